// A list that says that its last contact reached nobody.
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { planImport } from '../../../src/domain/import/import-plan';
import { Grid, findTable } from '../../../src/domain/import/import-table';
import { TODAY } from '../../fixtures/import';

function planOf(headings: string[], ...rows: string[][]) {
  const grid: Grid = [headings, ...rows];
  const found = findTable(grid, 'partners', 1);
  const mapping = proposeMapping(grid, found, 'partners');
  return planImport({ grid, found, mapping, notes: [] }, [], {
    today: TODAY,
    answers: { kinds: {}, rows: {} },
  }).rows;
}
const HEAD = ['Organization', 'Phone', 'Last contacted', 'Outcome'];
const row = (day: string, outcome: string) => planOf(HEAD, ['Zoo', '555-0100', day, outcome])[0];

test.each(['LVM', 'Left voicemail', 'left a message', 'No answer', 'awaiting reply', 'Did not respond'])(
  '“%s” next to the day: the day goes into Notes and isn’t a Last Contact Date',
  (outcome) => {
    expect(row('2026-02-03', outcome)).toMatchObject({
      values: { name: 'Zoo', notes: `Last contacted: 2026-02-03\nOutcome: ${outcome}` },
      remarks: [`“${outcome}”, so that day doesn’t count as a contact.`],
      doubts: [],
    });
  },
);

test.each(['n/a', '', 'Reached', 'spoke with Kim', 'left message, will call back Tuesday', 'good', 'maybe'])(
  '“%s” next to the day: that day is the Last Contact Date as in any list, and the words are in Notes',
  (outcome) => {
    const planned = row('2026-02-03', outcome);
    expect(planned?.values['lastContact']).toBe('2026-02-03');
    const isNothing = outcome === '' || outcome === 'n/a';
    expect(planned?.values['notes']).toBe(isNothing ? undefined : `Outcome: ${outcome}`);
  },
);

test('the words may come right after the day', () => {
  const planned = row('2/13/2026 - LVM', '');
  expect(planned).toMatchObject({
    values: { name: 'Zoo', notes: 'Last contacted: 2/13/2026 - LVM' },
    doubts: [],
  });
  expect(planned?.values['lastContact']).toBeUndefined();
  expect(row('2/13/2026 about flyers', '')?.values['lastContact']).toBe('2026-02-13');
});

test.each(['Notes', 'Next step', 'Next'])(
  '“LVM” alone under “%s” means that nobody was reached',
  (heading) => {
    const head = ['Organization', 'Phone', 'Last contacted', heading];
    const [missed] = planOf(head, ['Zoo', '555-0100', '2026-02-03', 'LVM']);
    expect([missed?.values['lastContact'], missed?.remarks]).toEqual([
      undefined,
      ['“LVM”, so that day doesn’t count as a contact.'],
    ]);
    expect(missed?.values['notes']).toContain('Last contacted: 2026-02-03');
    const [reached] = planOf(head, ['Zoo', '555-0100', '2026-02-03', 'LVM, then she called back']);
    expect(reached?.values['lastContact']).toBe('2026-02-03');
  },
);

test('under an unrelated heading, the words say nothing about the day', () => {
  const [planned] = planOf(
    ['Organization', 'Phone', 'Last contacted', 'Do they want a booth?'],
    ['Zoo', '555-0100', '2026-02-03', 'No answer'],
  );
  expect(planned?.values['lastContact']).toBe('2026-02-03');
});
