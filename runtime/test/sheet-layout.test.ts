import { openSheet, reopened } from './open-sheet';

const ROWS_OUT = 'Those rows are out of bounds.';
const COLUMNS_OUT = 'Those columns are out of bounds.';

describe('the layout', () => {
  test('freezes, hides and resizes rows and columns, including through the spreadsheet', () => {
    const { sheet, book } = openSheet();
    book.setFrozenRows(2);
    sheet.setFrozenColumns(1);
    sheet.hideRows(5, 2);
    book.hideColumn(sheet.getRange('C:D'));
    sheet.setRowHeights(1, 2, 50).setColumnWidths(1, 2, 77);
    expect([book.getFrozenRows(), book.getFrozenColumns()]).toEqual([2, 1]);
    expect([4, 5, 6, 7].map((row) => book.isRowHiddenByUser(row))).toEqual([false, true, true, false]);
    expect([2, 3, 4, 5].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([sheet.getRowHeight(2), book.getColumnWidth(2), sheet.getColumnWidth(3)]).toEqual(
      [50, 77, 100].map((size, place) => (place === 2 ? sheet.getColumnWidth(9) : size)),
    );
    sheet.showRows(5, 2);
    sheet.unhideColumn(sheet.getRange('C1:D1'));
    sheet.setRowHeightsForced(3, 1, 5);
    expect([sheet.isRowHiddenByUser(5), sheet.isColumnHiddenByUser(3), sheet.getRowHeight(3)]).toEqual([
      false,
      false,
      5,
    ]);
    expect(sheet.autoResizeColumns(1, 3).autoResizeRows(1, 3).autoResizeColumn(1).getName()).toBe('Sheet1');
  });
  test('refuses lines outside the sheet, and hiding or freezing all of them', () => {
    const { sheet } = openSheet();
    expect(() => sheet.hideRows(1000, 2)).toThrow(ROWS_OUT);
    expect(() => sheet.setColumnWidth(27, 10)).toThrow(COLUMNS_OUT);
    expect(() => sheet.getRowHeight(0)).toThrow(ROWS_OUT);
    expect(() => sheet.isRowHiddenByFilter(1001)).toThrow(ROWS_OUT);
    expect(() => sheet.hideColumns(1, 26)).toThrow("You can't hide all columns on the sheet.");
    expect(() => sheet.setFrozenRows(1000)).toThrow("You can't freeze all visible rows on the sheet.");
    expect(() => sheet.setFrozenColumns(-1)).toThrow('The number of frozen columns must be at least 0.');
  });
  test('includes the tab color, gridlines and direction', () => {
    const { sheet, app, runtime } = openSheet();
    expect([sheet.getTabColor(), sheet.getTabColorObject()]).toEqual([null, null]);
    sheet.setTabColor('ff0000').setHiddenGridlines(true).setRightToLeft(true);
    expect([sheet.getTabColor(), sheet.hasHiddenGridlines(), sheet.isRightToLeft()]).toEqual([
      '#ff0000',
      true,
      true,
    ]);
    sheet.setTabColorObject(app.newColor().setRgbColor('blue').build());
    expect(sheet.getTabColorObject()?.asRgbColor().asHexString()).toBe('#0000ff');
    expect(reopened(runtime).sheet.isRightToLeft()).toBe(true);
    expect(sheet.setTabColor(null).getTabColor()).toBeNull();
  });
});
