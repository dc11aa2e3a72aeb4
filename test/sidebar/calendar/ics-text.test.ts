// The .ics file, as another package parses it.
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { CalendarEntry, CalendarTime } from '../../../src/domain/calendar/calendar-entry';
import { addDays } from '../../../src/domain/dates/day';
import { icsText } from '../../../sidebar/calendar/ics-text';

const READ_AT = Date.parse('2026-03-04T17:00:30Z');
const entry = (given: Partial<CalendarEntry>): CalendarEntry => ({
  ...{ kind: 'events', uid: 'event-1', title: 'Fair', place: '', isCancelled: false },
  time: { first: '2026-03-10', after: '2026-03-11' },
  ...given,
});

/** What another package finds in the file. */
function readIcs(text: string): CalendarEntry[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component): CalendarEntry => {
    const event = new ICAL.Event(component);
    const timeIn = ({ startDate, endDate }: ICAL.Event): CalendarTime =>
      startDate.isDate
        ? { first: startDate.toString(), after: endDate.toString() }
        : { from: startDate.toJSDate().getTime(), to: endDate.toJSDate().getTime() };
    return {
      kind: 'events',
      uid: event.uid,
      title: event.summary,
      place: component.getFirstPropertyValue('location')?.toString() ?? '',
      isCancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
      time: timeIn(event),
    };
  });
}

test('a whole day, a time and a cancelled event are written as in the standard', () => {
  const text = icsText(
    [
      entry({ title: 'Fair; day, one', place: 'Room 4\\5' }),
      entry({
        uid: 'event-2',
        isCancelled: true,
        time: { from: Date.parse('2026-03-08T07:30:00Z'), to: Date.parse('2026-03-08T08:30:00Z') },
      }),
    ],
    READ_AT,
  );
  expect(text.split('\r\n')).toEqual([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Outreach//Outreach//EN'],
    ...['BEGIN:VEVENT', 'UID:event-1', 'SEQUENCE:29544060', 'DTSTAMP:20260304T170030Z'],
    ...['DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260311'],
    ...['X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', 'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE'],
    ...['SUMMARY:Fair\\; day\\, one', 'LOCATION:Room 4\\\\5', 'STATUS:CONFIRMED'],
    ...['END:VEVENT', 'BEGIN:VEVENT', 'UID:event-2', 'SEQUENCE:29544060', 'DTSTAMP:20260304T170030Z'],
    ...['DTSTART:20260308T073000Z', 'DTEND:20260308T083000Z', 'SUMMARY:Fair', 'STATUS:CANCELLED'],
    ...['END:VEVENT', 'END:VCALENDAR'],
  ]);
});

test('what is due on a day doesn’t make anybody busy all day; an event does', () => {
  const isBusy = (given: Partial<CalendarEntry>) => !icsText([entry(given)], READ_AT).includes('TRANSPARENT');
  const time = { from: READ_AT, to: READ_AT + 60_000 };
  expect([
    isBusy({}),
    isBusy({ kind: 'promises' }),
    isBusy({ kind: 'reviews' }),
    isBusy({ kind: 'plan' }),
    isBusy({ kind: 'plan', time }),
  ]).toEqual([true, false, false, false, true]);
});

test('a newer file has the same ids and a higher SEQUENCE, also after a year', () => {
  const numbersIn = (readAt: number) => {
    const [event] = new ICAL.Component(
      ICAL.parse(icsText([entry({})], readAt)) as unknown[],
    ).getAllSubcomponents('vevent');
    return event && new ICAL.Event(event).sequence;
  };
  const [now, later] = [numbersIn(READ_AT), numbersIn(READ_AT + 60_000)];
  expect(now).toBeLessThan(later ?? 0);
  // The standard's integers have 32 bits.
  expect(numbersIn(Date.parse('2999-12-31'))).toBeLessThan(2 ** 31);
});

const day = fc.integer({ min: 0, max: 400_000 }).map((days) => addDays('1900-01-01', days));
const time = fc.oneof(
  fc
    .tuple(day, fc.integer({ min: 1, max: 400 }))
    .map(([first, days]) => ({ first, after: addDays(first, days) })),
  fc
    .tuple(fc.integer({ min: 0, max: 30_000_000 }), fc.integer({ min: 1, max: 100_000 }))
    .map(([from, minutes]) => ({ from: from * 60_000, to: (from + minutes) * 60_000 })),
);
/** What people type, and what would end a line or an entry. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc
    .array(
      fc.constantFrom(
        '\\',
        ';',
        ',',
        ':',
        '"',
        '\n',
        '\r\n',
        '\\n',
        ' ',
        '\t',
        'END:VEVENT',
        '漢字',
        '👩‍👩‍👧‍👦',
        'é',
        '=1+1',
        '\u2028',
        '%',
        '&amp;',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);
const anyEntry = fc
  .record({ uid: fc.uuid(), title: words, place: words, isCancelled: fc.boolean(), time })
  .map((one): CalendarEntry => entry(one));
/** The format has one kind of line break, and no control characters. */
const stored = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, '\ufffd');

test('for any texts, another package parses the same entries, and no line is longer than 75 bytes', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 5 }), (entries) => {
      const text = icsText(entries, READ_AT);
      expect(readIcs(text)).toEqual(
        entries.map((one) => ({ ...one, title: stored(one.title), place: stored(one.place) })),
      );
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      // Becomes part of the address of a download.
      expect(decodeURIComponent(encodeURIComponent(text))).toBe(text);
    }),
    { numRuns: 400 },
  );
});
