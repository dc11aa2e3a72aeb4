// Version 9. Partners and events whose place must not get out can be marked.

import { widenFilter } from '../setup/hint-row';
import { lookAt, sheetOf, tabIsThere } from '../tables/table';
import type { Migration } from '.';

/** The column is new, so no heading of the library can be this one renamed, and nothing is asked. */
export const confidentialLocation: Migration = {
  name: 'Confidential location',
  version: 9,
  run: ({ addColumn }) => {
    for (const table of ['partners', 'events'] as const)
      // A tab without ids isn't set up yet: it gets all its columns at once.
      if (tabIsThere(table) && lookAt(table).columns.has('id')) {
        addColumn(table, 'confidential');
        widenFilter(sheetOf(table));
      }
  },
};
