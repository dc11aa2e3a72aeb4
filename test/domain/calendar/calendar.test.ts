// What becomes an entry of a calendar file: for everyone, for one of the staff, and for a partner.
import {
  type CalendarFacts,
  type CalendarPartner,
  type Whose,
  calendarOf,
} from '../../../src/domain/calendar/calendar';
import type { CalendarEntry } from '../../../src/domain/calendar/calendar-entry';
import type { DigestContact } from '../../../src/domain/digest/digest-facts';
import type { PlannedEvent } from '../../../src/domain/plan/week-dates';
import { zoneFrom } from '../../../src/sheets/cells/zone';
import { wallClockOf } from '../../sheets/wall-clocks';
import { lineOf, planOf } from '../plan/plan-lines';
import { toTick } from '../../../src/domain/sharing/page-facts';

/** A Wednesday. */
const TODAY = '2026-03-04';
const newYork = zoneFrom(wallClockOf('America/New_York').format);

const partner = (name: string, given: Partial<CalendarPartner> = {}): CalendarPartner => ({
  ...{ id: `p-${name}`, name, staff: '', stage: '', pausedUntil: '', reviewOn: '' },
  ...given,
});
const event = (name: string, when: string, given: Partial<PlannedEvent> = {}): PlannedEvent => ({
  ...{ index: 2, id: `e-${name}`, name, when, endsAt: '', location: '', staff: '', partners: '' },
  ...{ partnerIds: '', cancelled: '' },
  ...given,
});
const contact = (given: Partial<DigestContact>): DigestContact => ({
  ...{ index: 2, id: 'c-1', when: TODAY, partner: 'WorkSource', partnerId: '', cameOfIt: '', staff: '' },
  ...{ promised: '', promisedBy: '', next: '', nextBy: '', nextWho: '' },
  ...given,
});
const line = (text: string, when: string, given: Partial<ReturnType<typeof lineOf>> = {}) =>
  lineOf({ id: `l-${text}`, text, when, ...given });

const calendar = (facts: Partial<CalendarFacts>, whose: Whose = { for: 'everyone' }): CalendarEntry[] =>
  calendarOf(
    {
      ...{ people: [], events: [], contacts: [], lines: [], today: TODAY, isPlaceHidden: () => false },
      givesAway: () => false,
      filed: { week: '', doneIn: () => undefined },
      instantOf: (day, minutes) => newYork.instantOf(day, minutes),
      ...facts,
    },
    whose,
  );
const titles = (...given: Parameters<typeof calendar>) => calendar(...given).map(({ title }) => title);
const utc = (instant: number) => new Date(instant).toISOString().slice(0, 16);
/** When the event is: whole days, or UTC. */
const timeOf = (when: string, endsAt = ''): string => {
  const [entry] = calendar({ events: [event('Fair', when, { endsAt })] });
  if (!entry) return 'none';
  const { time } = entry;
  return 'first' in time ? `${time.first} to before ${time.after}` : `${utc(time.from)} to ${utc(time.to)}`;
};

describe('when an entry is', () => {
  test.each([
    ['2026-03-10', '', '2026-03-10 to before 2026-03-11'],
    ['2026-12-31', '', '2026-12-31 to before 2027-01-01'],
    ['March 10-12, 2026', '', '2026-03-10 to before 2026-03-13'],
    ['2026-03-10', '2026-03-12', '2026-03-10 to before 2026-03-13'],
    ['2026-03-10 10:00', '11:30', '2026-03-10T14:00 to 2026-03-10T15:30'],
    // Without an end, an hour. An end that equals the start doesn't count.
    ['2026-03-10 10:00', '', '2026-03-10T14:00 to 2026-03-10T15:00'],
    ['2026-03-10 10:00', '10:00', '2026-03-10T14:00 to 2026-03-10T15:00'],
    // A lock-in ends the next morning.
    ['2026-03-10 20:00', '08:00', '2026-03-11T00:00 to 2026-03-11T12:00'],
    ['2026-03-10 09:00', '2026-03-12 16:00', '2026-03-10T13:00 to 2026-03-12T20:00'],
    // For several days, one time isn't enough.
    ['2026-03-10 09:00', '2026-03-12', '2026-03-10 to before 2026-03-13'],
    // An end before the start is ignored, as everywhere.
    ['2026-03-10 09:00', '2026-03-08', '2026-03-10T13:00 to 2026-03-10T14:00'],
    // Winter time until March 8, 2026, summer time until November 1.
    ['2026-03-07 10:00', '11:00', '2026-03-07T15:00 to 2026-03-07T16:00'],
    ['2026-03-07 22:00', '2026-03-08 10:00', '2026-03-08T03:00 to 2026-03-08T14:00'],
    // 2:30 doesn't exist on that night; the clock shows 3:30 then.
    ['2026-03-08 02:30', '', '2026-03-08T07:30 to 2026-03-08T08:30'],
    ['2026-03-08 02:30', '03:00', '2026-03-08T07:30 to 2026-03-08T08:30'],
    ['2026-11-01 00:30', '03:30', '2026-11-01T04:30 to 2026-11-01T08:30'],
    ['2026-11-02 10:00', '11:00', '2026-11-02T15:00 to 2026-11-02T16:00'],
    // An incomplete day gives no entry.
    ['in spring', '', 'none'],
    ['March', '', 'none'],
    ['10:00', '', 'none'],
    ['2026-02-30', '', 'none'],
    ['', '', 'none'],
  ])('%j until %j: %s', (when, endsAt, expected) => {
    expect(timeOf(when, endsAt)).toBe(expected);
  });

  test('a plan line has its own times; times written once for several days make whole days', () => {
    const found = calendar({
      lines: [
        line('Visit', 'Thu 2026-03-05, 14:45-15:45'),
        line('Fair', 'May 14-16, 10:00-15:00'),
        line('Someday', 'soon'),
      ],
    });
    expect(found.map(({ title, time }) => [title, time])).toEqual([
      ['Visit', { from: Date.parse('2026-03-05T19:45:00Z'), to: Date.parse('2026-03-05T20:45:00Z') }],
      ['Fair', { first: '2026-05-14', after: '2026-05-17' }],
    ]);
  });

  test('entries are included from 30 days ago on, in order', () => {
    const events = ['2026-02-01', '2026-02-02', '2026-03-03', '2027-06-01', '2026-03-04 08:00'].map((when) =>
      event(when, when),
    );
    expect(titles({ events })).toEqual(['2026-02-02', '2026-03-03', '2026-03-04 08:00', '2027-06-01']);
  });
});

