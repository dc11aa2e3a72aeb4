// Whether a promise is still open: Today, the history, the page for a partner and its calendar say the same.
import type { Runtime } from 'apps-script-runtime';
import type { Calendar } from '../../src/server/run/calendar-call';
import type { History, Saved } from '../../src/server/run/answers';
import type { MyWeeks, Today } from '../../src/server/run/today-answers';
import { addRow, ask, newRow, ok, openFilled, outlineOf, planLine, sheetOf } from './addon';
import { costOf } from './filled';
import { handoffAsk } from './leaving';
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

const FLYERS = 'Promised to WorkSource: Send flyers';
const checkOff = (runtime: Runtime) =>
  sheetOf(runtime, 'Weekly Plan').getRange(planLine(runtime, FLYERS).row, 1).setValue(true);
const startWeek = (runtime: Runtime, day: string) => {
  runtime.advanceTo(`${day}T17:00:00Z`);
  ok(ask(runtime, 'startWeek'));
};

/** Logged on that day, and checked off before the next week is started. */
function kept(runtime: Runtime, when: string, isKept: boolean): void {
  runtime.advanceTo(`${when}T16:00:00Z`);
  const contact = { ...{ partner: 'WorkSource', when, staff: 'Ana', how: 'Phone' } };
  const given = { ...contact, promised: 'Send flyers', promisedBy: '2026-03-07' };
  ok(ask(runtime, 'saveContact', { ...newRow('log', given), seen: [] }));
  if (isKept) checkOff(runtime);
}

/** The plan of one week; a promise; the plan of the next one. */
const filed =
  (started: string, made: string, next: string, isKept = true) =>
  (runtime: Runtime) => {
    addRow(runtime, 'partners', { name: 'WorkSource', staff: 'Ana' });
    startWeek(runtime, started);
    kept(runtime, made, isKept);
    startWeek(runtime, next);
  };
/** The plan is still last week's on Monday morning, when the flyers are promised and sent. */
const onMonday = filed('2026-02-23', '2026-03-02', '2026-03-02');
/** On Friday the next week is started. */
const onFriday = filed('2026-03-02', '2026-03-03', '2026-03-06');
const stillOpen = filed('2026-03-02', '2026-03-03', '2026-03-06', false);
/** In February, with its week. */
const early = filed('2026-02-16', '2026-02-17', '2026-02-23');

function openOn(today: string, fill: (runtime: Runtime) => void): Runtime {
  const runtime = openFilled(fill, { now: '2026-02-16T15:00:00Z' });
  runtime.advanceTo(`${today}T18:00:00Z`);
  return runtime;
}

describe.each([
  ['Monday', onMonday, '2026-03-02'],
  ['Friday', onFriday, '2026-03-06'],
])('a promise that is kept and filed in its own week, on %s', (_, fill, today) => {
  const open = () => openOn(today, fill);

  test('is open nowhere', () => {
    const runtime = open();
    expect(outlineOf(runtime).join()).not.toContain('flyers');
    expect(dueOn(runtime)).toEqual(onAll(''));
    const { weeks } = ok(ask<MyWeeks>(runtime, 'readMyWeek', ['Ana']));
    expect(JSON.stringify(weeks)).not.toContain('flyers');
  });

  test('is done in the history, in the calendar until its day, and on the page in the week it was made', () => {
    const runtime = open();
    const { items } = ok(ask<History>(runtime, 'readHistory', refTo('WorkSource'))).items;
    expect(items.find(({ kind }) => kind === 'promise')?.state).toBe('done');
    const { entries } = ok(ask<Calendar>(runtime, 'readCalendar', { whose: 'everyone' }));
    expect(entries.items.map(({ title }) => title)).toContain(`Done: ${FLYERS}`);
    expect(preview(runtime, 'WorkSource').facts.kept.items).toEqual([
      { text: 'Send flyers', doneIn: '2026-03-01' },
    ]);
  });

  test('isn’t handed over', () => {
    const runtime = open();
    ok(ask(runtime, 'handOff', handoffAsk(runtime)));
    expect(outlineOf(runtime).join()).not.toContain('flyers');
  });

  test('isn’t one of too many', () => {
    const runtime = open();
    addRow(runtime, 'partners', { name: 'Another' });
    const log = (promised: string) => {
      const given = newRow('log', { when: today, staff: 'Ana', partner: 'Another', promised });
      return ok(ask<Saved>(runtime, 'saveContact', { ...given, seen: [] })).problems;
    };
    const hints = ['1', '2', '3', '4', '5', '6'].map((one) =>
      log(one).flatMap(({ field, message }) => (field === 'promised' ? [message] : [])),
    );
    expect(hints.slice(0, 5)).toEqual([[], [], [], [], []]);
    expect(hints[5]).toEqual(['Ana now has 6 open promises. Promise only what you can keep.']);
  });
});

test('one that was kept early is done in the calendar until its day, though its week is over', () => {
  const runtime = openOn('2026-03-02', early);
  const { entries } = ok(ask<Calendar>(runtime, 'readCalendar', { whose: 'everyone' }));
  expect(entries.items.map(({ title }) => title)).toContain(`Done: ${FLYERS}`);
  expect(dueOn(runtime)).toEqual(onAll(''));
});

test('the archive is read only if something of this week left the plan', () => {
  const readsOn = (today: string, fill: (runtime: Runtime) => void) => {
    const runtime = openOn(today, fill);
    return costOf(runtime, () => ok(ask(runtime, 'readToday'))).reads;
  };
  const usual = readsOn('2026-03-06', stillOpen);
  expect(readsOn('2026-03-02', early)).toBe(usual);
  expect(readsOn('2026-03-06', onFriday)).toBe(usual + 1);
});
