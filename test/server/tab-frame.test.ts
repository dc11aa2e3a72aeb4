// What holds a tab together: the filter that sorts whole rows, the warning on our headings, and the format of new rows.
import type { Runtime } from 'apps-script-runtime';
import { headedRows, addRow, openLibrary, rowsOf, sheetOf } from './addon';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const filterOf = (sheet: Sheet) => {
  const range = sheet.getFilter()?.getRange();
  return range && [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()];
};
const wholeTab = (sheet: Sheet) => [2, 1, sheet.getMaxRows(), sheet.getMaxColumns()];
const warnings = (runtime: Runtime, tab: string) =>
  sheetOf(runtime, tab)
    .getProtections(runtime.globals.SpreadsheetApp.ProtectionType.RANGE)
    .map((one) => [one.getRange().getA1Notation(), one.isWarningOnly(), one.getDescription()]);

/** The filter of an older set-up: as wide and long as what was in use. */
function narrowFilter(runtime: Runtime, tab: string, area = 'A2:F50') {
  const sheet = sheetOf(runtime, tab);
  sheet.getFilter()?.remove();
  return sheet.getRange(area).createFilter();
}

describe('the filter', () => {
  test('covers every row and column of the tab, including unused ones', () => {
    const runtime = openLibrary();
    for (const tab of ['Partners', 'Events'])
      expect([tab, filterOf(sheetOf(runtime, tab))]).toEqual([tab, wholeTab(sheetOf(runtime, tab))]);
  });

  test('from an older set-up is widened, unless somebody is filtering with it', () => {
    const runtime = openLibrary();
    narrowFilter(runtime, 'Partners');
    const criteria = runtime.globals.SpreadsheetApp.newFilterCriteria().setHiddenValues(['Fair']).build();
    narrowFilter(runtime, 'Events').setColumnFilterCriteria(1, criteria);
    runtime.run('setUpThisSheet');
    expect(filterOf(sheetOf(runtime, 'Partners'))).toEqual(wholeTab(sheetOf(runtime, 'Partners')));
    expect(filterOf(sheetOf(runtime, 'Events'))).toEqual([2, 1, 50, 6]);
    const kept = sheetOf(runtime, 'Events').getFilter()?.getColumnFilterCriteria(1);
    expect(kept?.getHiddenValues()).toEqual(['Fair']);
  });

  test('that the library put in another row stays unchanged', () => {
    const runtime = openLibrary();
    narrowFilter(runtime, 'Partners', 'A3:F50');
    runtime.run('setUpThisSheet');
    expect(filterOf(sheetOf(runtime, 'Partners'))).toEqual([3, 1, 50, 6]);
  });

  test('grows with the rows that a save adds to a full tab', () => {
    const runtime = openLibrary();
    const partners = sheetOf(runtime, 'Partners');
    partners.deleteRows(6, partners.getMaxRows() - 5);
    for (const name of ['A', 'B', 'C', 'D']) addRow(runtime, 'partners', { name });
    expect(partners.getMaxRows()).toBeGreaterThan(100);
    expect(filterOf(partners)).toEqual(wholeTab(partners));
  });

  test.each([
    ['after the last one', (sheet: Sheet) => sheet.insertColumnAfter(sheet.getMaxColumns())],
    ['before the first one', (sheet: Sheet) => sheet.insertColumnBefore(1)],
  ])('sorts whole rows, including a column that the library added %s', (_, insert) => {
    const runtime = openLibrary();
    for (const name of ['Zoo', 'Abbey', 'Museum']) addRow(runtime, 'partners', { name });
    const partners = sheetOf(runtime, 'Partners');
    insert(partners);
    const labels = () => runtime.values('Partners')[0] ?? [];
    const own = labels()[0] === 'Partner/Company' ? partners.getMaxColumns() : 1;
    partners.getRange(1, own, 5, 1).setValues([['Parking'], [''], ['at Zoo'], ['at Abbey'], ['at Museum']]);
    runtime.run('setUpThisSheet');
    partners.getFilter()?.sort(labels().indexOf('Partner/Company') + 1, true);
    expect(rowsOf(runtime, 'Partners').map((row) => [row['Partner/Company'], row['Parking']])).toEqual([
      ['Abbey', 'at Abbey'],
      ['Museum', 'at Museum'],
      ['Zoo', 'at Zoo'],
    ]);
  });

  test('also sorts a column that the library started in the next free one, before any set-up', () => {
    const runtime = openLibrary();
    for (const name of ['Zoo', 'Abbey']) addRow(runtime, 'events', { name, when: '2026-03-05' });
    const events = sheetOf(runtime, 'Events');
    const own = events.getLastColumn() + 2;
    events.getRange(1, own, 4, 1).setValues([['Parking'], [''], ['at Zoo'], ['at Abbey']]);
    events.getFilter()?.sort(1, true);
    expect(rowsOf(runtime, 'Events').map((row) => [row['Event/Program Name'], row['Parking']])).toEqual([
      ['Abbey', 'at Abbey'],
      ['Zoo', 'at Zoo'],
    ]);
  });
});

