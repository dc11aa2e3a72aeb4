// Days as people write them, and whether day or month comes first.
import fc from 'fast-check';
import { readTimes } from '../../../src/domain/dates/parse-time';
import type { DayOrder } from '../../../src/domain/dates/parse-day';
import { orderOfDays } from '../../../src/domain/import/import-days';
import { readWhen, whyUnread } from '../../../src/domain/dates/parse-when';
import { anyDay, recentDay } from '../dates/days';

const readDay = (text: string, order: DayOrder | '') => {
  const when = readWhen(text, { order, isList: true });
  return { day: when.day, rest: when.rest, why: whyUnread(when) };
};

describe('read without a question', () => {
  test.each([
    ['2026-03-04', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['25/4/2026', '2026-04-25'],
    ['4/25/2026', '2026-04-25'],
    ['25.4.26', '2026-04-25'],
    ['25-04-1998', '1998-04-25'],
    ['31.12.99', '1999-12-31'],
    ['5/5/2026', '2026-05-05'],
    ['3 March 2026', '2026-03-03'],
    ['March 3, 2026', '2026-03-03'],
    ['Mar 3rd, 2026', '2026-03-03'],
    ['3-Mar-26', '2026-03-03'],
    ['Tue, 3 March 2026', '2026-03-03'],
    ['Tuesday March 3 2026', '2026-03-03'],
    ['3 de marzo de 2026', '2026-03-03'],
    ['martes, 3 de marzo de 2026', '2026-03-03'],
    ['15 ene 2026', '2026-01-15'],
    ['1er mars 2026', '2026-03-01'],
    ['mardi 3 février 2026', '2026-02-03'],
    ['14 août 2025', '2025-08-14'],
    ['3. März 2026', '2026-03-03'],
    ['Di., 3. Dezember 2024', '2024-12-03'],
    ['24.Dez.2024', '2024-12-24'],
    ['45321', '2024-01-30'],
    ['45321.0', '2024-01-30'],
  ])('%s', (text, day) => {
    expect(readDay(text, '')).toEqual({ day, rest: '', why: '' });
  });

  test('any day in a known order', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '.', '-'), (day, mark) => {
        const [year, month, date] = day.split('-').map(Number);
        expect(readDay([date, month, year].join(mark), 'dmy').day).toBe(day);
        expect(readDay([month, date, year].join(mark), 'mdy').day).toBe(day);
        expect(readDay(day, '').day).toBe(day);
      }),
    );
  });

  test('months by name in four languages', () => {
    fc.assert(
      fc.property(
        recentDay,
        fc.constantFrom('en', 'es', 'fr', 'de'),
        fc.constantFrom('long', 'short'),
        (day, language, month) => {
          const words = new Intl.DateTimeFormat(language, {
            day: 'numeric',
            month,
            year: 'numeric',
            timeZone: 'UTC',
          });
          expect([words.format(new Date(day)), readDay(words.format(new Date(day)), '').day]).toEqual([
            words.format(new Date(day)),
            day,
          ]);
        },
      ),
    );
  });
});

describe('never guessed', () => {
  test.each([
    ['3/4/2026', 'may be Apr 3, 2026 or Mar 4, 2026'],
    ['March 2025', 'has no day of the month'],
    ['mars 2025', 'has no day of the month'],
    ['2025', 'isn’t a date'],
    ['spring', 'isn’t a date'],
    ['31/2/2026', 'isn’t a date'],
    ['30 February 2026', 'isn’t a date'],
    ['12345', 'isn’t a date'],
    ['last week', 'isn’t a date'],
    ['Mary 3, 2026', 'isn’t a date'],
    ['3/4', 'has no year'],
    ['September 13th', 'has no year'],
    ['March 5, 10am', 'has no year'],
    ['3 Aug 14:00-16:00', 'has no year'],
    ['5 March 10:00', 'has no year'],
    ['15 Jan 19', 'has no year'],
    ['Oct 3 & 4, 2024', 'names more than one day'],
    ['Thursday 3pm', 'isn’t a date'],
    ['March 13-9, 2012', 'isn’t a date'],
  ])('%s', (text, why) => {
    const read = readDay(text, '');
    expect(read.day).toBe('');
    expect(read.why).toContain(why);
  });

  test('words after a day are returned', () => {
    expect(readDay('25/4/2026 with Bob', '')).toMatchObject({ day: '2026-04-25', rest: 'with Bob' });
    expect(readDay('2026-04-25 the 3rd time', '')).toMatchObject({ day: '2026-04-25', rest: 'the 3rd time' });
  });

  test('any text is read or gets a sentence that says why not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { day, why } = readDay(text, '');
        expect(day === '').toBe(why !== '');
      }),
    );
  });
});

describe('a column as a whole', () => {
  test.each([
    ['one day after the 12th settles it', ['3/4/2026', '25/4/2026'], 'dmy', ''],
    ['the American way', ['3/4/2026', '4/25/2026'], 'mdy', ''],
    ['nothing settles it', ['3/4/2026', '5/5/2026'], '', 'unclear'],
    ['it contradicts itself', ['3/4/2026', '25/4/2026', '4/25/2026'], '', 'mixed'],
    ['it contradicts itself, but each day has one reading', ['25/4/2026', '4/25/2026'], '', ''],
    ['there is nothing to ask', ['2026-03-04', 'March 2025', '5/5/2026', ''], '', ''],
  ])('%s', (_, texts, order, question) => {
    expect(orderOfDays(texts)).toMatchObject({ order, question });
  });

  test('asks with the two cells that contradict each other', () => {
    expect(orderOfDays(['1/2/2026', '4/25/2026', '25/4/2026', '26/4/2026']).examples).toEqual([
      '25/4/2026',
      '4/25/2026',
    ]);
  });
});

test.each([
  ['14:30', { from: '14:30', to: '' }],
  ['2 pm', { from: '14:00', to: '' }],
  ['12:15 am', { from: '00:15', to: '' }],
  ['2:00 PM', { from: '14:00', to: '' }],
  ['00:00:00', { from: '00:00', to: '' }],
  ['14h30', { from: '14:30', to: '' }],
  ['um 14.30 Uhr', { from: '14:30', to: '' }],
  ['10:00-11:30', { from: '10:00', to: '11:30' }],
  ['9:05 – 10', { from: '09:05', to: '10:00' }],
  ['25:00', undefined],
  ['after school', undefined],
])('the time %s', (text, times) => {
  expect(readTimes(text)).toEqual(times);
});
