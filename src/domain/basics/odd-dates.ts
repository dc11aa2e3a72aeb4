// Cells for a date or a time that hold what nobody means there: a phone number, a picture, a day in the year 3419.

import { Day, dayOfWhen, isDay } from './day';
import { FieldKind } from './fields';

/** How a picture in a cell reads, and anything else that is neither text nor number nor date. */
export const PICTURE = '(picture)';

const EARLIEST: Day = '1970-01-01';
const LATEST: Day = '2099-12-31';

/** A day that a library may have met somebody on, or has planned. A 5-digit or 6-digit number often reads as another. */
export const isLikelyDay = (text: string): boolean => isDay(text) && text >= EARLIEST && text <= LATEST;

/** What is odd about the text of such a cell, as the end of a sentence; '' for a likely day, for words and for a blank. */
export function oddityOf(text: string, kind: FieldKind): string {
  const typed = text.trim();
  const what = kind === 'end' ? 'time' : 'date';
  if (typed === PICTURE) return `a picture isn't a ${what}`;
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(typed)) return `the number ${typed} isn't a ${what}`;
  if (/^(true|false|invalid date)$/i.test(typed)) return `“${typed}” isn't a ${what}`;
  const day = dayOfWhen(typed.replace(', ', ' '));
  return day === '' || isLikelyDay(day) ? '' : `${day} can't be right`;
}

/** Where it is: the row as people count it, and the heading of its column or line. */
export interface OddCell {
  row: number;
  label: string;
  oddity: string;
}

export const wordsAboutCell = (tab: string, { row, label, oddity }: OddCell): string =>
  `${tab}, row ${row}, “${label}”: ${oddity}. Correct the cell or clear it.`;
