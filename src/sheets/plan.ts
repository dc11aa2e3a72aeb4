// The Weekly Plan tab as an outline.

import { Values } from '../domain/fields';
import { PlanLine, findHeading, placeUnder } from '../domain/week-plan';
import { CellValue } from './cells';
import { HEADER_ROWS } from './layout';
import { Table, cellsOf, itemAt, positionOf, textAt, textsAt, widthOf } from './table';

export interface PlanRow extends PlanLine {
  /** Grid index of the row. */
  index: number;
  isDone: boolean;
  when: string;
  who: string;
}

/** Every row below the first, blank ones included, so that positions follow the sheet. */
export function readPlan(table: Table): PlanRow[] {
  return table.grid.slice(HEADER_ROWS.plan).map((_, offset) => readLine(table, HEADER_ROWS.plan + offset));
}

/** One line of the plan. */
export function readLine(table: Table, index: number): PlanRow {
  const isDone = textAt(table, index, 'done') === 'TRUE';
  return { index, isDone, ...itemAt(table, index), ...textsAt(table, index, ['id', 'when', 'who']) };
}

/** Adds lines under a template's heading, unless it is gone. */
export function addUnderHeading(table: Table, headingId: string, lines: readonly Values[]): boolean {
  const plan = readPlan(table);
  const heading = findHeading(plan, headingId);
  if (heading >= 0) addLines(table, plan, heading, lines);
  return heading >= 0;
}

/** A whole row of the plan. */
export function lineCells(table: Table, values: Values, level: number): CellValue[] {
  const cells = cellsOf(table, values, level);
  return Array.from({ length: widthOf(table.columns) }, (_, position) => cells.get(position) ?? '');
}

/** Inserts lines under the one at `parent` and gives the index of the first: three writes, however many lines. */
export function addLines(
  table: Table,
  plan: readonly PlanRow[],
  parent: number,
  lines: readonly Values[],
): number {
  const { after, level } = placeUnder(plan, parent);
  const index = (plan[after]?.index ?? HEADER_ROWS.plan - 1) + 1;
  const block = lines.map((line) => lineCells(table, line, level));
  table.sheet.insertRowsAfter(index, lines.length);
  // Boxes first: inserting them unticks every box of the range.
  table.sheet.getRange(index + 1, positionOf(table, 'done') + 1, lines.length, 1).insertCheckboxes();
  table.sheet.getRange(index + 1, 1, lines.length, widthOf(table.columns)).setValues(block);
  return index;
}
