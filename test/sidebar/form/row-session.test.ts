// A form at work, without its page: saved once, everything as typed, and undone on request.
import type { SaveAsk } from '../../../src/server/run/answers';
import type { TableName } from '../../../src/domain/tables';
import {
  type Library,
  TIMED_OUT,
  callsOf,
  deleteRow,
  fail,
  hold,
  rowIn,
  rowsIn,
  selectRow,
  typeCell,
  usualLibrary,
} from '../library';
import { openWorkspace, quiet } from '../open-workspace';
import type { RowSession } from '../../../sidebar/form/session-contract';
import type { WorkspaceSession } from '../../../sidebar/app/workspace-contract';

let library: Library;
let work: WorkspaceSession;
beforeEach(async () => {
  library = usualLibrary();
  work = await openWorkspace(library);
});
afterEach(() => quiet(library));

const form = () => work.sessions.partners;
const names = () => rowsIn(library, 'Partners').map((row) => row['Partner/Company']);
const asks = () => callsOf(library, 'saveRow') as SaveAsk[];
/** The problems that prevent saving, by field. */
const stops = ({ form }: RowSession) =>
  Object.fromEntries(
    form.problems.filter(({ level }) => level === 'stop').map(({ field, message }) => [field, message]),
  );
const edit = async (tab: string, text: string, table: TableName = 'partners') => {
  selectRow(library, tab, text);
  await work.openSelected();
  return work.sessions[table];
};

test('a partner is added once, however often Save is pressed, and can be undone', async () => {
  form().type({ name: 'Senior Center' });
  const letGo = hold(library, 'saveRow');
  const first = form().save([]);
  expect(form().busy).toBe('saving');
  await form().save([]);
  expect(asks()).toHaveLength(1);
  letGo();
  await first;
  expect(form().notice).toEqual({ tone: 'good', text: 'Saved: Senior Center. Status: No contact yet.' });
  expect(names()).toEqual(['WorkSource', 'Teen Shelter', 'Senior Center']);
  // Nothing in the library names this partner yet.
  expect(callsOf(library, 'updateRelationships')).toEqual([]);

  await form().undo();
  expect(form().notice?.text).toMatch(/^Undone\./);
  expect(names()).toEqual(['WorkSource', 'Teen Shelter']);
  expect(form().form.values['name']).toBe('Senior Center');
  await form().save([]);
  expect(names()).toHaveLength(3);
  expect(asks()[1]?.id).not.toBe(asks()[0]?.id);
});

test('every text reaches the sheet exactly as typed', async () => {
  const texts = [
    '=IMPORTXML("http://x")',
    '+1 555',
    '-',
    '@',
    '007',
    '1/2',
    '<img src=x onerror=alert(1)>',
    '🏳️‍🌈 مرحبا',
    '&amp;',
  ];
  for (const [index, text] of texts.entries()) {
    form().type({ name: `${text}${index}`, notes: `${text}\n${text}`, story: `  ${text} ` });
    await form().save([]);
    expect(form().notice?.tone).toBe('good');
    expect(rowsIn(library, 'Partners').at(-1)).toMatchObject({
      'Partner/Company': `${text}${index}`,
      Notes: `${text}\n${text}`,
    });
    expect(form().form.justSaved?.ref.name).toBe(`${text}${index}`);
  }
});

test('50,000 characters are loaded in full, edited, and sent in full', async () => {
  form().type({ name: 'Long', interest: `${'ä'.repeat(49990)}end` });
  await form().save([]);
  form().startNew();
  await edit('Partners', 'Long');
  expect(form().form.values['interest']).toHaveLength(49993);
  form().type({ interest: `${form().form.values['interest']}!` });
  await form().save([]);
  expect(form().notice?.tone).toBe('good');
  expect(
    String(rowIn(library, 'Partners', 'Long')['Area of Partner’s Interest/Goals and Target Audience']).slice(
      -5,
    ),
  ).toBe('äend!');
  form().type({ interest: 'x'.repeat(50001) });
  await form().save([]);
  expect(stops(form())['interest']).toMatch(/^This text has 50001 characters/);
});

