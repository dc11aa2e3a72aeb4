import { openRuntime } from '../node';

const open = (options = {}) => {
  const runtime = openRuntime({ now: '2026-03-01T10:00:00Z', user: 'owner@library.example', ...options });
  const book = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  return { runtime, book, sheet: book.getActiveSheet(), app: runtime.globals.SpreadsheetApp };
};
const refused = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

describe('a rejecting rule', () => {
  test('refuses a script’s value, too, and nothing in the block is written', () => {
    const { sheet, app } = open();
    const rule = app.newDataValidation().requireDate().setAllowInvalid(false).build();
    sheet.getRange('B1:B5').setDataValidation(rule);
    expect(() =>
      sheet.getRange('A1:B2').setValues([
        ['a', '1/2/2026'],
        ['b', 'soon'],
      ]),
    ).toThrow(refused('B2'));
    expect(sheet.getLastRow()).toBe(0);
    sheet.getRange('A1:B2').setValues([
      ['a', '1/2/2026'],
      ['b', ''],
    ]);
    expect(sheet.getLastRow()).toBe(2);
  });
  test('of every kind accepts and rejects the right values', () => {
    const { sheet, app } = open();
    sheet.getRange('H1:H2').setValues([['Ana'], ['Ben']]);
    const day = new Date('2026-01-10T00:00:00Z') as never;
    const make = () => app.newDataValidation();
    const cases = [
      [make().requireNumberBetween(1, 3), [1, 3], [0, 4, 'x']],
      [make().requireNumberNotBetween(1, 3), [0, 4], [1, 2]],
      [make().requireNumberGreaterThanOrEqualTo(0), [0, 1], [-1, 'x']],
      [make().requireTextContains('lib'), ['The Library'], ['School']],
      [make().requireTextIsEmail(), ['a@b.example'], ['nobody']],
      [make().requireDateOnOrAfter(day), ['1/10/2026'], ['1/9/2026', 'x']],
      [make().requireDateBefore(day), ['1/9/2026'], ['1/10/2026']],
      [make().requireValueInList(['Email', 'Phone']), ['Email'], ['Pigeon']],
      [make().requireValueInRange(sheet.getRange('H1:H9')), ['Ana'], ['Cy']],
      [make().requireFormulaSatisfied('=LEN(A1)<4'), ['abc'], ['abcd']],
      [make().requireCheckbox(), [true, false], ['yes']],
    ] as const;
    for (const [builder, good, bad] of cases) {
      const range = sheet.getRange('A1:A2').clearDataValidations().clearContent();
      range.setDataValidation(builder.setAllowInvalid(false).build());
      for (const value of good) expect(() => sheet.getRange('A2').setValue(value)).not.toThrow();
      for (const value of bad) expect(() => sheet.getRange('A2').setValue(value)).toThrow(refused('A2'));
    }
  });
  test('only warns by default, as at Google', () => {
    const { sheet, app } = open();
    sheet.getRange('A1').setDataValidation(app.newDataValidation().requireNumberGreaterThan(5).build());
    expect(() => sheet.getRange('A1').setValue(1)).not.toThrow();
    expect(sheet.getRange('A1').getDataValidation()?.getAllowInvalid()).toBe(true);
  });
  test('stops a person who types', () => {
    const { runtime, sheet, app } = open();
    sheet
      .getRange('A1')
      .setDataValidation(app.newDataValidation().requireDate().setAllowInvalid(false).build());
    expect(() => runtime.type('Sheet1', 'A1', 'soon')).toThrow(refused('A1'));
    runtime.type('Sheet1', 'A1', '2026-03-05');
    expect(runtime.values('Sheet1')).toEqual([[new Date('2026-03-05T00:00:00Z')]]);
  });
});

test('a validation rule returns what was set', () => {
  const { sheet, app } = open();
  const source = sheet.getRange('D1:D3');
  const date = new Date('2026-01-10T00:00:00Z');
  sheet
    .getRange('A1:C1')
    .setDataValidations([
      [
        app.newDataValidation().requireValueInList(['x', 'y'], false).setHelpText('Pick one').build(),
        app.newDataValidation().requireDateAfter(date).setAllowInvalid(false).build(),
        app.newDataValidation().requireValueInRange(source).build(),
      ],
    ]);
  const [list, after, range] = sheet.getRange('A1:C1').getDataValidations()[0] ?? [];
  expect(list?.getCriteriaValues()).toEqual([['x', 'y'], false]);
  expect(list?.getHelpText()).toBe('Pick one');
  expect(after?.getCriteriaValues()).toEqual([date]);
  expect(String(after?.getCriteriaType())).toBe('DATE_AFTER');
  const [place, shows] = range?.getCriteriaValues() as [{ getA1Notation(): string }, boolean];
  expect([place.getA1Notation(), shows]).toEqual(['D1:D3', true]);
  expect(() => app.newDataValidation().requireDateAfter('soon' as never)).toThrow(
    "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDateAfter.",
  );
  expect(app.DataValidationCriteria.DATE_AFTER).toBe(after?.getCriteriaType());
});

