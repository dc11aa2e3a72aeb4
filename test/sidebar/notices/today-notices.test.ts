// A notice in Today disappears together with the answer it belongs to.
import type { Attention, Today } from '../../../src/server/run/today-answers';
import type { RowRef } from '../../../src/server/run/answers';
import {
  type TodayNotice,
  checkNotice,
  withNextRead,
  weekNotice,
} from '../../../sidebar/notices/today-notices';

const none = { items: [], more: 0 };
const LISTS = {
  ...{
    lapsed: none,
    dueSoon: none,
    rebuilding: none,
    toBegin: none,
    noContact: none,
    reviews: none,
    potential: none,
  },
  ...{ thisWeek: none, overdue: none, undated: none, questions: none, doneLines: none, phone: none },
};
const STOPPED = {
  sentence: 'The daily check hasn’t run since 2026-03-01 06:13.',
  step: 'takeOver' as const,
};
/** Answers from the sheet, each a new object. */
const answer = (given: Partial<Today> = {}): Today => ({
  ...{
    today: '2026-03-04',
    minutesLeft: 420,
    headings: [],
    isOldWeek: false,
    startsNext: false,
    begun: { contact: true, week: true },
    hasPhoneForm: false,
    partnerCount: 3,
    stopped: null,
  },
  ...LISTS,
  ...given,
});
const PARTNER: RowRef = { table: 'partners', id: 'p', row: 3, name: 'WorkSource' };
const lapsed = (ref: RowRef): Attention => ({
  ...{ ref, reason: '4 months since last contact', due: '2026-01-01', staff: '', notes: [], laterNow: '' },
  person: { name: '', ways: [], more: 0 },
});
const noticeWith = (shownWith: Today, isDone = true): TodayNotice => ({
  words: 'Said.',
  isDone,
  shownWith,
});

describe('the start of the week', () => {
  const old = answer({ isOldWeek: true });
  const asked = { isAsked: true, words: '', mayUndo: false };
  const quiet = { isAsked: false, words: '', mayUndo: false };

  test('is asked for while the plan is for an older week and there are partners', () => {
    expect(weekNotice(null, old)).toEqual(asked);
    expect(weekNotice(null, answer())).toEqual(quiet);
    expect(weekNotice(null, answer({ isOldWeek: true, partnerCount: 0 }))).toEqual(quiet);
  });

  test('is not asked for once it is done, even before Today is read again', () => {
    const done = { isAsked: false, words: 'Said.', mayUndo: true };
    expect(weekNotice(noticeWith(old), old)).toEqual(done);
    expect(weekNotice(noticeWith(old), answer())).toEqual(done);
    expect(weekNotice(noticeWith(old), answer({ today: '2026-03-06' }))).toEqual(done);
  });

  test('says nothing about last week on Monday, or about a start that somebody has undone', () => {
    expect(weekNotice(noticeWith(old), answer({ today: '2026-03-09', isOldWeek: true }))).toEqual(asked);
    expect(weekNotice(noticeWith(old), answer({ today: '2026-03-09' }))).toEqual(quiet);
    expect(weekNotice(noticeWith(old), answer({ isOldWeek: true }))).toEqual(asked);
  });

  test('says how many are left only while that many are in the lists', () => {
    const one = { items: [{ ...PARTNER, name: 'Zoo' }].map(lapsed), more: 0 };
    const both = { items: [PARTNER, { ...PARTNER, name: 'Zoo' }].map(lapsed), more: 0 };
    const first = answer({ lapsed: both });
    const notice = withNextRead(noticeWith(old), first);
    expect(notice).toMatchObject({ nextRead: first });
    expect(weekNotice(notice, first).words).toBe('Said.');
    // The same, read again.
    const again = answer({ lapsed: both, minutesLeft: 400 });
    expect(withNextRead(notice, again)).toBe(notice);
    expect(weekNotice(notice, again).words).toBe('Said.');
    // One of them was contacted.
    expect(weekNotice(notice, answer({ lapsed: one }))).toEqual(quiet);
  });

  test('says what was in the way only while it is still to be done', () => {
    expect(weekNotice(noticeWith(old, false), old)).toEqual({ ...asked, words: 'Said.' });
    expect(weekNotice(noticeWith(old, false), answer())).toEqual(quiet);
  });
});

describe('the daily check', () => {
  const stopped = answer({ stopped: STOPPED });

  test('that was fixed shows no trouble beside the good news', () => {
    const fine = { trouble: null, words: 'Said.' };
    expect(checkNotice(noticeWith(stopped), stopped)).toEqual(fine);
    expect(checkNotice(noticeWith(stopped), answer())).toEqual(fine);
  });

  test('whose trouble is back, or never went away, shows no good news beside it', () => {
    const trouble = { trouble: STOPPED, words: '' };
    expect(checkNotice(null, stopped)).toEqual(trouble);
    expect(checkNotice(noticeWith(stopped), answer({ stopped: STOPPED }))).toEqual(trouble);
    expect(checkNotice(noticeWith(stopped, false), stopped)).toEqual(trouble);
  });

  test('that was fixed yesterday isn’t news today', () => {
    expect(checkNotice(noticeWith(stopped), answer({ today: '2026-03-05' }))).toEqual({
      trouble: null,
      words: '',
    });
  });
});