test('problems show at their fields before anything is sent, and so does what the sheet refuses', async () => {
  form().type({ lastContact: '2026-03-05' });
  await form().save([]);
  expect(form().notice?.text).toBe('Not saved yet: check 2 fields.');
  expect(form().goTo).toEqual({ field: 'name', count: 1 });
  expect(Object.keys(stops(form())).sort()).toEqual(['lastContact', 'name']);
  expect(stops(form())['lastContact']).toContain('This day is in the future.');
  expect(asks()).toEqual([]);
  form().type({ name: 'WorkSource', lastContact: '2026-03-04' });
  await form().save([]);
  expect(stops(form())['name']).toContain('is already in Partners.');
  expect(form().goTo).toEqual({ field: 'name', count: 2 });
  expect(names()).toHaveLength(2);
});

test('an unfinished date isn’t saved as blank', async () => {
  await edit('Partners', 'WorkSource');
  await form().save(['lastContact']);
  expect(stops(form())).toEqual({ lastContact: 'This isn’t complete. Finish it or clear it.' });
  expect(asks()).toEqual([]);
});

test('when Google does not answer, everything typed stays and Save works again, under the same id', async () => {
  form().type({ name: 'Senior Center' });
  for (const message of [TIMED_OUT, 'null']) {
    fail(library, 'saveRow', message);
    await form().save([]);
    expect(form().notice?.tone).toBe('trouble');
    expect(form().notice?.text).toMatch(
      /^Google didn’t answer\. What you typed is still here: press Save again in a moment\./,
    );
    expect(form().form.values['name']).toBe('Senior Center');
  }
  await form().save([]);
  expect(form().notice?.tone).toBe('good');
  expect(new Set(asks().map(({ id }) => id)).size).toBe(1);
  expect(names()).toHaveLength(3);
});

test('after two minutes without an answer Save can be pressed again', async () => {
  form().type({ name: 'Senior Center' });
  const letGo = hold(library, 'saveRow');
  jest.useFakeTimers();
  try {
    void form().save([]);
    await jest.advanceTimersByTimeAsync(119000);
    expect(form().busy).toBe('saving');
    await jest.advanceTimersByTimeAsync(2000);
  } finally {
    jest.useRealTimers();
  }
  expect(form().notice?.text).toContain('press Save again in a moment');
  expect(form().busy).toBe('');
  letGo();
});

test('an edit sends only what was changed, and Undo reverses it', async () => {
  await edit('Partners', 'WorkSource');
  const { id } = form().form;
  form().type({ notes: 'New note' });
  await form().save([]);
  expect(asks()).toEqual([
    {
      table: 'partners',
      id,
      isNew: false,
      values: { notes: 'New note' },
      loaded: { name: 'WorkSource', notes: '' },
      who: 'Ana',
    },
  ]);
  await form().undo();
  expect(form().notice?.text).toBe('Undone.');
  expect(rowIn(library, 'Partners', 'WorkSource')['Notes']).toBeUndefined();
  expect(form().form.values['notes']).toBe('');
  await form().save([]);
  expect(form().notice?.text).toBe('Nothing has changed, so there’s nothing to save.');
});

test('what somebody else changed in the meantime is shown, and the librarian chooses', async () => {
  await edit('Partners', 'WorkSource');
  form().type({ notes: 'Mine', previous: 'My events' });
  typeCell(library, 'Partners', 'WorkSource', {
    Notes: 'Theirs',
    'Previous Partnerships Events': 'Their events',
  });
  await form().save([]);
  expect(form().notice?.text).toMatch(/^Someone else changed this row/);
  expect(form().form.conflicts).toEqual({ notes: 'Theirs', previous: 'Their events' });
  await form().save([]);
  expect(form().notice?.text).toContain('Choose yours or theirs');
  expect(form().goTo.field).toMatch(/^conflict-/);
  form().decide('notes', 'mine');
  form().decide('previous', 'theirs');
  expect(form().goTo.field).toBe('previous');
  await form().save([]);
  expect(form().notice?.tone).toBe('good');
  expect(rowIn(library, 'Partners', 'WorkSource')).toMatchObject({
    Notes: 'Mine',
    'Previous Partnerships Events': 'Their events',
  });
});

