// Sheet, first part: its name and place in the file, its cells and ranges on it.
import type { LocalSheet } from './sheet';
import { BOUNDED, type Bounds } from '../../book/a1';
import type { Book } from '../../book/book';
import { SheetType } from '../../gate/enums';
import type { EngineZone } from '../../engine/engine';
import type { Execution } from '../../run/execution';
import { placeOf } from '../../book/place';
import type { LocalRange } from '../range/range';
import { zoneWithin } from '../range/range-address';
import { rangeListOf } from '../range/range-list';
import { refuse } from '../../gate/refusal';
import { asGoogle, Service } from '../../gate/service';
import { checkSheetName } from '../../book/sheet-names';
import { LocalTextFinder } from '../range/text-finder';
import { checkEditable, writeValues } from '../range/write-values';

/** Google’s interface of a sheet. */
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
  | 'getFormUrl'
  | 'getRange'
  | 'getRangeList'
  | 'getDataRange'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'getSheetValues'
  | 'createTextFinder'
  | 'appendRow';

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
  return rangeOn(sheet, zone);
}

/** A range on a sheet by its zone. */
export function rangeOn(sheet: SheetGrid, zone: EngineZone, bounds: Bounds = BOUNDED): LocalRange {
  return sheet.run.make.range(sheet.book, sheet.sheetId, zone, bounds);
}

/** Refuses if the whole sheet is protected against the user. */
export function checkSheetEditable(sheet: SheetGrid): void {
  const protections = sheet.book.engine.getters.getProtections();
  if (protections.some((protection) => protection.sheetId === sheet.sheetId && !protection.zone))
    checkEditable(sheet.book, sheet.run.user, sheet.sheetId, sheet.zone);
}

/** A sheet by its id, with the methods about its cells. */
export abstract class SheetGrid extends Service implements Pick<GoogleSheet, Grid> {
  readonly googleName = 'Sheet';

  constructor(
    run: Execution,
    readonly book: Book,
    readonly sheetId: string,
  ) {
    super(run);
  }

  /** This sheet as Google's interface, for methods that return the sheet itself. */
  get me(): GoogleSheet {
    return asGoogle(this);
  }
  get zone(): EngineZone {
    return { top: 0, left: 0, bottom: this.getMaxRows() - 1, right: this.getMaxColumns() - 1 };
  }

  private get hasCells(): boolean {
    return !this.book.extras.objectSheets.includes(this.sheetId);
  }
  /** Google's words for this are not known. */
  private needCells(): void {
    if (!this.hasCells) refuse('This operation is not supported on sheets of type OBJECT.');
  }

  getName(): string {
    if (!this.book.engine.getters.tryGetSheet(this.sheetId)) refuse('Sheet not found.');
    return this.book.engine.getters.getSheetName(this.sheetId);
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(name: string): GoogleSheet {
    const oldName = this.getName();
    checkSheetName(this.book, name, this.sheetId);
    if (name !== oldName)
      this.book.engine.dispatch('RENAME_SHEET', { sheetId: this.sheetId, oldName, newName: name });
    return this.me;
  }
  getSheetId(): number {
    return this.book.sheetNumber(this.sheetId);
  }
  getIndex(): number {
    return this.book.engine.getters.getSheetIds().indexOf(this.sheetId) + 1;
  }
  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return asGoogle(this.run.make.spreadsheet(this.book));
  }
  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return asGoogle(this.hasCells ? SheetType.GRID : SheetType.OBJECT);
  }
  getFormUrl(): string | null {
    this.getName();
    return this.book.extras.forms[this.sheetId]?.url ?? null;
  }

  getRange(row: number | string, column = 1, numRows = 1, numColumns = 1): GoogleRange {
    this.getName();
    this.needCells();
    if (typeof row === 'number') return asGoogle(rangeAt(this, row, column, numRows, numColumns));
    const place = placeOf(this.book, row, this.sheetId) ?? refuse('Range not found');
    return asGoogle(this.run.make.range(this.book, place.sheetId, place.zone, place.bounds));
  }
  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    return asGoogle(rangeListOf(this, a1Notations));
  }
  getDataRange(): GoogleRange {
    return asGoogle(rangeAt(this, 1, 1, Math.max(this.getLastRow(), 1), Math.max(this.getLastColumn(), 1)));
  }
  /** -1 means the last row or column with content. */
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    const [row, column] = [
      startRow === -1 ? this.getLastRow() : startRow,
      startColumn === -1 ? this.getLastColumn() : startColumn,
    ];
    const rows = numRows === -1 ? this.getLastRow() - row + 1 : numRows;
    const columns = numColumns === -1 ? this.getLastColumn() - column + 1 : numColumns;
    return rangeAt(this, row, column, rows, columns).getValues();
  }
  getLastRow(): number {
    this.needCells();
    return this.book.lastCell(this.sheetId).row;
  }
  getLastColumn(): number {
    this.needCells();
    return this.book.lastCell(this.sheetId).col;
  }
  getMaxRows(): number {
    this.needCells();
    return this.book.engine.getters.getNumberRows(this.sheetId);
  }
  getMaxColumns(): number {
    this.needCells();
    return this.book.engine.getters.getNumberCols(this.sheetId);
  }
  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const area = { sheetId: this.sheetId, zone: this.zone };
    return asGoogle(new LocalTextFinder(this.run, this.book, [area], findText));
  }

  appendRow(contents: unknown[]): GoogleSheet {
    const row = this.getLastRow();
    const [rows, columns] = [
      Math.max(this.getMaxRows(), row + 1),
      Math.max(this.getMaxColumns(), contents.length),
    ];
    if (rows > this.getMaxRows() || columns > this.getMaxColumns()) {
      checkSheetEditable(this);
      this.book.resize(this.sheetId, rows, columns);
    }
    const zone = { top: row, bottom: row, left: 0, right: contents.length - 1 };
    writeValues(this.book, this.run.user, this.sheetId, zone, (_row, col) => contents[col]);
    return this.me;
  }
}

/** The sheet behind a script's value. Every one is a whole LocalSheet; only makers.ts makes them. */
export function imitatedSheet(value: unknown): LocalSheet | undefined {
  return value instanceof SheetGrid ? (value as LocalSheet) : undefined;
}
