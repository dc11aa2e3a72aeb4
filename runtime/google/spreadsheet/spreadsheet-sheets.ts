// Spreadsheet, second part: its sheets, and which one is active.
import { imitatedSheet } from '../sheet/sheet-grid';
import { refuse, WORDS } from '../../gate/refusal';
import { asGoogle } from '../../gate/service';
import type { LocalSheet } from '../sheet/sheet';
import { copySheet } from '../sheet/sheet-copy';
import { checkSheetName, freeSheetName } from '../../book/sheet-names';
import { SpreadsheetFile, type GoogleFile } from './spreadsheet-file';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Sheets =
  | 'getSheets'
  | 'getNumSheets'
  | 'getSheetByName'
  | 'getSheetById'
  | 'insertSheet'
  | 'deleteSheet'
  | 'deleteActiveSheet'
  | 'duplicateActiveSheet'
  | 'getActiveSheet'
  | 'setActiveSheet'
  | 'moveActiveSheet'
  | 'renameActiveSheet';
const NEW_COLUMNS = 26;

/** The sheets of a spreadsheet. */
export abstract class SpreadsheetSheets extends SpreadsheetFile implements Pick<GoogleFile, Sheets> {
  get active(): LocalSheet {
    return sheetOf(this, this.book.engine.getters.getActiveSheetId());
  }
  getSheets(): GoogleSheet[] {
    return this.book.engine.getters.getSheetIds().map((id) => asGoogle(sheetOf(this, id)));
  }
  getNumSheets(): number {
    return this.book.engine.getters.getSheetIds().length;
  }
  getSheetByName(name: string): GoogleSheet | null {
    const id = this.book.sheetIdOf(name);
    return id === undefined ? null : asGoogle(sheetOf(this, id));
  }
  getSheetById(number: number): GoogleSheet | null {
    const ids = this.book.engine.getters.getSheetIds();
    const id = ids.find((sheetId) => this.book.sheetNumber(sheetId) === number);
    return id === undefined ? null : asGoogle(sheetOf(this, id));
  }
  /** A new sheet is inserted after the active one unless an index (from 0) is given, and becomes the active one. */
  insertSheet(...given: unknown[]): GoogleSheet {
    const { engine } = this.book;
    const count = this.getNumSheets();
    const name =
      given.find((value) => typeof value === 'string') ??
      freeSheetName(this.book, (number) => `Sheet${String(number)}`, count + 1);
    const index = given.find((value) => typeof value === 'number');
    const options = given.find((value) => typeof value === 'object' && value !== null) as
      { template?: unknown } | undefined;
    checkSheetName(this.book, name);
    if (index !== undefined && index < 0) refuse('The sheet index is out of range.');
    const position = Math.min(index ?? this.active.getIndex(), count);
    const template = imitatedSheet(options?.template);
    if (template && template.book !== this.book)
      refuse('The template sheet must be one of the sheets of this spreadsheet.');
    if (template) {
      const sheetId = copySheet(this.book, template.sheetId, this.book, name);
      const sheet = sheetOf(this, sheetId);
      const delta = position - (sheet.getIndex() - 1);
      if (delta !== 0) engine.dispatch('MOVE_SHEET', { sheetId, delta });
      return sheet.activate();
    }
    const sheetId = `sheet-${String(this.book.freshSheetNumber())}`;
    engine.dispatch('CREATE_SHEET', {
      sheetId,
      position,
      name,
      cols: NEW_COLUMNS,
      rows: engine.newSheetRows,
    });
    this.book.sheetNumber(sheetId);
    return sheetOf(this, sheetId).activate();
  }
  deleteSheet(sheet: GoogleSheet): void {
    const local = imitatedSheet(sheet);
    if (!local) return;
    const sheetName = local.getName();
    const { engine } = this.book;
    const ids = engine.getters.getSheetIds();
    const place = ids.indexOf(local.sheetId);
    if (local.book !== this.book || place < 0) refuse('Sheet not found.');
    if (this.book.extras.forms[local.sheetId] !== undefined) refuse(WORDS.linkedForm);
    const visible = [...ids.slice(place + 1), ...ids.slice(0, place).reverse()].filter((id) =>
      engine.getters.isSheetVisible(id),
    );
    const next = visible[0];
    if (next === undefined) refuse(WORDS.lastSheet);
    if (engine.getters.getActiveSheetId() === local.sheetId)
      engine.dispatch('ACTIVATE_SHEET', { sheetIdFrom: local.sheetId, sheetIdTo: next });
    // The engine keeps hidden sheets as long as only one is visible; Google doesn't.
    local.showSheet();
    engine.dispatch('DELETE_SHEET', { sheetId: local.sheetId, sheetName });
  }
  deleteActiveSheet(): GoogleSheet {
    this.deleteSheet(asGoogle(this.active));
    return this.getActiveSheet();
  }
  /** The copy is right after its original, as from the menu. The reference doesn't say. */
  duplicateActiveSheet(): GoogleSheet {
    const { active } = this;
    const sheet = sheetOf(this, copySheet(this.book, active.sheetId, this.book));
    const delta = active.getIndex() + 1 - sheet.getIndex();
    if (delta !== 0) this.book.engine.dispatch('MOVE_SHEET', { sheetId: sheet.sheetId, delta });
    return sheet.activate();
  }
  getActiveSheet(): GoogleSheet {
    return asGoogle(this.active);
  }
  /** Each sheet always keeps its selection here, whether or not it should be restored. */
  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    return imitatedSheet(sheet)?.activate() ?? sheet;
  }
  /** Moves the active sheet to a position counted from 1. */
  moveActiveSheet(position: number): void {
    if (position < 1 || position > this.getNumSheets()) refuse('The sheet index is out of range.');
    const delta = position - this.active.getIndex();
    if (delta !== 0) this.book.engine.dispatch('MOVE_SHEET', { sheetId: this.active.sheetId, delta });
  }
  renameActiveSheet(newName: string): void {
    this.active.setName(newName);
  }
}

function sheetOf({ run, book }: SpreadsheetFile, sheetId: string): LocalSheet {
  return run.make.sheet(book, sheetId);
}
