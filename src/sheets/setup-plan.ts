// The outline of the Weekly Plan as set-up lays it out: five sections with their nesting, one item column a level.

import { PLAN_HEADINGS, findHeading } from '../domain/week-plan';
import { CellValue } from './cells';
import { HEADER_ROWS, levelKey } from './layout';
import { readPlan } from './plan';
import { Table, filledRows, findColumns, positionIn, widthOf } from './table';

/** Writes the headings that are missing: all of them on an empty tab, else the lost sections below what is there. */
export function putOutline(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  const grid = sheet.getDataRange().getValues() as CellValue[][];
  const positions = findColumns('plan', grid[0] ?? []);
  // Only words and ids are read here, no day: the zone plays no part.
  const zone = { wallClock: () => ({ day: '', minutes: 0 }), instantOf: () => 0 };
  const table: Table = { name: 'plan', sheet, grid, positions, read: (text) => text, zone };
  const plan = readPlan(table);
  let isLost = false;
  const missing = PLAN_HEADINGS.filter(({ id, level }) => {
    if (level === 0) isLost = findHeading(plan, id) < 0;
    return isLost;
  });
  if (missing.length === 0) return false;
  const last = filledRows(table).pop();
  const start = last === undefined ? HEADER_ROWS.plan : last + 2;
  const width = widthOf(positions);
  const block: CellValue[][] = [];
  for (const { id, level, text } of missing) {
    const row = new Array<CellValue>(width).fill('');
    // A blank row between sections is room to type.
    if (level === 0 && block.length > 0) block.push([...row]);
    row[positionIn(positions, levelKey(level))] = text;
    row[positionIn(positions, 'id')] = id;
    block.push(row);
  }
  if (start + block.length > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), block.length + 50);
  sheet.getRange(start + 1, 1, block.length, width).setValues(block);
  return true;
}
