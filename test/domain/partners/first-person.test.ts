// Whom to ask for at a partner, and at which number.
import { firstPersonLine, firstPersonOf } from '../../../src/domain/partners/first-person';

const person = (values: Record<string, string>) => firstPersonOf(values);
const ways = (values: Record<string, string>) => person(values).ways.map(({ text, link }) => [text, link]);

test('a name and a number on the same line are one person; the others are counted', () => {
  const cells = { contactName: 'Kim Lee\nSam Roe\nJo', contactPhone: '555-0117\n555-0118' };
  expect(person(cells)).toEqual({
    name: 'Kim Lee',
    ways: [{ text: '555-0117', link: 'tel:5550117' }],
    more: 2,
  });
});

test('the first person with a number or an email address is the one to ask for', () => {
  expect(person({ contactName: 'Kim Lee\nSam Roe', contactPhone: '\n555-0118' })).toMatchObject({
    name: 'Sam Roe',
    more: 1,
  });
  expect(person({ contactName: 'Kim Lee' })).toEqual({ name: 'Kim Lee', ways: [], more: 0 });
});

test('two numbers in a cell don’t become one that nobody can dial', () => {
  expect(ways({ contactPhone: '555-2002 / 555-2003' })).toEqual([['555-2002 / 555-2003', '']]);
});

test('a phone number always shows; an email address shows if there is no number or the partner prefers email', () => {
  const both = { contactPhone: '555-0117', contactEmail: 'kim@dropin.example' };
  expect(ways(both)).toEqual([['555-0117', 'tel:5550117']]);
  expect(ways({ ...both, method: 'E-mail' })).toEqual([
    ['kim@dropin.example', 'mailto:kim@dropin.example'],
    ['555-0117', 'tel:5550117'],
  ]);
  expect(ways({ contactEmail: 'kim@dropin.example' })).toEqual([
    ['kim@dropin.example', 'mailto:kim@dropin.example'],
  ]);
});

test.each([
  ['(206) 555-0117', 'tel:2065550117'],
  ['+1 206 555 0117', 'tel:+12065550117'],
  ['+49 (0)431 555 0117', 'tel:+494315550117'],
  ['0431 / 555 0117', 'tel:04315550117'],
  ['555-0101 ext. 7', 'tel:5550101;ext=7'],
])('the number %s is dialed as %s', (text, link) =>
  expect(ways({ contactPhone: text })).toEqual([[text, link]]),
);

test.each(['555-0117 or 555-0118', 'ask at the desk', '12', '555-0117, kim@dropin.example'])(
  '“%s” is shown as typed, and no link guesses what is meant',
  (text) => expect(ways({ contactPhone: text })).toEqual([[text, '']]),
);

test('without a person, the main contact of the partner shows', () => {
  expect(ways({ mainContact: 'Main office, 206-555-0155' })).toEqual([
    ['Main office, 206-555-0155', 'tel:2065550155'],
  ]);
  expect(ways({ mainContact: 'hello@bbbs.example' })).toEqual([
    ['hello@bbbs.example', 'mailto:hello@bbbs.example'],
  ]);
  // A postal code with four extra digits isn't a phone number.
  expect(ways({ mainContact: '12 Harbor Street, 98101-1234' })).toEqual([
    ['12 Harbor Street, 98101-1234', ''],
  ]);
  expect(ways({})).toEqual([]);
});

test('an address can’t smuggle anything into its link', () => {
  expect(ways({ contactEmail: 'kim?cc=eve&bcc=x@dropin.example' })).toEqual([
    ['kim?cc=eve&bcc=x@dropin.example', 'mailto:kim%3Fcc%3Deve%26bcc%3Dx@dropin.example'],
  ]);
});

test('on paper, the first person is on one line with the number', () => {
  expect(firstPersonLine({ contactName: 'Ana\nKim Lee', contactPhone: '\n555-0117' })).toBe(
    'Kim Lee 555-0117',
  );
  expect(firstPersonLine({ contactName: 'Ana', contactPhone: '' })).toBe('Ana');
});
