import { openRuntime } from '../node';

const open = () => {
  const runtime = openRuntime({ now: '2026-03-01T10:00:00Z' });
  const book = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  return { runtime, book, sheet: book.getActiveSheet(), app: runtime.globals.SpreadsheetApp };
};

describe('a range', () => {
  test.each([
    ['A1', 'A1'],
    ['b2:C3', 'B2:C3'],
    ['$A$1:$B2', 'A1:B2'],
    ['A2:A', 'A2:A'],
    ['C:D', 'C:D'],
    ['2:3', '2:3'],
    ['Sheet1!B5', 'B5'],
    ["'Sheet1'!B5:B6", 'B5:B6'],
  ])('%s means %s', (address, a1) => {
    expect(open().sheet.getRange(address).getA1Notation()).toBe(a1);
  });
  test('is refused outside the grid and without rows', () => {
    const { sheet } = open();
    expect(() => sheet.getRange(1001, 1)).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(() => sheet.getRange('AA1')).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(() => sheet.getRange(1, 1, 0, 1)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => sheet.getRange('no range')).toThrow('Range not found');
  });
  test('refuses values of the wrong size, and then writes nothing', () => {
    const { sheet } = open();
    expect(() => sheet.getRange('A1:A3').setValues([[1]])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 3.',
    );
    expect(() => sheet.getRange('A1:B1').setValues([[1]])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(sheet.getLastRow()).toBe(0);
  });
  test('refuses arguments of the wrong type in Google’s words', () => {
    const { sheet } = open();
    expect(() => sheet.getRange('1' as never, '2' as never)).toThrow(
      "The parameters (String,String) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
    expect(() => sheet.getRange('A1').setValues('x' as never)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });
  test('looks as it was set, and wrong colors are accepted silently', () => {
    const { sheet, app } = open();
    const range = sheet.getRange('A1:B2');
    range
      .setBackground('#FFF2CC')
      .setFontWeight('bold')
      .setFontStyle('italic')
      .setFontColor('red')
      .setFontSize(12);
    range.setWrapStrategy(app.WrapStrategy.WRAP).setVerticalAlignment('top').setHorizontalAlignment('center');
    expect(range.getBackgrounds()).toEqual([
      ['#fff2cc', '#fff2cc'],
      ['#fff2cc', '#fff2cc'],
    ]);
    expect(sheet.getRange('B2').getFontWeight()).toBe('bold');
    expect(sheet.getRange('B2').getFontColor()).toBe('#ff0000');
    expect(String(sheet.getRange('B2').getWrapStrategy())).toBe('WRAP');
    range.setBackground('no colour').setFontWeight(null);
    expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
    expect(sheet.getRange('A1').getFontWeight()).toBe('normal');
    expect(sheet.getRange('A1').getFontStyle()).toBe('italic');
  });
  test('can be merged and broken apart', () => {
    const { sheet } = open();
    sheet.getRange('A1:B2').merge();
    expect(sheet.getRange('B2').isPartOfMerge()).toBe(true);
    sheet.getRange('A1:C3').breakApart();
    expect(sheet.getRange('B2').isPartOfMerge()).toBe(false);
  });
  test('copies values, formulas, formats and rules', () => {
    const { sheet, app } = open();
    sheet.getRange('A1').setValue(2).setBackground('yellow');
    sheet.getRange('B1').setFormula('=A1*2');
    sheet.getRange('A1').setDataValidation(app.newDataValidation().requireNumberGreaterThan(1).build());
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A2:B3'));
    expect(sheet.getRange('B3').getFormula()).toBe('=A3*2');
    expect(sheet.getRange('A3').getBackground()).toBe('#ffff00');
    expect(String(sheet.getRange('A3').getDataValidation()?.getCriteriaType())).toBe('NUMBER_GREATER_THAN');
    sheet.getRange('A1').copyTo(sheet.getRange('D1'), app.CopyPasteType.PASTE_FORMAT, false);
    expect([sheet.getRange('D1').getValue(), sheet.getRange('D1').getBackground()]).toEqual(['', '#ffff00']);
  });
  test('with a method that isn’t imitated throws by name', () => {
    const { sheet } = open();
    expect(() => sheet.getDataSourceTables()).toThrow('Sheet.getDataSourceTables is not emulated');
    expect(() => sheet.getRange('A1').getDataSourceUrl()).toThrow('Range.getDataSourceUrl is not emulated');
  });
  test('survives awaiting and printing', async () => {
    const { sheet } = open();
    const range = sheet.getRange('A1');
    expect(await Promise.resolve(range)).toBe(range);
    expect((range as unknown as { toString(): string }).toString()).toBe('Range');
    expect(() => JSON.stringify(range)).not.toThrow();
  });
});

describe('rows and columns', () => {
  const filled = () => {
    const all = open();
    const { sheet, app } = all;
    sheet.getRange('A1:B4').setValues([
      ['Name', 'Age'],
      ['c', 3],
      ['a', 1],
      ['b', 2],
    ]);
    sheet.getRange('A3').setNote('about a').setBackground('yellow');
    sheet
      .getRange('B2:B4')
      .setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false).build());
    sheet.getRange('C1').setFormula('=SUM(B2:B4)');
    return all;
  };
  test('move with everything in them when rows are inserted above', () => {
    const { sheet, book, app } = filled();
    book.setNamedRange('ages', sheet.getRange('B2:B4'));
    sheet.getRange('A3:B3').protect().setDescription('row a');
    const rule = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$B3>1')
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('A3:B4')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    sheet.insertRowsBefore(2, 2);
    expect(sheet.getRange('A5').getValue()).toBe('a');
    expect(sheet.getRange('A5').getNote()).toBe('about a');
    expect(sheet.getRange('A3').getNote()).toBe('');
    expect(sheet.getRange('A5').getBackground()).toBe('#ffff00');
    expect(sheet.getRange('C1').getFormula()).toBe('=SUM(B4:B6)');
    expect(sheet.getRange('B6').getDataValidation()).not.toBeNull();
    expect(book.getRangeByName('ages')?.getA1Notation()).toBe('B4:B6');
    expect(sheet.getProtections(app.ProtectionType.RANGE)[0]?.getRange().getA1Notation()).toBe('A5:B5');
    const moved = sheet.getConditionalFormatRules()[0];
    expect(moved?.getRanges()[0]?.getA1Notation()).toBe('A5:B6');
    expect(moved?.getBooleanCondition()?.getCriteriaValues()).toEqual(['=$B5>1']);
  });
  test('take their notes and protections with them when deleted', () => {
    const { sheet, app } = filled();
    sheet.getRange('A3').protect();
    sheet.deleteRow(3);
    expect(sheet.getRange('A3').getValue()).toBe('b');
    expect(sheet.getRange('A3').getNote()).toBe('');
    expect(sheet.getProtections(app.ProtectionType.RANGE)).toHaveLength(0);
    expect(() => sheet.deleteRows(1, 999)).toThrow("You can't delete all the rows on the sheet.");
  });
  test('keep their notes and colors when sorted', () => {
    const { sheet } = filled();
    sheet.getRange('A2:B4').sort({ column: 1, ascending: true });
    expect(sheet.getRange('A2:B4').getValues()).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect(sheet.getRange('A2').getNote()).toBe('about a');
    expect(sheet.getRange('A2').getBackground()).toBe('#ffff00');
    expect(sheet.getRange('A3').getBackground()).toBe('#ffffff');
  });
  test('keep the header in place when sorted by a filter', () => {
    const { sheet } = filled();
    const filter = sheet.getRange('A1:B4').createFilter();
    filter.sort(2, false);
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['Name', 'c', 'b', 'a']);
    expect(() => sheet.getRange('A1:B4').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    filter.remove();
    expect(sheet.getFilter()).toBeNull();
  });
  test('have blank cells last when a person sorts from a filter’s menu', () => {
    const { runtime, sheet } = filled();
    sheet.getRange('A6').setBackground('#ff0000');
    const zone = { left: 0, right: 1, top: 1, bottom: 9 };
    const sortBy = (sortDirection: 'asc' | 'desc') => {
      const { model } = runtime.engine;
      const sheetId = model.getters.getActiveSheetId();
      const sortOptions = { emptyCellAsZero: true, sortHeaders: true };
      model.dispatch('SORT_CELLS', { sheetId, col: 0, row: 1, zone, sortDirection, sortOptions });
      return sheet.getRange('A1:A5').getValues().flat() as unknown[];
    };
    expect(sortBy('desc')).toEqual(['Name', 'c', 'b', 'a', '']);
    expect(sortBy('asc')).toEqual(['Name', 'a', 'b', 'c', '']);
  });
  test('can be frozen, hidden, resized and moved', () => {
    const { sheet } = filled();
    sheet.setFrozenRows(2);
    sheet.hideColumns(2);
    sheet.setColumnWidth(1, 240);
    expect([sheet.getFrozenRows(), sheet.isColumnHiddenByUser(2), sheet.getColumnWidth(1)]).toEqual([
      2,
      true,
      240,
    ]);
    sheet.showColumns(2);
    expect(sheet.isColumnHiddenByUser(2)).toBe(false);
    sheet.setFrozenRows(0);
    sheet.moveRows(sheet.getRange('A4:B4'), 2);
    expect(sheet.getRange('A2:A4').getValues().flat()).toEqual(['b', 'c', 'a']);
  });
});

describe('sheets', () => {
  test('have unique names and an order, and one is active', () => {
    const { book } = open();
    const partners = book.insertSheet('Partners');
    expect(book.getActiveSheet().getName()).toBe('Partners');
    expect(() => book.insertSheet('partners')).toThrow(
      'A sheet with the name "partners" already exists. Please enter another name.',
    );
    book.insertSheet('Events', 0);
    expect(book.getSheets().map((sheet: { getName(): string }) => sheet.getName())).toEqual([
      'Events',
      'Sheet1',
      'Partners',
    ]);
    book.setActiveSheet(partners);
    book.moveActiveSheet(1);
    expect(book.getSheets().map((sheet: { getName(): string }) => sheet.getName())).toEqual([
      'Partners',
      'Events',
      'Sheet1',
    ]);
    expect(book.getSheetById(partners.getSheetId())?.getName()).toBe('Partners');
    partners.setName('Friends');
    expect(book.getSheetByName('Partners')).toBeNull();
    partners.hideSheet();
    expect([partners.isSheetHidden(), book.getActiveSheet().getName()]).toEqual([true, 'Events']);
    book.deleteSheet(partners);
    expect(book.getNumSheets()).toBe(2);
    expect(() => partners.getName()).toThrow('Sheet not found.');
  });
  test('remember their selection', () => {
    const { book, sheet } = open();
    sheet.getRange('C5:D6').activate();
    expect(book.getActiveRange()?.getA1Notation()).toBe('C5:D6');
    expect(book.getCurrentCell()?.getA1Notation()).toBe('C5');
  });
  test('several workbooks live in one runtime', () => {
    const { app, book } = open();
    const other = app.create('Other', 10, 5);
    other.getSheets()[0]?.getRange('A1').setValue('there');
    expect(app.openById(other.getId()).getSheets()[0]?.getRange('A1').getValue()).toBe('there');
    expect(book.getActiveSheet().getLastRow()).toBe(0);
    expect(other.getSheets()[0]?.getMaxRows()).toBe(10);
  });
});
