// What is added to a week's plan, what follows its source, and what is removed.
import fc from 'fast-check';
import { addDays } from '../../../src/domain/dates/day';
import { withOutcome } from '../../../src/domain/partners/contact';
import { withoutRuleTicks } from '../../../src/domain/plan/done-lines';
import { linesToAskAbout, withAnswer } from '../../../src/domain/plan/done-questions';
import {
  type PlanPartner,
  closeAnsweredFollowUps,
  followUpSources,
  countPostponed,
} from '../../../src/domain/plan/follow-ups';
import { LISTS } from '../../../src/domain/tables/settings';
import { mergeFromSource, syncStateFor } from '../../../src/domain/plan/links';
import { relationshipStatusOf } from '../../../src/domain/partners/relationship-status';
import { archiveKey, linesToArchive, mergeSources, weekStartMessage } from '../../../src/domain/plan/week';
import { PLAN_HEADINGS, type WeekLine } from '../../../src/domain/plan/week-plan';
import {
  type ContactToPlan,
  type EventToPlan,
  type Source,
  contactSources,
  eventSources,
  recurringSources,
} from '../../../src/domain/plan/week-sources';
import { lineOf, planOf, wordsOf, written } from './plan-lines';

const TODAY = '2026-03-04';
const MONDAY = '2026-03-02';
const TEMPLATE = written(PLAN_HEADINGS.map((heading) => lineOf(heading)));
const never = () => false;

const event = (given: Partial<EventToPlan>): EventToPlan => ({
  ...{ id: 'e1', name: 'Career Fair', when: '2026-03-05 08:45', endsAt: '10:51', staff: 'Ana' },
  ...{ partners: 'WorkSource (host); Zoo', partnerIds: '', cancelled: '' },
  ...given,
});
const contact = (given: Partial<ContactToPlan>): ContactToPlan => ({
  ...{ id: 'c1', when: '2026-03-03', staff: 'Ana', how: 'Phone', cameOfIt: '', partner: 'Zoo', heard: '' },
  replaced: '',
  ...{ promised: 'flyers', promisedBy: '2026-03-10', next: '', nextBy: '', nextWho: '' },
  ...given,
});
const partner = (
  given: Partial<PlanPartner> & {
    lastContact?: string;
    stage?: string;
    pausedUntil?: string;
    ahead?: string;
  },
) => {
  const { lastContact = '2025-10-01', stage = '', pausedUntil = '', ...rest } = given;
  const facts = {
    ...{
      id: 'p1',
      name: 'WorkSource',
      staff: 'Ana',
      focus: '',
      caller: '',
      firstStep: '',
      ahead: '',
      noted: '',
    },
    ...rest,
  };
  const more = {
    lastContact,
    latestEvent: '',
    cadence: '',
    stage,
    pausedUntil,
    method: '',
    story: '',
    attempt: undefined,
  };
  const standing = relationshipStatusOf({ ...facts, ...more }, { cadence: 90, dueSoon: 14 }, TODAY);
  // As in a sheet that was checked yesterday.
  return { ...facts, standing, due: rest.due ?? standing.due };
};

interface Facts {
  events?: EventToPlan[];
  contacts?: ContactToPlan[];
  partners?: PlanPartner[];
}
/** The whole start of a week, put together as the server does. */
const start = (lines: readonly WeekLine[], { events = [], contacts = [], partners = [] }: Facts) => {
  const isThere = (id: string) => lines.some((line) => line.id === id);
  const sources = [
    ...eventSources(events, isThere, MONDAY),
    ...recurringSources(lines, MONDAY),
    ...contactSources(contacts, () => '', isThere, TODAY),
    ...followUpSources(partners, lines, true),
  ];
  return mergeSources(lines, sources, never, MONDAY);
};
const find = (lines: readonly WeekLine[], id: string) => lines.find((line) => line.id === id);

