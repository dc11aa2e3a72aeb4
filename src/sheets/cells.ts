// Between cells and texts.

import { isDay, pad } from '../domain/day';
import { dayOfWhen, minutesOf, timeOfWhen } from '../domain/event';
import { storedDay } from '../domain/event-span';
import { FieldKind } from '../domain/fields';
import { literal, marked, textReader } from './text-mark';
import { Zone } from './zone';

/** What getValues gives and setValues takes. */
export type CellValue = string | number | boolean | Date;

export { literal, marked, textReader };

export function textOf(
  value: CellValue | undefined,
  kind: FieldKind,
  zone: Zone,
  read: (text: string) => string,
): string {
  if (value === undefined || value === '') return '';
  // A day that is text is read all the same.
  if (typeof value === 'string')
    return kind === 'day' || kind === 'when' ? storedDay(kind, read(value)) : read(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : kind === 'tick' ? '' : 'FALSE';
  const { day, minutes } = zone.wallClock(value.getTime());
  const time = () => `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
  // A bare time is kept as one of 1899-12-30.
  if (day < '1900-01-01') return time();
  return (kind === 'when' || kind === 'end') && minutes > 0 && value.getTime() !== zone.instantOf(day, 0)
    ? `${day} ${time()}`
    : day;
}

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
      if (day === '') return literal(text);
      const minutes = time === '' ? 0 : minutesOf(time);
      const instant = zone.instantOf(day, minutes);
      // An hour that the clocks skip has no instant: as text it reads the same the next time.
      const isSkipped = time !== '' && zone.wallClock(instant).minutes !== minutes;
      return isSkipped ? literal(text) : new Date(instant);
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

/** How a text is read once it is written: ' 7' as '7' where a number is kept. */
export function storedText(text: string, kind: FieldKind, zone: Zone): string {
  const cell = cellOf(text, kind, zone);
  return typeof cell === 'string' ? text : textOf(cell, kind, zone, (kept) => kept);
}

/** Blank, or a box without a tick. */
export const isEmptyCell = (value: CellValue | undefined): boolean =>
  value === undefined || value === '' || value === false;
