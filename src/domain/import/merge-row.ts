// Compares a row of a list with the row in the sheet. Blanks are filled, people and notes are added, and different text
// raises a question.

import { IMPORT_ROW } from '../../words/import';
import { isSameText } from '../changes/check-input';
import { isDay } from '../dates/day';
import { describeCell } from '../dates/day-names';
import { ImportField, ImportTable, ImportValues, entriesOf, kindOf, labelOf } from '../tables';
import { mergePeople } from './import-people';
import { PERSON_FIELDS, isSamePerson, peopleOf, writePeople } from '../partners/people';
import { hasLeft } from '../partners/people-left';
import { normalizeName } from '../basics/names';
import { otherNameNote } from '../partners/other-names';

export interface Change {
  field: ImportField;
  from: string;
  to: string;
}

export interface Merged {
  /** Without those that raise a question. */
  changes: Change[];
  /** Fields where the list has different text. */
  differing: Change[];
  /** Sentences about what was left as is. */
  remarks: string[];
}

/** Questions and notes about a person show the whole person, not just the name. */
const CONTACT = 'Contact';
/** The label before different text, in questions and in Notes. */
export const labelOfOther = (table: ImportTable, key: ImportField): string =>
  isOfPerson(table, key) ? CONTACT : labelOf(table, key);
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * `differ` says what to do with different text: ask about it, replace the existing text, or add it to Notes after its
 * label. join is for two rows of one list: the same as note, but the earlier of two days goes to Notes too.
 */
export function mergeValues(
  table: ImportTable,
  existing: Readonly<ImportValues>,
  more: Readonly<ImportValues>,
  differ: 'ask' | 'replace' | 'note' | 'join',
): Merged {
  const changes: Change[] = [];
  const differing: Change[] = [];
  const remarks: string[] = [];
  const noted = new Set((existing.notes ?? '').split('\n').map((line) => line.trim()));
  const lines: string[] = [];
  const addLines = (text: string) =>
    lines.push(...text.split('\n').filter((line) => line.trim() !== '' && !noted.has(line.trim())));
  const change = (field: ImportField, to: string) => changes.push({ field, from: existing[field] ?? '', to });
  const noteOf = (field: ImportField, text: string) => `${labelOfOther(table, field)}: ${text}`;
  const isNoted = (field: ImportField, text: string) =>
    noteOf(field, text)
      .split('\n')
      .every((line) => line.trim() === '' || noted.has(line.trim()));
  /** Whether the different text goes into its field. */
  const replaces = (field: ImportField, from: string, to: string): boolean => {
    if (differ === 'ask') differing.push({ field, from, to });
    else if (differ !== 'replace') addLines(noteOf(field, to));
    return differ === 'replace';
  };
  for (const [field, text] of entriesOf<ImportTable>(more)) {
    const current = existing[field] ?? '';
    const kind = kindOf(table, field);
    if (text === '' || field === 'notes' || isOfPerson(table, field)) continue;
    if (current.trim() === '') change(field, text);
    else if (isSameText(kind, current, text) || plain(current) === plain(text)) continue;
    else if (kind === 'text' && plain(current).includes(plain(text))) continue;
    else if (field === 'name') {
      if (normalizeName(current) !== normalizeName(text)) addLines(otherNameNote(text));
    } else if (field === 'lastContact' && isDay(current) && (differ === 'join' || text < current)) {
      const [earlier, later] = text < current ? [text, current] : [current, text];
      if (differ === 'join') addLines(`${labelOf(table, field)}: ${earlier}`);
      else
        remarks.push(
          IMPORT_ROW.stays(labelOf(table, field), describeCell(kind, current), describeCell(kind, text)),
        );
      if (later !== current) change(field, later);
    } else if (!isNoted(field, text) && replaces(field, current, text)) change(field, text);
  }
  if (table === 'partners') {
    const people = peopleOf(existing);
    const before = writePeople(people);
    const listed = peopleOf(more).filter((person) => {
      const isGone =
        hasLeft(existing.notes ?? '', person) && !people.some((one) => isSamePerson(one, person));
      if (isGone) remarks.push(IMPORT_ROW.left(person.contactName));
      return !isGone;
    });
    const merged = mergePeople(
      people,
      listed,
      (current, person) => replaces('contactName', current, person),
      (person) => isNoted('contactName', person),
      differ === 'join',
    );
    const after = writePeople(merged);
    for (const field of PERSON_FIELDS) if (before[field] !== after[field]) change(field, after[field]);
  }
  addLines(more.notes ?? '');
  const notes = [existing.notes ?? '', ...lines].filter((text) => text.trim() !== '').join('\n');
  if (lines.length > 0) change('notes', notes);
  return { changes, differing, remarks };
}

const isOfPerson = (table: ImportTable, field: ImportField): boolean =>
  table === 'partners' && PERSON_FIELDS.some((one) => one === field);

export const withChanges = (values: Readonly<ImportValues>, changes: readonly Change[]): ImportValues => ({
  ...values,
  ...Object.fromEntries(changes.map(({ field, to }) => [field, to])),
});
