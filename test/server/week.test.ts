// Start this week: what is added, what is filed, what stays as typed; and what the nightly check does to the plan.
import type { Loaded, Undoable } from '../../src/server/run/answers';
import type { Opening, Today } from '../../src/server/run/today-answers';
import type { Runtime } from 'apps-script-runtime';
import { PLAN } from '../../example/week-plan';
import {
  headedRows,
  addRow,
  ask,
  edit,
  ok,
  openFilled,
  openLibrary,
  outlineOf,
  planLine,
  rowsOf,
  sheetOf,
  settingCell,
} from './addon';

const PLAN_TAB = 'Weekly Plan';
const lineOf = (runtime: Runtime, text: string) => {
  const [labels = [], ...rows] = headedRows(runtime, PLAN_TAB);
  const index = rows.findIndex((row) => row.some((cell) => String(cell).startsWith(text)));
  return {
    row: index + 3,
    cells: Object.fromEntries(labels.map((label, at) => [String(label), rows[index]?.[at]])),
  };
};
const tick = (runtime: Runtime, text: string, isTicked = true) =>
  sheetOf(runtime, PLAN_TAB).getRange(lineOf(runtime, text).row, 1).setValue(isTicked);
const check = (runtime: Runtime) => runtime.run('dailyCheck', [], { as: 'clock' });
const lastToast = (runtime: Runtime) => runtime.screen.toasts[runtime.screen.toasts.length - 1]?.message;
const nextMonday = (runtime: Runtime, day = '2026-03-09') => runtime.advanceTo(`${day}T17:00:00Z`);
const boxes = (runtime: Runtime) => {
  const sheet = sheetOf(runtime, PLAN_TAB);
  const rules = sheet.getRange(3, 1, sheet.getLastRow() - 2, 1).getDataValidations();
  const [, ...rows] = headedRows(runtime, PLAN_TAB);
  return rows.map((row, at) => [row.slice(2, 7).join(''), String(rules[at]?.[0]?.getCriteriaType() ?? '')]);
};
/** The archive as people read it: each line's check mark and text, two spaces for each level. */
const archiveOf = (runtime: Runtime): string[] => {
  const [labels = [], ...rows] = runtime.values('Plan Archive');
  const item = labels.indexOf('Item');
  return rows.map((row) => {
    const level = row.slice(item, item + 5).findIndex((cell) => cell !== '');
    return level < 0
      ? ''
      : `${row[0] === '' ? '' : `${String(row[0])} `}${'  '.repeat(level)}${String(row[item + level])}`;
  });
};

/** A library with a bit of everything. */
function someOfAll(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2025-10-01', staff: 'Ana' });
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-12-14' });
  addRow(runtime, 'events', {
    ...{ name: 'Career Fair', when: '2026-03-12 08:45', endsAt: '10:51' },
    ...{ partners: 'Big Hub (host)', staff: 'Ben' },
  });
  const under = planLine(runtime, 'Outreach To-Do');
  addRow(runtime, 'plan', { item: 'Coffee chat', when: 'every Tuesday' }, under);
  addRow(runtime, 'plan', { item: 'Shelter visit', done: 'TRUE', outcome: 'went well' }, under);
}
const library = (): Runtime => openFilled(someOfAll);

test('an event that was filed on Friday stays filed when somebody adds who came; a new one on Saturday gets its line', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'events', { name: 'Fair', when: '2026-03-05 10:00' });
  runtime.run('startThisWeek');
  runtime.advanceTo('2026-03-06T17:00:00Z');
  runtime.run('startThisWeek');
  expect(outlineOf(runtime)).not.toContain('  Fair');
  const came = { values: { participants: '12' }, loaded: { participants: '' } };
  ok(ask(runtime, 'saveRow', { table: 'events', id: ref.id, isNew: false, ...came }));
  ok(ask(runtime, 'updateRelationships', ref.id));
  expect(outlineOf(runtime)).not.toContain('  Fair');
  const saturday = addRow(runtime, 'events', { name: 'Market', when: '2026-03-07 10:00' });
  ok(ask(runtime, 'updateRelationships', saturday.ref.id));
  expect(outlineOf(runtime)).toContain('  Market');
});

