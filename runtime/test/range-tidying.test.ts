import { openSheet } from './open-sheet';

describe('clearing', () => {
  const filled = () => {
    const all = openSheet();
    const range = all.sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    range.setBackground('red').setNumberFormat('0.00').setNote('note');
    range.setDataValidation(all.app.newDataValidation().requireNumberGreaterThan(0).build());
    const cell = all.sheet.getRange('A1');
    const state = (): unknown[] => [
      cell.getValue(),
      cell.getBackground(),
      cell.getNumberFormat(),
      cell.getNote(),
      cell.getDataValidation() !== null,
    ];
    return { ...all, range, state };
  };
  const general = openSheet().sheet.getRange('A1').getNumberFormat();
  const WHITE = '#ffffff';
  test.each([
    ['clear()', undefined, ['', WHITE, general, 'note', false]],
    ['contentsOnly', { contentsOnly: true }, ['', '#ff0000', '0.00', 'note', true]],
    ['formatOnly', { formatOnly: true }, [1, WHITE, general, 'note', false]],
    ['commentsOnly', { commentsOnly: true }, [1, '#ff0000', '0.00', '', true]],
    ['validationsOnly', { validationsOnly: true }, [1, '#ff0000', '0.00', 'note', false]],
    ['contents and notes', { contentsOnly: true, commentsOnly: true }, ['', '#ff0000', '0.00', '', true]],
    ['no options', {}, ['', WHITE, general, '', false]],
  ])('%s clears only what it names', (_name, options, left) => {
    const { range, state } = filled();
    if (options) range.clear(options);
    else range.clear();
    expect(state()).toEqual(left);
  });
  test('only the look keeps number formats, and only the content keeps the look', () => {
    const { range, state } = filled();
    expect([range.clearFormat(), state()][1]).toEqual([1, WHITE, '0.00', 'note', true]);
    range.clearContent().clearDataValidations().clearNote();
    expect(state()).toEqual(['', WHITE, '0.00', '', false]);
  });
  test('passes over rows that a filter hides, if asked to', () => {
    const { sheet, app, range } = filled();
    sheet
      .getRange('A1:A3')
      .createFilter()
      .setColumnFilterCriteria(1, app.newFilterCriteria().whenNumberEqualTo(3).build());
    range.clear({ contentsOnly: true, skipFilteredRows: true });
    expect(range.getValues().flat()).toEqual(['', 2, '']);
  });
  test('a sheet keeps validation and notes, and removes conditional formats', () => {
    const { sheet, app, state } = filled();
    const rule = app
      .newConditionalFormatRule()
      .whenCellEmpty()
      .setBold(true)
      .setRanges([sheet.getRange('A1')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    sheet.clear({ contentsOnly: true });
    expect(state()).toEqual(['', '#ff0000', '0.00', 'note', true]);
    sheet.clearFormats();
    expect([state(), sheet.getConditionalFormatRules().length]).toEqual([
      ['', WHITE, general, 'note', true],
      0,
    ]);
    sheet.getRange('A1').setValue(5);
    sheet.clear().clearNotes();
    expect(state()).toEqual(['', WHITE, general, '', true]);
  });
});

describe('sorting', () => {
  test('puts numbers before text before booleans, and blanks last either way', () => {
    const { sheet } = openSheet();
    const range = sheet.getRange('A1:A6');
    range.setValues([['b'], [true], [''], [10], ['A'], [9]]);
    expect(range.sort(1).getValues().flat()).toEqual([9, 10, 'A', 'b', true, '']);
    expect(range.sort({ column: 1, ascending: false }).getValues().flat()).toEqual([
      true,
      'b',
      'A',
      10,
      9,
      '',
    ]);
  });
  test('uses several columns one after the other, and formulas follow their rows', () => {
    const { sheet } = openSheet();
    const range = sheet.getRange('B2:D4');
    range.setValues([
      ['x', 1, '=C2*10'],
      ['y', 3, '=C3*10'],
      ['x', 2, '=C4*10'],
    ]);
    range.sort([2, { column: 3, ascending: false }]);
    expect(range.getValues()).toEqual([
      ['x', 2, 20],
      ['x', 1, 10],
      ['y', 3, 30],
    ]);
    expect(sheet.getRange('D2').getFormula()).toBe('=C2*10');
    expect(() => range.sort(1)).toThrow('Sort column must be within the range.');
    expect(() => range.sort([{ column: 9 }])).toThrow('Sort column must be within the range.');
  });
  test('a sheet leaves its frozen rows in place', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:A3').setValues([['Name'], ['b'], ['a']]);
    sheet.setFrozenRows(1);
    sheet.sort(1);
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['Name', 'a', 'b']);
    sheet.sort(1, false);
    expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['Name', 'b', 'a']);
    expect(() => sheet.sort(27)).toThrow('Sort column must be within the range.');
  });
  test('is refused over merged cells', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:A2').merge();
    expect(() => sheet.getRange('A1:A4').sort(1)).toThrow(
      "You can't perform a sort over a range containing merges.",
    );
  });
  test('in random order keeps every row whole', () => {
    const { sheet } = openSheet();
    const rows = [1, 2, 3, 4, 5].map((number) => [number, `row ${String(number)}`]);
    sheet.getRange('A1:B5').setValues(rows);
    const mixed = sheet.getRange('A1:B5').randomize().getValues() as [number, string][];
    expect(mixed.sort(([one], [other]) => one - other)).toEqual(rows);
  });
});

