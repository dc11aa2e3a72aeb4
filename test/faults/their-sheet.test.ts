// A library's own sheet: whatever it looks like, every operation works in it and changes nothing of the library's.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import { TABLES, type TableName } from '../../src/domain/tables';
import { type Values } from '../../src/domain/tables/description';
import type { Found, History, Loaded, RowRef, Saved } from '../../src/server/run/answers';
import type { Opening } from '../../src/server/run/today-answers';
import {
  addRow,
  ask,
  BEN,
  edit,
  newRow,
  ok,
  openAddon,
  openLibrary,
  outlineOf,
  planLine,
  rowsOf,
  sheetOf,
  undo,
} from '../server/addon';
import { differences, photograph, type Photograph } from './snapshot';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Change = (runtime: Runtime) => unknown;

const copyOf = (saved: SavedRuntime): SavedRuntime => JSON.parse(JSON.stringify(saved)) as SavedRuntime;
const MONDAY = '2026-03-09T17:00:00Z';

const SONS = 'Smith; Sons (Main St.)';
const LOGGED = newRow('log', {
  when: '2026-03-01',
  staff: 'Ben',
  partner: SONS,
  promised: 'Send flyers',
  promisedBy: '2026-03-06',
});

/** Three partners, two events, a contact, and a week's plan with an open line and a done one. */
const LIBRARY: SavedRuntime = (() => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01', notes: 'old' });
  addRow(runtime, 'partners', { name: 'Abbey', lastContact: '2026-02-10', interest: 'Quiet' });
  addRow(runtime, 'partners', { name: SONS, lastContact: '2025-12-14' });
  addRow(runtime, 'events', { name: 'Open day', when: '2026-02-06', partners: 'Abbey (host)' });
  addRow(runtime, 'events', { name: 'Fair', when: '2026-03-12 08:45', partners: `${SONS}; Zoo (host)` });
  const toDo = planLine(runtime, 'Outreach To-Do');
  addRow(runtime, 'plan', { item: 'Shelter visit', partner: 'Shelter', outcome: 'went well' }, toDo);
  addRow(runtime, 'plan', { item: 'Ask the union', when: '2026-03-04', outcome: 'old' }, toDo);
  runtime.run('startThisWeek');
  ok(ask(runtime, 'saveContact', LOGGED, BEN));
  sheetOf(runtime, 'Weekly Plan').getRange(planLine(runtime, 'Shelter visit').row, 1).setValue(true);
  return copyOf(runtime.save());
})();

const TABS = ['Partners', 'Events', 'Weekly Plan', 'Contact Log'];
const everywhere =
  (change: (sheet: Sheet, runtime: Runtime) => void): Change =>
  (runtime) => {
    for (const tab of TABS) change(sheetOf(runtime, tab), runtime);
  };

