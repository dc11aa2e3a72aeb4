// Long items in the tab Weekly Plan: broken where the next cell would cut them off, and read whole everywhere.
import type { Runtime } from 'apps-script-runtime';
import type { PaperWeek } from '../../src/server/run/today-answers';
import { addRow, ask, edit, headedRows, inOneLine, ok, openLibrary, sheetOf, undo } from './addon';

const LONG =
  'Class presentation at Cedar Elementary for the three second grades: bring flyers, forty library cards and the puppet';
const LONGER = `${LONG} and the poster`;
const HEADING = { table: 'plan' as const, id: 'heading-outreach', row: 0, name: 'Outreach To-Do' };

const columnOf = (runtime: Runtime, label: string) =>
  (headedRows(runtime, 'Weekly Plan')[0] ?? []).indexOf(label) + 1;
const cellsWith = (runtime: Runtime, start: string) =>
  runtime
    .values('Weekly Plan')
    .flat()
    .map(String)
    .filter((text) => text.startsWith(start));
const onPaper = (runtime: Runtime) =>
  ok(ask<PaperWeek>(runtime, 'readPaperWeek')).lines.map(({ text }) => text);
/** Types it as Item 2 below everything; returns the cell. */
function typed(runtime: Runtime, text: string): GoogleAppsScript.Spreadsheet.Range {
  const sheet = sheetOf(runtime, 'Weekly Plan');
  const cell = sheet.getRange(sheet.getLastRow() + 1, columnOf(runtime, 'Item 2'));
  runtime.type('Weekly Plan', cell.getA1Notation(), text);
  return cell;
}

test('one from the form is in two lines, is read in one, and saving and undoing find it unchanged', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'plan', { item: LONG, partner: 'Cedar' }, HEADING);
  expect(cellsWith(runtime, 'Class')[0]?.split('\n').length).toBe(2);
  expect(onPaper(runtime)).toContain(LONG);
  const changed = ok(edit(runtime, ref, { item: LONG }, { item: LONGER }));
  expect(onPaper(runtime)).toContain(LONGER);
  ok(undo(runtime, changed.undoId));
  expect(onPaper(runtime)).toContain(LONG);
  expect(inOneLine(cellsWith(runtime, 'Class')[0])).toBe(LONG);
});

test('a long item typed by hand is split into lines at once; a short one and a formula stay unchanged', () => {
  const runtime = openLibrary();
  expect(String(typed(runtime, LONG).getValue()).split('\n').length).toBe(2);
  expect(onPaper(runtime)).toContain(LONG);
  expect(typed(runtime, 'Call Kim').getValue()).toBe('Call Kim');
  const formula = typed(runtime, `="${LONG}"`);
  expect([formula.getFormula(), formula.getValue()]).toEqual([`="${LONG}"`, LONG]);
});

test('a long item that was there before is split when the start of a week moves it', () => {
  const runtime = openLibrary();
  const cell = typed(runtime, 'Pasted');
  cell.setValue(LONG);
  addRow(runtime, 'events', { name: 'Fair', when: '2026-03-05' });
  addRow(runtime, 'plan', { item: 'Done', done: 'TRUE' }, HEADING);
  ok(ask(runtime, 'startWeek'));
  expect(onPaper(runtime)).toContain(LONG);
  expect(cellsWith(runtime, 'Class').map(inOneLine)).toEqual([LONG]);
});

test('a follow-up for a partner with a long name is recognized by the next check and isn’t written again', () => {
  const runtime = openLibrary();
  const name = 'Friends of the Cedar County Historical Museum and Archive';
  addRow(runtime, 'partners', { name, lastContact: '2025-10-01' });
  ok(ask(runtime, 'startWeek'));
  const line = `Get back in touch with ${name} (last contact Oct 1, 2025)`;
  expect(onPaper(runtime)).toContain(line);
  const before = runtime.values('Weekly Plan');
  expect(cellsWith(runtime, 'Get back')[0]).toContain(' \n');
  ok(ask(runtime, 'checkNow'));
  expect(runtime.values('Weekly Plan')).toEqual(before);
});
