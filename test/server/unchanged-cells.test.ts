// Cells that nobody changed aren't written: what people did with them stays.
import type { Runtime } from 'apps-script-runtime';
import type { RowRef } from '../../src/server/run/answers';
import {
  headedRows,
  addRow,
  ask,
  edit,
  newRow,
  ok,
  openFilled,
  openLibrary,
  planLine,
  sheetOf,
} from './addon';
import { fill } from './filled';

const SITE = 'https://zoo.example';

function cellOf(runtime: Runtime, tab: string, row: number, label: string) {
  return sheetOf(runtime, tab).getRange(row, (headedRows(runtime, tab)[0] ?? []).indexOf(label) + 1);
}

/** Puts a text with a link and a bold word in that cell. */
function putLink(runtime: Runtime, tab: string, row: number, label: string): void {
  const app = runtime.globals.SpreadsheetApp;
  const bold = app.newTextStyle().setBold(true).build();
  const value = app
    .newRichTextValue()
    .setText('their site first')
    .setLinkUrl(6, 10, SITE)
    .setTextStyle(11, 16, bold)
    .build();
  cellOf(runtime, tab, row, label).setRichTextValue(value);
}

const runsIn = (runtime: Runtime, tab: string, row: number, label: string) =>
  cellOf(runtime, tab, row, label)
    .getRichTextValue()
    ?.getRuns()
    .map((run) => [run.getText(), run.getLinkUrl(), run.getTextStyle().isBold() === true]);
const RUNS = [
  ['their ', null, false],
  ['site', SITE, false],
  [' ', null, false],
  ['first', null, true],
];

const partner = (id: string): RowRef => ({ table: 'partners', id, row: 0, name: '' });
/** Fields that aren't adjacent, with others on both sides of them. */
const APART = { contactName: 'Ben', staff: 'Ana', previous: 'Maps', story: 'Met' };
const blank = (values: Record<string, string>) =>
  Object.fromEntries(Object.keys(values).map((key) => [key, '']));

test('links and bold words in other cells of the row survive a save of many fields', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'partners', { name: 'Zoo' });
  putLink(runtime, 'Partners', 3, 'Contact Email');
  ok(edit(runtime, ref, blank(APART), APART));
  expect(cellOf(runtime, 'Partners', 3, 'Contact Name').getValue()).toBe('Ben');
  expect(runsIn(runtime, 'Partners', 3, 'Contact Email')).toEqual(RUNS);
});

test('“last spring” under Last Contact Date, typed before set-up, does not stop a save of other fields', () => {
  const runtime = openLibrary();
  fill(runtime, 'Partners', 2, 1, () => ({
    'Partner/Company': 'Zoo',
    'Outreach id': 'p-0',
    'Last Contact Date': 'last spring',
  }));
  ok(edit(runtime, partner('p-0'), blank(APART), APART));
  expect(cellOf(runtime, 'Partners', 3, 'Last Contact Date').getValue()).toBe('last spring');
  expect(cellOf(runtime, 'Partners', 3, 'Library Staff Contact').getValue()).toBe('Ana');
});

test('an array formula in one of our columns is not broken by a save of other fields', () => {
  const runtime = openLibrary();
  for (const name of ['Zoo', 'Park', 'Hub']) addRow(runtime, 'partners', { name });
  cellOf(runtime, 'Partners', 3, 'Contact Phone Number')
    .setNumberFormat('0')
    .setFormula('=ARRAYFORMULA(ROW(A3:A5))');
  const shown = () =>
    [3, 4, 5].map((row) => cellOf(runtime, 'Partners', row, 'Contact Phone Number').getDisplayValue());
  expect(shown()).toEqual(['3', '4', '5']);
  const id = String(cellOf(runtime, 'Partners', 4, 'Outreach id').getValue());
  ok(edit(runtime, partner(id), blank(APART), APART));
  expect(cellOf(runtime, 'Partners', 4, 'Contact Name').getValue()).toBe('Ben');
  expect(shown()).toEqual(['3', '4', '5']);
});

test('links in rows between those that an import changes stay', () => {
  const runtime = openLibrary();
  const rows = Array.from({ length: 60 }, (_, at) => ({
    ...newRow('partners', { name: `Partner ${at}` }),
    id: `p-${at}`,
  }));
  ok(
    ask(runtime, 'writeImportBlock', {
      table: 'partners',
      rows: rows.map(({ id, values }) => ({ id, values })),
      more: 0,
    }),
  );
  for (const row of [4, 40]) putLink(runtime, 'Partners', row, 'Notes');
  const changes = rows
    .filter((_, at) => at % 3 === 0)
    .map(({ id }, at) => ({ id, changes: [{ field: 'notes', from: '', to: `note ${at}` }] }));
  ok(ask(runtime, 'writeImportBlock', { table: 'partners', rows: changes, more: 0 }));
  expect(cellOf(runtime, 'Partners', 6, 'Notes').getValue()).toBe('note 1');
  for (const row of [4, 40]) expect(runsIn(runtime, 'Partners', row, 'Notes')).toEqual(RUNS);
});

