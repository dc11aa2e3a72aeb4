// The sidebar at work, without its page: what the forms learn from each other, and what the sidebar asks before
// anything typed is lost.
import { draftStore } from '../../../sidebar/form/drafts';
import { changedKeys } from '../../../sidebar/form/row-form';
import type { WorkspaceSession } from '../../../sidebar/app/workspace-contract';
import type { SaveAsk } from '../../../src/server/run/answers';
import {
  type Library,
  TIMED_OUT,
  addLine,
  callsOf,
  deleteRow,
  fail,
  headingOf,
  hold,
  libraryWith,
  refOf,
  rowIn,
  rowsIn,
  selectRow,
  typeCell,
  usualLibrary,
} from '../library';
import { browserTexts, openWorkspace, quiet } from '../open-workspace';
import { BEN, addRow, ask, newRow, ok, outlineOf } from '../../server/addon';

let library: Library;
let work: WorkspaceSession;
const open = async (given: Library = usualLibrary()) => {
  library = given;
  work = await openWorkspace(library);
};
afterEach(() => quiet(library));

const names = () => library.calls.map(({ name }) => name);
const contacts = () => rowsIn(library, 'Contact Log');
const worksource = () => refOf(library, 'partners', 'Partners', 'WorkSource');

describe('what was typed', () => {
  test('is still there after closing the sidebar, in its view, and can be discarded', async () => {
    await open();
    const texts = browserTexts();
    work = await openWorkspace(
      library,
      draftStore(() => texts),
    );
    work.goTo('events');
    work.sessions.events.type({ name: 'Coffee chat', when: '2026-03-10' });
    work.saveDrafts();
    work = await openWorkspace(
      library,
      draftStore(() => texts),
    );
    expect(work.state.view).toBe('events');
    expect(work.sessions.events.form).toMatchObject({
      isRestored: true,
      values: { name: 'Coffee chat', when: '2026-03-10' },
    });
    work.sessions.events.discard();
    expect(work.sessions.events.form.values['name']).toBe('');
    work = await openWorkspace(
      library,
      draftStore(() => texts),
    );
    expect(work.state.view).toBe('today');
    expect(work.sessions.events.form.isRestored).toBe(false);
  });

  test('is stored a moment after the last keystroke, not only on leaving', async () => {
    await open();
    const texts = browserTexts();
    work = await openWorkspace(
      library,
      draftStore(() => texts),
    );
    jest.useFakeTimers();
    work.sessions.log.type({ partner: 'WorkSource', heard: 'A lot' });
    jest.advanceTimersByTime(300);
    jest.useRealTimers();
    expect(draftStore(() => texts).restore('log')?.values).toMatchObject({ heard: 'A lot' });
  });

  test('isn’t left without asking, whether for another row or a new one', async () => {
    await open();
    work.goTo('partners');
    work.sessions.partners.type({ name: 'Half typed' });
    selectRow(library, 'Partners', 'WorkSource');
    await work.openSelected();
    expect(work.state.leaving?.table).toBe('partners');
    work.stay();
    expect(work.state.leaving).toBeNull();
    expect(work.sessions.partners.form.values['name']).toBe('Half typed');
    work.startNew('partners');
    work.state.leaving?.leave();
    expect(work.sessions.partners.form.values['name']).toBe('');
    expect(work.state.leaving).toBeNull();
  });

  test('isn’t replaced by another partner, but a partner that was only filled in is', async () => {
    await open();
    work.logWith(worksource());
    work.logWith(refOf(library, 'partners', 'Partners', 'Teen Shelter'));
    expect(work.sessions.log.form.values['partner']).toBe('Teen Shelter');
    work.sessions.log.type({ heard: 'A lot' });
    work.logWith(refOf(library, 'partners', 'Partners', 'Teen Shelter'));
    expect(work.state.leaving).toBeNull();
    work.logWith(worksource());
    expect(work.state.leaving?.table).toBe('log');
    work.stay();
    expect(work.sessions.log.form.values).toMatchObject({ partner: 'Teen Shelter', heard: 'A lot' });
  });
});

