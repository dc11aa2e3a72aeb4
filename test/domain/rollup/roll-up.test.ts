// The report of many branches: what each row adds to it, and what somebody is asked to look at.
import { DATA_COLUMNS, DataColumn } from '../../../src/domain/counting/data-columns';
import { findingWords } from '../../../src/domain/rollup/findings';
import { BranchData, rollUp } from '../../../src/domain/rollup/roll-up';
import { FINDINGS } from '../../../src/words/roll-up-report';

type Texts = Partial<Record<DataColumn, string>>;

const TODAY = '2026-12-01';
const EVENT: Texts = {
  version: '2',
  first_day: '2026-10-05',
  last_day: '2026-10-05',
  fiscal_year_start: '2026-07-01',
  status: 'counted',
  counts_as: 'program',
  place: 'On-site',
  age_group: '0–5',
  sessions: '1',
  attendance_in_person: '12',
  staff_hours: '2.5',
  refreshed_on: '2026-11-30',
};

let ids = 0;
const event = (texts: Texts = {}): Texts => ({ ...EVENT, event_id: `e${ids++}`, ...texts });

const branchOf = (id: string, rows: readonly Texts[], more: Partial<BranchData> = {}): BranchData => ({
  ...{ id, branch: `Branch ${id}`, problem: '', missingColumns: [], directory: [] },
  rows: rows.map((texts, at) => ({ rowNumber: at + 2, texts })),
  ...more,
});

const ofRows = (...rows: Texts[]) => rollUp([branchOf('a', rows)], TODAY);

const found = ({ findings }: ReturnType<typeof rollUp>) =>
  findings.map(({ kind, column, value, rowNumber }) => [kind, column, value, rowNumber]);

const cell = (line: string, place: string, ageGroup: string, sessions: number, people: number, unknown = 0) =>
  expect.objectContaining({ line, place, ageGroup, sessions, people, peopleUnknown: unknown }) as unknown;

test('a row counts in its month and in its fiscal year', () => {
  const { byMonth, byFiscalYear, hoursByMonth, findings } = ofRows(
    event(),
    event({ first_day: '2026-11-02' }),
  );
  expect(byMonth.map(({ from }) => from)).toEqual(['2026-10-01', '2026-11-01']);
  expect(byFiscalYear).toEqual([
    {
      from: '2026-07-01',
      line: 'program',
      place: 'On-site',
      ageGroup: '0–5',
      sessions: 2,
      people: 24,
      peopleUnknown: 0,
    },
  ]);
  expect(hoursByMonth).toEqual([
    { from: '2026-10-01', known: 2.5, unknown: 0 },
    { from: '2026-11-01', known: 2.5, unknown: 0 },
  ]);
  expect(findings).toEqual([]);
});

test.each<[string, Texts, (string | number | undefined)[][]]>([
  ['a version that is no number', { version: 'two' }, [['unreadable row', 'version', 'two', 2]]],
  ['no version', { version: '', first_day: 'x' }, [['unreadable row', 'version', '', 2]]],
  ['an unknown status', { status: 'Counted', sessions: 'x' }, [['unknown status', 'status', 'Counted', 2]]],
  ['no day', { first_day: '' }, [['no day', 'first_day', '', 2]]],
  [
    'a day that is none',
    { first_day: '2026-02-30' },
    [
      ['no day', 'first_day', '2026-02-30', 2],
      ['not a day', 'first_day', '2026-02-30', 2],
    ],
  ],
  ['an unknown line', { counts_as: 'party' }, [['unknown line', 'counts_as', 'party', 2]]],
])('%s: the row counts nowhere and is listed', (_, texts, expected) => {
  const all = ofRows(event(texts), event());
  expect(all.byFiscalYear).toEqual([cell('program', 'On-site', '0–5', 1, 12)]);
  expect(all.hoursByFiscalYear).toEqual([{ from: '2026-07-01', known: 2.5, unknown: 0 }]);
  expect(found(all)).toEqual(expected);
});

