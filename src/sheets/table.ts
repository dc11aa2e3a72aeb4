// A tab as a table: columns found by label, rows by id, never by number.

import { EDITABLE, TableName, Values } from '../domain/fields';
import { headingQuestions } from '../domain/headings';
import { normaliseName } from '../domain/names';
import { refuse } from '../domain/refusal';
import { PLAN_LEVELS } from '../domain/week-plan';
import { CellValue, cellOf, isEmptyCell, textOf, textReader } from './cells';
import { columnLetters } from './formulas';
import { COLUMNS, Column, HEADER_ROWS, TAB_NAMES, TabName, levelKey } from './layout';
import { tabNamed } from './tabs';
import { Zone } from './zone';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** Our columns by key, with their position (0 = A); one that is missing is not in it. */
export type Places = Map<string, Column & { position: number }>;
/** Cells of a row by position. */
export type Cells = Map<number, CellValue>;

export interface Table {
  name: TableName;
  sheet: Sheet;
  /** Every row of the tab from row 1 on: grid[4] is row 5. */
  grid: CellValue[][];
  columns: Places;
  read: (text: string) => string;
  zone: Zone;
}

export function sheetOf(tab: TabName): Sheet {
  const name = TAB_NAMES[tab];
  return (
    tabNamed(name) ??
    refuse(
      hasTabs()
        ? `The tab “${name}” is not there. If it was renamed, name it ${name} again; if deleted, bring it back with Ctrl+Z or File > Version history, or press Outreach > Set up this sheet for a new one.`
        : 'Press Outreach > Set up this sheet first.',
    )
  );
}

/** Whether any tab of ours is there. */
export const hasTabs = (): boolean => Object.values(TAB_NAMES).some((name) => tabNamed(name));

export const tabIsThere = (tab: TabName): boolean => tabNamed(TAB_NAMES[tab]) !== null;

export function readTable(name: TableName, zone: Zone): Table {
  const sheet = sheetOf(name);
  return tableOf(name, sheet, sheet.getDataRange().getValues() as CellValue[][], zone);
}

/** The headings and the rows from grid index `first` to `last`, however long the tab is. */
export function readRows(name: TableName, zone: Zone, first: number, last: number): Table {
  const sheet = sheetOf(name);
  const lines = (from: number, to: number) =>
    sheet.getRange(`${from + 1}:${to + 1}`).getValues() as CellValue[][];
  const grid = lines(0, HEADER_ROWS[name] - 1);
  lines(first, last).forEach((row, offset) => (grid[first + offset] = row));
  return tableOf(name, sheet, grid, zone);
}

function tableOf(name: TableName, sheet: Sheet, grid: CellValue[][], zone: Zone): Table {
  const labels = grid[0] ?? [];
  const table: Table = { name, sheet, grid, columns: findColumns(name, labels), read: (text) => text, zone };
  table.read = textReader(labels[positionOf(table, 'id')]);
  positionOf(table, COLUMNS[name][0]?.key ?? '');
  return table;
}

/** Labels may differ in case, spaces and punctuation. */
export function findColumns(name: TableName, labels: readonly CellValue[]): Places {
  const exact = labels.map((label) => String(label).trim());
  const normal = exact.map(normaliseName);
  const columns: Places = new Map();
  for (const column of COLUMNS[name]) {
    const at = exact.indexOf(column.label);
    const position = at < 0 ? normal.indexOf(normaliseName(column.label)) : at;
    if (position >= 0) columns.set(column.key, { ...column, position });
  }
  return columns;
}

export const missingColumns = (name: TableName, columns: Places): Column[] =>
  COLUMNS[name].filter(({ key }) => !columns.has(key));

