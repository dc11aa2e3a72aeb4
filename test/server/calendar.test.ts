// The calendar as the server reads it from the tabs: in the spreadsheet's zone, with ids, and without anything private.
import type { Runtime } from 'apps-script-runtime';
import type { CalendarEntry } from '../../src/domain/calendar/calendar-entry';
import type { Calendar, CalendarAsk } from '../../src/server/run/calendar-call';
import { addRow, ask, newRow, ok, openLibrary, planLine, rowsOf } from './addon';
import { costOf } from './filled';
import { allKeys, make, preview, refTo } from './partner-pages';

const read = (runtime: Runtime, given: CalendarAsk = { whose: 'everyone' }): CalendarEntry[] =>
  ok(ask<Calendar>(runtime, 'readCalendar', given)).entries.items;
const titles = (...given: Parameters<typeof read>) => read(...given).map(({ title }) => title);
const times = (entries: readonly CalendarEntry[]) =>
  entries.map(({ time }) => ('from' in time ? new Date(time.from).toISOString() : time.first));

test('times are in the spreadsheet’s zone, across a clock change and for the same text in another zone', () => {
  const fill = (timeZone: string) => {
    const runtime = openLibrary({ timeZone });
    for (const when of ['2026-03-07 10:00', '2026-03-08 10:00', '2026-03-29 10:00', '2026-04-01'])
      addRow(runtime, 'events', { name: when, when });
    return times(read(runtime));
  };
  expect(fill('America/New_York')).toEqual([
    ...['2026-03-07T15:00:00.000Z', '2026-03-08T14:00:00.000Z', '2026-03-29T14:00:00.000Z', '2026-04-01'],
  ]);
  expect(fill('Europe/Berlin')).toEqual([
    ...['2026-03-07T09:00:00.000Z', '2026-03-08T09:00:00.000Z', '2026-03-29T08:00:00.000Z', '2026-04-01'],
  ]);
});

test('a row typed by hand gets its id first, so that the next file has the same entry', () => {
  const runtime = openLibrary();
  runtime.paste('Events', 'A3', [['Fair']]);
  const labels = runtime.values('Events')[0] ?? [];
  const column = String.fromCharCode(65 + labels.indexOf('Date and Time'));
  runtime.type('Events', `${column}3`, '3/10/2026');
  const [first] = read(runtime);
  expect(first).toMatchObject({ title: 'Fair', time: { first: '2026-03-10', after: '2026-03-11' } });
  expect(first?.uid).toBe(`event-${String(rowsOf(runtime, 'Events')[0]?.['Outreach id'])}`);
  runtime.type('Events', `${column}3`, '3/12/2026');
  const [again, ...others] = read(runtime);
  expect([again?.uid, again?.time, others]).toEqual([
    ...[first?.uid, { first: '2026-03-12', after: '2026-03-13' }, []],
  ]);
});

/** Two partners that work together, with a secret in every field that isn't for others. */
function openShared(): Runtime {
  const runtime = openLibrary();
  for (const name of ['WorkSource', 'Teen Shelter'])
    addRow(runtime, 'partners', {
      ...{ name, staff: 'Ana', reviewOn: '2026-04-01', stage: 'Rebuilding' },
      ...{ mainContact: 'SECRET main', contactName: 'SECRET person', contactEmail: 'secret@ws.example' },
      ...{ contactPhone: '312-555-0117', interest: 'SECRET', previous: 'SECRET', notes: 'SECRET' },
      ...{ story: 'SECRET', caller: 'SECRET', firstStep: 'SECRET' },
    });
  addRow(runtime, 'events', {
    ...{
      name: 'Career Fair 312-555-0118',
      when: '2026-03-10 10:00',
      location: 'High School, ask@hs.example',
    },
    ...{ partners: 'WorkSource (SECRET host); Teen Shelter', staff: 'Ana', description: 'SECRET' },
    ...{ resources: 'SECRET', objective: 'SECRET', marketing: 'SECRET', notes: 'SECRET', type: 'SECRET' },
  });
  for (const partner of ['WorkSource', 'Teen Shelter'])
    ok(
      ask(
        runtime,
        'saveContact',
        newRow('log', {
          ...{ when: '2026-03-02', partner, staff: 'Ana', heard: 'SECRET', how: 'SECRET' },
          ...{
            promised: `flyers for ${partner}`,
            promisedBy: '2026-03-12',
            next: 'meet',
            nextBy: '2026-03-13',
          },
        }),
      ),
    );
  const line = {
    item: 'Ask SECRETary',
    when: '2026-03-05',
    who: 'Ana',
    partner: 'WorkSource',
    outcome: 'SECRET',
  };
  addRow(runtime, 'plan', line, planLine(runtime, 'Outreach To-Do'));
  return runtime;
}

