// The people at a partner, in three cells: in the form, in a list and in a merge.
import fc from 'fast-check';
import { PERSON_FIELDS, blankPerson, linesOfPeople } from '../../../src/domain/partners/people';
import { withPeople } from '../../../src/domain/partners/known-people';

const cells = fc.record({
  contactName: fc.string({ unit: 'grapheme' }).map((text) => text.replace(/;/g, '\n')),
  contactEmail: fc.stringMatching(/^[ab@\n]{0,8}$/),
  contactPhone: fc.stringMatching(/^[01\n]{0,8}$/),
});

test('line k of the three contact cells is one person', () => {
  const people = linesOfPeople({
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
  expect(linesOfPeople({})).toEqual([blankPerson()]);
});

test('unchanged cells are written back exactly, however uneven', () => {
  fc.assert(
    fc.property(cells, (values) => expect(withPeople(values, linesOfPeople(values))).toEqual(values)),
  );
});

test('a second person without an email doesn’t move the phone of the third', () => {
  const people = linesOfPeople({ contactName: 'A\nB\nC', contactEmail: 'a@x\n\nc@x', contactPhone: '\n\n3' });
  expect(people[2]).toEqual({ contactName: 'C', contactEmail: 'c@x', contactPhone: '3' });
});

test('removing a person takes the same line out of all three cells', () => {
  const before = {
    contactName: 'A\nB\nC',
    contactEmail: 'a@x\nb@x\nc@x',
    contactPhone: '1\n\n3',
    notes: 'stay',
  };
  const rest = linesOfPeople(before).filter(({ contactName }) => contactName !== 'B');
  expect(withPeople(before, rest)).toEqual({
    contactName: 'A\nC',
    contactEmail: 'a@x\nc@x',
    contactPhone: '1\n3',
    notes: 'stay',
  });
});

test('changing one cell of one person leaves the other cells alone', () => {
  const before = { contactName: 'A\n', contactEmail: '', contactPhone: '1\n2\n\n' };
  const people = linesOfPeople(before).map((person, line) =>
    line === 0 ? { ...person, contactEmail: 'a@x' } : person,
  );
  expect(withPeople(before, people)).toEqual({ ...before, contactEmail: 'a@x' });
});

test('people are read back as they were written', () => {
  const text = fc.stringMatching(/^[a-z ]{1,5}$/);
  const person = fc.record({ contactName: text, contactEmail: text, contactPhone: text });
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (people) => {
      expect(linesOfPeople(withPeople({}, people))).toEqual(people);
      expect(Object.keys(withPeople({}, people))).toEqual([...PERSON_FIELDS]);
    }),
  );
});
