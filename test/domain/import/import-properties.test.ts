// For any list: nothing is lost, nothing is added twice, and the order of the rows doesn't matter.
import fc from 'fast-check';
import { KnownRow } from '../../../src/domain/import/import-matching';
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { settleDays } from '../../../src/domain/import/mapping-questions';
import { withChanges } from '../../../src/domain/import/merge-row';
import { Answers, ImportPlan, NO_ANSWERS, planImport } from '../../../src/domain/import/import-plan';
import { GridCell, findTable, textOfCell } from '../../../src/domain/import/import-table';
import type { Values } from '../../../src/domain/tables/description';
import { TODAY } from '../../fixtures/import';

const HEADINGS = [
  'Organisation',
  'Contacts',
  'E-mail',
  'Phone',
  'Last met',
  'Staff',
  'Goals',
  'Stage',
  'Comments',
  'Shelf',
];
const naughty = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '=1+1',
    '+1',
    '@SUM(A1)',
    "'",
    '-',
    '\n',
    ' a\n\n b ',
    'ﬁ 🦉',
    'NULL',
    '0',
    'constructor',
    '__proto__',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.integer(),
  fc.boolean(),
);
const row = fc.tuple(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        'Teen Shelter',
        'The Teen Shelter',
        'TEEN SHELTER',
        'Y.M.C.A.',
        'YMCA Inc.',
        'Total',
        '',
      ),
    },
    { weight: 2, arbitrary: naughty },
  ),
  fc.oneof(
    fc.constantFrom(
      '',
      'Jane Doe',
      'Jane Doe, jane@x.example, 555-010-1234; Bob',
      'Bob Roe\nAnn',
      'a (b',
      '> <',
    ),
    naughty,
  ),
  fc.constantFrom('', '', 'jane@x.example', 'Jane@X.example; bob@x.example', 'none'),
  fc.constantFrom<GridCell[]>(
    '',
    '',
    '555-010-1234',
    '+1 555 010 1234',
    5550101234,
    '555-010-1234 / 555-010-9999',
    'n/a',
  ),
  fc.constantFrom<GridCell[]>(
    '',
    '2026-03-04',
    '3/4/2026',
    '25/4/2026',
    '4/25/2026',
    'March 2025',
    45321,
    '2027-01-01',
    '3 May 2026 with Bob',
  ),
  fc.constantFrom('', 'Ana', 'Ben'),
  fc.constantFrom('', 'Read more', 'Read', 'Jobs'),
  fc.constantFrom('', 'Active', 'ended', 'Unclear'),
  naughty,
  naughty,
);
const rows = fc.array(row, { maxLength: 8 });
const known: fc.Arbitrary<KnownRow[]> = fc
  .uniqueArray(fc.constantFrom('Teen Shelter', 'YMCA', 'Garden Club', 'Art House'), { maxLength: 3 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name, at) =>
        fc
          .record({
            contactName: fc.constantFrom('', 'Jane Doe', 'Bob Roe'),
            contactEmail: fc.constantFrom('', 'jane@x.example'),
            contactPhone: fc.constantFrom('', '555-010-1234', '\n555 010 7777'),
            staff: fc.constantFrom('', 'Ana'),
            lastContact: fc.constantFrom('', '2026-03-04', '2020-01-01', 'long ago'),
            interest: fc.constantFrom('', 'Jobs'),
            notes: fc.constantFrom('', 'Shelf: A', 'one\n\ntwo'),
          })
          .map((values): KnownRow => ({ id: `p${at}`, name, ...values })),
      ),
    ),
  );

const GO: Answers = {
  kinds: { kept: 'go', alone: 'go', twice: 'go', similar: 'go', person: 'go', overwrite: 'go' },
  rows: {},
};
const NOTE: Answers = { ...GO, kinds: { ...GO.kinds, overwrite: 'note', person: 'new' } };
const NEW: Answers = { ...GO, kinds: { ...GO.kinds, similar: 'new', person: 'new' } };

function planOf(list: readonly GridCell[][], there: readonly KnownRow[], answers = NO_ANSWERS) {
  const grid = [HEADINGS, ...list];
  const found = findTable(grid, 'partners', 1);
  const { mapping } = settleDays(proposeMapping([HEADINGS], found, 'partners'), grid, found);
  // The columns according to their headings, whatever the list contains.
  const columns = mapping.columns.map((use, column) => ({
    ...use,
    ...(HEADINGS[column] === 'Contacts' ? { as: 'people' as const } : {}),
    ...(HEADINGS[column] === 'Stage' ? { field: 'stage' as const, as: 'text' as const } : {}),
    ...(HEADINGS[column] === 'Shelf' ? { field: 'notes' as const } : {}),
  }));
  const source = { grid, found, mapping: { ...mapping, columns }, notes: [] };
  return { found, plan: planImport(source, there, { today: TODAY, answers }) };
}

