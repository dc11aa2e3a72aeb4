// The Weekly Plan on the screen: starting the week, and what becomes of a done line and of an idea.
import type { Page } from 'playwright-core';
import type { Runtime } from 'apps-script-runtime';
import { addRow, ask, ok } from '../../server/addon';
import {
  type Library,
  addLine,
  callsOf,
  headingOf,
  hold,
  libraryWith,
  rowIn,
  selectRow,
  typeCell,
  usualRows,
  withCalls,
} from '../../sidebar/library';
import { brokenRules, overflow, picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const VISIT = 'Teen Shelter visit';
const CLASS = 'Class presentation';
const IDEA = 'Summer Teen Book Club';
/** The plan isn't for any week yet, and a partner is lapsed. */
function oldWeek(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'Teen Shelter', lastContact: '2025-10-01' });
  addRow(runtime, 'events', { name: 'Career Fair', when: '2026-03-05', staff: 'Ana' });
  addLine(runtime, { item: VISIT, when: 'Tue 2026-03-03, 14:45-15:45', partner: 'Teen Shelter' });
  typeCell(withCalls(runtime), 'Weekly Plan', VISIT, { Done: 'TRUE' });
  ok(ask(runtime, 'rememberUser', 'Ana'));
  ok(ask(runtime, 'updateRelationships'));
}
function doneLines(runtime: Runtime): void {
  usualRows(runtime);
  const when = 'Tue 2026-03-03, 14:45-15:45';
  addLine(runtime, { item: VISIT, when, partner: 'Teen Shelter', who: 'Ana', outcome: 'went well' });
  addLine(runtime, { item: CLASS, when: 'last Monday' });
  for (const line of [VISIT, CLASS]) typeCell(withCalls(runtime), 'Weekly Plan', line, { Done: 'TRUE' });
  addRow(
    runtime,
    'plan',
    { item: IDEA, who: 'Ana' },
    headingOf('ideas', 'Steering Thoughts / Program Ideas'),
  );
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const card = (name: string) => page.getByRole('listitem', { name });
const open = async (fill: (runtime: Runtime) => void) => {
  library = libraryWith(fill);
  page = await window.open(library);
};
const unfoldDone = () => page.locator('summary', { hasText: 'Record ' }).click();

test('while the plan is for an older week, Today offers to start this one, says what was added, and offers Undo', async () => {
  await open(oldWeek);
  await page.getByRole('heading', { level: 2, name: 'This week', exact: true }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Who to call');
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'start-week', true);
  // A short name fits on one line.
  const line = page.locator('.todo .link').first();
  expect(await line.evaluate((one) => one.clientHeight)).toBeLessThan(30);
  await button('Start this week').click();
  await page.getByText(/^This week is ready: 1 event/).waitFor();
  await button('Start this week').waitFor({ state: 'detached' });
  expect(callsOf(library, 'startWeek')).toHaveLength(1);
  await button('Undo').first().click();
  await page.getByText('Started the week of Mar 1 · 12:00 PM · Ana').waitFor();
});

test('on Friday, one press in Today starts next week', async () => {
  // The week was started on Wednesday; now it is Friday noon.
  library = libraryWith((runtime) => {
    oldWeek(runtime);
    ok(ask(runtime, 'startWeek'));
    addRow(runtime, 'events', { name: 'Book Fair', when: '2026-03-10', staff: 'Ana' });
  });
  library.runtime.advanceTo('2026-03-06T17:00:00Z');
  page = await window.open(library);
  await page.evaluate(() => {
    const counted = globalThis as unknown as { clicks: number };
    counted.clicks = 0;
    addEventListener('click', () => counted.clicks++, true);
  });
  await button('Start next week').click();
  await page.getByText(/^Next week is ready: .*carried over\. This week is in Plan Archive\./).waitFor();
  expect(await page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks)).toBe(1);
  await button('Start next week').waitFor({ state: 'detached' });
  expect(callsOf(library, 'startWeek')).toHaveLength(1);
  expect(rowIn(library, 'Weekly Plan', 'Book Fair')).toBeDefined();
  await picture(page, 'next-week-started', true);
});

test('Today stops offering a week that was started from the menu, without a press in the sidebar', async () => {
  await open(oldWeek);
  await button('Start this week').waitFor();
  library.runtime.run('startThisWeek');
  // The person works in the sheet: the page has no focus, and half a minute passes.
  await page.evaluate(() => {
    document.hasFocus = () => false;
    dispatchEvent(new Event('blur'));
  });
  await button('Start this week').waitFor({ state: 'detached', timeout: 45000 });
}, 60000);

