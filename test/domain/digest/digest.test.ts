// What a week asks of the staff: which lists, in which order, and for whom.
import fc from 'fast-check';
import { addDays } from '../../../src/domain/dates/day';
import { digestFor, digestOf, digestOfNobody } from '../../../src/domain/digest/digest';
import {
  type Digest,
  type DigestContact,
  type DigestEntry,
  type DigestFacts,
  type DigestPartner,
} from '../../../src/domain/digest/digest-facts';
import { DIGEST_PARTS } from '../../../src/domain/digest/digest-parts';
import { textOfWeek, describeWeek } from '../../../src/domain/digest/digest-text';
import { type Relationship, relationshipStatusOf } from '../../../src/domain/partners/relationship-status';
import type { FiledLines } from '../../../src/domain/plan/owed';
import type { PlannedEvent, PlannedLine } from '../../../src/domain/plan/week-dates';

/** A Wednesday. The week is Monday, March 2 to Sunday, March 8. */
const TODAY = '2026-03-04';
const RULES = { cadence: 90, dueSoon: 14 };

type Given = Partial<Relationship & Pick<DigestPartner, 'index' | 'id' | 'focus' | 'reviewOn'>>;
function partner(name: string, given: Given = {}): DigestPartner {
  const facts: Relationship = {
    name,
    lastContact: '',
    latestEvent: '',
    ahead: '',
    attempt: undefined,
    cadence: '',
    stage: '',
    pausedUntil: '',
    method: '',
    staff: '',
    story: '',
    caller: '',
    firstStep: '',
    ...given,
  };
  const { staff, caller, ahead } = facts;
  const { index = 2, id = name, focus = '', reviewOn = '' } = given;
  const standing = relationshipStatusOf(facts, RULES, TODAY);
  return { index, id, name, staff, caller, ahead, focus, reviewOn, standing };
}
/** A partner last contacted this many days ago. */
const since = (name: string, days: number, given: Given = {}) =>
  partner(name, { lastContact: addDays(TODAY, -days), ...given });
const event = (name: string, when: string, given: Partial<PlannedEvent> = {}): PlannedEvent => ({
  index: 2,
  id: name,
  name,
  when,
  endsAt: '',
  location: '',
  staff: '',
  partners: '',
  partnerIds: '',
  cancelled: '',
  ...given,
});
const line = (text: string, when: string, given: Partial<PlannedLine> = {}): PlannedLine => ({
  index: 1,
  id: text,
  level: 1,
  text,
  isDone: false,
  when,
  who: '',
  partner: '',
  ...given,
});
const contact = (id: string, given: Partial<DigestContact>): DigestContact => ({
  index: 1,
  id,
  when: '2026-02-20',
  partner: 'WorkSource',
  partnerId: '',
  cameOfIt: '',
  staff: 'Ana',
  promised: '',
  promisedBy: '',
  next: '',
  nextBy: '',
  nextWho: '',
  ...given,
});
const NOTHING_FILED: FiledLines = { week: '', doneIn: () => undefined };
const digest = (facts: Partial<DigestFacts>): Digest =>
  digestOf(
    { people: [], events: [], contacts: [], lines: [], filed: NOTHING_FILED, projects: [], ...facts },
    TODAY,
  );
const told = (of: Digest) => ({
  lapsed: { items: of.lapsed, more: 2 },
  dueSoon: { items: of.dueSoon, more: 0 },
  rebuilding: { items: of.rebuilding, more: 0 },
  promises: { items: of.promises, more: 0 },
  dates: { items: of.dates, more: 0 },
  undated: { items: of.undated, more: 0 },
  reviews: { items: of.reviews, more: 0 },
});
const names = (entries: readonly DigestEntry[]) => entries.map(({ name }) => name);
const all = (of: Digest) => DIGEST_PARTS.flatMap((part) => of[part].map((entry) => ({ part, ...entry })));

