// The first row of each tab that the page Plan partnerships fills: Google fails at its calls, one by one, and two people
// save theirs at the same time.
import type { TableName } from '../../src/domain/tables';
import type { Values } from '../../src/domain/tables/description';
import { ask, BEN, newRow, ok } from '../server/addon';
import { tryBoth } from './both';
import { LIBRARY, type Operation } from './operations';
import { tryFailures } from './trial';

const FIRST: readonly (readonly [TableName, Values, Values])[] = [
  ['partnerships', { partner: 'WorkSource', project: 'Job fair', went: 'Well' }, { partner: 'Abbey' }],
  [
    'actions',
    { what: 'Order tables', when: '2026-03-20', partner: 'WorkSource' },
    { what: 'Call the union' },
  ],
  ['goals', { goal: 'Meet every school', year: '2026' }, { goal: 'Listen more' }],
  ['audiences', { name: 'New parents', people: '1200' }, { name: 'Veterans' }],
];

const saving = (table: TableName, values: Values): Operation => {
  const asked = newRow(table, values);
  return { start: LIBRARY, act: (runtime) => ok(ask(runtime, 'saveRow', asked)) };
};

test.each(FIRST)('saving the first row of %s', (table, values) => tryFailures(saving(table, values)));

test.each(FIRST)('saving the first row of %s while a colleague saves theirs', (table, values, theirs) => {
  const asked = newRow(table, theirs);
  return tryBoth(saving(table, values), (runtime) => ask(runtime, 'saveRow', asked, BEN));
});
