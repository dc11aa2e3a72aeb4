// A library that Ana is leaving: partners of hers, one shared, one of Ben's; past and upcoming events; contacts; plan lines.
import type { Runtime } from 'apps-script-runtime';
import type { HandoffAsk } from '../../src/server/run/handoff-shapes';
import { addRow, ask, newRow, ok, planLine } from './addon';
import { idOf } from './merging';

export function leavingLibrary(runtime: Runtime): void {
  ok(ask(runtime, 'addToList', { list: 'staff', names: ['Ana', 'Ben', 'Cy'] }));
  addRow(runtime, 'partners', {
    ...{ name: 'WorkSource', staff: 'Ana', contactName: 'Kim Lee, principal', contactPhone: '555-0117' },
    ...{ mainContact: 'Front desk 555-0100', method: 'Phone', notes: 'the back door code is 12' },
  });
  addRow(runtime, 'partners', { name: 'Teen Hub', staff: 'Ben, ana', lastContact: '2026-02-10' });
  addRow(runtime, 'partners', { name: 'Zoo', staff: 'Ben', lastContact: '2026-02-28' });
  const event = { staff: 'Ana', partners: 'WorkSource (host)' };
  addRow(runtime, 'events', { ...event, name: 'Career fair', when: '2026-02-06 09:00' });
  addRow(runtime, 'events', { ...event, name: 'Open house', when: '2026-03-20 09:00', staff: 'Cy; Ana' });
  for (const [when, heard] of [
    ['2026-01-10', 'They like flyers'],
    ['2026-02-12', 'New building'],
  ] as const) {
    const given = newRow('log', { when, heard, partner: 'WorkSource', staff: 'Ana', how: 'Phone' });
    ok(ask(runtime, 'saveContact', { ...given, seen: [] }));
  }
  const promising = newRow('log', {
    ...{ when: '2026-03-01', partner: 'WorkSource', staff: 'Ana', how: 'Email', cameOfIt: 'Reached' },
    ...{ promised: 'Reading lists', promisedBy: '2026-03-09', next: 'Visit', nextWho: 'Ana' },
  });
  ok(ask(runtime, 'saveContact', { ...promising, seen: [] }));
  const toDo = planLine(runtime, 'Outreach To-Do');
  addRow(runtime, 'plan', { item: 'Order stamps', who: 'Ana' }, toDo);
  addRow(runtime, 'plan', { item: 'Call the hub', partner: 'Teen Hub', who: 'Ana and Ben' }, toDo);
  addRow(runtime, 'plan', { item: 'Was done', who: 'Ana', done: 'TRUE' }, toDo);
  runtime.run('checkNow');
}

export const handoffAsk = (
  runtime: Runtime,
  byName: Readonly<Record<string, string>> = {},
  more: Partial<HandoffAsk> = {},
): HandoffAsk => ({
  ...{ id: 'handoff-1', leaving: 'Ana', to: 'Ben', isOffList: false },
  byPartner: Object.fromEntries(Object.entries(byName).map(([name, to]) => [idOf(runtime, name), to])),
  ...more,
});
