// The tabs that the page Plan partnerships fills: each is made with its first row, follows its partner, and costs nothing
// before that.
import type { Runtime } from 'apps-script-runtime';
import { sheetInXlsx } from 'apps-script-runtime/testing/read-xlsx';
import { TABLES, type TableName } from '../../src/domain/tables';
import type { Answer, Found, Loaded, RowRef, Saved, SaveAsk } from '../../src/server/run/answers';
import type { PairSide } from '../../src/server/run/duplicates-answers';
import type { Opening } from '../../src/server/run/today-answers';
import { COLUMNS } from '../../src/sheets/tables/layout';
import { addRow, ask, BEN, edit, newRow, ok, openAddon, openLibrary, rowsOf, sheetOf, undo } from './addon';
import { costOf } from './filled';

const FIRST = {
  partnerships: { partner: 'Zoo', project: 'Reading to animals' },
  actions: { what: 'Order tables', when: '2026-03-20', who: 'Ana' },
  goals: { goal: 'Meet every school', year: '2026' },
  audiences: { name: 'New parents', people: '1200' },
} as const;
type Later = keyof typeof FIRST;
const NAMES = Object.keys(FIRST) as Later[];
const tabOf = (name: TableName) => TABLES[name].tab;

const tabsIn = (runtime: Runtime): string[] =>
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
const rows = (runtime: Runtime, name: Later) => rowsOf(runtime, tabOf(name));
const insertTab = (runtime: Runtime, name: string) =>
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet(name);

function library(): Runtime {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo', staff: 'Ana' });
  addRow(runtime, 'partners', { name: 'WIC office', stage: 'Potential' });
  return runtime;
}
const idOfPartner = (runtime: Runtime, name: string) =>
  rowsOf(runtime, 'Partners').find((row) => row['Partner/Company'] === name)?.['Outreach id'];

test('set-up makes none of them', () => {
  expect(tabsIn(openLibrary())).toEqual(['Partners', 'Events', 'Weekly Plan', 'Settings']);
});

test.each(NAMES)(
  'the tab of %s is made with its first row, laid out like our others, right of them',
  (name) => {
    const runtime = library();
    const before = tabsIn(runtime);
    expect(ok(ask<Found>(runtime, 'findRows', { table: name, text: '' })).matches.items).toEqual([]);
    const { ref } = addRow(runtime, name, FIRST[name]);
    expect(tabsIn(runtime).filter((tab) => !before.includes(tab))).toEqual([tabOf(name)]);
    const sheet = sheetOf(runtime, tabOf(name));
    const [labels = [], hints = []] = runtime.values(tabOf(name));
    expect(labels).toEqual(COLUMNS[name].map(({ label }) => label));
    expect(hints).toEqual(COLUMNS[name].map(({ hint }) => hint));
    expect([sheet.getFrozenRows(), sheet.getFilter() !== null, sheet.getRowHeight(2) > 50]).toEqual([
      2,
      true,
      true,
    ]);
    const shown = labels.filter((_, at) => !sheet.isColumnHiddenByUser(at + 1));
    expect(shown.filter((label) => String(label).startsWith('Outreach'))).toEqual([]);
    expect(rows(runtime, name)).toHaveLength(1);
    expect(ok(ask<Loaded>(runtime, 'loadRow', ref)).values).toMatchObject(FIRST[name]);
    // A second row finds the tab.
    addRow(runtime, name, { ...FIRST[name], [Object.keys(FIRST[name])[0] ?? '']: 'Another' });
    expect(rows(runtime, name)).toHaveLength(2);
    const after = JSON.stringify(runtime.save().books);
    runtime.run('setUpThisSheet');
    expect(JSON.stringify(runtime.save().books)).toBe(after);
  },
);

test.each(NAMES)('Undo of the first row of %s removes it, and the next one is saved', (name) => {
  const runtime = library();
  const { undoId } = addRow(runtime, name, FIRST[name]);
  expect(undo(runtime, undoId)).toMatchObject({ ok: true });
  expect(rows(runtime, name)).toEqual([]);
  addRow(runtime, name, FIRST[name]);
  expect(rows(runtime, name)).toHaveLength(1);
});

test('questions nobody answered have hidden columns; an answer shows its own', () => {
  const runtime = library();
  const { ref } = addRow(runtime, 'partnerships', { partner: 'Zoo', went: 'Well' });
  const isShown = (label: string) => {
    const sheet = sheetOf(runtime, 'Partnerships');
    return !sheet.isColumnHiddenByUser((runtime.values('Partnerships')[0] ?? []).indexOf(label) + 1);
  };
  expect(['How it went', 'What we learned', 'Roles'].map(isShown)).toEqual([true, false, false]);
  ok(edit(runtime, ref, { roles: '' }, { roles: 'They bring the animals' }));
  expect(['How it went', 'What we learned', 'Roles'].map(isShown)).toEqual([true, false, true]);
});

