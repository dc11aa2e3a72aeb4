// The compiled add-on on the local spreadsheet, as the server tests use it: dist/Code.js, as Google would load it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openRuntime, type Runtime, type RuntimeOptions, type SavedRuntime } from 'apps-script-runtime';
import type { Answer, RowRef, SaveAsk, Saved, UndoResult } from '../../src/server/run/answers';
import { FIELDS, type TableName } from '../../src/domain/tables';
import { type Values } from '../../src/domain/tables/description';

const dist = path.resolve(__dirname, '../../dist');
const read = (name: string) => readFileSync(path.join(dist, name), 'utf8');

export const CODE = read('Code.js');
export const MANIFEST = JSON.parse(read('appsscript.json')) as { oauthScopes: string[]; timeZone: string };
export const ANA = 'ana@library.example';
export const BEN = 'ben@library.example';

/** Rows of a new tab in the tests, unless they are about more: a workbook opens four times as fast. */
const FEW_ROWS = 60;
/** As many rows as Google gives a new tab. */
export const FULL_TABS: RuntimeOptions = { newSheetRows: 1000 };

/** Says yes where set-up offers to restore looks, too; nobody answers anything else. */
const restoringLooks: NonNullable<RuntimeOptions['answers']> = ({ message }) => {
  if (message.includes('Also restore missing drop-downs')) return 'YES';
  throw new Error(`Nobody answers: ${message}`);
};

