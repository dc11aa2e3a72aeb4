// Range, first part: where it is and how to get from one range to another.
import type { Book } from './book';
import type { EngineZone } from './engine/engine';
import type { Execution } from './execution';
import { refuse, WORDS } from './refusal';
import { asGoogle, Service } from './service';

export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** Letters of a column counted from 0: 0 is A, 26 is AA. */
function columnLetters(col: number): string {
  let letters = '';
  for (let rest = col; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

export function a1Of(zone: EngineZone): string {
  const first = `${columnLetters(zone.left)}${String(zone.top + 1)}`;
  if (zone.top === zone.bottom && zone.left === zone.right) return first;
  return `${first}:${columnLetters(zone.right)}${String(zone.bottom + 1)}`;
}

/** A sheet's name as formulas write it. */
function quotedName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

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
  | 'activate'
  | 'activateAsCurrentCell';

export abstract class RangeAddress extends Service implements Pick<GoogleRange, Address> {
  readonly googleName = 'Range';

  constructor(
    run: Execution,
    readonly book: Book,
    readonly sheetId: string,
    readonly zone: EngineZone,
  ) {
    super(run);
  }

  /** This range as Google's interface: for methods that answer with the range itself. */
  get me(): GoogleRange {
    return asGoogle(this);
  }
  /** The address with the sheet's name, as formulas write it. */
  get fullAddress(): string {
    return `${quotedName(this.book.engine.getters.getSheetName(this.sheetId))}!${a1Of(this.zone)}`;
  }

  getA1Notation(): string {
    return a1Of(this.zone);
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
  activate(): GoogleRange {
    this.book.select(this.sheetId, this.zone);
    this.run.state.screen.tell({
      type: 'selected',
      sheet: this.book.engine.getters.getSheetName(this.sheetId),
      a1: this.getA1Notation(),
    });
    return this.me;
  }
  activateAsCurrentCell(): GoogleRange {
    return this.activate();
  }
}

/** Refuses a rectangle that is not within a grid of so many rows and columns (all counted from 1). */
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
