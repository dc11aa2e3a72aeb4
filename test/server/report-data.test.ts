// The tabs that the state report writes for other programs: Report data and Partner directory.
import type { Runtime } from 'apps-script-runtime';
import type { ImportOpening } from '../../src/server/run/import-answers';
import { REPORT_ANSWERS } from '../../src/words/report-answers';
import { DIRECTORY_COLUMNS } from '../../src/domain/counting/data-columns';
import { addRow, ask, BEN, copiedWorkbook, edit, newRow, ok, openAddon, rowsOf, sheetOf } from './addon';
import { clear, factsOf, tabs } from './copied-library';
import { costOf, fill } from './filled';
import { handoffAsk } from './leaving';
import { find, full, keysOf, remove } from './removing';
import { makeReport, openReporting, readReport, SESSION, turnAllOn, turnOn } from './reporting';

const dataOf = (runtime: Runtime) => {
  const [heads = [], ...rows] = runtime.values('Report data');
  return {
    heads,
    rows,
    byHead: rows.map((row) => Object.fromEntries(row.map((cell, at) => [String(heads[at]), cell]))),
  };
};
const open = () => {
  const runtime = openReporting();
  turnOn(runtime, {}, true, true);
  return runtime;
};

test('Report data is a hidden tab, one row an event, with days as days and blanks for what isn’t known', () => {
  const runtime = open();
  makeReport(runtime);
  const { heads, byHead } = dataOf(runtime);
  expect(sheetOf(runtime, 'Report data').isSheetHidden()).toBe(true);
  expect(heads).toEqual([
    ...['version', 'event_id', 'first_day', 'last_day', 'fiscal_year_start', 'status', 'counts_as'],
    ...['place', 'age_group', 'sessions', 'attendance_in_person', 'attendance_online', 'staff_hours'],
    ...['outreach_type', 'partner_types', 'partners', 'because', 'shared_with', 'refreshed_on'],
  ]);
  expect(
    byHead.map((row) => [row['status'], row['counts_as'], row['sessions'], row['attendance_in_person']]),
  ).toEqual([
    ['counted', 'outreach', 1, 120],
    ['counted', 'program', 1, ''],
    ['counted', 'program', 2, 45],
    ['counted', 'program', 1, 20],
    ['not counted', '', '', ''],
    ['details missing', '', '', ''],
    ['planned', '', '', ''],
  ]);
  expect(byHead[2]).toMatchObject({
    ...{ version: 2, place: 'Off-site', age_group: '6–11', outreach_type: 'School visit' },
    ...{ partner_types: 'School', partners: 1, staff_hours: '', because: '', shared_with: '' },
  });
  expect(byHead.slice(4).map((row) => row['because'])).toEqual(['meeting', 'countsAs', '']);
  expect(sheetOf(runtime, 'Report data').getRange('C4:E4').getDisplayValues()).toEqual([
    ['2026-02-10', '2026-02-10', '2025-07-01'],
  ]);
  expect(refreshedOn(runtime)).toEqual(Array(7).fill('2026-03-02'));
});

test('Report data is only there for those who want it, and is no list to import even when it is shown', () => {
  const without = openReporting();
  makeReport(without);
  expect(tabs(without)).not.toContain('Report data');
  const runtime = open();
  makeReport(runtime);
  sheetOf(runtime, 'Report data').showSheet();
  expect(ok(ask<ImportOpening>(runtime, 'openImport')).tabs).toEqual([]);
});

const refreshedOn = (runtime: Runtime, tab = 'Report data'): string[] => {
  const sheet = sheetOf(runtime, tab);
  const column = (runtime.values(tab)[0] ?? []).indexOf('refreshed_on') + 1;
  return sheet
    .getRange(2, column, sheet.getLastRow() - 1, 1)
    .getDisplayValues()
    .flat();
};
const night = (runtime: Runtime) => runtime.run('dailyCheck', [], { as: 'clock' });
/** The same sheet at another moment. */
const at = (runtime: Runtime, now: string): Runtime => openAddon({ workbook: runtime.save(), now });

test('each night says when Report data was written, even if nothing changed', () => {
  const runtime = open();
  makeReport(runtime);
  const { rows } = dataOf(runtime);
  const later = at(runtime, '2026-03-05T11:00:00Z');
  night(later);
  expect(refreshedOn(later)).toEqual(Array(7).fill('2026-03-05'));
  expect(dataOf(later).rows.map((row) => row.slice(0, -1))).toEqual(rows.map((row) => row.slice(0, -1)));
});

