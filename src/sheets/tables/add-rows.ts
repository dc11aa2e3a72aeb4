import { Values } from '../../domain/tables/description';
import { refuse } from '../../domain/basics/refusal';
import { Block, blockWrite, blocksOf, inTurn, rangeOf } from './blocks';
import { WhenMoved, coveredIn, prepare } from './edit-rows';
import { Waiting, writeAll } from './partly-saved';
import { Writing, lookIn, rereadTable } from './last-look';
import { TAB_NAMES } from './layout';
import { refuseCovered } from './merges';
import { Cells, Table, nextIndex, positionsOf, stretchesOf } from './table';
import { cellsOf } from './row-cells';
import { hasRow } from './tabs';
import { BUSY } from '../../words/busy';

const ROWS_TO_SPARE = 200;

/** Formats rows that were added because the tab was full. */
export type FormatRows = (first: number, count: number) => void;

interface Ways {
  /** New rows that later calls will add. Laying rows out is slow, so this makes room for them now. */
  more?: number;
  whenMoved?: WhenMoved;
  writing?: Writing;
}

/** Returns the grid index of the first. */
export function addRows(
  table: Table,
  rows: readonly Values[],
  formatRows: FormatRows,
  { more = 0, whenMoved = 'retry', writing }: Ways = {},
): number {
  const expected = nextIndex(table);
  if (rows.length === 0) return expected;
  const { sheet } = table;
  const look = lookIn(writing, table);
  if (writing) writing.look = undefined;
  const isFull = !hasRow(sheet, expected + rows.length);
  if (isFull) addRoom(table, expected + rows.length, more, formatRows);
  const cellsFrom = (first: number) =>
    new Map(rows.map((values, at) => [first + at, cellsOf(table, values)]));
  const cells = cellsFrom(expected);
  const isCovered = isFull ? () => false : (look?.isCovered ?? coveredIn(table, cells, whenMoved));
  const blocksFrom = (first: number, written: ReadonlyMap<number, Cells>) => {
    if (whenMoved === 'follow') return inTurn(table, blocksOf(written), written);
    const whole: [number, number] = [first, first + rows.length - 1];
    return inTurn(
      table,
      stretchesOf(positionsOf(table.columns)).map((columns): Block => ({ rows: whole, columns })),
      written,
    );
  };
  const { wasTrip, putRulesBack } = prepare(table, cells);
  const writes = blocksFrom(expected, cells).map((block) => blockWrite(table, block, cells));
  try {
    const now = look?.isCovered && !isFull && !wasTrip ? look.table : rereadTable(table, true);
    const first = nextIndex(now);
    if (first !== expected && !isFull && !hasRow(sheet, first + rows.length))
      refuse(fullTabMessage(table, whenMoved));
    const written = cellsFrom(first);
    for (const [index, row] of written) refuseCovered(table, index, row, isCovered);
    const areas = blocksFrom(first, written);
    writeNew(now, first === expected ? writes : areas.map((block) => blockWrite(table, block, written)), {
      ...{ areas, written, whenMoved, waiting: writing?.waiting },
    });
    return first;
  } finally {
    putRulesBack();
  }
}

function addRoom({ sheet }: Table, rows: number, more: number, formatRows: FormatRows): void {
  const most = sheet.getMaxRows();
  const count = rows - most + more + ROWS_TO_SPARE;
  sheet.insertRowsAfter(most, count);
  formatRows(most + 1, count);
}

const fullTabMessage = ({ name }: Table, whenMoved: WhenMoved): string =>
  whenMoved === 'follow' ? BUSY.lastRowTyped(TAB_NAMES[name]) : BUSY.belowLastRowTyped(TAB_NAMES[name]);

interface NewRows {
  areas: readonly Block[];
  written: ReadonlyMap<number, Cells>;
  whenMoved: WhenMoved;
  waiting: Waiting | undefined;
}

/** Several rows are written whole or not at all: a retry would count a half-written one as done. */
function writeNew(
  table: Table,
  writes: readonly (() => void)[],
  { areas, written, whenMoved, waiting }: NewRows,
): void {
  if (whenMoved === 'follow') return writeAll(table, writes, () => written, waiting);
  try {
    for (const write of writes) write();
    if (writes.length > 1) SpreadsheetApp.flush();
  } catch (error) {
    if (writes.length > 1) areas.forEach((area) => clear(rangeOf(table, area)));
    throw error;
  }
}

function clear(area: GoogleAppsScript.Spreadsheet.Range): void {
  try {
    area.clearContent();
    SpreadsheetApp.flush();
  } catch {
    // If this fails, the rows weren't written, either.
  }
}
