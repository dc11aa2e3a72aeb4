// My week in the sidebar: for me or for everyone, copied, printed, and its entries opened.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Runtime } from 'apps-script-runtime';
import { ANA, addRow, ask, ok } from '../../server/addon';
import { busyRows } from '../../sidebar/busy-rows';
import {
  type Library,
  TIMED_OUT,
  addLine,
  callsOf,
  fail,
  libraryWith,
  usualLibrary,
} from '../../sidebar/library';
import { brokenRules, connect, fileOf, focusedText, picture, windowForTests } from './open-sidebar';

const RESULTS = path.resolve(__dirname, '../../../test-results');
const DIST = path.resolve(__dirname, '../../../dist');

const window = windowForTests();
let page: Page;
let library: Library;

const button = (name: string) => page.getByRole('button', { name });
const headings = () => page.getByRole('heading', { level: 2 }).allTextContents();
const goToWeek = async () => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await button('My week').click();
};
const openWeek = async (given = libraryWith(busyRows)) => {
  library = given;
  page = await window.open(library);
  await goToWeek();
  await button('Copy').waitFor();
};

test('My week shows what is due for me, section by section, and one press shows everyone’s without asking the server again', async () => {
  await openWeek();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Ana’s week');
  expect(await headings()).toEqual([
    'Lapsed 1',
    'Rebuilding 1',
    'Promises and next steps 2',
    'This week’s dates 2',
    'Reviews 1',
    'Not assigned (1)',
  ]);
  for (const words of ['By Tue Mar 3, overdue', 'No day', 'Tue Feb 24, overdue', 'No contact yet'])
    await page.getByText(words, { exact: true }).waitFor();
  await page.getByText('Are the roles still right?').waitFor();
  // Entries without a name are folded into one line, because there is enough to do.
  expect(await button('Swim Club').isVisible()).toBe(false);
  await page.locator('summary', { hasText: 'Not assigned' }).click();
  await page.getByText('Due Wed Feb 18').waitFor();
  await page.getByLabel('Everyone’s').check();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Everyone’s week');
  expect(await headings()).toContain('Lapsed 3');
  expect(callsOf(library, 'readMyWeek')).toEqual([['Ana', '']]);
});

test('My week remembers whose week it showed', async () => {
  await openWeek();
  await page.getByLabel('Everyone’s').check();
  await button('Back to More').click();
  await goToWeek();
  await page.getByRole('heading', { name: 'Everyone’s week' }).waitFor();
  expect(await page.getByLabel('Everyone’s').isChecked()).toBe(true);
  await page.getByLabel('Ana’s week').check();
  await window.reopen();
  await goToWeek();
  await page.getByRole('heading', { name: 'Ana’s week' }).waitFor();
});

test('until somebody says who they are, the week is everyone’s, and an empty one says so', async () => {
  await openWeek(libraryWith((runtime) => void ok(ask(runtime, 'updateRelationships'))));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Everyone’s week');
  expect(await page.getByLabel('Ana’s week').count()).toBe(0);
  await page.getByText('Nothing is due this week.').waitFor();
});

test('a person’s empty week shows right away what nobody has taken on yet', async () => {
  await openWeek(
    libraryWith((runtime) => {
      addRow(runtime, 'partners', { name: 'Swim Club', lastContact: '2025-11-20' });
      ok(ask(runtime, 'rememberUser', 'Ana'));
      ok(ask(runtime, 'startWeek'));
    }),
  );
  await button('Swim Club').waitFor();
  expect(await page.getByText('Nothing is due this week.').count()).toBe(0);
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'my-week-not-assigned', true);
});

