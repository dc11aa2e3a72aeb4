// The example on the try-it page: what its week looks like once it is started.
import type { Runtime } from 'apps-script-runtime';
import { fillLibrary } from '../../example/example';
import { PLAN } from '../../example/week-plan';
import type { Loaded } from '../../src/server/run/answers';
import type { PaperWeek } from '../../src/server/run/today-answers';
import { ask, edit, ok, openAddon, outlineOf, rowsOf } from './addon';

function example(now: string): Runtime {
  const runtime = openAddon({ now });
  fillLibrary(runtime);
  return runtime;
}
const paperOf = (runtime: Runtime) => ok(ask<PaperWeek>(runtime, 'readPaperWeek')).lines;

/** A Tuesday; the days before and after New Year; the first of a month whose second Tuesday is the eighth. */
const DAYS = ['2026-03-03T15:00:00Z', '2026-12-31T17:00:00Z', '2027-01-02T17:00:00Z', '2026-12-01T17:00:00Z'];

test.each(DAYS)('the example’s week, started on %s, prints no item twice', (now) => {
  const runtime = example(now);
  const isTwo = (item: string) => PLAN.filter((line) => line.item === item).length > 1;
  ok(ask(runtime, 'startWeek'));
  const lines = paperOf(runtime).filter(({ text }) => text !== '');
  const texts = lines.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['Career Fair', 'Meet with Big Brothers Big Sisters']));
  const twice = texts.filter((text, at) => texts.indexOf(text) !== at);
  // The template has two days with presentations.
  expect(twice.filter((text) => !isTwo(text))).toEqual([]);
  const named = lines.map(({ text, when }) => `${text} ${when}`);
  expect(named.filter((one, at) => named.indexOf(one) !== at)).toEqual([]);
});

test('an event of the example is in the plan once, and its line follows it', () => {
  const runtime = example('2026-03-03T15:00:00Z');
  const lines = () => outlineOf(runtime).filter((line) => line.trim() === 'Career Fair').length;
  const whenOf = () => paperOf(runtime).find(({ text }) => text === 'Career Fair')?.when;
  expect([lines(), whenOf()]).toEqual([1, 'Wed Mar 4, 9:00 AM']);
  ok(ask(runtime, 'startWeek'));
  const rows = rowsOf(runtime, 'Events');
  const at = rows.findIndex((row) => row['Event/Program Name'] === 'Career Fair');
  const fair = {
    table: 'events' as const,
    id: String(rows[at]?.['Outreach id']),
    row: at + 3,
    name: 'Career Fair',
  };
  const { values } = ok(ask<Loaded>(runtime, 'loadRow', fair));
  ok(edit(runtime, fair, values, { ...values, when: '2026-03-06 10:00' }));
  ok(ask(runtime, 'updateRelationships'));
  expect([lines(), whenOf()]).toEqual([1, 'Fri Mar 6, 10:00 AM']);
});
