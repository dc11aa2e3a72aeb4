// Days and times as people write them, in any field.
import fc from 'fast-check';
import { readTimes } from '../../../src/domain/dates/parse-time';
import { weekdayIndex } from '../../../src/domain/dates/day';
import { readWhen, whyUnread } from '../../../src/domain/dates/parse-when';
import { recentDay } from './days';

/** A Monday. */
const NEAR = '2026-02-02';
/** '2026-05-14..2026-05-16 09:00-17:00 [in the gym]', or why it couldn't be read. */
function told(text: string, near = ''): string {
  const when = readWhen(text, { near });
  const { day, endDay, from, to, rest } = when;
  if (day === '') return whyUnread(when);
  const days = [day, endDay].filter(Boolean).join('..');
  return [days, [from, to].filter(Boolean).join('-'), rest && `[${rest}]`].filter(Boolean).join(' ');
}

test.each([
  ['March 9-13, 2012', '2012-03-09..2012-03-13'],
  ['Jun 10 - 12, 2024', '2024-06-10..2024-06-12'],
  ['10-12 June 2024', '2024-06-10..2024-06-12'],
  ['3/14/2026 - 3/16/2026', '2026-03-14..2026-03-16'],
  ['March 30 - April 2, 2026', '2026-03-30..2026-04-02'],
  ['Dec 30 - Jan 2, 2027', '2026-12-30..2027-01-02'],
  ['Dec 30, 2026 - Jan 2', '2026-12-30..2027-01-02'],
  ['2026-03-04/2026-03-06', '2026-03-04..2026-03-06'],
  ['Sat 2026-03-14, 10:00 - Mon 2026-03-16, 16:00', '2026-03-14..2026-03-16 10:00-16:00'],
  ['3/14/2026 10:00 AM - 3/16/2026 4:00 PM', '2026-03-14..2026-03-16 10:00-16:00'],
  ['3/14/2026 8 PM - 1 AM', '2026-03-14..2026-03-15 20:00-01:00'],
])('“%s” is several days', (text, days) => {
  expect(told(text)).toBe(days);
});

test.each([
  ['3/14/2026, 2:45 PM', '2026-03-14 14:45'],
  ['Sept. 5, 2026 at 7 p.m.', '2026-09-05 19:00'],
  ['5pm on March 3, 2026', '2026-03-03 17:00'],
  ['10:30 AM 3/17/2026', '2026-03-17 10:30'],
  ['3/17/2026 Tuesday 10:30 AM', '2026-03-17 10:30'],
  ['March 7, 2026, 5:30 p.m. to 7:00 p.m.', '2026-03-07 17:30-19:00'],
  ['Wed 3/4/2026', '2026-03-04'],
  ['Mar. 14, 2026', '2026-03-14'],
  ['mar. 14 avril 2026', '2026-04-14'],
  ['05.03.2026', '2026-03-05'],
  ['25/4/2026 with Bob', '2026-04-25 [with Bob]'],
])('“%s” is a day and the words next to it', (text, day) => {
  expect(told(text)).toBe(day);
});

test.each([
  ['February 1st, 8:45-10:51', '2026-02-01 08:45-10:51'],
  ['Thursday 3pm', '2026-02-05 15:00'],
  ['Tue Feb 3, 2:45-3:45', '2026-02-03 14:45-15:45'],
  ['2/3 at 10', '2026-02-03 10:00'],
  ['Tue 2/3 2:45', '2026-02-03 14:45'],
  ['Monday, 23rd 2:45-3:45 PM', '2026-02-23 14:45-15:45'],
  ['Tuesday, 24th Senior Center', '2026-02-24 [Senior Center]'],
  ['January 18th', '2026-01-18'],
  ['February 7th 11-12', '2026-02-07 11:00-12:00'],
  ['14–16 May', '2026-05-14..2026-05-16'],
  ['5/14-5/16', '2026-05-14..2026-05-16'],
  ['5/14-16', '2026-05-14..2026-05-16'],
  ['Mon-Fri 9-5', '2026-02-02..2026-02-06 09:00-17:00'],
  ['Fri-Mon', '2026-02-06..2026-02-09'],
  ['by Friday', '2026-02-06'],
  ['noon Friday', '2026-02-06 12:00'],
])('in the plan, “%s” is read by its week', (text, day) => {
  expect(told(text, NEAR)).toBe(day);
  expect(told(text)).toMatch(/^(has no year|isn’t a date)$/);
});

