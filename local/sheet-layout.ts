// Sheet, second part: sizes, frozen and hidden rows and columns, the tab, and what is selected.
import { imitationOf, asGoogle } from './service';
import { LocalRange } from './range';
import { colour } from './cell-look';
import { refuse } from './refusal';
import { SheetGrid, type GoogleSheet } from './sheet-grid';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Layout =
  | 'getFrozenRows'
  | 'setFrozenRows'
  | 'getFrozenColumns'
  | 'setFrozenColumns'
  | 'getColumnWidth'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'getRowHeight'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'hideColumn'
  | 'hideColumns'
  | 'unhideColumn'
  | 'showColumns'
  | 'isColumnHiddenByUser'
  | 'hideRow'
  | 'hideRows'
  | 'unhideRow'
  | 'showRows'
  | 'isRowHiddenByUser'
  | 'isRowHiddenByFilter'
  | 'isSheetHidden'
  | 'hideSheet'
  | 'showSheet'
  | 'getTabColor'
  | 'setTabColor'
  | 'setHiddenGridlines'
  | 'hasHiddenGridlines'
  | 'activate'
  | 'getActiveRange'
  | 'getActiveCell'
  | 'getCurrentCell'
  | 'setActiveRange'
  | 'setActiveSelection'
  | 'setCurrentCell'
  | 'autoResizeColumn'
  | 'autoResizeColumns';
type Dimension = 'ROW' | 'COL';

function span(first: number, quantity: number): number[] {
  return Array.from({ length: quantity }, (_, place) => first - 1 + place);
}

export abstract class SheetLayout extends SheetGrid implements Pick<GoogleSheet, Layout> {
  getFrozenRows(): number {
    return this.book.engine.getters.getPaneDivisions(this.sheetId).ySplit;
  }
  getFrozenColumns(): number {
    return this.book.engine.getters.getPaneDivisions(this.sheetId).xSplit;
  }
  setFrozenRows(rows: number): void {
    if (rows < 0) refuse('The number of frozen rows must be at least 0.');
    if (rows >= this.getMaxRows()) refuse("You can't freeze all visible rows on the sheet.");
    this.book.engine.dispatch(rows === 0 ? 'UNFREEZE_ROWS' : 'FREEZE_ROWS', {
      sheetId: this.sheetId,
      quantity: rows,
    });
  }
  setFrozenColumns(columns: number): void {
    if (columns < 0) refuse('The number of frozen columns must be at least 0.');
    if (columns >= this.getMaxColumns()) refuse("You can't freeze all visible columns on the sheet.");
    this.book.engine.dispatch(columns === 0 ? 'UNFREEZE_COLUMNS' : 'FREEZE_COLUMNS', {
      sheetId: this.sheetId,
      quantity: columns,
    });
  }

