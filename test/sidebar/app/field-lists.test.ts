// What fields suggest and fill in automatically, without a page.
import type { WorkspaceSession } from '../../../sidebar/app/workspace-contract';
import { isUnsaved } from '../../../sidebar/form/row-form';
import { addRow } from '../../server/addon';
import { type Library, callsOf, hold, staffIs, usualLibrary } from '../library';
import { openWorkspace, quiet } from '../open-workspace';

let library: Library;
let work: WorkspaceSession;
let clock: jest.SpyInstance<number, []>;
let now = 0;
beforeEach(async () => {
  now = Date.now();
  clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
  library = usualLibrary();
  work = await openWorkspace(library);
});
afterEach(async () => {
  await quiet(library);
  clock.mockRestore();
});
const later = (seconds: number) => (now += seconds * 1000);
const reads = () => callsOf(library, 'readLists').length;

test('a name that a colleague adds is suggested as soon as a field is opened, with one call for several fields', async () => {
  staffIs(library.runtime, 'Ana', 'Ben', 'Dora');
  addRow(library.runtime, 'partners', { name: 'Zoo' });
  work.refreshLists();
  expect(reads()).toBe(0);
  later(20);
  work.refreshLists();
  work.refreshLists();
  await quiet(library);
  work.refreshLists();
  expect(reads()).toBe(1);
  expect(work.state.lists.staff).toEqual(['Ana', 'Ben', 'Dora']);
  expect(work.state.names).toContain('Zoo');
  later(20);
  work.refreshLists();
  expect(reads()).toBe(2);
});

test('a name that is added here during the call stays on the list', async () => {
  later(20);
  const letGo = hold(library, 'readLists');
  work.refreshLists();
  expect(await work.addToList('staff', 'Jo')).toBe('');
  letGo();
  await quiet(library);
  expect(work.state.lists.staff).toContain('Jo');
});

test('a new partner and a new event start with the user as staff, which alone isn’t an unsaved change', () => {
  const { partners, events, plan, log } = work.sessions;
  expect(partners.form.values['staff']).toBe('Ana');
  expect(events.form.values['staff']).toBe('Ana');
  expect([partners, events].some(({ form }) => isUnsaved(form))).toBe(false);
  work.becomeUser('Ben');
  const staff = [partners, events, plan, log].map(({ form }) => form.values['staff'] ?? form.values['who']);
  expect(staff).toEqual(['Ben', 'Ben', 'Ben', 'Ben']);
});
