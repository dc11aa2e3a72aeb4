// A library in which every field holds something of its own, to see what of it gets out: a word, a number or a day that
// is nowhere else. The fields come from the descriptions of the tables, so a new one is included, too.
import type { Runtime } from 'apps-script-runtime';
import { FIELDS, TABLE_NAMES, TABLES, type TableName } from '../../src/domain/tables';
import type { Field } from '../../src/domain/tables/description';
import { REACH_KEYS } from '../../src/domain/sharing/reach';
import { LISTS, MANAGED_SETTINGS, NUMBER_SETTINGS } from '../../src/domain/tables/settings';
import { addRow, ask, headedRows, newRow, ok, openFilled, planLine, settingCell, sheetOf } from './addon';
import { SESSION, turnAllOn } from './reporting';

export interface Canary {
  /** 'events.location', or 'events.partners: capacity' for a part of a cell; 'settings.cadence'. */
  field: string;
  /** 1 to 3: the rows with the same number belong together. 0 in Settings. */
  row: number;
  isIn: (text: string) => boolean;
}

const ROWS = [1, 2, 3] as const;
type Row = (typeof ROWS)[number];

/** In sequence: no word contains another, and no field has such a name. */
export const wordOf = (field: string, row: number): string =>
  `qx${field.replace(/\W/g, '').toLowerCase()}${row}z`;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];

/** In every way that a day is written. */
function isDayIn(day: string): Canary['isIn'] {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  const number = String(Number(date));
  const short = `${Number(month)}/${number}/${year}`;
  // As JSON, a line break ends with an n.
  const named = new RegExp(`(?:\\b|\\\\n)(?:${name}|${name.slice(0, 3)}) 0?${number}(?!\\d)`);
  return (text) => text.includes(day) || text.includes(short) || named.test(text);
}

/** With 24 hours or with 12. */
function isTimeIn(time: string): Canary['isIn'] {
  const [hour = '', minute = ''] = time.split(':');
  const named = new RegExp(`(?<!\\d)(?:${hour}|${String(Number(hour) % 12 || 12)}):${minute}`);
  return (text) => named.test(text);
}

const isNumberIn =
  (number: string): Canary['isIn'] =>
  (text) =>
    new RegExp(`(?<![\\d-])${number}(?![\\d-])`).test(text);
const isWordIn =
  (word: string): Canary['isIn'] =>
  (text) =>
    text.toLowerCase().includes(word);

interface Filled {
  value: string;
  isIn?: Canary['isIn'];
}

/** For each table, the days of its rows: a past event, an upcoming one, and a confidential one. */
const DAYS: Readonly<Record<string, readonly [string, string, string]>> = {
  'partners.lastContact': ['2019-04-07', '2019-04-08', '2019-04-09'],
  'partners.pausedUntil': ['2025-05-11', '2025-05-12', '2025-05-13'],
  'partners.reviewOn': ['2026-03-03', '2026-03-04', '2026-03-07'],
  'events.when': ['2026-02-03 09:11', '2026-03-19 14:21', '2026-03-26 10:31'],
  'events.endsAt': ['10:41', '15:51', '11:57'],
  'log.when': ['2026-02-23', '2026-02-24', '2026-02-25'],
  'log.promisedBy': ['2026-03-05', '2026-03-08', '2026-05-23'],
  'log.nextBy': ['2026-06-21', '2026-06-24', '2026-06-27'],
  'partnerships.endsOn': ['2026-08-11', '2026-08-14', '2026-08-17'],
  'partnerships.toldOn': ['2026-01-11', '2026-01-14', '2026-01-17'],
  'actions.when': ['2026-07-11', '2026-07-14', '2026-07-17'],
  'actions.doneOn': ['2026-02-11', '2026-02-14', '2026-02-17'],
};
/** What a whole number can be depends on the field. */
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ 'partners.cadence': 1700, 'events.participants': 5210 },
  ...{ 'events.sessions': 6320, 'events.online': 7430, 'audiences.people': 9650 },
  ...{ 'goals.year': 2060, 'audiences.year': 2070 },
};
/** Valid answers, because a row that counts is on more pages; only the third row has a word instead. */
const ANSWERS: Readonly<Record<string, string>> = {
  ...{ 'events.countsAs': SESSION.countsAs, 'events.format': SESSION.format },
  ...{ 'events.ageGroup': SESSION.ageGroup, 'log.cameOfIt': 'Reached', 'plan.contactKind': 'Continuing' },
};
const HOURS = 'events.hours';

