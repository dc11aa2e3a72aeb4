import { openRuntime } from '../node';

const { Utilities } = openRuntime({ now: '2026-03-08T00:00:00Z' }).globals;
const instant = new Date('2026-03-08T15:04:05.067Z') as never;

test.each([
  ['Etc/UTC', 'yyyy-MM-dd HH:mm:ss.SSS', '2026-03-08 15:04:05.067'],
  ['America/Los_Angeles', "EEEE, MMMM d, yyyy 'at' h:mm a z", 'Sunday, March 8, 2026 at 8:04 AM PDT'],
  ['America/New_York', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-08T11:04:05-04:00'],
  ['Asia/Kolkata', 'EEE d MMM yy, kk:mm Z', 'Sun 8 Mar 26, 20:34 +0530'],
  ['GMT+1', 'HH:mm', '16:04'],
  ['GMT-3:30', 'HH:mm z', '11:34 GMT-03:30'],
  ['Etc/UTC', "yyyy 'o''clock' D X", "2026 o'clock 67 Z"],
  ['Etc/UTC', 'G y yyy yyyyy Y YY', 'AD 2026 2026 02026 2026 26'],
  ['Etc/UTC', 'M MM MMM MMMM L LLLL', '3 03 Mar March 3 March'],
  ['Etc/UTC', 'w ww W F E EEEE u', '11 11 2 2 Sun Sunday 7'],
  ['Etc/UTC', 'H HH k K h a m s S SSS', '15 15 15 3 3 PM 4 5 67 067'],
  ['America/New_York', 'X XX XXX Z z zzzz', '-04 -0400 -04:00 -0400 EDT Eastern Daylight Time'],
  ['Europe/Berlin', 'z', 'CET'],
  ['Nowhere/Land', 'HH z', '15 GMT'],
  ['Etc/UTC', "''yy [*] ä", "'26 [*] ä"],
])('formatDate in %s by %s', (zone, pattern, text) => {
  expect(Utilities.formatDate(instant, zone, pattern)).toBe(text);
});

test.each([
  ['2021-01-01T00:00:00Z', '2021 1|1|1'],
  ['2026-12-27T00:00:00Z', '2027 1|5|4'],
])('the week of %s belongs to the year of its Saturday', (day, text) => {
  expect(Utilities.formatDate(new Date(day) as never, 'Etc/UTC', "Y w'|'W'|'F")).toBe(text);
});

test.each([
  ['yyyy-bb', "Illegal pattern character 'b'"],
  ["yyyy 'open", 'Unterminated quote'],
  ['XXXX', 'invalid ISO 8601 format: length=4'],
])('the pattern %s is refused', (pattern, words) => {
  expect(() => Utilities.formatDate(instant, 'Etc/UTC', pattern)).toThrow(words);
});

test.each([
  ['1970-01-01 00:00:00', 'GMT', "yyyy-MM-dd' 'HH:mm:ss", '1970-01-01T00:00:00.000Z'],
  ['3/8/2026', 'America/New_York', 'M/d/yyyy', '2026-03-08T05:00:00.000Z'],
  ['3/9/26', 'America/New_York', 'M/d/yy', '2026-03-09T04:00:00.000Z'],
  ['1/1/47', 'GMT', 'd/M/yy', '1947-01-01T00:00:00.000Z'],
  ['20260308', 'GMT', 'yyyyMMdd', '2026-03-08T00:00:00.000Z'],
  ['Sunday, 8 March 2026 3:04 PM', 'GMT', 'EEEE, d MMMM yyyy h:mm a', '2026-03-08T15:04:00.000Z'],
  ['8 mar 2026', 'GMT', 'd MMM yyyy', '2026-03-08T00:00:00.000Z'],
  ['2026-03-08T10:00:00-05:00', 'GMT', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-08T15:00:00.000Z'],
  ['2026-03-08 10:00 PST', 'GMT', 'yyyy-MM-dd HH:mm z', '2026-03-08T17:00:00.000Z'],
  ['2026-02-31', 'GMT', 'yyyy-MM-dd', '2026-03-03T00:00:00.000Z'],
  ['2026-067', 'GMT', 'yyyy-DDD', '2026-03-08T00:00:00.000Z'],
  ['2026-03-08 and more', 'GMT', 'yyyy-MM-dd', '2026-03-08T00:00:00.000Z'],
  ['12:30 AM', 'GMT', 'hh:mm a', '1970-01-01T00:30:00.000Z'],
])('parseDate of %s in %s by %s', (text, zone, pattern, answer) => {
  const date: unknown = Utilities.parseDate(text, zone, pattern);
  expect((date as Date).toISOString()).toBe(answer);
});

test('a text that doesn’t match its pattern is refused in Java’s words', () => {
  expect(() => Utilities.parseDate('soon', 'GMT', 'yyyy-MM-dd')).toThrow('Unparseable date: "soon"');
});
