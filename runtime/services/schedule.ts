// When a time-driven trigger runs next. As at Google, a trigger always runs at the same minute of the hour.
import type { Schedule } from '../run/state';
import { civilTime, instantOf } from '../book/time-zone';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/** The first run after an instant (milliseconds since 1970); undefined when there is none. `last` is the run before, if any. */
export function nextRun(schedule: Schedule, after: number, last?: number): number | undefined {
  const { every, at, date, zone } = schedule;
  if (at !== undefined) return last === undefined ? Math.max(at, after) : undefined;
  if (date) {
    if (last !== undefined) return undefined;
    const civil = Date.UTC(date.year, date.month - 1, date.day) + timeOfDay(schedule);
    const instant = instantOf(zone, civil);
    return instant > after ? instant : undefined;
  }
  if (every?.minutes) return (last ?? after) + every.minutes * MS_PER_MINUTE;
  if (every?.hours) {
    if (last !== undefined) return last + every.hours * MS_PER_HOUR;
    // The first run is at the trigger's minute of the hour, as civil time shows it.
    const wait = (schedule.minute * MS_PER_MINUTE - civilTime(zone, after)) % MS_PER_HOUR;
    return after + (wait > 0 ? wait : wait + MS_PER_HOUR);
  }
  const days = every?.days ?? (every?.weeks ? every.weeks * 7 : 1);
  const today = Math.floor(civilTime(zone, after) / MS_PER_DAY) * MS_PER_DAY;
  const lastDay =
    last === undefined ? undefined : Math.floor(civilTime(zone, last) / MS_PER_DAY) * MS_PER_DAY;
  for (let ahead = 0; ahead <= 400; ahead++) {
    const day = today + ahead * MS_PER_DAY;
    if (lastDay !== undefined && schedule.monthDay === undefined && day < lastDay + days * MS_PER_DAY)
      continue;
    const calendar = new Date(day);
    if (schedule.weekday !== undefined && calendar.getUTCDay() !== schedule.weekday) continue;
    if (schedule.monthDay !== undefined && calendar.getUTCDate() !== schedule.monthDay) continue;
    const instant = instantOf(zone, day + timeOfDay(schedule));
    if (instant > after) return instant;
  }
  return undefined;
}

function timeOfDay({ hour, minute }: Schedule): number {
  return (hour ?? 0) * MS_PER_HOUR + minute * MS_PER_MINUTE;
}
