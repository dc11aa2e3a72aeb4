import { ImplausibleCell, implausibleDate } from '../../domain/dates/odd-dates';
import { isEmptyCell } from '../cells/cells';
import { Table, filledRows, textAt } from './table';
import { notATick } from './ticks';

const KINDS = ['day', 'when', 'freeWhen', 'end', 'tick'];
// Nearly all cells hold a date of these years.
const [FIRST, END] = [Date.UTC(1970, 0, 3), Date.UTC(2099, 11, 29)];

export function implausibleCells(table: Table): (ImplausibleCell & { index: number })[] {
  const columns = [...table.columns.values()].filter(
    ({ kind, group }) => group !== 'managed' && KINDS.includes(kind),
  );
  const found: (ImplausibleCell & { index: number })[] = [];
  for (const index of filledRows(table)) {
    const row = table.grid[index] ?? [];
    for (const { key, kind, label, position } of columns) {
      const value = row[position];
      if (isEmptyCell(value) || value === true) continue;
      const instant = value instanceof Date ? value.getTime() : NaN;
      if (instant > FIRST && instant < END && kind !== 'end') continue;
      const text = textAt(table, index, key);
      const oddity = kind === 'tick' ? notATick(text) : implausibleDate(text, kind);
      if (oddity !== '') found.push({ index, row: index + 1, label, oddity });
    }
  }
  return found;
}