describe('lapsed and due soon', () => {
  test('each says since when and why, and mentions a planned meeting', () => {
    const { lapsed, dueSoon } = digest({
      people: [
        since('WorkSource', 112, { method: 'Phone', staff: 'Ana', ahead: '2026-03-12' }),
        since('Teen Shelter', 80),
        since('High School', 10),
      ],
    });
    expect(lapsed).toMatchObject([
      {
        name: 'WorkSource',
        day: '2026-02-10',
        words:
          'Last contact 112 days ago (goal: every 90 days). Prefers phone. Library contact: Ana. Meeting on Thu Mar 12.',
      },
    ]);
    expect(dueSoon).toMatchObject([
      { name: 'Teen Shelter', words: 'Last contact 80 days ago (goal: every 90 days).' },
    ]);
  });

  test('Focus partners come first, then the longest overdue, then by name', () => {
    const people = [
      since('B', 100),
      since('A', 100),
      since('C', 200),
      since('F', 95, { focus: 'yes' }),
      since('G', 91, { focus: 'Yes ' }),
    ];
    expect(names(digest({ people }).lapsed)).toEqual(['F', 'G', 'C', 'A', 'B']);
  });
});

describe('rebuilding', () => {
  const people = [
    since('Zoo', 40, { stage: 'Rebuilding', staff: 'Ana', caller: 'Ben', firstStep: 'Say sorry' }),
    partner('Hub', { stage: 'Rebuilding', staff: 'Cy' }),
    since('Old', 40, { staff: 'Ana', caller: 'Ben' }),
  ];

  test('each names the first step and who calls, for both staff and caller', () => {
    const week = digest({ people });
    expect(names(week.rebuilding)).toEqual(['Zoo', 'Hub']);
    expect(week.rebuilding[0]?.words).toContain('First step: Say sorry. Ben will call.');
    expect(names(digestFor(week, 'Ana').rebuilding)).toEqual(['Zoo']);
    expect(names(digestFor(week, 'Ben').rebuilding)).toEqual(['Zoo']);
    expect(names(digestFor(week, 'Cy').rebuilding)).toEqual(['Hub']);
    expect(digestOfNobody(week).rebuilding).toEqual([]);
  });
});

describe('reviews', () => {
  const reviewed = (day: string, given: Given = {}) =>
    names(digest({ people: [since('Zoo', 5, { reviewOn: day, ...given })] }).reviews);

  test('a review comes up in the week of its day and stays, however good the contact is', () => {
    expect(reviewed('2025-01-01')).toEqual(['Zoo']);
    expect(reviewed('2026-03-07')).toEqual(['Zoo']);
    expect(reviewed('2026-03-08')).toEqual([]);
    expect(reviewed('')).toEqual([]);
    expect(reviewed('in spring')).toEqual([]);
  });

  test('a review waits while the partner is paused, and ends with the relationship', () => {
    expect(reviewed('2026-03-01', { pausedUntil: '2026-04-01' })).toEqual([]);
    expect(reviewed('2026-03-01', { pausedUntil: '2026-03-04' })).toEqual(['Zoo']);
    expect(reviewed('2026-03-01', { stage: 'Ended' })).toEqual([]);
    expect(reviewed('2026-03-01', { stage: 'Rebuilding' })).toEqual(['Zoo']);
  });

  test('a contact doesn’t move a review, because it is independent of lapses', () => {
    const { lapsed, reviews } = digest({ people: [since('Zoo', 200, { reviewOn: '2026-03-03' })] });
    expect([names(lapsed), names(reviews)]).toEqual([['Zoo'], ['Zoo']]);
  });
});

