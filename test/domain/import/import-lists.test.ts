// Lists as programs and people export them, each with its expected result.
import { KnownRow } from '../../../src/domain/import/import-matching';
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { settleDays } from '../../../src/domain/import/mapping-questions';
import { Answers, NO_ANSWERS, planImport } from '../../../src/domain/import/import-plan';
import { ImportTable } from '../../../src/domain/tables';
import { findTable } from '../../../src/domain/import/import-table';
import { mergePeople } from '../../../src/domain/import/import-people';
import { isNewRow, writesOf } from '../../../src/domain/import/import-writes';
import { Person } from '../../../src/domain/partners/people';
import { gridOfText } from '../../../sidebar/import/pasted-list';
import { LIKENESS } from '../../../src/words/duplicates';
import { TODAY } from '../../fixtures/import';

function planOf(
  text: string,
  known: readonly KnownRow[] = [],
  table: ImportTable = 'partners',
  answers: Partial<Answers> = {},
) {
  const grid = gridOfText(text);
  const found = findTable(grid, table);
  const { mapping, questions } = settleDays(proposeMapping(grid, found, table), grid, found);
  const plan = planImport({ grid, found, mapping, notes: [] }, known, {
    today: TODAY,
    answers: { ...NO_ANSWERS, ...answers },
  });
  return { found, columns: mapping.columns, questions, ...plan };
}
const fieldsOf = (text: string, table: ImportTable = 'partners') =>
  Object.fromEntries(
    planOf(text, [], table).columns.map(({ heading, field, as }) => [
      heading,
      field === '' ? '' : as === 'note' ? 'Notes' : as === 'text' ? field : `${field} (${as})`,
    ]),
  );
const kindsOf = ({ rows }: ReturnType<typeof planOf>) =>
  rows.map(({ outcome, doubts }) => [outcome, ...doubts.map(({ kind }) => kind)].join(' '));

/** Why two names are alike. */
const BY_NAME = [...Object.values(LIKENESS.names), LIKENESS.shortForm, LIKENESS.sameName];

describe('a heading that qualifies the organization is never its name', () => {
  test('such as its type, next to a column called name', () => {
    const text = `name	organization_type	phone	email
Blue Club	Museum	619-555-0101	a@blue.example
Red Club	District/School	619-555-0102	b@red.example
Green Club	District/School	619-555-0103	c@green.example`;
    expect(fieldsOf(text)).toEqual({
      name: 'name',
      organization_type: 'orgType',
      phone: 'contactPhone',
      email: 'contactEmail',
    });
    expect(kindsOf(planOf(text))).toEqual(['new', 'new', 'new']);
    expect(planOf(text).rows[0]?.values).toMatchObject({
      name: 'Blue Club',
      orgType: 'Museum',
    });
  });

  test.each([
    ['Type of organization', 'orgType'],
    ['Category', 'orgType'],
    ['Kind of organization', 'orgType'],
    ['Type', 'orgType'],
    ['Company size', 'Notes'],
    ['Partner since', 'Notes'],
    ['Agency description', 'Notes'],
    ['Organization Title', 'Notes'],
    ['Organization Department', 'Notes'],
    ['Partner ID', 'Notes'],
    ['Company website', 'mainContact'],
    ['Organization Address', 'mainContact'],
    ['Agency City', 'mainContact'],
  ])('%s', (heading, where) => {
    const list = `Name\t${heading}\nBlue Club\tone\nRed Club\ttwo`;
    expect(fieldsOf(list)).toEqual({ Name: 'name', [heading]: where });
    expect(planOf(list).columns[1]?.isSure).toBe(false);
  });

  test.each(['Contact Title', 'Contact Type', 'Contact Status', 'Contact Source', 'Contact Role'])(
    '%s is not a person',
    (heading) => {
      const list = `Organization\t${heading}\nBlue Club\tDirector\nRed Club\tClerk`;
      expect(fieldsOf(list)).toEqual({ Organization: 'name', [heading]: 'Notes' });
    },
  );

  test.each([
    ['Email opt-in', 'yes'],
    ['Phone type', 'Work'],
    ['Last contact type', 'call'],
    ['Email status', 'bounced'],
  ])('%s holds no email, phone or last contact', (heading, text) => {
    expect(fieldsOf(`Organization\t${heading}\nBlue Club\t${text}\nRed Club\t${text}`)[heading]).toBe(
      'Notes',
    );
  });

  test('a column called Email or Phone that holds none raises a question', () => {
    const { columns } = planOf('Organization\tEmail\tPhone\nBlue Club\tyes\tno\nRed Club\tno\tyes');
    expect(columns.map(({ field, isSure }) => [field, isSure])).toEqual([
      ['name', true],
      ['notes', false],
      ['notes', false],
    ]);
  });

  test('a column of counts is not a name, whatever its heading', () => {
    const list = `Library	Event Year	Event Month	Category	Age Group	Events	Attendance
North	2021	5	DIY & Crafts	All Ages	1	80
North	2021	7	Storytime	Preschool	13	8
East	2021	4	Storytime	Preschool	1	8`;
    const { columns } = planOf(list, [], 'events');
    expect(columns.filter(({ field }) => field === 'name')).toEqual([]);
    expect(columns.find(({ heading }) => heading === 'Events')).toMatchObject({ as: 'note', isSure: false });
  });
});

