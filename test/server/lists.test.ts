// The suggestions for fields are read again when a field's list opens, and cost little.
import type { Suggestions } from '../../src/server/run/today-answers';
import { addRow, ask, ok, openLibrary } from './addon';
import { costOf, fill } from './filled';

type Lists = Pick<Suggestions, 'lists' | 'partnerNames'>;

test('the lists in Settings and the partners’ names are read from two tabs, however many partners there are', () => {
  const costs = [10, 400].map((count) => {
    const runtime = openLibrary();
    fill(runtime, 'Partners', 2, count, (at) => ({ 'Partner/Company': `Partner ${at}` }));
    runtime.type('Settings', 'E2', 'Dora');
    let lists: Lists | undefined;
    const cost = costOf(runtime, () => (lists = ok<Lists>(ask(runtime, 'readLists'))));
    expect(lists?.lists.staff).toEqual(['Dora']);
    expect(lists?.partnerNames.items).toHaveLength(count);
    const all = costOf(runtime, () => ok(ask(runtime, 'readToday')));
    expect([cost.reads, all.reads]).toEqual([2, 4]);
    expect(cost.writes).toBe(0);
    return cost;
  });
  expect(costs[1]).toEqual(costs[0]);
});

test('a partner known only by name opens; of two with that name, the first one opens', () => {
  const runtime = openLibrary();
  const first = addRow(runtime, 'partners', { name: 'Zoo', notes: 'first' });
  runtime.type('Partners', 'A4', 'Zoo');
  runtime.type('Partners', 'K4', 'second');
  const byName = { table: 'partners', id: '', row: 0, name: 'Zoo' };
  expect(ok(ask(runtime, 'loadRow', byName))).toMatchObject({
    ref: { id: first.ref.id },
    values: { notes: 'first' },
  });
});
