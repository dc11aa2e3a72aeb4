import { openSheet, reopened } from './open-sheet';

function filtered() {
  const all = openSheet();
  const { sheet } = all;
  sheet.getRange('A1:C6').setValues([
    ['Name', 'Hours', 'Day'],
    ['Ana', 5, '2026-02-27'],
    ['ben', 12, '2026-03-01'],
    ['Cy', '', '2026-03-02'],
    ['Dee Ana', 8, '2026-01-15'],
    ['', 12.5, ''],
  ]);
  const filter = sheet.getRange('A1:C6').createFilter();
  const shown = () => [2, 3, 4, 5, 6].filter((row) => !sheet.isRowHiddenByFilter(row));
  return { ...all, filter, shown };
}
type App = ReturnType<typeof openSheet>['app'];
type Builder = ReturnType<App['newFilterCriteria']>;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('criteria of a column', () => {
  test.each<[string, number, (builder: Builder, app: App) => Builder, number[]]>([
    ['hidden values, whatever their case', 1, (all) => all.setHiddenValues(['ANA', '']), [3, 4, 5]],
    ['an empty cell', 2, (all) => all.whenCellEmpty(), [4]],
    ['a nonempty cell', 2, (all) => all.whenCellNotEmpty(), [2, 3, 5, 6]],
    ['a number between', 2, (all) => all.whenNumberBetween(5, 8), [2, 5]],
    ['a number not between', 2, (all) => all.whenNumberNotBetween(5, 8), [3, 6]],
    ['a number equal to', 2, (all) => all.whenNumberEqualTo(12), [3]],
    ['a number not equal to', 2, (all) => all.whenNumberNotEqualTo(12), [2, 5, 6]],
    ['more', 2, (all) => all.whenNumberGreaterThan(12), [6]],
    ['a number greater than or equal to', 2, (all) => all.whenNumberGreaterThanOrEqualTo(12), [3, 6]],
    ['less', 2, (all) => all.whenNumberLessThan(8), [2]],
    ['a number less than or equal to', 2, (all) => all.whenNumberLessThanOrEqualTo(8), [2, 5]],
    ['text that contains', 1, (all) => all.whenTextContains('ana'), [2, 5]],
    ['text that does not contain', 1, (all) => all.whenTextDoesNotContain('ana'), [3, 4, 6]],
    ['text equal to', 1, (all) => all.whenTextEqualTo('BEN'), [3]],
    ['text not equal to', 1, (all) => all.whenTextNotEqualTo('ben'), [2, 4, 5, 6]],
    ['text starting with', 1, (all) => all.whenTextStartsWith('d'), [5]],
    ['text ending in', 1, (all) => all.whenTextEndsWith('a'), [2, 5]],
    ['a day after', 3, (all) => all.whenDateAfter(day('2026-02-27')), [3, 4]],
    ['a day before', 3, (all) => all.whenDateBefore(day('2026-02-27')), [5]],
    ['a day', 3, (all) => all.whenDateEqualTo(day('2026-02-27')), [2]],
    ['a day not equal to', 3, (all) => all.whenDateNotEqualTo(day('2026-02-27')), [3, 4, 5, 6]],
    ['today', 3, (all, app) => all.whenDateEqualTo(app.RelativeDate.TODAY), [3]],
    ['after today', 3, (all, app) => all.whenDateAfter(app.RelativeDate.TODAY), [4]],
    ['in the past week', 3, (all, app) => all.whenDateEqualTo(app.RelativeDate.PAST_WEEK), [2, 3]],
    ['a formula for the first row', 1, (all) => all.whenFormulaSatisfied('=B2>10'), [3, 6]],
    ['a formula over columns', 1, (all) => all.whenFormulaSatisfied('=B:B<10'), [2, 4, 5]],
    [
      'given criteria',
      2,
      (all, app) => all.withCriteria(app.BooleanCriteria.NUMBER_GREATER_THAN, [8]),
      [3, 6],
    ],
    ['a condition and hidden values', 1, (all) => all.whenTextContains('ana').setHiddenValues(['Ana']), [5]],
  ])('%s', (_name, column, criteria, rows) => {
    const { app, filter, shown } = filtered();
    filter.setColumnFilterCriteria(column, criteria(app.newFilterCriteria(), app).build());
    expect(shown()).toEqual(rows);
  });
  test('may be a color', () => {
    const { app, sheet, filter, shown } = filtered();
    sheet.getRange('A3').setBackground('yellow').setFontColor('red');
    const color = (name: string) => app.newColor().setRgbColor(name).build();
    filter.setColumnFilterCriteria(
      1,
      app.newFilterCriteria().setVisibleBackgroundColor(color('yellow')).build(),
    );
    expect(shown()).toEqual([3]);
    filter.setColumnFilterCriteria(
      1,
      app.newFilterCriteria().setVisibleForegroundColor(color('black')).build(),
    );
    expect(shown()).toEqual([2, 4, 5, 6]);
    expect(filter.getColumnFilterCriteria(1)?.getVisibleForegroundColor()?.asRgbColor().asHexString()).toBe(
      '#000000',
    );
  });
  test('of several columns apply together, and are removed one by one', () => {
    const { app, filter, shown, sheet } = filtered();
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().whenTextContains('a').build());
    filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenNumberGreaterThan(6).build());
    expect(shown()).toEqual([5]);
    filter.removeColumnFilterCriteria(1);
    expect(shown()).toEqual([3, 5, 6]);
    filter.setColumnFilterCriteria(2, null);
    expect(shown()).toEqual([2, 3, 4, 5, 6]);
    expect([filter.getColumnFilterCriteria(1), filter.getColumnFilterCriteria(2)]).toEqual([null, null]);
    expect(sheet.isRowHiddenByUser(2)).toBe(false);
  });
  test('return what was set, and can be copied', () => {
    const { app, filter } = filtered();
    const criteria = app.newFilterCriteria().whenNumberBetween(1, 9).setHiddenValues(['x']).build();
    filter.setColumnFilterCriteria(2, criteria);
    const found = filter.getColumnFilterCriteria(2);
    expect([
      String(found?.getCriteriaType()),
      found?.getCriteriaValues(),
      found?.getHiddenValues(),
      found?.getVisibleValues(),
    ]).toEqual(['NUMBER_BETWEEN', [1, 9], ['x'], []]);
    const copy = found?.copy().setHiddenValues([]).build();
    expect([copy?.getHiddenValues(), found?.getHiddenValues()]).toEqual([[], ['x']]);
    expect(app.newFilterCriteria().build().getCriteriaType()).toBeNull();
    expect(app.newFilterCriteria().whenDateAfter(day('2026-02-27')).build().getCriteriaValues()).toEqual([
      day('2026-02-27'),
    ]);
    expect(() => app.newFilterCriteria().setHiddenValues([null as never])).toThrow();
    expect(() => app.newFilterCriteria().setVisibleValues(['x'])).toThrow(
      'FilterCriteriaBuilder.setVisibleValues is not emulated',
    );
  });
});

