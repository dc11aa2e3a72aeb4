// Remove someone's name: every place that names a person is found, and the checked ones are cleaned.
import type { Runtime } from 'apps-script-runtime';
import { REMOVAL } from '../../src/words/removal';
import { MARKS } from '../../src/words/removal-marks';
import { REMOVAL_ANSWERS } from '../../src/words/removal-answers';
import { MANAGED_SETTINGS } from '../../src/domain/tables/settings';
import type { Undoable } from '../../src/server/run/answers';
import { addRow, ANA, ask, edit, ok, openAddon, planLine, rowsOf, sheetOf } from './addon';
import { makeReport, turnOn } from './reporting';
import { find, full, keysOf, notesColumn, openWithKim, remove, said } from './removing';
import { preview } from './partner-pages';
import { costOf, fill } from './filled';

const open = openWithKim;
const wholeSheet = (runtime: Runtime): string => JSON.stringify(runtime.save());

test('each place is listed with its tab, its row, its column and the sentence', () => {
  const found = find(open());
  expect(full(found).map((place) => [place.tab, place.row, place.heading, said(place)])).toEqual(
    expect.arrayContaining([
      ['Partners', 'Oak School', 'Main Company Contact Information', '<Kim Lee>, <kim@oak.example>'],
      ['Partners', 'Oak School', 'Contact Name', '<Kim Lee> Ben Cole'],
      ['Partners', 'Oak School', 'Contact Phone Number', '<555-123-4567> 555-999-8888'],
      ['Partners', 'Oak School', 'Notes', '<Kim Lee> likes mornings. Kim is away in May.'],
      ['Events', 'Class visit', 'Notes', '=<Kim Lee> said 20'],
      ['Contact Log', 'Oak School', 'What we heard', '<Lee, Kim> wants a tour'],
      ['Contact Log', 'Oak School', 'Next step', 'Ask <Kim Lee>'],
    ]),
  );
  expect(
    full(found)
      .filter(({ isNote }) => isNote)
      .map(said),
  ).toEqual(['Ask for <Kim Lee>']);
  expect(full(found).some(({ tab }) => tab === 'Weekly Plan')).toBe(true);
});

test('only part of the name is listed separately, and Kimberly isn’t a match', () => {
  const parts = find(open()).places.items.filter(({ level }) => level === 'part');
  expect(parts.map((place) => [place.row, said(place)])).toEqual([
    ['Oak School', 'Kim Lee likes mornings. <Kim> is away in May.'],
    ['Class visit', 'With Ms. <Lee>'],
  ]);
});

test('formulas, the library’s own columns and its own tabs are only listed', () => {
  const { byHand } = find(open());
  expect(byHand.items.map(({ tab, heading, reason }) => [tab, heading, reason])).toEqual([
    ['Partners', 'Ours', 'theirs'],
    ['Partners', 'Notes', 'formula'],
    ['Room list', '', 'theirs'],
  ]);
});

test('what is checked is cleaned, name, email and number still correspond, and nothing else changes', () => {
  const runtime = open();
  const before = rowsOf(runtime, 'Partners');
  const keys = keysOf(full(find(runtime)));
  expect(remove(runtime, keys)).toMatchObject({ done: keys.length, changed: 0 });
  const [oak, zoo] = rowsOf(runtime, 'Partners');
  expect(oak).toMatchObject({
    'Partner/Company': 'Oak School',
    'Main Company Contact Information': '',
    'Contact Name': '\nBen Cole',
    'Contact Email': '\nben@oak.example',
    'Contact Phone Number': '\n555-999-8888',
    Notes: `${MARKS.name} likes mornings. Kim is away in May.`,
    Ours: 'Kim Lee has the key',
  });
  expect(zoo).toEqual(before[1]);
  expect(rowsOf(runtime, 'Events')[0]).toMatchObject({
    Notes: `=${MARKS.name} said 20`,
    'Description of Event': 'With Ms. Lee',
  });
  expect(
    sheetOf(runtime, 'Events')
      .getDataRange()
      .getFormulas()
      .flat()
      .filter((one) => one.includes('said')),
  ).toEqual([]);
  expect(rowsOf(runtime, 'Contact Log', 1)[0]).toMatchObject({
    'What we heard': `${MARKS.name} wants a tour`,
    'Next step': `Ask ${MARKS.name}`,
  });
  expect(sheetOf(runtime, 'Partners').getRange('A3').getNote()).toBe(`Ask for ${MARKS.name}`);
  expect(sheetOf(runtime, 'Room list').getRange('B2').getValue()).toBe('KIM LEE');
  expect(full(find(runtime))).toEqual([]);
});

