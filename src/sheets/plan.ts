// The Weekly Plan tab as an outline: lines with a level, and the writing of new lines into their section.

import { PLAN_FIELDS, Values } from '../domain/fields';
import { PlanLine, findHeading, placeUnder } from '../domain/week-plan';
import { CellValue, cellOf } from './cells';
import { HEADER_ROWS, levelKey } from './layout';
import { Table, idAt, itemAt, positionOf, valuesAt } from './table';

export interface PlanRow extends PlanLine {
  /** Grid index of the row. */
  index: number;
  isDone: boolean;
  when: string;
  who: string;
  partner: string;
}

/** Every row below the heading row, blank ones included, so that positions follow the sheet. */
export function readPlan(table: Table): PlanRow[] {
  return table.grid.slice(HEADER_ROWS.plan).map((_, offset) => readLine(table, HEADER_ROWS.plan + offset));
}

/** One line of the plan; its text is '' where the row is blank. */
export function readLine(table: Table, index: number): PlanRow {
  const { done = '', when = '', who = '', partner = '' } = valuesAt(table, index, PLAN_FIELDS);
  const { level, text } = itemAt(table, index);
  return { index, id: idAt(table, index), level, text, isDone: done === 'TRUE', when, who, partner };
}

/** The cells of a plan line by position; `level` says in which column its text stands. */
export function planCells(table: Table, values: Values, level: number): Map<number, CellValue> {
  const cells = new Map<number, CellValue>();
  for (const field of PLAN_FIELDS) {
    const value = values[field.key];
    if (value === undefined) continue;
    const key = field.key === 'item' ? levelKey(level) : field.key;
    cells.set(positionOf(table, key), cellOf(value, field.kind, table.zone));
  }
  return cells;
}

/** Adds lines under a heading of the template, as one block with checkboxes; gives false if the heading is gone. */
export function addUnderHeading(
  table: Table,
  headingId: string,
  lines: readonly (Values & { id: string })[],
): boolean {
  const plan = readPlan(table);
  const heading = findHeading(plan, headingId);
  if (heading < 0) return false;
  addLines(table, plan, heading, lines);
  return true;
}

/**
 * Inserts lines under the line at `parent` (a position in `plan`) and gives the grid index of the first:
 * three writes (rows, values, checkboxes), however many lines.
 */
export function addLines(
  table: Table,
  plan: readonly PlanRow[],
  parent: number,
  lines: readonly (Values & { id: string })[],
): number {
  const { after, level } = placeUnder(plan, parent);
  const index = (plan[after]?.index ?? HEADER_ROWS.plan - 1) + 1;
  const width = Math.max(...table.positions.values()) + 1;
  const block = lines.map((line) => {
    const cells = planCells(table, line, level);
    cells.set(positionOf(table, 'id'), cellOf(line.id, 'line', table.zone));
    return Array.from({ length: width }, (_, position) => cells.get(position) ?? '');
  });
  table.sheet.insertRowsAfter(index, lines.length);
  // Boxes first: inserting them unticks every box of the range.
  table.sheet.getRange(index + 1, positionOf(table, 'done') + 1, lines.length, 1).insertCheckboxes();
  table.sheet.getRange(index + 1, 1, lines.length, width).setValues(block);
  return index;
}
