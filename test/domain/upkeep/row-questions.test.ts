// Rows of Events and the Contact Log that count for no partner raise a question, once for each mistake.
import fc from 'fast-check';
import { EventFacts, isCancelled } from '../../../src/domain/events/event';
import { LoggedContact } from '../../../src/domain/partners/history';
import { directoryOf, normalizeName } from '../../../src/domain/basics/names';
import { questionsAboutContacts, questionsAboutEvents } from '../../../src/domain/upkeep/row-questions';
import { ContactFacts, touchesOf } from '../../../src/domain/partners/last-contact';

const TODAY = '2026-03-02';
const PARTNERS = [
  { id: 'id-w', name: 'WorkSource' },
  { id: 'id-t', name: 'Teen Shelter' },
];
const DIRECTORY = directoryOf(PARTNERS);

type EventRow = EventFacts & { name: string };
const event = (given: Partial<EventRow>): EventRow => ({
  ...{ name: 'Fair', when: '2026-02-20', partners: 'WorkSource', partnerIds: '' },
  ...{ endsAt: '', cancelled: '' },
  ...given,
});
const aboutEvents = (...given: Partial<EventRow>[]) =>
  questionsAboutEvents(given.map(event), DIRECTORY).map(({ words }) => words);

describe('an event', () => {
  test('with a day and known partners, or none, raises no question', () => {
    expect(
      aboutEvents({}, { partners: 'worksource (host); Teen Shelter' }, { partners: '', when: '' }),
    ).toEqual([]);
  });

  test('raises a question if its day can’t be read', () => {
    expect(aboutEvents({ when: 'next Tuesday' })).toEqual([
      '“next Tuesday” isn’t a date, so this event isn’t counted.',
    ]);
  });

  test('raises a question if its partner isn’t in Partners', () => {
    expect(aboutEvents({ partners: 'Teen Sheltr (host); WorkSource' })).toEqual([
      '“Teen Sheltr” isn’t in Partners, so this event doesn’t count as contact with them. Correct the name or add the partner.',
    ]);
  });

  test('with a renamed partner is recognized by the id', () => {
    expect(aboutEvents({ partners: 'Job Centre', partnerIds: 'id-w' })).toEqual([]);
  });

  test.each([
    'Fair - cancelled',
    'CANCELLED: Fair',
    'Fair (canceled)',
    'Fair (cancelled, snow)',
    '  *Cancelled* Fair',
    'Fair: cancelled by them',
  ])('named “%s” raises a question while its cell is blank', (name) => {
    expect(aboutEvents({ name })).toEqual([
      'its name says it’s cancelled, but it’s counted. Choose Yes or No under Cancelled.',
    ]);
    expect(aboutEvents({ name, cancelled: 'No' }, { name, cancelled: 'Yes' })).toEqual([]);
  });

  test.each(['Fair', 'How a cancelled train changed us', 'Cancellation insurance', 'Uncancelled'])(
    'named “%s” does not',
    (name) => expect(aboutEvents({ name })).toEqual([]),
  );

  test('raises no question if it is cancelled', () => {
    expect(aboutEvents({ when: 'soon', partners: 'Somebody', cancelled: 'x' })).toEqual([]);
  });
});

type ContactRow = ContactFacts & LoggedContact & { index: number };
const contact = (given: Partial<ContactRow>): ContactRow => ({
  ...{ index: 4, id: 'c1', when: '2026-02-20', staff: '', how: 'Phone', cameOfIt: '', partner: 'WorkSource' },
  replaced: '',
  ...{ partnerId: '', heard: '', promised: '', promisedBy: '', next: '', nextBy: '', nextWho: '' },
  ...given,
});
const aboutContacts = (...given: Partial<ContactRow>[]) =>
  questionsAboutContacts(given.map(contact), DIRECTORY, TODAY).map(({ words }) => words);

