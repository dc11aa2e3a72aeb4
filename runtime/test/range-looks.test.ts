import { openSheet } from './open-sheet';

describe('colors', () => {
  test.each([
    ['#FFF2CC', '#fff2cc'],
    ['#abc', '#aabbcc'],
    ['rebeccapurple', '#663399'],
    ['LightGoldenrodYellow', '#fafad2'],
    ['rgb(1, 2, 255)', '#0102ff'],
  ])('%s reads back as %s', (given, hex) => {
    const { sheet } = openSheet();
    const range = sheet.getRange('A1').setBackground(given).setFontColor(given);
    expect([range.getBackground(), range.getFontColorObject().asRgbColor().asHexString()]).toEqual([
      hex,
      hex,
    ]);
  });
  test('that don’t exist are accepted silently, and reset the cell’s color', () => {
    const range = openSheet().sheet.getRange('A1').setBackground('red');
    expect(range.setBackground('no colour').getBackground()).toBe('#ffffff');
    expect(range.setBackgroundRGB(255, 0, 17).getBackground()).toBe('#ff0011');
    expect(range.setBackground(null).getBackground()).toBe('#ffffff');
  });
  test('as objects consist of red, green and blue', () => {
    const { app, sheet } = openSheet();
    const color = app.newColor().setRgbColor('#185ABC').build();
    const range = sheet.getRange('A1:B1').setBackgroundObject(color).setFontColorObject(color);
    const [first] = range.getBackgroundObjects()[0] ?? [];
    const rgb = first?.asRgbColor();
    expect([rgb?.getRed(), rgb?.getGreen(), rgb?.getBlue(), rgb?.asHexString()]).toEqual([
      24,
      90,
      188,
      '#185abc',
    ]);
    expect(String(color.getColorType())).toBe('RGB');
    expect(() => color.asThemeColor()).toThrow('Object is not of type ThemeColor.');
    expect(() => app.newColor().build()).toThrow('The color has not been set.');
    expect(() => app.newColor().setThemeColor(app.ThemeColorType.TEXT)).toThrow(
      'ColorBuilder.setThemeColor is not emulated',
    );
    range.setFontColorObjects([[color, null]]);
    expect(
      range
        .getFontColorObjects()
        .flat()
        .map((one) => one.asRgbColor().asHexString()),
    ).toEqual(['#185abc', '#000000']);
    range.setBackgroundObjects([[null, color]] as never);
    expect(range.getBackgrounds()).toEqual([['#ffffff', '#185abc']]);
  });
});

