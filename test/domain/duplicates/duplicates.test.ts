// Which partners may be the same, why, and how certain it is.
import fc from 'fast-check';
import { pairKey } from '../../../src/domain/duplicates/distinct';
import { PartnerToCompare, findDuplicates } from '../../../src/domain/duplicates/duplicates';
import { comparableName } from '../../../src/domain/partners/like-names';
import { emailsIn, isSamePhone, phonesIn } from '../../../src/domain/partners/email-and-phone';
import { partnerName } from '../partners/partner-names';

const partner = (id: string, name: string, more: Partial<PartnerToCompare> = {}): PartnerToCompare => ({
  id,
  name,
  mainContact: '',
  contactEmail: '',
  contactPhone: '',
  stage: '',
  story: '',
  ...more,
});
const asked = (partners: readonly PartnerToCompare[]) =>
  findDuplicates(partners).pairs.map(
    ({ lane, one, other, why }) => `${lane}: ${one.id} ${other.id}: ${why.join(' ')}`,
  );
const lanesOf = (one: string, other: string) =>
  findDuplicates([partner('a', one), partner('b', other)]).pairs.map(({ lane }) => lane);

describe('the same email or phone', () => {
  test('is found among several in a cell, and in the main contact', () => {
    expect(
      asked([
        partner('a', 'Zoo', { contactEmail: 'Pat <pat@zoo.example>\nKIM@zoo.example.' }),
        partner('b', 'Animal Park', { mainContact: 'mailto:kim@zoo.example, 12 Main St' }),
        partner('c', 'Museum', { contactEmail: 'kim@museum.example' }),
      ]),
    ).toEqual(['contact: b a: Same email: kim@zoo.example.']);
  });

  test('counts for less if it is a general one and the names share no word', () => {
    const info = { contactEmail: 'info@cityhall.example' };
    expect(asked([partner('a', 'Parks Board', info), partner('b', 'Youth Council', info)])).toEqual([
      'similar: a b: Same email, perhaps a shared one: info@cityhall.example.',
    ]);
    expect(asked([partner('a', 'City Youth Board', info), partner('b', 'Youth Council', info)])).toEqual([
      'contact: a b: Same email: info@cityhall.example.',
    ]);
  });

  test('is not compared if many share it, and the answer says so', () => {
    const names = ['Oak', 'Elm', 'Fir', 'Ash', 'Yew', 'Bay'];
    const many = names.map((name) => partner(name, name, { contactPhone: '425-555-0100' }));
    expect(findDuplicates(many)).toEqual({
      pairs: [],
      shared: ['6 partners share the phone 425-555-0100, so it doesn’t count.'],
    });
    expect(findDuplicates(many.slice(1)).pairs).toHaveLength(10);
  });

  test.each([
    ['(425) 555-0100', '425.555.0100', true],
    ['+1 425 555 0100', '425-555-0100', true],
    ['1-425-555-0100', '425-555-0100', true],
    ['+49 (0)431 123456', '0431/123456', true],
    ['0049 431 123456', '0431 12 34 56', true],
    ['+39 06 1234567', '06 1234567', true],
    ['555-0100 or 425-555-0199', '4255550199', true],
    ['425-555-0100 / 425-555-0199', '425 555 0199', true],
    ['425-555-0100 ext. 4', '425-555-0100', true],
    ['425-555-0100 ext. 4', '425-555-0100 x5', false],
    ['425-555-0100', '206-555-0100', false],
    ['+49 431 123456', '+1 431 123456', false],
    ['000-0000', '0000000', false],
    ['ask Kim, room 1200', 'room 1200', false],
  ])('%s and %s', (one, other, same) => {
    const isSame = phonesIn(one, 7).some((a) => phonesIn(other, 7).some((b) => isSamePhone(a, b)));
    expect(isSame).toBe(same);
    const found = asked([
      partner('a', 'Zoo', { contactPhone: one }),
      partner('b', 'Park', { contactPhone: other }),
    ]);
    expect(found.map((words) => words.slice(0, 12))).toEqual(same ? ['contact: b a'] : []);
  });

  test('postal codes and dates in an address are not phones', () => {
    const address = { mainContact: '12 Main St, Everett 98201-1234, since 2019-03-04' };
    expect(asked([partner('a', 'Zoo', address), partner('b', 'Park', address)])).toEqual([]);
  });

  test('is found in the longest cell without delay', () => {
    for (const text of ['a@', 'a.', '1 ', '(', '1(', '+1', 'x1', 'a@b.', ' '])
      for (const cell of [text.repeat(50000 / text.length), `${text.repeat(24000 / text.length)}@`]) {
        const started = performance.now();
        emailsIn(cell);
        phonesIn(cell, 7);
        expect(performance.now() - started).toBeLessThan(400);
      }
  });
});

