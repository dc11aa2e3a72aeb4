import fc from 'fast-check';
import { PEOPLE_KEYS, blankPerson, readPeople, writePeople } from '../../sidebar/people';

const cells = fc.record({
  contactName: fc.string({ unit: 'grapheme' }).map((text) => text.replace(/;/g, '\n')),
  contactEmail: fc.stringMatching(/^[ab@\n]{0,8}$/),
  contactPhone: fc.stringMatching(/^[01\n]{0,8}$/),
});

test('line k of the three contact cells is one person', () => {
  const people = readPeople({
    contactName: 'Ana\nBen',
    contactEmail: 'ana@x.org\nben@x.org',
    contactPhone: '1\n2',
  });
  expect(people).toEqual([
    { contactName: 'Ana', contactEmail: 'ana@x.org', contactPhone: '1' },
    { contactName: 'Ben', contactEmail: 'ben@x.org', contactPhone: '2' },
  ]);
});

test('a partner without contacts has room for one person', () => {
  expect(readPeople({})).toEqual([blankPerson()]);
});

test('cells that nobody touched are written back to the last character, however uneven', () => {
  fc.assert(fc.property(cells, (values) => expect(writePeople(readPeople(values), values)).toEqual(values)));
});

test('a second person without e-mail does not move the phone of the third', () => {
  const people = readPeople({ contactName: 'A\nB\nC', contactEmail: 'a@x\n\nc@x', contactPhone: '\n\n3' });
  expect(people[2]).toEqual({ contactName: 'C', contactEmail: 'c@x', contactPhone: '3' });
});

test('removing a person takes the same line out of all three cells', () => {
  const before = {
    contactName: 'A\nB\nC',
    contactEmail: 'a@x\nb@x\nc@x',
    contactPhone: '1\n\n3',
    notes: 'stay',
  };
  const rest = readPeople(before).filter(({ contactName }) => contactName !== 'B');
  expect(writePeople(rest, before)).toEqual({
    contactName: 'A\nC',
    contactEmail: 'a@x\nc@x',
    contactPhone: '1\n3',
    notes: 'stay',
  });
});

test('changing one cell of one person leaves the other cells untouched', () => {
  const before = { contactName: 'A\n', contactEmail: '', contactPhone: '1\n2\n\n' };
  const people = readPeople(before).map((person, line) =>
    line === 0 ? { ...person, contactEmail: 'a@x' } : person,
  );
  expect(writePeople(people, before)).toEqual({ ...before, contactEmail: 'a@x' });
});

test('people come back as they were written', () => {
  const text = fc.stringMatching(/^[a-z ]{1,5}$/);
  const person = fc.record({ contactName: text, contactEmail: text, contactPhone: text });
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (people) => {
      expect(readPeople(writePeople(people, {}))).toEqual(people);
      expect(Object.keys(writePeople(people, {}))).toEqual([...PEOPLE_KEYS]);
    }),
  );
});
