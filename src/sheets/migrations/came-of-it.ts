// Version 3. The Contact Log says what came of a contact, and keeps the days that it replaced in Last Contact Date.

import { lookAt, tabIsThere } from '../tables/table';
import type { Migration } from '.';

const NEW_COLUMNS = ['cameOfIt', 'replaced'] as const;

/**
 * No heading of the library's can be one of these under another name, as they were not there before: nothing is asked, and
 * all columns stay as they are. One that the library calls just so is used.
 */
export const cameOfIt: Migration = {
  name: 'What came of a contact',
  version: 3,
  run: ({ addColumn }) => {
    // A log without ids is only becoming ours: it gets all its columns at once.
    if (!tabIsThere('log') || !lookAt('log').columns.has('id')) return;
    for (const key of NEW_COLUMNS) addColumn('log', key);
  },
};
