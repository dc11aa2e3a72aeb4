// A1 and R1C1 notation, in every form that getRange takes: A1, A1:C3, A:C, 2:5, A2:C, R1C1:R3C4, 'Sheet name'!A1.
import type { EngineZone } from '../engine/engine';
import { refuse, WORDS } from '../gate/refusal';

/** Which ends of a range are fixed: A2:A has no end row, 2:5 has no columns. */
export interface Bounds {
  startRow: boolean;
  startColumn: boolean;
  endRow: boolean;
  endColumn: boolean;
}
/** What an address means: a rectangle of the current grid, and which of its ends are open. */
export interface Area {
  zone: EngineZone;
  bounds: Bounds;
}
/** All four ends fixed. */
export const BOUNDED: Bounds = { startRow: true, startColumn: true, endRow: true, endColumn: true };

/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(col: number): string {
  let letters = '';
  for (let rest = col; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** The column of some letters, counted from 0. */
export function columnOf(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** A zone in A1 notation; open ends stay open (A2:A). */
export function a1Of(zone: EngineZone, bounds: Bounds = BOUNDED): string {
  const end = (isColumn: boolean, isRow: boolean, col: number, row: number): string =>
    (isColumn ? columnLetters(col) : '') + (isRow ? String(row + 1) : '');
  const first = end(bounds.startColumn, bounds.startRow, zone.left, zone.top);
  const last = end(bounds.endColumn, bounds.endRow, zone.right, zone.bottom);
  const isCell = bounds.endRow && bounds.endColumn && first === last;
  return isCell ? first : `${first}:${last}`;
}

/** A sheet's name as formulas write it. */
export function quotedName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits a reference into the sheet's name, if it has one, and the address. */
export function splitReference(reference: string): { sheet?: string; address: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), address: quoted[2] ?? '' };
  const mark = reference.lastIndexOf('!');
  return mark < 0
    ? { address: reference }
    : { sheet: reference.slice(0, mark), address: reference.slice(mark + 1) };
}

const A1 = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;
/** Absolute references only: Google doesn't document what a relative R[1]C[1] is relative to. */
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

interface Ends {
  columns: [number | undefined, number | undefined];
  rows: [number | undefined, number | undefined];
}

function endsOf(address: string): Ends | undefined {
  const place = (digits: string | undefined): number | undefined =>
    digits === undefined ? undefined : Number(digits) - 1;
  const cells = R1C1.exec(address);
  if (cells) {
    const [, row, col, lastRow = row, lastCol = col] = cells;
    return { columns: [place(col), place(lastCol)], rows: [place(row), place(lastRow)] };
  }
  const match = A1.exec(address);
  if (!match) return undefined;
  const [, firstColumn, firstRow, lastColumn, lastRow] = match;
  const isRange = address.includes(':');
  if (!isRange && (!firstColumn || !firstRow)) return undefined;
  if (isRange && ((!firstColumn && !firstRow) || (!lastColumn && !lastRow))) return undefined;
  const column = (letters: string | undefined): number | undefined =>
    letters === undefined ? undefined : columnOf(letters);
  return {
    columns: [column(firstColumn), isRange ? column(lastColumn) : column(firstColumn)],
    rows: [place(firstRow), isRange ? place(lastRow) : place(firstRow)],
  };
}

/** Both ends of one dimension in order; an open end reaches the grid's. Undefined when an end is row 0. */
function spanOf(
  [first, last]: [number | undefined, number | undefined],
  size: number,
): { from: number; to: number; isStart: boolean; isEnd: boolean } | undefined {
  if ((first ?? 0) < 0 || (last ?? 0) < 0) return undefined;
  // A1:5 and 5:A1 mean the same: the fixed end is the start, the open end is the end.
  const [start, end] =
    first === undefined && last !== undefined
      ? [last, undefined]
      : first !== undefined && last !== undefined
        ? [Math.min(first, last), Math.max(first, last)]
        : [first, last];
  return {
    from: start ?? 0,
    to: end ?? size - 1,
    isStart: start !== undefined,
    isEnd: end !== undefined,
  };
}

/** What an address means in a grid of this size. Undefined if it isn't an address; refused outside the grid. */
export function areaOfAddress(address: string, rows: number, columns: number): Area | undefined {
  const ends = endsOf(address.trim());
  const row = ends && spanOf(ends.rows, rows);
  const column = ends && spanOf(ends.columns, columns);
  if (!row || !column) return undefined;
  const zone = { top: row.from, bottom: row.to, left: column.from, right: column.to };
  if (zone.bottom >= rows || zone.right >= columns || zone.top >= rows || zone.left >= columns)
    refuse(WORDS.outsideSheet);
  const bounds = {
    startRow: row.isStart,
    startColumn: column.isStart,
    endRow: row.isEnd,
    endColumn: column.isEnd,
  };
  return { zone, bounds };
}

/** The zone of an address in a grid of this size. Undefined if it isn't an address; refused outside the grid. */
export function zoneOfAddress(address: string, rows: number, columns: number): EngineZone | undefined {
  return areaOfAddress(address, rows, columns)?.zone;
}