describe('events', () => {
  test('of this week and the next are added under Outreach To-Do, before the groups, with day and times', () => {
    const events = [
      event({}),
      event({ id: 'e2', name: 'Visit', when: '2026-03-15', endsAt: '' }),
      event({ id: 'before', when: '2026-03-01' }),
      event({ id: 'after', when: '2026-03-16' }),
      event({ id: 'gone', cancelled: 'Yes' }),
      event({ id: 'unread', when: 'next week' }),
      event({ id: '' }),
    ];
    const plan = start(TEMPLATE, { events });
    expect(wordsOf(plan).slice(7, 11)).toEqual(['Outreach To-Do', '  Career Fair', '  Visit', '  Schools']);
    expect(find(plan, 'event-e1')).toMatchObject({
      when: 'Thu 2026-03-05, 8:45-10:51',
      partner: 'WorkSource; Zoo',
      who: 'Ana',
      isDone: false,
    });
    expect(find(plan, 'event-e2')?.when).toBe('2026-03-15');
  });

  test('that were moved, renamed or cancelled update their line, even outside the two weeks', () => {
    const plan = written(start(TEMPLATE, { events: [event({})] }));
    const moved = [event({ name: 'Job Fair', when: '2026-04-07 09:00', endsAt: '', cancelled: 'yes' })];
    expect(find(start(plan, { events: moved }), 'event-e1')).toMatchObject({
      text: 'Job Fair (cancelled)',
      when: 'Tue 2026-04-07, 9:00',
    });
  });

  test('that somebody already typed into the plan, with the day, are not added again', () => {
    const typed = lineOf({ id: 'x', text: 'career fair', when: 'Thu 2026-03-05, morning', index: 99 });
    const plan = [...TEMPLATE.slice(0, 8), typed, ...TEMPLATE.slice(8)];
    expect(start(plan, { events: [event({})] })).toEqual(plan);
    expect(start(plan, { events: [event({ when: '2026-03-06' })] })).toHaveLength(plan.length + 1);
  });
});

describe('recurring lines', () => {
  const rule = (when: string, more: Partial<WeekLine> = {}) =>
    lineOf({ id: 'rule', text: 'Coffee chat', when, index: 98, ...more });
  const daysOf = (when: string, more: Partial<WeekLine> = {}) =>
    start([...TEMPLATE, rule(when, more)], {})
      .filter(({ id }) => id.startsWith('recur-'))
      .map((line) => line.when);

  test.each([
    ['second Tuesday of the month', ['2026-03-10']],
    ['every Monday, 9:00-10:30', ['Mon 2026-03-02, 9:00-10:30', 'Mon 2026-03-09, 9:00-10:30']],
    ['every Tuesday 10-11', ['Tue 2026-03-03, 10:00-11:00', 'Tue 2026-03-10, 10:00-11:00']],
    ['first Friday of the month, 2:45-3:45 PM', ['Fri 2026-03-06, 14:45-15:45']],
    ['every other Friday from 2026-02-20', ['2026-03-06']],
    ['last weekday of the month', []],
    ['every other Friday', []],
    ['Friday', []],
  ])('“%s” means these days in the two weeks', (when, days) => {
    expect(daysOf(when)).toEqual(days);
  });

  test('come right after their rule and its details, in order, and follow changes to it', () => {
    const lines = [
      ...TEMPLATE.slice(0, 8),
      rule('every Monday', { who: 'Ana' }),
      lineOf({ id: 'part', level: 2, text: 'Biscuits', index: 97 }),
      ...TEMPLATE.slice(8),
    ];
    const plan = start(lines, {});
    expect(plan.slice(8, 12).map(({ id }) => id)).toEqual([
      'rule',
      'part',
      'recur-rule-2026-03-02',
      'recur-rule-2026-03-09',
    ]);
    const renamed = written(plan).map((line) =>
      line.id === 'rule' ? { ...line, text: 'Tea', who: 'Ben' } : line,
    );
    expect(find(start(renamed, {}), 'recur-rule-2026-03-09')).toMatchObject({ text: 'Tea', who: 'Ben' });
  });

  test('start on the day the rule names, and the rule itself doesn’t count as that day’s line', () => {
    expect(daysOf('every other Monday from 2026-03-02')).toEqual(['2026-03-02']);
    const typed = lineOf({ id: 'x', text: 'coffee chat', when: 'Mon 2026-03-02, in the hall', index: 99 });
    const plan = [...TEMPLATE, rule('every Monday from 2026-03-02'), typed];
    expect(start(plan, {}).filter(({ id }) => id.startsWith('recur-'))).toMatchObject([
      { when: '2026-03-09' },
    ]);
  });
});

