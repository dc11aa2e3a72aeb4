// A colleague is leaving, and a contact left, on the screen in every mode; the hand-over pages on Letter and A4.
import path from 'node:path';
import type { Page } from 'playwright-core';
import { HANDOFF } from '../../../src/words/handoff';
import { ANA, ask, ok, rowsOf } from '../../server/addon';
import { leavingLibrary } from '../../server/leaving';
import { type Library, libraryWith } from '../../sidebar/library';
import { actionsOn, lookInEveryMode } from './every-mode';
import { picture, waitForFocus, windowForTests } from './open-sidebar';

const RESULTS = path.resolve(__dirname, '../../../test-results');

const window = windowForTests();
let page: Page;
let library: Library;

const { press, see, unfold } = actionsOn(() => page);
const leaving = (locale = 'en_US') => libraryWith(leavingLibrary, ANA, { locale });
const open = async (given: Library): Promise<void> => {
  library = given;
  page = await window.open(library, 'Share');
  await press(HANDOFF.title);
  await page.getByLabel('Who is leaving?').selectOption('Ana');
  await see('Ana has 2 partners, 1 upcoming event, and 4 open to-dos.');
};

test('Ana’s work goes to Ben and Cy in one press, and the pages print', async () => {
  await open(
    libraryWith((runtime) => {
      leavingLibrary(runtime);
      ok(ask(runtime, 'addStaff', { emails: ['ana@library.example'] }));
    }),
  );
  await page.getByLabel('Who takes over?').fill('Ben');
  await unfold('Choose for each partner');
  await page.getByLabel('Teen Hub').selectOption('Cy');
  await page.getByLabel(HANDOFF.offList('Ana', 'ana@library.example')).check();
  await lookInEveryMode(window, 'handoff-choices');
  await window.setTextSize(100);
  await press('Hand over');
  await see('Done. Ana’s partners, events, and to-dos have been handed over.');
  expect(rowsOf(library.runtime, 'Partners').map((row) => row['Library Staff Contact'])).toEqual([
    'Ben',
    'Ben, Cy',
    'Ben',
  ]);
  await lookInEveryMode(window, 'handoff-done');
  await window.setTextSize(100);
  await press('Print the hand-over pages');
  await see('Hand-over from Ana to Cy');
  await lookInEveryMode(window, 'handoff-pages');
  await window.setTextSize(100);
  await press('Back');
  await press('Undo');
  await see('Undone.');
});

test.each([
  ['en_US', [612, 792]],
  ['de_DE', [595, 842]],
])('in %s, each successor’s page is a sheet of that locale’s paper', async (locale, paper) => {
  await open(leaving(locale));
  await page.getByLabel('Who takes over?').fill('Ben');
  await unfold('Choose for each partner');
  await page.getByLabel('Teen Hub').selectOption('Cy');
  await press('Hand over');
  await press('Print the hand-over pages');
  await see('Hand-over from Ana to Cy');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').count()).toBe(0);
  const file = await page.pdf({
    preferCSSPageSize: true,
    path: path.join(RESULTS, `hand-over-${locale}.pdf`),
  });
  const sizes = [...file.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sizes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])).toEqual([
    paper,
    paper,
  ]);
  await page.setViewportSize({ width: 700, height: 900 });
  await picture(page, `hand-over-${locale}`);
  await page.emulateMedia({ media: 'screen' });
});

test('in the form of a partner, one press notes who left, and the number of the office is shown', async () => {
  library = leaving();
  page = await window.open(library);
  await press('Partner');
  await page.getByLabel('Partner/Company').fill('WorkSource');
  await press(/Open/);
  await see('Editing WorkSource');
  await page.getByRole('button', { name: 'Kim Lee left' }).press('Enter');
  await see('is in Notes now');
  await see('Who’s taking over from Kim Lee?');
  await waitForFocus(page, 'who-follows');
  await page.getByText('Front desk 555-0100').first().waitFor();
  await lookInEveryMode(window, 'contact-left');
  await window.setTextSize(100);
  await press('Undo');
  await page.getByRole('button', { name: 'Kim Lee left' }).waitFor();
});

test('the keyboard alone gets through the hand-over', async () => {
  await open(leaving());
  await page.getByLabel('Who takes over?').focus();
  await page.keyboard.type('be');
  await page.keyboard.press('Enter');
  expect(await page.getByLabel('Who takes over?').inputValue()).toBe('Ben');
  await page.getByRole('button', { name: 'Hand over', exact: true }).focus();
  await page.keyboard.press('Enter');
  await see('Done.');
  await waitForFocus(page, 'handoff-done');
});
