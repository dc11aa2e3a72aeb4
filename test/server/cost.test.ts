// What operations cost: reads and writes stay within their limits and don't grow with the number of rows.
import type { Runtime } from 'apps-script-runtime';
import type { RemovalFound } from '../../src/server/run/sharing-answers';
import type { Saved } from '../../src/server/run/answers';
import { addRow, ask, edit, FULL_TABS, newRow, ok, openAddon, openFilled, openLibrary, undo } from './addon';
import { costOf, fill } from './filled';

type Fill = (runtime: Runtime) => void;
/** Fills a library only once for each number of partners. */
const filling = (make: (runtime: Runtime, partners: number) => void) => {
  const fills = new Map<number, Fill>();
  return (partners: number): Runtime => {
    const known = fills.get(partners) ?? ((runtime: Runtime) => make(runtime, partners));
    fills.set(partners, known);
    return openFilled(known, FULL_TABS);
  };
};

/** A library with this many partners, last contacted over two years, and ten events each. */
const libraryOf = filling(fillPartners);
function fillPartners(runtime: Runtime, partners: number): void {
  const serial = 46083;
  fill(runtime, 'Partners', 2, partners, (index) => ({
    'Partner/Company': `Partner ${index}`,
    'Outreach id': `p-${index}`,
    'Last Contact Date': serial - ((index * 37) % 730),
    // Gives it a line in the plan, even when many others have none.
    Focus: index === 3 ? 'Yes' : '',
  }));
  fill(runtime, 'Events', 2, partners * 10, (index) => ({
    'Event/Program Name': `Event ${index}`,
    'Outreach id': `e-${index}`,
    'Date and Time': serial - ((index * 11) % 1095),
    'Partner Organization': `Partner ${(index * 7) % partners}`,
  }));
}

/** After a check, makes the lapses new again: the sheet knows the due days, but there is no follow-up. */
function forgetFollowUps(runtime: Runtime): void {
  ok(ask(runtime, 'updateRelationships'));
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners');
  const column = (runtime.values('Partners')[0] ?? []).indexOf('Follow-up noted for') + 1;
  sheet?.getRange(3, column, sheet.getLastRow() - 2).clearContent();
}

/** The same with five contacts for each partner, each with a promise. */
const loggedLibraryOf = filling((runtime, partners) => {
  fillPartners(runtime, partners);
  forgetFollowUps(runtime);
  ok(ask(runtime, 'updateRelationships'));
  ok(ask(runtime, 'saveContact', contactWith('Partner 5')));
  const [labels = []] = runtime.values('Contact Log') as string[][];
  const rows = Array.from({ length: partners * 5 }, (_, index) => {
    const values: Record<string, string | number> = {
      'Day of contact': 46083 - ((index * 7) % 700),
      Partner: `Partner ${index % partners}`,
      'What we promised': 'Flyers',
      'Outreach id': `c-${index}`,
      'Outreach partner id': `p-${index % partners}`,
    };
    return labels.map((label) => values[label] ?? '');
  });
  runtime.loadValues('Contact Log', [labels, ...rows]);
});

const contactWith = (partner: string) =>
  newRow('log', { when: '2026-03-02', partner, promised: 'Flyers', next: 'Call' });