describe('every row is one entry, with the same id in every file', () => {
  const events = [event('Fair', '2026-03-10')];
  const contacts = [
    contact({ promised: 'flyers', promisedBy: '2026-03-06', next: 'Meet', nextBy: '2026-03-12' }),
  ];
  const lines = [
    line('Fair', '2026-03-10', { id: 'event-e-Fair' }),
    line('Promised to WorkSource: flyers', '2026-03-09', { id: 'promise-c-1' }),
    line('Storytime', '2026-03-11', { id: 'recur-l-Storytime-2026-03-11' }),
    line('Storytime', 'every Wednesday from 2026-03-04'),
    line('Get back in touch with Zoo', '', { id: 'lapsed-2025-01-01-p-Zoo' }),
  ];
  const people = [partner('WorkSource'), partner('Zoo', { reviewOn: '2026-04-01' })];

  test('an event and a promise aren’t repeated by their plan lines; a day changed in the plan wins', () => {
    expect(
      calendar({ events, contacts, lines, people }).map(({ uid, title, kind }) => [uid, kind, title]),
    ).toEqual([
      ['promise-c-1', 'promises', 'Promised to WorkSource: flyers'],
      ['event-e-Fair', 'events', 'Fair'],
      ['recur-l-Storytime-2026-03-11', 'plan', 'Storytime'],
      ['next-c-1', 'promises', 'WorkSource: Meet'],
      ['review-p-Zoo', 'reviews', 'Review the partnership with Zoo'],
    ]);
    expect(calendar({ contacts, lines })[0]?.time).toEqual({ first: '2026-03-09', after: '2026-03-10' });
  });

  test('a line whose event or contact is gone has its own entry', () => {
    expect(calendar({ lines }).map(({ uid }) => uid)).toEqual([
      'promise-c-1',
      'event-e-Fair',
      'recur-l-Storytime-2026-03-11',
    ]);
  });

  test('an older promise without a line was filed as done, and one without a day has no entry', () => {
    const old = { when: '2026-01-05', promised: 'flyers', promisedBy: '2026-03-06' };
    expect(titles({ contacts: [contact(old)] })).toEqual([]);
    expect(titles({ contacts: [contact({ promised: 'flyers' })] })).toEqual([]);
    expect(titles({ contacts: [contact({ ...old, when: TODAY })] })).toEqual([
      'Promised to WorkSource: flyers',
    ]);
  });
});

describe('what isn’t going to happen', () => {
  test('a cancelled event stays in the file until its day is over, marked as cancelled', () => {
    const [fair, ...others] = calendar({
      events: [
        event('Fair', '2026-03-10', { cancelled: 'Yes' }),
        event('Past', '2026-03-03', { cancelled: 'Yes' }),
      ],
    });
    expect([fair?.title, fair?.isCancelled, others]).toEqual(['Cancelled: Fair', true, []]);
  });

  test('a line that is done before its day stays until then, marked as done', () => {
    const lines = planOf(`
      Outreach To-Do
        x Call WorkSource
        Write to Zoo
      Outreach Done
        Visit
    `).map((one) => ({ ...one, when: one.level === 0 ? '' : '2026-03-10' }));
    expect(titles({ lines })).toEqual(['Done: Call WorkSource', 'Done: Visit', 'Write to Zoo']);
    expect(titles({ lines: lines.map((one) => ({ ...one, when: one.when && '2026-03-02' })) })).toEqual([
      'Write to Zoo',
    ]);
  });

  test('there is no review with a partner that is ended, or paused on that day', () => {
    const reviewOn = '2026-04-01';
    const people = [
      partner('Zoo', { reviewOn, stage: 'ended' }),
      partner('Hub', { reviewOn, pausedUntil: '2026-04-02' }),
      partner('Park', { reviewOn, pausedUntil: '2026-04-01' }),
      partner('Mall', { reviewOn: 'April' }),
    ];
    expect(titles({ people })).toEqual(['Review the partnership with Park']);
  });
});