describe('follow-ups', () => {
  const comes = (one: PlanPartner, isWholeWeek = true) =>
    followUpSources([one], [], isWholeWeek).map(({ id, text, who }) => [id, text, who]);

  test('are added for lapsed and due-soon partners, and for the first step of rebuilding', () => {
    expect(comes(partner({}))).toEqual([
      ['lapsed-2025-10-01-p1', 'Get back in touch with WorkSource (last contact Oct 1, 2025)', 'Ana'],
    ]);
    expect(comes(partner({ lastContact: '2025-12-10' }))).toEqual([
      ['due-2025-12-10-p1', 'Get back in touch with WorkSource (last contact Dec 10, 2025)', 'Ana'],
    ]);
    expect(comes(partner({ stage: 'Rebuilding', firstStep: 'Say sorry', caller: 'Ben' }))).toEqual([
      [expect.stringMatching(/^first-\d{10}-p1$/), 'WorkSource: Say sorry', 'Ben'],
    ]);
  });

  test.each<[string, Parameters<typeof partner>[0]]>([
    ['in touch', { lastContact: '2026-03-01' }],
    ['never contacted', { lastContact: '' }],
    ['paused', { pausedUntil: '2026-05-01' }],
    ['ended', { stage: 'Ended' }],
    ['only a potential one', { stage: 'Potential', firstStep: 'Say hello' }],
    ['rebuilding without a first step', { stage: 'Rebuilding' }],
    ['lapsed with a meeting ahead', { ahead: '2026-03-10' }],
    ['due soon with a meeting ahead', { lastContact: '2025-12-10', ahead: '2026-03-10' }],
  ])('are not added for a partner who is %s', (_, given) => {
    expect(comes(partner(given))).toEqual([]);
  });

  test('are added despite a meeting that is further away than the cadence', () => {
    const far = '2026-12-01';
    expect(comes(partner({ ahead: far }), false)).toHaveLength(1);
    expect(comes(partner({ lastContact: '2025-12-10', ahead: far }))).toHaveLength(1);
  });

  test('are added by the daily check only for new lapses, and in a new week for every lapse that continues', () => {
    expect(comes(partner({}), false)).toHaveLength(1);
    expect(comes(partner({ noted: '2025-10-01' }), false)).toEqual([]);
    expect(comes(partner({ noted: '2025-10-01' }))).toHaveLength(1);
    expect(comes(partner({ lastContact: '2025-12-10' }), false)).toEqual([]);
    expect(comes(partner({ stage: 'Rebuilding', firstStep: 'Say sorry' }), false)).toEqual([]);
  });

  test('are one open line per partner, which says when it is no longer needed', () => {
    const due = written(start(TEMPLATE, { partners: [partner({ lastContact: '2025-12-10' })] }));
    const now = start(due, { partners: [partner({ lastContact: '2025-10-01' })] });
    expect(now).toHaveLength(due.length);
    const paused = start(due, { partners: [partner({ pausedUntil: '2026-05-01', staff: 'Ben' })] });
    expect(find(paused, 'due-2025-12-10-p1')).toMatchObject({
      text: 'Get back in touch with WorkSource: paused until May 1',
      who: 'Ben',
    });
    const meeting = start(due, { partners: [partner({ ahead: '2026-03-10' })] });
    expect(find(meeting, 'due-2025-12-10-p1')?.text).toContain(
      ': lapsed since Dec 30, 2025 (goal: every 90 days), meeting Mar 10',
    );
  });

  test('from an older version get their day in words, unless somebody wrote something else', () => {
    const text = 'Get back in touch with WorkSource (last contact 2025-10-01)';
    const given = JSON.stringify({ text, when: '', partner: 'WorkSource', who: 'Ana' });
    const old = { id: 'lapsed-2025-10-01-p1', text, partner: 'WorkSource', who: 'Ana', given, level: 1 };
    const now = (line: Partial<WeekLine>) =>
      find(start([...TEMPLATE, lineOf({ ...old, ...line })], { partners: [partner({})] }), old.id)?.text;
    expect(now({})).toBe('Get back in touch with WorkSource (last contact Oct 1, 2025)');
    expect(now({ text: 'Call WorkSource' })).toBe('Call WorkSource');
    expect(now({ isDone: true })).toBe(text);
  });

  test('are answered by a later touch, only once, and what somebody wrote stays', () => {
    const line = lineOf({ id: 'lapsed-2025-10-01-p1', text: 'Get back in touch with WorkSource' });
    const after = (given: Partial<WeekLine>, lastContact = '2026-03-03') =>
      closeAnsweredFollowUps([{ ...line, ...given }], [partner({ lastContact })])[0];
    expect(after({})).toMatchObject({ isDone: true, outcome: 'Mar 3, 2026: in touch' });
    expect(after({}, '2025-10-01')?.isDone).toBe(false);
    expect(after({}, '2025-09-01')?.isDone).toBe(false);
    // The next contact is already due.
    expect(after({}, '2025-10-20')?.isDone).toBe(false);
    expect(after({}, '2025-12-10')?.isDone).toBe(false);
    // Unchecked, so it stays open.
    expect(after({ outcome: 'Mar 3, 2026: in touch' })?.isDone).toBe(false);
    expect(after({ id: 'first-0123456789-p1' })?.isDone).toBe(false);
  });

  test('are added three at a time, not counting first steps; the rest wait in Today', () => {
    const many = Array.from({ length: 30 }, (_, at) => partner({ id: `p${at}`, name: `N${at}` }));
    const focus = partner({ id: 'f', name: 'Zoo', focus: 'Yes', lastContact: '2025-11-20' });
    const mending = partner({ id: 'm', name: 'Park', stage: 'Rebuilding', firstStep: 'Say sorry' });
    const all = [...many, focus, mending];
    const first = followUpSources(all, [], true);
    expect(first.map(({ partner: name }) => name).sort()).toEqual(['N0', 'N1', 'Park', 'Zoo']);
    const lines = first.map(({ id, text }, index) => lineOf({ id, text, index }));
    const idsOf = (sources: readonly Source[]) => sources.map(({ id }) => id).sort();
    expect(idsOf(followUpSources(all, lines, true))).toEqual(idsOf(first));
    expect(countPostponed(all, lines)).toBe(28);
    const oneFiled = lines.filter(({ text }) => !text.includes('N0'));
    expect(followUpSources(all, oneFiled, true)).toHaveLength(4);
    expect(countPostponed(many.slice(0, 3), [])).toBe(0);
  });

  test('aren’t added automatically after a first import, whose partners were already lapsed', () => {
    const imported = Array.from({ length: 200 }, (_, at) => partner({ id: `p${at}`, due: '' }));
    expect(followUpSources(imported, [], false)).toEqual([]);
    expect(followUpSources(imported, [], true)).toHaveLength(3);
    // An event from last year, imported later, changes the due day of a partner that had already lapsed.
    expect(comes(partner({ due: '2025-06-01' }), false)).toEqual([]);
  });

  test('rotate: partners whose follow-up was checked off before come after the others', () => {
    const partners = ['a', 'b', 'c', 'd'].map((id, at) =>
      partner({ id, name: id, lastContact: `2025-10-0${at + 1}` }),
    );
    const wasDone = (id: string) => id === 'lapsed-2025-10-01-a';
    const names = followUpSources(partners, [], true, wasDone).map(({ partner: name }) => name);
    expect(names).toEqual(['b', 'c', 'd']);
  });

  test('put Focus first, then those waiting longest', () => {
    const partners = [
      partner({ id: 'a', name: 'A', lastContact: '2025-11-01' }),
      partner({ id: 'b', name: 'B' }),
      partner({ id: 'c', name: 'C', lastContact: '2025-11-20', focus: 'Yes' }),
    ];
    expect(followUpSources(partners, [], true).map(({ partner: name }) => name)).toEqual(['C', 'B', 'A']);
  });
});

