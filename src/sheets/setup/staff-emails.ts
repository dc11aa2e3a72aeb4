// The column Staff email in Settings. It is made on request, beside the lists, so that no list moves and an older script
// still finds everything where it was.

import { LIST_ROOM, STAFF_EMAILS } from '../../domain/tables/settings';
import { refuse } from '../../domain/basics/refusal';
import { CellValue, literal, textReader } from '../cells/cells';
import { PLAIN_TEXT } from '../tables/layout';
import { FIRST_LIST_COLUMN, LIST_NAMES, settingsIn } from '../tables/settings';
import { SHEET_VERSION } from '../tables/sheet-version';
import { Sheet, sheetOf } from '../tables/table';
import { ensureRows } from '../tables/tabs';
import { BUSY } from '../../words/busy';
import { SHEET } from '../../words/sheet';
import { formatHeading } from './setup-settings';

const WIDTH = 220;
const read = textReader("'");
const textAt = (grid: readonly CellValue[][], row: number, column: number): string =>
  read(String(grid[row]?.[column] ?? '')).trim();

export interface StaffEmails {
  /** As typed; none without the column. */
  cells: string[];
  hasColumn: boolean;
}

export function readStaffEmails(): StaffEmails {
  const sheet = sheetOf('settings');
  const grid = sheet.getDataRange().getValues() as CellValue[][];
  settingsIn(sheet, grid);
  return staffEmailsIn(grid);
}

function staffEmailsIn(grid: readonly CellValue[][]): StaffEmails {
  const column = columnIn(grid);
  if (column < 0) return { cells: [], hasColumn: false };
  const cells = grid.slice(1).map((_, row) => textAt(grid, row + 1, column));
  return { cells: cells.filter((cell) => cell !== ''), hasColumn: true };
}

/** From 0; -1 if it isn't there. */
const columnIn = (grid: readonly CellValue[][]): number =>
  (grid[0] ?? []).findIndex((_, column) => textAt(grid, 0, column) === STAFF_EMAILS);

/** Makes the column if there is none, and adds the emails that aren't in it. Returns what it holds. */
export function addStaffEmails(emails: readonly string[]): StaffEmails {
  const sheet = sheetOf('settings');
  const grid = sheet.getDataRange().getValues() as CellValue[][];
  const { version, orgTypeCount } = settingsIn(sheet, grid);
  if (version < SHEET_VERSION) refuse(SHEET.olderTabs);
  const { cells } = staffEmailsIn(grid);
  const known = cells.map((cell) => cell.toLowerCase());
  const fresh = [...new Set(emails.map((email) => email.trim().toLowerCase()))].filter(
    (email) => email !== '' && !known.includes(email),
  );
  if (cells.length + fresh.length > LIST_ROOM) refuse(SHEET.listFull(STAFF_EMAILS, LIST_ROOM));
  const there = columnIn(grid);
  const column = there >= 0 ? there : makeColumn(sheet, grid, orgTypeCount?.column);
  const filled = grid.flatMap((_, row) => (there >= 0 && textAt(grid, row, column) !== '' ? [row] : []));
  const first = (filled[filled.length - 1] ?? 0) + 2;
  ensureRows(sheet, first + fresh.length);
  const area = sheet.getRange(first, column + 1, Math.max(1, fresh.length), 1);
  const heading = sheet.getRange(1, column + 1);
  // The last look. Nobody types into a column that was just made.
  const isFree = (area.getValues() as CellValue[][]).every(([cell]) => cell === '');
  const isStill = textAt(heading.getValues() as CellValue[][], 0, 0) === (there >= 0 ? STAFF_EMAILS : '');
  if (!isFree || !isStill) refuse(BUSY.settingsTyped);
  if (there < 0) heading.setValue(STAFF_EMAILS);
  if (fresh.length > 0) area.setValues(fresh.map((email) => [literal(email)]));
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
