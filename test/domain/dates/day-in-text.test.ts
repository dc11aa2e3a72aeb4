// The day named in the words of a promise or a next step.
import { dayInText } from '../../../src/domain/dates/day-in-text';

const WEDNESDAY = '2026-03-04';

test.each([
  ['Send the flyers by Friday', '2026-03-06'],
  ['Send the flyers by Friday.', '2026-03-06'],
  ['by Fri', '2026-03-06'],
  ['Call on Monday', '2026-03-09'],
  ['Call again tomorrow', '2026-03-05'],
  ['Visit them next Tuesday', '2026-03-10'],
  ['Report back by March 20', '2026-03-20'],
  ['Report back by 3/20', '2026-03-20'],
  ['Report due by 2026-04-01', '2026-04-01'],
])('“%s” says %s', (text, day) => expect(dayInText(text, WEDNESDAY)).toBe(day));

test.each([
  '',
  'Send the flyers',
  'Ask whether Friday suits them',
  'Ask what happens on Friday afternoons',
  'Flyers by Friday, call on Monday',
  'by Friday or by Saturday',
  'Ask about the fair on March 2',
  'Work on it',
  'Open on Fridays',
  'Call next week',
  'by March 9-13',
])('“%s” doesn’t name a definite day', (text) => expect(dayInText(text, WEDNESDAY)).toBe(''));
