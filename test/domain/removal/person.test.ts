// Finding one person in texts, and nobody else.
import fc from 'fast-check';
import { finderOf, type Person } from '../../../src/domain/removal/person';

const KIM: Person = { name: 'Kim Lee', email: 'kim@oak.example', phone: '(555) 123-4567' };

const found = (text: string, person: Person = KIM): string[] =>
  finderOf(person)
    .matchesIn(text)
    .map(({ from, to, level }) => `${level}: ${text.slice(from, to)}`);

describe('the full name', () => {
  test.each([
    ['Kim Lee called.', 'Kim Lee'],
    ['KIM LEE', 'KIM LEE'],
    ['We met kim  lee.', 'kim  lee'],
    ['Call Kim\nLee back', 'Kim\nLee'],
    ['Lee, Kim (principal)', 'Lee, Kim'],
    ['Kim\u00a0Lee', 'Kim\u00a0Lee'],
    ['Kim Lee’s class', 'Kim Lee'],
    ['Kím Leé', 'Kím Leé'],
    ['Kim Lee\u0301', 'Kim Lee\u0301'],
    ['Kim-Lee', 'Kim-Lee'],
  ])('is found in %j', (text, match) => {
    expect(found(text)).toEqual([`full: ${match}`]);
  });

  test('is found with or without accents, and with the family name first', () => {
    const person = { name: 'José Núñez de la Cruz', email: '', phone: '' };
    expect(found('Jose Nunez de la Cruz', person)).toEqual(['full: Jose Nunez de la Cruz']);
    expect(found('de la Cruz, José Núñez', person)).toEqual(['full: de la Cruz, José Núñez']);
    expect(found('de la Cruz', person)).toEqual(['part: Cruz']);
    expect(found('Søren Strauß', { name: 'Soren Strauss', email: '', phone: '' })).toEqual([
      'full: Søren Strauß',
    ]);
  });

  test('can be typed as Lee, Kim', () => {
    expect(found('Kim Lee', { ...KIM, name: 'Lee, Kim' })).toEqual(['full: Kim Lee']);
  });

  test('is found in a script without spaces', () => {
    expect(found('请联系金李老师', { name: '金李', email: '', phone: '' })).toEqual(['part: 金李']);
  });
});

