// The next steps in a list: they stay in Notes, and new partners get a line in the Weekly Plan.
import { isNextHeading } from '../../../src/domain/import/import-next';
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { settleDays } from '../../../src/domain/import/mapping-questions';
import { planImport } from '../../../src/domain/import/import-plan';
import type { KnownRow } from '../../../src/domain/import/import-matching';
import { type Grid, findTable } from '../../../src/domain/import/import-table';
import { journalOf, writesOf } from '../../../src/domain/import/import-writes';

const TODAY = '2026-11-22';

test.each([
  'Next',
  'Next step',
  'NEXT STEPS',
  'Next contact',
  'Next contact date',
  'Follow up on',
  'Follow-up',
  'Call back on',
  'To do',
  'Prochaine étape',
  'Wiedervorlage',
])('“%s” is about what comes next', (heading) => expect(isNextHeading(heading)).toBe(true));
test.each(['Last contact', 'Follow-up notes', 'Follow up done', 'Next contact person', 'Next door', 'Notes'])(
  '“%s” isn’t',
  (heading) => expect(isNextHeading(heading)).toBe(false),
);

function linesOf(head: string[], rows: string[][], known: readonly KnownRow[] = []) {
  const grid: Grid = [head, ...rows];
  const found = findTable(grid, 'partners', 1);
  const { mapping, questions } = settleDays(proposeMapping(grid, found, 'partners', TODAY), grid, found);
  const plan = planImport({ grid, found, mapping, notes: [] }, known, { today: TODAY });
  const writes = writesOf(plan, 'run', 'Eve');
  return {
    ways: mapping.columns.map(({ field, as }) => `${field} ${as}`),
    questions: questions.map(({ heading }) => heading),
    notes: plan.rows.map(({ values }) => values['notes']),
    lines: writes.flatMap((write) =>
      'values' in write && write.line ? [[write.line.item, write.line.when, write.line.who]] : [],
    ),
    writes,
  };
}

test('a step and its day are one line, named after the partner, for its contact or the user; without words it’s a call', () => {
  const { ways, notes, lines } = linesOf(
    ['Organization', 'Next step', 'Follow up on', 'Library staff'],
    [
      ['Zoo', 'Send the flyer', '2026-12-01', 'Ana'],
      ['Park', '', '2026-12-08', ''],
      ['Club', 'Ask about May', '', ''],
      ['Hub', '', '', ''],
      ['Farm', 'no', '', ''],
    ],
  );
  expect(ways).toEqual(['name text', 'notes plan', 'notes plan', 'staff text']);
  expect(lines).toEqual([
    ['Zoo: Send the flyer', '2026-12-01', 'Ana'],
    ['Call Park', '2026-12-08', 'Eve'],
    ['Club: Ask about May', '', 'Eve'],
  ]);
  expect(notes[0]).toBe('Next step: Send the flyer\nFollow up on: 2026-12-01');
});

test('a day that can be read in two ways raises a question', () => {
  expect(linesOf(['Organization', 'Follow up on'], [['Zoo', '3/4/2027']]).questions).toEqual([
    'Follow up on',
  ]);
});

test('a column called “Next” goes to the plan; after a voicemail, the next step is to call again', () => {
  const { ways, lines, notes } = linesOf(
    ['Organization', 'Next', 'Staff'],
    [
      ['Zoo', 'LVM', 'Ana'],
      ['Park', 'Send flyers by Dec 4', 'Ana, Ben'],
    ],
  );
  expect(ways[1]).toBe('notes plan');
  expect(lines).toEqual([
    ['Call Zoo', '', 'Ana'],
    ['Park: Send flyers by Dec 4', '2026-12-04', ''],
  ]);
  expect(notes[0]).toBe('Next: LVM');
});

test('a step that was due long ago, or whose partner is already in the sheet, gets no line', () => {
  const head = ['Organization', 'Next step', 'Follow up on'];
  expect(linesOf(head, [['Zoo', 'Call', '2019-03-01']]).lines).toEqual([]);
  const known = [{ id: 'zoo-id', name: 'Zoo' }];
  const again = linesOf(head, [['Zoo', 'Call', '2026-12-01']], known);
  expect(again.lines).toEqual([]);
  expect(again.notes).toEqual(['Next step: Call\nFollow up on: 2026-12-01']);
});

test('Undo covers the line along with its partner', () => {
  const { writes } = linesOf(['Organization', 'Next step'], [['Zoo', 'Call']]);
  expect(
    journalOf('partners', writes).map(({ table, rowId }) => [
      table,
      rowId.replace(/^run-\S+?(-next)?$/, '$1'),
    ]),
  ).toEqual([
    ['partners', ''],
    ['plan', '-next'],
  ]);
});

test('a day in the words of a step becomes its day, unless it could be several, like “by Friday” and 12/4', () => {
  const { lines } = linesOf(
    ['Organization', 'Next step'],
    [
      ['Zoo', 'Send flyers by 12/14'],
      ['Inn', 'Send flyers by 12/4'],
      ['Park', 'Meet on Dec 10'],
      ['Club', 'Call by Friday'],
      ['Farm', 'Send photos tomorrow'],
    ],
  );
  expect(lines.map(([item, when]) => [item, when])).toEqual([
    ['Zoo: Send flyers by 12/14', '2026-12-14'],
    ['Inn: Send flyers by 12/4', ''],
    ['Park: Meet on Dec 10', '2026-12-10'],
    ['Club: Call by Friday', ''],
    ['Farm: Send photos tomorrow', ''],
  ]);
});
