// Puts headings and hints back. Each step can be repeated after it was cut off.

import { TableName } from '../../domain/tables';
import { HeadingStep } from '../../domain/upkeep/headings';
import { refuse } from '../../domain/basics/refusal';
import { isOurTitle } from '../../domain/plan/week-title';
import { isEmptyCell, isSameCell } from '../cells/cells';
import { writeHints } from './hint-row';
import { TAB_NAMES, hasTitle } from '../tables/layout';
import { layOut } from './setup';
import { Sheet, lookAt, sheetOf } from '../tables/table';
import { wordsOf } from '../tables/heading-questions';
import { Zone } from '../cells/zone';
import { BUSY } from '../../words/busy';

export function repairRows(name: TableName, rows: NonNullable<HeadingStep['rows']>, zone: Zone): void {
  const sheet = sheetOf(name);
  if (hasTitle(name)) removeOurTitle(name, sheet);
  if (rows === 'note') moveTitleToNote(name, sheet);
  if (rows === 'below') moveBelow(name, sheet);
  if (rows === 'hints') putHintsBelowHeadings(name, sheet);
  layOut(name, zone);
}

/** Set-up adds it again above the headings. */
function removeOurTitle(name: TableName, sheet: Sheet): void {
  const { grid, frame } = lookAt(name, sheet);
  const row = grid.findIndex((cells, index) => index < frame.header && isOurTitle(wordsOf(cells)));
  if (row >= 0) sheet.deleteRow(row + 1);
}

function moveTitleToNote(name: TableName, sheet: Sheet): void {
  const before = lookAt(name);
  const { header } = before.frame;
  const width = sheet.getLastColumn();
  const shown = sheet.getRange(1, 1, header, width).getDisplayValues();
  const title = shown
    .map((row) => row.filter((text) => text.trim() !== '').join(' '))
    .filter((line) => line !== '')
    .join('\n');
  const cell = sheet.getRange(header + 1, 1);
  const note = cell.getNote();
  // A run that was cut off may have added it.
  const now = lookAt(name, sheet);
  const isSame = before.grid
    .slice(0, header + 1)
    .every((row, index) => row.every((value, position) => isSameCell(value, now.grid[index]?.[position])));
  if (!isSame) refuse(BUSY.rowsAboveChanged(TAB_NAMES[name]));
  if (!note.includes(title)) cell.setNote(note === '' ? title : `${title}\n\n${note}`);
  sheet.deleteRows(1, header);
}

function moveBelow(name: TableName, sheet: Sheet): void {
  const { grid, frame } = lookAt(name);
  const { header, hints } = frame;
  const isBlank = grid.slice(0, header).every((row) => row.every(isEmptyCell));
  if (isBlank) sheet.deleteRows(1, header);
  else sheet.moveRows(sheet.getRange(1, 1, header, 1), header + (hints.includes(header + 1) ? 3 : 2));
}

function putHintsBelowHeadings(name: TableName, sheet: Sheet): void {
  const { grid, frame, columns } = lookAt(name);
  const { header, hints } = frame;
  const [there] = hints;
  if (there !== undefined) {
    // Moves these rows instead of the hints, because the hints carry the filter's buttons.
    const between = sheet.getRange(header + 2, 1, there - header - 1, 1);
    if (there > header + 1) sheet.moveRows(between, there + 2);
    return;
  }
  // Blank after a run that was cut off, or if people cleared the words.
  const isFree = grid[header + 1]?.every((value) => value === '') ?? false;
  if (!isFree) sheet.insertRowsAfter(header + 1, 1);
  writeHints(sheet, header + 2, columns);
}