/** What sheets look like after years of use. */
const SHEETS: Record<string, Change> = {
  'as set up': () => undefined,
  'columns moved': (runtime) => {
    const partners = sheetOf(runtime, 'Partners');
    partners.moveColumns(partners.getRange('L:L'), 1);
    partners.moveColumns(partners.getRange('J:K'), 5);
    const events = sheetOf(runtime, 'Events');
    events.moveColumns(events.getRange('C:C'), 12);
    const log = sheetOf(runtime, 'Contact Log');
    log.moveColumns(log.getRange('E:E'), 1);
    const plan = sheetOf(runtime, 'Weekly Plan');
    plan.moveColumns(plan.getRange('H:H'), 3);
  },
  'the library’s own columns between ours, with formulas, colors, notes and rules': everywhere(
    (sheet, runtime) => {
      const { SpreadsheetApp } = runtime.globals;
      for (const place of [5, 3]) {
        sheet.insertColumnAfter(place);
        const rows = sheet.getMaxRows();
        sheet
          .getRange(1, place + 1)
          .setValue(`Ours ${place}`)
          .setNote('ask Kim')
          .setBackground('#ff00ff');
        const body = sheet
          .getRange(3, place + 1, rows - 2, 1)
          .setDataValidation(null)
          .setBackground('#eeffee');
        body
          .offset(0, 0, 4, 1)
          .setNumberFormat('0')
          .setFormula('=ROW()*2')
          .setFontColor('#112233')
          .setFontWeight('bold');
        body
          .offset(4, 0, 3, 1)
          .setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).build());
      }
      const area = sheet.getRange(3, 4, 9, 1);
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenNumberGreaterThan(4)
        .setBackground('#123456')
        .setRanges([area])
        .build();
      sheet.setConditionalFormatRules([rule, ...sheet.getConditionalFormatRules()]);
    },
  ),
  'columns hidden': everywhere((sheet) => {
    sheet.hideColumns(3, 2);
    sheet.hideColumns(8);
  }),
  'headings with other capitals and extra spaces': everywhere((sheet) => {
    const row = sheet.getRange(sheet.getName() === 'Weekly Plan' ? 2 : 1, 1, 1, sheet.getLastColumn());
    const labels = (row.getValues()[0] ?? []).map(String);
    row.setValues([labels.map((label) => ` ${label.toUpperCase()}  `)]);
  }),
  'a filter with criteria over part of the tab': (runtime) => {
    const partners = sheetOf(runtime, 'Partners');
    partners.getFilter()?.remove();
    const filter = partners.getRange('A2:L9').createFilter();
    filter.setColumnFilterCriteria(
      1,
      runtime.globals.SpreadsheetApp.newFilterCriteria().setHiddenValues(['Abbey']).build(),
    );
  },
  'sorted in reverse': (runtime) => {
    for (const tab of ['Partners', 'Events']) {
      const sheet = sheetOf(runtime, tab);
      sheet
        .getRange(3, 1, sheet.getLastRow() - 2, sheet.getMaxColumns())
        .sort({ column: 1, ascending: false });
    }
  },
  'rows and columns grouped, and more of them frozen': (runtime) => {
    for (const tab of TABS) {
      const sheet = sheetOf(runtime, tab);
      sheet.getRange('C1:E1').shiftColumnGroupDepth(1);
      sheet.setFrozenColumns(1);
      sheet.setColumnWidth(1, 333);
    }
    const partners = sheetOf(runtime, 'Partners');
    partners.getRange('A4:A5').shiftRowGroupDepth(1);
    partners.setFrozenRows(3);
  },
  'merged cells': (runtime) => {
    const partners = sheetOf(runtime, 'Partners');
    partners.getFilter()?.remove();
    partners.getRange('A8').setValue('Below: our friends of the past');
    partners.setFrozenColumns(0);
    partners.getRange('A8:L8').merge().setBackground('#ffeecc');
    partners.getRange('L3:L4').merge();
    const plan = sheetOf(runtime, 'Weekly Plan');
    for (const text of ['Outreach To-Do', 'Shelter visit', 'Ask the union', 'Outreach Follow-Ups to do'])
      plan.getRange(planLine(runtime, text).row, 4, 1, 4).merge();
  },
  'blank rows in the middle': (runtime) => {
    for (const tab of ['Partners', 'Events', 'Weekly Plan', 'Contact Log']) {
      const sheet = sheetOf(runtime, tab);
      sheet.insertRowsAfter(3, 2);
    }
  },
  'text below the table': (runtime) => {
    for (const tab of ['Partners', 'Events']) {
      const sheet = sheetOf(runtime, tab);
      sheet.insertColumnAfter(2);
      sheet.getRange('C1').setValue('Ours');
      sheet.getRange('C20').setValue('Call Kim before writing to any of these');
      sheet.getRange('C21').setNumberFormat('0').setFormula('=COUNTA(A3:A19)');
    }
  },
  'a column of checkboxes down to row 1,000': (runtime) => {
    for (const tab of ['Partners', 'Contact Log']) {
      const sheet = sheetOf(runtime, tab);
      if (sheet.getMaxRows() < 1000) sheet.insertRowsAfter(sheet.getMaxRows(), 1000 - sheet.getMaxRows());
      sheet.insertColumnAfter(4);
      sheet.getRange('E1').setValue('Card sent');
      sheet.getRange('E1:E1000').clearDataValidations().setNumberFormat('General');
      sheet.getRange('E3:E1000').insertCheckboxes();
      sheet.getRange('E4').setValue(true);
    }
  },
  '26 more columns': everywhere((sheet) => {
    sheet.insertColumnsBefore(2, 13);
    sheet.insertColumnsAfter(sheet.getMaxColumns(), 13);
    const last = sheet.getMaxColumns();
    for (const place of [2, 14, last])
      sheet.getRange(1, place, 4, 1).setValues([[`Own ${place}`], ['a'], ['b'], ['c']]);
  }),
  'no free row left': everywhere((sheet) => {
    const last = sheet.getLastRow();
    if (sheet.getMaxRows() > last) sheet.deleteRows(last + 1, sheet.getMaxRows() - last);
  }),
  'a report of the library’s that refers to our tabs': (runtime) => {
    const report = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet('Board report');
    report.getRange('A1').setFormula('=COUNTA(Partners!A3:A)');
    report.getRange('A2').setFormula('=Events!A3');
    report.getRange('A3:C3').merge().setValue('For the board').setBackground('#abcdef');
  },
};