test('links in plan lines that don’t move stay when another line follows its event', () => {
  const runtime = openLibrary();
  const { ref } = addRow(runtime, 'events', { name: 'Fair', when: '2026-03-04 10:00' });
  addRow(runtime, 'events', { name: 'Market', when: '2026-03-05 10:00' });
  runtime.run('startThisWeek');
  const row = runtime.values('Weekly Plan').findIndex((cells) => cells.includes('Market')) + 1;
  putLink(runtime, 'Weekly Plan', row, 'Outcome / notes');
  putLink(runtime, 'Weekly Plan', row - 1, 'Outcome / notes');
  ok(edit(runtime, ref, { name: 'Fair' }, { name: 'Spring Fair' }));
  ok(ask(runtime, 'updateRelationships'));
  expect(runtime.values('Weekly Plan')[row - 2]).toContain('Spring Fair');
  for (const at of [row - 1, row])
    expect(runsIn(runtime, 'Weekly Plan', at, 'Outcome / notes')).toEqual(RUNS);
});

function startWithFair(runtime: Runtime): void {
  addRow(runtime, 'events', { name: 'Fair', when: '2026-03-04 10:00' });
  runtime.run('startThisWeek');
}
/** The plan with a column of the library's to the right, filled by this formula in row 1 or 2. */
function planWithColumn(formula: string, row: 1 | 2): { runtime: Runtime; shown: () => number[] } {
  const runtime = openFilled(startWithFair);
  const sheet = sheetOf(runtime, 'Weekly Plan');
  const column = sheet.getLastColumn() + 1;
  sheet.insertColumnAfter(column - 1);
  if (row === 2) sheet.getRange(1, column).setValue('Number');
  sheet.getRange(row, column).setFormula(formula);
  return { runtime, shown: () => sheet.getRange(2, column, 5, 1).getDisplayValues().flat().map(Number) };
}

test.each([
  ['=ARRAYFORMULA(ROW(A2:A40))', 2],
  ['=SEQUENCE(39,1,2)', 2],
  ['={"Number";SEQUENCE(39,1,2)}', 1],
  ['=TRANSPOSE(SEQUENCE(1,39,2))', 2],
  ['=FILTER(SEQUENCE(39,1,2),SEQUENCE(39,1,2)>0)', 2],
  ['=SORT(SEQUENCE(39,1,2))', 2],
  ['=UNIQUE(SEQUENCE(39,1,2))', 2],
] as const)(
  'a plan column filled by %s stays complete after lines are added, moved and removed',
  (formula, row) => {
    const { runtime, shown } = planWithColumn(formula, row);
    const before = shown();
    expect(before).toEqual([2, 3, 4, 5, 6]);
    addRow(runtime, 'events', { name: 'Market', when: '2026-03-05 10:00' });
    runtime.run('startThisWeek');
    expect(runtime.values('Weekly Plan').flat()).toContain('Market');
    expect(shown()).toEqual(before);
    const line = runtime.values('Weekly Plan').findIndex((cells) => cells.includes('Fair')) + 1;
    cellOf(runtime, 'Weekly Plan', line, 'Done').setValue(true);
    runtime.advanceTo('2026-03-09T17:00:00Z');
    runtime.run('startThisWeek');
    expect(shown()).toEqual(before);
  },
);

test('words beside a line move with it, while a column that fills itself stays', () => {
  const { runtime, shown } = planWithColumn('=ARRAYFORMULA(ROW(A2:A40))', 2);
  const sheet = sheetOf(runtime, 'Weekly Plan');
  const column = sheet.getLastColumn() + 1;
  sheet.insertColumnAfter(column - 1);
  const lineOf = (text: string) =>
    runtime.values('Weekly Plan').findIndex((cells) => cells.includes(text)) + 1;
  sheet.getRange(lineOf('Fair'), column).setValue('bring chalk');
  cellOf(runtime, 'Weekly Plan', lineOf('Fair'), 'Done').setValue(true);
  ok(ask(runtime, 'updateRelationships'));
  runtime.run('checkNow');
  expect(sheet.getRange(lineOf('Fair'), column).getValue()).toBe('bring chalk');
  expect(shown()).toEqual([2, 3, 4, 5, 6]);
});

test('alternating row colors aren’t given to the cells of lines that moved', () => {
  const runtime = openLibrary();
  const sheet = sheetOf(runtime, 'Weekly Plan');
  const banding = sheet.getRange(1, 1, sheet.getMaxRows(), 6).applyRowBanding();
  const [first, second] = ['#eeeeee', '#dddddd'];
  banding.setFirstRowColor(first).setSecondRowColor(second);
  // As Google may report them: the color that a cell shows, as if it were the cell's own.
  const colours = Array.from({ length: 40 }, (_, at) =>
    Array.from({ length: 6 }, () => (at % 2 === 0 ? first : second)),
  );
  sheet.getRange(2, 1, 40, 6).setBackgrounds(colours);
  const lineOf = (text: string) =>
    runtime.values('Weekly Plan').findIndex((cells) => cells.includes(text)) + 1;
  const parent = planLine(runtime, 'Outreach Follow-Ups to do');
  for (const item of ['Call the zoo', 'Call the park']) addRow(runtime, 'plan', { item }, parent);
  sheet.getRange(lineOf('Call the park'), 2).setBackground('#ff0000');
  cellOf(runtime, 'Weekly Plan', lineOf('Call the zoo'), 'Done').setValue(true);
  runtime.run('checkNow');
  const of = (text: string) => sheet.getRange(lineOf(text), 1, 1, 3).getBackgrounds().flat();
  expect(of('Call the park')).toEqual(['#ffffff', '#ff0000', '#ffffff']);
  expect(of('Call the zoo')).toEqual(['#ffffff', '#ffffff', '#ffffff']);
});
