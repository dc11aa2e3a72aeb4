// Stories on the first page of the report: done lines that a librarian checked.
import type { Runtime } from 'apps-script-runtime';
import { MOST_STORIES } from '../../src/domain/counting/stories';
import type { PrintedPage } from '../../src/domain/counting/report-page';
import type { Capped } from '../../src/server/run/answers';
import type { StoryChoice } from '../../src/server/run/report-answers';
import { REPORT_ANSWERS } from '../../src/words/report-answers';
import { REPORT_TAB } from '../../src/words/report-tab';
import { addRow, ask, ok, openAddon, openLibrary, planLine, sheetOf } from './addon';
import { costOf } from './filled';
import { openReporting, partOf, readReport, reportRows, turnOn } from './reporting';

const choices = (runtime: Runtime): StoryChoice[] =>
  ok(ask<{ stories: Capped<StoryChoice> }>(runtime, 'readStories')).stories.items;
const make = (runtime: Runtime, stories?: readonly string[]) =>
  ok(ask(runtime, 'makeReport', { needs: '', ...(stories && { stories }) }));
/** The lines under Stories; undefined without that part. */
function told(runtime: Runtime): unknown[][] | undefined {
  const rows = reportRows(runtime);
  return rows.some(([first]) => first === REPORT_TAB.stories) ? partOf(rows, REPORT_TAB.stories) : undefined;
}

const DONE = [
  { item: 'Visit Lincoln School', outcome: 'Forty children got a card' },
  { item: 'Call the zoo', outcome: '=HYPERLINK("x")' },
  { item: 'Order flyers', outcome: '' },
];

/** Three lines under Outreach Done. */
function withDoneLines(runtime: Runtime): Runtime {
  for (const { item, outcome } of DONE)
    addRow(runtime, 'plan', { item, outcome, done: 'TRUE' }, planLine(runtime, 'Outreach To-Do'));
  runtime.run('checkNow');
  return runtime;
}
const open = (): Runtime => withDoneLines(openReporting());
const idOf = (runtime: Runtime, item: string): string =>
  choices(runtime).find((one) => one.item === item)?.id ?? '';

test('every done line with an outcome is offered, and none is checked', () => {
  const runtime = open();
  expect(choices(runtime)).toEqual(
    expect.arrayContaining([
      { id: expect.any(String) as string, ...DONE[0], isTicked: false },
      { id: expect.any(String) as string, ...DONE[1], isTicked: false },
    ]),
  );
  expect(choices(runtime)).toHaveLength(2);
  make(runtime);
  expect(told(runtime)).toBeUndefined();
});

test('a checked line is quoted on the first page, as text, and stays checked after the daily check', () => {
  const runtime = open();
  make(runtime, [idOf(runtime, 'Call the zoo'), idOf(runtime, 'Visit Lincoln School')]);
  const lines = ['Visit Lincoln School: “Forty children got a card”', 'Call the zoo: “=HYPERLINK("x")”'];
  expect(told(runtime)?.flat().sort()).toEqual([...lines].sort());
  const titles = reportRows(runtime).map(([first]) => first);
  expect(titles.indexOf(REPORT_TAB.stories)).toBeLessThan(titles.indexOf(REPORT_TAB.glance));
  runtime.run('dailyCheck', [], { as: 'clock' });
  expect(told(runtime)).toHaveLength(2);
  expect(choices(runtime).map(({ isTicked }) => isTicked)).toEqual([true, true]);
  make(runtime);
  expect(told(runtime)).toHaveLength(2);
  make(runtime, []);
  expect(told(runtime)).toBeUndefined();
});

test('a line is quoted as it says today, and is left out after it is deleted', () => {
  const runtime = open();
  make(runtime, [idOf(runtime, 'Visit Lincoln School')]);
  const plan = sheetOf(runtime, 'Weekly Plan');
  const [row, column] = runtime
    .values('Weekly Plan')
    .flatMap((cells, at) =>
      cells.flatMap((cell, place) => (cell === DONE[0]?.outcome ? [[at + 1, place + 1]] : [])),
    )[0] ?? [0, 0];
  plan.getRange(row ?? 0, column ?? 0).setValue('Fifty children got a card');
  make(runtime);
  expect(told(runtime)).toEqual([['Visit Lincoln School: “Fifty children got a card”']]);
  plan.deleteRow(row ?? 0);
  make(runtime);
  expect(told(runtime)).toBeUndefined();
});

