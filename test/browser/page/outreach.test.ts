// The add-on on the try-it page, in a real browser: from an empty sheet to a highlighted row, by keyboard alone.
import path from 'node:path';
import type { Page } from 'playwright-core';
import { brokenRules } from 'apps-script-runtime/testing/accessibility';
import {
  chooseFromMenu,
  contentOf,
  copyOf,
  expectCell,
  fill,
  fillDay,
  goOn,
  goTo,
  press,
  rowsOf,
  showTab,
  sidebarOf,
  travelTo,
} from 'apps-script-runtime/testing/by-keyboard';
import { isReady, picture, servePage, type TryPage } from 'apps-script-runtime/testing/try-page';

let tryPage: TryPage;
beforeAll(async () => {
  tryPage = await servePage(path.resolve(__dirname, '../../../dist/local'));
});
afterAll(() => tryPage.close());

/** How many pixels of the drawn grid have exactly this color. */
function dotsOf(page: Page, colour: [number, number, number]): Promise<number> {
  return page.evaluate(([red, green, blue]) => {
    let dots = 0;
    for (const canvas of document.querySelectorAll('canvas')) {
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) dots++;
      }
    }
    return dots;
  }, colour);
}
/** Waits until the grid shows plenty of that color. */
async function expectColour(page: Page, colour: [number, number, number]): Promise<void> {
  const until = Date.now() + 30_000;
  let dots = await dotsOf(page, colour);
  while (dots <= 2000 && Date.now() < until) dots = await dotsOf(page, colour);
  expect(dots).toBeGreaterThan(2000);
}
const LAPSED: [number, number, number] = [0xf5, 0xc6, 0xbd];

