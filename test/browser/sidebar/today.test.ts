// Today on the screen: whom to call and on what number, checking off, putting off, and the way back after logging.
import type { Page } from 'playwright-core';
import type { Runtime } from 'apps-script-runtime';
import { example } from '../../../example/example';
import { addRow, ask, ok } from '../../server/addon';
import { type Library, emptySheet } from '../../sidebar/library';
import { type Window, brokenRules, openWindow, overflow, picture } from './open-sidebar';
import { visibleWords } from './visible-words';

let window: Window;
let page: Page;
let library: Library;
beforeAll(async () => {
  window = await openWindow();
});
afterAll(() => window.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const card = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
const open = async (given: Library) => {
  library = given;
  page = await window.open(library);
};

function exampleLibrary(): Library {
  const given = emptySheet();
  void example.fill(given.runtime);
  return given;
}

/** Forty partners that lapsed, one a day. */
function fortyLapsed(runtime: Runtime): void {
  for (let index = 1; index <= 40; index++)
    addRow(runtime, 'partners', {
      name: `Partner ${index}`,
      lastContact: `2025-${index <= 28 ? '10' : '09'}-${String(((index - 1) % 28) + 1).padStart(2, '0')}`,
      contactName: `Person ${index}`,
      contactPhone: `555-01${String(index).padStart(2, '0')}`,
    });
  ok(ask(runtime, 'rememberUser', 'Ana'));
}

/** On the version before: the same library, the same count. */
const WORDS_BEFORE = 156;

test('Today with the example library says all it has to say in 90 words', async () => {
  await open(exampleLibrary());
  const words = await visibleWords(page);
  process.stdout.write(`Words on Today: ${WORDS_BEFORE} before, ${words.length} now: ${words.join(' ')}\n`);
  await picture(page, 'today-example');
  expect(words.length).toBeLessThanOrEqual(90);
  await page.setViewportSize({ width: 300, height: 700 });
  await picture(page, 'today-example');
});
