import { openSheet } from './open-sheet';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

describe('an address', () => {
  test.each([
    ['A1', 'A1', [1, 1, 1, 1]],
    ['b2:C3', 'B2:C3', [2, 2, 2, 2]],
    ['C3:B2', 'B2:C3', [2, 2, 2, 2]],
    ['$A$1:$B2', 'A1:B2', [1, 1, 2, 2]],
    ['A2:A', 'A2:A', [2, 1, 999, 1]],
    ['A:A', 'A:A', [1, 1, 1000, 1]],
    ['2:5', '2:5', [2, 1, 4, 26]],
    ['A5:C', 'A5:C', [5, 1, 996, 3]],
    ['B2:4', 'B2:4', [2, 2, 3, 25]],
    ['R2C3', 'C2', [2, 3, 1, 1]],
    ['R1C1:R3C4', 'A1:D3', [1, 1, 3, 4]],
    ['r1c1:r2c2', 'A1:B2', [1, 1, 2, 2]],
    ['R2', 'R2', [2, 18, 1, 1]],
    ['Sheet1!B5', 'B5', [5, 2, 1, 1]],
    ["'Sheet1'!B5:B6", 'B5:B6', [5, 2, 2, 1]],
    ['sheet1!B5', 'B5', [5, 2, 1, 1]],
  ])('%s is %s', (address, a1, place) => {
    const range = openSheet().sheet.getRange(address);
    expect(range.getA1Notation()).toBe(a1);
    expect([range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]).toEqual(place);
    expect([range.getHeight(), range.getWidth(), range.getRowIndex()]).toEqual([
      place[2],
      place[3],
      place[0],
    ]);
  });
  test.each([
    ['no range', 'Range not found'],
    ['', 'Range not found'],
    ['A', 'Range not found'],
    ['5', 'Range not found'],
    ['A0', 'Range not found'],
    ['R[1]C[1]', 'Range not found'],
    ['Elsewhere!A1', 'Range not found'],
    ['AA1', OUTSIDE],
    ['A1001', OUTSIDE],
    ['A1:A1001', OUTSIDE],
  ])('%s is refused', (address, words) => {
    expect(() => openSheet().sheet.getRange(address)).toThrow(words);
  });
  test('by row and column numbers is refused outside the grid and without rows', () => {
    const { sheet } = openSheet();
    expect(() => sheet.getRange(1001, 1)).toThrow(OUTSIDE);
    expect(() => sheet.getRange(0, 1)).toThrow(OUTSIDE);
    expect(() => sheet.getRange(1, 27)).toThrow(OUTSIDE);
    expect(() => sheet.getRange(1000, 1, 2)).toThrow(OUTSIDE);
    expect(() => sheet.getRange(1, 1, 0)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => sheet.getRange(1, 1, 1, 0)).toThrow(
      'The number of columns in the range must be at least 1.',
    );
  });
  test('may name another sheet, with quotes where its name needs them', () => {
    const { book, sheet } = openSheet();
    book.insertSheet('Week plan / 2026');
    expect(book.getRange("'Week plan / 2026'!C4").getSheet().getName()).toBe('Week plan / 2026');
    expect(book.getRange('Week plan / 2026!C4').getSheet().getName()).toBe('Week plan / 2026');
    expect(sheet.getRange("'Week plan / 2026'!A:B").getSheet().getName()).toBe('Week plan / 2026');
    expect(book.getRange('C4').getSheet().getName()).toBe('Week plan / 2026');
    expect(sheet.getRange('C4').getGridId()).toBe(sheet.getSheetId());
  });
  test('may be a named range, in any letter case', () => {
    const { book, sheet } = openSheet();
    book.setNamedRange('Tax_rates', sheet.getRange('B2:B4'));
    expect(sheet.getRange('tax_RATES').getA1Notation()).toBe('B2:B4');
    expect(book.getRangeByName('Sheet1!Tax_rates')?.getA1Notation()).toBe('B2:B4');
    expect(book.getRangeByName('A1:B2')?.getA1Notation()).toBe('A1:B2');
    expect(book.getRangeByName('nothing')).toBeNull();
  });
  test('with open ends knows which ends are fixed', () => {
    const { sheet } = openSheet();
    const bounds = (a1: string) => {
      const range = sheet.getRange(a1);
      return [
        range.isStartRowBounded(),
        range.isStartColumnBounded(),
        range.isEndRowBounded(),
        range.isEndColumnBounded(),
      ];
    };
    expect(bounds('A1:B10')).toEqual([true, true, true, true]);
    expect(bounds('B:B')).toEqual([false, true, false, true]);
    expect(bounds('3:7')).toEqual([true, false, true, false]);
    expect(bounds('A1:C')).toEqual([true, true, false, true]);
    expect(bounds('A1:5')).toEqual([true, true, true, false]);
  });
});

