// A library's spreadsheet with the compiled add-on, and a page's calls to it: each can be watched, held or failed.
import type { Runtime } from 'apps-script-runtime';
import type { TableName } from '../../src/domain/tables';
import type { Values } from '../../src/domain/tables/description';
import type { RowRef } from '../../src/server/run/answers';
import { ANA, BEN, addRow, ask, headedRows, ok, openAddon, openFilled, rowsOf } from '../server/addon';

export interface Library {
  runtime: Runtime;
  /** What the page requested, the latest last. */
  calls: { name: string; args: unknown[] }[];
  /** Upcoming faults, by function, one for each call. */
  faults: Record<string, Fault[]>;
  /** What calls of a function wait for before they reach Google, after the first few have gone through. */
  held: Record<string, { letThrough: number; gone: Promise<void> } | undefined>;
  /** Unanswered calls, without those that are held. */
  pending: number;
}

/** `isAnswered`: the work was done, but its answer was lost. */
interface Fault {
  message: string;
  isAnswered?: boolean;
}

/** The result of a call; a fault as it arrives from Google: a name and a message. */
export interface Reply {
  answer?: unknown;
  fault?: { name: string; message: string };
}

/** Noon of a Wednesday in New York. */
const OPTIONS = { now: '2026-03-04T17:00:00Z' };
const HEADER_ROWS: Record<string, number> = { Partners: 2, Events: 2, 'Weekly Plan': 1, 'Contact Log': 1 };

export const withCalls = (runtime: Runtime): Library => ({
  runtime,
  calls: [],
  faults: {},
  held: {},
  pending: 0,
});

/** The library that `fill` makes, opened by Ana or somebody else. */
export const libraryWith = (
  fill: (runtime: Runtime) => void,
  user = ANA,
  more: { locale?: string } = {},
): Library => withCalls(openFilled(fill, { ...OPTIONS, ...more, user }));

/** Before Set up this sheet. */
export const emptySheet = (): Library => withCalls(openAddon(OPTIONS));

/** Two partners, one with odd cells; an event, a plan line; Ana and Ben are staff, and Ana uses the sidebar. */
export function usualRows(runtime: Runtime): void {
  addRow(runtime, 'partners', {
    name: 'WorkSource',
    contactName: 'Ana\nBen',
    contactEmail: 'ana@ws.org\nben@ws.org',
    contactPhone: '\n555 0100',
  });
  addRow(runtime, 'partners', { name: 'Teen Shelter', notes: '=IMPORTXML("x")' });
  pasteOver(runtime, 'Partners', 'Teen Shelter', { 'Last Contact Date': 'in spring' });
  addRow(runtime, 'events', {
    name: 'Career Fair',
    when: '2026-02-02 08:45',
    type: 'Career fair – 8th grade',
    staff: 'Ana',
    partners: 'WorkSource (co-presenter); Teen Shelter (host)',
  });
  addLine(runtime, { item: 'Small Business Support', when: 'second Tuesday of the month', who: 'Ana' });
  staffIs(runtime, 'Ana', 'Ben');
  ok(ask(runtime, 'startWeek'));
  ok(ask(runtime, 'rememberUser', 'Ana'));
  ok(ask(runtime, 'updateRelationships'));
}

export const usualLibrary = (): Library => libraryWith(usualRows);

/** A line under Outreach To-Do. */
export const addLine = (runtime: Runtime, values: Values): RowRef =>
  addRow(runtime, 'plan', values, headingOf('outreach', 'Outreach To-Do')).ref;

export const headingOf = (key: string, name: string): RowRef => ({
  ...{ table: 'plan', id: `heading-${key}`, row: 0, name },
});

/** Fills the staff list in Settings. */
export function staffIs(runtime: Runtime, ...names: string[]): void {
  names.forEach((name, at) => runtime.type('Settings', `E${at + 2}`, name));
}

/** The row of a tab with a cell that contains that text, counted from 1. */
function rowOf({ runtime }: Library, tab: string, text: string): number {
  const row = runtime.values(tab).findIndex((cells) => cells.includes(text)) + 1;
  if (row === 0) throw new Error(`No row ${text} in ${tab}`);
  return row;
}