describe('a new entry', () => {
  test('never overwrites the one before: two that are typed one after the other are two rows', async () => {
    await open();
    const { log, partners, events, plan } = work.sessions;
    for (const partner of ['WorkSource', 'Teen Shelter']) {
      log.type({ partner, heard: `from ${partner}` });
      await log.save([]);
    }
    expect(contacts().map((row) => row['Partner'])).toEqual(['WorkSource', 'Teen Shelter']);
    for (const [name, session, key] of [
      ['Partners', partners, 'name'],
      ['Events', events, 'name'],
      ['Weekly Plan', plan, 'item'],
    ] as const) {
      for (const text of ['First', 'Second']) {
        session.type({ [key]: text, ...(session === events && { when: '2026-03-10' }) });
        await session.save([]);
        expect(session.form.ref).toBeNull();
        expect(session.goTo.field).toBe(key);
      }
      expect(rowIn(library, name, 'First')).not.toEqual({});
      expect(rowIn(library, name, 'Second')).not.toEqual({});
    }
  });

  test('is what a tab offers, even after a row was edited; unsaved changes stay, and show which row they’re in', async () => {
    await open();
    const { partners } = work.sessions;
    await partners.open(worksource());
    partners.type({ notes: 'New' });
    await partners.save([]);
    expect(partners.form.ref?.name).toBe('WorkSource');
    work.visit('today');
    work.visit('partners');
    expect(partners.form).toMatchObject({ ref: null, undo: null, values: { name: '', notes: '' } });
    await partners.open(worksource());
    partners.type({ notes: 'Newer' });
    work.visit('today');
    work.visit('partners');
    expect(partners.form).toMatchObject({ ref: { name: 'WorkSource' }, values: { notes: 'Newer' } });
  });

  test('keeps Undo for the one before, which leaves alone what’s being typed', async () => {
    await open();
    const { partners } = work.sessions;
    partners.type({ name: 'Zoo' });
    await partners.save([]);
    work.visit('today');
    work.visit('partners');
    partners.type({ name: 'Job Center' });
    await partners.undo();
    expect(partners.notice?.text).toBe('Undone: Zoo isn’t in the sheet anymore.');
    expect(partners.form.values['name']).toBe('Job Center');
    expect(rowIn(library, 'Partners', 'Zoo')).toEqual({});
    expect(work.state.names).not.toContain('Zoo');
  });

  test('in the plan goes under the same line as the one before', async () => {
    await open();
    const { plan } = work.sessions;
    plan.choose(headingOf('schools', 'Schools'));
    for (const item of ['Posters', 'Flyers']) {
      plan.type({ item });
      await plan.save([]);
    }
    expect(callsOf(library, 'saveRow')).toMatchObject([
      { under: { id: 'heading-schools' } },
      { under: { id: 'heading-schools' } },
    ]);
    work.startNew('plan');
    expect(plan.form.under).toBeNull();
  });
});

test('opening a row with nothing to edit says what to do', async () => {
  await open();
  library.runtime.select('Settings', 'A1');
  await work.openSelected();
  expect(work.state.problem).toBe('First, click a row in Partners, Events, or Weekly Plan.');
  work.goTo('events');
  expect(work.state.problem).toBe('');
});

test('a partner that an event names can be added from there, and then the event no longer offers it', async () => {
  await open();
  const { events, partners } = work.sessions;
  work.goTo('events');
  events.type({ name: 'Fair', when: '2026-03-10', partners: 'Job Center' });
  await events.save([]);
  expect(events.form.unknownPartners).toEqual(['Job Center']);
  const [{ id = '' } = {}] = callsOf(library, 'saveRow') as SaveAsk[];
  expect(library.calls.at(-1)).toEqual({ name: 'updateRelationships', args: [id] });
  work.addPartner('Job Center', 'events');
  expect(work.state).toMatchObject({ view: 'partners', addedFrom: 'events' });
  expect(partners.form.values['name']).toBe('Job Center');
  await partners.save([]);
  expect(partners.notice?.tone).toBe('good');
  expect(events.form.unknownPartners).toEqual([]);
  expect(work.state.names).toContain('Job Center');
  await partners.undo();
  expect(work.state.names).not.toContain('Job Center');
});

