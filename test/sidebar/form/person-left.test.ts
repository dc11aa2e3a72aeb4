// They left, in the form of a partner: one press, its Undo, and what happens while something is unsaved.
import type { WorkspaceSession } from '../../../sidebar/app/workspace-contract';
import { linesOfPeople } from '../../../src/domain/partners/people';
import { type Library, TIMED_OUT, callsOf, rowIn, usualLibrary } from '../library';
import { openWorkspace, quiet } from '../open-workspace';

let library: Library;
let work: WorkspaceSession;
beforeEach(async () => {
  library = usualLibrary();
  work = await openWorkspace(library);
  await work.sessions.partners.open({ table: 'partners', id: '', row: 0, name: 'WorkSource' });
});
afterEach(() => quiet(library));

const form = () => work.sessions.partners;
const leave = (line: number) => {
  const [person] = linesOfPeople(form().form.loaded).slice(line);
  if (!person) throw new Error('Nobody there');
  return form().noteLeft(person);
};
const row = () => rowIn(library, 'Partners', 'WorkSource');

test('the form shows the row without the person, and Undo brings them back', async () => {
  await leave(1);
  expect(form().form.values).toMatchObject({ contactName: 'Ana', contactEmail: 'ana@ws.org' });
  expect(form().notice?.text).toContain('Ask who’s taking over from Ben');
  expect(row()['Contact Name']).toBe('Ana');
  await form().undo();
  expect(form().form.values).toMatchObject({ contactName: 'Ana\nBen', contactPhone: '\n555 0100' });
  expect(row()['Contact Name']).toBe('Ana\nBen');
});

test('with unsaved changes, it asks to save first and changes nothing', async () => {
  form().type({ notes: 'half a sentence' });
  await leave(0);
  expect(form().notice?.text).toBe('Save your changes first. Then press They left again.');
  expect(callsOf(library, 'contactLeft')).toHaveLength(0);
  expect(form().form.values['notes']).toBe('half a sentence');
});

test('if the answer is lost, a second press adds no second line to the plan', async () => {
  library.faults['contactLeft'] = [{ message: TIMED_OUT, isAnswered: true }];
  await leave(1);
  expect(form().notice?.tone).toBe('trouble');
  await leave(1);
  const plan = JSON.stringify(library.runtime.values('Weekly Plan'));
  expect(plan.split('Ask who’s taking over from Ben')).toHaveLength(2);
  expect(row()['Contact Name']).toBe('Ana');
});
