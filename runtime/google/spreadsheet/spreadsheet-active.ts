// Spreadsheet, third part: what it passes on to the active sheet.
import { imitatedRange } from '../range/range-address';
import { LocalSelection } from '../sheet/selection';
import { asGoogle } from '../../gate/service';
import type { GoogleFile } from './spreadsheet-file';
import { SpreadsheetSheets } from './spreadsheet-sheets';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleList = GoogleAppsScript.Spreadsheet.RangeList;
type Line = 'Row' | 'Column';
type Passed =
  | 'getRange'
  | 'getRangeList'
  | 'getDataRange'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getSheetId'
  | 'getSheetName'
  | 'getSheetValues'
  | 'appendRow'
  | 'sort'
  | `insert${Line}${'Before' | 'After'}`
  | `insert${Line}s${'Before' | 'After'}`
  | `delete${Line}${'' | 's'}`
  | `${'hide' | 'unhide'}${Line}`
  | `is${Line}HiddenByUser`
  | 'isRowHiddenByFilter'
  | `${'get' | 'set'}Frozen${Line}s`
  | `${'get' | 'set'}${'ColumnWidth' | 'RowHeight'}`
  | 'autoResizeColumn'
  | 'getActiveRange'
  | 'getActiveRangeList'
  | 'getActiveCell'
  | 'getCurrentCell'
  | 'getSelection'
  | 'setActiveRange'
  | 'setActiveRangeList'
  | 'setActiveSelection'
  | 'setCurrentCell';

/** What a spreadsheet passes on to its active sheet. */
export abstract class SpreadsheetActive extends SpreadsheetSheets implements Pick<GoogleFile, Passed> {
  getRange(a1Notation: string): GoogleRange {
    return this.active.getRange(a1Notation);
  }
  getRangeList(a1Notations: string[]): GoogleList {
    return this.active.getRangeList(a1Notations);
  }
  getDataRange(): GoogleRange {
    return this.active.getDataRange();
  }
  getLastRow(): number {
    return this.active.getLastRow();
  }
  getLastColumn(): number {
    return this.active.getLastColumn();
  }
  getSheetId(): number {
    return this.active.getSheetId();
  }
  getSheetName(): string {
    return this.active.getSheetName();
  }
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    return this.active.getSheetValues(startRow, startColumn, numRows, numColumns);
  }
  appendRow(rowContents: unknown[]): GoogleSheet {
    return this.active.appendRow(rowContents);
  }
  sort(columnPosition: number, ascending?: boolean): GoogleSheet {
    return this.active.sort(columnPosition, ascending);
  }
  insertRowBefore(beforePosition: number): GoogleSheet {
    return this.active.insertRowBefore(beforePosition);
  }
  insertRowAfter(afterPosition: number): GoogleSheet {
    return this.active.insertRowAfter(afterPosition);
  }
  insertRowsBefore(beforePosition: number, howMany: number): GoogleSheet {
    return this.active.insertRowsBefore(beforePosition, howMany);
  }
  insertRowsAfter(afterPosition: number, howMany: number): GoogleSheet {
    return this.active.insertRowsAfter(afterPosition, howMany);
  }
  insertColumnBefore(beforePosition: number): GoogleSheet {
    return this.active.insertColumnBefore(beforePosition);
  }
  insertColumnAfter(afterPosition: number): GoogleSheet {
    return this.active.insertColumnAfter(afterPosition);
  }
  insertColumnsBefore(beforePosition: number, howMany: number): GoogleSheet {
    return this.active.insertColumnsBefore(beforePosition, howMany);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): GoogleSheet {
    return this.active.insertColumnsAfter(afterPosition, howMany);
  }
  deleteRow(rowPosition: number): GoogleSheet {
    return this.active.deleteRow(rowPosition);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    this.active.deleteRows(rowPosition, howMany);
  }
  deleteColumn(columnPosition: number): GoogleSheet {
    return this.active.deleteColumn(columnPosition);
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    this.active.deleteColumns(columnPosition, howMany);
  }
  hideRow(row: GoogleRange): void {
    this.active.hideRow(row);
  }
  unhideRow(row: GoogleRange): void {
    this.active.unhideRow(row);
  }
  hideColumn(column: GoogleRange): void {
    this.active.hideColumn(column);
  }
  unhideColumn(column: GoogleRange): void {
    this.active.unhideColumn(column);
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    return this.active.isRowHiddenByUser(rowPosition);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.active.isColumnHiddenByUser(columnPosition);
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.active.isRowHiddenByFilter(rowPosition);
  }
  getFrozenRows(): number {
    return this.active.getFrozenRows();
  }
  getFrozenColumns(): number {
    return this.active.getFrozenColumns();
  }
  setFrozenRows(rows: number): void {
    this.active.setFrozenRows(rows);
  }
  setFrozenColumns(columns: number): void {
    this.active.setFrozenColumns(columns);
  }
  getColumnWidth(columnPosition: number): number {
    return this.active.getColumnWidth(columnPosition);
  }
  setColumnWidth(columnPosition: number, width: number): GoogleSheet {
    return this.active.setColumnWidth(columnPosition, width);
  }
  getRowHeight(rowPosition: number): number {
    return this.active.getRowHeight(rowPosition);
  }
  setRowHeight(rowPosition: number, height: number): GoogleSheet {
    return this.active.setRowHeight(rowPosition, height);
  }
  autoResizeColumn(columnPosition: number): GoogleSheet {
    return this.active.autoResizeColumn(columnPosition);
  }
  getActiveRange(): GoogleRange {
    return this.active.getActiveRange();
  }
  getActiveRangeList(): GoogleList {
    return this.active.getActiveRangeList();
  }
  getActiveCell(): GoogleRange {
    return this.active.getActiveCell();
  }
  getCurrentCell(): GoogleRange {
    return this.active.getCurrentCell();
  }
  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return asGoogle(new LocalSelection(this.run, this.book));
  }
  setActiveRange(range: GoogleRange): GoogleRange {
    return this.active.setActiveRange(range);
  }
  setActiveRangeList(rangeList: GoogleList): GoogleList {
    return this.active.setActiveRangeList(rangeList);
  }
  setActiveSelection(range: GoogleRange | string): GoogleRange {
    return this.active.setActiveSelection(range);
  }
  setCurrentCell(cell: GoogleRange): GoogleRange {
    return imitatedRange(cell)?.activateAsCurrentCell() ?? cell;
  }
}