describe('the same name', () => {
  test.each([
    ['The Zoo', 'zoo'],
    ['Zoo, The', 'ZOO'],
    ['Teen Shelter, Inc.', 'Teen Shelter'],
    ['Teen Shelter Co., Ltd.', 'teen-shelter'],
    ['Turnverein e.V.', 'Turnverein e. V.'],
    ['Boys & Girls Club', 'Boys and Girls Club LLC'],
    ['Café Olé', 'CAFE OLE'],
  ])('%s and %s', (one, other) => {
    expect(lanesOf(one, other)).toEqual(['name']);
  });

  test('survives normalization: a name that is only a legal form stays', () => {
    expect(['The', 'Inc.', 'The Inc.', 'Co'].map(comparableName)).toEqual(['the', 'inc', 'inc', 'co']);
  });

  test('of many partners is compared with the first one only', () => {
    expect(asked(['c', 'a', 'b'].map((id) => partner(id, 'Zoo')))).toEqual([
      'name: a b: Same name.',
      'name: a c: Same name.',
    ]);
  });

  test('and the same email together are one question with two reasons', () => {
    const email = { contactEmail: 'kim@zoo.example' };
    expect(asked([partner('a', 'The Zoo', email), partner('b', 'Zoo', email)])).toEqual([
      'contact: a b: Same email: kim@zoo.example. Same name.',
    ]);
  });
});

describe('similar names', () => {
  test.each([
    ['Lincoln Elementary School', 'Lincon Elementary School'],
    ['Lincoln Elementary School', 'Lincoln Elemantery Shcool'],
    ['Marysville Youth Council', 'Marysivlle Youth Council'],
    ['WorkSource', 'Work Source'],
    ['Friends of the Library', 'Library Friends'],
    ['Everett Public Schools', 'Everett Schools Public'],
    ['Lincoln High School', 'Lincoln High'],
    ['Teen Shelter', 'Teen Shelters'],
    ['Mill Creek Library', 'Mil Creek Library'],
    ['Westview Library', 'Westviw Library'],
    ['St. Mary’s School', 'Saint Mary’s School'],
    ['Mt. Olive Baptist Church', 'Mount Olive Baptist Church'],
    ['Lincoln HS', 'Lincoln High School'],
    ['Dept. of Aging', 'Department of Aging'],
    ['1st Baptist Church', 'First Baptist Church'],
    ['Inclusive Design Institute', 'Inclusive Design Institute (IDI)'],
    ['YMCA', 'Young Men’s Christian Association (YMCA)'],
  ])('%s and %s', (one, other) => {
    expect(lanesOf(one, other)).toEqual(['similar']);
  });

  test.each([
    ['School 1', 'School 2'],
    ['PS 118', 'PS 119'],
    ['North Middle School', 'South Middle School'],
    ['Northeast Clinic', 'Northwest Clinic'],
    ['Northern Clinic', 'Southern Clinic'],
    ['Lincoln Elementary School', 'Lincoln Middle School'],
    ['Jackson High School', 'Johnson High School'],
    ['Everett School District', 'Everett School District 5'],
    ['YMCA', 'YWCA of Everett'],
    ['Oak Library', 'Oat Library'],
    ['图书馆', '博物馆'],
  ])('%s and %s are not', (one, other) => {
    expect(lanesOf(one, other)).toEqual([]);
  });

  test('a name that many longer names contain is too general', () => {
    const kinds = ['Oak', 'Elm', 'Fir', 'Ash', 'Yew', 'Bay'];
    const names = ['Everett School', ...kinds.map((kind) => `Everett ${kind} School`)];
    expect(asked(names.map((name) => partner(name, name)))).toEqual([]);
    expect(asked(names.slice(1).map((name) => partner(name, name)))).toEqual([]);
    expect(asked(names.slice(0, 3).map((name) => partner(name, name)))).toHaveLength(2);
  });
});