test('Today says what keeps the week from starting, and the button stays', async () => {
  await open(oldWeek);
  const letGo = library.runtime.holdLock('document');
  await button('Start this week').click();
  await page.getByText('Someone else is saving right now.').waitFor();
  letGo();
  expect(await button('Start this week').count()).toBe(1);
});

test('a done visit becomes an event, then a contact, and Today no longer asks about it', async () => {
  await open(doneLines);
  await unfoldDone();
  await card(VISIT).getByRole('button', { name: 'Make it an event' }).click();
  await page.getByRole('heading', { name: 'Find or add an event' }).waitFor();
  expect(await page.getByLabel('Event/Program Name').inputValue()).toBe(VISIT);
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2026-03-03');
  expect(await page.getByLabel('Starts at').inputValue()).toBe('14:45');
  expect(await page.getByLabel('Ends at').inputValue()).toBe('15:45');
  await button('Save event').click();
  await page.getByText('Saved: ').waitFor();
  await button('Today').click();
  await unfoldDone();
  await card(VISIT).getByText('Event saved').waitFor();
  expect(await card(VISIT).getByRole('button').allTextContents()).toEqual(['Log contact', 'That’s all']);
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'done-line-half', true);
  await card(VISIT).getByRole('button', { name: 'Log contact' }).click();
  expect(await page.getByLabel('What we heard').inputValue()).toBe('went well');
  expect(await page.getByLabel('Day of contact').inputValue()).toBe('2026-03-03');
  await button('Save contact').click();
  await page.getByText('Contact with Teen Shelter saved.').waitFor();
  await unfoldDone();
  await card(VISIT).waitFor({ state: 'detached' });
  expect(await card(CLASS).count()).toBe(1);
});

test('a settled line disappears before Today is read again, and Today doesn’t ask about it twice', async () => {
  await open(doneLines);
  await unfoldDone();
  const letGo = hold(library, 'readToday');
  await card(CLASS).getByRole('button', { name: 'Neither' }).click();
  await card(CLASS).waitFor({ state: 'detached' });
  expect(await card(VISIT).isVisible()).toBe(true);
  letGo();
  await page.waitForTimeout(200);
  expect(await card(CLASS).count()).toBe(0);
  expect(callsOf(library, 'settleLine')).toHaveLength(1);
});

test('“Neither” settles a line at once, and “That’s all” settles one that something was made from', async () => {
  await open(doneLines);
  await unfoldDone();
  await card(CLASS).getByRole('button', { name: 'Neither' }).click();
  await card(CLASS).waitFor({ state: 'detached' });
  expect(callsOf(library, 'settleLine')).toMatchObject([{ event: '', isContact: false, isToDo: false }]);
  await card(VISIT).getByRole('button', { name: 'Make it an event' }).click();
  await button('Save event').click();
  await page.getByText('Saved: ').waitFor();
  await button('Today').click();
  await unfoldDone();
  await card(VISIT).getByRole('button', { name: 'That’s all' }).click();
  await card(VISIT).waitFor({ state: 'detached' });
});

test('an idea can be made an event, or moved to Outreach To-Do', async () => {
  await open(doneLines);
  selectRow(library, 'Weekly Plan', IDEA);
  await button('Edit selected row').click();
  await page.getByText('This is an idea.').waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'idea');
  await button('Make it an event').click();
  expect(await page.getByLabel('Event/Program Name').inputValue()).toBe(IDEA);
  await button('Edit selected row').click();
  await button('Move to Outreach To-Do').click();
  await page.getByText('This is an idea.').waitFor({ state: 'detached' });
  expect(rowIn(library, 'Weekly Plan', IDEA)).toMatchObject({ 'Item 2': IDEA });
});

test('a week that is too large for Undo starts only after Today says so, and then offers no Undo', async () => {
  await open((runtime) => {
    oldWeek(runtime);
    const rows = runtime.values('Weekly Plan') as string[][];
    const column = (rows[1] ?? []).indexOf('Outcome / notes');
    const long = 'word '.repeat(9500);
    const blank = (rows[0] ?? []).map(() => '');
    const more = Array.from({ length: 15 }, () => blank);
    runtime.loadValues(
      'Weekly Plan',
      [...rows, ...more].map((row, at) =>
        row.map((cell, place) => (place === column && at > 1 ? long : cell)),
      ),
    );
  });
  await button('Start this week').click();
  await page.getByText('This week is too large to undo. Start it anyway?').waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await button('Start it anyway').click();
  await page.getByText(/^This week is ready/).waitFor();
  expect(callsOf(library, 'startWeekAnyway')).toHaveLength(1);
  const status = page.getByRole('status').filter({ hasText: 'This week is ready' });
  expect(await status.locator('xpath=following-sibling::button').count()).toBe(0);
});