test('changing a phone number requests no update, because nothing depends on it; changing a name does', async () => {
  await open();
  const { partners } = work.sessions;
  partners.type({ name: 'Job Center' });
  await partners.save([]);
  const [saved] = callsOf(library, 'saveRow') as SaveAsk[];
  expect(saved?.who).toBe('Ana');
  await quiet(library);
  const before = callsOf(library, 'updateRelationships').length;
  await work.sessions.partners.open({ table: 'partners', id: saved?.id ?? '', row: 0, name: '' });
  partners.type({ contactPhone: '555-0100' });
  await partners.save([]);
  await quiet(library);
  expect(callsOf(library, 'updateRelationships')).toHaveLength(before);
  partners.type({ name: 'Job Center West' });
  await partners.save([]);
  await quiet(library);
  expect(callsOf(library, 'updateRelationships')).toHaveLength(before + 1);
});

test('a contact with a partner that isn’t in Partners is refused until it is, and nothing typed is lost', async () => {
  await open();
  const { log, partners } = work.sessions;
  log.type({ partner: 'Job Center', heard: 'They are new' });
  await log.save([]);
  expect(log.form.problems).toMatchObject([{ field: 'partner', level: 'stop' }]);
  expect(contacts()).toEqual([]);
  work.addPartner('Job Center', 'log');
  await partners.save([]);
  expect(log.form.problems).toEqual([]);
  await log.save([]);
  expect(contacts()).toMatchObject([{ Partner: 'Job Center', 'What we heard': 'They are new' }]);
});

test('a partner and Save are enough for a contact: the day is today, and the staff is the user of the sidebar', async () => {
  await open();
  const { log } = work.sessions;
  log.type({ partner: 'WorkSource' });
  await log.save([]);
  expect(log.notice?.text).toBe('Saved: WorkSource. Status: In touch.');
  expect(callsOf(library, 'saveContact')).toMatchObject([{ values: { when: '2026-03-04', staff: 'Ana' } }]);
  expect(contacts()).toMatchObject([
    { Partner: 'WorkSource', 'Library staff': 'Ana', 'What came of it': 'Reached' },
  ]);
  await quiet(library);
  expect(names()).not.toContain('updateRelationships');
});

test('Undo removes the contact from the log and says what stays', async () => {
  await open();
  const { log } = work.sessions;
  log.type({ partner: 'WorkSource', promised: 'Flyers', promisedBy: '2026-03-06' });
  await log.save([]);
  typeCell(library, 'Weekly Plan', 'Promised to WorkSource: Flyers', { 'Outcome / notes': 'printed' });
  await log.undo();
  expect(log.notice?.text).toMatch(
    /^Undone\. It isn’t in the log anymore; what you typed is still here\. “Promised to WorkSource: Flyers” /,
  );
  expect(contacts()).toEqual([]);
  expect(log.form.values['partner']).toBe('WorkSource');
  expect(callsOf(library, 'updateRelationships')).toHaveLength(1);
});

