// What the words for When of a plan item mean, before they are saved.
import { isSameWhen, readWords, wordsOf } from '../../../sidebar/plan/when-reading';

/** A Wednesday. */
const TODAY = '2026-03-04';
const read = (words: string) => readWords(words, TODAY);

test('a day in words is said as its date and time, and saved as that day', () => {
  expect(read('Friday 3pm')).toEqual({
    text: 'Fri 2026-03-06, 15:00',
    says: '→ Fri, Mar 6, 3:00 PM',
    parts: { day: '2026-03-06', from: '15:00', to: '' },
  });
  expect(read('March 10, 2:45-3:45 PM')).toMatchObject({
    text: 'Tue 2026-03-10, 14:45-15:45',
    says: '→ Tue, Mar 10, 2:45 PM – 3:45 PM',
  });
  expect(read('Mar 10')).toMatchObject({ text: '2026-03-10', says: '→ Tue, Mar 10' });
});

test('several days are said, and stay as typed', () => {
  expect(read('May 14-16')).toMatchObject({ text: 'May 14-16', says: '→ Thu, May 14 – Sat, May 16' });
});

test('other words around a day stay as typed', () => {
  expect(read('Friday 3pm in the gym')).toMatchObject({
    text: 'Friday 3pm in the gym',
    says: '→ Fri, Mar 6, 3:00 PM',
  });
});

test('a rule says its next day', () => {
  expect(read('second Tuesday of the month')).toMatchObject({
    text: 'second Tuesday of the month',
    says: '→ repeats; next on Tue, Mar 10',
  });
});

test('words without a date say that nobody will be reminded; blank says nothing', () => {
  expect(read('when the gym is ready').says).toContain('nobody will be reminded');
  expect(read('  ').says).toBe('');
});

test('a day that was picked reads the same in words', () => {
  for (const parts of [
    { day: '2026-03-06', from: '15:00', to: '' },
    { day: '2026-03-10', from: '08:45', to: '10:51' },
    { day: '2026-03-10', from: '', to: '' },
  ])
    expect(isSameWhen(read(wordsOf(parts)).parts, parts)).toBe(true);
});
