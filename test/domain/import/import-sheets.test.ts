// Five messy sheets give the results that were written down beforehand.
import { proposeMapping } from '../../../src/domain/import/import-mapping';
import { settleDays } from '../../../src/domain/import/mapping-questions';
import { planImport } from '../../../src/domain/import/import-plan';
import { findTable } from '../../../src/domain/import/import-table';
import { MESSY_SHEETS, TODAY } from '../../fixtures/import';
import { KnownRow } from '../../../src/domain/import/import-matching';

describe.each(MESSY_SHEETS.map((sheet) => [sheet.habit, sheet] as const))('%s', (_, sheet) => {
  const { grid, expected, notes = [] } = sheet;
  const known = sheet.known as KnownRow[];
  const found = findTable(grid, 'partners');
  const { mapping, questions } = settleDays(proposeMapping(grid, found, 'partners'), grid, found);
  const { rows, counts } = planImport({ grid, found, mapping, notes }, known, { today: TODAY });

  test('the table is found', () => {
    expect(found.headerRow).toBe(expected.headerRow);
    expect(found.isSure).toBe(true);
    expect(found.rows).toEqual(expected.rows);
    expect(Object.fromEntries(found.around.map(({ row, what }) => [row, what]))).toEqual(expected.around);
  });

  test('the columns are proposed', () => {
    const plain = expected.columns.map(([heading, field, as = 'text', person = 1]) => [
      ...[heading, field, as, person],
    ]);
    expect(mapping.columns.map(({ heading, field, as, person }) => [heading, field, as, person])).toEqual(
      plain,
    );
    expect(Object.fromEntries(questions.map(({ heading, examples }) => [heading, examples]))).toEqual(
      expected.dayQuestions,
    );
  });

  test('the rows are planned', () => {
    expect(counts).toEqual({
      new: 0,
      same: 0,
      changed: 0,
      joined: 0,
      doubtful: 0,
      refused: 0,
      leftOut: 0,
      ...expected.counts,
    });
    expect(rows.map(({ row }) => row)).toEqual(Object.keys(expected.outcomes).map(Number));
    for (const row of rows) {
      const { outcome, doubts = [], values, changes } = expected.outcomes[row.row] ?? {};
      expect([row.row, row.outcome, row.doubts.map(({ kind }) => kind)]).toEqual([row.row, outcome, doubts]);
      if (values) expect(row.values).toEqual(values);
      if (changes)
        expect(row.changes.map(({ field, from, to }) => `${field}: ${from} > ${to}`).sort()).toEqual(changes);
    }
  });

  if (sheet.answered) {
    const { answered } = sheet;
    test('the rows are planned again once the question about the dates is answered', () => {
      const columns = mapping.columns.map((use) =>
        use.field === 'lastContact' ? { ...use, order: answered.order } : use,
      );
      const settled = settleDays({ ...mapping, columns }, grid, found);
      expect(settled.questions).toEqual([]);
      const plan = planImport({ grid, found, mapping: settled.mapping, notes }, known, { today: TODAY });
      expect(plan.counts).toMatchObject(answered.counts);
      for (const [row, day] of Object.entries(answered.lastContacts))
        expect(plan.rows.find((one) => one.row === Number(row))?.values['lastContact']).toBe(day);
    });
  }
});
