// How Partners and Events look: what is visible at a glance, what is hidden until needed, and what folds away.
import type { Runtime } from 'apps-script-runtime';
import { addRow, ask, ok, openFilled, openLibrary, rowsOf, settingCell, sheetOf, undo } from './addon';

const labelsOf = (runtime: Runtime, tab: string) => (runtime.values(tab)[0] ?? []).map(String);
const columnOf = (runtime: Runtime, tab: string, label: string) => labelsOf(runtime, tab).indexOf(label) + 1;
const cellOf = (runtime: Runtime, tab: string, row: number, label: string) =>
  sheetOf(runtime, tab).getRange(row, columnOf(runtime, tab, label));
const visible = (runtime: Runtime, tab: string) =>
  labelsOf(runtime, tab).filter(
    (label, at) => label !== '' && !sheetOf(runtime, tab).isColumnHiddenByUser(at + 1),
  );
const type = (runtime: Runtime, tab: string, row: number, label: string, text: string) => {
  runtime.type(tab, cellOf(runtime, tab, row, label).getA1Notation(), text);
};
const depths = (runtime: Runtime) =>
  labelsOf(runtime, 'Partners').map((_, at) => sheetOf(runtime, 'Partners').getColumnGroupDepth(at + 1));
const isFolded = (runtime: Runtime) => sheetOf(runtime, 'Partners').getColumnGroup(3, 1)?.isCollapsed();

describe('what people see in a new sheet', () => {
  test('is the template’s eleven columns, the status right after Notes, and four columns of ours', () => {
    expect(visible(openLibrary(), 'Partners')).toEqual([
      'Partner/Company',
      'Main Company Contact Information',
      'Contact Name',
      'Contact Email',
      'Contact Phone Number',
      'Library Staff Contact',
      'Area of Partner’s Interest/Goals and Target Audience',
      'Partner’s Preferred Method of Contact',
      'Last Contact Date',
      'Previous Partnerships Events',
      'Notes',
      'Relationship status',
      'Organization type',
      'Keep in touch every (days)',
      'Stage',
      'Paused until',
    ]);
  });

  test('is thirteen columns in Events: Cancelled appears with the first cancelled event', () => {
    const runtime = openLibrary();
    expect(visible(runtime, 'Events')).toHaveLength(13);
    addRow(runtime, 'events', { name: 'Fair', when: '2026-03-05', cancelled: 'Yes' });
    expect(visible(runtime, 'Events').slice(-1)).toEqual(['Cancelled']);
  });

  test('has room below each hint for the filter button, and always keeps the name in view', () => {
    const runtime = openLibrary();
    for (const tab of ['Partners', 'Events'])
      expect([tab, sheetOf(runtime, tab).getRowHeight(2)]).toEqual([tab, 58]);
    expect(sheetOf(runtime, 'Partners').getFrozenColumns()).toBe(1);
  });

  test('is colored only in the name and the status', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    const zoo = rowsOf(runtime, 'Partners')[0];
    expect(zoo?.['Relationship status']).toBe('Lapsed since Dec 30, 2025 (goal: every 90 days)');
    const { getters } = runtime.engine.model;
    const sheetId = getters.getSheetIds()[0] ?? '';
    const tinted = labelsOf(runtime, 'Partners').filter(
      (_, col) => getters.getCellComputedStyle({ sheetId, col, row: 2 }).fillColor !== undefined,
    );
    expect(tinted).toEqual(['Partner/Company', 'Relationship status']);
  });
});

describe('a column that nothing needs', () => {
  test.each([
    ['Focus', { focus: 'Yes' }],
    ['Review on', { reviewOn: '2026-05-01' }],
    ['What happened', { stage: 'Ended', story: 'They moved away' }],
  ])('%s appears with the first partner that has something in it', (label, values) => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo' });
    expect(visible(runtime, 'Partners')).not.toContain(label);
    addRow(runtime, 'partners', { name: 'Abbey', ...values });
    expect(visible(runtime, 'Partners')).toContain(label);
  });

  test('appears when somebody types Rebuilding into Stage: What happened, Who calls, First step', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo' });
    type(runtime, 'Partners', 3, 'Stage', 'Rebuilding');
    expect(visible(runtime, 'Partners').slice(-3)).toEqual(['What happened', 'Who calls', 'First step']);
  });

  test('is hidden again when Undo removes its only text, and stays while another partner needs it', () => {
    const runtime = openLibrary();
    const focusOn = (name: string) => addRow(runtime, 'partners', { name, focus: 'Yes' }).undoId;
    const first = focusOn('Zoo');
    const second = focusOn('Abbey');
    ok(undo(runtime, first));
    expect(visible(runtime, 'Partners')).toContain('Focus');
    ok(undo(runtime, second));
    expect(visible(runtime, 'Partners')).not.toContain('Focus');
  });

  test('stays hidden once somebody hid it, and shown once somebody showed it', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', focus: 'Yes' });
    const partners = sheetOf(runtime, 'Partners');
    partners.hideColumns(columnOf(runtime, 'Partners', 'Focus'));
    partners.showColumns(columnOf(runtime, 'Partners', 'Why'));
    addRow(runtime, 'partners', { name: 'Abbey', focus: 'Yes' });
    runtime.run('setUpThisSheet');
    ok(ask(runtime, 'updateRelationships'));
    expect(visible(runtime, 'Partners')).not.toContain('Focus');
    expect(visible(runtime, 'Partners')).toContain('Why');
  });
});

