// Which places must not get out.
import { givesAway, isPlaceHidden } from '../../../src/domain/sharing/place';

const marked = (confidential: string) => ({ confidential });

test.each<[string, string, string[], boolean]>([
  ['nothing is marked', '', ['', ''], false],
  ['the event is', 'Yes', [], true],
  ['any of its partners is', '', ['', 'Yes'], true],
  ['somebody crossed the cell', 'x', [], true],
  ['somebody wrote a reason', '', ['shelter'], true],
  ['somebody wrote no', 'no', ['No', 'FALSE'], false],
])('the place of an event, where %s', (_what, event, partners, isHidden) =>
  expect(isPlaceHidden(marked(event), partners.map(marked))).toBe(isHidden),
);

const shelter = {
  ...{ name: 'The Teen Shelter', otherNames: ['Nest'], confidential: 'Yes' },
  mainContact: '12 Harbor Street\n555-0199, 9 am',
};
const school = {
  ...shelter,
  name: 'Hill School',
  otherNames: [],
  confidential: '',
  mainContact: '1 Hill Rd',
};
const tells = givesAway([shelter, school]);

test.each([
  'Teen Shelter, basement',
  'at the TEEN-SHELTER’s door',
  'The Teen Shelter',
  'the nest',
  '12 Harbor Street, 2nd floor',
])('“%s” gives a confidential place away', (text) => expect(tells(text)).toBe(true));

test.each([
  'Teen Sheltered',
  'Harbor Street',
  '112 Harbor Street',
  'Hill School',
  '1 Hill Rd',
  'Nesting',
  '',
])('“%s” doesn’t', (text) => expect(tells(text)).toBe(false));

test('a partner may read its own name and address', () =>
  expect([tells('Teen Shelter, 12 Harbor Street', 'The Teen Shelter'), tells('Nest', 'Zoo')]).toEqual([
    ...[false, true],
  ]));
