// A tab as a table: columns found by label, rows by id, never by number.

import { FIELDS, FieldKey, TABLES, TableName } from '../../domain/tables';
import { Values } from '../../domain/tables/description';
import { isAboutRows } from '../../domain/upkeep/frame-questions';
import { refuse } from '../../domain/basics/refusal';
import { PLAN_LEVELS } from '../../domain/plan/week-plan';
import { CellValue, isEmptyCell, textOf } from '../cells/cells';
import { Frame, Places, findColumns, frameOf } from './frame';
import { Asking, askingIn, questionsAboutHeadings } from './heading-questions';
import { COLUMNS, Column, KeyIn, TAB_NAMES, TabName, hasTitle, levelKey } from './layout';
import { inOneLine } from './long-items';
import { tabNamed } from './tabs';
import { marksAreKept, textReader } from '../cells/text-mark';
import { Zone } from '../cells/zone';
import { SHEET } from '../../words/sheet';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Place = Column & { position: number };
/** Cells of a row by position. */
export type Cells = Map<number, CellValue>;

export interface Table<Name extends TableName = TableName> {
  name: Name;
  sheet: Sheet;
  /** Every row of the tab from row 1 on: grid[4] is row 5. */
  grid: CellValue[][];
  frame: Frame;
  columns: Places<Name>;
  read: (text: string) => string;
  /** Whether plain-text cells keep the mark for text: see literalFor. */
  readsBackMark: boolean;
  zone: Zone;
}

export const isTable = <Name extends TableName>(table: Table, name: Name): table is Table<Name> =>
  table.name === name;

export function sheetOf(tab: TabName): Sheet {
  const name = TAB_NAMES[tab];
  return tabNamed(name) ?? refuse(hasTabs() ? SHEET.tabMissing(name) : SHEET.setUpFirst);
}

export const hasTabs = (): boolean => Object.values(TAB_NAMES).some((name) => tabNamed(name));

export const tabIsThere = (tab: TabName): boolean => tabNamed(TAB_NAMES[tab]) !== null;

export function readTable<Name extends TableName>(name: Name, zone: Zone): Table<Name> {
  const sheet = sheetOf(name);
  return tableOf(name, sheet, sheet.getDataRange().getValues() as CellValue[][], zone);
}

/** From row 1 on; no rows for a blank tab. */
export function readGrid(sheet: Sheet): CellValue[][] {
  const grid = sheet.getDataRange().getValues() as CellValue[][];
  const isBlank = grid.length === 1 && grid[0]?.length === 1 && grid[0][0] === '';
  // A formula may return a blank, too.
  return isBlank && sheet.getLastRow() === 0 ? [] : grid;
}

const ROWS_AT_THE_TOP = 20;

export function readRows<Name extends TableName>(
  name: Name,
  zone: Zone,
  first: number,
  last: number,
): Table<Name> {
  const sheet = sheetOf(name);
  const lines = (from: number, to: number) =>
    sheet.getRange(`${from + 1}:${to + 1}`).getValues() as CellValue[][];
  const grid = lines(0, Math.min(first, ROWS_AT_THE_TOP) - 1);
  lines(first, last).forEach((row, offset) => (grid[first + offset] = row));
  return tableOf(name, sheet, grid, zone);
}

export function tableOf<Name extends TableName>(
  name: Name,
  sheet: Sheet,
  grid: CellValue[][],
  zone: Zone,
): Table<Name> {
  const frame = frameOf(name, grid);
  const labels = grid[frame.header] ?? [];
  const columns = findColumns(name, labels);
  const read = (text: string) => text;
  const table: Table<Name> = { name, sheet, grid, frame, columns, read, readsBackMark: false, zone };
  const probe = labels[positionOf(table, 'id')];
  table.read = textReader(probe);
  table.readsBackMark = marksAreKept(probe);
  columnIn(table, COLUMNS[name][0]?.key ?? '');
  return table;
}

/** Above the headings only rows with an id count: they were sorted together with the headings. */
export function isRow({ name, grid, frame: { header, hints }, columns }: Table, index: number): boolean {
  if (index === header || hints.includes(index)) return false;
  return (
    index > header || (name !== 'plan' && !isEmptyCell(grid[index]?.[columns.get('id')?.position ?? -1]))
  );
}

export const nextIndex = (table: Table): number =>
  Math.max(table.frame.header, ...table.frame.hints, filledRows(table).pop() ?? 0) + 1;

export const missingColumns = (name: TableName, columns: Places): Column[] =>
  COLUMNS[name].filter(({ key, onRequest }) => onRequest === undefined && !columns.has(key));

