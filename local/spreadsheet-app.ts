// SpreadsheetApp: the way into spreadsheets, builders and enumerations.
import * as enums from './enums';
import { LocalConditionalFormatRuleBuilder } from './conditional-format-builder';
import { refuse, WORDS } from './refusal';
import { asGoogle, imitationOf, Service } from './service';
import { LocalSpreadsheet } from './spreadsheet';
import { LocalUi } from './ui';
import { LocalDataValidationBuilder } from './validation';

type Google = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Methods =
  | 'getActiveSpreadsheet'
  | 'getActive'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'getCurrentCell'
  | 'setActiveSheet'
  | 'setActiveRange'
  | 'setCurrentCell'
  | 'getUi'
  | 'flush'
  | 'newDataValidation'
  | 'newConditionalFormatRule'
  | 'create'
  | 'openById'
  | 'openByUrl'
  | 'setActiveSpreadsheet';
type GoogleFile = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class LocalSpreadsheetApp extends Service implements Pick<Google, Methods> {
  readonly googleName = 'SpreadsheetApp';
  readonly ProtectionType = enums.ProtectionType;
  readonly WrapStrategy = enums.WrapStrategy;
  readonly BooleanCriteria = enums.BooleanCriteria;
  readonly DataValidationCriteria = enums.DataValidationCriteria;
  readonly BorderStyle = enums.BorderStyle;
  readonly Dimension = enums.Dimension;
  readonly Direction = enums.Direction;
  readonly CopyPasteType = enums.CopyPasteType;
  readonly RelativeDate = enums.RelativeDate;
  readonly SheetType = enums.SheetType;
  readonly BandingTheme = enums.BandingTheme;

  get active(): LocalSpreadsheet {
    return new LocalSpreadsheet(this.run, this.run.state.container);
  }
  getActiveSpreadsheet(): GoogleFile {
    return asGoogle(this.active);
  }
  getActive(): GoogleFile {
    return this.getActiveSpreadsheet();
  }
  setActiveSpreadsheet(file: GoogleFile): void {
    const local = imitationOf(LocalSpreadsheet, file);
    if (local) this.run.state.container = local.book;
  }
  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.active.getActiveSheet();
  }
  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.active.getActiveRange();
  }
  getCurrentCell(): GoogleAppsScript.Spreadsheet.Range {
    return this.active.getCurrentCell();
  }
  setActiveSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): GoogleAppsScript.Spreadsheet.Sheet {
    return this.active.setActiveSheet(sheet);
  }
  setActiveRange(range: GoogleAppsScript.Spreadsheet.Range): GoogleAppsScript.Spreadsheet.Range {
    return this.active.setActiveRange(range);
  }
  setCurrentCell(cell: GoogleAppsScript.Spreadsheet.Range): GoogleAppsScript.Spreadsheet.Range {
    return this.active.setActiveRange(cell);
  }
  /** Nobody is there when a clock starts the script. */
  getUi(): GoogleAppsScript.Base.Ui {
    if (this.run.as === 'clock') refuse(WORDS.noUi);
    return asGoogle(new LocalUi(this.run));
  }
  /** Writes are never held back here: there is nothing to do, but the call counts. */
  flush(): void {
    return;
  }
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return asGoogle(new LocalDataValidationBuilder(this.run, this.run.state.container));
  }
  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return asGoogle(new LocalConditionalFormatRuleBuilder(this.run, this.run.state.container));
  }
  create(name: string, rows?: number, columns?: number): GoogleFile {
    return asGoogle(new LocalSpreadsheet(this.run, this.run.state.newBook(name, rows, columns)));
  }
  openById(id: string): GoogleFile {
    const book = this.run.state.books.get(id);
    return book
      ? asGoogle(new LocalSpreadsheet(this.run, book))
      : refuse('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
  }
  openByUrl(url: string): GoogleFile {
    return this.openById(/\/d\/([^/]+)/.exec(url)?.[1] ?? url);
  }
}
