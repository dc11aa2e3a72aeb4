// A workbook with two hundred thousand rows opens, saves and computes.
import { openRuntime } from '../node';

const ROWS = 200_000;
const code = `
  const sheet = () => SpreadsheetApp.getActive().getSheets()[0];
  function read() { const values = sheet().getDataRange().getValues(); return [values.length, values[values.length - 1]]; }
  function compute(formula) { return sheet().getRange('F1').setFormula(formula).getDisplayValue(); }
`;

test('two hundred thousand rows load, can be read, and reopen', () => {
  const runtime = openRuntime({ code });
  runtime.loadValues(
    'Sheet1',
    Array.from({ length: ROWS }, (_, row) => [`Partner ${String(row)}`, row % 7, row % 2 === 0]),
  );
  expect(runtime.run('read')).toEqual([ROWS, ['Partner 199999', 199_999 % 7, false]]);
  expect(runtime.run('compute', ['=MODE(B:B)'])).toBe('0');
  const reopened = openRuntime({ code, workbook: runtime.save() });
  expect(reopened.values('Sheet1', 'A200000:C200000')).toEqual([['Partner 199999', 199_999 % 7, false]]);
});

test('two hundred thousand rows are pasted at once, and that many different numbers have no mode', () => {
  const runtime = openRuntime({ code });
  runtime.paste(
    'Sheet1',
    'A1',
    Array.from({ length: ROWS }, (_, row) => [String(row)]),
  );
  expect(runtime.run('read')).toEqual([ROWS, [199_999]]);
  expect(runtime.run('compute', ['=MODE(A:A)'])).toBe('#N/A');
});
