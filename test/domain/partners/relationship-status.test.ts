// The status of a relationship on a given day, its due day, and the reason in words.
import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/domain/dates/day';
import {
  Relationship,
  RelationshipStatus,
  relationshipStatusOf,
} from '../../../src/domain/partners/relationship-status';
import { excerpt } from '../../../src/domain/basics/text';
import { recentDay } from '../dates/days';

const RULES = { cadence: 90, dueSoon: 14 };
const TODAY = '2023-06-15';
const PARTNER: Relationship = {
  name: 'WorkSource',
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
};
const on = (today: string, partner: Partial<Relationship>, rules = RULES): RelationshipStatus =>
  relationshipStatusOf({ ...PARTNER, ...partner }, rules, today);
/** The status today, with the last contact this many days ago. */
const after = (days: number, partner: Partial<Relationship> = {}): RelationshipStatus =>
  on(TODAY, { lastContact: addDays(TODAY, -days), ...partner });

describe('status', () => {
  test('a partner never contacted is not lapsed', () => {
    const standing = on(TODAY, {});
    expect(standing).toEqual({
      kind: 'none',
      status: 'No contact yet',
      due: '',
      lastTouch: '',
      why: '',
      isMeetingSoon: false,
      questions: [],
    });
  });

  test('a partner contacted today is in touch, and Why is blank', () => {
    expect(after(0)).toMatchObject({ kind: 'inTouch', status: 'In touch', due: '2023-09-13', why: '' });
  });

  test.each([
    [75, 'In touch'],
    [76, 'Due Jun 29'],
    [89, 'Due Jun 16'],
    [90, 'Due Jun 15'],
    [91, 'Lapsed since Jun 14 (goal: every 90 days)'],
    [5000, 'Lapsed since Jan 4, 2010 (goal: every 90 days)'],
  ])('%i days after the last contact, with a goal of every 90 days, a partner is: %s', (days, status) => {
    expect(after(days).status).toBe(status);
  });

  test('a partner is due soon on the due day and lapsed the day after, whatever the cadence', () => {
    fc.assert(
      fc.property(
        recentDay,
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 365 }),
        (last, cadence, dueSoon) => {
          const due = addDays(last, cadence);
          const statusOn = (today: string) =>
            on(today, { lastContact: last, cadence: String(cadence) }, { cadence: 90, dueSoon }).kind;
          expect(statusOn(due)).toBe('dueSoon');
          expect(statusOn(addDays(due, 1))).toBe('lapsed');
          const notice = Math.min(dueSoon, Math.floor(cadence / 2));
          expect(statusOn(addDays(due, -notice))).toBe('dueSoon');
          expect(statusOn(addDays(due, -notice - 1))).toBe('inTouch');
        },
      ),
    );
  });

  test('a status stays true on later days: it gives the year unless it is the current one', () => {
    const lapsedOn = (today: string) => on(today, { lastContact: '2023-10-01' }).status;
    expect(['2023-12-31', '2024-01-01', '2026-05-05'].map(lapsedOn)).toEqual([
      'Lapsed since Dec 30 (goal: every 90 days)',
      'Lapsed since Dec 30, 2023 (goal: every 90 days)',
      'Lapsed since Dec 30, 2023 (goal: every 90 days)',
    ]);
    expect(on('2023-12-20', { pausedUntil: '2024-03-01' }).status).toBe('Paused until Mar 1, 2024');
  });

  test('a partner contacted today is never due soon, however short the cadence', () => {
    fc.assert(
      fc.property(
        recentDay,
        fc.integer({ min: 1, max: 3650 }),
        fc.integer({ min: 0, max: 365 }),
        fc.constantFrom('lastContact', 'latestEvent'),
        (today, cadence, dueSoon, source) => {
          expect(on(today, { [source]: today }, { cadence, dueSoon }).kind).toBe('inTouch');
          expect(
            on(today, { [source]: today, cadence: String(cadence) }, { cadence: 90, dueSoon }).kind,
          ).toBe('inTouch');
        },
      ),
    );
  });

  test('with no days of notice, a partner is due soon only on the due day', () => {
    const rules = { cadence: 90, dueSoon: 0 };
    const statuses = [89, 90, 91].map(
      (days) => on(TODAY, { lastContact: addDays(TODAY, -days) }, rules).kind,
    );
    expect(statuses).toEqual(['inTouch', 'dueSoon', 'lapsed']);
  });

  test('days are counted correctly across February 29 and the end of a year', () => {
    expect(on('2024-03-01', { lastContact: '2024-02-28', cadence: '1' }).kind).toBe('lapsed');
    expect(on('2023-03-01', { lastContact: '2023-02-28', cadence: '1' }).kind).toBe('dueSoon');
    expect(on('2024-01-01', { lastContact: '2023-12-31', cadence: '1' }).due).toBe('2024-01-01');
  });

  test('a partner’s own cadence overrides the library’s', () => {
    expect(after(40, { cadence: '30' })).toMatchObject({ kind: 'lapsed', due: addDays(TODAY, -10) });
    expect(after(91, { cadence: '180' }).kind).toBe('inTouch');
  });

  test('an ended relationship is no longer followed, however long ago the last contact was', () => {
    expect(after(400, { stage: 'Ended', story: 'They moved away' })).toMatchObject({
      kind: 'ended',
      status: 'Ended',
      due: '',
      why: 'Ended: They moved away',
      questions: [],
    });
    expect(after(400, { stage: ' ended ', pausedUntil: addDays(TODAY, 9) }).kind).toBe('ended');
  });

  test('a paused partner is left alone until that day, and followed from then on', () => {
    expect(after(400, { pausedUntil: '2023-06-16' })).toMatchObject({
      kind: 'paused',
      status: 'Paused until Jun 16',
      why: '',
    });
    expect(after(400, { pausedUntil: TODAY }).kind).toBe('lapsed');
    expect(after(400, { pausedUntil: '2023-06-14' }).kind).toBe('lapsed');
  });

  test('a potential partner has no clock: it neither lapses nor falls due, however long ago anybody spoke with them', () => {
    for (const days of [0, 80, 400])
      expect(after(days, { stage: 'Potential', cadence: '30' })).toEqual({
        kind: 'potential',
        status: 'Potential',
        due: '',
        lastTouch: addDays(TODAY, -days),
        why: '',
        isMeetingSoon: false,
        questions: [],
      });
    expect(on(TODAY, { stage: ' potential ' }).kind).toBe('potential');
    expect(after(400, { stage: 'Potential', pausedUntil: addDays(TODAY, 1) })).toMatchObject({
      kind: 'paused',
      due: '',
    });
  });

  test('a potential partner that becomes Active is followed from its last contact on', () => {
    expect(after(80, { stage: 'Active' })).toMatchObject({ kind: 'dueSoon', due: addDays(TODAY, 10) });
    expect(on(TODAY, { stage: 'Active' }).kind).toBe('none');
  });

  test('a rebuilding relationship is never called lapsed, and says how long it has been', () => {
    expect(after(400, { stage: 'Rebuilding' })).toMatchObject({
      kind: 'rebuilding',
      status: 'Rebuilding',
      why: 'Rebuilding. Last contact 400 days ago.',
    });
    expect(on(TODAY, { stage: 'rebuilding' }).why).toBe('Rebuilding. No contact yet.');
    expect(after(5, { stage: 'Rebuilding', pausedUntil: addDays(TODAY, 1) }).kind).toBe('paused');
  });

  test('a rebuilding relationship says who calls and what the first step is', () => {
    const mended = {
      stage: 'Rebuilding',
      firstStep: 'Say sorry for the mix-up',
      caller: 'Ben',
      staff: 'Ana',
    };
    expect(after(30, mended).why).toBe(
      'Rebuilding. Last contact 30 days ago. First step: Say sorry for the mix-up. Ben will call. Library contact: Ana.',
    );
  });

  test('an ended relationship says why, if somebody wrote it down', () => {
    expect(after(30, { stage: 'Ended', story: 'The center closed' }).why).toContain('The center closed');
  });

  test('a lapsed partner with a meeting ahead is still lapsed, but its status mentions the meeting', () => {
    expect(after(112, { ahead: '2023-06-20' }).status).toBe(
      'Lapsed since May 24 (goal: every 90 days), meeting Jun 20',
    );
    expect(after(80, { ahead: '2023-06-20' }).status).toBe('Due Jun 25, meeting Jun 20');
    expect(after(10, { ahead: '2023-06-20' }).status).toBe('In touch');
  });

  test.each(['', ' ', 'Active', 'active', 'something else'])(
    'a partner with the stage “%s” is followed like any other',
    (stage) => {
      expect(after(91, { stage }).kind).toBe('lapsed');
    },
  );
});

