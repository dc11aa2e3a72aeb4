// Spreadsheet, last part: names, protections, bandings, metadata, copies. LocalSpreadsheet is complete.
import { imitatedSheet } from '../sheet/sheet-grid';
import { imitatedRange } from '../range/range-address';
import { bandingsOf } from '../range/banding';
import { Book } from '../../book/book';
import { insertChart, removeChart } from '../charts/chart-data';
import { addMetadata, metadataAt } from '../sheet/developer-metadata';
import { LocalEmbeddedChart } from '../charts/embedded-chart';
import { ProtectionType } from '../../gate/enums';
import { LocalDeveloperMetadataFinder } from '../sheet/metadata-finder';
import { LocalNamedRange, namedRangesOf, setNamedRange } from './named-range';
import { placeOf } from '../../book/place';
import { plainCopy } from '../../book/plain-copy';
import { protectionsOf } from '../sheet/protection';
import { refuse } from '../../gate/refusal';
import { asGoogle, imitationOf } from '../../gate/service';
import { freeSheetName } from '../../book/sheet-names';
import { SpreadsheetActive } from './spreadsheet-active';
import type { GoogleFile } from './spreadsheet-file';
import { LocalTextFinder } from '../range/text-finder';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Rest =
  | 'getNamedRanges'
  | 'setNamedRange'
  | 'removeNamedRange'
  | 'getRangeByName'
  | 'getProtections'
  | 'getBandings'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'createTextFinder'
  | 'moveChartToObjectSheet'
  | 'addMenu'
  | 'updateMenu'
  | 'removeMenu'
  | 'copy';
/** A menu entry in addMenu's form; null is a line between entries. */
type OldMenuItem = { name: string; functionName: string } | null;

export class LocalSpreadsheet extends SpreadsheetActive implements Pick<GoogleFile, Rest> {
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return namedRangesOf(this.run, this.book).map((named) => asGoogle(named));
  }
  setNamedRange(name: string, range: GoogleRange): void {
    const local = imitatedRange(range);
    if (local) setNamedRange(this.book, name, local);
  }
  removeNamedRange(name: string): void {
    if (!this.book.engine.namedRange(name)) refuse(`Named range "${name}" not found.`);
    new LocalNamedRange(this.run, this.book, name).remove();
  }
  /** A1 notation works, too: undocumented, but widely used. */
  getRangeByName(name: string): GoogleRange | null {
    const place = placeOf(this.book, name, this.active.sheetId);
    if (!place) return null;
    const { sheetId, zone, bounds } = place;
    return asGoogle(this.run.make.range(this.book, sheetId, zone, bounds));
  }
  /** The new sheet has no cells, and becomes the active one. */
  moveChartToObjectSheet(
    chart: GoogleAppsScript.Spreadsheet.EmbeddedChart,
  ): GoogleAppsScript.Spreadsheet.Sheet {
    const local = imitationOf(LocalEmbeddedChart, chart);
    if (local?.id === undefined) refuse('The chart is not in this spreadsheet.');
    const name = freeSheetName(this.book, (number) => `Chart${String(number)}`);
    const sheet = imitatedSheet(this.insertSheet(name));
    if (!sheet) refuse('Sheet not found.');
    removeChart(this.book, local.id);
    insertChart(this.book, sheet.sheetId, {
      ...local.data,
      position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
    });
    this.book.extras.objectSheets.push(sheet.sheetId);
    return asGoogle(sheet);
  }
  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    const ofSheets = (type as unknown) === ProtectionType.SHEET;
    return protectionsOf(this.run, this.book, ofSheets).map((protection) => asGoogle(protection));
  }
  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    return bandingsOf(this.run, this.book).map((banding) => asGoogle(banding));
  }
  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleFile {
    addMetadata(this.book, undefined, key, ...rest);
    return this.me;
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataAt(this.run, this.book, {});
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return asGoogle(new LocalDeveloperMetadataFinder(this.run, this.book, {}));
  }
  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const { getters } = this.book.engine;
    const areas = getters.getSheetIds().map((sheetId) => ({
      sheetId,
      zone: {
        top: 0,
        left: 0,
        bottom: getters.getNumberRows(sheetId) - 1,
        right: getters.getNumberCols(sheetId) - 1,
      },
    }));
    return asGoogle(new LocalTextFinder(this.run, this.book, areas, findText));
  }

  /** The old way to make menus, before Ui. Scripts still use it. */
  addMenu(name: string, subMenus: OldMenuItem[]): void {
    const items = subMenus.map((item) =>
      item === null ? { isSeparator: true as const } : { label: item.name, handler: item.functionName },
    );
    const { screen } = this.run.state;
    screen.menus = [...screen.menus.filter(({ label }) => label !== name), { label: name, items }];
    screen.tell({ type: 'menus', menus: screen.menus });
  }
  updateMenu(name: string, subMenus: OldMenuItem[]): void {
    this.addMenu(name, subMenus);
  }
  removeMenu(name: string): void {
    const { screen } = this.run.state;
    screen.menus = screen.menus.filter(({ label }) => label !== name);
    screen.tell({ type: 'menus', menus: screen.menus });
  }

  /** The copy belongs to the user and has no other editors. */
  copy(name: string): GoogleFile {
    const { state, user } = this.run;
    const id = `local-spreadsheet-${String(state.books.size + 1)}`;
    const saved = plainCopy({ ...this.book.save(), id, name, owner: user, editors: [], viewers: [] });
    const book = new Book(saved, () => state.clock.now(), this.book.options);
    book.apostrophe = this.book.apostrophe;
    state.books.set(id, book);
    return asGoogle(this.run.make.spreadsheet(book));
  }
}