describe('promises and next steps', () => {
  const people = [since('WorkSource', 1)];
  const kept = { promised: 'send flyers', promisedBy: '2026-03-06' };
  const promises = (given: Partial<DigestContact>, lines: PlannedLine[]) =>
    digest({ people, contacts: [contact('c1', given)], lines }).promises;
  const open = line('Promised to WorkSource: send flyers', '2026-03-06', { id: 'promise-c1' });

  test('an open promise is listed until it is checked off in the plan', () => {
    expect(promises(kept, [open])).toMatchObject([
      { name: 'WorkSource', day: '2026-03-06', words: 'Promised: send flyers', staff: 'Ana', table: 'plan' },
    ]);
    expect(promises(kept, [{ ...open, isDone: true }])).toEqual([]);
  });

  test('overdue ones stay, later weeks wait, and those without a day come last', () => {
    expect(promises({ ...kept, promisedBy: '2026-01-05' }, [{ ...open, when: '2026-01-05' }])).toHaveLength(
      1,
    );
    expect(promises({ ...kept, promisedBy: '2026-03-09' }, [{ ...open, when: '2026-03-09' }])).toEqual([]);
    for (const odd of ['', 'soon'])
      expect(promises({ ...kept, promisedBy: odd }, [{ ...open, when: odd }])).toMatchObject([{ day: '' }]);
    expect(promises({ ...kept, promisedBy: '' }, [{ ...open, when: '', isDone: true }])).toEqual([]);
    const both = { ...kept, promisedBy: '', next: 'call', nextBy: '2026-03-05' };
    const call = line('WorkSource: call', '2026-03-05', { id: 'next-c1' });
    expect(promises(both, [{ ...open, when: '' }, call]).map(({ day }) => day)).toEqual(['2026-03-05', '']);
  });

  test('a day and a name changed in the plan take precedence', () => {
    expect(promises(kept, [{ ...open, when: 'Wed 2026-03-11', who: 'Ben' }])).toEqual([]);
    expect(promises(kept, [{ ...open, when: 'Tue 2026-03-03, 9:00', who: 'Ben' }])).toMatchObject([
      { day: '2026-03-03', staff: 'Ben' },
    ]);
  });

  test('a promise doesn’t come back once its line is archived; one typed by hand counts before it has a line', () => {
    expect(promises(kept, [])).toEqual([]);
    expect(promises({ ...kept, id: '' }, [])).toMatchObject([{ table: 'log' }]);
    expect(promises({ ...kept, when: '2026-03-03' }, [])).toMatchObject([{ table: 'log' }]);
  });

  test('a next step belongs to the person who does it, and a plan line is not listed twice', () => {
    const next = line('WorkSource: call', '2026-03-05', { id: 'next-c1' });
    const facts = {
      people,
      contacts: [contact('c1', { next: 'call', nextBy: '2026-03-05', nextWho: 'Ben' })],
      lines: [next],
    };
    expect(digest(facts).promises).toMatchObject([{ words: 'Next step: call', staff: 'Ben' }]);
    expect(digest(facts).dates).toEqual([]);
  });
});

