// 'tomorrow' and 'Friday 3pm' become the date they mean on the day they are typed.
import fc from 'fast-check';
import { addDays } from '../../../src/domain/dates/day';
import { DEFAULT_LOCALE, setLocale } from '../../../src/domain/basics/locale';
import { readTimes } from '../../../src/domain/dates/parse-time';
import { fixedDate, fixedWhen, readTyped } from '../../../src/domain/dates/parse-relative-day';
import { readWhen } from '../../../src/domain/dates/parse-when';
import { recentDay } from './days';

afterEach(() => setLocale(DEFAULT_LOCALE));

/** A Sunday. */
const SUNDAY = '2026-03-01';
const WEDNESDAY = '2026-03-04';

test.each([
  [SUNDAY, 'Friday 3pm', 'Fri 2026-03-06, 15:00'],
  [SUNDAY, 'tomorrow', '2026-03-02'],
  [SUNDAY, 'Tomorrow at 10', 'Mon 2026-03-02, 10:00'],
  [SUNDAY, 'today 2:45', 'Sun 2026-03-01, 14:45'],
  [SUNDAY, 'tonight at 7', 'Sun 2026-03-01, 19:00'],
  [SUNDAY, 'by Friday', '2026-03-06'],
  [SUNDAY, 'noon Friday', 'Fri 2026-03-06, 12:00'],
  [SUNDAY, '3pm tomorrow', 'Mon 2026-03-02, 15:00'],
  [SUNDAY, 'Thursday 2:45-3:45', 'Thu 2026-03-05, 14:45-15:45'],
  [SUNDAY, 'tomorrow, if it rains', 'Mon 2026-03-02, if it rains'],
  [SUNDAY, 'Friday 3pm in the gym', 'Fri 2026-03-06, 15:00, in the gym'],
  [WEDNESDAY, 'Wednesday', '2026-03-04'],
  [WEDNESDAY, 'Tuesday', '2026-03-10'],
  [WEDNESDAY, 'this Friday', '2026-03-06'],
  [WEDNESDAY, 'next Friday', '2026-03-13'],
  [WEDNESDAY, 'next Friday at 3pm', 'Fri 2026-03-13, 15:00'],
  [WEDNESDAY, 'next Sunday', '2026-03-08'],
  [WEDNESDAY, 'Mon-Fri 9-5', 'Mon 2026-03-09, 9:00 - Fri 2026-03-13, 17:00'],
])('typed on %s, “%s” is %s', (today, text, fixed) => {
  expect(fixedWhen(text, today)).toBe(fixed);
  expect(fixedDate(text, today)).toBe(fixed);
});

test('if weeks start on Monday, “next Sunday” is the Sunday after this week’s', () => {
  setLocale('en_GB');
  expect(fixedWhen('next Sunday', WEDNESDAY)).toBe('2026-03-15');
  expect(fixedWhen('next Monday', SUNDAY)).toBe('2026-03-02');
});

test.each([
  'Friday, March 6',
  'Wed Feb 3, 2:45-3:45',
  'Monday, 23rd 2:45-3:45 PM',
  'every Friday',
  'Fridays at 3',
  'second Tuesday of the month',
  'Tue & Thu',
  'soon',
  'next week',
  '2026-03-06',
  '3/6',
  '',
])('“%s” names its own day or none, and stays in the plan as typed', (text) => {
  expect(fixedWhen(text, SUNDAY)).toBe(text);
});

test.each([
  ['February 1st, 8:45-10:51', 'Sun 2026-02-01, 8:45-10:51'],
  ['Tue Feb 3, 2:45-3:45', 'Tue 2026-02-03, 14:45-15:45'],
  ['2/3 at 10', 'Tue 2026-02-03, 10:00'],
  ['March 14', '2026-03-14'],
])('a field with a date of its own gives “%s” its year', (text, fixed) => {
  expect(fixedDate(text, SUNDAY)).toBe(fixed);
  for (const whole of ['March 14, 2026', '2026-03-14 10:00', '3/14/2026', 'Wed Feb 30'])
    expect(fixedDate(whole, SUNDAY)).toBe(whole);
});

test('3/2 is March 2 in American order, and 3 February in a locale that puts the day first', () => {
  expect(readWhen('3/2 at 10', { near: SUNDAY }).day).toBe('2026-03-02');
  expect(readWhen('3/2/2026').day).toBe('2026-03-02');
  for (const code of ['en_GB', 'de_DE', 'fr_FR', 'es_MX']) {
    setLocale(code);
    expect(readWhen('3/2 at 10', { near: SUNDAY }).day).toBe('2026-02-03');
    expect(readWhen('3/2/2026').day).toBe('2026-02-03');
    expect(readWhen('3/14/2026').day).toBe('2026-03-14');
  }
  // The meaning in a list from elsewhere is a question.
  expect(readWhen('3/2/2026', { order: '' }).why).toBe('order');
  setLocale('ja_JP');
  expect(readWhen('3/2/2026').day).toBe('2026-03-02');
});

test.each([
  ['2:45', '14:45', ''],
  ['2:45-3:45', '14:45', '15:45'],
  ['8:45-10:51', '08:45', '10:51'],
  ['11-1', '11:00', '13:00'],
  ['7-8', '19:00', '20:00'],
  ['12-2', '12:00', '14:00'],
  ['6 am-7', '06:00', '07:00'],
  ['02:45', '02:45', ''],
  ['2:45 am', '02:45', ''],
  ['2h45', '02:45', ''],
  ['2:45 Uhr', '02:45', ''],
  ['14:45-16', '14:45', '16:00'],
])('as on paper, %s is from %s to %s, because a library is open from 8 to 7', (text, from, to) => {
  expect(readTimes(text)).toEqual({ from, to });
});

test('an exact date has 24-hour times, because the sheet wrote them', () => {
  expect(readWhen('2026-03-04 2:45').from).toBe('02:45');
  expect(readWhen('Wed 2026-03-04, 2:45-3:45')).toMatchObject({ from: '02:45', to: '03:45' });
  expect(readWhen('Wed Mar 4, 2026, 2:45-3:45')).toMatchObject({ from: '14:45', to: '15:45' });
});

test('words that would make the date unreadable stay as typed', () => {
  expect(fixedWhen('today Mar3pmtoday', '2015-01-01')).toBe('today Mar3pmtoday');
});

test('no words make a reader throw, and a day that was fixed stays the same on every later day', () => {
  const piece = fc.constantFrom(
    ...[
      'today',
      'tomorrow',
      'next ',
      'Fri',
      'Friday',
      ' ',
      'at ',
      '3pm',
      '2:45',
      '-',
      'Mar',
      '3',
      '/',
      ',',
      'on ',
      'noon',
    ],
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 7 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, recentDay, fc.nat(400), (words, today, later) => {
      const read = readTyped(words, today);
      const fixed = fixedWhen(words, today);
      if (!read) return expect(fixed).toBe(words);
      expect(fixedWhen(fixed, addDays(today, later))).toBe(fixed);
      expect(readWhen(fixed).day).toBe(read.day);
    }),
    { numRuns: 3000 },
  );
});
