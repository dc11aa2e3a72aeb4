// What a column of days says as a whole: whether 3/4 is in April or March, and whether the spreadsheet has swapped the
// day and month of some.

import { isDay } from '../dates/day';
import { DayOrder } from '../dates/parse-day';
import { readWhen } from '../dates/parse-when';

export interface ColumnOrder {
  /** '' if nothing decides it, or nothing needs to. */
  order: DayOrder | '';
  /**
   * mixed: the column contradicts itself; unclear: every day can be read either way; turned: the spreadsheet may have
   * swapped day and month in the date cells, since it left days with no such month as text.
   */
  question: '' | 'mixed' | 'unclear' | 'turned';
  /** The cells that contradict each other, or one that can be read either way. */
  examples: string[];
}

/** A cell of the list that is a date. */
const DATE_CELL = /^(\d{4})-(\d\d)-(\d\d)(?= \d\d:\d\d$|$)/;

/** Swaps day and month of a date cell. Other cells, and 5/5, stay as they are. */
export function swapDayAndMonth(cell: string): string {
  const turned = cell.replace(DATE_CELL, '$1-$3-$2');
  return isDay(turned.slice(0, 10)) ? turned : cell;
}

/** The order of day and month in a whole column. */
export function orderOfDays(texts: readonly string[]): ColumnOrder {
  let [dayFirst, monthFirst, unclear, date] = ['', '', '', ''];
  let isText = false;
  for (const text of texts) {
    if (swapDayAndMonth(text) !== text) date ||= text;
    const { day, readings, isDotted } = readWhen(text, { order: '', isList: true });
    if (readings.dmy === readings.mdy) continue;
    const isEither = readings.dmy !== '' && readings.mdy !== '';
    // A spreadsheet that turns such text into dates would have done so here.
    isText ||= isEither;
    if (day === '' || (isEither && isDotted)) unclear ||= text;
    if (day !== '' && day === readings.dmy) dayFirst ||= text;
    else if (day !== '') monthFirst ||= text;
  }
  const isMixed = dayFirst !== '' && monthFirst !== '';
  const order = isMixed ? '' : dayFirst !== '' ? 'dmy' : monthFirst !== '' ? 'mdy' : '';
  if (order !== '' && date !== '' && !isText)
    return { order, question: 'turned', examples: [dayFirst || monthFirst, date] };
  if (unclear === '' || order !== '') return { order, question: '', examples: [] };
  return isMixed
    ? { order, question: 'mixed', examples: [dayFirst, monthFirst] }
    : { order, question: 'unclear', examples: [unclear] };
}
