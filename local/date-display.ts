// Dates and times as Sheets shows them: the number formats of the Sheets API (yyyy, mmm, d, ddd, h, mm, ss, am/pm …).
import { DAY_NAMES, MONTH_NAMES, MS_PER_DAY } from './english-dates';

const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const TOKEN = /"[^"]*"|\\.|\[h+\]|\[m+\]|\[s+\]|am\/pm|a\/p|y+|m+|d+|h+|s+|\.0+|./gi;

/** The text of a serial number (wall clock, days since 30 December 1899) in a date or time format. */
export function dateText(serial: number, format: string): string {
  const milliseconds = Math.round(serial * MS_PER_DAY);
  const date = new Date(SERIAL_EPOCH + milliseconds);
  const tokens = format.match(TOKEN) ?? [];
  const isHalved = tokens.some((token) => /^(am\/pm|a\/p|a)$/i.test(token));
  return tokens.map((token, place) => partText(token, tokens, place, date, milliseconds, isHalved)).join('');
}

function partText(
  token: string,
  tokens: readonly string[],
  place: number,
  date: Date,
  milliseconds: number,
  isHalved: boolean,
): string {
  const pad = (value: number): string => String(value).padStart(Math.min(token.length, 2), '0');
  const hour = date.getUTCHours();
  switch (token[0]?.toLowerCase()) {
    case '"':
      return token.slice(1, -1);
    case '\\':
      return token.slice(1);
    case '[': {
      const unit =
        token[1]?.toLowerCase() === 'h' ? 3_600_000 : token[1]?.toLowerCase() === 'm' ? 60_000 : 1000;
      return String(Math.floor(milliseconds / unit)).padStart(token.length - 2, '0');
    }
    case 'y':
      return token.length <= 2
        ? String(date.getUTCFullYear() % 100).padStart(2, '0')
        : String(date.getUTCFullYear());
    case 'm': {
      if (isMinute(tokens, place)) return pad(date.getUTCMinutes());
      const name = MONTH_NAMES[date.getUTCMonth()] ?? '';
      if (token.length === 5) return name.slice(0, 1);
      return token.length >= 4 ? name : token.length === 3 ? name.slice(0, 3) : pad(date.getUTCMonth() + 1);
    }
    case 'd': {
      const name = DAY_NAMES[date.getUTCDay()] ?? '';
      return token.length >= 4 ? name : token.length === 3 ? name.slice(0, 3) : pad(date.getUTCDate());
    }
    case 'h':
      return pad(isHalved ? hour % 12 || 12 : hour);
    case 's':
      return pad(date.getUTCSeconds());
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case '.':
      return token.length > 1
        ? `.${String(date.getUTCMilliseconds())
            .padStart(3, '0')
            .slice(0, token.length - 1)}`
        : '.';
    default:
      return token;
  }
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
