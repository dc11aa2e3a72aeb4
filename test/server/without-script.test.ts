// Removing Outreach: the script is deleted, and what remains is a plain spreadsheet that still works.
import { openRuntime, type Runtime } from 'apps-script-runtime';
import { STATUS_COLORS } from '../../src/domain/tables/status-colors';
import { CODE, openAddon, sheetOf } from './addon';
import { savedVersion } from './first-version';
import { SHEET_VERSION } from '../../src/sheets/tables/sheet-version';

const NOW = '2026-03-10T17:00:00Z';
const withScript = (): Runtime => openAddon({ now: NOW, workbook: savedVersion(SHEET_VERSION) });
/** The same file without any script. */
const withoutScript = (): Runtime =>
  openRuntime({
    code: '',
    html: {},
    now: NOW,
    timeZone: 'America/New_York',
    workbook: { ...savedVersion(SHEET_VERSION), triggers: [] },
  });
const sheetsOf = (runtime: Runtime) => runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets();

/** The functions that the tabs use, from Google's own list. */
const GOOGLES = [
  ...[
    'AND',
    'DAY',
    'HOUR',
    'IF',
    'IFERROR',
    'INT',
    'ISFORMULA',
    'ISNUMBER',
    'LEFT',
    'MAX',
    'MIN',
    'MINUTE',
    'MOD',
  ],
  ...['MONTH', 'N', 'NOT', 'NOW', 'OR', 'RIGHT', 'ROW', 'SUMPRODUCT', 'TODAY', 'TRIM', 'YEAR'],
];

interface Cell {
  place: string;
  value: unknown;
  formula: string;
  rule: string;
}
const cellsOf = (runtime: Runtime): Cell[] =>
  sheetsOf(runtime).flatMap((sheet) => {
    const all = sheet.getRange(1, 1, Math.min(sheet.getMaxRows(), 60), sheet.getMaxColumns());
    const [values, formulas, rules] = [all.getValues(), all.getFormulas(), all.getDataValidations()];
    return values.flatMap((row, at) =>
      row.map((value: unknown, column) => {
        const rule = rules[at]?.[column];
        return {
          place: `${sheet.getName()} ${String(at + 1)} ${String(column + 1)}`,
          value,
          formula: formulas[at]?.[column] ?? '',
          rule: rule ? `${String(rule.getCriteriaType())} ${String(rule.getAllowInvalid())}` : '',
        };
      }),
    );
  });

const colorsOf = (runtime: Runtime) =>
  sheetsOf(runtime).flatMap((sheet) =>
    sheet
      .getConditionalFormatRules()
      .map((rule) => String(rule.getBooleanCondition()?.getCriteriaValues()[0])),
  );

test('every cell, list and color is the same as before the script was deleted, and no cell shows an error', () => {
  const [before, after] = [withScript(), withoutScript()];
  expect(cellsOf(after)).toEqual(cellsOf(before));
  expect(colorsOf(after)).toEqual(colorsOf(before));
  const cells = cellsOf(after);
  expect(cells.filter(({ value }) => /^#[A-Z/0!?]+/.test(String(value)))).toEqual([]);
  expect(cells.filter(({ formula }) => formula !== '').length).toBeGreaterThan(3);
  expect(cells.filter(({ rule }) => rule !== '').length).toBeGreaterThan(100);
});

test('formulas in cells and colors call only Google Sheets functions, none of the script’s', () => {
  const ours = [...CODE.matchAll(/^function (\w+)/gm)].map(([, name = '']) => name.toUpperCase());
  expect(ours).toContain('SETUPTHISSHEET');
  const runtime = withoutScript();
  const formulas = [...cellsOf(runtime).map(({ formula }) => formula), ...colorsOf(runtime)];
  const called = new Set(
    formulas.flatMap((formula) =>
      [...formula.replace(/"[^"]*"/g, '""').matchAll(/([A-Z][\w.]*)\(/gi)].map(([, name = '']) =>
        name.toUpperCase(),
      ),
    ),
  );
  expect([...called].filter((name) => ours.includes(name))).toEqual([]);
  expect([...called].filter((name) => !GOOGLES.includes(name))).toEqual([]);
  expect(called.size).toBeGreaterThan(10);
});

test('the sheet itself still turns a partner red when its last contact is long ago', () => {
  const runtime = withoutScript();
  const partners = sheetOf(runtime, 'Partners');
  const labels = partners.getRange(1, 1, 1, partners.getLastColumn()).getValues()[0] ?? [];
  const names = partners
    .getRange(1, labels.indexOf('Partner/Company') + 1, 20, 1)
    .getValues()
    .flat();
  const row = names.indexOf('Museum') + 1;
  const { getters } = runtime.engine.model;
  const colorOf = () => {
    const place = {
      sheetId: getters.getSheetIds()[0] ?? '',
      col: labels.indexOf('Partner/Company'),
      row: row - 1,
    };
    return getters.getCellComputedStyle(place).fillColor?.toLowerCase();
  };
  expect(colorOf()).toBeUndefined();
  const cell = partners.getRange(row, labels.indexOf('Last Contact Date') + 1);
  runtime.type('Partners', cell.getA1Notation(), '1/5/2025');
  expect(colorOf()).toBe(STATUS_COLORS.lapsed.tint);
});
