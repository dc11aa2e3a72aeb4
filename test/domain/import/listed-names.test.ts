// Names that a list writes in its own way: whom they mean, in all rows.
import { NOTHING_AROUND } from '../../../src/domain/import/import-contacts';
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { NO_ANSWERS, planImport } from '../../../src/domain/import/import-plan';
import { type NameAnswer, likelyStaff, staffAnswers } from '../../../src/domain/import/listed-names';
import { readSourceRows } from '../../../src/domain/import/import-row';
import { findTable } from '../../../src/domain/import/import-table';
import { gridOfText } from '../../../sidebar/import/pasted-list';
import { TODAY } from '../../fixtures/import';

const STAFF = ['Ana', 'Ben Gray', 'Dora'];
const LIST = `Date\tPartner\tStaff\tNotes
2019-03-14\tAlt. Learning HS\tBG\tFlyers
2019-03-15\tAlt. Learning HS\tAna & bg\tTour
2019-03-16\tSpanish Club\tXY\tTour`;

function planOf(names: readonly NameAnswer[]) {
  const grid = gridOfText(LIST);
  const found = findTable(grid, 'log');
  const source = { grid, found, mapping: proposeMapping(grid, found, 'log', TODAY), notes: [] };
  const partners = [{ id: 'p1', name: 'Alternative Learning High School', lastContact: '2018-01-01' }];
  const plan = planImport(source, [], {
    today: TODAY,
    answers: { ...NO_ANSWERS, names },
    around: { ...NOTHING_AROUND, partners, staff: STAFF },
  });
  return { ...plan, source };
}

test.each([
  ['BG', 'Ben Gray'],
  ['B.G.', 'Ben Gray'],
  ['ben', 'Ben Gray'],
  ['D', 'Dora'],
  ['XY', undefined],
])('“%s” is likely %s', (typed, name) => {
  expect(likelyStaff(typed, STAFF)).toBe(name);
});

test('initials that fit two people are nobody in particular', () => {
  expect(likelyStaff('BG', ['Ben Gray', 'Bea Gold'])).toBeUndefined();
});

test('each unlisted name is asked about once; the likely name is chosen already, an answer wins', () => {
  const rows = readSourceRows(planOf([]).source, TODAY);
  expect(staffAnswers(rows, STAFF, []).map(({ typed, means }) => [typed, means])).toEqual([
    ['BG', 'Ben Gray'],
    ['XY', 'XY'],
  ]);
  const given: NameAnswer = { field: 'staff', typed: 'BG', means: 'Dora' };
  expect(staffAnswers(rows, STAFF, [given])[0]).toEqual(given);
});

test('the name that is meant replaces the initials in all rows, also next to another name', () => {
  const { rows } = planOf([{ field: 'staff', typed: 'BG', means: 'Ben Gray' }]);
  expect(rows.map(({ values }) => values.staff)).toEqual(['Ben Gray', 'Ana & Ben Gray', 'XY']);
});

test('a partner named differently is that partner in all its rows, and the same list adds nothing again', () => {
  const typed = planOf([]);
  expect(typed.unmatched).toContain('Spanish Club');
  const name = 'Alternative Learning High School';
  const meant = planOf([
    { field: 'partner', typed: 'Alt. Learning HS', means: name },
    { field: 'partner', typed: 'spanish club', means: name },
  ]);
  expect(meant.rows.map(({ values }) => values.partner)).toEqual([name, name, name]);
  expect(meant.unmatched).toEqual([]);
  expect(meant.follows).toMatchObject([{ id: 'p1', changes: [{ to: '2019-03-16' }] }]);
  const ids = ({ rows }: typeof meant) => rows.map(({ listedId }) => listedId);
  expect(ids(meant)[2]).toBe(ids(typed)[2]);
});
