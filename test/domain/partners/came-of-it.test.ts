// The result of an attempt to get in touch.
import fc from 'fast-check';
import {
  Attempt,
  answerIn,
  answerQuestion,
  countsAsReached,
  laterAttempt,
  missedAttemptIn,
  describeAttempt,
} from '../../../src/domain/partners/came-of-it';
import { ANSWERS } from '../../../src/domain/tables/log';
import { weekdayName } from '../../../src/domain/dates/day-names';
import { replacedDays, touchOf, withReplaced } from '../../../src/domain/partners/contact';
import { addDays } from '../../../src/domain/dates/day';
import { touchesOf } from '../../../src/domain/partners/last-contact';

// A Thursday.
const TODAY = '2026-03-05';

describe('a result', () => {
  test.each([
    ['Left a message', 'Left a message'],
    ['left voicemail', 'Left a message'],
    ['LVM', 'Left a message'],
    ['Left a voice mail.', 'Left a message'],
    ['awaiting reply', 'Awaiting reply'],
    ['No reply yet', 'Awaiting reply'],
    ['NO ANSWER', 'No answer'],
    ['Didn’t pick up', 'No answer'],
    ['reached', 'Reached'],
    ['Spoke with them', 'Reached'],
  ])('“%s” clearly means %s', (words, answer) => {
    expect(answerIn(words)).toBe(answer);
  });

  test.each([
    '',
    'n/a',
    'N/A',
    'called',
    'emailed',
    'Left a message with Kim, who says yes',
    'no',
    '?',
    'LM',
  ])('“%s” means nothing for certain, so it counts as reached', (words) => {
    expect(answerIn(words)).toBeUndefined();
    expect(countsAsReached(words)).toBe(true);
  });

  test('other words raise a question; a blank and clear words don’t', () => {
    expect(answerQuestion('maybe', 'maybe')).toBe(
      '“maybe” under What came of it isn’t one of Reached, Left a message, Awaiting reply, No answer, so it counts as Reached. Choose one of them.',
    );
    for (const fine of ['', ' ', 'lvm', ...ANSWERS]) expect(answerQuestion(fine, fine)).toBe('');
  });

  test('only Reached, a blank or unclear words make the day a touch', () => {
    const days = ['', 'Reached', 'hm', 'Left a message', 'Awaiting reply', 'No answer'].map((cameOfIt) =>
      touchOf({ when: TODAY, cameOfIt }),
    );
    expect(days).toEqual([TODAY, TODAY, TODAY, '', '', '']);
  });
});

describe('the nudge', () => {
  const at = (daysAgo: number, cameOfIt: Attempt['cameOfIt']) =>
    describeAttempt({ day: addDays(TODAY, -daysAgo), cameOfIt }, TODAY);

  test('names the weekday within the last week, and the date before that', () => {
    expect(at(0, 'Left a message')).toBe('left a message today');
    expect(at(1, 'No answer')).toBe('no answer yesterday');
    expect(at(2, 'Left a message')).toBe('left a message on Tuesday');
    expect(at(6, 'No answer')).toBe('no answer on Friday');
    expect(at(7, 'No answer')).toBe('no answer on Thursday, Feb 26');
    expect(at(3, 'Awaiting reply')).toBe('awaiting reply since Monday');
    expect(at(1, 'Awaiting reply')).toBe('awaiting reply since yesterday');
    expect(at(30, 'Awaiting reply')).toBe('awaiting reply since Tuesday, Feb 3');
  });

  test('a weekday without a date is always within the last six days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (ago) => {
        const words = at(ago, 'No answer');
        const hasDate = /, [A-Z][a-z]{2} \d{1,2}(, \d{4})?$/.test(words);
        expect(hasDate).toBe(ago > 6);
        if (ago > 1) expect(words).toContain(weekdayName(addDays(TODAY, -ago)));
      }),
    );
  });
});

describe('attempts in the log', () => {
  const contact = (when: string, cameOfIt: string, partner = 'Zoo') => ({
    when,
    partner,
    partnerId: '',
    cameOfIt,
  });
  const of = (...contacts: ReturnType<typeof contact>[]) =>
    touchesOf([{ id: 'z', name: 'Zoo' }], [], contacts, TODAY)[0];

  test('don’t move the touch, and the latest of them is known', () => {
    expect(
      of(
        contact('2026-01-05', ''),
        contact('2026-03-01', 'Left a message'),
        contact('2026-03-03', 'no answer'),
        contact('2026-02-01', 'Awaiting reply'),
      ),
    ).toEqual({ latest: '2026-01-05', ahead: '', attempt: { day: '2026-03-03', cameOfIt: 'No answer' } });
  });

  test('don’t count in the future, without a day, or with another partner', () => {
    expect(
      of(
        contact('2026-03-06', 'No answer'),
        contact('soon', 'No answer'),
        contact('2026-03-01', 'No answer', 'Hub'),
      )?.attempt,
    ).toBeUndefined();
  });

  test('on one day give the same nudge, however the rows are sorted', () => {
    const attempts = ANSWERS.flatMap((answer): Attempt[] => {
      const cameOfIt = missedAttemptIn(answer);
      return cameOfIt ? [{ day: TODAY, cameOfIt }] : [];
    });
    const latest = (all: readonly Attempt[]) =>
      all.reduce<Attempt | undefined>((one, other) => laterAttempt(one, other), undefined);
    fc.assert(
      fc.property(fc.shuffledSubarray(attempts, { minLength: 3 }), (all) => {
        expect(latest(all)?.cameOfIt).toBe('Awaiting reply');
      }),
    );
  });
});

test('days that a contact replaced are stored once each, and other words are not days', () => {
  const one = withReplaced('', '2026-01-05');
  const two = withReplaced(one, '2026-02-07');
  expect(replacedDays(two)).toEqual(['2026-01-05', '2026-02-07']);
  expect(withReplaced(two, '2026-01-05')).toBe(two);
  expect(withReplaced(two, '')).toBe(two);
  expect(withReplaced('', 'spring')).toBe('');
  expect(replacedDays('who knows; 2026-13-01')).toEqual([]);
});
