// Writes a changed plan. Rows move whole, with the library's columns and their formulas. Touches as few rows as
// possible; if all stay in place, only the cells that change.

import { isItem } from '../../domain/plan/plan-blocks';
import { WeekLine } from '../../domain/plan/week-plan';
import { CellValue, isSameCell } from '../cells/cells';
import { isSpillFormula, followRows } from '../tables/formulas';
import { formatAsText, sendWithLooks } from '../tables/typed-columns';
import { writeAll } from '../tables/partly-saved';
import { Block, blocksOf, blockWrite } from '../tables/blocks';
import { unmergeRows } from '../tables/merges';
import { PlanRow } from './plan';
import { Cell, changesOf, rowOf } from './plan-cells';
import { readLooks, writeLooks } from './plan-looks';
import { Table, positionOf, positionsOf } from '../tables/table';
import { literalAt, movedTo } from '../tables/row-cells';

const isSame = (old: WeekLine | undefined, line: WeekLine | undefined): boolean =>
  old === line ||
  (old !== undefined && line !== undefined && old.index === line.index && changesOf(old, line).length === 0);

export const isSamePlan = (before: readonly WeekLine[], after: readonly WeekLine[]): boolean =>
  before.length === after.length && before.every((line, at) => isSame(line, after[at]));

/**
 * `before` is the plan as read, with every row. 'moved': nothing is lost, and the caller starts again from the read.
 */
export function writePlan(
  table: Table<'plan'>,
  before: readonly PlanRow[],
  after: readonly WeekLine[],
): 'same' | 'written' | 'moved' {
  const top = table.frame.header + 1;
  const { first, tail, isSqueezedIn } = differingLines(table, before, after);
  if (first === before.length && first === after.length) return 'same';
  const ends = [before.length, after.length] as const;

  const [oldCount, newCount] = [ends[0] - first - tail, ends[1] - first - tail];
  const byIndex = new Map(before.map((line) => [line.index, line]));
  const cells = after
    .slice(first, first + newCount)
    .map((line) => rowOf(table, byIndex.get(line.index), line));
  for (let gone = newCount; gone < oldCount; gone++)
    cells.push(table.grid[0]?.map(() => ({ value: '' })) ?? []);

  const start = top + first;
  const end = start + oldCount;
  const width = table.grid[0]?.length ?? 1;
  const origins = after
    .slice(first, first + newCount)
    .map(({ index }) => (index < 0 ? undefined : index - start));
  const isMoved = oldCount !== newCount || origins.some((origin, at) => origin !== at);
  const old = oldCount > 0 ? table.sheet.getRange(start + 1, 1, oldCount, width) : undefined;
  // From row 1 on: a formula in a heading may fill its column.
  const formulas = old ? table.sheet.getRange(1, 1, end, width).getFormulas() : [];
  const looks = old && isMoved ? readLooks(old) : [];
  const theirs = new Set(isSqueezedIn ? columnsNotOurs(table) : columnsThatFill(table, formulas));
  // The last read, so that nothing typed or sorted until now is overwritten.
  if (!isAsRead(table, start, formulas, theirs)) return 'moved';
  const mergeAgain = old && isMoved ? unmergeRows(old) : undefined;
  const added = Math.max(0, newCount - oldCount);
  // Rows get the format of the one they are inserted beside.
  if (isSqueezedIn) table.sheet.insertRowsBefore(start + 1, added);
  else if (added > 0) table.sheet.insertRowsAfter(end, added);
  const rowNow = rowsAfter(after, top, end, added);
  const valueOf = (cell: Cell, column: number): CellValue => {
    if (!('row' in cell)) return cell.value;
    const formula = formulas[cell.row]?.[cell.column] ?? '';
    const value = table.grid[cell.row]?.[cell.column] ?? '';
    return formula
      ? followRows(formula, rowNow)
      : typeof value === 'string'
        ? literalAt(table, column)(movedTo(table, column, table.read(value)))
        : value;
  };
  const block = cells.map((row) => row.map(valueOf));
  const isMeant = (row: number, column: number) =>
    isMoved ? !theirs.has(column) : !isStill(cells[row]?.[column], start + row, column);
  const boxes = boxesFor(table, start, after.slice(first, first + newCount), before);
  const isSent = boxes
    ? sendWithLooks(table.sheet.getName(), boxes, () => writeCells(table, start, block, isMeant, isMoved))
    : writeCells(table, start, block, isMeant, isMoved);
  if (!isSent) return 'moved';
  mergeAgain?.(origins, block);
  if (looks.length > 0 && newCount > 0)
    writeLooks(table.sheet.getRange(start + 1, 1, newCount, width), looks, origins);
  const fillsFrom = (row: number) => [...theirs].some((column) => formulas[row]?.[column]);
  const isLost = Array.from({ length: oldCount }, (_, at) => start + at)
    .slice(newCount)
    .some(fillsFrom);
  // A row whose formula fills one of the library's columns stays, but blank.
  if (newCount < oldCount && !isLost) table.sheet.deleteRows(start + newCount + 1, oldCount - newCount);
  return 'written';
}

/**
 * How many lines at the beginning and the end don't change. `isSqueezedIn`: there are only new lines, and they get
 * separate rows above blank ones. Then nothing else moves, and the contents of the blank rows needn't be read.
 */
