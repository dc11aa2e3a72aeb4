// Cells that the sidebar shows in parts: day and time, the When of a plan line, names with commas
// between. Taking a cell apart and putting it together again gives the same text.

import { dayOfWhen, isDay, timeOfWhen } from '../../src/domain/dates/day';
import { isTime } from '../../src/domain/dates/time';
import { normalizeName } from '../../src/domain/basics/names';
import { plainTime } from '../../src/domain/dates/day-names';
import { writePlanWhen } from '../../src/domain/dates/stored-when';

export interface WhenParts {
  /** A Day, or ''. */
  day: string;
  time: string;
}

/** A day with an optional time; undefined for other text, which is shown unchanged. */
export function readWhenParts(cell: string): WhenParts | undefined {
  if (cell === '') return { day: '', time: '' };
  if (isTime(cell)) return { day: '', time: padTime(cell) };
  const day = dayOfWhen(cell);
  return day === '' ? undefined : { day, time: padTime(timeOfWhen(cell)) };
}

/** 'yyyy-mm-dd hh:mm', or the part there is. A time without a day is a problem that Save points out. */
export function writeWhenParts({ day, time }: WhenParts): string {
  return day !== '' && time !== '' ? `${day} ${time}` : day + time;
}

/** '8:45' as '08:45', as a browser's time input needs it; other text unchanged. */
export function padTime(time: string): string {
  return isTime(time) && time.length === 4 ? `0${time}` : time;
}

export interface PlanWhenParts {
  /** A Day, or ''. */
  day: string;
  from: string;
  to: string;
}

/** The When of a plan line in parts; undefined for words, like 'second Tuesday of the month'. */
export function readPlanWhen(cell: string): PlanWhenParts | undefined {
  if (cell === '') return { day: '', from: '', to: '' };
  if (isDay(cell)) return { day: cell, from: '', to: '' };
  const found = /^[A-Z][a-z]{2} (\d{4}-\d{2}-\d{2}), (\d{1,2}:\d{2})(?:-(\d{1,2}:\d{2}))?$/.exec(cell);
  const parts = { day: found?.[1] ?? '', from: found?.[2] ?? '', to: found?.[3] ?? '' };
  if (!isDay(parts.day) || !isTime(parts.from) || (parts.to !== '' && !isTime(parts.to))) return undefined;
  return writePlanWhen(parts.day, parts.from, parts.to) === cell ? parts : undefined;
}

/** The cell for a When in parts. Times without a day stay as words. */
export function writePlanParts({ day, from, to }: PlanWhenParts): string {
  const [start, end] = [plainTime(from), plainTime(to)];
  if (day !== '') return writePlanWhen(day, start, end);
  return [start, end].filter((time) => time !== '').join('-');
}

/** The names on a list that a cell like 'Ana, Ben' doesn't have yet. */
export function namesLeft(cell: string, list: readonly string[]): string[] {
  const named = new Set(cell.split(/[,;\n]/).map(normalizeName));
  return list.filter((name) => !named.has(normalizeName(name)));
}

/** The cell with one more name at its end. */
export function addName(cell: string, name: string): string {
  const text = cell.replace(/[,;\s]+$/, '');
  return text === '' ? name : `${text}, ${name}`;
}
