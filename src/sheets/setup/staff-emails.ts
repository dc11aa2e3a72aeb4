// The column Staff email in Settings, and who leaves the staff.

import { LISTS, STAFF_EMAILS } from '../../domain/tables/settings';
import { emailOf } from '../../domain/access/staff-email';
import { normalizeName } from '../../domain/basics/names';
import { refuse } from '../../domain/basics/refusal';
import { CellValue } from '../cells/cells';
import { columnLetters } from '../tables/formula-grammar';
import { LaterColumn, laterColumn, laterColumnIn, settingsText } from '../tables/later-column';
import { sheetOf } from '../tables/table';
import { BUSY } from '../../words/busy';
import { addToLaterColumn } from './later-column';

const asListed = (email: string): string => email.trim().toLowerCase();

export const addStaffEmails = (emails: readonly string[]): LaterColumn =>
  addToLaterColumn(STAFF_EMAILS, { entries: emails.map(asListed), keyOf: asListed });

/** A name's place in the list, and that of their address; none if the list doesn't have the name. */
function placesOf(grid: readonly CellValue[][], name: string): { places: string[]; email: string } {
  const names = (grid[0] ?? []).findIndex((_, at) => settingsText(grid, 0, at) === LISTS.staff.label);
  const emails = laterColumn(grid, STAFF_EMAILS);
  const rowWith = (column: number, is: (text: string) => boolean): number =>
    column < 0 ? -1 : grid.findIndex((_, row) => row > 0 && is(settingsText(grid, row, column)));
  const row = rowWith(names, (text) => normalizeName(text) === normalizeName(name));
  if (row < 0) return { places: [], email: '' };
  const listed = grid.slice(1).map((_, at) => settingsText(grid, at + 1, names));
  const email = emailOf(name, listed, laterColumnIn(grid, STAFF_EMAILS).cells);
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
