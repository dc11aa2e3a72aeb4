// Which column of a list goes into which field: proposed, changed by the librarian, remembered by the headings.

import { FIELDS, ValuesOf, findField, kindOf } from '../tables';
import { Field, Values } from '../tables/description';
import { Day } from '../dates/day';
import { DayOrder } from '../dates/parse-day';
import { ColumnOrder, orderOfDays } from './import-days';
import { Meaning, isOneMoreNumber, mayBeLastContact, meaningOf, personOf } from './import-headings';
import { ImportTable } from '../tables';
import { isNextHeading } from './import-next';
import { isCrowded, namesTogether } from './import-people';
import { FoundTable, Grid, textOfCell } from './import-table';
import { normalizeName } from '../basics/names';
import { hashOf } from '../basics/text-hash';
import { readWhen } from '../dates/parse-when';

/**
 * text: the cell as it is · people: names, emails and phones, split up · first, last: parts of the contact's name ·
 * note: into Notes as 'Heading: text' · plan: the same, and a line for the Weekly Plan.
 */
const WAYS = ['text', 'people', 'first', 'last', 'note', 'plan'] as const;
export type Way = (typeof WAYS)[number];

export interface ColumnUse {
  heading: string;
  /** The field's key; '' leaves the column out. */
  field: string;
  as: Way;
  /** Which of the partner's people a contact's name, email or phone belongs to, from 1. */
  person: number;
  /** How its days are written; '' if unknown. */
  order: DayOrder | '';
  /** Whether the spreadsheet swapped day and month in its dates. */
  turned?: 'yes' | 'no';
  /** A hash of the dates that answer is about: other dates are asked about anew. '' for those of this list. */
  turnedFor?: string;
  /** Whether names between commas are several people. Blank means one. */
  commas?: 'apart' | 'one';
  /** Whether its days were asked about in an earlier import. */
  isRecalled?: boolean;
  /** Whether the heading says it clearly. Not remembered. */
  isSure: boolean;
}

export interface Mapping {
  table: ImportTable;
  /** One for each column of the list. */
  columns: ColumnUse[];
  /** By field key: the separator between several columns of a field, if it isn't the usual one. */
  joiners: Record<string, string>;
}

const USUAL_JOINERS: Values = {
  mainContact: ', ',
  contactEmail: '\n',
  contactPhone: ' / ',
} satisfies ValuesOf<'partners'>;

/** The separator between several columns of one field. */
export function separatorFor(mapping: Mapping, field: string): string {
  const kind = kindOf(mapping.table, field);
  return (
    mapping.joiners[field] ?? USUAL_JOINERS[field] ?? (kind === 'text' ? '\n' : kind === 'line' ? '; ' : ' ')
  );
}

/** Whether a field takes several columns, as a date and its time may be two. */
export const takesSeveral = (table: ImportTable, field: string): boolean =>
  field !== 'name' && ['text', 'line', 'several', 'when', 'end'].includes(kindOf(table, field));

export const textsOfColumn = (grid: Grid, { rows }: FoundTable, column: number): string[] =>
  rows.map((row) => textOfCell(grid[row - 1]?.[column])).filter(Boolean);

/** Fields of a tab that has columns on request, among them those that it has. */
export const fieldsFor = (table: ImportTable, onRequest: readonly string[]): readonly Field[] =>
  FIELDS[table].filter((field: Field) => field.onRequest === undefined || onRequest.includes(field.key));

