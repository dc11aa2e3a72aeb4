// What somebody types or pastes gets at once what belongs to it: in Partners its words, in the Weekly Plan its box. All
// else is the daily check's.

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
export function onEdit(event?: { range?: Range }): void {
  try {
    if (event?.range) complete(event.range);
  } catch {
    // Nobody asked for it: the daily check does it.
  }
}

function complete(range: Range): void {
  const sheet = range.getSheet();
  const isPlan = isNamed(sheet, TAB_NAMES.plan);
  if (!isPlan && !isNamed(sheet, TAB_NAMES.partners)) return;
  refuseNewerSheet();
  // Row 2 is not the hints' for sure.
  const first = Math.max(range.getRow() - 1, 1);
  const last = Math.min(range.getLastRow() - 1, first + MOST_ROWS - 1);
  if (last < first) return;
  const { zone, today } = readClock();
  if (isPlan) {
    const plan = readRows('plan', zone, first, last);
    putMissingBoxes(plan, range.getRow() - 1, last);
    showTypedTimes(plan, range);
    return;
  }
  // Read now, not taken from the event: rows may have moved since.
  writeRowStatuses(readRows('partners', zone, first, last), first, last, today);
}