test('without a readable fiscal year, a row counts by month only', () => {
  const all = ofRows(event({ fiscal_year_start: 'FY27' }));
  expect(all.byMonth).toHaveLength(1);
  expect(all.byFiscalYear).toEqual([]);
  expect(found(all)).toEqual([
    ['not a day', 'fiscal_year_start', 'FY27', 2],
    ['no fiscal year', 'fiscal_year_start', 'FY27', 2],
  ]);
});

test('a newer version counts and is listed; an older one is a finding about the branch', () => {
  const all = ofRows(event({ version: '3' }), event({ version: '1' }));
  expect(all.byFiscalYear).toEqual([cell('program', 'On-site', '0–5', 2, 24)]);
  expect(found(all)).toEqual([
    ['older version', 'version', '1', undefined],
    ['newer version', 'version', '3', 2],
  ]);
});

test('an unknown place or age group counts under Not given; other lines have neither', () => {
  const all = ofRows(
    event({ place: 'Moon', age_group: '' }),
    event({ counts_as: 'outreach', place: 'Moon', age_group: 'all' }),
  );
  expect(all.byFiscalYear).toEqual([
    cell('program', 'Not given', 'Not given', 1, 12),
    cell('outreach', '', '', 1, 12),
  ]);
  expect(found(all).map(([kind]) => kind)).toEqual(['unknown place', 'unknown age group']);
});

test('text in counts is unknown, and 12.0 is 12', () => {
  const all = ofRows(
    event({ sessions: 'two', attendance_in_person: 'many', staff_hours: 'half a day' }),
    event({ sessions: '', attendance_in_person: '12.0', staff_hours: '1.50', partners: '' }),
    event({ attendance_in_person: '1,200' }),
    event({ attendance_in_person: '-3' }),
  );
  expect(all.byFiscalYear).toEqual([cell('program', 'On-site', '0–5', 2, 12, 3)]);
  expect(all.hoursByFiscalYear).toEqual([{ from: '2026-07-01', known: 6.5, unknown: 1 }]);
  expect(found(all)).toEqual([
    ['not a number', 'sessions', 'two', 2],
    ['not a number', 'attendance_in_person', 'many', 2],
    ['not a number', 'staff_hours', 'half a day', 2],
    ['no sessions', 'sessions', '', 3],
    ['not a number', 'attendance_in_person', '1,200', 4],
    ['not a number', 'attendance_in_person', '-3', 5],
  ]);
});

test('people online count under Live virtual, without a session of their own', () => {
  const all = ofRows(
    event({ attendance_online: '7' }),
    event({ place: 'Live virtual', attendance_in_person: '', attendance_online: '30' }),
    event({ place: 'Live virtual', attendance_in_person: '4', attendance_online: '' }),
  );
  expect(all.byFiscalYear).toEqual([
    cell('program', 'On-site', '0–5', 1, 12),
    cell('program', 'Live virtual', '0–5', 2, 37, 1),
  ]);
  expect(found(all)).toEqual([['people in no place', 'attendance_in_person', '4', 4]]);
});

test('of an event that is in two rows, the first readable one counts', () => {
  const all = ofRows(
    event({ event_id: 'x', version: '?' }),
    event({ event_id: 'x', attendance_in_person: '5' }),
    event({ event_id: 'x', attendance_in_person: '9' }),
    event({ event_id: '' }),
    event({ event_id: '' }),
  );
  expect(all.byFiscalYear).toEqual([cell('program', 'On-site', '0–5', 3, 29)]);
  expect(found(all)).toEqual([
    ['unreadable row', 'version', '?', 2],
    ['doubled row', 'event_id', 'x', 4],
  ]);
});

test('the same event in two branches counts in both and is listed in both', () => {
  const all = rollUp(
    [branchOf('a', [event({ event_id: 'x' })]), branchOf('b', [event({ event_id: 'x' })])],
    TODAY,
  );
  expect(all.byFiscalYear).toEqual([cell('program', 'On-site', '0–5', 2, 24)]);
  expect(all.findings.map(({ branchId, kind }) => [branchId, kind])).toEqual([
    ['a', 'same event in two branches'],
    ['b', 'same event in two branches'],
  ]);
});