describe('a meeting ahead', () => {
  test.each([
    ['2023-06-16', '', true],
    ['2023-09-13', '', true],
    ['2023-09-14', '', false],
    ['2024-03-01', '', false],
    ['2024-03-01', '365', true],
    ['2023-06-20', '4', false],
    ['', '', false],
  ])('on “%s”, with a goal of every “%s” days, is soon: %s', (ahead, cadence, isSoon) => {
    const { isMeetingSoon, status } = after(400, { ahead, cadence });
    expect(isMeetingSoon).toBe(isSoon);
    expect(status.includes('meeting')).toBe(ahead !== '');
  });

  test('is soon if it is no further away than one cadence', () => {
    fc.assert(
      fc.property(recentDay, fc.integer({ min: 1, max: 9999 }), fc.nat(10000), (today, cadence, away) => {
        const ahead = addDays(today, away + 1);
        expect(on(today, { ahead, cadence: String(cadence) }).isMeetingSoon).toBe(away + 1 <= cadence);
      }),
    );
  });
});

describe('the last touch', () => {
  test('is the later of the last contact and the latest event', () => {
    expect(on(TODAY, { lastContact: '2023-05-01', latestEvent: '2023-06-01' }).lastTouch).toBe('2023-06-01');
    expect(on(TODAY, { lastContact: '2023-06-02', latestEvent: '2023-06-01' }).lastTouch).toBe('2023-06-02');
    expect(on(TODAY, { latestEvent: '2023-06-01' })).toMatchObject({ kind: 'inTouch', due: '2023-08-30' });
  });

  test('moves back if a last contact is corrected to an earlier day', () => {
    expect([after(10).kind, after(100).kind]).toEqual(['inTouch', 'lapsed']);
  });

  test('an event resets the clock for any partner, and a later one never makes a partner more overdue', () => {
    fc.assert(
      fc.property(recentDay, fc.nat(400), fc.nat(400), (today, contact, event) => {
        const alone = on(today, { lastContact: addDays(today, -contact) });
        const both = on(today, {
          lastContact: addDays(today, -contact),
          latestEvent: addDays(today, -event),
        });
        expect(daysBetween(alone.lastTouch, both.lastTouch)).toBe(Math.max(contact - event, 0));
        expect(both.due >= alone.due).toBe(true);
      }),
    );
  });
});

