import { openSheet, reopened } from './open-sheet';

describe('a rule', () => {
  test('has a look whose parts may each be unset', () => {
    const { sheet, app } = openSheet();
    const color = app.newColor().setRgbColor('#00ff00').build();
    const builder = app
      .newConditionalFormatRule()
      .whenCellEmpty()
      .setRanges([sheet.getRange('A1')]);
    const full = builder
      .setBackground('RED')
      .setFontColorObject(color)
      .setBold(true)
      .setItalic(false)
      .setStrikethrough(true)
      .setUnderline(null)
      .build();
    const condition = full.getBooleanCondition();
    expect([
      condition?.getBackground(),
      condition?.getFontColor(),
      condition?.getBold(),
      condition?.getItalic(),
      condition?.getStrikethrough(),
      condition?.getUnderline(),
    ]).toEqual(['#ff0000', '#00ff00', true, false, true, null]);
    expect(condition?.getFontColorObject()?.asRgbColor().asHexString()).toBe('#00ff00');
    const bare = full.copy().setBackgroundObject(null).setBold(null).build().getBooleanCondition();
    expect([bare?.getBackground(), bare?.getBackgroundObject(), bare?.getBold()]).toEqual([null, null, null]);
    expect(full.getBooleanCondition()?.getBackground()).toBe('#ff0000');
  });
  test('needs a condition and a range on its own sheet', () => {
    const { sheet, app, book } = openSheet();
    const other = book.insertSheet('Other');
    expect(() => app.newConditionalFormatRule().setBold(true).build()).toThrow(
      'Conditional format rule must have a condition.',
    );
    const bare = app.newConditionalFormatRule().whenCellEmpty().setBold(true);
    expect(() => sheet.setConditionalFormatRules([bare.build()])).toThrow(
      'Conditional format rule must have at least one range.',
    );
    expect(() => bare.setRanges([sheet.getRange('A1'), other.getRange('A1')])).toThrow(
      'Conditional format rule cannot have ranges on different sheets.',
    );
    const rule = bare.setRanges([other.getRange('A1')]).build();
    expect(() => sheet.setConditionalFormatRules([rule])).toThrow(
      'Conditional format rule cannot reference a different sheet.',
    );
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });
  test('for several ranges applies its formula relative to the first one', () => {
    const { sheet, app, runtime } = openSheet();
    sheet.getRange('A2').setValue(1);
    sheet.getRange('C6').setValue(1);
    const rule = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=A1=1')
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('A1:A3'), sheet.getRange('C5:C6')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    const shown = (row: number, col: number) =>
      runtime.engine.getters.getCellConditionalFormatStyle({ sheetId: 'sheet-0', row, col })?.fillColor;
    expect([shown(0, 0), shown(1, 0), shown(4, 2), shown(5, 2)]).toEqual([
      undefined,
      '#ff0000',
      undefined,
      '#ff0000',
    ]);
    const [found, ...rest] = reopened(runtime).sheet.getConditionalFormatRules();
    expect([
      found?.getRanges().map((range) => range.getA1Notation()),
      found?.getBooleanCondition()?.getCriteriaValues(),
      rest,
    ]).toEqual([['A1:A3', 'C5:C6'], ['=A1=1'], []]);
  });
  test('wins over later rules', () => {
    const { sheet, app, runtime } = openSheet();
    const make = (background: string) =>
      app
        .newConditionalFormatRule()
        .whenCellEmpty()
        .setBackground(background)
        .setRanges([sheet.getRange('A1')])
        .build();
    sheet.setConditionalFormatRules([make('#ff0000'), make('#00ff00')]);
    expect(
      runtime.engine.getters.getCellConditionalFormatStyle({ sheetId: 'sheet-0', row: 0, col: 0 })?.fillColor,
    ).toBe('#ff0000');
    sheet.clearConditionalFormatRules();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });
});

describe('a gradient', () => {
  test('runs from the minimum to the maximum, or between given values', () => {
    const { sheet, app, runtime } = openSheet();
    const { InterpolationType } = app;
    sheet.getRange('A1:A3').setValues([[0], [50], [100]]);
    const simple = app
      .newConditionalFormatRule()
      .setGradientMaxpoint('#ff0000')
      .setGradientMinpoint('white')
      .setRanges([sheet.getRange('A1:A3')])
      .build();
    const three = app
      .newConditionalFormatRule()
      .setGradientMaxpointWithValue('#0000ff', InterpolationType.NUMBER, '100')
      .setGradientMidpointWithValue('#00ff00', InterpolationType.PERCENT, '50')
      .setGradientMinpointWithValue('#ff0000', InterpolationType.PERCENTILE, '10')
      .setRanges([sheet.getRange('B1:B3')])
      .build();
    sheet.setConditionalFormatRules([simple, three]);
    const fill = (row: number) =>
      runtime.engine.getters
        .getCellConditionalFormatStyle({ sheetId: 'sheet-0', row, col: 0 })
        ?.fillColor?.toLowerCase();
    expect([fill(0), fill(2)]).toEqual(['#ffffff', '#ff0000']);
    const [first, second] = reopened(runtime)
      .sheet.getConditionalFormatRules()
      .map((rule) => rule.getGradientCondition());
    expect([
      first?.getMinColor(),
      String(first?.getMinType()),
      first?.getMinValue(),
      first?.getMidColor(),
      first?.getMidType(),
      String(first?.getMaxType()),
    ]).toEqual(['#ffffff', 'MIN', '', null, null, 'MAX']);
    expect([
      second?.getMaxColorObject()?.asRgbColor().asHexString(),
      String(second?.getMaxType()),
      second?.getMaxValue(),
    ]).toEqual(['#0000ff', 'NUMBER', '100']);
    expect([second?.getMidColor(), String(second?.getMidType()), second?.getMidValue()]).toEqual([
      '#00ff00',
      'PERCENT',
      '50',
    ]);
    expect([String(second?.getMinType()), second?.getMinValue()]).toEqual(['PERCENTILE', '10']);
    expect(sheet.getConditionalFormatRules()[0]?.getBooleanCondition()).toBeNull();
  });
  test('loses its midpoint, or becomes a condition', () => {
    const { sheet, app } = openSheet();
    const gradient = app
      .newConditionalFormatRule()
      .setGradientMinpoint('#ffffff')
      .setGradientMaxpoint('#000000')
      .setGradientMidpointWithValue('#00ff00', app.InterpolationType.NUMBER, '5')
      .setRanges([sheet.getRange('A1')])
      .build();
    const bare = gradient.copy().setGradientMidpointObjectWithValue(null, null, null).build();
    expect([
      gradient.getGradientCondition()?.getMidValue(),
      bare.getGradientCondition()?.getMidType(),
    ]).toEqual(['5', null]);
    const condition = gradient.copy().whenCellEmpty().setBold(true).build();
    expect([
      condition.getGradientCondition(),
      String(condition.getBooleanCondition()?.getCriteriaType()),
    ]).toEqual([null, 'CELL_EMPTY']);
  });
});
