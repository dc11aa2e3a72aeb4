// Days that mean something only on the day they are typed: 'tomorrow', 'next Friday', 'Friday 3pm'. They get their date
// at once; if found later, they become a question.

import { readClock } from './parse-time';
import { fullDay } from './day-names';
import { Day, addDays, weekdayIndex } from './day';
import { readWeekday, readWritten } from './parse-day';
import { readRecurrence } from './recurrence';
import { writeExactSpan, writePlanWhen } from './stored-when';
import { When, readWhen } from './parse-when';
import { weekStartOf } from './week-start';

const LEAD = /^(?:(?:on|by|due)\s+)?/i;
const NAMED = /^(today|tonight|tomorrow|yesterday)(?![\p{L}\d'’])/iu;
const DISTANCE: Readonly<Record<string, number>> = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 };
const NEXT = /^(next|this|coming)\s+/i;

function relativeDay(text: string, today: Day): { day: Day; rest: string } | undefined {
  const named = NAMED.exec(text)?.[0];
  if (named !== undefined)
    return { day: addDays(today, DISTANCE[named.toLowerCase()] ?? 0), rest: text.slice(named.length) };
  const [lead = '', which = ''] = NEXT.exec(text) ?? [];
  const found = readWeekday(text.slice(lead.length));
  if (!found) return undefined;
  // 'Friday, March 6' and 'Monday, 23rd' say which day they mean.
  if (lead === '' && (readWritten(text)?.day.day.mdy ?? 0) > 0) return undefined;
  const ahead = (found.weekday - weekdayIndex(today) + 7) % 7;
  const day =
    which.toLowerCase() === 'next'
      ? addDays(weekStartOf(addDays(today, 7)), (found.weekday - weekdayIndex(weekStartOf(today)) + 7) % 7)
      : addDays(today, ahead);
  return { day, rest: found.rest };
}

/** 'Friday 3pm' typed on a Sunday as 'Mar 6, 2026 3pm'; undefined if no day is relative. */
function withDate(text: string, today: Day): string | undefined {
  const start = text.replace(LEAD, '');
  const first = relativeDay(start, today);
  if (first) return `${fullDay(first.day)}${first.rest}`;
  const clock = readClock(start, false);
  const behind = clock && relativeDay(clock.rest.replace(LEAD, ''), today);
  return behind && `${fullDay(behind.day)} ${clock.words}${behind.rest}`;
}

export function readTyped(text: string, today: Day): When | undefined {
  const typed = text.replace(/[–—−]/g, '-').replace(/\s+/g, ' ').trim();
  if (readRecurrence(typed)) return undefined;
  const dated = withDate(typed, today);
  const read = dated === undefined ? undefined : readWhen(dated, { near: today });
  // Words that make the date unreadable once it is written stay as typed, and are a question.
  return read && read.day !== '' && readWhen(exact(read)).day === read.day ? read : undefined;
}

function exact({ day, endDay, from, to, rest }: When): string {
  const span = writeExactSpan(day, endDay || day, from, to);
  if (rest === '') return span;
  return span === day ? writePlanWhen(day, rest, '') : `${span}, ${rest}`;
}

/** 'Friday 3pm' as 'Fri 2026-03-06, 15:00'; other text stays. */
export function fixedWhen(text: string, today: Day): string {
  const read = readTyped(text, today);
  return read ? exact(read) : text;
}

/** Also adds a year: 'February 1st, 8:45-10:51'. */
export function fixedDate(text: string, today: Day): string {
  const read = readTyped(text, today);
  if (read) return exact(read);
  if (readWhen(text).why !== 'year') return text;
  const near = readWhen(text, { near: today });
  return near.day === '' ? text : exact(near);
}