describe('why', () => {
  test('says what a librarian needs to pick up the phone', () => {
    expect(after(112, { method: 'Phone', staff: 'Ana' }).why).toBe(
      'Last contact 112 days ago (goal: every 90 days). Prefers phone. Library contact: Ana.',
    );
  });

  test('leaves out what is unknown', () => {
    expect(after(112).why).toBe('Last contact 112 days ago (goal: every 90 days).');
    expect(after(112, { method: ' ', staff: '\n' }).why).toBe(
      'Last contact 112 days ago (goal: every 90 days).',
    );
  });

  test('says “1 day” in the singular', () => {
    expect(after(1, { cadence: '1' }).why).toBe('Last contact 1 day ago (goal: every day).');
    expect(after(1, { stage: 'Rebuilding' }).why).toBe('Rebuilding. Last contact 1 day ago.');
  });

  test('lowercases a word within the sentence, but leaves abbreviations alone', () => {
    expect(after(90, { method: 'Text message' }).why).toContain('Prefers text message');
    expect(after(90, { method: 'SMS' }).why).toContain('Prefers SMS');
    expect(after(90, { method: 'E-mail' }).why).toContain('Prefers E-mail');
    expect(after(90, { method: 'Écrit' }).why).toContain('Prefers écrit');
  });

  test('stays on one line, however much the cells hold', () => {
    const why = after(112, { method: 'phone\nor e-mail', staff: 'x'.repeat(5000) }).why;
    expect(why).toContain('Prefers phone or e-mail. ');
    expect(why.length).toBeLessThan(200);
    expect(why).not.toContain('\n');
  });
});

