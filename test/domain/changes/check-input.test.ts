// Checks what a person typed, in plain words, and refuses nothing that a library may want to write.
import fc from 'fast-check';
import { Problem, checkRow, isSameText, takenName } from '../../../src/domain/changes/check-input';
import { FIELDS, TableName } from '../../../src/domain/tables';
import { MAX_CELL_TEXT, Values } from '../../../src/domain/tables/description';
import { recentDay } from '../dates/days';

const TODAY = '2023-06-15';
const PARTNER = { name: 'WorkSource', mainContact: 'desk@worksource.example' };
const check = (table: TableName, values: Values, mayStay?: (field: string) => boolean): Problem[] =>
  checkRow(table, values, mayStay ? { today: TODAY, mayStay } : { today: TODAY });
const partner = (values: Values): Problem[] => check('partners', { ...PARTNER, ...values });
const event = (values: Values): Problem[] => check('events', { name: 'Career Fair', ...values });
const stop = (field: string, message: string): Problem => ({ field, message, level: 'stop' });
const hint = (field: string, message: string): Problem => ({ field, message, level: 'hint' });

describe('required fields', () => {
  test.each([
    ['partners', 'name', 'Please fill in Partner/Company.'],
    ['events', 'name', 'Please fill in Event/Program Name.'],
    ['plan', 'item', 'Please fill in Item.'],
  ] as const)('a row of %s needs its %s', (table, field, message) => {
    expect(check(table, {})).toContainEqual(stop(field, message));
    expect(check(table, { [field]: ' \n ' })).toContainEqual(stop(field, message));
    expect(check(table, { [field]: 'x' }).filter((problem) => problem.field === field)).toEqual([]);
  });

  test('nothing else is required: a name alone makes a partner, an event or a plan item', () => {
    expect(check('events', { name: 'x' })).toEqual([]);
    expect(check('plan', { item: 'x' })).toEqual([]);
    expect(check('partners', { name: 'x' }).every(({ level }) => level === 'hint')).toBe(true);
  });

  test('a partner without a main contact is saved, with a reminder of why it matters', () => {
    expect(partner({ mainContact: '' })).toEqual([
      hint('mainContact', 'Without this, they’re hard to find when your contact person leaves.'),
    ]);
  });

  test('a potential partner needs none yet, and nothing says so until it is a partner', () => {
    for (const stage of ['Potential', ' potential'])
      expect(partner({ mainContact: '', stage }).filter(({ level }) => level === 'hint')).toEqual([]);
    for (const stage of ['', 'Active', 'Rebuilding'])
      expect(partner({ mainContact: '', stage }).map(({ field }) => field)).toEqual(['mainContact']);
  });

  test('problems are in the order of the fields, each with a sentence of its own', () => {
    const odd = { participants: '-1', when: 'soon', name: '', endsAt: 'late' };
    expect(check('events', odd).map(({ field }) => field)).toEqual([
      'name',
      'when',
      'participants',
      'endsAt',
    ]);
  });
});