test('a box that a colleague checked in the meantime isn’t a conflict, and stays the way they left it', async () => {
  const LINE = 'Small Business Support';
  typeCell(library, 'Weekly Plan', LINE, { Done: 'TRUE' });
  const plan = await edit('Weekly Plan', LINE, 'plan');
  typeCell(library, 'Weekly Plan', LINE, { Done: 'FALSE' });
  plan.type({ done: '', outcome: 'later' });
  await plan.save([]);
  expect(plan.notice?.tone).toBe('good');
  typeCell(library, 'Weekly Plan', LINE, { Done: 'TRUE' });
  plan.type({ outcome: 'even later' });
  await plan.save([]);
  expect(rowIn(library, 'Weekly Plan', LINE)).toMatchObject({ Done: true, 'Outcome / notes': 'even later' });
});

test('a row that somebody deleted can be saved as a new one', async () => {
  await edit('Partners', 'WorkSource');
  form().type({ notes: 'Mine' });
  deleteRow(library, 'Partners', 'WorkSource');
  await form().save([]);
  expect(form().notice?.text).toMatch(/^Someone deleted this row\./);
  expect(form().canSaveAsNew).toBe(true);
  await form().saveAsNew([]);
  expect(form().notice?.tone).toBe('good');
  expect(rowIn(library, 'Partners', 'WorkSource')).toMatchObject({
    Notes: 'Mine',
    'Contact Name': 'Ana\nBen',
  });
});

test('a slow save doesn’t touch a row that was opened in the meantime', async () => {
  await edit('Partners', 'WorkSource');
  form().type({ notes: 'Slow' });
  const letGo = hold(library, 'saveRow');
  const slow = form().save([]);
  selectRow(library, 'Partners', 'Teen Shelter');
  await work.openSelected();
  work.state.leaving?.leave();
  letGo();
  await slow;
  expect(form().form.ref?.name).toBe('Teen Shelter');
  expect(form().form.values['notes']).toBe('=IMPORTXML("x")');
  await form().save([]);
  expect(form().notice?.text).toMatch(/^Nothing has changed/);
  expect(rowIn(library, 'Partners', 'WorkSource')).toMatchObject({ Notes: 'Slow' });
});

test('an event that is only viewed, or changed in another field, keeps its cells exactly', async () => {
  const odd = {
    'Type of Outreach and Target Audience': 'visit – a – b',
    'Staff Involved': 'Ana ,Ben',
    'Partner Organization': 'WorkSource(x);Teen Shelter ( host )',
  };
  typeCell(library, 'Events', 'Career Fair', odd);
  const before = rowIn(library, 'Events', 'Career Fair');
  const event = await edit('Events', 'Career Fair', 'events');
  event.type({ participants: '0' });
  await event.save([]);
  expect(asks()).toMatchObject([{ values: { participants: '0' }, loaded: { participants: '' } }]);
  expect(Object.keys(asks()[0]?.values ?? {})).toEqual(['participants']);
  await quiet(library);
  expect(rowIn(library, 'Events', 'Career Fair')).toMatchObject({
    ...odd,
    'Date and Time': before['Date and Time'],
    'Number of Participants': 0,
  });
});

test('an event accepts its partners with their capacity, and names those that aren’t in Partners', async () => {
  const event = work.sessions.events;
  event.type({
    name: 'Fair',
    when: '2026-03-02 10:00',
    endsAt: '09:00',
    staff: 'Ana, Ben',
    partners: 'WorkSource (host); Job Center',
  });
  await event.save([]);
  expect(event.form.problems).toMatchObject([
    {
      field: 'endsAt',
      message: 'It starts at 10:00 AM, so it can’t end at 9:00 AM. If it ends on another day, add that day.',
    },
  ]);
  event.type({ endsAt: '11:30' });
  await event.save([]);
  expect(event.notice?.tone).toBe('good');
  expect(event.form.unknownPartners).toEqual(['Job Center']);
  expect(rowIn(library, 'Events', 'Fair')).toMatchObject({
    'Staff Involved': 'Ana, Ben',
    'Partner Organization': 'WorkSource (host); Job Center',
  });
});
