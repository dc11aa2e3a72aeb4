// Which question of a Google Form goes into which field of a contact: proposed by its heading, changed by the librarian,
// remembered by the heading, because columns of the form's tab may move.

import { normalizeName } from '../basics/names';
import { once } from '../basics/memoize';
import { learnHeadings, meaningOfWhole, partsOfHeading } from '../import/known-headings';
import { FIELDS, FieldKey, kindOf } from '../tables';
import { FORM_HEADINGS } from './form-headings';

/** stamp: when the answer was sent · note: into What we heard, with its question · '' leaves the column out. */
export type ColumnUse = FieldKey<'log'> | 'stamp' | 'note' | '';

export interface FormColumn {
  heading: string;
  use: ColumnUse;
}

const CONTACT_KEYS = FIELDS.log.map(({ key }) => key);
export const COLUMN_USES: readonly ColumnUse[] = ['stamp', ...CONTACT_KEYS, 'note', ''];

const isUse = (meaning: string): meaning is ColumnUse => (COLUMN_USES as readonly string[]).includes(meaning);

/** Whether several questions can go into it. */
const takesSeveral = (use: ColumnUse): boolean =>
  use === '' || use === 'note' || (use !== 'stamp' && kindOf('log', use) === 'text');

/** Built on first use: few calls need it. */
const known = once(() => learnHeadings('log', FORM_HEADINGS));

/** By the headings alone. A question that nothing is known about becomes a note: an answer is never dropped silently. */
export function proposeColumns(headings: readonly string[]): FormColumn[] {
  const taken = new Set<ColumnUse>();
  return headings.map((heading) => {
    if (heading.trim() === '') return { heading, use: '' };
    const meaning = meaningOfWhole(known(), heading) ?? known().get(partsOfHeading(heading).own) ?? '';
    // What Google itself adds, such as the score of a quiz.
    if (meaning === 'skip') return { heading, use: '' };
    const use =
      isUse(meaning) && meaning !== '' && (takesSeveral(meaning) || !taken.has(meaning)) ? meaning : 'note';
    taken.add(use);
    return { heading, use };
  });
}

/** As it was chosen, by heading; a question that was added or renamed since is proposed anew. */
export function recallColumns(
  headings: readonly string[],
  chosen: Readonly<Record<string, ColumnUse>>,
): FormColumn[] {
  const known = headings.map((heading) => chosen[normalizeName(heading)]);
  const taken = new Set(known);
  return proposeColumns(headings).map(({ heading, use }, at) => {
    const before = known[at];
    if (before !== undefined) return { heading, use: before };
    return { heading, use: takesSeveral(use) || !taken.has(use) ? use : 'note' };
  });
}

export const chosenColumns = (columns: readonly FormColumn[]): Record<string, ColumnUse> =>
  Object.fromEntries(
    columns.flatMap(({ heading, use }) => (heading.trim() === '' ? [] : [[normalizeName(heading), use]])),
  );

/** The first thing that is wrong with a choice: no partner, no time, or two questions for one field. */
export function lackingIn(
  uses: readonly ColumnUse[],
): { kind: 'partner' | 'stamp' | 'twice'; use: ColumnUse } | undefined {
  for (const use of ['stamp', 'partner'] as const) if (!uses.includes(use)) return { kind: use, use };
  const twice = uses.find((use, at) => !takesSeveral(use) && uses.indexOf(use) !== at);
  return twice === undefined ? undefined : { kind: 'twice', use: twice };
}

/** A tab that looks like answers of a form: its first column says when each came. */
export const looksLikeAnswers = (columns: readonly FormColumn[]): boolean => columns[0]?.use === 'stamp';
