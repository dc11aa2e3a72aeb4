// Thirty branches' files, most of them as they should be, and every mistake that a system's office will meet.

import ExcelJS from 'exceljs';
import { csvOf } from '../../src/domain/counting/report-page';
import {
  DIRECTORY_COLUMNS,
  DIRECTORY_DAYS,
  DIRECTORY_VERSION,
  DATA_COLUMNS,
  DAY_COLUMNS,
} from '../../src/domain/counting/data-columns';
import type { DataColumn } from '../../src/domain/counting/data-columns';
import { addDays } from '../../src/domain/dates/day';
import { REPORT_TAB } from '../../src/words/report-tab';
import { branchEvents, branchRows } from './branch-events';
import type { BranchPlan, DataRow } from './branch-events';
import { chanceOf } from './random';
import type { Chance } from './random';

export const EXAMPLE_DAY = '2026-12-01';
const SEED = 30;

const NAMES = [
  ...['Alder', 'Beaver Creek', 'Cedar Hill', 'Downtown', 'Eastgate', 'Fairview', 'Garfield', 'Harbor'],
  ...['Island', 'Jackson Park', 'Kingsbury', 'Lakeside', 'Maple Valley', 'Northside', 'Oak Street', 'Pine'],
  ...['Quarry', 'River Bend', 'Southcenter', 'Twin Lakes', 'University', 'Valley', 'Westwood', 'Yarrow'],
  ...['Zenith', 'Bookmobile', 'Summit', 'Meadow', 'Orchard', 'Prairie'],
] as const;
type BranchName = (typeof NAMES)[number];

export interface ExampleFile {
  name: string;
  /** What the list calls it. */
  branch: string;
  bytes: Uint8Array;
  /** Before anything went wrong. None if the file can't be read. */
  rows?: DataRow[];
}

type Columns = readonly DataColumn[];