test('with every place checked and the rest done by hand, no cell, note or undo step names the person', () => {
  const runtime = open();
  remove(runtime, keysOf(find(runtime).places.items));
  sheetOf(runtime, 'Room list').clear();
  const sheet = sheetOf(runtime, 'Partners');
  sheet.getRange(3, sheet.getLastColumn()).clear();
  sheet.getRange(4, notesColumn(runtime)).clear();
  expect(find(runtime)).toMatchObject({ places: { items: [] }, byHand: { items: [] }, undo: 0 });
  const saved = wholeSheet(runtime);
  for (const word of ['Kim Lee', 'kim@oak', '123-4567', 'Lee, Kim']) expect(saved).not.toContain(word);
});

test('undo steps that hold the name are dropped first, and the others stay', () => {
  const runtime = open();
  const rename = addRow(runtime, 'partners', { name: 'Abbey', notes: 'old' });
  edit(runtime, rename.ref, { notes: 'old' }, { notes: 'new' });
  expect(find(runtime).undo).toBeGreaterThan(0);
  remove(runtime, []);
  expect(find(runtime).undo).toBe(0);
  const { operations } = ok(ask<{ operations: Undoable[] }>(runtime, 'readUndo'));
  expect(operations.map(({ words }) => words).join()).toContain('Abbey');
});

test('rows that were sorted meanwhile are found again; a place that somebody changed is left as is and counted', () => {
  const runtime = open();
  const keys = keysOf(full(find(runtime)));
  sheetOf(runtime, 'Partners').insertRowBefore(3);
  const sheet = sheetOf(runtime, 'Partners');
  sheet.getRange(4, notesColumn(runtime)).setValue('Kim Lee likes evenings');
  const { done, changed } = remove(runtime, keys);
  expect([done, changed]).toEqual([keys.length - 1, 1]);
  expect(full(find(runtime)).map(said)).toEqual(['<Kim Lee> likes evenings']);
  expect(remove(runtime, keysOf(full(find(runtime))))).toMatchObject({ done: 1, changed: 0 });
  expect(full(find(runtime))).toEqual([]);
});

test('a forged key, or one for somebody else, cleans nothing', () => {
  const runtime = open();
  const before = JSON.stringify(rowsOf(runtime, 'Partners'));
  const keys = keysOf(full(find(runtime)));
  expect(remove(runtime, ['x', ...keys], { name: 'Dee Fox', email: '', phone: '' })).toMatchObject({
    done: 0,
    changed: keys.length + 1,
  });
  expect(JSON.stringify(rowsOf(runtime, 'Partners'))).toBe(before);
  for (const person of [
    { name: '', email: '', phone: '' },
    { name: 'K', email: '', phone: '12' },
  ])
    expect(ask(runtime, 'findPerson', person)).toMatchObject({
      ok: false,
      problem: REMOVAL_ANSWERS.tooLittle,
    });
});

