// Spreadsheet: the file, its sheets, people and names.
import type { Book } from './book';
import type { Execution } from './execution';
import { LocalNamedRange, namedRangesOf, setNamedRange } from './named-range';
import { protectionsOf } from './protection';
import { ProtectionType } from './enums';
import { LocalRange } from './range';
import { refuse, WORDS } from './refusal';
import { asGoogle, imitationOf, Service } from './service';
import { LocalUser } from './session';
import { LocalSheet } from './sheet';
import { isZone } from './time-zone';

type Google = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type File =
  | 'getId'
  | 'getName'
  | 'rename'
  | 'getUrl'
  | 'getSheets'
  | 'getNumSheets'
  | 'getSheetByName'
  | 'getSheetById'
  | 'insertSheet'
  | 'deleteSheet'
  | 'getActiveSheet'
  | 'setActiveSheet'
  | 'moveActiveSheet'
  | 'toast'
  | 'getSpreadsheetTimeZone'
  | 'setSpreadsheetTimeZone'
  | 'getSpreadsheetLocale'
  | 'setSpreadsheetLocale'
  | 'getActiveRange'
  | 'getActiveCell'
  | 'getCurrentCell'
  | 'setActiveRange'
  | 'setActiveSelection'
  | 'setCurrentCell'
  | 'getRange'
  | 'getNamedRanges'
  | 'setNamedRange'
  | 'removeNamedRange'
  | 'getRangeByName'
  | 'getEditors'
  | 'getViewers'
  | 'getOwner'
  | 'addEditor'
  | 'getProtections'
  | 'getDataRange'
  | 'getLastRow'
  | 'getLastColumn'
  | 'duplicateActiveSheet'
  | 'appendRow';

