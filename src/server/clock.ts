// The clock and the time zone, the only place that asks for the current time.

import { Day } from '../domain/day';
import { Zone, zoneFrom } from '../sheets/zone';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Clock {
  now: Date;
  zone: Zone;
  zoneName: string;
  /** The day in the spreadsheet's time zone, which need not be the script's. */
  today: Day;
}

/** The time in the spreadsheet's zone: a copy of the script keeps the zone of its manifest, so that one is no guide. */
export function clockOf(spreadsheet: Spreadsheet): Clock {
  const zoneName = spreadsheet.getSpreadsheetTimeZone();
  const zone = zoneFrom((instant) =>
    Utilities.formatDate(new Date(instant), zoneName, 'yyyy-MM-dd HH:mm:ss'),
  );
  const now = new Date();
  return { now, zone, zoneName, today: zone.wallClock(now.getTime()).day };
}
