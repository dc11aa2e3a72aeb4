// The Weekly Plan for printing.
import type { PaperWeek } from '../../src/server/run/today-answers';
import { HAND_OVER } from '../../src/words/handoff';
import { headedRows, addRow, ask, edit, ok, openLibrary } from './addon';

const paper = (runtime: ReturnType<typeof openLibrary>) => ok(ask<PaperWeek>(runtime, 'readPaperWeek'));

test('the printed week has the sections of the form, and the partner’s phone number beside a line', () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Shelter', contactName: 'Ana\nKim Lee', contactPhone: '\n555-0117' });
  const heading = { table: 'plan' as const, id: 'heading-outreach', row: 0, name: 'Outreach To-Do' };
  addRow(runtime, 'plan', { item: 'Ask about the room', partner: 'shelter', who: 'Ana' }, heading);
  const { lines, more } = paper(runtime);
  expect(more).toBe(0);
  expect(lines.filter(({ level }) => level === 0).map(({ text }) => text)).toEqual([
    'General to Do (In Building)',
    'Outreach To-Do',
    'Outreach Follow-Ups to do',
    'Outreach Done',
    'Steering Thoughts / Program Ideas',
  ]);
  expect(lines.find(({ text }) => text === 'Ask about the room')).toMatchObject({
    ...{ who: 'Ana', call: 'Kim Lee 555-0117', box: 'open' },
  });
});

test('the main contact of a partner with a confidential location isn’t on the paper: it may be the address', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', { name: 'Shelter', mainContact: '12 Harbor St, 312-555-0117' });
  const heading = { table: 'plan' as const, id: 'heading-outreach', row: 0, name: 'Outreach To-Do' };
  addRow(runtime, 'plan', { item: 'Ask about the room', partner: 'Shelter' }, heading);
  const call = () => paper(runtime).lines.find(({ text }) => text === 'Ask about the room')?.call;
  expect(call()).toBe('12 Harbor St, 312-555-0117');
  ok(edit(runtime, ref, { confidential: '' }, { confidential: 'Yes' }));
  expect(call()).toBe(HAND_OVER.confidential);
  ok(
    edit(
      runtime,
      ref,
      { contactName: '', contactPhone: '' },
      { contactName: 'Kim', contactPhone: '555-0118' },
    ),
  );
  expect(call()).toBe('Kim 555-0118');
});

test('printing reads each tab once and writes nothing', () => {
  const runtime = openLibrary();
  runtime.calls.reset();
  paper(runtime);
  expect([runtime.calls.reads, runtime.calls.writes]).toEqual([3, 0]);
});

test('a plan of thousands of lines says how many did not fit', () => {
  const runtime = openLibrary();
  const [labels = []] = headedRows(runtime, 'Weekly Plan') as string[][];
  const item = labels.indexOf('Item');
  const many = Array.from({ length: 2000 }, (_, at) =>
    labels.map((_, column) => (column === item + 1 ? `“${at}”` : '')),
  );
  runtime.loadValues('Weekly Plan', [...(runtime.values('Weekly Plan') as string[][]), ...many]);
  const answer = paper(runtime);
  expect(answer.lines.length).toBe(300);
  expect(answer.more).toBeGreaterThan(1700);
});