type Expected = (place: string, before: Photograph) => boolean;
const nothing: Expected = () => false;
/** Our cells in a row of that tab that didn't have a name yet. */
const newRowOf =
  (tab: string): Expected =>
  (place, before) => {
    if (place === `${tab} | end of filter`) return true;
    const [, row = ''] =
      new RegExp(`^${tab} \\| (row \\d+) \\| our \\w+ \\| (value|rule)$`).exec(place) ?? [];
    return (
      row !== '' &&
      !before.has(`${tab} | ${row} | our name | value`) &&
      !before.has(`${tab} | ${row} | our when | value`)
    );
  };
const fieldsOf =
  (name: string, ...keys: string[]): Expected =>
  (place, before) => {
    const [, row = '', key = ''] = /^Partners \| (row \d+) \| our (\w+) \| value$/.exec(place) ?? [];
    return keys.includes(key) && before.get(`Partners | ${row} | our name | value`) === JSON.stringify(name);
  };
/** Our cells of lines with such a text; a new line looks like the one above it. */
const linesLike =
  (words: RegExp): Expected =>
  (place) => {
    const [, text = '', label = '', aspect = ''] =
      /^Weekly Plan \| (.*) \| ([^|]*) \| (\w+)$/.exec(place) ?? [];
    return words.test(text) && (label.startsWith('our ') || !['value', 'note'].includes(aspect));
  };
/** A filter is widened over the whole tab, unless it has criteria. */
const unusedFilter: Expected = (place, before) => {
  const [, filter] = /^(.* \| )(?:end of )?filter$/.exec(place) ?? [];
  return filter !== undefined && !before.get(`${filter}filter`)?.includes('"');
};
const either =
  (...all: Expected[]): Expected =>
  (place, before) =>
    all.some((one) => one(place, before));

/** Finds the row of the sheet with that name as the sidebar does. */
function find(runtime: Runtime, table: TableName, text: string): RowRef {
  const { matches } = ok(ask<Found>(runtime, 'findRows', { table, text }));
  const ref = matches.items.find((item) => item.ref.name === text)?.ref;
  if (!ref) throw new Error(`No ${text}`);
  return ref;
}
const load = (runtime: Runtime, ...what: [table: TableName, text: string]) =>
  ok(ask<Loaded>(runtime, 'loadRow', find(runtime, ...what)));
const pick = (values: Values, keys: readonly string[]): Values =>
  Object.fromEntries(keys.map((key) => [key, values[key] ?? '']));

/** Changes of a row as the sidebar sends them. */
function change(runtime: Runtime, { ref, values }: Loaded, changes: Values) {
  return edit(runtime, ref, pick(values, Object.keys(changes)), changes);
}

/** Chooses a menu item, which shows in a toast that it is done. */
function press(runtime: Runtime, item: string): void {
  runtime.run(item);
  const said = runtime.screen.toasts.at(-1)?.message;
  expect(said).toMatch(
    /^(Your tabs are ready|This sheet is up to date|Everything was already in place|This week is ready)/,
  );
}

