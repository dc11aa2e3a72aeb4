// Which column of a list goes into which field: proposed here, changed by the librarian.

import {
  FIELDS,
  ImportField,
  ImportTable,
  ImportValues,
  findField,
  isAskedFor,
  isFieldOf,
  kindOf,
  nameFieldOf,
  notesFieldOf,
} from '../tables';
import type { Field } from '../tables/description';
import { Day } from '../dates/day';
import { answerIn } from '../partners/came-of-it';
import { DayOrder } from '../dates/parse-day';
import { isOneMoreNumber, mayBeLastContact, meaningOf, personOf } from './import-headings';
import type { Meaning } from './known-headings';
import { isNextHeading } from './import-next';
import { hasSurnamesFirst, isCrowded, namesTogether } from './import-people';
import { daysApart, mayHoldDays } from './several-contacts';
import { FoundTable, Grid, textOfCell } from './import-table';
import { normalizeName } from '../basics/names';
import { readWhen } from '../dates/parse-when';

/**
 * text: the cell as it is · people: names, emails and phones, split up · first, last: parts of the contact's name ·
 * note: into Notes as 'Heading: text' · plan: the same, and a line for the Weekly Plan.
 */
export const WAYS = ['text', 'people', 'first', 'last', 'note', 'plan'] as const;
export type Way = (typeof WAYS)[number];

export interface ColumnUse {
  heading: string;
  /** '' leaves the column out. */
  field: ImportField | '';
  as: Way;
  /** Which of the partner's people a contact's name, email or phone belongs to, from 1. */
  person: number;
  /** How its days are written; '' if unknown. */
  order: DayOrder | '';
  /** Whether the spreadsheet swapped day and month in its dates. */
  turned?: 'yes' | 'no';
  /** A hash of the dates this answer is about: other dates are asked about again. '' for those of this list. */
  turnedFor?: string;
  /** Whether names separated by commas are several people. Blank means one. */
  commas?: 'apart' | 'one';
  /** Whether its days were asked about in an earlier import. */
  isRecalled?: boolean;
  /** Whether the heading says it clearly. Not remembered. */
  isSure: boolean;
}

/** A column that goes into a field, and where it is in the list. */
export type UsedColumn = ColumnUse & { field: ImportField; column: number };

/** Puts text that no field takes into Notes; `why` asks about it. */
export type PutAside = (from: Pick<UsedColumn, 'heading' | 'column'>, text: string, why?: string) => void;

export interface Mapping {
  table: ImportTable;
  /** One for each column of the list. */
  columns: ColumnUse[];
  /** By field key: the separator between several columns of a field, if it isn't the usual one. */
  joiners: { [Key in ImportField]?: string };
}

const USUAL_JOINERS: ImportValues = {
  mainContact: ', ',
  contactEmail: '\n',
  contactPhone: ' / ',
};

/** The separator between several columns of one field. */
export function separatorFor(mapping: Mapping, field: ImportField): string {
  const kind = kindOf(mapping.table, field);
  return (
    mapping.joiners[field] ?? USUAL_JOINERS[field] ?? (kind === 'text' ? '\n' : kind === 'line' ? '; ' : ' ')
  );
}

/** Whether a field takes several columns, as a date and its time may be two. */
export const takesSeveral = (table: ImportTable, field: string): boolean =>
  field !== nameFieldOf(table) && ['text', 'line', 'several', 'when', 'end'].includes(kindOf(table, field));

export const textsOfColumn = (grid: Grid, { rows }: FoundTable, column: number): string[] =>
  rows.map((row) => textOfCell(grid[row - 1]?.[column])).filter(Boolean);

/** Fields of a tab that has columns on request, among them those that it has. */
export const fieldsFor = (table: ImportTable, onRequest: readonly string[]): readonly Field<ImportField>[] =>
  FIELDS[table].filter(({ key }: Field<ImportField>) => isAskedFor(table, key, onRequest));

/** Where a column of past days goes if its heading doesn't tell. */
const DAY_OF_CONTACT: Partial<Record<ImportTable, ImportField>> = { partners: 'lastContact', log: 'when' };

