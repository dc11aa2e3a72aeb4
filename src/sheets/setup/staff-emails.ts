// The column Staff email in Settings, and who leaves the staff. The column is made on request, beside the lists, so that no
// list moves and an older script still finds everything where it was.

import { LISTS, LIST_ROOM, STAFF_EMAILS } from '../../domain/tables/settings';
import { emailOf } from '../../domain/access/staff-email';
import { normalizeName } from '../../domain/basics/names';
import { refuse } from '../../domain/basics/refusal';
import { CellValue, literal } from '../cells/cells';
import { columnLetters } from '../tables/formulas';
import { PLAIN_TEXT } from '../tables/layout';
import { FIRST_LIST_COLUMN, LIST_NAMES, settingsIn } from '../tables/settings';
import { SHEET_VERSION } from '../tables/sheet-version';
import { StaffEmails, settingsText, staffEmailColumn, staffEmailsIn } from '../tables/staff-email-column';
import { Sheet, sheetOf } from '../tables/table';
import { ensureRows } from '../tables/tabs';
import { BUSY } from '../../words/busy';
import { SHEET } from '../../words/sheet';
import { formatHeading } from './setup-settings';

const WIDTH = 220;

export function readStaffEmails(): StaffEmails {
  const sheet = sheetOf('settings');
  const grid = sheet.getDataRange().getValues() as CellValue[][];
  settingsIn(sheet, grid);
  return staffEmailsIn(grid);
}

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
  const there = staffEmailColumn(grid);
  const column = there >= 0 ? there : makeColumn(sheet, grid, orgTypeCount?.column);
  const filled = grid.flatMap((_, row) =>
    there >= 0 && settingsText(grid, row, column) !== '' ? [row] : [],
  );
  const first = (filled[filled.length - 1] ?? 0) + 2;
  ensureRows(sheet, first + fresh.length);
  const area = sheet.getRange(first, column + 1, Math.max(1, fresh.length), 1);
  const heading = sheet.getRange(1, column + 1);
  // The last look. Nobody types into a column that was just made.
  const isFree = (area.getValues() as CellValue[][]).every(([cell]) => cell === '');
  const isStill =
    settingsText(heading.getValues() as CellValue[][], 0, 0) === (there >= 0 ? STAFF_EMAILS : '');
  if (!isFree || !isStill) refuse(BUSY.settingsTyped);
  if (there < 0) heading.setValue(STAFF_EMAILS);
  if (fresh.length > 0) area.setValues(fresh.map((email) => [literal(email)]));
  return { cells: [...cells, ...fresh], hasColumn: true };
}

/** A name's place in the list, and that of their address; none if the list doesn't have the name. */
function placesOf(grid: readonly CellValue[][], name: string): { places: string[]; email: string } {
  const names = (grid[0] ?? []).findIndex((_, at) => settingsText(grid, 0, at) === LISTS.staff.label);
  const emails = staffEmailColumn(grid);
  const rowWith = (column: number, is: (text: string) => boolean): number =>
    column < 0 ? -1 : grid.findIndex((_, row) => row > 0 && is(settingsText(grid, row, column)));
  const row = rowWith(names, (text) => normalizeName(text) === normalizeName(name));
  if (row < 0) return { places: [], email: '' };
  const listed = grid.slice(1).map((_, at) => settingsText(grid, at + 1, names));
  const email = emailOf(name, listed, staffEmailsIn(grid).cells);
  // A cell with more in it stays.
  const rowOfEmail = email === '' ? -1 : rowWith(emails, (text) => text.toLowerCase() === email);
  const placeAt = (column: number, at: number): string => `${columnLetters(column)}${at + 1}`;
  const own = placeAt(names, row);
  return rowOfEmail < 0
    ? { places: [own], email: '' }
    : { places: [own, placeAt(emails, rowOfEmail)], email };
}

/**
 * Clears the cells of a name and of its address: the rows below stay where they are, because people write beside the list.
 * Two reads, one write.
 */
export function removeStaff(name: string): { isOff: boolean; email: string } {
  const sheet = sheetOf('settings');
  const look = () => placesOf(sheet.getDataRange().getValues() as CellValue[][], name);
  const { places, email } = look();
  if (places.length === 0) return { isOff: false, email };
  if (look().places.join() !== places.join()) refuse(BUSY.settingsTyped);
  sheet.getRangeList(places).clearContent();
  return { isOff: true, email };
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