test('my calendar has what names me; a promise without a name goes to the partner’s library contact', () => {
  const facts = {
    people: [
      partner('WorkSource', { staff: 'Ana', reviewOn: '2026-04-01' }),
      partner('Zoo', { reviewOn: '2026-04-02' }),
    ],
    events: [
      event('Fair', '2026-03-10', { staff: 'Ben and Ana' }),
      event('Visit', '2026-03-11', { staff: 'Ben' }),
      event('Nobody’s', '2026-03-12'),
    ],
    contacts: [
      contact({
        promised: 'flyers',
        promisedBy: '2026-03-13',
        next: 'Meet',
        nextBy: '2026-03-14',
        nextWho: 'Ben',
      }),
    ],
    lines: [line('Call', '2026-03-15', { who: 'ana' }), line('Write', '2026-03-15', { who: 'Ben' })],
  };
  expect(titles(facts, { for: 'me', name: 'Ana' })).toEqual([
    'Fair',
    'Promised to WorkSource: flyers',
    'Call',
    'Review the partnership with WorkSource',
  ]);
  expect(titles(facts, { for: 'me', name: 'Ben' })).toEqual(['Fair', 'Visit', 'WorkSource: Meet', 'Write']);
});

describe('for one partner', () => {
  const people = [
    partner('WorkSource', { reviewOn: '2026-04-01' }),
    partner('Teen Drop-In Shelter'),
    partner('Source'),
  ];
  const facts = {
    people,
    events: [
      event('WorkSource open house', '2026-03-10', {
        partners: 'WorkSource (host); Teen Drop-In Shelter',
        location: 'High School',
      }),
      event('Career night at the teen drop in shelter', '2026-03-11', {
        partners: 'Teen Drop-In Shelter, WorkSource',
        location: 'Teen Drop-In Shelter, back door',
      }),
      event('Shelter visit', '2026-03-12', { partners: 'Teen Drop-In Shelter' }),
    ],
    contacts: [
      contact({
        promised: 'flyers',
        promisedBy: '2026-03-13',
        next: 'Meet with Source',
        nextBy: '2026-03-14',
        nextWho: 'Ben',
      }),
      contact({ id: 'c-2', partner: 'Source', promised: 'a map', promisedBy: '2026-03-13' }),
    ],
    lines: [line('Call before the fair', '2026-03-09', { partner: 'WorkSource' })],
  };
  const found = calendar(facts, { for: 'partner', position: 0 });

  test('the file has only joint events, next steps and promises', () => {
    expect(found.map(({ uid, title }) => [uid, title])).toEqual([
      ['event-e-WorkSource open house', 'WorkSource open house'],
      ['event-e-Career night at the teen drop in shelter', 'Event with the library'],
      ['promise-c-1', 'Promised by the library'],
      ['next-c-1', 'Next step with the library'],
    ]);
  });

  test('what was promised is in a second title, for when it is checked; not if it names another partner', () => {
    expect(found.map(({ ticked }) => ticked?.title)).toEqual([
      undefined,
      undefined,
      'Promised: flyers',
      undefined,
    ]);
    expect(found[2]?.ticked?.key).toBe(toTick('log', 'promised', 'flyers').key);
  });

  test('no other partner is named, neither in titles nor in places', () => {
    expect(found.map(({ place }) => place)).toEqual(['High School', '', '', '']);
    for (const { title, place, ticked } of found)
      expect(`${title} ${place} ${ticked?.title ?? ''}`).not.toMatch(/shelter|teen|\bSource/i);
  });
});

test('a confidential location is left out of every file, but the event stays', () => {
  const events = [event('Visit', '2026-03-10', { partners: 'Shelter', location: '12 Oak Street' })];
  const people = [partner('Shelter')];
  const isPlaceHidden = ({ name }: PlannedEvent) => name === 'Visit';
  for (const whose of [{ for: 'everyone' }, { for: 'partner', position: 0 }] as const)
    expect(calendar({ events, people, isPlaceHidden }, whose)[0]).toMatchObject({
      title: 'Visit',
      place: '',
    });
  expect(calendar({ events, people })[0]?.place).toBe('12 Oak Street');
});
