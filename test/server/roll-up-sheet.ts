// The Roll-up sheet on the local spreadsheet, and branches' sheets that it reads.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openRuntime, type Runtime, type RuntimeOptions } from 'apps-script-runtime';
import { scopesNamedIn } from 'apps-script-runtime/scopes';
import { DATA_COLUMNS, type DataColumn } from '../../src/domain/counting/data-columns';
import { ANA, BEN } from './addon';

export const ROLL_UP_CODE = readFileSync(path.resolve(__dirname, '../../dist/RollUp.gs'), 'utf8');
/** As Google reads them off a script that was pasted without a manifest. */
export const SCOPES = scopesNamedIn(ROLL_UP_CODE);

/** As Google's ids are: letters, digits, - and _. */
export const idOf = (branch: string): string => `1${branch.replace(/\W/g, '-')}_`.padEnd(44, '0');
export const linkTo = (branch: string): string =>
  `https://docs.google.com/spreadsheets/d/${idOf(branch)}/edit?usp=sharing#gid=0`;

export type Row = Partial<Record<DataColumn, string | number>>;

const EVENT: Row = {
  version: 2,
  first_day: '2026-02-03',
  last_day: '2026-02-03',
  fiscal_year_start: '2025-07-01',
  status: 'counted',
  counts_as: 'program',
  place: 'On-site',
  age_group: '0–5',
  sessions: 1,
  attendance_in_person: 10,
  staff_hours: 1.5,
  partners: 1,
  refreshed_on: '2026-03-01',
};

/** An event of a branch; `id` is the same in no other. */
export const event = (id: string, more: Row = {}): Row => ({ ...EVENT, event_id: id, ...more });

export const tableOf = (rows: readonly Row[], columns: readonly DataColumn[] = DATA_COLUMNS) => [
  [...columns],
  ...rows.map((row) => columns.map((column) => row[column] ?? '')),
];

/** A branch's spreadsheet with these tabs, which the office may view. Days are text, as they are read in the end. */
export function openBranch(tabs: Record<string, (string | number)[][]>, viewers = [ANA, BEN]): Runtime {
  const branch = openRuntime({ user: 'head@branch.example', viewers, newSheetRows: 5 });
  for (const [name, rows] of Object.entries(tabs)) branch.loadValues(name, rows);
  return branch;
}

export const branchWith = (...rows: Row[]): Runtime => openBranch({ 'Report data': tableOf(rows) });

type Others = Record<string, Runtime>;

/** At noon on Monday, 2026-03-02, in New York. `others` are branches' spreadsheets by name. */
export function openRollUp(others: Others = {}, options: RuntimeOptions = {}): Runtime {
  return openRuntime({
    code: ROLL_UP_CODE,
    manifest: { oauthScopes: SCOPES },
    now: '2026-03-02T17:00:00Z',
    timeZone: 'America/New_York',
    user: ANA,
    editors: [BEN],
    newSheetRows: 30,
    otherSpreadsheets: Object.fromEntries(
      Object.entries(others).map(([branch, runtime]) => [idOf(branch), runtime]),
    ),
    ...options,
  });
}

/** Set up, with a row for each branch; nobody has allowed access yet. */
export function openListed(others: Others, options: RuntimeOptions = {}): Runtime {
  const runtime = openRollUp(others, options);
  runtime.run('setUpRollUp');
  Object.keys(others).forEach((branch, at) => {
    runtime.paste('Branches', `A${at + 2}`, [[branch, linkTo(branch)]]);
  });
  return runtime;
}

/** All of what the guide says: set up, linked, access allowed, updated. */
export function openReporting(others: Others, options: RuntimeOptions = {}): Runtime {
  const runtime = openListed(others, options);
  runtime.run('updateRollUp');
  runtime.loadImports();
  for (const branch of Object.keys(others)) runtime.allowAccess(idOf(branch));
  runtime.run('updateRollUp');
  return runtime;
}

/** What each row of Branches says, by branch. */
export function toDo(runtime: Runtime): Record<string, string> {
  const rows = runtime.values('Branches').slice(1);
  return Object.fromEntries(rows.map((row) => [String(row[0]), String(row[4] ?? '')]));
}

export const lastToast = ({ screen }: Runtime): string => {
  const { toasts } = screen;
  return (toasts[toasts.length - 1] as { message?: string } | undefined)?.message ?? '';
};

/** A line of a tab by its first cell. */
export function line(runtime: Runtime, tab: string, first: string, nth = 0): unknown[] {
  const found = runtime.values(tab).filter(([cell]) => cell === first)[nth];
  if (!found) throw new Error(`No line ${first} in ${tab}`);
  return found;
}

export const tabNames = (runtime: Runtime): string[] =>
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
