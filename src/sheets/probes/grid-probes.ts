import { Finding } from '../../domain/upkeep/probes';
import { readLooks } from '../plan/plan-looks';
import { Sheet } from '../tables/table';

export function openRanges(sheet: Sheet): Finding<'openRanges'> {
  const range = sheet.getRange('A3:A');
  const detail = `${range.getA1Notation()}, ${range.getNumRows()} rows, ${sheet.getRange('1:2').getA1Notation()}`;
  return { outcome: range.isEndRowBounded() ? 'closed' : 'open', detail };
}

const USUAL_ROWS = 1000;

export function newTabRows(sheet: Sheet): Finding<'newTabRows'> {
  const rows = sheet.getMaxRows();
  return { outcome: rows === USUAL_ROWS ? 'usual' : 'other', detail: `${rows} rows` };
}

function newFilter(sheet: Sheet): string {
  sheet.getFilter()?.remove();
  return sheet.getRange('G2:J').createFilter().getRange().getA1Notation();
}

const filterNow = (sheet: Sheet) => sheet.getFilter()?.getRange();

export function filterRows(sheet: Sheet): Finding<'filterRows'> {
  const before = newFilter(sheet);
  const rows = sheet.getMaxRows();
  sheet.insertRowsAfter(rows, 5);
  SpreadsheetApp.flush();
  const now = filterNow(sheet);
  return {
    outcome: (now?.getLastRow() ?? 0) > rows ? 'grows' : 'stays',
    detail: `${before} to ${now?.getA1Notation() ?? 'none'}`,
  };
}

export function filterColumns(sheet: Sheet): Finding<'filterColumns'> {
  const before = newFilter(sheet);
  sheet.getRange('K2').setValue('mine');
  SpreadsheetApp.flush();
  const now = filterNow(sheet);
  const ten = sheet.getRange('J2').getColumn();
  return {
    outcome: (now?.getLastColumn() ?? 0) > ten ? 'grows' : 'stays',
    detail: `${before} to ${now?.getA1Notation() ?? 'none'}`,
  };
}

/** Whether writing over a filled cell breaks the array formula. */
export function arrayFormulas(sheet: Sheet): Finding<'arrayFormulas'> {
  const first = sheet.getRange('M3').setFormula('=ARRAYFORMULA(ROW(M3:M6))');
  const filled = sheet.getRange('M4');
  SpreadsheetApp.flush();
  const below = filled.getFormula();
  filled.setValue(4);
  SpreadsheetApp.flush();
  const shown = first.getDisplayValue();
  return {
    outcome: shown.startsWith('#') ? 'breaks' : 'survives',
    detail: `${JSON.stringify(below)}, then ${shown}`,
  };
}

/** Alternating colors are a tab's, not a cell's: moved lines must not take them along. */
export function bands(sheet: Sheet): Finding<'bands'> {
  const range = sheet.getRange('Z1:Z4');
  range.applyRowBanding();
  SpreadsheetApp.flush();
  const isClean = readLooks(range).every((look) => look.every((row) => row.every((cell) => cell === null)));
  return { outcome: isClean ? 'leftOut' : 'mixedIn', detail: range.getBackgrounds().flat().join(', ') };
}
