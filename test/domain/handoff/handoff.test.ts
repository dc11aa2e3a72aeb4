// A colleague's name in cells as people write them, who takes over what, and who got what.
import fc from 'fast-check';
import { namesStaff, replaceStaff, staffIn } from '../../../src/domain/basics/staff';
import { directoryOf } from '../../../src/domain/basics/names';
import { givenIn } from '../../../src/domain/handoff/hand-over-page';
import {
  type HandoffRows,
  countByName,
  eachOnce,
  handedOverLines,
  handoffEdits,
  staffedRows,
} from '../../../src/domain/handoff/handoff';
import type { Edit } from '../../../src/domain/changes/change';

test.each([
  ['Ana', 'Cy'],
  [' ana ', 'Cy'],
  ['Ana, Ben', 'Cy, Ben'],
  ['Ben, ANA', 'Ben, Cy'],
  ['Ben and Ana', 'Ben and Cy'],
  ['Ana and Ben and Dee', 'Cy and Ben and Dee'],
  ['Ben & Ana / Dee', 'Ben & Cy / Dee'],
  ['Ana\nBen', 'Cy\nBen'],
  ['Ana, Cy', 'Cy'],
  ['Cy; Ana', 'Cy'],
  ['Ben, Ana, Cy', 'Ben, Cy'],
  ['Ana, ana', 'Cy'],
  ['Anabel', 'Anabel'],
  ['Ana Ruiz', 'Ana Ruiz'],
  ['Ben', 'Ben'],
  ['', ''],
])('Ana leaves and Cy follows: “%s” becomes “%s”', (cell, wanted) => {
  expect(replaceStaff(cell, 'Ana', 'Cy')).toBe(wanted);
});

test('a name like $& is only a name', () => {
  expect(replaceStaff('Ana, Ben', 'Ana', '$& $1')).toBe('$& $1, Ben');
});

const names = fc.constantFrom('Ana', 'ana', 'Ben', 'Cy', 'Dee', 'Zoë Hall', '');
const separators = fc.constantFrom(', ', '; ', ' & ', ' and ', '\n', ' / ');
const cells = fc
  .tuple(names, fc.array(fc.tuple(separators, names), { maxLength: 4 }))
  .map(([first, rest]) => first + rest.flat().join(''));

test('in any cell, the name of the one who leaves is gone, the successor is named once, and all others stay', () => {
  fc.assert(
    fc.property(cells, (cell) => {
      const after = replaceStaff(cell, 'Ana', 'Cy');
      const before = staffIn(cell);
      if (!namesStaff(cell, 'Ana')) return expect(after).toBe(cell);
      const now = staffIn(after);
      expect(now).not.toContain('ana');
      expect([...now].sort()).toEqual([...new Set(before.map((one) => (one === 'ana' ? 'cy' : one)))].sort());
      expect(replaceStaff(after, 'Ana', 'Cy')).toBe(after);
    }),
  );
});

const partners = [
  { id: 'p-1', name: 'Zoo', staff: 'Ana', caller: '' },
  { id: 'p-2', name: 'Hub', staff: 'Ben', caller: 'ana' },
  { id: 'p-3', name: 'Fire', staff: 'Ben', caller: '' },
];
const event = { endsAt: '', partnerIds: '', cancelled: '' };
const contact = {
  ...{ staff: 'Ana', how: 'Phone', cameOfIt: '', heard: '', partnerId: '', replaced: '' },
  ...{ promised: '', promisedBy: '', next: '', nextBy: '', nextWho: '' },
};
const action = {
  index: 1,
  when: '2026-04-01',
  who: 'Ana',
  for: '',
  partner: '',
  partnerId: '',
  doneOn: '',
  changed: '',
};
const goal = { who: 'Ana', year: '2026', came: '' };
const line = { level: 1, index: 0, isDone: false, when: '', partner: '' };
const rows: HandoffRows = {
  partners,
  events: [
    { ...event, id: 'e-1', name: 'Today', when: '2026-03-02 18:00', staff: 'Ana', partners: 'Zoo' },
    { ...event, id: 'e-2', name: 'Soon', when: '2026-03-09', staff: 'Ben, Ana', partners: 'New; Hub (host)' },
    { ...event, id: 'e-3', name: 'Off', when: '2026-03-09', staff: 'Ana', partners: 'Hub', cancelled: 'Yes' },
    { ...event, id: 'e-4', name: 'No day', when: 'some day', staff: 'Ana', partners: '' },
  ],
  actions: [
    { ...action, id: 'a-1', what: 'Draft the flyer', partner: 'Hub' },
    { ...action, id: 'a-2', what: 'Was done', doneOn: '2026-02-02' },
    { ...action, id: 'a-3', what: 'Nobody’s', who: '' },
  ],
  goals: [
    { ...goal, id: 'g-1', goal: 'Learn Spanish' },
    { ...goal, id: 'g-2', goal: 'Last year’s', year: '2025' },
    { ...goal, id: 'g-3', goal: 'Something came of it', came: 'Yes' },
  ],
  contacts: [
    { ...contact, id: 'c-1', when: '2026-02-02', partner: 'Zoo', next: 'Send list', nextWho: 'Ana' },
    { ...contact, id: 'c-2', when: '2026-03-02', partner: 'Hub', next: 'Call back', promised: 'Flyers' },
    { ...contact, id: 'c-3', when: '2026-03-02', partner: 'Hub', next: 'Ask Ben', nextWho: 'Ben' },
  ],
  lines: [
    { ...line, id: 'heading-follow-ups', level: 0, text: 'Outreach Follow-Ups to do', who: '' },
    { ...line, id: 'next-c-1', text: 'Zoo: Send list', partner: 'Zoo', who: 'Ana' },
    { ...line, id: 'event-e-2', text: 'Soon', partner: 'New; Hub', who: 'Ben, Ana' },
    { ...line, id: 'l-1', text: 'Call the zoo', partner: 'Zoo', who: 'ana' },
    { ...line, id: 'l-2', level: 2, text: 'Bring the map', who: 'Ana' },
    { ...line, id: 'l-3', text: 'Was done', who: 'Ana', isDone: true },
    { ...line, id: 'heading-done', level: 0, text: 'Outreach Done', who: '' },
    { ...line, id: 'l-4', text: 'Long ago', who: 'Ana' },
    { ...line, id: 'heading-ideas', level: 0, text: 'Steering Thoughts / Program Ideas', who: '' },
    { ...line, id: 'l-5', text: 'A puppet show', who: 'Ana' },
  ],
  filed: { week: '', doneIn: () => undefined },
  directory: directoryOf(partners),
};
const MONDAY = '2026-03-02';
const successors = { to: 'Cy', byPartner: new Map([['p-2', 'Dee']]) };

