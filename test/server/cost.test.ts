// What operations cost: reads and writes stay within their limits and do not grow with the rows.
import type { Runtime } from '../../local/runtime';
import { addRow, ask, edit, ok, openLibrary } from './addon';

/** A library with so many partners, met over two years, and ten events each. */
function libraryOf(partners: number): Runtime {
  const runtime = openLibrary();
  const fill = (tab: string, count: number, row: (index: number) => Record<string, string | number>) => {
    const head = runtime.values(tab).slice(0, 2) as (string | number)[][];
    const rows = Array.from({ length: count }, (_, index) => {
      const values = row(index);
      return (head[0] ?? []).map((label) => values[String(label)] ?? '');
    });
    runtime.loadValues(tab, [...head, ...rows]);
  };
  const serial = 46083;
  fill('Partners', partners, (index) => ({
    'Partner/Company': `Partner ${index}`,
    'Outreach id': `p-${index}`,
    'Last Contact Date': serial - ((index * 37) % 730),
  }));
  fill('Events', partners * 10, (index) => ({
    'Event/Program Name': `Event ${index}`,
    'Outreach id': `e-${index}`,
    'Date and Time': serial - ((index * 11) % 1095),
    'Partner Organization': `Partner ${(index * 7) % partners}`,
  }));
  return runtime;
}

function costOf(runtime: Runtime, work: () => unknown): { reads: number; writes: number } {
  runtime.calls.reset();
  work();
  return { reads: runtime.calls.reads, writes: runtime.calls.writes };
}

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
    expect([name, few[name]?.reads]).toEqual([name, Math.min(few[name]?.reads ?? 99, 4)]);
    expect([name, few[name]?.writes]).toEqual([name, Math.min(few[name]?.writes ?? 99, 3)]);
  }
  expect(few['daily']?.writes).toBeLessThanOrEqual(6);
  expect(few['dailyAgain']).toEqual({ reads: few['dailyAgain']?.reads, writes: 1 });
  expect(few['open']).toEqual({ reads: 4, writes: 0 });
});

test('the daily check reads each table at most twice', () => {
  const runtime = libraryOf(10);
  const reads: Record<string, number> = {};
  runtime.beforeCall((name) => {
    if (/^Range\.get(Values|Formulas|DisplayValues)$/.test(name)) reads[name] = (reads[name] ?? 0) + 1;
  });
  runtime.run('dailyCheck', [], { as: 'clock' });
  // Partners, its ids again, Events, Weekly Plan and Settings.
  expect(reads).toEqual({ 'Range.getValues': 5 });
});