export function lookAt(name: TableName, sheet = sheetOf(name)): Asking {
  return askingIn(name, sheet.getDataRange().getValues() as CellValue[][]);
}

export const askAboutHeadings = (name: TableName) => questionsAboutHeadings(lookAt(name));

/** Whether it has more than headings and hints. */
export function hasRows(name: TableName): boolean {
  const { grid, frame } = lookAt(name);
  return grid.some(
    (row, index) =>
      !(index === frame.header || (hasTitle(name) && index < frame.header) || frame.hints.includes(index)) &&
      row.some((value) => value !== ''),
  );
}

/** By a key that came as text. */
export const findColumn = (
  { columns }: { columns: ReadonlyMap<string, Place> },
  key: string,
): Place | undefined => columns.get(key);

export function columnIn(table: Table, key: string): Place {
  const label = COLUMNS[table.name].find((column) => column.key === key)?.label ?? key;
  return (
    findColumn(table, key) ??
    refuse(SHEET.columnMissing(label, TAB_NAMES[table.name]), {
      headings: questionsAboutHeadings(table).filter(
        (question) => question.key === key || isAboutRows(question),
      ),
    })
  );
}

export const positionOf = <Name extends TableName>(table: Table<Name>, key: KeyIn<Name>): number =>
  columnIn(table, key).position;

export const positionsOf = (columns: Places): number[] =>
  [...columns.values()].map(({ position }) => position);

export const widthOf = (columns: Places): number => Math.max(...positionsOf(columns)) + 1;

export const textAt = <Name extends TableName>(table: Table<Name>, index: number, key: KeyIn<Name>): string =>
  textOfKey(table, index, key);

/** By a key that came as text: from a change, or of a table that isn't known before the code runs. */
export function textOfKey(table: Table, index: number, key: string): string {
  return textIn(table, table.grid[index], findColumn(table, key));
}

export const textIn = (
  { zone, read }: Table,
  row: readonly CellValue[] | undefined,
  column: Place | undefined,
): string => (column ? inOneLine(column.key, textOf(row?.[column.position], column.kind, zone, read)) : '');

export function textsAt<Name extends TableName, Key extends KeyIn<Name>>(
  table: Table<Name>,
  index: number,
  keys: readonly Key[],
): Record<Key, string> {
  const texts: Partial<Record<Key, string>> = {};
  for (const key of keys) texts[key] = textAt(table, index, key);
  return texts as Record<Key, string>;
}

/** The same by keys that came as text. */
export const valuesAt = (table: Table, index: number, keys: readonly string[]): Values =>
  Object.fromEntries(keys.map((key) => [key, textOfKey(table, index, key)]));

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
    : textOfKey(table, index, TABLES[table.name].knownBy[0] ?? 'name');

export function editableAt<Name extends TableName>(
  table: Table<Name>,
  index: number,
): Record<FieldKey<Name>, string> {
  const values: Record<FieldKey<Name>, string> = textsAt(
    table,
    index,
    FIELDS[table.name].map(({ key }) => key),
  );
  return table.name === 'plan' ? { ...values, item: nameAt(table, index) } : values;
}

export function filledRows(table: Table): number[] {
  const positions = positionsOf(table.columns);
  const isFilled = (row: readonly CellValue[]) => {
    for (const position of positions) if (!isEmptyCell(row[position])) return true;
    return false;
  };
  const filled: number[] = [];
  table.grid.forEach((row, index) => {
    if (isRow(table, index) && isFilled(row)) filled.push(index);
  });
  return filled;
}

export const isVacant = (table: Table, index: number): boolean =>
  FIELDS[table.name].every(
    ({ key }) => (key === 'item' ? nameAt(table, index) : textAt(table, index, key)).trim() === '',
  );

/** Grid indexes by id. If an id appears twice, the lower rows are pasted copies. */
export function rowsById(table: Table): Map<string, number> {
  const rows = new Map<string, number>();
  table.grid.forEach((_, index) => {
    const id = isRow(table, index) ? textAt(table, index, 'id') : '';
    if (id !== '' && !rows.has(id)) rows.set(id, index);
  });
  return rows;
}

export const findId = (table: Table, id: string): number =>
  table.grid.findIndex((_, index) => id !== '' && isRow(table, index) && textAt(table, index, 'id') === id);

export function stretchesOf(positions: readonly number[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = stretches[stretches.length - 1];
    if (last && position <= last[1] + 1) last[1] = position;
    else stretches.push([position, position]);
  }
  return stretches;
}