describe('this week’s dates', () => {
  test('events and dated lines from Sunday to Saturday, in the order of their days', () => {
    const { dates } = digest({
      people: [partner('WorkSource', { focus: 'Yes' })],
      events: [
        event('Late fair', '2026-03-04 14:00', { partners: 'WorkSource (host); Nobody Known' }),
        event('Saturday fair', '2026-03-07'),
        event('Cancelled', '2026-03-05', { cancelled: 'yes' }),
        event('Next week', '2026-03-09'),
      ],
      lines: [
        line('Classroom', 'Wed 2026-03-04, 8:45-10:51', { who: 'Ben' }),
        line('Staff meeting', 'Wed 2026-03-04, 10:00'),
        line('Done already', '2026-03-04', { isDone: true }),
        line('Business support', 'every other Monday from 2026-03-02'),
        line('Follows the fair', '2026-03-04', { id: 'event-Late fair' }),
      ],
    });
    // On the same day, Focus partners come first.
    expect(names(dates)).toEqual(['Late fair', 'Classroom', 'Staff meeting', 'Saturday fair']);
    expect(dates[0]).toMatchObject({ time: '14:00', partners: ['WorkSource'], isFocus: true });
    expect(dates[1]).toMatchObject({ time: '8:45-10:51', staff: 'Ben' });
  });

  test('open lines of earlier days come first, as overdue; past events don’t', () => {
    const { dates } = digest({
      lines: [
        line('Write report', '2026-02-03'),
        line('Call the club', 'Mon 2026-03-02, 9:00'),
        line('Today', TODAY),
        line('Ticked', '2026-02-03', { isDone: true }),
        line('Fair', '2026-02-24', { id: 'event-Fair' }),
        line('Coffee chat', '2026-02-10', { id: 'recur-l1-2026-02-10' }),
        line('Outreach Done', '', { id: 'heading-done', level: 0 }),
        line('Art show', '2026-02-20'),
      ],
    });
    expect(dates.map(({ name, isOverdue }) => [name, isOverdue])).toEqual([
      ['Write report', true],
      ['Call the club', true],
      ['Today', false],
    ]);
  });

  test('a line of a renamed partner is still about them, through its contact or follow-up', () => {
    const people = [since('Job Center', 1, { id: 'p1', focus: 'Yes' })];
    const { promises, dates } = digest({
      people,
      contacts: [
        contact('c1', { partner: 'WorkSource', partnerId: 'p1', promised: 'flyers', promisedBy: TODAY }),
      ],
      lines: [
        line('Promised to WorkSource: flyers', TODAY, { id: 'promise-c1', partner: 'WorkSource' }),
        line('WorkSource: call', TODAY, { id: 'next-c1', partner: 'WorkSource' }),
        line('Say sorry', TODAY, { id: 'first-0000000001-p1', partner: 'WorkSource' }),
        line('Other', TODAY, { partner: 'WorkSource' }),
      ],
    });
    expect(promises).toMatchObject([{ partners: ['Job Center'], isFocus: true }]);
    expect(dates.map(({ name, partners }) => [name, partners])).toEqual([
      ['Say sorry', ['Job Center']],
      ['WorkSource: call', ['Job Center']],
      ['Other', []],
    ]);
  });

  test('an event is done for the week once its line is checked off', () => {
    const facts = {
      events: [event('Fair', '2026-03-02')],
      lines: [line('Fair', '2026-03-02', { id: 'event-Fair', isDone: true })],
    };
    expect(digest(facts).dates).toEqual([]);
  });
});

describe('lines without a day', () => {
  const under = (level: number, text: string, given: Partial<PlannedLine> = {}) =>
    line(text, '', { level, ...given });
  const plan = [
    line('Outreach To-Do', '', { id: 'heading-outreach', level: 0 }),
    under(1, 'Order flyers', { who: 'Ana' }),
    under(2, 'in two colors'),
    under(2, 'in Spanish, too', { who: 'ana' }),
    under(2, 'translate them', { who: 'Ben' }),
    under(1, 'Visit the shelter', { who: 'Ana', partner: 'Zoo', when: 'in spring' }),
    under(1, 'Ticked', { who: 'Ana', isDone: true }),
    line('Coffee chat', 'every Monday', { who: 'Ana' }),
    line('Career fair', '2026-03-05', { who: 'Ana' }),
    under(2, 'bring the banner', { who: 'Ana' }),
    line('Next month', '2026-04-05', { who: 'Ana' }),
    line('Outreach Done', '', { id: 'heading-done', level: 0 }),
    under(1, 'Art show', { who: 'Ana' }),
    line('Steering Thoughts / Program Ideas', '', { id: 'heading-ideas', level: 0 }),
    under(1, 'Book club', { who: 'Ana' }),
  ];

  test('are listed for the people they name, unless done, an idea, or a detail of another line', () => {
    const week = digest({ people: [since('Zoo', 1)], lines: plan });
    expect(names(digestFor(week, 'Ana').undated)).toEqual(['Order flyers', 'Visit the shelter']);
    expect(names(digestFor(week, 'Ben').undated)).toEqual(['translate them']);
    expect(digestFor(week, 'Ana').undated[1]).toMatchObject({
      words: 'in spring, Zoo, Ana',
      partners: ['Zoo'],
      day: '',
    });
    const text = textOfWeek('Week', told(digestFor(week, 'Ana')), TODAY);
    expect(text).toContain('NO DAY YET (2)\n- Order flyers\n  Ana\n- Visit the shelter\n');
  });

  test('a follow-up or promise already in the week is listed once, for everybody it names', () => {
    const followUp = (who: string) => [
      line('Say hello to Zoo', '', { id: 'lapsed-2026-02-01-Zoo', partner: 'Zoo', who }),
    ];
    const of = (lines: PlannedLine[]) =>
      digest({
        people: [since('Zoo', 200, { staff: 'Ana' }), since('WorkSource', 1)],
        contacts: [contact('c1', { promised: 'flyers' })],
        lines: [...lines, line('Promised to WorkSource: flyers', '', { id: 'promise-c1' })],
      });
    expect([names(of(followUp('Ana')).lapsed), names(of(followUp('Ana')).undated)]).toEqual([['Zoo'], []]);
    expect(names(of(followUp('')).undated)).toEqual([]);
    expect(names(digestFor(of(followUp('Ben')), 'Ben').undated)).toEqual(['Say hello to Zoo']);
  });
});

