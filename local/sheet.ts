// Sheet, third part: rules, protections, the filter, clearing, sorting and copying.
import { removeConditionalFormats, conditionalFormatsOf, putConditionalFormats } from './conditional-format';
import { ProtectionType } from './enums';
import { LocalFilter, filterZone } from './filter';
import { namedRangesOf } from './named-range';
import { LocalProtection, protectionsOf } from './protection';
import { LocalRange } from './range';
import { asGoogle, imitationOf } from './service';
import { checkSheetEditable, type GoogleSheet } from './sheet-grid';
import { SheetLayout } from './sheet-layout';
import { sortZone } from './sorting';
import { LocalSpreadsheet } from './spreadsheet';

export { rangeAt } from './sheet-grid';
type Rules =
  | 'getConditionalFormatRules'
  | 'setConditionalFormatRules'
  | 'clearConditionalFormatRules'
  | 'getFilter'
  | 'protect'
  | 'getProtections'
  | 'getNamedRanges'
  | 'clear'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'sort'
  | 'copyTo';

export class LocalSheet extends SheetLayout implements Pick<GoogleSheet, Rules> {
  get whole(): LocalRange {
    return new LocalRange(this.run, this.book, this.sheetId, this.zone);
  }
  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return conditionalFormatsOf(this.run, this.book, this.sheetId).map((rule) => asGoogle(rule));
  }
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    checkSheetEditable(this);
    putConditionalFormats(this.book, this.sheetId, rules);
  }
  clearConditionalFormatRules(): void {
    removeConditionalFormats(this.book, this.sheetId);
  }
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return filterZone(this.book, this.sheetId)
      ? asGoogle(new LocalFilter(this.run, this.book, this.sheetId))
      : null;
  }
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return asGoogle(LocalProtection.make(this.run, this.book, this.sheetId));
  }
  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const wantsSheets = (type as unknown) === ProtectionType.SHEET;
    return protectionsOf(this.run, this.book, wantsSheets)
      .filter((protection) => protection.data.sheetId === this.sheetId)
      .map((protection) => asGoogle(protection));
  }
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return namedRangesOf(this.run, this.book)
      .filter((named) => named.place?.sheetId === this.sheetId)
      .map((named) => asGoogle(named));
  }
  clear(options: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined } = {}): GoogleSheet {
    if (!options.formatOnly) this.whole.clearContent();
    if (!options.contentsOnly) {
      this.clearFormats();
      this.clearConditionalFormatRules();
    }
    return this.me;
  }
  clearContents(): GoogleSheet {
    this.whole.clearContent();
    return this.me;
  }
  clearFormats(): GoogleSheet {
    this.whole.clearFormat();
    return this.me;
  }
  clearNotes(): GoogleSheet {
    this.whole.clearNote();
    return this.me;
  }
  /** Sorts all rows but the frozen ones. */
  sort(column: number, ascending = true): GoogleSheet {
    checkSheetEditable(this);
    const zone = {
      ...this.zone,
      top: this.getFrozenRows(),
      bottom: Math.max(this.getLastRow() - 1, this.getFrozenRows()),
    };
    sortZone(this.book, this.sheetId, zone, [{ column: column - 1, ascending }]);
    return this.me;
  }
  copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): GoogleSheet {
    const target = imitationOf(LocalSpreadsheet, spreadsheet);
    if (target?.book !== this.book) throw new Error('Sheet.copyTo another spreadsheet is not emulated');
    const { getters } = this.book.engine;
    const names = new Set(getters.getSheetIds().map((id) => getters.getSheetName(id)));
    let name = `Copy of ${this.getName()}`;
    for (let turn = 2; names.has(name); turn++) name = `Copy of ${this.getName()} ${String(turn)}`;
    const sheetIdTo = `sheet-${String(this.book.freshSheetNumber())}`;
    this.book.engine.dispatch('DUPLICATE_SHEET', { sheetId: this.sheetId, sheetIdTo, sheetNameTo: name });
    const copy = new LocalSheet(this.run, this.book, sheetIdTo);
    const last = getters.getSheetIds().length;
    const delta = last - copy.getIndex();
    if (delta !== 0) this.book.engine.dispatch('MOVE_SHEET', { sheetId: sheetIdTo, delta });
    return asGoogle(copy);
  }
}