export class LocalSpreadsheet extends Service implements Pick<Google, File> {
  readonly googleName = 'Spreadsheet';
  constructor(
    run: Execution,
    readonly book: Book,
  ) {
    super(run);
  }
  #sheet(sheetId: string): LocalSheet {
    return new LocalSheet(this.run, this.book, sheetId);
  }
  get active(): LocalSheet {
    return this.#sheet(this.book.engine.getters.getActiveSheetId());
  }

  getId(): string {
    return this.book.extras.id;
  }
  getName(): string {
    return this.book.extras.name;
  }
  rename(name: string): void {
    this.book.extras.name = name;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getSheets(): GoogleSheet[] {
    return this.book.engine.getters.getSheetIds().map((id) => asGoogle(this.#sheet(id)));
  }
  getNumSheets(): number {
    return this.book.engine.getters.getSheetIds().length;
  }
  getSheetByName(name: string): GoogleSheet | null {
    const { getters } = this.book.engine;
    const id = getters.getSheetIds().find((sheetId) => getters.getSheetName(sheetId) === name);
    return id === undefined ? null : asGoogle(this.#sheet(id));
  }
  getSheetById(number: number): GoogleSheet | null {
    const id = this.book.engine.getters
      .getSheetIds()
      .find((sheetId) => this.book.sheetNumber(sheetId) === number);
    return id === undefined ? null : asGoogle(this.#sheet(id));
  }
  /** A new sheet goes behind the active one unless an index (from 0) is given, and becomes the active one. */
  insertSheet(...given: unknown[]): GoogleSheet {
    const { engine } = this.book;
    const name = given.find((value) => typeof value === 'string') ?? this.#freeName();
    const index = given.find((value) => typeof value === 'number');
    const options = given.find((value) => typeof value === 'object' && value !== null) as
      { template?: unknown } | undefined;
    const names = engine.getters.getSheetIds().map((id) => engine.getters.getSheetName(id).toLowerCase());
    if (names.includes(name.toLowerCase())) refuse(WORDS.nameTaken(name));
    const sheetId = `sheet-${String(this.book.freshSheetNumber())}`;
    const position = Math.min(index ?? this.active.getIndex(), names.length);
    const template = imitationOf(LocalSheet, options?.template);
    if (template) {
      engine.dispatch('DUPLICATE_SHEET', {
        sheetId: template.sheetId,
        sheetIdTo: sheetId,
        sheetNameTo: name,
      });
      const delta = position - (this.#sheet(sheetId).getIndex() - 1);
      if (delta !== 0) engine.dispatch('MOVE_SHEET', { sheetId, delta });
    } else engine.dispatch('CREATE_SHEET', { sheetId, position, name, cols: 26, rows: 1000 });
    this.book.sheetNumber(sheetId);
    return this.#sheet(sheetId).activate();
  }
  #freeName(): string {
    const { getters } = this.book.engine;
    const names = new Set(getters.getSheetIds().map((id) => getters.getSheetName(id)));
    let number = names.size + 1;
    while (names.has(`Sheet${String(number)}`)) number++;
    return `Sheet${String(number)}`;
  }
  deleteSheet(sheet: GoogleSheet): void {
    const local = imitationOf(LocalSheet, sheet);
    if (!local) return;
    const { engine } = this.book;
    const rest = engine.getters
      .getSheetIds()
      .filter((id) => id !== local.sheetId && engine.getters.isSheetVisible(id));
    const next = rest[0];
    if (next === undefined) refuse(WORDS.lastSheet);
    if (engine.getters.getActiveSheetId() === local.sheetId)
      engine.dispatch('ACTIVATE_SHEET', { sheetIdFrom: local.sheetId, sheetIdTo: next });
    engine.dispatch('DELETE_SHEET', { sheetId: local.sheetId, sheetName: local.getName() });
  }
  duplicateActiveSheet(): GoogleSheet {
    return this.active.copyTo(asGoogle(this)).activate();
  }
  getActiveSheet(): GoogleSheet {
    return asGoogle(this.active);
  }
  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    return imitationOf(LocalSheet, sheet)?.activate() ?? sheet;
  }
  /** Moves the active sheet to a position counted from 1. */
  moveActiveSheet(position: number): void {
    if (position < 1 || position > this.getNumSheets()) refuse('The sheet index is out of range.');
    const delta = position - this.active.getIndex();
    if (delta !== 0) this.book.engine.dispatch('MOVE_SHEET', { sheetId: this.active.sheetId, delta });
  }
  /** Shows a note in the corner; without a user there is nobody to see it. */
  toast(message: string, title?: string | null, seconds?: number | null): void {
    if (this.run.as === 'clock') return;
    const toast = { message, title: title ?? '', seconds: seconds ?? 5 };
    this.run.state.screen.toasts.push(toast);
    this.run.state.screen.tell({ type: 'toast', ...toast });
  }
  getSpreadsheetTimeZone(): string {
    return this.book.extras.zone;
  }
  setSpreadsheetTimeZone(zone: string): void {
    if (!isZone(zone)) refuse(`Invalid argument: ${zone}`);
    this.book.extras.zone = zone;
    this.book.engine.recalculate();
  }
  getSpreadsheetLocale(): string {
    return this.book.extras.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) refuse(`Invalid argument: ${locale}`);
    this.book.setLocale(locale);
  }

  getActiveRange(): GoogleRange {
    return this.active.getActiveRange();
  }
  getActiveCell(): GoogleRange {
    return this.active.getCurrentCell();
  }
  getCurrentCell(): GoogleRange {
    return this.active.getCurrentCell();
  }
  setActiveRange(range: GoogleRange): GoogleRange {
    return this.active.setActiveRange(range);
  }
  setActiveSelection(range: GoogleRange | string): GoogleRange {
    return this.active.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }
  setCurrentCell(cell: GoogleRange): GoogleRange {
    return this.active.setActiveRange(cell);
  }
  getRange(a1: string): GoogleRange {
    return this.active.getRange(a1);
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
  appendRow(contents: unknown[]): GoogleSheet {
    return this.active.appendRow(contents);
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return namedRangesOf(this.run, this.book).map((named) => asGoogle(named));
  }
  setNamedRange(name: string, range: GoogleRange): void {
    const local = imitationOf(LocalRange, range);
    if (local) setNamedRange(this.book, name, local);
  }
  removeNamedRange(name: string): void {
    if (!this.book.engine.namedRange(name)) refuse(`Named range "${name}" not found.`);
    new LocalNamedRange(this.run, this.book, name).remove();
  }
  getRangeByName(name: string): GoogleRange | null {
    const place = this.book.place(name, this.active.sheetId);
    return place ? asGoogle(new LocalRange(this.run, this.book, place.sheetId, place.zone)) : null;
  }

  #users(emails: readonly string[]): GoogleAppsScript.Base.User[] {
    return emails.map((email) => asGoogle(new LocalUser(this.run, email)));
  }
  getEditors(): GoogleAppsScript.Base.User[] {
    return this.#users([...new Set([this.book.extras.owner, ...this.book.extras.editors])]);
  }
  getViewers(): GoogleAppsScript.Base.User[] {
    return this.#users(this.book.extras.viewers);
  }
  getOwner(): GoogleAppsScript.Base.User | null {
    return asGoogle(new LocalUser(this.run, this.book.extras.owner));
  }
  addEditor(person: string | GoogleAppsScript.Base.User): Google {
    const email = typeof person === 'string' ? person : person.getEmail();
    if (!this.book.extras.editors.includes(email)) this.book.extras.editors.push(email);
    return asGoogle(this);
  }
  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const ofSheets = (type as unknown) === ProtectionType.SHEET;
    return protectionsOf(this.run, this.book, ofSheets).map((protection) => asGoogle(protection));
  }
}
