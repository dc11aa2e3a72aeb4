// Tabs converted to a Google table: their columns have types, and refuse formats, rules, checkboxes and filters.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import { addRow, ask, edit, newRow, ok, openAddon, openLibrary, planLine, rowsOf, sheetOf } from './addon';

/** The library after that tab became a table. */
function withTable(tab: string, made: Runtime = openLibrary()): Runtime {
  return openAddon({ workbook: JSON.parse(JSON.stringify(made.save())) as SavedRuntime, typed: [tab] });
}

test('a new event with a time is saved into a table, and the answer says so', () => {
  const runtime = withTable('Events');
  const { ref } = addRow(runtime, 'events', { name: 'Fair', when: '2026-03-04 10:00', location: 'Hall' });
  ok(edit(runtime, ref, { when: '2026-03-04 10:00' }, { when: '2026-03-05' }));
  expect(rowsOf(runtime, 'Events')).toMatchObject([{ 'Event/Program Name': 'Fair', Location: 'Hall' }]);
});

test('rows that are imported go into a table', () => {
  const runtime = withTable('Events');
  const rows = [{ id: 'e-1', values: { name: 'Fair', when: '2026-03-04 10:00' } }];
  expect(ok(ask(runtime, 'writeImportBlock', { table: 'events', rows, more: 0 }))).toMatchObject({
    added: 1,
  });
});

test('Undo puts an event back into a table', () => {
  const runtime = withTable('Events');
  const { ref } = addRow(runtime, 'events', { name: 'Fair', when: '2026-03-04 10:00' });
  const { undoId } = ok(edit(runtime, ref, { when: '2026-03-04 10:00' }, { when: '2026-03-06' })) as {
    undoId: string;
  };
  ok(ask(runtime, 'undo', undoId));
  expect(String(rowsOf(runtime, 'Events')[0]?.['Date and Time'])).toContain('Mar 04');
});

test('lines are added to a plan that is a table: from the sidebar, from a contact and with a new week', () => {
  const runtime = withTable('Weekly Plan');
  addRow(runtime, 'plan', { item: 'Call the zoo' }, planLine(runtime, 'Outreach Follow-Ups to do'));
  addRow(runtime, 'partners', { name: 'Zoo' });
  ok(ask(runtime, 'saveContact', newRow('log', { when: '2026-03-02', partner: 'Zoo', promised: 'Flyers' })));
  addRow(runtime, 'events', { name: 'Fair', when: '2026-03-04 10:00' });
  expect(ok(ask(runtime, 'startWeek'))).toMatchObject({ ok: true });
  const words = runtime.values('Weekly Plan').flat().map(String);
  for (const text of ['Call the zoo', 'Flyers', 'Fair'])
    expect(words.filter((word) => word.includes(text))).not.toEqual([]);
});

const TOLD = 'Google table';

test.each(['Partners', 'Events', 'Weekly Plan'])(
  'set-up says what to do if %s is a table that lacks something',
  (tab) => {
    const made = openLibrary();
    const sheet = sheetOf(made, tab);
    sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getLastColumn()).clearDataValidations();
    sheet.getRange(3, 1, sheet.getMaxRows() - 2, sheet.getLastColumn()).setNumberFormat('General');
    const runtime = withTable(tab, made);
    runtime.run('setUpThisSheet');
    const [toast] = runtime.screen.toasts.slice(-1);
    const words = JSON.stringify(toast);
    expect(words).toContain(`“${tab}” is a Google table`);
    expect(words).toContain('Revert to unformatted data');
  },
);

test('set-up leaves a complete table alone and says nothing about it', () => {
  const runtime = withTable('Events');
  runtime.run('setUpThisSheet');
  expect(JSON.stringify(runtime.screen.toasts)).not.toContain(TOLD);
});

test('a list that is a table isn’t taken over, and nothing in it changes', () => {
  const made = openLibrary();
  const labels = (made.values('Partners')[0] as string[]).filter((label) => !label.startsWith('Outreach'));
  made.loadValues('Contacts', [labels, labels.map((_, at) => (at === 0 ? 'Zoo' : ''))]);
  const runtime = withTable('Contacts', made);
  const before = runtime.values('Contacts');
  const answer = ask(runtime, 'useTabAsOurs', { tab: 'Contacts', table: 'partners' });
  expect(answer).toMatchObject({ ok: false });
  expect(answer.ok ? '' : answer.problem).toContain('“Contacts” is a Google table');
  expect(runtime.values('Contacts')).toEqual(before);
  expect(rowsOf(runtime, 'Partners')).toEqual([]);
});