describe('promises and next steps', () => {
  test('are added with their days, and with the person who promised or will do it', () => {
    const plan = start(TEMPLATE, { contacts: [contact({ next: 'call again', nextWho: 'Ben' })] });
    expect(find(plan, 'promise-c1')).toMatchObject({ when: '2026-03-10', partner: 'Zoo', who: 'Ana' });
    expect(find(plan, 'next-c1')).toMatchObject({ when: '', who: 'Ben' });
  });

  test('from long ago are not added automatically, unless their day is near', () => {
    const old = contact({ when: '2025-06-01', promisedBy: '' });
    expect(start(TEMPLATE, { contacts: [old] })).toEqual(TEMPLATE);
    expect(start(TEMPLATE, { contacts: [{ ...old, promisedBy: '2026-04-01' }] })).toHaveLength(
      TEMPLATE.length + 1,
    );
  });
});

test('a line filed with an earlier week doesn’t come back', () => {
  const sources = eventSources([event({})], never, MONDAY);
  expect(mergeSources(TEMPLATE, sources, ({ id }) => id === 'event-e1', MONDAY)).toEqual(TEMPLATE);
});

test('an event counts as filed only for its day', () => {
  expect(archiveKey('event-e1', 'Thu 2026-03-05, 8:45')).toBe(archiveKey('event-e1', '2026-03-05'));
  expect(archiveKey('event-e1', '2026-03-05')).not.toBe(archiveKey('event-e1', '2026-03-06'));
  expect(archiveKey('promise-c1', '2026-03-05')).toBe(archiveKey('promise-c1', ''));
});

