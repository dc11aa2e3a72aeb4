// A list of partners may say that nobody was reached on the day of the last contact. That day then goes into Notes, and
// the partner still needs a call. In a list of contacts, such words are the contact's result.

import { IMPORT_ROW } from '../../words/import';
import { missedAtStartOf, missedAttemptIn } from '../partners/came-of-it';
import type { ImportValues } from '../tables';
import { ColumnUse, Mapping, PutAside } from './import-mapping';
import { isNextHeading } from './import-next';
import { normalizeName } from '../basics/names';
import { excerpt } from '../basics/text';
import { readWhen } from '../dates/parse-when';

/** Headings of columns about what came of a contact. Elsewhere 'no answer' may be about anything. */
const RESULT_HEADING =
  /^(?:what came of it|reached|(?:(?:last )?(?:contact|call|outreach|follow up) )?(?:results?|outcomes?|response|status|disposition)|(?:results?|outcomes?) of (?:last )?(?:contact|call|outreach))$/;

/** Nobody writes 'LVM' as a note or a next step unless that was all. */
const mayTellOutcome = ({ heading, field, as }: ColumnUse): boolean =>
  RESULT_HEADING.test(normalizeName(heading)) ||
  isNextHeading(heading) ||
  as === 'plan' ||
  (field === 'notes' && as === 'text');

/** Words after the day, as in '3/1/2026 LVM'. */
export const isNotReached = (field: string, rest: string): boolean =>
  field === 'lastContact' && missedAttemptIn(rest) !== undefined;

/**
 * Removes the day from the values if the row clearly says that nobody was reached then. Returns the sentence about it,
 * or ''.
 */
export function readNotReached(
  mapping: Mapping,
  texts: readonly string[],
  values: ImportValues,
  aside: PutAside,
): string {
  const column = mapping.columns.findIndex(({ field, as }) => field === 'lastContact' && as === 'text');
  const use = mapping.columns[column];
  const text = texts[column] ?? '';
  if (!use || text === '') return '';
  const behind = readWhen(text, { order: use.order, isList: true }).rest;
  if (isNotReached('lastContact', behind)) return notReachedNote(behind);
  const outcome = texts.find((words, at) => {
    const use = mapping.columns[at];
    return missedAttemptIn(words) && use && mayTellOutcome(use);
  });
  if (outcome === undefined || values.lastContact === undefined) return '';
  delete values.lastContact;
  aside({ ...use, column }, text);
  return notReachedNote(outcome);
}

const notReachedNote = (outcome: string): string => IMPORT_ROW.dayNotCounted(excerpt(outcome));

/**
 * The result of a contact without a column for it: 'LVM' as all that was heard, after the day, or as the method. If no
 * column says what came of it, words at the start are enough. Returns the sentence about those, or ''.
 */
export function readAttempt(mapping: Mapping, texts: readonly string[], values: ImportValues): string {
  if (values.cameOfIt !== undefined) return '';
  const words = mapping.columns.flatMap(({ field, as, order }, column) => {
    const text = texts[column] ?? '';
    if (as === 'note' || text === '') return [];
    if (field === 'when') return readWhen(text, { order, isList: true }).rest;
    return field === 'heard' || field === 'how' ? text : [];
  });
  const [attempt] = words.flatMap((text) => missedAttemptIn(text) ?? []);
  if (attempt !== undefined) values.cameOfIt = attempt;
  const hasResult = mapping.columns.some(
    ({ field, heading }, column) =>
      (field === 'cameOfIt' || RESULT_HEADING.test(normalizeName(heading))) && (texts[column] ?? '') !== '',
  );
  if (attempt !== undefined || hasResult) return '';
  const [first] = words.flatMap((text) => {
    const missed = missedAtStartOf(text);
    return missed ? [{ text, missed }] : [];
  });
  if (!first) return '';
  values.cameOfIt = first.missed;
  return IMPORT_ROW.notCounted(excerpt(first.text));
}
