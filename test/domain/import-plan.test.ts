// What an import would do, and what a librarian's answers change.
import fc from 'fast-check';
import { KnownRow } from '../../src/domain/import-groups';
import { proposeMapping } from '../../src/domain/import-mapping';
import { peopleOf, readPeople, writePeople } from '../../src/domain/import-people';
import { Answers, planImport } from '../../src/domain/import-plan';
import { Grid, findTable } from '../../src/domain/import-table';
import { TODAY } from '../fixtures-import';

function planOf(grid: Grid, known: KnownRow[] = [], answers: Partial<Answers> = {}) {
  const found = findTable(grid, 'partners', 1);
  const mapping = proposeMapping(grid, found, 'partners');
  return planImport({ grid, found, mapping, notes: [] }, known, {
    today: TODAY,
    answers: { kinds: {}, rows: {}, ...answers },
  }).rows;
}
const HEAD = ['Organisation', 'Contact', 'Phone', 'Staff', 'Last met', 'Comments'];

describe('refused, as the sidebar refuses it', () => {
  test('a row without a name', () => {
    expect(planOf([HEAD, ['', 'Jane', '', '', '', '']])[0]).toMatchObject({
      outcome: 'refused',
      remarks: ['It has nothing under “Organisation”. Please fill in Partner/Company.'],
    });
  });
  test('a text that no cell holds, also together with the notes that are there', () => {
    const long = 'x'.repeat(30000);
    expect(planOf([HEAD, ['YMCA', '', '', '', '', long + long]])[0]).toMatchObject({ outcome: 'refused' });
    const [row] = planOf(
      [HEAD, ['YMCA', '', '', '', '', long]],
      [{ id: 'p', name: 'YMCA', notes: 'y'.repeat(30000) }],
    );
    expect(row).toMatchObject({ outcome: 'refused' });
    expect(row?.remarks.join()).toContain('60001 characters');
  });
});

test('a day in the future is no last contact: it stands in Notes and is asked about', () => {
  const [row] = planOf([HEAD, ['YMCA', '', '', '', '2027-01-01', '']]);
  expect(row?.outcome).toBe('doubtful');
  expect(row?.values).toEqual({ name: 'YMCA', notes: 'Last met: 2027-01-01' });
  expect(row?.doubts[0]?.words).toContain('in the future');
});

test('what could become a formula stays the text it is', () => {
  const [row] = planOf([HEAD, ['=Sum Café', '-Jane', '+1 555 010 1234', '@Ana', '', "'=1+1"]]);
  expect(row?.values).toEqual({
    name: '=Sum Café',
    contactName: '-Jane',
    contactPhone: '+1 555 010 1234',
    staff: '@Ana',
    notes: "'=1+1",
  });
});

describe('an earlier and a later last contact', () => {
  const known = [{ id: 'p', name: 'YMCA', lastContact: '2026-03-01' }];
  test('the earlier one is left and told of', () => {
    const [row] = planOf([HEAD, ['YMCA', '', '', '', '2026-02-01', '']], known);
    expect(row).toMatchObject({ outcome: 'same', changes: [] });
    expect(row?.remarks).toEqual(['Last Contact Date stays 2026-03-01, as 2026-02-01 is earlier.']);
  });
  test('the later one is asked about', () => {
    expect(
      planOf([HEAD, ['YMCA', '', '', '', '2026-04-01', '']], known)[0]?.doubts.map(({ kind }) => kind),
    ).toEqual(['overwrite']);
  });
});

