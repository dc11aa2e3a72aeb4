// Parses typed dates, times and durations as Sheets does, in the order and the words of a locale.
import { dateOrder, localeNames, type EngineLocale } from '../engine/locale';
import { MS_PER_DAY } from './english-dates';
import { serialOfCivil } from './time-zone';
import type { TypedInput } from './typed-input';

const MS_PER_MINUTE = 60_000;
const TIME = /^(\d{1,4}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?(?:\s*([ap])\.?m?\.?)?$/i;
const HOUR = /^(\d{1,2})\s*([ap])\.?m\.?$/i;
const HOURS_OF_A_DAY = 24;
const NAME = "(\\p{L}[\\p{L}\\p{M}’']*)\\.?";
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})\\.?(?:\\s+de\\s+|[ -]*)${NAME}(?:(?:\\s+de\\s+|[ -]*,?\\s*)(\\d{4}|\\d{2}))?$`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  `^${NAME}[ -]+(\\d{1,2})(?:st|nd|rd|th)?(?:[ -]*,?\\s+(\\d{4})|-(\\d{4}))?$`,
  'iu',
);

interface Read {
  year: number;
  month: number;
  day: number;
  format: string;
}
interface Time {
  ms: number;
  format: string;
  isDuration: boolean;
}

/** Parses a date, a time, or both; undefined if the text is neither. `thisYear` completes a date without a year. */
export function readDateTime(
  text: string,
  locale: EngineLocale,
  thisYear: () => number,
): TypedInput | undefined {
  const time = readTime(text);
  if (time) return { value: time.ms / MS_PER_DAY, format: time.format };
  const whole = readDate(text, locale, thisYear);
  if (whole) return { value: serialOfCivil(whole.year, whole.month, whole.day), format: whole.format };
  // Sheets does not understand the T and Z of ISO: such a timestamp stays text.
  const parted = /^(.*\S)[ ,]+(\d{1,2}(?::\d{2}.*|\s*[ap]\.?m\.?))$/i.exec(text);
  const date = parted && readDate((parted[1] ?? '').replace(/,$/, ''), locale, thisYear);
  const clock = parted && readTime(parted[2] ?? '');
  if (!date || !clock || clock.isDuration) return undefined;
  return {
    value: serialOfCivil(date.year, date.month, date.day, clock.ms),
    format: `${date.format} ${clock.format}`,
  };
}

function readTime(text: string): Time | undefined {
  const hourOnly = HOUR.exec(text);
  const match = hourOnly ? [text, hourOnly[1], '00', undefined, undefined, hourOnly[2]] : TIME.exec(text);
  if (!match) return undefined;
  const [, hourText, minuteText, secondText, fraction, letter] = match;
  let hour = Number(hourText);
  const [minute, second] = [Number(minuteText), Number(secondText ?? 0)];
  const half = letter?.toLowerCase();
  if (minute > 59 || second > 59 || (half && (hour < 1 || hour > 12))) return undefined;
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const ms = (hour * 60 + minute) * MS_PER_MINUTE + second * 1000 + Math.round(Number(fraction ?? 0) * 1000);
  if (hour >= HOURS_OF_A_DAY) return { ms, format: '[h]:mm:ss', isDuration: true };
  const clock = secondText === undefined ? 'h:mm' : `h:mm:ss${fraction ? '.000' : ''}`;
  return { ms, format: half ? `${clock} am/pm` : clock, isDuration: false };
}

function readDate(text: string, locale: EngineLocale, thisYear: () => number): Read | undefined {
  return readYearFirst(text) ?? readDigits(text, locale, thisYear) ?? readNamed(text, locale, thisYear);
}

/** 2026-03-14: understood in every locale. */
function readYearFirst(text: string): Read | undefined {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const mark = match[2] ?? '-';
  return valid(Number(match[1]), Number(match[3]), Number(match[4]), `yyyy${mark}mm${mark}dd`);
}

function readDigits(text: string, locale: EngineLocale, thisYear: () => number): Read | undefined {
  const order = dateOrder(locale);
  const yearFirst = order === 'ymd' ? /^(\d{2})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) : null;
  if (yearFirst) {
    const [, year = '', , month, day] = yearFirst;
    return valid(fullYear(year), Number(month), Number(day), locale.dateFormat);
  }
  const match = /^(\d{1,2})(\. |[-/.])(\d{1,2})(?:\2(\d{4}|\d{2})|\.)?\.?$/.exec(text);
  if (!match) return undefined;
  const [, one = '', mark = '', other = '', last] = match;
  const usesPoints = locale.dateFormat.includes('.');
  if (mark.startsWith('.') ? !usesPoints : text.endsWith('.')) return undefined;
  const isDayFirst = order === 'dmy';
  if (last === undefined) {
    // 1.5 is a number or text; 1.5. is a day in locales that write days with points.
    if (mark.startsWith('.') && !text.endsWith('.')) return undefined;
    const [month, day] = isDayFirst ? [other, one] : [one, other];
    return valid(thisYear(), Number(month), Number(day), isDayFirst ? `d${mark}m` : `m${mark}d`);
  }
  const [month, day] = isDayFirst ? [other, one] : [one, other];
  return valid(fullYear(last), Number(month), Number(day), locale.dateFormat);
}

/** 14 March 2026, 14-Mar-26, March 14, 2026, and the words of other languages: 14. März 2026, 14 de marzo de 2026. */
function readNamed(text: string, locale: EngineLocale, thisYear: () => number): Read | undefined {
  let match = DAY_FIRST.exec(text);
  if (match) return named(match[2], match[1], match[3], locale, thisYear, 'd-mmm-yyyy');
  match = MONTH_FIRST.exec(text);
  return match ? named(match[1], match[2], match[3] ?? match[4], locale, thisYear, 'mmm d, yyyy') : undefined;
}

function named(
  name = '',
  day = '',
  year: string | undefined,
  locale: EngineLocale,
  thisYear: () => number,
  format: string,
): Read | undefined {
  const month = monthCalled(name, locale.code);
  return month < 0
    ? undefined
    : valid(year === undefined ? thisYear() : fullYear(year), month + 1, Number(day), format);
}

const calendars = new Map<string, Map<string, number>>();

/** The month that a name means, in any form its language has; -1 if it means none. */
function monthCalled(name: string, code: string): number {
  let calendar = calendars.get(code);
  if (!calendar) {
    calendar = new Map();
    const { months, shortMonths } = localeNames(code);
    for (const list of [months, shortMonths])
      for (const [place, month] of list.entries()) calendar.set(plain(month), place);
    if (code.startsWith('en')) calendar.set('sept', 8).set('sep', 8);
    calendars.set(code, calendar);
  }
  return calendar.get(plain(name)) ?? -1;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** Two digits are 1930 to 2029, as in Sheets. */
function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

function valid(year: number, month: number, day: number, format: string): Read | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const isReal = month >= 1 && month <= 12 && date.getUTCDate() === day && date.getUTCMonth() === month - 1;
  return isReal ? { year, month, day, format } : undefined;
}
