// Counts as cells of the report: numbers, or words where something isn't known or isn't shown.

import { FEW, HIDDEN, amountWords } from '../../words/count-reasons';
import { Amount } from './count-event';
import { Shown, isFew, suppressed } from './suppress';
import { Count } from './totals';

export interface Numbers {
  sessions: number;
  people: string | number;
}

const WORDS: Record<Exclude<Shown, 'shown'>, string> = { few: FEW, hidden: HIDDEN };

/** A plain number where all is known. */
export function amountCell({ known, unknown }: Amount, shown: Shown = 'shown'): string | number {
  if (shown !== 'shown') return amountWords(WORDS[shown], unknown, true);
  return unknown === 0 ? known : amountWords(known.toLocaleString('en-US'), unknown, known > 0);
}

/** The people of one line that no total is made of. */
export const peopleCell = (people: Amount, hidesSmall: boolean): string | number =>
  amountCell(people, hidesSmall && isFew(people.known) ? 'few' : 'shown');

/** `counts` has its totals in its last row and column. */
export function numbersOf<Row extends string, Column extends string>(
  counts: Record<Row, Record<Column, Count>>,
  hidesSmall: boolean,
): Record<Row, Record<Column, Numbers>> {
  const rows = Object.keys(counts) as Row[];
  const columns = Object.keys(counts[rows[0] as Row]) as Column[];
  const grid = rows.map((row) => columns.map((column) => counts[row][column].attendance.known));
  const shown = hidesSmall ? suppressed(grid) : undefined;
  return Object.fromEntries(
    rows.map((row, at) => [
      row,
      Object.fromEntries(
        columns.map((column, place): [Column, Numbers] => {
          const { sessions, attendance } = counts[row][column];
          return [column, { sessions, people: amountCell(attendance, shown?.[at]?.[place]) }];
        }),
      ),
    ]),
  ) as Record<Row, Record<Column, Numbers>>;
}
