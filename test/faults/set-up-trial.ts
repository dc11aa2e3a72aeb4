// Google failing at every service call of set-up, on an empty spreadsheet and on a damaged one; a second press finishes
// the work. Compares everything that people see and use: cells, formats, drop-downs, colors, protection.
import { failEvery, type Runtime, type SavedRuntime } from 'apps-script-runtime';
import { ANA, openAddon } from '../server/addon';
import { notingTrials, rowsIn } from './note-trials';
import { contentsOf, copyOf } from './operations';

/** Everything in a workbook that set-up handles. */
function describeWorkbook(runtime: Runtime): unknown {
  const spreadsheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  const { RANGE, SHEET } = runtime.globals.SpreadsheetApp.ProtectionType;
  const tabs = spreadsheet.getSheets().map((sheet) => {
    const columns = Array.from({ length: sheet.getMaxColumns() }, (_, place) => place + 1);
    const firstRows = sheet.getRange(1, 1, Math.min(6, sheet.getMaxRows()), sheet.getMaxColumns());
    return {
      name: sheet.getName(),
      size: [sheet.getMaxRows(), sheet.getMaxColumns()],
      frozen: [sheet.getFrozenRows(), sheet.getFrozenColumns()],
      hidden: columns.filter((column) => sheet.isColumnHiddenByUser(column)),
      widths: columns.map((column) => sheet.getColumnWidth(column)),
      formulas: firstRows.getFormulas(),
      formats: firstRows.getNumberFormats(),
      colours: firstRows.getBackgrounds(),
      weights: firstRows.getFontWeights(),
      wraps: firstRows.getWrapStrategies().map((row) => row.map(String)),
      choices: firstRows
        .getDataValidations()
        .map((row) =>
          row.map((rule) =>
            rule
              ? [String(rule.getCriteriaType()), rule.getAllowInvalid(), rule.getHelpText(), ruleValues(rule)]
              : null,
          ),
        ),
      rules: sheet
        .getConditionalFormatRules()
        .map((rule) => [
          rule.getRanges().map((range) => range.getA1Notation()),
          rule.getBooleanCondition()?.getCriteriaValues(),
          rule.getBooleanCondition()?.getBackground(),
        ]),
      protections: [...sheet.getProtections(RANGE), ...sheet.getProtections(SHEET)].map((protection) => [
        protection.getDescription(),
        protection.isWarningOnly(),
        protection.getRange().getA1Notation(),
      ]),
      filter: sheet.getFilter()?.getRange().getA1Notation(),
    };
  });
  const names = spreadsheet.getNamedRanges().map((one) => one.getName());
  const triggers = runtime.triggers.map(({ handler, creator }) => [handler, creator]);
  return { tabs, names, triggers, contents: contentsOf(runtime) };
}

function ruleValues(rule: GoogleAppsScript.Spreadsheet.DataValidation): unknown {
  return (rule.getCriteriaValues() as unknown[]).map((value) =>
    typeof value === 'object' && value !== null && 'getA1Notation' in value
      ? (value as GoogleAppsScript.Spreadsheet.Range).getA1Notation()
      : value,
  );
}

interface Part {
  /** One of every `every` calls: those whose number leaves the remainder `first`. */
  first?: number;
  every?: number;
  /** To the offer to restore looks, which appears if nothing else is missing. */
  answer?: 'YES' | 'NO';
}

/**
 * Sets up with each service call failing in turn, or with every n-th of them; the second press finishes the work. It
 * must never mistake an interrupted set-up for a finished one: with NO, it restores only the looks still owed.
 */
export async function trySetUp(
  what: string,
  start: SavedRuntime,
  { first = 0, every = 1, answer = 'NO' }: Part = {},
): Promise<void> {
  const act = (runtime: Runtime) => runtime.run('setUpThisSheet');
  const open = (workbook: SavedRuntime) => openAddon({ workbook, answers: () => answer });
  const untroubled = open(copyOf(start));
  act(untroubled);
  const wanted = describeWorkbook(untroubled);
  const rows = rowsIn(untroubled);
  const noted = notingTrials('failing', what);
  expect(untroubled.triggers).toEqual([expect.objectContaining({ handler: 'dailyCheck', creator: ANA })]);
  const { calls, trials } = await failEvery({
    start,
    open,
    act,
    isTried: (call) => call % every === first,
    check: (runtime) => {
      expect(describeWorkbook(runtime)).toEqual(wanted);
      noted.count(rows, rowsIn(runtime));
    },
  });
  noted.write(calls, trials);
  expect(trials).toBeGreaterThanOrEqual(Math.floor(calls / every));
}
