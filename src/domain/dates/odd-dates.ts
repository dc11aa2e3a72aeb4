// Cells with a date that nobody meant: a phone number, a picture, a day in the year 3419.

import { ODD_CELLS } from '../../words/tab-questions';
import { fullDay } from './day-names';
import { Day, dayOfWhen, isDay } from './day';
import { FieldKind } from '../tables/description';

/** The text of every cell that isn't text, a number or a date. */
export const PICTURE = '(picture)';

const EARLIEST: Day = '1970-01-01';
const LATEST: Day = '2099-12-31';

/** A 5- or 6-digit number often reads as an unlikely day. */
export const isLikelyDay = (text: string): boolean => isDay(text) && text >= EARLIEST && text <= LATEST;

/** As the end of a sentence; '' for a likely day, words, or a blank. */
export function implausibleDate(text: string, kind: FieldKind): string {
  const typed = text.trim();
  if (typed === '') return '';
  const what = kind === 'end' ? ODD_CELLS.time : ODD_CELLS.date;
  if (typed === PICTURE) return ODD_CELLS.picture(what);
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(typed)) return ODD_CELLS.number(typed, what);
  if (/^(true|false|invalid date)$/i.test(typed)) return ODD_CELLS.text(typed, what);
  const day = dayOfWhen(typed.replace(', ', ' '));
  return day === '' || isLikelyDay(day) ? '' : ODD_CELLS.unlikely(fullDay(day));
}

/** `row` as people count it; `label` is the heading of its column or line. */
export interface ImplausibleCell {
  row: number;
  label: string;
  oddity: string;
}

export const wordsAboutCell = (tab: string, { row, label, oddity }: ImplausibleCell): string =>
  ODD_CELLS.cell(tab, row, label, oddity);