describe('a row of the Contact Log', () => {
  test('dated today or earlier, with a known partner, raises no question', () => {
    expect(aboutContacts({}, { when: TODAY, partner: 'WORKSOURCE' })).toEqual([]);
    expect(aboutContacts({ partner: 'Job Centre', partnerId: 'id-w' })).toEqual([]);
  });

  test.each([
    ['', 'it has no date, so it'],
    [' ', 'it has no date, so it'],
    ['last week', '“last week” isn’t a date, so this contact'],
    ['2026-03-03', '“Mar 3, 2026” is in the future, so this contact'],
  ])('dated “%s” raises a question', (when, reason) => {
    expect(aboutContacts({ when })).toEqual([`Contact Log, WorkSource: ${reason} isn’t counted.`]);
  });

  test('without a partner is identified by its row', () => {
    expect(aboutContacts({ partner: ' ' })).toEqual([
      'Contact Log, row 5: it names no partner, so it isn’t counted.',
    ]);
    expect(aboutContacts({ partner: '', partnerId: 'id-w' })).toEqual([]);
  });

  test('raises a question if its partner isn’t in Partners', () => {
    expect(aboutContacts({ partner: 'WorkSorce' })).toEqual([
      'Contact Log, WorkSorce: this name isn’t in Partners, so this contact isn’t counted. Correct the name or add the partner.',
    ]);
  });

  test('raises no question if somebody cleared it', () => {
    expect(aboutContacts({ when: '', how: '', partner: '' })).toEqual([]);
  });
});

test('a mistake copied down raises one question, which says how many rows have it', () => {
  expect(aboutContacts({ partner: 'WorkSorce' }, {}, { partner: 'worksorce' }, { partner: 'Zoo' })).toEqual([
    expect.stringContaining(
      'WorkSorce: this name isn’t in Partners, so this contact and 1 more aren’t counted.',
    ),
    expect.stringContaining('Zoo: this name isn’t in Partners, so this contact isn’t counted.'),
  ]);
  expect(aboutEvents({ partners: 'Zo; Zo' }, { partners: 'Zo' }, { partners: 'WorkSource; zo' })).toEqual([
    expect.stringContaining('“Zo” isn’t in Partners, so this event and 2 more don’t count as contact'),
  ]);
});

test('every row either counts for each partner it names, or raises a question', () => {
  const name = fc.constantFrom('WorkSource', 'teen shelter', 'Zoo', 'Abbey', '');
  const anyContact = fc.record({
    when: fc.constantFrom('2026-02-20', '2026-03-02', '2026-09-01', 'soon', ''),
    partner: name,
    partnerId: fc.constantFrom('', 'id-w', 'gone'),
  });
  const anyEvent = fc.record({
    when: fc.constantFrom('2026-02-20', '2026-03-02', 'soon'),
    partners: fc.array(name, { maxLength: 3 }).map((names) => names.join('; ')),
    cancelled: fc.constantFrom('', 'Yes', 'No', 'x'),
  });
  const counts = (events: EventRow[], contacts: ContactRow[]) =>
    touchesOf(PARTNERS, events, contacts, TODAY).filter(({ latest }) => latest !== '').length;
  fc.assert(
    fc.property(anyContact, anyEvent, (givenContact, givenEvent) => {
      const log = contact(givenContact);
      expect(counts([], [log]) > 0).toBe(questionsAboutContacts([log], DIRECTORY, TODAY).length === 0);
      const fair = event(givenEvent);
      const named = new Set(fair.partners.split(/; |^$/).filter(Boolean).map(normalizeName));
      const asked = questionsAboutEvents([fair], DIRECTORY);
      if (isCancelled(fair)) expect([counts([fair], []), asked]).toEqual([0, []]);
      else if (fair.when === 'soon') expect(asked.length).toBeGreaterThan(0);
      else expect(counts([fair], []) + asked.length).toBe(named.size);
    }),
  );
});
