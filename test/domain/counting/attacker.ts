// Somebody who has the report and adds and subtracts: solves equations in fractions, independently of the code.
import type { Counted, Line } from '../../../src/domain/counting/suppress';

type Row = readonly number[];

const minus = (row: Row, times: number, other: Row): number[] =>
  row.map((value, at) => {
    const rest = value - times * (other[at] ?? 0);
    return Math.abs(rest) < 1e-9 ? 0 : rest;
  });

/** Each row begins with a 1 in a column in which the others have 0. */
function solved(rows: readonly Row[]): Map<number, Row> {
  const done = new Map<number, Row>();
  for (const row of rows) {
    const left = reduced(row, done);
    const column = left.findIndex((value) => value !== 0);
    if (column < 0) continue;
    const own = left.map((value) => value / (left[column] ?? 1));
    for (const [other, old] of done) done.set(other, minus(old, old[column] ?? 0, own));
    done.set(column, own);
  }
  return done;
}

const reduced = (row: Row, by: ReadonlyMap<number, Row>): Row =>
  [...by].reduce<Row>((left, [column, other]) => minus(left, left[column] ?? 0, other), row);

/** Whether a sum follows from others. */
export function spanOf(rows: readonly Row[]): (row: Row) => boolean {
  const by = solved(rows);
  return (row) => reduced(row, by).every((value) => value === 0);
}

/** Small numbers that aren't shown and have the same value in every solution. */
export function workedOutFrom(lines: readonly Line[]): Counted[] {
  const unknown = [...new Set(lines.flat())].filter(({ shown }) => shown !== 'shown');
  const isTold = spanOf(
    lines.map((line) =>
      unknown.map((one) => {
        const at = line.indexOf(one);
        return at < 0 ? 0 : at === line.length - 1 ? -1 : 1;
      }),
    ),
  );
  return unknown.filter(
    ({ people }, at) => people < 5 && isTold(unknown.map((_, place) => (place === at ? 1 : 0))),
  );
}