describe('a filter', () => {
  test('is found from any range of its sheet, and is the only one', () => {
    const { sheet, filter } = filtered();
    expect(sheet.getRange('Z9').getFilter()?.getRange().getA1Notation()).toBe('A1:C6');
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe('A1:C6');
    expect(() => sheet.getRange('F1:G2').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    filter.remove();
    expect([sheet.getFilter(), sheet.getRange('A1').getFilter()]).toEqual([null, null]);
    expect(() => filter.getRange()).toThrow('This filter has been removed.');
  });
  test('shows its rows again when it is removed', () => {
    const { app, filter, shown } = filtered();
    filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenCellEmpty().build());
    filter.remove();
    expect(shown()).toEqual([2, 3, 4, 5, 6]);
  });
  test('refuses columns outside it', () => {
    const { filter } = filtered();
    for (const ask of [
      () => filter.getColumnFilterCriteria(4),
      () => filter.removeColumnFilterCriteria(4),
      () => filter.sort(4, true),
    ])
      expect(ask).toThrow('The column is not part of the filter.');
  });
  test('hides rows, which stay hidden when values change, move with their content, and are saved', () => {
    const { app, filter, shown, sheet, runtime } = filtered();
    filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenNumberGreaterThan(6).build());
    expect(runtime.engine.getters.isRowHidden('sheet-0', 1)).toBe(true);
    sheet.getRange('B2').setValue(100);
    expect(shown()).toEqual([3, 5, 6]);
    sheet.insertRowBefore(1);
    expect(shown()).toEqual([2, 4, 6]);
    expect(String(sheet.getFilter()?.getColumnFilterCriteria(2)?.getCriteriaType())).toBe(
      'NUMBER_GREATER_THAN',
    );
    const again = reopened(runtime);
    expect([3, 4, 5].map((row) => again.sheet.isRowHiddenByFilter(row))).toEqual([true, false, true]);
    again.sheet.insertColumnBefore(1);
    expect(again.sheet.getFilter()?.getColumnFilterCriteria(3)).not.toBeNull();
  });
  test('leaves its heading and its hidden rows in place when it sorts', () => {
    const { app, filter, sheet } = filtered();
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['Cy']).build());
    filter.sort(2, false);
    expect(sheet.getRange('A1:A6').getValues().flat()).toEqual(['Name', '', 'ben', 'Cy', 'Dee Ana', 'Ana']);
    filter.sort(1, true);
    expect(sheet.getRange('A1:A6').getValues().flat()).toEqual(['Name', 'Ana', 'ben', 'Cy', 'Dee Ana', '']);
  });
});
