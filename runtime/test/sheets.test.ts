import { openRuntime, type RuntimeOptions } from '../node';
import { openSheet } from './open-sheet';

const names = (book: { getSheets(): { getName(): string }[] }) =>
  book.getSheets().map((sheet) => sheet.getName());

describe('sheets', () => {
  test('come behind the one in front or where they are sent, and to the front', () => {
    const { book, sheet } = openSheet();
    expect(book.insertSheet().getName()).toBe('Sheet2');
    book.insertSheet('Named');
    book.insertSheet(0);
    book.insertSheet('At one', 1);
    book.insertSheet('At the end', 99);
    expect(names(book)).toEqual(['Sheet4', 'At one', 'Sheet1', 'Sheet2', 'Named', 'At the end']);
    expect([book.getActiveSheet().getName(), sheet.getIndex(), book.getNumSheets()]).toEqual([
      'At the end',
      3,
      6,
    ]);
    expect(() => book.insertSheet('x', -1)).toThrow('The sheet index is out of range.');
  });
  test('are made from a template with everything on it', () => {
    const { book, sheet, app } = openSheet();
    sheet.getRange('A1').setValue('x').setNote('n').setBackground('red');
    sheet.getRange('A1:B4').applyRowBanding();
    sheet.getRange('A1:B4').createFilter();
    const copy = book.insertSheet('From it', 0, { template: sheet });
    expect([
      names(book),
      copy.getRange('A1').getValue(),
      copy.getRange('A1').getNote(),
      copy.getBandings().length,
    ]).toEqual([['From it', 'Sheet1'], 'x', 'n', 1]);
    expect(copy.getFilter()?.getRange().getA1Notation()).toBe('A1:B4');
    expect(book.insertSheet({ template: sheet }).getRange('A1').getValue()).toBe('x');
    const other = app.create('Other').getSheets()[0];
    expect(() => book.insertSheet('No', { template: other })).toThrow(
      'The template sheet must be one of the sheets of this spreadsheet.',
    );
  });
  test('have unique names, not blank and not too long', () => {
    const { book, sheet } = openSheet();
    const taken = (name: string) =>
      `A sheet with the name "${name}" already exists. Please enter another name.`;
    book.insertSheet('Partners');
    expect(() => book.insertSheet('PARTNERS')).toThrow(taken('PARTNERS'));
    expect(() => sheet.setName('partners')).toThrow(taken('partners'));
    expect(() => sheet.setName('')).toThrow('Invalid argument: name');
    expect(() => sheet.setName('x'.repeat(101))).toThrow(
      'The sheet name cannot be greater than 100 characters.',
    );
    expect(() => sheet.setName("Ann's")).toThrow('A sheet name with an apostrophe is not emulated');
    expect(sheet.setName('sheet1').setName('A/B [c] *? \\ 2026: x').getName()).toBe('A/B [c] *? \\ 2026: x');
    sheet.getRange('A1').setValue(7);
    const other = book.getSheetByName('Partners');
    expect(other?.getRange('A1').setFormula("='A/B [c] *? \\ 2026: x'!A1").getValue()).toBe(7);
    expect(book.getSheetByName('PARTNERS')).toBeNull();
    book.setActiveSheet(sheet);
    book.renameActiveSheet('Front');
    expect(sheet.getSheetName()).toBe('Front');
  });
  test('are found by id, moved, duplicated and deleted', () => {
    const { book, sheet } = openSheet();
    const second = book.insertSheet('Second');
    book.insertSheet('Third');
    expect(book.getSheetById(second.getSheetId())?.getName()).toBe('Second');
    expect(book.getSheetById(5)).toBeNull();
    book.moveActiveSheet(1);
    expect(names(book)).toEqual(['Third', 'Sheet1', 'Second']);
    expect(() => book.moveActiveSheet(4)).toThrow('The sheet index is out of range.');
    expect(() => book.moveActiveSheet(0)).toThrow('The sheet index is out of range.');
    book.setActiveSheet(sheet);
    expect(book.duplicateActiveSheet().getName()).toBe('Copy of Sheet1');
    expect([names(book), book.getActiveSheet().getName()]).toEqual([
      ['Third', 'Sheet1', 'Copy of Sheet1', 'Second'],
      'Copy of Sheet1',
    ]);
    expect(book.deleteActiveSheet().getName()).toBe('Second');
    book.deleteSheet(second);
    book.deleteSheet(sheet);
    expect(() => second.getName()).toThrow('Sheet not found.');
    expect(() => second.getRange('A1')).toThrow('Sheet not found.');
    expect(() => book.deleteSheet(book.getActiveSheet())).toThrow(
      "You can't remove all the sheets in a document.",
    );
  });
  test('can be hidden, but not all of them', () => {
    const { book, sheet } = openSheet();
    expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    const second = book.insertSheet('Second');
    second.hideSheet();
    expect([second.isSheetHidden(), book.getActiveSheet().getName()]).toEqual([true, 'Sheet1']);
    expect(() => book.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
    expect(second.showSheet().isSheetHidden()).toBe(false);
    second.hideSheet();
    book.deleteSheet(second);
    expect(book.getSheets().map((one) => one.getName())).toEqual(['Sheet1']);
  });
});

describe('a copy of a sheet', () => {
  const filled = () => {
    const all = openSheet();
    const { sheet, app } = all;
    sheet.getRange('A1:B3').setValues([
      ['n', 'v'],
      ['x', 1],
      ['y', '=B2*2'],
    ]);
    sheet
      .getRange('B2')
      .setNumberFormat('$0.00')
      .setBackground('red')
      .setNote('n')
      .setBorder(true, null, null, null, null, null);
    sheet.getRange('B2:B3').setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build());
    sheet.setConditionalFormatRules([
      app
        .newConditionalFormatRule()
        .whenFormulaSatisfied('=$B2>1')
        .setBold(true)
        .setRanges([sheet.getRange('A2:B3')])
        .build(),
    ]);
    sheet.getRange('D1:E1').merge();
    sheet.setFrozenRows(1);
    sheet.setColumnWidth(1, 222).hideColumns(3);
    sheet
      .getRange('A1:B3')
      .createFilter()
      .setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['x']).build());
    sheet.setTabColor('blue');
    sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B3')).setPosition(5, 1, 0, 0).build());
    return all;
  };
  test.each(['this spreadsheet', 'another one'])('into %s includes everything', (where) => {
    const { app, book, sheet } = filled();
    const target = where === 'this spreadsheet' ? book : app.create('Other');
    const copy = sheet.copyTo(target);
    expect([copy.getName(), copy.getParent().getId(), copy.getIndex()]).toEqual([
      'Copy of Sheet1',
      target.getId(),
      2,
    ]);
    expect(copy.getRange('A1:B3').getValues()).toEqual(sheet.getRange('A1:B3').getValues());
    expect(copy.getRange('B3').getFormula()).toBe('=B2*2');
    const cell = copy.getRange('B2');
    expect([
      cell.getDisplayValue(),
      cell.getBackground(),
      cell.getNote(),
      cell.getDataValidation() === null,
    ]).toEqual(['$1.00', '#ff0000', 'n', false]);
    expect(copy.getConditionalFormatRules()[0]?.getBooleanCondition()?.getCriteriaValues()).toEqual([
      '=$B2>1',
    ]);
    expect([
      copy.getFrozenRows(),
      copy.getColumnWidth(1),
      copy.isColumnHiddenByUser(3),
      copy.getTabColor(),
    ]).toEqual([1, 222, true, '#0000ff']);
    expect(copy.getRange('E1').isPartOfMerge()).toBe(true);
    expect([
      copy.getFilter()?.getColumnFilterCriteria(1)?.getHiddenValues(),
      copy.isRowHiddenByFilter(2),
    ]).toEqual([['x'], true]);
    expect(copy.getCharts().map((chart) => chart.getRanges()[0]?.getSheet().getName())).toEqual([
      'Copy of Sheet1',
    ]);
    copy.getRange('B2').setValue(5);
    expect([copy.getRange('B3').getValue(), sheet.getRange('B3').getValue()]).toEqual([10, 2]);
    expect(sheet.copyTo(target).getName()).toBe('Copy of Sheet1 2');
  });
});

describe('a new sheet', () => {
  test('has 1,000 rows, as at Google, or as many as the runtime is opened with', () => {
    const rowsOf = (options: RuntimeOptions) => {
      const runtime = openRuntime(options);
      const book = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
      runtime.loadValues('Loaded', [['x']]);
      const others = runtime.globals.SpreadsheetApp.create('Other').getSheets();
      const all = [...book.getSheets(), book.insertSheet(), book.copy('Copy').insertSheet(), ...others];
      return all.map((sheet) => sheet.getMaxRows());
    };
    expect(rowsOf({})).toEqual([1000, 1000, 1000, 1000, 1000]);
    expect(rowsOf({ newSheetRows: 60 })).toEqual([60, 60, 60, 60, 60]);
  });
});
