// Works on the page by keyboard, and reads from it what a person sees. Nothing sleeps: each effect of a key is waited
// for. The sidebar's frame may be a separate process, so F6 may be answered before the focus has moved.
import type { FrameLocator, Locator, Page } from 'playwright-core';

export const sidebarOf = (page: Page): FrameLocator => page.frameLocator('#sidebar iframe');

/** Checked after every key. The element is looked up again only if it was redrawn. */
async function focusOn(target: Locator): Promise<() => Promise<boolean>> {
  const find = () => target.elementHandle();
  let element = await find();
  return async () => {
    const state = await element?.evaluate((one) =>
      one.isConnected ? one === document.activeElement && document.hasFocus() : 'drawn anew',
    );
    if (typeof state === 'boolean') return state;
    element = await find();
    return false;
  };
}

const PARTS = ['grid', 'sidebar', 'menus', 'tools', 'welcome'];

/** The part of the page that has the focus; '' if none has. */
function partOf(page: Page): Promise<string> {
  return page.evaluate(
    (ids) => ids.find((id) => document.getElementById(id)?.contains(document.activeElement)) ?? '',
    PARTS,
  );
}

/** Presses F6 and waits until another part has the focus; returns its name. */
export async function goOn(page: Page): Promise<string> {
  const before = await partOf(page);
  await page.keyboard.press('F6');
  const arrived = await page.waitForFunction(
    ([ids, from]) =>
      ids.find((id) => id !== from && document.getElementById(id)?.contains(document.activeElement)),
    [PARTS, before] as const,
  );
  return (await arrived.jsonValue()) ?? '';
}

/** Presses Tab until the element has the focus, or F6 where Tab belongs to the cells. Fails if that doesn't work. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const hasFocus = await focusOn(target);
  for (let pressed = 0; pressed < 200; pressed++) {
    const [isThere, part] = await Promise.all([hasFocus(), partOf(page)]);
    if (isThere) return;
    if (part === 'grid') await goOn(page);
    else await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${String(target)}`);
}

export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

export async function fill(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Types a day ('yyyy-mm-dd') into one of the browser's date inputs, as an American types it. */
export async function fillDay(page: Page, target: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await fill(page, target, `${month}${date}${year}`);
}

/** Goes to a day with the page's own date field, as a visitor does. */
export async function travelTo(page: Page, day: string): Promise<void> {
  const date = page.getByLabel('Pretend today is');
  while ((await partOf(page)) !== 'tools') await goOn(page);
  await fillDay(page, date, day);
  await page.keyboard.press('Enter');
  await page.locator(`#date[data-shown="${day}"]`).waitFor();
}

/** Chooses an item of the Outreach menu by keyboard. */
export async function chooseFromMenu(page: Page, item: string): Promise<void> {
  const menu = page.getByRole('menuitem', { name: 'Outreach', exact: true });
  while ((await partOf(page)) !== 'menus') await goOn(page);
  await tabTo(page, menu);
  await page.keyboard.press('ArrowDown');
  for (let pressed = 0; pressed < 10; pressed++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    if (focused === item) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No item ${item}`);
}

export async function showTab(page: Page, tab: string): Promise<void> {
  await page.locator('.o-sheet', { hasText: tab }).first().click();
  await page.locator('.o-sheet.active', { hasText: tab }).waitFor();
}

/** Goes to a cell through the name box. Then the focus is in the cells. */
export async function goTo(page: Page, a1: string): Promise<void> {
  const box = page.locator('.o-named-range-selector input');
  // In lower case: the box shows the name in capitals once the selection has moved and is redrawn. If the cell is
  // already selected, nothing moves and nothing is redrawn.
  await box.fill((await box.inputValue()) === a1 ? a1 : a1.toLowerCase());
  await box.press('Enter');
  await page.waitForFunction(
    (name) =>
      document.querySelector<HTMLInputElement>('.o-named-range-selector input')?.value === name &&
      document.activeElement?.closest('.o-grid') !== null,
    a1,
  );
}

/** What the line above the grid shows for a cell. */
export async function contentOf(page: Page, tab: string, a1: string): Promise<string> {
  await showTab(page, tab);
  await goTo(page, a1);
  return page.locator('.o-topbar-composer .o-composer').innerText();
}

/** Waits until the cell shows this. */
export async function expectCell(page: Page, tab: string, a1: string, content: string): Promise<void> {
  const until = Date.now() + 30_000;
  let shown = await contentOf(page, tab, a1);
  while (shown !== content && Date.now() < until) shown = await contentOf(page, tab, a1);
  expect([tab, a1, shown]).toEqual([tab, a1, content]);
}

/** The upper left of a tab, row by row, as copied to the clipboard; hidden columns are included. */
export async function copyOf(page: Page, tab: string, area = 'A1:X80'): Promise<string[][]> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('-'));
  await showTab(page, tab);
  await goTo(page, area);
  await page.keyboard.press('Control+C');
  const copied = await page.evaluate(async () => {
    for (;;) {
      const text = await navigator.clipboard.readText();
      if (text !== '-') return text;
      await new Promise(requestAnimationFrame);
    }
  });
  const [labels = '', ...lines] = copied.split('\n');
  const rows = [labels.split('\t')];
  const width = rows[0]?.length ?? 0;
  // The second line of a cell starts a new line of the copy: it belongs to the row that isn't complete yet.
  let row = [''];
  for (const line of lines) {
    const [rest = '', ...cells] = line.split('\t');
    row = [...row.slice(0, -1), `${row[row.length - 1] ?? ''}${row.length > 1 ? '\n' : ''}${rest}`, ...cells];
    if (row.length < width) continue;
    rows.push(row);
    row = [''];
  }
  return rows;
}

/** The rows of a tab by their labels, which are in the row `labelsRow`. Blank rows are left out. */
export async function rowsOf(
  page: Page,
  tab: string,
  labelsRow = 1,
  area?: string,
): Promise<Record<string, string>[]> {
  const [labels = [], ...rows] = (await copyOf(page, tab, area)).slice(labelsRow - 1);
  return rows
    .filter((row) => row.some((cell) => cell !== '' && cell !== 'FALSE'))
    .map((row) => Object.fromEntries(labels.map((label, at) => [label, row[at] ?? ''])));
}
