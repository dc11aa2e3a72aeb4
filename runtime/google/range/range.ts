// Range, last part: sorting, copying, moving, cleanup. LocalRange is the complete imitated Range.
import { imitatedSheet, rangeAt, rangeOn } from '../sheet/sheet-grid';
import { imitatedRange } from './range-address';
import { removeDuplicateRows, splitTexts, trimTexts } from './cleaning';
import { copyCells, PARTS, type Parts } from './copying';
import type { EngineZone } from '../../engine/engine';
import { moveBlock } from './moving';
import type { GoogleRange } from './range-address';
import { RangeShapes } from './range-shapes';
import { checkRangeEditable } from './range-values';
import { refuse } from '../../gate/refusal';
import { asGoogle, GoogleEnum } from '../../gate/service';
import { reorderRows, sortZone, type SortColumn } from './sorting';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Whole =
  | 'copyTo'
  | 'copyFormatToRange'
  | 'copyValuesToRange'
  | 'moveTo'
  | 'sort'
  | 'randomize'
  | 'removeDuplicates'
  | 'trimWhitespace'
  | 'splitTextToColumns';
const OTHER_FILE = 'Target range and source range must be on the same spreadsheet.';

export class LocalRange extends RangeShapes implements Pick<GoogleRange, Whole> {
  /** Accepts a column number, {column, ascending}, or a list of either; columns are the sheet's, counted from 1. */
  sort(specification: unknown): GoogleRange {
    checkRangeEditable(this);
    const list: unknown[] = Array.isArray(specification) ? specification : [specification];
    const columns = list.map((item): SortColumn => {
      const { column, ascending } =
        typeof item === 'number' ? { column: item } : (item as { column: number; ascending?: boolean });
      if (!(column >= this.getColumn() && column <= this.getLastColumn()))
        refuse('Sort column must be within the range.');
      return { column: column - 1, ascending: ascending ?? true };
    });
    sortZone(this.book, this.sheetId, this.zone, columns);
    return this.me;
  }
  randomize(): GoogleRange {
    checkRangeEditable(this);
    const rows = Array.from({ length: this.getNumRows() }, (_, place) => this.zone.top + place);
    const order = rows
      .map((row) => ({ row, place: Math.random() }))
      .sort((one, other) => one.place - other.place)
      .map(({ row }) => row);
    reorderRows(this.book, this.sheetId, this.zone, rows, order);
    return this.me;
  }