describe('cells that can’t be right raise a question, and are never guessed', () => {
  test('a last contact in the future does not count as contact', () => {
    const standing = on(TODAY, { lastContact: '2023-06-16' });
    expect(standing.kind).toBe('none');
    expect(standing.questions).toEqual(['Last Contact Date Jun 16 is in the future. Is that right?']);
    expect(standing.why).toBe(standing.questions[0]);
  });

  test('a last contact today is not in the future', () => {
    expect(on(TODAY, { lastContact: TODAY }).questions).toEqual([]);
  });

  test('a last contact in words raises a question, and the events still count', () => {
    const standing = on(TODAY, { lastContact: 'last spring', latestEvent: '2023-01-01' });
    expect(standing).toMatchObject({ kind: 'lapsed', lastTouch: '2023-01-01' });
    expect(standing.why).toBe(
      'Last contact 165 days ago (goal: every 90 days). Last Contact Date “last spring” isn’t a date. Please type it as a date.',
    );
  });

  test('days that don’t exist are not days', () => {
    expect(on(TODAY, { lastContact: '2023-02-29' }).kind).toBe('none');
    expect(after(91, { pausedUntil: '2023-06-31' })).toMatchObject({
      kind: 'lapsed',
      questions: ['Paused until “2023-06-31” isn’t a date. Please type it as a date.'],
    });
  });

  test.each(['0', '-30', '30.5', 'monthly', '12345', '1e2'])(
    '“%s” is not a number of days, so the default is used',
    (cadence) => {
      const standing = after(10, { cadence });
      expect(standing.due).toBe(addDays(TODAY, 80));
      expect(standing.questions).toEqual([`“${cadence}” isn’t a number of days, so 90 is used.`]);
    },
  );

  test('an unknown stage raises a question', () => {
    expect(after(10, { stage: 'Dormant' }).questions).toEqual([
      'Stage “Dormant” isn’t one of Potential, Active, Rebuilding, Ended, so it counts as Active. Please choose one.',
    ]);
    for (const stage of ['', ' ', 'ACTIVE', 'rebuilding ', 'Active', 'POTENTIAL'])
      expect(after(10, { stage }).questions).toEqual([]);
  });

  test('a relationship that ended without a reason raises a question', () => {
    const asked = 'Why did this end? Add a note under What happened.';
    expect(after(10, { stage: 'ended', story: ' ' })).toMatchObject({ why: asked, questions: [asked] });
    expect(after(10, { stage: 'Ended', story: 'Closed' }).questions).toEqual([]);
    expect(after(10, { stage: 'Rebuilding' }).questions).toEqual([]);
  });

  test('blank cells raise no question', () => {
    expect(on(TODAY, { lastContact: ' ', cadence: ' ', pausedUntil: ' ' }).questions).toEqual([]);
  });

  test('every question is in the reason too, even for partners who are left alone', () => {
    const odd = { lastContact: 'x', cadence: 'y', pausedUntil: 'z', story: 'closed' };
    for (const stage of ['', 'Ended', 'Rebuilding', 'Potential']) {
      const standing = on(TODAY, { ...odd, stage });
      expect(standing.questions).toHaveLength(3);
      for (const question of standing.questions) expect(standing.why).toContain(question);
    }
  });
});

