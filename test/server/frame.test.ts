// The hints row is deleted, rows are above it, or a title is above the headings: every row still counts.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import type { Found, HeadingAsk, Loaded, RowRef, Saved } from '../../src/server/run/answers';
import type { Opening } from '../../src/server/run/today-answers';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import { bringIn, planOf } from './import-driver';
import { idOf, merge, mergeAsk } from './merging';
import { addRow, ask, edit, newRow, ok, openAddon, openLibrary, rowsOf, sheetOf, undo } from './addon';

type Row = Record<string, unknown>;
type Damage = (runtime: Runtime) => void;

const NAMES = ['Zoo', 'Abbey', 'Hub'];
const FILLED: SavedRuntime = (() => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01', cadence: '30', notes: 'old' });
  addRow(runtime, 'partners', { name: 'Abbey', lastContact: '2026-02-10' });
  addRow(runtime, 'partners', { name: 'Hub', lastContact: '2025-12-01' });
  addRow(runtime, 'events', { name: 'Open day', when: '2026-02-06', partners: 'Abbey (host)' });
  addRow(runtime, 'events', { name: 'Fair', when: '2026-03-05', partners: 'Hub', location: 'Gym' });
  ok(ask(runtime, 'updateRelationships'));
  return runtime.save();
})();
const filled = (): Runtime => openAddon({ workbook: JSON.parse(JSON.stringify(FILLED)) as SavedRuntime });

const TABS = ['Partners', 'Events'];
const DAMAGES: [what: string, sentences: string[], damage: Damage][] = [
  [
    'the hints are deleted',
    TABS.map((tab) => `The gray hints below the headings of ${tab} are missing. Your rows still count.`),
    (runtime) => {
      for (const tab of TABS) sheetOf(runtime, tab).deleteRow(2);
    },
  ],
  [
    'a row is dragged above the hints',
    TABS.map((tab) => `The gray hints of ${tab} are in row 3 instead of row 2. Your rows still count.`),
    (runtime) => {
      for (const tab of TABS) {
        const sheet = sheetOf(runtime, tab);
        sheet.moveRows(sheet.getRange('A3'), 2);
      }
    },
  ],
  [
    'the hints are dragged below the last row',
    [5, 4].map(
      (row, at) =>
        `The gray hints of ${TABS[at] ?? ''} are in row ${row} instead of row 2. Your rows still count.`,
    ),
    (runtime) => {
      for (const tab of TABS) {
        const sheet = sheetOf(runtime, tab);
        sheet.moveRows(sheet.getRange(3, 1, sheet.getLastRow() - 2, 1), 2);
      }
    },
  ],
  [
    'a title is put above the headings',
    [...TABS, 'Weekly Plan'].map(
      (tab) => `${tab} has a row above its headings: “Our friends 2026”. It doesn’t count.`,
    ),
    (runtime) => {
      for (const tab of [...TABS, 'Weekly Plan']) {
        const sheet = sheetOf(runtime, tab);
        sheet.insertRowBefore(1);
        // Google can't merge cells across the edge of frozen columns.
        sheet.setFrozenColumns(0);
        sheet.getRange('A1:D1').clearDataValidations().setNumberFormat('General').merge();
        sheet.getRange('A1').setValue('Our friends 2026');
      }
    },
  ],
];

/** Every row that names a partner or an event, wherever it is. */
function rowsAnywhere(runtime: Runtime, tab: string): Row[] {
  const rows = runtime.values(tab);
  const header = rows.findIndex((row) => row.includes('Outreach id'));
  const labels = rows[header] ?? [];
  return rows.flatMap((row, index) =>
    index === header ||
    row[0] === '' ||
    /^(Name of Group|A descriptive title|Our friends)/.test(String(row[0]))
      ? []
      : [Object.fromEntries(row.map((value, at) => [String(labels[at]), value]))],
  );
}
const namesIn = (runtime: Runtime, tab: string) =>
  rowsAnywhere(runtime, tab).map((row) => String(Object.values(row)[0]));
const partner = (runtime: Runtime, name: string) =>
  rowsAnywhere(runtime, 'Partners').find((row) => row['Partner/Company'] === name);