describe('the warning before an edit of the headings', () => {
  const OURS = 'Outreach: the headings';

  test('covers our labels and hints alone, not the library’s own columns', () => {
    const runtime = openLibrary();
    const partners = sheetOf(runtime, 'Partners');
    partners.insertColumnAfter(2);
    partners.getRange('C1').setValue('Our own');
    partners.insertColumnAfter(partners.getMaxColumns());
    runtime.run('setUpThisSheet');
    const last = partners
      .getRange(1, partners.getMaxColumns() - 1)
      .getA1Notation()
      .replace('1', '');
    expect(warnings(runtime, 'Partners').sort()).toEqual([
      ['A1:B2', true, OURS],
      [`D1:${last}2`, true, OURS],
    ]);
  });

  test('from an older set-up, across whole rows, is replaced, and a protection of the library’s stays', () => {
    const runtime = openLibrary();
    const partners = sheetOf(runtime, 'Partners');
    partners.insertColumnAfter(partners.getMaxColumns());
    partners.getRange('B2:B9').protect().setDescription('Ask Ana first').setWarningOnly(true);
    const { RANGE } = runtime.globals.SpreadsheetApp.ProtectionType;
    for (const one of partners.getProtections(RANGE)) if (one.getDescription() === OURS) one.remove();
    const whole = partners.getRange(1, 1, 2, partners.getMaxColumns());
    whole.protect().setWarningOnly(true).setDescription(OURS);
    // Left without a name by a run that died: it would lock colleagues out.
    whole.protect();
    runtime.run('setUpThisSheet');
    const last = partners
      .getRange(1, partners.getMaxColumns() - 1)
      .getA1Notation()
      .replace('1', '');
    expect(warnings(runtime, 'Partners').sort()).toEqual([
      [`A1:${last}2`, true, OURS],
      ['B2:B9', true, 'Ask Ana first'],
    ]);
  });
});

test('a full tab that gets new rows isn’t read in full: only the new rows are formatted', () => {
  const costs = [300, 2000].map((rows) => {
    const runtime = openLibrary();
    const partners = sheetOf(runtime, 'Partners');
    partners.insertRowsAfter(partners.getMaxRows(), rows);
    const last = partners.getMaxRows();
    partners.getRange(last, 1).setValue('Last');
    const { SpreadsheetApp } = runtime.globals;
    const probe = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).setAllowInvalid(true).build();
    // A rule that the library removed isn't restored in the existing rows.
    const cadence = (runtime.values('Partners')[0] ?? []).indexOf('Keep in touch every (days)') + 1;
    partners.getRange(5, cadence).clearDataValidations();
    partners.getRange(6, cadence).setDataValidation(probe);
    addRow(runtime, 'partners', { name: 'New' });
    const calls = runtime.lastExecution?.calls ?? [];
    expect(partners.getRange(5, cadence).getDataValidation()).toBeNull();
    expect(
      partners
        .getRange(last + 1, cadence)
        .getDataValidation()
        ?.getAllowInvalid(),
    ).toBe(false);
    expect(partners.getRange(partners.getMaxRows(), cadence).getDataValidation()).not.toBeNull();
    return calls.filter((name) => /getDataValidations|getNumberFormats/.test(name)).length;
  });
  expect(costs).toEqual([2, 2]);
});

test('the plan lets Partner and Who hold several names: neither is limited to one choice', () => {
  const runtime = openLibrary();
  const [labels = []] = headedRows(runtime, 'Weekly Plan');
  for (const label of ['Partner', 'Who']) {
    const cell = sheetOf(runtime, 'Weekly Plan').getRange(3, labels.indexOf(label) + 1);
    expect([label, cell.getDataValidation()]).toEqual([label, null]);
  }
});

test.each(['en_US', 'de_DE'])(
  'no validation rule is a formula in the locale %s, so formula syntax doesn’t matter',
  (locale) => {
    const runtime = openLibrary({ locale });
    for (const tab of ['Partners', 'Events', 'Weekly Plan']) {
      const sheet = sheetOf(runtime, tab);
      const rules = sheet.getRange(3, 1, 1, sheet.getMaxColumns()).getDataValidations().flat();
      const criteria = rules.flatMap((rule) => (rule ? [String(rule.getCriteriaType())] : []));
      expect([tab, criteria.length > 0, criteria.includes('CUSTOM_FORMULA')]).toEqual([tab, true, false]);
    }
    const [labels = []] = runtime.values('Partners');
    const cell = (label: string) =>
      sheetOf(runtime, 'Partners')
        .getRange(3, labels.indexOf(label) + 1)
        .getA1Notation();
    expect(() => {
      runtime.type('Partners', cell('Keep in touch every (days)'), '0');
    }).toThrow(/validation/);
    expect(() => {
      runtime.type('Partners', cell('Keep in touch every (days)'), 'often');
    }).toThrow(/validation/);
    runtime.type('Partners', cell('Keep in touch every (days)'), '30');
  },
);
