// A person's title stays with the name, and doesn't make a different person.
import fc from 'fast-check';
import {
  type Person,
  blankPerson,
  isSamePerson,
  withMore,
  writePeople,
} from '../../../src/domain/partners/people';
import { plainPersonName } from '../../../src/domain/partners/person-name';
import { hasSurnamesFirst, mergePeople } from '../../../src/domain/import/import-people';
import { mergedValues } from '../../../src/domain/duplicates/merge';

const person = (contactName: string, more: Partial<Person> = {}): Person => ({
  ...blankPerson(),
  contactName,
  ...more,
});
const isSame = (one: string, other: string) => isSamePerson(person(one), person(other));

test.each([
  ['Kim Lee, principal', 'Kim Lee'],
  ['Kim Lee, Principal, Cedar High', 'Kim Lee'],
  ['Kim Lee (principal)', 'KIM LEE'],
  ['Kim Lee – Program Director', 'Kim Lee'],
  ['Dr. Kim Lee', 'Kim Lee, principal'],
  ['Prof. Dr. Kim Lee', 'Kim Lee'],
  ['Ms. Kim Lee', 'kim lee'],
  ['Kim Lee, M.D.', 'Kim Lee'],
  ['Kim Lee, PhD', 'Dr. Kim Lee'],
  ['Lee, Kim, principal', 'Kim Lee'],
  ['Cole, Ben', 'Ben Cole'],
  ['Cole, Dr. Ben', 'Ben Cole'],
  ['Garcia Lopez, Maria Jose', 'Maria Jose Garcia Lopez'],
  ['Garcia Lopez, Dr. Maria', 'Maria Garcia Lopez'],
  ['Head, Kim', 'Kim Head'],
  ['Kim, Head', 'Head Kim'],
  ['Lee & Sons', 'Lee & Sons'],
  ['Lee & Sons, owner', 'Lee & Sons'],
])('“%s” and “%s” are one person', (one, other) => {
  expect(isSame(one, other)).toBe(true);
  expect(isSame(other, one)).toBe(true);
});

test.each([
  ['Mr. Lee', 'Mrs. Lee'],
  ['Cole, Ben', 'Cole, Ann'],
  ['Kim Lee, Jr.', 'Kim Lee'],
  ['Kim Lee (front desk)', 'Kim Lee (loading dock)'],
  ['Ann Lee, Book Club', 'Ann Lee, Chess Club'],
  ['Lee & Sons', 'Lee'],
  ['Kim Lee, principal', 'Kim Le, principal'],
])('“%s” and “%s” may be two people', (one, other) => {
  expect(isSame(one, other)).toBe(false);
});

const word = fc.constantFrom(
  'Ana',
  'Ben',
  'Cole',
  'Ruiz',
  'García',
  'O’Neil',
  'Van',
  'de',
  'Lee-Hall',
  'Head',
);
const names = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
const titles = fc.constantFrom('principal', 'Program Director', 'head librarian', 'Ph.D.', 'Teacher');

test('with any title after it, a name means the same person', () => {
  fc.assert(
    fc.property(names, titles, (name, title) => {
      for (const titled of [`${name}, ${title}`, `${name} (${title})`, `Dr. ${name}`])
        expect(plainPersonName(titled)).toBe(plainPersonName(name));
    }),
  );
});

test('a name without a comma, bracket or title is compared as before', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zé'& ]{1,20}$/), (name) => {
      fc.pre(!/^(?:dr|mrs?|ms|miss|mx|prof|rev|reverend|father|sister|pastor) /.test(name.trim()));
      expect(isSame(name, name)).toBe(name !== '');
      expect(plainPersonName(name)).toBe(plainPersonName(name.toUpperCase()));
    }),
  );
});

test('adding what another line says never makes the name shorter or a different person', () => {
  fc.assert(
    fc.property(names, titles, (name, title) => {
      const both = withMore('contactName', name, `${name}, ${title}`);
      expect(both).toBe(`${name}, ${title}`);
      expect(withMore('contactName', both, name)).toBe(both);
      expect(withMore('contactName', both, '')).toBe(both);
    }),
  );
});

test('a list with the title adds it to the person already there, and adds nobody', () => {
  const there = [person('Kim Lee', { contactEmail: 'kim@cedar.example' })];
  const listed = [person('Kim Lee, principal', { contactPhone: '555-0117' })];
  expect(
    mergePeople(
      there,
      listed,
      () => false,
      () => false,
      false,
    ),
  ).toEqual([person('Kim Lee, principal', { contactEmail: 'kim@cedar.example', contactPhone: '555-0117' })]);
  expect(
    mergePeople(
      listed,
      there,
      () => false,
      () => false,
      false,
    ),
  ).toEqual([person('Kim Lee, principal', { contactEmail: 'kim@cedar.example', contactPhone: '555-0117' })]);
});

test('a merge of two partners keeps one Kim Lee, with the title', () => {
  const one = { name: 'Cedar High', ...writePeople([person('Kim Lee')]) };
  const other = { name: 'Cedar High School', ...writePeople([person('Kim Lee, principal')]) };
  expect(mergedValues(one, other, {}).contactName).toBe('Kim Lee, principal');
  expect(mergedValues(other, one, {}).contactName).toBe('Kim Lee, principal');
});

test('“Lee, Principal” doesn’t mean that a column has last names first; “Cole, Ben” does', () => {
  expect(hasSurnamesFirst(['Lee, Principal'])).toBe(false);
  expect(hasSurnamesFirst(['Cole, Ben'])).toBe(true);
});
