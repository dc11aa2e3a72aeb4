import { Values } from '../../domain/tables/description';
import { CellValue, cellOf } from '../cells/cells';
import { literal, literalFor } from '../cells/text-mark';
import { Column, PLAIN_TEXT, formatOf, levelKey } from './layout';
import { inLines, inOneLine } from './long-items';
import { Cells, Place, Table, columnIn } from './table';

/** A plan line's item goes into the column of its level. */
export function cellsOf(table: Table, values: Values, level = 0): Cells {
  const cells: Cells = new Map();
  for (const [key, text] of Object.entries(values)) {
    const column = columnIn(table, key === 'item' ? levelKey(level) : key);
    cells.set(column.position, cellIn(table, column, text));
  }
  return cells;
}

export const isPlainText = (column: Column): boolean => formatOf(column) === PLAIN_TEXT;

const columnAt = ({ columns }: Table, position: number): Place | undefined =>
  [...columns.values()].find((column) => column.position === position);

export function literalAt(table: Table, position: number): typeof literal {
  const column = columnAt(table, position);
  return column && isPlainText(column) ? literalFor(table.readsBackMark) : literal;
}

/** Breaks a long item into lines again, because lines have another length there. */
export function movedTo(table: Table, position: number, text: string): string {
  const key = columnAt(table, position)?.key ?? '';
  return inLines(key, inOneLine(key, text));
}

export const cellIn = (table: Table, { key, kind, position }: Place, text: string): CellValue =>
  cellOf(inLines(key, text), kind, table.zone, literalAt(table, position));
