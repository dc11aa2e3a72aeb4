// What somebody types or pastes gets at once what belongs to it: in Partners its words, in the Weekly Plan its box, and a
// day like 'Friday 3pm' its date, in the plan and in Events. All else is the daily check's.

import { fixedDate } from '../domain/basics/typed-when';
import { fixTypedDates } from '../sheets/tables/typed-dates';
import { TAB_NAMES } from '../sheets/tables/layout';
import { writeRowStatuses } from '../sheets/tables/partners';
import { putMissingBoxes, showTypedTimes } from '../sheets/plan/plan';
import { refuseNewerSheet } from '../sheets/tables/sheet-version';
import { readRows } from '../sheets/tables/table';
import { isNamed } from '../sheets/tables/tabs';
import { readClock } from './run/clock';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** A simple trigger has 30 seconds. */
const MOST_ROWS = 200;

/** Simple trigger: two reads, at most one write while our columns stand together, and no lock to wait for. */
export function onEdit(event?: { range?: Range; value?: string }): void {
  try {
    if (event?.range) complete(event.range, event.value);
  } catch {
    // Nobody asked for it: the daily check does it.
  }
}

function complete(range: Range, value: string | undefined): void {
  const sheet = range.getSheet();
  const name = (['plan', 'partners', 'events'] as const).find((one) => isNamed(sheet, TAB_NAMES[one]));
  if (!name) return;
  refuseNewerSheet();
  // Row 2 is not the hints' for sure.
  const first = Math.max(range.getRow() - 1, 1);
  const last = Math.min(range.getLastRow() - 1, first + MOST_ROWS - 1);
  if (last < first) return;
  const { zone, today } = readClock();
  if (name === 'events') {
    // Nearly every edit of Events is about something else: it costs no read.
    if (value !== undefined && fixedDate(value, today) === value) return;
    fixTypedDates(readRows('events', zone, first, last), range, today);
    return;
  }
  if (name === 'plan') {
    const plan = readRows('plan', zone, first, last);
    putMissingBoxes(plan, range.getRow() - 1, last);
    showTypedTimes(plan, range);
    fixTypedDates(plan, range, today);
    return;
  }
  // Read now, not taken from the event: rows may have moved since.
  writeRowStatuses(readRows('partners', zone, first, last), first, last, today);
}
