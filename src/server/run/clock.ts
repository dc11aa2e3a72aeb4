// The only place that asks the time.

import { Day, pad } from '../../domain/dates/day';
import { setLocale } from '../../domain/basics/locale';
import { Zone, zoneFrom } from '../../sheets/cells/zone';
import { zoneMemory } from './zone-memory';

export interface Clock {
  zone: Zone;
  now: Date;
  today: Day;
}

/** A copied script has its manifest's zone, so the sheet is asked. Also sets the locale. */
export function readClock(): Clock {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const name = spreadsheet.getSpreadsheetTimeZone();
  setLocale(spreadsheet.getSpreadsheetLocale());
  const now = new Date();
  const zone = zoneFrom(
    (instant) => Utilities.formatDate(new Date(instant), name, 'yyyy-MM-dd HH:mm:ss'),
    zoneMemory(name, now.getTime()),
    now.getTime(),
  );
  return { zone, now, today: zone.today };
}

const MINUTES_OF_DAY = 24 * 60;
export const minutesLeft = ({ zone, now }: Clock): number =>
  MINUTES_OF_DAY - zone.wallClock(now.getTime()).minutes;

/** 'yyyy-mm-dd hh:mm' */
export function momentOf({ zone, now }: Clock): string {
  const { day, minutes } = zone.wallClock(now.getTime());
  return `${day} ${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}
