// The state report in the sidebar: turned on, filled in, made; every view of it at 300 pixels in every mode.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { REPORT } from '../../../src/words/report';
import type { Runtime } from 'apps-script-runtime';
import type { Capped } from '../../../src/server/run/answers';
import type { StoryChoice } from '../../../src/server/run/report-answers';
import { addRow, ask, newRow, ok, planLine, rowsOf } from '../../server/addon';
import { SESSION, makeReport, openReporting, readReport } from '../../server/reporting';
import { type Library, usualLibrary, withCalls } from '../../sidebar/library';
import { actionsOn, lookInEveryMode } from './every-mode';
import { focusedText, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const { press, see, unfold } = actionsOn(() => page);
const expectFocus = async (key: string): Promise<void> => {
  await page.waitForFunction((field) => document.activeElement?.getAttribute('data-field') === field, key);
};
/** What a screen reader adds to the label. */
const describing = (field: Locator) =>
  field.evaluate((one) =>
    (one.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );
const open = async (given: Library): Promise<void> => {
  library = given;
  page = await window.open(library);
  await press('More');
  await press('Report');
};

test('a library turns it on, and the form of an event asks for what counts', async () => {
  await open(usualLibrary());
  await see('Turning it on adds columns');
  await lookInEveryMode(window, 'report-off');
  await page.getByLabel('The fiscal year begins in').selectOption('October');
  await page.getByLabel('Also record staff hours').check();
  await press('Turn on state report');
  await see('The state report is on.');
  await see('Fiscal year 2025–26 so far');
  expect(readReport(library.runtime)).toMatchObject({ hasHours: true, profile: { firstMonth: 10 } });
  await press('Event');
  await page.getByLabel('Event/Program Name').fill('Class visit');
  await page.getByLabel('Date', { exact: true }).first().fill('2026-03-02');
  await unfold('More');
  await page.getByLabel('Counts as').selectOption('Program session');
  await page.getByLabel('Format').selectOption('Off-site');
  await page.getByLabel('Age group').selectOption('6–11');
  await page.getByLabel('Sessions').fill('2');
  await page.getByLabel('Staff hours').fill('1.5');
  await lookInEveryMode(window, 'report-event');
  await press('Save event');
  await see('Saved: Class visit.');
  expect(rowsOf(library.runtime, 'Events')[1]).toMatchObject({
    ...{ 'Counts as': 'Program session', Format: 'Off-site', 'Age group': '6–11', Sessions: 2 },
    'Staff hours': '1.5',
  });
});

test('a branch that holds events together with others gets Shared with in the form', async () => {
  await open(withCalls(openReporting({ now: '2026-03-04T17:00:00Z' })));
  await unfold('How we count');
  const directory = page.getByLabel('Also write Partner directory');
  expect(await describing(directory)).toContain('Who of us is in touch with whom');
  await directory.check();
  await page.getByLabel('We hold some events together').check();
  await press('Save');
  await see('Saved.');
  expect(readReport(library.runtime)).toMatchObject({ hasShared: true, hasDirectory: true, hasHours: false });
  await press('Event');
  await page.getByLabel('Event/Program Name').fill('Kickoff');
  await page.getByLabel('Date', { exact: true }).first().fill('2026-03-02');
  await unfold('More');
  expect(await describing(page.getByLabel('Shared with'))).toContain('the same words as in their sheets');
  await page.getByLabel('Shared with').fill('Summer kickoff 2026');
  await lookInEveryMode(window, 'report-shared');
  await press('Save event');
  await see('Saved: Kickoff.');
  const saved = rowsOf(library.runtime, 'Events').find((row) => row['Event/Program Name'] === 'Kickoff');
  expect(saved).toMatchObject({ 'Shared with': 'Summer kickoff 2026' });
});

test('a library that has it off isn’t asked', async () => {
  library = usualLibrary();
  page = await window.open(library);
  await press('Event');
  await unfold('More');
  await page.getByLabel('Cancelled').waitFor();
  expect(await page.getByLabel('Counts as').count()).toBe(0);
});

test('what is missing opens with one press, and back in the report it is gone once it is filled in', async () => {
  await open(withCalls(openReporting({ now: '2026-03-04T17:00:00Z' })));
  await see('4 program sessions, attendance 65 + 1 unknown');
  await see('2 events are missing a detail');
  await lookInEveryMode(window, 'report-on');
  await window.setTextSize(100);
  await press('Story time');
  await see('Editing Story time');
  const field = page.getByLabel('Counts as');
  await expectFocus('countsAs');
  expect(await describing(field)).toContain('Missing for the report: what it counts as.');
  await field.selectOption('Program session');
  await see('Missing for the report: the format.');
  await lookInEveryMode(window, 'report-missing');
  await window.setTextSize(100);
  await field.selectOption('Meeting');
  expect(await page.getByText('Missing for the report').count()).toBe(0);
  await press('Save changes');
  await see('Saved.');
  await press('Back to Report');
  await see('1 event is missing a detail');
  expect(await focusedText(page)).toBe('Book talk again');
  await see('2 events aren’t counted');
  await press('Book talk again');
  await see('Editing Book talk again');
  await expectFocus('participants');
  await press('Back to Report');
  await see('1 event is missing a detail');
  expect(await focusedText(page)).toBe('Book talk again');
});

test('one press makes the tab, with what the librarian asks for; the press after it updates it', async () => {
  await open(withCalls(openReporting({ now: '2026-03-04T17:00:00Z' })));
  await page.getByLabel('What I need from you').fill('A van for Tuesdays');
  await press('Make the Report tab');
  await see('Report is up to date.');
  expect(JSON.stringify(library.runtime.values('Report'))).toContain('A van for Tuesdays');
  addRow(library.runtime, 'events', { name: 'One more', when: '2026-03-01', ...SESSION });
  await press('Update the Report tab');
  await see('Report is up to date.');
  expect(JSON.stringify(library.runtime.values('Report'))).toContain('One more');
});

test('done lines are checked as stories for the supervisor, and the first page quotes them', async () => {
  const runtime = openReporting({ now: '2026-03-04T17:00:00Z' });
  for (const [item, outcome] of [
    ['Visit Lincoln School', 'Forty children got a card, and the principal asked for a second visit in May'],
    ['Call the zoo', 'They lend us the owl for story time'],
  ] as const)
    addRow(runtime, 'plan', { item, outcome, done: 'TRUE' }, planLine(runtime, 'Outreach To-Do'));
  await open(withCalls(runtime));
  await press('Choose stories from Outreach Done');
  await see('choose one that names patrons or minors');
  await page.getByLabel('Call the zoo: They lend us the owl').check();
  await see('1 story chosen. Not in the report yet: press Make the Report tab.');
  await page.getByLabel('What I need from you').fill('A van for Tuesdays');
  await lookInEveryMode(window, 'report-stories');
  await window.setTextSize(100);
  // To a missing detail and back.
  await press('Story time');
  await see('Editing Story time');
  await press('More');
  await press('Report');
  await see('1 story chosen. Not in the report yet: press Make the Report tab.');
  await page.reload();
  await press('More');
  await press('Report');
  await see('1 story chosen. Not in the report yet: press Make the Report tab.');
  await press('Choose stories from Outreach Done');
  expect(await page.getByLabel('Call the zoo: They lend us the owl').isChecked()).toBe(true);
  expect(await page.getByLabel('What I need from you').inputValue()).toBe('A van for Tuesdays');
  await press('Make the Report tab');
  await see('Report is up to date.');
  expect(await page.getByText('Not in the report yet').count()).toBe(0);
  expect(JSON.stringify(runtime.values('Report'))).toContain('A van for Tuesdays');
  const report = JSON.stringify(runtime.values('Report'));
  expect(report).toContain('Call the zoo: “They lend us the owl for story time”');
  expect(report).not.toContain('Forty children');
});

test('last month and the year are pages to print, to copy, and to download', async () => {
  const runtime = openReporting({ now: '2026-03-04T17:00:00Z' });
  for (let type = 1; type <= 12; type++)
    addRow(runtime, 'events', {
      name: 'More',
      when: '2025-11-03',
      ...SESSION,
      type: `Type ${type}`,
      participants: '9',
    });
  // As much as the page shows.
  for (const item of ['One', 'Two', 'Three', 'Four'])
    addRow(
      runtime,
      'plan',
      { item: `${item} ${'visit '.repeat(20)}`, outcome: 'Forty children '.repeat(60), done: 'TRUE' },
      planLine(runtime, 'Outreach To-Do'),
    );
  const { stories } = ok(ask<{ stories: Capped<StoryChoice> }>(runtime, 'readStories'));
  ok(
    ask(runtime, 'makeReport', {
      needs: 'A van for Tuesdays. '.repeat(40),
      stories: stories.items.map(({ id }) => id),
    }),
  );
  await open(withCalls(runtime));
  await press(REPORT.print);
  await see('Monthly report: February 2026');
  await lookInEveryMode(window, 'report-page');
  await press('Copy');
  await see('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Ages 6–11\t2\t45');
  await window.setTextSize(100);
  await page.getByLabel('This year').check();
  await see('The year in one page: 2025–26 so far');
  await lookInEveryMode(window, 'report-year');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download .csv' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('School visit,2,0,45,0\r\n');
  await window.setTextSize(100);
  await see('9 others');
  for (const format of ['Letter', 'A4']) {
    const pdf = await page.pdf({ format });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBe(1);
  }
  await press('Back to Report');
  await see('How we count');
});

/** As much of everything as the page shows, and more. */
function fullYear(hasAudiences: boolean): Runtime {
  const runtime = openReporting({ now: '2026-03-04T17:00:00Z' });
  const long = 'Forty children got a card and asked for more. '.repeat(20);
  for (let at = 1; at <= 12; at++) {
    addRow(runtime, 'partners', { name: `Partner ${at}`, orgType: `Kind of partner number ${at}` });
    addRow(runtime, 'events', {
      ...{ name: 'More', when: '2025-11-03', ...SESSION, participants: '9', partners: `Partner ${at}` },
      type: `Type of outreach ${at} – Audience ${at}`,
    });
  }
  for (let at = 1; at <= 7; at++) {
    addRow(runtime, 'goals', { goal: `Goal ${at}: ${'reach new parents '.repeat(4)}`, came: long });
    if (hasAudiences) addRow(runtime, 'audiences', { name: `Audience ${at}` });
    const done = { item: `${at} ${'visit '.repeat(20)}`, outcome: long, done: 'TRUE' };
    addRow(runtime, 'plan', done, planLine(runtime, 'Outreach To-Do'));
  }
  const promise = { partner: 'Partner 1', when: '2026-02-20', promised: 'Flyers', promisedBy: '2026-03-09' };
  ok(ask(runtime, 'saveContact', { ...newRow('log', promise), seen: [] }));
  const { stories } = ok(ask<{ stories: Capped<StoryChoice> }>(runtime, 'readStories'));
  const needs = 'A van for Tuesdays, with a driver. '.repeat(20);
  ok(ask(runtime, 'makeReport', { needs, stories: stories.items.map(({ id }) => id) }));
  return runtime;
}

test.each([
  ['goals', false],
  ['goals and audiences', true],
])('the year is one page in Letter and A4 with everything there is to say, also with %s', async (_, has) => {
  await open(withCalls(fullYear(has)));
  await press(REPORT.print);
  await page.getByLabel('This year').check();
  await see('Promises kept');
  for (const format of ['Letter', 'A4']) {
    const pdf = await page.pdf({ format, path: `test-results/report-year-${String(has)}-${format}.pdf` });
    expect([format, pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length]).toEqual([format, 1]);
  }
});

test('it is turned off under How we count', async () => {
  const runtime = openReporting({ now: '2026-03-04T17:00:00Z' });
  makeReport(runtime);
  await open(withCalls(runtime));
  await unfold('How we count');
  await lookInEveryMode(window, 'report-settings');
  await press('Turn off');
  await see('The state report is off.');
  await see('Turn on state report');
});

test('the heading has the focus, and Back leads to More', async () => {
  await open(usualLibrary());
  expect(await focusedText(page)).toBe('Report');
  await press('Back to More');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('More');
});
