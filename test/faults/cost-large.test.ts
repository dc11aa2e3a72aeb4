// The daily check and the start of a week in a library with ten years of contacts.
import type { Runtime } from 'apps-script-runtime';
import { addRow, ask, newRow, ok, openLibrary, settingCell } from '../server/addon';
import { costOf, fill } from '../server/filled';

/** A library with a Contact Log in which most partners are in touch, some are lapsed and some due. */
function bigLibrary(partners: number, contacts: number): Runtime {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Partner 0' });
  const none = { heard: '', promised: '', promisedBy: '', next: '', nextBy: '', nextWho: '' };
  const first = { when: '2026-03-01', staff: 'Ana', how: 'Phone', partner: 'Partner 0', ...none };
  ok(ask(runtime, 'saveContact', { ...newRow('log', first), id: 'c-first' }));
  const [serial, rows] = [46083, 3];
  fill(runtime, 'Partners', 2, partners, (index) => ({
    'Partner/Company': `Partner ${index}`,
    'Outreach id': `p-${index}`,
    'Last Contact Date': serial - (index % 1000 === 3 ? 200 : index % 1000 === 4 ? 84 : (index * 37) % 60),
  }));
  fill(runtime, 'Events', 2, partners * 2, (index) => ({
    'Event/Program Name': `Event ${index}`,
    'Outreach id': `e-${index}`,
    'Date and Time': serial + (index < rows ? 3 : -400 - (index % 300)),
    'Partner Organization': `Partner ${(index * 7) % 3}`,
  }));
  fill(runtime, 'Contact Log', 1, contacts, (index) => ({
    'Day of contact': serial - (index < rows ? 2 : 400 + (index % 700)),
    'Outreach id': `c-${index}`,
    Partner: `Partner ${(index * 7) % 3}`,
    'What we promised': 'flyers',
  }));
  return runtime;
}

test('the daily check and the start of a week cost the same for 10 partners and for 10,000 with 50,000 contacts', () => {
  const costsOf = (runtime: Runtime) => {
    const night = () => runtime.run('dailyCheck', [], { as: 'clock' });
    const week = () => runtime.run('startThisWeek');
    const plan = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Weekly Plan');
    const tickFirst = () => {
      const rows = runtime.values('Weekly Plan');
      const id = rows[1]?.indexOf('Outreach id') ?? 0;
      plan?.getRange(rows.findIndex((row) => String(row[id]).startsWith('event-')) + 1, 1).setValue(true);
    };
    const cost = (work: () => unknown) => costOf(runtime, work);
    const costs = { night: cost(night), quiet: cost(night), week: cost(week), again: cost(week) };
    tickFirst();
    const filing = cost(night);
    const cell = settingCell(runtime, 'Weekly Plan is for the week of').getA1Notation();
    runtime.type('Settings', cell, '2026-02-23');
    return { ...costs, filing, nextWeek: cost(week), nextAgain: cost(week) };
  };
  const few = costsOf(bigLibrary(10, 10));
  const many = costsOf(bigLibrary(10_000, 50_000));
  expect(many).toEqual(few);
  expect(few).toMatchObject({ quiet: { writes: 1 }, again: { writes: 0 }, nextAgain: { writes: 0 } });
});