/** Applies a plan as the server does. */
const carryOut = (there: readonly KnownRow[], { rows: planned }: ImportPlan): KnownRow[] => [
  ...there.map((one) => {
    const row = planned.find(
      ({ id, outcome, joinedTo }) => outcome === 'changed' && id === one.id && joinedTo === undefined,
    );
    return row ? { ...withChanges(one, row.changes), id: one.id } : one;
  }),
  ...planned.filter(({ outcome }) => outcome === 'new').map(({ key, values }) => ({ id: key, ...values })),
];

const SAYS_NOTHING = ['NULL', 'none', 'n/a', '-', '?', '.', '_', '--'];
const wordsOf = (text: string): string[] =>
  (SAYS_NOTHING.includes(text.trim()) ? '' : text)
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}=+@]+/gu) ?? [];
const allOf = (values: Readonly<Record<string, string>>): string => Object.values(values).join('\n');

test('every row that isn’t blank is read, or is listed as outside the table', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { found } = planOf(list, []);
      const named = [...found.rows, ...found.around.map(({ row: number }) => number)].sort((a, b) => a - b);
      const filled = list.flatMap((cells, at) =>
        cells.some((cell) => textOfCell(cell) !== '') ? [at + 2] : [],
      );
      expect(named).toEqual(filled);
    }),
  );
});

test('every row of the table is in the plan, once', () => {
  fc.assert(
    fc.property(rows, known, fc.constantFrom(NO_ANSWERS, GO, NOTE, NEW), (list, there, answers) => {
      const { found, plan } = planOf(list, there, answers);
      expect(plan.rows.map(({ row: number }) => number)).toEqual(found.rows);
      expect(Object.values(plan.counts).reduce((sum, count) => sum + count)).toBe(found.rows.length);
    }),
  );
});

