// Calendar days as text: 'yyyy-mm-dd'. Date is arithmetic in UTC here: no clock and no time zone plays a part, so a
// day can never slip by one.

/** A day as 'yyyy-mm-dd'. */
export type Day = string;

const DAY_MS = 86400000;
/** Days by number: writing one is slow, and tables name the same few thousand again and again. */
const known = new Map<number, Day>();

/** Whether the text is a day that exists, 1900 to 2999. */
export function isDay(text: string): boolean {
  return /^(19|2\d)\d\d-\d\d-\d\d$/.test(text) && dayFromNumber(dayNumber(text)) === text;
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

/** The reverse of dayNumber. */
export function dayFromNumber(number: number): Day {
  const day = known.get(number) ?? new Date(number * DAY_MS).toISOString().slice(0, 10);
  known.set(number, day);
  return day;
}

/** The number with zeros in front. */
export function pad(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** The days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The later of two days; '' is none. */
export function laterDay(a: Day | '', b: Day | ''): Day | '' {
  return a > b ? a : b;
}

/** 0 for Monday … 6 for Sunday. */
export function weekdayIndex(day: Day): number {
  return (new Date(dayNumber(day) * DAY_MS).getUTCDay() + 6) % 7;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -weekdayIndex(day));
}
