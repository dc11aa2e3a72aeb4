// Utilities.formatDate: the patterns of Java's SimpleDateFormat in any zone, in English.
import { DAY_NAMES, MONTH_NAMES, MS_PER_DAY } from './english-dates';
import { refuse } from './refusal';
import { isZone, zoneOffset } from './time-zone';

/** Java takes GMT+1 and the like beside the names of zones: their offset in minutes. */
function fixedOffset(zone: string): number | undefined {
  const match = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const pad = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(size / 60)}${separator}${pad(size % 60)}`;
}

/** The text of an instant by a pattern. Letters that SimpleDateFormat does not know are refused in Java's words. */
export function formatInstant(instant: number, zone: string, pattern: string): string {
  const fixed = fixedOffset(zone);
  // What Java does not know it takes as GMT.
  const name = fixed === undefined && isZone(zone) ? zone : 'UTC';
  const offset = fixed ?? zoneOffset(name, instant) / 60_000;
  const civil = new Date(instant + offset * 60_000);
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (match: string, quoted: string | undefined, letter: string | undefined) => {
      if (letter === undefined) return match === "''" ? "'" : (quoted ?? '').replaceAll("''", "'");
      return part(letter, match.length, civil, offset, name, instant);
    },
  );
}

function part(
  letter: string,
  length: number,
  civil: Date,
  offset: number,
  zone: string,
  instant: number,
): string {
  const number = (value: number): string => String(value).padStart(length, '0');
  const year = civil.getUTCFullYear();
  const hour = civil.getUTCHours();
  const startOfYear = Date.UTC(year, 0, 1);
  switch (letter) {
    case 'y':
    case 'Y':
      if (letter === 'Y') return number(weekYear(civil));
      return length === 2 ? String(year % 100).padStart(2, '0') : number(year);
    case 'M':
    case 'L': {
      const month = MONTH_NAMES[civil.getUTCMonth()] ?? '';
      return length >= 4 ? month : length === 3 ? month.slice(0, 3) : number(civil.getUTCMonth() + 1);
    }
    case 'd':
      return number(civil.getUTCDate());
    case 'D':
      return number(Math.floor((civil.getTime() - startOfYear) / MS_PER_DAY) + 1);
    case 'E': {
      const day = DAY_NAMES[civil.getUTCDay()] ?? '';
      return length >= 4 ? day : day.slice(0, 3);
    }
    case 'u':
      return number(civil.getUTCDay() || 7);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hour);
    case 'k':
      return number(hour || 24);
    case 'K':
      return number(hour % 12);
    case 'h':
      return number(hour % 12 || 12);
    case 'm':
      return number(civil.getUTCMinutes());
    case 's':
      return number(civil.getUTCSeconds());
    case 'S':
      return number(civil.getUTCMilliseconds());
    case 'w':
      return number(weekOfYear(civil));
    case 'F':
      return number(Math.ceil(civil.getUTCDate() / 7));
    case 'G':
      return year > 0 ? 'AD' : 'BC';
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      if (offset === 0) return 'Z';
      return length === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, length === 2 ? '' : ':');
    case 'z': {
      const style = length >= 4 ? 'long' : 'short';
      const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(
        instant,
      );
      return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
    }
    default:
      return refuse(`Illegal pattern character '${letter}'`);
  }
}

/** Weeks as in the United States: they begin on Sunday, and week 1 holds 1 January. */
function weekOfYear(civil: Date): number {
  const day = Date.UTC(civil.getUTCFullYear(), civil.getUTCMonth(), civil.getUTCDate());
  const saturday = day + (6 - civil.getUTCDay()) * MS_PER_DAY;
  const year = new Date(saturday).getUTCFullYear();
  return Math.floor((saturday - Date.UTC(year, 0, 1)) / MS_PER_DAY / 7) + 1;
}

function weekYear(civil: Date): number {
  return new Date(civil.getTime() + (6 - civil.getUTCDay()) * MS_PER_DAY).getUTCFullYear();
}
