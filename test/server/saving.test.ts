// Saving from the sidebar: what was typed is read back exactly, problems appear beside fields, and nothing is lost or
// doubled when things go wrong.
import type { Found, Loaded, Saved } from '../../src/server/run/answers';
import {
  BEN,
  addRow,
  ask,
  edit,
  newRow,
  ok,
  openLibrary,
  outlineOf,
  planLine,
  rowsOf,
  sheetOf,
  undo,
} from './addon';
import { NAUGHTY } from './naughty';

describe.each(['marker', 'kept'] as const)('where Google treats a leading apostrophe as %s', (apostrophe) => {
  // faults/typed.test.ts tries all of them, in every form.
  const some = NAUGHTY.filter((_, at) => at % 4 === 0);
  test.each(some.map((text) => [text.slice(0, 40), text]))(
    'the text %s comes back exactly as typed',
    (_, text) => {
      const runtime = openLibrary({ apostrophe });
      const saved = addRow(runtime, 'partners', { name: 'WorkSource', notes: text, contactPhone: text });
      const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners');
      expect(
        sheet
          ?.getDataRange()
          .getFormulas()[2]
          ?.every((formula) => formula === ''),
      ).toBe(true);
      const loaded = ok(ask<Loaded>(runtime, 'loadRow', saved.ref));
      let notes = loaded.values['notes'] ?? '';
      const phone = loaded.values['contactPhone'] ?? '';
      const more = (field: string, from: number) =>
        ok(ask<{ text: string }>(runtime, 'readMoreText', { ref: saved.ref, field, from })).text;
      while (notes.length < (loaded.unfinished['notes'] ?? 0)) notes += more('notes', notes.length);
      expect(notes).toBe(text);
      expect(text.startsWith(phone)).toBe(true);
    },
  );
});

test('every field of a partner is under its label', () => {
  const runtime = openLibrary();
  const values = {
    name: 'Teen Shelter',
    mainContact: 'front desk\n555-0100',
    contactName: 'Kim Lee\nSam Roe',
    contactEmail: 'kim@shelter.example\nsam@shelter.example',
    contactPhone: '007\n+1 555',
    staff: 'Ana',
    interest: 'Teens',
    method: 'Phone',
    lastContact: '2026-02-20',
    previous: 'Book club',
    notes: 'Quiet entrance',
    cadence: '30',
    stage: 'Active',
    focus: 'Yes',
  };
  const saved = addRow(runtime, 'partners', values);
  expect(saved.status).toBe('In touch');
  expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({
    'Partner/Company': 'Teen Shelter',
    'Contact Name': 'Kim Lee\nSam Roe',
    'Contact Phone Number': '007\n+1 555',
    'Last Contact Date': new Date('2026-02-20T05:00:00Z'),
    'Keep in touch every (days)': 30,
    'Next contact due': new Date('2026-03-22T04:00:00Z'),
    'Relationship status': 'In touch',
  });
  expect(ok(ask<Loaded>(runtime, 'loadRow', saved.ref)).values).toMatchObject(values);
});

test('an event keeps its day and time, and 0 participants is not blank', () => {
  const runtime = openLibrary();
  const first = addRow(runtime, 'events', {
    name: 'Class visit',
    when: '2026-02-01 08:45',
    endsAt: '10:51',
    participants: '0',
  });
  const second = addRow(runtime, 'events', { name: 'Career Fair', when: '2026-02-06' });
  const display = runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheetByName('Events')
    ?.getDataRange()
    .getDisplayValues();
  expect(display?.[2]?.[2]).toBe('2/1/2026 8:45 AM');
  expect(display?.[3]?.[2]).toBe('2/6/2026');
  expect(ok(ask<Loaded>(runtime, 'loadRow', first.ref)).values).toMatchObject({
    when: '2026-02-01 08:45',
    endsAt: '10:51',
    participants: '0',
  });
  expect(ok(ask<Loaded>(runtime, 'loadRow', second.ref)).values).toMatchObject({
    when: '2026-02-06',
    participants: '',
  });
});

