// What the words for a plan item's When mean, before they are saved.
import { describeWhen } from '../../../src/domain/dates/stored-when';
import { readWords } from '../../../sidebar/plan/when-reading';

/** A Wednesday. */
const TODAY = '2026-03-04';
const read = (words: string) => readWords(words, TODAY);

test('a day in words is shown as its date and time, and saved as that day', () => {
  expect(read('Friday 3pm')).toEqual({
    text: 'Fri 2026-03-06, 15:00',
    says: '→ Fri Mar 6, 3:00 PM',
    parts: { day: '2026-03-06', from: '15:00', to: '' },
  });
  expect(read('tomorrow')).toMatchObject({ text: '2026-03-05', says: '→ Thu Mar 5' });
  // Written with its date, it means the same on any day.
  expect(read('March 10, 2:45-3:45 PM')).toMatchObject({
    text: 'March 10, 2:45-3:45 PM',
    says: '→ Tue Mar 10, 2:45-3:45 PM',
    parts: { day: '2026-03-10', from: '14:45', to: '15:45' },
  });
});

test('on a Sunday, “Friday” is the coming one', () => {
  expect(readWords('Friday 3pm', '2026-11-29')).toMatchObject({
    text: 'Fri 2026-12-04, 15:00',
    says: '→ Fri Dec 4, 3:00 PM',
  });
});

test('several days are shown, and stay as typed', () => {
  expect(read('May 14-16')).toMatchObject({ text: 'May 14-16', says: '→ Thu May 14 - Sat May 16' });
});

test('other words around a day stay', () => {
  expect(read('Friday 3pm in the gym')).toMatchObject({
    text: 'Fri 2026-03-06, 15:00, in the gym',
    says: '→ Fri Mar 6, 3:00 PM',
  });
});

test('a rule shows its next day', () => {
  expect(read('second Tuesday of the month')).toMatchObject({
    text: 'second Tuesday of the month',
    says: '→ repeats; next on Tue Mar 10',
  });
});

test('words without a date show that nobody will be reminded; a blank shows nothing', () => {
  expect(read('when the gym is ready').says).toContain('nobody will be reminded');
  expect(read('  ').says).toBe('');
});

test('a day that was picked reads the same once it is in words', () => {
  for (const exact of ['Fri 2026-03-06, 15:00', 'Tue 2026-03-10, 8:45-10:51', '2026-03-10']) {
    const words = describeWhen(exact, TODAY);
    expect(read(words).says).toBe(`→ ${words}`);
  }
});