test('a night rewrites all of a Report data of version 1', () => {
  const runtime = open();
  makeReport(runtime);
  const { heads, rows } = dataOf(runtime);
  const sheet = sheetOf(runtime, 'Report data');
  sheet.deleteColumns(17, sheet.getMaxColumns() - 16);
  sheet.getRange(2, 1, 7, 1).setValue(1);
  expect(runtime.values('Report data')[0]).toHaveLength(16);
  night(runtime);
  expect(dataOf(runtime)).toMatchObject({ heads, rows });
});

describe('without a tab Report', () => {
  const without = () => {
    const runtime = openReporting();
    turnAllOn(runtime);
    return runtime;
  };

  test('a night still writes the tabs whose boxes are checked, and no other', () => {
    const runtime = without();
    night(runtime);
    expect(tabs(runtime).slice(-2).sort()).toEqual(['Partner directory', 'Report data']);
    expect(tabs(runtime)).not.toContain('Report');
    expect(runtime.globals.SpreadsheetApp.getActiveSheet().getName()).not.toBe('Report data');
    expect(dataOf(runtime).rows).toHaveLength(7);
  });

  test('Report data stays up to date after somebody deleted the report', () => {
    const runtime = without();
    makeReport(runtime);
    const spreadsheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
    spreadsheet.deleteSheet(sheetOf(runtime, 'Report'));
    sheetOf(runtime, 'Report data').setName('For the county');
    addRow(runtime, 'events', { name: 'One more', when: '2026-02-27', ...SESSION });
    const later = at(runtime, '2026-03-05T11:00:00Z');
    night(later);
    expect(tabs(later)).not.toContain('Report');
    expect(refreshedOn(later, 'For the county')).toEqual(Array(8).fill('2026-03-05'));
  });

  test('a night writes nothing while the report is off, or where nobody wants its tabs', () => {
    const off = without();
    ok(ask(off, 'turnOffReport'));
    const plain = openReporting();
    for (const runtime of [off, plain]) {
      const before = tabs(runtime);
      night(runtime);
      expect(tabs(runtime)).toEqual(before);
    }
  });
});

test('each of the two tabs costs two writes and three looks at its size, for 400 partners as for 20', () => {
  const costs = (partners: number, isWanted: boolean) => {
    const runtime = openReporting({ newSheetRows: 1000 });
    if (isWanted) turnAllOn(runtime);
    fill(runtime, 'Partners', 2, partners, (index) => ({
      ...{
        'Partner/Company': `Partner ${index}`,
        'Outreach id': `p-${index}`,
        'Organization type': 'School',
      },
      ...{ 'Library Staff Contact': 'Ana', 'Last Contact Date': 46083 - index },
    }));
    makeReport(runtime);
    return costOf(runtime, () => makeReport(runtime));
  };
  const without = costs(20, false);
  const few = costs(20, true);
  expect([few.reads - without.reads, few.writes - without.writes]).toEqual([6, 4]);
  expect(costs(400, true)).toEqual(few);
});

describe('Shared with', () => {
  const keysIn = (runtime: Runtime) => dataOf(runtime).byHead.map((row) => row['shared_with']);
  const openShared = () => {
    const runtime = openReporting();
    turnAllOn(runtime);
    for (const [name, sharedWith] of [
      ['One', 'Summer kickoff 2026'],
      ['Two', ' summer Kick-off, 2026 '],
      ['Three', 'Winter fair'],
    ] as const)
      addRow(runtime, 'events', { name, when: '2026-02-27', ...SESSION, sharedWith });
    return runtime;
  };

  test('is the same mark in Report data for the same words, and never the words', () => {
    const runtime = openShared();
    makeReport(runtime);
    const [one, two, three] = keysIn(runtime).filter((key) => key !== '');
    expect([one === two, one === three]).toEqual([true, false]);
    expect(String(one)).toMatch(/^[0-9a-z]+$/);
    expect(JSON.stringify(runtime.values('Report data'))).not.toMatch(/kickoff|winter/i);
  });

  test('is a column of the library’s own as long as nobody checked the box', () => {
    const runtime = openReporting();
    turnOn(runtime, {}, false, true);
    const sheet = sheetOf(runtime, 'Events');
    const column = sheet.getLastColumn() + 1;
    sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
    sheet.getRange(1, column).setValue('Shared with');
    sheet.getRange(3, column, 7, 1).setValue('Kim Lee');
    makeReport(runtime);
    addRow(runtime, 'events', { name: 'More', when: '2026-02-27' });
    runtime.run('setUpThisSheet');
    night(runtime);
    expect(keysIn(runtime)).toEqual(Array(8).fill(''));
    const cells: unknown[] = sheet.getRange(3, column, 8, 1).getValues().flat();
    expect(cells.filter((cell) => cell === 'Kim Lee')).toHaveLength(7);
    expect(readReport(runtime).onRequest).not.toContain('sharedWith');
  });
});