test('an event that lasts several days is one plan line, and Today lists it on each day', () => {
  const runtime = openLibrary();
  const camp = { name: 'Camp', when: '2026-03-03 10:00', endsAt: '2026-03-05 16:00' };
  const { ref } = addRow(runtime, 'events', camp);
  expect(ok(ask<Loaded>(runtime, 'loadRow', ref)).values).toMatchObject(camp);
  addRow(runtime, 'plan', { item: 'Set up', when: 'soon' }, planLine(runtime, 'Outreach To-Do'));
  runtime.run('startThisWeek');
  expect(outlineOf(runtime).filter((text) => text.includes('Camp'))).toEqual(['  Camp']);
  const { thisWeek, questions } = ok(ask<{ today: Today }>(runtime, 'readToday')).today;
  expect(thisWeek.items.map(({ day, time }) => [day, time])).toEqual([
    ['2026-03-03', '10:00 AM'],
    ['2026-03-04', ''],
    ['2026-03-05', 'until 4:00 PM'],
  ]);
  expect(questions.items.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('Set up: “soon” isn’t a date'),
  ]);
});

test('starting a week adds everything that belongs to it and says so; starting it again changes nothing', () => {
  const runtime = library();
  runtime.run('startThisWeek');
  expect(lastToast(runtime)).toBe(
    'This week is ready: 1 event, 2 recurring items, 2 follow-ups, 1 carried over.',
  );
  expect(outlineOf(runtime).slice(7)).toEqual([
    'Outreach To-Do',
    '  Coffee chat',
    '  Coffee chat',
    '  Coffee chat',
    '  Career Fair',
    '  Schools',
    '    Reach out to:',
    'Outreach Follow-Ups to do',
    '  Get back in touch with WorkSource (last contact Oct 1, 2025)',
    '  Get back in touch with Zoo (last contact Dec 14, 2025)',
    'Outreach Done',
    '  Shelter visit',
    'Steering Thoughts / Program Ideas',
  ]);
  expect(lineOf(runtime, 'Career Fair').cells).toMatchObject({
    Done: false,
    When: 'Thu Mar 12, 8:45-10:51 AM',
    Partner: 'Big Hub',
    Who: 'Ben',
  });
  expect(
    boxes(runtime).filter(
      ([text, rule]) =>
        (rule === 'CHECKBOX') ===
        /^(Out|Steer|General|Sys|Upd|Prog|To-|Upc|Other|Schools|Reach|$)/.test(text ?? ''),
    ),
  ).toEqual([]);
  const before = runtime.values(PLAN_TAB);
  runtime.calls.reset();
  runtime.run('startThisWeek');
  expect(lastToast(runtime)).toBe('This week was already started, so nothing changed.');
  expect(runtime.calls.writes).toBe(0);
  expect(runtime.values(PLAN_TAB)).toEqual(before);
  expect(runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Plan Archive')).toBeNull();
});

test('starting the next week files the last one with its outcomes and carries over what isn’t done', () => {
  const runtime = library();
  runtime.run('startThisWeek');
  tick(runtime, 'Get back in touch with Zoo');
  nextMonday(runtime);
  runtime.run('startThisWeek');
  expect(lastToast(runtime)).toBe(
    'This week is ready: 1 recurring item, 1 follow-up, 4 carried over. Last week is in Plan Archive.',
  );
  expect(archiveOf(runtime)).toEqual([
    'Week of March 1, 2026',
    'General to Do (In Building)',
    '  System-Wide Teams',
    '    Updates:',
    '  Programming',
    '    To-Do:',
    '    Upcoming Dates:',
    '  Other In-building Work:',
    '',
    'Outreach To-Do',
    '  Coffee chat',
    '  Coffee chat',
    '  Coffee chat',
    '  Career Fair',
    '  Schools',
    '    Reach out to:',
    '',
    'Outreach Follow-Ups to do',
    '  Get back in touch with WorkSource (last contact Oct 1, 2025)',
    '',
    'Outreach Done',
    '✓   Shelter visit',
    '✓   Get back in touch with Zoo (last contact Dec 14, 2025)',
    '',
    'Steering Thoughts / Program Ideas',
  ]);
  expect(rowsOf(runtime, 'Plan Archive', 1).find((row) => row['Item 2'] === 'Shelter visit')).toMatchObject({
    Done: '✓',
    'Outcome / notes': 'went well',
  });
  expect(sheetOf(runtime, 'Plan Archive').isColumnHiddenByUser(12)).toBe(true);
  const outline = outlineOf(runtime);
  expect(outline.slice(outline.indexOf('Outreach Follow-Ups to do'))).toEqual([
    'Outreach Follow-Ups to do',
    '  Get back in touch with WorkSource (last contact Oct 1, 2025)',
    // Checked off, but nobody was in touch: it is in the plan again.
    '  Get back in touch with Zoo (last contact Dec 14, 2025)',
    'Outreach Done',
    // Today still asks what to make of it.
    '  Shelter visit',
    'Steering Thoughts / Program Ideas',
  ]);
  const filed = archiveOf(runtime);
  runtime.run('startThisWeek');
  expect(archiveOf(runtime)).toEqual(filed);
  expect(runtime.values(PLAN_TAB).slice(-1)[0]).toContain('Steering Thoughts / Program Ideas');
  nextMonday(runtime, '2026-03-16');
  runtime.run('startThisWeek');
  expect(archiveOf(runtime).filter((row) => row.startsWith('Week of'))).toEqual([
    'Week of March 1, 2026',
    'Week of March 8, 2026',
  ]);
  expect(outlineOf(runtime)).not.toContain('  Shelter visit');
  expect(archiveOf(runtime).filter((row) => row.includes('Shelter visit'))).toHaveLength(1);
  expect(runtime.failures).toEqual([]);
});

test('the filled-in paper plan can be typed in and comes out the same', () => {
  const runtime = openLibrary();
  const refs = new Map<string, ReturnType<typeof planLine>>();
  for (const { under, ...line } of PLAN)
    refs.set(line.item, addRow(runtime, 'plan', line, refs.get(under) ?? planLine(runtime, under)).ref);
  const typed = (row: Record<string, unknown>) =>
    Object.entries(row).filter(([label]) => !label.startsWith('Outreach '));
  const isOurs = (row: Record<string, unknown>) => /^recur-/.test(String(row['Outreach id']));
  const before = rowsOf(runtime, PLAN_TAB, 1);
  runtime.run('startThisWeek');
  const after = rowsOf(runtime, PLAN_TAB, 1).filter((row) => !isOurs(row));
  expect(after.map(typed)).toEqual(before.map(typed));
  expect(outlineOf(runtime).filter((line) => line.includes('Coffee Chat'))).toHaveLength(2);
  // Visits and talks that nobody recorded stay a week longer.
  for (const monday of ['2026-03-09', '2026-03-16']) {
    nextMonday(runtime, monday);
    runtime.run('startThisWeek');
  }
  const left = rowsOf(runtime, PLAN_TAB, 1).filter((row) => !isOurs(row));
  expect(left.map(typed)).toEqual(before.filter((row) => row['Done'] !== true).map(typed));
  const stories = rowsOf(runtime, 'Plan Archive', 1).map((row) => row['Outcome / notes']);
  expect(stories).toContain(PLAN.find(({ outcome }) => outcome !== undefined)?.outcome);
});

test('the nightly check files a checked-off line with its outcome, and unchecking it brings it back', () => {
  const runtime = library();
  const under = planLine(runtime, 'Outreach To-Do');
  const { ref } = addRow(runtime, 'plan', { item: 'Class talks', outcome: 'lively' }, under);
  addRow(runtime, 'plan', { item: '8th grade' }, ref);
  check(runtime);
  const before = outlineOf(runtime);
  tick(runtime, 'Class talks');
  check(runtime);
  const done = outlineOf(runtime);
  expect(done.slice(done.indexOf('Outreach Done'))).toEqual([
    'Outreach Done',
    '  Shelter visit',
    '  Class talks',
    '    8th grade',
    'Steering Thoughts / Program Ideas',
  ]);
  expect(lineOf(runtime, 'Class talks').cells).toMatchObject({ Done: true, 'Outcome / notes': 'lively' });
  runtime.calls.reset();
  check(runtime);
  expect(runtime.calls.writes).toBe(1);
  tick(runtime, 'Class talks', false);
  check(runtime);
  expect(outlineOf(runtime)).toEqual(before);
  expect(
    rowsOf(runtime, PLAN_TAB, 1).every((row) => row['Outreach from'] === '' || row['Done'] === true),
  ).toBe(true);
});

test('a line typed straight into the cells gets a checkbox and an id, and nothing else in it changes', () => {
  const runtime = openLibrary();
  const { row } = lineOf(runtime, 'Schools');
  sheetOf(runtime, PLAN_TAB).insertRowsAfter(row - 1, 1);
  runtime.type(PLAN_TAB, `D${row}`, "'007 visit");
  runtime.type(PLAN_TAB, `B${row}`, '2026-03-20');
  check(runtime);
  expect(lineOf(runtime, '007 visit').cells).toMatchObject({
    When: new Date('2026-03-20T04:00:00Z'),
  });
  expect(lineOf(runtime, '007 visit').cells['Outreach id']).not.toBe('');
  expect(boxes(runtime)).toContainEqual(['007 visit', 'CHECKBOX']);
});

test('rows move as a whole: added columns, formulas, dates and odd texts go with them, into the archive, too', () => {
  const runtime = library();
  const sheet = sheetOf(runtime, PLAN_TAB);
  const width = sheet.getLastColumn();
  sheet.getRange(2, width + 1).setValue('Hours');
  const { row } = lineOf(runtime, 'Shelter visit');
  sheet.getRange(row, width + 1).setFormula(`=LEN(D${row})*2`);
  addRow(
    runtime,
    'plan',
    { item: '=1+1', when: '2026-03-20', outcome: '007' },
    planLine(runtime, 'Outreach To-Do'),
  );
  tick(runtime, '=1+1');
  check(runtime);
  const moved = lineOf(runtime, 'Shelter visit');
  expect(moved.row).toBeGreaterThan(row);
  expect(sheet.getRange(moved.row, width + 1).getFormula()).toBe(`=LEN(D${moved.row})*2`);
  expect(lineOf(runtime, '=1+1').cells).toMatchObject({
    When: new Date('2026-03-20T04:00:00Z'),
    'Outcome / notes': '007',
  });
  expect(sheet.getRange(lineOf(runtime, '=1+1').row, 4).getFormula()).toBe('');
  runtime.run('startThisWeek');
  nextMonday(runtime);
  runtime.run('startThisWeek');
  const filed = rowsOf(runtime, 'Plan Archive', 1);
  expect(filed.find((one) => one['Item 2'] === 'Shelter visit')?.['Hours']).toBe('26');
  expect(filed.find((one) => one['Item 2'] === '=1+1')).toMatchObject({
    When: 'Fri Mar 20, 2026',
    'Outcome / notes': '007',
  });
});

test('notes and colors move with their line, and new lines have none', () => {
  const runtime = library();
  const sheet = sheetOf(runtime, PLAN_TAB);
  const cellOf = (text: string) => sheet.getRange(lineOf(runtime, text).row, 4);
  const looks = (text: string) => [
    cellOf(text).getNote(),
    cellOf(text).getBackground(),
    cellOf(text).getFontColor(),
    cellOf(text).getFontWeight(),
  ];
  cellOf('Shelter visit').setNote('ask for Kim').setBackground('#ffff00');
  cellOf('Coffee chat').setFontColor('#ff0000').setFontWeight('bold');
  check(runtime);
  runtime.run('startThisWeek');
  expect(looks('Shelter visit')).toEqual(['ask for Kim', '#ffff00', '#000000', 'normal']);
  expect(looks('Coffee chat')).toEqual(['', '#ffffff', '#ff0000', 'bold']);
  expect(looks('Career Fair')).toEqual(['', '#ffffff', '#000000', 'normal']);
  nextMonday(runtime);
  runtime.run('startThisWeek');
  expect(looks('Coffee chat')).toEqual(['', '#ffffff', '#ff0000', 'bold']);
  const filed = rowsOf(runtime, 'Plan Archive', 1).find((one) => one['Item 2'] === 'Shelter visit');
  expect(filed?.['Outcome / notes']).toBe('went well\nask for Kim');
  expect(looks('Shelter visit')).toEqual(['ask for Kim', '#ffff00', '#000000', 'normal']);
  nextMonday(runtime, '2026-03-16');
  runtime.run('startThisWeek');
  const [, ...rows] = headedRows(runtime, PLAN_TAB);
  expect(
    sheet
      .getRange(3, 1, rows.length, 12)
      .getNotes()
      .flat()
      .filter((note) => note !== ''),
  ).toEqual([]);
});

test('a linked line follows its event overnight, but doesn’t overwrite what a person typed', () => {
  const runtime = library();
  const fair = {
    id: String(rowsOf(runtime, 'Events')[0]?.['Outreach id']),
    table: 'events' as const,
    row: 3,
    name: '',
  };
  runtime.run('startThisWeek');
  sheetOf(runtime, PLAN_TAB).getRange(lineOf(runtime, 'Career Fair').row, 9).setValue('Chidi');
  const loaded = ok(ask<Loaded>(runtime, 'loadRow', fair)).values;
  ok(edit(runtime, fair, loaded, { ...loaded, name: 'Job Fair', when: '2026-03-13 09:00', staff: 'Ana' }));
  check(runtime);
  expect(lineOf(runtime, 'Job Fair').cells).toMatchObject({
    When: 'Fri Mar 13, 9:00-10:51 AM',
    Who: 'Chidi',
  });
  ok(edit(runtime, fair, { cancelled: '' }, { cancelled: 'Yes' }));
  check(runtime);
  expect(outlineOf(runtime)).toContain('  Job Fair (cancelled)');
});

test('an event and a promise typed by hand are added to the week like those from the forms', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2026-02-01' });
  ok(
    ask(runtime, 'saveContact', {
      ...{ table: 'log', id: 'c1', isNew: true, loaded: {} },
      values: {
        ...{ when: '2026-03-01', staff: 'Ana', how: 'Phone', partner: 'Zoo', heard: '', promised: 'flyers' },
        ...{ promisedBy: '2026-03-10', next: '', nextBy: '', nextWho: '' },
      },
    }),
  );
  runtime.type('Events', 'A3', 'Typed fair');
  runtime.type('Events', 'C3', '2026-03-06');
  sheetOf(runtime, PLAN_TAB).deleteRow(lineOf(runtime, 'Promised to Zoo: flyers').row);
  runtime.run('startThisWeek');
  expect(outlineOf(runtime)).toContain('  Typed fair');
  expect(lineOf(runtime, 'Promised to Zoo: flyers').cells['When']).toEqual(new Date('2026-03-10T04:00:00Z'));
  check(runtime);
  runtime.run('startThisWeek');
  expect(outlineOf(runtime).filter((line) => line.includes('Typed fair'))).toHaveLength(1);
});

