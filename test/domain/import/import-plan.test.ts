// What an import will do, and how a librarian's answers change it.
import fc from 'fast-check';
import { KnownRow } from '../../../src/domain/import/import-matching';
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { readPeople } from '../../../src/domain/import/import-people';
import { peopleOf, writePeople } from '../../../src/domain/partners/people';
import { leftOf, describeRows } from '../../../src/domain/import/skipped-rows';
import { Answers, planImport } from '../../../src/domain/import/import-plan';
import { unlistedStaffIn } from '../../../src/domain/import/import-staff';
import { Grid, findTable } from '../../../src/domain/import/import-table';
import { errorsInWords } from '../../../sidebar/import/skipped-text';
import { TODAY } from '../../fixtures/import';

const planOf = (grid: Grid, known: KnownRow[] = [], answers: Partial<Answers> = {}) =>
  wholePlanOf(grid, known, answers).rows;
function wholePlanOf(grid: Grid, known: KnownRow[] = [], answers: Partial<Answers> = {}) {
  const found = findTable(grid, 'partners', 1);
  const mapping = proposeMapping(grid, found, 'partners');
  return planImport({ grid, found, mapping, notes: [] }, known, {
    today: TODAY,
    answers: { kinds: {}, rows: {}, ...answers },
  });
}
const HEAD = ['Organisation', 'Contact', 'Phone', 'Staff', 'Last met', 'Comments'];