describe('a colleague’s contact', () => {
  beforeEach(async () => {
    await open();
    const values = { partner: 'WorkSource', when: '2026-03-03', staff: 'Ben', how: 'Phone' };
    ok(ask(library.runtime, 'saveContact', newRow('log', values), BEN));
    work.sessions.log.type({ partner: 'WorkSource' });
  });

  test('that nobody saw is shown before anything is written, once', async () => {
    const { log } = work.sessions;
    await log.save([]);
    expect(log.notice?.text).toBe('Ben phoned yesterday. If you were in touch too, press Save again.');
    expect(contacts()).toHaveLength(1);
    await log.save([]);
    expect(contacts()).toHaveLength(2);
  });

  test('that is on the screen blocks nothing', async () => {
    const { log } = work.sessions;
    work.sawContact(contacts()[0]?.['Outreach id'] as string);
    await log.save([]);
    expect(log.notice?.tone).toBe('good');
    expect(contacts()).toHaveLength(2);
  });
});

test('a plan item goes under the chosen line, on its day, with the user of the sidebar', async () => {
  await open();
  const { plan } = work.sessions;
  expect(plan.form.values['who']).toBe('Ana');
  plan.type({ item: 'Classroom presentations', when: 'Tue 2026-03-10, 8:45-10:51' });
  await plan.save([]);
  expect(callsOf(library, 'saveRow')).toMatchObject([{ under: { id: 'heading-outreach' } }]);
  work.startNew('plan');
  plan.type({ item: 'Posters', when: 'second Tuesday of the month', done: 'TRUE' });
  plan.choose(headingOf('schools', 'Schools'));
  await plan.save([]);
  expect(rowIn(library, 'Weekly Plan', 'Posters')).toMatchObject({
    Done: true,
    When: 'second Tuesday of the month',
  });
  expect(outlineOf(library.runtime)).toEqual(
    expect.arrayContaining(['  Classroom presentations', '    Posters']),
  );
  expect(work.state.parents.map(({ ref }) => ref.name)).toEqual(expect.arrayContaining(['Posters']));
});

test('the user’s name is in new plan items and contacts as soon as it is known', async () => {
  const given = usualLibrary();
  await open(given);
  work.becomeUser('Ben');
  expect(work.sessions.plan.form.values['who']).toBe('Ben');
  expect(work.sessions.log.form.values['staff']).toBe('Ben');
  expect(changedKeys(work.sessions.log.form)).toEqual([]);
});

test('the user’s name goes on the staff list, so no form says that it isn’t there', async () => {
  await open();
  work.becomeUser('Jo');
  await quiet(library);
  expect(callsOf(library, 'addToList')).toEqual([{ list: 'staff', names: ['Jo'] }]);
  expect(work.state.lists.staff).toContain('Jo');
  work.becomeUser('Ana');
  await quiet(library);
  expect(callsOf(library, 'addToList')).toHaveLength(1);
});

describe('a next step that names its day', () => {
  const { type, value } = {
    type: (values: Record<string, string>) => work.sessions.log.type(values),
    value: (key: string) => work.sessions.log.form.values[key],
  };

  test('gets the day while it’s typed, and loses it when the words change', async () => {
    await open();
    type({ next: 'Send flyers by Fri' });
    expect(value('nextBy')).toBe('2026-03-06');
    type({ next: 'Send flyers by Friday or so' });
    expect(value('nextBy')).toBe('');
    type({ promised: 'A reply by tomorrow' });
    expect(value('promisedBy')).toBe('2026-03-05');
  });

  test('keeps the day that somebody chose or cleared', async () => {
    await open();
    type({ nextBy: '2026-03-20' });
    type({ next: 'Send flyers by Friday' });
    expect(value('nextBy')).toBe('2026-03-20');
    type({ promised: 'Flyers by Friday' });
    type({ promisedBy: '' });
    type({ promised: 'Flyers by Friday.' });
    expect(value('promisedBy')).toBe('');
  });
});

test('Back leads to where the person came from, whether by a button or the sheet’s menu', async () => {
  await open();
  work.goTo('more');
  work.goTo('myWeek');
  work.goTo('paperWeek');
  expect(work.wayBack()).toBe('myWeek');
  work.goBack();
  expect([work.state.view, work.wayBack()]).toEqual(['myWeek', 'more']);
  work.goBack();
  work.goTo('paperWeek');
  expect(work.wayBack()).toBe('more');
});