describe('each part of a look', () => {
  test.each([
    ['FontWeight', 'FontWeights', 'bold', 'normal'],
    ['FontStyle', 'FontStyles', 'italic', 'normal'],
    ['FontLine', 'FontLines', 'line-through', 'none'],
    ['FontLine', 'FontLines', 'underline', 'none'],
    ['FontFamily', 'FontFamilies', 'Georgia', 'Arial'],
    ['FontSize', 'FontSizes', 14, 10],
    ['HorizontalAlignment', 'HorizontalAlignments', 'center', 'general-left'],
    ['VerticalAlignment', 'VerticalAlignments', 'top', 'bottom'],
    ['Wrap', 'Wraps', true, false],
    ['NumberFormat', 'NumberFormats', '0.00', '0.###############'],
  ])('%s is set for all cells, or one by one', (single, plural, value, usual) => {
    const { sheet } = openSheet();
    const range = sheet.getRange('B2:C2');
    const call = (method: string, ...given: unknown[]): unknown =>
      (range as unknown as Record<string, (...args: unknown[]) => unknown>)[method]?.(...given);
    const before = call(`get${single}`);
    if (single !== 'NumberFormat') expect(before).toBe(usual);
    call(`set${single}`, value);
    expect(call(`get${plural}`)).toEqual([[value, value]]);
    call(`set${plural}`, [[value, before]]);
    expect(call(`get${plural}`)).toEqual([[value, before]]);
    expect(() => call(`set${plural}`, [[value]])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(() =>
      call(`set${plural}`, [
        [value, value],
        [value, value],
      ]),
    ).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
    );
  });
  test('text directions, rotations and strategies are Google’s objects', () => {
    const { app, sheet } = openSheet();
    const range = sheet.getRange('A1:B1');
    expect(range.getTextDirection()).toBeNull();
    expect(String(range.setTextDirection(app.TextDirection.RIGHT_TO_LEFT).getTextDirection())).toBe(
      'RIGHT_TO_LEFT',
    );
    range.setTextDirections([[null, app.TextDirection.LEFT_TO_RIGHT]]);
    expect(range.getTextDirections().flat().map(String)).toEqual(['null', 'LEFT_TO_RIGHT']);
    const rotation = range.setTextRotation(45).getTextRotation();
    expect([rotation.getDegrees(), rotation.isVertical()]).toEqual([45, false]);
    expect(sheet.getRange('C1').setTextRotation(rotation).getTextRotation().getDegrees()).toBe(45);
    expect(range.setVerticalText(true).getTextRotation().isVertical()).toBe(true);
    range.setWrapStrategies([[app.WrapStrategy.CLIP, app.WrapStrategy.WRAP]]);
    expect(range.getWrapStrategies().flat().map(String)).toEqual(['CLIP', 'WRAP']);
    expect(range.getWraps()).toEqual([[false, true]]);
  });
  test('a text style changes only what is set in it', () => {
    const { app, sheet } = openSheet();
    const range = sheet.getRange('A1').setFontWeight('bold').setFontFamily('Georgia');
    range.setTextStyle(
      app.newTextStyle().setFontSize(15).setUnderline(true).setForegroundColor('red').build(),
    );
    const style = range.getTextStyle();
    expect([style.isBold(), style.isItalic(), style.isUnderline(), style.isStrikethrough()]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([
      style.getFontFamily(),
      style.getFontSize(),
      style.getForegroundColorObject()?.asRgbColor().asHexString(),
    ]).toEqual(['Georgia', 15, '#ff0000']);
    expect(app.newTextStyle().build().isBold()).toBeNull();
    const bold = style.copy().setBold(false).build();
    sheet.getRange('B1:C1').setTextStyles([[bold, style]]);
    expect(sheet.getRange('B1:C1').getFontWeights()).toEqual([['normal', 'bold']]);
  });
  test('each side of a border is drawn, removed or left unchanged', () => {
    const { app, sheet, runtime } = openSheet();
    const range = sheet.getRange('B2:C3');
    const border = (row: number, col: number) =>
      (
        runtime.engine.model.getters as unknown as {
          getCellBorder(at: object): Record<string, { style: string; color: string }> | null;
        }
      ).getCellBorder({ sheetId: 'sheet-0', row, col });
    range.setBorder(true, true, true, true, true, true);
    expect(Object.keys(border(1, 1) ?? {}).sort()).toEqual(['bottom', 'left', 'right', 'top']);
    range.setBorder(false, null, null, null, null, null);
    expect(border(1, 1)?.['top']).toBeUndefined();
    expect(border(1, 1)?.['left']).toEqual({ style: 'thin', color: '#000000' });
    range.setBorder(null, null, true, null, null, null, 'red', app.BorderStyle.DASHED);
    expect(border(2, 1)?.['bottom']).toEqual({ style: 'dashed', color: '#ff0000' });
    range.setBorder(false, false, false, false, false, false);
    expect(border(2, 1)).toBeNull();
  });
});

describe('a list of ranges', () => {
  test('does the same to each, and returns itself', () => {
    const { app, sheet } = openSheet();
    const list = sheet.getRangeList(['A1:B1', 'D4']);
    list
      .setBackground('yellow')
      .setFontWeight('bold')
      .setValue('x')
      .setNote('n')
      .setWrapStrategy(app.WrapStrategy.CLIP);
    list
      .setBorder(true, true, true, true, null, null)
      .setFontFamily('Georgia')
      .setFontSize(8)
      .setTextRotation(30);
    expect(sheet.getRange('B1').getBackground()).toBe('#ffff00');
    expect(sheet.getRange('D4').getTextStyle().getFontFamily()).toBe('Georgia');
    expect([sheet.getRange('A1').getValue(), sheet.getRange('D4').getNote()]).toEqual(['x', 'n']);
    expect(list.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:B1', 'D4']);
    list.clear({ contentsOnly: true });
    expect([sheet.getRange('D4').getValue(), sheet.getRange('D4').getFontWeight()]).toEqual(['', 'bold']);
    list.clearFormat().clearNote().insertCheckboxes().check();
    expect(sheet.getRange('A1:B1').getValues()).toEqual([[true, true]]);
    list.uncheck().removeCheckboxes();
    expect(sheet.getRange('D4').getValue()).toBe('');
    expect(sheet.getRange('D4').getNote()).toBe('');
    sheet.getRangeList(['F1', 'G9']).setFormulaR1C1('=ROW(R[0]C[0])');
    expect(sheet.getRange('G9').getValue()).toBe(9);
    expect(() => sheet.getRangeList([])).toThrow('Invalid argument: a1Notations');
    expect(() => sheet.getRangeList(['A1', 'nowhere'])).toThrow('Range not found');
  });
});
