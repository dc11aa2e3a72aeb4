// When events take place, who took part, and with which partners they count as contact.
import fc from 'fast-check';
import {
  EventFacts,
  isCancelled,
  partnerIdsOf,
  PartnerPart,
  partnersOfEvent,
  readPartnerParts,
  writePartnerParts,
} from '../../../src/domain/events/event';
import { isTime, minutesOf } from '../../../src/domain/dates/time';
import { dayOfWhen, timeOfWhen } from '../../../src/domain/dates/day';
import { directoryOf, normalizeName } from '../../../src/domain/basics/names';
import { anyDay } from '../dates/days';

const twoDigits = (number: number) => String(number).padStart(2, '0');
const anyMinute = fc.integer({ min: 0, max: 1439 });
const timeText = (minute: number) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

describe('a time of day', () => {
  test('is every minute from 0:00 to 23:59, with or without the leading zero', () => {
    for (let minute = 0; minute < 1440; minute++) {
      const time = timeText(minute);
      expect([isTime(time), minutesOf(time)]).toEqual([true, minute]);
      const short = time.replace(/^0/, '');
      expect([isTime(short), minutesOf(short)]).toEqual([true, minute]);
    }
  });

  test.each([
    '',
    '24:00',
    '8:60',
    '8',
    '8:5',
    '8.30',
    '8:30 pm',
    ' 8:30',
    '8:30\n',
    '008:30',
    '8:300',
    '-8:30',
    'noon',
  ])('is not “%s”', (text) => {
    expect(isTime(text)).toBe(false);
  });
});

describe('when an event takes place', () => {
  test('is a day, or a day and a time', () => {
    fc.assert(
      fc.property(anyDay, anyMinute, (day, minute) => {
        const time = timeText(minute);
        expect([dayOfWhen(day), timeOfWhen(day)]).toEqual([day, '']);
        expect([dayOfWhen(`${day} ${time}`), timeOfWhen(`${day} ${time}`)]).toEqual([day, time]);
      }),
    );
    expect(timeOfWhen('2023-02-01 8:45')).toBe('8:45');
  });

  test.each([
    '',
    'Feb 1',
    '2023-02-29',
    '2023-02-29 10:00',
    '2023-02-01 25:00',
    '2023-02-01 ',
    '2023-02-01  8:45',
    '2023-02-01 8:45 ',
    '2023-02-01 8:45 or later',
    '2023-02-01T08:45',
    '8:45',
  ])('is never guessed from “%s”', (text) => {
    expect([dayOfWhen(text), timeOfWhen(text)]).toEqual(['', '']);
  });
});

const nobody = () => false;
const among = (names: readonly string[]) => {
  const directory = directoryOf(names.map((name) => ({ id: '', name })));
  return (name: string) => directory.positionOfName(name) !== undefined;
};
const part = (name: string, capacity = ''): PartnerPart => ({ name, capacity });

