// What a column of days says as a whole: whether 3/4 is April or March, and whether the spreadsheet has turned some.

import { isDay } from '../basics/day';
import { DayOrder } from '../basics/day-words';
import { readWhen } from '../basics/when-words';

export interface ColumnOrder {
  /** '' where nothing tells, or nothing needs to. */
  order: DayOrder | '';
  /**
   * mixed: the column contradicts itself; unclear: each of its days may be read either way; turned: the spreadsheet may
   * have turned the day and the month of the cells that are dates, as it left those that have no such month as text.
   */
  question: '' | 'mixed' | 'unclear' | 'turned';
  /** The cells that contradict each other, or one that may be read either way. */
  examples: string[];
}

/** A date cell of the list. */
const DATE_CELL = /^(\d{4})-(\d\d)-(\d\d)(?= \d\d:\d\d$|$)/;

/** The day and the month of a date cell the other way round; other cells, and 5/5, stay as they are. */
export function turnedDay(cell: string): string {
  const turned = cell.replace(DATE_CELL, '$1-$3-$2');
  return isDay(turned.slice(0, 10)) ? turned : cell;
}

/** What a column as a whole says about the order of its days. */
export function orderOfDays(texts: readonly string[]): ColumnOrder {
  let [dayFirst, monthFirst, unclear, date] = ['', '', '', ''];
  let isText = false;
  for (const text of texts) {
    if (turnedDay(text) !== text) date ||= text;
    const { day, readings, isDotted } = readWhen(text, { isList: true });
    if (readings.dmy === readings.mdy) continue;
    const isEither = readings.dmy !== '' && readings.mdy !== '';
    // A spreadsheet that makes dates of such texts would have made one of this.
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
