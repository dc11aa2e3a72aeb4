// Sheet, last part: rules, protections, names, charts, metadata, clearing, sorting, copying. LocalSheet is complete.
import { imitatedSpreadsheet } from '../spreadsheet/spreadsheet-file';
import { bandingsOf } from '../range/banding';
import { changeChart, chartOf, insertChart, removeChart } from '../charts/chart-data';
import { clearContents, clearLooks, clearNotes } from '../range/clearing';
import { conditionalFormatsOf, putConditionalFormats } from '../rules/conditional-format';
import { addMetadata, metadataAt } from './developer-metadata';
import { chartsOf, LocalEmbeddedChart } from '../charts/embedded-chart';
import { ProtectionType } from '../../gate/enums';
import { LocalFilter, filterZone } from './filter';
import { LocalDeveloperMetadataFinder } from './metadata-finder';
import { namedRangesOf } from '../spreadsheet/named-range';
import { LocalProtection, protectionsOf } from './protection';
import { refuse } from '../../gate/refusal';
import { asGoogle, imitationOf } from '../../gate/service';
import { copySheet } from './sheet-copy';
import { checkSheetEditable, type GoogleSheet } from './sheet-grid';
import { SheetView } from './sheet-view';
import { sortZone } from '../range/sorting';
import { checkEditable } from '../range/write-values';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Rules =
  | 'getConditionalFormatRules'
  | 'setConditionalFormatRules'
  | 'clearConditionalFormatRules'
  | 'getFilter'
  | 'protect'
  | 'getProtections'
  | 'getNamedRanges'
  | 'getBandings'
  | 'getCharts'
  | 'newChart'
  | 'insertChart'
  | 'updateChart'
  | 'removeChart'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder'
  | 'clear'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'sort'
  | 'copyTo';

export class LocalSheet extends SheetView implements Pick<GoogleSheet, Rules> {
  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    return conditionalFormatsOf(this.run, this.book, this.sheetId);
  }
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    checkSheetEditable(this);
    putConditionalFormats(this.book, this.sheetId, rules);
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
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
  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    return bandingsOf(this.run, this.book, this.sheetId).map((banding) => asGoogle(banding));
  }

  getCharts(): Chart[] {
    return chartsOf(this.run, this.book, this.sheetId);
  }
  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return asGoogle(this.run.make.chartBuilder(this.book));
  }
  insertChart(chart: Chart): void {
    checkSheetEditable(this);
    const local = imitationOf(LocalEmbeddedChart, chart);
    if (local) insertChart(this.book, this.sheetId, local.data);
  }
  updateChart(chart: Chart): void {
    checkSheetEditable(this);
    const local = this.#ownChart(chart);
    if (local) changeChart(this.book, local.id, local.data);
  }
  removeChart(chart: Chart): void {
    checkSheetEditable(this);
    const local = this.#ownChart(chart);
    if (local) removeChart(this.book, local.id);
  }
  /** The chart must be on the sheet. Google's words for the refusal are not known. */
  #ownChart(chart: Chart): { id: number; data: LocalEmbeddedChart['data'] } | undefined {
    const { id, data } = imitationOf(LocalEmbeddedChart, chart) ?? {};
    if (!data) return undefined;
    if (id === undefined || chartOf(this.book, id)?.sheetId !== this.sheetId)
      return refuse('The chart is not on this sheet.');
    return { id, data };
  }

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleSheet {
    addMetadata(this.book, this, key, ...rest);
    return this.me;
  }
  getDeveloperMetadata(): Metadata[] {
    return metadataAt(this.run, this.book, { sheetId: this.sheetId });
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return asGoogle(new LocalDeveloperMetadataFinder(this.run, this.book, { sheetId: this.sheetId }));
  }

  #checkAllEditable(): void {
    checkEditable(this.book, this.run.user, this.sheetId, this.zone);
  }
  /** Without options, or with both, clears contents and formats. Validation and notes stay: Google mentions neither. */
  clear(options: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined } = {}): GoogleSheet {
    const { formatOnly, contentsOnly } = options;
    if (contentsOnly || !formatOnly) this.clearContents();
    if (formatOnly || !contentsOnly) this.clearFormats();
    return this.me;
  }
  clearContents(): GoogleSheet {
    this.#checkAllEditable();
    clearContents(this.book, this.sheetId, this.zone);
    return this.me;
  }
  /** "As allowed by choices under the Format menu": conditional formats are among them. */
  clearFormats(): GoogleSheet {
    this.#checkAllEditable();
    clearLooks(this.book, this.sheetId, this.zone, true);
    this.clearConditionalFormatRules();
    return this.me;
  }
  clearNotes(): GoogleSheet {
    this.#checkAllEditable();
    clearNotes(this.book, this.sheetId, this.zone);
    return this.me;
  }
  /** Sorts all rows except frozen ones. */
  sort(columnPosition: number, ascending = true): GoogleSheet {
    if (columnPosition < 1 || columnPosition > this.getMaxColumns())
      refuse('Sort column must be within the range.');
    const top = this.getFrozenRows();
    const zone = { ...this.zone, top, bottom: Math.max(this.getLastRow() - 1, top) };
    checkEditable(this.book, this.run.user, this.sheetId, zone);
    sortZone(this.book, this.sheetId, zone, [{ column: columnPosition - 1, ascending }]);
    return this.me;
  }
  copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): GoogleSheet {
    const target = imitatedSpreadsheet(spreadsheet);
    if (!target) return this.me;
    return asGoogle(this.run.make.sheet(target.book, copySheet(this.book, this.sheetId, target.book)));
  }
}
