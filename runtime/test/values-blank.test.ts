import { openRuntime } from '../node';

const open = (options = {}) => {
  const runtime = openRuntime({ now: '2026-03-01T10:00:00Z', ...options });
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  return { runtime, sheet };
};

describe('a blank stays blank through a formula', () => {
  const { sheet } = open();
  sheet.getRange('A1:B3').setValues([
    [3, ''],
    ['', ''],
    [1, ''],
  ]);
  test.each([
    '=Z9',
    '=IF(TRUE,Z9)',
    '=IF(TRUE,)',
    '=IFERROR(Z9)',
    '=IFERROR(1/0)',
    '=IFNA(NA())',
    '=INDEX(A1:A3,2)',
    '=VLOOKUP(3,A1:B3,2,FALSE)',
    '=XLOOKUP(3,A1:A3,B1:B3)',
    '=OFFSET(A1,1,0)',
    '=INDIRECT("A2")',
    '=CHOOSE(1,Z9)',
    '=SWITCH(1,1,Z9)',
    '=IFS(TRUE,Z9)',
  ])('%s', (formula) => {
    const cell = sheet.getRange('D1').clear();
    cell.setFormula(formula);
    expect([cell.getValue(), cell.getDisplayValue()]).toEqual(['', '']);
  });
  test.each(['={A1:A3}', '=ARRAYFORMULA(A1:A3)', '=FILTER(A1:A3,{1;1;1})', '=UNIQUE(A1:A3)'])(
    'and through a spill: %s',
    (formula) => {
      sheet.getRange('D1:D5').clear();
      sheet.getRange('D1').setFormula(formula);
      expect(sheet.getRange('D1:D3').getValues()).toEqual([[3], [''], [1]]);
      expect(sheet.getRange('D2').isBlank()).toBe(true);
    },
  );
  test('SORT puts blanks last, and they don’t become zeros', () => {
    sheet.getRange('D1:D5').clear();
    sheet.getRange('D1').setFormula('=SORT(A1:A3)');
    expect(sheet.getRange('D1:D3').getValues()).toEqual([[1], [3], ['']]);
  });
  test('a reference to such a cell gets a blank, too', () => {
    sheet.getRange('E1').setFormula('=Z9');
    sheet
      .getRange('F1:F6')
      .setFormulas([['=ISBLANK(E1)'], ['=E1=""'], ['=E1=0'], ['=COUNTA(E1)'], ['=E1&"x"'], ['=E1+1']]);
    expect(sheet.getRange('F1:F6').getValues().flat()).toEqual([true, true, true, 0, 'x', 1]);
  });
  test('the cell with the formula is not blank itself, and counts for the last row', () => {
    const { sheet: other } = open();
    other.getRange('C7').setFormula('=Z9');
    expect(other.getRange('C7').isBlank()).toBe(false);
    expect([other.getLastRow(), other.getLastColumn()]).toEqual([7, 3]);
  });
});

describe('a spill', () => {
  test('past the last row or column adds rows or columns', () => {
    const { sheet } = open();
    sheet.getRange('A998').setFormula('=SEQUENCE(10)');
    sheet.getRange('Y1').setFormula('=SEQUENCE(1,4)');
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1007, 28]);
    expect(sheet.getRange('A1007').getValue()).toBe(10);
    expect(sheet.getRange('AB1').getValue()).toBe(4);
  });
  test('that grows with its own sheet ends in an error', () => {
    const { sheet } = open();
    sheet.getRange('B5').setFormula('=ARRAYFORMULA(A2:A)');
    expect(sheet.getRange('B5').getValue()).toBe('#REF!');
    expect(sheet.getMaxRows()).toBeLessThan(1010);
  });
  test('over filled cells is #REF!, and appears when they are emptied', () => {
    const { sheet } = open();
    sheet.getRange('A1').setFormula('=SEQUENCE(3)');
    sheet.getRange('A2').setValue('x');
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['#REF!'], ['x'], ['']]);
    sheet.getRange('A2').clearContent();
    expect(sheet.getRange('A1:A3').getValues()).toEqual([[1], [2], [3]]);
  });
  test('is broken by a big block just as by a single value', () => {
    const { sheet } = open();
    sheet.getRange('A1').setFormula('=SEQUENCE(900)');
    sheet.getRange('A2:A801').setValues(Array.from({ length: 800 }, () => ['x']));
    expect(sheet.getRange('A1').getValue()).toBe('#REF!');
    sheet.getRange('A2:A801').clearContent();
    expect(sheet.getRange('A900').getValue()).toBe(900);
  });
  test('is made only by arrays: a range where one value is needed gives the one in its own row', () => {
    const { sheet } = open();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('B2').setFormula('=A1:A3*2');
    sheet.getRange('C3').setFormula('=LEFT(A1:A3,1)');
    sheet.getRange('D5').setFormula('=A1:A3');
    expect(sheet.getRange('B2:B3').getValues()).toEqual([[4], ['']]);
    expect(sheet.getRange('C3').getValue()).toBe('3');
    expect(sheet.getRange('D5').getValue()).toBe('#VALUE!');
  });
});

describe('errors have Sheets’ words', () => {
  const { sheet } = open();
  test.each([
    ['=1/0', '#DIV/0!'],
    ['=NA()', '#N/A'],
    ['=MATCH(9,A1:A3,0)', '#N/A'],
    ['=FILTER(A1:A3,A1:A3=9)', '#N/A'],
    ['="a"+1', '#VALUE!'],
    ['=VALUE("x")', '#VALUE!'],
    ['=SQRT(-1)', '#NUM!'],
    ['=LN(0)', '#NUM!'],
    ['=NOPE()', '#NAME?'],
    ['=nope', '#NAME?'],
    ['=LET(x,1,x)', '#NAME?'],
    ['=IF()', '#N/A'],
    ['=1+', '#ERROR!'],
    ['=Nope!A1', '#REF!'],
    ['=H1', '#REF!'],
    ['=VLOOKUP(1,A1:A3,4,FALSE)', '#REF!'],
  ])('%s is %s', (formula, error) => {
    const cell = sheet.getRange('H1').setFormula(formula);
    expect([cell.getValue(), cell.getDisplayValue(), cell.getFormula()]).toEqual([error, error, formula]);
  });
  test('and ERROR.TYPE knows them', () => {
    sheet.getRange('I1:I2').setFormulas([['=ERROR.TYPE(1/0)'], ['=IFERROR(1/0,"none")']]);
    expect(sheet.getRange('I1:I2').getValues().flat()).toEqual([2, 'none']);
  });
  test('a reference to a deleted row is #REF! in the formula', () => {
    sheet.getRange('J1').setFormula('=A50');
    sheet.deleteRow(50);
    expect(sheet.getRange('J1').getFormula()).toBe('=#REF!');
    expect(sheet.getRange('J1').getValue()).toBe('#REF!');
  });
});