describe('Today', () => {
  test('is read again after a save, once the relationships are up to date', async () => {
    await open();
    work.goTo('partners');
    await work.sessions.partners.open(worksource());
    work.sessions.partners.type({ lastContact: '2026-03-03' });
    await work.sessions.partners.save([]);
    work.goTo('today');
    await quiet(library);
    expect(names().indexOf('updateRelationships')).toBeLessThan(names().indexOf('readToday'));
    expect(work.today.today.noContact.items.map(({ ref }) => ref.name)).not.toContain('WorkSource');
  });

  test('is not read while another view is in front', async () => {
    await open();
    work.goTo('partners');
    work.today.markOld();
    await quiet(library);
    expect(names()).toEqual(['openSidebar']);
  });

  test('is read once more if something changed while it was being read', async () => {
    await open();
    const letGo = hold(library, 'readToday');
    void work.today.read();
    typeCell(library, 'Partners', 'WorkSource', { 'Partner/Company': 'WorkSource Maple' });
    void work.today.read();
    letGo();
    await quiet(library);
    expect(callsOf(library, 'readToday')).toHaveLength(2);
  });

  test('is read when the person comes back after a while, and gives a new contact the new day', async () => {
    await open();
    work.today.onReturn();
    await quiet(library);
    expect(callsOf(library, 'readToday')).toHaveLength(0);
    library.runtime.advanceTo('2026-03-05T17:00:00Z');
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 6000);
    work.today.onReturn();
    now.mockRestore();
    await quiet(library);
    expect(callsOf(library, 'readToday')).toHaveLength(1);
    expect(work.sessions.log.form.values['when']).toBe('2026-03-05');
  });

  test('that offers to start a week is read a few times while somebody works beside it, until the week is started', async () => {
    await open(libraryWith((runtime) => void addRow(runtime, 'partners', { name: 'Zoo' })));
    expect(work.today.today.isOldWeek).toBe(true);
    const look = async () => {
      work.today.lookAside();
      await quiet(library);
      return callsOf(library, 'readToday').length;
    };
    for (const count of [1, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4]) expect(await look()).toBe(count);
    work.today.onLeave();
    library.runtime.run('startThisWeek');
    expect(await look()).toBe(5);
    expect(work.today.today.isOldWeek).toBe(false);
    expect(await look()).toBe(5);
  });

  describe('left open overnight', () => {
    afterEach(() => jest.restoreAllMocks());
    const opened = Date.now();
    /** Moves the time to this many hours after noon, in the sheet and in the page. */
    const later = (hours: number) => {
      const [sheet, page] = [Date.parse('2026-03-04T17:00:00Z'), opened].map((at) => at + hours * 3600000);
      jest.spyOn(Date, 'now').mockReturnValue(page ?? 0);
      library.runtime.advanceTo(new Date(sheet ?? 0).toISOString());
    };
    const dayOfContact = () => work.sessions.log.form.values['when'];

    test('is read automatically after midnight, and not before', async () => {
      await open();
      const told = work.today.today.today;
      later(11);
      work.today.tick();
      await quiet(library);
      expect(callsOf(library, 'readToday')).toHaveLength(0);
      later(13);
      work.today.tick();
      work.today.tick();
      await quiet(library);
      expect(callsOf(library, 'readToday')).toHaveLength(1);
      expect(work.today.today.today > told).toBe(true);
      expect(work.today.day()).toBe(work.today.today.today);
    });

    test('in another view, gives a new contact the new day without being read', async () => {
      await open();
      work.goTo('log');
      const told = dayOfContact();
      later(13);
      work.today.tick();
      expect(dayOfContact()).toBe(work.today.day());
      expect(dayOfContact()).not.toBe(told);
      work.logWith(worksource());
      expect(dayOfContact()).toBe(work.today.day());
      await quiet(library);
      expect(callsOf(library, 'readToday')).toHaveLength(0);
      work.goTo('today');
      await quiet(library);
      expect(callsOf(library, 'readToday')).toHaveLength(1);
    });

    test('knows that it shows the day before while Google doesn’t answer', async () => {
      await open();
      const letGo = hold(library, 'readToday');
      later(13);
      work.today.tick();
      expect(work.today.day() > work.today.today.today).toBe(true);
      letGo();
      await quiet(library);
      expect(work.today.day()).toBe(work.today.today.today);
    });
  });

  test('that is read again keeps a message about something else', async () => {
    await open();
    library.runtime.select('Settings', 'A1');
    await work.openSelected();
    const said = work.state.problem;
    expect(said).not.toBe('');
    await work.today.read();
    expect(work.state.problem).toBe(said);
  });
});

