import type { ColumnKey } from '../../domain/tables';
import { dayOfWhen, timeOfWhen } from '../../domain/dates/day';
import { dayFormat } from '../cells/day-formats';
import { columnLetters } from './formula-grammar';
import { applyFormats } from './typed-columns';
import { rowsWith } from './rows-with';
import { Table, positionOf } from './table';

const KEYS = [
  'name',
  'when',
  'location',
  'staff',
  'partners',
  'endsAt',
  'partnerIds',
  'id',
  'cancelled',
] as const satisfies readonly ColumnKey<'events'>[];

/** An event with the grid index of its row. */
export type EventRow = Record<(typeof KEYS)[number], string> & { index: number };

export const readEvents = (table: Table<'events'>): EventRow[] => rowsWith(table, KEYS);

/** Without this, a bare day shows its midnight. `whens` were just written, by grid index. */
export function showTimes(table: Table<'events'>, whens: ReadonlyMap<number, string>): void {
  const column = columnLetters(positionOf(table, 'when'));
  const formats = (
    [
      [false, dayFormat('day')],
      [true, dayFormat('when')],
    ] as const
  ).flatMap(([hasTime, format]) => {
    const cells = [...whens].flatMap(([index, when]) => {
      const typed = when.trim();
      const isMeant = dayOfWhen(typed) !== '' && (timeOfWhen(typed) !== '') === hasTime;
      return isMeant ? [`${column}${index + 1}`] : [];
    });
    return cells.length > 0 ? [{ cells, format }] : [];
  });
  if (formats.length === 0) return;
  applyFormats(() => {
    for (const { cells, format } of formats) table.sheet.getRangeList(cells).setNumberFormat(format);
  });
}