test.each([
  ['partners', { name: '' }, 'name', 'Please fill in'],
  ['partners', { name: 'A', lastContact: 'soon' }, 'lastContact', 'isn’t a date'],
  ['partners', { name: 'A', lastContact: '2026-02-30' }, 'lastContact', 'isn’t a date'],
  ['partners', { name: 'A', lastContact: '2026-03-03' }, 'lastContact', 'in the future'],
  ['events', { name: 'A', participants: '-1' }, 'participants', 'whole number'],
  ['events', { name: 'A', participants: '2.5' }, 'participants', 'whole number'],
  ['events', { name: 'A', when: '2026-02-01 10:00', endsAt: '9:00' }, 'endsAt', 'can’t end'],
] as const)('in %s, %j is refused with a message beside its field', (table, values, field, words) => {
  const runtime = openLibrary();
  const answer = ask<Saved>(runtime, 'saveRow', newRow(table, values));
  expect(answer).toMatchObject({ ok: false });
  const problem = answer.ok ? undefined : answer.problems?.find(({ level }) => level === 'stop');
  expect(problem).toMatchObject({ field });
  expect(problem?.message).toContain(words);
  expect(rowsOf(runtime, table === 'partners' ? 'Partners' : 'Events')).toEqual([]);
});

test('a second partner with the same name is refused, regardless of case, spaces and punctuation', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'St. Mary’s  School' });
  const answer = ask<Saved>(runtime, 'saveRow', newRow('partners', { name: 'st marys school' }));
  expect(answer).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([expect.objectContaining({ field: 'name', level: 'stop' })]) as unknown,
  });
  expect(rowsOf(runtime, 'Partners')).toHaveLength(1);
});

test('an event’s unknown partner is saved and named, so it can be added', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource' });
  const saved = addRow(runtime, 'events', { name: 'Fair', partners: 'WorkSource (host); Teen Hub' });
  expect(saved.unknownPartners).toEqual(['Teen Hub']);
  expect(rowsOf(runtime, 'Events')[0]?.['Partner Organization']).toBe('WorkSource (host); Teen Hub');
});

test('pressing Save again after a lost answer doesn’t add a second row', () => {
  const runtime = openLibrary();
  const request = newRow('events', { name: 'Class visit' });
  ok(ask<Saved>(runtime, 'saveRow', request));
  ok(ask<Saved>(runtime, 'saveRow', request));
  expect(rowsOf(runtime, 'Events')).toHaveLength(1);
});

test('an edit writes only the changed cells and leaves a formula, a format and a neighboring column alone', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', { name: 'WorkSource', interest: 'Jobs', notes: 'old' });
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners');
  sheet?.getRange('D3').setFormula('="Kim "&"Lee"');
  ok(
    edit(
      runtime,
      ref,
      { interest: 'Jobs', notes: 'old', method: '', staff: '' },
      { interest: 'Work', notes: 'new', method: 'Phone', staff: 'Ana' },
    ),
  );
  expect(sheet?.getRange('D3').getFormula()).toBe('="Kim "&"Lee"');
  expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({
    Notes: 'new',
    'Contact Name': 'Kim Lee',
    'Library Staff Contact': 'Ana',
  });
});

test('two people may edit different fields of a row; editing the same field raises a question and loses nothing', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', { name: 'WorkSource', notes: 'old', interest: 'Jobs' });
  ok(edit(runtime, ref, { notes: 'old' }, { notes: 'from Ben' }, BEN));
  ok(edit(runtime, ref, { interest: 'Jobs' }, { interest: 'Careers' }));
  const answer = edit(runtime, ref, { notes: 'old' }, { notes: 'from Ana' });
  expect(answer).toMatchObject({ ok: false, conflicts: { notes: 'from Ben' } });
  expect(rowsOf(runtime, 'Partners')[0]).toMatchObject({
    Notes: 'from Ben',
    'Area of Partner’s Interest/Goals and Target Audience': 'Careers',
  });
  ok(edit(runtime, ref, { notes: 'from Ben' }, { notes: 'from Ana' }));
});

