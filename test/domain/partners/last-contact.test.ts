// When we were last in touch with each partner, and when we meet next, from events and logged contacts.
import fc from 'fast-check';
import { EventFacts } from '../../../src/domain/events/event';
import { ContactFacts, touchesOf } from '../../../src/domain/partners/last-contact';
import { recentDay } from '../dates/days';

const PARTNERS = [
  { id: 'id-w', name: 'WorkSource' },
  { id: 'id-t', name: 'Teen Shelter' },
  { id: 'id-s', name: 'Senior Center' },
];
const TODAY = '2023-06-15';
const event = (when: string, partners: string, partnerIds = '', cancelled = '', endsAt = ''): EventFacts => ({
  when,
  endsAt,
  partners,
  partnerIds,
  cancelled,
});
const contact = (when: string, partner: string, partnerId = '', cameOfIt = ''): ContactFacts => ({
  when,
  partner,
  partnerId,
  cameOfIt,
});
const touches = (events: EventFacts[], contacts: ContactFacts[] = [], today = TODAY) =>
  touchesOf(PARTNERS, events, contacts, today);
/** By partner name. Partners that were never contacted are left out. */
const latest = (events: EventFacts[], contacts: ContactFacts[] = []): Record<string, string> =>
  Object.fromEntries(
    touches(events, contacts).flatMap((one, at) =>
      one.latest === '' ? [] : [[PARTNERS[at]?.name ?? '', one.latest] as const],
    ),
  );
const NOBODY = PARTNERS.map(() => ({ latest: '', ahead: '' }));

describe('the latest touch', () => {
  test('is the latest day up to today with an event or a contact', () => {
    const events = [
      event('2023-02-01 08:45', 'WorkSource (host)'),
      event('2023-05-01', 'WorkSource; Teen Shelter'),
    ];
    expect(latest(events)).toEqual({ WorkSource: '2023-05-01', 'Teen Shelter': '2023-05-01' });
    expect(
      latest(events, [contact('2023-05-02', 'worksource'), contact('2023-01-01', 'Teen Shelter')]),
    ).toEqual({ WorkSource: '2023-05-02', 'Teen Shelter': '2023-05-01' });
  });

  test('can be today, but never tomorrow', () => {
    expect(latest([event('2023-06-15 23:59', 'WorkSource')])).toEqual({ WorkSource: TODAY });
    expect(latest([event('2023-06-16', 'WorkSource')])).toEqual({});
    expect(latest([], [contact(TODAY, 'WorkSource')])).toEqual({ WorkSource: TODAY });
    expect(touches([], [contact('2023-06-16', 'WorkSource')])).toEqual(NOBODY);
  });

  test('is never guessed from an unreadable day, and needs a partner', () => {
    expect(touches([event('last week', 'WorkSource'), event('', 'WorkSource')])).toEqual(NOBODY);
    expect(touches([event('2023-06-01', ''), event('2023-06-01', 'Somebody')])).toEqual(NOBODY);
    expect(touches([event('2023-06-01', '', 'id-w')])).toEqual(NOBODY);
    expect(touches([], [contact('2023-02-30', 'WorkSource'), contact('2023-06-01', 'Somebody')])).toEqual(
      NOBODY,
    );
  });

  test('is never a cancelled event', () => {
    expect(
      touches([event('2023-06-01', 'WorkSource', '', 'Yes'), event('2023-06-20', 'WorkSource', '', ' yes ')]),
    ).toEqual(NOBODY);
  });

  test('follows a renamed partner by its id, and the visible name if the two disagree', () => {
    const events = [event('2023-06-01', 'Job Centre', 'id-w'), event('2023-06-02', 'Job Centre')];
    expect(latest(events, [contact('2023-06-03', 'Job Centre', 'id-w')])).toEqual({
      WorkSource: '2023-06-03',
    });
    expect(latest([], [contact('2023-06-03', 'Teen Shelter', 'id-w')])).toEqual({
      'Teen Shelter': '2023-06-03',
    });
  });
});

