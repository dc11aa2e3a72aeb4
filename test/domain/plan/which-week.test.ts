// Which week a press starts.
import { DEFAULT_LOCALE, setLocale } from '../../../src/domain/basics/locale';
import { weekState, weekToStart } from '../../../src/domain/plan/which-week';

afterEach(() => setLocale(DEFAULT_LOCALE));

const GERMAN = [
  ['2026-03-02', '2026-03-02'],
  ['2026-03-05', '2026-03-02'],
  ['2026-03-06', '2026-03-09'],
  ['2026-03-08', '2026-03-09'],
] as const;
const AMERICAN = [
  ['2026-03-01', '2026-03-01'],
  ['2026-03-05', '2026-03-01'],
  ['2026-03-06', '2026-03-08'],
  ['2026-03-07', '2026-03-08'],
  ['2026-03-08', '2026-03-08'],
] as const;

test.each([
  ...GERMAN.map((days) => ['de_DE', ...days] as const),
  ...AMERICAN.map((days) => ['en_US', ...days] as const),
])('in %s, a press on %s starts the week of %s: from Friday on, the next week', (locale, today, week) => {
  setLocale(locale);
  expect(weekToStart(today, '')).toBe(week);
});

test('a plan for this week or the next is up to date, and next week is offered until it is started', () => {
  setLocale('de_DE');
  expect(weekState('2026-03-04', '')).toEqual({ isOldWeek: true, startsNext: false });
  expect(weekState('2026-03-04', '2026-03-02')).toEqual({ isOldWeek: false, startsNext: false });
  expect(weekState('2026-03-06', '2026-03-02')).toEqual({ isOldWeek: false, startsNext: true });
  expect(weekState('2026-03-06', '2026-02-23')).toEqual({ isOldWeek: true, startsNext: true });
  expect(weekState('2026-03-06', '2026-03-09')).toEqual({ isOldWeek: false, startsNext: false });
});

test('a week started when weeks began on Monday isn’t started again when they begin on Sunday', () => {
  expect(weekToStart('2026-03-04', '2026-03-02')).toBe('2026-03-02');
  expect(weekState('2026-03-04', '2026-03-02').isOldWeek).toBe(false);
});
