// The basic filter of a sheet. The engine keeps it as a table without a style; criteria are not emulated.
import type { Book } from './book';
import type { EngineZone } from './engine/engine';
import type { Execution } from './execution';
import { LocalRange } from './range';
import { refuse, WORDS } from './refusal';
import { asGoogle, Service } from './service';
import { sortZone } from './sorting';

type Google = GoogleAppsScript.Spreadsheet.Filter;

const CONFIG = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  automaticAutofill: false,
  styleId: 'None',
};

/** Where the sheet's filter lies; its first row holds the buttons. */
export function filterZone(book: Book, sheetId: string): EngineZone | undefined {
  return book.engine.getters.getCoreTables(sheetId).find((table) => table.config.hasFilters)?.range.zone;
}

export function makeFilter(book: Book, sheetId: string, zone: EngineZone): void {
  if (filterZone(book, sheetId)) refuse(WORDS.secondFilter);
  book.engine.dispatch('CREATE_TABLE', {
    sheetId,
    ranges: [book.engine.rangeData(sheetId, zone)],
    config: CONFIG,
    tableType: 'static',
  });
}

export class LocalFilter
  extends Service
  implements
    Pick<Google, 'getRange' | 'remove' | 'sort' | 'getColumnFilterCriteria' | 'removeColumnFilterCriteria'>
{
  readonly googleName = 'Filter';
  constructor(
    run: Execution,
    readonly book: Book,
    readonly sheetId: string,
  ) {
    super(run);
  }
  get zone(): EngineZone {
    return filterZone(this.book, this.sheetId) ?? refuse('This filter has been removed.');
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return asGoogle(new LocalRange(this.run, this.book, this.sheetId, this.zone));
  }
  remove(): void {
    this.book.engine.dispatch('REMOVE_TABLE', { sheetId: this.sheetId, target: [this.zone] });
  }
  /** Sorts by a column of the sheet (from 1) the rows below the filter's first row. */
  sort(column: number, ascending: boolean): Google {
    const zone = this.zone;
    if (column - 1 < zone.left || column - 1 > zone.right) refuse('The column is not part of the filter.');
    if (zone.bottom > zone.top)
      sortZone(this.book, this.sheetId, { ...zone, top: zone.top + 1 }, [{ column: column - 1, ascending }]);
    return asGoogle(this);
  }
  getColumnFilterCriteria(): GoogleAppsScript.Spreadsheet.FilterCriteria | null {
    return null;
  }
  removeColumnFilterCriteria(): Google {
    return asGoogle(this);
  }
}