const today = (runtime: Runtime) => ok(ask<Opening>(runtime, 'openSidebar')).today;
const refOf = (runtime: Runtime, table: 'partners' | 'events', text: string): RowRef => {
  const [match] = ok(ask<Found>(runtime, 'findRows', { table, text })).matches.items;
  if (!match) throw new Error(`No ${text}`);
  return match.ref;
};
const press = (runtime: Runtime, { table, key, steps }: HeadingQuestion, at = 0): void => {
  const step = steps[at];
  if (!step) throw new Error('No such button');
  const asked: HeadingAsk = { table, key, step };
  ok(ask(runtime, 'repairHeading', asked));
};
function mendAll(runtime: Runtime): void {
  for (const question of today(runtime).headings) press(runtime, question);
  expect(today(runtime).headings).toEqual([]);
}
const LAPSED = '#f5c6bd';
/** The color that a rule gives a partner's name. */
function fillOf(runtime: Runtime, name: string): string | undefined {
  const row = runtime.values('Partners').findIndex(([first]) => first === name);
  const { getters } = runtime.engine.model;
  const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === 'Partners') ?? '';
  return getters.getCellComputedStyle({ sheetId, row, col: 0 }).fillColor?.toLowerCase();
}

describe.each(DAMAGES)('when %s', (_, sentences, damage) => {
  const damaged = () => {
    const runtime = filled();
    damage(runtime);
    return runtime;
  };

  test('every partner and event counts, and the columns that Outreach manages stay right', () => {
    const [runtime, whole] = [damaged(), filled()];
    expect(today(runtime).partnerCount).toBe(3);
    expect(today(runtime).lapsed.items.map(({ ref }) => ref.name)).toEqual(
      today(whole).lapsed.items.map(({ ref }) => ref.name),
    );
    runtime.run('dailyCheck', [], { as: 'clock' });
    whole.run('dailyCheck', [], { as: 'clock' });
    const sorted = (one: Runtime) =>
      rowsAnywhere(one, 'Partners').sort((a, b) =>
        String(a['Partner/Company']) < String(b['Partner/Company']) ? -1 : 1,
      );
    expect(sorted(runtime)).toEqual(sorted(whole));
    expect(runtime.failures).toEqual([]);
  });

  test('saving, editing, logging, finding and Undo reach the right rows and duplicate none', () => {
    const runtime = damaged();
    const slip = addRow(runtime, 'partners', { name: 'Slip', lastContact: '2026-03-01' });
    expect(namesIn(runtime, 'Partners').sort()).toEqual([...NAMES, 'Slip'].sort());
    ok(undo(runtime, slip.undoId));
    expect(namesIn(runtime, 'Partners').sort()).toEqual([...NAMES].sort());
    addRow(runtime, 'partners', { name: 'New School', lastContact: '2026-03-01' });
    addRow(runtime, 'events', { name: 'Picnic', when: '2026-03-06', partners: 'Zoo; New School' });
    expect(namesIn(runtime, 'Partners').sort()).toEqual([...NAMES, 'New School'].sort());
    expect(namesIn(runtime, 'Events').sort()).toEqual(['Fair', 'Open day', 'Picnic']);
    for (const name of NAMES) {
      const ref = refOf(runtime, 'partners', name);
      const { values } = ok(ask<Loaded>(runtime, 'loadRow', ref));
      ok(edit(runtime, ref, { notes: values['notes'] ?? '' }, { notes: `${name} said hello` }));
    }
    for (const name of NAMES) expect(partner(runtime, name)?.['Notes']).toBe(`${name} said hello`);
    const logged = ok(
      ask<Saved>(runtime, 'saveContact', newRow('log', { when: '2026-03-02', partner: 'Zoo' })),
    );
    expect(partner(runtime, 'Zoo')?.['Relationship status']).toBe('In touch');
    ok(undo(runtime, logged.undoId));
    ok(ask(runtime, 'updateRelationships'));
    expect(String(partner(runtime, 'Zoo')?.['Relationship status'])).toContain('Lapsed');
    expect(namesIn(runtime, 'Partners').sort()).toEqual([...NAMES, 'New School'].sort());
    expect(runtime.failures).toEqual([]);
  });

  test('merging and importing move, change and add the right rows', () => {
    const runtime = damaged();
    ok(merge(runtime, mergeAsk(runtime, idOf(runtime, 'Zoo'), idOf(runtime, 'Hub'))));
    ok(ask(runtime, 'updateRelationships'));
    expect(partner(runtime, 'Hub')?.['Stage']).toBe('Ended');
    expect(rowsAnywhere(runtime, 'Events').find((row) => row['Event/Program Name'] === 'Fair')).toMatchObject(
      {
        'Partner Organization': 'Zoo',
      },
    );
    const list = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet('List');
    list.getRange('A1:B3').setValues([
      ['Organization', 'Notes'],
      ['Mill', 'from the list'],
      ['Abbey', 'asked for flyers'],
    ]);
    bringIn(runtime, planOf(runtime, 'List'));
    expect(partner(runtime, 'Mill')?.['Notes']).toBe('from the list');
    expect(namesIn(runtime, 'Partners').sort()).toEqual([...NAMES, 'Mill'].sort());
    expect(runtime.failures).toEqual([]);
  });

  test('set-up adds no second tab or columns, and writes into no row', () => {
    const runtime = damaged();
    const shown = () => ['Partners', 'Events'].map((tab) => runtime.values(tab));
    const [before, tabs] = [
      shown(),
      runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets().length,
    ];
    runtime.run('setUpThisSheet');
    expect(shown()).toEqual(before);
    expect(runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets()).toHaveLength(tabs);
  });

  test('it is reported, and each tab is repaired in one press', () => {
    const runtime = damaged();
    const asked = today(runtime).headings;
    expect(asked.map(({ sentence }) => sentence)).toEqual(sentences);
    mendAll(runtime);
    expect(
      rowsOf(runtime, 'Partners')
        .map((row) => row['Partner/Company'])
        .sort(),
    ).toEqual([...NAMES].sort());
    expect(
      runtime
        .values('Partners')
        .slice(0, 2)
        .map(([name]) => name),
    ).toEqual(['Partner/Company', 'Name of Group']);
    expect(runtime.values('Events')[1]?.[0]).toBe('A descriptive title for the outreach activity.');
    const partners = sheetOf(runtime, 'Partners');
    expect([partners.getFilter()?.getRange().getRow(), partners.getFrozenRows()]).toEqual([2, 2]);
    const formulas = partners.getRange(2, 1, 1, partners.getLastColumn()).getFormulas()[0] ?? [];
    expect(formulas.filter((formula) => formula.includes('Settings'))).toHaveLength(3);
    // Everything is as set-up would lay it out: it finds nothing to do.
    runtime.run('setUpThisSheet');
    expect(runtime.screen.toasts.at(-1)?.message).toMatch(/^Everything was already in place/);
  });

  test('typing into Partners updates the status at once, by the rules in Settings', () => {
    const runtime = damaged();
    const settings = sheetOf(runtime, 'Settings');
    settings.getRange('B2').setValue(300);
    const rows = runtime.values('Partners');
    const labels = rows.find((row) => row.includes('Outreach id')) ?? [];
    const column = labels.indexOf('Last Contact Date') + 1;
    const row = rows.findIndex(([name]) => name === 'Hub') + 1;
    const cell = sheetOf(runtime, 'Partners').getRange(row, column).getA1Notation();
    runtime.type('Partners', cell, '2025-08-01');
    expect(partner(runtime, 'Hub')?.['Relationship status']).toBe('In touch');
    expect(namesIn(runtime, 'Partners').sort()).toEqual([...NAMES].sort());
  });

  test('the colors are right again once it is repaired', () => {
    const runtime = damaged();
    mendAll(runtime);
    expect([fillOf(runtime, 'Abbey'), fillOf(runtime, 'Zoo'), fillOf(runtime, 'Hub')]).toEqual([
      undefined,
      LAPSED,
      LAPSED,
    ]);
  });
});

