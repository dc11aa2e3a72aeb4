// The cells that a row's texts are written into.

import { Values } from '../../domain/tables/description';
import { CellValue, cellOf } from '../cells/cells';
import { literal, literalFor } from '../cells/text-mark';
import { Column, PLAIN_TEXT, formatOf, levelKey } from './layout';
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

/** How a text is written there, in a column of ours or not. */
export function literalAt({ columns, readsBackMark: areKept }: Table, position: number): typeof literal {
  const isText = [...columns.values()].some((column) => column.position === position && isPlainText(column));
  return isText ? literalFor(areKept) : literal;
}

/** A text as a cell of that column. */
export const cellIn = (table: Table, { kind, position }: Place, text: string): CellValue =>
  cellOf(text, kind, table.zone, literalAt(table, position));
