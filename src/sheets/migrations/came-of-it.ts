// Version 3. The Contact Log says what came of a contact, and stores the days that it replaced.

import { lookAt, tabIsThere } from '../tables/table';
import type { Migration } from '.';

const NEW_COLUMNS = ['cameOfIt', 'replaced'] as const;

/** These columns are new, so none of the library's headings can be a renamed one, and nothing is asked. */
export const cameOfIt: Migration = {
  name: 'What came of a contact',
  version: 3,
  run: ({ addColumn }) => {
    // A log without ids isn't ours yet: it gets all its columns at once.
    if (!tabIsThere('log') || !lookAt('log').columns.has('id')) return;
    for (const key of NEW_COLUMNS) addColumn('log', key);
  },
};