  /** Copies to the destination's first cell; a destination whose size is a multiple of the source's is filled. */
  #copy(destination: LocalRange | undefined, parts: Parts, isTransposed = false): void {
    if (!destination) return;
    if (destination.book !== this.book) refuse(OTHER_FILE);
    const [height, width] = isTransposed
      ? [this.getNumColumns(), this.getNumRows()]
      : [this.getNumRows(), this.getNumColumns()];
    const fill = (size: number, unit: number): number => (size % unit === 0 ? size / unit : 1);
    const down = fill(destination.getNumRows(), height);
    const across = fill(destination.getNumColumns(), width);
    const [row, column] = [destination.getRow(), destination.getColumn()];
    const whole = rangeAt(destination.home, row, column, down * height, across * width);
    checkRangeEditable(whole);
    for (let tile = 0; tile < down * across; tile++) {
      const top = whole.zone.top + Math.floor(tile / across) * height;
      const left = whole.zone.left + (tile % across) * width;
      const zone = { top, left, bottom: top + height - 1, right: left + width - 1 };
      copyCells(this, { sheetId: destination.sheetId, zone }, parts, isTransposed);
    }
  }
  copyTo(destination: GoogleRange, kind?: unknown, isTransposed?: boolean): void {
    const target = imitatedRange(destination);
    if (kind instanceof GoogleEnum) {
      const name = kind.name();
      if (name === 'PASTE_COLUMN_WIDTHS') this.#copyWidths(target);
      else this.#copy(target, PARTS[name] ?? {}, isTransposed);
      return;
    }
    const { contentsOnly, formatOnly } = (kind ?? {}) as { contentsOnly?: boolean; formatOnly?: boolean };
    const isAll = !contentsOnly && !formatOnly;
    this.#copy(target, {
      ...(isAll && PARTS['PASTE_NORMAL']),
      ...(contentsOnly && PARTS['PASTE_VALUES']),
      ...(formatOnly && PARTS['PASTE_FORMAT']),
    });
  }
  #copyWidths(target: LocalRange | undefined): void {
    if (!target) return;
    if (target.book !== this.book) refuse(OTHER_FILE);
    for (let place = 0; place < this.getNumColumns(); place++) {
      const column = target.getColumn() + place;
      if (column <= target.home.getMaxColumns())
        target.home.setColumnWidth(column, this.home.getColumnWidth(this.getColumn() + place));
    }
  }
  /** The source is repeated or cut off to fill the destination exactly. */
  #copyInto(
    place: number | GoogleSheet,
    [column, columnEnd, row, rowEnd]: [number, number, number, number],
    parts: Parts,
  ): void {
    const sheet =
      typeof place === 'number'
        ? imitatedSheet(this.home.getParent().getSheetById(place))
        : imitatedSheet(place);
    if (!sheet) return refuse('Invalid argument: gridId');
    if (sheet.book !== this.book) refuse(OTHER_FILE);
    const target = rangeAt(sheet, row, column, rowEnd - row + 1, columnEnd - column + 1);
    checkRangeEditable(target);
    const { zone } = target;
    for (let top = zone.top; top <= zone.bottom; top += this.getNumRows())
      for (let left = zone.left; left <= zone.right; left += this.getNumColumns()) {
        const bottom = Math.min(zone.bottom, top + this.getNumRows() - 1);
        const right = Math.min(zone.right, left + this.getNumColumns() - 1);
        const part = {
          ...this.zone,
          bottom: this.zone.top + bottom - top,
          right: this.zone.left + right - left,
        };
        const source = rangeOn(this.home, part);
        copyCells(source, { sheetId: sheet.sheetId, zone: { top, left, bottom, right } }, parts, false);
      }
  }
  copyFormatToRange(
    place: number | GoogleSheet,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.#copyInto(place, [column, columnEnd, row, rowEnd], PARTS['PASTE_FORMAT'] ?? {});
  }
  copyValuesToRange(
    place: number | GoogleSheet,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this.#copyInto(place, [column, columnEnd, row, rowEnd], PARTS['PASTE_VALUES'] ?? {});
  }

  moveTo(target: GoogleRange): void {
    const destination = imitatedRange(target);
    if (!destination) return;
    if (destination.book !== this.book) refuse(OTHER_FILE);
    checkRangeEditable(this);
    const { top, left } = destination.zone;
    const rows = this.getNumRows();
    const columns = this.getNumColumns();
    checkRangeEditable(rangeAt(destination.home, top + 1, left + 1, rows, columns));
    if (destination.sheetId === this.sheetId && top === this.zone.top && left === this.zone.left) return;
    moveBlock(this.book, this, { sheetId: destination.sheetId, row: top, col: left });
  }

  /** Columns are the sheet's, counted from 1. Without any, all columns of the range are compared. */
  removeDuplicates(columnsToCompare: number[] = []): GoogleRange {
    checkRangeEditable(this);
    const own = Array.from({ length: this.getNumColumns() }, (_, place) => this.zone.left + place);
    const columns = columnsToCompare.map((column) => column - 1);
    if (columns.some((column) => !own.includes(column))) refuse('Column must be within the range.');
    const left: EngineZone = removeDuplicateRows(
      this.book,
      this.sheetId,
      this.zone,
      columns.length > 0 ? columns : own,
    );
    return asGoogle(rangeOn(this.home, left));
  }
  trimWhitespace(): GoogleRange {
    checkRangeEditable(this);
    trimTexts(this.book, this.sheetId, this.zone);
    return this.me;
  }
  splitTextToColumns(delimiter?: unknown): void {
    checkRangeEditable(this);
    splitTexts(this, delimiter);
  }
}
