import { openSheet } from './open-sheet';

const ROWS_OUT = 'Those rows are out of bounds.';
const COLUMNS_OUT = 'Those columns are out of bounds.';
const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** A small table with one of everything that has to move with its rows and columns. */
function table() {
  const all = openSheet();
  const { sheet, book, app } = all;
  sheet.getRange('A1:B4').setValues([
    ['Name', 'Age'],
    ['c', 3],
    ['a', 1],
    ['b', 2],
  ]);
  sheet.getRange('A3').setNote('about a').setBackground('yellow');
  sheet.getRange('B2:B4').setDataValidation(app.newDataValidation().requireFormulaSatisfied('=B2>0').build());
  sheet.getRange('C1').setFormula('=SUM(B2:B4)');
  sheet.getRange('C2').setFormula('=A3');
  book.setNamedRange('ages', sheet.getRange('B2:B4'));
  sheet.getRange('A3:B3').protect().setDescription('row a');
  sheet.getRange('E3:F3').merge();
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$B3>1')
      .setBold(true)
      .setRanges([sheet.getRange('A3:B4')])
      .build(),
  ]);
  const state = () => ({
    names: sheet.getRange('A1:A9').getValues().flat().filter(Boolean),
    sum: sheet.getRange('C1').getFormula(),
    follower: sheet.getRange('C2').getFormula() || sheet.getRange('C4').getFormula(),
    named: book.getRangeByName('ages')?.getA1Notation(),
    protected: sheet.getProtections(app.ProtectionType.RANGE)[0]?.getRange().getA1Notation(),
    merged: sheet.getRange('A1:Z20').getMergedRanges()[0]?.getA1Notation(),
    condition: sheet.getConditionalFormatRules()[0]?.getBooleanCondition()?.getCriteriaValues()[0] as string,
    conditionAt: sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation(),
  });
  return { ...all, state };
}

describe('inserted rows', () => {
  test('push everything down with its cells', () => {
    const { sheet, state } = table();
    sheet.insertRowsBefore(2, 2);
    expect(state()).toEqual({
      names: ['Name', 'c', 'a', 'b'],
      sum: '=SUM(B4:B6)',
      follower: '=A5',
      named: 'B4:B6',
      protected: 'A5:B5',
      merged: 'E5:F5',
      condition: '=$B5>1',
      conditionAt: 'A5:B6',
    });
    expect([sheet.getRange('A5').getNote(), sheet.getRange('A3').getNote()]).toEqual(['about a', '']);
    expect(sheet.getRange('B6').getDataValidation()?.getCriteriaValues()[0]).toBe('=B6>0');
  });
  test('take the format and the validation of the row next to them', () => {
    const { sheet } = table();
    sheet.insertRowAfter(4);
    expect(sheet.getRange('B5').getDataValidation()?.getCriteriaValues()[0]).toBe('=B5>0');
    sheet.insertRowAfter(3);
    expect(sheet.getRange('A4').getBackground()).toBe('#ffff00');
    sheet.insertRowBefore(2);
    expect(sheet.getRange('B2').getDataValidation()?.getCriteriaValues()[0]).toBe('=B2>0');
    expect(sheet.getRange('B3').getDataValidation()?.getCriteriaValues()[0]).toBe('=B3>0');
    expect(sheet.getRange('A1').getDataValidation()).toBeNull();
  });
  test.each([
    ['insertRows', [2], 2],
    ['insertRows', [2, 3], 2],
    ['insertRowBefore', [2], 2],
    ['insertRowAfter', [1], 2],
    ['insertRowsBefore', [2, 3], 2],
    ['insertRowsAfter', [1, 3], 2],
  ])('%s(%p) makes room at row %d', (method, given, first) => {
    const { sheet } = openSheet();
    sheet.getRange('A1:A2').setValues([['above'], ['below']]);
    (sheet as unknown as Record<string, (...args: number[]) => unknown>)[method]?.(...given);
    const quantity = given[1] ?? 1;
    expect(sheet.getMaxRows()).toBe(1000 + quantity);
    expect([sheet.getRange(first, 1).getValue(), sheet.getRange(first + quantity, 1).getValue()]).toEqual([
      '',
      'below',
    ]);
  });
  test.each([
    ['insertColumns', [2], 2],
    ['insertColumns', [2, 3], 2],
    ['insertColumnBefore', [2], 2],
    ['insertColumnAfter', [1], 2],
    ['insertColumnsBefore', [2, 3], 2],
    ['insertColumnsAfter', [1, 3], 2],
  ])('%s(%p) makes room at column %d', (method, given, first) => {
    const { sheet, book } = openSheet();
    sheet.getRange('A1:B1').setValues([['left', 'right']]);
    const owner = (method.length > 13 ? book : sheet) as unknown as Record<
      string,
      (...args: number[]) => unknown
    >;
    owner[method]?.(...given);
    const quantity = given[1] ?? 1;
    expect(sheet.getMaxColumns()).toBe(26 + quantity);
    expect([sheet.getRange(1, first).getValue(), sheet.getRange(1, first + quantity).getValue()]).toEqual([
      '',
      'right',
    ]);
  });
  test('are refused next to nonexistent rows, and if there are none', () => {
    const { sheet } = openSheet();
    expect(() => sheet.insertRowBefore(0)).toThrow(ROWS_OUT);
    expect(() => sheet.insertRowsAfter(1001, 1)).toThrow(ROWS_OUT);
    expect(() => sheet.insertColumnAfter(27)).toThrow(COLUMNS_OUT);
    expect(() => sheet.insertRowsBefore(1, 0)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => sheet.insertColumnsBefore(1, 0)).toThrow(
      'The number of columns in the range must be at least 1.',
    );
  });
});

