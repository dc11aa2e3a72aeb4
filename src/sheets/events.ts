import { Table, filledRows, textsAt } from './table';

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
] as const;

/** An event with the grid index of its row. */
export type EventRow = Record<(typeof KEYS)[number], string> & { index: number };

export const readEvents = (table: Table): EventRow[] =>
  filledRows(table).map((index) => ({ index, ...textsAt(table, index, KEYS) }));