describe('the details of partners', () => {
  test('from Main Company Contact Information to Notes are one open group, with its button above the status', () => {
    const runtime = openLibrary();
    const grouped = labelsOf(runtime, 'Partners').filter((_, at) => depths(runtime)[at] === 1);
    expect([grouped[0], grouped.length, grouped[9]]).toEqual([
      'Main Company Contact Information',
      10,
      'Notes',
    ]);
    expect(isFolded(runtime)).toBe(false);
    const group = sheetOf(runtime, 'Partners').getColumnGroup(3, 1);
    expect(group?.getControlIndex()).toBe(columnOf(runtime, 'Partners', 'Relationship status'));
  });

  test('fold with “Who needs a call”, for everybody, and nothing else folds or unfolds them', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    runtime.run('setUpThisSheet');
    ok(ask(runtime, 'updateRelationships'));
    expect(isFolded(runtime)).toBe(false);
    press(runtime);
    expect(isFolded(runtime)).toBe(true);
    addRow(runtime, 'partners', { name: 'Abbey' });
    runtime.run('setUpThisSheet');
    expect(isFolded(runtime)).toBe(true);
    press(runtime);
    expect(isFolded(runtime)).toBe(false);
  });

  test('that were ungrouped are grouped again when somebody presses “Who needs a call”', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
    sheetOf(runtime, 'Partners').getColumnGroup(3, 1)?.remove();
    runtime.run('setUpThisSheet');
    expect(depths(runtime).every((depth) => depth === 0)).toBe(true);
    press(runtime);
    expect(isFolded(runtime)).toBe(true);
  });

  test('with a column of the library’s between them stay open, and the answer says why', () => {
    const { runtime, shown } = sixPartners();
    const partners = sheetOf(runtime, 'Partners');
    partners.insertColumnAfter(4);
    partners.getRange('E1').setValue('Parking');
    expect(press(runtime)).toContain('aren’t side by side, so they stay open');
    expect(shown()).toEqual(['Lapsed', 'Due', 'Rebuilding']);
    press(runtime);
    expect(shown()).toHaveLength(6);
  });
});

const press = (runtime: Runtime) => ok(ask<{ words: string }>(runtime, 'showWhoNeedsACall')).words;

/** Each named for its status. */
function sixPartners(locale = 'en_US') {
  const runtime = openLibrary({ locale });
  for (const values of [
    { name: 'Lapsed', lastContact: '2025-10-01' },
    { name: 'In touch', lastContact: '2026-02-20' },
    { name: 'Due', lastContact: '2025-12-10' },
    { name: 'Never' },
    { name: 'Rebuilding', stage: 'Rebuilding', lastContact: '2025-10-01' },
    { name: 'Paused', lastContact: '2025-10-01', pausedUntil: '2026-06-01' },
  ])
    addRow(runtime, 'partners', values);
  const sheet = sheetOf(runtime, 'Partners');
  const shown = () =>
    rowsOf(runtime, 'Partners').flatMap((row, at) =>
      sheet.isRowHiddenByFilter(at + 3) ? [] : [row['Partner/Company']],
    );
  return { runtime, sheet, shown };
}