describe('the partners in a cell', () => {
  test('are read with what they did there', () => {
    expect(readPartnerParts('WorkSource (co-presenter); Teen Shelter (host)', nobody)).toEqual([
      part('WorkSource', 'co-presenter'),
      part('Teen Shelter', 'host'),
    ]);
  });

  test('may be on lines of their own, with blank lines between', () => {
    expect(readPartnerParts(' WorkSource \n\n;Teen Shelter( host );\n', nobody)).toEqual([
      part('WorkSource'),
      part('Teen Shelter', 'host'),
    ]);
  });

  test('are none in a blank cell', () => {
    for (const blank of ['', ' ', '\n', ';', ' ; \n;']) expect(readPartnerParts(blank, nobody)).toEqual([]);
  });

  test('are one name with a comma, unless each piece is a known partner', () => {
    expect(readPartnerParts('Smith, Jones and Co', nobody)).toEqual([part('Smith, Jones and Co')]);
    const isKnown = among(['WorkSource', 'Teen Shelter']);
    expect(readPartnerParts('WorkSource, Teen Shelter (host)', isKnown)).toEqual([
      part('WorkSource'),
      part('Teen Shelter', 'host'),
    ]);
  });

  test.each([
    'Smith, Jones and Co',
    'Arts; Crafts',
    'A; B; C; D',
    'Shelter (North)',
    'Room (2), Hall; East (Wing)',
  ])('a known name is found whole: %s', (name) => {
    const isKnown = among([name, 'WorkSource']);
    expect(readPartnerParts(name, isKnown)).toEqual([part(name)]);
    expect(readPartnerParts(`WorkSource (host); ${name} (guest); ${name}`, isKnown)).toEqual([
      part('WorkSource', 'host'),
      part(name, 'guest'),
      part(name),
    ]);
  });

  test('are found despite an extra comma', () => {
    const isKnown = among(['WorkSource', 'Teen Shelter']);
    expect(readPartnerParts('WorkSource, Teen Shelter,', isKnown)).toEqual([
      part('WorkSource'),
      part('Teen Shelter'),
    ]);
  });

  test('have no capacity for parentheses in the middle of a name', () => {
    expect(readPartnerParts('Shelter (North) Hall', nobody)).toEqual([part('Shelter (North) Hall')]);
  });

  test('stay two known partners, even if a third has both their names together', () => {
    const isKnown = among(['North', 'High', 'North High']);
    expect(readPartnerParts('North; High', isKnown)).toEqual([part('North'), part('High')]);
    expect(readPartnerParts('North; High (host)', isKnown)).toEqual([part('North'), part('High', 'host')]);
    expect(readPartnerParts('North High', isKnown)).toEqual([part('North High')]);
  });

  test('keep an extra semicolon out of a known name', () => {
    const isKnown = among(['WorkSource', 'Teen Shelter']);
    expect(readPartnerParts('WorkSource;', isKnown)).toEqual([part('WorkSource')]);
    expect(readPartnerParts('; WorkSource;; Teen Shelter', isKnown)).toEqual([
      part('WorkSource'),
      part('Teen Shelter'),
    ]);
  });
});

describe('writing partners and reading them again', () => {
  const word = fc.stringMatching(/^[A-Za-zé0-9]{1,6}$/);
  const plainName = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const joint = fc.constantFrom(' ', '; ', ', ', ' (', ') ', ';', ',', '(', ')');
  const oddName = fc
    .tuple(word, fc.array(fc.tuple(joint, word), { maxLength: 3 }), fc.constantFrom('', ')', '?'))
    .map(([first, rest, end]) => first + rest.map(([sign, more]) => sign + more).join('') + end);
  const capacity = fc.oneof(
    fc.constant(''),
    fc.constantFrom('host', 'co-presenter', 'guest, twice', 'paid for lunch'),
  );
  const partsOf = (name: fc.Arbitrary<string>) => fc.array(fc.record({ name, capacity }), { maxLength: 5 });

  test('returns plain names, known or not', () => {
    fc.assert(
      fc.property(partsOf(plainName), (parts) => {
        expect(readPartnerParts(writePartnerParts(parts), nobody)).toEqual(parts);
      }),
    );
  });

  test('returns a known name even with ; , ( ) in it', () => {
    fc.assert(
      fc.property(oddName, capacity, (name, what) => {
        // In 'Shelter (North)', North may be the capacity of 'Shelter'. Only one of the two readings can be known.
        const isKnown = (text: string) => normalizeName(text) === normalizeName(name);
        expect(readPartnerParts(writePartnerParts([part(name, what)]), isKnown)).toEqual([part(name, what)]);
      }),
    );
  });

  test('returns several known names, commas, parentheses and all', () => {
    const commaName = oddName.filter((name) => !name.includes(';'));
    const cell = fc.tuple(
      fc.uniqueArray(commaName, { minLength: 1, maxLength: 4, selector: normalizeName }),
      fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', 'host'),
    );
    fc.assert(
      fc.property(cell, ([names, picks, what]) => {
        const isKnown = (text: string) => names.includes(text);
        const parts = picks.map((pick) => part(names[pick % names.length] ?? '', what));
        // If one known name reads as another one plus its capacity, the cell itself is ambiguous.
        fc.pre(!names.some((name) => names.some((other) => other !== name && name.startsWith(other))));
        expect(readPartnerParts(writePartnerParts(parts), isKnown)).toEqual(parts);
      }),
    );
  });

  test('drops blanks and extra spaces', () => {
    expect(writePartnerParts([part(' WorkSource ', ' host '), part(' '), part('Teen Shelter', ' ')])).toBe(
      'WorkSource (host); Teen Shelter',
    );
  });

  test('works for any cell, and everything read is text of the cell', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', ' ', ';', ',', '(', ')', '\n'), maxLength: 20 }),
        (cell) => {
          for (const { name, capacity: what } of readPartnerParts(cell, among(['a', 'B', 'a;B']))) {
            expect(name.trim()).toBe(name);
            expect(name).not.toBe('');
            expect(cell).toContain(name);
            expect(cell).toContain(what);
          }
        },
      ),
    );
  });
});

