// The basic filter of a sheet: in the engine, a table without a style. Its criteria are attachments at the heading cell of their
// column. As in Sheets, the set of hidden rows changes only when criteria are set.
import type { Book } from '../../book/book';
import { conditionTest } from '../rules/condition';
import { attach, attachmentsOf, changeAttachment, detach, type Attachment } from '../../engine/attachments';
import type { EngineZone } from '../../engine/engine';
import { filteredRowsOf, setFilteredRows } from '../../engine/filtered-rows';
import { hexOf } from '../../book/color-names';
import type { Execution } from '../../run/execution';
import { LocalFilterCriteria, type FilterCriteriaData } from './filter-criteria';
import { refuse, WORDS } from '../../gate/refusal';
import { asGoogle, imitationOf, Service } from '../../gate/service';
import { sortZone } from '../range/sorting';
import { checkEditable } from '../range/write-values';

type Google = GoogleAppsScript.Spreadsheet.Filter;
type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria;

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

/** The zone of the sheet's filter. Its first row has the buttons. */
export function filterZone(book: Book, sheetId: string): EngineZone | undefined {
  return book.engine.getters.getCoreTables(sheetId).find((table) => table.config.hasFilters)?.range.zone;
}

/** Gives a sheet a filter. Refused if it has one. */
export function makeFilter(book: Book, sheetId: string, zone: EngineZone): void {
  if (filterZone(book, sheetId)) refuse(WORDS.secondFilter);
  book.engine.dispatch('CREATE_TABLE', {
    sheetId,
    ranges: [book.engine.rangeData(sheetId, zone)],
    config: CONFIG,
    tableType: 'static',
  });
}

function criteriaOf(book: Book, sheetId: string, zone: EngineZone): (Attachment & { zone: EngineZone })[] {
  return attachmentsOf(book.engine, 'filter').flatMap((attachment) =>
    attachment.sheetId === sheetId && attachment.zone?.top === zone.top
      ? [{ ...attachment, zone: attachment.zone }]
      : [],
  );
}

/** Hides the rows that fail any column's criteria, and shows all others. */
function applyCriteria(book: Book, sheetId: string, zone: EngineZone): void {
  const tests = criteriaOf(book, sheetId, zone).map((attachment) => {
    const data = attachment.data as FilterCriteriaData;
    const col = attachment.zone.left;
    const meets = data.condition
      ? conditionTest(book, sheetId, data.condition, { row: zone.top + 1, col })
      : () => true;
    // Like the engine, Sheets' list of values ignores case.
    const hidden = new Set(data.hiddenValues?.map((value) => value.toLowerCase()));
    return (row: number): boolean => {
      const style = book.engine.getters.getCell({ sheetId, row, col })?.style;
      return (
        meets(row, col) &&
        !hidden.has(book.display(sheetId, row, col).toLowerCase()) &&
        (data.background === null || data.background === (hexOf(style?.fillColor) ?? '#ffffff')) &&
        (data.foreground === null || data.foreground === (hexOf(style?.textColor) ?? '#000000'))
      );
    };
  });
  const rows: number[] = [];
  for (let row = zone.top + 1; row <= zone.bottom; row++)
    if (!tests.every((test) => test(row))) rows.push(row);
  showRows(book, sheetId, zone, rows);
}

function showRows(book: Book, sheetId: string, zone: EngineZone, filtered: readonly number[]): void {
  setFilteredRows(book.engine, sheetId, filtered);
  // An engine command for an empty criterion, so that the grid measures its rows again.
  const value = { filterType: 'criterion', type: 'none', values: [] };
  book.engine.dispatch('UPDATE_FILTER', { sheetId, row: zone.top, col: zone.left, value });
}

/** The filter of a sheet. Refuses once the filter is removed. */
export class LocalFilter extends Service implements Google {
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
  #checkEditable(): EngineZone {
    const { zone } = this;
    checkEditable(this.book, this.run.user, this.sheetId, zone);
    return zone;
  }
  /** The attached criteria of a column of the sheet, from 1. */
  #at(columnPosition: number): { zone: EngineZone; col: number; found: Attachment | undefined } {
    const { zone } = this;
    const col = columnPosition - 1;
    if (col < zone.left || col > zone.right) refuse('The column is not part of the filter.');
    const found = criteriaOf(this.book, this.sheetId, zone).find((attached) => attached.zone.left === col);
    return { zone, col, found };
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return asGoogle(this.run.make.range(this.book, this.sheetId, this.zone));
  }
  remove(): void {
    const zone = this.#checkEditable();
    const { engine } = this.book;
    detach(
      engine,
      criteriaOf(this.book, this.sheetId, zone).map(({ id }) => id),
    );
    if (filteredRowsOf(engine, this.sheetId).length > 0) showRows(this.book, this.sheetId, zone, []);
    engine.dispatch('REMOVE_TABLE', { sheetId: this.sheetId, target: [zone] });
  }
  getColumnFilterCriteria(columnPosition: number): Criteria | null {
    const { found } = this.#at(columnPosition);
    return found ? asGoogle(new LocalFilterCriteria(this.run, found.data as FilterCriteriaData)) : null;
  }
  setColumnFilterCriteria(columnPosition: number, filterCriteria: Criteria | null): Google {
    this.#checkEditable();
    const data = imitationOf(LocalFilterCriteria, filterCriteria)?.data;
    if (!data) return this.removeColumnFilterCriteria(columnPosition);
    const { zone, col, found } = this.#at(columnPosition);
    const place = {
      sheetId: this.sheetId,
      zone: { top: zone.top, bottom: zone.top, left: col, right: col },
      data,
    };
    if (found) changeAttachment(this.book.engine, found.id, place);
    else attach(this.book.engine, { kind: 'filter', ...place });
    applyCriteria(this.book, this.sheetId, zone);
    return asGoogle(this);
  }
  removeColumnFilterCriteria(columnPosition: number): Google {
    this.#checkEditable();
    const { zone, found } = this.#at(columnPosition);
    if (!found) return asGoogle(this);
    detach(this.book.engine, [found.id]);
    applyCriteria(this.book, this.sheetId, zone);
    return asGoogle(this);
  }
  /** Sorts the rows below the filter's first row by a column of the sheet (from 1). Hidden rows do not move. */
  sort(column: number, ascending: boolean): Google {
    const { zone, col } = this.#at(column);
    this.#checkEditable();
    if (zone.bottom > zone.top)
      sortZone(
        this.book,
        this.sheetId,
        { ...zone, top: zone.top + 1 },
        [{ column: col, ascending }],
        new Set(filteredRowsOf(this.book.engine, this.sheetId)),
      );
    return asGoogle(this);
  }
}