function differingLines(table: Table<'plan'>, before: readonly PlanRow[], after: readonly WeekLine[]) {
  const ends = [before.length, after.length] as const;
  let first = 0;
  while (first < ends[0] && isSame(before[first], after[first])) first++;
  let tail = 0;
  const most = Math.min(...ends) - first;
  while (tail < most && isSame(before[ends[0] - 1 - tail], after[ends[1] - 1 - tail])) tail++;
  if (ends[0] === ends[1]) return { first, tail, isSqueezedIn: false };
  // Rows are inserted and deleted above a section, where withoutBlanks expects blank ones.
  const isSection = (line: WeekLine | undefined) => line?.level === 0 && line.text.trim() !== '';
  let upToSection = tail;
  while (upToSection > 0 && !isSection(before[ends[0] - upToSection])) upToSection--;
  const isSqueezedIn =
    first + tail === ends[0] && areBlank(table, before.slice(first, ends[0] - upToSection));
  return { first, tail: isSqueezedIn ? tail : upToSection, isSqueezedIn };
}

/** Whether there are such rows, all of them blank and not part of a merge; one read. */
function areBlank({ sheet, grid }: Table<'plan'>, rows: readonly PlanRow[]): boolean {
  const [top] = rows;
  return (
    top !== undefined &&
    rows.every(({ isBlank }) => isBlank) &&
    sheet.getRange(top.index + 1, 1, rows.length, grid[0]?.length ?? 1).getMergedRanges().length === 0
  );
}

const isStill = (cell: Cell | undefined, row: number, column: number): boolean =>
  cell !== undefined && 'row' in cell && cell.row === row && cell.column === column;

/** One write per block. Lines that move go in few writes: a run that died between two would mix them up. */
function writeCells(
  table: Table<'plan'>,
  start: number,
  block: readonly (readonly CellValue[])[],
  isMeant: (row: number, column: number) => boolean,
  isMoved: boolean,
): true {
  const id = table.columns.get('id')?.position;
  const cellsIn = (isChosen: (column: number) => boolean) =>
    new Map(
      block.map((row, at) => [
        start + at,
        new Map(
          row.flatMap((value, column) =>
            isMeant(at, column) && isChosen(column) ? [[column, value] as const] : [],
          ),
        ),
      ]),
    );
  const all = cellsIn(() => true);
  const blocksIn = (isChosen: (column: number) => boolean): Block[] => blocksOf(cellsIn(isChosen));
  // `given` shows later whether somebody changed the line, so it comes after the fields.
  const given = table.columns.get('given')?.position ?? -1;
  const isGiven = ({ columns: [from, to] }: Block) => (from <= given && given <= to ? 1 : 0);
  // The id shows a retry that the line is linked, so it goes last.
  const blocks = isMoved
    ? blocksOf(all)
    : [
        ...blocksIn((column) => column !== id).sort((one, other) => isGiven(one) - isGiven(other)),
        ...blocksIn((column) => column === id),
      ];
  formatAsText(
    table,
    block.map((_, at) => start + at),
    new Set(blocks.flatMap(({ columns }) => columns)),
  );
  writeAll(
    table,
    blocks.map((one) => blockWrite(table, one, all)),
    () => all,
  );
  return true;
}

function columnsNotOurs({ columns, grid }: Table<'plan'>): number[] {
  const ours = new Set(positionsOf(columns));
  return (grid[0] ?? []).flatMap((_, column) => (ours.has(column) ? [] : [column]));
}

function columnsThatFill({ columns }: Table<'plan'>, formulas: readonly string[][]): number[] {
  const ours = new Set(positionsOf(columns));
  return (formulas[0] ?? []).flatMap((_, column) =>
    !ours.has(column) && formulas.some((row) => isSpillFormula(row[column] ?? '')) ? [column] : [],
  );
}

/** Row 1, our columns everywhere, others in the block; results of formulas may change without an edit. */
function isAsRead(
  { sheet, grid, columns }: Table<'plan'>,
  start: number,
  formulas: readonly string[][],
  theirs: ReadonlySet<number>,
): boolean {
  const now = sheet.getDataRange().getValues() as CellValue[][];
  const ours = new Set(positionsOf(columns));
  return grid.every((row, index) =>
    row.every((value, column) => {
      const isInBlock = index >= start && index < formulas.length && !theirs.has(column);
      const counts = isInBlock ? !formulas[index]?.[column] : ours.has(column);
      return !counts || isSameCell(value, now[index]?.[column]);
    }),
  );
}

/** Where a sheet row is after the write. Google moves rows below the block itself. */
function rowsAfter(after: readonly WeekLine[], top: number, end: number, added: number) {
  const now = new Map(after.map(({ index }, at) => [index + 1, top + at + 1]));
  return (row: number): number => (row > end ? row + added : (now.get(row) ?? row));
}

/** On items only, before the values. Words under Done stay. Undefined if all are there. */
function boxesFor(
  table: Table<'plan'>,
  start: number,
  lines: readonly WeekLine[],
  before: readonly PlanRow[],
): (() => void) | undefined {
  const isThere = lines.every(
    ({ index, id }, at) => index === start + at && before[index - table.frame.header - 1]?.id === id,
  );
  if (lines.length === 0 || isThere) return undefined;
  const done = positionOf(table, 'done');
  const box = SpreadsheetApp.newDataValidation().requireCheckbox().build();
  const rules = lines.map((line) => {
    const value = line.index < 0 ? false : (table.grid[line.index]?.[done] ?? '');
    return [isItem(line) && (value === '' || typeof value === 'boolean') ? box : null];
  });
  return () => void table.sheet.getRange(start + 1, done + 1, rules.length, 1).setDataValidations(rules);
}