test('a row that was sorted away while the sidebar was open is saved where it is now', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', { name: 'Zoo', notes: 'a' });
  addRow(runtime, 'partners', { name: 'Abbey', notes: 'b' });
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners')?.getRange('A3:U4').sort(1);
  ok(edit(runtime, ref, { notes: 'a' }, { notes: 'c' }));
  expect(rowsOf(runtime, 'Partners').map((row) => [row['Partner/Company'], row['Notes']])).toEqual([
    ['Abbey', 'b'],
    ['Zoo', 'c'],
  ]);
});

test('a row sorted away at the very moment of saving is still saved where it is', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', { name: 'Zoo', notes: 'a' });
  addRow(runtime, 'partners', { name: 'Abbey', notes: 'b' });
  let isSorted = false;
  runtime.beforeCall((name) => {
    if (name === 'Utilities.formatDate' || isSorted) return;
    if (name === 'Range.getValues' && runtime.calls.byMethod['Range.getValues'] === 1) {
      isSorted = true;
      runtime.globals.SpreadsheetApp.getActiveSpreadsheet()
        .getSheetByName('Partners')
        ?.getRange('A3:U4')
        .sort(1);
    }
  });
  runtime.calls.reset();
  ok(edit(runtime, ref, { notes: 'a' }, { notes: 'c' }));
  runtime.beforeCall(undefined);
  expect(rowsOf(runtime, 'Partners').find((row) => row['Partner/Company'] === 'Zoo')?.['Notes']).toBe('c');
  expect(rowsOf(runtime, 'Partners').find((row) => row['Partner/Company'] === 'Abbey')?.['Notes']).toBe('b');
});

test('a row deleted in the meantime isn’t saved anywhere else, and the answer says so', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', { name: 'Zoo' });
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners')?.deleteRow(3);
  const answer = edit(runtime, ref, { notes: '' }, { notes: 'c' });
  expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining('deleted') as string });
  expect(rowsOf(runtime, 'Partners')).toEqual([]);
});

test('a renamed tab, a renamed heading and a held lock each get a plain sentence', () => {
  const runtime = openLibrary();
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners');
  sheet?.setName('Friends');
  expect(ask(runtime, 'saveRow', newRow('partners', { name: 'A' }))).toMatchObject({
    ok: false,
    problem: expect.stringContaining('“Partners” is missing') as string,
  });
  sheet?.setName('Partners');
  sheet?.getRange('L1').setValue('Remarks');
  expect(ask(runtime, 'saveRow', newRow('partners', { name: 'A', notes: 'x' }))).toMatchObject({
    ok: false,
    problem: expect.stringContaining('“Notes”') as string,
  });
  sheet?.getRange('L1').setValue('Notes');
  const release = runtime.holdLock('document');
  expect(ask(runtime, 'saveRow', newRow('partners', { name: 'A' }))).toMatchObject({
    ok: false,
    problem: expect.stringContaining('Someone else is saving') as string,
  });
  release();
  ok(ask(runtime, 'saveRow', newRow('partners', { name: 'A' })));
});

test('a new row is undone only while nobody has touched it', () => {
  const runtime = openLibrary();
  const request = newRow('partners', { name: 'Zoo', cadence: '30' });
  const { ref, undoId } = ok(ask<Saved>(runtime, 'saveRow', request));
  ok(edit(runtime, ref, { notes: '' }, { notes: 'by Ben' }, BEN));
  expect(undo(runtime, undoId)).toEqual({
    ok: false,
    problem: 'Nothing was undone. “Zoo” in Partners was changed since it was added, so it stays.',
  });
  ok(edit(runtime, ref, { notes: 'by Ben' }, { notes: '' }, BEN));
  ok(undo(runtime, undoId));
  expect(rowsOf(runtime, 'Partners')).toEqual([]);
});

