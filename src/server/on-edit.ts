// Completes what people type or paste: statuses in Partners, boxes in the Weekly Plan, and the date of a day like
// 'Friday 3pm'. The daily check does the rest.

import { fixedDate } from '../domain/dates/parse-relative-day';
import { fixTypedDates } from '../sheets/tables/typed-dates';
import { TAB_NAMES } from '../sheets/tables/layout';
import { writeRowStatuses } from '../sheets/tables/partners';
import { breakTypedItem, putMissingBoxes, showTypedTimes } from '../sheets/plan/plan';
import { refuseNewerSheet } from '../sheets/tables/sheet-version';
import { showColumns } from '../sheets/tables/reveal';
import { Cells, Table, isRow, readRows, textsAt } from '../sheets/tables/table';
import { allowSeveral } from '../sheets/tables/validation';
import { columnsNeededBy } from '../domain/upkeep/quiet-columns';
import { Values } from '../domain/tables/description';
import { isNamed } from '../sheets/tables/tabs';
import { readClock } from './run/clock';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** A simple trigger has 30 seconds. */
const MOST_ROWS = 200;

/** Simple trigger: two reads, at most two writes, and no lock to wait for. */
export function onEdit(event?: { range?: Range; value?: string }): void {
  try {
    if (event?.range) complete(event.range, event.value);
  } catch {
    // Nobody asked for this, and the daily check does it.
  }
}

function complete(range: Range, value: string | undefined): void {
  const sheet = range.getSheet();
  const name = (['plan', 'partners', 'events'] as const).find((one) => isNamed(sheet, TAB_NAMES[one]));
  if (!name) return;
  refuseNewerSheet();
  // Row 2 may hold a row of the table.
  const first = Math.max(range.getRow() - 1, 1);
  const last = Math.min(range.getLastRow() - 1, first + MOST_ROWS - 1);
  if (last < first) return;
  const { zone, today } = readClock();
  if (name === 'events') {
    // Nearly every edit of Events is about something else, so it costs no read.
    if (value !== undefined && fixedDate(value, today) === value) return;
    fixTypedDates(readRows('events', zone, first, last), range, today);
    return;
  }
  if (name === 'plan') {
    const plan = readRows('plan', zone, first, last);
    putMissingBoxes(plan, range.getRow() - 1, last);
    showTypedTimes(plan, range);
    fixTypedDates(plan, range, today);
    breakTypedItem(plan, range);
    return;
  }
  // Rows may have moved since the event.
  const partners = readRows('partners', zone, first, last);
  makeRoom(partners, range, first, last);
  writeRowStatuses(partners, first, last, today);
}

/** Shows columns that are needed now. Cells with several names lose their drop-down. */
function makeRoom(table: Table, range: Range, first: number, last: number): void {
  const [left, right] = [range.getColumn() - 1, range.getLastColumn() - 1];
  const typed = [...table.columns.values()].filter(({ position }) => position >= left && position <= right);
  const cells = new Map<number, Cells>();
  const needed = new Set<string>();
  for (let index = first; index <= last; index++) {
    if (!isRow(table, index)) continue;
    cells.set(index, new Map(typed.map(({ position }) => [position, table.grid[index]?.[position] ?? ''])));
    const values: Values = textsAt(
      table,
      index,
      typed.map(({ key }) => key),
    );
    for (const key of columnsNeededBy('partners', values)) needed.add(key);
  }
  showColumns(table, needed);
  allowSeveral(table, cells);
}