describe('an event that several branches held together', () => {
  const held = (people: string, more: Texts = {}) =>
    event({ shared_with: 'k', attendance_in_person: people, ...more });

  test('counts once: at the branch that knows most', () => {
    const branches = [
      branchOf('a', [held('10')]),
      branchOf('b', [held('40')]),
      branchOf('c', [held('')]),
      branchOf('d', [held('40')]),
    ];
    const all = rollUp(branches, TODAY);
    expect(all.byFiscalYear).toEqual([cell('program', 'On-site', '0–5', 1, 40)]);
    expect(
      all.shared.map(({ branchId, counts, countedBranch }) => [branchId, counts, countedBranch]),
    ).toEqual([
      ['a', false, 'Branch b'],
      ['b', true, 'Branch b'],
      ['c', false, 'Branch b'],
      ['d', false, 'Branch b'],
    ]);
    expect(
      all.byBranch.map(({ branchId, sessions, elsewhere }) => [branchId, sessions, elsewhere.sessions]),
    ).toEqual([
      ['a', 1, 1],
      ['b', 1, 0],
      ['c', 1, 1],
      ['d', 1, 1],
    ]);
    expect(all.hoursByFiscalYear).toEqual([{ from: '2026-07-01', known: 10, unknown: 0 }]);
    expect(all.findings).toEqual([]);
  });

  test('all rows of the branch that counts it count, also people online', () => {
    const branches = [
      branchOf('a', [held('30')]),
      branchOf('b', [held('20', { attendance_online: '5' }), held('15')]),
    ];
    const { byFiscalYear, shared } = rollUp(branches, TODAY);
    expect(byFiscalYear).toEqual([
      cell('program', 'On-site', '0–5', 2, 35),
      cell('program', 'Live virtual', '0–5', 0, 5),
    ]);
    expect(shared.map(({ branchId, people, counts }) => [branchId, people, counts])).toEqual([
      ['a', 30, false],
      ['b', 25, true],
      ['b', 15, true],
    ]);
  });

  test('is another event on another day, and nobody shared one that only one branch marked', () => {
    const branches = [branchOf('a', [held('10')]), branchOf('b', [held('40', { first_day: '2026-10-06' })])];
    const { byFiscalYear, shared, findings } = rollUp(branches, TODAY);
    expect(byFiscalYear).toEqual([cell('program', 'On-site', '0–5', 2, 50)]);
    expect(shared).toEqual([]);
    expect(findings.map(({ branchId, kind, value }) => [branchId, kind, value])).toEqual([
      ['a', 'shared with nobody', 'k'],
      ['b', 'shared with nobody', 'k'],
    ]);
  });

  test('a row that counts nowhere shares nothing', () => {
    const { byFiscalYear, findings } = rollUp(
      [branchOf('a', [held('10')]), branchOf('b', [held('40', { status: 'details missing' })])],
      TODAY,
    );
    expect(byFiscalYear).toEqual([cell('program', 'On-site', '0–5', 1, 10)]);
    expect(findings.map(({ kind }) => kind)).toEqual(['shared with nobody']);
  });
});

test('staff hours are unknown where an event was held and doesn’t say them', () => {
  const all = ofRows(
    event({ status: 'details missing', staff_hours: '' }),
    event({ status: 'details missing', staff_hours: '1', first_day: '' }),
    event({ status: 'not counted', because: 'meeting', staff_hours: '0.1' }),
    event({ status: 'not counted', because: 'cancelled', staff_hours: '' }),
    event({ status: 'not counted', version: '1', staff_hours: '9' }),
    event({ status: 'planned', staff_hours: '' }),
    event({ staff_hours: '0.2' }),
  );
  expect(all.hoursByFiscalYear).toEqual([{ from: '2026-07-01', known: 0.3, unknown: 1 }]);
});