test('what somebody types while the week is being started is kept', () => {
  const runtime = library();
  let typed = 0;
  runtime.beforeCall((name) => {
    if (name !== 'Range.getFormulas' || typed > 0) return;
    typed = lineOf(runtime, 'Career Fair').row || 1;
    const sheet = sheetOf(runtime, PLAN_TAB);
    const { row } = lineOf(runtime, 'Coffee chat');
    sheet.insertRowsAfter(row, 1);
    sheet.getRange(row + 1, 4).setValue('Typed meanwhile');
    sheet.getRange(row, 11).setValue('A note meanwhile');
  });
  runtime.run('startThisWeek');
  runtime.beforeCall(undefined);
  expect(typed).toBeGreaterThan(0);
  const outline = outlineOf(runtime);
  for (const text of ['Typed meanwhile', 'Career Fair', 'Shelter visit'])
    expect(outline.filter((line) => line.trim() === text)).toHaveLength(1);
  expect(lineOf(runtime, 'Coffee chat').cells['Outcome / notes']).toBe('A note meanwhile');
});

test('a line checked off after a start that failed halfway is filed, too, before it leaves the plan', () => {
  const runtime = library();
  runtime.run('startThisWeek');
  nextMonday(runtime);
  runtime.beforeCall((name) => {
    if (name === 'Range.setDataValidations') throw new Error('Service Spreadsheets failed');
  });
  runtime.run('startThisWeek');
  runtime.beforeCall(undefined);
  expect(runtime.screen.toasts.map(({ message }) => message).pop()).toContain(
    'the week before is in Plan Archive, but the Weekly Plan hasn’t been started. Google refused the rest',
  );
  expect(archiveOf(runtime)).toContain('✓   Shelter visit');
  tick(runtime, 'Get back in touch with WorkSource');
  runtime.run('startThisWeek');
  expect(archiveOf(runtime).filter((row) => row.startsWith('Week of'))).toHaveLength(1);
  expect(archiveOf(runtime)).toContain('✓   Get back in touch with WorkSource (last contact Oct 1, 2025)');
  expect(archiveOf(runtime).filter((row) => row.includes('Shelter visit'))).toHaveLength(1);
  // Nobody has been in touch, so it is in the new week again.
  expect(lineOf(runtime, 'Get back in touch with WorkSource').cells['Done']).toBe(false);
});

