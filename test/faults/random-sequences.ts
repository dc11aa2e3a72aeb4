// Libraries that have been used: contacts logged, a promise open, a follow-up open, a line done, a week over.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import {
  addRow,
  ask,
  BEN,
  headingsAt,
  newRow,
  ok,
  openAddon,
  openLibrary,
  planLine,
  sheetOf,
} from '../server/addon';
import { contentsOf, copyOf, LIBRARY } from './operations';

/** The Monday after the week of LIVED_IN's plan, and the Monday after that of ARCHIVED's. */
export const MONDAY = '2026-03-09T17:00:00Z';
export const NEXT_MONDAY = '2026-03-16T17:00:00Z';

/** What Ben logged with Abbey. */
export const BENS = newRow('log', {
  when: '2026-03-01',
  staff: 'Ben',
  how: 'Phone',
  partner: 'Abbey',
  heard: 'Glad',
  promised: 'Send flyers',
  promisedBy: '2026-03-06',
  next: 'Ask about the fair',
});

const tick = (runtime: Runtime, text: string) =>
  sheetOf(runtime, 'Weekly Plan').getRange(planLine(runtime, text).row, 1).setValue(true);

/** Neither Contact Log nor Plan Archive yet; WorkSource is lapsed, and its follow-up is in the plan. */
export const FRESH: SavedRuntime = (() => {
  const runtime = openAddon({ workbook: copyOf(LIBRARY) });
  runtime.run('checkNow');
  return copyOf(runtime.save());
})();

/** A Contact Log, and a week that is over; no Plan Archive yet. */
export const LIVED_IN: SavedRuntime = (() => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2025-10-01', staff: 'Ana', notes: 'old' });
  addRow(runtime, 'partners', { name: 'Abbey', lastContact: '2026-02-10', notes: 'quiet' });
  addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-12-14' });
  addRow(runtime, 'events', { name: 'Open day', when: '2026-02-06', partners: 'Abbey' });
  addRow(runtime, 'events', { name: 'Career Fair', when: '2026-03-12 08:45', partners: 'Abbey (host)' });
  const toDo = planLine(runtime, 'Outreach To-Do');
  addRow(runtime, 'plan', { item: 'Coffee chat', when: 'every Tuesday' }, toDo);
  addRow(runtime, 'plan', { item: 'Shelter visit', partner: 'Shelter', outcome: 'went well' }, toDo);
  addRow(runtime, 'plan', { item: 'Ask the union', when: '2026-03-04', outcome: 'old' }, toDo);
  const ideas = planLine(runtime, 'Steering Thoughts / Program Ideas');
  const club = addRow(runtime, 'plan', { item: 'Teen book club' }, ideas).ref;
  addRow(runtime, 'plan', { item: 'Ask the school' }, club);
  runtime.run('startThisWeek');
  ok(ask(runtime, 'saveContact', BENS, BEN));
  tick(runtime, 'Shelter visit');
  runtime.type('Partners', 'A6', 'Typed by hand');
  runtime.type('Events', 'A5', 'Typed fair');
  runtime.type('Events', 'C5', '2026-03-11');
  return copyOf(runtime.save());
})();

/** A week later: with a Plan Archive, and another line done. */
export const ARCHIVED: SavedRuntime = (() => {
  const runtime = openAddon({ workbook: copyOf(LIVED_IN), now: MONDAY });
  runtime.run('startThisWeek');
  tick(runtime, 'Get back in touch with WorkSource (last contact Oct 1, 2025)');
  return copyOf(runtime.save());
})();

/** Rows by their first cell, in any order; blank rows are left out. */
export function rowsByFirst(runtime: Runtime, tab: string): Record<string, unknown[]> {
  return Object.fromEntries(
    (contentsOf(runtime)[tab] ?? [])
      .filter((row) => row.some((cell) => cell !== ''))
      .map((row) => [String(row[0]), row]),
  );
}

/** Plan lines with the section they are in, in any order within it. */
export function linesOf(runtime: Runtime, tab: string): string[] {
  const all = contentsOf(runtime)[tab] ?? [];
  const [labels = [], ...rows] = all.slice(headingsAt(all));
  const item = labels.indexOf('Item');
  let section = '';
  return rows
    .filter((row) => row.slice(item, item + 5).some((cell) => cell !== ''))
    .map((row) => {
      if (row[item] !== '') section = String(row[item]);
      // The former place of a done line depends on the order.
      return JSON.stringify([
        section,
        ...row.map((cell, at) => (labels[at] === 'Outreach from' ? '' : cell)),
      ]);
    })
    .sort();
}