describe('what fields suggest', () => {
  const comeBack = async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 6000);
    work.today.onReturn();
    now.mockRestore();
    await quiet(library);
  };

  test('includes what a colleague added, in one call, when the person comes back to the sidebar, whichever form is open', async () => {
    await open();
    work.goTo('log');
    work.sessions.log.type({ partner: 'Zo' });
    library.runtime.type('Partners', 'A5', 'Zoo', { user: BEN });
    library.runtime.type('Settings', 'E4', 'Cy', { user: BEN });
    addLine(library.runtime, { item: 'Order flyers' });
    await comeBack();
    expect(names()).toEqual(['openSidebar', 'readToday']);
    expect(work.state.names).toContain('Zoo');
    expect(work.state.lists.staff).toEqual(['Ana', 'Ben', 'Cy']);
    expect(work.state.parents.map(({ ref }) => ref.name)).toContain('Order flyers');
    expect(work.sessions.log.form.values['partner']).toBe('Zo');
  });

  test('keeps what was just saved here when an older reading of the sheet arrives afterward', async () => {
    await open();
    const letGo = hold(library, 'readToday');
    void work.today.read();
    work.goTo('partners');
    work.sessions.partners.type({ name: 'Job Center' });
    await work.sessions.partners.save([]);
    deleteRow(library, 'Partners', 'Job Center');
    letGo();
    await quiet(library);
    expect(work.state.names).toContain('Job Center');
  });

  test('includes a name as soon as it’s added to the list in Settings', async () => {
    await open();
    expect(await work.addToList('staff', 'Cy')).toBe('');
    expect(work.state.lists.staff).toEqual(['Ana', 'Ben', 'Cy']);
    fail(library, 'addToList', TIMED_OUT);
    expect(await work.addToList('staff', 'Dora')).toMatch(/^Google didn’t answer/);
    expect(work.state.lists.staff).toEqual(['Ana', 'Ben', 'Cy']);
  });

  test('stays silent behind a form when Google doesn’t answer', async () => {
    await open();
    work.goTo('log');
    fail(library, 'readToday', TIMED_OUT);
    await comeBack();
    expect(work.state.problem).toBe('');
  });
});