describe('the status depends on nothing but the sheet', () => {
  const cellDay = fc.oneof(recentDay, fc.constantFrom('', 'soon', '2023-02-30'));
  const anyPartner: fc.Arbitrary<Relationship> = fc.record({
    name: fc.string(),
    lastContact: cellDay,
    latestEvent: fc.oneof(recentDay, fc.constant('')),
    attempt: fc.option(
      fc.record({
        day: recentDay,
        cameOfIt: fc.constantFrom('Left a message' as const, 'Awaiting reply' as const, 'No answer' as const),
      }),
      { nil: undefined },
    ),
    cadence: fc.constantFrom('', '1', '30', '400', 'often'),
    stage: fc.constantFrom('', 'Potential', 'Active', 'Rebuilding', 'Ended', 'Dormant'),
    pausedUntil: cellDay,
    method: fc.constantFrom('', 'Phone'),
    staff: fc.constantFrom('', 'Ana'),
    ahead: fc.oneof(recentDay, fc.constant('')),
    story: fc.string(),
    caller: fc.constantFrom('', 'Ben'),
    firstStep: fc.constantFrom('', 'Say sorry'),
  });
  const WORDS: Record<string, RegExp> = {
    none: /^No contact yet$/,
    inTouch: /^In touch$/,
    dueSoon: /^Due \w{3} \d+(, \d{4})?(, meeting \w{3} \d+(, \d{4})?)?$/,
    lapsed:
      /^Lapsed since \w{3} \d+(, \d{4})? \(goal: every (day|\d+ days)\)(, meeting \w{3} \d+(, \d{4})?)?$/,
    potential: /^Potential$/,
    rebuilding: /^Rebuilding$/,
    paused: /^Paused until \w{3} \d+(, \d{4})?$/,
    ended: /^Ended$/,
  };

  test('the same cells give the same status for any partner, however often we ask', () => {
    fc.assert(
      fc.property(anyPartner, recentDay, fc.string(), (partner, today, name) => {
        const frozen = Object.freeze({ ...partner });
        expect(relationshipStatusOf(frozen, RULES, today)).toEqual(
          relationshipStatusOf({ ...partner, name }, RULES, today),
        );
      }),
    );
  });

  test('every status is one of the eight, and every flagged row says why', () => {
    fc.assert(
      fc.property(anyPartner, recentDay, (partner, today) => {
        const standing = relationshipStatusOf(partner, RULES, today);
        expect(standing.status).toMatch(WORDS[standing.kind] ?? /^never$/);
        if (['dueSoon', 'lapsed', 'rebuilding'].includes(standing.kind)) expect(standing.why).not.toBe('');
        if (standing.kind === 'lapsed') expect(standing.due < today).toBe(true);
        if (standing.kind === 'dueSoon') expect(standing.due >= today).toBe(true);
        const isClockOff = standing.kind === 'ended' || partner.stage === 'Potential';
        if (isClockOff) expect(standing.due).toBe('');
        else expect(standing.due === '').toBe(standing.lastTouch === '');
      }),
    );
  });

  test('with nothing new, a partner only ever goes from in touch to due soon to lapsed', () => {
    const ORDER = ['inTouch', 'dueSoon', 'lapsed'];
    fc.assert(
      fc.property(
        recentDay,
        fc.nat(300),
        fc.nat(300),
        fc.integer({ min: 1, max: 200 }),
        (last, one, more, cadence) => {
          const rank = (days: number) =>
            ORDER.indexOf(on(addDays(last, days), { lastContact: last, cadence: String(cadence) }).kind);
          expect(rank(one)).toBeGreaterThanOrEqual(0);
          expect(rank(one + more)).toBeGreaterThanOrEqual(rank(one));
        },
      ),
    );
  });
});

describe('an excerpt', () => {
  test('is the text itself when it is short, on one line', () => {
    expect(excerpt('  Teen\n Shelter ')).toBe('Teen Shelter');
    expect(excerpt('x'.repeat(60))).toBe('x'.repeat(60));
  });

  test('is cut after 57 characters, with an ellipsis', () => {
    expect(excerpt('x'.repeat(61))).toBe(`${'x'.repeat(57)}…`);
  });

  test('has at most 60 characters, begins like the text, and says … only if something is left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (text) => {
        const short = excerpt(text);
        const line = text.replace(/\s+/g, ' ').trim();
        expect(Array.from(short).length).toBeLessThanOrEqual(60);
        expect(short).not.toMatch(/[\n\t]/);
        if (short !== line) {
          expect(short.endsWith('…')).toBe(true);
          expect(line.startsWith(short.slice(0, -1))).toBe(true);
          expect(line.length).toBeGreaterThan(short.length - 1);
        }
      }),
    );
  });

  test('never ends in half an emoji', () => {
    expect(excerpt(`${'x'.repeat(56)}😀${'x'.repeat(10)}`)).toBe(`${'x'.repeat(56)}😀…`);
  });

  test('has no ellipsis if the whole text is there', () => {
    expect(excerpt('😀'.repeat(40))).toBe('😀'.repeat(40));
  });
});
