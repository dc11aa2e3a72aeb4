// New rows, below the last one that holds something of ours.

import { Values } from '../../domain/tables/description';
import { refuse } from '../../domain/basics/refusal';
import { Block, blockWrite, blocksOf, inTurn, rangeOf } from './blocks';
import { WhenMoved, coveredIn, prepare } from './edit-rows';
import { writeAll } from './half-saved';
import { rereadTable } from './last-look';
import { TAB_NAMES } from './layout';
import { refuseCovered } from './merges';
import { Cells, Table, cellsOf, nextIndex, positionsOf, stretchesOf } from './table';
import { BUSY } from '../../words/busy';

const ROWS_TO_SPARE = 200;

/** Lays out rows that a tab got because it was full. */
export type FormatRows = (first: number, count: number) => void;

interface Ways {
  /** New rows that later calls will add: laying rows out is slow, so room for them is made at once. */
  more?: number;
  whenMoved?: WhenMoved;
}

/** Gives the grid index of the first. */
export function addRows(
  table: Table,
  rows: readonly Values[],
  formatRows: FormatRows,
  { more = 0, whenMoved = 'retry' }: Ways = {},
): number {
  const expected = nextIndex(table);
  if (rows.length === 0) return expected;
  const { sheet } = table;
  const most = sheet.getMaxRows();
  const lacking = expected + rows.length - most;
  if (lacking > 0) {
    const count = lacking + more + ROWS_TO_SPARE;
    sheet.insertRowsAfter(most, count);
    formatRows(most + 1, count);
  }
  const cellsFrom = (first: number) =>
    new Map(rows.map((values, at) => [first + at, cellsOf(table, values)]));
  const cells = cellsFrom(expected);
  const isCovered = lacking > 0 ? () => false : coveredIn(table, cells, whenMoved);
  const blocksFrom = (first: number, written: ReadonlyMap<number, Cells>) => {
    if (whenMoved === 'follow') return inTurn(table, blocksOf(written));
    // The columns between ours hold whatever people keep there.
    const whole: [number, number] = [first, first + rows.length - 1];
    return inTurn(
      table,
      stretchesOf(positionsOf(table.columns)).map((columns): Block => ({ rows: whole, columns })),
    );
  };
  const putRulesBack = prepare(table, cells);
  const writes = blocksFrom(expected, cells).map((block) => blockWrite(table, block, cells));
  try {
    const now = rereadTable(table, most + Math.max(lacking, 0));
    const first = nextIndex(now);
    if (lacking <= 0 && first + rows.length > most) refuse(wordFull(table, whenMoved));
    const written = cellsFrom(first);
    for (const [index, row] of written) refuseCovered(table, index, row, isCovered);
    const areas = blocksFrom(first, written);
    writeNew(now, first === expected ? writes : areas.map((block) => blockWrite(table, block, written)), {
      ...{ areas, written, whenMoved },
    });
    return first;
  } finally {
    putRulesBack();
  }
}

const wordFull = ({ name }: Table, whenMoved: WhenMoved): string =>
  whenMoved === 'follow' ? BUSY.lastRowTyped(TAB_NAMES[name]) : BUSY.belowLastRowTyped(TAB_NAMES[name]);

interface NewRows {
  areas: readonly Block[];
  written: ReadonlyMap<number, Cells>;
  whenMoved: WhenMoved;
}

/** Of a form's row it is said which cells were saved. Of many, half a row would count as there in the retry: none stays. */
function writeNew(
  table: Table,
  writes: readonly (() => void)[],
  { areas, written, whenMoved }: NewRows,
): void {
  if (whenMoved === 'follow') return writeAll(table, writes, () => written);
  try {
    for (const write of writes) write();
    if (writes.length > 1) SpreadsheetApp.flush();
  } catch (error) {
    if (writes.length > 1) areas.forEach((area) => clear(rangeOf(table, area)));
    throw error;
  }
}

/** As far as Google lets us. */
function clear(area: GoogleAppsScript.Spreadsheet.Range): void {
  try {
    area.clearContent();
    SpreadsheetApp.flush();
  } catch {
    // Then it was not written either.
  }
}
