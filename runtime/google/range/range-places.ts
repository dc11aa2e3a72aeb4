// Range, third from last: the ways from one range to another (cells, offsets, surrounding data).
import { Dimension, Direction } from '../../gate/enums';
import type { EngineZone } from '../../engine/engine';
import type { GoogleRange } from './range-address';
import { RangeRules } from './range-rules';
import { refuse } from '../../gate/refusal';
import { asGoogle } from '../../gate/service';
import type { LocalSheet } from '../sheet/sheet';
import { rangeAt, rangeOn } from '../sheet/sheet-grid';
import { isEditable } from '../../book/editing';

type Places = 'getSheet' | 'getCell' | 'offset' | 'getDataRegion' | 'getNextDataCell' | 'canEdit';
type GoogleDirection = GoogleAppsScript.Spreadsheet.Direction;

/** One step in a direction. */
export function stepOf(direction: unknown): { row: number; col: number } {
  if (direction === Direction.UP) return { row: -1, col: 0 };
  if (direction === Direction.DOWN) return { row: 1, col: 0 };
  return { row: 0, col: direction === Direction.PREVIOUS ? -1 : 1 };
}

/** The cells, ranges and data around a range. */
export abstract class RangePlaces extends RangeRules implements Pick<GoogleRange, Places> {
  get home(): LocalSheet {
    return this.run.make.sheet(this.book, this.sheetId);
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return asGoogle(this.home);
  }
  /** A cell by its place in the range, from 1. */
  getCell(row: number, column: number): GoogleRange {
    if (row < 1 || column < 1 || row > this.getNumRows() || column > this.getNumColumns())
      refuse('Cell reference out of range');
    return asGoogle(rangeAt(this.home, this.getRow() + row - 1, this.getColumn() + column - 1, 1, 1));
  }
  offset(
    rows: number,
    columns: number,
    numRows = this.getNumRows(),
    numColumns = this.getNumColumns(),
  ): GoogleRange {
    return asGoogle(
      rangeAt(this.home, this.getRow() + rows, this.getColumn() + columns, numRows, numColumns),
    );
  }
  #hasData(row: number, col: number): boolean {
    return this.book.engine.cell(this.sheetId, row, col).value !== null;
  }
  #hasDataIn({ top, bottom, left, right }: EngineZone): boolean {
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) if (this.#hasData(row, col)) return true;
    return false;
  }
  /** Grows over adjacent rows and columns with content. Corners do not count. */
  getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): GoogleRange {
    const grid = this.home.zone;
    const zone = { ...this.zone };
    const growsDown = (dimension as unknown) !== Dimension.COLUMNS;
    const growsAcross = (dimension as unknown) !== Dimension.ROWS;
    for (let isGrowing = true; isGrowing;) {
      isGrowing = false;
      const grow = (side: keyof EngineZone, step: number): void => {
        const next = zone[side] + step;
        const isRow = side === 'top' || side === 'bottom';
        if (next < 0 || next > (isRow ? grid.bottom : grid.right)) return;
        const line = isRow ? { ...zone, top: next, bottom: next } : { ...zone, left: next, right: next };
        if (!this.#hasDataIn(line)) return;
        zone[side] = next;
        isGrowing = true;
      };
      if (growsDown) grow('top', -1);
      if (growsDown) grow('bottom', 1);
      if (growsAcross) grow('left', -1);
      if (growsAcross) grow('right', 1);
    }
    return asGoogle(rangeOn(this.home, zone));
  }
  /** Like Ctrl and an arrow key: to the edge of the data, or across blanks to the next data or the sheet's edge. */
  getNextDataCell(direction: GoogleDirection): GoogleRange {
    const step = stepOf(direction);
    const grid = this.home.zone;
    let { top: row, left: col } = this.zone;
    const isInside = (): boolean =>
      row + step.row >= 0 &&
      col + step.col >= 0 &&
      row + step.row <= grid.bottom &&
      col + step.col <= grid.right;
    const nextHasData = (): boolean => this.#hasData(row + step.row, col + step.col);
    const isAlongData = isInside() && this.#hasData(row, col) && nextHasData();
    while (isInside()) {
      if (isAlongData && !nextHasData()) break;
      row += step.row;
      col += step.col;
      if (!isAlongData && this.#hasData(row, col)) break;
    }
    return asGoogle(rangeOn(this.home, { top: row, bottom: row, left: col, right: col }));
  }
  canEdit(): boolean {
    return isEditable(this.book, this.run.user, this.sheetId, this.zone);
  }
}
