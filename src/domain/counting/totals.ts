// Adds up what events count as. Totals by age group and by place come from the same cells, so they always agree.

import { AGE_GROUPS, AgeGroup, PLACES, Place } from '../tables/count-answers';
import { LINES, Line } from './lines';
import { Amount, Outcome } from './count-event';

export interface Count {
  sessions: number;
  attendance: Amount;
}

const ALL = 'all';
export type PlaceRow = Place | typeof ALL;
export type AgeRow = AgeGroup | typeof ALL;
export const PLACE_ROWS: readonly PlaceRow[] = [...PLACES, ALL];
export const AGE_ROWS: readonly AgeRow[] = [...AGE_GROUPS, ALL];

export interface Totals {
  /** Program sessions by place and age group; 'all' adds them up. */
  program: Record<PlaceRow, Record<AgeRow, Count>>;
  /** The other lines, each as a whole. */
  lines: Record<Exclude<Line, 'program'>, Count>;
  /** Of every event that was held, whatever it counts as. */
  hours: Amount;
}

export const plus = (one: Amount, other: Amount): Amount => ({
  known: one.known + other.known,
  unknown: one.unknown + other.unknown,
});

export const NOTHING: Count = { sessions: 0, attendance: { known: 0, unknown: 0 } };

export const sumOf = (one: Count, other: Count): Count => ({
  sessions: one.sessions + other.sessions,
  attendance: plus(one.attendance, other.attendance),
});

const table = <Row extends string, Value>(rows: readonly Row[], valueOf: () => Value) =>
  Object.fromEntries(rows.map((row) => [row, valueOf()])) as Record<Row, Value>;

export function totalsOf(outcomes: readonly Outcome[]): Totals {
  const program = table(PLACE_ROWS, () => table(AGE_ROWS, () => NOTHING));
  const others = LINES.filter((line): line is Exclude<Line, 'program'> => line !== 'program');
  const lines = table(others, () => NOTHING);
  let hours: Amount = { known: 0, unknown: 0 };
  for (const outcome of outcomes) {
    hours = plus(hours, outcome.hours);
    if (outcome.kind !== 'counted') continue;
    const { line, ageGroup, cells } = outcome;
    for (const cell of cells) {
      if (line !== 'program') lines[line] = sumOf(lines[line], cell);
      else if (ageGroup !== '')
        for (const place of [cell.place, ALL] as const)
          for (const age of [ageGroup, ALL] as const) program[place][age] = sumOf(program[place][age], cell);
    }
  }
  return { program, lines, hours };
}