test('every word of a cell goes into a field or into Notes, or the row is refused with a reason', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { plan } = planOf(list, []);
      for (const planned of plan.rows) {
        if (planned.outcome === 'refused') expect(planned.remarks.join()).not.toBe('');
        const there = allOf(planned.values).normalize('NFKD').toLowerCase();
        const lost = (list[planned.row - 2] ?? []).flatMap((cell, column) => {
          const text = textOfCell(cell);
          if (planned.outcome === 'refused' || (column === 4 && planned.values['lastContact'])) return [];
          // A number with and without its country code is the same number.
          const isPhone = column === 3 && /\d{7}/.test(text.replace(/\D/g, ''));
          if (!isPhone) return wordsOf(text).filter((word) => !there.includes(word));
          return there.replace(/\D/g, '').includes(text.replace(/\D/g, '').slice(-10)) ? [] : [text];
        });
        expect(lost).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('everything in the sheet and in the list is kept if nothing is to be replaced', () => {
  fc.assert(
    fc.property(rows, known, (list, there) => {
      const { plan } = planOf(list, there, NOTE);
      expect(plan.counts.doubtful).toBe(0);
      const after = carryOut(there, plan);
      const all = after
        .map(allOf)
        .join('\n')
        .normalize('NFKD')
        .toLowerCase()
        .replace(/['’‘`.]/g, '');
      const digits = all.replace(/[^\d\n]/g, '');
      for (const one of there) {
        const now: Values | undefined = after.find(({ id }) => id === one.id);
        expect(now).toBeDefined();
        const gone = Object.entries(one).filter(
          ([field, text]) => !now?.[field]?.includes(field === 'lastContact' ? '' : text),
        );
        expect(gone).toEqual([]);
      }
      for (const planned of plan.rows) {
        if (planned.outcome === 'refused') continue;
        const said = `${all}\n${planned.remarks.join('\n')}`;
        const lost = (list[planned.row - 2] ?? []).flatMap((cell, column) => {
          if (column === 4) return [];
          const text = textOfCell(cell).replace(/['’‘`.]/g, '');
          // A number with and without its country code is the same number.
          if (column === 3 && /\d{7}/.test(text.replace(/\D/g, '')))
            return text
              .split(' / ')
              .filter((number) => !digits.includes(number.replace(/\D/g, '').slice(-10)));
          return wordsOf(text).filter((word) => !said.includes(word));
        });
        expect(lost).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['without answers', NO_ANSWERS],
  ['with every doubt answered yes', GO],
  ['with other text put into Notes', NOTE],
  ['with similar rows added as new', NEW],
])('a list imported twice changes nothing the second time, %s', (_, answers) => {
  fc.assert(
    fc.property(rows, known, (list, there) => {
      const once = carryOut(there, planOf(list, there, answers).plan);
      const again = planOf(list, once, answers).plan;
      expect(again.rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')).toEqual([]);
      expect(carryOut(once, again)).toEqual(once);
    }),
    { numRuns: 300 },
  );
});

test('an interrupted import continues where it stopped', () => {
  fc.assert(
    fc.property(
      rows,
      known,
      fc.nat(8),
      fc.constantFrom(NO_ANSWERS, NOTE, NEW),
      (list, there, written, answers) => {
        const { plan } = planOf(list, there, answers);
        const part = { ...plan, rows: plan.rows.slice(0, written) };
        const brokenOff = carryOut(there, part);
        const whole = carryOut(there, plan);
        const resumed = carryOut(brokenOff, planOf(list, brokenOff, answers).plan);
        const byName = (all: readonly KnownRow[]) =>
          all
            .map((one) => ({ ...one, id: '' }))
            .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
        expect(byName(resumed)).toEqual(byName(whole));
      },
    ),
    { numRuns: 300 },
  );
});

test('the order of the rows does not matter', () => {
  const shuffled = rows.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  const tellingOf = ({ plan }: ReturnType<typeof planOf>) =>
    plan.rows
      .map(({ outcome, values, id, changes, doubts }) =>
        JSON.stringify([outcome, values, id, changes, doubts.map(({ kind }) => kind)]),
      )
      .sort();
  fc.assert(
    fc.property(shuffled, known, ([list, other], there) => {
      // Without totals and notes, which count only at the bottom of a list. An unchecked box isn't a name.
      const isPartner = (cells: readonly GridCell[]) => {
        const texts = cells.map(textOfCell);
        return texts[0] !== 'Total' && /\p{L}/u.test(texts[0] ?? '') && texts.filter(Boolean).length > 2;
      };
      const [one, two] = [list.filter(isPartner), other.filter(isPartner)];
      expect(tellingOf(planOf(two, there))).toEqual(tellingOf(planOf(one, there)));
    }),
    { numRuns: 300 },
  );
});

describe('events', () => {
  const events = fc.array(
    fc.tuple(
      fc.constantFrom('Visit', 'VISIT', 'Storytime'),
      fc.constantFrom('2026-03-17', '2026-03-17 10:30', '2025-03-09 02:30', '2025-03-09 03:30'),
      fc.constantFrom('', 'Main', 'main', 'North branch'),
      fc.constantFrom<GridCell[]>('', 5, '1,250', 'cancelled'),
      fc.constantFrom('', 'Held', 'Postponed to fall'),
    ),
    { maxLength: 7 },
  );
  const plan = (list: readonly GridCell[][], there: readonly KnownRow[], answers: Answers) => {
    const grid = [['Event', 'Date', 'Location', 'Attendance', 'Status'], ...list];
    const found = findTable(grid, 'events', 1);
    const { mapping } = settleDays(proposeMapping(grid, found, 'events'), grid, found);
    return planImport({ grid, found, mapping, notes: [] }, there, { today: TODAY, answers });
  };
  // Two rows without a place disagree with each of the two places.
  const DISAGREEING: GridCell[][] = [
    ['Visit', '2025-03-09 02:30', '', 5, ''],
    ['Visit', '2025-03-09 02:30', 'Main', '', 'Held'],
    ['Visit', '2025-03-09 02:30', '', '', 'Held'],
    ['VISIT', '2025-03-09 02:30', 'North branch', '1,250', ''],
  ];
  const EACH: Answers = { ...GO, kinds: { ...GO.kinds, twice: 'new', similar: 'new' } };

  test.each([
    ['combined', GO],
    ['kept as separate events', EACH],
  ])('%s: each row is planned once, and a second time changes nothing', (_, answers) => {
    fc.assert(
      fc.property(events, (list) => {
        const first = plan(list, [], answers);
        expect(first.rows).toHaveLength(list.length);
        expect(first.counts.doubtful).toBe(0);
        const once = carryOut([], first);
        const again = plan(list, once, answers);
        expect(again.rows.filter(({ outcome }) => !['same', 'leftOut', 'refused'].includes(outcome))).toEqual(
          [],
        );
      }),
      { numRuns: 300, examples: [[DISAGREEING as never]] },
    );
  });
});