describe('a done line', () => {
  const VISIT = 'Teen Shelter visit';
  beforeEach(async () => {
    const given = usualLibrary();
    const when = 'Tue 2026-03-03, 14:45-15:45';
    addLine(given.runtime, { item: VISIT, when, partner: 'Teen Shelter', who: 'Ana', outcome: 'went well' });
    addLine(given.runtime, { item: 'Class presentation' });
    for (const line of [VISIT, 'Class presentation']) typeCell(given, 'Weekly Plan', line, { Done: 'TRUE' });
    await open(given);
  });
  const asked = () => work.today.today.doneLines.items.map(({ ref, made }) => `${ref.name} ${made}`.trim());
  const lineOf = (name: string) => {
    const line = work.today.today.doneLines.items.find(({ ref }) => ref.name === name);
    if (!line) throw new Error(`Nothing is asked about ${name}`);
    return line;
  };
  const backToToday = async () => {
    await quiet(library);
    work.goTo('today');
    await quiet(library);
  };

  test('becomes an event: the form is filled, and the line is settled once it is saved', async () => {
    expect(asked()).toEqual([VISIT, 'Class presentation']);
    work.eventFrom(lineOf(VISIT));
    const { events } = work.sessions;
    expect(events.form.values).toMatchObject({
      ...{ name: VISIT, when: '2026-03-03 14:45', endsAt: '15:45' },
      ...{ partners: 'Teen Shelter', staff: 'Ana', notes: 'went well' },
    });
    expect(names()).not.toContain('settleLine');
    await events.save([]);
    await backToToday();
    const [{ id = '' } = {}] = callsOf(library, 'saveRow') as SaveAsk[];
    expect(callsOf(library, 'settleLine')).toMatchObject([{ event: id, isToDo: false }]);
    expect(asked()).toEqual([`${VISIT} event`, 'Class presentation']);
  });

  test('can become both an event and a contact, and then isn’t asked about anymore', async () => {
    work.eventFrom(lineOf(VISIT));
    await work.sessions.events.save([]);
    await backToToday();
    work.contactFrom(lineOf(VISIT));
    expect(work.sessions.log.form.values).toMatchObject({ heard: 'went well', when: '2026-03-03' });
    await work.sessions.log.save([]);
    await backToToday();
    expect(callsOf(library, 'settleLine')).toMatchObject([
      { isContact: false },
      { event: '', isContact: true, isToDo: false },
    ]);
    expect(contacts()).toMatchObject([{ Partner: 'Teen Shelter', 'What came of it': 'Reached' }]);
    expect(asked()).toEqual(['Class presentation']);
  });

  test('is asked about again once what was made of it is undone', async () => {
    work.contactFrom(lineOf(VISIT));
    await work.sessions.log.save([]);
    await quiet(library);
    await work.sessions.log.undo();
    await backToToday();
    expect(callsOf(library, 'settleLine')).toMatchObject([
      { isContact: true, isUndone: false },
      { isContact: true, isUndone: true },
    ]);
    expect(asked()).toEqual([VISIT, 'Class presentation']);
  });

  test('is still asked about when another event is saved instead', async () => {
    work.eventFrom(lineOf('Class presentation'));
    work.startNew('events');
    work.state.leaving?.leave();
    work.sessions.events.type({ name: 'Something else', when: '2026-03-02' });
    await work.sessions.events.save([]);
    await quiet(library);
    expect(names()).not.toContain('settleLine');
  });
});

describe('an idea', () => {
  const IDEA = 'Summer Teen Book Club';
  beforeEach(async () => {
    const given = usualLibrary();
    const heading = headingOf('ideas', 'Steering Thoughts / Program Ideas');
    addRow(given.runtime, 'plan', { item: IDEA, who: 'Ana' }, heading);
    await open(given);
    selectRow(library, 'Weekly Plan', IDEA);
    await work.openSelected();
  });
  const section = () =>
    outlineOf(library.runtime).filter((line) => line.trim() === IDEA || !line.startsWith(' '));

  test('can be made an event, which then replaces it', async () => {
    expect(work.sessions.plan.form.isIdea).toBe(true);
    work.ideaToEvent();
    expect(work.sessions.events.form.values['name']).toBe(IDEA);
    work.sessions.events.type({ when: '2026-03-10' });
    await work.sessions.events.save([]);
    await quiet(library);
    expect(callsOf(library, 'settleLine')).toMatchObject([{ isToDo: true }]);
    expect(work.sessions.plan.form.ref).toBeNull();
  });

  test('can be moved to the to-dos, and isn’t an idea anymore', async () => {
    await work.ideaToDo();
    expect(work.sessions.plan.form).toMatchObject({ isIdea: false, ref: { name: IDEA } });
    expect(section().indexOf(`  ${IDEA}`)).toBe(section().indexOf('Outreach To-Do') + 1);
  });
});