const FILED = either(linesLike(/^(Shelter visit|Get back in touch with)/));
/** Each operation as the menu, the sidebar or the clock runs it, with what it may change. */
const OPERATIONS: Record<string, [act: Change, expected: Expected]> = {
  'set-up’s repair': [(runtime) => press(runtime, 'setUpThisSheet'), unusedFilter],
  'the first page': [(runtime) => ok(ask(runtime, 'openSidebar')), nothing],
  'a new partner': [
    (runtime) => addRow(runtime, 'partners', { name: 'New', notes: 'whole', cadence: '30' }),
    newRowOf('Partners'),
  ],
  'an edited partner': [
    (runtime) =>
      ok(
        change(runtime, load(runtime, 'partners', 'Zoo'), {
          notes: 'new',
          method: 'Phone',
          contactName: 'Kim',
        }),
      ),
    fieldsOf('Zoo', 'notes', 'method', 'contactName'),
  ],
  'a new event': [
    (runtime) => addRow(runtime, 'events', { name: 'Visit', when: '2026-03-10 09:00', partners: 'Abbey' }),
    newRowOf('Events'),
  ],
  'a new line of the plan': [
    (runtime) => addRow(runtime, 'plan', { item: 'Print flyers' }, find(runtime, 'plan', 'Ask the union')),
    linesLike(/^Print flyers/),
  ],
  'a contact': [
    (runtime) =>
      ok(
        ask(
          runtime,
          'saveContact',
          newRow('log', { when: '2026-03-02', partner: 'Zoo', next: 'Call again' }),
        ),
      ),
    either(
      newRowOf('Contact Log'),
      fieldsOf('Zoo', 'lastContact'),
      linesLike(/^(Zoo: Call again|Get back in touch)/),
    ),
  ],
  'a partner taken back': [
    (runtime) => {
      const request = newRow('partners', { name: 'Slip' });
      return ok(undo(runtime, ok(ask<Saved>(runtime, 'saveRow', request)).undoId));
    },
    newRowOf('Partners'),
  ],
  'a contact taken back': [
    (runtime) => {
      const request = newRow('log', { when: '2026-03-02', partner: 'Abbey', next: 'Call again' });
      return ok(undo(runtime, ok(ask<Saved>(runtime, 'saveContact', request)).undoId));
    },
    newRowOf('Contact Log'),
  ],
  'the daily check': [(runtime) => runtime.run('dailyCheck', [], { as: 'clock' }), FILED],
  'a new week': [
    (runtime) => {
      runtime.advanceTo(MONDAY);
      return press(runtime, 'startThisWeek');
    },
    either(linesLike(/./), (place) => place.startsWith('Weekly Plan | Shelter visit')),
  ],
  'taking over the check': [(runtime) => ok(ask(runtime, 'takeOver', undefined, BEN)), nothing],
};

test.each(Object.entries(SHEETS))(
  'in a library’s sheet (%s), every operation works and nothing that belongs to the library changes',
  (_, make) => {
    const runtime = openAddon({ workbook: copyOf(LIBRARY) });
    make(runtime);
    let before = photograph(runtime);
    const changed: string[] = [];
    for (const [name, [act, expected]] of Object.entries(OPERATIONS)) {
      act(runtime);
      const after = photograph(runtime);
      changed.push(...differences(before, after, expected).map((what) => `${name}: ${what}`));
      before = after;
    }
    expect(changed).toEqual([]);
    const named = (tab: string) => JSON.stringify(runtime.values(tab));
    expect(named('Partners')).toContain('"New"');
    expect(named('Events')).toContain('"Visit"');
    expect(named('Weekly Plan')).toContain('"Print flyers"');
    expect(named('Contact Log')).toContain('"Call again"');
  },
);

/** Rows as people know them: the visible cells by name and day. */
function wordsOf(runtime: Runtime, tab: string): Record<string, Record<string, unknown>> {
  const rows = rowsOf(runtime, tab, tab === 'Contact Log' ? 1 : 2);
  const isOurs = (label: string) => /^Outreach |^(Next|Relationship|Why|Latest|Follow-up)/.test(label);
  return Object.fromEntries(
    rows.map((row) => [
      String(row['Partner/Company'] ?? row['Event/Program Name'] ?? row['Partner']),
      Object.fromEntries(Object.entries(row).filter(([label]) => !isOurs(label))),
    ]),
  );
}

const bodyOf = (sheet: Sheet): GoogleAppsScript.Spreadsheet.Range => {
  const first = sheet.getName() === 'Contact Log' ? 2 : 3;
  return sheet.getRange(first, 1, sheet.getLastRow() - first + 1, sheet.getLastColumn());
};
/** Rows in reverse order, but hidden columns stay in place. */
function turnVisible(sheet: Sheet): void {
  const body = bodyOf(sheet);
  const hidden = Array.from({ length: body.getLastColumn() }, (_, at) => sheet.isColumnHiddenByUser(at + 1));
  const rows = body.getValues() as unknown[][];
  body.setValues(
    rows.map((row, at) =>
      row.map((value, place) => (hidden[place] ? value : rows[rows.length - 1 - at]?.[place])),
    ),
  );
}