describe('from one range to another', () => {
  test('a cell is counted from the range’s first cell, and must be inside the range', () => {
    const range = openSheet().sheet.getRange('B2:D4');
    expect(range.getCell(1, 1).getA1Notation()).toBe('B2');
    expect(range.getCell(3, 3).getA1Notation()).toBe('D4');
    expect(() => range.getCell(4, 1)).toThrow('Cell reference out of range');
    expect(() => range.getCell(0, 1)).toThrow('Cell reference out of range');
  });
  test('an offset keeps the size unless it is given another', () => {
    const range = openSheet().sheet.getRange('B2:C3');
    expect(range.offset(1, 2).getA1Notation()).toBe('D3:E4');
    expect(range.offset(-1, -1).getA1Notation()).toBe('A1:B2');
    expect(range.offset(0, 0, 5).getA1Notation()).toBe('B2:C6');
    expect(range.offset(0, 0, 1, 1).getA1Notation()).toBe('B2');
    expect(() => range.offset(-2, 0)).toThrow(OUTSIDE);
    expect(() => range.offset(0, 0, 0)).toThrow('The number of rows in the range must be at least 1.');
  });
  test('a data region grows over adjacent cells with content; corners don’t count', () => {
    const { sheet, app } = openSheet();
    for (const a1 of ['C2', 'B3', 'D3', 'C4']) sheet.getRange(a1).setValue(100);
    const cell = sheet.getRange('C3');
    expect(cell.getDataRegion().getA1Notation()).toBe('B2:D4');
    expect(cell.getDataRegion(app.Dimension.ROWS).getA1Notation()).toBe('C2:C4');
    expect(cell.getDataRegion(app.Dimension.COLUMNS).getA1Notation()).toBe('B3:D3');
    expect(sheet.getRange('F9').getDataRegion().getA1Notation()).toBe('F9');
  });
  test('the next data cell is where Ctrl+arrow goes', () => {
    const { sheet, app } = openSheet();
    sheet.getRange('B2:B4').setValues([[1], [2], [3]]);
    sheet.getRange('B8').setValue(4);
    const { UP, DOWN, NEXT, PREVIOUS } = app.Direction;
    const next = (a1: string, direction: GoogleAppsScript.Spreadsheet.Direction) =>
      sheet.getRange(a1).getNextDataCell(direction).getA1Notation();
    expect(next('B2', DOWN)).toBe('B4');
    expect(next('B4', DOWN)).toBe('B8');
    expect(next('B8', DOWN)).toBe('B1000');
    expect(next('B1', DOWN)).toBe('B2');
    expect(next('B8', UP)).toBe('B4');
    expect(next('A2', NEXT)).toBe('B2');
    expect(next('Z9', PREVIOUS)).toBe('A9');
    expect(next('C3:E5', UP)).toBe('C1');
  });
});

describe('content', () => {
  test('includes unchecked boxes, and formulas that show nothing, but not formats', () => {
    const { sheet } = openSheet();
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([
      0,
      0,
      'A1',
    ]);
    sheet.getRange('Z999').setBackground('red');
    expect(sheet.getLastRow()).toBe(0);
    sheet.getRange('B3').insertCheckboxes();
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:B3');
  });
  test('ends at the last row and column, which getSheetValues takes as -1', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    expect(sheet.getSheetValues(1, 1, -1, -1)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(sheet.getSheetValues(2, 2, 1, 1)).toEqual([[4]]);
  });
});

describe('a selection', () => {
  test('may be several ranges, the last of which is active', () => {
    const { sheet, book } = openSheet();
    const list = sheet.getRangeList(['D4', 'B2:C4']);
    sheet.setActiveRangeList(list);
    const selection = sheet.getSelection();
    expect(selection.getCurrentCell()?.getA1Notation()).toBe('B2');
    expect(selection.getActiveRange()?.getA1Notation()).toBe('B2:C4');
    expect(
      selection
        .getActiveRangeList()
        ?.getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['D4', 'B2:C4']);
    expect(book.getActiveRange()?.getA1Notation()).toBe('B2:C4');
    expect(selection.getActiveSheet().getName()).toBe('Sheet1');
  });
  test('keeps its range when a cell in it becomes the current one', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:D10').activate();
    sheet.setCurrentCell(sheet.getRange('B5'));
    expect([sheet.getActiveRange()?.getA1Notation(), sheet.getCurrentCell()?.getA1Notation()]).toEqual([
      'A1:D10',
      'B5',
    ]);
    sheet.getRange('F1').activateAsCurrentCell();
    expect(sheet.getActiveRange()?.getA1Notation()).toBe('F1');
    expect(() => sheet.getRange('A1:B2').activateAsCurrentCell()).toThrow(
      'The current cell must be a range of one cell.',
    );
  });
  test('extends to the next data cell', () => {
    const { sheet, app } = openSheet();
    sheet.getRange('C3:E5').activate();
    const next = app.getSelection().getNextDataRange(app.Direction.UP);
    expect(next?.getA1Notation()).toBe('C1:E3');
  });
});