  #resize(dimension: Dimension, first: number, quantity: number, size: number): GoogleSheet {
    this.book.engine.dispatch('RESIZE_COLUMNS_ROWS', {
      sheetId: this.sheetId,
      dimension,
      elements: span(first, quantity),
      size,
    });
    return this.me;
  }
  getColumnWidth(position: number): number {
    return this.book.engine.getters.getColSize(this.sheetId, position - 1);
  }
  setColumnWidth(position: number, width: number): GoogleSheet {
    return this.#resize('COL', position, 1, width);
  }
  setColumnWidths(start: number, quantity: number, width: number): GoogleSheet {
    return this.#resize('COL', start, quantity, width);
  }
  getRowHeight(position: number): number {
    return this.book.engine.getters.getRowSize(this.sheetId, position - 1);
  }
  setRowHeight(position: number, height: number): GoogleSheet {
    return this.#resize('ROW', position, 1, height);
  }
  setRowHeights(start: number, quantity: number, height: number): GoogleSheet {
    return this.#resize('ROW', start, quantity, height);
  }
  /** Without a screen nothing can be measured: the widths stay. */
  autoResizeColumn(): GoogleSheet {
    return this.me;
  }
  autoResizeColumns(): GoogleSheet {
    return this.me;
  }

  #hide(type: 'HIDE_COLUMNS_ROWS' | 'UNHIDE_COLUMNS_ROWS', dimension: Dimension, elements: number[]): void {
    this.book.engine.dispatch(type, { sheetId: this.sheetId, dimension, elements });
  }
  hideColumns(index: number, quantity = 1): void {
    this.#hide('HIDE_COLUMNS_ROWS', 'COL', span(index, quantity));
  }
  showColumns(index: number, quantity = 1): void {
    this.#hide('UNHIDE_COLUMNS_ROWS', 'COL', span(index, quantity));
  }
  hideRows(index: number, quantity = 1): void {
    this.#hide('HIDE_COLUMNS_ROWS', 'ROW', span(index, quantity));
  }
  showRows(index: number, quantity = 1): void {
    this.#hide('UNHIDE_COLUMNS_ROWS', 'ROW', span(index, quantity));
  }
  hideColumn(columns: GoogleRange): void {
    this.hideColumns(columns.getColumn(), columns.getNumColumns());
  }
  unhideColumn(columns: GoogleRange): void {
    this.showColumns(columns.getColumn(), columns.getNumColumns());
  }
  hideRow(rows: GoogleRange): void {
    this.hideRows(rows.getRow(), rows.getNumRows());
  }
  unhideRow(rows: GoogleRange): void {
    this.showRows(rows.getRow(), rows.getNumRows());
  }
  isColumnHiddenByUser(position: number): boolean {
    return this.book.engine.getters.isColHiddenByUser(this.sheetId, position - 1);
  }
  isRowHiddenByUser(position: number): boolean {
    return this.book.engine.getters.isRowHiddenByUser(this.sheetId, position - 1);
  }
  isRowHiddenByFilter(position: number): boolean {
    const { getters } = this.book.engine;
    return (
      getters.isRowHidden(this.sheetId, position - 1) &&
      !getters.isRowHiddenByUser(this.sheetId, position - 1)
    );
  }

  isSheetHidden(): boolean {
    return !this.book.engine.getters.isSheetVisible(this.sheetId);
  }
  hideSheet(): GoogleSheet {
    const { engine } = this.book;
    const others = engine.getters
      .getSheetIds()
      .filter((id) => id !== this.sheetId && engine.getters.isSheetVisible(id));
    const next = others[0];
    if (next === undefined) refuse("You can't hide all the sheets in a document.");
    if (engine.getters.getActiveSheetId() === this.sheetId)
      engine.dispatch('ACTIVATE_SHEET', { sheetIdFrom: this.sheetId, sheetIdTo: next });
    if (!this.isSheetHidden()) engine.dispatch('HIDE_SHEET', { sheetId: this.sheetId });
    return this.me;
  }
  showSheet(): GoogleSheet {
    if (this.isSheetHidden()) this.book.engine.dispatch('SHOW_SHEET', { sheetId: this.sheetId });
    return this.me;
  }
  getTabColor(): string | null {
    return this.book.engine.getters.tryGetSheet(this.sheetId)?.color?.toLowerCase() ?? null;
  }
  setTabColor(tabColour: string | null): GoogleSheet {
    this.book.engine.dispatch('COLOR_SHEET', { sheetId: this.sheetId, color: colour(tabColour) });
    return this.me;
  }
  hasHiddenGridlines(): boolean {
    return !this.book.engine.getters.getGridLinesVisibility(this.sheetId);
  }
  setHiddenGridlines(isHidden: boolean): GoogleSheet {
    this.book.engine.dispatch('SET_GRID_LINES_VISIBILITY', {
      sheetId: this.sheetId,
      areGridLinesVisible: !isHidden,
    });
    return this.me;
  }

  activate(): GoogleSheet {
    const { getters } = this.book.engine;
    if (this.isSheetHidden()) this.showSheet();
    if (getters.getActiveSheetId() !== this.sheetId)
      this.book.engine.dispatch('ACTIVATE_SHEET', {
        sheetIdFrom: getters.getActiveSheetId(),
        sheetIdTo: this.sheetId,
      });
    const a1 = new LocalRange(this.run, this.book, this.sheetId, getters.getSelectedZone()).getA1Notation();
    this.run.state.screen.tell({ type: 'selected', sheet: this.getName(), a1 });
    return this.me;
  }
  /** The selection of this sheet; of a sheet that is not in front, A1. */
  getActiveRange(): GoogleRange {
    const { getters } = this.book.engine;
    const isInFront = getters.getActiveSheetId() === this.sheetId;
    const zone = isInFront ? getters.getSelectedZone() : { top: 0, bottom: 0, left: 0, right: 0 };
    return asGoogle(new LocalRange(this.run, this.book, this.sheetId, zone));
  }
  getActiveCell(): GoogleRange {
    return this.getCurrentCell();
  }
  getCurrentCell(): GoogleRange {
    const { getters } = this.book.engine;
    const { row, col } =
      getters.getActiveSheetId() === this.sheetId ? getters.getActivePosition() : { row: 0, col: 0 };
    return asGoogle(
      new LocalRange(this.run, this.book, this.sheetId, { top: row, bottom: row, left: col, right: col }),
    );
  }
  setActiveRange(range: GoogleRange): GoogleRange {
    return imitationOf(LocalRange, range)?.activate() ?? range;
  }
  setActiveSelection(range: GoogleRange | string): GoogleRange {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }
  setCurrentCell(cell: GoogleRange): GoogleRange {
    return this.setActiveRange(cell);
  }
}
