// Days and clock times in the spreadsheet's time zone, from and to instants in milliseconds. A browser cannot change a
// Date's zone, so a day is never taken from Date's own methods.

/** Returns the day ('yyyy-mm-dd') of an instant in a time zone. */
export function dayAt(instant: number, timeZone: string): string {
  return partsAt(instant, timeZone).slice(0, 10);
}

/** Returns the instant of a day's clock time ('hh:mm') in a time zone. */
export function instantOf(day: string, time: string, timeZone: string): number {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // Twice, because the first guess may be on the other side of a change to or from daylight saving time.
  const guess = wanted - offsetAt(wanted, timeZone);
  return wanted - offsetAt(guess, timeZone);
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function offsetAt(instant: number, timeZone: string): number {
  return Date.parse(`${partsAt(instant, timeZone)}Z`) - Math.floor(instant / 1000) * 1000;
}

function partsAt(instant: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const year = (part['year'] ?? '').padStart(4, '0');
  return `${year}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}`;
}
