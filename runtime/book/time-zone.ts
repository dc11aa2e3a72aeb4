// Civil time in any IANA zone, from Intl. Only this file turns instants into days and hours. A civil time is a number
// of milliseconds, as if the zone's wall clock were UTC.

const MS_PER_DAY = 86_400_000;
/** Day 0 of a spreadsheet: 30 December 1899. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Whether this is the name of a time zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** The wall clock of a zone at an instant, as civil milliseconds. */
export function civilTime(zone: string, instant: number): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = value;
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']);
  const at = new Date(0);
  at.setUTCFullYear(year, Number(parts['month']) - 1, Number(parts['day']));
  at.setUTCHours(Number(parts['hour']), Number(parts['minute']), Number(parts['second']));
  return at.getTime() + (((instant % 1000) + 1000) % 1000);
}

/** A zone's offset from UTC at an instant, in milliseconds. */
export function zoneOffset(zone: string, instant: number): number {
  return civilTime(zone, instant) - instant;
}

const dayOffsets = new Map<string, number | undefined>();

/** The instant of a civil time in a zone. A time skipped by the change to daylight saving time moves forward. */
export function instantOf(zone: string, civil: number): number {
  const day = Math.floor(civil / MS_PER_DAY);
  const key = `${zone}|${String(day)}`;
  if (!dayOffsets.has(key)) {
    if (dayOffsets.size > 100_000) dayOffsets.clear();
    const before = zoneOffset(zone, (day - 1) * MS_PER_DAY);
    const after = zoneOffset(zone, (day + 2) * MS_PER_DAY);
    dayOffsets.set(key, before === after ? before : undefined);
  }
  const steady = dayOffsets.get(key);
  if (steady !== undefined) return civil - steady;
  const early = civil - zoneOffset(zone, civil - MS_PER_DAY);
  if (civilTime(zone, early) === civil) return early;
  const late = civil - zoneOffset(zone, civil + MS_PER_DAY);
  return civilTime(zone, late) === civil ? late : early;
}

/** The serial number of an instant (days since December 30, 1899, by the wall clock), to the millisecond. */
export function serialOf(zone: string, instant: number): number {
  return (civilTime(zone, instant) - SERIAL_EPOCH) / MS_PER_DAY;
}

// A Date reaches 100 million days from 1970. A little less here, because finding an offset looks at the days around.
const FURTHEST_DAY = 99_999_990;

/** The instant of a serial number in a zone; NaN beyond the reach of Date. */
export function instantOfSerial(zone: string, serial: number): number {
  if (Math.abs(serial + SERIAL_EPOCH / MS_PER_DAY) > FURTHEST_DAY) return NaN;
  return instantOf(zone, Math.round(serial * MS_PER_DAY) + SERIAL_EPOCH);
}

/** The serial number of a civil date and time of day. */
export function serialOfCivil(year: number, month: number, day: number, msOfDay = 0): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return (date.getTime() + msOfDay - SERIAL_EPOCH) / MS_PER_DAY;
}
