// Version 7. Days were shown as 2026-03-14 14:45 everywhere, now as the locale writes them. A format that somebody
// chose stays, and so do all values but the plan's When and the ends of events, which are text.

import type { TableName } from '../../domain/tables';
import { CellValue, cellOf, textOf } from '../cells/cells';
import { OLD_FORMATS } from '../cells/day-formats';
import { Zone } from '../cells/zone';
import { columnLetters } from '../tables/formula-grammar';
import { COLUMNS } from '../tables/layout';
import { applyFormats } from '../tables/typed-columns';
import {
  Sheet,
  Table,
  findColumn,
  isRow,
  readGrid,
  sheetOf,
  stretchesOf,
  tabIsThere,
  tableOf,
} from '../tables/table';
import { askingIn } from '../tables/heading-questions';
import { literalAt } from '../tables/row-cells';
import type { Migration } from '.';

/** Later tables never had days of another kind. */
const TABLES_THEN: readonly TableName[] = ['partners', 'events', 'plan', 'log'];

export const localDays: Migration = {
  name: 'Days as the locale writes them',
  version: 7,
  run: ({ zone }) => {
    for (const name of TABLES_THEN) if (tabIsThere(name)) showLocally(name, zone);
  },
};

const DAY_KINDS: readonly string[] = ['day', 'when', 'freeWhen'];
const TEXT_KINDS: readonly string[] = ['freeWhen', 'end'];

function showLocally(name: TableName, zone: Zone): void {
  const sheet = sheetOf(name);
  const grid = readGrid(sheet);
  // Questions about its headings come first.
  if (grid.length === 0) return;
  const { columns } = askingIn(name, grid);
  if (!columns.has('id') || !findColumn({ columns }, COLUMNS[name][0]?.key ?? '')) return;
  const table = tableOf(name, sheet, grid, zone);
  for (const { kind, position } of table.columns.values()) {
    if (DAY_KINDS.includes(kind))
      replaceFormats(sheet, `${columnLetters(position)}:${columnLetters(position)}`);
    if (TEXT_KINDS.includes(kind)) rewriteTexts(table, position);
  }
}

function replaceFormats(sheet: Sheet, area: string): void {
  const range = sheet.getRange(area);
  const [column, first] = [columnLetters(range.getColumn() - 1), range.getRow()];
  const rows = new Map<string, number[]>();
  range.getNumberFormats().forEach(([format = ''], at) => {
    const local = OLD_FORMATS[format.toLowerCase()]?.();
    if (local === undefined || local === format) return;
    const same = rows.get(local) ?? [];
    rows.set(local, same);
    same.push(first + at);
  });
  for (const [format, same] of rows) {
    const places = stretchesOf(same).map(([top, bottom]) => `${column}${top}:${column}${bottom}`);
    applyFormats(() => void sheet.getRangeList(places).setNumberFormat(format));
  }
}

function rewriteTexts(table: Table, position: number): void {
  const { grid, sheet, zone, read } = table;
  const kind = [...table.columns.values()].find((column) => column.position === position)?.kind;
  grid.forEach((row, index) => {
    const value = row[position];
    if (kind === undefined || typeof value !== 'string' || value === '' || !isRow(table, index)) return;
    const text = read(value);
    const cell = cellOf(text, kind, zone, (words) => words);
    if (typeof cell !== 'string' || cell === text || textOf(cell, kind, zone, (one) => one) !== text) return;
    sheet.getRange(index + 1, position + 1).setValue(literalAt(table, position)(cell) satisfies CellValue);
  });
}
