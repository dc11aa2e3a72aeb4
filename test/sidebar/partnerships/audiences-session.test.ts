// The tool about audiences without its page: what it shows, and the form that a save, a failure or a closed page leaves.
import { type AudiencesSession, audiencesSession } from '../../../sidebar/partnerships/audiences-session';
import { begunPartner, changePage } from '../../../sidebar/upkeep/page-change';
import { draftStore } from '../../../sidebar/form/drafts';
import type { TextStore } from '../../../sidebar/kit/stored-texts';
import { isUnsaved } from '../../../sidebar/form/row-form';
import { addRow } from '../../server/addon';
import { type Library, TIMED_OUT, callsOf, fail, libraryWith, rowsIn } from '../library';
import { browserTexts, callsGoTo, quiet } from '../open-workspace';

let library: Library;
let kept: TextStore;
let session: AudiencesSession;
const newSession = () => audiencesSession(draftStore(() => kept, 'page-'));
beforeEach(() => {
  library = libraryWith((runtime) => void addRow(runtime, 'audiences', { name: 'Teens' }));
  callsGoTo(library);
  kept = browserTexts();
  session = newSession();
});
afterEach(() => quiet(library));

const names = () => session.state.read?.audiences.items.map(({ ref }) => ref.name);

test('a saved audience is in the list at once, and the next one can be typed', async () => {
  await session.open();
  expect(names()).toEqual(['Teens']);
  session.add('Seniors');
  session.form.type({ people: '300' });
  await session.form.save([]);
  await quiet(library);
  expect(names()).toEqual(['Seniors', 'Teens']);
  expect([session.state.isEditing, session.form.form.values['name']]).toEqual([true, '']);
  await session.form.undo();
  await quiet(library);
  expect(names()).toEqual(['Teens']);
});

test('what was typed stays when the list is shown, when a save fails, and when the page closes', async () => {
  await session.open();
  session.add('Seniors');
  session.form.type({ people: '300' });
  fail(library, 'saveRow', TIMED_OUT, TIMED_OUT, TIMED_OUT, TIMED_OUT);
  await session.form.save([]);
  session.showList();
  const teens = session.state.read?.audiences.items[0]?.ref;
  if (teens) await session.edit(teens);
  expect(session.form.form.values).toMatchObject({ name: 'Seniors', people: '300' });
  session.form.saveDraft();
  session = newSession();
  await session.open();
  expect([session.state.isEditing, session.form.form.values['people']]).toEqual([true, '300']);
});

test('another word for an audience goes into its form, and what was typed there before stays', async () => {
  await session.open();
  const teens = session.state.read?.audiences.items[0]?.ref;
  if (!teens) throw new Error('No audience');
  await session.nameToo(teens, 'teenagers');
  expect(session.form.form.values['name']).toBe('Teens (also teenagers)');
  await session.form.save([]);
  await quiet(library);
  expect(names()).toEqual(['Teens (also teenagers)']);
  session.form.type({ people: '30' });
  await session.nameToo(teens, 'youth');
  expect(session.form.form.values).toMatchObject({ name: 'Teens (also teenagers)', people: '30' });
});

test('a rough number is saved as a number; one that can’t be read stays in its field', async () => {
  await session.open();
  session.add('Seniors');
  session.form.type({ people: 'about 1,200' });
  await session.form.save([]);
  await quiet(library);
  expect(session.state.read?.audiences.items.map(({ size }) => size)).toContain('Roughly 1200 people');
  session.add('Babies');
  session.form.type({ people: 'dozens' });
  await session.form.save([]);
  expect(session.form.form.values['people']).toBe('dozens');
  expect(session.form.form.problems.map(({ field }) => field)).toEqual(['people']);
});

test('a name that is there already is refused at its field', async () => {
  await session.open();
  session.add('teens');
  session.form.type({ people: '300' });
  await session.form.save([]);
  expect(session.form.form.problems.map(({ field }) => field)).toEqual(['name']);
  expect(isUnsaved(session.form.form)).toBe(true);
  expect(rowsIn(library, 'Audiences')).toHaveLength(1);
});

test('a failed read is told, and the next one works', async () => {
  fail(library, 'readAudiences', TIMED_OUT, TIMED_OUT, TIMED_OUT);
  await session.open();
  expect([session.state.read, session.state.busy]).toEqual([null, '']);
  expect(session.state.problem).toContain('Google didn’t answer.');
  library.faults = {};
  await session.open();
  expect([names(), session.state.problem]).toEqual([['Teens'], '']);
});

describe('a potential partner that a page begins', () => {
  test('reaches the sidebar once, without fields that it doesn’t have', async () => {
    await changePage('showSidebar', { partner: { stage: 'Potential', serves: 'Teens' } });
    expect(callsOf(library, 'showSidebar')).toHaveLength(1);
    expect([begunPartner(), begunPartner()]).toEqual([{ stage: 'Potential', serves: 'Teens' }, undefined]);
  });

  test('is forgotten if the sidebar doesn’t open', async () => {
    fail(library, 'showSidebar', TIMED_OUT);
    const problem = await changePage('showSidebar', { partner: { stage: 'Potential' } });
    expect([problem === '', begunPartner()]).toEqual([false, undefined]);
  });
});
