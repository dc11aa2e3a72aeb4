// SpreadsheetApp: opens spreadsheets and makes builders. surface.ts adds its enumerations.
import { imitatedSpreadsheet } from './spreadsheet-file';
import type { Book } from '../../book/book';
import { LocalColorBuilder } from '../range/color';
import { LocalFilterCriteriaBuilder } from '../sheet/filter-criteria';
import { refuse, WORDS } from '../../gate/refusal';
import { asGoogle, Service } from '../../gate/service';
import type { LocalSpreadsheet } from './spreadsheet';
import { LocalRichTextValueBuilder } from '../range/rich-text';
import { LocalTextStyleBuilder } from '../range/text-style';
import { LocalUi } from '../../services/ui';
import { LocalDataValidationBuilder } from '../rules/validation';

type Google = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type GoogleFile = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleList = GoogleAppsScript.Spreadsheet.RangeList;
type Methods =
  | `${'get' | 'set'}Active${'Spreadsheet' | 'Sheet' | 'Range' | 'RangeList'}`
  | 'getActive'
  | 'getCurrentCell'
  | 'setCurrentCell'
  | 'getSelection'
  | 'getUi'
  | 'flush'
  | 'newColor'
  | 'newConditionalFormatRule'
  | 'newDataValidation'
  | 'newFilterCriteria'
  | 'newRichTextValue'
  | 'newTextStyle'
  | 'create'
  | 'openById'
  | 'openByUrl';

export class LocalSpreadsheetApp extends Service implements Pick<Google, Methods> {
  readonly googleName = 'SpreadsheetApp';

  get active(): LocalSpreadsheet {
    return this.run.make.spreadsheet(this.run.state.container);
  }
  getActiveSpreadsheet(): GoogleFile {
    return asGoogle(this.active);
  }
  getActive(): GoogleFile {
    return this.getActiveSpreadsheet();
  }
  setActiveSpreadsheet(file: GoogleFile): void {
    const local = imitatedSpreadsheet(file);
    if (local) this.run.state.container = local.book;
  }
  getActiveSheet(): GoogleSheet {
    return this.active.getActiveSheet();
  }
  getActiveRange(): GoogleRange {
    return this.active.getActiveRange();
  }
  getActiveRangeList(): GoogleList {
    return this.active.getActiveRangeList();
  }
  getCurrentCell(): GoogleRange {
    return this.active.getCurrentCell();
  }
  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return this.active.getSelection();
  }
  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    return this.active.setActiveSheet(sheet);
  }
  setActiveRange(range: GoogleRange): GoogleRange {
    return this.active.setActiveRange(range);
  }
  setActiveRangeList(rangeList: GoogleList): GoogleList {
    return this.active.setActiveRangeList(rangeList);
  }
  setCurrentCell(cell: GoogleRange): GoogleRange {
    return this.active.setCurrentCell(cell);
  }
  /** A time-driven run has no Ui. */
  getUi(): GoogleAppsScript.Base.Ui {
    if (this.run.as === 'clock') refuse(WORDS.noUi);
    return asGoogle(new LocalUi(this.run));
  }
  /** Does nothing, because the runtime writes immediately. The call counts, though. */
  flush(): void {
    return;
  }
  newColor(): GoogleAppsScript.Spreadsheet.ColorBuilder {
    return asGoogle(new LocalColorBuilder(this.run));
  }
  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return asGoogle(this.run.make.formatRuleBuilder(this.run.state.container));
  }
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return asGoogle(new LocalDataValidationBuilder(this.run, this.run.state.container));
  }
  newFilterCriteria(): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder {
    return asGoogle(new LocalFilterCriteriaBuilder(this.run));
  }
  newRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return asGoogle(new LocalRichTextValueBuilder(this.run));
  }
  newTextStyle(): GoogleAppsScript.Spreadsheet.TextStyleBuilder {
    return asGoogle(new LocalTextStyleBuilder(this.run));
  }
  create(name: string, rows?: number, columns?: number): GoogleFile {
    if ((rows ?? 1) < 1) refuse(WORDS.tooFewRows);
    if ((columns ?? 1) < 1) refuse(WORDS.tooFewColumns);
    return asGoogle(this.run.make.spreadsheet(this.run.state.newBook(name, rows, columns)));
  }
  #open(id: string, method: string): GoogleFile {
    const book: Book =
      this.run.state.books.get(id) ??
      refuse(`Unexpected error while getting the method or property ${method} on object SpreadsheetApp.`);
    const { owner, editors, viewers } = book.extras;
    const isShared =
      book === this.run.state.container || [owner, ...editors, ...viewers].includes(this.run.user);
    if (!isShared) refuse('You do not have permission to access the requested document.');
    return asGoogle(this.run.make.spreadsheet(book));
  }
  openById(id: string): GoogleFile {
    return this.#open(id, 'openById');
  }
  openByUrl(url: string): GoogleFile {
    const id = /\/d\/([^/?#]+)/.exec(url)?.[1] ?? refuse('Invalid argument: url');
    return this.#open(id, 'openByUrl');
  }
}