test('a missing section is reported, but only if a line belongs in it', () => {
  const plan = TEMPLATE.filter(({ id }) => id !== 'heading-outreach');
  expect(() => start(plan, { events: [event({})] })).toThrow(
    'The section “Outreach To-Do” is missing from the Weekly Plan.',
  );
  expect(start(plan, {})).toEqual(plan);
});

describe('a linked line', () => {
  const said = { text: 'Fair', when: '2026-03-05', partner: 'Zoo', who: 'Ana' };
  const line = lineOf({ ...said, id: 'event-1', given: syncStateFor(said) });
  const now = { text: 'Job Fair', when: '2026-03-06', partner: 'Hub', who: 'Ben' };

  test('follows its source in every field', () => {
    expect(mergeFromSource(line, now)).toMatchObject(now);
    expect(mergeFromSource(line, said)).toBe(line);
  });

  test('keeps what a person wrote, even a cleared field, until the source says the same', () => {
    const typed = { ...line, text: 'Fair: bring flyers', who: '' };
    expect(mergeFromSource(typed, now)).toMatchObject({
      text: 'Fair: bring flyers',
      who: '',
      when: '2026-03-06',
    });
    const agreed = mergeFromSource({ ...line, text: 'Job Fair' }, now);
    expect(mergeFromSource(agreed, { ...now, text: 'Big Fair' }).text).toBe('Big Fair');
  });

  test('stops following its source once it is done', () => {
    const done = { ...line, isDone: true };
    expect(mergeFromSource(done, now)).toBe(done);
  });

  test('is left alone if its last synced value is unknown', () => {
    expect(mergeFromSource({ ...line, given: '' }, now)).toMatchObject(said);
    expect(mergeFromSource({ ...line, given: 'broken' }, now)).toMatchObject(said);
  });

  test('never loses a word that a person typed', () => {
    const word = fc.constantFrom('', 'Fair', 'Job Fair', 'Mine');
    const any = fc.record({ text: word, when: word, partner: word, who: word });
    fc.assert(
      fc.property(any, any, any, (given, typed, news) => {
        const after = mergeFromSource(lineOf({ ...typed, given: syncStateFor(given) }), news);
        for (const key of ['text', 'when', 'partner', 'who'] as const)
          expect(after[key]).toBe(typed[key] === given[key] ? news[key] : typed[key]);
        expect(mergeFromSource(after, news)).toBe(after);
      }),
    );
  });
});

