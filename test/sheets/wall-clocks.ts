// Wall clocks of the world, from this computer's own time-zone tables: the stand-in for Utilities.formatDate.

/** A time zone's formatter that counts how often it is called. */
export interface WallClock {
  format: (instant: number) => string;
  calls: () => number;
}

/** Formats as 'yyyy-MM-dd HH:mm:ss' in that zone. */
export function wallClockOf(timeZone: string): WallClock {
  const formatter = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  let calls = 0;
  const format = (instant: number): string => {
    calls++;
    const parts = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
    const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
    return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}:${of('second')}`;
  };
  return { format, calls: () => calls };
}

/** Zones with unusual clocks, and ordinary ones. */
export const ZONES = [
  'UTC',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const;