describe('a part of the name', () => {
  test.each([
    ['Ask Kim or Ben', ['part: Kim']],
    ['Ms. Lee was there', ['part: Lee']],
    ['Kim A. Lee', ['part: Kim', 'part: Lee']],
    ['Kim, Lee and Ben', ['part: Kim', 'part: Lee']],
    ['Lee Kim', ['part: Lee Kim']],
    ['kim.lee@city.example', ['part: kim.lee@city.example']],
    ['write to klee@city.example', ['part: klee@city.example']],
  ])('is only a possible match in %j', (text, parts) => {
    expect(found(text)).toEqual(parts);
  });

  test.each(['Kimberly Leeds', 'Leeway', 'Kimono', 'elee@city.example', 'asking', '555-123-45678'])(
    'isn’t in %j: whole words only',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('is the most there can be for somebody with one name, so nothing is certain', () => {
    expect(found('Kim called Kim Lee', { name: 'Kim', email: '', phone: '' })).toEqual([
      'part: Kim',
      'part: Kim',
    ]);
  });
});

describe('the email', () => {
  test.each(['kim@oak.example', 'KIM@Oak.Example', '<kim@oak.example>', 'mailto:kim@oak.example.'])(
    'is found in %j',
    (text) => {
      expect(found(text).map((one) => one.toLowerCase())).toEqual(['full: kim@oak.example']);
    },
  );
  test.each(['jo.kim@oak.example', 'kim@oak.example.org'])(
    '%j is another address with the name in it',
    (text) => {
      expect(found(text)).toEqual([`part: ${text}`]);
    },
  );
});

describe('the number', () => {
  test.each([
    '555-123-4567',
    '(555) 123-4567',
    '555.123.4567',
    '5551234567',
    '+1 555 123 4567',
    '1-555-123-4567',
    '+1 (555) 123–4567',
    '555 / 123 4567',
    '555-123-4567 x12',
  ])('is found as %j', (text) => {
    expect(found(`Call ${text}!`)).toEqual([`full: ${text}`]);
  });
  test('is found beside other numbers', () => {
    expect(found('2026-03-02 555-123-4567 555-999-8888')).toEqual(['full: 555-123-4567']);
  });
  test('with a country code is found without it', () => {
    const person = { name: '', email: '', phone: '+49 (0)431 123456' };
    expect(found('0431 / 123456', person)).toEqual(['full: 0431 / 123456']);
    expect(found('+49 431 123456', person)).toEqual(['full: +49 431 123456']);
    expect(found('+49 (0)431 123456', person)).toEqual(['full: +49 (0)431 123456']);
  });
  test('with few digits isn’t looked for', () => {
    expect(found('room 4567', { name: '', email: '', phone: '4567' })).toEqual([]);
  });
});

describe('a number without its area code', () => {
  const quill = (text: string, phone = '402-555-0177') =>
    found(text, { name: 'Marta Quill', email: '', phone });

  test.each([
    ['Call 555-0177', ['part: 555-0177']],
    ['Call 5550177.', ['part: 5550177']],
    ['Call (402) 555-0177', ['full: (402) 555-0177']],
    ['Marta Quill, 555-0177', ['full: Marta Quill', 'full: 555-0177']],
    ['Marta Quill\n555-0177', ['full: Marta Quill', 'part: 555-0177']],
    ['308-555-0177', []],
    ['(308) 555-0177', []],
    ['555-01771', []],
    ['55-0177, 0177', []],
    ['2026-03-02 555-0177', ['part: 555-0177']],
  ])('in %j', (text, matches) => {
    expect(quill(text)).toEqual(matches);
    expect(quill(text, '+1 402 555 0177')).toEqual(matches);
  });

  test.each([
    ['555-0177', ['full: 555-0177']],
    ['402-555-0177', ['part: 402-555-0177']],
    ['+1 (402) 555-0177', ['part: +1 (402) 555-0177']],
    ['555-0188/555-0177', ['full: 555-0177']],
    ['Marta Quill: 402-555-0177', ['full: Marta Quill', 'full: 402-555-0177']],
  ])('if that is what was typed, in %j', (text, matches) => {
    expect(quill(text, '555-0177')).toEqual(matches);
  });

  test('in other countries is what was typed after the area code, or at least seven digits', () => {
    expect(quill('Tel. 123456', '+49 (0)431 123456')).toEqual(['part: 123456']);
    expect(quill('12-34-56', '+49 (0)431 123456')).toEqual([]);
    expect(quill('7946 0958', '020 7946 0958')).toEqual(['part: 7946 0958']);
    expect(quill('020 7946 0958', '7946 0958')).toEqual(['part: 020 7946 0958']);
    expect(quill('+44 20 7946 0958', '7946 0958')).toEqual(['part: +44 20 7946 0958']);
  });

  test('is found however it’s written, and a shorter run of digits never is', () => {
    const digits = (most: number) =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: most, maxLength: most })
        .map((all) => all.join(''));
    const between = fc.constantFrom('', '-', ' ', '.', '–');
    fc.assert(
      fc.property(digits(2), digits(7), between, (area, local, sign) => {
        const typed = `4${area}-2${local.slice(1)}`;
        const end = `2${local.slice(1)}`;
        const text = `ask ${end.slice(0, 3)}${sign}${end.slice(3)}, ok`;
        expect(quill(text, typed)).toEqual([`part: ${end.slice(0, 3)}${sign}${end.slice(3)}`]);
        for (let length = 1; length < 7; length++)
          expect(quill(`no. ${end.slice(-length)}`, typed)).toEqual([]);
      }),
    );
  });
});

test('the mark of an earlier removal isn’t a name', () => {
  expect(found('[name removed] called', { name: 'Name Removed', email: '', phone: '' })).toEqual([]);
});
