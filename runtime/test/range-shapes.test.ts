import { openSheet } from './open-sheet';

const a1s = (ranges: { getA1Notation(): string }[]) => ranges.map((range) => range.getA1Notation());

describe('merged cells', () => {
  test('keep the content of their first cell', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    sheet.getRange('A1:B2').merge();
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      [1, ''],
      ['', ''],
    ]);
    expect([sheet.getRange('B2').isPartOfMerge(), sheet.getRange('C3').isPartOfMerge()]).toEqual([
      true,
      false,
    ]);
    expect(a1s(sheet.getRange('B2:C9').getMergedRanges())).toEqual(['A1:B2']);
  });
  test('run across or down, as asked', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:B3').mergeAcross();
    expect(a1s(sheet.getRange('A1:B3').getMergedRanges()).sort()).toEqual(['A1:B1', 'A2:B2', 'A3:B3']);
    sheet.getRange('A1:B3').mergeVertically();
    expect(a1s(sheet.getRange('A1:B3').getMergedRanges()).sort()).toEqual(['A1:A3', 'B1:B3']);
    sheet.getRange('A1:B3').breakApart();
    expect(sheet.getRange('A1:B3').getMergedRanges()).toEqual([]);
  });
  test('can’t be merged or unmerged in part', () => {
    const { sheet } = openSheet();
    const words = 'You must select all cells in a merged range to merge or unmerge them.';
    sheet.getRange('B2:C3').merge();
    expect(() => sheet.getRange('A1:B2').merge()).toThrow(words);
    expect(() => sheet.getRange('B2').breakApart()).toThrow(words);
    expect(a1s(sheet.getRange('A1:D4').getMergedRanges())).toEqual(['B2:C3']);
  });
  test('can’t cross the edge of frozen rows or columns, or be in a filter', () => {
    const { sheet } = openSheet();
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(1);
    expect(() => sheet.getRange('B1:B2').merge()).toThrow("You can't merge frozen and non-frozen rows.");
    expect(() => sheet.getRange('A2:B2').merge()).toThrow("You can't merge frozen and non-frozen columns.");
    sheet.getRange('D4:E9').createFilter();
    expect(() => sheet.getRange('D5:D6').merge()).toThrow(
      "You can't vertically merge cells that intersect an existing filter.",
    );
    sheet.getRange('G4:G5').merge();
    expect(() => sheet.setFrozenRows(4)).toThrow(
      "You can't freeze rows which contain only part of a merged cell.",
    );
  });
});

describe('groups of rows', () => {
  test('have a depth, a range and a control', () => {
    const { sheet, app } = openSheet();
    sheet.getRange('2:5').shiftRowGroupDepth(1);
    sheet.getRange('3:4').shiftRowGroupDepth(1);
    expect([1, 2, 3, 5, 6].map((row) => sheet.getRowGroupDepth(row))).toEqual([0, 1, 2, 1, 0]);
    const group = sheet.getRowGroup(6, 1);
    expect([group?.getRange().getA1Notation(), group?.getControlIndex(), group?.getDepth()]).toEqual([
      '2:5',
      6,
      1,
    ]);
    expect(sheet.getRowGroup(3, 2)?.getRange().getA1Notation()).toBe('3:4');
    sheet.setRowGroupControlPosition(app.GroupControlTogglePosition.BEFORE);
    expect([group?.getControlIndex(), String(sheet.getRowGroupControlPosition())]).toEqual([1, 'BEFORE']);
    expect(() => sheet.getRowGroup(9, 1)).toThrow('The group does not exist.');
    expect(() => sheet.getRange('1:2').shiftRowGroupDepth(1)).toThrow(
      'The first row or column cannot be grouped',
    );
  });
  test('collapse and expand, and hide their rows', () => {
    const { sheet } = openSheet();
    sheet.getRange('2:5').shiftRowGroupDepth(1);
    sheet.getRange('3:4').shiftRowGroupDepth(1);
    const group = sheet.getRowGroup(2, 1);
    group?.collapse();
    expect([group?.isCollapsed(), sheet.isRowHiddenByUser(2), sheet.isRowHiddenByUser(6)]).toEqual([
      true,
      true,
      false,
    ]);
    group?.expand();
    expect([group?.isCollapsed(), sheet.isRowHiddenByUser(2)]).toEqual([false, false]);
    sheet.expandRowGroupsUpToDepth(1);
    expect([sheet.isRowHiddenByUser(2), sheet.isRowHiddenByUser(3)]).toEqual([false, true]);
    sheet.collapseAllRowGroups();
    expect(sheet.isRowHiddenByUser(5)).toBe(true);
    sheet.expandAllRowGroups();
    sheet.getRange('A3:A4').collapseGroups();
    expect([sheet.isRowHiddenByUser(3), sheet.isRowHiddenByUser(2)]).toEqual([true, false]);
    sheet.getRange('A5').expandGroups();
    expect(sheet.isRowHiddenByUser(3)).toBe(false);
  });
  test('are removed by depth, and move with their rows', () => {
    const { sheet } = openSheet();
    sheet.getRange('2:5').shiftRowGroupDepth(1);
    sheet.insertRowsBefore(1, 2);
    expect(sheet.getRowGroup(4, 1)?.getRange().getA1Notation()).toBe('4:7');
    sheet.getRange('4:7').shiftRowGroupDepth(-3);
    expect(sheet.getRowGroupDepth(4)).toBe(0);
    expect(() => sheet.getRange('4:7').shiftRowGroupDepth(1).shiftRowGroupDepth(1)).toThrow(
      'A second group of exactly the same rows or columns is not emulated',
    );
    sheet.getRowGroup(4, 1)?.remove();
    expect(sheet.getRowGroupDepth(4)).toBe(0);
  });
  test('exist for columns, too', () => {
    const { sheet } = openSheet();
    sheet.getRange('B:C').shiftColumnGroupDepth(1);
    expect([sheet.getColumnGroupDepth(2), sheet.getColumnGroup(2, 1)?.getRange().getA1Notation()]).toEqual([
      1,
      'B:C',
    ]);
    sheet.collapseAllColumnGroups();
    expect(sheet.isColumnHiddenByUser(2)).toBe(true);
  });
});