test('the row under the cursor is loaded, and a hand-typed row gets an id of its own', () => {
  const runtime = openLibrary();
  runtime.type('Partners', 'A3', 'Typed by hand');
  runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners')?.getRange('D3').activate();
  const loaded = ok(ask<Loaded>(runtime, 'loadSelectedRow'));
  expect(loaded.values['name']).toBe('Typed by hand');
  expect(loaded.ref.id).not.toBe('');
  ok(edit(runtime, loaded.ref, { notes: '' }, { notes: 'x' }));
  expect(rowsOf(runtime, 'Partners')).toHaveLength(1);
});

test('a pasted copy of a row gets an id of its own when it is opened', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', { name: 'WorkSource' });
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners');
  sheet?.getRange('A3:U3').copyTo(sheet.getRange('A4:U4'));
  sheet?.getRange('A4').setValue('WorkSource North').activate();
  const loaded = ok(ask<Loaded>(runtime, 'loadSelectedRow'));
  expect(loaded.values['name']).toBe('WorkSource North');
  expect(loaded.ref.id).not.toBe(ref.id);
});

test('search matches any part of the name, beginnings first, and says when the list is cut', () => {
  const runtime = openLibrary();
  for (const name of ['Old Teen Shelter', 'Teen Hub', 'Zoo']) addRow(runtime, 'partners', { name });
  const names = (text: string) => ok(ask<Found>(runtime, 'findRows', { table: 'partners', text })).matches;
  expect(names('teen').items.map(({ ref }) => ref.name)).toEqual(['Teen Hub', 'Old Teen Shelter']);
  expect(names('nobody').items).toEqual([]);
  expect(names('zoo').more).toBe(0);
  const many = Array.from({ length: 30 }, (_, at) => [`Garden club ${at}`]);
  sheetOf(runtime, 'Partners').getRange(6, 1, many.length, 1).setValues(many);
  const { items, more } = names('garden');
  expect([items.length, more]).toEqual([20, 10]);
});

test('a plan item goes under its heading with a checkbox, sub-items under their item', () => {
  const runtime = openLibrary();
  addRow(runtime, 'plan', { item: 'Career Fair', when: '2026-03-06' }, planLine(runtime, 'Outreach To-Do'));
  addRow(
    runtime,
    'plan',
    { item: 'Librarians – partnerships?', contactKind: 'Continuing' },
    planLine(runtime, 'Reach out to:'),
  );
  const visit = addRow(
    runtime,
    'plan',
    { item: 'Classroom Presentations' },
    planLine(runtime, 'Outreach To-Do'),
  );
  addRow(runtime, 'plan', { item: '8th grade classes' }, visit.ref);
  expect(outlineOf(runtime).slice(7, 14)).toEqual([
    'Outreach To-Do',
    '  Career Fair',
    '  Classroom Presentations',
    '    8th grade classes',
    '  Schools',
    '    Reach out to:',
    '      Librarians – partnerships?',
  ]);
  const loaded = ok(ask<Loaded>(runtime, 'loadRow', visit.ref));
  ok(
    edit(
      runtime,
      visit.ref,
      { item: loaded.values['item'] ?? '', done: '' },
      { item: 'Class talks', done: 'TRUE' },
    ),
  );
  expect(outlineOf(runtime)).toContain('  Class talks');
});

test('a full tab grows, and the new rows are formatted like the others', () => {
  const runtime = openLibrary();
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners');
  if (sheet) sheet.deleteRows(5, sheet.getMaxRows() - 4);
  for (const name of ['One', 'Two', 'Three']) addRow(runtime, 'partners', { name, contactPhone: '007' });
  expect(rowsOf(runtime, 'Partners').map((row) => row['Contact Phone Number'])).toEqual([
    '007',
    '007',
    '007',
  ]);
  expect(() => runtime.type('Partners', 'J9', 'soon')).toThrow(/violates/);
});

test('the user’s name is remembered for each person separately', () => {
  const runtime = openLibrary();
  ask(runtime, 'rememberUser', 'Ana');
  expect(ask(runtime, 'openSidebar')).toMatchObject({ user: 'Ana' });
  expect(ask(runtime, 'openSidebar', undefined, BEN)).toMatchObject({ user: '' });
});
