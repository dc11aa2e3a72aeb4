// After a save that nothing else depends on, the sidebar doesn't need to request an update of the relationships.
import type { Runtime } from 'apps-script-runtime';
import type { Found, RowRef, Saved } from '../../src/server/run/answers';
import { FIELDS } from '../../src/domain/tables';
import { turnAllOn } from './reporting';
import { addRow, ask, edit, newRow, ok, openFilled } from './addon';

function fill(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-09-01', staff: 'Ana' });
  addRow(runtime, 'events', { name: 'Fair', when: '2026-03-04 10:00', partners: 'Zoo', staff: 'Ana' });
  turnAllOn(runtime);
  ok(ask(runtime, 'updateRelationships'));
}

const WANTED: Record<string, string> = {
  contactEmail: 'kim@zoo.org',
  contactPhone: '555-0100',
  reviewOn: '2026-09-01',
  participants: '12',
  countsAs: 'Meeting',
  format: 'Hybrid',
  ageGroup: '19+',
  sessions: '2',
  online: '3',
};

const contents = (runtime: Runtime) =>
  ['Partners', 'Events', 'Weekly Plan', 'Settings'].map((tab) => runtime.values(tab));

function saveField(table: 'partners' | 'events', key: string, value: string) {
  const runtime = openFilled(fill);
  const text = table === 'partners' ? 'Zoo' : 'Fair';
  const { matches } = ok(ask<Found>(runtime, 'findRows', { table, text }));
  const ref = matches.items[0]?.ref;
  if (!ref) throw new Error(`No row in ${table}`);
  return { runtime, saved: ok(edit(runtime, ref, { [key]: '' }, { [key]: value })) };
}

const SELF_CONTAINED = [
  ...[
    'mainContact',
    'contactName',
    'contactEmail',
    'contactPhone',
    'interest',
    'previous',
    'notes',
    'reviewOn',
  ].map((key) => ['partners', key] as const),
  ...['location', 'type', 'description', 'participants', 'resources', 'objective', 'marketing', 'notes'].map(
    (key) => ['events', key] as const,
  ),
  ...['countsAs', 'format', 'ageGroup', 'sessions', 'online', 'hours', 'sharedWith'].map(
    (key) => ['events', key] as const,
  ),
];

test.each(SELF_CONTAINED)('%s: after a save of %s alone, an update changes nothing', (table, key) => {
  const { runtime, saved } = saveField(table, key, WANTED[key] ?? 'Something else');
  expect(saved.isSelfContained).toBe(true);
  const before = contents(runtime);
  ok(ask(runtime, 'updateRelationships', saved.ref.id));
  expect(contents(runtime)).toEqual(before);
});

test('every other field may change something elsewhere', () => {
  const known = SELF_CONTAINED.map(([table, key]) => `${table} ${key}`);
  const others = (['partners', 'events'] as const).flatMap((table) =>
    FIELDS[table].flatMap(({ key }) => (known.includes(`${table} ${key}`) ? [] : [[table, key] as const])),
  );
  expect(others.map(([, key]) => key)).toEqual(
    expect.arrayContaining(['name', 'lastContact', 'stage', 'when']),
  );
  const { saved: event } = saveField('events', 'endsAt', '12:00');
  expect(event.isSelfContained).toBeUndefined();
});

/** Does what the sidebar would request next, and expects that nothing was left to do. */
function expectNothingLeft(runtime: Runtime, saved: Saved): void {
  expect(saved.isSelfContained).toBe(true);
  const before = contents(runtime);
  ok(ask(runtime, 'updateRelationships', saved.ref.id));
  expect(contents(runtime)).toEqual(before);
}

