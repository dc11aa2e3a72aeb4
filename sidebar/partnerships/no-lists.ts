// Before the library is read.

import { noLists } from '../../src/domain/tables/settings';

export const NO_LISTS = noLists();
