// Sheet, third part: sizes, frozen and hidden rows and columns, and their groups.
import { GroupControlTogglePosition } from '../../gate/enums';
import { structureOf } from '../../engine/structure';
import { foldGroup, groupAt, groupDepth, groupLayers, type GroupDimension } from '../range/group';
import { chooseLayout, layoutChoices } from './layout-choices';
import { refuse, WORDS } from '../../gate/refusal';
import { asGoogle, memberName } from '../../gate/service';
import type { GoogleSheet } from './sheet-grid';
import { checkSheetEditable } from './sheet-grid';
import { SheetLines } from './sheet-lines';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleGroup = GoogleAppsScript.Spreadsheet.Group;
type ControlPosition = GoogleAppsScript.Spreadsheet.GroupControlTogglePosition;
type Line = 'Row' | 'Column';
type Layout =
  | `${'get' | 'set'}Frozen${Line}s`
  | 'getColumnWidth'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'getRowHeight'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'setRowHeightsForced'
  | 'autoResizeColumn'
  | 'autoResizeColumns'
  | 'autoResizeRows'
  | `${'hide' | 'unhide'}${Line}`
  | `${'hide' | 'show'}${Line}s`
  | `is${Line}HiddenByUser`
  | 'isRowHiddenByFilter'
  | `get${Line}Group${'' | 'Depth' | 'ControlPosition'}`
  | `set${Line}GroupControlPosition`
  | `${'collapse' | 'expand'}All${Line}Groups`
  | `expand${Line}GroupsUpToDepth`;