test.each([
  ['Oct 3 & 4, 2024', 'names more than one day'],
  ['Oct 3 and Oct 5', 'names more than one day'],
  ['Tue & Thu', 'names more than one day'],
  ['Monday, January 30th', 'has a weekday that doesn’t match its date'],
  ['March 2025', 'has no day of the month'],
  ['2/30/2026', 'isn’t a date'],
  ['tomorrow', 'isn’t a date'],
  ['may be next week', 'isn’t a date'],
  ['45321', 'isn’t a date'],
  ['20260304', 'isn’t a date'],
])('“%s” isn’t guessed at: it %s', (text, why) => {
  expect(told(text, NEAR)).toBe(why);
});

test('a missing year means the nearest one, across New Year too', () => {
  expect(told('December 28', '2026-01-05')).toBe('2025-12-28');
  expect(told('January 5', '2026-12-28')).toBe('2027-01-05');
});

test('each day is read in the forms people use, and never as another day', () => {
  const names = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(new Date(day));
  fc.assert(
    fc.property(recentDay, fc.constantFrom('3pm', '15:00', '3:00 PM', '3 p.m.'), (day, time) => {
      const long = names(day, { month: 'long', day: 'numeric', year: 'numeric' });
      const short = names(day, { weekday: 'short', month: 'short', day: 'numeric' });
      for (const text of [`${long}, ${time}`, `${long} at ${time}`, `${time}, ${long}`])
        expect(told(text)).toBe(`${day} 15:00`);
      expect(told(`${short}, ${time}`, day)).toBe(`${day} 15:00`);
      expect(told(names(day, { weekday: 'long' }), day)).toBe(day);
      expect(weekdayIndex(day)).toBe(weekdayIndex(told(short, day)));
    }),
  );
});

test('any text is read or gets a reason, and both days of a range exist', () => {
  const words = fc.constantFrom(
    ...['3', '14', '2026', 'Mar', 'May', 'Mon', 'Fri', '-', '/', ',', '&', 'to', 'at', 'pm', '10:30', 'noon'],
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), fc.constantFrom('', ' '), (parts, between) => {
      const { day, endDay, from, why } = readWhen(parts.join(between), { near: NEAR });
      expect(day === '').toBe(why !== '');
      if (endDay !== '') expect(endDay > day).toBe(true);
      expect(from).toMatch(/^(?:[01]\d:[0-5]\d|2[0-3]:[0-5]\d)?$/);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['11:30-1:00 PM', '11:30', '13:00'],
  ['10:00 - 2:00 pm', '10:00', '14:00'],
  ['9-12 pm', '09:00', '12:00'],
  ['5:30 p.m. to 7:00 p.m.', '17:30', '19:00'],
  ['2:45-3:45 PM', '14:45', '15:45'],
  ['10 a.m.–noon', '10:00', '12:00'],
  ['noon-1', '12:00', '13:00'],
  ['9-5', '09:00', '17:00'],
  ['12-2', '12:00', '14:00'],
  ['10 to 11 am', '10:00', '11:00'],
  ['from 5 to 7 pm', '17:00', '19:00'],
  ['11 pm - 1 am', '23:00', '01:00'],
  ['20:00-7:00', '20:00', '07:00'],
])('the times %s go from %s to %s', (text, from, to) => {
  expect(readTimes(text)).toEqual({ from, to });
});
