// My week in the sidebar: mine or everybody's, copied, printed, and its entries opened.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser';
import { type FakeServer, installFakeServer } from './fake-server';
import { brokenRules, buildOnce, openSidebar, overflow, picture, setTextSize } from './open-sidebar';

let browser: Browser;
let file: string;

beforeAll(async () => {
  [browser, file] = await Promise.all([openBrowser(), buildOnce()]);
});
afterAll(() => browser.close());

const entry = (name: string, more: Record<string, unknown> = {}) => ({
  ref: { table: 'partners', id: 'p1', row: 3, name },
  name,
  day: '2026-02-10',
  time: '',
  words: '',
  partners: [name],
  isFocus: false,
  ...more,
});
const list = (...items: unknown[]) => ({ items, more: 0 });
const MINE = {
  lapsed: list(
    entry('WorkSource', {
      words: 'No contact for 112 days; agreed every 90; prefers phone; Ana keeps in touch.',
      isFocus: true,
    }),
  ),
  rebuilding: list(
    entry('Hub', {
      day: '',
      words: 'Being repaired; no contact yet; first step: Say sorry for the missed visit; call by Ana.',
    }),
  ),
  promises: list(
    entry('Teen Shelter', { day: '2026-03-03', words: 'Promised: send the flyers' }),
    entry('WorkSource', { day: '', words: 'Next step: ask about the room' }),
  ),
  dates: list(
    entry('Write the report', {
      ref: { table: 'plan', id: 'l1', row: 9, name: 'Write the report' },
      day: '2026-02-24',
      isOverdue: true,
    }),
    entry('Career Fair', {
      ref: { table: 'events', id: 'e1', row: 3, name: 'Career Fair' },
      day: '2026-03-04',
      time: '8:45-10:51',
      words: 'High School; with WorkSource',
    }),
  ),
  reviews: list(entry('Job Center', { day: '2026-03-06' })),
};
const ALL = {
  ...MINE,
  lapsed: { items: [...MINE.lapsed.items, entry('A'.repeat(97) + '…')], more: 12 },
  dueSoon: list(
    entry('Senior Center', { day: '2026-03-14', words: 'No contact for 80 days; agreed every 90.' }),
  ),
};

async function openWeek(
  given: Partial<FakeServer> = {},
  server = { weeks: { mine: MINE, all: ALL }, ...given },
) {
  const page = await openSidebar(browser, file, server);
  await page.getByRole('button', { name: 'My week' }).click();
  await page.getByRole('button', { name: 'Copy' }).waitFor();
  return page;
}
const headings = (page: Page) => page.getByRole('heading', { level: 2 }).allTextContents();

test('My week shows what is due for me, part by part, and one press shows everybody’s, without asking again', async () => {
  const page = await openWeek();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('The week of Ana');
  expect(await headings(page)).toEqual([
    'Lapsed 1',
    'Being repaired 1',
    'Promises and next steps 2',
    'This week’s dates 2',
    'Reviews 1',
  ]);
  for (const words of ['By Tue 2026-03-03, overdue', 'No day', 'Tue 2026-02-24, overdue', 'No contact yet'])
    await page.getByText(words, { exact: true }).waitFor();
  await page.getByText('Are the roles still right?').waitFor();
  await page.getByText('1 entry names nobody of the staff').waitFor();
  await page.getByLabel('Everybody’s').check();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Everybody’s week');
  expect(await headings(page)).toContain('Lapsed 14');
  const asked = await page.evaluate(() => window.fake.calls.filter(({ name }) => name === 'readMyWeek'));
  expect(asked.map(({ args }) => args)).toEqual([[['Ana', '']]]);
  await page.context().close();
});

test('whose week it was is remembered', async () => {
  const page = await openWeek();
  await page.getByLabel('Everybody’s').check();
  await page.getByRole('button', { name: 'Back to Today' }).click();
  await page.getByRole('button', { name: 'My week' }).click();
  await page.getByRole('heading', { name: 'Everybody’s week' }).waitFor();
  expect(await page.getByLabel('Everybody’s').isChecked()).toBe(true);
  await page.getByLabel('Mine').check();
  await page.reload();
  await page.getByRole('button', { name: 'My week' }).click();
  await page.getByRole('heading', { name: 'The week of Ana' }).waitFor();
  await page.context().close();
});

test('as long as nobody has said who is there, the week is everybody’s', async () => {
  const page = await openWeek({ user: '' });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Everybody’s week');
  expect(await page.getByLabel('Mine').count()).toBe(0);
  await page.context().close();
});

test('an empty week says so', async () => {
  const page = await openWeek({}, { weeks: { mine: {}, all: {} } });
  await page.getByText('Nothing is due this week.').waitFor();
  await page.context().close();
});

