// A column of Settings that is made on request, beside the lists, so that no list moves and an older script still finds
// everything where it was.

import { LIST_ROOM } from '../../domain/tables/settings';
import { refuse } from '../../domain/basics/refusal';
import { CellValue, literal } from '../cells/cells';
import { PLAIN_TEXT } from '../tables/layout';
import { LaterColumn, laterColumn, laterColumnIn, settingsText } from '../tables/later-column';
import { FIRST_LIST_COLUMN, LIST_NAMES, settingsIn } from '../tables/settings';
import { SHEET_VERSION } from '../tables/sheet-version';
import { Sheet, sheetOf } from '../tables/table';
import { ensureRows } from '../tables/tabs';
import { BUSY } from '../../words/busy';
import { SHEET } from '../../words/sheet';
import { formatHeading } from './setup-settings';

const WIDTH = 220;

export function readLaterColumn(label: string): LaterColumn {
  const sheet = sheetOf('settings');
  const grid = sheet.getDataRange().getValues() as CellValue[][];
  settingsIn(sheet, grid);
  return laterColumnIn(grid, label);
}

interface Entries {
  /** What a column that is made now begins with. */
  start?: readonly string[];
  entries: readonly string[];
  /** Two entries with the same key are one. */
  keyOf: (entry: string) => string;
}

/** Makes the column if there is none, and adds the entries that aren't in it. Returns what it holds. */
export function addToLaterColumn(label: string, { start = [], entries, keyOf }: Entries): LaterColumn {
  const sheet = sheetOf('settings');
  const grid = sheet.getDataRange().getValues() as CellValue[][];
  const { version, orgTypeCount } = settingsIn(sheet, grid);
  if (version < SHEET_VERSION) refuse(SHEET.olderTabs);
  const { cells, hasColumn } = laterColumnIn(grid, label);
  const known = new Set(cells.map(keyOf));
  const fresh = [...(hasColumn ? [] : start), ...entries]
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '' && known.size < known.add(keyOf(entry)).size);
  if (cells.length + fresh.length > LIST_ROOM) refuse(SHEET.listFull(label, LIST_ROOM));
  const column = hasColumn ? laterColumn(grid, label) : makeColumn(sheet, grid, orgTypeCount?.column);
  const filled = grid.flatMap((_, row) => (hasColumn && settingsText(grid, row, column) !== '' ? [row] : []));
  const first = (filled[filled.length - 1] ?? 0) + 2;
  ensureRows(sheet, first + fresh.length);
  const area = sheet.getRange(first, column + 1, Math.max(1, fresh.length), 1);
  const heading = sheet.getRange(1, column + 1);
  // The last look. Nobody types into a column that was just made.
  const isFree = (area.getValues() as CellValue[][]).every(([cell]) => cell === '');
  const isStill = settingsText(heading.getValues() as CellValue[][], 0, 0) === (hasColumn ? label : '');
  if (!isFree || !isStill) refuse(BUSY.settingsTyped);
  if (!hasColumn) heading.setValue(label);
  if (fresh.length > 0) area.setValues(fresh.map((entry) => [literal(entry)]));
  return { cells: [...cells, ...fresh], hasColumn: true };
}

/** To the right of the count beside the last list, in the blank gap if that is still free. From 0. */
function makeColumn(sheet: Sheet, grid: readonly CellValue[][], count: number | undefined): number {
  const column = count ?? FIRST_LIST_COLUMN + LIST_NAMES.length - 1;
  const isFree = grid.every((row) => (row[column] ?? '') === '') && (grid[0]?.length ?? 0) > column;
  if (!isFree) sheet.insertColumnAfter(column);
  sheet.setColumnWidth(column + 1, WIDTH);
  formatHeading(sheet.getRange(1, column + 1));
  sheet.getRange(2, column + 1, sheet.getMaxRows() - 1, 1).setNumberFormat(PLAIN_TEXT);
  return column;
}