describe('the people in a list', () => {
  test('a first and last name are one person, and a title isn’t a person', () => {
    const { rows, columns } = planOf(
      `Organization	Primary Contact First Name	Primary Contact Last Name	Contact Title	Primary Contact email	Contact Type
Blue Club	Ada	Roe	Director	ada@blue.example	Door to Door
Red Club	Ben	Poe	Clerk	ben@red.example	Email`,
    );
    expect(columns.map(({ isSure }) => isSure)).toEqual([true, true, true, false, true, false]);
    expect(rows.map(({ outcome, values }) => [outcome, values])).toEqual([
      [
        'new',
        {
          name: 'Blue Club',
          contactName: 'Ada Roe',
          contactEmail: 'ada@blue.example',
          notes: 'Contact Title: Director\nContact Type: Door to Door',
        },
      ],
      [
        'new',
        {
          name: 'Red Club',
          contactName: 'Ben Poe',
          contactEmail: 'ben@red.example',
          notes: 'Contact Title: Clerk\nContact Type: Email',
        },
      ],
    ]);
  });

  test('an export of Google Contacts keeps all numbers and addresses, and drops the labels', () => {
    const { rows, columns } = planOf(
      'First Name,Last Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n' +
        'Ada,Roe,Blue Club,Director,,* myContacts,Work,ada@blue.example,,,Work,773-555-0101,Mobile,773-555-0109\n' +
        'Ben,Poe,Red Club,,,* myContacts,* Work,ben@red.example,Home,ben@home.example,Work,773-555-0102 ::: 773-555-0103,,\n',
    );
    expect(rows.map(({ values }) => values)).toEqual([
      {
        name: 'Blue Club',
        contactName: 'Ada Roe',
        contactEmail: 'ada@blue.example',
        contactPhone: '773-555-0101 / 773-555-0109',
        notes: 'Organization Title: Director\nLabels: * myContacts',
      },
      {
        name: 'Red Club',
        contactName: 'Ben Poe',
        contactEmail: 'ben@red.example, ben@home.example',
        contactPhone: '773-555-0102 / 773-555-0103',
        notes: 'Labels: * myContacts',
      },
    ]);
    expect(columns.filter(({ field }) => field === '').map(({ heading }) => heading)).toEqual([
      'E-mail 1 - Label',
      'E-mail 2 - Label',
      'Phone 1 - Label',
      'Phone 2 - Label',
    ]);
  });

  test('a second contact keeps their own phone, with or without a name', () => {
    const list = 'Organization,Contact,Phone,Second contact: Phone\nBlue Club,Ada,773-555-0101,773-555-0109';
    expect(planOf(list).rows[0]?.values).toMatchObject({ contactPhone: '773-555-0101\n773-555-0109' });
    const named =
      'Organization,Contact 1,Phone 1,Contact 2,Phone 2\nBlue Club,Ada,773-555-0101,Ben,773-555-0109';
    expect(planOf(named).rows[0]?.values).toMatchObject({
      contactName: 'Ada\nBen',
      contactPhone: '773-555-0101\n773-555-0109',
    });
  });

  const ada = { id: 'p', name: 'Blue Club', contactName: 'Ada', contactPhone: '773-555-0101' };
  test('a number without a name becomes the second number of the only person there', () => {
    const [row] = planOf('Organization\tMobile Phone\nBlue Club\t773-555-0109', [ada]).rows;
    expect(row?.changes).toEqual([
      { field: 'contactPhone', from: '773-555-0101', to: '773-555-0101 / 773-555-0109' },
    ]);
    const [email] = planOf('Organization\tEmail\nBlue Club\tada@home.example', [
      { ...ada, contactEmail: 'ada@blue.example' },
    ]).rows;
    expect(email?.changes).toEqual([
      { field: 'contactEmail', from: 'ada@blue.example', to: 'ada@blue.example, ada@home.example' },
    ]);
    const both = { ...ada, contactPhone: '773-555-0101 / 773-555-0109' };
    expect(kindsOf(planOf('Organization\tMobile Phone\nBlue Club\t773-555-0109', [both]))).toEqual(['same']);
  });

  test('a number without a name stays if the list also has the person’s own number', () => {
    const [there, number, named] = ['', '773-555-0109', '773-555-0108'].map((contactPhone, at) => ({
      contactName: at === 1 ? '' : 'Ada',
      contactEmail: '',
      contactPhone,
    }));
    if (!there || !number || !named) throw new Error('No people');
    const merged = (people: Person[]) =>
      mergePeople(
        people,
        [number, named],
        () => true,
        () => false,
        false,
      );
    expect(merged([there])).toEqual([{ ...there, contactPhone: '773-555-0108 / 773-555-0109' }]);
    expect(merged(merged([there]))).toEqual(merged([there]));
  });

  test('with several people there, nothing is guessed', () => {
    const two = { ...ada, contactName: 'Ada\nBen', contactPhone: '773-555-0101\n773-555-0102' };
    const [row] = planOf('Organization\tMobile Phone\nBlue Club\t773-555-0109', [two]).rows;
    expect(row?.changes[0]?.to).toBe('773-555-0101\n773-555-0102\n773-555-0109');
  });
});