describe('Who needs a call', () => {
  test.each(['en_US', 'de_DE'])(
    'shows only those partners on the first press and all on the next, and changes no cell, in %s',
    (locale) => {
      const { runtime, shown } = sixPartners(locale);
      const before = runtime.values('Partners');
      expect(press(runtime)).toBe(
        'Partners shows only the 3 partners who need a call. Press it again to show them all.',
      );
      expect(shown()).toEqual(['Lapsed', 'Due', 'Rebuilding']);
      expect(press(runtime)).toBe('Partners shows all partners again.');
      expect(shown()).toHaveLength(6);
      expect(runtime.values('Partners')).toEqual(before);
    },
  );

  test('keeps people’s filters on other columns, and hides none of their partners for good', () => {
    const { runtime, sheet, shown } = sixPartners();
    const theirs = runtime.globals.SpreadsheetApp.newFilterCriteria().whenTextDoesNotContain('Due').build();
    sheet.getFilter()?.setColumnFilterCriteria(1, theirs);
    press(runtime);
    expect(shown()).toEqual(['Lapsed', 'Rebuilding']);
    press(runtime);
    expect(shown()).toEqual(['Lapsed', 'In touch', 'Never', 'Rebuilding', 'Paused']);
    expect(sheet.getFilter()?.getColumnFilterCriteria(1)?.getCriteriaValues()).toEqual(['Due']);
  });

  test('doesn’t touch a filter that somebody set on the status, and says so', () => {
    const { runtime, sheet, shown } = sixPartners();
    const status = columnOf(runtime, 'Partners', 'Relationship status');
    const theirs = runtime.globals.SpreadsheetApp.newFilterCriteria().setHiddenValues(['In touch']).build();
    sheet.getFilter()?.setColumnFilterCriteria(status, theirs);
    expect(ask(runtime, 'showWhoNeedsACall')).toEqual({
      ok: false,
      problem: 'The filter on Relationship status is already in use. Clear it in Partners, then try again.',
    });
    expect(shown()).toHaveLength(5);
    expect(isFolded(runtime)).toBe(false);
  });

  test('can be turned off again after columns were moved', () => {
    const { runtime, sheet, shown } = sixPartners();
    press(runtime);
    sheet.moveColumns(sheet.getRange('A1'), 4);
    ok(ask(runtime, 'moveColumnsBack'));
    press(runtime);
    expect(shown()).toHaveLength(6);
  });

  test('says when nobody needs a call, and what to do without a filter', () => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2026-02-20' });
    expect(press(runtime)).toBe('Nobody needs a call right now.');
    expect(isFolded(runtime)).toBe(false);
    sheetOf(runtime, 'Partners').getFilter()?.remove();
    expect(ask(runtime, 'showWhoNeedsACall')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Choose Outreach > Set up this sheet') as string,
    });
  });
});

describe('Move columns back', () => {
  /** Notes first, the status at the end, and a column of the library's beside Contact Name. */
  const mixedUp = (): Runtime => openFilled(mixUp);
  function mixUp(runtime: Runtime): void {
    for (const [name, notes] of [
      ['Zoo', 'z'],
      ['Abbey', 'a'],
      ['Museum', 'm'],
    ] as const)
      addRow(runtime, 'partners', { name, notes, contactName: `${name} person` });
    const partners = sheetOf(runtime, 'Partners');
    const place = (label: string) => partners.getRange(1, columnOf(runtime, 'Partners', label));
    partners.moveColumns(place('Notes'), 1);
    partners.moveColumns(place('Relationship status'), partners.getLastColumn() + 1);
    const after = columnOf(runtime, 'Partners', 'Contact Name');
    partners.insertColumnAfter(after);
    partners
      .getRange(1, after + 1, 5, 1)
      .setValues([['Parking'], [''], ['at Zoo'], ['at Abbey'], ['at Museum']]);
  }

  test('puts our columns in order and keeps the library’s beside its neighbor; sorting still moves whole rows', () => {
    const fresh = labelsOf(openLibrary(), 'Partners').filter((label) => label !== '');
    const runtime = mixedUp();
    ok(ask(runtime, 'moveColumnsBack'));
    const labels = labelsOf(runtime, 'Partners').filter((label) => label !== '');
    expect(labels.filter((label) => label !== 'Parking')).toEqual(fresh);
    expect(labels[labels.indexOf('Contact Name') + 1]).toBe('Parking');
    sheetOf(runtime, 'Partners').getFilter()?.sort(1, true);
    expect(
      rowsOf(runtime, 'Partners').map((row) => [row['Partner/Company'], row['Notes'], row['Parking']]),
    ).toEqual([
      ['Abbey', 'a', 'at Abbey'],
      ['Museum', 'm', 'at Museum'],
      ['Zoo', 'z', 'at Zoo'],
    ]);
    const before = JSON.stringify(runtime.save().books);
    expect(ok(ask<{ words: string }>(runtime, 'moveColumnsBack')).words).toContain('already');
    expect(JSON.stringify(runtime.save().books)).toBe(before);
  });

  test('keeps the filter', () => {
    const runtime = mixedUp();
    const partners = sheetOf(runtime, 'Partners');
    runtime.run('setUpThisSheet');
    const criteria = runtime.globals.SpreadsheetApp.newFilterCriteria().setHiddenValues(['z']).build();
    partners.getFilter()?.setColumnFilterCriteria(columnOf(runtime, 'Partners', 'Notes'), criteria);
    ok(ask(runtime, 'moveColumnsBack'));
    const chosen = labelsOf(runtime, 'Partners').flatMap((label, at) => {
      const hidden =
        partners
          .getFilter()
          ?.getColumnFilterCriteria(at + 1)
          ?.getHiddenValues() ?? [];
      return hidden.length > 0 ? [[label, hidden]] : [];
    });
    expect(chosen).toEqual([['Notes', ['z']]]);
  });

  test('moves nothing if cells are merged across columns, and says so', () => {
    const runtime = mixedUp();
    sheetOf(runtime, 'Partners').getFilter()?.remove();
    sheetOf(runtime, 'Partners').getRange('D9:E9').merge();
    const before = runtime.values('Partners');
    expect(ask(runtime, 'moveColumnsBack')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('merged across columns') as string,
    });
    expect(runtime.values('Partners')).toEqual(before);
  });
});

