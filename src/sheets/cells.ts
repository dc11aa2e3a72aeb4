// Between cells and texts.

import { isDay, pad } from '../domain/day';
import { dayOfWhen, minutesOf, timeOfWhen } from '../domain/event';
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
  if (typeof value === 'string') return read(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : kind === 'tick' ? '' : 'FALSE';
  const { day, minutes } = zone.wallClock(value.getTime());
  const time = () => `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
  // A bare time is kept as one of 1899-12-30.
  if (kind === 'time' || day < '1900-01-01') return time();
  return kind === 'when' && minutes > 0 && value.getTime() !== zone.instantOf(day, 0)
    ? `${day} ${time()}`
    : day;
}

/** `asText` writes what is no day, number or tick: see literalFor. */
export function cellOf(text: string, kind: FieldKind, zone: Zone, asText = literal): CellValue {
  const typed = text.trim();
  if (typed === '') return kind === 'tick' ? false : text === '' ? '' : asText(text);
  switch (kind) {
    case 'day':
    case 'freeWhen':
      return isDay(typed) ? new Date(zone.instantOf(typed, 0)) : asText(text);
    case 'when': {
      const day = dayOfWhen(typed);
      const time = timeOfWhen(typed);
      return day === '' ? asText(text) : new Date(zone.instantOf(day, time === '' ? 0 : minutesOf(time)));
    }
    case 'whole':
    case 'days':
      return /^\d+$/.test(typed) ? Number(typed) : asText(text);
    case 'tick':
      return typed === 'TRUE';
    default:
      return asText(text);
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

/** Whether two reads of a cell gave the same. */
export function isSameCell(one: CellValue | undefined, other: CellValue | undefined): boolean {
  const plain = (value: CellValue | undefined) => (typeof value === 'object' ? value.getTime() : value);
  return plain(one) === plain(other);
}
