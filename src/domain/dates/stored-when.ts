// The When of a plan line: 'Wed 2023-02-01, 8:45-10:51' inside, 'Wed Feb 1, 8:45-10:51 AM' in the cell. Older cells
// hold the exact form.

import { SHORT_WEEKDAYS } from '../../words/days';
import {
  plainTime,
  shortDay,
  shortFullDay,
  Style,
  describeCell,
  describeMoment,
  describeTimes,
} from './day-names';
import { Day, daysBetween, isDay, weekdayIndex } from './day';
import type { FieldKind } from '../tables/description';
import { localeInUse } from '../basics/locale';
import { readWhen } from './parse-when';

const weekdayOf = (day: Day): string => SHORT_WEEKDAYS[weekdayIndex(day)] ?? '';

const exactDay = (day: Day): string => `${weekdayOf(day)} ${day}`;

/** 'Wed 2023-02-01, 8:45-10:51'; without a time just the day, which is a date in the cell */
export function writePlanWhen(day: Day, from: string, to: string): string {
  const times = [from, to].filter((time) => time !== '').join('-');
  return times === '' ? day : `${exactDay(day)}, ${times}`;
}

export function writeExactSpan(first: Day, last: Day, from: string, to: string): string {
  if (first === last) return writePlanWhen(first, plainTime(from), plainTime(to));
  const part = (day: Day, time: string) => [exactDay(day), plainTime(time)].filter(Boolean).join(', ');
  return `${part(first, from)} - ${part(last, to)}`;
}

const WEEKDAY = SHORT_WEEKDAYS.join('|');
/** Somebody typed the times of the 12-hour clock, so they stay. */
const TIME = '\\d{1,2}:\\d\\d(?!\\d|:| ?[ap]\\.?m)';
const PART = `(${WEEKDAY}) (\\d{4}-\\d\\d-\\d\\d)(?:, (${TIME})(?:-(${TIME}))?(?![\\w:-]))?`;
const EXACT = new RegExp(`^${PART}(?: - ${PART}$|$|, )`, 'i');
const PARTS = new RegExp(PART, 'gi');

interface Writing {
  style: Style;
  hasYear: boolean;
}

function written(text: string, { style, hasYear }: Writing): string | undefined {
  if (!EXACT.test(text)) return undefined;
  let isTrue = true;
  const words = text.replace(PARTS, (_, weekday: string, day: Day, from = '', to = '') => {
    isTrue &&= isDay(day) && weekdayOf(day) === weekday;
    const shown = isTrue ? (hasYear ? shortFullDay : shortDay)(day, style) : '';
    return [shown, describeTimes(String(from), String(to), style)].filter(Boolean).join(', ');
  });
  return isTrue ? words : undefined;
}

/** A cell may be from before a change of locale. */
export const STYLES: readonly Style[] = (['mdy', 'dmy'] as const).flatMap((order) =>
  [true, false].map((is12Hour) => ({ order, is12Hour })),
);
const WRITINGS: readonly Writing[] = [false, true].flatMap((hasYear) =>
  STYLES.map((style) => ({ style, hasYear })),
);

const STARTS_WITH_A_DAY = new RegExp(`^(?:${WEEKDAY}) (?:\\d{1,2} )?[A-Z][a-z]{2}[ ,]`);

export function exactWhen(cell: string, today: Day | ''): string {
  if (!STARTS_WITH_A_DAY.test(`${cell} `)) return cell;
  const { day, endDay, from, to, rest } = readWhen(cell, { near: today });
  if (day === '') return cell;
  const span = writeExactSpan(day, endDay || day, from, to);
  const oneDay = writePlanWhen(day, plainTime(from), plainTime(to));
  // A time after the last day is its end, even if the first day has none.
  const untilThen = endDay === '' ? span : writeExactSpan(day, endDay, '', from);
  const candidates = [span, untilThen, oneDay === day ? `${exactDay(day)}, ${rest}` : `${oneDay}, ${rest}`];
  return candidates.find((exact) => WRITINGS.some((writing) => written(exact, writing) === cell)) ?? cell;
}

/** Farther away, a day has its year. */
const DAYS_WITHOUT_YEAR = 90;
const isNear = (day: string, today: Day | ''): boolean =>
  today !== '' && isDay(day) && Math.abs(daysBetween(day, today)) <= DAYS_WITHOUT_YEAR;

/** A form that wouldn't read back to the same value stays exact. */
export function whenCell(exact: string, today: Day | ''): string {
  const [, , day = ''] = EXACT.exec(exact) ?? [];
  const style = localeInUse();
  for (const hasYear of isNear(day, today) ? [false, true] : [true]) {
    const cell = written(exact, { style, hasYear });
    if (cell !== undefined && exactWhen(cell, today) === exact) return cell;
  }
  return exact;
}

/** For people to read; other words as typed. */
export const describeWhen = (when: string, today: Day | ''): string => {
  const cell = whenCell(when, today);
  if (cell !== when) return cell;
  const [, , day = when] = EXACT.exec(when) ?? [];
  const hasYear = !isNear(day, today);
  if (isDay(when)) return (hasYear ? shortFullDay : shortDay)(when);
  // Can't be read back from a cell, but people can read it.
  const words = written(when, { style: localeInUse(), hasYear });
  return words ?? (/^\d{4}-/.test(when) ? describeMoment(when) : undefined) ?? when;
};

/** 'Mar 14, 2026, 2:45 PM'; other text unchanged */
export const describeValue = (kind: FieldKind, text: string): string =>
  kind === 'freeWhen' ? describeWhen(text, '') : describeCell(kind, text);