const HANDS: Record<string, (sheet: Sheet) => unknown> = {
  'sorts the tab': (sheet) => bodyOf(sheet).sort({ column: 1, ascending: false }),
  'sorts visible columns only': turnVisible,
  'inserts a row above': (sheet) => sheet.insertRowBefore(bodyOf(sheet).getRow()),
  'deletes the row above': (sheet) => sheet.deleteRow(bodyOf(sheet).getRow()),
  'inserts and moves columns': (sheet) => {
    sheet.insertColumnBefore(1);
    sheet.moveColumns(sheet.getRange('C:C'), 9);
  },
};

describe.each(Object.entries(HANDS))('when somebody %s while a row is open in the sidebar', (_, hand) => {
  test.each([
    ['partners', 'Partners', SONS, { notes: 'new', method: 'Phone' }, { Notes: 'new' }],
    ['events', 'Events', 'Fair', { notes: 'new', participants: '12' }, { Notes: 'new' }],
    ['log', 'Contact Log', 'Abbey', { heard: 'new' }, { 'What we heard': 'new' }],
  ] as const)('a change to %s is saved in the row it was made in', (table, tab, name, changes, told) => {
    const runtime = openAddon({ workbook: copyOf(LIBRARY) });
    if (table === 'log')
      ok(
        ask(runtime, 'saveContact', {
          ...newRow('log', { when: '2026-02-20', partner: 'Abbey' }),
          id: 'first',
        }),
      );
    const row = load(runtime, table, name);
    hand(sheetOf(runtime, tab));
    const before = wordsOf(runtime, tab);
    const known = { ...pick(row.values, TABLES[table].knownBy), ...pick(row.values, Object.keys(changes)) };
    const request = { table, id: row.ref.id, isNew: false, values: changes, loaded: known };
    const saved = ok(ask<Saved>(runtime, table === 'log' ? 'saveContact' : 'saveRow', request));
    const after = wordsOf(runtime, tab);
    expect(after[name]).toMatchObject(told);
    expect({ ...after, [name]: {} }).toEqual({ ...before, [name]: {} });
    if (table === 'log') return;
    // And undone from that place.
    const undone = edit(
      runtime,
      saved.ref,
      { ...pick(row.values, TABLES[table].knownBy), ...changes },
      pick(row.values, Object.keys(changes)),
    );
    ok(undone);
    expect(wordsOf(runtime, tab)).toEqual(before);
  });
});