describe('a new partner', () => {
  test.each(['', '2026-02-20'])(
    'that nothing names yet is complete after its save: last contact %j',
    (day) => {
      const runtime = openFilled(fill);
      expectNothingLeft(runtime, addRow(runtime, 'partners', { name: 'Park', lastContact: day }));
    },
  );

  test('that is lapsed gets its follow-up from the update', () => {
    const runtime = openFilled(fill);
    expect(addRow(runtime, 'partners', { name: 'Park', lastContact: '2025-01-01' }).isSelfContained).toBe(
      undefined,
    );
  });

  test('that an event already names is linked by the update', () => {
    const runtime = openFilled(fill);
    addRow(runtime, 'events', { name: 'Walk', when: '2026-02-04', partners: 'Park (host); Zoo' });
    expect(addRow(runtime, 'partners', { name: 'park' }).isSelfContained).toBeUndefined();
  });

  test('that a contact already names is linked by the update', () => {
    const runtime = openFilled(fill);
    ok(ask(runtime, 'saveContact', newRow('log', { when: '2026-02-20', partner: 'Zoo' })));
    const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Contact Log');
    const column = (runtime.values('Contact Log')[0] ?? []).indexOf('Partner') + 1;
    sheet?.getRange(2, column).setValue('Park');
    expect(addRow(runtime, 'partners', { name: 'Park' }).isSelfContained).toBeUndefined();
  });
});

describe('an existing partner', () => {
  const HUB: Record<string, string> = { name: 'Hub', lastContact: '2026-02-20', staff: 'Ana' };
  function openWithHub(): { runtime: Runtime; hub: RowRef } {
    const runtime = openFilled((library) => {
      fill(library);
      addRow(library, 'partners', HUB);
      ok(ask(library, 'updateRelationships'));
    });
    const hub = ok(ask<Found>(runtime, 'findRows', { table: 'partners', text: 'Hub' })).matches.items[0]?.ref;
    if (!hub) throw new Error('No Hub');
    return { runtime, hub };
  }

  test.each([
    ['staff', 'Ben'],
    ['cadence', '30'],
    ['lastContact', '2026-02-27'],
    ['stage', 'Ended'],
    ['method', 'Phone'],
  ])('without a line in the plan is complete after a save of %s', (key, value) => {
    const { runtime, hub } = openWithHub();
    const saved = ok(edit(runtime, hub, { [key]: HUB[key] ?? '' }, { [key]: value }));
    expectNothingLeft(runtime, saved);
  });

  test('says in Why what has been tried since, right after its save', () => {
    const { runtime, hub } = openWithHub();
    const contact = newRow('log', { when: '2026-02-28', partner: 'Hub', cameOfIt: 'Left a message' });
    const warned = ask(runtime, 'saveContact', contact);
    if (warned.ok || !warned.warnedAbout) throw new Error('No warning of the last contact');
    ok(ask(runtime, 'saveContact', { ...contact, seen: [warned.warnedAbout] }));
    expectNothingLeft(runtime, ok(edit(runtime, hub, { staff: 'Ana' }, { staff: 'Ben' })));
  });

  test('that lapses because of the save gets its follow-up from the update', () => {
    const { runtime, hub } = openWithHub();
    const saved = ok(
      edit(runtime, hub, { lastContact: HUB['lastContact'] ?? '' }, { lastContact: '2025-01-01' }),
    );
    expect(saved.isSelfContained).toBeUndefined();
  });

  test('with a follow-up in the plan has it changed by the update', () => {
    const { runtime } = openWithHub();
    const old = addRow(runtime, 'partners', { name: 'Old', lastContact: '2025-01-01', staff: 'Ana' });
    ok(ask(runtime, 'updateRelationships', old.ref.id));
    const { ref } = old;
    const saved = ok(edit(runtime, ref, { lastContact: '2025-01-01' }, { lastContact: '2026-02-27' }));
    expect(saved.isSelfContained).toBeUndefined();
  });

  test('that gets another name is renamed elsewhere by the update', () => {
    const { runtime, hub } = openWithHub();
    expect(ok(edit(runtime, hub, { name: 'Hub' }, { name: 'Hub West' })).isSelfContained).toBeUndefined();
  });
});
