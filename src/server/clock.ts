// The current time, which is asked for nowhere else, and the spreadsheet's time zone.

import { Day } from '../domain/day';
import { Zone, zoneFrom } from '../sheets/zone';

export interface Clock {
  zone: Zone;
  now: Date;
  today: Day;
}

/** The time in the spreadsheet's own zone: a copied script keeps the zone of its manifest. */
export function readClock(): Clock {
  const name = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const zone = zoneFrom((instant) => Utilities.formatDate(new Date(instant), name, 'yyyy-MM-dd HH:mm:ss'));
  const now = new Date();
  return { zone, now, today: zone.wallClock(now.getTime()).day };
}