test('checked lines leave with their details, and so does everything under Outreach Done; the rest is carried over', () => {
  const plan = planOf(`
    Outreach To-Do
      Fair
        x Banner
        Flyers
      x Visit
        8th grade
    Outreach Done
      Typed without a tick
        how it went
    Steering Thoughts / Program Ideas
      Book club
  `);
  const leaving = linesToArchive(plan, MONDAY);
  expect(wordsOf(plan.filter((line) => !leaving.has(line)))).toEqual([
    'Outreach To-Do',
    '  Fair',
    '    Flyers',
    'Outreach Done',
    'Steering Thoughts / Program Ideas',
    '  Book club',
  ]);
});

test('events and recurring days of past weeks leave unchecked; tasks don’t', () => {
  const past = { when: 'Thu 2026-02-26, 9:00' };
  const plan = [
    ...TEMPLATE.slice(0, 8),
    lineOf({ id: 'event-e1', text: 'Fair', ...past }),
    lineOf({ id: 'detail', level: 2, text: 'bring flyers' }),
    lineOf({ id: 'recur-rule-2026-02-26', text: 'Coffee chat', ...past }),
    lineOf({ id: 'event-e2', text: 'Talk', ...past }),
    lineOf({ id: 'task', level: 2, text: 'write to them', who: 'Ana' }),
    lineOf({ id: 'event-e3', text: 'This week', when: '2026-03-02' }),
    lineOf({ id: 'promise-c1', text: 'Flyers', ...past }),
    lineOf({ id: 'own', text: 'Mine', ...past }),
    ...TEMPLATE.slice(8),
  ];
  expect([...linesToArchive(plan, MONDAY)].map(({ id }) => id)).toEqual([
    'event-e1',
    'detail',
    'recur-rule-2026-02-26',
  ]);
});

test('a checked line stays while a line under it is somebody’s task', () => {
  const plan = [
    lineOf({ id: 'heading-done', level: 0, text: 'Outreach Done' }),
    lineOf({ id: 'a', text: 'Class talks', isDone: true, from: 'x y 1' }),
    lineOf({ id: 'a1', level: 2, text: '8th grade' }),
    lineOf({ id: 'b', text: 'Fair', isDone: true, from: 'x y 1' }),
    lineOf({ id: 'b1', level: 2, text: 'thank them', when: '2026-03-12' }),
  ];
  expect([...linesToArchive(plan, MONDAY)].map(({ id }) => id)).toEqual(['a', 'a1']);
  const byAna = plan.map((line) => ({ ...line, who: line.level > 0 ? 'Ana' : '', when: '' }));
  expect([...linesToArchive(byAna, MONDAY)].map(({ id }) => id)).toEqual(['a', 'a1', 'b', 'b1']);
  const ticked = plan.map((line) => ({ ...line, isDone: line.level > 0 }));
  expect(linesToArchive(ticked, MONDAY).size).toBe(4);
});

test('a check mark on a rule moves to its latest day so far, and the rule stays', () => {
  const rule = lineOf({ id: 'rule', text: 'Coffee chat', when: 'every Monday', isDone: true });
  const days = ['2026-02-23', '2026-03-02', '2026-03-09'].map((day) =>
    lineOf({ id: `recur-rule-${day}`, text: 'Coffee chat', when: `Mon ${day}` }),
  );
  const ticks = (lines: WeekLine[]) => withoutRuleTicks(lines, TODAY).map(({ isDone }) => isDone);
  expect(ticks([rule, ...days])).toEqual([false, false, true, false]);
  expect(ticks([rule])).toEqual([false]);
  const untouched = [{ ...rule, isDone: false }, ...days];
  expect(withoutRuleTicks(untouched, TODAY)).toEqual(untouched);
});

test('the sentence after starting a week counts what was added and what stayed', () => {
  const old = written(start(TEMPLATE, { events: [event({})] }));
  const partners = [partner({}), partner({ id: 'p2', name: 'Zoo', lastContact: '2025-12-10' })];
  const events = [event({}), event({ id: 'e2', name: 'Visit' })];
  const plan = start(old, { events, partners, contacts: [contact({})] });
  expect(weekStartMessage(plan, { week: 'this week', filed: 'last week', left: 0 })).toBe(
    'This week is ready: 1 event, 2 follow-ups, 1 promise or next step, 1 carried over. Last week is in Plan Archive.',
  );
  expect(weekStartMessage(TEMPLATE, { week: 'this week', filed: '', left: 0 })).toBe(
    'This week is ready. Nothing is planned yet.',
  );
  expect(weekStartMessage(TEMPLATE, { week: 'next week', filed: '', left: 7 })).toMatch(
    /^Next week is ready\. .* 7 more partners to call are in Today\.$/,
  );
});

