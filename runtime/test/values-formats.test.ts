import fc from 'fast-check';
import { openRuntime, type SavedRuntime } from '../node';

const runtime = openRuntime({ now: '2026-03-01T10:00:00Z' });
const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
const cell = sheet.getRange('A1');

describe('a number is shown', () => {
  test.each([
    [1234.5, '#,##0', '1,235'],
    [1234.5, '#,##0.00', '1,234.50'],
    [-1234.5, '#,##0.00;(#,##0.00);"-"', '(1,234.50)'],
    [0, '#,##0;(#,##0);"-"', '-'],
    [-5, '0;[Red]-0', '-5'],
    [-5, '0', '-5'],
    [0.256, '0.0%', '25.6%'],
    [0.5, '0.##', '0.5'],
    [0, '#', ''],
    [0.5, '#.##', '.5'],
    [12_345, '0.00E+00', '1.23E+04'],
    [0.00012, '0.0E+0', '1.2E-4'],
    [9.99, '0.0E+0', '1.0E+1'],
    [5_551_234_567, '(000) 000-0000', '(555) 123-4567'],
    [12, '00000', '00012'],
    [1.005, '0.00', '1.01'],
    [99.999, '0.00', '100.00'],
    [1_234_567, '0.0,,"M"', '1.2M'],
    [1_234_567, '#,##0,', '1,235'],
    [1.5, '# ?/?', '1 1/2'],
    [0.75, '?/4', '3/4'],
    [5, '[>3]"big";"small"', 'big'],
    [2, '[>3]"big";"small"', 'small'],
    [5, '$#,##0.00', '$5.00'],
    [5, '[$€-407]#,##0.00', '€5.00'],
    [7, '"no. "0', 'no. 7'],
    [7, '0 \\k\\g', '7 kg'],
    [1.25, '[h]:mm:ss', '30:00:00'],
    [0.5, '[mm]', '720'],
    [46_000.75, 'yyyy-mm-dd hh:mm', '2025-12-09 18:00'],
    [46_000.75, 'dddd, mmmm d, yyyy h:mm AM/PM', 'Tuesday, December 9, 2025 6:00 PM'],
    [46_000.75, 'ddd d mmm yy', 'Tue 9 Dec 25'],
    [46_000.75123, 'h:mm:ss.000', '18:01:46.272'],
    [1 / 3, '', '0.3333333333'],
    [0.1 + 0.2, '', '0.3'],
    [1e15, '', '1E+15'],
    [123_456_789_012, '', '123456789012'],
  ])('%d in %s as %s', (value, format, shown) => {
    cell.clear().setNumberFormat(format).setValue(value);
    expect(cell.getDisplayValue()).toBe(shown);
    if (format) expect(cell.getNumberFormat()).toBe(format);
    expect(sheet.getRange('B1').setFormula('=A1+0').getValue()).not.toBe('#VALUE!');
  });
  test('and a text is formatted only by the fourth section', () => {
    cell.clear().setNumberFormat('0;-0;0;"<"@">"').setValue('abc');
    expect(cell.getDisplayValue()).toBe('<abc>');
    expect(cell.setNumberFormat('0.00').getDisplayValue()).toBe('abc');
  });
  test('with the locale’s names of months and days', () => {
    const german = openRuntime({ locale: 'de_DE' })
      .globals.SpreadsheetApp.getActiveSpreadsheet()
      .getActiveSheet();
    german.getRange('A1').setNumberFormat('dddd, d. mmmm yyyy').setValue(46_000);
    expect(german.getRange('A1').getDisplayValue()).toBe('Dienstag, 9. Dezember 2025');
  });
});

test('formats that differ slightly keep their own names', () => {
  const formats = [
    'h:mm',
    'hh:mm',
    'H:mm',
    'M/d/yyyy',
    'm/d/yyyy',
    'mm/dd/yyyy',
    'yyyy"x"',
    '0.0"kg"',
    'foo 0',
  ];
  const range = sheet.getRange(1, 3, formats.length, 1);
  range.setNumberFormats(formats.map((format) => [format]));
  expect(range.getNumberFormats().flat()).toEqual(formats);
  const again = openRuntime({ workbook: JSON.parse(JSON.stringify(runtime.save())) as SavedRuntime });
  const read = again.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  expect(read.getRange(1, 3, formats.length, 1).getNumberFormats().flat()).toEqual(formats);
});

test('decimal places round half away from zero, as decimal numbers do', () => {
  cell.clear();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (whole, places) => {
      const format = places === 0 ? '0' : `0.${'0'.repeat(places)}`;
      cell.setNumberFormat(format).setValue(Number(`${String(whole)}e-${String(places + 1)}`));
      const digits = String(whole).padStart(places + 2, '0');
      const rounded = BigInt(digits.slice(0, -1)) + (Number(digits.at(-1)) >= 5 ? 1n : 0n);
      const text = rounded.toString().padStart(places + 1, '0');
      const point = text.length - places;
      const expected = places === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
      expect(cell.getDisplayValue()).toBe(expected);
    }),
    { numRuns: 200 },
  );
});