/** Undefined for a kind of field that nothing here can fill. */
function filled(table: TableName, { key, kind, choices }: Field, row: Row): Filled | undefined {
  const field = `${table}.${key}`;
  const word = wordOf(field, row);
  if (field === 'events.partners') return { value: `${nameOf(row)} (${wordOf(`${field}: capacity`, row)})` };
  if (key === 'partner') return { value: nameOf(row) };
  if (field === 'events.type')
    return { value: `${word} – ${wordOf(`${field}: audience`, row)}`, isIn: isWordIn(word) };
  if (kind === 'tick') return { value: '' };
  // A goal without a year is one of every year, so the report has it.
  if (field === 'goals.year' && row === 3) return { value: '' };
  const number = NUMBERS[field];
  if (number !== undefined) return { value: String(number + row), isIn: isNumberIn(String(number + row)) };
  if (field === HOURS) return { value: String(8540 + row), isIn: isNumberIn(String(8540 + row)) };
  const day = DAYS[field]?.[row - 1];
  if (day !== undefined)
    return { value: day, isIn: kind === 'end' ? isTimeIn(day) : isDayIn(day.slice(0, 10)) };
  if (choices) return row === 3 ? { value: word, isIn: isWordIn(word) } : { value: ANSWERS[field] ?? '' };
  if (key === 'contactEmail') return { value: `${word}@partner.example`, isIn: isWordIn(word) };
  if (key === 'contactPhone') return { value: `555-010-700${row}`, isIn: isWordIn(`555-010-700${row}`) };
  const isText = ['line', 'text', 'several', 'freeWhen', 'choice'].includes(kind);
  return isText ? { value: word, isIn: isWordIn(word) } : undefined;
}

export const nameOf = (row: number): string => wordOf('partners.name', row);
const idOf = (table: TableName, row: number): string => wordOf(`${table}.id`, row);

/** The columns that the add-on fills itself with days and links; the others get a word. */
const COMPUTED = ['due', 'latest', 'ahead', 'noted', 'called', 'apart', 'partnerIds', 'partnerId'];
const COMPUTED_TOO = ['replaced', 'from', 'given', 'forId'];
const wordColumns = (table: TableName) =>
  TABLES[table].managed.filter(({ key }) => ![...COMPUTED, ...COMPUTED_TOO].includes(key));

/** The add-on needs these to work, so a word in them would stop it. */
const WORKING_SETTINGS = [
  'checkHour',
  'lastRun',
  'started',
  'setUpIn',
  'week',
  'version',
  'form',
  'report',
  'pages',
  // Its parts are filled below.
  'reach',
];
const SETTING_NUMBERS: Readonly<Record<string, number>> = { cadence: 1371, dueSoon: 353 };
const REACH_FIELDS = REACH_KEYS.map((key) => `reach: ${key}`);
const settingWords = () =>
  Object.entries(MANAGED_SETTINGS).filter(([key]) => !WORKING_SETTINGS.includes(key));

/** Fields without a value of their own here, and why that is right. */
export const unfilledFields = (): string[] => [
  ...TABLE_NAMES.flatMap((table) =>
    FIELDS[table].flatMap((field) => (filled(table, field, 3) ? [] : [`${table}.${field.key}`])),
  ),
  ...NUMBER_SETTINGS.flatMap(({ key }) =>
    key in SETTING_NUMBERS || WORKING_SETTINGS.includes(key) ? [] : [`settings.${key}`],
  ),
];

export const CANARIES: readonly Canary[] = [
  ...TABLE_NAMES.flatMap((table) =>
    ROWS.flatMap((row) => [
      ...FIELDS[table].flatMap((field) => {
        const { isIn } = filled(table, field, row) ?? {};
        return isIn ? [{ field: `${table}.${field.key}`, row, isIn }] : [];
      }),
      ...wordColumns(table).map(({ key }) => ({
        ...{ field: `${table}.${key}`, row, isIn: isWordIn(wordOf(`${table}.${key}`, row)) },
      })),
      ...(table === 'plan' ? [] : [{ field: `${table}.id`, row, isIn: isWordIn(idOf(table, row)) }]),
    ]),
  ),
  ...ROWS.flatMap((row) =>
    ['events.partners: capacity', 'events.type: audience'].map((field) => ({
      ...{ field, row, isIn: isWordIn(wordOf(field, row)) },
    })),
  ),
  ...Object.entries(SETTING_NUMBERS).map(([key, number]) => ({
    ...{ field: `settings.${key}`, row: 0, isIn: isNumberIn(String(number)) },
  })),
  ...[...Object.keys(LISTS), 'staffEmails', ...REACH_FIELDS, ...settingWords().map(([key]) => key)].map(
    (key) => ({
      ...{ field: `settings.${key}`, row: 0, isIn: isWordIn(wordOf(`settings.${key}`, 0)) },
    }),
  ),
];

