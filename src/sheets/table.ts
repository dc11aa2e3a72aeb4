// A tab read as a table, in one read: which column holds what, and its rows. Columns are found by their label,
// rows by their id; a remembered number is never trusted.

import { Field, TableName, Values } from '../domain/fields';
import { normaliseName } from '../domain/names';
import { refuse } from '../domain/refusal';
import { CellValue, isEmptyCell, textOf, textReader } from './cells';
import { PLAN_LEVELS } from '../domain/week-plan';
import { COLUMNS, Column, HEADER_ROWS, TAB_NAMES, levelKey } from './layout';
import { Zone } from './zone';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Table {
  name: TableName;
  sheet: Sheet;
  /** Every row of the tab from row 1 on: grid[4] is row 5. */
  grid: CellValue[][];
  /** Position (0 = A) of each column's key; a missing column is not in it. */
  positions: Map<string, number>;
  read: (text: string) => string;
  zone: Zone;
}

/** The tab, or a refusal in plain words when somebody renamed or deleted it. */
export function sheetOf(spreadsheet: Spreadsheet, tab: TableName | 'settings'): Sheet {
  const name = TAB_NAMES[tab];
  return (
    spreadsheet.getSheetByName(name) ??
    refuse(
      `The tab “${name}” is not there. If it was renamed, give it the name ${name} again; if it was deleted, bring it back with Ctrl+Z or File > Version history. Or press Outreach > Set up this sheet for a new one.`,
    )
  );
}

/** Reads a whole tab: one read, however many rows. Refuses when the first column or the id is missing. */
export function readTable(spreadsheet: Spreadsheet, name: TableName, zone: Zone): Table {
  const sheet = sheetOf(spreadsheet, name);
  const grid = sheet.getDataRange().getValues() as CellValue[][];
  const positions = findColumns(name, grid[0] ?? []);
  const idColumn = positions.get('id');
  const probe = idColumn === undefined ? undefined : grid[0]?.[idColumn];
  const table: Table = { name, sheet, grid, positions, read: textReader(probe), zone };
  for (const key of ['id', COLUMNS[name][0]?.key ?? '']) positionOf(table, key);
  return table;
}

/** Where each column stands, by its exact label or else by one that differs only in case, spaces and punctuation. */
export function findColumns(name: TableName, labels: readonly CellValue[]): Map<string, number> {
  const exact = new Map<string, number>();
  const normal = new Map<string, number>();
  labels.forEach((label, position) => {
    const text = String(label).trim();
    if (text === '') return;
    if (!exact.has(text)) exact.set(text, position);
    const plain = normaliseName(text);
    if (!normal.has(plain)) normal.set(plain, position);
  });
  const positions = new Map<string, number>();
  for (const { key, label } of COLUMNS[name]) {
    const position = exact.get(label) ?? normal.get(normaliseName(label));
    if (position !== undefined) positions.set(key, position);
  }
  return positions;
}

/** The column's position; refuses in plain words when its label is gone. */
export function positionOf(table: Table, key: string): number {
  const label = COLUMNS[table.name].find((column) => column.key === key)?.label ?? key;
  return (
    table.positions.get(key) ??
    refuse(
      `The column “${label}” is not in ${TAB_NAMES[table.name]}. If its heading was changed, type “${label}” in row 1 again, or press Outreach > Set up this sheet to add the column. Nothing was saved; what you typed is still here.`,
    )
  );
}

/** The position of a column that is known to be there. */
export function positionIn(positions: Map<string, number>, key: string): number {
  return positions.get(key) ?? refuse(`No column ${key}`);
}

/** How many columns reach from A to the last of ours. */
export function widthOf(positions: Map<string, number>): number {
  return Math.max(...positions.values()) + 1;
}

/** The labels of visible columns that are missing. */
export function missingLabels(table: Table): string[] {
  return COLUMNS[table.name].filter(({ key }) => !table.positions.has(key)).map(({ label }) => label);
}

/** A cell as text; '' for a column that is missing. `index` counts from 0: grid[index]. */
export function textAt(table: Table, index: number, column: Pick<Column, 'key' | 'kind'>): string {
  const position = table.positions.get(column.key);
  return position === undefined
    ? ''
    : textOf(table.grid[index]?.[position], column.kind, table.zone, table.read);
}

/** The id of a row, '' if it has none. */
export function idAt(table: Table, index: number): string {
  return textAt(table, index, { key: 'id', kind: 'line' });
}

/** The fields of a row as the sidebar shows them. */
export function valuesAt(table: Table, index: number, fields: readonly Field[]): Values {
  const values: Values = {};
  for (const field of fields) values[field.key] = textAt(table, index, field);
  return values;
}

/** The text and level of a line of the plan: the first of the item columns that holds something. */
export function itemAt(table: Table, index: number): { level: number; text: string } {
  for (let level = 0; level < PLAN_LEVELS; level++) {
    const text = textAt(table, index, { key: levelKey(level), kind: 'line' });
    if (text !== '') return { level, text };
  }
  return { level: 0, text: '' };
}

/** The words by which a row is known: a name, or a plan line's text. */
export function nameAt(table: Table, index: number): string {
  return table.name === 'plan'
    ? itemAt(table, index).text
    : textAt(table, index, { key: 'name', kind: 'line' });
}

/** Whether anything stands in one of our columns of that row. */
export function isRowFilled(table: Table, index: number): boolean {
  for (const position of table.positions.values())
    if (!isEmptyCell(table.grid[index]?.[position])) return true;
  return false;
}

/** The grid indexes of all rows in which something stands, top to bottom. */
export function filledRows(table: Table): number[] {
  const rows: number[] = [];
  for (let index = HEADER_ROWS[table.name]; index < table.grid.length; index++) {
    if (isRowFilled(table, index)) rows.push(index);
  }
  return rows;
}

/** The grid index of the row with that id, or -1. Of rows with the same id (a pasted copy) the first is the one. */
export function findId(table: Table, id: string): number {
  if (id === '') return -1;
  for (let index = HEADER_ROWS[table.name]; index < table.grid.length; index++) {
    if (idAt(table, index) === id) return index;
  }
  return -1;
}

/** The ids as they stand now, read anew: people sort and delete while we think. One read. */
export function readIdsAgain(table: Table): string[] {
  const position = positionOf(table, 'id');
  const rows = table.grid.length;
  const cells = table.sheet.getRange(1, position + 1, rows, 1).getValues() as CellValue[][];
  return cells.map(([value]) => textOf(value, 'line', table.zone, table.read));
}

/** Neighbouring positions as stretches: [2, 3, 4, 7] gives [[2, 4], [7, 7]]. */
export function stretchesOf(positions: readonly number[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = stretches[stretches.length - 1];
    if (last && position <= last[1] + 1) last[1] = position;
    else stretches.push([position, position]);
  }
  return stretches;
}