describe('when sorting left the hidden ids behind', () => {
  /** Zoo is now called Animal Park; what was written about Zoo stays unchanged. */
  const renamed = (): Runtime => {
    const runtime = openAddon({ workbook: copyOf(LIBRARY) });
    ok(
      ask(runtime, 'saveContact', newRow('log', { when: '2026-03-02', partner: 'Zoo', next: 'Call again' })),
    );
    runtime.run('checkNow');
    runtime.type('Partners', 'A3', 'Animal Park');
    runtime.run('checkNow');
    return runtime;
  };
  const truth = (runtime: Runtime): Record<string, unknown[]> =>
    Object.fromEntries(
      rowsOf(runtime, 'Partners').map((row): [string, unknown[]] => [
        String(row['Partner/Company']),
        [row['Outreach id'], row['Relationship status'], row['Latest event or log'], row['Why']],
      ]),
    );

  test('the check gives each partner its own id back, along with its events, contacts and plan lines', () => {
    const runtime = renamed();
    const [before, plan] = [truth(runtime), outlineOf(runtime)];
    expect(before['Animal Park']?.[2]).toEqual(new Date('2026-03-02T05:00:00Z'));
    turnVisible(sheetOf(runtime, 'Partners'));
    runtime.run('checkNow');
    expect(truth(runtime)).toEqual(before);
    expect(outlineOf(runtime)).toEqual(plan);
    const links = rowsOf(runtime, 'Contact Log', 1).map((row) => row['Outreach partner id']);
    expect(links).toContain(before['Animal Park']?.[0]);
  });

  test('what was recorded under a name counts for that name right away', () => {
    const runtime = openAddon({ workbook: copyOf(LIBRARY) });
    turnVisible(sheetOf(runtime, 'Partners'));
    const history = ok(ask<History>(runtime, 'readHistory', find(runtime, 'partners', SONS)));
    expect(history.items.items.map(({ ref }) => ref.name)).toEqual(expect.arrayContaining(['Fair', SONS]));
    const zoo = ok(ask<History>(runtime, 'readHistory', find(runtime, 'partners', 'Zoo')));
    expect(zoo.items.items.map(({ ref }) => ref.table)).not.toContain('log');
  });

  test('events whose ids stayed behind still belong to the partners they name', () => {
    const runtime = openAddon({ workbook: copyOf(LIBRARY) });
    runtime.run('checkNow');
    const before = truth(runtime);
    turnVisible(sheetOf(runtime, 'Events'));
    runtime.run('checkNow');
    expect(truth(runtime)).toEqual(before);
    const ids = Object.fromEntries(Object.entries(before).map(([name, [id]]) => [name, id]));
    const links = rowsOf(runtime, 'Events').map((row) => row['Outreach partner ids']);
    expect(links).toEqual([`${String(ids[SONS])},~,${String(ids['Zoo'])}`, ids['Abbey']]);
  });

  test('a pasted copy of a row gets an id of its own wherever it is, and the first keeps what it had', () => {
    const runtime = openAddon({ workbook: copyOf(LIBRARY) });
    runtime.run('checkNow');
    const before = truth(runtime);
    const partners = sheetOf(runtime, 'Partners');
    partners.insertRowBefore(3);
    partners.getRange('4:4').copyTo(partners.getRange('3:3'));
    runtime.type('Partners', 'A3', 'Zoo North');
    runtime.run('checkNow');
    const after = truth(runtime);
    expect(after['Zoo']?.[0]).toBe(before['Zoo']?.[0]);
    expect(new Set(Object.values(after).map(([id]) => id)).size).toBe(4);
  });

  test('names swapped by hand and a chain of renames end with one id per partner', () => {
    const runtime = openAddon({ workbook: copyOf(LIBRARY) });
    runtime.run('checkNow');
    const before = truth(runtime);
    runtime.paste('Partners', 'A3', [['Abbey'], ['Zoo']]);
    runtime.run('checkNow');
    expect(truth(runtime)['Abbey']?.[0]).toBe(before['Abbey']?.[0]);
    runtime.paste('Partners', 'A3', [['Zoo'], ['Museum']]);
    runtime.run('checkNow');
    const ids = Object.values(truth(runtime)).map(([id]) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain('');
    const written = JSON.stringify(runtime.save().books);
    runtime.run('checkNow');
    expect(JSON.stringify(runtime.save().books)).toBe(written);
  });
});

test.each([SONS, 'Teen Shelter (North)', 'Ana, Ben & Co.; Friends', '(Anonymous)', 'A; B; C'])(
  'a partner named %s is linked to its event and contact, and keeps both when it is renamed in its cell',
  (name) => {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Abbey', lastContact: '2025-10-01' });
    addRow(runtime, 'partners', { name, lastContact: '2025-10-01' });
    ok(ask(runtime, 'saveContact', newRow('log', { when: '2026-02-21', partner: name })));
    addRow(runtime, 'events', { name: 'Fair', when: '2026-02-20', partners: `${name} (host); Abbey` });
    runtime.run('checkNow');
    runtime.type('Partners', 'A4', 'Renamed');
    runtime.run('checkNow');
    const told = rowsOf(runtime, 'Partners').map((row) => [
      row['Partner/Company'],
      row['Latest event or log'],
    ]);
    expect(told).toEqual([
      ['Abbey', new Date('2026-02-20T05:00:00Z')],
      ['Renamed', new Date('2026-02-21T05:00:00Z')],
    ]);
    const { questions } = ok(ask<Opening>(runtime, 'openSidebar')).today;
    expect(questions.items.map(({ sentence }) => sentence).join()).not.toContain('is not in Partners');
  },
);

test.each([
  ['only the headings and hints', 2],
  ['one partner', 3],
  ['only the headings', 1],
])('with %s left in Partners, set-up and a save work', (_, rows) => {
  const runtime = openAddon({ workbook: copyOf(LIBRARY) });
  const partners = sheetOf(runtime, 'Partners');
  partners.getFilter()?.remove();
  partners.setFrozenRows(0);
  partners.deleteRows(rows + 1, partners.getMaxRows() - rows);
  press(runtime, 'setUpThisSheet');
  addRow(runtime, 'partners', { name: 'New' });
  runtime.run('dailyCheck', [], { as: 'clock' });
  expect(Object.keys(wordsOf(runtime, 'Partners'))).toEqual(rows === 3 ? ['Zoo', 'New'] : ['New']);
  expect(partners.getRange('J4').getDataValidation()).not.toBeNull();
});