test('Today says that the plan is old, asks about done lines once, and asks about rules that can’t be counted', () => {
  const runtime = library();
  addRow(runtime, 'plan', { item: 'Tea', when: 'every other Monday' }, planLine(runtime, 'Outreach To-Do'));
  const today = () => ok(ask<{ today: Today }>(runtime, 'readToday')).today;
  const first = ok(ask<Opening>(runtime, 'openSidebar')).today;
  expect(first.isOldWeek).toBe(true);
  expect(first.questions.items.map(({ sentence }) => sentence)).toContain(
    'Tea: “every other Monday”: starting when? Add the first day under When, like “every other Monday from Mar 2, 2026”.',
  );
  const [line] = first.doneLines.items;
  expect(line).toMatchObject({ ref: { name: 'Shelter visit' }, outcome: 'went well' });
  ok(ask(runtime, 'startWeek'));
  expect(today().isOldWeek).toBe(false);
  expect(today().doneLines.items).toHaveLength(1);
  ok(
    ask(runtime, 'settleLine', {
      ref: line?.ref,
      event: '',
      isContact: false,
      isToDo: false,
      isUndone: false,
    }),
  );
  expect(today().doneLines.items).toEqual([]);
});

test('a done line that nobody recorded is asked about a week longer, and is filed once', () => {
  const runtime = library();
  const visits = ['School visit', 'Book talk at WorkSource', 'Sort the shelves', 'Call the printer'];
  for (const item of visits) addRow(runtime, 'plan', { item }, planLine(runtime, 'Outreach To-Do'));
  runtime.run('startThisWeek');
  for (const item of visits) tick(runtime, item);
  const asked = () => {
    const { items, more } = ok(ask<{ today: Today }>(runtime, 'readToday')).today.doneLines;
    return [...items.map(({ ref }) => ref.name).sort(), more];
  };
  const before = asked();
  expect(before).toHaveLength(4);
  const settled = { event: '', isContact: false, isToDo: false, isUndone: false };
  const [first] = ok(ask<{ today: Today }>(runtime, 'readToday')).today.doneLines.items;
  const start = () => {
    // A run that dies after the week was filed, and the one that completes it.
    runtime.beforeCall((name) => {
      if (name === 'Range.setDataValidations') throw new Error('Service Spreadsheets failed');
    });
    runtime.run('startThisWeek');
    runtime.beforeCall(undefined);
    runtime.run('startThisWeek');
  };
  nextMonday(runtime);
  start();
  expect(asked()).toEqual(before);
  expect(outlineOf(runtime)).not.toContain('  Sort the shelves');
  ok(ask(runtime, 'settleLine', { ref: first?.ref, ...settled }));
  sheetOf(runtime, PLAN_TAB).getRange(lineOf(runtime, 'Book talk').row, 11).setValue('They want another one');
  nextMonday(runtime, '2026-03-16');
  start();
  expect(asked()).toEqual([0]);
  const filed = (text: string) => rowsOf(runtime, 'Plan Archive', 1).filter((row) => row['Item 2'] === text);
  for (const text of [...visits.slice(2), first?.ref.name ?? '', 'School visit'])
    expect(filed(text).filter((row) => row['Done'] === '✓')).toHaveLength(1);
  // What was noted in that week isn't lost.
  expect(filed('Book talk at WorkSource').map((row) => row['Outcome / notes'])).toContain(
    'They want another one',
  );
});