test('a staff member’s name leaves the list and the cells of several names; the account of the check is only listed', () => {
  const runtime = open();
  runtime.type('Settings', 'E2', 'Ana');
  runtime.type('Settings', 'E3', 'Dee Fox');
  addRow(runtime, 'events', { name: 'Fair', when: '2026-03-21', staff: 'Ana, Dee Fox' });
  const dee = { name: 'Dee Fox', email: ANA, phone: '' };
  const found = find(runtime, dee);
  expect(found.byHand.items.map(({ tab, reason }) => [tab, reason])).toEqual([['Settings', 'account']]);
  remove(runtime, keysOf(full(found)), dee);
  expect(rowsOf(runtime, 'Events').find((row) => row['Event/Program Name'] === 'Fair')).toMatchObject({
    'Staff Involved': 'Ana',
  });
  expect(sheetOf(runtime, 'Settings').getRange('E2:E3').getValues()).toEqual([['Ana'], ['']]);
});

test('pressing a place goes to its cell', () => {
  const runtime = open();
  const [place] = find(runtime).byHand.items.slice(-1);
  ok(ask(runtime, 'goToCell', place?.place));
  const book = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  expect([book.getActiveSheet().getName(), book.getActiveRange()?.getA1Notation()]).toEqual([
    'Room list',
    'B2',
  ]);
  expect(ask(runtime, 'goToCell', { sheet: 0, row: 99999, column: 1 })).toMatchObject({
    problem: REMOVAL_ANSWERS.cellGone,
  });
});

test('Plan Archive, memory in Settings and text of digits are each cleaned in their own format', () => {
  const runtime = open();
  ok(ask(runtime, 'startWeek'));
  // A done line goes to the archive with its week.
  sheetOf(runtime, 'Weekly Plan').getRange(planLine(runtime, 'Call Kim Lee').row, 1).setValue(true);
  runtime.advanceTo('2026-03-09T17:00:00Z');
  ok(ask(runtime, 'startWeek'));
  turnOn(runtime);
  makeReport(runtime, 'A desk for Kim Lee');
  const person = { name: 'Kim Lee', email: '', phone: '' };
  const places = full(find(runtime, person));
  const tabs = places.map(({ tab, heading }) => (tab === 'Settings' ? `Settings: ${heading}` : tab));
  expect(tabs).toEqual(expect.arrayContaining(['Plan Archive', 'Settings: State report', 'Report']));
  remove(runtime, keysOf(places), person);
  expect(full(find(runtime, person))).toEqual([]);
  expect(JSON.stringify(runtime.values('Plan Archive'))).toContain(`Call ${MARKS.name}`);
  // It isn't back when the report is made from what is remembered.
  runtime.run('dailyCheck', [], { as: 'clock' });
  expect(full(find(runtime, person))).toEqual([]);
  expect(JSON.stringify(runtime.values('Report'))).toContain(`A desk for ${MARKS.name}`);
});

test('finding and cleaning cost the same with fifty times as many rows', () => {
  const costs = [20, 1000].map((rows) => {
    const runtime = openAddon({ workbook: open().save(), newSheetRows: 1100 });
    fill(runtime, 'Events', 2, rows, (index) => ({
      'Event/Program Name': `Event ${index}`,
      Notes: index % 7 === 0 ? 'Kim Lee came' : 'a class',
      'Outreach id': `e${index}`,
    }));
    const { places } = find(runtime);
    const keys = places.items.filter(({ level }) => level === 'full').map(({ key }) => key);
    return [costOf(runtime, () => find(runtime)), costOf(runtime, () => remove(runtime, keys))];
  });
  expect(costs[1]?.[0]).toEqual(costs[0]?.[0]);
  expect(costs[1]?.[1]?.reads).toBeLessThanOrEqual(costs[0]?.[1]?.reads ?? 0);
  expect(costs[1]?.[1]?.writes).toBeLessThanOrEqual(costs[0]?.[1]?.writes ?? 0);
});

