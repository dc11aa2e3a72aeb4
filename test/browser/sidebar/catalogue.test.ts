// Every sentence that a person reads is from src/words, and a longer language breaks no page. All pages run with a
// catalogue in an invented language, and each button is pressed once: a word in plain letters is from somewhere else.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type Library } from '../../sidebar/library';
import { type Window, openWindow, overflow, picture } from './open-sidebar';
import {
  PSEUDO,
  buildPseudo,
  dataIn,
  pseudoLibrary,
  pseudoSheet,
  strangerIn,
  tabsOf,
} from './pseudo-library';

const PAGES = ['Sidebar', 'Import', 'Duplicates', 'Partnerships', 'Share', 'Help'];
/** The most buttons pressed on the way to a view. */
const DEEPEST = 4;

let window: Window;
let library: Library;
beforeAll(async () => {
  buildPseudo();
  window = await openWindow(PSEUDO);
}, 120_000);
afterAll(() => window.close());

/** What a page shows and says to a screen reader, each text once. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const said = (one: Element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? '');
    const own = [...document.body.querySelectorAll('*')].filter(
      (one) => !/^(SCRIPT|STYLE)$/.test(one.tagName),
    );
    const texts = own.flatMap((one) => [
      ...[...one.childNodes].filter(({ nodeType }) => nodeType === 3).map((node) => node.textContent ?? ''),
      ...said(one),
    ]);
    return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  });

/** Waits until no call is pending and the page is quiet, then unfolds folded parts. */
async function settle(page: Page): Promise<void> {
  for (let turns = 0; turns < 2; turns = library.pending > 0 ? 0 : turns + 1) {
    await page.waitForTimeout(20);
    // By the time this resolves, a call that the page has started is counted.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
  }
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
}

const buttonsOf = (page: Page) => page.locator('button:not(.skip):visible:enabled');

/** A button's label without the names in it: a button that each partner has is pressed once. */
const kindOf = (label: string, data: ReadonlySet<string>): string =>
  [...data]
    .filter((one) => one.length > 2)
    .reduce((text, one) => text.replaceAll(one, '‹›'), label)
    .replace(/\d+/g, '0');

interface Found {
  strangers: Map<string, string>;
  wide: string[];
  views: number;
}

/** Opens a page and presses the buttons on the way to a view. */
async function goTo(name: string, way: readonly number[]): Promise<Page> {
  library = pseudoLibrary();
  const page = await window.open(library, name);
  await settle(page);
  for (const at of way) {
    await buttonsOf(page).nth(at).click();
    await settle(page);
  }
  return page;
}

async function look(page: Page, way: string, found: Found): Promise<void> {
  const data = dataIn(library.runtime);
  for (const text of await textsOf(page)) {
    const stranger = strangerIn(text, data);
    if (stranger !== '' && !found.strangers.has(stranger)) found.strangers.set(stranger, way);
  }
  found.views++;
  const excess = await overflow(page);
  if (excess > 0) found.wide.push(`${way}: ${excess} px`);
}

/** Every view of a page that buttons lead to; presses each kind of button once. */
async function crawl(name: string): Promise<Found> {
  const found: Found = { strangers: new Map(), wide: [], views: 0 };
  const pressed = new Set<string>();
  const ways: { way: number[]; labels: string[] }[] = [{ way: [], labels: [name] }];
  for (let next = ways.shift(); next; next = ways.shift()) {
    const { way, labels } = next;
    const page = await goTo(name, way);
    await look(page, labels.join(' > '), found);
    if (way.length === 0) await picture(page, `pseudo-${name}`, true);
    if (way.length === DEEPEST) continue;
    const data = dataIn(library.runtime);
    const shown = await buttonsOf(page).evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''),
    );
    shown.forEach((label, at) => {
      const kind = kindOf(label, data);
      if (pressed.has(kind)) return;
      pressed.add(kind);
      ways.push({ way: [...way, at], labels: [...labels, label] });
    });
  }
  return found;
}

function report(name: string, { strangers, wide, views }: Found): void {
  const folder = path.join(__dirname, '../../../test-results');
  mkdirSync(folder, { recursive: true });
  const lines = [
    `# ${name}: ${views} views, ${strangers.size} texts from elsewhere, ${wide.length} views too wide`,
    ...[...strangers].map(([text, way]) => `- ${text}  (${way})`),
    ...wide.map((view) => `- too wide: ${view}`),
  ];
  writeFileSync(path.join(folder, `outside-catalogue-${name}.md`), `${lines.join('\n')}\n`);
}

test('a text from elsewhere is distinguished from the catalogue, the sheet and days', () => {
  const data = new Set(['WorkSource', 'Partner/Company', 'Say sorry for the missed visit']);
  expect(strangerIn('⟦Óþéñ ~~⟧', data)).toBe('');
  expect(strangerIn('⟦Éďíť ~~ WorkSource⟧', data)).toBe('');
  expect(strangerIn('Wednesday, Mar 4, 2:45 PM', data)).toBe('');
  expect(strangerIn('WorkSource (Partner/Company)', data)).toBe('');
  expect(strangerIn('“Say sorry for …”', data)).toBe('');
  expect(strangerIn('Open WorkSource', data)).toBe('Open WorkSource');
  expect(strangerIn('⟦Éďíť ~~ isn’t a date⟧', data)).toBe('isn’t a date');
});

test.each(PAGES)(
  'every sentence of %s and of what its buttons open comes from the catalogue, and none is too long',
  async (name) => {
    const found = await crawl(name);
    report(name, found);
    expect(found.views).toBeGreaterThan(name === 'Sidebar' ? 20 : 2);
    expect(found.wide).toEqual([]);
    expect([...found.strangers.keys()]).toEqual([]);
  },
  600_000,
);

test('the menu, its questions and its messages come from the catalogue', () => {
  const runtime = pseudoSheet();
  runtime.screen.answers = ['OK', 'YES'];
  runtime.loadValues('Partners', [['My own list'], ['A']]);
  runtime.run('onOpen');
  for (const name of ['setUpThisSheet', 'setUpThisSheet', 'startThisWeek', 'startThisWeek'])
    runtime.run(name);
  const { menus, toasts, asked } = runtime.screen;
  const labels = menus.flatMap(({ label = '', items = [] }) => [
    label,
    ...items.map((one) => one.label ?? ''),
  ]);
  const said = [...labels, ...toasts.map(({ message }) => message), ...asked.map(({ message }) => message)];
  expect(labels.length).toBeGreaterThan(5);
  expect(toasts.length).toBeGreaterThan(3);
  expect(asked.length).toBe(2);
  const data = dataIn(runtime);
  expect(said.map((text) => strangerIn(text, data)).filter(Boolean)).toEqual([]);
});

test('the notes and descriptions in the tabs come from the catalogue', () => {
  const runtime = pseudoSheet();
  runtime.run('setUpThisSheet');
  const notes = tabsOf(runtime)
    .flatMap((tab) => tab.getDataRange().getNotes().flat())
    .filter(Boolean);
  expect(notes.length).toBeGreaterThan(2);
  const data = dataIn(runtime);
  expect(notes.map((text) => strangerIn(text, data)).filter(Boolean)).toEqual([]);
});
