import { openSheet } from './open-sheet';

const OTHER_FILE = 'Target range and source range must be on the same spreadsheet.';

/** A cell with one of everything: a formula, a look, a border, a note, a rule and a conditional format. */
function dressed() {
  const all = openSheet();
  const { sheet, app } = all;
  sheet.getRange('A1').setValue(21);
  const cell = sheet.getRange('B2');
  cell
    .setFormula('=A1*2')
    .setBackground('yellow')
    .setNumberFormat('0.0')
    .setNote('note')
    .setBorder(true, true, true, true, null, null);
  cell.setDataValidation(app.newDataValidation().requireFormulaSatisfied('=B2>A1').build());
  sheet.setConditionalFormatRules([
    app.newConditionalFormatRule().whenFormulaSatisfied('=$A1>0').setBold(true).setRanges([cell]).build(),
  ]);
  const state = (a1: string) => {
    const range = sheet.getRange(a1);
    return {
      formula: range.getFormula(),
      background: range.getBackground(),
      format: range.getNumberFormat(),
      note: range.getNote(),
      rule: (range.getDataValidation()?.getCriteriaValues()[0] as string | undefined) ?? '',
      conditions: sheet
        .getConditionalFormatRules()
        .filter((rule) => rule.getRanges().some((part) => part.getA1Notation() === a1)).length,
    };
  };
  return { ...all, cell, state };
}
const USUAL = {
  formula: '',
  background: '#ffffff',
  format: openSheet().sheet.getRange('A1').getNumberFormat(),
  note: '',
  rule: '',
  conditions: 0,
};

describe('copyTo', () => {
  test('copies everything, and references are adjusted', () => {
    const { cell, sheet, state } = dressed();
    cell.copyTo(sheet.getRange('C4'));
    expect(state('C4')).toEqual({
      formula: '=B3*2',
      background: '#ffff00',
      format: '0.0',
      note: 'note',
      rule: '=C4>B3',
      conditions: 1,
    });
    expect(state('B2').conditions).toBe(1);
    expect(sheet.getConditionalFormatRules()).toHaveLength(1);
  });
  test.each([
    [
      'PASTE_NORMAL',
      { formula: '=B3*2', background: '#ffff00', format: '0.0', note: 'note', rule: '=C4>B3', conditions: 1 },
    ],
    [
      'PASTE_NO_BORDERS',
      { formula: '=B3*2', background: '#ffff00', format: '0.0', note: 'note', rule: '=C4>B3', conditions: 1 },
    ],
    ['PASTE_FORMAT', { background: '#ffff00', format: '0.0', rule: '=C4>B3', conditions: 1 }],
    ['PASTE_FORMULA', { formula: '=B3*2' }],
    ['PASTE_VALUES', {}],
    ['PASTE_DATA_VALIDATION', { rule: '=C4>B3' }],
    ['PASTE_CONDITIONAL_FORMATTING', { conditions: 1 }],
  ] as const)('%s copies its part', (type, part) => {
    const { cell, sheet, state, app } = dressed();
    const target = sheet.getRange('C4').setValue('before');
    cell.copyTo(target, app.CopyPasteType[type], false);
    expect(state('C4')).toEqual({ ...USUAL, ...part });
    const brings = { PASTE_VALUES: 42, PASTE_NORMAL: 0, PASTE_NO_BORDERS: 0, PASTE_FORMULA: 0 } as Record<
      string,
      unknown
    >;
    expect(target.getValue()).toBe(brings[type] ?? 'before');
  });
  test('copies column widths alone', () => {
    const { sheet, app } = openSheet();
    sheet.setColumnWidth(1, 222);
    sheet.getRange('A1').copyTo(sheet.getRange('C5'), app.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
    expect(sheet.getColumnWidth(3)).toBe(222);
  });
  test('accepts options', () => {
    const { cell, sheet, state } = dressed();
    cell.copyTo(sheet.getRange('C4'), { contentsOnly: true });
    expect([sheet.getRange('C4').getValue(), state('C4')]).toEqual([42, USUAL]);
    cell.copyTo(sheet.getRange('D4'), { formatOnly: true });
    expect([sheet.getRange('D4').getValue(), state('D4').background]).toEqual(['', '#ffff00']);
  });
  test('turns rows into columns', () => {
    const { sheet, app } = openSheet();
    sheet.getRange('A1:B3').setValues([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    sheet.getRange('A1:B3').copyTo(sheet.getRange('D1'), app.CopyPasteType.PASTE_VALUES, true);
    expect(sheet.getRange('D1:F2').getValues()).toEqual([
      [1, 2, 3],
      ['a', 'b', 'c'],
    ]);
  });
  test('fills a destination whose size is a multiple of its own, and pastes once anywhere else', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    sheet.getRange('A1:A2').copyTo(sheet.getRange('C1:D4'));
    expect(sheet.getRange('C1:D4').getValues()).toEqual([
      [1, 1],
      [2, 2],
      [1, 1],
      [2, 2],
    ]);
    sheet.getRange('A1:A2').copyTo(sheet.getRange('F1:F3'));
    expect(sheet.getRange('F1:F3').getValues().flat()).toEqual([1, 2, '']);
  });
  test('copies merged cells whole', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:B2').merge().setValue('x');
    sheet.getRange('A1:B2').copyTo(sheet.getRange('D4'));
    expect(
      sheet
        .getRange('D4:E5')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['D4:E5']);
    expect(sheet.getRange('D4').getValue()).toBe('x');
  });
  test('may overlap its source', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('A1:A3').copyTo(sheet.getRange('A2'));
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual([1, 1, 2, 3]);
  });
  test('works across sheets, but not across spreadsheets', () => {
    const { app, book, sheet, cell } = dressed();
    const other = book.insertSheet('Other');
    cell.copyTo(other.getRange('C4'));
    expect(other.getRange('C4').getFormula()).toBe('=B3*2');
    expect(other.getConditionalFormatRules()).toHaveLength(1);
    const file = app.create('Elsewhere').getSheets()[0];
    expect(() => cell.copyTo(file?.getRange('A1') as never)).toThrow(OTHER_FILE);
    expect(() => cell.moveTo(file?.getRange('A1') as never)).toThrow(OTHER_FILE);
    expect(sheet.getRange('B2').getValue()).toBe(42);
  });
});