describe('Today asks once what to record for', () => {
  const types = ['Presentation', 'School visit'];
  const asked = (given: Partial<WeekLine>, lastTouch = '2025-10-01') =>
    linesToAskAbout(
      [
        lineOf({ level: 0, text: 'Outreach Done' }),
        lineOf({ id: 'x', isDone: true, text: 'Call', ...given }),
      ],
      types,
      [{ id: 'p1', name: 'Work Source', standing: { lastTouch } }],
      TODAY,
    ).length === 1;

  test('a done line with a partner or with words for a type of outreach', () => {
    expect(asked({ partner: 'Zoo' })).toBe(true);
    expect(asked({ text: 'Teen shelter visit' })).toBe(true);
    expect(asked({ text: 'Class presentation.' })).toBe(true);
  });

  test.each([
    'Classroom Presentations',
    'School visits',
    'Visited the shelter',
    'Presented in two classes',
    'Career Fairs',
    'met with Middle School teacher and librarian re: book club support',
    'Tuesday, Senior Center Art Show Planning Meeting',
    'Tabled at the market',
    'Library Tours',
  ])('the words people use, whatever their endings: “%s”', (text) => {
    const line = lineOf({ isDone: true, text });
    expect(linesToAskAbout([line], LISTS.types.start, [], TODAY)).toHaveLength(1);
    expect(linesToAskAbout([line], [], [], TODAY)).toEqual([]);
  });

  test.each(['Ordered flyers', 'Book list for summer', 'Fairly quiet day', 'Emailed the class'])(
    'words for outreach, but not “%s”',
    (text) => {
      expect(linesToAskAbout([lineOf({ isDone: true, text })], LISTS.types.start, [], TODAY)).toEqual([]);
    },
  );

  test('a partner named in the text, the longest name first', () => {
    const named = (text: string, partner = '') =>
      linesToAskAbout(
        [lineOf({ isDone: true, text, partner })],
        [],
        ['A', 'Teen', 'Teen Shelter', 'WorkSource'].map((name) => ({
          ...{ id: name, name },
          standing: { lastTouch: '' },
        })),
        TODAY,
      ).map((line) => line.partner);
    expect(named('Talk with worksource, went well')).toEqual(['WorkSource']);
    expect(named('Called the teen shelter')).toEqual(['Teen Shelter']);
    expect(named('Called the teen shelter', 'Zoo')).toEqual(['Zoo']);
    expect(named('Had a coffee')).toEqual([]);
  });

  test('nothing else: not an open line, other words, an event, an answered line or a detail', () => {
    expect(asked({ partner: 'Zoo', isDone: false })).toBe(false);
    expect(asked({ text: 'Visitors’ book' })).toBe(false);
    expect(asked({ partner: 'Zoo', id: 'event-1' })).toBe(false);
    expect(asked({ partner: 'Zoo', given: '{"asked":true}' })).toBe(false);
    const parts = [lineOf({ text: 'Fair' }), lineOf({ level: 2, isDone: true, text: 'Visit' })];
    expect(linesToAskAbout(parts, types, [], TODAY)).toEqual([]);
  });

  test('a line that became an event or a contact, until it is both or nothing more is wanted', () => {
    const line = lineOf({ id: 'event-1', isDone: true, text: 'Visit', given: '{"text":"Visit"}' });
    const after = (...answers: ('event' | 'contact' | '')[]) => {
      const { given } = answers.reduce(withAnswer, line);
      expect(given).toContain('"text":"Visit"');
      const lines = [lineOf({ level: 0, text: 'Outreach Done' }), { ...line, given }];
      return linesToAskAbout(lines, types, [], TODAY).map(({ made }) => made);
    };
    expect(after('event')).toEqual(['event']);
    expect(after('contact', 'contact')).toEqual(['contact']);
    expect(after('event', 'contact')).toEqual([]);
    expect(after('event', 'contact', 'contact')).toEqual([]);
    expect(after('contact', '')).toEqual([]);
  });

  test('a follow-up, only while nobody has been in touch', () => {
    const followUp = { id: 'lapsed-2025-10-01-p1', partner: 'Zoo' };
    expect(asked(followUp)).toBe(true);
    expect(asked(followUp, '2026-03-03')).toBe(false);
    // What a logged contact left there isn't offered as something heard in another contact.
    const outcome = withOutcome('', { when: '2026-02-20', how: 'Phone', heard: 'All well' });
    expect(asked({ ...followUp, outcome })).toBe(false);
    expect(asked({ ...followUp, outcome: `called\n${outcome}` })).toBe(false);
    expect(asked({ ...followUp, outcome: '2026-02-20 called, all well' })).toBe(true);
  });
});