export const canariesIn = (text: string): Canary[] => CANARIES.filter(({ isIn }) => isIn(text));

const valuesOf = (table: TableName, row: Row): Record<string, string> =>
  Object.fromEntries(FIELDS[table].map((field) => [field.key, filled(table, field, row)?.value ?? '']));

/** Writes into the cell below the heading, like somebody who types there. */
function type(runtime: Runtime, tab: string, label: string, row: number, value: string): void {
  const rows = runtime.values(tab);
  const heads = rows.findIndex((cells) => cells.includes(label));
  const column = (rows[heads] ?? []).indexOf(label);
  if (column < 0) throw new Error(`No column ${label} in ${tab}`);
  sheetOf(runtime, tab)
    .getRange(row, column + 1)
    .setValue(value);
}

function fillLists(runtime: Runtime): void {
  const settings = sheetOf(runtime, 'Settings');
  for (const [list, { label }] of Object.entries(LISTS)) {
    const column = (headedRows(runtime, 'Settings')[0] ?? []).indexOf(label) + 1;
    const words = TABLE_NAMES.flatMap((table) =>
      FIELDS[table].flatMap((field) =>
        field.list === list ? ROWS.map((row) => wordOf(`${table}.${field.key}`, row)) : [],
      ),
    );
    const entries = [...words, wordOf(`settings.${list}`, 0)];
    // Made with its first entry.
    if (column === 0) {
      ok(ask(runtime, 'addToList', { list, names: entries }));
      continue;
    }
    const cells = entries.map((word) => [word]);
    settings.getRange(2, column, cells.length, 1).setValues(cells);
  }
  const emails = [`${wordOf('settings.staffEmails', 0)}@library.example`];
  ok(ask(runtime, 'addStaff', { emails }));
  const reach = REACH_KEYS.map((key) => [key, wordOf(`settings.reach: ${key}`, 0)]);
  ok(ask(runtime, 'saveReach', Object.fromEntries(reach)));
  for (const { key, label } of NUMBER_SETTINGS)
    settingCell(runtime, label).setValue(SETTING_NUMBERS[key] ?? 6);
}

function fill(runtime: Runtime): void {
  fillLists(runtime);
  turnAllOn(runtime);
  const places = new Map<string, number>();
  for (const table of TABLE_NAMES.filter((name) => name !== 'plan'))
    for (const row of ROWS) {
      const values = valuesOf(table, row);
      // The first partner works with the second, too.
      if (table === 'events' && row === 1)
        values['partners'] = `${values['partners'] ?? ''}; ${valuesOf('events', 2)['partners'] ?? ''}`;
      // Only the sheet accepts any word as an answer.
      for (const { key, choices } of FIELDS[table])
        if (choices && row === 3) values[key] = key === 'cameOfIt' ? 'Reached' : '';
      const asked = { ...newRow(table, values), id: idOf(table, row), seen: [] };
      const saved = ok(
        ask<{ ref: { row: number } }>(runtime, table === 'log' ? 'saveContact' : 'saveRow', asked),
      );
      places.set(`${table} ${row}`, saved.ref.row);
    }
  const under = planLine(runtime, 'Outreach To-Do');
  for (const row of ROWS) {
    const saved = addRow(runtime, 'plan', { ...valuesOf('plan', row), contactKind: '' }, under);
    places.set(`plan ${row}`, saved.ref.row);
  }
  for (const table of TABLE_NAMES)
    for (const row of ROWS) {
      const place = places.get(`${table} ${row}`) ?? 0;
      for (const { key, label, choices } of FIELDS[table])
        if (choices && row === 3)
          type(runtime, TABLES[table].tab, label, place, wordOf(`${table}.${key}`, row));
      for (const { key, label } of wordColumns(table))
        type(runtime, TABLES[table].tab, label, place, wordOf(`${table}.${key}`, row));
    }
  for (const [key, label] of settingWords())
    settingCell(runtime, label).setValue(wordOf(`settings.${key}`, 0));
}

export const openCanaryLibrary = (options = {}): Runtime => openFilled(fill, options);