/** Without today, nothing tells whether days are in the past. */
export function proposeMapping(
  grid: Grid,
  found: FoundTable,
  table: ImportTable,
  today: Day | '' = '',
  onRequest: readonly string[] = [],
): Mapping {
  const textsOf = found.headings.map((_, column) => textsOfColumn(grid, found, column));
  const arePast = textsOf.map((texts) => today !== '' && arePastDays(texts, today));
  const dayField = DAY_OF_CONTACT[table];
  const read = found.headings.map((heading, column) => {
    const { meaning, isSure } = meaningOf(table, heading);
    if (!isAskedFor(table, meaning, onRequest) || !fitsCells(meaning, textsOf[column] ?? []))
      return { meaning: '', isSure: false };
    // The words and the days say the same.
    return { meaning, isSure: isSure || (meaning === dayField && arePast[column] === true) };
  });
  const unknownDays = found.headings.flatMap((heading, column) =>
    read[column]?.meaning === '' && arePast[column] && mayBeLastContact(heading) ? [column] : [],
  );
  const isGuessed =
    dayField !== undefined && unknownDays.length === 1 && !read.some(({ meaning }) => meaning === dayField);
  const meanings = read.map((one, column) =>
    isGuessed && unknownDays.includes(column) ? { meaning: dayField, isSure: false } : one,
  );
  const isOurs = meanings.some(({ meaning }) => meaning === 'skip');
  const name = nameFieldOf(table);
  const hasName = meanings.some(({ meaning }) => meaning === name);
  const hasDay = meanings.some(({ meaning }) => meaning === dayField);
  const isFirst = meanings.some(({ meaning }) => meaning === 'first');
  const hasLast = meanings.some(({ meaning }) => meaning === 'last');
  const names = meanings.filter(({ meaning }) => ['contactName', 'first'].includes(meaning)).length;
  const taken = new Map<string, number>();
  const columns = found.headings.map((heading, column): ColumnUse => {
    const texts = textsOf[column] ?? [];
    const use = { heading, person: 1, order: '' as const, isSure: meanings[column]?.isSure ?? false };
    const note: ColumnUse = { ...use, field: texts.length > 0 ? notesFieldOf(table) : '', as: 'note' };
    let meaning = meanings[column]?.meaning ?? '';
    if (table === 'partners' && texts.length > 0 && !isSureField(meanings[column]) && isNextHeading(heading))
      return { ...note, as: 'plan', isSure: false };
    // Next to 'Organisation', 'Name' is the person's. Next to 'Prénom', 'Nom' is the family name.
    if (meaning === 'anyName') meaning = !hasName ? name : isFirst && !hasLast ? 'last' : 'contactName';
    // The timestamp of a form is the day of the contact, unless the form asks for the day.
    if (meaning === 'stamp') meaning = hasDay ? '' : (dayField ?? '');
    if (meaning === '' && table === 'partners') meaning = meaningOfTexts(texts);
    const part = meaning === 'first' || meaning === 'last' ? meaning : undefined;
    const field = part ? 'contactName' : meaning;
    const kind = kindOf(table, field);
    // Ids, due days and status texts are left out, because the add-on writes its own.
    if (meaning === 'skip' || meaning === 'label' || (isOurs && /^(?:why|next event)$/i.test(heading)))
      return { ...note, field: '' };
    if (!isFieldOf(table, field)) return note;
    const nth = (taken.get(meaning) ?? 0) + 1;
    taken.set(meaning, nth);
    if (nth > 1 && !takesSeveral(table, field)) return { ...note, isSure: false };
    const choices = findField(table, field)?.choices;
    if (choices && !texts.some((text) => isOneOf(choices, text) || isResult(field, text))) return note;
    // 'Contacted' may hold days, or just a yes.
    const days = mayHoldDays(table, { field, as: 'text' }) ? texts.flatMap(daysApart) : texts;
    if (kind === 'day' && days.length > 0 && !days.some(isDayText)) return { ...note, isSure: false };
    const person = kind === 'several' ? personOf(heading) || (nth <= names ? nth : 1) : 1;
    const crowded = field === 'contactName' && !part && texts.some(isCrowded);
    const isSeveral =
      field === 'contactName' && !part && namesTogether(texts).length > 0 && !hasSurnamesFirst(texts);
    const as = part ?? (crowded ? 'people' : 'text');
    return { ...use, field, as, person, ...(isSeveral && { commas: 'apart' as const }) };
  });
  const withName = new Set(
    columns.flatMap(({ field, as, person }) => (field === 'contactName' && as !== 'note' ? person : [])),
  );
  // If nobody is the second contact, 'Phone 2' is the first one's second number.
  const settled = columns.map((use) =>
    withName.has(use.person) || !isOneMoreNumber(use.heading) ? use : { ...use, person: 1 },
  );
  return { table, columns: settled, joiners: {} };
}

/** Whether the cells agree with the heading: a column of counts holds no names. */
function fitsCells(meaning: Meaning, texts: readonly string[]): boolean {
  if (texts.length === 0) return true;
  if (meaning === 'name' || meaning === 'partner' || meaning === 'anyName')
    return texts.some((text) => /\p{L}/u.test(text));
  if (meaning === 'contactEmail') return texts.some((text) => text.includes('@'));
  return meaning !== 'contactPhone' || texts.some((text) => /\d/.test(text));
}

const isSureField = (read: { meaning: Meaning; isSure: boolean } | undefined): boolean =>
  read !== undefined && read.meaning !== '' && read.isSure;

/** Nearly all are days and nothing else, and none of these is after today. */
function arePastDays(texts: readonly string[], today: Day): boolean {
  const days = texts.flatMap((text) => {
    const { day, rest, readings } = readWhen(text, { order: '', isList: true });
    const all = [day, readings.dmy, readings.mdy].filter(Boolean);
    return all.length > 0 && rest === '' ? [all] : [];
  });
  return (
    days.length >= texts.length * 0.7 &&
    days.length > 0 &&
    days.every((all) => all.some((day) => day <= today))
  );
}

const isDayText = (text: string): boolean => {
  const { day, why } = readWhen(text, { order: '', isList: true });
  return day !== '' || why === 'order';
};

const isResult = (field: string, text: string): boolean =>
  field === 'cameOfIt' && answerIn(text) !== undefined;

const isOneOf = (choices: readonly string[], text: string): boolean =>
  choices.some((choice) => normalizeName(choice) === normalizeName(text));

/** Recognizes a column full of emails that has no heading. */
const meaningOfTexts = (texts: readonly string[]): string =>
  texts.length > 0 && texts.every((text) => /^\S+@\S+\.\S+$/.test(text)) ? 'contactEmail' : '';