describe('days', () => {
  test('a last contact today or earlier is accepted', () => {
    expect(partner({ lastContact: '2023-06-15' })).toEqual([]);
    expect(partner({ lastContact: ' 1999-01-01 ' })).toEqual([]);
  });

  test('a last contact in the future is refused', () => {
    expect(partner({ lastContact: '2023-06-16' })).toEqual([
      stop('lastContact', 'This day is in the future. When was the last contact?'),
    ]);
  });

  test('other days may be in the future', () => {
    expect(partner({ pausedUntil: '2030-01-01', reviewOn: '2030-01-01' })).toEqual([]);
    expect(event({ when: '2030-01-01 10:00' })).toEqual([]);
  });

  test.each([
    ['2023-02-29', 'isn’t a date'],
    ['last spring', 'isn’t a date'],
    ['tomorrow', 'isn’t a date'],
    ['Thursday', 'isn’t a date'],
    ['45321', 'isn’t a date'],
    ['20230601', 'isn’t a date'],
    ['September 13th', 'has no year'],
    ['March 2023', 'has no day of the month'],
    ['Mar 3 & 5, 2023', 'names more than one day'],
    ['3/14/2023 in the gym', 'says more than a date'],
  ])('“%s” isn’t read as a day: it %s', (typed, why) => {
    const message = `“${typed}” ${why}. Type a date, like 3/31/2026.`;
    expect(partner({ lastContact: typed })).toEqual([stop('lastContact', message)]);
    expect(event({ when: typed })).toEqual([stop('when', message)]);
  });

  test.each(['3/14/2023', 'March 14, 2023', 'Tue, 14 Mar 2023', '2023-3-14', '14.3.2023', '14. März 2023'])(
    '“%s” is a day as people write it',
    (typed) => {
      expect(partner({ lastContact: typed })).toEqual([]);
      expect(event({ when: typed })).toEqual([]);
    },
  );

  test('a day with a time is only for fields that have room for both', () => {
    expect(event({ when: '3/14/2026, 2:45 PM' })).toEqual([]);
    expect(partner({ lastContact: '3/14/2023, 2:45 PM' })).toEqual([
      stop(
        'lastContact',
        '“3/14/2023, 2:45 PM” has a time, but only the day goes here. Type a date, like 3/31/2026.',
      ),
    ]);
    expect(partner({ lastContact: 'March 9-13, 2023' })).toEqual([
      stop('lastContact', '“March 9-13, 2023” is more than one day. Type a date, like 3/31/2026.'),
    ]);
    expect(event({ when: 'March 14, 2026, 2-4 PM', endsAt: '17:00' })).toEqual([
      stop(
        'when',
        '“March 14, 2026, 2-4 PM” also says when it ends, which goes under Ends at. Type a date, like 3/31/2026.',
      ),
    ]);
  });

  test('an event before dawn gets a remark, because people leave out PM', () => {
    expect(event({ when: '2026-03-14 02:45' })).toEqual([
      hint('when', 'It starts at 2:45 AM. If you mean the afternoon, enter 2:45 PM.'),
    ]);
    for (const when of ['2026-03-14', '2026-03-14 06:00', '2026-03-14 14:45'])
      expect(event({ when })).toEqual([]);
  });

  test('a plan line may say when in words', () => {
    expect(check('plan', { item: 'Coffee Chat', when: 'second Tuesday of the month' })).toEqual([]);
  });
});

describe('the end of an event', () => {
  test('is after its start, even if only by a minute', () => {
    expect(event({ when: '2023-02-01 8:45', endsAt: '10:51' })).toEqual([]);
    expect(event({ when: '2023-02-01 09:59', endsAt: '10:00' })).toEqual([]);
    expect(event({ when: '2023-02-01 9:00', endsAt: '10:00' })).toEqual([]);
  });

  test.each([
    ['8:45', '8:45 AM'],
    ['08:45', '8:45 AM'],
    ['8:44', '8:44 AM'],
    ['0:00', '12:00 AM'],
  ])('is not %s when it starts at 8:45', (end, words) => {
    expect(event({ when: '2023-02-01 8:45', endsAt: end })).toEqual([
      stop(
        'endsAt',
        `It starts at 8:45 AM, so it can’t end at ${words}. If it ends on another day, add that day.`,
      ),
    ]);
  });

  test('without a start is kept, with a remark', () => {
    for (const when of ['', '2023-02-01']) {
      expect(event({ when, endsAt: '10:00' })).toEqual([
        hint('endsAt', 'This event has an end time but no start time.'),
      ]);
    }
  });

  test.each([
    ['2026-03-16', 'the last day alone'],
    ['2026-03-16 16:00', 'with its time'],
    ['3/16/2026, 4 PM', 'as people write it'],
    ['2026-03-14 23:00', 'the same day, later'],
  ])('may be on another day: %s (%s)', (end) => {
    expect(event({ when: '2026-03-14 20:00', endsAt: end })).toEqual([]);
  });

  test('is never on an earlier day', () => {
    expect(event({ when: '2026-03-14 20:00', endsAt: '2026-03-13 21:00' })).toEqual([
      stop('endsAt', 'It starts on Mar 14, 2026, so it can’t end on Mar 13, 2026.'),
    ]);
  });

  test('that isn’t a time is reported once', () => {
    expect(event({ when: '2023-02-01 8:45', endsAt: 'late' })).toEqual([
      stop(
        'endsAt',
        '“late” isn’t a time. Type it like 10:51 or 2:30 PM, with a day if it ends on another one.',
      ),
    ]);
  });

  test('that was in the sheet already doesn’t keep the rest of the row from being saved', () => {
    const problems = check(
      'events',
      { name: 'Lock-in', when: '2023-02-01 20:00', endsAt: '7:00' },
      () => true,
    );
    expect(problems.map(({ field, level }) => [field, level])).toEqual([['endsAt', 'hint']]);
  });
});