test.each([
  'the hints are deleted',
  'the hints are dragged below the last row',
  'a title is put above the headings',
])('when %s, the colors don’t use a partner’s own cadence as the library’s', (damaged) => {
  const runtime = filled();
  DAMAGES.find(([what]) => what === damaged)?.[2](runtime);
  // Last contacted 20 days ago: in touch by the library's 90 days, due soon by Zoo's own 30.
  expect(fillOf(runtime, 'Abbey')).toBeUndefined();
});

test('the cadence of a partner typed into the row of hints isn’t used for other partners', () => {
  const runtime = filled();
  const partners = sheetOf(runtime, 'Partners');
  const column = (runtime.values('Partners')[0] ?? []).indexOf('Keep in touch every (days)') + 1;
  partners.getRange(2, 1, 1, partners.getLastColumn()).clearContent();
  partners.getRange('A2').setValue('Mill');
  partners.getRange(2, column).setNumberFormat('0').setValue(10);
  expect(fillOf(runtime, 'Abbey')).toBeUndefined();
  expect(today(runtime).partnerCount).toBe(4);
  mendAll(runtime);
  expect(namesIn(runtime, 'Partners')).toEqual(['Mill', ...NAMES]);
});

test('a title that is really a partner moves below the headings, and a real title becomes a note on them', () => {
  const runtime = filled();
  sheetOf(runtime, 'Partners').insertRowsBefore(1, 2).getRange('A1').setValue('Mill');
  const [question] = today(runtime).headings;
  expect(question?.steps.map(({ label }) => label)).toEqual([
    'It’s a title. Keep it as a note',
    'Move them below the headings',
  ]);
  if (question) press(runtime, question, 1);
  expect(namesIn(runtime, 'Partners')).toEqual(['Mill', ...NAMES]);
  expect(today(runtime).partnerCount).toBe(4);

  sheetOf(runtime, 'Events').insertRowBefore(1).getRange('A1').setValue('Our events');
  mendAll(runtime);
  const note = sheetOf(runtime, 'Events').getRange('A1').getNote();
  expect(note).toMatch(/^Our events\n\nTracking outreach efforts/);
});