test('Copy puts the week on the clipboard as plain text, well laid out', async () => {
  const page = await openWeek();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`The week of Ana
Mon 2026-03-02 to Sun 2026-03-08

LAPSED (1)
Only a nudge: a good time to say hello.
- WorkSource (Focus), due Tue 2026-02-10
  No contact for 112 days; agreed every 90; prefers phone; Ana keeps in touch.

BEING REPAIRED (1)
- Hub, no contact yet
  Being repaired; no contact yet; first step: Say sorry for the missed visit; call by Ana.

PROMISES AND NEXT STEPS (2)
- Teen Shelter, by Tue 2026-03-03, overdue
  Promised: send the flyers
- WorkSource, no day
  Next step: ask about the room

THIS WEEK’S DATES (2)
- Tue 2026-02-24, overdue: Write the report
- Wed 2026-03-04, 8:45-10:51: Career Fair
  High School; with WorkSource

REVIEWS (1)
Are the roles still right?
- Job Center, review Fri 2026-03-06
`);
  await page.context().close();
});

test('where the browser forbids copying, the text stands there selected, one key from the clipboard', async () => {
  const page = await openWeek();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('press Ctrl+C').waitFor();
  const selected = await page.getByLabel('The week as text').evaluate((area) => {
    const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
    return [
      document.activeElement === area,
      value.slice(selectionStart, selectionEnd) === value,
      value.length > 100,
    ];
  });
  expect(selected).toEqual([true, true, true]);
  expect(await brokenRules(page)).toEqual([]);
  await page.context().close();
});

test('in a frame as Google makes it, Copy works and Print prints', async () => {
  const context = await browser.newContext({ viewport: { width: 300, height: 700 } });
  const page = await context.newPage();
  const given = JSON.stringify({ weeks: { mine: MINE, all: ALL } });
  const fake = `<script>window.__name=(one)=>one;(${installFakeServer.toString()})(${given});window.print=()=>{document.title='printed'};</script>`;
  const html = readFileSync(file, 'utf8').replace('<head>', () => `<head>${fake}`);
  await page.setContent(
    '<iframe sandbox="allow-scripts allow-forms allow-popups allow-modals allow-downloads" style="width:290px;height:690px"></iframe><textarea></textarea>',
  );
  await page.locator('iframe').evaluate((frame, text) => ((frame as HTMLIFrameElement).srcdoc = text), html);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'My week' }).click();
  await frame.getByRole('button', { name: 'Copy' }).click();
  await frame.getByText('Copied.').waitFor();
  await page.locator('textarea').focus();
  await page.keyboard.press('Control+V');
  expect(await page.locator('textarea').inputValue()).toContain('- WorkSource (Focus), due Tue 2026-02-10');
  await frame.getByRole('button', { name: 'Print' }).click();
  expect(await frame.locator('title').textContent()).toBe('printed');
  await context.close();
});

test('on paper stands the week and nothing else', async () => {
  const page = await openWeek();
  await page.emulateMedia({ media: 'print' });
  const isShown = (text: string) => page.getByText(text, { exact: true }).first().isVisible();
  expect([
    await isShown('WorkSource'),
    await isShown('The week of Ana'),
    await isShown('Promised: send the flyers'),
  ]).toEqual([true, true, true]);
  for (const name of ['Copy', 'Print', 'Refresh', 'Back to Today', 'Today', 'Edit selected row'])
    expect([name, await page.getByRole('button', { name, exact: true }).isVisible()]).toEqual([name, false]);
  expect(await page.getByLabel('Mine').isVisible()).toBe(false);
  await page.setViewportSize({ width: 700, height: 900 });
  // No part of it is cut off where the window would scroll.
  expect(
    await page.evaluate(
      () => document.querySelector('main')?.scrollHeight === document.querySelector('main')?.clientHeight,
    ),
  ).toBe(true);
  await picture(page, 'my-week-print');
  await page.context().close();
});

test('an entry opens its row, and the way back is there', async () => {
  const page = await openWeek();
  await page.getByRole('button', { name: 'Career Fair' }).click();
  await page.getByRole('heading', { name: 'Event: Career Fair' }).waitFor();
  await page.context().close();
});

test('it can be used by keyboard alone: the heading takes the focus, the arrows choose whose week', async () => {
  const page = await openSidebar(browser, file, { weeks: { mine: MINE, all: ALL } });
  await page.getByRole('button', { name: 'My week' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copy' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('radio');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { name: 'Everybody’s week' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy');
  await page.context().close();
});

test('what cannot be read says so, and can be tried again', async () => {
  const page = await openSidebar(browser, file, {
    weeks: { mine: MINE, all: ALL },
    next: { readMyWeek: [{ ok: false, problem: 'The tab “Events” is not there.' }] },
  });
  await page.getByRole('button', { name: 'My week' }).click();
  await page.getByText('The tab “Events” is not there.').waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Lapsed' }).waitFor();
  await page.context().close();
});

test.each([
  ['mine', undefined],
  ['all', 'Everybody’s'],
])(
  'My week (%s) breaks no rule of accessibility and fits, also with large text and forced colours',
  async (name, choice) => {
    const page = await openWeek();
    if (choice) await page.getByLabel(choice).check();
    await picture(page, `my-week-${name}`);
    expect(await brokenRules(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await picture(page, `my-week-${name}-whole`, true);
    await page.setViewportSize({ width: 300, height: 700 });
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await brokenRules(page)).toEqual([]);
    await picture(page, `my-week-${name}-forced-colours`);
    await page.emulateMedia({ forcedColors: 'none' });
    await setTextSize(page, 200);
    expect(await overflow(page)).toBe(0);
    await picture(page, `my-week-${name}-200`);
    await page.context().close();
  },
);
