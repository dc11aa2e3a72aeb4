// Sheet, fourth part: its tab, its formats and its selection.
import { imitatedRange } from '../range/range-address';
import { colour } from '../range/cell-look';
import { hexOfColor, LocalColor } from '../range/color';
import { chooseLayout, layoutChoices } from './layout-choices';
import { LocalRangeList } from '../range/range-list';
import { refuse } from '../../gate/refusal';
import { activeRange, currentCell, LocalSelection, selectedRanges } from './selection';
import { asGoogle, imitationOf } from '../../gate/service';
import type { GoogleSheet } from './sheet-grid';
import { SheetLayout } from './sheet-layout';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleList = GoogleAppsScript.Spreadsheet.RangeList;
type Color = GoogleAppsScript.Spreadsheet.Color;
type View =
  | 'isSheetHidden'
  | 'hideSheet'
  | 'showSheet'
  | 'getTabColor'
  | 'setTabColor'
  | 'setHiddenGridlines'
  | 'hasHiddenGridlines'
  | 'isRightToLeft'
  | 'setRightToLeft'
  | 'activate'
  | 'getSelection'
  | 'getActiveRange'
  | 'getActiveRangeList'
  | 'getActiveCell'
  | 'getCurrentCell'
  | 'setActiveRange'
  | 'setActiveRangeList'
  | 'setActiveSelection'
  | 'setCurrentCell';

/** The tab, the looks and the selection of a sheet. */
export abstract class SheetView extends SheetLayout implements Pick<GoogleSheet, View> {
  isSheetHidden(): boolean {
    return !this.book.engine.getters.isSheetVisible(this.sheetId);
  }
  hideSheet(): GoogleSheet {
    const { engine } = this.book;
    const next = engine.getters
      .getSheetIds()
      .find((id) => id !== this.sheetId && engine.getters.isSheetVisible(id));
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
  getTabColorObject(): Color | null {
    const hex = this.getTabColor();
    return hex === null ? null : asGoogle(new LocalColor(this.run, hex));
  }
  /** Accepts a color without #, too: Google's own example has ff0000. */
  setTabColor(tabColour: string | null): GoogleSheet {
    return this.#colourTab(colour(tabColour) ?? colour(`#${String(tabColour)}`));
  }
  setTabColorObject(tabColour: Color | null): GoogleSheet {
    return this.#colourTab(hexOfColor(tabColour));
  }
  #colourTab(color: string | undefined): GoogleSheet {
    this.book.engine.dispatch('COLOR_SHEET', { sheetId: this.sheetId, color });
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
  isRightToLeft(): boolean {
    return layoutChoices(this.book, this.sheetId).isRightToLeft;
  }
  setRightToLeft(isRightToLeft: boolean): GoogleSheet {
    chooseLayout(this.book, this.sheetId, { isRightToLeft });
    return this.me;
  }

  activate(): GoogleSheet {
    const { getters } = this.book.engine;
    this.getName();
    if (this.isSheetHidden()) this.showSheet();
    if (getters.getActiveSheetId() !== this.sheetId)
      this.book.engine.dispatch('ACTIVATE_SHEET', {
        sheetIdFrom: getters.getActiveSheetId(),
        sheetIdTo: this.sheetId,
      });
    const a1 = this.run.make.range(this.book, this.sheetId, getters.getSelectedZone()).getA1Notation();
    this.run.state.screen.tell({ type: 'selected', sheet: this.getName(), a1 });
    return this.me;
  }
  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return asGoogle(new LocalSelection(this.run, this.book));
  }
  /** The range selected last; A1 if the sheet isn't active. */
  getActiveRange(): GoogleRange {
    return asGoogle(activeRange(this.run, this.book, this.sheetId));
  }
  getActiveRangeList(): GoogleList {
    return asGoogle(new LocalRangeList(this.run, selectedRanges(this.run, this.book, this.sheetId)));
  }
  getActiveCell(): GoogleRange {
    return asGoogle(currentCell(this.run, this.book, this.sheetId));
  }
  getCurrentCell(): GoogleRange {
    return this.getActiveCell();
  }
  setActiveRange(range: GoogleRange): GoogleRange {
    return imitatedRange(range)?.activate() ?? range;
  }
  setActiveRangeList(rangeList: GoogleList): GoogleList {
    return imitationOf(LocalRangeList, rangeList)?.activate() ?? rangeList;
  }
  setActiveSelection(range: GoogleRange | string): GoogleRange {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }
  setCurrentCell(cell: GoogleRange): GoogleRange {
    return imitatedRange(cell)?.activateAsCurrentCell() ?? cell;
  }
}
