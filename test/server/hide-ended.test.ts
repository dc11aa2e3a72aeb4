// Ended and merged partners can be hidden in the tab for everyone, and shown again.
import { addRow, ask, ok, openLibrary } from './addon';

interface Hidden {
  isHidden: boolean;
  words: string;
}
const library = () => {
  const runtime = openLibrary();
  addRow(runtime, 'partners', { name: 'Zoo' });
  addRow(runtime, 'partners', {
    name: 'Old Club',
    stage: 'Ended',
    story: 'Merged into “Zoo” on 2026-03-01.',
  });
  addRow(runtime, 'partners', { name: 'Park' });
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Partners');
  if (!sheet) throw new Error('No Partners');
  const shown = () => [3, 4, 5].filter((row) => !sheet.isRowHiddenByFilter(row));
  const stage = (runtime.values('Partners')[0] ?? []).indexOf('Stage') + 1;
  return { runtime, sheet, shown, stage };
};

test('one press hides ended partners, another shows them, and no cell changes', () => {
  const { runtime, shown } = library();
  const before = runtime.values('Partners');
  expect(ok(ask<Hidden>(runtime, 'hideEnded')).isHidden).toBe(true);
  expect(shown()).toEqual([3, 5]);
  expect(ok(ask<Hidden>(runtime, 'hideEnded')).isHidden).toBe(false);
  expect(shown()).toEqual([3, 4, 5]);
  expect(runtime.values('Partners')).toEqual(before);
});

test('a filter that somebody set on Stage is left alone', () => {
  const { runtime, sheet, shown, stage } = library();
  const theirs = runtime.globals.SpreadsheetApp.newFilterCriteria().setHiddenValues(['Paused']).build();
  sheet.getFilter()?.setColumnFilterCriteria(stage, theirs);
  expect(ask<Hidden>(runtime, 'hideEnded')).toMatchObject({
    ok: false,
    problem: expect.stringContaining('Stage') as string,
  });
  expect(shown()).toEqual([3, 4, 5]);
});

test('without a filter, the answer says what to do', () => {
  const { runtime, sheet } = library();
  sheet.getFilter()?.remove();
  expect(ask<Hidden>(runtime, 'hideEnded')).toMatchObject({
    ok: false,
    problem: expect.stringContaining('Set up') as string,
  });
});