test('Copy puts the week on the clipboard as plain text, well laid out', async () => {
  await openWeek();
  await button('Copy').click();
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`Ana’s week
Sun Mar 1 to Sat Mar 7

LAPSED (1)
A good time to say hello.
- WorkSource (Focus), due Tue Feb 10
  Last contact 112 days ago (goal: every 90 days). Prefers phone. Library contact: Ana.

REBUILDING (1)
- Hub, no contact yet
  Rebuilding. No contact yet. First step: Say sorry for the missed visit. Ana will call.

PROMISES AND NEXT STEPS (2)
- Teen Shelter, by Tue Mar 3, overdue
  Promised: send the flyers
- Teen Shelter, no day
  Next step: ask about the room

THIS WEEK’S DATES (2)
- Tue Feb 24, overdue: Write the report
  Ana
- Wed Mar 4, 8:45-10:51 AM: Career Fair
  High School; with Job Center

REVIEWS (1)
Are the roles still right?
- Job Center, review Fri Mar 6

NOT ASSIGNED (1)
- Swim Club, due Wed Feb 18
  Last contact 104 days ago (goal: every 90 days).
`);
});

test('where the browser forbids copying, the text is selected, one key from the clipboard', async () => {
  await openWeek();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await button('Copy').click();
  await page.getByText('press Ctrl+C').waitFor();
  const selected = await page.getByLabel('Text to copy').evaluate((area) => {
    const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
    return [
      document.activeElement === area,
      value.slice(selectionStart, selectionEnd) === value,
      value.length > 100,
    ];
  });
  expect(selected).toEqual([true, true, true]);
  expect(await brokenRules(page)).toEqual([]);
});

test('in a frame like Google’s, Copy copies and Print prints', async () => {
  const context = await window.newContext();
  const outer = await context.newPage();
  await connect(outer, () => libraryWith(busyRows));
  const html = readFileSync(fileOf('Sidebar'), 'utf8').replace(
    '<head>',
    () => `<head><script>window.print=()=>{document.title='printed'};</script>`,
  );
  await outer.setContent(
    '<iframe sandbox="allow-scripts allow-forms allow-popups allow-modals allow-downloads" style="width:290px;height:690px"></iframe><textarea></textarea>',
  );
  await outer.locator('iframe').evaluate((frame, text) => ((frame as HTMLIFrameElement).srcdoc = text), html);
  const frame = outer.frameLocator('iframe');
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('button', { name: 'My week' }).click();
  await frame.getByRole('button', { name: 'Copy' }).click();
  await frame.getByText('Copied.').waitFor();
  await outer.locator('textarea').focus();
  await outer.keyboard.press('Control+V');
  expect(await outer.locator('textarea').inputValue()).toContain('- WorkSource (Focus), due Tue Feb 10');
  await frame.getByRole('button', { name: 'Print', exact: true }).click();
  expect(await frame.locator('title').textContent()).toBe('printed');
  await context.close();
});

test('on paper there is the week and nothing else', async () => {
  await openWeek();
  await page.emulateMedia({ media: 'print' });
  const isShown = (text: string) => page.getByText(text, { exact: true }).first().isVisible();
  expect([
    await isShown('WorkSource'),
    await isShown('Ana’s week'),
    await isShown('Promised: send the flyers'),
  ]).toEqual([true, true, true]);
  for (const name of ['Copy', 'Print', 'Back to More', 'Today', 'Edit selected row'])
    expect([name, await page.getByRole('button', { name, exact: true }).isVisible()]).toEqual([name, false]);
  expect(await page.getByLabel('Ana’s week').isVisible()).toBe(false);
  await page.setViewportSize({ width: 700, height: 900 });
  // No part of it is cut off at the edge of the window.
  expect(
    await page.evaluate(
      () => document.querySelector('main')?.scrollHeight === document.querySelector('main')?.clientHeight,
    ),
  ).toBe(true);
  await picture(page, 'my-week-print');
});

/** The pages of a PDF with their sizes in points, on the paper size that the view sets. */
async function pdf(name: string): Promise<[width: number, height: number][]> {
  const file = await page.pdf({ preferCSSPageSize: true, path: path.join(RESULTS, `${name}.pdf`) });
  return [...file.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
  );
}
const LETTER = [612, 792];
const A4 = [595, 842];
/** A plan that doesn't fit on one page. */
function longPlan(runtime: Runtime): void {
  busyRows(runtime);
  for (let at = 1; at <= 40; at++)
    addLine(runtime, {
      item: `Visit the class of room ${at} and bring flyers, cards and the puppet that the children asked for`,
      when: 'Tue 2026-03-10, 8:45-10:51',
      who: 'Ana',
    });
}