test.each(['None', 'N/A', 'NULL', '(blank)', 'do not know', 'unknown', '-', '—'])(
  '“%s” means nothing, and nothing is written',
  (nothing) => {
    const list = `Organization\tFirst Name\tLast Name\tWebsite\tEmail\tShelf
Blue Club\t${nothing}\t${nothing}\t${nothing}\t${nothing}\t${nothing}
Red Club\tAda\tRoe\tred.example\tada@red.example\tA`;
    expect(planOf(list).rows.map(({ outcome, values }) => [outcome, values])[0]).toEqual([
      'new',
      { name: 'Blue Club' },
    ]);
  },
);

describe('the same partner, by the rule Find duplicates uses', () => {
  test.each([
    ['+49 30 1234567', '030 1234567'],
    ['+33 1 23 45 67 89', '01 23 45 67 89'],
    ['760-233-7755', '760-233-7755x1012'],
  ])('the phones %s and %s are the same', (there, listed) => {
    const known = [{ id: 'p', name: 'Blue Club', contactPhone: there }];
    const other = planOf(`Organization\tPhone\nOmega Museum\t${listed}`, known);
    expect(kindsOf(other)).toEqual(['doubtful person']);
    expect(other.rows[0]?.doubts[0]).toMatchObject({ id: 'p' });
    expect(kindsOf(planOf(`Organization\tPhone\nBlue Club\t${listed}`, known))).toEqual(['same']);
  });

  test('different extensions are different phones', () => {
    const known = [{ id: 'p', name: 'Blue Club', contactPhone: '760-233-7755 x1' }];
    expect(kindsOf(planOf('Organization\tPhone\nOmega Museum\t760-233-7755 x2', known))).toEqual(['new']);
  });

  test.each([
    ['St. Mary’s School', 'Saint Mary’s School'],
    ['Mt. Olive Baptist Church', 'Mount Olive Baptist Church'],
    ['Lincoln HS', 'Lincoln High School'],
    ['Dept. of Aging', 'Department of Aging'],
    ['1st Baptist Church', 'First Baptist Church'],
    ['Inclusive Design Institute', 'Inclusive Design Institute (IDI)'],
    ['YMCA', 'Young Men’s Christian Association (YMCA)'],
    ['Lincoln Elementary', 'Lincoln Elementary School'],
    ['Acme', 'Acme PLC'],
    ['House Youth', 'House for Youth'],
    ['Riverside School', 'River Side School'],
    ['The Drop-In Center, Inc.', 'Drop In Center'],
  ])('%s and %s', (one, other) => {
    for (const [there, listed] of [
      [one, other],
      [other, one],
    ] as const) {
      const plan = planOf(`Organization\tCity\n${listed}\tTown`, [{ id: 'p', name: there }]);
      expect(kindsOf(plan)).toEqual(['doubtful similar']);
      expect(BY_NAME.map((words) => `Maybe “${there}”. ${words}`)).toContain(plan.rows[0]?.doubts[0]?.words);
    }
    const [, second] = kindsOf(planOf(`Organization\tCity\n${one}\tTown\n${other}\tTown`));
    const [first] = kindsOf(planOf(`Organization\tCity\n${one}\tTown\n${other}\tTown`));
    expect([first, second].sort()).toEqual(['doubtful similar', 'new']);
  });

  test('a number and an address that eight schools share say nothing about any of them', () => {
    const names = 'Adams,Baldwin,Berrian,Columbus,Dewey,Ellington,Garfield,Lincoln'.split(',');
    const list = (count: number) =>
      'School\tPrincipal\tPhone\tEmail\n' +
      names
        .slice(0, count)
        .map((name, at) => `${name} Elementary School\tAda${at} Roe\t217-555-0100\toffice@district.example`)
        .join('\n');
    expect(new Set(kindsOf(planOf(list(8))))).toEqual(new Set(['new']));
    expect(kindsOf(planOf(list(5))).filter((kind) => kind === 'doubtful person')).toHaveLength(4);
    const known = names
      .slice(0, 5)
      .map((name) => ({ id: name, name: `${name} Elementary School`, contactPhone: '217-555-0100' }));
    expect(kindsOf(planOf('School\tPhone\nSixth School\t217-555-0100', known))).toEqual(['new']);
  });
});