test('no calendar has notes, numbers or addresses', () => {
  const runtime = openShared();
  ok(ask(runtime, 'rememberUser', 'Ana'));
  for (const given of [
    { whose: 'everyone' },
    { whose: 'me' },
    { whose: 'partner', partner: refTo('WorkSource') },
  ] as const) {
    const text = JSON.stringify(ask(runtime, 'readCalendar', given));
    expect(text).toContain('Career Fair');
    expect(text).toContain('High School');
    expect(text).not.toMatch(/SECRET(?!ary)|secret|@|555/);
  }
});

test('a partner’s calendar has no other partner and nothing of the staff’s own work', () => {
  const runtime = openShared();
  const given = { whose: 'partner', partner: refTo('WorkSource') } as const;
  expect(titles(runtime, given)).toEqual([
    ...['Career Fair', 'Promised by the library', 'Next step with the library'],
  ]);
  expect(JSON.stringify(ask(runtime, 'readCalendar', given))).not.toMatch(/Teen|Shelter|Ana|Review|Ask/);
  expect(titles(runtime)).toHaveLength(8);
});

test('a text that is checked on the partner’s page is checked in the calendar, and only there', () => {
  const runtime = openShared();
  const ofPartner = (name: string) =>
    ok(ask<Calendar>(runtime, 'readCalendar', { whose: 'partner', partner: refTo(name) }));
  const { entries, ticked } = ofPartner('WorkSource');
  expect(entries.items.map((one) => one.ticked?.title)).toEqual([
    ...[undefined, 'Promised: flyers for WorkSource', 'Next step: meet'],
  ]);
  expect(ticked).toEqual([]);
  const key = entries.items[1]?.ticked?.key ?? '';
  expect(allKeys(preview(runtime, 'WorkSource'))).toContain(key);
  make(runtime, 'WorkSource', [key]);
  expect(ofPartner('WorkSource').ticked).toEqual([key]);
  expect(ofPartner('Teen Shelter').ticked).toEqual([]);
});

test('rows with the same name are one partner; a partner that is gone is refused in a plain sentence', () => {
  const runtime = openShared();
  runtime.type('Partners', 'A5', 'WORKSOURCE');
  expect(titles(runtime, { whose: 'partner', partner: refTo('WORKSOURCE') })).toHaveLength(3);
  expect(ask(runtime, 'readCalendar', { whose: 'partner', partner: refTo('Gone') })).toMatchObject({
    ok: false,
    problem: expect.stringContaining('Gone') as string,
  });
});

test('reading it costs the same for few and for many rows, and writes nothing once all rows have ids', () => {
  const cost = (count: number) => {
    const runtime = openLibrary();
    for (let at = 0; at < count; at++) {
      addRow(runtime, 'partners', { name: `Partner ${at}` });
      addRow(runtime, 'events', { name: `Event ${at}`, when: '2026-03-10 10:00', partners: `Partner ${at}` });
    }
    read(runtime);
    return costOf(runtime, () => read(runtime));
  };
  const few = cost(3);
  expect(cost(12)).toEqual(few);
  // Partners, Events and the plan. There is no Contact Log yet.
  expect(few).toEqual({ reads: 3, writes: 0 });
});