describe('whose entry it is', () => {
  const people = [
    since('Both', 100, { staff: 'Ana, Ben' }),
    since('Anas', 100, { staff: ' ana ' }),
    since('Anna’s', 100, { staff: 'Anna' }),
    since('And', 100, { staff: 'Ben and Ana' }),
    since('Nobody’s', 100),
  ];
  test('mine are those whose cell names me, alone or among others, but never a longer name', () => {
    expect(names(digestFor(digest({ people }), 'Ana').lapsed)).toEqual(['Anas', 'And', 'Both']);
    expect(names(digestFor(digest({ people }), 'BEN').lapsed)).toEqual(['And', 'Both']);
    expect(names(digestOfNobody(digest({ people })).lapsed)).toEqual(['Nobody’s']);
  });

  test('Staff Involved makes an event mine, and Who makes a plan line mine', () => {
    const facts = {
      events: [event('Fair', '2026-03-05', { staff: 'Ana; Ben' })],
      lines: [line('Call', '2026-03-05', { who: 'Ben' }), line('Order books', '2026-03-05', { who: 'Cy' })],
    };
    expect(names(digestFor(digest(facts), 'Ben').dates)).toEqual(['Call', 'Fair']);
  });
});

const STAFF = ['Ana', 'Ben', 'Cy'];
const staffCell = fc.oneof(
  fc.constant(''),
  fc
    .subarray(STAFF, { minLength: 1 })
    .chain((some) => fc.constantFrom(', ', '; ', ' and ', ' & ').map((by) => some.join(by))),
);
const nearDay = fc.integer({ min: -200, max: 40 }).map((days) => addDays(TODAY, days));
const dayCell = fc.oneof(nearDay, fc.constantFrom('', 'in spring'));
const partnerName = fc.constantFrom(
  'WorkSource',
  'Teen Shelter',
  'Zoo',
  'Job Center',
  'École',
  'High School',
);
const anyPartner = fc
  .record({
    name: partnerName,
    lastContact: dayCell,
    ahead: fc.constantFrom('', '2026-03-20'),
    stage: fc.constantFrom('', 'Potential', 'Rebuilding', 'Ended'),
    pausedUntil: fc.constantFrom('', '2026-04-01'),
    staff: staffCell,
    focus: fc.constantFrom('', 'Yes'),
    reviewOn: dayCell,
  })
  .map(({ name, ...given }) => partner(name, given));
const anyEvent = fc
  .record({ when: dayCell, staff: staffCell, partners: partnerName, name: fc.constantFrom('Fair', 'Visit') })
  .map(({ name, when, ...given }) => event(name, when, given));
const anyLine = fc
  .record({
    text: fc.constantFrom('Call', 'Write'),
    when: dayCell,
    id: fc.constantFrom('promise-1', 'promise-2', 'next-1', 'l1', 'event-Fair'),
    who: staffCell,
    isDone: fc.boolean(),
  })
  .map(({ text, when, ...given }) => line(text, when, given));
const anyContact = fc
  .record({
    id: fc.constantFrom('1', '2', ''),
    when: nearDay,
    partner: partnerName,
    promised: fc.constantFrom('', 'flyers'),
    promisedBy: dayCell,
    next: fc.constantFrom('', 'call'),
    nextBy: dayCell,
    staff: staffCell,
    nextWho: staffCell,
  })
  .map(({ id, ...given }) => contact(id, given));
