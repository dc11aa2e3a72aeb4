// Sheet, first part: its place in the file, its grid of rows and columns, and ranges on it.
import type { Book } from './book';
import { SheetType } from './enums';
import type { EngineZone } from './engine/engine';
import type { Execution } from './execution';
import { zoneWithin } from './range-address';
import { refuse, WORDS } from './refusal';
import { asGoogle, imitationOf, Service } from './service';
import { LocalRange } from './range';
import { LocalSpreadsheet } from './spreadsheet';
import { checkEditable, writeValues } from './writing';

export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Grid =
  | 'getName'
  | 'getSheetName'
  | 'setName'
  | 'getSheetId'
  | 'getIndex'
  | 'getParent'
  | 'getType'
  | 'getRange'
  | 'getDataRange'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'getSheetValues'
  | 'appendRow'
  | 'insertRows'
  | 'insertRowBefore'
  | 'insertRowAfter'
  | 'insertRowsBefore'
  | 'insertRowsAfter'
  | 'insertColumns'
  | 'insertColumnBefore'
  | 'insertColumnAfter'
  | 'insertColumnsBefore'
  | 'insertColumnsAfter'
  | 'deleteRow'
  | 'deleteRows'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'moveRows'
  | 'moveColumns';
type Dimension = 'ROW' | 'COL';

/** A range on a sheet by its first row and column (from 1) and its size; refused outside the grid. */
export function rangeAt(
  sheet: SheetGrid,
  row: number,
  column: number,
  rows: number,
  columns: number,
): LocalRange {
  const grid = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  const zone = zoneWithin(grid, Math.trunc(row), Math.trunc(column), Math.trunc(rows), Math.trunc(columns));
  return new LocalRange(sheet.run, sheet.book, sheet.sheetId, zone);
}

export abstract class SheetGrid extends Service implements Pick<GoogleSheet, Grid> {
  readonly googleName = 'Sheet';

  constructor(
    run: Execution,
    readonly book: Book,
    readonly sheetId: string,
  ) {
    super(run);
  }

  /** This sheet as Google's interface: for methods that answer with the sheet itself. */
  get me(): GoogleSheet {
    return asGoogle(this);
  }
  get zone(): EngineZone {
    return { top: 0, left: 0, bottom: this.getMaxRows() - 1, right: this.getMaxColumns() - 1 };
  }

