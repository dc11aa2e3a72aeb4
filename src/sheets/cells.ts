// Between what a cell holds and what a person reads or typed. The only place where text meets formulas and days
// meet Date objects; everywhere else both are plain text.

import { isDay, pad } from '../domain/day';
import { dayOfWhen, minutesOf, timeOfWhen } from '../domain/event';
import { FieldKind } from '../domain/fields';
import { Zone } from './zone';

/** What getValues gives and setValues takes. */
export type CellValue = string | number | boolean | Date;

/** Text that Sheets would take for a formula or that starts with the mark itself. */
const STARTS_LIKE_A_FORMULA = /^\s*[=+\-@#']/;
/** Short text with a digit ('007', '1/2', '5 Mar') or a truth word: in a cell not formatted as text it would be a value. */
const READS_LIKE_A_VALUE = /^(?=[^]{1,60}$)[^]*\d|^\s*(true|false)\s*$/i;

/**
 * The text as setValues must get it to be stored as it is. setValues parses like typing, and a leading '=' is a
 * formula even in cells formatted as plain text; a leading apostrophe marks text and is not stored.
 */
export function literal(text: string): string {
  return STARTS_LIKE_A_FORMULA.test(text) || READS_LIKE_A_VALUE.test(text) ? `'${text}` : text;
}

/**
 * How the text of cells is read: if Sheets gives literal's mark back (nobody documents it), it is taken off again.
 * `probe` is a cell that was written with a mark and whose text does not start with one.
 */
export function textReader(probe: CellValue | undefined): (text: string) => string {
  const marksAreKept = typeof probe === 'string' && probe.startsWith("'");
  return marksAreKept ? (text) => (text.startsWith("'") ? text.slice(1) : text) : (text) => text;
}

/** A cell as the text of its field: days as 'yyyy-mm-dd', times as 'hh:mm', anything unreadable as it stands. */
export function textOf(
  value: CellValue | undefined,
  kind: FieldKind,
  zone: Zone,
  read: (text: string) => string,
): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'string') return read(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : kind === 'tick' ? '' : 'FALSE';
  const { day, minutes } = zone.wallClock(value.getTime());
  const time = `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
  // Sheets keeps a bare time as a time of the day 1899-12-30.
  if (kind === 'time' || day < '1900-01-01') return time;
  return kind === 'when' && minutes > 0 && value.getTime() !== zone.instantOf(day, 0)
    ? `${day} ${time}`
    : day;
}

/** The text of a field as setValues takes it. */
export function cellOf(text: string, kind: FieldKind, zone: Zone): CellValue {
  const typed = text.trim();
  if (typed === '') return kind === 'tick' ? false : text === '' ? '' : literal(text);
  switch (kind) {
    case 'day':
    case 'freeWhen':
      return isDay(typed) ? new Date(zone.instantOf(typed, 0)) : literal(text);
    case 'when': {
      const day = dayOfWhen(typed);
      const time = timeOfWhen(typed);
      return day === '' ? literal(text) : new Date(zone.instantOf(day, time === '' ? 0 : minutesOf(time)));
    }
    case 'whole':
    case 'days':
      return /^\d+$/.test(typed) ? Number(typed) : literal(text);
    case 'tick':
      return typed === 'TRUE';
    default:
      return literal(text);
  }
}

/** Whether a cell holds nothing a person would miss: blank, or a checkbox that is not ticked. */
export function isEmptyCell(value: CellValue | undefined): boolean {
  return value === undefined || value === '' || value === false;
}