test('a partnership and an action know their partner by its id, also after it is renamed', () => {
  const runtime = library();
  const zoo = idOfPartner(runtime, 'Zoo');
  const { ref } = addRow(runtime, 'partnerships', FIRST.partnerships);
  const asked: SaveAsk = {
    ...newRow('actions', { ...FIRST.actions, for: 'Reading to animals', partner: 'zoo' }),
    under: ref,
  };
  ok(ask<Saved>(runtime, 'saveRow', asked));
  expect(rows(runtime, 'partnerships')[0]).toMatchObject({ 'Outreach partner id': zoo });
  expect(rows(runtime, 'actions')[0]).toMatchObject({
    'Outreach partner id': zoo,
    'Outreach for id': ref.id,
  });
  ok(edit(runtime, refOf(runtime, 'Zoo'), { name: 'Zoo' }, { name: 'City Zoo' }));
  runtime.run('checkNow');
  expect(rows(runtime, 'partnerships')[0]).toMatchObject({ Partner: 'Zoo', 'Outreach partner id': zoo });
  // Another partner in the cell is another id; one that isn't in Partners is none, and the form says so.
  const action = rows(runtime, 'actions')[0] ?? {};
  const row: RowRef = { table: 'actions', id: String(action['Outreach id']), row: 3, name: 'Order tables' };
  const loaded = { what: 'Order tables', when: '2026-03-20', partner: 'zoo' };
  ok(edit(runtime, row, loaded, { partner: 'WIC office' }));
  expect(rows(runtime, 'actions')[0]?.['Outreach partner id']).toBe(idOfPartner(runtime, 'WIC office'));
  const saved = ok(edit(runtime, row, { ...loaded, partner: 'WIC office' }, { partner: 'Nobody' }));
  expect(saved.unknownPartners).toEqual(['Nobody']);
  expect(rows(runtime, 'actions')[0]?.['Outreach partner id']).toBe('');
});

function refOf(runtime: Runtime, name: string): RowRef {
  const [match] = ok(ask<Found>(runtime, 'findRows', { table: 'partners', text: name })).matches.items;
  if (!match) throw new Error(`No partner ${name}`);
  return match.ref;
}

test('rows typed by hand get their ids and links from the check', () => {
  const runtime = library();
  for (const name of ['partnerships', 'actions', 'goals'] as const) addRow(runtime, name, FIRST[name]);
  const typed = (tab: string, label: string, value: string) =>
    sheetOf(runtime, tab)
      .getRange(4, (runtime.values(tab)[0] ?? []).indexOf(label) + 1)
      .setValue(value);
  typed('Partnerships', 'Partner', 'WIC office');
  typed('Action Plan', 'What', 'Call them');
  typed('Action Plan', 'Partner', 'WIC office');
  typed('Goals', 'Goal', 'Listen more');
  runtime.run('checkNow');
  const wic = idOfPartner(runtime, 'WIC office');
  for (const name of ['partnerships', 'actions', 'goals'] as const) {
    const row = rows(runtime, name)[1] ?? {};
    expect([name, String(row['Outreach id']).length > 8]).toEqual([name, true]);
    if (name !== 'goals') expect(row['Outreach partner id']).toBe(wic);
  }
});

test('a merge brings partnerships and actions to the partner that stays, and Undo brings them back', () => {
  const runtime = library();
  addRow(runtime, 'partners', { name: 'City Zoo' });
  addRow(runtime, 'partnerships', FIRST.partnerships);
  addRow(runtime, 'actions', { ...FIRST.actions, partner: 'Zoo' });
  const [survivor, other] = ['City Zoo', 'Zoo'].map((name) => String(idOfPartner(runtime, name)));
  const { sides } = ok(
    ask<{ sides: PairSide[] }>(runtime, 'readPair', { one: survivor ?? '', other: other ?? '' }),
  );
  expect(sides.map(({ follows }) => [follows.partnerships, follows.actions])).toEqual([
    [0, 0],
    [1, 1],
  ]);
  const before = [rows(runtime, 'partnerships'), rows(runtime, 'actions')];
  const [kept, gone] = sides.map(({ values }) => values);
  ok(
    ask(runtime, 'mergePartners', {
      ...{ id: 'merge-1', survivor, other, choices: {} },
      seen: { survivor: kept, other: gone },
    }),
  );
  for (const name of ['partnerships', 'actions'] as const)
    expect(rows(runtime, name)[0]).toMatchObject({ Partner: 'City Zoo', 'Outreach partner id': survivor });
  expect(undo(runtime, 'merge-1')).toMatchObject({ ok: true });
  expect([rows(runtime, 'partnerships'), rows(runtime, 'actions')]).toEqual(before);
});