describe('answers', () => {
  const known = [{ id: 'p', name: 'Teen Shelter', staff: 'Ben', notes: 'Quiet street' }];
  const grid = [
    HEAD,
    ['Teen Shelter', 'Jane', '', 'Ana', '', ''],
    ['The Teen Shelter', 'Bob', '', '', '', ''],
  ];

  test('without any, nothing of a doubtful row is written', () => {
    expect(planOf(grid, known).map(({ outcome }) => outcome)).toEqual(['doubtful', 'doubtful']);
  });
  test('replace, and it is the same', () => {
    const [first, second] = planOf(grid, known, { kinds: { overwrite: 'go', similar: 'go' } });
    expect(first).toMatchObject({ outcome: 'changed', id: 'p' });
    expect(first?.changes).toEqual([
      { field: 'staff', from: 'Ben', to: 'Ana' },
      { field: 'contactName', from: '', to: 'Jane\nBob' },
      { field: 'notes', from: 'Quiet street', to: 'Quiet street\nAlso called: The Teen Shelter' },
    ]);
    expect(second).toMatchObject({ outcome: 'changed', joinedTo: 2, changes: [] });
  });
  test('leave what stands, and it is another', () => {
    const [first, second] = planOf(grid, known, { kinds: { overwrite: 'note', similar: 'new' } });
    expect(first?.changes).toContainEqual({
      field: 'notes',
      from: 'Quiet street',
      to: 'Quiet street\nLibrary Staff Contact: Ana',
    });
    expect(second).toMatchObject({ outcome: 'new', values: { name: 'The Teen Shelter' } });
  });
  test('of one row go before those of all', () => {
    const key = planOf(grid, known)[1]?.key ?? '';
    const rows = planOf(grid, known, {
      kinds: { overwrite: 'go', similar: 'go' },
      rows: { [key]: { similar: 'skip' } },
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['changed', 'leftOut']);
  });
  test('the same under another name is known the next time', () => {
    const renamed = [
      { id: 'p', name: 'Teen Shelter', contactName: 'Bob', notes: 'Also called: Night House' },
    ];
    expect(planOf([HEAD, ['Night House', 'Bob', '', '', '', '']], renamed)[0]).toMatchObject({
      outcome: 'same',
      id: 'p',
    });
  });
});

test('a misspelt name is asked about, of the list or of those that are there', () => {
  const grid = [
    HEAD,
    ['Riverside Shcool', 'Ann', '', '', '', ''],
    ['Zoo', '', '', '', '', ''],
    ['River Side School', 'Bob', '', '', '', ''],
  ];
  const [misspelt, zoo] = planOf(grid, [{ id: 'p', name: 'Riverside School' }]);
  expect(misspelt?.doubts).toEqual([
    {
      kind: 'similar',
      words: 'Its name is spelt nearly like “Riverside School”, which is there already. Is it the same?',
      id: 'p',
    },
  ]);
  expect(zoo?.outcome).toBe('new');
  const rows = planOf(grid, [{ id: 'p', name: 'Riverside School' }], { kinds: { similar: 'go' } });
  expect(rows.map(({ outcome, id }) => [outcome, id])).toEqual([
    ['changed', 'p'],
    ['new', ''],
    ['changed', 'p'],
  ]);
});

describe('people', () => {
  test.each([
    ['Jane Doe', [['Jane Doe', '', '']]],
    ['Jane Doe <jane@x.example>', [['Jane Doe', 'jane@x.example', '']]],
    [
      'jane@x.example, Jane Doe, 555-010-1234 ext. 5',
      [['Jane Doe', 'jane@x.example', '555-010-1234 ext. 5']],
    ],
    [
      'Jane (director) 555-010-1234, cell 555-010-9999',
      [['Jane (director)', '', '555-010-1234 / cell 555-010-9999']],
    ],
    [
      'Jane Doe\nBob Roe',
      [
        ['Jane Doe', '', ''],
        ['Bob Roe', '', ''],
      ],
    ],
    [
      '555-010-1234; Bob',
      [
        ['', '', '555-010-1234'],
        ['Bob', '', ''],
      ],
    ],
    ['room 12, 3rd floor', [['room 12, 3rd floor', '', '']]],
    [' ; ', []],
  ])('%s', (text, people) => {
    expect(
      readPeople(text).map(({ contactName, contactEmail, contactPhone }) => [
        contactName,
        contactEmail,
        contactPhone,
      ]),
    ).toEqual(people);
  });
  test('are read back from the cells they were written into', () => {
    const line = fc.constantFrom('', 'Jane', 'bob@x.example', '555-010-1234');
    const person = fc.record({ contactName: line, contactEmail: line, contactPhone: line });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 4 }), (people) => {
        const cells = writePeople(people);
        expect(writePeople(peopleOf({ ...cells }))).toEqual(cells);
      }),
    );
  });
});

describe('the table', () => {
  test('a partner called Total Wine is no total', () => {
    const { rows, around } = findTable(
      [
        ['Partner', 'Phone'],
        ['YMCA', '555'],
        ['Total Wine', ''],
        ['Total', 2],
      ],
      'partners',
    );
    expect([rows, around.map(({ row, what }) => [row, what])]).toEqual([[2, 3], [[4, 'total']]]);
  });
  test('headings that come again on each printed page are not partners', () => {
    const head = ['Partner', 'Phone'];
    expect(findTable([head, ['YMCA', '1'], head, ['CDI', '2']], 'partners').rows).toEqual([2, 4]);
  });
  test('a column of boxes down to row 1,000 makes no partners', () => {
    const boxes = Array.from({ length: 1000 }, () => ['', false]);
    expect(findTable([['Partner', 'Newsletter'], ['YMCA', true], ...boxes], 'partners').rows).toEqual([2]);
  });
  test('a list without headings is asked about', () => {
    const found = findTable(
      [
        ['YMCA', '555-010-1234'],
        ['Art House', '555-010-2222'],
      ],
      'partners',
    );
    expect(found).toMatchObject({
      headerRow: 0,
      isSure: false,
      headings: ['Column A', 'Column B'],
      rows: [1, 2],
    });
  });
  test('unless the librarian points at the row', () => {
    const grid = [
      ['Who', 'Where to'],
      ['YMCA', '555-010-1234'],
    ];
    expect(findTable(grid, 'partners').isSure).toBe(false);
    expect(findTable(grid, 'partners', 1)).toMatchObject({ headerRow: 1, isSure: true, rows: [2] });
  });
  test('nothing at all', () => {
    expect(findTable([], 'partners')).toMatchObject({ headerRow: 0, rows: [], headings: [] });
    expect(findTable([['', ''], []], 'partners')).toMatchObject({ headerRow: 0, rows: [] });
  });
});
