// Which question of a Google Form goes into which field of a contact: proposed by its heading, changed by the librarian,
// remembered by the heading, because columns of the form's tab may move.

import { normalizeName } from '../basics/names';
import { once } from '../basics/memoize';
import { CONTACT_HEADINGS } from '../import/contact-headings';
import { learnHeadings, meaningOfWhole, partsOfHeading } from '../import/known-headings';
import { COLUMN_USES, ColumnUse, FormColumn, takesSeveral } from './column-use';

const isUse = (meaning: string): meaning is ColumnUse => (COLUMN_USES as readonly string[]).includes(meaning);

/** Built on first use: few calls need it. */
const known = once(() => learnHeadings('log', CONTACT_HEADINGS));

/** By the headings alone. An unknown question becomes a note: an answer is never dropped silently. */
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

/** The choice for each heading. A question added or renamed since gets a new proposal. */
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

/** A tab that looks like answers of a form: its first column says when each was sent. */
export const looksLikeAnswers = (columns: readonly FormColumn[]): boolean => columns[0]?.use === 'stamp';