describe('refused, just as the sidebar refuses it', () => {
  test('a row without a name', () => {
    expect(planOf([HEAD, ['', 'Jane', '', '', '', '']])[0]).toMatchObject({
      outcome: 'refused',
      remarks: ['There’s nothing under “Organisation”.'],
    });
  });
  test('a text too long for a cell, also together with the existing notes', () => {
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

test('a future day is not a last contact: it goes into Notes and raises a question', () => {
  const [row] = planOf([HEAD, ['YMCA', '', '', '', '2027-01-01', '']]);
  expect(row?.outcome).toBe('doubtful');
  expect(row?.values).toEqual({ name: 'YMCA', notes: 'Last met: 2027-01-01' });
  expect(row?.doubts[0]?.words).toContain('in the future');
});

test('text that could become a formula stays text', () => {
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
  test('the earlier one is left out, with a remark', () => {
    const [row] = planOf([HEAD, ['YMCA', '', '', '', '2026-02-01', '']], known);
    expect(row).toMatchObject({ outcome: 'same', changes: [] });
    expect(row?.remarks).toEqual(['Last Contact Date stays Mar 1, 2026; Feb 1, 2026 is earlier.']);
  });
  test('the later one raises a question', () => {
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
  test('to replace the existing text, and that it is the same partner', () => {
    const [first, second] = planOf(grid, known, { kinds: { overwrite: 'go', similar: 'go' } });
    expect(first).toMatchObject({ outcome: 'changed', id: 'p' });
    expect(first?.changes).toEqual([
      { field: 'staff', from: 'Ben', to: 'Ana' },
      { field: 'contactName', from: '', to: 'Jane\nBob' },
      { field: 'notes', from: 'Quiet street', to: 'Quiet street\nAlso called: The Teen Shelter' },
    ]);
    expect(second).toMatchObject({ outcome: 'joined', joinedTo: 2, changes: [] });
  });
  test('to leave the existing text, and that it is another partner', () => {
    const [first, second] = planOf(grid, known, { kinds: { overwrite: 'note', similar: 'new' } });
    expect(first?.changes).toContainEqual({
      field: 'notes',
      from: 'Quiet street',
      to: 'Quiet street\nLibrary Staff Contact: Ana',
    });
    expect(second).toMatchObject({ outcome: 'new', values: { name: 'The Teen Shelter' } });
  });
  test('about one row override those about all rows', () => {
    const key = planOf(grid, known)[1]?.key ?? '';
    const rows = planOf(grid, known, {
      kinds: { overwrite: 'go', similar: 'go' },
      rows: { [key]: { similar: 'skip' } },
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['changed', 'leftOut']);
  });
  test('let a partner be recognized by the other name next time', () => {
    const renamed = [
      { id: 'p', name: 'Teen Shelter', contactName: 'Bob', notes: 'Also called: Night House' },
    ];
    expect(planOf([HEAD, ['Night House', 'Bob', '', '', '', '']], renamed)[0]).toMatchObject({
      outcome: 'same',
      id: 'p',
    });
  });
  test('never match a merged row while its survivor is in the sheet', () => {
    const list = [HEAD, ['Night House', 'Bob', '555-0100', '', '', '']];
    const merged = {
      ...{ id: 'gone', name: 'Night House', contactName: 'Bob', contactPhone: '555-0100' },
      ...{ stage: 'Ended', story: 'Merged into “Teen Shelter” on 2026-03-02.' },
    };
    const kept = { id: 'p', name: 'Teen Shelter', contactName: 'Bob', contactPhone: '555-0100' };
    const outcomes = (...there: KnownRow[]) =>
      planOf(list, there).map(({ outcome, id, doubts }) => [outcome, doubts[0]?.id ?? id]);
    expect(outcomes(merged, { ...kept, notes: 'Also called: Night House' })).toEqual([['same', 'p']]);
    expect(outcomes({ ...merged, name: 'Night House (merged)' }, kept)).toEqual([['doubtful', 'p']]);
    expect(outcomes(merged)).toEqual([['same', 'gone']]);
  });
});

test('a misspelled name raises a question, in the list or in the sheet', () => {
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
      words: 'Maybe “Riverside School”. A word is spelled differently.',
      id: 'p',
    },
  ]);
  expect(zoo?.outcome).toBe('new');
  const rows = planOf(grid, [{ id: 'p', name: 'Riverside School' }], { kinds: { similar: 'go' } });
  expect(rows.map(({ outcome, id }) => [outcome, id])).toEqual([
    ['joined', 'p'],
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
    [
      'Ada King (555-0107)\nCarl Moss (555-0108)',
      [
        ['Ada King', '', '555-0107'],
        ['Carl Moss', '', '555-0108'],
      ],
    ],
    ['Ada King (tel 555-0107 ext. 5)', [['Ada King', '', 'tel 555-0107 ext. 5']]],
    ['Ada King 555-0107 (555-0108)', [['Ada King', '', '555-0107 (555-0108)']]],
    ['Ada King (425) 555-0100', [['Ada King', '', '(425) 555-0100']]],
    ['Ada King ((425) 555-0100)', [['Ada King', '', '(425) 555-0100']]],
    ['Ada King, (0)431 555-0100', [['Ada King', '', '(0)431 555-0100']]],
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
  test('are read back from the cells they were written to', () => {
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
  test('a partner called Total Wine is not a total', () => {
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
  test.each([
    [['Total', '17 orgs']],
    [['Total: 17 orgs', '']],
    [['TOTAL 17', '']],
    [['Grand total', '1,250 people']],
    [['Total number of partners: 17', '']],
    [['Total partners', 17]],
    [['', 'Total', 17]],
    [['North total', 5]],
  ])('%j is not a partner', (total) => {
    const { rows, around } = findTable(
      [['Partner', 'Phone'], ['YMCA', '555'], ['Zoo', ''], total],
      'partners',
    );
    expect([rows, around]).toMatchObject([[2, 3], [{ row: 4, what: 'total' }]]);
  });
  test.each([[['Total Wellness Center', '619-555-0101']], [['Total Wine 2', '']], [['Total', 'Ada Roe']]])(
    '%j is a partner',
    (partner) => {
      expect(
        findTable([['Partner', 'Phone'], ['YMCA', '555'], partner, ['Zoo', '']], 'partners').rows,
      ).toEqual([2, 3, 4]);
    },
  );
  test('headings repeated on each printed page are not partners', () => {
    const head = ['Partner', 'Phone'];
    expect(findTable([head, ['YMCA', '1'], head, ['CDI', '2']], 'partners').rows).toEqual([2, 4]);
  });
  test('a column of checkboxes down to row 1,000 makes no partners', () => {
    const boxes = Array.from({ length: 1000 }, () => ['', false]);
    expect(findTable([['Partner', 'Newsletter'], ['YMCA', true], ...boxes], 'partners').rows).toEqual([2]);
  });
  test('a list without headings raises a question', () => {
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
  test('a list raises no question once the librarian chooses the row of headings', () => {
    const grid = [
      ['Who', 'Where to'],
      ['YMCA', '555-010-1234'],
    ];
    expect(findTable(grid, 'partners').isSure).toBe(false);
    expect(findTable(grid, 'partners', 1)).toMatchObject({ headerRow: 1, isSure: true, rows: [2] });
  });
  test('an empty list has no headings and no rows', () => {
    expect(findTable([], 'partners')).toMatchObject({ headerRow: 0, rows: [], headings: [] });
    expect(findTable([['', ''], []], 'partners')).toMatchObject({ headerRow: 0, rows: [] });
  });
});

describe('a cell that shows an error', () => {
  const ERRORS =
    '#REF! #N/A #NAME? #VALUE! #DIV/0! #NUM! #NULL! #ERROR! #SPILL! #CALC! #CYCLE #BAD_EXPR #BEZUG!';
  test.each(ERRORS.split(' '))('%s is never written', (error) => {
    const plan = wholePlanOf([
      [...HEAD, error],
      [error, 'Ann', '', '', '', '', ''],
      ['YMCA', error, '', 'Ana', ` ${error} `, '#hash and #ref', error],
      ['Zoo', 'Bob', error, '', '', '', ''],
    ]);
    const [refused, ymca, zoo] = plan.rows;
    expect([refused?.outcome, refused?.remarks]).toEqual([
      'refused',
      [`“Organisation” shows the error ${error}. Fix that cell in your list, or type the name.`],
    ]);
    expect(ymca).toMatchObject({
      outcome: 'new',
      values: { name: 'YMCA', staff: 'Ana', notes: '#hash and #ref' },
      // The last column holds nothing else, so it is left out completely.
      remarks: [`“Contact” and “Last met” show errors like ${error}, so they stay blank.`],
    });
    expect(zoo?.remarks).toEqual([`“Phone” shows the error ${error}, so it stays blank.`]);
    expect(plan.errors).toHaveLength(4);
    expect(errorsInWords(plan.errors)).toBe(
      `Rows 2–4: 4 cells show errors like ${error}, so they stay blank.`,
    );
    expect(errorsInWords(plan.errors.slice(-1))).toBe(`Row 4: “Phone” (${error}) stays blank.`);
    expect(JSON.stringify([ymca?.values, zoo?.values])).not.toContain(error);
  });
  test('leaves what is already in the sheet alone', () => {
    const [row] = planOf(
      [HEAD, ['YMCA', '#N/A', '555-010-1111', '', '', '']],
      [{ id: 'p', name: 'YMCA', contactName: 'Ann', contactPhone: '555-010-1111' }],
    );
    expect(row).toMatchObject({ outcome: 'same', remarks: [expect.stringContaining('#N/A')] });
  });
  test('makes no rows below the list, where formulas continue, but does make one if it is the name', () => {
    const tail = Array.from({ length: 50 }, () => ['', '', '#N/A', '', '', '']);
    const grid = [HEAD, ['YMCA', 'Ann', '', '', '', ''], ...tail, ['#REF!', '', '', '', '', '']];
    expect(findTable(grid, 'partners').rows).toEqual([2, 53]);
  });
});

describe('a contact whose name was corrected in the sheet in the meantime', () => {
  const partner = (contactName: string, contactEmail: string, contactPhone: string): KnownRow => ({
    ...{ id: 'p', name: 'YMCA', contactName, contactEmail, contactPhone },
  });
  const PEOPLE = ['Organisation', 'Contact', 'Email', 'Phone'];
  const listed = [PEOPLE, ['YMCA', 'Jane Do', 'Jane@x.example', '+1 555 010 1234']];
  test.each([
    ['the same email', partner('Jane Doe', 'jane@x.example', '')],
    ['the same phone', partner('Jane Doe', '', '(555) 010-1234')],
    ['among others', partner('Ann\nJane Doe', 'ann@x.example\njane@x.example', '555-010-1234')],
  ])('%s: raises a question, and nobody appears twice', (_, known) => {
    const [asked] = planOf(listed, [known]);
    expect(asked?.outcome).toBe('doubtful');
    expect(asked?.doubts).toMatchObject([
      { kind: 'overwrite', words: expect.stringContaining('Contact: Jane Doe → ') as string },
    ]);
    const answered = (overwrite: 'go' | 'note' | 'skip') =>
      planOf(listed, [known], { kinds: { overwrite } })[0];
    const people = known['contactName']?.split('\n').length;
    const taken = answered('go')?.changes.find(({ field }) => field === 'contactName')?.to ?? '';
    expect(taken.split('\n')).toHaveLength(people ?? 0);
    expect(taken).toContain('Jane Do');
    expect(taken).not.toContain('Jane Doe');
    const kept = answered('note')?.changes ?? [];
    expect(kept.map(({ field }) => field)).toEqual(['notes']);
    expect(answered('skip')?.outcome).toBe('leftOut');
    // Once it is in Notes, it raises no question again.
    const noted = { ...known, notes: kept[0]?.to ?? '' };
    expect(planOf(listed, [noted])[0]?.outcome).toBe('same');
  });
  test.each([
    ['0555013', '555013', ''],
    ['0555013', '555013', 'Jane Do'],
    ['04315550100', '4315550100', 'Jane Do'],
    ['555-0100 (office)', '555-0100 (office)', 'Jane Do'],
  ])('the phones %s and %s are the same, with no name or %s in the sheet', (one, other, name) => {
    for (const [there, listing] of [
      [one, other],
      [other, one],
    ] as const) {
      const [row] = planOf(
        [PEOPLE, ['YMCA', 'Jane Do', 'jane@x.example', listing]],
        [partner(name, '', there)],
      );
      expect(row?.doubts).toEqual([]);
      expect(row?.changes.map(({ field }) => field)).not.toContain('contactPhone');
      expect(row?.changes).toContainEqual({ field: 'contactEmail', from: '', to: 'jane@x.example' });
    }
  });
  test('in questions and notes, a whole person is labeled “Contact”, not “Contact Name”', () => {
    const [asked] = planOf(listed, [partner('Jane Do', '', '555-010-9999')]);
    expect(asked?.doubts.map(({ words }) => words)).toEqual([
      'Contact: 555-010-9999 → Jane Do, Jane@x.example, +1 555 010 1234',
    ]);
    const [kept] = planOf(listed, [partner('Jane Do', '', '555-010-9999')], { kinds: { overwrite: 'note' } });
    expect(kept?.changes.find(({ field }) => field === 'notes')?.to).toBe(
      'Contact: Jane Do, Jane@x.example, +1 555 010 1234',
    );
  });
  test('two people with emails of their own may share a phone', () => {
    const [row] = planOf(listed, [partner('Ann', 'ann@x.example', '555-010-1234')]);
    expect(row?.outcome).toBe('changed');
    expect(row?.changes).toContainEqual({ field: 'contactName', from: 'Ann', to: 'Ann\nJane Do' });
  });
  test('a name isn’t taken for a correction if the list has both names', () => {
    const grid = [PEOPLE, ['YMCA', 'Ann; Bob', '', '555-010-1234; 555-010-1234']];
    const [row] = planOf(grid, [partner('Bob', '', '555-010-1234')]);
    expect([row?.outcome, row?.doubts]).toEqual(['changed', []]);
  });
});

test('the plan gives a day in the list’s own words if it is stored in another form', () => {
  const rows = planOf([
    HEAD,
    ['YMCA', '', '', '', '25/03/2025', ''],
    ['Zoo', '', '', '', '2025-03-12', ''],
    ['Club', '', '', '', 'some day', ''],
  ]);
  expect(rows.map(({ asRead, values }) => [asRead, values['lastContact']])).toEqual([
    [{ lastContact: '25/03/2025' }, '2025-03-25'],
    [{}, '2025-03-12'],
    [{}, undefined],
  ]);
});

test('text that fits only in Notes raises one question per column, and one answer covers all its rows', () => {
  const grid = [
    ['Organisation', 'Contact', 'Last met', 'Paused until'],
    ['YMCA', 'Ann', 'some day', ''],
    ['Zoo', 'Bob', 'last spring', 'summer'],
    ['Club', 'Cem', '', 'summer'],
    ['constructor', 'Dan', '2026-03-04', '2026-05-01'],
  ];
  const outcomes = (columns: Answers['columns'] = []) =>
    planOf(grid, [], { columns }).map(({ outcome, doubts }) => [outcome, ...doubts.map((one) => one.column)]);
  expect(outcomes()).toEqual([
    ['doubtful', 'Last met'],
    ['doubtful', 'Last met', 'Paused until'],
    ['doubtful', 'Paused until'],
    ['new'],
  ]);
  const lastMet = { heading: 'Last met', answer: 'go' as const };
  expect(outcomes([lastMet])).toEqual([
    ['new'],
    ['doubtful', 'Paused until'],
    ['doubtful', 'Paused until'],
    ['new'],
  ]);
  const paused = { heading: 'Paused until', answer: 'skip' as const };
  expect(outcomes([lastMet, paused]).sort()).toEqual([['leftOut'], ['leftOut'], ['new'], ['new']]);
});

test('rows left out are grouped by reason, and rows already in the sheet need none', () => {
  const plan = wholePlanOf(
    [
      HEAD,
      ['', 'Ann', '', '', '', ''],
      ['', 'Bob', '', '', '', ''],
      ['YMCA', 'Cem', '', '', '2025-03-04', ''],
      ['', 'Dan', '', '', '', ''],
      ['Zoo', '', '', '', 'some day', ''],
      ['Club', 'Eve', '', '', '', ''],
    ],
    [{ id: 'p', name: 'Club', contactName: 'Eve' }],
  );
  expect(leftOf(plan)).toEqual([
    {
      why: { refusal: 'There’s nothing under “Organisation”.' },
      rows: [2, 3, 5].map((row) => ({ row, name: '' })),
    },
    { why: { unanswered: 'kept', column: 'Last met' }, rows: [{ row: 6, name: 'Zoo' }] },
  ]);
  expect(describeRows([2, 3, 5, 7, 8, 9])).toBe('2–3, 5, 7–9');
});

test('a row combined with one that stays out gives the same reason', () => {
  const plan = wholePlanOf(
    [HEAD, ['YMCA', 'Ann', '', '', 'some day', ''], ['YMCA', 'Bob', '', '', '2026-03-01', '']],
    [],
    { kinds: { twice: 'go' } },
  );
  expect(plan.counts).toMatchObject({ doubtful: 2 });
  expect(leftOf(plan)).toEqual([
    {
      why: { unanswered: 'kept', column: 'Last met' },
      rows: [2, 3].map((row) => ({ row, name: 'YMCA' })),
    },
  ]);
});

test('staff missing from Settings are named, based on what the cell will say', () => {
  const known = [
    { id: 'a', name: 'There', staff: 'Cleo' },
    { id: 'b', name: 'Other', staff: 'Ben' },
  ];
  const { rows } = wholePlanOf(
    [
      HEAD,
      ['YMCA', '', '', 'ana', '', ''],
      ['Zoo', '', '', 'Ben, Dora', '', ''],
      ['There', '', '', 'Cleo', '', ''],
      ['Other', '', '', 'Emil', '', ''],
    ],
    known,
  );
  expect(unlistedStaffIn(rows, known, ['Ana', 'Ben'])).toEqual(['Dora', 'Cleo']);
  expect(unlistedStaffIn(rows, known, ['Ana', 'Ben', 'Cleo', 'Dora'])).toEqual([]);
});
