import { openRuntime } from '../node';

const open = (options = {}) => {
  const runtime = openRuntime({ now: '2026-03-01T10:00:00Z', ...options });
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  return { runtime, sheet };
};

describe('what is written is parsed as if typed', () => {
  const { sheet } = open();
  const cell = sheet.getRange('A1');
  test.each([
    ['12', 12],
    ['007', 7],
    ['-1.5', -1.5],
    ['1,234', 1234],
    ['(5)', -5],
    ['50%', 0.5],
    ['$1,200.50', 1200.5],
    ['1e3', 1000],
    ['TRUE', true],
    ['false', false],
    ['1/2', new Date('2026-01-02T00:00:00Z')],
    ['2026-02-29', '2026-02-29'],
    ['2028-02-29', new Date('2028-02-29T00:00:00Z')],
    ['3/14/2026', new Date('2026-03-14T00:00:00Z')],
    ['14/3/2026', '14/3/2026'],
    ['Jan 5, 2023', new Date('2023-01-05T00:00:00Z')],
    ['5 January 2023', new Date('2023-01-05T00:00:00Z')],
    ['1/5/2023 8:45 AM', new Date('2023-01-05T08:45:00Z')],
    ['+1 555', '+1 555'],
    ['8:45-10:51', '8:45-10:51'],
    ['-', '-'],
    ['@', '@'],
    ['Cedar School', 'Cedar School'],
    ["'007", '007'],
    ["''quoted", "'quoted"],
    ['', ''],
  ])('%j becomes %j', (typed, value) => {
    cell.clear();
    cell.setValue(typed);
    expect(cell.getValue()).toEqual(value);
  });

  test('a time is shown as typed', () => {
    cell.clear().setValue('8:45 PM');
    expect(cell.getDisplayValue()).toBe('8:45 PM');
  });
});