/** What is to be asked about row 1. */
export const questionsAboutHeadings = ({ name, grid, columns }: Pick<Table, 'name' | 'grid' | 'columns'>) =>
  headingQuestions({
    table: name,
    tab: TAB_NAMES[name],
    labels: (grid[0] ?? []).map((label) => String(label).replace(/^'/, '')),
    ours: COLUMNS[name].map((column) => ({ ...column, position: columns.get(column.key)?.position })),
    isFilled: (position) =>
      grid.some((row, index) => index >= HEADER_ROWS[name] && !isEmptyCell(row[position])),
    letters: columnLetters,
  });

/** The same of a tab as it is now. */
export function askAboutHeadings(name: TableName) {
  const grid = sheetOf(name).getDataRange().getValues() as CellValue[][];
  return questionsAboutHeadings({ name, grid, columns: findColumns(name, grid[0] ?? []) });
}

function columnIn(table: Table, key: string): Column & { position: number } {
  const label = COLUMNS[table.name].find((column) => column.key === key)?.label ?? key;
  return (
    table.columns.get(key) ??
    refuse(
      `The column “${label}” is not in ${TAB_NAMES[table.name]}. Type it in row 1 again, answer the question about it in the sidebar, or press Outreach > Set up this sheet. Nothing was saved; what you typed is still here.`,
      { headings: questionsAboutHeadings(table).filter((question) => question.key === key) },
    )
  );
}

/** 0 for A. */
export const positionOf = (table: Table, key: string): number => columnIn(table, key).position;

export const positionsOf = (columns: Places): number[] =>
  [...columns.values()].map(({ position }) => position);

export const widthOf = (columns: Places): number => Math.max(...positionsOf(columns)) + 1;

export function textAt({ columns, grid, zone, read }: Table, index: number, key: string): string {
  const column = columns.get(key);
  return column ? textOf(grid[index]?.[column.position], column.kind, zone, read) : '';
}

export function textsAt<Key extends string>(
  table: Table,
  index: number,
  keys: readonly Key[],
): Record<Key, string> {
  const texts: Partial<Record<Key, string>> = {};
  for (const key of keys) texts[key] = textAt(table, index, key);
  return texts as Record<Key, string>;
}

/** The first item column that holds something. */
export function itemAt(table: Table, index: number): { level: number; text: string } {
  for (let level = 0; level < PLAN_LEVELS; level++) {
    const text = textAt(table, index, levelKey(level));
    if (text !== '') return { level, text };
  }
  return { level: 0, text: '' };
}

export const nameAt = (table: Table, index: number): string =>
  table.name === 'plan'
    ? itemAt(table, index).text
    : textAt(table, index, table.name === 'log' ? 'partner' : 'name');

export function editableAt(table: Table, index: number): Values {
  const values: Values = textsAt(
    table,
    index,
    EDITABLE[table.name].map(({ key }) => key),
  );
  return table.name === 'plan' ? { ...values, item: nameAt(table, index) } : values;
}

/** A plan line's item goes into the column of its level. */
export function cellsOf(table: Table, values: Values, level = 0): Cells {
  const cells: Cells = new Map();
  for (const [key, text] of Object.entries(values)) {
    const { position, kind } = columnIn(table, key === 'item' ? levelKey(level) : key);
    cells.set(position, cellOf(text, kind, table.zone));
  }
  return cells;
}

/** Indexes of rows with something in our columns. */
export function filledRows({ name, grid, columns }: Table): number[] {
  const positions = positionsOf(columns);
  return grid.flatMap((row, index) =>
    index >= HEADER_ROWS[name] && positions.some((position) => !isEmptyCell(row[position])) ? [index] : [],
  );
}

/** Whether people have left nothing in the row. */
export const isVacant = (table: Table, index: number): boolean =>
  EDITABLE[table.name].every(
    ({ key }) => (key === 'item' ? nameAt(table, index) : textAt(table, index, key)).trim() === '',
  );

/** The first row with that id, as pasted copies share it; or -1. */
export const findId = (table: Table, id: string): number =>
  table.grid.findIndex(
    (_, index) => id !== '' && index >= HEADER_ROWS[table.name] && textAt(table, index, 'id') === id,
  );

/** People sort and delete while we think. */
export function readIdsAgain(table: Table): string[] {
  const cells = table.sheet
    .getRange(1, positionOf(table, 'id') + 1, table.grid.length, 1)
    .getValues() as CellValue[][];
  return cells.map(([value]) => textOf(value, 'line', table.zone, table.read));
}

/** [2, 3, 4, 7] gives [[2, 4], [7, 7]]. */
export function stretchesOf(positions: readonly number[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = stretches[stretches.length - 1];
    if (last && position <= last[1] + 1) last[1] = position;
    else stretches.push([position, position]);
  }
  return stretches;
}