interface Mistake {
  columns?: Columns;
  spoil?: (rows: DataRow[], chance: Chance) => DataRow[];
  plan?: Partial<BranchPlan>;
  /** What the list calls it. */
  branch?: string;
  tab?: string;
  /** Instead of a workbook. */
  file?: (rows: readonly DataRow[]) => { end: string; bytes: Uint8Array; isRead: boolean };
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const csvFile = (rows: readonly DataRow[]) => ({
  ...{ end: '.csv', isRead: true },
  bytes: bytesOf(
    csvOf([DATA_COLUMNS, ...rows.map((row) => DATA_COLUMNS.map((column) => String(row[column])))]),
  ),
});

const unreadable = (end: string, text: string) => () => ({ end, bytes: bytesOf(text), isRead: false });

const with_ = (row: DataRow, values: Partial<DataRow>): DataRow => ({ ...row, ...values });

const MISTAKES: Readonly<Partial<Record<BranchName, Mistake>>> = {
  Kingsbury: { file: csvFile },
  Lakeside: { columns: DATA_COLUMNS.filter((column) => column !== 'age_group' && column !== 'staff_hours') },
  'Maple Valley': {
    spoil: (rows) =>
      rows.map((row, at) =>
        at % 9 === 0
          ? with_(row, { attendance_in_person: 'about 20', sessions: at % 2 ? 'two' : row.sessions })
          : row,
      ),
  },
  Northside: {
    columns: DATA_COLUMNS.slice(0, -3),
    spoil: (rows) => rows.map((row) => with_(row, { version: 1 })),
  },
  'Oak Street': { branch: 'Pine' },
  Quarry: { spoil: (rows) => [...rows, ...rows.slice(0, 6)] },
  // Somebody copied Alder's sheet to begin with.
  'River Bend': { plan: { key: 'alder', events: 12, shared: 0 } },
  Southcenter: { plan: { refreshedOn: addDays(EXAMPLE_DAY, -75) } },
  'Twin Lakes': { plan: { firstMonth: 1 } },
  University: { tab: 'Numbers for the county' },
  Valley: { file: unreadable('.gsheet', '{"doc_id":"1AbC","email":"valley@library.example"}') },
  Westwood: { file: unreadable('.csv', '<!DOCTYPE html><html><title>Sign in</title></html>') },
  Yarrow: { file: unreadable('.xlsx', '') },
  Zenith: {
    file: () => ({
      end: '.xlsx',
      bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      isRead: false,
    }),
  },
  Bookmobile: {
    spoil: (rows) => rows.map((row, at) => (at < 5 ? with_(row, { first_day: 'last spring' }) : row)),
  },
  Summit: {
    spoil: (rows) =>
      rows.map((row, at) =>
        at % 11 === 0 && row.place !== '' ? with_(row, { place: 'The park', age_group: 'Kids' }) : row,
      ),
  },
  Meadow: { plan: { events: 0, shared: 0 } },
  Orchard: { spoil: (rows) => rows.map((row, at) => (at < 3 ? with_(row, { version: '#REF!' }) : row)) },
  Prairie: {
    spoil: (rows) => rows.map((row, at) => (at < 4 ? with_(row, { status: 'Done', version: 3 }) : row)),
  },
};

const dayCell = (text: string | number): string | number | Date =>
  /^\d{4}-\d\d-\d\d$/.test(String(text)) ? new Date(`${text}T00:00:00Z`) : text;

/** As Google writes it: days are dates with a format. */
function addTab(
  workbook: ExcelJS.Workbook,
  name: string,
  columns: readonly string[],
  days: readonly string[],
  rows: readonly Readonly<Record<string, string | number>>[],
): void {
  const sheet = workbook.addWorksheet(name, { state: 'hidden' });
  columns.forEach((column, at) => {
    if (days.includes(column)) sheet.getColumn(at + 1).numFmt = 'yyyy-mm-dd';
  });
  sheet.addRow([...columns]);
  for (const row of rows)
    sheet.addRow(columns.map((column) => (days.includes(column) ? dayCell(row[column] ?? '') : row[column])));
}

const PARTNERS = [
  'Lincoln Elementary',
  'Food Bank',
  'Senior Center',
  'The Teen Shelter',
  'Garden Club',
] as const;
const STAFF = ['Ana', 'Ben', 'Chris', 'Dana'] as const;

const partnersOf = (chance: Chance, today: string) =>
  PARTNERS.filter(() => chance.below(2) === 0).map((partner) => ({
    ...{ version: DIRECTORY_VERSION, partner, partner_type: 'Nonprofit', staff_contact: chance.pick(STAFF) },
    ...{ last_contact: addDays(today, -chance.below(300)), refreshed_on: today },
  }));

export async function branchWorkbook(
  rows: readonly DataRow[],
  { tab = REPORT_TAB.dataName, columns = DATA_COLUMNS }: { tab?: string; columns?: Columns } = {},
  partners: ReturnType<typeof partnersOf> = [],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Events').addRow(['Event/Program Name', 'When']);
  addTab(workbook, tab, columns, DAY_COLUMNS, rows);
  if (partners.length > 0) addTab(workbook, 'Partner directory', DIRECTORY_COLUMNS, DIRECTORY_DAYS, partners);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const fileName = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

async function fileOf(name: BranchName, at: number): Promise<ExampleFile> {
  const chance = chanceOf(SEED + at);
  const mistake = MISTAKES[name] ?? {};
  const plan: BranchPlan = {
    ...{
      key: fileName(name),
      events: 60 + chance.below(60),
      shared: at % 3 === 0 ? 3 : at % 3 === 1 ? 1 : 0,
    },
    ...{ firstMonth: 7, refreshedOn: EXAMPLE_DAY, days: 700, ...mistake.plan },
  };
  const clean = branchRows(branchEvents(chance, plan), plan);
  const rows = mistake.spoil?.(clean, chance) ?? clean;
  const branch = mistake.branch ?? name;
  const other = mistake.file?.(rows);
  if (other) {
    const { end, bytes, isRead } = other;
    return { name: `${fileName(name)}${end}`, branch, bytes, ...(isRead && { rows: clean }) };
  }
  const partners = at % 4 === 0 ? partnersOf(chance, EXAMPLE_DAY) : [];
  const { tab, columns } = mistake;
  const bytes = await branchWorkbook(rows, { ...(tab && { tab }), ...(columns && { columns }) }, partners);
  return { name: `${fileName(name)}.xlsx`, branch, bytes, rows: clean };
}

export async function exampleFiles(): Promise<ExampleFile[]> {
  const files: ExampleFile[] = [];
  for (const [at, name] of NAMES.entries()) files.push(await fileOf(name, at));
  return files;
}

export const exampleList = (files: readonly ExampleFile[]): string =>
  csvOf([['file', 'branch'], ...files.map(({ name, branch }) => [name, branch])]);
