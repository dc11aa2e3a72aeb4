// Titles and places without addresses and phone numbers, and otherwise unchanged.
import { withoutContactDetails } from '../../../src/domain/calendar/without-contact-details';

test.each([
  ['Call Kim Lee 555-0117', 'Call Kim Lee'],
  ['Call Kim Lee (312) 555-0117 about the fair', 'Call Kim Lee about the fair'],
  ['Call 1-312-555-0117 ext. 12, then write', 'Call, then write'],
  ['Kim: +1 (312) 555-0117', 'Kim'],
  ['Ring +49 431 555123', 'Ring'],
  ['Ring 0431 / 555123', 'Ring'],
  ['Text 3125550117', 'Text'],
  ['Write to kim.lee@worksource.example.', 'Write to.'],
  ['Write to Kim <kim@worksource.example> (mailto:desk@worksource.example)', 'Write to Kim'],
  ['kim@worksource.example', ''],
])('%j becomes %j', (text, left) => {
  expect(withoutContactDetails(text)).toBe(left);
});

test.each([
  'Storytime, 10:00-11:30',
  'Fair 2026-03-04',
  'School year 2026-2027',
  'Plan for 2026–27: 1,200 flyers',
  '123 Main St., 90210-1234',
  'Room 4 / 5, ages 6-11',
  'Meet @ the park',
  'R&D (part 2 of 3)',
  '  two  blanks ',
])('%j is unchanged', (text) => {
  expect(withoutContactDetails(text)).toBe(text);
});