describe('a library’s own tab with one of these names', () => {
  function withTheirs(name: Later): { runtime: Runtime; cells: () => unknown[][] } {
    const runtime = library();
    insertTab(runtime, tabOf(name))
      .getRange('A1:B3')
      .setValues([
        ['Partner', 'Who'],
        ['Zoo', 'Ana'],
        ['Goal', 'Audience'],
      ]);
    return { runtime, cells: () => runtime.values(tabOf(name)) };
  }

  test.each(NAMES)('stays as it is, and stops nothing: %s', (name) => {
    const { runtime, cells } = withTheirs(name);
    const before = cells();
    runtime.run('setUpThisSheet');
    ok(ask<Opening>(runtime, 'openSidebar'));
    runtime.run('dailyCheck', [], { as: 'clock' });
    runtime.run('startThisWeek');
    addRow(runtime, 'partners', { name: 'Museum' });
    expect(ok(ask<Found>(runtime, 'findRows', { table: name, text: '' })).matches.items).toEqual([]);
    expect(cells()).toEqual(before);
    const refused: Answer<Saved> = ask(runtime, 'saveRow', newRow(name, FIRST[name]));
    expect(refused).toMatchObject({
      ok: false,
      problem: expect.stringContaining(`There’s a tab “${tabOf(name)}” that Outreach didn’t make.`) as string,
    });
    expect(cells()).toEqual(before);
    sheetOf(runtime, tabOf(name)).setName('Theirs');
    addRow(runtime, name, FIRST[name]);
    expect(rows(runtime, name)).toHaveLength(1);
    expect(runtime.values('Theirs')).toEqual(before);
  });

  test('isn’t mistaken for a sheet that is set up, and can be imported from', () => {
    const runtime = openAddon();
    insertTab(runtime, 'Goals').getRange('A1').setValue('Name');
    expect(ok(ask<Opening>(runtime, 'openSidebar')).isSetUp).toBe(false);
    runtime.run('setUpThisSheet');
    const { tabs } = ok(ask<{ tabs: { name: string }[] }>(runtime, 'openImport'));
    expect(tabs.map(({ name }) => name)).toContain('Goals');
  });
});

test('a blank tab of that name, as a run that died leaves it, is laid out with the first row', () => {
  const runtime = library();
  insertTab(runtime, 'Goals');
  addRow(runtime, 'goals', FIRST.goals);
  expect(rows(runtime, 'goals')).toHaveLength(1);
  expect(sheetOf(runtime, 'Goals').getFrozenRows()).toBe(2);
});

test('a library that uses none of this pays nothing, and one more tab in use costs at most one more read', () => {
  const costs = (runtime: Runtime) => ({
    open: costOf(runtime, () => ok(ask(runtime, 'openSidebar'))).reads,
    check: costOf(runtime, () => ok(ask(runtime, 'updateRelationships'))).reads,
    save: costOf(runtime, () => addRow(runtime, 'partners', { name: 'Museum' })).reads,
  });
  const without = costs(library());
  const added = NAMES.map((name) => {
    const runtime = library();
    addRow(runtime, name, FIRST[name]);
    ok(ask(runtime, 'updateRelationships'));
    const now = costs(runtime);
    return [name, now.open - without.open, now.check - without.check, now.save - without.save];
  });
  expect(added).toEqual([
    ['partnerships', 1, 1, 0],
    ['actions', 1, 1, 0],
    ['goals', 0, 1, 0],
    ['audiences', 1, 0, 0],
  ]);
});

test('the .xlsx has the tabs that are in use, with their drop-downs', async () => {
  const runtime = library();
  addRow(runtime, 'goals', FIRST.goals);
  const { rows: texts, dropDowns } = await sheetInXlsx(runtime, 'Goals');
  expect(texts[2]?.[0]).toBe('Meet every school');
  expect(dropDowns['C3']).toEqual(['"Personal Goals,Team Goals"']);
  await expect(sheetInXlsx(runtime, 'Audiences')).rejects.toThrow();
});

test('two people who save the first row at the same time get one tab with both rows', () => {
  const runtime = library();
  const theirs = newRow('audiences', { name: 'Veterans' });
  let calls = 0;
  runtime.beforeCall(() => {
    if (++calls !== 5) return;
    runtime.beforeCall(undefined);
    ok(ask<Saved>(runtime, 'saveRow', theirs, BEN));
  });
  addRow(runtime, 'audiences', FIRST.audiences);
  expect(
    rows(runtime, 'audiences')
      .map((row) => row['Audience'])
      .sort(),
  ).toEqual(['New parents', 'Veterans']);
});