test.each([
  ['en_US', 'Week of March 1', LETTER],
  ['de_DE', 'Week of 2 March', A4],
])(
  'the Weekly Plan prints like the paper form, in %s on that locale’s paper',
  async (locale, week, paper) => {
    await openWeek(libraryWith(busyRows, ANA, { locale }));
    await button('Print the Weekly Plan').click();
    await page.getByRole('heading', { name: 'Weekly Librarian Outreach Plan and Notes' }).waitFor();
    await page.getByText(week).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    if (locale === 'en_US') await picture(page, 'paper-week', true);
    await page.emulateMedia({ media: 'print' });
    expect(await headings()).toEqual([
      'General to Do (In Building)',
      'Outreach To-Do',
      'Outreach Follow-Ups to do',
      'Outreach Done',
      'Steering Thoughts / Program Ideas',
    ]);
    expect(await page.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(false);
    expect(await pdf(`weekly-plan-${locale}`)).toEqual([paper]);
    await page.emulateMedia({ media: 'screen' });
    await button('Back to My week').click();
    await button('Back to More').click();
    // From there, the way back is a different one.
    await button('Print the Weekly Plan').click();
    await button('Back to More').waitFor();
  },
);

test.each([
  ['en_US', LETTER],
  ['en_GB', A4],
])(
  'in %s, a long plan takes the pages it needs, and an empty one is one page with room to write',
  async (locale, paper) => {
    const print = async (fill: (runtime: Runtime) => void, name: string) => {
      await openWeek(libraryWith(fill, ANA, { locale }));
      await button('Print the Weekly Plan').click();
      await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
      await page.emulateMedia({ media: 'print' });
      return pdf(`weekly-plan-${name}-${locale}`);
    };
    const long = await print(longPlan, 'long');
    expect(long.length).toBeGreaterThan(1);
    expect(long.length).toBeLessThan(5);
    for (const size of long) expect(size).toEqual(paper);
    expect(await print(() => undefined, 'empty')).toEqual([paper]);
    // Two blank lines with a checkbox under each section except Outreach Done.
    expect(await page.locator('.paper-line.blank').count()).toBe(8);
  },
);

test('Outreach > Print the Weekly Plan opens the sidebar with that page', async () => {
  library = libraryWith(busyRows);
  library.runtime.run('showPaperWeek');
  const shown = path.join(RESULTS, 'print-from-menu');
  // The tests' runtime has a one-word page in place of the built one.
  const html = library.runtime.screen.sidebar?.html.replace('<!DOCTYPE html><p>Sidebar</p>', () =>
    readFileSync(fileOf('Sidebar'), 'utf8'),
  );
  writeFileSync(`${shown}.html`, html ?? '');
  page = await window.open(library, path.relative(DIST, shown));
  await page.getByRole('heading', { name: 'Weekly Librarian Outreach Plan and Notes' }).waitFor();
  await page.getByText('Week of March 1').waitFor();
  expect(callsOf(library, 'readPaperWeek')).toHaveLength(1);
  await button('Back to Today').click();
  await page.getByRole('heading', { name: 'Who to call' }).waitFor();
});

test('by keyboard alone: the heading takes the focus, the arrows choose whose week, and an entry opens its row', async () => {
  library = libraryWith(busyRows);
  page = await window.open(library);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await button('My week').focus();
  await page.keyboard.press('Enter');
  await button('Copy').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.keyboard.press('Tab');
  expect(await focusedText(page)).toContain('Why?');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('radio');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { name: 'Everyone’s week' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focusedText(page)).toBe('Copy');
  await button('Career Fair').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Editing Career Fair' }).waitFor();
});

test('a week that can’t be read says so, and can be tried again', async () => {
  library = usualLibrary();
  page = await window.open(library);
  fail(library, 'readMyWeek', TIMED_OUT);
  await goToWeek();
  await page.getByText('Google didn’t answer.').waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await button('Try again').click();
  await button('Copy').waitFor();
});