function columnOf({ runtime }: Library, tab: string, label: string): string {
  const at = (headedRows(runtime, tab)[0] ?? []).indexOf(label);
  if (at < 0) throw new Error(`No column ${label} in ${tab}`);
  return at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`;
}

/** A colleague types into the row with `text`. */
export function typeCell(library: Library, tab: string, text: string, cells: Record<string, string>): void {
  const row = rowOf(library, tab, text);
  for (const [label, typed] of Object.entries(cells))
    library.runtime.type(tab, `${columnOf(library, tab, label)}${row}`, typed, { user: BEN });
}

/** Puts values that no rule allows into the row with `text`, as a paste over its cells does. */
export function pasteOver(runtime: Runtime, tab: string, text: string, cells: Record<string, string>): void {
  const rows = runtime.values(tab) as (string | number | boolean)[][];
  const labels = rows[0] ?? [];
  runtime.loadValues(
    tab,
    rows.map((row) => (row.includes(text) ? row.map((cell, at) => cells[String(labels[at])] ?? cell) : row)),
  );
}

/** A colleague types a different heading into row 1. */
export const renameHeading = (library: Library, tab: string, from: string, to: string): void =>
  library.runtime.type(tab, `${columnOf(library, tab, from)}1`, to, { user: BEN });

/** A colleague deletes the row with `text`. */
export function deleteRow(library: Library, tab: string, text: string): void {
  const { SpreadsheetApp } = library.runtime.globals as unknown as {
    SpreadsheetApp: {
      getActiveSpreadsheet(): { getSheetByName(name: string): { deleteRow(row: number): void } };
    };
  };
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheetByName(tab)
    .deleteRow(rowOf(library, tab, text));
}

/** Clicks into the row with `text`. */
export const selectRow = (library: Library, tab: string, text: string): void =>
  library.runtime.select(tab, `A${rowOf(library, tab, text)}`);

/** A tab's rows by label. */
export const rowsIn = ({ runtime }: Library, tab: string): Record<string, unknown>[] =>
  runtime.book.sheetIdOf(tab) === undefined ? [] : rowsOf(runtime, tab, HEADER_ROWS[tab]);

/** A tab's row by label, without blank cells. */
export function rowIn(library: Library, tab: string, text: string): Record<string, unknown> {
  const row = rowsIn(library, tab).find((one) => Object.values(one).includes(text));
  return Object.fromEntries(Object.entries(row ?? {}).filter(([, cell]) => cell !== ''));
}

/** The row with the name that people know, as the sidebar would name it. */
export function refOf(library: Library, table: TableName, tab: string, name: string): RowRef {
  const id = rowIn(library, tab, name)['Outreach id'] as string;
  return { table, id, row: rowOf(library, tab, name), name };
}

/** The first argument of each call of a function. */
export const callsOf = ({ calls }: Library, name: string): unknown[] =>
  calls.filter((call) => call.name === name).map(({ args }) => args[0]);

/** Calls of a function wait until the returned function is called; the first few may go through. */
export function hold(library: Library, name: string, letThrough = 0): () => void {
  let letGo = (): void => undefined;
  library.held[name] = { letThrough, gone: new Promise<void>((resolve) => (letGo = resolve)) };
  return () => {
    delete library.held[name];
    letGo();
  };
}

export const TIMED_OUT = 'Service Spreadsheets timed out while accessing document with id 1x';

/** The next calls of a function fail, one for each message. */
export const fail = (library: Library, name: string, ...messages: string[]): void =>
  void (library.faults[name] ??= []).push(...messages.map((message) => ({ message })));

/** The next answer of a function gets lost. */
export const loseAnswer = (library: Library, name: string): void =>
  void (library.faults[name] ??= []).push({ message: TIMED_OUT, isAnswered: true });

/** One call of a page, as Google makes it: whatever goes wrong, the page gets a name and a message. */
export async function callGoogle(library: Library, name: string, args: unknown[]): Promise<Reply> {
  library.calls.push({ name, args: JSON.parse(JSON.stringify(args)) as unknown[] });
  const held = library.held[name];
  if (held && held.letThrough-- <= 0) await held.gone;
  library.pending++;
  try {
    const fault = library.faults[name]?.shift();
    if (fault && !fault.isAnswered) return { fault: { name: 'ScriptError', message: fault.message } };
    const answer = await library.runtime.scriptRun(name, ...args);
    return fault ? { fault: { name: 'ScriptError', message: fault.message } } : { answer };
  } catch (error) {
    const { name: kind, message } = error as Error;
    return { fault: { name: kind, message } };
  } finally {
    library.pending--;
  }
}

/** A page's `google`. Its text is also put into pages, so it may not use anything from outside. */
export function googleWith(call: (name: string, args: unknown[]) => Promise<Reply>): object {
  type Handler = (given: unknown) => void;
  const runner = (success: Handler, failure: Handler): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, failure);
          if (name === 'withFailureHandler') return (handler: Handler) => runner(success, handler);
          return (...args: unknown[]) =>
            void call(name, args).then(({ answer, fault }) => {
              if (fault === undefined) return success(answer);
              // Made in another window: it has a name and a message, and isn't an Error of this one.
              return failure({ ...fault, toString: () => `${fault.name}: ${fault.message}` });
            });
        },
      },
    );
  const nothing = (): void => undefined;
  return { script: { run: runner(nothing, nothing) } };
}