describe('numbers', () => {
  test.each(['', '0', '7', '007', ' 25 ', '999999999'])('“%s” participants may have come', (typed) => {
    expect(event({ participants: typed })).toEqual([]);
  });

  test.each(['-1', '2.5', '2,5', 'about 20', '1e3', '1234567890', '٣'])(
    '“%s” isn’t a number of participants',
    (typed) => {
      expect(event({ participants: typed })).toEqual([
        stop('participants', 'Enter a whole number, 0 or more. Leave it blank if you don’t know.'),
      ]);
    },
  );

  test('a partner’s cadence is a whole number of days, 1 or more, or blank', () => {
    for (const typed of ['', '1', ' 90 ', '3650', '9999']) expect(partner({ cadence: typed })).toEqual([]);
    for (const typed of ['0', '-7', '7.5', '10000', 'weekly']) {
      expect(partner({ cadence: typed })).toEqual([
        stop('cadence', 'Enter a whole number of days, 1 or more. Leave it blank for the usual number.'),
      ]);
    }
  });
});

describe('choices', () => {
  test('a stage is one of three, or blank', () => {
    for (const stage of ['', 'Potential', 'Active', 'Rebuilding', 'Ended'])
      expect(partner({ stage })).toEqual([]);
    expect(partner({ stage: 'Asleep' })).toEqual([
      stop('stage', 'Choose one of these: Potential, Active, Rebuilding, Ended.'),
    ]);
  });

  test('a contact in the plan is either a first one or a continuing one', () => {
    expect(check('plan', { item: 'x', contactKind: 'First time' })).toEqual([]);
    expect(check('plan', { item: 'x', contactKind: 'third' })).toEqual([
      stop('contactKind', 'Choose one of these: First time, Continuing.'),
    ]);
  });

  test('staff and ways to get in touch may be new', () => {
    expect(partner({ staff: 'Somebody new', method: 'Carrier pigeon' })).toEqual([]);
  });
});

describe('email addresses', () => {
  test('that look wrong get a warning, line by line, and are saved anyway', () => {
    expect(partner({ contactEmail: 'ana@school.example\nben@school.example\n\n ' })).toEqual([]);
    expect(partner({ contactEmail: 'ana@school.example\nask at the desk' })).toEqual([
      hint('contactEmail', '“ask at the desk” doesn’t look like an email address.'),
    ]);
  });

  test('the main contact may be a phone number or an address', () => {
    expect(partner({ mainContact: '+1 555 0100\n12 Main Street' })).toEqual([]);
  });
});

describe('long text', () => {
  const MARKED = ['=', '+', '-', '@', "'", ' ='];

  test('fills a cell to its last character', () => {
    expect(partner({ notes: 'x'.repeat(MAX_CELL_TEXT) })).toEqual([]);
    expect(partner({ notes: 'x'.repeat(MAX_CELL_TEXT + 1) })).toEqual([
      stop('notes', 'This text has 50001 characters, and a cell holds 50000. Please shorten it.'),
    ]);
  });

  test.each(MARKED)('that begins with “%s” needs one character for its mark', (start) => {
    const text = start.padEnd(MAX_CELL_TEXT, 'x');
    expect(partner({ notes: text }).map(({ level }) => level)).toEqual(['stop']);
    expect(partner({ notes: text.slice(0, -1) })).toEqual([]);
  });

  test('is quoted only in part', () => {
    const [problem] = partner({ lastContact: 'x'.repeat(1000) });
    expect(problem?.message.length).toBeLessThan(150);
  });
});

