// Writes a plan whose lines have moved, changed, come or gone: rows move whole, with columns that are not ours and
// their formulas. As few rows as possible are touched, in the same few writes however many lines there are.

import { isItem } from '../domain/plan-blocks';
import { WeekLine } from '../domain/week-plan';
import { CellValue, comparable, literal } from './cells';
import { followRows } from './formulas';
import { liftMerges } from './merges';
import { PlanRow } from './plan';
import { Cell, changesOf, rowOf } from './plan-cells';
import { readLooks, writeLooks } from './plan-looks';
import { Table, positionOf, positionsOf } from './table';

const isSame = (old: WeekLine | undefined, line: WeekLine | undefined): boolean =>
  old === line ||
  (old !== undefined && line !== undefined && old.index === line.index && changesOf(old, line).length === 0);

/** Whether there would be nothing to write. */
export const isSamePlan = (before: readonly WeekLine[], after: readonly WeekLine[]): boolean =>
  before.length === after.length && before.every((line, at) => isSame(line, after[at]));

/** `before` as it was read, with every row. 'moved': somebody changed the plan meanwhile, and nothing was written. */
export function writePlan(
  table: Table,
  before: readonly PlanRow[],
  after: readonly WeekLine[],
): 'same' | 'written' | 'moved' {
  const top = table.frame.header + 1;
  let first = 0;
  while (first < before.length && isSame(before[first], after[first])) first++;
  if (first === before.length && first === after.length) return 'same';
  const ends = [before.length, after.length] as const;
  let tail = 0;
  const most = Math.min(...ends) - first;
  while (tail < most && isSame(before[ends[0] - 1 - tail], after[ends[1] - 1 - tail])) tail++;
  // Rows come and go above a section: there blank ones that a broken run left are known, see withoutBlanks.
  const isSection = (line: WeekLine | undefined) => line?.level === 0 && line.text.trim() !== '';
  if (ends[0] !== ends[1]) while (tail > 0 && !isSection(before[ends[0] - tail])) tail--;

  const [oldCount, newCount] = [ends[0] - first - tail, ends[1] - first - tail];
  const byIndex = new Map(before.map((line) => [line.index, line]));
  const cells = after
    .slice(first, first + newCount)
    .map((line) => rowOf(table, byIndex.get(line.index), line));
  for (let gone = newCount; gone < oldCount; gone++)
    cells.push(table.grid[0]?.map(() => ({ value: '' })) ?? []);

  const start = top + first;
  const width = table.grid[0]?.length ?? 1;
  const origins = after
    .slice(first, first + newCount)
    .map(({ index }) => (index < 0 ? undefined : index - start));
  const isMoved = oldCount !== newCount || origins.some((origin, at) => origin !== at);
  const old = oldCount > 0 ? table.sheet.getRange(start + 1, 1, oldCount, width) : undefined;
  const formulas = old?.getFormulas() ?? [];
  const looks = old && isMoved ? readLooks(old) : [];
  // Last of all reads: whoever typed or sorted until now is not overwritten.
  if (!isAsRead(table, start, formulas)) return 'moved';
  const mergeAgain = old && isMoved ? liftMerges(old) : undefined;
  const added = Math.max(0, newCount - oldCount);
  if (added > 0) table.sheet.insertRowsAfter(start + oldCount, added);
  const rowNow = rowsAfter(after, top, start + oldCount, added);
  const valueOf = (cell: Cell): CellValue => {
    if (!('row' in cell)) return cell.value;
    const formula = formulas[cell.row - start]?.[cell.column] ?? '';
    const value = table.grid[cell.row]?.[cell.column] ?? '';
    return formula
      ? followRows(formula, rowNow)
      : typeof value === 'string'
        ? literal(table.read(value))
        : value;
  };
  putBoxes(table, start, after.slice(first, first + newCount), before);
  const [from, to] = isMoved ? [0, width - 1] : columnsThatDiffer(cells);
  const block = cells.map((row) => row.slice(from, to + 1).map(valueOf));
  table.sheet.getRange(start + 1, from + 1, block.length, to - from + 1).setValues(block);
  mergeAgain?.(origins, block);
  if (looks.length > 0 && newCount > 0)
    writeLooks(table.sheet.getRange(start + 1, 1, newCount, width), looks, origins);
  if (newCount < oldCount) table.sheet.deleteRows(start + newCount + 1, oldCount - newCount);
  return 'written';
}

/** Our columns everywhere, others in the block; what formulas show may change by itself. */
function isAsRead({ sheet, grid, columns }: Table, start: number, formulas: readonly string[][]): boolean {
  const now = sheet.getRange(1, 1, grid.length, grid[0]?.length ?? 1).getValues() as CellValue[][];
  const ours = new Set(positionsOf(columns));
  return grid.every((row, index) =>
    row.every((value, column) => {
      const formula = formulas[index - start]?.[column];
      const counts = formula === undefined ? ours.has(column) : formula === '';
      return !counts || comparable(value) === comparable(now[index]?.[column]);
    }),
  );
}

/** Where a sheet row stands once all is written; rows below the block are moved by the sheet itself. */
function rowsAfter(after: readonly WeekLine[], top: number, end: number, added: number) {
  const now = new Map(after.map(({ index }, at) => [index + 1, top + at + 1]));
  return (row: number): number => (row > end ? row + added : (now.get(row) ?? row));
}

/** Boxes on items only, and before the values. What is no tick stays as it was typed. */
function putBoxes(table: Table, start: number, lines: readonly WeekLine[], before: readonly PlanRow[]): void {
  const isThere = lines.every(
    ({ index, id }, at) => index === start + at && before[index - table.frame.header - 1]?.id === id,
  );
  if (lines.length === 0 || isThere) return;
  const done = positionOf(table, 'done');
  const box = SpreadsheetApp.newDataValidation().requireCheckbox().build();
  const rules = lines.map((line) => {
    const value = line.index < 0 ? false : (table.grid[line.index]?.[done] ?? '');
    return [isItem(line) && (value === '' || typeof value === 'boolean') ? box : null];
  });
  table.sheet.getRange(start + 1, done + 1, rules.length, 1).setDataValidations(rules);
}

/** While every row stays where it is. */
function columnsThatDiffer(cells: readonly Cell[][]): [number, number] {
  const news = cells.flatMap((row) =>
    row.flatMap((cell, column) => ('row' in cell && cell.column === column ? [] : [column])),
  );
  return [Math.min(...news), Math.max(...news)];
}