describe('events with the same name and day', () => {
  const LIST = `Event	Date	Location	Partner	Attendance
Class visit	3/17/2026	Cedar School	Cedar School	25
Class visit	3/17/2026	Maple School	Maple School	30
Storytime	3/20/2026 10:30 AM	Main		18
Storytime	3/20/2026 10:30 AM	North branch		9`;
  const eventsOf = (text: string, known: KnownRow[] = [], answers: Partial<Answers> = {}) =>
    planOf(text, known, 'events', answers);
  const stored = ({ rows }: ReturnType<typeof planOf>): KnownRow[] =>
    rows.map(({ key, values }) => ({ ...values, id: key }));

  test('at two places are two events, without a question, and are recognized the second time', () => {
    const plan = eventsOf(LIST);
    expect(kindsOf(plan)).toEqual(['new', 'new', 'new', 'new']);
    expect(kindsOf(eventsOf(LIST, stored(plan)))).toEqual(['same', 'same', 'same', 'same']);
    // One of the two is already known, so the other must be a different event.
    expect(kindsOf(eventsOf(LIST, stored(plan).slice(0, 3)))).toEqual(['same', 'same', 'same', 'new']);
  });

  test('at two times are two events', () => {
    const list = 'Event\tDate\tAttendance\nVisit\t2026-03-17 09:00\t5\nVisit\t2026-03-17 11:00\t6';
    expect(kindsOf(eventsOf(list))).toEqual(['new', 'new']);
  });

  const there = { id: 'e', name: 'Class visit', when: '2026-03-17', location: 'Oak School' };
  const ONE = 'Event\tDate\tLocation\nClass visit\t3/17/2026\tCedar School';
  test('at a place other than the known one raise a question, and either answer does what it says', () => {
    const asked = eventsOf(ONE, [there]);
    expect(asked.rows[0]?.doubts).toEqual([
      {
        kind: 'similar',
        words: 'Maybe “Class visit” on the same day, at Oak School.',
        id: 'e',
      },
    ]);
    expect(kindsOf(eventsOf(ONE, [there], { kinds: { similar: 'new' } }))).toEqual(['new']);
    const same = eventsOf(ONE, [there], { kinds: { similar: 'go', overwrite: 'go' } });
    expect(same.rows[0]).toMatchObject({
      outcome: 'changed',
      id: 'e',
      changes: [{ field: 'location', from: 'Oak School', to: 'Cedar School' }],
    });
  });

  test('are the same if one of the two has no place', () => {
    const changes = eventsOf(ONE, [{ ...there, location: '' }]).rows[0]?.changes;
    expect(changes).toEqual([{ field: 'location', from: '', to: 'Cedar School' }]);
    expect(kindsOf(eventsOf('Event\tDate\nClass visit\t3/17/2026', [there]))).toEqual(['same']);
  });

  test('without a place, among others of that day, raise a question', () => {
    const rows = eventsOf(`${LIST}\nStorytime\t3/20/2026 10:30 AM\t\t\t4`);
    expect(kindsOf(rows)).toEqual(['new', 'new', 'new', 'new', 'doubtful similar']);
  });

  const TWICE =
    'Event\tDate\tLocation\tAttendance\nStorytime\t3/20/2026\tMain\t18\nStorytime\t3/20/2026\tMain\t9';
  test('at the same place are combined or stay two, as the librarian chooses', () => {
    expect(kindsOf(eventsOf(TWICE)).sort()).toEqual(['doubtful twice', 'new']);
    expect(eventsOf(TWICE).rows.flatMap(({ doubts }) => doubts)[0]?.words).toMatch(/^Also in row \d\.$/);
    const two = eventsOf(TWICE, [], { kinds: { twice: 'new' } });
    expect(kindsOf(two)).toEqual(['new', 'new']);
    expect(two.rows.filter(({ isTwin }) => isTwin)).toHaveLength(1);
    // The second time, both are known.
    expect(kindsOf(eventsOf(TWICE, stored(two)))).toEqual(['same', 'same']);
  });

  test('in the hour that clocks skip are recognized, because the sheet shows them an hour later', () => {
    const list = 'Event\tDate\nNight walk\t2025-03-09 02:30';
    const shown = { id: 'e', name: 'Night walk', when: '2025-03-09 03:30' };
    expect(kindsOf(eventsOf(list, [shown]))).toEqual(['same']);
    expect(
      kindsOf(eventsOf(list.replace('02:30', '14:30'), [{ ...shown, when: '2025-03-09 15:30' }])),
    ).toEqual(['new']);
  });

  test('that were cancelled or postponed don’t count as a contact, whichever column says so', () => {
    const { rows } = eventsOf(`Program	Date	Partner	Attendance	Status	Comments
Visit	3/17/2026	Cedar School		Cancelled
Club	3/20/2026	Pine School		Postponed to fall
Talk	3/21/2026	Fir School	12	Held	went well
Fair	3/22/2026	Elm School			Cancelled due to snow
Walk	3/23/2026	Oak School	cancelled		`);
    expect(rows.map(({ values }) => values['cancelled'] ?? '')).toEqual(['Yes', 'Yes', '', 'Yes', 'Yes']);
    expect(rows[1]?.values['notes']).toBe('Status: Postponed to fall');
    expect(rows[1]?.remarks).toEqual(['“Postponed to fall”, so it doesn’t count as a contact.']);
  });

  test('may have a thousands separator in the number of participants', () => {
    const { rows } = eventsOf('Event\tDate\tAttendance\nFair\t2026-03-17\t1,250\nTalk\t2026-03-18\t12');
    expect(rows.map(({ outcome, values }) => [outcome, values['participants']])).toEqual([
      ['new', '1250'],
      ['new', '12'],
    ]);
  });
});

describe('a row the librarian leaves out', () => {
  const LIST = 'Organization\tContact\nBlue Club\tAda\nRed Club\tBen\nRed Club\tCleo';
  const out = (row: number, more: Partial<Answers> = {}) => {
    const key = planOf(LIST).rows.find((one) => one.row === row)?.key ?? '';
    return planOf(LIST, [], 'partners', { rows: { [key]: { whole: 'skip' } }, ...more });
  };
  test('is not written, even without a question', () => {
    expect(out(2).rows[0]).toMatchObject({ outcome: 'leftOut', row: 2 });
  });
  test('is not combined with others, and leaves them without a question', () => {
    expect(kindsOf(out(3))).toEqual(['new', 'leftOut', 'new']);
  });
  test('while the counts say what is written: a combined row is part of another', () => {
    const { counts, rows } = planOf(LIST, [], 'partners', { kinds: { twice: 'go' } });
    expect(counts).toMatchObject({ new: 2, changed: 0, joined: 1 });
    const writes = writesOf({ rows }, 'run', '');
    expect(writes.filter(isNewRow)).toHaveLength(counts.new);
    expect(writes).toHaveLength(counts.new + counts.changed);
  });
});
