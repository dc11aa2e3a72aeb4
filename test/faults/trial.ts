// One operation with Google failing at its service calls, one by one, and the user trying again.
import { failEvery, type Runtime, type SavedRuntime } from 'apps-script-runtime';
import { TABLE_NAMES, TABLES, isMadeLater } from '../../src/domain/tables';
import { openAddon } from '../server/addon';
import { notingTrials, rowsIn } from './note-trials';
import { contentsOf, copyOf, type Operation } from './operations';

export const opening =
  ({ options }: Operation) =>
  (workbook: SavedRuntime): Runtime =>
    openAddon({ ...options, workbook });

/** Runs the operation undisturbed; also returns the names of its service calls. */
export function untroubled(operation: Operation): { runtime: Runtime; names: string[] } {
  const runtime = opening(operation)(copyOf(operation.start));
  const names: string[] = [];
  runtime.beforeCall((name) => names.push(name));
  operation.act(runtime);
  runtime.beforeCall(undefined);
  return { runtime, names };
}

/** The current day is requested many times in a row, with nothing written in between: the first call stands for all. */
export const isWorthTrying =
  (names: readonly string[]) =>
  (call: number): boolean =>
    names[call - 1] !== 'Utilities.formatDate' || names[call - 2] !== 'Utilities.formatDate';

/** Expects the workbook to be as if nothing had failed. */
export async function tryFailures(operation: Operation): Promise<void> {
  const { runtime, names } = untroubled(operation);
  const wanted = stateOf(runtime);
  const rows = rowsIn(runtime);
  const noted = notingTrials('failing');
  const isTried = isWorthTrying(names);
  const { calls, trials } = await failEvery({
    start: operation.start,
    open: opening(operation),
    act: operation.act,
    isTried,
    check: (after) => {
      expect(stateOf(after)).toEqual(wanted);
      noted.count(rows, rowsIn(after));
    },
  });
  noted.write(calls, trials);
  expect(trials).toBeGreaterThanOrEqual(names.filter((_, at) => isTried(at + 1)).length);
}

/** Google ends the operation early, at one moment after another until it finishes in time; the person runs it again. */
export function tryTimeLimits(operation: Operation): void {
  const { runtime, names } = untroubled(operation);
  const wanted = stateOf(runtime);
  const rows = rowsIn(runtime);
  const step = runtime.calls.estimate() / 24;
  const noted = notingTrials('failing');
  const endedAfter = (execution: number): Runtime | undefined => {
    const workbook = copyOf(operation.start);
    const ended = openAddon({ ...operation.options, workbook, limits: { execution } });
    try {
      operation.act(ended);
      return undefined;
    } catch (error) {
      expect(String(error)).toContain('Exceeded maximum execution time');
      return ended;
    }
  };
  let trials = 0;
  for (let ended = endedAfter(step); ended; ended = endedAfter((trials + 1) * step)) {
    const after = opening(operation)(copyOf(ended.save()));
    operation.act(after);
    expect([trials, stateOf(after)]).toEqual([trials, wanted]);
    noted.count(rows, rowsIn(after));
    trials++;
  }
  expect(trials).toBeGreaterThan(0);
  noted.write(names.length, trials);
}

/** The contents, the looks that a row needs, and whose trigger it is. */
function stateOf(runtime: Runtime): unknown {
  const record = JSON.parse(runtime.save().properties['document']?.['dailyCheck'] ?? '{}') as {
    triggerUid?: string;
  };
  return {
    contents: contentsOf(runtime),
    looks: looksOf(runtime),
    triggers: runtime.triggers.map(({ id, handler, creator }) => [
      handler,
      creator,
      id === record.triggerUid ? 'recorded' : '',
    ]),
  };
}

const MADE_LATER = ['Plan Archive', ...TABLE_NAMES.filter(isMadeLater).map((name) => TABLES[name].tab)];

/** The checkboxes beside plan items, and the formats of tabs created along the way. */
function looksOf(runtime: Runtime): unknown {
  const spreadsheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  const plan = spreadsheet.getSheetByName('Weekly Plan');
  const boxes = plan
    ?.getRange(1, 1, runtime.values('Weekly Plan').length, 1)
    .getDataValidations()
    .map(([rule]) => String(rule?.getCriteriaType() ?? ''));
  const made = MADE_LATER.map((name) => {
    const sheet = spreadsheet.getSheetByName(name);
    if (!sheet) return name;
    const columns = Array.from({ length: sheet.getLastColumn() }, (_, place) => place + 1);
    const rows = sheet.getRange(1, 1, Math.min(sheet.getMaxRows(), 30), columns.length);
    return {
      name,
      frozen: sheet.getFrozenRows(),
      hidden: columns.filter((column) => sheet.isColumnHiddenByUser(column)),
      widths: columns.map((column) => sheet.getColumnWidth(column)),
      formats: rows.getNumberFormats(),
      weights: rows.getFontWeights(),
      colours: rows.getBackgrounds(),
      choices: rows
        .getDataValidations()
        .map((row) => row.map((rule) => String(rule?.getCriteriaType() ?? ''))),
      rules: sheet.getConditionalFormatRules().length,
      protections: sheet
        .getProtections(runtime.globals.SpreadsheetApp.ProtectionType.RANGE)
        .map((protection) => [protection.getDescription(), protection.isWarningOnly()]),
    };
  });
  return { boxes, made };
}