describe('Partner directory', () => {
  const withDirectory = () => {
    const runtime = openReporting();
    turnOn(runtime, {}, false, false, { hasDirectory: true });
    return runtime;
  };
  const listed = (runtime: Runtime, tab = 'Partner directory') =>
    sheetOf(runtime, tab)
      .getDataRange()
      .getDisplayValues()
      .slice(1)
      .map((row) => row.slice(1, -1))
      .filter(([name]) => name !== '');
  const save = (runtime: Runtime, name: string, values: Record<string, string>) => {
    const row = rowsOf(runtime, 'Partners').findIndex((one) => one['Partner/Company'] === name);
    const id = String(rowsOf(runtime, 'Partners')[row]?.['Outreach id']);
    const loaded = Object.fromEntries(Object.keys(values).map((key) => [key, '']));
    return ok(edit(runtime, { table: 'partners', id, row: row + 3, name }, loaded, values));
  };

  test('is only there for those who want it: hidden, and no list to import even when it is shown', () => {
    const runtime = openReporting();
    turnOn(runtime, {}, false, true);
    makeReport(runtime);
    expect(tabs(runtime)).not.toContain('Partner directory');
    const wanted = withDirectory();
    makeReport(wanted);
    expect(tabs(wanted)).not.toContain('Report data');
    const sheet = sheetOf(wanted, 'Partner directory');
    expect(sheet.isSheetHidden()).toBe(true);
    sheet.showSheet();
    expect(ok(ask<ImportOpening>(wanted, 'openImport')).tabs).toEqual([]);
  });

  test('lists who is in touch with whom: the day that the status goes by, and nothing else', () => {
    const runtime = withDirectory();
    save(runtime, 'Zoo', { staff: 'Ana' });
    ok(
      ask(runtime, 'saveContact', {
        ...newRow('log', { partner: 'Zoo', when: '2026-02-27', cameOfIt: 'Left a message', heard: 'x' }),
        seen: [],
      }),
    );
    makeReport(runtime);
    expect(runtime.values('Partner directory')[0]).toEqual([...DIRECTORY_COLUMNS]);
    // Two visits in the past, and a message that reached nobody.
    expect(listed(runtime)).toEqual([
      ['Lincoln School', 'School', '', '2026-02-10'],
      ['Zoo', 'Nonprofit', 'Ana', '2025-09-06'],
    ]);
    expect(refreshedOn(runtime, 'Partner directory')).toEqual(['2026-03-02', '2026-03-02']);
  });

  test('leaves out who is confidential, under every name and in every row, from the next night on', () => {
    const runtime = withDirectory();
    addRow(runtime, 'partners', { name: 'Teen Shelter', lastContact: '2026-02-01' });
    addRow(runtime, 'partners', { name: 'Friends of the Teen Shelter', lastContact: '2026-02-01' });
    makeReport(runtime);
    expect(listed(runtime)).toHaveLength(4);
    const saved = save(runtime, 'Teen Shelter', { confidential: 'Yes' });
    expect(saved.problems).toContainEqual({
      ...{ field: 'confidential', message: REPORT_ANSWERS.inDirectory, level: 'hint' },
    });
    night(runtime);
    expect(listed(runtime).map(([name]) => name)).toEqual(['Lincoln School', 'Zoo']);
    expect(JSON.stringify(runtime.values('Partner directory'))).not.toContain('Shelter');
  });

  test('lists nobody as long as nothing says whose location is confidential', () => {
    const runtime = withDirectory();
    makeReport(runtime);
    const sheet = sheetOf(runtime, 'Partners');
    const column = (runtime.values('Partners')[0] ?? []).indexOf('Confidential location') + 1;
    sheet.getRange(1, column).setValue('Secret');
    night(runtime);
    expect(listed(runtime)).toEqual([]);
    sheet.getRange(1, column).setValue('Confidential location');
    night(runtime);
    expect(listed(runtime)).toHaveLength(2);
  });

  test('leaves out ended partners, and potential ones that nobody was in touch with', () => {
    const runtime = withDirectory();
    addRow(runtime, 'partners', { name: 'Mill', stage: 'Potential' });
    addRow(runtime, 'partners', { name: 'Hub', stage: 'Potential', lastContact: '2026-02-02' });
    addRow(runtime, 'partners', { name: 'Old', stage: 'Ended', story: 'Closed', lastContact: '2026-02-02' });
    addRow(runtime, 'partners', { name: 'New', staff: 'Ana' });
    makeReport(runtime);
    expect(listed(runtime).map(([name]) => name)).toEqual(['Hub', 'Lincoln School', 'New', 'Zoo']);
  });

  test('shows what people typed as text', () => {
    const runtime = withDirectory();
    addRow(runtime, 'partners', { name: '=1+1', staff: '+2' });
    makeReport(runtime);
    expect(listed(runtime)[0]).toEqual(['=1+1', '', '+2', '']);
    expect(sheetOf(runtime, 'Partner directory').getDataRange().getFormulas().flat().join('')).toBe('');
  });

  test.each([
    [
      'somebody unchecks it',
      (runtime: Runtime) => turnOn(runtime, {}, false, false, { hasDirectory: false }),
    ],
    ['the report is turned off', (runtime: Runtime) => ok(ask(runtime, 'turnOffReport'))],
  ])('is emptied as soon as %s, and stays so', (_what, stop) => {
    const runtime = withDirectory();
    makeReport(runtime);
    const { length } = runtime.values('Partner directory');
    expect(length).toBe(3);
    stop(runtime);
    expect(listed(runtime)).toEqual([]);
    expect(runtime.values('Partner directory')[0]).toEqual([...DIRECTORY_COLUMNS]);
    night(runtime);
    expect(listed(runtime)).toEqual([]);
    turnOn(runtime, {}, false, false, { hasDirectory: true });
    night(runtime);
    expect(listed(runtime)).toHaveLength(2);
    expect(tabs(runtime).filter((name) => name.startsWith('Partner directory'))).toHaveLength(1);
  });

  test('leaves a tab of the library’s own with its name alone', () => {
    const runtime = withDirectory();
    const own = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet('Partner directory');
    own.getRange('A1').setValue('Our own');
    makeReport(runtime);
    expect(own.getDataRange().getValues()).toEqual([['Our own']]);
    expect(listed(runtime, 'Partner directory (Outreach)')).toHaveLength(2);
    turnOn(runtime, {}, false, false, { hasDirectory: false });
    expect(own.getDataRange().getValues()).toEqual([['Our own']]);
  });

  test('is reached by Remove someone’s name, and the name doesn’t come back at night', () => {
    const runtime = withDirectory();
    save(runtime, 'Zoo', { staff: 'Kim Lee' });
    addRow(runtime, 'partners', { name: 'Kim Lee', lastContact: '2026-02-02' });
    makeReport(runtime);
    expect(listed(runtime).map((row) => row.slice(0, 3))).toEqual([
      ['Kim Lee', '', ''],
      ['Lincoln School', 'School', ''],
      ['Zoo', 'Nonprofit', 'Kim Lee'],
    ]);
    const found = find(runtime);
    expect(full(found).filter(({ tab }) => tab === 'Partner directory')).toHaveLength(2);
    remove(runtime, keysOf(full(found)));
    expect(JSON.stringify(runtime.values('Partner directory'))).not.toContain('Kim');
    night(runtime);
    expect(JSON.stringify(runtime.values('Partner directory'))).not.toContain('Kim');
    expect(listed(runtime)).toHaveLength(3);
  });

  test('names the new library contact from the night after a hand-over on', () => {
    const runtime = withDirectory();
    ok(ask(runtime, 'addToList', { list: 'staff', names: ['Ana', 'Ben'] }));
    save(runtime, 'Zoo', { staff: 'Ana' });
    makeReport(runtime);
    expect(listed(runtime).at(-1)?.[2]).toBe('Ana');
    ok(ask(runtime, 'handOff', handoffAsk(runtime)));
    night(runtime);
    expect(listed(runtime).at(-1)).toEqual(['Zoo', 'Nonprofit', 'Ben', '2025-09-06']);
  });

  test('goes with a copy, in which it is found again, and is cleared with it', () => {
    const runtime = withDirectory();
    makeReport(runtime);
    const copy = openAddon({ workbook: copiedWorkbook(runtime), user: BEN });
    expect(factsOf(copy).copy).toEqual({ tabs: [] });
    addRow(copy, 'partners', { name: 'Abbey', lastContact: '2026-02-02' });
    makeReport(copy);
    expect(listed(copy).map(([name]) => name)).toEqual(['Abbey', 'Lincoln School', 'Zoo']);
    ok(clear(copy, []));
    expect(tabs(copy)).not.toContain('Partner directory');
  });
});
