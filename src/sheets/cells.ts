// Between what a cell holds and what a person reads or typed: only here does text meet formulas, and days Date.

import { isDay, pad } from '../domain/day';
import { dayOfWhen, minutesOf, timeOfWhen } from '../domain/event';
import { FieldKind } from '../domain/fields';
import { Zone } from './zone';

/** What getValues gives and setValues takes. */
export type CellValue = string | number | boolean | Date;

/** Taken for a formula, or starting with the mark itself. */
const STARTS_LIKE_A_FORMULA = /^\s*[=+\-@#']/;
/** '007', '1/2', '5 Mar', 'true': values in a cell that is not formatted as text. */
const READS_LIKE_A_VALUE = /^(?=[^]{1,60}$)[^]*\d|^\s*(true|false)\s*$/i;

/**
 * The text as setValues stores it unchanged. It parses like typing, and '=' is a formula even in a plain text cell; a
 * leading apostrophe marks text and is not stored.
 */
export function literal(text: string): string {
  return STARTS_LIKE_A_FORMULA.test(text) || READS_LIKE_A_VALUE.test(text) ? `'${text}` : text;
}

/** How cells are read: if Sheets gives the mark back (nobody documents it), as in `probe`, it is taken off. */
export function textReader(probe: CellValue | undefined): (text: string) => string {
  const marksAreKept = typeof probe === 'string' && probe.startsWith("'");
  return marksAreKept ? (text) => (text.startsWith("'") ? text.slice(1) : text) : (text) => text;
}

/** A cell as text: days 'yyyy-mm-dd', times 'hh:mm', anything unreadable as it stands. */
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
  const time = () => `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
  // Sheets keeps a bare time as a time of the day 1899-12-30.
  if (kind === 'time' || day < '1900-01-01') return time();
  return kind === 'when' && minutes > 0 && value.getTime() !== zone.instantOf(day, 0)
    ? `${day} ${time()}`
    : day;
}

/** Text as setValues takes it. */
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

/** Whether a cell is blank, or a box without a tick. */
export function isEmptyCell(value: CellValue | undefined): boolean {
  return value === undefined || value === '' || value === false;
}
