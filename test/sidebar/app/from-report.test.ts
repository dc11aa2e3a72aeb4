// An event opened from the report: what its form asks for, and the way back to the list.
import type { WorkspaceSession } from '../../../sidebar/app/workspace-contract';
import { addRow } from '../../server/addon';
import { SESSION, openReporting } from '../../server/reporting';
import { type Library, callsOf, deleteRow, typeCell, withCalls } from '../library';
import { openWorkspace, quiet } from '../open-workspace';

let library: Library;
let work: WorkspaceSession;
beforeEach(async () => {
  library = withCalls(openReporting({ now: '2026-03-04T17:00:00Z' }));
  addRow(library.runtime, 'events', { name: 'Craft table', when: '2026-02-24' });
  work = await openWorkspace(library);
  work.visit('more');
  work.visit('report');
  await work.report.read();
});
afterEach(() => quiet(library));

const missing = () => work.report.state.view?.short?.missing.items ?? [];
const names = () => missing().map(({ ref }) => ref.name);
const open = async (name: string) => {
  const at = names().indexOf(name);
  const event = missing()[at];
  if (!event) throw new Error(`No event ${name}`);
  work.openReported(event, { list: 'missing', at });
  await quiet(library);
};
const hints = () => work.sessions.events.hints.map(({ field }) => field);

test('the list names the fields, from the top of the form down', () => {
  expect(missing().map(({ ref, missing: keys }) => [ref.name, keys])).toEqual([
    ['Story time', ['countsAs']],
    ['Craft table', ['countsAs']],
    ['Book talk again', ['participants']],
  ]);
});

test('one call opens it at the first field, and an answer leads to what else is missing', async () => {
  const before = library.calls.length;
  await open('Story time');
  expect(library.calls.slice(before).map(({ name }) => name)).toEqual(['loadRow']);
  expect(work.sessions.events.goTo.field).toBe('countsAs');
  expect(hints()).toEqual(['countsAs']);
  expect(work.sessions.events.hints[0]).toEqual({
    ...{ field: 'countsAs', level: 'hint' },
    message: 'Missing for the report: what it counts as.',
  });
  work.sessions.events.type({ countsAs: 'Program session' });
  expect(hints()).toEqual(['participants', 'format', 'ageGroup']);
  work.sessions.events.type({ countsAs: 'Meeting' });
  expect(hints()).toEqual([]);
});

test('back, it is gone if it is answered, before the sheet is read again', async () => {
  await open('Craft table');
  work.sessions.events.type({ ...SESSION, participants: '9' });
  await work.sessions.events.save([]);
  expect(hints()).toEqual([]);
  await quiet(library);
  work.backToReport();
  expect([work.state.view, work.state.reportPlace]).toEqual(['report', { list: 'missing', at: 1 }]);
  expect(names()).toEqual(['Story time', 'Book talk again']);
  await work.report.read(true);
  expect(names()).toEqual(['Story time', 'Book talk again']);
  expect(work.wayBack()).toBe('more');
});

test('back without saving, it is still there, and so is what was typed', async () => {
  await open('Craft table');
  work.sessions.events.type({ countsAs: 'Meeting' });
  work.backToReport();
  expect(names()).toEqual(['Story time', 'Craft table', 'Book talk again']);
  work.visit('events');
  expect(work.sessions.events.form.values['countsAs']).toBe('Meeting');
});

test('an undone answer is missing again', async () => {
  await open('Craft table');
  work.sessions.events.type({ countsAs: 'Meeting' });
  await work.sessions.events.save([]);
  await work.sessions.events.undo();
  work.backToReport();
  expect(names()).toContain('Craft table');
});

test('an event typed by hand gets its id, and the list still knows it', async () => {
  typeCell(library, 'Events', 'Craft table', { 'Outreach id': '' });
  await work.report.read();
  await open('Craft table');
  work.backToReport();
  expect(missing()[1]?.ref).toEqual(work.sessions.events.form.ref);
});

test('a row that somebody deleted says so, and the way back stays', async () => {
  deleteRow(library, 'Events', 'Craft table');
  await open('Craft table');
  expect(work.sessions.events.notice?.tone).toBe('trouble');
  expect(work.state.reported).not.toBeNull();
  work.backToReport();
  expect(work.state.view).toBe('report');
});

test('another event in the form has neither hints nor the way back', async () => {
  await open('Craft table');
  work.startNew('events');
  expect([hints(), work.state.reported]).toEqual([[], null]);
  await open('Craft table');
  work.visit('events');
  expect([work.state.reported, work.sessions.events.form.ref]).toEqual([null, null]);
});

test('lines to choose as stories stay for somebody who returns, and are read again for others', async () => {
  await work.report.readStories();
  expect(work.report.state.stories).not.toBeNull();
  await open('Craft table');
  work.backToReport();
  await work.report.read(true);
  expect(work.report.state.stories).not.toBeNull();
  await work.report.read();
  expect(work.report.state.stories).toBeNull();
  expect(callsOf(library, 'readStories')).toHaveLength(1);
});