test('a cell with two names typed by hand loses its drop-down; its neighbors keep theirs', () => {
  const runtime = openLibrary();
  for (const name of ['Zoo', 'Abbey']) addRow(runtime, 'partners', { name });
  type(runtime, 'Partners', 3, 'Library Staff Contact', 'Ana, Ben');
  const rule = (row: number) => cellOf(runtime, 'Partners', row, 'Library Staff Contact').getDataValidation();
  expect([rule(3), rule(4) === null]).toEqual([null, false]);
});

describe('Settings', () => {
  const shown = (runtime: Runtime) =>
    runtime
      .values('Settings')
      .map((row) => row.filter((_, at) => !sheetOf(runtime, 'Settings').isColumnHiddenByUser(at + 1)));

  test('shows three numbers and four lists, and nothing that only the add-on writes', () => {
    const runtime = openLibrary();
    const texts = shown(runtime).flat().map(String);
    expect(shown(runtime)[0]?.filter((text) => text !== '')).toEqual([
      'Setting',
      'Value',
      'What it does',
      'Library staff',
      'Ways of contact',
      'Types of outreach',
      'Organization types',
      'How many partners',
    ]);
    for (const label of ['Set up in', 'Version of this sheet', 'Daily check runs as'])
      expect(texts).not.toContain(label);
    expect(settingCell(runtime, 'Set up in').getValue()).toBe('local-spreadsheet');
  });

  test('loses nothing when somebody deletes the row of a name on a list', () => {
    const runtime = openLibrary();
    const before = runtime.values('Settings')[0];
    sheetOf(runtime, 'Settings').deleteRow(6);
    expect(runtime.values('Settings')[0]).toEqual(before);
  });

  test('counts the partners of each organization type, even after Partners was created again', () => {
    const runtime = openLibrary();
    for (const [name, orgType] of [
      ['Zoo', 'Nonprofit'],
      ['High School', 'School'],
      ['Middle School', 'School'],
    ] as const)
      addRow(runtime, 'partners', { name, orgType });
    const counts = () =>
      Object.fromEntries(
        rowsOf(runtime, 'Settings', 1).flatMap((row) =>
          row['How many partners']
            ? [[String(row['Organization types']), Number(row['How many partners'])] as const]
            : [],
        ),
      );
    expect(counts()).toEqual({ Nonprofit: 1, School: 2 });
    const labels = labelsOf(runtime, 'Settings');
    const list = sheetOf(runtime, 'Settings').getRange(12, labels.indexOf('Organization types') + 1);
    runtime.type('Settings', list.getA1Notation(), 'Zoo and garden');
    type(runtime, 'Partners', 3, 'Organization type', 'Zoo and garden');
    expect(counts()).toEqual({ School: 2, 'Zoo and garden': 1 });
    const { SpreadsheetApp } = runtime.globals;
    SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheetOf(runtime, 'Partners'));
    runtime.run('setUpThisSheet');
    addRow(runtime, 'partners', { name: 'Clinic', orgType: 'Health' });
    expect(counts()).toEqual({ Health: 1 });
  });
});

test('organization types from an imported list are offered and counted from then on', () => {
  const runtime = openLibrary();
  const rows = [
    { id: 'i-1', values: { name: 'Blue Club', orgType: 'Museum' } },
    { id: 'i-2', values: { name: 'Red Club', orgType: 'District/School' } },
    { id: 'i-3', values: { name: 'Green Club', orgType: 'District/School' } },
  ];
  ok(ask(runtime, 'writeImportBlock', { table: 'partners', rows, more: 0 }));
  const listed = rowsOf(runtime, 'Settings', 1).map((row) => [
    row['Organization types'],
    row['How many partners'],
  ]);
  expect(listed.filter(([, count]) => count)).toEqual([
    ['Museum', 1],
    ['District/School', 2],
  ]);
});