const PARTNERS = [
  { id: 'id-w', name: 'WorkSource' },
  { id: 'id-t', name: 'Teen Shelter' },
  { id: 'id-s', name: 'Senior Center' },
];
const DIRECTORY = directoryOf(PARTNERS);
const event = (when: string, partners: string, partnerIds = ''): EventFacts => ({
  when,
  endsAt: '',
  partners,
  partnerIds,
  cancelled: '',
});

describe('the partners of an event', () => {
  test('are found by their visible names', () => {
    expect(partnersOfEvent(event('', 'teen shelter (host); WORKSOURCE'), DIRECTORY)).toEqual([1, 0]);
  });

  test('go by the visible names if the hidden ids disagree', () => {
    expect(partnersOfEvent(event('', 'Teen Shelter', 'id-w'), DIRECTORY)).toEqual([1]);
  });

  test('are found by their id after a rename', () => {
    expect(partnersOfEvent(event('', 'Job Centre; Teen Shelter', 'id-w,id-t'), DIRECTORY)).toEqual([0, 1]);
    expect(partnersOfEvent(event('', 'Teen Shelter; Job Centre', 'id-t,id-w'), DIRECTORY)).toEqual([1, 0]);
  });

  test('are all still found if one of several between commas was renamed', () => {
    const positions = partnersOfEvent(event('', 'Job Centre, Teen Shelter', 'id-w,id-t'), DIRECTORY);
    expect(positions).toContain(0);
    expect(positions).toContain(1);
  });

  test('are nobody if neither name nor id is known', () => {
    expect(partnersOfEvent(event('', 'Somebody; WorkSource', ',id-w'), DIRECTORY)).toEqual([undefined, 0]);
    expect(partnersOfEvent(event('', '', 'id-w'), DIRECTORY)).toEqual([]);
  });
});

describe('cancelled', () => {
  test.each(['Yes', 'yes ', 'cancelled', 'x', 'TRUE', 'canceled by them', '✓', '1', 'moved'])(
    'is what “%s” in the cell means',
    (cancelled) => expect(isCancelled({ cancelled })).toBe(true),
  );

  test.each(['', ' ', 'No', ' no', 'FALSE', 'false'])('is not what “%s” means', (cancelled) =>
    expect(isCancelled({ cancelled })).toBe(false),
  );

  test('is what anything else in the cell means', () => {
    fc.assert(
      fc.property(fc.string(), (cancelled) => {
        const isNo = ['', 'no', 'false'].includes(cancelled.trim().toLowerCase());
        expect(isCancelled({ cancelled })).toBe(!isNo);
      }),
    );
  });
});

describe('the hidden ids of the partners of an event', () => {
  const ids = (partners: string, partnerIds = '') =>
    partnerIdsOf(event('', partners, partnerIds), PARTNERS, DIRECTORY);

  test('are those of the visible names', () => {
    expect(ids('WorkSource (host); Teen Shelter')).toBe('id-w,id-t');
    expect(ids('Teen Shelter', 'id-w')).toBe('id-t');
    expect(ids('')).toBe('');
    expect(ids('', 'id-w')).toBe('');
  });

  test('stay if a name matches nobody, because the partner may have been renamed', () => {
    expect(ids('Job Centre; Teen Shelter', 'id-w,id-t')).toBe('id-w,id-t');
    expect(ids('Somebody; Teen Shelter')).toBe(',id-t');
    expect(ids('Somebody')).toBe('');
  });

  test('are right once written', () => {
    const cell = fc.shuffledSubarray(['WorkSource', 'Teen Shelter', 'Senior Center', 'Somebody']);
    const old = fc.shuffledSubarray(['id-w', 'id-t', '', 'gone']);
    fc.assert(
      fc.property(cell, old, (names, known) => {
        const words = names.join('; ');
        const written = ids(words, known.join(','));
        expect(ids(words, written)).toBe(written);
        expect(partnersOfEvent(event('', words, written), DIRECTORY)).toEqual(
          partnersOfEvent(event('', words, known.join(',')), DIRECTORY),
        );
      }),
    );
  });
});
