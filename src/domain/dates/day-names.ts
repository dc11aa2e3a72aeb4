// The code itself uses 'yyyy-mm-dd' and 'hh:mm'.

import { DAYS, MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '../../words/days';
import { WHEN } from '../../words/when';
import type { FieldKind } from '../tables/description';
import { Day, daysBetween, isDay, pad, weekdayIndex } from './day';
import { Locale, localeInUse } from '../basics/locale';
import { isTime, minutesOf } from './time';

/** The parts of a locale that decide how a day and its times are written. */
export type Style = Pick<Locale, 'order' | 'is12Hour'>;

export const weekdayName = (day: Day): string => WEEKDAYS[weekdayIndex(day)] ?? '';

const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dateOf = (day: Day): number => Number(day.slice(8, 10));

const withMonth = (day: Day, months: readonly string[], { order }: Pick<Style, 'order'>): string => {
  const month = months[monthOf(day) - 1] ?? '';
  return order === 'dmy' ? `${dateOf(day)} ${month}` : `${month} ${dateOf(day)}`;
};

/** 'Feb 1' or '1 Feb' */
export const briefDay = (day: Day, style: Pick<Style, 'order'> = localeInUse()): string =>
  withMonth(day, SHORT_MONTHS, style);

export const monthAndDay = (day: Day): string => withMonth(day, MONTHS, localeInUse());

/** 'Feb 1, 2023' or '1 Feb 2023' */
export const fullDay = (day: Day, style: Pick<Style, 'order'> = localeInUse()): string =>
  `${briefDay(day, style)}${style.order === 'dmy' ? '' : ','} ${day.slice(0, 4)}`;

/** 'Mar 14, 2026'; other text unchanged */
export const dayInWords = (text: string): string => (isDay(text) ? fullDay(text) : text);

export const WAYS_OF_A_FULL_DAY = (['mdy', 'dmy'] as const).map(
  (order) =>
    (day: Day): string =>
      fullDay(day, { order }),
);

const SHORT_MONTH = `(?:${SHORT_MONTHS.join('|')})`;
export const FULL_DAY = `(?:${SHORT_MONTH} \\d\\d?, \\d{4}|\\d\\d? ${SHORT_MONTH} \\d{4})`;

export const shortDay = (day: Day, style: Pick<Style, 'order'> = localeInUse()): string =>
  `${SHORT_WEEKDAYS[weekdayIndex(day)] ?? ''} ${briefDay(day, style)}`;

/** 'Wed Feb 1, 2023' */
export const shortFullDay = (day: Day, style: Pick<Style, 'order'> = localeInUse()): string =>
  `${SHORT_WEEKDAYS[weekdayIndex(day)] ?? ''} ${fullDay(day, style)}`;

/** 'Wednesday, Feb 1' or 'Wednesday, 1 Feb' */
export const longDay = (day: Day): string => `${weekdayName(day)}, ${briefDay(day)}`;

/** 'February 1, 2023' */
export const longFullDay = (day: Day): string => {
  const { order } = localeInUse();
  return `${withMonth(day, MONTHS, { order })}${order === 'dmy' ? '' : ','} ${day.slice(0, 4)}`;
};

/** 3/14/2026, 14.3.2026 and so on. */
export const numericDay = (day: Day, { dateFormat }: Pick<Locale, 'dateFormat'> = localeInUse()): string =>
  dateFormat.replace(/yyyy|mm?|dd?/g, (part) => {
    if (part === 'yyyy') return day.slice(0, 4);
    return pad(part.startsWith('m') ? monthOf(day) : dateOf(day), part.length);
  });

const DAYS_CLEAR_WITHOUT_YEAR = 183;
const isNear = (day: Day, today: Day): boolean =>
  Math.abs(daysBetween(day, today)) <= DAYS_CLEAR_WITHOUT_YEAR;

/** Without a year within half a year of today: 'Feb 1', else 'Feb 1, 2023'. */
export const describeDay = (day: Day, today: Day): string => (isNear(day, today) ? briefDay : fullDay)(day);

/** 'Wed Feb 1', else 'Wed Feb 1, 2023' */
export const describeShortDay = (day: Day, today: Day): string =>
  (isNear(day, today) ? shortDay : shortFullDay)(day);

/** 'today', 'yesterday', 'Tuesday'; the date from a week ago on */
export function describePastDay(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 1) return days === 0 ? WHEN.today : WHEN.yesterday;
  return days < 7 ? weekdayName(day) : `${weekdayName(day)}, ${describeDay(day, today)}`;
}

export const plainTime = (time: string): string => time.replace(/^0(?=\d:)/, '');

/** '2:45 PM' or '14:45'; other text unchanged. '07:30' keeps its zero, since 7:30 could be in the evening. */
export function describeTime(time: string, style: Pick<Style, 'is12Hour'> = localeInUse()): string {
  if (!isTime(time)) return time;
  if (!style.is12Hour) return /^0?[89]:/.test(time) ? plainTime(time) : time.padStart(5, '0');
  const [hours, minutes] = [Math.floor(minutesOf(time) / 60), minutesOf(time) % 60];
  return `${hours % 12 || 12}:${pad(minutes, 2)} ${hours < 12 ? DAYS.am : DAYS.pm}`;
}

export const describeHour = (hour: number): string => describeTime(`${pad(hour % 24, 2)}:00`);

/** '8:45-10:51 AM', '11:00 AM-1:00 PM', '14:45-15:45' */
export function describeTimes(
  from: string,
  to: string,
  style: Pick<Style, 'is12Hour'> = localeInUse(),
): string {
  const [start, end] = [describeTime(from, style), describeTime(to, style)];
  if (start === '' || end === '') return start || end;
  const half = start.slice(-3);
  const isOnce =
    style.is12Hour &&
    isTime(from) &&
    isTime(to) &&
    half === end.slice(-3) &&
    minutesOf(from) <= minutesOf(to);
  return `${isOnce ? start.slice(0, -3) : start}-${end}`;
}

/** 'yyyy-mm-dd hh:mm', 'yyyy-mm-dd' or 'hh:mm' as 'Mar 14, 2026, 2:45 PM'; undefined for other text. */
export function describeMoment(moment: string, style: Style = localeInUse()): string | undefined {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)?,? ?(\d\d?:\d\d)?$/.exec(moment) ?? [];
  if ((day === '' && time === '') || (day !== '' && !isDay(day)) || (time !== '' && !isTime(time)))
    return undefined;
  return [day === '' ? '' : fullDay(day, style), describeTime(time, style)].filter(Boolean).join(', ');
}

/** 'Mar 14, 2026, 2:45 PM'; other text unchanged */
export const describeCell = (kind: FieldKind, text: string): string =>
  (kind === 'day' || kind === 'when' || kind === 'end' ? describeMoment(text) : undefined) ?? text;

const UNTIL = DAYS.until('');
const TIMES = new RegExp(`^(${UNTIL})?(\\d\\d?:\\d\\d)(?:-(\\d\\d?:\\d\\d))?(?=,|$)`);

/** '14:45-15:45, Room 4' becomes '2:45-3:45 PM, Room 4'. */
export const describeClock = (text: string): string =>
  text.replace(
    TIMES,
    (_, until = '', from = '', to = '') => `${until}${describeTimes(String(from), String(to))}`,
  );