test('two rows with the same name are one partner: both have the touch, in either order', () => {
  const twice = [...PARTNERS, { id: 'id-x', name: 'worksource' }];
  const met = { latest: '2023-06-01', ahead: '2023-06-20' };
  const events = [event('2023-06-01', 'WorkSource'), event('2023-06-20', 'Job Centre', 'id-x')];
  const none = { latest: '', ahead: '' };
  expect(touchesOf(twice, events, [], TODAY)).toEqual([met, none, none, met]);
  expect(touchesOf([...twice].reverse(), events, [], TODAY)).toEqual([met, none, none, met]);
});

test('the next event ahead is the soonest after today', () => {
  const events = [
    event('2023-07-01', 'WorkSource'),
    event('2023-06-20 10:00', 'WorkSource'),
    event('2023-06-01', 'WorkSource'),
  ];
  expect(touches(events)).toMatchObject([{ latest: '2023-06-01', ahead: '2023-06-20' }, {}, {}]);
});

describe('for any rows of Events and the Contact Log', () => {
  const names = fc.shuffledSubarray(['WorkSource', 'Teen Shelter', 'Senior Center', 'Somebody']);
  const cellDay = fc.oneof(recentDay, fc.constantFrom('', 'soon', '2023-02-01 10:00'));
  const anyEvent = fc
    .tuple(cellDay, names, fc.constantFrom('', 'Yes'))
    .map(([when, list, cancelled]) => event(when, list.join('; '), '', cancelled));
  const anyContact = fc
    .tuple(cellDay, fc.constantFrom('WorkSource', 'Teen Shelter', 'Somebody'))
    .map(([when, name]) => contact(when, name));
  const events = fc.array(anyEvent, { maxLength: 10 });
  const contacts = fc.array(anyContact, { maxLength: 10 });
  const shuffled = <One>(rows: One[]) => fc.shuffledSubarray(rows, { minLength: rows.length });

  test('the order of the rows changes nothing', () => {
    const twice = fc
      .tuple(events, contacts)
      .chain(([some, more]) => fc.tuple(fc.constant([some, more] as const), shuffled(some), shuffled(more)));
    fc.assert(
      fc.property(twice, recentDay, ([[some, more], otherSome, otherMore], today) => {
        expect(touches(otherSome, otherMore, today)).toEqual(touches(some, more, today));
      }),
    );
  });

  test('the touches stay with the partner when the rows of Partners are sorted', () => {
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(events, contacts, order, recentDay, (some, more, rows, today) => {
        const sorted = rows.map((row) => PARTNERS[row] ?? { id: '', name: '' });
        const stayed = touches(some, more, today);
        expect(touchesOf(sorted, some, more, today)).toEqual(rows.map((row) => stayed[row]));
      }),
    );
  });

  test('the touches are what a person would find by going through all rows by hand', () => {
    fc.assert(
      fc.property(events, contacts, recentDay, (some, more, today) => {
        const found = touches(some, more, today);
        PARTNERS.forEach(({ name }, position) => {
          const ofEvents = some
            .filter(({ partners, cancelled }) => partners.split('; ').includes(name) && cancelled === '')
            .map(({ when }) => when.slice(0, 10));
          const ofContacts = more
            .filter(({ partner, when }) => partner === name && when.length === 10)
            .map(({ when }) => when);
          const days = [...ofEvents, ...ofContacts].filter((day) => /^\d/.test(day) && day <= today);
          expect(found[position]?.latest ?? '').toBe(days.sort().pop() ?? '');
          const ahead = ofEvents.filter((day) => /^\d/.test(day) && day > today);
          expect(found[position]?.ahead ?? '').toBe(ahead.sort()[0] ?? '');
        });
      }),
    );
  });

  test('one more contact never moves the last touch back', () => {
    fc.assert(
      fc.property(events, contacts, anyContact, recentDay, (some, more, one, today) => {
        const after = touches(some, [...more, one], today);
        touches(some, more, today).forEach(({ latest: was }, position) => {
          expect((after[position]?.latest ?? '') >= was).toBe(true);
        });
      }),
    );
  });
});