describe('copying to a place by numbers', () => {
  test('repeats or cuts off the source', () => {
    const { sheet, book } = openSheet();
    sheet
      .getRange('A1:B2')
      .setValues([
        [1, 2],
        [3, 4],
      ])
      .setBackground('red');
    const other = book.insertSheet('Other');
    sheet.getRange('A1:B2').copyValuesToRange(other, 2, 4, 1, 3);
    expect(other.getRange('B1:D3').getValues()).toEqual([
      [1, 2, 1],
      [3, 4, 3],
      [1, 2, 1],
    ]);
    expect(other.getRange('B1').getBackground()).toBe('#ffffff');
    const byNumber = sheet.getRange('A1:B2') as unknown as Record<
      'copyFormatToRange',
      (...place: number[]) => void
    >;
    byNumber.copyFormatToRange(other.getSheetId(), 6, 6, 1, 1);
    expect([other.getRange('F1').getBackground(), other.getRange('F1').getValue()]).toEqual(['#ff0000', '']);
    expect(() => byNumber.copyFormatToRange(12345, 1, 1, 1, 1)).toThrow('Invalid argument: gridId');
  });
});

describe('moveTo', () => {
  test('moves everything, and references to it follow', () => {
    const { book, sheet, cell, state } = dressed();
    sheet.getRange('D1').setFormula('=B2+1');
    book.setNamedRange('answer', cell);
    cell.moveTo(sheet.getRange('C4'));
    expect(state('B2')).toEqual(USUAL);
    expect(state('C4')).toMatchObject({
      formula: '=A1*2',
      background: '#ffff00',
      format: '0.0',
      note: 'note',
      conditions: 1,
    });
    expect(sheet.getRange('D1').getFormula()).toBe('=C4+1');
    expect(sheet.getRange('D1').getValue()).toBe(43);
    expect(book.getRangeByName('answer')?.getA1Notation()).toBe('C4');
  });
  test('may overlap itself', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:A3').setValues([[1], ['=A1*2'], ['=A2*2']]);
    sheet.getRange('A2').setNote('two');
    sheet.getRange('A1:A3').moveTo(sheet.getRange('A2'));
    expect(sheet.getRange('A1:A4').getFormulas().flat()).toEqual(['', '', '=A2*2', '=A3*2']);
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['', 1, 2, 4]);
    expect(sheet.getRange('A1:A4').getNotes().flat()).toEqual(['', '', 'two', '']);
  });
  test('to another sheet keeps references to the same cells', () => {
    const { book, sheet } = openSheet();
    const other = book.insertSheet('Other');
    sheet.getRange('A1:A2').setValues([[5], ['=A1+1']]);
    sheet.getRange('B1').setFormula('=A2');
    sheet.getRange('A2').moveTo(other.getRange('C3'));
    expect(other.getRange('C3').getValue()).toBe(6);
    expect(other.getRange('C3').getFormula()).toBe('=Sheet1!A1+1');
    expect(sheet.getRange('B1').getValue()).toBe(6);
    expect(sheet.getRange('A2').getValue()).toBe('');
  });
  test('beyond the grid is refused, and nothing moves', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:B1').setValues([[1, 2]]);
    expect(() => sheet.getRange('A1:B1').moveTo(sheet.getRange('Z1'))).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(sheet.getRange('A1:B1').getValues()).toEqual([[1, 2]]);
  });
});