describe('deleted rows and columns', () => {
  test('take their content with them', () => {
    const { sheet, state, app } = table();
    sheet.deleteRow(3);
    expect(state()).toMatchObject({
      names: ['Name', 'c', 'b'],
      sum: '=SUM(B2:B3)',
      named: 'B2:B3',
      conditionAt: 'A3:B3',
    });
    expect(sheet.getRange('C2').getValue()).toBe('#REF!');
    expect(sheet.getProtections(app.ProtectionType.RANGE)).toEqual([]);
    expect(sheet.getRange('A1:Z9').getMergedRanges()).toEqual([]);
    sheet.deleteColumns(1, 2);
    expect(sheet.getLastColumn()).toBe(1);
  });
  test('can’t be all of them, nor all unfrozen ones', () => {
    const { sheet } = openSheet();
    expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
    expect(() => sheet.deleteColumns(1, 26)).toThrow("You can't delete all the columns on the sheet.");
    expect(() => sheet.deleteRows(1000, 2)).toThrow(ROWS_OUT);
    expect(() => sheet.deleteRow(0)).toThrow(ROWS_OUT);
    expect(() => sheet.deleteColumn(27)).toThrow(COLUMNS_OUT);
    sheet.setFrozenRows(1);
    expect(() => sheet.deleteRows(2, 999)).toThrow(
      'Sorry, it is not possible to delete all non-frozen rows.',
    );
    sheet.setFrozenColumns(1);
    expect(() => sheet.deleteColumns(2, 25)).toThrow(
      'Sorry, it is not possible to delete all non-frozen columns.',
    );
    sheet.deleteRows(2, 998);
    expect(sheet.getMaxRows()).toBe(2);
  });
});

describe('moved rows and columns', () => {
  test('end up where they were sent, counted before they left', () => {
    const { sheet, state } = table();
    sheet.moveRows(sheet.getRange('A4:B4'), 2);
    expect(state().names).toEqual(['Name', 'b', 'c', 'a']);
    expect([sheet.getRange('A4').getNote(), sheet.getRange('A4').getBackground()]).toEqual([
      'about a',
      '#ffff00',
    ]);
    sheet.moveRows(sheet.getRange('A1:A2'), 5);
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['c', 'a', 'Name', 'b']);
    sheet.moveRows(sheet.getRange('A1'), 2);
    expect(state().names).toEqual(['c', 'a', 'Name', 'b']);
  });
  test('take their references, widths and notes along', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:C1').setValues([[1, 2, '=A1+B1']]);
    sheet.getRange('A1').setNote('first');
    sheet.setColumnWidth(1, 222);
    sheet.hideColumns(1);
    sheet.moveColumns(sheet.getRange('A1'), 4);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([[2, 3, 1]]);
    expect(sheet.getRange('B1').getFormula()).toBe('=C1+A1');
    expect([sheet.getColumnWidth(3), sheet.isColumnHiddenByUser(3), sheet.getRange('C1').getNote()]).toEqual([
      222,
      true,
      'first',
    ]);
  });
  test('may be on an inactive sheet, whose selection stays', () => {
    const { sheet, book } = table();
    const other = book.insertSheet('Other');
    other.getRange('C3').activate();
    sheet.moveRows(sheet.getRange('A4'), 2);
    expect(sheet.getRange('A2').getValue()).toBe('b');
    expect([book.getActiveSheet().getName(), book.getActiveRange()?.getA1Notation()]).toEqual([
      'Other',
      'C3',
    ]);
    expect(other.getLastRow()).toBe(0);
  });
  test('are refused outside the sheet and across a merged cell', () => {
    const { sheet } = openSheet();
    expect(() => sheet.moveRows(sheet.getRange('A1'), 1002)).toThrow(OUTSIDE);
    sheet.getRange('A1:A2').merge();
    expect(() => sheet.moveRows(sheet.getRange('B1'), 5)).toThrow(
      'You must select all cells in a merged range',
    );
    expect(() => sheet.moveRows(sheet.getRange('B9'), 2)).toThrow(
      'You must select all cells in a merged range',
    );
  });
});
