// Two spellings of one partner count as one partner, and two partners as two.
import fc from 'fast-check';
import { directoryOf, normalizeName } from '../../../src/domain/basics/names';

const anyName = fc.string({ unit: 'grapheme', maxLength: 30 });

describe('the same partner is meant', () => {
  test.each([
    ['in capitals', 'WorkSource', 'WORKSOURCE'],
    ['with spaces around and between', 'Teen Shelter', '  Teen   Shelter '],
    ['with a hyphen instead of the space', 'Drop-In Shelter', 'Drop In Shelter'],
    ['with either kind of apostrophe', 'St. Mary’s', "St Mary's"],
    ['without the apostrophe', 'St. Mary’s', 'St Marys'],
    ['without its accents', 'Café Olé', 'Cafe Ole'],
    ['with accents typed as separate marks', 'Café', 'Cafe\u0301'],
    ['with a comma or a period at the end', 'Friends of the Library', 'Friends of the Library.,'],
    ['with dots in an abbreviation', 'Y.M.C.A.', 'YMCA'],
    ['in full-width letters', 'ＹＭＣＡ', 'YMCA'],
    ['with a Turkish capital', 'İstanbul', 'istanbul'],
    ['over two lines', 'Teen\nShelter', 'Teen Shelter'],
  ])('%s', (_, one, other) => {
    expect(normalizeName(one)).toBe(normalizeName(other));
  });

  test('no matter what punctuation surrounds the name', () => {
    fc.assert(
      fc.property(anyName, fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0'), (name, space) => {
        expect(normalizeName(`${space}${name}${space}`)).toBe(normalizeName(name));
      }),
    );
  });

  test('in upper or lower case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 ,.;()&-]{0,30}$/), (name) => {
        expect(normalizeName(name.toUpperCase())).toBe(normalizeName(name));
        expect(normalizeName(name.toLowerCase())).toBe(normalizeName(name));
      }),
    );
  });

  test('when a name is normalized a second time', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(normalizeName(normalizeName(name))).toBe(normalizeName(name));
      }),
    );
  });
});

describe('different partners stay different', () => {
  test.each([
    ['words are not run together', 'Teen Shelter', 'Teens Helter'],
    ['numbers count', 'School 1', 'School 2'],
    ['names made only of symbols are kept', '???', '!!!'],
    ['vowel signs of Indian scripts are letters', 'कि', 'की'],
    ['names in Chinese', '图书馆', '博物馆'],
    ['voiced and voiceless kana', 'が', 'か'],
  ])('%s', (_, one, other) => {
    expect(normalizeName(one)).not.toBe(normalizeName(other));
  });

  test('only blank names normalize to nothing', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(normalizeName(name) === '').toBe(name.trim() === '');
      }),
    );
  });
});

describe('the directory of partners', () => {
  const directory = directoryOf([
    { id: 'a', name: 'WorkSource' },
    { id: 'b', name: 'Teen Shelter' },
    { id: 'a', name: 'worksource' },
    { id: '', name: '' },
  ]);

  test('finds a partner by its name, however it is written', () => {
    expect(directory.positionOfName('teen-shelter')).toBe(1);
  });

  test('finds the first of two partners with the same name or the same id', () => {
    expect(directory.positionOfName('WORKSOURCE')).toBe(0);
    expect(directory.positionOfId('a')).toBe(0);
  });

  test('finds nobody for a blank name, a blank id, or an unknown one', () => {
    expect(directory.positionOfName('')).toBeUndefined();
    expect(directory.positionOfName('  ')).toBeUndefined();
    expect(directory.positionOfId('')).toBeUndefined();
    expect(directory.positionOfName('Senior Center')).toBeUndefined();
    expect(directory.positionOfId('c')).toBeUndefined();
  });

  test('finds the same partner after the rows are sorted', () => {
    const names = fc.uniqueArray(anyName, { selector: normalizeName, minLength: 1, maxLength: 12 });
    const sorted = names.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(sorted, ([before, after]) => {
        const rowsOf = (list: string[]) => list.map((name) => ({ id: `id of ${name}`, name }));
        const [one, other] = [directoryOf(rowsOf(before)), directoryOf(rowsOf(after))];
        for (const name of before) {
          const [first, second] = [one.positionOfName(name), other.positionOfName(name)];
          expect(second === undefined ? undefined : after[second]).toBe(
            first === undefined ? undefined : before[first],
          );
          expect(other.positionOfId(`id of ${name}`)).toBe(after.indexOf(name));
        }
      }),
    );
  });
});