describe('for any rows in the library', () => {
  const day = fc.integer({ min: -200, max: 20 }).map((days) => addDays(TODAY, days));
  const name = fc.constantFrom('Zoo', 'Hub', 'WorkSource');
  const facts = fc.record({
    events: fc
      .array(fc.record({ when: day, name, cancelled: fc.constantFrom('', 'Yes') }), { maxLength: 8 })
      .map((rows) => rows.map((row, at) => event({ ...row, id: `e${at}` }))),
    contacts: fc
      .array(fc.record({ when: day, promisedBy: day, partner: name, next: name }), { maxLength: 6 })
      .map((rows) => rows.map((row, at) => contact({ ...row, id: `c${at}` }))),
    partners: fc
      .array(
        fc.record({
          lastContact: day,
          stage: fc.constantFrom('', 'Potential', 'Rebuilding', 'Ended'),
          firstStep: name,
        }),
        {
          maxLength: 6,
        },
      )
      .map((rows) => rows.map((row, at) => partner({ ...row, id: `p${at}`, name: `P ${at}` }))),
  });
  const typed = fc
    .array(
      fc.record({ text: fc.constantFrom('Chat', 'Visit', 'Zoo'), when: fc.constantFrom('', 'every Monday') }),
      {
        maxLength: 4,
      },
    )
    .map((rows) => rows.map((row, at) => lineOf({ ...row, id: `t${at}`, outcome: `typed ${at}` })));
  const plan = typed.map((rows) => written([...TEMPLATE.slice(0, 8), ...rows, ...TEMPLATE.slice(8)]));

  test('starting the week twice is the same as starting it once', () => {
    fc.assert(
      fc.property(plan, facts, (lines, rows) => {
        const once = written(start(lines, rows));
        expect(start(once, rows)).toEqual(once);
      }),
    );
  });

  test('the same lines are added, whatever the order of the rows', () => {
    const shuffled = facts.chain((rows) =>
      fc.record({
        rows: fc.constant(rows),
        events: fc.shuffledSubarray(rows.events, { minLength: rows.events.length }),
        contacts: fc.shuffledSubarray(rows.contacts, { minLength: rows.contacts.length }),
        partners: fc.shuffledSubarray(rows.partners, { minLength: rows.partners.length }),
      }),
    );
    const told = (lines: readonly WeekLine[]) => lines.map((line) => JSON.stringify(line)).sort();
    fc.assert(
      fc.property(plan, shuffled, (lines, { rows, ...other }) => {
        expect(told(start(lines, other))).toEqual(told(start(lines, rows)));
      }),
    );
  });

  test('text that a person typed keeps its words and its order', () => {
    fc.assert(
      fc.property(plan, facts, (lines, rows) => {
        const kept = start(lines, rows).filter(({ index }) => index >= 0);
        expect(kept).toEqual(lines);
      }),
    );
  });
});

test('an unchanged source writes nothing', () => {
  const sources: Source[] = eventSources([event({})], never, MONDAY);
  const once = written(mergeSources(TEMPLATE, sources, never, MONDAY));
  mergeSources(once, sources, never, MONDAY).forEach((line, at) => expect(line).toBe(once[at]));
});
