// Selection: what is selected in the active sheet.
import type { Book } from '../../book/book';
import type { Execution } from '../../run/execution';
import type { LocalRange } from '../range/range';
import { LocalRangeList } from '../range/range-list';
import { stepOf } from '../range/range-places';
import { asGoogle, Service } from '../../gate/service';

type Google = GoogleAppsScript.Spreadsheet.Selection;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** The ranges selected on a sheet, the active one last; A1 if the sheet isn't active. */
export function selectedRanges(run: Execution, book: Book, sheetId: string): LocalRange[] {
  const { getters } = book.engine;
  const zones =
    getters.getActiveSheetId() === sheetId
      ? getters.getSelectedZones()
      : [{ top: 0, bottom: 0, left: 0, right: 0 }];
  return zones.map(({ top, bottom, left, right }) => {
    return run.make.range(book, sheetId, { top, bottom, left, right });
  });
}

/** The range selected last on a sheet. */
export function activeRange(run: Execution, book: Book, sheetId: string): LocalRange {
  return selectedRanges(run, book, sheetId).at(-1) ?? currentCell(run, book, sheetId);
}

/** The highlighted cell of a sheet; A1 if the sheet isn't active. */
export function currentCell(run: Execution, book: Book, sheetId: string): LocalRange {
  const { getters } = book.engine;
  const isInFront = getters.getActiveSheetId() === sheetId;
  const { row, col } = isInFront ? getters.getActivePosition() : { row: 0, col: 0 };
  return run.make.range(book, sheetId, { top: row, bottom: row, left: col, right: col });
}

export class LocalSelection extends Service implements Google {
  readonly googleName = 'Selection';
  constructor(
    run: Execution,
    readonly book: Book,
  ) {
    super(run);
  }
  get #sheetId(): string {
    return this.book.engine.getters.getActiveSheetId();
  }
  getActiveRange(): GoogleRange {
    return asGoogle(activeRange(this.run, this.book, this.#sheetId));
  }
  getActiveRangeList(): GoogleAppsScript.Spreadsheet.RangeList {
    return asGoogle(new LocalRangeList(this.run, selectedRanges(this.run, this.book, this.#sheetId)));
  }
  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return asGoogle(this.run.make.sheet(this.book, this.#sheetId));
  }
  getCurrentCell(): GoogleRange {
    return asGoogle(currentCell(this.run, this.book, this.#sheetId));
  }
  /** The active range, with its edge in a direction moved to the next data cell from the current cell. */
  getNextDataRange(direction: GoogleAppsScript.Spreadsheet.Direction): GoogleRange {
    const range = activeRange(this.run, this.book, this.#sheetId);
    const cell = currentCell(this.run, this.book, this.#sheetId);
    const step = stepOf(direction);
    const edge = cell.getNextDataCell(direction);
    const zone = { ...range.zone };
    if (step.row !== 0) {
      const rows = [cell.zone.top, edge.getRow() - 1];
      Object.assign(zone, { top: Math.min(...rows), bottom: Math.max(...rows) });
    } else {
      const columns = [cell.zone.left, edge.getColumn() - 1];
      Object.assign(zone, { left: Math.min(...columns), right: Math.max(...columns) });
    }
    return asGoogle(this.run.make.range(this.book, range.sheetId, zone));
  }
}
