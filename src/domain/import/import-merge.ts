// A row of a list beside what is there already: blanks are filled, people and notes are added, other text is asked about.

import { isSameText } from '../changes/check';
import { isDay } from '../basics/day';
import { EDITABLE, Values, kindOf } from '../basics/fields';
import { ImportTable } from './import-synonyms';
import { mergePeople } from './import-people';
import { PERSON_FIELDS, peopleOf, writePeople } from '../partners/people';
import { normaliseName } from '../basics/names';
import { wordOtherName } from '../partners/other-names';

export interface Change {
  field: string;
  from: string;
  to: string;
}

export interface Merged {
  /** Without those that are asked about. */
  changes: Change[];
  /** Fields that say something else. */
  differing: Change[];
  /** What was left as it is, in plain sentences. */
  remarks: string[];
}

/** The label of a field, by its key. */
export const labelOf = (table: ImportTable, key: string): string =>
  EDITABLE[table].find((field) => field.key === key)?.label ?? key;
/** What is asked about or noted of a person is all of it, not the name alone. */
const CONTACT = 'Contact';
/** What other text stands behind, in questions and in Notes. */
export const labelOfOther = (table: ImportTable, key: string): string =>
  isOfPerson(table, key) ? CONTACT : labelOf(table, key);
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * differ says what becomes of other text: it is asked about, replaces what stands there, or stands in Notes behind its
 * label. join is for two rows of one list: the same as note, and the earlier of two days stands in Notes too.
 */
export function mergeValues(
  table: ImportTable,
  there: Readonly<Values>,
  more: Readonly<Values>,
  differ: 'ask' | 'replace' | 'note' | 'join',
): Merged {
  const changes: Change[] = [];
  const differing: Change[] = [];
  const remarks: string[] = [];
  const noted = new Set((there['notes'] ?? '').split('\n').map((line) => line.trim()));
  const lines: string[] = [];
  const addLines = (text: string) =>
    lines.push(...text.split('\n').filter((line) => line.trim() !== '' && !noted.has(line.trim())));
  const change = (field: string, to: string) => changes.push({ field, from: there[field] ?? '', to });
  const noteOf = (field: string, text: string) => `${labelOfOther(table, field)}: ${text}`;
  const isNoted = (field: string, text: string) =>
    noteOf(field, text)
      .split('\n')
      .every((line) => line.trim() === '' || noted.has(line.trim()));
  /** Whether the other text is to go into its field. */
  const replaces = (field: string, from: string, to: string): boolean => {
    if (differ === 'ask') differing.push({ field, from, to });
    else if (differ !== 'replace') addLines(noteOf(field, to));
    return differ === 'replace';
  };
  for (const [field, text] of Object.entries(more)) {
    const stands = there[field] ?? '';
    const kind = kindOf(table, field);
    if (text === '' || field === 'notes' || isOfPerson(table, field)) continue;
    if (stands.trim() === '') change(field, text);
    else if (isSameText(kind, stands, text) || plain(stands) === plain(text)) continue;
    else if (kind === 'text' && plain(stands).includes(plain(text))) continue;
    else if (field === 'name') {
      if (normaliseName(stands) !== normaliseName(text)) addLines(wordOtherName(text));
    } else if (field === 'lastContact' && isDay(stands) && (differ === 'join' || text < stands)) {
      const [earlier, later] = text < stands ? [text, stands] : [stands, text];
      if (differ === 'join') addLines(`${labelOf(table, field)}: ${earlier}`);
      else remarks.push(`${labelOf(table, field)} stays ${stands}, as ${text} is earlier.`);
      if (later !== stands) change(field, later);
    } else if (!isNoted(field, text) && replaces(field, stands, text)) change(field, text);
  }
  if (table === 'partners') {
    const people = peopleOf(there);
    const before = writePeople(people);
    const merged = mergePeople(
      people,
      peopleOf(more),
      (stands, person) => replaces('contactName', stands, person),
      (person) => isNoted('contactName', person),
      differ === 'join',
    );
    const after = writePeople(merged);
    for (const field of PERSON_FIELDS) if (before[field] !== after[field]) change(field, after[field]);
  }
  addLines(more['notes'] ?? '');
  const notes = [there['notes'] ?? '', ...lines].filter((text) => text.trim() !== '').join('\n');
  if (lines.length > 0) change('notes', notes);
  return { changes, differing, remarks };
}

const isOfPerson = (table: ImportTable, field: string): boolean =>
  table === 'partners' && PERSON_FIELDS.some((one) => one === field);

/** The values with the changes in them. */
export const withChanges = (values: Readonly<Values>, changes: readonly Change[]): Values => ({
  ...values,
  ...Object.fromEntries(changes.map(({ field, to }) => [field, to])),
});
