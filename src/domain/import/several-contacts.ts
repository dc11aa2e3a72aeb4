// A row of an old log may hold several contacts: one text, with several days in a cell.

import { readWhen } from '../dates/parse-when';
import type { ColumnUse, Mapping } from './import-mapping';
import { GridCell, textOfCell } from './import-table';

/** A comma separates days only before a number: the one in 'March 3, 2019' doesn't. */
const BETWEEN_DAYS = /\s*(?:[;\n&+]|,(?=\s*\S*\d)|\b(?:and|y|et|und)\b)\s*/;

export const mayHoldDays = (
  table: Mapping['table'],
  { field, as }: Pick<ColumnUse, 'field' | 'as'>,
): boolean => table === 'log' && field === 'when' && as === 'text';

/** The days of a cell that holds several whole days and nothing else; otherwise its one text. */
export function daysApart(text: string): string[] {
  const days = text.split(BETWEEN_DAYS).filter(Boolean);
  const isDay = (one: string) => {
    const { day, endDay, rest, why } = readWhen(one, { order: '', isList: true });
    return (day !== '' && endDay === '' && rest === '') || why === 'order';
  };
  return days.length > 1 && days.every(isDay) ? days : [text];
}

/** The row, once for each of its days. */
export function rowsOfDays(cells: readonly GridCell[], { table, columns }: Mapping): (readonly GridCell[])[] {
  const column = columns.findIndex((use) => mayHoldDays(table, use));
  const days = daysApart(textOfCell(cells[column]));
  return days.length > 1 ? days.map((day) => cells.map((cell, at) => (at === column ? day : cell))) : [cells];
}
