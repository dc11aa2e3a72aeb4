import fc from 'fast-check';
import { openRuntime, type SavedRuntime } from '../node';

const open = (locale = 'en_US', timeZone = 'Etc/UTC') => {
  const runtime = openRuntime({ now: '2026-03-01T10:00:00Z', locale, timeZone });
  return runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
};
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const LOCALES = [
  'en_US',
  'en_GB',
  'en_CA',
  'en_AU',
  'de_DE',
  'fr_FR',
  'es_ES',
  'it_IT',
  'pt_BR',
  'nl_NL',
  'sv_SE',
  'pl_PL',
  'ja_JP',
];

describe('typed in American English', () => {
  const cell = open().getRange('A1');
  test.each([
    ['+1', 1, '1'],
    [' 5 ', 5, '5'],
    ['.5', 0.5, '0.5'],
    ['5.', 5, '5'],
    ['1e5', 100_000, '1.00E+05'],
    ['1,234.5', 1234.5, '1,234.50'],
    ['5.5%', 0.055, '5.50%'],
    ['-$5', -5, '-$5'],
    ['$-5', -5, '-$5'],
    ['($5.50)', -5.5, '-$5.50'],
    ['€7', 7, '€7'],
    ['£1,000', 1000, '£1,000'],
    ['0', 0, '0'],
    ['-0', 0, '0'],
    ['1,23', '1,23', '1,23'],
    ['1 000', '1 000', '1 000'],
    ['1 1/2', '1 1/2', '1 1/2'],
    ['--5', '--5', '--5'],
    ['5-', '5-', '5-'],
    ['1.2.3', '1.2.3', '1.2.3'],
    ['0x10', '0x10', '0x10'],
    ['Infinity', 'Infinity', 'Infinity'],
    ['3/4/26', day('2026-03-04'), '3/4/2026'],
    ['3/4/30', day('1930-03-04'), '3/4/1930'],
    ['3-4-2026', day('2026-03-04'), '3/4/2026'],
    ['2026/3/4', day('2026-03-04'), '2026/03/04'],
    ['1/1/1800', day('1800-01-01'), '1/1/1800'],
    ['4-Mar-26', day('2026-03-04'), '4-Mar-2026'],
    ['Sept 5, 2023', day('2023-09-05'), 'Sep 5, 2023'],
    ['March 4', day('2026-03-04'), 'Mar 4, 2026'],
    ['Smarch 4', 'Smarch 4', 'Smarch 4'],
    ['2/30/2026', '2/30/2026', '2/30/2026'],
    ['2026-03-04 10:30', new Date('2026-03-04T10:30:00Z'), '2026-03-04 10:30'],
    ['2026-03-04T10:30:00Z', '2026-03-04T10:30:00Z', '2026-03-04T10:30:00Z'],
    ['12:30', new Date('1899-12-30T12:30:00Z'), '12:30'],
    ['8 pm', new Date('1899-12-30T20:00:00Z'), '8:00 PM'],
    ['12:00 am', new Date('1899-12-30T00:00:00Z'), '12:00 AM'],
    ['30:15:00', new Date('1899-12-31T06:15:00Z'), '30:15:00'],
    ['8:61', '8:61', '8:61'],
    ['13:00 pm', '13:00 pm', '13:00 pm'],
  ])('%j', (typed, value, shown) => {
    cell.clear().setValue(typed);
    expect(cell.getValue()).toEqual(value);
    expect(cell.getDisplayValue()).toBe(shown);
  });
  test('a cell that has a number format keeps it', () => {
    cell.clear().setNumberFormat('0.0').setValue('$5');
    expect([cell.getValue(), cell.getDisplayValue(), cell.getNumberFormat()]).toEqual([5, '5.0', '0.0']);
  });
});

