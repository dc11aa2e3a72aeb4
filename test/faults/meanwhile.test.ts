// Two people at once while rows are saved and relationships are checked: during the service calls of one person's
// operation, the other runs a whole one. Anyone who is refused tries again.
import type { Runtime } from 'apps-script-runtime';
import { ask, BEN, newRow } from '../server/addon';
import { tryBoth } from './both';
import { OPERATIONS, type Operation } from './operations';

const partner = newRow('partners', { name: 'Youth Club', notes: 'from Ben' });
const event = newRow('events', { name: 'Book talk', when: '2026-02-10', partners: 'WorkSource' });
const OTHERS: Record<string, (runtime: Runtime) => unknown> = {
  'Ben saves a new partner': (runtime) => ask(runtime, 'saveRow', partner, BEN),
  'Ben saves a new event': (runtime) => ask(runtime, 'saveRow', event, BEN),
  'Ben checks the relationships': (runtime) => ask(runtime, 'updateRelationships', undefined, BEN),
  'the daily check runs': (runtime) => runtime.run('dailyCheck', [], { as: 'clock' }),
};

const MINE = [
  'saving a new partner',
  'saving an edited partner',
  'saving a new event',
  'saving a new plan item',
  'Undo of a new partner',
  'Check relationships now',
  'the daily check',
];

test.each(
  MINE.flatMap((mine) => Object.entries(OTHERS).map(([what, other]) => [mine, what, other] as const)),
)('%s while %s', (mine, _what, other) => tryBoth(OPERATIONS[mine] as Operation, other));
