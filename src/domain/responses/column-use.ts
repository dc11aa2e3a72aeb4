// What a question of a Google Form can be used for: a field of a contact, its time, or a note. Apart from form-columns.ts,
// because the Help page checks a choice but proposes none.

import { FIELDS, FieldKey, kindOf } from '../tables';

/** stamp: when the answer was sent · note: into What we heard, with its question · '' leaves the column out. */
export type ColumnUse = FieldKey<'log'> | 'stamp' | 'note' | '';

export interface FormColumn {
  heading: string;
  use: ColumnUse;
}

const CONTACT_KEYS = FIELDS.log.map(({ key }) => key);
export const COLUMN_USES: readonly ColumnUse[] = ['stamp', ...CONTACT_KEYS, 'note', ''];

/** Whether several questions can go into it. */
export const takesSeveral = (use: ColumnUse): boolean =>
  use === '' || use === 'note' || (use !== 'stamp' && kindOf('log', use) === 'text');

/** The first thing wrong with a choice: no partner, no time, or two questions for one field. */
export function lackingIn(
  uses: readonly ColumnUse[],
): { kind: 'partner' | 'stamp' | 'twice'; use: ColumnUse } | undefined {
  for (const use of ['stamp', 'partner'] as const) if (!uses.includes(use)) return { kind: use, use };
  const twice = uses.find((use, at) => !takesSeveral(use) && uses.indexOf(use) !== at);
  return twice === undefined ? undefined : { kind: 'twice', use: twice };
}
