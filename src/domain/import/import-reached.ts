// A list of partners may say that nobody was reached on its last day of contact: then that day goes into Notes, and the
// partner is called all the same.

import { triedIn } from '../partners/came-of-it';
import { Values } from '../basics/fields';
import { ColumnUse, Mapping } from './import-mapping';
import { normaliseName } from '../basics/names';
import { excerpt } from '../basics/text';
import { readWhen } from '../basics/when-words';

type Used = ColumnUse & { column: number };

/** Headings of columns that say what came of a contact. In others 'no answer' may be about anything. */
const SAYS_WHAT_CAME =
  /^(?:what came of it|reached|(?:(?:last )?(?:contact|call|outreach|follow up) )?(?:results?|outcomes?|response|status|disposition)|(?:results?|outcomes?) of (?:last )?(?:contact|call|outreach))$/;

/** Words behind the day, as in '3/1/2026 LVM'. */
export const isNotReached = (field: string, rest: string): boolean =>
  field === 'lastContact' && triedIn(rest) !== undefined;

/**
 * Takes the day out of the values if the row says in sure words that nobody was reached then; gives the sentence about it,
 * or ''.
 */
export function readNotReached(
  mapping: Mapping,
  texts: readonly string[],
  values: Values,
  aside: (use: Used, text: string) => void,
): string {
  const column = mapping.columns.findIndex(({ field, as }) => field === 'lastContact' && as === 'text');
  const use = mapping.columns[column];
  const text = texts[column] ?? '';
  if (!use || text === '') return '';
  const behind = readWhen(text, { order: use.order, isList: true }).rest;
  if (isNotReached('lastContact', behind)) return wordNotReached(behind);
  const said = texts.find(
    (words, at) => triedIn(words) && SAYS_WHAT_CAME.test(normaliseName(mapping.columns[at]?.heading ?? '')),
  );
  if (said === undefined || values['lastContact'] === undefined) return '';
  delete values['lastContact'];
  aside({ ...use, column }, text);
  return wordNotReached(said);
}

const wordNotReached = (said: string): string =>
  `“${excerpt(said)}”, so that day doesn’t count as a contact.`;
