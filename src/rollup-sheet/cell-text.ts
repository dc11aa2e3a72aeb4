// Cells as text. What IMPORTRANGE brings may be a date, a number or a text, whatever the branch's cell was: it is the same
// text here either way.

import { dayFromNumber } from '../domain/dates/day';
import { DAYS_BEFORE_1970, isInCalendar, numberBehind } from '../sheets/cells/calendar';
import { Zone } from '../sheets/cells/zone';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Value = string | number | boolean | Date;

/** The numbers of the days from 1900-01-01 to 2999-12-31. */
const [FIRST, LAST] = [2, 401768];

/** A day is 'yyyy-mm-dd', with its time if it has one. */
export function textOfCell(value: Value | undefined, zone: Zone): string {
  if (value === undefined) return '';
  if (value instanceof Date)
    return isInCalendar(value) ? zone.momentOf(value.getTime()) : numberBehind(value, zone);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** Of a column of days, where a number is a day that came without its format. */
export function dayOfCell(value: Value | undefined, zone: Zone): string {
  const isDayNumber = typeof value === 'number' && Number.isInteger(value) && value >= FIRST && value <= LAST;
  return isDayNumber ? dayFromNumber(value - DAYS_BEFORE_1970) : textOfCell(value, zone);
}