describe('conditional formats', () => {
  test('are replaced as a whole, and return what was set', () => {
    const { sheet, app } = open();
    const make = (formula: string) =>
      app
        .newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setBackground('#F4CCCC')
        .setBold(true)
        .setRanges([sheet.getRange('A1:B9')])
        .build();
    sheet.setConditionalFormatRules([make('=$A1>1'), make('=$A1>2')]);
    sheet.setConditionalFormatRules([make('=$A1>3'), ...sheet.getConditionalFormatRules()]);
    const rules = sheet.getConditionalFormatRules();
    expect(
      rules.map(
        (rule: (typeof rules)[number]) => rule.getBooleanCondition()?.getCriteriaValues()[0] as string,
      ),
    ).toEqual(['=$A1>3', '=$A1>1', '=$A1>2']);
    expect(rules[0]?.getBooleanCondition()?.getBackground()).toBe('#f4cccc');
    expect(rules[0]?.getBooleanCondition()?.getItalic()).toBeNull();
    expect(rules[0]?.copy().setItalic(true).build().getBooleanCondition()?.getItalic()).toBe(true);
  });
  test('can’t refer to another sheet', () => {
    const { sheet, app, book } = open();
    book.insertSheet('Settings');
    const rule = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$A1>Settings!$B$1')
      .setBold(true)
      .setRanges([sheet.getRange('A1')])
      .build();
    expect(() => sheet.setConditionalFormatRules([rule])).toThrow(
      'Conditional format rule cannot reference a different sheet.',
    );
    const indirect = rule.copy().whenFormulaSatisfied('=$A1>INDIRECT("Settings!B1")').build();
    expect(() => sheet.setConditionalFormatRules([indirect])).not.toThrow();
  });
  test('color the rendered cell from the day they become true; scripts don’t see it', () => {
    const { runtime, sheet, app } = open();
    sheet.getRange('A1').setValue('2026-03-05');
    const rule = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$A1<TODAY()')
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('A1:A9')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    const shown = () =>
      runtime.engine.getters.getCellConditionalFormatStyle({ sheetId: 'sheet-0', row: 0, col: 0 })?.fillColor;
    expect(shown()).toBeUndefined();
    runtime.advanceTo('2026-03-06T00:00:00Z');
    expect(shown()).toBe('#ff0000');
    expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
  });
});

describe('protection', () => {
  const code = `function write(a1) { SpreadsheetApp.getActive().getSheets()[0].getRange(a1).setValue('x'); }`;
  const words =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
  test('keeps others out, never the owner', () => {
    const { runtime, sheet } = open({ code });
    sheet.getRange('A1:B1').protect();
    expect(() => runtime.run('write', ['B1'], { user: 'ben@library.example' })).toThrow(words);
    expect(() => runtime.type('Sheet1', 'B1', 'x', { user: 'ben@library.example' })).toThrow(words);
    expect(() => runtime.run('write', ['B1'])).not.toThrow();
    expect(() => runtime.run('write', ['A2'], { user: 'ben@library.example' })).not.toThrow();
  });
  test('with only a warning lets everybody edit', () => {
    const { runtime, sheet } = open({ code });
    sheet.getRange('A1:B1').protect().setDescription('Headers').setWarningOnly(true);
    expect(() => runtime.run('write', ['B1'], { user: 'ben@library.example' })).not.toThrow();
  });
  test('of a sheet keeps its unprotected ranges editable', () => {
    const { runtime, sheet, app } = open({ code });
    const protection = sheet.protect().setUnprotectedRanges([sheet.getRange('C1:C9')]);
    expect(() => runtime.run('write', ['A1'], { user: 'ben@library.example' })).toThrow(words);
    expect(() => runtime.run('write', ['C2'], { user: 'ben@library.example' })).not.toThrow();
    protection.addEditor('ben@library.example');
    expect(() => runtime.run('write', ['A1'], { user: 'ben@library.example' })).not.toThrow();
    protection.remove();
    expect(sheet.getProtections(app.ProtectionType.SHEET)).toHaveLength(0);
  });
});
