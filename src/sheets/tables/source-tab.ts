// A tab that a list is imported from. It is never written to.

import type { CellNote } from '../../domain/import/source-row';
import type { GridCell } from '../../domain/import/import-table';
import { refuse } from '../../domain/basics/refusal';
import { bytesOf } from '../../domain/basics/text-budget';
import { CellValue, textOf } from '../cells/cells';
import { isOurTab } from './later-tabs';
import { gridSheets, tabNamed } from './tabs';
import { Zone } from '../cells/zone';
import { IMPORT_ANSWERS } from '../../words/import-answers';

/** Google documents no limit for an answer. This is far below what worked. */
export const PIECE_BYTES = 1_000_000;
const PIECE_CELLS = 100_000;
/** Each merged cell takes a call; a list with more isn't a list. */
const MOST_MERGED = 200;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface SourceSize {
  name: string;
  rows: number;
  columns: number;
}

/** Visible tabs that aren't ours and hold something. `isOurs` knows those of ours that have no fixed name. */
export function sourceTabs(isOurs: (sheet: Sheet) => boolean = () => false): SourceSize[] {
  return gridSheets().flatMap((sheet) => {
    if (isOurTab(sheet) || sheet.isSheetHidden() || isOurs(sheet)) return [];
    const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
    return rows === 0 ? [] : [{ name: sheet.getName(), rows, columns }];
  });
}

export function readSource(name: string, from: number, zone: Zone) {
  const sheet = tabNamed(name) ?? refuse(IMPORT_ANSWERS.tabGone(name));
  const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
  const count = Math.min(rows - from, Math.ceil(PIECE_CELLS / Math.max(columns, 1)));
  if (count <= 0 || columns === 0) return { rows, columns, cells: [], notes: [], merged: [], next: 0 };
  const range = sheet.getRange(from + 1, 1, count, columns);
  const cells: GridCell[][] = [];
  let bytes = 0;
  const shown = range.getDisplayValues();
  for (const [at, row] of (range.getValues() as CellValue[][]).entries()) {
    const line = row.map((value, column) => gridCell(value, shown[at]?.[column] ?? '', zone));
    while (line[line.length - 1] === '') line.pop();
    bytes += bytesOf(JSON.stringify(line));
    if (cells.length > 0 && bytes > PIECE_BYTES) break;
    cells.push(line);
  }
  const notes = range.getNotes().flatMap((row, offset): CellNote[] => {
    if (offset >= cells.length) return [];
    return row.flatMap((text, column) => (text === '' ? [] : [{ row: from + offset + 1, column, text }]));
  });
  // A piece may end inside a merge, so the first piece has them all.
  const merged = from > 0 ? [] : sheet.getRange(1, 1, rows, columns).getMergedRanges().slice(0, MOST_MERGED);
  const end = from + cells.length;
  return {
    ...{ rows, columns, cells, notes },
    merged: merged.map((one) => ({
      row: one.getRow(),
      column: one.getColumn() - 1,
      rows: one.getNumRows(),
      columns: one.getNumColumns(),
    })),
    next: end < rows ? end : 0,
  };
}

/** A number as people see it: 02134 for 2134, 50% for 0.5. But not if it only has separators, or is cut to 5.55E+09. */
function gridCell(value: CellValue, shown: string, zone: Zone): GridCell {
  if (typeof value === 'object') return textOf(value, 'when', zone, (text) => text);
  if (typeof value !== 'number' || shown === '' || /\dE[+-]?\d/i.test(shown)) return value;
  const plain = shown.trim().replace(/(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return !/^0\d/.test(plain) && Number(plain) === value ? value : shown.trim();
}