test('a line is still quoted after its week was archived', () => {
  const before = open();
  before.run('startWeek');
  make(before, [idOf(before, 'Visit Lincoln School')]);
  const runtime = openAddon({ workbook: before.save(), now: '2026-03-17T17:00:00Z' });
  runtime.run('startWeek');
  runtime.advanceTo('2026-03-24T17:00:00Z');
  runtime.run('startWeek');
  expect(JSON.stringify(runtime.values('Weekly Plan'))).not.toContain('Visit Lincoln School');
  make(runtime);
  expect(told(runtime)).toEqual([['Visit Lincoln School: “Forty children got a card”']]);
});

test('the year in one page has what the library needs and the first stories, and says how many more there are', () => {
  const runtime = openReporting();
  const yearPage = () =>
    ok(ask<{ pages: { year: PrintedPage } }>(runtime, 'readReportPages')).pages.year.rows.map(
      ({ cells: [first] }) => first,
    );
  for (const title of [REPORT_TAB.needs, REPORT_TAB.stories]) expect(yearPage()).not.toContain(title);
  for (const item of ['One', 'Two', 'Three', 'Four'])
    addRow(
      runtime,
      'plan',
      { item, outcome: `${'Word '.repeat(90)}end`, done: 'TRUE' },
      planLine(runtime, 'Outreach To-Do'),
    );
  const stories = choices(runtime).map(({ id }) => id);
  ok(ask(runtime, 'makeReport', { needs: 'A van', stories }));
  expect(yearPage().slice(0, 4)).toEqual(
    ['', REPORT_TAB.needs, 'A van', ''].map((cell) => cell || undefined),
  );
  const told = yearPage().slice(4, 9).map(String);
  expect(told[0]).toBe(REPORT_TAB.stories);
  expect(told.slice(1, 4).every((line) => line.length < 300 && line.endsWith('…”'))).toBe(true);
  expect(told[4]).toBe('The tab Report has 1 more story.');
});

test('a long outcome takes several lines', () => {
  const runtime = openReporting();
  const outcome = 'Word '.repeat(60).trim();
  addRow(runtime, 'plan', { item: 'Long', outcome, done: 'TRUE' }, planLine(runtime, 'Outreach To-Do'));
  make(runtime, [idOf(runtime, 'Long')]);
  const lines = (told(runtime) ?? []).flat().map(String);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(`Long: “${outcome}”`);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
});

test('the choice is refused if it has more than the page has room for, or while the report is off', () => {
  const runtime = open();
  const many = Array.from({ length: MOST_STORIES + 1 }, (_, at) => `x${at}`);
  expect(ask(runtime, 'makeReport', { needs: '', stories: many })).toMatchObject({ ok: false });
  expect(ask(openLibrary(), 'readStories')).toMatchObject({ ok: false, problem: REPORT_ANSWERS.notOn });
});

test('a report without stories costs nothing more', () => {
  const runtime = open();
  make(runtime);
  const without = costOf(runtime, () => make(runtime));
  make(runtime, [idOf(runtime, 'Call the zoo')]);
  const withOne = costOf(runtime, () => make(runtime));
  console.log(`reads without a story ${without.reads}, with one ${withOne.reads}`);
  expect(withOne.reads - without.reads).toBeLessThanOrEqual(2);
});

test('the state’s table names the instructions that the library follows, if it wrote them down', () => {
  const runtime = openReporting();
  const notes = () => partOf(reportRows(runtime), REPORT_TAB.state).flat();
  make(runtime);
  expect(notes()).not.toContainEqual(expect.stringContaining(REPORT_TAB.rules('').trim()));
  const source = '=State Library, annual survey 2026';
  turnOn(runtime, { source });
  make(runtime);
  expect(notes()).toContain(REPORT_TAB.rules(source));
  expect(readReport(runtime).profile.source).toBe(source);
});
