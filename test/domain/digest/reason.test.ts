// Why a partner is in Today: one line, with the number of days instead of a date.
import { laterDays, laterFieldOf } from '../../../src/domain/digest/later';
import { type ReasonFacts, ageInWords, reasonOf } from '../../../src/domain/digest/reason';

const TODAY = '2026-03-04';

test.each([
  [0, '0 days'],
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [59, '8 weeks'],
  [60, '2 months'],
  [112, '4 months'],
  [365, '12 months'],
  [729, '2 years'],
  [1100, '3 years'],
])('%i days are “%s”', (days, words) => expect(ageInWords(days)).toBe(words));

interface Given extends Partial<Omit<ReasonFacts, 'standing'>> {
  kind?: ReasonFacts['standing']['kind'];
  due?: string;
  lastTouch?: string;
}
const reason = ({ kind = 'lapsed', due = '', lastTouch = '2025-11-12', ...given }: Given = {}) =>
  reasonOf(
    {
      standing: { kind, due, lastTouch, status: '', why: '', isMeetingSoon: false, questions: [] },
      ...{ ahead: '', firstStep: '', attempt: undefined, ...given },
    },
    TODAY,
  );

test('a lapsed partner shows how long ago the last contact was', () => {
  expect(reason()).toBe('4 months since last contact');
  expect(reason({ attempt: { day: '2026-03-03', cameOfIt: 'Left a message' } })).toBe(
    '4 months since last contact; left a message yesterday',
  );
  expect(reason({ ahead: '2026-03-05' })).toBe('Lapsed; meeting tomorrow');
});

test('an attempt before the last contact no longer matters', () => {
  expect(reason({ attempt: { day: '2025-11-01', cameOfIt: 'No answer' } })).toBe(
    '4 months since last contact',
  );
});

test('a partner who is due shows when', () => {
  const due = (day: string) => reason({ kind: 'dueSoon', due: day });
  expect([due('2026-03-04'), due('2026-03-05'), due('2026-03-14')]).toEqual([
    'Due today',
    'Due tomorrow',
    'Due in 10 days',
  ]);
});

test('a relationship that is being rebuilt shows the first step', () => {
  expect(reason({ kind: 'rebuilding', firstStep: 'Say sorry' })).toBe('Rebuilding: Say sorry');
  expect(reason({ kind: 'rebuilding' })).toBe('Rebuilding');
});

test('a partner with no contact date may still have one in Notes, so the reason names just what is missing', () => {
  expect(reason({ kind: 'none', lastTouch: '' })).toBe('No contact date yet');
});

test('Later pauses reminders, or moves the review, to the same day of the week', () => {
  expect(laterDays(TODAY)).toEqual({ week: '2026-03-11', month: '2026-04-01' });
  expect([laterFieldOf('lapsed'), laterFieldOf('reviews')]).toEqual(['pausedUntil', 'reviewOn']);
});