/** A new spreadsheet with the add-on; noon of 2026-03-02, a Monday, in New York unless said otherwise. */
export function openAddon(options: RuntimeOptions = {}): Runtime {
  return openRuntime({
    code: CODE,
    html: Object.fromEntries(
      ['Sidebar', 'Import', 'Duplicates', 'Help'].map((page) => [page, `<!DOCTYPE html><p>${page}</p>`]),
    ),
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

/** Long texts are told apart by their place in this list. */
const codes: unknown[] = [];
function keyOf({ code, ...options }: RuntimeOptions): string {
  if (!codes.includes(code)) codes.push(code);
  return JSON.stringify([codes.indexOf(code), options]);
}

const workbooks = new Map<unknown, Map<string, string>>();
/** What `make` gives, saved: made once for each kind of options. */
function savedOnce(of: unknown, options: RuntimeOptions, make: () => Runtime): SavedRuntime {
  const made = workbooks.get(of) ?? new Map<string, string>();
  workbooks.set(of, made);
  const key = keyOf(options);
  const workbook = made.get(key) ?? JSON.stringify(make().save());
  made.set(key, workbook);
  return JSON.parse(workbook) as SavedRuntime;
}

/** The same, set up: once for each kind of options, then opened from that saved workbook, as people do. */
export function openLibrary(options: RuntimeOptions = {}): Runtime {
  const workbook = savedOnce(openLibrary, options, () => {
    const runtime = openAddon(options);
    runtime.run('setUpThisSheet');
    return runtime;
  });
  return openAddon({ ...options, workbook });
}

/** The library that `fill` makes: filled once for each kind of options, then opened from that workbook, by the user named. */
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

/** The cell with what a line of Settings, or a hidden label in its first row, is about. */
export function settingCell(runtime: Runtime, label: string): GoogleAppsScript.Spreadsheet.Range {
  const rows = runtime.values('Settings');
  const column = (rows[0] ?? []).indexOf(label, 1);
  const row = rows.findIndex(([first]) => first === label);
  if (column < 0 && row < 0) throw new Error(`Nothing in Settings is called ${label}`);
  return sheetOf(runtime, 'Settings').getRange(column < 0 ? row + 1 : 1, column < 0 ? 2 : column + 2);
}

/** Its address, like L1. */
export const settingPlace = (runtime: Runtime, label: string): string =>
  settingCell(runtime, label).getA1Notation();

export function settingOf(runtime: Runtime, label: string): unknown {
  const rows = runtime.values('Settings');
  const column = (rows[0] ?? []).indexOf(label, 1);
  return column < 0 ? rows.find(([first]) => first === label)?.[1] : rows[0]?.[column + 1];
}

/** What Relationship status says of a lapsed partner and of one that is due soon, whatever the day. */
export const IS_LAPSED = expect.stringMatching(
  /^Lapsed since \w+ \d+(, \d{4})? \(goal: every \d+ days\)/,
) as string;
export const IS_DUE = expect.stringMatching(/^Due \w+ \d+(, \d{4})?/) as string;

let sequence = 0;
/** What the sidebar sends for a new row: every field, blank where nothing is given. */
export function newRow(table: TableName, values: Values, under?: RowRef): SaveAsk {
  const blank = Object.fromEntries(FIELDS[table].map(({ key }) => [key, '']));
  const id = `test-id-${++sequence}`;
  return { table, id, isNew: true, values: { ...blank, ...values }, loaded: {}, ...(under && { under }) };
}

/** Saves a new row that must be accepted. */
export function addRow(runtime: Runtime, table: TableName, values: Values, under?: RowRef): Saved {
  return ok(ask<Saved>(runtime, 'saveRow', newRow(table, values, under)));
}

/** Takes a save back, by the id that its answer gave. */
export const undo = (runtime: Runtime, id: string, user?: string): Answer<UndoResult> =>
  ask<UndoResult>(runtime, 'undo', id, user);

/** Saves changed fields of an old row. */
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

/** The index of the headings: the plan has a title above them, but not in older versions. */
export const headingsAt = (rows: readonly (readonly unknown[])[]): number =>
  Math.max(
    0,
    rows.slice(0, 10).findIndex((row) => {
      const labels = row.map((cell) => String(cell).trim().toLowerCase());
      return labels.includes('item') && labels.includes('when');
    }),
  );

/** From the headings on. */
export function headedRows(runtime: Runtime, tab: string): unknown[][] {
  const rows = runtime.values(tab);
  return rows.slice(headingsAt(rows));
}

/** A tab as a list of rows by label, hint rows left out, blank rows left out. */
export function rowsOf(runtime: Runtime, tab: string, headerRows = 2): Record<string, unknown>[] {
  const [labels = [], ...rest] = headedRows(runtime, tab);
  return rest
    .slice(headerRows - 1)
    .map((row) =>
      Object.fromEntries(row.map((value, position) => [String(labels[position]), value] as const)),
    )
    .filter((row) => Object.values(row).some((value) => value !== '' && value !== false));
}

/** A long item stands in several lines. */
export const inOneLine = (cell: unknown): string => String(cell).replace(/ \n/g, ' ');

/** The outline of the plan: each line's text, two spaces a level. */
export function outlineOf(runtime: Runtime): string[] {
  const [labels = [], ...rows] = headedRows(runtime, 'Weekly Plan');
  const first = labels.indexOf('Item');
  return rows.flatMap((row) => {
    const level = row.slice(first, first + 5).findIndex((cell) => cell !== '');
    return level < 0 ? [] : ['  '.repeat(level) + inOneLine(row[first + level])];
  });
}

/** The plan's line with that text, as the sidebar would name it. */
export function planLine(runtime: Runtime, text: string): RowRef {
  const rows = runtime.values('Weekly Plan');
  const row = rows.findIndex((cells) => cells.some((cell) => inOneLine(cell) === text)) + 1;
  if (row === 0) throw new Error(`No line ${text}`);
  return { table: 'plan', id: '', row, name: text };
}

/** File > Make a copy: another id, no triggers. The document's properties come along, unless left out. */
export function copiedWorkbook(runtime: Runtime, withProperties = true): SavedRuntime {
  const workbook = JSON.parse(JSON.stringify(runtime.save())) as SavedRuntime;
  for (const book of workbook.books) book.id = 'another-spreadsheet-1';
  workbook.triggers = [];
  if (!withProperties) workbook.properties = {};
  return workbook;
}