describe('what was in the sheet already', () => {
  test('gets a remark but may stay, so that the other fields can be saved', () => {
    const values = { name: 'Career Fair', when: 'some day in May', participants: 'many' };
    const problems = check('events', values, (field) => field === 'when');
    expect(problems.map(({ field, level }) => [field, level])).toEqual([
      ['when', 'hint'],
      ['participants', 'stop'],
    ]);
  });
});

describe('any row', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '0', '-1', '8:45', '2023-02-01', '2023-02-01 8:45', 'Active', 'TRUE', '=1+1'),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const row = (table: TableName) =>
    fc.dictionary(fc.constantFrom(...FIELDS[table].map(({ key }) => key)), cell);

  test.each(['partners', 'events', 'plan'] as const)(
    'of %s gets at most one sentence per field, about its own fields',
    (table) => {
      fc.assert(
        fc.property(row(table), recentDay, (values, today) => {
          const problems = checkRow(table, values, { today });
          const keys = FIELDS[table].map(({ key }): string => key);
          const places = problems.map(({ field }) => keys.indexOf(field));
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          expect(places.every((place) => place >= 0)).toBe(true);
          for (const { message } of problems) expect(message).toMatch(/^[^\n]{10,300}[.?]$/);
        }),
      );
    },
  );

  test.each(['partners', 'events', 'plan'] as const)(
    'of %s can stay as it is if nothing was changed',
    (table) => {
      fc.assert(
        fc.property(row(table), recentDay, (values, today) => {
          expect(
            checkRow(table, values, { today, mayStay: () => true }).filter(({ level }) => level === 'stop'),
          ).toEqual([]);
        }),
      );
    },
  );
});

test('a second partner with the same name is refused, and the name is quoted', () => {
  expect(takenName('WorkSource', 'Partners')).toEqual(
    stop('name', '“WorkSource” is already in Partners. Open it, or use a different name here.'),
  );
});

describe('the same value is meant', () => {
  test.each([
    ['when', '2023-02-01 9:05', '2023-02-01 09:05'],
    ['when', ' 2023-02-01 ', '2023-02-01'],
    // A day and its midnight are the same value in a cell.
    ['when', '2023-02-01 00:00', '2023-02-01'],
    ['when', '2023-02-01 0:00', '2023-02-01'],
    ['end', '9:05', '09:05'],
    ['end', '9:05 AM', '09:05'],
    ['end', '3/16/2026, 4 PM', '2026-03-16 16:00'],
    ['when', '3/14/2026, 2:45 PM', '2026-03-14 14:45'],
    ['day', 'March 14, 2026', '2026-03-14'],
    ['whole', '007', '7'],
    ['whole', '000', '0'],
    ['days', ' 90', '90'],
    ['day', '2023-02-01 ', '2023-02-01'],
    ['freeWhen', ' 2023-02-01', '2023-02-01'],
    ['tick', 'FALSE', ''],
  ] as const)('by %s “%s” and “%s”', (kind, one, other) => {
    expect(isSameText(kind, one, other)).toBe(true);
    expect(isSameText(kind, other, one)).toBe(true);
  });

  test.each([
    ['line', '007', '7'],
    ['line', 'x ', 'x'],
    ['text', '9:05', '09:05'],
    ['when', '2023-02-01 9:05', '2023-02-01 19:05'],
    ['when', '2023-02-01 10:00', '2023-02-01'],
    ['whole', '', '0'],
    ['whole', '70', '7'],
    ['tick', 'TRUE', ''],
    ['freeWhen', 'Tuesday', 'tuesday'],
  ] as const)('never by %s “%s” and “%s”', (kind, one, other) => {
    expect(isSameText(kind, one, other)).toBe(false);
    expect(isSameText(kind, other, one)).toBe(false);
  });
});