describe('the comparison', () => {
  test('includes ended partners, and says so', () => {
    expect(asked([partner('a', 'zoo', { stage: ' ended' }), partner('b', 'Zoo')])).toEqual([
      'name: b a: Same name. “zoo” is Ended.',
    ]);
  });

  test('skips merged partners and those without a name or an id', () => {
    const merged = { stage: 'Ended', story: 'Merged into “Zoo” on 2026-11-22.\nMoved away' };
    expect(asked([partner('a', 'Zoo', merged), partner('b', 'Zoo')])).toEqual([]);
    expect(asked([partner('a', 'Zoo', { ...merged, stage: 'Active' }), partner('b', 'Zoo')])).toHaveLength(1);
    expect(asked([partner('', 'Zoo'), partner('b', 'Zoo'), partner('c', ''), partner('d', ' ')])).toEqual([]);
    expect(asked([partner('a', 'Zoo'), partner('a', 'Zoo')])).toEqual([]);
  });

  test('is the same however the rows are sorted', () => {
    const few = fc.constantFrom(
      ...'Zoo,The Zoo,Zoos,Zoo Park,Park Zoo,Parkzoo,Lincoln School,Lincon School,Lincoln High School,Elm'.split(
        ',',
      ),
    );
    const emails = fc.constantFrom(
      '',
      'kim@zoo.example',
      'info@zoo.example',
      'pat@zoo.example kim@zoo.example',
    );
    const phones = fc.constantFrom(
      '',
      '425-555-0100',
      '+1 425 555 0100',
      '425-555-0100 x1',
      '425-555-0100 x2',
      '+44 425 555 0100',
    );
    const row = fc.record({
      name: few,
      contactEmail: emails,
      contactPhone: phones,
      stage: fc.constantFrom('', 'Ended'),
    });
    const rows = fc.array(row, { maxLength: 14 }).chain((list) => {
      const partners = list.map(({ name, ...more }, at) => partner(`id${at}`, name, more));
      return fc.tuple(fc.constant(partners), fc.shuffledSubarray(partners, { minLength: partners.length }));
    });
    fc.assert(
      fc.property(rows, ([one, other]) => {
        expect(findDuplicates(other)).toEqual(findDuplicates(one));
      }),
      { numRuns: 300 },
    );
  });
});

test('10,000 partners are compared, and typos are found', () => {
  const slip = (name: string) => name.replace(/([a-z])[a-z]([a-z]) /, '$1$2 ');
  const names = Array.from({ length: 10000 }, (_, at) =>
    at % 40 === 7
      ? slip(partnerName(at - 5))
      : at % 400 === 9
        ? `${partnerName(at - 1)}, Inc.`
        : partnerName(at),
  );
  const partners = names.map((name, at) =>
    partner(`id${at}`, name, {
      mainContact:
        at % 3 === 0
          ? `info@place${at}.example, ${1000 + at} Main Street, 98201-1234`
          : `office@district${at % 300}.example`,
      contactEmail: at % 2 === 0 ? `kim.${at % 9900}@host.example` : '',
      contactPhone: `(425) ${200 + (at % 700)}-${1000 + ((at * 37) % 9000)}`,
      stage: at % 50 === 0 ? 'Ended' : '',
    }),
  );
  const started = performance.now();
  const { pairs, shared } = findDuplicates(partners);
  const took = Math.round(performance.now() - started);
  const count = (lane: string) => pairs.filter((pair) => pair.lane === lane).length;
  console.log(
    `${partners.length} partners: ${took} ms; by contact ${count('contact')}, by name ${count('name')}, similar ${count('similar')}; shared by too many ${shared.length}`,
  );
  const found = new Set(pairs.map(({ one, other }) => pairKey(one.id, other.id)));
  const made = names.flatMap((_, at) =>
    at % 40 === 7
      ? [pairKey(`id${at}`, `id${at - 5}`)]
      : at % 400 === 9
        ? [pairKey(`id${at}`, `id${at - 1}`)]
        : [],
  );
  expect(made.filter((key) => !found.has(key)).length).toBeLessThan(made.length * 0.01);
});

test('a list of codes, or of the same name over and over, takes no longer', () => {
  const letter = (number: number) => String.fromCharCode(97 + (number % 26));
  const lists: ((at: number) => string)[] = [
    (at) => `Lincoln${letter(at)}${letter(at / 26)}${letter(at / 676)} School`,
    (at) => `Lincoln${letter(at)}${letter(at / 676)} Marysv${letter(at / 26)}lle`,
    (at) => `Partner number ${at}`,
    () => 'Zoo',
  ];
  for (const nameOf of lists) {
    const partners = Array.from({ length: 5000 }, (_, at) =>
      partner(`id${at}`, nameOf(at), { contactPhone: '425-555-0100' }),
    );
    const started = performance.now();
    findDuplicates(partners);
    expect(performance.now() - started).toBeLessThan(2000);
  }
});