test('one press takes 200 places at most; the rest is counted, shown next, and goes with the next press', () => {
  const runtime = openAddon({ workbook: open().save(), newSheetRows: 300 });
  fill(runtime, 'Events', 2, 250, (index) => ({
    'Event/Program Name': `Event ${index}`,
    Notes: 'Kim Lee came',
    'Outreach id': `e${index}`,
  }));
  const inNotes = () =>
    rowsOf(runtime, 'Events').filter(({ Notes }) => String(Notes).includes('Kim Lee came')).length;
  expect(inNotes()).toBe(250);
  let { places } = find(runtime);
  let all = places.items.length + places.more;
  for (let press = 1; places.items.some(({ level }) => level === 'full'); press++) {
    const keys = places.items.flatMap(({ key, level }) => (level === 'full' ? [key] : []));
    expect(keys.length).toBeLessThanOrEqual(200);
    if (press === 1) expect([keys.length > 100, places.more > 0]).toEqual([true, true]);
    expect(remove(runtime, keys)).toMatchObject({ done: keys.length, changed: 0 });
    ({ places } = find(runtime));
    expect(places.items.length + places.more).toBe(all - keys.length);
    all -= keys.length;
  }
  expect([inNotes(), places.more]).toEqual([0, 0]);
});

test('a bold word in a cell that is cleaned becomes plain, as the preview says', () => {
  const runtime = open();
  const { SpreadsheetApp } = runtime.globals;
  const cell = () => sheetOf(runtime, 'Partners').getRange(3, notesColumn(runtime));
  const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
  const text = SpreadsheetApp.newRichTextValue().setText('Kim Lee likes mornings').setTextStyle(8, 13, bold);
  cell().setRichTextValue(text.build());
  remove(runtime, keysOf(full(find(runtime))));
  const runs = cell().getRichTextValue()?.getRuns() ?? [];
  expect(runs.map((run) => [run.getText(), run.getTextStyle().isBold() === true])).toEqual([
    [`${MARKS.name} likes mornings`, false],
  ]);
  expect(REMOVAL.putsMarks).toContain('become plain text');
});

test('a page that was made for a partner loses the name, too', () => {
  const runtime = open();
  const rows = runtime.values('Partners');
  const row = rows.findIndex(([name]) => name === 'Oak School');
  const ref = { table: 'partners', id: String(rows[row]?.[1]), row: row + 1, name: 'Oak School' };
  ok(ask(runtime, 'makePage', { ref, ticked: [] }));
  const made = find(runtime).places.items.filter(({ tab }) => tab.includes('Oak School'));
  expect(made.length).toBeGreaterThan(0);
  remove(runtime, keysOf(full(find(runtime))));
  expect(full(find(runtime))).toEqual([]);
});

test('how partners reach the library is cleaned, and its other parts stay', () => {
  const runtime = open();
  ok(ask(runtime, 'saveReach', { phone: '555-0199', email: '', address: 'Ask for Kim Lee, 12 Main St' }));
  const made = find(runtime).places.items.filter(({ pieces }) =>
    JSON.stringify(pieces).includes('12 Main St'),
  );
  expect(made.map(({ tab, heading }) => [tab, heading])).toEqual([['Settings', MANAGED_SETTINGS.reach]]);
  remove(runtime, keysOf(made));
  expect(preview(runtime, 'Oak School').facts.reach).toEqual({
    ...{ phone: '555-0199', email: '', address: `Ask for ${MARKS.name}, 12 Main St` },
  });
});

test('what Outreach gave a line of the plan is cleaned with the line, as one place', () => {
  const runtime = open();
  const found = find(runtime);
  expect(found.places.items.filter(({ heading }) => heading === 'Outreach gave')).toEqual([]);
  const plan = found.places.items.filter(({ tab }) => tab === 'Weekly Plan');
  expect(JSON.stringify(runtime.values('Weekly Plan'))).toContain('Kim Lee');
  expect(remove(runtime, keysOf(plan))).toMatchObject({ done: plan.length, changed: 0 });
  expect(JSON.stringify(runtime.values('Weekly Plan'))).not.toContain('Kim Lee');
});
