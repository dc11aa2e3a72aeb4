import { openRuntime } from '../../local/runtime';

const { Utilities } = openRuntime().globals;
const instant = new Date('2026-03-08T15:04:05.067Z') as never;

test.each([
  ['Etc/UTC', 'yyyy-MM-dd HH:mm:ss.SSS', '2026-03-08 15:04:05.067'],
  ['America/Los_Angeles', "EEEE, MMMM d, yyyy 'at' h:mm a z", 'Sunday, March 8, 2026 at 8:04 AM PDT'],
  ['America/New_York', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-08T11:04:05-04:00'],
  ['Asia/Kolkata', 'EEE d MMM yy, kk:mm Z', 'Sun 8 Mar 26, 20:34 +0530'],
  ['GMT+1', 'HH:mm', '16:04'],
  ['Etc/UTC', "yyyy 'o''clock' D X", "2026 o'clock 67 Z"],
])('formatDate in %s by %s', (zone, pattern, text) => {
  expect(Utilities.formatDate(instant, zone, pattern)).toBe(text);
});

test('a letter that SimpleDateFormat does not know is refused', () => {
  expect(() => Utilities.formatDate(instant, 'Etc/UTC', 'yyyy-bb')).toThrow("Illegal pattern character 'b'");
});

test('base 64 and formatted text', () => {
  expect(Utilities.base64Encode('Büchereien')).toBe('QsO8Y2hlcmVpZW4=');
  expect(Utilities.base64Decode('QsO8')).toEqual([66, -61, -68]);
  expect(Utilities.formatString('%s: %03d, %.2f', 'a', 7, 1.5)).toBe('a: 007, 1.50');
  expect(Utilities.getUuid()).toMatch(/^[0-9a-f-]{36}$/);
});