test('partners, upcoming events, next steps and open lines go to those who take over; the past stays', () => {
  const edits = handoffEdits(staffedRows(rows, MONDAY), 'Ana', successors);
  expect(edits.map(({ table, rowId, field, from, to }) => [table, rowId, field, from, to])).toEqual([
    ['partners', 'p-1', 'staff', 'Ana', 'Cy'],
    ['partners', 'p-2', 'caller', 'ana', 'Dee'],
    ['events', 'e-2', 'staff', 'Ben, Ana', 'Ben, Dee'],
    ['log', 'c-1', 'nextWho', 'Ana', 'Cy'],
    ['plan', 'next-c-1', 'who', 'Ana', 'Cy'],
    ['plan', 'event-e-2', 'who', 'Ben, Ana', 'Ben, Dee'],
    ['plan', 'l-1', 'who', 'ana', 'Cy'],
    ['plan', 'l-2', 'who', 'Ana', 'Cy'],
    ['plan', 'l-5', 'who', 'Ana', 'Cy'],
    ['actions', 'a-1', 'who', 'Ana', 'Dee'],
    ['goals', 'g-1', 'who', 'Ana', 'Cy'],
  ]);
});

test('an action with a line in the plan counts once, unless the line is somebody else’s', () => {
  const counted = (who: string) =>
    eachOnce(
      staffedRows(
        {
          ...rows,
          lines: [{ ...line, id: 'action-a-1', text: 'Draft the flyer', who }],
          contacts: [],
          events: [],
        },
        MONDAY,
      ),
    ).flatMap(({ table }) => (table === 'partners' ? [] : [table]));
  expect(counted('Ana')).toEqual(['plan', 'goals']);
  expect(counted('Ben')).toEqual(['plan', 'actions', 'goals']);
});

test('a promise typed into the log this week gets its line now, for the one who takes over', () => {
  const lines = handedOverLines(rows, 'Ana', successors, MONDAY);
  expect(lines.map(({ rowId, values }) => [rowId, values.who, values.partner])).toEqual([
    ['promise-c-2', 'Dee', 'Hub'],
    ['next-c-2', 'Dee', 'Hub'],
  ]);
});

test('the names to choose from are those on the list, then others in the cells, each with its open rows', () => {
  expect(countByName(staffedRows(rows, MONDAY), ['ANA', 'Zed'])).toEqual([
    { name: 'ANA', count: 11, isListed: true },
    { name: 'Zed', count: 0, isListed: true },
    { name: 'Ben', count: 5, isListed: false },
  ]);
});

const edit = (table: Edit['table'], rowId: string, field: string, from: string, to: string): Edit => ({
  ...{ kind: 'edit', table, rowId, field, from, to },
});

test('the record says who got what, even of work they shared before', () => {
  const given = givenIn({
    subject: 'Ana',
    changes: [
      edit('partners', 'p-1', 'staff', 'Ana', 'Cy'),
      edit('partners', 'p-1', 'caller', 'Ana', 'Cy'),
      edit('partners', 'p-2', 'staff', 'Ana, Cy, Ben', 'Cy, Ben'),
      edit('partners', 'p-3', 'staff', 'Ben and Ana', 'Ben and Dee'),
      edit('plan', 'l-1', 'who', 'ana', 'cy'),
      edit('partners', 'p-4', 'staff', 'Ana', 'Hall, Zoë'),
    ],
  });
  expect(given).toEqual([
    { to: 'Cy', partnerIds: ['p-1', 'p-2'], rows: [{ table: 'plan', rowId: 'l-1' }] },
    { to: 'Dee', partnerIds: ['p-3'], rows: [] },
    { to: 'Hall, Zoë', partnerIds: ['p-4'], rows: [] },
  ]);
});
