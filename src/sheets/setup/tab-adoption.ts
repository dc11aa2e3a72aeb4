// A tab made after our template becomes ours, unchanged.

import { ImportTable, TableName } from '../../domain/tables';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { CellValue } from '../cells/cells';
import { isConstant } from '../cells/constants';
import { columnLetters } from '../tables/formula-grammar';
import { TAB_NAMES } from '../tables/layout';
import { findColumns } from '../tables/frame';
import { writeHints } from './hint-row';
import { applyFormatsOrRefuse } from '../tables/typed-columns';
import { setUpTabs } from './setup';
import { isOurTab } from '../tables/later-tabs';
import { Sheet, hasRows, readTable, stretchesOf } from '../tables/table';
import { tabNamed } from '../tables/tabs';
import { Zone } from '../cells/zone';
import { IMPORT_ANSWERS } from '../../words/import-answers';

/** A tab with fewer of the template's headings is imported instead. */
const LABELS_TO_TAKE_IT = 6;

/** A retry does what is left. */
export function adoptTab(name: ImportTable, tab: string, zone: Zone): void {
  const theirs = tabNamed(tab);
  if (theirs && isOurTab(theirs)) refuse(IMPORT_ANSWERS.isOurTab(excerpt(theirs.getName())));
  if (theirs) {
    const labels = refuseUnlikely(theirs, name);
    const ours = tabNamed(TAB_NAMES[name]);
    if (ours && hasRows(name)) refuse(IMPORT_ANSWERS.hasRows(TAB_NAMES[name]));
    refuseGoogleTable(theirs);
    putHintRow(theirs, name, labels);
    if (ours) {
      forgetList(ours, zone);
      SpreadsheetApp.getActiveSpreadsheet().deleteSheet(ours);
    }
    theirs.setName(TAB_NAMES[name]);
  } else if (!hasRows(name)) refuse(IMPORT_ANSWERS.tabGone(excerpt(tab)));
  setUpTabs(zone);
}

function refuseUnlikely(sheet: Sheet, name: TableName): CellValue[] {
  const width = Math.max(sheet.getLastColumn(), 1);
  const labels = (sheet.getRange(1, 1, 1, width).getValues() as CellValue[][])[0] ?? [];
  const found = findColumns(name, labels);
  const template = [...found.values()].filter(({ group }) => group === 'template').length;
  if (!found.has('name') || template < LABELS_TO_TAKE_IT)
    refuse(IMPORT_ANSWERS.noHeadings(excerpt(sheet.getName()), TAB_NAMES[name]));
  if (sheet.getFilter()?.getRange().getRow() === 1)
    refuse(IMPORT_ANSWERS.hasFilter(excerpt(sheet.getName())));
  return labels;
}

/** Clears the rules of cells that have none: a Google table refuses that; elsewhere, nothing changes. */
function refuseGoogleTable(sheet: Sheet): void {
  const below = sheet.getRange(2, 1, 1, Math.max(sheet.getLastColumn(), 1));
  const free = (below.getDataValidations()[0] ?? []).flatMap((rule, position) =>
    rule ? [] : [`${columnLetters(position)}2`],
  );
  if (free.length > 0)
    applyFormatsOrRefuse(sheet.getName(), () => void sheet.getRangeList(free).clearDataValidations());
}

/** Without hints, the first partner would be mistaken for them. */
function putHintRow(sheet: Sheet, name: TableName, labels: readonly CellValue[]): void {
  const found = findColumns(name, labels);
  const below = sheet.getRange(2, 1, 1, labels.length);
  const there = (below.getValues() as CellValue[][])[0] ?? [];
  const isHint = [...found.values()].some(({ hint, position }) => hint !== '' && there[position] === hint);
  if (isHint) return;
  if (there.some((value) => value !== '')) sheet.insertRowsAfter(1, 1);
  writeHints(sheet, 2, found);
}

/** The plan's drop-down names the old tab; set-up makes a new one. */
function forgetList(ours: Sheet, zone: Zone): void {
  const plan = readTable('plan', zone);
  const position = plan.columns.get('partner')?.position;
  if (position === undefined) return;
  const { sheet } = plan;
  const rules = sheet.getRange(1, position + 1, sheet.getMaxRows(), 1).getDataValidations();
  const id = ours.getSheetId();
  const isOurs = (rule: GoogleAppsScript.Spreadsheet.DataValidation | null | undefined) =>
    !!rule &&
    isConstant(rule.getCriteriaType(), SpreadsheetApp.DataValidationCriteria.VALUE_IN_RANGE) &&
    (rule.getCriteriaValues()[0] as GoogleAppsScript.Spreadsheet.Range).getSheet().getSheetId() === id;
  for (const [from, to] of stretchesOf(rules.flatMap(([rule], row) => (isOurs(rule) ? [row] : []))))
    sheet.getRange(from + 1, position + 1, to - from + 1, 1).clearDataValidations();
}
