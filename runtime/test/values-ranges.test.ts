import { openRuntime } from '../node';

const open = () => {
  const runtime = openRuntime({ now: '2026-03-01T10:00:00Z' });
  const app = runtime.globals.SpreadsheetApp;
  return { app, runtime, sheet: app.getActiveSpreadsheet().getActiveSheet() };
};

describe('R1C1 notation', () => {
  const { sheet } = open();
  const cell = sheet.getRange('B5');
  test.each([
    ['=SUM(B2:B4)', '=SUM(R[-3]C[0]:R[-1]C[0])'],
    ['=$A$1+C6*LOG10(A5)', '=R1C1+R[1]C[1]*LOG10(R[0]C[-1])'],
    ['=Sheet1!A1&"A1"', '=Sheet1!R[-4]C[-1]&"A1"'],
    ['=SUM(A:A)+SUM($2:3)', '=SUM(C[-1]:C[-1])+SUM(R2:R[-2])'],
    ['=D$4', '=R4C[2]'],
  ])('%s is %s', (a1, r1c1) => {
    expect(cell.setFormula(a1).getFormulaR1C1()).toBe(r1c1);
    expect(cell.setFormulaR1C1(r1c1).getFormula()).toBe(a1);
  });
  test('is relative to each cell of the range', () => {
    sheet.getRange('C5:D6').setFormulaR1C1('=R[-1]C*2');
    expect(sheet.getRange('C5:D6').getFormulas()).toEqual([
      ['=C4*2', '=D4*2'],
      ['=C5*2', '=D5*2'],
    ]);
  });
  test('beyond the grid’s edge is #REF!, and null means no formula', () => {
    expect(sheet.getRange('A1').setFormulaR1C1('=R[-1]C').getFormula()).toBe('=#REF!');
    expect(sheet.getRange('F9').getFormulaR1C1()).toBeNull();
    expect(sheet.getRange('F9').getFormula()).toBe('');
  });
});

describe('checkboxes', () => {
  test('with custom values are checked with those', () => {
    const { app, sheet } = open();
    const range = sheet.getRange('A1:A3');
    range.setDataValidation(app.newDataValidation().requireCheckbox('yes', 'no').build());
    range.setValues([['yes'], ['no'], ['no']]);
    expect(range.isChecked()).toBeNull();
    expect(range.check().getValues()).toEqual([['yes'], ['yes'], ['yes']]);
    expect(range.isChecked()).toBe(true);
    expect(range.uncheck().getValues()).toEqual([['no'], ['no'], ['no']]);
    expect(range.isChecked()).toBe(false);
  });
  test('cells without a box, and boxes with another value, stay unchanged', () => {
    const { app, sheet } = open();
    const rule = app.newDataValidation().requireCheckbox().setAllowInvalid(true).build();
    sheet.getRange('A1:A2').setDataValidation(rule);
    sheet.getRange('A1:A3').setFormulas([['=FALSE'], [''], ['=1+1']]);
    sheet.getRange('A2').setValue('odd');
    const range = sheet.getRange('A1:A3').check();
    expect(range.getValues()).toEqual([[true], ['odd'], [2]]);
    expect(range.getFormulas()).toEqual([[''], [''], ['=1+1']]);
    expect(range.isChecked()).toBeNull();
  });
});

describe('isBlank', () => {
  test('formats, notes and validation do not fill a cell; formulas do', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1:B2').setBackground('red').setNote('n');
    expect(range.isBlank()).toBe(true);
    sheet.getRange('B2').setFormula('=""');
    expect(range.isBlank()).toBe(false);
  });
});

test('notes of a block are read and written cell by cell', () => {
  const { sheet } = open();
  const range = sheet.getRange('A1:B2');
  range.setNotes([
    ['one', ''],
    [null, 'four'],
  ]);
  expect(range.getNotes()).toEqual([
    ['one', ''],
    ['', 'four'],
  ]);
  expect(range.setNote('all').getNotes().flat()).toEqual(['all', 'all', 'all', 'all']);
  expect(range.setNote(null).getNotes().flat()).toEqual(['', '', '', '']);
});

describe('rich text', () => {
  test('is written as it is, with its look', () => {
    const { app, sheet } = open();
    const bold = app.newTextStyle().setBold(true).build();
    const rich = (text: string) => app.newRichTextValue().setText(text).setTextStyle(bold).build();
    const range = sheet.getRange('A1:B2');
    range.setRichTextValues([
      [rich('007'), rich('=A1')],
      [rich("'x"), rich('')],
    ]);
    expect(range.getValues()).toEqual([
      ['007', '=A1'],
      ["'x", ''],
    ]);
    expect(range.getFontWeights().flat()).toEqual(['bold', 'bold', 'bold', 'bold']);
    expect(range.getRichTextValue()?.getText()).toBe('007');
    expect(range.getRichTextValue()?.getTextStyle().isBold()).toBe(true);
  });
  test('without a style keeps the cell’s, and is null for numbers', () => {
    const { app, sheet } = open();
    const cell = sheet.getRange('A1').setFontStyle('italic');
    cell.setRichTextValue(app.newRichTextValue().setText('x').build());
    expect(cell.getFontStyle()).toBe('italic');
    expect(cell.setValue(5).getRichTextValue()).toBeNull();
  });
});

test.each(['setFormula', 'setValue'])('%s on several cells fills in a formula as if copied', (method) => {
  const code = `function fill() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]);
    const range = sheet.getRange('D1:E3');
    range.${method}('=A1+$A$1');
    return [range.getFormulas(), range.getValues()];
  }`;
  expect(openRuntime({ code }).run('fill')).toEqual([
    [
      ['=A1+$A$1', '=B1+$A$1'],
      ['=A2+$A$1', '=B2+$A$1'],
      ['=A3+$A$1', '=B3+$A$1'],
    ],
    [
      [2, 3],
      [4, 5],
      [6, 7],
    ],
  ]);
});
