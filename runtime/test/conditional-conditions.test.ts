import { openSheet } from './open-sheet';

type App = ReturnType<typeof openSheet>['app'];
type Builder = ReturnType<App['newConditionalFormatRule']>;
type Criteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;
const day = new Date('2026-01-10T00:00:00Z');
/** Members that the typings don't have yet. */
const newer = (app: App) => app.BooleanCriteria as unknown as Record<string, Criteria>;

/** Which of the first rows of column A a rule colors in the grid. */
function coloured(
  all: ReturnType<typeof openSheet>,
  values: unknown[],
  build: (builder: Builder) => Builder,
): number[] {
  const { sheet, app, runtime } = all;
  const range = sheet.getRange(1, 1, values.length, 1).setValues(values.map((value) => [value]));
  const rule = build(app.newConditionalFormatRule()).setBackground('#ff0000').setRanges([range]).build();
  sheet.setConditionalFormatRules([rule]);
  return values.flatMap((_, row) => {
    const style = runtime.engine.getters.getCellConditionalFormatStyle({ sheetId: 'sheet-0', row, col: 0 });
    return style?.fillColor === '#ff0000' ? [row + 1] : [];
  });
}

describe('a condition', () => {
  test.each<[string, (builder: Builder, app: App) => Builder, unknown[], string, unknown[], number[]]>([
    ['an empty cell', (all) => all.whenCellEmpty(), ['', 'x'], 'CELL_EMPTY', [], [1]],
    ['a nonempty cell', (all) => all.whenCellNotEmpty(), ['', 'x'], 'CELL_NOT_EMPTY', [], [2]],
    [
      'a number between',
      (all) => all.whenNumberBetween(1, 3),
      [0, 1, 3, 4],
      'NUMBER_BETWEEN',
      [1, 3],
      [2, 3],
    ],
    [
      'a number not between',
      (all) => all.whenNumberNotBetween(1, 3),
      [0, 1, 3, 4],
      'NUMBER_NOT_BETWEEN',
      [1, 3],
      [1, 4],
    ],
    ['a number equal to', (all) => all.whenNumberEqualTo(2), [1, 2], 'NUMBER_EQUAL_TO', [2], [2]],
    ['a number not equal to', (all) => all.whenNumberNotEqualTo(2), [1, 2], 'NUMBER_NOT_EQUAL_TO', [2], [1]],
    ['more', (all) => all.whenNumberGreaterThan(2), [2, 3, 'x', ''], 'NUMBER_GREATER_THAN', [2], [2]],
    [
      'at least',
      (all) => all.whenNumberGreaterThanOrEqualTo(2),
      [1, 2],
      'NUMBER_GREATER_THAN_OR_EQUAL_TO',
      [2],
      [2],
    ],
    ['less', (all) => all.whenNumberLessThan(2), [1, 2, 'x', ''], 'NUMBER_LESS_THAN', [2], [1]],
    [
      'at most',
      (all) => all.whenNumberLessThanOrEqualTo(2),
      [2, 3],
      'NUMBER_LESS_THAN_OR_EQUAL_TO',
      [2],
      [1],
    ],
    [
      'text that contains',
      (all) => all.whenTextContains('lib'),
      ['Library', 'x'],
      'TEXT_CONTAINS',
      ['lib'],
      [1],
    ],
    [
      'text that does not contain',
      (all) => all.whenTextDoesNotContain('lib'),
      ['Library', 'x'],
      'TEXT_DOES_NOT_CONTAIN',
      ['lib'],
      [2],
    ],
    ['text equal to', (all) => all.whenTextEqualTo('yes'), ['yes', 'no'], 'TEXT_EQUAL_TO', ['yes'], [1]],
    [
      'text starting with',
      (all) => all.whenTextStartsWith('li'),
      ['library', 'x'],
      'TEXT_STARTS_WITH',
      ['li'],
      [1],
    ],
    ['text ending in', (all) => all.whenTextEndsWith('ry'), ['library', 'x'], 'TEXT_ENDS_WITH', ['ry'], [1]],
    ['a day after', (all) => all.whenDateAfter(day), ['1/10/2026', '1/11/2026'], 'DATE_AFTER', [day], [2]],
    ['a day before', (all) => all.whenDateBefore(day), ['1/9/2026', '1/10/2026'], 'DATE_BEFORE', [day], [1]],
    ['a day', (all) => all.whenDateEqualTo(day), ['1/9/2026', '1/10/2026'], 'DATE_EQUAL_TO', [day], [2]],
    [
      'today',
      (all, app) => all.whenDateEqualTo(app.RelativeDate.TODAY),
      ['3/1/2026', '3/2/2026'],
      'DATE_EQUAL_TO_RELATIVE',
      ['TODAY'],
      [1],
    ],
    [
      'before tomorrow',
      (all, app) => all.whenDateBefore(app.RelativeDate.TOMORROW),
      ['3/1/2026', '3/2/2026', ''],
      'DATE_BEFORE_RELATIVE',
      ['TOMORROW'],
      [1],
    ],
    [
      'in the past week',
      (all, app) => all.whenDateEqualTo(app.RelativeDate.PAST_WEEK),
      ['2/22/2026', '2/23/2026', '3/1/2026'],
      'DATE_EQUAL_TO_RELATIVE',
      ['PAST_WEEK'],
      [2, 3],
    ],
    ['a formula', (all) => all.whenFormulaSatisfied('=A1>5'), [5, 6], 'CUSTOM_FORMULA', ['=A1>5'], [2]],
    [
      'a day not equal to',
      (all, app) => all.withCriteria(newer(app)['DATE_NOT_EQUAL_TO'] as Criteria, [day]),
      ['1/9/2026', '1/10/2026'],
      'DATE_NOT_EQUAL_TO',
      [day],
      [1],
    ],
    [
      'text not equal to',
      (all, app) => all.withCriteria(newer(app)['TEXT_NOT_EQUAL_TO'] as Criteria, ['yes']),
      ['yes', 'no'],
      'TEXT_NOT_EQUAL_TO',
      ['yes'],
      [2],
    ],
  ])('%s', (_name, when, values, criteria, args, rows) => {
    const all = openSheet();
    expect(coloured(all, values, (builder) => when(builder, all.app))).toEqual(rows);
    const condition = all.sheet.getConditionalFormatRules()[0]?.getBooleanCondition();
    const found = condition
      ?.getCriteriaValues()
      .map((value: unknown) => (value instanceof Date || typeof value === 'number' ? value : String(value)));
    expect([String(condition?.getCriteriaType()), found]).toEqual([criteria, args]);
    const again = all.app
      .newConditionalFormatRule()
      .withCriteria(condition?.getCriteriaType() as never, condition?.getCriteriaValues() ?? []);
    expect(again.getBooleanCondition()?.getCriteriaValues()).toEqual(condition?.getCriteriaValues());
  });
  test('about days follows the calendar', () => {
    const all = openSheet();
    const { RelativeDate } = all.app;
    expect(coloured(all, ['3/5/2026'], (builder) => builder.whenDateBefore(RelativeDate.TODAY))).toEqual([]);
    all.runtime.advanceTo('2026-03-06T00:00:00Z');
    const style = all.runtime.engine.getters.getCellConditionalFormatStyle({
      sheetId: 'sheet-0',
      row: 0,
      col: 0,
    });
    expect(style?.fillColor).toBe('#ff0000');
  });
});
