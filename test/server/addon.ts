// The compiled add-on on the local spreadsheet, for the server tests: dist/Code.js, as Google would load it.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openRuntime, type Runtime, type RuntimeOptions, type SavedRuntime } from 'apps-script-runtime';
import type { Answer, RowRef, SaveAsk, Saved, UndoResult } from '../../src/server/run/answers';
import { FIELDS, type TableName } from '../../src/domain/tables';
import { type Values } from '../../src/domain/tables/description';

const dist = path.resolve(__dirname, '../../dist');
/** The pages by name, without what is in them. */
const PAGES = readdirSync(dist).flatMap((file) => /^(\w+)\.html$/.exec(file)?.[1] ?? []);
const read = (name: string) => readFileSync(path.join(dist, name), 'utf8');

export const CODE = read('Code.js');
export const MANIFEST = JSON.parse(read('appsscript.json')) as { oauthScopes: string[]; timeZone: string };
export const ANA = 'ana@library.example';
export const BEN = 'ben@library.example';

/** Rows of a new tab in tests that aren't about more: a workbook opens four times as fast. */
const FEW_ROWS = 60;
/** As many rows as Google puts in a new tab. */
export const FULL_TABS: RuntimeOptions = { newSheetRows: 1000 };

/** Says yes if set-up offers to restore looks; nobody answers anything else. */
const restoringLooks: NonNullable<RuntimeOptions['answers']> = ({ message }) => {
  if (message.includes('Also restore missing drop-downs')) return 'YES';
  throw new Error(`Nobody answers: ${message}`);
};

/** A new spreadsheet with the add-on; by default at noon on Monday, 2026-03-02, in New York. */
export function openAddon(options: RuntimeOptions = {}): Runtime {
  return openRuntime({
    code: CODE,
    html: Object.fromEntries(PAGES.map((page) => [page, `<!DOCTYPE html><p>${page}</p>`])),
    manifest: MANIFEST,
    now: '2026-03-02T17:00:00Z',
    timeZone: 'America/New_York',
    user: ANA,
    editors: [BEN],
    newSheetRows: FEW_ROWS,
    answers: restoringLooks,
    ...options,
  });
}

/** Long texts are distinguished by their place in this list. */
const codes: unknown[] = [];
function keyOf({ code, ...options }: RuntimeOptions): string {
  if (!codes.includes(code)) codes.push(code);
  return JSON.stringify([codes.indexOf(code), options]);
}

const workbooks = new Map<unknown, Map<string, string>>();
/** What `make` returns, saved: made once for each set of options. */
function savedOnce(of: unknown, options: RuntimeOptions, make: () => Runtime): SavedRuntime {
  const made = workbooks.get(of) ?? new Map<string, string>();
  workbooks.set(of, made);
  const key = keyOf(options);
  const workbook = made.get(key) ?? JSON.stringify(make().save());
  made.set(key, workbook);
  return JSON.parse(workbook) as SavedRuntime;
}

/** The same after set-up: set up once for each set of options, then opened from that saved workbook, as people do. */
export function openLibrary(options: RuntimeOptions = {}): Runtime {
  const workbook = savedOnce(openLibrary, options, () => {
    const runtime = openAddon(options);
    runtime.run('setUpThisSheet');
    return runtime;
  });
  return openAddon({ ...options, workbook });
}

/** The library that `fill` makes: filled once for each set of options, then opened from that workbook by that user. */
export function openFilled(
  fill: (runtime: Runtime) => unknown,
  { user = ANA, ...options }: RuntimeOptions = {},
): Runtime {
  const workbook = savedOnce(fill, options, () => {
    const runtime = openLibrary(options);
    fill(runtime);
    return runtime;
  });
  return openAddon({ ...options, user, workbook });
}

/** A call of the sidebar, with its answer. */
export function ask<Data extends object>(
  runtime: Runtime,
  name: string,
  arg?: unknown,
  user?: string,
): Answer<Data> {
  const how = user === undefined ? {} : { user };
  return runtime.run(name, arg === undefined ? [] : [arg], { as: 'sidebar', ...how }) as Answer<Data>;
}

/** The data of an answer that must be ok. */
export function ok<Data extends object>(answer: Answer<Data>): Data {
  if (!answer.ok)
    throw new Error(`${answer.problem} ${JSON.stringify(answer.problems ?? answer.conflicts ?? '')}`);
  return answer;
}

export function sheetOf(runtime: Runtime, name: string): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!sheet) throw new Error(`No tab ${name}`);
  return sheet;
}

/** The cell for a line of Settings, or below a hidden label in its first row. */
export function settingCell(runtime: Runtime, label: string): GoogleAppsScript.Spreadsheet.Range {
  const rows = runtime.values('Settings');
  const column = (rows[0] ?? []).indexOf(label, 1);
  const row = rows.findIndex(([first]) => first === label);
  if (column < 0 && row < 0) throw new Error(`Nothing in Settings is called ${label}`);
  return sheetOf(runtime, 'Settings').getRange(column < 0 ? row + 1 : 1, column < 0 ? 2 : column + 2);
}

