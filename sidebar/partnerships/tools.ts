// The tools of the page Plan partnerships, in the order of its list.

import type { Tool } from '../upkeep/tools-page';

export const TOOLS: readonly Tool[] = [];
