// Partnerships on the server: the links of their rows, the Spectrum with its days, and what the page reads.
import type { Runtime } from 'apps-script-runtime';
import type { History, Saved } from '../../src/server/run/answers';
import type { PartnershipsRead } from '../../src/server/run/partnership-answers';
import { addRow, ask, newRow, ok, openFilled, rowsOf, sheetOf, undo } from './addon';
import { costOf } from './filled';
import { change, fillAnswers, readPartnerships, refTo } from './partnerships';

const OPTIONS = { now: '2026-03-04T17:00:00Z' };
let runtime: Runtime;
const partnerships = () => rowsOf(runtime, 'Partnerships');
const idOf = (tab: string, column: string, text: string) =>
  rowsOf(runtime, tab).find((row) => row[column] === text)?.['Outreach id'];

function filled(one: Runtime): void {
  addRow(one, 'partners', { name: 'WorkSource' });
  addRow(one, 'partners', { name: 'Food Bank', stage: 'Potential' });
}
beforeEach(() => {
  runtime = openFilled(filled, OPTIONS);
});

test('a partnership is linked to its partner, a milestone to both', () => {
  const { ref } = addRow(runtime, 'partnerships', { partner: 'worksource', project: 'Job club' });
  const partner = idOf('Partners', 'Partner/Company', 'WorkSource');
  expect(partnerships()).toMatchObject([{ Partner: 'worksource', 'Outreach partner id': partner }]);
  addRow(runtime, 'actions', { what: 'First class', partner: 'WorkSource', for: 'Job club' }, ref);
  expect(rowsOf(runtime, 'Action Plan')).toMatchObject([
    { What: 'First class', 'Outreach for id': ref.id, 'Outreach partner id': partner },
  ]);
  expect(ok(change(runtime, ref, { partner: 'worksource' }, { partner: 'Nobody' })).ref.name).toBe('Nobody');
  expect(partnerships()).toMatchObject([{ Partner: 'Nobody', 'Outreach partner id': '' }]);
});

test('each change of the Spectrum is noted with its day, and Undo takes it back', () => {
  const { ref } = addRow(runtime, 'partnerships', { partner: 'WorkSource', spectrumNow: 'Inform' });
  const soFar = () => partnerships()[0]?.['Spectrum so far'];
  expect(soFar()).toBe('Inform since Mar 4, 2026');
  runtime.advanceTo('2026-06-01T17:00:00Z');
  const saved = ok(change(runtime, ref, { spectrumNow: 'Inform' }, { spectrumNow: 'Involve' }));
  expect(soFar()).toBe('Inform since Mar 4, 2026\nInvolve since Jun 1, 2026');
  ok(change(runtime, ref, { notes: '' }, { notes: 'Met in May' }));
  expect(soFar()).toContain('\nInvolve since Jun 1, 2026');
  ok(undo(runtime, saved.undoId));
  expect(partnerships()).toMatchObject([
    { 'Spectrum now': 'Inform', 'Spectrum so far': 'Inform since Mar 4, 2026', Notes: 'Met in May' },
  ]);
});

test('a first save that is sent twice makes one row', () => {
  const sent = newRow('partnerships', { partner: 'WorkSource', spectrumNow: 'Inform' });
  for (let times = 0; times < 2; times++) ok(ask<Saved>(runtime, 'saveRow', sent));
  expect(partnerships()).toMatchObject([{ 'Spectrum so far': 'Inform since Mar 4, 2026' }]);
});