/** Its address, for example L1. */
export const settingPlace = (runtime: Runtime, label: string): string =>
  settingCell(runtime, label).getA1Notation();

export function settingOf(runtime: Runtime, label: string): unknown {
  const rows = runtime.values('Settings');
  const column = (rows[0] ?? []).indexOf(label, 1);
  return column < 0 ? rows.find(([first]) => first === label)?.[1] : rows[0]?.[column + 1];
}

/** Relationship status for a lapsed partner and for one that is due soon, with any day. */
export const IS_LAPSED = expect.stringMatching(
  /^Lapsed since \w+ \d+(, \d{4})? \(goal: every \d+ days\)/,
) as string;
export const IS_DUE = expect.stringMatching(/^Due \w+ \d+(, \d{4})?/) as string;

let sequence = 0;
/** What the sidebar sends for a new row: every field, blank if not given. */
export function newRow(table: TableName, values: Values, under?: RowRef): SaveAsk {
  const blank = Object.fromEntries(FIELDS[table].map(({ key }) => [key, '']));
  const id = `test-id-${++sequence}`;
  return { table, id, isNew: true, values: { ...blank, ...values }, loaded: {}, ...(under && { under }) };
}

/** Saves a new row that must be accepted. */
export function addRow(runtime: Runtime, table: TableName, values: Values, under?: RowRef): Saved {
  return ok(ask<Saved>(runtime, 'saveRow', newRow(table, values, under)));
}

/** Undoes a save, by the id in its answer. */
export const undo = (runtime: Runtime, id: string, user?: string): Answer<UndoResult> =>
  ask<UndoResult>(runtime, 'undo', id, user);

/** Saves changed fields of an existing row. */
export function edit(
  runtime: Runtime,
  ref: RowRef,
  loaded: Values,
  values: Values,
  user?: string,
): Answer<Saved> {
  const change: SaveAsk = { table: ref.table, id: ref.id, isNew: false, values, loaded };
  return ask<Saved>(runtime, 'saveRow', change, user);
}

/** The index of the headings: the plan has a title above them, except in older versions. */
export const headingsAt = (rows: readonly (readonly unknown[])[]): number =>
  Math.max(
    0,
    rows.slice(0, 10).findIndex((row) => {
      const labels = row.map((cell) => String(cell).trim().toLowerCase());
      return labels.includes('item') && labels.includes('when');
    }),
  );

/** The rows from the headings on. */
export function headedRows(runtime: Runtime, tab: string): unknown[][] {
  const rows = runtime.values(tab);
  return rows.slice(headingsAt(rows));
}

/** A tab as a list of rows by label, without hint rows and blank rows. */
export function rowsOf(runtime: Runtime, tab: string, headerRows = 2): Record<string, unknown>[] {
  const [labels = [], ...rest] = headedRows(runtime, tab);
  return rest
    .slice(headerRows - 1)
    .map((row) =>
      Object.fromEntries(row.map((value, position) => [String(labels[position]), value] as const)),
    )
    .filter((row) => Object.values(row).some((value) => value !== '' && value !== false));
}

/** A long item as one line: in its cell it is broken into several. */
export const inOneLine = (cell: unknown): string => String(cell).replace(/ \n/g, ' ');

/** The outline of the plan: each line's text, two spaces for each level. */
export function outlineOf(runtime: Runtime): string[] {
  const [labels = [], ...rows] = headedRows(runtime, 'Weekly Plan');
  const first = labels.indexOf('Item');
  return rows.flatMap((row) => {
    const level = row.slice(first, first + 5).findIndex((cell) => cell !== '');
    return level < 0 ? [] : ['  '.repeat(level) + inOneLine(row[first + level])];
  });
}

/** The plan line with that text, as the sidebar would name it. */
export function planLine(runtime: Runtime, text: string): RowRef {
  const rows = runtime.values('Weekly Plan');
  const row = rows.findIndex((cells) => cells.some((cell) => inOneLine(cell) === text)) + 1;
  if (row === 0) throw new Error(`No line ${text}`);
  return { table: 'plan', id: '', row, name: text };
}

/** File > Make a copy: another id, no triggers. The document's properties are copied, unless left out. */
export function copiedWorkbook(runtime: Runtime, withProperties = true): SavedRuntime {
  const workbook = JSON.parse(JSON.stringify(runtime.save())) as SavedRuntime;
  for (const book of workbook.books) book.id = 'another-spreadsheet-1';
  workbook.triggers = [];
  if (!withProperties) workbook.properties = {};
  return workbook;
}