const byId = { selector: ({ id }: { id: string }) => id };
/** Ids are unique, as the daily check ensures. */
const anyFacts = fc.record({
  people: fc.uniqueArray(anyPartner, byId),
  events: fc.uniqueArray(anyEvent, byId),
  contacts: fc.uniqueArray(anyContact, byId),
  lines: fc.uniqueArray(anyLine, byId),
});

describe('always', () => {
  test('each person’s entries and those that name nobody add up to everybody’s', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const everybodys = digest(facts);
        const covered = new Set(
          [
            ...STAFF.flatMap((name) => all(digestFor(everybodys, name))),
            ...all(digestOfNobody(everybodys)),
          ].map((entry) => JSON.stringify(entry)),
        );
        expect(covered).toEqual(new Set(all(everybodys).map((entry) => JSON.stringify(entry))));
      }),
    );
  });

  test('no partner is both lapsed and due soon, and neither while paused, rebuilding or ended', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { lapsed, dueSoon } = digest(facts);
        const both = [...names(lapsed), ...names(dueSoon)];
        expect(new Set(both).size).toBe(both.length);
        const active = facts.people.filter(
          ({ standing: { kind } }) => kind === 'lapsed' || kind === 'dueSoon',
        );
        expect(both.sort()).toEqual(active.map(({ name }) => name).sort());
      }),
    );
  });

  test('the week reads the same however the rows are sorted', () => {
    const shuffled = anyFacts.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.record({
          people: shuffle(facts.people),
          events: shuffle(facts.events),
          contacts: shuffle(facts.contacts),
          lines: shuffle(facts.lines),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(digest(other)).toEqual(digest(one));
      }),
    );
  });

  test('Focus partners come first in every list of partners', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { lapsed, dueSoon, promises, reviews } = digest(facts);
        for (const list of [lapsed, dueSoon, promises, reviews]) {
          const marks = list.map(({ isFocus }) => (isFocus ? 'F' : '-')).join('');
          expect(marks).toMatch(/^F*-*$/);
        }
      }),
    );
  });
});

function shuffle<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

describe('as text', () => {
  test('a week reads well when pasted into an email', () => {
    const week = digest({
      people: [
        since('WorkSource', 112, { focus: 'Yes', staff: 'Ana' }),
        since('Zoo', 3, { reviewOn: '2026-03-06' }),
        partner('Hub', { stage: 'Rebuilding', firstStep: 'Call them' }),
      ],
      lines: [line('Write report', '2026-02-24')],
      events: [event('Career Fair', '2026-03-04 08:45', { endsAt: '10:51', location: 'High School' })],
      contacts: [
        contact('c1', {
          ...{ when: '2026-03-02', promised: 'send flyers', promisedBy: '2026-03-03' },
          next: 'call',
        }),
      ],
    });
    expect(textOfWeek('Ana’s week', told(week), TODAY)).toBe(`Ana’s week
Sun Mar 1 to Sat Mar 7

LAPSED (3)
A good time to say hello.
- WorkSource (Focus), due Tue Feb 10
  Last contact 112 days ago (goal: every 90 days). Library contact: Ana.
and 2 more

REBUILDING (1)
- Hub, no contact yet
  Rebuilding. No contact yet. First step: Call them.

PROMISES AND NEXT STEPS (2)
- WorkSource (Focus), by Tue Mar 3, overdue
  Promised: send flyers
- WorkSource (Focus), no day
  Next step: call

THIS WEEK’S DATES (2)
- Tue Feb 24, overdue: Write report
- Wed Mar 4, 8:45-10:51 AM: Career Fair
  High School

REVIEWS (1)
Are the roles still right?
- Zoo, review Fri Mar 6
`);
  });

  test('an empty week says so', () => {
    const nothing = told(digest({}));
    const text = textOfWeek('Everybody’s week', { ...nothing, lapsed: { items: [], more: 0 } }, TODAY);
    expect(text).toBe(`Everybody’s week\n${describeWeek(TODAY)}\n\nNothing is due this week.\n`);
  });
});
