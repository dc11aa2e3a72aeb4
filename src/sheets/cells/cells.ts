import { normalizeNewlines } from '../../domain/changes/check-input';
import { dayOfWhen, isDay, timeOfWhen } from '../../domain/dates/day';
import { exactWhen, whenCell } from '../../domain/dates/stored-when';
import { minutesOf } from '../../domain/dates/time';
import { endCell, exactEnd, storedDay } from '../../domain/events/event-span';
import { CHECK_MARK, FieldKind } from '../../domain/tables/description';
import { PICTURE } from '../../domain/dates/odd-dates';
import { isInCalendar, numberBehind } from './calendar';
import { literal, marked, textReader } from './text-mark';
import { Zone } from './zone';

/** What getValues returns and setValues takes. */
export type CellValue = string | number | boolean | Date;

export { literal, marked, textReader };

export function textOf(
  value: CellValue | undefined,
  kind: FieldKind,
  zone: Zone,
  read: (text: string) => string,
): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'string') {
    const typed = normalizeNewlines(read(value));
    if (kind === 'tick' && typed.trim() === CHECK_MARK) return 'TRUE';
    if (kind === 'freeWhen') return exactWhen(typed, zone.today);
    if (kind === 'end') return exactEnd(typed);
    return kind === 'day' || kind === 'when' ? storedDay(kind, typed) : typed;
  }
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : kind === 'tick' ? '' : 'FALSE';
  if (!(value instanceof Date)) return PICTURE;
  if (!isInCalendar(value)) return numberBehind(value, zone);
  const moment = zone.momentOf(value.getTime());
  // A bare time is on 1899-12-30.
  if (moment < '1900') return moment.slice(11) || '00:00';
  if (kind === 'freeWhen') return moment.replace(' ', ', ');
  return kind === 'when' || kind === 'end' ? moment : moment.slice(0, 10);
}

function comparable(value: CellValue | undefined): string | number | boolean | undefined {
  if (value instanceof Date) return `date ${value.getTime()}`;
  return typeof value === 'object' ? PICTURE : value;
}

export function cellOf(text: string, kind: FieldKind, zone: Zone, asText = literal): CellValue {
  const typed = text.trim();
  if (typed === '') return kind === 'tick' ? false : text === '' ? '' : asText(text);
  switch (kind) {
    case 'day':
    case 'freeWhen':
      if (isDay(typed)) return new Date(zone.instantOf(typed, 0));
      return asText(kind === 'freeWhen' ? whenCell(text, zone.today) : text);
    case 'end':
      return asText(endCell(text));
    case 'when': {
      const day = dayOfWhen(typed);
      const time = timeOfWhen(typed);
      if (day === '') return asText(text);
      const minutes = time === '' ? 0 : minutesOf(time);
      const instant = zone.instantOf(day, minutes);
      // An hour that the clocks skip has no instant: as text it reads the same the next time.
      const isSkipped = time !== '' && zone.wallClock(instant).minutes !== minutes;
      return isSkipped ? asText(text) : new Date(instant);
    }
    case 'whole':
    case 'days':
      // Longer numbers would be rounded.
      return /^\d{1,15}$/.test(typed) ? Number(typed) : asText(text);
    case 'tick':
      return typed === 'TRUE';
    default:
      return asText(text);
  }
}

/** How a text reads back: ' 7' as '7' in a cell of numbers. */
export function storedText(text: string, kind: FieldKind, zone: Zone): string {
  const cell = cellOf(text, kind, zone);
  return typeof cell === 'string' ? text : textOf(cell, kind, zone, (kept) => kept);
}

export const isEmptyCell = (value: CellValue | undefined): boolean =>
  value === undefined || value === '' || value === false;

/** Neither an invalid date nor a picture equals itself. */
export const isSameCell = (one: CellValue | undefined, other: CellValue | undefined): boolean =>
  comparable(one) === comparable(other);