test('a done visit that became an event isn’t asked about or added again', () => {
  const runtime = library();
  const [line] = ok(ask<{ today: Today }>(runtime, 'readToday')).today.doneLines.items;
  const { ref } = addRow(runtime, 'events', { name: 'Visit at the shelter', when: '2026-03-02' });
  const settle = (given: object) =>
    ok(ask(runtime, 'settleLine', { isToDo: false, isUndone: false, ...given }));
  const event = { ref: line?.ref, event: ref.id, isContact: false };
  settle(event);
  settle(event);
  runtime.run('startThisWeek');
  expect(outlineOf(runtime).filter((text) => /shelter/i.test(text))).toEqual(['  Shelter visit']);
  // It may also have been a contact.
  const doneLines = () => ok(ask<{ today: Today }>(runtime, 'readToday')).today.doneLines.items;
  expect(doneLines()).toMatchObject([{ ref: { name: 'Shelter visit' }, made: 'event' }]);
  const contact = { ref: doneLines()[0]?.ref, event: '', isContact: true };
  settle(contact);
  settle(contact);
  expect(doneLines()).toEqual([]);
  // Undone one after the other, the question is as before.
  settle({ ...contact, isUndone: true });
  expect(doneLines()).toMatchObject([{ ref: { name: 'Shelter visit' }, made: 'event' }]);
  settle({ ...event, isUndone: true });
  expect(doneLines()).toMatchObject([{ ref: { name: 'Shelter visit' }, made: '' }]);
  expect(runtime.values(PLAN_TAB).flat()).not.toContain(`event-${ref.id}`);
});

