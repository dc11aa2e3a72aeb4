// After a save that nothing else depends on, the sidebar needn't ask for the relationships to be updated.
import type { Runtime } from 'apps-script-runtime';
import type { Found } from '../../src/server/run/answers';
import { FIELDS } from '../../src/domain/tables';
import { addRow, ask, edit, ok, openFilled } from './addon';

function fill(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-09-01', staff: 'Ana' });
  addRow(runtime, 'events', { name: 'Fair', when: '2026-03-04 10:00', partners: 'Zoo', staff: 'Ana' });
  ok(ask(runtime, 'updateRelationships'));
}

const WANTED: Record<string, string> = {
  contactEmail: 'kim@zoo.org',
  contactPhone: '555-0100',
  reviewOn: '2026-09-01',
  participants: '12',
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
  const { saved } = saveField('partners', 'cadence', '30');
  expect(saved.isSelfContained).toBeUndefined();
  const { saved: event } = saveField('events', 'endsAt', '12:00');
  expect(event.isSelfContained).toBeUndefined();
});

test('a new row is not: an event may name it already', () => {
  const runtime = openFilled(fill);
  expect(addRow(runtime, 'partners', { name: 'Park' }).isSelfContained).toBeUndefined();
});