describe('typed in other languages', () => {
  test.each([
    ['de_DE', '1.234,5', 1234.5],
    ['de_DE', '5 €', 5],
    ['de_DE', '3.2.2026', day('2026-02-03')],
    ['de_DE', '4. März 2026', day('2026-03-04')],
    ['de_DE', '4. March 2026', '4. March 2026'],
    ['de_DE', '1,234.5', '1,234.5'],
    ['fr_FR', '1 234,5', 1234.5],
    ['fr_FR', '3/2/2026', day('2026-02-03')],
    ['fr_FR', '4 février 2026', day('2026-02-04')],
    ['es_ES', '4 de marzo de 2026', day('2026-03-04')],
    ['pl_PL', '4 marca 2026', day('2026-03-04')],
    ['en_GB', '3/2/2026', day('2026-02-03')],
    ['en_GB', '3 Feb', day('2026-02-03')],
    ['ja_JP', '26/2/3', day('2026-02-03')],
    ['sv_SE', '2026-02-03', day('2026-02-03')],
    ['nl_NL', '3-2-2026', day('2026-02-03')],
  ])('%s %s', (locale, typed, value) => {
    expect(open(locale).getRange('A1').setValue(typed).getValue()).toEqual(value);
  });
  test.each(LOCALES)('in %s a date and a number are parsed as they are shown', (locale) => {
    const cell = open(locale).getRange('A1');
    fc.assert(
      fc.property(
        fc.integer({ min: -25_000, max: 60_000 }),
        fc.integer({ min: -1e9, max: 1e9 }),
        (days, cents) => {
          const date = new Date(days * 86_400_000);
          cell.clear().setValue(date);
          const shownDate = cell.getDisplayValue();
          expect(cell.clear().setValue(shownDate).getValue()).toEqual(date);
          cell
            .clear()
            .setNumberFormat('#,##0.00')
            .setValue(cents / 100);
          const shownNumber = cell.getDisplayValue();
          expect(cell.clear().setValue(shownNumber).getValue()).toBe(cents / 100 || 0);
        },
      ),
      { numRuns: 30 },
    );
  });
  test('formulas may have semicolons and decimal commas if the locale has decimal commas', () => {
    const sheet = open('de_DE');
    sheet.getRange('A1:A3').setFormulas([['=SUM(1;2,5)'], ['=1,5*2'], ['=IF(TRUE,"a;b","c,d")']]);
    sheet.getRange('B1').setFormula('={1\\2;3\\4}');
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual([3.5, 3, 'a;b']);
    expect(sheet.getRange('B1:C2').getValues()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(sheet.getRange('A1').getDisplayValue()).toBe('3,5');
  });
});

describe('plain-text cells', () => {
  test('what a number or date shows becomes text when its cell is made plain text', () => {
    const range = open().getRange('A1:A3');
    range.setValues([[1234.5], [new Date('2026-03-04T00:00:00Z')], [true]]);
    range.setNumberFormat('@STRING@');
    expect(range.getValues().flat()).toEqual(['1234.5', '3/4/2026', 'TRUE']);
    expect(range.getNumberFormats().flat()).toEqual(['@', '@', '@']);
    range.setNumberFormat('0');
    expect(range.getValues().flat()).toEqual(['1234.5', '3/4/2026', 'TRUE']);
  });
});

test('any text survives in a plain-text cell, after an apostrophe, and through saving', () => {
  const runtime = openRuntime({ now: 0 });
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const texts = fc.sample(
    fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[-+$#'=@\d.,:/ %eE()"]{1,8}$/),
    ),
    { numRuns: 300, seed: 7 },
  );
  const plain = texts.map((text) => (text.startsWith('=') || text.startsWith("'") ? `x${text}` : text));
  const kept = plain.map((text) => [text.replace(/\r\n?/g, '\n')]);
  sheet
    .getRange(1, 1, texts.length, 1)
    .setNumberFormat('@')
    .setValues(plain.map((text) => [text]));
  sheet.getRange(1, 2, texts.length, 1).setValues(texts.map((text) => [`'${text}`]));
  const behind = texts.map((text) => [text.replace(/\r\n?/g, '\n')]);
  const again = openRuntime({ workbook: JSON.parse(JSON.stringify(runtime.save())) as SavedRuntime });
  for (const { globals } of [runtime, again]) {
    const read = globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    expect(read.getRange(1, 1, texts.length, 1).getValues()).toEqual(kept);
    expect(read.getRange(1, 2, texts.length, 1).getValues()).toEqual(behind);
  }
});

test('what is written over a spill or under a merge', () => {
  const sheet = open();
  sheet.getRange('A1:B2').merge();
  sheet.getRange('A1:B2').setValues([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(sheet.getRange('A1:B2').getValues()).toEqual([
    ['a', ''],
    ['', ''],
  ]);
});