/** Without today, nothing tells whether days are in the past. */
export function proposeMapping(
  grid: Grid,
  found: FoundTable,
  table: ImportTable,
  today: Day | '' = '',
  onRequest: readonly string[] = [],
): Mapping {
  const isLacking = (meaning: Meaning) =>
    findField(table, meaning)?.onRequest !== undefined && !onRequest.includes(meaning);
  const textsOf = found.headings.map((_, column) => textsOfColumn(grid, found, column));
  const arePast = textsOf.map((texts) => today !== '' && arePastDays(texts, today));
  const read = found.headings.map((heading, column) => {
    const { meaning, isSure } = meaningOf(table, heading);
    if (isLacking(meaning) || !fitsCells(meaning, textsOf[column] ?? []))
      return { meaning: '', isSure: false };
    // The words and the days say the same.
    return { meaning, isSure: isSure || (meaning === 'lastContact' && arePast[column] === true) };
  });
  const unknownDays = found.headings.flatMap((heading, column) =>
    read[column]?.meaning === '' && arePast[column] && mayBeLastContact(heading) ? [column] : [],
  );
  const isGuessed =
    table === 'partners' &&
    unknownDays.length === 1 &&
    !read.some(({ meaning }) => meaning === 'lastContact');
  const meanings = read.map((one, column) =>
    isGuessed && unknownDays.includes(column) ? { meaning: 'lastContact', isSure: false } : one,
  );
  const isOurs = meanings.some(({ meaning }) => meaning === 'kept');
  const hasName = meanings.some(({ meaning }) => meaning === 'name');
  const isFirst = meanings.some(({ meaning }) => meaning === 'first');
  const hasLast = meanings.some(({ meaning }) => meaning === 'last');
  const names = meanings.filter(({ meaning }) => ['contactName', 'first'].includes(meaning)).length;
  const taken = new Map<string, number>();
  const columns = found.headings.map((heading, column): ColumnUse => {
    const texts = textsOf[column] ?? [];
    const use = { heading, person: 1, order: '' as const, isSure: meanings[column]?.isSure ?? false };
    const note: ColumnUse = { ...use, field: texts.length > 0 ? 'notes' : '', as: 'note' };
    let meaning = meanings[column]?.meaning ?? '';
    if (table === 'partners' && texts.length > 0 && !isSureField(meanings[column]) && isNextHeading(heading))
      return { ...note, as: 'plan', isSure: false };
    // Next to 'Organisation', 'Name' is the person's. Next to 'Prénom', 'Nom' is the family name.
    if (meaning === 'anyName') meaning = !hasName ? 'name' : isFirst && !hasLast ? 'last' : 'contactName';
    if (meaning === '' && table === 'partners') meaning = meaningOfTexts(texts);
    const part = meaning === 'first' || meaning === 'last' ? meaning : undefined;
    const field = part ? 'contactName' : meaning;
    const kind = kindOf(table, field);
    // Ids, due days and status texts are left out, because the add-on writes its own.
    if (meaning === 'kept' || meaning === 'label' || (isOurs && /^(?:why|next event)$/i.test(heading)))
      return { ...note, field: '' };
    if (field === '') return note;
    const nth = (taken.get(meaning) ?? 0) + 1;
    taken.set(meaning, nth);
    if (nth > 1 && !takesSeveral(table, field)) return { ...note, isSure: false };
    const choices = findField(table, field)?.choices;
    if (choices && !texts.some((text) => isOneOf(choices, text))) return note;
    // 'Contacted' may hold days, or just a yes.
    if (kind === 'day' && texts.length > 0 && !texts.some(isDayText)) return { ...note, isSure: false };
    const person = kind === 'several' ? personOf(heading) || (nth <= names ? nth : 1) : 1;
    const crowded = field === 'contactName' && !part && texts.some(isCrowded);
    const isSeveral = field === 'contactName' && !part && namesTogether(texts).length > 0;
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
  if (meaning === 'name' || meaning === 'anyName') return texts.some((text) => /\p{L}/u.test(text));
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

const isOneOf = (choices: readonly string[], text: string): boolean =>
  choices.some((choice) => normalizeName(choice) === normalizeName(text));

/** Recognizes a column full of emails that has no heading. */
const meaningOfTexts = (texts: readonly string[]): string =>
  texts.length > 0 && texts.every((text) => /^\S+@\S+\.\S+$/.test(text)) ? 'contactEmail' : '';

/** What a column of days leaves open. */
export interface DayQuestion {
  column: number;
  heading: string;
  question: Exclude<ColumnOrder['question'], ''>;
  examples: string[];
}

/** What a column of days says about itself takes precedence over an answer about an earlier list. */
export function settleDays(
  mapping: Mapping,
  grid: Grid,
  found: FoundTable,
): { mapping: Mapping; questions: DayQuestion[]; answered: DayQuestion[] } {
  const questions: DayQuestion[] = [];
  const answered: DayQuestion[] = [];
  const columns = mapping.columns.map((use, column) => {
    const isOfDays = use.as === 'text' && ['day', 'when', 'end'].includes(kindOf(mapping.table, use.field));
    if (!isOfDays && use.as !== 'plan') return use;
    const { order, question, examples } = orderOfDays(textsOfColumn(grid, found, column));
    const { turned, turnedFor = '', ...rest } = use;
    const dates = hashOf(JSON.stringify(examples));
    const isTurnKnown = question === 'turned' && turned !== undefined && ['', dates].includes(turnedFor);
    const isAnswered = question === 'turned' ? isTurnKnown : use.order !== '';
    if (question !== '')
      (isAnswered ? answered : questions).push({ column, heading: use.heading, question, examples });
    return {
      ...rest,
      order: order || use.order,
      ...(isTurnKnown && { turned, turnedFor: dates }),
    };
  });
  return { mapping: { ...mapping, columns }, questions, answered };
}

/** A column of contacts with several names between commas. */
export interface NameQuestion {
  column: number;
  heading: string;
  /** The names of one cell. */
  names: string[];
}

export const nameQuestions = ({ columns }: Mapping, grid: Grid, found: FoundTable): NameQuestion[] =>
  columns.flatMap(({ heading, field, as }, column) => {
    if (field !== 'contactName' || (as !== 'text' && as !== 'people')) return [];
    const [names] = namesTogether(textsOfColumn(grid, found, column));
    return names ? [{ column, heading, names }] : [];
  });

/** The key a mapping is remembered by: the same headings in any order. */
export const keyOfHeadings = (table: ImportTable, headings: readonly string[]): string =>
  `${table}-${hashOf(JSON.stringify(headings.map(normalizeName).sort()))}`;

/** As JSON, by heading, because columns may move. */
export function rememberMapping({ table, columns, joiners }: Mapping): string {
  const uses = columns.map(({ heading, field, as, person, order, turned, turnedFor = '', commas }) => [
    normalizeName(heading),
    ...[field, as, person, order],
    ...(turned === undefined && commas === undefined ? [] : [turned ?? '', turnedFor]),
    ...(commas === undefined ? [] : [commas]),
  ]);
  return JSON.stringify({ table, uses, joiners });
}

/** The mapping for these headings; undefined if the JSON wasn't remembered for them. */
export function recallMapping(json: string, headings: readonly string[]): Mapping | undefined {
  const stored = parse(json) as
    Partial<{ table: unknown; uses: unknown; joiners: unknown }> | null | undefined;
  const table = stored?.table;
  if ((table !== 'partners' && table !== 'events') || !Array.isArray(stored?.uses)) return undefined;
  const isField = (key: unknown) => key === '' || FIELDS[table].some((field) => field.key === key);
  const rest: unknown[] = [...(stored.uses as unknown[])];
  const columns = headings.flatMap((heading): ColumnUse[] => {
    const at = rest.findIndex((use) => Array.isArray(use) && use[0] === normalizeName(heading));
    const [, field, as, person, order, turned, turnedFor, commas] = (rest.splice(at, at < 0 ? 0 : 1)[0] ??
      []) as unknown[];
    const isRight =
      isField(field) &&
      WAYS.some((way) => way === as) &&
      Number.isInteger(person) &&
      Number(person) > 0 &&
      Number(person) < 10 &&
      (order === '' || order === 'dmy' || order === 'mdy');
    if (!isRight) return [];
    const isTurnKnown = (turned === 'yes' || turned === 'no') && typeof turnedFor === 'string';
    const areNamesKnown = commas === 'apart' || commas === 'one';
    const isRecalled = order !== '' || isTurnKnown || areNamesKnown;
    return [
      {
        ...{ heading, field, as, person, order, isSure: true },
        ...(isTurnKnown && { turned, turnedFor }),
        ...(areNamesKnown && { commas }),
        ...(isRecalled && { isRecalled }),
      } as ColumnUse,
    ];
  });
  if (columns.length !== headings.length || rest.length > 0) return undefined;
  const joiners = Object.entries(stored.joiners ?? {}).filter(
    (entry): entry is [string, string] =>
      isField(entry[0]) && typeof entry[1] === 'string' && entry[1].length < 20,
  );
  return { table, columns, joiners: Object.fromEntries(joiners) };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
