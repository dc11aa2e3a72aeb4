// A new table needs no code in the sidebar: its form is filled in, saved, edited and undone as its description says.
import type { Runtime } from 'apps-script-runtime';
import type { WorkspaceSession } from '../../../sidebar/app/workspace-contract';
import type { TextStore } from '../../../sidebar/kit/stored-texts';
import type { TableName } from '../../../src/domain/tables';
import { codeWithVolunteers, loadWithVolunteers } from '../../fixtures/new-table/build';
import { openAddon, rowsOf } from '../../server/addon';
import { type Library, callGoogle, googleWith, withCalls } from '../library';
import { browserTexts, quiet } from '../open-workspace';

type Sidebar = typeof import('../../../sidebar/app/workspace-session') &
  typeof import('../../../sidebar/app/views') &
  typeof import('../../../sidebar/form/drafts') &
  typeof import('../../../sidebar/server/call-server');

const VOLUNTEERS = 'volunteers' as TableName;
let runtime: Runtime;
let library: Library;
let sidebar: Sidebar;
let texts: TextStore;
let work: WorkspaceSession;

async function openSidebar(): Promise<void> {
  const answer = await sidebar.callServer('openSidebar');
  if (!answer.ok) throw new Error(answer.problem);
  work = sidebar.workspaceSession(
    answer,
    sidebar.draftStore(() => texts),
  );
}

beforeAll(async () => {
  const google = googleWith((name, args) => callGoogle(library, name, args));
  sidebar = await loadWithVolunteers<Sidebar>(
    `export * from './sidebar/app/workspace-session';
    export * from './sidebar/app/views';
    export * from './sidebar/form/drafts';
    export * from './sidebar/server/call-server';`,
    { google },
  );
  runtime = openAddon({ code: await codeWithVolunteers() });
  runtime.run('setUpThisSheet');
});

beforeEach(async () => {
  texts = browserTexts();
  library = withCalls(runtime);
  await openSidebar();
});
afterEach(() => quiet(library));

const form = () => work.sessions[VOLUNTEERS];
const rows = () => rowsOf(runtime, 'Volunteers', 2);
const save = async (values: Record<string, string>): Promise<string> => {
  form().type(values);
  await form().save([]);
  return form().notice?.text ?? '';
};

test('the new table’s form opens from More', () => {
  expect(sidebar.LISTED_TABLES).toEqual([VOLUNTEERS]);
  expect(sidebar.UNDER_MORE).toContain(VOLUNTEERS);
});

test('a new row is checked, saved, undone, saved again, edited, and the edit undone', async () => {
  expect(await save({ since: 'soon' })).toBe('Not saved yet: check 2 fields.');
  expect(await save({ name: 'Kim', since: '2026-03-01', role: 'Driver' })).toBe('Saved: Kim.');
  expect(rows()).toMatchObject([{ Volunteer: 'Kim', Role: 'Driver' }]);

  await form().undo();
  expect(form().notice?.text).toBe('Undone. It isn’t in the sheet anymore; what you typed is still here.');
  expect(rows()).toEqual([]);
  expect(await save({})).toBe('Saved: Kim.');

  const { ref } = form().form.justSaved ?? {};
  if (!ref) throw new Error('Nothing was saved.');
  work.open(ref);
  await quiet(library);
  expect(form().form.values).toMatchObject({ name: 'Kim', since: '2026-03-01', role: 'Driver', hours: '' });
  expect(await save({ role: 'Reader', hours: '4' })).toBe('Saved.');
  expect(rows()).toMatchObject([{ Role: 'Reader', 'Hours a month': 4 }]);
  await form().undo();
  expect(form().notice?.text).toBe('Undone.');
  expect(rows()).toMatchObject([{ Role: 'Driver', 'Hours a month': '' }]);
});

test('the row selected in its tab is opened, and what a colleague typed in the meantime becomes a question', async () => {
  runtime.select('Volunteers', 'A3');
  await work.openSelected();
  expect([work.state.view, form().form.ref?.name]).toEqual([VOLUNTEERS, 'Kim']);
  runtime.type('Volunteers', 'C3', '555 0100');
  await save({ phone: '555 0199' });
  expect(form().form.conflicts).toEqual({ phone: '555 0100' });
  form().decide('phone', 'mine');
  expect(await save({})).toBe('Saved.');
  expect(rows()).toMatchObject([{ Volunteer: 'Kim', Phone: '555 0199' }]);
});

test('what was typed is still there after closing the sidebar', async () => {
  work.visit(VOLUNTEERS);
  form().type({ name: 'Lee' });
  work.saveDrafts();
  await openSidebar();
  expect([work.state.view, form().form.isRestored, form().form.values['name']]).toEqual([
    VOLUNTEERS,
    true,
    'Lee',
  ]);
});
