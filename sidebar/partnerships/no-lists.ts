// Before the library is read.

import type { ListName } from '../../src/domain/tables/description';

export const NO_LISTS: Record<ListName, readonly string[]> = {
  staff: [],
  methods: [],
  types: [],
  orgTypes: [],
};