describe('about a branch', () => {
  const kinds = (...branches: BranchData[]) =>
    rollUp(branches, TODAY).findings.map(({ branchId, kind, column, value }) => [
      branchId,
      kind,
      column,
      value,
    ]);

  test('one that couldn’t be read, one without rows, and a missing column', () => {
    expect(
      kinds(
        branchOf('a', [], { problem: 'It has a password.' }),
        branchOf('b', []),
        branchOf('c', [event({ place: '' })], { missingColumns: ['place'] }),
      ),
    ).toEqual([
      ['a', 'no answer', '', 'It has a password.'],
      ['b', 'no rows', '', ''],
      ['c', 'missing column', 'place', ''],
      ['c', 'unknown place', 'place', ''],
    ]);
  });

  test('two with one name', () => {
    const same = [
      branchOf('a', [event()], { branch: 'Main' }),
      branchOf('b', [event()], { branch: ' MAIN ' }),
    ];
    expect(kinds(...same)).toEqual([
      ['a', 'same name', '', 'Main'],
      ['b', 'same name', '', ' MAIN '],
    ]);
  });

  test('silent after 35 days, by its latest row', () => {
    const refreshed = (...days: string[]) => days.map((day) => event({ refreshed_on: day }));
    expect(
      kinds(
        branchOf('a', refreshed('2026-10-26', '2026-10-27')),
        branchOf('b', refreshed('2026-10-26', '2026-10-20')),
        branchOf('c', refreshed('')),
      ),
    ).toEqual([
      ['b', 'silent', 'refreshed_on', '2026-10-26'],
      ['c', 'silent', 'refreshed_on', ''],
    ]);
  });

  test('another fiscal year than most branches', () => {
    const from = (start: string) => [event({ fiscal_year_start: start })];
    expect(
      kinds(
        branchOf('a', from('2026-07-01')),
        branchOf('b', from('2026-07-01')),
        branchOf('c', from('2026-01-01')),
      ),
    ).toEqual([['c', 'another fiscal year', 'fiscal_year_start', '1']]);
  });
});

test('the directory has every partner of the branches that share theirs', () => {
  const partner = (name: string, lastContact: string) => ({
    ...{ partner: name, partnerType: 'School', staffContact: ' Ana ', lastContact },
  });
  const { directory } = rollUp(
    [
      branchOf('a', [], {
        directory: [partner('The Teen Shelter', '2026-05-04'), partner(' ', '2026-05-04')],
      }),
      branchOf('b', [], { directory: [partner('the teen shelter.', 'last May')] }),
    ],
    TODAY,
  );
  expect(directory).toEqual([
    {
      ...{ key: 'the teen shelter', partner: 'The Teen Shelter', partnerType: 'School' },
      ...{ branch: 'Branch a', staffContact: 'Ana', lastContact: '2026-05-04' },
    },
    expect.objectContaining({ key: 'the teen shelter', branch: 'Branch b', lastContact: '' }) as unknown,
  ]);
});

test('whatever a cell holds, its row counts or is listed', () => {
  const odd = ['', 'x', '-1', '2026-13-01', '12.5', '#REF!', '<b>', 'counted', '2'];
  const rows = DATA_COLUMNS.flatMap((column) => odd.map((text) => event({ [column]: text })));
  const lost = rows.filter((row) => {
    const { byMonth, findings } = ofRows(row);
    return byMonth.length === 0 && findings.length === 0;
  });
  expect(lost).toEqual([]);
});

test('every kind of finding has a sentence about its cell', () => {
  for (const kind of Object.keys(FINDINGS) as (keyof typeof FINDINGS)[]) {
    const words = findingWords({ kind, column: 'place', value: '<script>' });
    expect(words.length).toBeGreaterThan(7);
    expect(findingWords({ kind, column: 'place', value: '' })).not.toMatch(/“”|undefined/);
  }
});
