import type { ColumnKey } from '../../domain/tables';
import { Values } from '../../domain/tables/description';
import { isItem } from '../../domain/plan/plan-blocks';
import { WeekLine, findHeading, placeUnder } from '../../domain/plan/week-plan';
import { CellValue, isEmptyCell } from '../cells/cells';
import { planTimeFormat } from '../cells/day-formats';
import { columnLetters } from '../tables/formula-grammar';
import { applyFormats, formatAsText, sendWithLooks } from '../tables/typed-columns';
import {
  Table,
  itemAt,
  positionOf,
  positionsOf,
  stretchesOf,
  textAt,
  textsAt,
  widthOf,
} from '../tables/table';
import { cellsOf, literalAt, movedTo } from '../tables/row-cells';

export const LINE_KEYS = [
  'id',
  'when',
  'partner',
  'who',
  'contactKind',
  'outcome',
  'from',
  'given',
] as const satisfies readonly ColumnKey<'plan'>[];

export type PlanRow = WeekLine;

/** With blank rows, so that positions follow the sheet. */
export function readPlan(table: Table<'plan'>): PlanRow[] {
  const top = table.frame.header + 1;
  return table.grid.slice(top).map((_, offset) => readLine(table, top + offset));
}

export function readLine(table: Table<'plan'>, index: number): PlanRow {
  const isDone = textAt(table, index, 'done') === 'TRUE';
  const isBlank = table.grid[index]?.every(isEmptyCell) ?? true;
  return { index, isDone, isBlank, ...itemAt(table, index), ...textsAt(table, index, LINE_KEYS) };
}

/** The column's own format shows the day alone. */
export function showTypedTimes(table: Table<'plan'>, edited: GoogleAppsScript.Spreadsheet.Range): void {
  const position = positionOf(table, 'when');
  if (edited.getColumn() > position + 1 || edited.getLastColumn() <= position) return;
  const cells = table.grid.flatMap((row, index) => {
    const isEdited = index >= edited.getRow() - 1;
    const hasTime = row[position] instanceof Date && textAt(table, index, 'when').includes(', ');
    return isEdited && hasTime ? [`${columnLetters(position)}${index + 1}`] : [];
  });
  if (cells.length > 0) table.sheet.getRangeList(cells).setNumberFormat(planTimeFormat());
}

export function breakTypedItem(table: Table<'plan'>, edited: GoogleAppsScript.Spreadsheet.Range): void {
  const [row, column] = [edited.getRow(), edited.getColumn()];
  if (edited.getLastRow() > row || edited.getLastColumn() > column) return;
  const there = table.grid[row - 1]?.[column - 1];
  if (typeof there !== 'string' || row <= table.frame.header + 1) return;
  const text = table.read(there);
  const broken = movedTo(table, column - 1, text);
  if (broken !== text && edited.getFormula() === '') edited.setValue(literalAt(table, column - 1)(broken));
}

/** For lines just typed or pasted. A cell with a box is never blank, so nothing more is read. */
export function putMissingBoxes(table: Table<'plan'>, first: number, last: number): void {
  const position = positionOf(table, 'done');
  const isBare = (index: number) =>
    isItem(readLine(table, index)) && isEmptyCell(table.grid[index]?.[position]);
  const rows = table.grid.flatMap((_, index) =>
    index >= first && index <= last && index > table.frame.header && isBare(index) ? [index] : [],
  );
  const column = columnLetters(position);
  const places = stretchesOf(rows).map(([top, bottom]) => `${column}${top + 1}:${column}${bottom + 1}`);
  if (places.length > 0) applyFormats(() => void table.sheet.getRangeList(places).insertCheckboxes());
}

/** Returns the index of the first, or -1 if the heading is gone. Undefined as from `addLines`. */
export function addUnderHeading(
  table: Table<'plan'>,
  headingId: string,
  lines: readonly Values[],
): number | undefined {
  const plan = readPlan(table);
  const heading = findHeading(plan, headingId);
  return heading < 0 ? -1 : addLines(table, plan, heading, lines);
}

export function lineCells(table: Table<'plan'>, values: Values, level: number): CellValue[] {
  const cells = cellsOf(table, values, level);
  return Array.from({ length: widthOf(table.columns) }, (_, position) => cells.get(position) ?? '');
}

/** One blank row stays above the next section. */
function blankRows({ grid, columns }: Table<'plan'>, index: number, most: number): number {
  const isBlank = (row: readonly CellValue[] | undefined) => row?.every(isEmptyCell) ?? false;
  let end = index;
  while (isBlank(grid[end])) end++;
  const isSection = !isEmptyCell(grid[end]?.[columns.get('level0')?.position ?? -1]);
  return Math.max(0, Math.min(most, end - index - (isSection ? 1 : 0)));
}

/**
 * Three writes, no matter how many lines. `table` was just read. Returns the index of the first; undefined if the plan
 * is a Google table, so that the caller starts again from the read.
 */
export function addLines(
  table: Table<'plan'>,
  plan: readonly PlanRow[],
  parent: number,
  lines: readonly Values[],
): number | undefined {
  const { after, level } = placeUnder(plan, parent);
  const index = (plan[after]?.index ?? table.frame.header) + 1;
  const block = lines.map((line) => lineCells(table, line, level));
  // Blank rows from a run that died are used first.
  const toInsert = lines.length - blankRows(table, index, lines.length);
  if (toInsert > 0) table.sheet.insertRowsAfter(index, toInsert);
  const boxes = table.sheet.getRange(index + 1, positionOf(table, 'done') + 1, lines.length, 1);
  const isSent = sendWithLooks(
    table.sheet.getName(),
    // First, because it unchecks the boxes.
    () => void boxes.insertCheckboxes(),
    () => {
      formatAsText(table, [index, index + lines.length - 1], positionsOf(table.columns));
      table.sheet.getRange(index + 1, 1, lines.length, widthOf(table.columns)).setValues(block);
    },
  );
  return isSent ? index : undefined;
}