function costs(runtime: Runtime): Record<string, { reads: number; writes: number }> {
  const cost = (work: () => unknown) => costOf(runtime, work);
  const daily = () => runtime.run('dailyCheck', [], { as: 'clock' });
  const ref = (table: 'partners' | 'events') => ({
    table,
    id: table === 'partners' ? 'p-3' : 'e-3',
    row: 0,
    name: '',
  });
  return {
    open: cost(() => ok(ask(runtime, 'openSidebar'))),
    daily: cost(daily),
    dailyAgain: cost(daily),
    // Creates the tab of Undo, once, and shows the column Review on.
    first: cost(() => addRow(runtime, 'partners', { name: 'Park', reviewOn: '2026-10-01' })),
    newPartner: cost(() => addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2026-03-01' })),
    newEvent: cost(() =>
      addRow(runtime, 'events', { name: 'Fair', when: '2026-03-01 09:00', partners: 'Zoo; Hub' }),
    ),
    editPartner: cost(() =>
      ok(
        edit(
          runtime,
          ref('partners'),
          { mainContact: '', staff: '', interest: '', notes: '', reviewOn: '' },
          { mainContact: 'a', staff: 'b', interest: 'c', notes: 'd', reviewOn: '2026-09-01' },
        ),
      ),
    ),
    editEvent: cost(() =>
      ok(
        edit(
          runtime,
          ref('events'),
          { location: '', description: '', staff: '', notes: '', endsAt: '' },
          { location: 'a', description: 'b', staff: 'c', notes: 'd', endsAt: '12:00' },
        ),
      ),
    ),
  };
}

test('reads and writes are within their limits, and the same for 10 and for 80 partners', () => {
  const few = costs(libraryOf(10));
  const many = costs(libraryOf(80));
  expect(many).toEqual(few);
  for (const name of ['newPartner', 'newEvent', 'editPartner', 'editEvent']) {
    // The undo journal, merged cells, the tab itself; a new event also reads Partners. It reads Events and the plan to
    // see that the saved partner changes nothing there, which saves a call that reads every tab.
    const most = name === 'editEvent' ? 3 : 4;
    expect([name, few[name]?.reads]).toEqual([name, Math.min(few[name]?.reads ?? 99, most)]);
    // One write for each stretch of changed cells; they are sent to Google together.
    expect([name, few[name]?.writes]).toEqual([name, Math.min(few[name]?.writes ?? 99, 6)]);
  }
  // People's columns are between the status and the hidden cells.
  expect(few['daily']?.writes).toBeLessThanOrEqual(7);
  expect(few['dailyAgain']).toEqual({ reads: few['dailyAgain']?.reads, writes: 1 });
  expect(few['open']).toEqual({ reads: 4, writes: 0 });
});

test('seeing who has access takes one read; finding and removing a name read each tab a fixed number of times', () => {
  const person = { name: 'Kim Lee', email: '', phone: '' };
  const [few, many] = [10, 80].map((partners) => {
    const runtime = loggedLibraryOf(partners);
    for (const row of [5, 8]) runtime.type('Partners', `K${row}`, 'Ask Kim Lee');
    const found = () => ok(ask<RemovalFound>(runtime, 'findPerson', person));
    const keys = found().places.items.map(({ key }) => key);
    expect(keys).toHaveLength(2);
    return {
      access: costOf(runtime, () => ok(ask(runtime, 'readAccess'))),
      find: costOf(runtime, found),
      remove: costOf(runtime, () => ok(ask(runtime, 'removePerson', { person, keys }))),
    };
  });
  expect(many).toEqual(few);
  expect(few?.access).toEqual({ reads: 1, writes: 0 });
  // Values, formulas and notes of five tabs, Settings, and the journal; then one more read of the tab that is written.
  expect(few?.find).toEqual({ reads: 17, writes: 0 });
  expect(few?.remove).toEqual({ reads: 18, writes: 2 });
});

test('a first set-up takes 20 round trips, two of which send writes before a read; one with nothing to do takes 9 and sends nothing', () => {
  const runtime = openAddon();
  const tripsOf = (answer: 'YES' | 'NO') => {
    runtime.screen.answers = [answer];
    runtime.run('setUpThisSheet');
    const { roundTrips, alternations, estimate = Infinity } = runtime.lastExecution ?? {};
    return { roundTrips, alternations, isWithin: estimate <= (answer === 'NO' ? 3000 : 8000) };
  };
  expect(tripsOf('YES')).toEqual({ roundTrips: 20, alternations: 2, isWithin: true });
  expect(tripsOf('NO')).toEqual({ roundTrips: 9, alternations: 0, isWithin: true });
  // Plus 24 to read drop-downs, formats and colors, if that was chosen.
  expect(tripsOf('YES')).toEqual({ roundTrips: 9 + 24, alternations: 0, isWithin: true });
});

test('set-up with nothing to do takes no more round trips in a large library than in a small one', () => {
  const tripsOf = (runtime: Runtime, answer: 'YES' | 'NO') => {
    runtime.run('setUpThisSheet');
    runtime.screen.answers = [answer];
    runtime.run('setUpThisSheet');
    const { roundTrips, alternations } = runtime.lastExecution ?? {};
    return { roundTrips, alternations };
  };
  // With the Contact Log and the Undo Journal, which exist by then.
  for (const [answer, roundTrips] of [
    ['NO', 11],
    ['YES', 11 + 31],
  ] as const) {
    expect(tripsOf(loggedLibraryOf(10), answer)).toEqual({ roundTrips, alternations: 0 });
    expect(tripsOf(loggedLibraryOf(80), answer)).toEqual({ roundTrips, alternations: 0 });
  }
});

test('set-up reports its progress', () => {
  const runtime = openAddon();
  runtime.run('setUpThisSheet');
  expect(runtime.screen.toasts.map(({ message }) => message)).toEqual([
    expect.stringContaining('(1 of 3)'),
    expect.stringContaining('(2 of 3)'),
    expect.stringContaining('(3 of 3)'),
    expect.stringContaining('Your tabs are ready.'),
  ]);
});

test('what people wait for stays within its limits of round trips and seconds', () => {
  const runtime = openLibrary();
  const cost = (work: () => unknown) => {
    work();
    const { roundTrips = Infinity, estimate = Infinity } = runtime.lastExecution ?? {};
    return { roundTrips, seconds: estimate / 1000 };
  };
  const expectWithin = (found: ReturnType<typeof cost>, trips: number, most: number) => {
    expect(found.roundTrips).toBe(trips);
    expect(found.seconds).toBeLessThanOrEqual(most);
  };
  // The page names the person who saves.
  const partner = (name: string, lastContact: string) =>
    cost(() => ok(ask(runtime, 'saveRow', { ...newRow('partners', { name, lastContact }), who: 'Ana' })));
  const contact = (name: string) =>
    cost(() => ok(ask(runtime, 'saveContact', { ...contactWith(name), who: 'Ana' })));
  const follow = () => cost(() => ok(ask(runtime, 'updateRelationships')));
  const check = () => cost(() => runtime.run('dailyCheck', [], { as: 'clock' }));
  // Creates the tab of Undo.
  partner('Hub', '2025-09-01');
  // Also reads Events, so that no second call is needed.
  expectWithin(partner('Zoo', '2026-02-01'), 6, 2.5);
  // Adds a follow-up for Hub.
  expectWithin(follow(), 10, 3.8);
  // Creates the Contact Log, and answers the follow-up.
  expectWithin(contact('Hub'), 10, 5.5);
  expectWithin(contact('Zoo'), 10, 4.6);
  check();
  expectWithin(check(), 8, 3);
});

test('opening the sidebar asks little about the time zone once an execution has learned its years', () => {
  const runtime = libraryOf(80);
  const callsForZone = () => {
    runtime.calls.reset();
    ok(ask(runtime, 'openSidebar'));
    return runtime.calls.byMethod['Utilities.formatDate'] ?? 0;
  };
  expect(callsForZone()).toBeGreaterThan(50);
  expect(callsForZone()).toBeLessThanOrEqual(15);
  // Within a week, governments may have changed the rules.
  const store = runtime.globals.PropertiesService.getDocumentProperties();
  const text = (store.getProperty('zoneOffsets') ?? '').replace(
    /"since":\d+/,
    `"since":${runtime.now() - 8 * 24 * 60 * 60000}`,
  );
  store.setProperty('zoneOffsets', text);
  expect(callsForZone()).toBeGreaterThan(50);
  expect(callsForZone()).toBeLessThanOrEqual(15);
});

test.each(['no JSON', '{"zone":"America/New_York","since":"now"}', '{"zone":"America/New_York","since":1}'])(
  'a memory of the time zone that isn’t like this is asked anew: %s',
  (text) => {
    const runtime = libraryOf(10);
    const before = JSON.stringify(ask(runtime, 'readToday'));
    const store = runtime.globals.PropertiesService.getDocumentProperties();
    expect(store.getProperty('zoneOffsets')).not.toBeNull();
    store.setProperty('zoneOffsets', text);
    expect(JSON.stringify(ask(runtime, 'readToday'))).toBe(before);
    // As in a simple trigger, which has no property store.
    runtime.beforeCall((name) => {
      if (name.startsWith('Properties.')) throw new Error('No store here.');
    });
    expect(JSON.stringify(ask(runtime, 'readToday'))).toBe(before);
  },
);

test('fields in separate columns take no more trips to Google than a single field', () => {
  const runtime = libraryOf(10);
  const tripsOf = (values: Record<string, string>) => {
    const loaded = Object.fromEntries(Object.keys(values).map((key) => [key, '']));
    ok(edit(runtime, { table: 'partners', id: 'p-3', row: 0, name: '' }, loaded, values));
    return runtime.lastExecution?.roundTrips;
  };
  tripsOf({ mainContact: 'first' });
  const one = tripsOf({ contactPhone: '555-0100' });
  expect(one).toBeGreaterThan(0);
  expect(tripsOf({ contactName: 'b', interest: 'c', notes: 'd', reviewOn: '2026-09-01' })).toBe(one);
});

test('the daily check reads each table at most twice', () => {
  const runtime = libraryOf(10);
  let reads: Record<string, number> = {};
  runtime.beforeCall((name) => {
    if (/^Range\.get(Values|Formulas|DisplayValues)$/.test(name)) reads[name] = (reads[name] ?? 0) + 1;
  });
  const readsOfCheck = () => {
    reads = {};
    runtime.run('dailyCheck', [], { as: 'clock' });
    return reads;
  };
  // Settings and Weekly Plan once; Partners and Events twice: it reads them again before it writes ids.
  expect(readsOfCheck()).toEqual({ 'Range.getValues': 6 });
  forgetFollowUps(runtime);
  // Settings and Events once. For new plan lines, rows are inserted, and formulas in other rows don't matter.
  expect(readsOfCheck()).toEqual({ 'Range.getValues': 6 });
});

test('a hand-over, its pages and a contact who left cost the same for 10 and for 80 partners', () => {
  const handoffCosts = (partners: number) => {
    const runtime = loggedLibraryOf(partners);
    for (const at of [1, 3, 5]) ok(edit(runtime, partnerRef(at), { staff: '' }, { staff: 'Ana' }));
    const kim = { contactName: 'Kim', contactEmail: '', contactPhone: '' };
    const none = { contactName: '', contactEmail: '', contactPhone: '' };
    ok(edit(runtime, partnerRef(3), none, kim));
    const left = { id: 'left', ref: partnerRef(3), person: kim, seen: kim, who: 'Ana' };
    const given = { id: 'h', leaving: 'Ana', to: 'Ben', byPartner: { 'p-5': 'Cy' }, isOffList: false };
    return {
      look: costOf(runtime, () => ok(ask(runtime, 'readHandoff', { leaving: 'Ana' }))),
      handOver: costOf(runtime, () => ok(ask(runtime, 'handOff', given))),
      pages: costOf(runtime, () => ok(ask(runtime, 'readHandOver', { id: 'h', from: 0 }))),
      takeBack: costOf(runtime, () => ok(undo(runtime, 'h'))),
      left: costOf(runtime, () => ok(ask(runtime, 'contactLeft', left))),
    };
  };
  const few = handoffCosts(10);
  expect(handoffCosts(80)).toEqual(few);
  // Each reads every tab it needs once. A hand-over also reads the record for Undo, takes a last look, and reads Settings,
  // because a contact of this week has no line for its promise; it writes the record and the three partners. Noting who left writes the record, the line of the plan and two cells.
  expect(few).toEqual({
    look: { reads: 6, writes: 0 },
    handOver: { reads: 7, writes: 4 },
    pages: { reads: 6, writes: 0 },
    takeBack: { reads: 4, writes: 4 },
    left: { reads: 6, writes: 6 },
  });
});

const partnerRef = (at: number) => ({ table: 'partners' as const, id: `p-${at}`, row: 0, name: '' });

test('logging a contact, undoing it and reading a history cost the same for 10 and for 80 partners', () => {
  const contactCosts = (partners: number) => {
    const runtime = loggedLibraryOf(partners);
    const request = contactWith('Partner 3');
    let saved: Saved | undefined;
    return {
      log: costOf(runtime, () => (saved = ok(ask<Saved>(runtime, 'saveContact', request)))),
      history: costOf(runtime, () =>
        ok(ask(runtime, 'readHistory', { table: 'partners', id: 'p-3', row: 0, name: '' })),
      ),
      takeBack: costOf(runtime, () => ok(undo(runtime, saved?.undoId ?? ''))),
    };
  };
  const few = contactCosts(10);
  expect(contactCosts(80)).toEqual(few);
  // Reads four tables, and the ids and rows again. Writes the log's row, the partner's cells (the date, the status
  // behind Notes, the hidden ones) and two plan lines. One read and one write record it for Undo; Undo takes two reads
  // and a write to find the record and delete it.
  expect(few).toEqual({
    log: { reads: 9, writes: 10 },
    history: { reads: 4, writes: 0 },
    takeBack: { reads: 9, writes: 6 },
  });
});
