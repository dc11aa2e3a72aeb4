import { quietly } from '../engine/quiet';
import { openRuntime, type SavedRuntime } from '../node';

const open = (options = {}) => {
  const runtime = openRuntime({ now: '2026-03-01T10:00:00Z', ...options });
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const dispatch = runtime.engine.model.dispatch as unknown as (type: string, payload?: object) => unknown;
  const send = (type: string, payload?: object) => quietly(() => dispatch(type, payload));
  return { runtime, sheet, send };
};
const reopened = (runtime: ReturnType<typeof open>['runtime']) =>
  open({ workbook: JSON.parse(JSON.stringify(runtime.save())) as SavedRuntime });
const blocks = (rows: number) => Array.from({ length: rows }, (_, row) => [`text ${String(row)}`, row / 8]);

describe('saving and opening', () => {
  test('preserves values, formulas and looks of filled and blank cells', () => {
    const { runtime, sheet } = open();
    sheet.getRange('A1:C40').setBackground('#ff0000').setFontWeight('bold');
    sheet.getRange('B2:B30').setNumberFormat('0.00').setBackground(null);
    sheet.getRange('A5:A9').setValues(blocks(5).map(([text]) => [text]));
    sheet.getRange('B5').setFormula('=SUM(B6:B9)');
    sheet.getRange('Z1000').setFontStyle('italic');
    sheet.getRange('A9').setHorizontalAlignment('left');
    const { runtime: again, sheet: read } = reopened(runtime);
    const whole = (where: typeof sheet) => {
      const range = where.getRange('A1:Z45');
      return [range.getBackgrounds(), range.getFontWeights(), range.getNumberFormats(), range.getFormulas()];
    };
    expect(whole(read)).toEqual(whole(sheet));
    expect(read.getRange('A5:A9').getValues()).toEqual(sheet.getRange('A5:A9').getValues());
    expect(read.getRange('Z1000').getFontStyle()).toBe('italic');
    expect(read.getRange('A9').getHorizontalAlignment()).toBe('left');
    expect(again.save()).toEqual(runtime.save());
  });
  test('a look that thousands of cells share takes little space', () => {
    const { runtime, sheet } = open();
    sheet.getRange('A1:Z1000').setVerticalAlignment('top');
    expect(JSON.stringify(runtime.save()).length).toBeLessThan(4000);
  });
  test('preserves the locale and its formats', () => {
    const { runtime, sheet } = open({ locale: 'de_DE' });
    sheet.getRange('A1').setValue('3.2.2026');
    const read = reopened(runtime).sheet;
    expect(read.getRange('A1').getDisplayValue()).toBe('03.02.2026');
    expect(read.getRange('A2').setValue('1,5').getValue()).toBe(1.5);
  });
});

describe.each([2, 400])('a block of %d rows', (rows) => {
  test('is undone and redone as one step', () => {
    const { sheet, send } = open();
    sheet.getRange('A1').setValue('before');
    const range = sheet.getRange(1, 1, rows, 2);
    range.setValues(blocks(rows));
    range.setBackground('#00ff00');
    send('REQUEST_UNDO');
    expect(range.getBackgrounds().flat().join('')).not.toContain('#00ff00');
    send('REQUEST_UNDO');
    expect(sheet.getRange('A1:A2').getValues()).toEqual([['before'], ['']]);
    expect(sheet.getLastRow()).toBe(1);
    send('REQUEST_REDO');
    expect(range.getValues()).toEqual(blocks(rows));
    send('REQUEST_REDO');
    expect(range.getBackground()).toBe('#00ff00');
  });
  test('updates the formulas that refer to it', () => {
    const { sheet } = open();
    sheet.getRange('D1:D2').setFormulas([['=SUM(B:B)'], ['=D1*2']]);
    sheet.getRange(1, 1, rows, 2).setValues(blocks(rows));
    const sum = (rows * (rows - 1)) / 16;
    expect(sheet.getRange('D1:D2').getValues().flat()).toEqual([sum, 2 * sum]);
    sheet.getRange(1, 2, rows, 1).clearContent();
    expect(sheet.getRange('D1:D2').getValues().flat()).toEqual([0, 0]);
  });
});

test('new rows look like the row above them, as at Google', () => {
  const { sheet } = open();
  sheet.getRange('A1000:B1000').setBackground('#0000ff').setNumberFormat('0.0');
  sheet.insertRowsAfter(1000, 3);
  expect(sheet.getRange('A1003:C1003').getBackgrounds()).toEqual([['#0000ff', '#0000ff', '#ffffff']]);
  expect(sheet.getRange('B1002').getNumberFormat()).toBe('0.0');
});

test('the grid shows what getDisplayValue returns', () => {
  const { runtime, sheet } = open();
  const range = sheet.getRange('A1:A4');
  range.setNumberFormats([['h:mm'], ['#,##0;(#,##0)'], ['[h]:mm'], ['yyyy-mm-dd']]);
  range.setValues([[0.25], [-1234], [1.5], [46_000]]);
  sheet.getRange('B1').setFormula('=ARRAYFORMULA(TO_DATE(A4:A4)+{0;1})');
  const sheetId = runtime.engine.getters.getSheetIds()[0] ?? '';
  const drawn = (row: number, col: number) =>
    runtime.engine.getters.getEvaluatedCell({ sheetId, row, col }).formattedValue;
  expect([0, 1, 2, 3].map((row) => drawn(row, 0))).toEqual(['6:00', '(1,234)', '36:00', '2025-12-09']);
  expect([0, 1].map((row) => drawn(row, 1))).toEqual(sheet.getRange('B1:B2').getDisplayValues().flat());
});

describe('edits by hand in the grid', () => {
  const code = `function onEdit(e) {
    CacheService.getScriptCache().put('edit', JSON.stringify([e.range.getA1Notation(), e.oldValue, e.value]));
  }
  function told() { return CacheService.getScriptCache().get('edit'); }`;
  const edit = async (command: string, payload: object) => {
    const { runtime, sheet, send } = open({ code });
    sheet.getRange('A1:B2').setValues([
      ['a', 5],
      ['c', 'd'],
    ]);
    sheet.getRange('C1').setFormula('=B1*2');
    const sheetId = runtime.engine.getters.getSheetIds()[0];
    send(command, { sheetId, ...payload });
    await Promise.resolve();
    return JSON.parse(String(runtime.run('told'))) as unknown[];
  };
  const target = (top: number, left: number, bottom = top, right = left) => ({
    target: [{ top, left, bottom, right }],
  });
  test('a deleted cell passes its old value and no new one', async () => {
    expect(await edit('DELETE_CONTENT', target(0, 1))).toEqual(['B1', '5', null]);
    expect(await edit('DELETE_CONTENT', target(0, 2))).toEqual(['C1', '=B1*2', null]);
  });
  test('a changed cell passes both', async () => {
    expect(await edit('UPDATE_CELL', { row: 0, col: 0, content: 'new' })).toEqual(['A1', 'a', 'new']);
  });
  test('several cells pass only their place', async () => {
    expect(await edit('DELETE_CONTENT', target(0, 0, 1, 1))).toEqual(['A1:B2', null, null]);
  });
});