test('an idea becomes something to do, or the line of its event', () => {
  const runtime = openLibrary();
  const under = planLine(runtime, 'Steering Thoughts / Program Ideas');
  const club = addRow(runtime, 'plan', { item: 'Teen book club' }, under).ref;
  addRow(runtime, 'plan', { item: 'Ask the school' }, club);
  const coaching = addRow(runtime, 'plan', { item: 'Business coaching' }, under).ref;
  const isIdea = (ref: typeof club) => ok(ask<Loaded>(runtime, 'loadRow', ref)).isIdea;
  expect([isIdea(club), isIdea(coaching)]).toEqual([true, true]);
  ok(ask(runtime, 'settleLine', { ref: club, event: '', isContact: false, isToDo: true, isUndone: false }));
  const event = addRow(runtime, 'events', { name: 'Coaching for shops', when: '2026-05-04 10:00' }).ref;
  ok(
    ask(runtime, 'settleLine', {
      ref: coaching,
      event: event.id,
      isContact: false,
      isToDo: true,
      isUndone: false,
    }),
  );
  expect(isIdea(club)).toBeUndefined();
  check(runtime);
  expect(outlineOf(runtime).slice(7, 12)).toEqual([
    'Outreach To-Do',
    '  Teen book club',
    '    Ask the school',
    '  Coaching for shops',
    '  Schools',
  ]);
  expect(lineOf(runtime, 'Coaching for shops').cells['When']).toBe('Mon May 4, 10:00 AM');
});