test('partners sorted together with the headings still count, and can be moved back below them', () => {
  const runtime = filled();
  const partners = sheetOf(runtime, 'Partners');
  partners.getFilter()?.remove();
  partners.getRange(1, 1, partners.getLastRow(), partners.getLastColumn()).sort(1);
  expect(
    runtime
      .values('Partners')
      .map(([name]) => name)
      .slice(0, 5),
  ).toEqual(['Abbey', 'Hub', 'Name of Group', 'Partner/Company', 'Zoo']);
  expect(today(runtime).partnerCount).toBe(3);
  addRow(runtime, 'partners', { name: 'Yard' });
  runtime.run('dailyCheck', [], { as: 'clock' });
  const [above] = today(runtime).headings;
  if (above) press(runtime, above);
  mendAll(runtime);
  expect(
    rowsOf(runtime, 'Partners')
      .map((row) => row['Partner/Company'])
      .sort(),
  ).toEqual(['Abbey', 'Hub', 'Yard', 'Zoo']);
});

test('an old press does nothing once the rows have moved', () => {
  const runtime = filled();
  sheetOf(runtime, 'Partners').deleteRow(2);
  const [question] = today(runtime).headings;
  const step = question?.steps[0];
  sheetOf(runtime, 'Partners').insertRowBefore(1).getRange('A1').setValue('Title');
  const before = runtime.values('Partners');
  const answer = ask(runtime, 'repairHeading', { table: 'partners', key: 'hints', step });
  expect([answer.ok, runtime.values('Partners')]).toEqual([false, before]);
});

test('a tab without a free row above its partners is never mistaken for an empty one or replaced', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo' });
  sheetOf(runtime, 'Partners').deleteRow(2);
  const other = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet('Old list');
  const labels = (runtime.values('Partners')[0] ?? [])
    .map(String)
    .filter((label) => !label.startsWith('Outreach'));
  other.insertColumnsAfter(1, labels.length);
  other.getRange(1, 1, 1, labels.length).setValues([labels]);
  other.getRange('A2').setValue('Abbey');
  const answer = ask(runtime, 'useTabAsOurs', { tab: 'Old list', table: 'partners' });
  expect(answer.ok).toBe(false);
  expect(namesIn(runtime, 'Partners')).toEqual(['Zoo']);
});