test('set up, add a partner, an event and a plan item by keyboard alone; 91 days later the row is highlighted, even after a reload', async () => {
  const page = await tryPage.visit();
  const sidebar = sidebarOf(page);
  await chooseFromMenu(page, 'Set up this sheet');
  await fill(page, sidebar.getByLabel('Your first name'), 'Ana');
  await page.keyboard.press('Enter');
  // The focus goes to the user's name in the corner.
  await sidebar.getByRole('button', { name: 'Ana: change name' }).and(sidebar.locator(':focus')).waitFor();
  await picture(page, 'outreach-today-empty');

  const nav = sidebar.getByRole('navigation');
  await press(page, nav.getByRole('button', { name: 'Partner' }));
  await fill(page, sidebar.getByLabel('Partner/Company'), 'WorkSource');
  await fill(page, sidebar.getByLabel('Main Company Contact Information'), 'desk@worksource.example');
  const today = await page.getByLabel(/Pretend today is/).inputValue();
  await fillDay(page, sidebar.getByLabel('Last Contact Date'), today);
  await picture(page, 'outreach-partner');
  await press(page, sidebar.getByRole('button', { name: /^Save / }));
  await sidebar.getByText(/Saved/).first().waitFor();
  await expectCell(page, 'Partners', 'A3', 'WorkSource');
  const [year, month, date] = today.split('-').map(Number);
  await expectCell(page, 'Partners', 'J3', `${month}/${date}/${year}`);
  expect(await dotsOf(page, LAPSED)).toBe(0);

  await press(page, nav.getByRole('button', { name: 'Event' }));
  await fill(page, sidebar.getByLabel('Event/Program Name'), 'Career Fair');
  await picture(page, 'outreach-event');
  await press(page, sidebar.getByRole('button', { name: /^Save / }));
  await sidebar.getByText(/Saved/).first().waitFor();
  await press(page, nav.getByRole('button', { name: 'Plan' }));
  await fill(page, sidebar.getByRole('textbox', { name: /^Item/ }), 'Meet with WorkSource');
  await picture(page, 'outreach-plan-item');
  await press(page, sidebar.getByRole('button', { name: /^Save / }));
  await sidebar.getByText(/Saved/).first().waitFor();
  await expectCell(page, 'Events', 'A3', 'Career Fair');
  await expectCell(page, 'Weekly Plan', 'D12', 'Meet with WorkSource');

  await travelTo(page, new Date(Date.parse(today) + 91 * 86_400_000).toISOString().slice(0, 10));
  await showTab(page, 'Partners');
  await expectColour(page, LAPSED);
  const due = new Date(Date.parse(today) + 90 * 86_400_000);
  const isThisYear = due.getUTCFullYear() === new Date(due.getTime() + 86_400_000).getUTCFullYear();
  const day = due.toLocaleDateString('en-US', {
    ...{ month: 'short', day: 'numeric', timeZone: 'UTC' },
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
  await expectCell(page, 'Partners', 'M3', `Lapsed since ${day} (goal: every 90 days)`);
  // In a hidden column.
  const [, partner] = await rowsOf(page, 'Partners', 1, 'A1:AD80');
  expect(partner?.['Why']).toBe('Last contact 91 days ago (goal: every 90 days). Library contact: Ana.');
  await contentOf(page, 'Partners', 'A3');
  await picture(page, 'outreach-lapsed');
  await page.getByText('All changes saved.').waitFor();
  await page.reload();
  await isReady(page);
  await expectCell(page, 'Partners', 'A3', 'WorkSource');
  // The grid opens where it was left; the row is at the top.
  await page.keyboard.press('Control+Home');
  await expectColour(page, LAPSED);
  await picture(page, 'outreach-reloaded');
  const lastContact = new Date(today).toLocaleDateString('en-US', {
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
  await expectCell(
    page,
    'Weekly Plan',
    'D17',
    `Get back in touch with WorkSource (last contact ${lastContact})`,
  );
}, 180_000);

test('F6 cycles through the sheet, sidebar, menus, tools and welcome, and back', async () => {
  const page = await tryPage.visit();
  await chooseFromMenu(page, 'Open the sidebar');
  await page.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');
  const parts = [];
  for (let pressed = 0; pressed < 5; pressed++) parts.push(await goOn(page));
  expect(parts).toEqual(['menus', 'tools', 'welcome', 'grid', 'sidebar']);
  await page.locator('.o-named-range-selector input').focus();
  expect(await goOn(page)).toBe('sidebar');
});

test('after F6 the sidebar shows where the focus is', async () => {
  const page = await tryPage.visit();
  await chooseFromMenu(page, 'Set up this sheet');
  const sidebar = sidebarOf(page);
  await sidebar.getByLabel('Your first name').waitFor();
  await showTab(page, 'Partners');
  await goTo(page, 'A3');
  expect(await goOn(page)).toBe('sidebar');
  const focused = sidebar.locator(':focus-visible');
  await focused.waitFor();
  expect(await focused.textContent()).toBe('Skip to content');
});

test('Shift+PageDown goes from tab to tab and never to a hidden one', async () => {
  const page = await tryPage.visit();
  await chooseFromMenu(page, 'Set up this sheet');
  await sidebarOf(page).getByLabel('Your first name').waitFor();
  await showTab(page, 'Partners');
  await goTo(page, 'A3');
  const active = page.locator('.o-sheet.active');
  const seen = ['Partners'];
  for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageUp']) {
    await page.keyboard.press(`Shift+${key}`);
    // The grid redraws a moment after the key.
    await active.filter({ hasNotText: seen.at(-1) ?? '' }).waitFor();
    seen.push((await active.innerText()).trim());
  }
  expect(seen.slice(1)).toEqual(['Events', 'Weekly Plan', 'Settings', 'Partners', 'Settings']);
}, 60_000);

test('over an empty sheet a card offers an example or your own list, and disappears once there is something in the sheet', async () => {
  const page = await tryPage.visit();
  const card = page.getByRole('region', { name: 'Keep your community partners close.' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('See an example');
  await picture(page, 'outreach-welcome');
  const bar = async () => (await page.locator('header').first().boundingBox())?.height;
  const before = await bar();
  expect(await brokenRules(page, { without: ['#grid'] })).toEqual([]);
  expect(await card.getByRole('button').allTextContents()).toEqual([
    expect.stringContaining('×'),
    'See an example',
    'Start with my own list',
  ]);
  await press(page, card.getByRole('button', { name: 'Close and use the empty sheet' }));
  await card.waitFor({ state: 'hidden' });
  await page.reload();
  await isReady(page);
  await press(page, card.getByRole('button', { name: 'Start with my own list' }));
  await sidebarOf(page).getByLabel('Your first name').waitFor();
  expect(await card.isVisible()).toBe(false);
  await page.getByText('All changes saved.').waitFor();
  await page.reload();
  await isReady(page);
  expect(await card.isVisible()).toBe(false);
  await press(page, page.getByRole('button', { name: 'Start over' }));
  await page.getByRole('button', { name: 'Delete and start over' }).click();
  await press(page, card.getByRole('button', { name: 'See an example' }));
  await sidebarOf(page).getByRole('button', { name: 'Ana: change name' }).waitFor({ timeout: 60_000 });
  await page.locator('.o-sheet.active', { hasText: 'Partners' }).waitFor();
  expect(await bar()).toBe(before);
}, 120_000);

/** The day in Chicago, as 'yyyy-mm-dd': the test's browser is in that time zone. */
const IN_CHICAGO = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' });

/** The week as My week shows it: from Sunday to Saturday, as in an American sheet. */
function weekOf(day: Date): string {
  const sunday = day.getTime() - day.getUTCDay() * 86_400_000;
  const words = { month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
  const [from, to] = [sunday, sunday + 6 * 86_400_000].map((time) =>
    new Date(time).toLocaleDateString('en-US', words),
  );
  return `Sun ${from} to Sat ${to}`;
}

test('the sidebar follows when “Pretend today is” changes', async () => {
  const page = await tryPage.visit();
  await chooseFromMenu(page, 'Set up this sheet');
  const sidebar = sidebarOf(page);
  await press(page, sidebar.getByRole('button', { name: 'More' }));
  await press(page, sidebar.getByRole('button', { name: 'My week' }));
  const before = await page.getByLabel('Pretend today is').inputValue();
  const day = new Date(Date.parse(before) + 8 * 86_400_000);
  await sidebar.getByText(weekOf(new Date(before)), { exact: true }).waitFor();
  await travelTo(page, day.toISOString().slice(0, 10));
  await sidebar.getByText(weekOf(day), { exact: true }).waitFor();
  // With its own clock, too.
  const clock = await sidebar
    .locator('body')
    .evaluate(() => [Date.now(), new Date().getTime(), Date.parse(Date()), new Date(2024, 1, 3).getDate()]);
  const days = clock.slice(0, 3).map((instant) => IN_CHICAGO.format(instant));
  const ahead = day.toISOString().slice(0, 10);
  expect([...days, clock[3]]).toEqual([ahead, ahead, ahead, 3]);
});

test('what is typed after a refused entry is kept', async () => {
  const page = await tryPage.visit();
  await chooseFromMenu(page, 'Set up this sheet');
  await showTab(page, 'Partners');
  await goTo(page, 'J3');
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const grid = await page.locator('#grid canvas').first().boundingBox();
  await page.mouse.click((grid?.x ?? 0) + 130, (grid?.y ?? 0) + 200);
  await page.keyboard.type('Typed after it');
  await page.keyboard.press('Enter');
  const texts = (await copyOf(page, 'Partners')).flat();
  expect(texts).toContain('Typed after it');
  expect(texts).not.toContain('soon');
});

test('the example library fills the tabs, including the example plan, and passes the accessibility check', async () => {
  const page = await tryPage.visit();
  await page.getByRole('button', { name: 'See an example' }).click();
  await sidebarOf(page).getByRole('heading', { name: 'Who to call' }).waitFor({ timeout: 60_000 });
  await expectCell(page, 'Weekly Plan', 'D23', '');
  await expectCell(page, 'Weekly Plan', 'D12', 'Classroom Presentations');
  // A week from today.
  expect(await contentOf(page, 'Weekly Plan', 'B12')).toMatch(/^\w{3} .*, 8:45 AM$/);
  await expectCell(page, 'Weekly Plan', 'E13', 'Presentation on research skills.');
  await picture(page, 'outreach-plan');
  await contentOf(page, 'Partners', 'A3');
  // Name, menus and all tools: two lines of text, so that nothing moves down when the example comes.
  expect((await page.locator('header').boundingBox())?.height).toBeLessThan(90);
  await picture(page, 'outreach-example');
  expect(await brokenRules(page, { without: ['#grid'], withFrames: true })).toEqual([]);
}, 120_000);
