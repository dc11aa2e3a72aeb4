import { openSheet, reopened } from './open-sheet';

const refused = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
type App = ReturnType<typeof openSheet>['app'];
type Builder = ReturnType<App['newDataValidation']>;
const day = new Date('2026-01-10T00:00:00Z');
const later = new Date('2026-01-20T00:00:00Z');

describe('a rule for', () => {
  test.each<[string, (builder: Builder) => Builder, string, unknown[], unknown[], unknown[]]>([
    [
      'a number between',
      (all) => all.requireNumberBetween(1, 3),
      'NUMBER_BETWEEN',
      [1, 3],
      [1, 3],
      [0, 4, 'x'],
    ],
    [
      'a number not between',
      (all) => all.requireNumberNotBetween(1, 3),
      'NUMBER_NOT_BETWEEN',
      [1, 3],
      [0, 4],
      [1, 2],
    ],
    ['a number equal to', (all) => all.requireNumberEqualTo(2), 'NUMBER_EQUAL_TO', [2], [2], [3, 'x']],
    ['a number not equal to', (all) => all.requireNumberNotEqualTo(2), 'NUMBER_NOT_EQUAL_TO', [2], [3], [2]],
    ['more', (all) => all.requireNumberGreaterThan(2), 'NUMBER_GREATER_THAN', [2], [3], [2, 'x']],
    [
      'at least',
      (all) => all.requireNumberGreaterThanOrEqualTo(2),
      'NUMBER_GREATER_THAN_OR_EQUAL_TO',
      [2],
      [2],
      [1],
    ],
    ['less', (all) => all.requireNumberLessThan(2), 'NUMBER_LESS_THAN', [2], [1], [2]],
    [
      'at most',
      (all) => all.requireNumberLessThanOrEqualTo(2),
      'NUMBER_LESS_THAN_OR_EQUAL_TO',
      [2],
      [2],
      [3],
    ],
    [
      'text that contains',
      (all) => all.requireTextContains('lib'),
      'TEXT_CONTAINS',
      ['lib'],
      ['The Library'],
      ['School'],
    ],
    [
      'text that does not contain',
      (all) => all.requireTextDoesNotContain('lib'),
      'TEXT_DOES_NOT_CONTAIN',
      ['lib'],
      ['School'],
      ['Library'],
    ],
    ['text equal to', (all) => all.requireTextEqualTo('yes'), 'TEXT_EQUAL_TO', ['yes'], ['yes'], ['no']],
    ['an email', (all) => all.requireTextIsEmail(), 'TEXT_IS_VALID_EMAIL', [], ['a@b.example'], ['nobody']],
    [
      'a link',
      (all) => all.requireTextIsUrl(),
      'TEXT_IS_VALID_URL',
      [],
      ['https://a.example/b'],
      ['nowhere'],
    ],
    ['a date', (all) => all.requireDate(), 'DATE_IS_VALID_DATE', [], ['1/10/2026'], ['soon']],
    ['a day after', (all) => all.requireDateAfter(day), 'DATE_AFTER', [day], ['1/11/2026'], ['1/10/2026']],
    ['a day before', (all) => all.requireDateBefore(day), 'DATE_BEFORE', [day], ['1/9/2026'], ['1/10/2026']],
    ['a day', (all) => all.requireDateEqualTo(day), 'DATE_EQUAL_TO', [day], ['1/10/2026'], ['1/9/2026']],
    [
      'a day on or after',
      (all) => all.requireDateOnOrAfter(day),
      'DATE_ON_OR_AFTER',
      [day],
      ['1/10/2026'],
      ['1/9/2026', 'x'],
    ],
    [
      'a day on or before',
      (all) => all.requireDateOnOrBefore(day),
      'DATE_ON_OR_BEFORE',
      [day],
      ['1/10/2026'],
      ['1/11/2026'],
    ],
    [
      'days between',
      (all) => all.requireDateBetween(day, later),
      'DATE_BETWEEN',
      [day, later],
      ['1/10/2026', '1/20/2026'],
      ['1/21/2026'],
    ],
    [
      'days not between',
      (all) => all.requireDateNotBetween(day, later),
      'DATE_NOT_BETWEEN',
      [day, later],
      ['1/21/2026'],
      ['1/15/2026'],
    ],
    [
      'a list',
      (all) => all.requireValueInList(['Email', 'Phone']),
      'VALUE_IN_LIST',
      [['Email', 'Phone'], true],
      ['Email'],
      ['Pigeon'],
    ],
    [
      'a list without an arrow',
      (all) => all.requireValueInList(['Email'], false),
      'VALUE_IN_LIST',
      [['Email'], false],
      ['Email'],
      ['Pigeon'],
    ],
    [
      'a formula',
      (all) => all.requireFormulaSatisfied('=LEN(A1)<4'),
      'CUSTOM_FORMULA',
      ['=LEN(A1)<4'],
      ['abc'],
      ['abcd'],
    ],
    [
      'a formula without its equals sign',
      (all) => all.requireFormulaSatisfied('LEN(A1)<4'),
      'CUSTOM_FORMULA',
      ['=LEN(A1)<4'],
      ['abc'],
      ['abcd'],
    ],
    ['a checkbox', (all) => all.requireCheckbox(), 'CHECKBOX', [], [true, false], ['yes']],
    [
      'a checkbox with custom values',
      (all) => all.requireCheckbox('yes', 'no'),
      'CHECKBOX',
      ['yes', 'no'],
      ['yes', 'no'],
      ['maybe'],
    ],
  ])('%s', (_name, require, criteria, values, good, bad) => {
    const { sheet, app } = openSheet();
    const rule = require(app.newDataValidation()).setAllowInvalid(false).setHelpText('help').build();
    const range = sheet.getRange('A1:A2').setDataValidation(rule);
    for (const value of good) expect(() => range.getCell(1, 1).setValue(value)).not.toThrow();
    for (const value of bad) expect(() => range.getCell(1, 1).setValue(value)).toThrow(refused('A1'));
    const found = sheet.getRange('A1').getDataValidation();
    expect([String(found?.getCriteriaType()), found?.getCriteriaValues()]).toEqual([criteria, values]);
    expect([found?.getAllowInvalid(), found?.getHelpText()]).toEqual([false, 'help']);
    const copy = app
      .newDataValidation()
      .withCriteria(app.DataValidationCriteria[criteria as 'DATE_AFTER'], found?.getCriteriaValues() ?? [])
      .build();
    expect(copy.getCriteriaValues()).toEqual(values);
    expect(found?.copy().setAllowInvalid(true).build().getAllowInvalid()).toBe(true);
    expect(range.getCell(1, 1).clearContent().isBlank()).toBe(true);
  });
  test('the values of a range follows them, even with open ends', () => {
    const { sheet, app } = openSheet();
    sheet.getRange('H1:H2').setValues([['Ana'], [7]]);
    const rule = app
      .newDataValidation()
      .requireValueInRange(sheet.getRange('H1:H'))
      .setAllowInvalid(false)
      .build();
    sheet.getRange('A1').setDataValidation(rule);
    expect(() => sheet.getRange('A1').setValue('Cy')).toThrow(refused('A1'));
    sheet.getRange('H999').setValue('Cy');
    sheet.getRange('A1').setValue('Cy').setValue(7).setValue('ana');
    const [source, shows] = sheet.getRange('A1').getDataValidation()?.getCriteriaValues() as [
      { getA1Notation(): string },
      boolean,
    ];
    expect([source.getA1Notation(), shows]).toEqual(['H1:H', true]);
    sheet.insertColumnBefore(1);
    const [moved] = sheet.getRange('B1').getDataValidation()?.getCriteriaValues() as [
      { getA1Notation(): string },
    ];
    expect(moved.getA1Notation()).toBe('I1:I');
  });
  test('nothing is refused', () => {
    const { app } = openSheet();
    expect(() => app.newDataValidation().build()).toThrow('The data validation rule has no criteria.');
  });
  test('more than 500 choices is refused', () => {
    const { app, sheet } = openSheet();
    const choices = Array.from({ length: 501 }, (_, place) => `choice ${String(place)}`);
    const rule = app.newDataValidation().requireValueInList(choices).build();
    expect(() => sheet.getRange('A1').setDataValidation(rule)).toThrow(
      'The data validation rule has more items than the limit of 500.',
    );
  });
});

test('rules are set cell by cell, one for each, and are saved', () => {
  const { sheet, app, runtime } = openSheet();
  const rule = app.newDataValidation().requireNumberGreaterThan(1).build();
  sheet.getRange('A1:B2').setDataValidations([
    [rule, null],
    [rule, rule],
  ]);
  const has = (from: typeof sheet) =>
    from
      .getRange('A1:B2')
      .getDataValidations()
      .flat()
      .map((one) => one !== null);
  expect(has(sheet)).toEqual([true, false, true, true]);
  expect(has(reopened(runtime).sheet)).toEqual([true, false, true, true]);
  expect(() => sheet.getRange('A1:B2').setDataValidations([[rule, null]])).toThrow(
    'The data has 1 but the range has 2.',
  );
});