describe('cleanup', () => {
  test('removes rows that repeat earlier ones, ignoring case', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:C5').setValues([
      ['a', 1, 'outside'],
      ['A', 1, 'o2'],
      ['a', 2, 'o3'],
      ['b', 2, 'o4'],
      ['a', 1, 'o5'],
    ]);
    const left = sheet.getRange('A1:B5').removeDuplicates();
    expect(left.getA1Notation()).toBe('A1:B3');
    expect(sheet.getRange('A1:C5').getValues()).toEqual([
      ['a', 1, 'outside'],
      ['a', 2, 'o2'],
      ['b', 2, 'o3'],
      ['', '', 'o4'],
      ['', '', 'o5'],
    ]);
    expect(sheet.getRange('A1:B3').removeDuplicates([2]).getA1Notation()).toBe('A1:B2');
    expect(() => sheet.getRange('A1:B3').removeDuplicates([3])).toThrow('Column must be within the range.');
  });
  test('trims spaces, and text that begins like a formula stays text', () => {
    const { sheet } = openSheet();
    const range = sheet.getRange('A1:A4');
    range.setValues([
      [' preceding space'],
      ['following space '],
      ['two  middle \n spaces'],
      ['   =SUM(1,2)'],
    ]);
    range.trimWhitespace();
    expect(range.getValues().flat()).toEqual([
      'preceding space',
      'following space',
      'two middle spaces',
      '=SUM(1,2)',
    ]);
    expect(sheet.getRange('A4').getFormula()).toBe('');
  });
  test.each([
    ['one,one,1', undefined],
    ['one#one#1', '#'],
    ['one;one;1', 'SEMICOLON'],
    ['one one 1', 'SPACE'],
  ])('splits %s into columns', (text, delimiter) => {
    const { sheet, app } = openSheet();
    sheet.getRange('A1:A2').setValues([[text], ['whole']]);
    const preset =
      delimiter === 'SEMICOLON' || delimiter === 'SPACE' ? app.TextToColumnsDelimiter[delimiter] : delimiter;
    if (preset === undefined) sheet.getRange('A1:A2').splitTextToColumns();
    else sheet.getRange('A1:A2').splitTextToColumns(preset as string);
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      ['one', 'one', 1],
      ['whole', '', ''],
    ]);
  });
  test('splits only one column, and adds columns at the end of the grid', () => {
    const { sheet } = openSheet();
    expect(() => sheet.getRange('A1:B1').splitTextToColumns()).toThrow(
      'Text can only be split in a range of one column.',
    );
    sheet.getRange('Z1').setValue('a,b');
    sheet.getRange('Z1').splitTextToColumns(',');
    expect([sheet.getMaxColumns(), sheet.getRange('AA1').getValue()]).toEqual([27, 'b']);
  });
});
