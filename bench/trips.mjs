// npm run bench, first table: round trips to Google that people wait for, in a small library. Needs `npm run build`.
// With `--calls` and the start of an operation's name, it also lists that operation's calls and their trips.
import { PROFILE, openAddon } from './addon.mjs';
import { cheaper, tripsOf } from './model.mjs';

const EMPTY_PARTNER = Object.fromEntries(
  'name mainContact contactName contactEmail contactPhone staff interest method lastContact previous notes cadence stage pausedUntil reviewOn focus'
    .split(' ')
    .map((key) => [key, '']),
);
const EMPTY_CONTACT = Object.fromEntries(
  'when staff how cameOfIt partner heard promised promisedBy next nextBy nextWho'
    .split(' ')
    .map((key) => [key, '']),
);
const shown = process.argv[process.argv.indexOf('--calls') + 1];
const isListed = (operation) => process.argv.includes('--calls') && operation.startsWith(shown ?? '');

const runtime = openAddon();
const sidebar = (name, ...args) => runtime.run(name, args, { as: 'sidebar' });
const partner = (id, values) => ({
  table: 'partners',
  id,
  isNew: true,
  who: 'Ana',
  values: { ...EMPTY_PARTNER, ...values },
  loaded: {},
});
const contact = (id, values) => ({
  table: 'log',
  id,
  isNew: true,
  who: 'Ana',
  values: { ...EMPTY_CONTACT, when: '2026-03-01', staff: 'Ana', how: 'Phone', ...values },
  loaded: {},
});

function measure(operation, run) {
  runtime.calls.reset();
  const answer = run();
  if (answer?.ok === false) throw new Error(`${operation}: ${answer.problem}`);
  const { roundTrips, alternations, byMethod } = runtime.calls;
  const { calls } = runtime.lastExecution;
  const milliseconds = runtime.calls.estimate();
  if (isListed(operation)) listCalls(operation, calls);
  return {
    operation,
    calls: calls.length,
    'for the zone': byMethod['Utilities.formatDate'] ?? 0,
    trips: roundTrips,
    alternations,
    s: (milliseconds / 1000).toFixed(1),
    's, cheaper sending': (cheaper(milliseconds, calls) / 1000).toFixed(1),
  };
}

function listCalls(operation, calls) {
  console.log(operation);
  for (const { name, trip } of tripsOf(calls)) console.log(`  ${name.padEnd(45)}${trip}`);
}

const daily = () => runtime.run('dailyCheck', [], { as: 'clock' });
const rows = [
  measure('first set-up', () => runtime.run('setUpThisSheet')),
  measure('set-up again, nothing to do', () => runtime.run('setUpThisSheet')),
  measure('the same, looks restored, too', () => {
    runtime.screen.answers = ['YES'];
    return runtime.run('setUpThisSheet');
  }),
];
sidebar('saveRow', partner('p-1', { name: 'First', lastContact: '2025-09-01' }));
sidebar('saveRow', partner('p-2', { name: 'Second', lastContact: '2026-02-01' }));
rows.push(
  measure('save a new partner', () =>
    sidebar('saveRow', partner('p-3', { name: 'Third', lastContact: '2026-02-20' })),
  ),
  // The sidebar doesn't call it after that save. By now a partner has lapsed and gets a line.
  measure('what follows one that lapsed', () => sidebar('updateRelationships', 'p-1')),
  measure('log the very first contact', () =>
    sidebar('saveContact', contact('c-1', { partner: 'First', promised: 'flyers' })),
  ),
  measure('log a contact', () =>
    sidebar('saveContact', contact('c-2', { partner: 'Second', promised: 'flyers' })),
  ),
);
daily();
rows.push(
  measure('daily check, nothing new', daily),
  measure('open the sidebar', () => sidebar('openSidebar')),
);
const PAGE_REF = { table: 'partners', id: '', row: 0, name: 'First' };
const kim = { contactName: 'Kim Lee', contactEmail: '', contactPhone: '555-0117' };
sidebar('saveRow', partner('p-4', { ...kim, name: 'Fourth', staff: 'Ana', lastContact: '2026-02-20' }));
rows.push(
  measure('note that a contact left', () =>
    sidebar('contactLeft', {
      ...{ id: 'left', person: kim, seen: kim, who: 'Ana' },
      ref: { table: 'partners', id: 'p-4', row: 0, name: 'Fourth' },
    }),
  ),
  measure('look at what a colleague has', () => sidebar('readHandoff', { leaving: 'Ana' })),
  measure('hand it over', () =>
    sidebar('handOff', { id: 'h', leaving: 'Ana', to: 'Ben', byPartner: {}, isOffList: false }),
  ),
  measure('read the hand-over pages', () => sidebar('readHandOver', { id: 'h', from: 0 })),
  measure('undo the hand-over', () => sidebar('undo', 'h')),
);
rows.push(
  measure('turn on the state report', () =>
    sidebar('turnOnReport', { profile: PROFILE, hasHours: false, hasData: false }),
  ),
  measure('make the report', () => sidebar('makeReport', { needs: '' })),
  measure('update the report', () => sidebar('makeReport', { needs: '' })),
  measure('daily check with a report', daily),
  measure('look at a partner’s page', () => sidebar('previewPage', PAGE_REF)),
  measure('make a partner’s page', () => sidebar('makePage', { ref: PAGE_REF, ticked: [] })),
  measure('refresh it', () => sidebar('makePage', { ref: PAGE_REF, ticked: [] })),
  measure('remove the pages', () => sidebar('removeAllPages')),
);
const action = (id, values) => ({
  ...{ table: 'actions', id, isNew: true, who: 'Ana', loaded: {} },
  values: { ...{ what: '', when: '', who: '', for: '', partner: '', doneOn: '', changed: '' }, ...values },
});
const goal = { goal: 'Reach new parents', whose: 'Team Goals', who: '', year: '2026', term: '', came: '' };
rows.push(
  measure('save the very first action', () =>
    sidebar('saveRow', action('a-1', { what: 'Draft the flyer', when: '2026-03-05', partner: 'First' })),
  ),
  measure('save an action', () =>
    sidebar('saveRow', action('a-2', { what: 'Book the room', when: '2026-03-06', who: 'Ana' })),
  ),
  measure('bring it into the plan', () => sidebar('updateRelationships', 'a-2')),
);
sidebar('saveRow', { ...action('g-1', {}), table: 'goals', values: goal });
daily();
rows.push(
  measure('daily check with actions and goals', daily),
  measure('open the sidebar with actions', () => sidebar('openSidebar')),
  measure('look at the goals', () => sidebar('readGoals')),
);
console.table(rows);