/** Sizes, frozen and hidden lines, and groups of a sheet. */
export abstract class SheetLayout extends SheetLines implements Pick<GoogleSheet, Layout> {
  #size(dimension: GroupDimension): number {
    return dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
  }
  /** Lines (given from 1) as the engine counts them; refused outside the grid. */
  #span(dimension: GroupDimension, first: number, quantity: number): number[] {
    if (quantity < 1) refuse(dimension === 'ROW' ? WORDS.tooFewRows : WORDS.tooFewColumns);
    if (first < 1 || first + quantity - 1 > this.#size(dimension))
      refuse(dimension === 'ROW' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.');
    return Array.from({ length: quantity }, (_, place) => first - 1 + place);
  }
  getFrozenRows(): number {
    return this.book.engine.getters.getPaneDivisions(this.sheetId).ySplit;
  }
  getFrozenColumns(): number {
    return this.book.engine.getters.getPaneDivisions(this.sheetId).xSplit;
  }
  #freeze(dimension: GroupDimension, quantity: number): void {
    const name = dimension === 'ROW' ? 'rows' : 'columns';
    if (quantity < 0) refuse(`The number of frozen ${name} must be at least 0.`);
    if (quantity >= this.#size(dimension)) refuse(`You can't freeze all visible ${name} on the sheet.`);
    checkSheetEditable(this);
    for (const merge of this.book.engine.getters.getMerges(this.sheetId)) {
      const [from, to] = dimension === 'ROW' ? [merge.top, merge.bottom] : [merge.left, merge.right];
      if (from < quantity && quantity <= to)
        refuse(`You can't freeze ${name} which contain only part of a merged cell.`);
    }
    const word = dimension === 'ROW' ? 'ROWS' : 'COLUMNS';
    this.book.engine.dispatch(`${quantity === 0 ? 'UNFREEZE' : 'FREEZE'}_${word}`, {
      sheetId: this.sheetId,
      quantity,
    });
  }
  setFrozenRows(rows: number): void {
    this.#freeze('ROW', rows);
  }
  setFrozenColumns(columns: number): void {
    this.#freeze('COL', columns);
  }

  #resize(dimension: GroupDimension, first: number, quantity: number, size: number): GoogleSheet {
    const elements = this.#span(dimension, first, quantity);
    checkSheetEditable(this);
    this.book.engine.dispatch('RESIZE_COLUMNS_ROWS', { sheetId: this.sheetId, dimension, elements, size });
    return this.me;
  }
  getColumnWidth(position: number): number {
    const [col = 0] = this.#span('COL', position, 1);
    return this.book.engine.getters.getColSize(this.sheetId, col);
  }
  setColumnWidth(position: number, width: number): GoogleSheet {
    return this.#resize('COL', position, 1, width);
  }
  setColumnWidths(start: number, quantity: number, width: number): GoogleSheet {
    return this.#resize('COL', start, quantity, width);
  }
  getRowHeight(position: number): number {
    const [row = 0] = this.#span('ROW', position, 1);
    return this.book.engine.getters.getRowSize(this.sheetId, row);
  }
  setRowHeight(position: number, height: number): GoogleSheet {
    return this.#resize('ROW', position, 1, height);
  }
  setRowHeights(start: number, quantity: number, height: number): GoogleSheet {
    return this.#resize('ROW', start, quantity, height);
  }
  setRowHeightsForced(start: number, quantity: number, height: number): GoogleSheet {
    return this.#resize('ROW', start, quantity, height);
  }
  /** Nothing can be measured without a screen, so sizes don't change. */
  autoResizeColumn(position: number): GoogleSheet {
    return this.autoResizeColumns(position, 1);
  }
  autoResizeColumns(start: number, quantity: number): GoogleSheet {
    this.#span('COL', start, quantity);
    return this.me;
  }
  autoResizeRows(start: number, quantity: number): GoogleSheet {
    this.#span('ROW', start, quantity);
    return this.me;
  }

  #hide(dimension: GroupDimension, first: number, quantity: number, isHidden: boolean): void {
    const elements = this.#span(dimension, first, quantity);
    checkSheetEditable(this);
    const { getters } = this.book.engine;
    const stays = (index: number): boolean =>
      !elements.includes(index) &&
      !(dimension === 'ROW'
        ? getters.isRowHiddenByUser(this.sheetId, index)
        : getters.isColHiddenByUser(this.sheetId, index));
    const all = Array.from({ length: this.#size(dimension) }, (_, index) => index);
    if (isHidden && !all.some(stays))
      refuse(`You can't hide all ${dimension === 'ROW' ? 'rows' : 'columns'} on the sheet.`);
    const type = isHidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS';
    this.book.engine.dispatch(type, { sheetId: this.sheetId, dimension, elements });
  }
  hideColumns(index: number, quantity = 1): void {
    this.#hide('COL', index, quantity, true);
  }
  showColumns(index: number, quantity = 1): void {
    this.#hide('COL', index, quantity, false);
  }
  hideRows(index: number, quantity = 1): void {
    this.#hide('ROW', index, quantity, true);
  }
  showRows(index: number, quantity = 1): void {
    this.#hide('ROW', index, quantity, false);
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
    const [col = 0] = this.#span('COL', position, 1);
    return this.book.engine.getters.isColHiddenByUser(this.sheetId, col);
  }
  isRowHiddenByUser(position: number): boolean {
    const [row = 0] = this.#span('ROW', position, 1);
    return this.book.engine.getters.isRowHiddenByUser(this.sheetId, row);
  }
  isRowHiddenByFilter(position: number): boolean {
    const [row = 0] = this.#span('ROW', position, 1);
    return structureOf(this.book.engine).isRowFiltered(this.sheetId, row);
  }

  #group(dimension: GroupDimension, index: number, depth: number): GoogleGroup {
    return asGoogle(groupAt(this.run, this.book, this.sheetId, dimension, index - 1, depth));
  }
  getRowGroup(rowIndex: number, groupDepthWanted: number): GoogleGroup {
    return this.#group('ROW', rowIndex, groupDepthWanted);
  }
  getColumnGroup(columnIndex: number, groupDepthWanted: number): GoogleGroup {
    return this.#group('COL', columnIndex, groupDepthWanted);
  }
  getRowGroupDepth(rowIndex: number): number {
    const [row = 0] = this.#span('ROW', rowIndex, 1);
    return groupDepth(this.book, this.sheetId, 'ROW', row);
  }
  getColumnGroupDepth(columnIndex: number): number {
    const [col = 0] = this.#span('COL', columnIndex, 1);
    return groupDepth(this.book, this.sheetId, 'COL', col);
  }
  getRowGroupControlPosition(): ControlPosition {
    return asGoogle(GroupControlTogglePosition[layoutChoices(this.book, this.sheetId).rowControl]);
  }
  getColumnGroupControlPosition(): ControlPosition {
    return asGoogle(GroupControlTogglePosition[layoutChoices(this.book, this.sheetId).columnControl]);
  }
  setRowGroupControlPosition(position: ControlPosition): GoogleSheet {
    const rowControl = memberName(position) === 'BEFORE' ? 'BEFORE' : 'AFTER';
    chooseLayout(this.book, this.sheetId, { rowControl });
    return this.me;
  }
  setColumnGroupControlPosition(position: ControlPosition): GoogleSheet {
    const columnControl = memberName(position) === 'BEFORE' ? 'BEFORE' : 'AFTER';
    chooseLayout(this.book, this.sheetId, { columnControl });
    return this.me;
  }
  /** Expands groups up to a depth and collapses deeper ones. */
  #expandUpTo(dimension: GroupDimension, depth: number): GoogleSheet {
    const layers = groupLayers(this.book, this.sheetId, dimension);
    // The deepest first: the engine also collapses groups that start where a collapsed group does.
    for (const [place, layer] of [...layers.entries()].reverse())
      for (const group of layer) foldGroup(this.book, this.sheetId, dimension, group, place >= depth);
    return this.me;
  }
  expandRowGroupsUpToDepth(depth: number): GoogleSheet {
    return this.#expandUpTo('ROW', depth);
  }
  expandColumnGroupsUpToDepth(depth: number): GoogleSheet {
    return this.#expandUpTo('COL', depth);
  }
  expandAllRowGroups(): GoogleSheet {
    return this.#expandUpTo('ROW', Infinity);
  }
  expandAllColumnGroups(): GoogleSheet {
    return this.#expandUpTo('COL', Infinity);
  }
  collapseAllRowGroups(): GoogleSheet {
    return this.#expandUpTo('ROW', 0);
  }
  collapseAllColumnGroups(): GoogleSheet {
    return this.#expandUpTo('COL', 0);
  }
}