describe('text', () => {
  const texts = [
    '+1 555',
    '-',
    '@',
    '007',
    '1/2',
    'TRUE',
    '#N/A',
    '#REF!',
    '10:30',
    '5%',
    '[name](http://example.org)',
    'שלום עולם',
    '😀 👩‍👧',
    'line one\nline two',
    ' padded ',
    '1e5',
    'x'.repeat(50_000),
    "it's",
    'Jan 5',
  ];
  test('a plain-text cell returns exactly what was written', () => {
    const { sheet } = open();
    const range = sheet.getRange(1, 1, texts.length, 1).setNumberFormat('@');
    range.setValues(texts.map((text) => [text]));
    expect(range.getValues()).toEqual(texts.map((text) => [text]));
    expect(range.getDisplayValues()).toEqual(texts.map((text) => [text]));
    expect(range.getFormulas().flat().join('')).toBe('');
  });
  test('a leading apostrophe turns anything into text, and isn’t kept', () => {
    const { sheet } = open();
    const all = [...texts.filter((text) => text.length < 50_000), '=IMPORTXML("x")', '=A1', "'quoted"];
    const range = sheet.getRange(1, 1, all.length, 1);
    range.setValues(all.map((text) => [`'${text}`]));
    expect(range.getValues()).toEqual(all.map((text) => [text]));
    expect(range.getFormulas().flat().join('')).toBe('');
    sheet.getRange('B1').setFormula(`=A${String(all.indexOf('=A1') + 1)}`);
    expect(sheet.getRange('B1').getValue()).toBe('=A1');
  });
  test('an apostrophe can be kept, as Google may', () => {
    const { sheet } = open({ apostrophe: 'kept' });
    sheet.getRange('A1').setValue("'=A1");
    expect(sheet.getRange('A1').getValue()).toBe("'=A1");
  });
  test('an equals sign starts a formula even in a plain-text cell', () => {
    const { sheet } = open();
    const cell = sheet.getRange('A1').setNumberFormat('@');
    cell.setValue('=1+1');
    expect(cell.getFormula()).toBe('=1+1');
  });
  test('50,001 characters are refused in Google’s words', () => {
    const { sheet } = open();
    expect(() => sheet.getRange('A1').setValue('x'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(sheet.getLastRow()).toBe(0);
  });
  test('text stays text when the format of its cell changes', () => {
    const { sheet } = open();
    const cell = sheet.getRange('A1').setNumberFormat('@').setValue('007');
    cell.setNumberFormat('0').setFontWeight('bold');
    expect(cell.getValue()).toBe('007');
  });
});

describe('formulas', () => {
  test('recalculate at once, with commas or semicolons', () => {
    const { sheet } = open();
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    sheet.getRange('B1').setFormula('=IF(SUM(A1:A2)=3;"yes; no";"no")');
    expect(sheet.getRange('B1').getValue()).toBe('yes; no');
    sheet.getRange('A1').setValue(5);
    expect(sheet.getRange('B1').getValue()).toBe('no');
  });
  test('a reference to a blank cell is blank, and N of text is 0', () => {
    const { sheet } = open();
    sheet.getRange('B1:B3').setFormulas([['=Z9'], ['=N("text")'], ['=IFERROR(1/0,"none")']]);
    expect(sheet.getRange('B1:B3').getValues()).toEqual([[''], [0], ['none']]);
  });
  test('a spill is read like values and counts as content', () => {
    const { sheet } = open();
    sheet.getRange('A1:A3').setValues([[3], [1], [2]]);
    sheet.getRange('B1').setFormula('=SORT(A1:A3)');
    expect(sheet.getRange('B1:B3').getValues()).toEqual([[1], [2], [3]]);
    expect(sheet.getRange('B2').getFormula()).toBe('');
    expect(sheet.getLastColumn()).toBe(2);
  });
});

describe('dates', () => {
  test('use the spreadsheet’s zone, whatever the script’s is', () => {
    const { sheet, runtime } = open({ timeZone: 'America/Los_Angeles', scriptTimeZone: 'Europe/Berlin' });
    sheet.getRange('A1').setValue(new Date('2026-03-08T07:30:00Z'));
    expect(sheet.getRange('A1').getDisplayValue()).toBe('3/7/2026 23:30:00');
    sheet.getRange('A2').setValue('2026-07-01');
    const day = sheet.getRange('A2').getValue() as Date;
    expect(day.toISOString()).toBe('2026-07-01T07:00:00.000Z');
    const { Utilities, Session } = runtime.globals;
    expect(Utilities.formatDate(day as never, 'America/Los_Angeles', 'yyyy-MM-dd HH:mm')).toBe(
      '2026-07-01 00:00',
    );
    expect(Session.getScriptTimeZone()).toBe('Europe/Berlin');
  });
  test('are read back as the same instant around daylight saving changes', () => {
    const { sheet } = open({ timeZone: 'Europe/Berlin' });
    const instants = [
      '2026-03-29T00:30:00Z',
      '2026-03-29T01:30:00Z',
      '2026-10-25T02:30:00Z',
      '1999-12-31T23:59:59Z',
    ];
    sheet.getRange(1, 1, 4, 1).setValues(instants.map((instant) => [new Date(instant)]));
    const read = sheet
      .getRange(1, 1, 4, 1)
      .getValues()
      .map(([date]: unknown[]) => (date as Date).toISOString());
    expect(read).toEqual(instants.map((instant) => instant.replace('Z', '.000Z')));
  });
  test('a number is a date if its format says so, and only then', () => {
    const { sheet } = open();
    const cell = sheet.getRange('A1').setValue(46_000);
    expect(cell.getValue()).toBe(46_000);
    cell.setNumberFormat('yyyy-mm-dd');
    expect(cell.getValue()).toEqual(new Date('2025-12-09T00:00:00Z'));
    expect(cell.getDisplayValue()).toBe('2025-12-09');
    expect(cell.getNumberFormat()).toBe('yyyy-mm-dd');
  });
  test('may have Google’s capital letters in their formats, which are returned unchanged', () => {
    const { sheet } = open();
    const cell = sheet.getRange('A1').setNumberFormat('M/d/yyyy').setValue(new Date('2026-02-03T00:00:00Z'));
    expect(cell.getDisplayValue()).toBe('2/3/2026');
    expect(cell.getNumberFormat()).toBe('M/d/yyyy');
  });
  test('are day-first and commas decimal, if the locale says so', () => {
    const { sheet } = open({ locale: 'de_DE' });
    sheet.getRange('A1:A2').setValues([['3.2.2026'], ['1.234,5']]);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([[new Date('2026-02-03T00:00:00Z')], [1234.5]]);
  });
});

test('TODAY is the day in the spreadsheet’s zone, and follows the clock', () => {
  const { runtime, sheet } = open({ timeZone: 'America/Los_Angeles', now: '2026-03-01T07:30:00Z' });
  sheet.getRange('A1').setFormula('=TEXT(TODAY(),"yyyy-mm-dd")');
  sheet.getRange('A2').setFormula('=A1&"!"');
  expect(sheet.getRange('A1').getValue()).toBe('2026-02-28');
  runtime.advanceTo('2026-03-01T08:30:00Z');
  expect(sheet.getRange('A2').getValue()).toBe('2026-03-01!');
});

test('appendRow goes below the last content, and an unchecked checkbox is content', () => {
  const { sheet } = open();
  sheet.appendRow(['a', '1/2']);
  expect(sheet.getRange('B1').getValue()).toEqual(new Date('2026-01-02T00:00:00Z'));
  sheet.getRange('C1:C5').insertCheckboxes();
  sheet.getRange('A10').setBackground('red');
  expect(sheet.getLastRow()).toBe(5);
  sheet.appendRow(['b']);
  expect(sheet.getRange('A6').getValue()).toBe('b');
});
