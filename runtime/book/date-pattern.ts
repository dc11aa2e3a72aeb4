// Utilities.formatDate: the patterns of Java's SimpleDateFormat in any zone, in English.
import { DAY_NAMES, MONTH_NAMES, MS_PER_DAY } from './english-dates';
import { refuse } from '../gate/refusal';
import { isZone, zoneOffset } from './time-zone';

/** A piece of a pattern: a letter and how often it is repeated, or text. */
export type PatternPart = { letter: string; length: number } | { text: string };

const LETTERS = /^[GyYMLwWDdFEuaHkKhmsSzZX]$/;

/** The pieces of a pattern. An invalid pattern is refused in Java's words. */
export function patternParts(pattern: string): PatternPart[] {
  const pieces = pattern.matchAll(/''|'((?:[^']|'')*)('|$)|([A-Za-z])\3*|[^A-Za-z']+/g);
  return Array.from(pieces, ([match, quoted, end, letter]) => {
    if (letter !== undefined) {
      if (!LETTERS.test(letter)) refuse(`Illegal pattern character '${letter}'`);
      if (letter === 'X' && match.length > 3)
        refuse(`invalid ISO 8601 format: length=${String(match.length)}`);
      return { letter, length: match.length };
    }
    if (quoted === undefined) return { text: match === "''" ? "'" : match };
    if (end === '') refuse('Unterminated quote');
    return { text: quoted.replaceAll("''", "'") };
  });
}

/** A zone by the name that a script gives: an offset in minutes, or a zone's name. Names that Java does not know mean GMT. */
export function javaZone(zone: string): { name: string; fixed?: number } {
  const match = /^GMT([+-])(\d{1,2})(?::?([0-5]\d))?$/.exec(zone);
  if (match) {
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
    const fixed = match[1] === '-' ? -minutes : minutes;
    return { name: `GMT${offsetText(fixed, ':')}`, fixed };
  }
  return /^[A-Za-z]/.test(zone) && isZone(zone) ? { name: zone } : { name: 'GMT', fixed: 0 };
}

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const pad = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(size / 60)}${separator}${pad(size % 60)}`;
}

/** Formats an instant by a pattern. */
export function formatInstant(instant: number, zone: string, pattern: string): string {
  const { name, fixed } = javaZone(zone);
  const offset = fixed ?? zoneOffset(name, instant) / 60_000;
  const civil = new Date(instant + offset * 60_000);
  return patternParts(pattern)
    .map((part) => {
      if ('text' in part) return part.text;
      const { letter, length } = part;
      if (letter === 'z') return zoneName(name, length, instant, fixed);
      if (letter === 'Z') return offsetText(offset, '');
      if (letter === 'X') {
        if (offset === 0) return 'Z';
        return length === 1
          ? offsetText(offset, '').slice(0, 3)
          : offsetText(offset, length === 2 ? '' : ':');
      }
      const value = field(letter, length, civil);
      return typeof value === 'string' ? value : String(value).padStart(length, '0');
    })
    .join('');
}

function field(letter: string, length: number, civil: Date): string | number {
  const year = civil.getUTCFullYear();
  const hour = civil.getUTCHours();
  const day = civil.getUTCDate();
  switch (letter) {
    case 'G':
      return year > 0 ? 'AD' : 'BC';
    case 'y':
    case 'Y': {
      const shown = letter === 'Y' ? weekYear(civil) : year > 0 ? year : 1 - year;
      return length === 2 ? shown % 100 : shown;
    }
    case 'M':
    case 'L': {
      const name = MONTH_NAMES[civil.getUTCMonth()] ?? '';
      return length >= 4 ? name : length === 3 ? name.slice(0, 3) : civil.getUTCMonth() + 1;
    }
    case 'E': {
      const name = DAY_NAMES[civil.getUTCDay()] ?? '';
      return length >= 4 ? name : name.slice(0, 3);
    }
    case 'D':
      return Math.floor((civil.getTime() - Date.UTC(year, 0, 1)) / MS_PER_DAY) + 1;
    case 'd':
      return day;
    case 'F':
      return Math.ceil(day / 7);
    case 'w':
      return weekOfYear(civil);
    case 'W':
      return Math.floor((day + new Date(Date.UTC(year, civil.getUTCMonth(), 1)).getUTCDay() - 1) / 7) + 1;
    case 'u':
      return civil.getUTCDay() || 7;
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return hour;
    case 'k':
      return hour || 24;
    case 'K':
      return hour % 12;
    case 'h':
      return hour % 12 || 12;
    case 'm':
      return civil.getUTCMinutes();
    case 's':
      return civil.getUTCSeconds();
    default:
      return civil.getUTCMilliseconds();
  }
}

/** English-speaking countries with short names for zones that others write as GMT+1. */
const SPEAKERS = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-ZA'];

/** PDT or Pacific Daylight Time. If no English locale of Intl has a short name, GMT+9: Java's name is not known. */
function zoneName(zone: string, length: number, instant: number, fixed: number | undefined): string {
  if (fixed !== undefined) return fixed === 0 && length >= 4 ? 'Greenwich Mean Time' : zone;
  if (/^(Etc\/)?(GMT|Greenwich)$/.test(zone)) return length >= 4 ? 'Greenwich Mean Time' : 'GMT';
  const timeZoneName = length >= 4 ? 'long' : 'short';
  const names = SPEAKERS.map(
    (locale) =>
      new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName })
        .formatToParts(instant)
        .find(({ type }) => type === 'timeZoneName')?.value ?? zone,
  );
  return names.find((name) => !/^GMT[+-]/.test(name)) ?? names[0] ?? zone;
}

/** Weeks as in the United States: they begin on Sunday, and week 1 contains January 1. */
function weekOfYear(civil: Date): number {
  const day = Date.UTC(civil.getUTCFullYear(), civil.getUTCMonth(), civil.getUTCDate());
  const saturday = day + (6 - civil.getUTCDay()) * MS_PER_DAY;
  const year = new Date(saturday).getUTCFullYear();
  return Math.floor((saturday - Date.UTC(year, 0, 1)) / MS_PER_DAY / 7) + 1;
}

function weekYear(civil: Date): number {
  return new Date(civil.getTime() + (6 - civil.getUTCDay()) * MS_PER_DAY).getUTCFullYear();
}
