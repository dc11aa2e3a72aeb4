// Whether a promise is still open: Today, the history, the page for a partner and its calendar say the same.
import type { Runtime } from 'apps-script-runtime';
import type { Calendar } from '../../src/server/run/calendar-call';
import type { History } from '../../src/server/run/answers';
import type { Today } from '../../src/server/run/today-answers';
import { addRow, ask, newRow, ok, openFilled, sheetOf } from './addon';
import { preview, refTo } from './partner-pages';

/** Logged with its line in the plan, which `change` may change; at noon on Monday, March 2, 2026. */
function promised(when: string, change: (runtime: Runtime, row: number) => void): Runtime {
  const runtime = openFilled((given) => {
    addRow(given, 'partners', { name: 'WorkSource', staff: 'Ana' });
    const contact = { partner: 'WorkSource', when, promised: 'Send flyers', promisedBy: '2026-03-04' };
    ok(ask(given, 'saveContact', { ...newRow('log', contact), seen: [] }));
  });
  const row = runtime
    .values('Weekly Plan')
    .findIndex((cells) => cells.includes('Promised to WorkSource: Send flyers'));
  change(runtime, row + 1);
  return runtime;
}

const inHeading = (runtime: Runtime, row: number, label: string) => {
  const labels = runtime.values('Weekly Plan').find((cells) => cells.includes(label)) ?? [];
  return sheetOf(runtime, 'Weekly Plan').getRange(row, labels.indexOf(label) + 1);
};

/** When it is due, on each of the four, and blank where it isn't open. */
function dueOn(runtime: Runtime) {
  const { thisWeek, overdue, undated } = ok(ask<{ today: Today }>(runtime, 'readToday')).today;
  const { items, openPromises } = ok(ask<History>(runtime, 'readHistory', refTo('WorkSource')));
  const { entries } = ok(
    ask<Calendar>(runtime, 'readCalendar', { whose: 'partner', partner: refTo('WorkSource') }),
  );
  const shown = items.items.find(({ kind }) => kind === 'promise');
  const open = entries.items.find(({ kind, title }) => kind === 'promises' && !title.startsWith('Done'));
  return {
    isOnToday: JSON.stringify([thisWeek, overdue, undated]).includes('Send flyers'),
    openPromises,
    history: shown?.state === 'open' ? shown.by : '',
    page: preview(runtime, 'WorkSource').facts.promised.items[0]?.by ?? '',
    calendar: open && 'first' in open.time ? open.time.first : '',
  };
}

const onAll = (day: string) => ({
  isOnToday: day !== '',
  openPromises: day === '' ? 0 : 1,
  ...{ history: day, page: day, calendar: day },
});

test.each([
  ['with its line in the plan it is open', '2026-01-12', () => undefined, '2026-03-04'],
  [
    'a day changed in the plan wins',
    '2026-01-12',
    (runtime: Runtime, row: number) => inHeading(runtime, row, 'When').setValue('2026-03-06'),
    '2026-03-06',
  ],
  [
    'once it is checked off, it is open nowhere',
    '2026-01-12',
    (runtime: Runtime, row: number) => inHeading(runtime, row, 'Done').setValue(true),
    '',
  ],
  [
    'an older one without a line is open nowhere',
    '2026-01-12',
    (runtime: Runtime, row: number) => sheetOf(runtime, 'Weekly Plan').deleteRow(row),
    '',
  ],
  [
    'one of this week gets its line later, so it is open',
    '2026-03-02',
    (runtime: Runtime, row: number) => sheetOf(runtime, 'Weekly Plan').deleteRow(row),
    '2026-03-04',
  ],
])('%s', (_, when, change, day) => {
  expect(dueOn(promised(when, change))).toEqual(onAll(day));
});