test('the page reads all partnerships, or those of one partner, with milestones and who could be next', () => {
  expect(readPartnerships(runtime)).toMatchObject({
    today: '2026-03-04',
    projects: { items: [] },
    next: { items: [{ partner: 'Food Bank' }] },
  });
  const { ref } = addRow(runtime, 'partnerships', {
    ...{ partner: 'WorkSource', project: 'Job club', approach: 'Call', endsOn: '2026-03-01' },
  });
  addRow(runtime, 'partnerships', { partner: 'Food Bank' });
  addRow(runtime, 'actions', { what: 'First class', when: '2026-04-01' }, ref);
  addRow(runtime, 'actions', { what: 'For nobody' });
  const { partner, projects, milestones } = readPartnerships(runtime, 'WorkSource');
  expect(partner?.ref.name).toBe('WorkSource');
  expect(projects.items).toMatchObject([
    { project: 'Job club', started: 2, isFinished: false, isLoopOpen: true },
  ]);
  expect(milestones.items).toMatchObject([{ what: 'First class', when: '2026-04-01', forId: ref.id }]);
  expect(readPartnerships(runtime).projects.items).toHaveLength(2);
  expect(readPartnerships(runtime, 'Food Bank').next.items).toEqual([]);
  expect(ask(runtime, 'readPartnerships', refTo('Gone'))).toMatchObject({ ok: false });
});

test('a line of the Action Plan that somebody typed belongs to the project of its partner that it names', () => {
  addRow(runtime, 'partnerships', { partner: 'WorkSource', project: 'Job club' });
  addRow(runtime, 'actions', { what: 'Typed', partner: 'WorkSource', for: 'job  club' });
  addRow(runtime, 'actions', { what: 'Of another', partner: 'Food Bank', for: 'Job club' });
  addRow(runtime, 'actions', { what: 'For nothing', partner: 'WorkSource' });
  const { milestones, projects } = readPartnerships(runtime, 'WorkSource');
  expect(milestones.items).toMatchObject([{ what: 'Typed', forId: projects.items[0]?.ref.id }]);
});

test('a partner that was renamed keeps its partnerships', () => {
  addRow(runtime, 'partnerships', { partner: 'WorkSource', project: 'Job club' });
  runtime.type('Partners', 'A3', 'WorkSource Seattle');
  expect(readPartnerships(runtime, 'WorkSource Seattle').projects.items).toHaveLength(1);
});

test('the history of a partner names its projects', () => {
  const history = () => ok(ask<History>(runtime, 'readHistory', refTo('WorkSource'))).projects;
  expect(history()).toEqual({ items: [], more: 0 });
  addRow(runtime, 'partnerships', { partner: 'WorkSource', project: 'Job club', heard: 'Rides' });
  expect(history()).toMatchObject({
    items: [
      {
        ref: { table: 'partnerships', name: 'WorkSource' },
        project: 'Job club',
        started: 1,
        isFinished: false,
      },
    ],
    more: 0,
  });
});

test('long answers in every field are saved in one call and read within one answer', () => {
  fillAnswers(runtime, 'WorkSource', 'full');
  const read = readPartnerships(runtime, 'WorkSource');
  expect(JSON.stringify(read).length).toBeLessThan(100_000);
  expect(read.projects.items).toMatchObject([{ started: 8, isFinished: true }]);
});

test('reading costs one read a tab, and nothing for tabs that nobody uses', () => {
  const cost = () => costOf(runtime, () => readPartnerships(runtime, 'WorkSource'));
  expect(cost()).toEqual({ reads: 2, writes: 0 });
  const { ref } = addRow(runtime, 'partnerships', { partner: 'WorkSource' });
  addRow(runtime, 'actions', { what: 'First class' }, ref);
  expect(cost()).toEqual({ reads: 4, writes: 0 });
});

test('a project opens with its partner, and without one that has left Partners', () => {
  const { ref } = addRow(runtime, 'partnerships', { partner: 'Food Bank', project: 'Pantry' });
  addRow(runtime, 'partnerships', { partner: 'WorkSource', project: 'Job club' });
  const read = () => ok(ask<PartnershipsRead>(runtime, 'readPartnerships', ref));
  const projects = () => read().projects.items.map(({ project }) => project);
  expect([read().partner?.ref.name, projects()]).toEqual(['Food Bank', ['Pantry']]);
  sheetOf(runtime, 'Partners').deleteRow(4);
  expect([read().partner, projects()]).toEqual([undefined, ['Pantry']]);
  sheetOf(runtime, 'Partnerships').deleteRow(3);
  expect(ask(runtime, 'readPartnerships', ref)).toMatchObject({ ok: false });
});