test('what can’t be done is explained in a plain sentence', () => {
  const runtime = library();
  const label = settingCell(runtime, 'Weekly Plan is for the week of').offset(0, -1);
  label.setValue('Week');
  runtime.run('startThisWeek');
  expect(lastToast(runtime)).toContain('“Weekly Plan is for the week of” is missing from Settings');
  label.setValue('Weekly Plan is for the week of');
  runtime.run('startThisWeek');
  nextMonday(runtime);
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
    .insertSheet('Plan Archive')
    .getRange('A1')
    .setValue('Mine');
  runtime.run('startThisWeek');
  expect(lastToast(runtime)).toContain('“Plan Archive” has no column “Outreach id”');
  expect(outlineOf(runtime)).toContain('  Shelter visit');
});

describe('a week that is too large for Undo', () => {
  /** Thirty lines whose outcomes are almost as long as a cell allows. */
  function largeLibrary(): Runtime {
    const runtime = library();
    const { row } = planLine(runtime, 'Outreach To-Do');
    const [labels = []] = headedRows(runtime, PLAN_TAB);
    const sheet = sheetOf(runtime, PLAN_TAB).insertRowsAfter(row, 30);
    const column = (label: string) => sheet.getRange(row + 1, labels.indexOf(label) + 1, 30, 1);
    const cells = (text: (at: number) => string) => Array.from({ length: 30 }, (_, at) => [text(at)]);
    sheet.getRange(row + 1, labels.indexOf('Item') + 2, 30, 1).setValues(cells((at) => `Long ${at}`));
    column('Outcome / notes').setValues(cells(() => 'word '.repeat(9000)));
    return runtime;
  }
  const undoable = (runtime: Runtime) =>
    ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo')).operations.map(({ words }) => words);
  const isStarted = (runtime: Runtime) => outlineOf(runtime).some((line) => line.includes('Career Fair'));

  test('is asked about once from the menu: Cancel leaves it alone, OK starts it without an entry for Undo', () => {
    const runtime = largeLibrary();
    const before = runtime.values(PLAN_TAB);
    const asked: string[] = [];
    const answering = (answer: 'OK' | 'CANCEL') => {
      runtime.screen.answers = ({ message }) => (asked.push(message), answer);
    };
    answering('CANCEL');
    runtime.run('startThisWeek');
    expect(asked).toEqual([
      'This week is too large to undo. Start it anyway?\n\nOK: start it. You won’t be able to undo it.\nCancel: don’t start it.',
    ]);
    expect([runtime.values(PLAN_TAB), isStarted(runtime)]).toEqual([before, false]);
    answering('OK');
    runtime.run('startThisWeek');
    expect(asked).toHaveLength(2);
    expect(lastToast(runtime)).toContain('This week is ready');
    expect(isStarted(runtime)).toBe(true);
    expect(undoable(runtime).filter((words) => words.includes('week'))).toEqual([]);
  });

  test('is asked about in the sidebar, too; a week of the usual size never is', () => {
    const runtime = largeLibrary();
    expect(ask(runtime, 'startWeek')).toEqual({
      ok: false,
      problem: 'This week is too large to undo. Start it anyway?',
      isTooLarge: true,
    });
    expect(isStarted(runtime)).toBe(false);
    ok(ask(runtime, 'startWeekAnyway'));
    expect(isStarted(runtime)).toBe(true);
    const usual = library();
    expect(ok(ask(usual, 'startWeek'))).not.toHaveProperty('isTooLarge');
    expect(undoable(usual)[0]).toContain('week');
  });
});
