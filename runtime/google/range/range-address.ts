// Range, first part: where it is and what it is called.
import { a1Of, BOUNDED, quotedName, type Bounds } from '../../book/a1';
import type { Book } from '../../book/book';
import type { EngineZone } from '../../engine/engine';
import type { Execution } from '../../run/execution';
import { refuse, WORDS } from '../../gate/refusal';
import type { LocalRange } from './range';
import { select } from '../sheet/select';
import { asGoogle, Service } from '../../gate/service';

export { a1Of } from '../../book/a1';
/** Google’s interface of a range. */
export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

type Address =
  | 'getA1Notation'
  | 'getRow'
  | 'getRowIndex'
  | 'getColumn'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getHeight'
  | 'getWidth'
  | 'getGridId'
  | 'isStartRowBounded'
  | 'isStartColumnBounded'
  | 'isEndRowBounded'
  | 'isEndColumnBounded'
  | 'activate'
  | 'activateAsCurrentCell';

/** A rectangle of a sheet, and the methods about where it is. */
export abstract class RangeAddress extends Service implements Pick<GoogleRange, Address> {
  readonly googleName = 'Range';

  constructor(
    run: Execution,
    readonly book: Book,
    readonly sheetId: string,
    readonly zone: EngineZone,
    readonly bounds: Bounds = BOUNDED,
  ) {
    super(run);
  }

  /** This range as Google's interface, for methods that return the range itself. */
  get me(): GoogleRange {
    return asGoogle(this);
  }
  /** The address with the sheet's name, as formulas write it. */
  get fullAddress(): string {
    return `${quotedName(this.book.engine.getters.getSheetName(this.sheetId))}!${a1Of(this.zone, this.bounds)}`;
  }

  getA1Notation(): string {
    return a1Of(this.zone, this.bounds);
  }
  getRow(): number {
    return this.zone.top + 1;
  }
  getRowIndex(): number {
    return this.getRow();
  }
  getColumn(): number {
    return this.zone.left + 1;
  }
  getLastRow(): number {
    return this.zone.bottom + 1;
  }
  getLastColumn(): number {
    return this.zone.right + 1;
  }
  getNumRows(): number {
    return this.zone.bottom - this.zone.top + 1;
  }
  getNumColumns(): number {
    return this.zone.right - this.zone.left + 1;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getGridId(): number {
    return this.book.sheetNumber(this.sheetId);
  }
  isStartRowBounded(): boolean {
    return this.bounds.startRow;
  }
  isStartColumnBounded(): boolean {
    return this.bounds.startColumn;
  }
  isEndRowBounded(): boolean {
    return this.bounds.endRow;
  }
  isEndColumnBounded(): boolean {
    return this.bounds.endColumn;
  }
  activate(): GoogleRange {
    select(this.run, this.book, this.sheetId, [this.zone]);
    return this.me;
  }
  /** Keeps the current selection if the cell is inside it. */
  activateAsCurrentCell(): GoogleRange {
    if (this.getNumRows() > 1 || this.getNumColumns() > 1)
      refuse('The current cell must be a range of one cell.');
    const { getters } = this.book.engine;
    const { top, left } = this.zone;
    const around = (getters.getActiveSheetId() === this.sheetId ? getters.getSelectedZones() : []).find(
      (zone) => zone.top <= top && top <= zone.bottom && zone.left <= left && left <= zone.right,
    );
    select(this.run, this.book, this.sheetId, [around ?? this.zone], { row: top, col: left });
    return this.me;
  }
}

/** The range behind a script's value. Every one is a whole LocalRange; only makers.ts makes them. */
export function imitatedRange(value: unknown): LocalRange | undefined {
  return value instanceof RangeAddress ? (value as LocalRange) : undefined;
}

/** Refuses a rectangle that isn't within a grid of this size (everything counts from 1). */
export function zoneWithin(
  grid: { rows: number; columns: number },
  row: number,
  column: number,
  rows: number,
  columns: number,
): EngineZone {
  if (rows < 1) refuse(WORDS.tooFewRows);
  if (columns < 1) refuse(WORDS.tooFewColumns);
  if (row < 1 || column < 1 || row + rows - 1 > grid.rows || column + columns - 1 > grid.columns)
    refuse(WORDS.outsideSheet);
  return { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 };
}
