// The lists behind drop-downs: those that are in the workbook, and long ones, which get a hidden sheet.
import type { Workbook, Worksheet } from 'exceljs';
import type { Engine } from '../../engine/engine';
import {
  absoluteRange,
  closedRange,
  columnLetters,
  type SavedSheet,
  type SavedWorkbook,
} from './saved-workbook';

/** Where the entries of a list are. */
export interface Lists {
  /** Puts a list into cells and returns their range. */
  put(items: string[]): string;
  /** Returns a range that a sheet's rule names, in the form that the file needs. */
  at(range: string, sheet: SavedSheet): string;
}

const LISTS = 'Lists';
/** Excel also offers the blank cells of a list; Google doesn't. So a range has only a few, for more entries. */
const BLANKS = 30;

/** `names` are the names of the saved sheets in the file. */
export function openLists(
  workbook: Workbook,
  engine: Engine,
  saved: SavedWorkbook,
  names: readonly string[],
): Lists {
  let own: Worksheet | undefined;
  const known = new Map<string, string>();
  return {
    put: (items) => {
      const key = JSON.stringify(items);
      const letters = columnLetters(known.size + 1);
      const range = known.get(key) ?? absoluteRange(`${letters}1:${letters}${String(items.length)}`, LISTS);
      if (!known.has(key)) {
        own ??= workbook.addWorksheet(LISTS, { state: 'veryHidden' });
        own.getColumn(known.size + 1).values = items;
        known.set(key, range);
      }
      return range;
    },
    at: (range, sheet) => {
      const named = range.slice(0, Math.max(range.lastIndexOf('!'), 0)).replace(/^'|'$/g, '');
      const index = saved.sheets.findIndex(({ name }) => name === named.replaceAll("''", "'"));
      const source = saved.sheets[index] ?? sheet;
      const rows = Math.min(engine.lastCell(source.id).row + BLANKS, source.rowNumber);
      const name = names[saved.sheets.indexOf(source)] ?? source.name;
      return absoluteRange(closedRange(range, { ...source, rowNumber: rows }), name);
    },
  };
}
