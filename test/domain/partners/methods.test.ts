// What people type under How, and the word for it in their library's list.
import { LISTS } from '../../../src/domain/tables/settings';
import { methodIn } from '../../../src/domain/partners/methods';
import { listedMethod } from '../../../src/domain/partners/listed-method';

const LIST = LISTS.methods.start;

test.each([
  ['Call', 'Phone'],
  ['Phone call', 'Phone'],
  ['called', 'Phone'],
  ['telephone', 'Phone'],
  ['e-mail', 'Email'],
  ['emailed', 'Email'],
  ['sms', 'Text message'],
  ['texted', 'Text message'],
  ['in person', 'Meeting'],
  ['By post', 'Letter'],
  ['phone', 'Phone'],
])('“%s” means %s', (typed, listed) => {
  expect(listedMethod(typed, LIST)).toBe(listed);
});

test('other words stay as typed', () => {
  for (const typed of ['', 'Mail', 'Carrier pigeon', 'phone or email', 'left a voicemail'])
    expect(listedMethod(typed, LIST)).toBe(typed);
});

test('a library’s own name for a method wins, and no guess is made between two', () => {
  expect(listedMethod('Call', ['Call', 'Phone'])).toBe('Call');
  expect(listedMethod('Phone call', ['Email', 'Telephone'])).toBe('Telephone');
  expect(listedMethod('phoned', ['Cell', 'Call'])).toBe('phoned');
  expect(listedMethod('Call', ['Email'])).toBe('Call');
});

test('every name in a new library’s list is known', () => {
  expect(LIST.map(methodIn)).toEqual(LIST);
});