  getName(): string {
    if (!this.book.engine.getters.tryGetSheet(this.sheetId)) refuse('Sheet not found.');
    return this.book.engine.getters.getSheetName(this.sheetId);
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(name: string): GoogleSheet {
    const { getters } = this.book.engine;
    const taken = getters
      .getSheetIds()
      .find((id) => getters.getSheetName(id).toLowerCase() === name.toLowerCase());
    if (taken !== undefined && taken !== this.sheetId) refuse(WORDS.nameTaken(name));
    if (name === '') refuse('Invalid argument: name');
    if (name !== this.getName())
      this.book.engine.dispatch('RENAME_SHEET', {
        sheetId: this.sheetId,
        oldName: this.getName(),
        newName: name,
      });
    return this.me;
  }
  getSheetId(): number {
    return this.book.sheetNumber(this.sheetId);
  }
  getIndex(): number {
    return this.book.engine.getters.getSheetIds().indexOf(this.sheetId) + 1;
  }
  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return asGoogle(new LocalSpreadsheet(this.run, this.book));
  }
  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return asGoogle(SheetType.GRID);
  }

  getRange(row: number | string, column = 1, numRows = 1, numColumns = 1): GoogleRange {
    if (typeof row === 'number') return asGoogle(rangeAt(this, row, column, numRows, numColumns));
    const place = this.book.place(row, this.sheetId);
    if (!place) refuse('Range not found');
    return asGoogle(new LocalRange(this.run, this.book, place.sheetId, place.zone));
  }
  getDataRange(): GoogleRange {
    return asGoogle(rangeAt(this, 1, 1, Math.max(this.getLastRow(), 1), Math.max(this.getLastColumn(), 1)));
  }
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    const rows = numRows === -1 ? this.getLastRow() - startRow + 1 : numRows;
    const columns = numColumns === -1 ? this.getLastColumn() - startColumn + 1 : numColumns;
    return rangeAt(this, startRow, startColumn, rows, columns).getValues();
  }
  getLastRow(): number {
    return this.book.lastCell(this.sheetId).row;
  }
  getLastColumn(): number {
    return this.book.lastCell(this.sheetId).col;
  }
  getMaxRows(): number {
    return this.book.engine.getters.getNumberRows(this.sheetId);
  }
  getMaxColumns(): number {
    return this.book.engine.getters.getNumberCols(this.sheetId);
  }

  appendRow(contents: unknown[]): GoogleSheet {
    const row = this.getLastRow();
    if (row >= this.getMaxRows()) this.#insert('ROW', this.getMaxRows(), 'after', 1);
    if (contents.length > this.getMaxColumns())
      this.#insert('COL', this.getMaxColumns(), 'after', contents.length - this.getMaxColumns());
    const zone = { top: row, bottom: row, left: 0, right: contents.length - 1 };
    writeValues(this.book, this.run.user, this.sheetId, zone, (_row, col) => contents[col]);
    return this.me;
  }

  /** Inserts beside the row or column `base` (from 1). */
  #insert(dimension: Dimension, base: number, position: 'before' | 'after', quantity: number): GoogleSheet {
    const size = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    if (base < 1 || base > size)
      refuse(dimension === 'ROW' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.');
    if (quantity < 1) refuse(dimension === 'ROW' ? WORDS.tooFewRows : WORDS.tooFewColumns);
    checkSheetEditable(this);
    this.book.engine.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: this.sheetId,
      sheetName: this.getName(),
      dimension,
      base: base - 1,
      quantity,
      position,
    });
    return this.me;
  }
  insertRows(index: number, quantity = 1): void {
    this.#insert('ROW', index, 'before', quantity);
  }
  insertRowBefore(before: number): GoogleSheet {
    return this.#insert('ROW', before, 'before', 1);
  }
  insertRowAfter(after: number): GoogleSheet {
    return this.#insert('ROW', after, 'after', 1);
  }
  insertRowsBefore(before: number, quantity: number): GoogleSheet {
    return this.#insert('ROW', before, 'before', quantity);
  }
  insertRowsAfter(after: number, quantity: number): GoogleSheet {
    return this.#insert('ROW', after, 'after', quantity);
  }
  insertColumns(index: number, quantity = 1): void {
    this.#insert('COL', index, 'before', quantity);
  }
  insertColumnBefore(before: number): GoogleSheet {
    return this.#insert('COL', before, 'before', 1);
  }
  insertColumnAfter(after: number): GoogleSheet {
    return this.#insert('COL', after, 'after', 1);
  }
  insertColumnsBefore(before: number, quantity: number): GoogleSheet {
    return this.#insert('COL', before, 'before', quantity);
  }
  insertColumnsAfter(after: number, quantity: number): GoogleSheet {
    return this.#insert('COL', after, 'after', quantity);
  }

  #delete(dimension: Dimension, first: number, quantity: number): GoogleSheet {
    const size = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    if (quantity < 1 || first < 1 || first + quantity - 1 > size)
      refuse(dimension === 'ROW' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.');
    if (quantity >= size) refuse(dimension === 'ROW' ? WORDS.everyRow : WORDS.everyColumn);
    const { getters } = this.book.engine;
    const panes = getters.getPaneDivisions(this.sheetId);
    const frozen = dimension === 'ROW' ? panes.ySplit : panes.xSplit;
    if (first <= frozen + 1 && first + quantity - 1 >= size)
      refuse(
        dimension === 'ROW'
          ? 'Sorry, it is not possible to delete all non-frozen rows.'
          : 'Sorry, it is not possible to delete all non-frozen columns.',
      );
    const zone =
      dimension === 'ROW'
        ? { ...this.zone, top: first - 1, bottom: first + quantity - 2 }
        : { ...this.zone, left: first - 1, right: first + quantity - 2 };
    checkEditable(this.book, this.run.user, this.sheetId, zone);
    const elements = Array.from({ length: quantity }, (_, place) => first - 1 + place);
    this.book.engine.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId: this.sheetId,
      sheetName: this.getName(),
      dimension,
      elements,
    });
    return this.me;
  }
  deleteRow(position: number): GoogleSheet {
    return this.#delete('ROW', position, 1);
  }
  deleteRows(position: number, quantity: number): void {
    this.#delete('ROW', position, quantity);
  }
  deleteColumn(position: number): GoogleSheet {
    return this.#delete('COL', position, 1);
  }
  deleteColumns(position: number, quantity: number): void {
    this.#delete('COL', position, quantity);
  }

  #move(dimension: Dimension, spec: GoogleRange, destination: number): void {
    const range = imitationOf(LocalRange, spec);
    if (!range) return;
    checkSheetEditable(this);
    const [first, last] =
      dimension === 'ROW' ? [range.zone.top, range.zone.bottom] : [range.zone.left, range.zone.right];
    const size = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    const target = destination - 1;
    if (target < 0 || target > size) refuse(WORDS.outsideSheet);
    if (target >= first && target <= last + 1) return;
    const elements = Array.from({ length: last - first + 1 }, (_, place) => first + place);
    const place =
      target === size ? { base: size - 1, position: 'after' } : { base: target, position: 'before' };
    this.book.engine.dispatch('MOVE_COLUMNS_ROWS', {
      sheetId: this.sheetId,
      sheetName: this.getName(),
      dimension,
      elements,
      ...place,
    });
  }
  moveRows(rows: GoogleRange, destination: number): void {
    this.#move('ROW', rows, destination);
  }
  moveColumns(columns: GoogleRange, destination: number): void {
    this.#move('COL', columns, destination);
  }
}

/** Refuses when the whole sheet is protected against the user. */
export function checkSheetEditable(sheet: SheetGrid): void {
  const protections = sheet.book.engine.getters.getProtections();
  if (protections.some((protection) => protection.sheetId === sheet.sheetId && !protection.zone))
    checkEditable(sheet.book, sheet.run.user, sheet.sheetId, sheet.zone);
}
