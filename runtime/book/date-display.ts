// Dates and times as Sheets shows them: the number formats of the Sheets API (yyyy, mmm, d, ddd, h, mm, ss, am/pm …).
import type { LocaleNames } from '../engine/locale';
import { MS_PER_DAY } from './english-dates';

const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const TOKEN = /"[^"]*"|\\.|_.|\*.|\[h+\]|\[m+\]|\[s+\]|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+|\.0+|./gi;

interface Moment {
  date: Date;
  milliseconds: number;
  isHalved: boolean;
  names: LocaleNames;
}

/** The text of a serial number (wall clock, days since 30 December 1899) in a date or time format. */
export function dateText(serial: number, format: string, names: LocaleNames): string {
  const milliseconds = Math.round(serial * MS_PER_DAY);
  const tokens = format.match(TOKEN) ?? [];
  const moment = {
    date: new Date(SERIAL_EPOCH + milliseconds),
    milliseconds,
    isHalved: tokens.some((token) => /^(am\/pm|a\/p|a)$/i.test(token)),
    names,
  };
  return tokens.map((token, place) => partText(token, tokens, place, moment)).join('');
}

function partText(token: string, tokens: readonly string[], place: number, moment: Moment): string {
  const { date, isHalved, names } = moment;
  const pad = (value: number): string => String(value).padStart(Math.min(token.length, 2), '0');
  const hour = date.getUTCHours();
  switch (token[0]?.toLowerCase()) {
    case '"':
      return token.slice(1, -1);
    case '\\':
      return token.slice(1);
    case '_':
      return ' ';
    case '*':
      return '';
    case '[':
      return /^\[[hms]+\]$/i.test(token) ? elapsed(token, moment) : '';
    case 'y': {
      const year = date.getUTCFullYear();
      return token.length <= 2 ? String(year % 100).padStart(2, '0') : String(year).padStart(4, '0');
    }
    case 'm': {
      if (isMinute(tokens, place)) return pad(date.getUTCMinutes());
      const month = date.getUTCMonth();
      if (token.length === 5) return (names.months[month] ?? '').slice(0, 1);
      if (token.length >= 4) return names.months[month] ?? '';
      return token.length === 3 ? (names.shortMonths[month] ?? '') : pad(month + 1);
    }
    case 'd': {
      const day = date.getUTCDay();
      if (token.length >= 4) return names.days[day] ?? '';
      return token.length === 3 ? (names.shortDays[day] ?? '') : pad(date.getUTCDate());
    }
    case 'h':
      return pad(isHalved ? hour % 12 || 12 : hour);
    case 's':
      return pad(date.getUTCSeconds());
    case 'a': {
      if (token.length !== 3) return hour < 12 ? 'AM' : 'PM';
      const letter = hour < 12 ? 'a' : 'p';
      return token.startsWith('A') ? letter.toUpperCase() : letter;
    }
    case '.':
      return token.length > 1 ? fraction(date, token.length - 1) : '.';
    default:
      return token;
  }
}

/** Total hours, minutes or seconds, as a duration's first part shows them. */
function elapsed(token: string, { milliseconds }: Moment): string {
  const letter = token[1]?.toLowerCase();
  const unit = letter === 'h' ? 3_600_000 : letter === 'm' ? 60_000 : 1000;
  const whole = Math.floor(Math.abs(milliseconds) / unit);
  const sign = milliseconds < 0 ? '-' : '';
  return sign + String(whole).padStart(token.length - 2, '0');
}

function fraction(date: Date, digits: number): string {
  return `.${String(date.getUTCMilliseconds()).padStart(3, '0').padEnd(digits, '0').slice(0, digits)}`;
}

/** m means minutes next to hours or seconds, months anywhere else. */
function isMinute(tokens: readonly string[], place: number): boolean {
  const letters = /^\[?[ymdhs]/i;
  const before = tokens
    .slice(0, place)
    .reverse()
    .find((token) => letters.test(token));
  const after = tokens.slice(place + 1).find((token) => letters.test(token));
  return /^\[?h/i.test(before ?? '') || /^\[?s/i.test(after ?? '');
}
