// Words in a cell for a date, a number or a check mark: Undo restores them, and nothing overwrites them.
import type { Runtime } from 'apps-script-runtime';
import type { Opening } from '../../src/server/run/today-answers';
import type { Saved } from '../../src/server/run/answers';
import { headedRows, addRow, ask, edit, newRow, ok, openLibrary, planLine, sheetOf, undo } from './addon';

const cellOf = (runtime: Runtime, tab: string, row: number, label: string) =>
  sheetOf(runtime, tab).getRange(row, (headedRows(runtime, tab)[0] ?? []).indexOf(label) + 1);

/** As in a tab from before Outreach: the words were there before the rule. */
function putWords(runtime: Runtime, tab: string, row: number, label: string, words: string): void {
  const cell = cellOf(runtime, tab, row, label);
  const rule = cell.getDataValidation();
  expect(rule?.getAllowInvalid()).toBe(false);
  cell.clearDataValidations().setValue(words).setDataValidation(rule);
}
/** What the cell shows, and whether it accepts words now. */
const look = (runtime: Runtime, tab: string, row: number, label: string) => {
  const cell = cellOf(runtime, tab, row, label);
  return [cell.getDisplayValue(), cell.getDataValidation()?.getAllowInvalid()];
};

describe('Undo puts words back where only a date or a number may be typed', () => {
  const CASES = [
    [
      'partners',
      'Partners',
      { name: 'Zoo' },
      'lastContact',
      'Last Contact Date',
      'last spring',
      '2026-03-01',
    ],
    ['partners', 'Partners', { name: 'Zoo' }, 'cadence', 'Keep in touch every (days)', 'now and then', '30'],
    ['events', 'Events', { name: 'Fair' }, 'participants', 'Number of Participants', 'about 30', '31'],
  ] as const;
  test.each(CASES)('%s, %s', (table, tab, values, key, label, words, typed) => {
    const runtime = openLibrary();
    const { ref } = addRow(runtime, table, values);
    putWords(runtime, tab, 3, label, words);
    const { undoId } = ok(edit(runtime, ref, { [key]: words }, { [key]: typed }));
    expect(look(runtime, tab, 3, label)).not.toContain(words);
    ok(undo(runtime, undoId));
    expect(look(runtime, tab, 3, label)).toEqual([words, false]);
  });

  test('in many rows at once, as in an import', () => {
    const runtime = openLibrary();
    const ids = ['Zoo', 'Hub', 'Park'].map((name) => addRow(runtime, 'partners', { name }).ref.id);
    for (const row of [3, 5]) putWords(runtime, 'Partners', row, 'Review on', 'when Kim is back');
    const froms = ['when Kim is back', '', 'when Kim is back'];
    const changes = ids.map((rowId, at) => ({
      ...{
        kind: 'edit',
        table: 'partners',
        rowId,
        field: 'reviewOn',
        from: froms[at] ?? '',
        to: '2026-09-01',
      },
    }));
    const mapping = { key: 'k', json: '{}' };
    ok(ask(runtime, 'startImport', { id: 'run', subject: '3 changed', changes, mapping }));
    const rows = changes.map(({ rowId, field, from, to }) => ({ id: rowId, changes: [{ field, from, to }] }));
    expect(ok(ask(runtime, 'writeImportBlock', { table: 'partners', rows, more: 0 }))).toMatchObject({
      changed: 3,
    });
    ok(undo(runtime, 'run'));
    for (const [at, row] of [3, 4, 5].entries())
      expect(look(runtime, 'Partners', row, 'Review on')).toEqual([froms[at], false]);
  });

  test('and keeps a rule that somebody changed to allow anything', () => {
    const runtime = openLibrary();
    const { ref } = addRow(runtime, 'partners', { name: 'Zoo' });
    const { SpreadsheetApp } = runtime.globals;
    const rule = SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(true).setHelpText('Mine');
    cellOf(runtime, 'Partners', 3, 'Last Contact Date').setDataValidation(rule.build()).setValue('long ago');
    const { undoId } = ok(edit(runtime, ref, { lastContact: 'long ago' }, { lastContact: '2026-03-01' }));
    ok(undo(runtime, undoId));
    const cell = cellOf(runtime, 'Partners', 3, 'Last Contact Date');
    expect([cell.getDisplayValue(), cell.getDataValidation()?.getHelpText()]).toEqual(['long ago', 'Mine']);
  });
});

describe('words under Done', () => {
  const questions = (runtime: Runtime) =>
    ok(ask<Opening>(runtime, 'openSidebar')).today.questions.items.map(({ sentence }) => sentence);
  /** A follow-up for Zoo in the plan, with words typed under Done. */
  function withWords(words: string | number): { runtime: Runtime; row: number; line: string } {
    const runtime = openLibrary();
    addRow(runtime, 'partners', { name: 'Zoo', lastContact: '2025-01-05' });
    ok(ask(runtime, 'updateRelationships'));
    runtime.run('dailyCheck', [], { as: 'clock' });
    const line = 'Get back in touch with Zoo (last contact Jan 5, 2025)';
    const { row } = planLine(runtime, line);
    cellOf(runtime, 'Weekly Plan', row, 'Done').clearDataValidations().setValue(words);
    return { runtime, row, line };
  }
  const done = (runtime: Runtime, line: string) =>
    cellOf(runtime, 'Weekly Plan', planLine(runtime, line).row, 'Done').getValue() as unknown;

  test.each(['half of it', 'yes', 7])(
    '%p stays when a contact answers the line, and Today asks about it',
    (words) => {
      const { runtime, row, line } = withWords(words);
      expect(questions(runtime)).toContain(
        `Weekly Plan, row ${row}, “Done”: “${words}” isn’t a checkmark. Correct the cell or clear it.`,
      );
      const contact = newRow('log', { when: '2026-03-02', partner: 'Zoo', heard: 'Glad' });
      const { undoId } = ok(ask<Saved>(runtime, 'saveContact', contact));
      expect(done(runtime, line)).toBe(words);
      ok(undo(runtime, undoId));
      expect(done(runtime, line)).toBe(words);
    },
  );

  test('stay when the check finds the line answered and when the next week is started', () => {
    const { runtime, line } = withWords('half of it');
    cellOf(runtime, 'Partners', 3, 'Last Contact Date').setValue('2026-03-02');
    runtime.run('dailyCheck', [], { as: 'clock' });
    expect(done(runtime, line)).toBe('half of it');
    runtime.advanceTo('2026-03-09T17:00:00Z');
    runtime.run('startThisWeek');
    const plan = JSON.stringify(runtime.values('Weekly Plan'));
    expect(plan).toContain('half of it');
  });

  test('a form that checks the line off says what the cell holds, and saves nothing', () => {
    const { runtime, row, line } = withWords('half of it');
    const ref = {
      ...planLine(runtime, line),
      id: String(
        runtime.values('Weekly Plan')[row - 1]?.[
          (headedRows(runtime, 'Weekly Plan')[0] ?? []).indexOf('Outreach id')
        ],
      ),
    };
    const answer = edit(runtime, ref, { done: '', outcome: '' }, { done: 'TRUE', outcome: 'Talked' });
    expect(answer).toMatchObject({
      ok: false,
      problem: `Someone typed “half of it” under Done in row ${row} of Weekly Plan. Clear that cell, then save again. What you typed is still here.`,
    });
    expect(done(runtime, line)).toBe('half of it');
    ok(edit(runtime, ref, { outcome: '' }, { outcome: 'Talked' }));
    expect(done(runtime, line)).toBe('half of it');
  });
});
