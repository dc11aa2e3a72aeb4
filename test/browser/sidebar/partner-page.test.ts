// The page for a partner, from the page Share and hand off: found, checked, made, printed, copied and emailed, in every mode.
import type { Page } from 'playwright-core';
import { PAGE_FOR_PARTNER } from '../../../src/words/page-for-partner';
import { PARTNER_PAGE } from '../../../src/words/partner-page';
import { PARTNER } from '../../../src/words/partner';
import { SHARE } from '../../../src/words/share';
import { PAGE } from '../../../src/words/shell';
import { tabs } from '../../server/copied-library';
import { fillPartners } from '../../server/partner-pages';
import { type Library, libraryWith, selectRow } from '../../sidebar/library';
import { actionsOn, lookInEveryMode } from './every-mode';
import { picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;

const { press, see } = actionsOn(() => page);

const open = async (name: string): Promise<Library> => {
  const library = libraryWith(fillPartners);
  page = await window.open(library, 'Share');
  await press(PARTNER_PAGE.title);
  await page.getByLabel(SHARE.partner, { exact: true }).fill(name);
  await page.locator('.found').getByRole('button', { name }).click();
  await see(`${name} and the library`);
  return library;
};
const paper = () => page.locator('article').innerText();

test('what somebody checks is on the page and in the tab', async () => {
  const library = await open('WorkSource');
  expect(await paper()).not.toMatch(/flyers|laptops|Front desk|Difficult|Grumpy/);
  await lookInEveryMode(window, 'partner-page');
  await window.setTextSize(100);
  await page.getByLabel('What we promised').check();
  await page.getByLabel(PARTNER_PAGE.withEvent('Resources Used', 'Job club 1')).check();
  expect(await paper()).toContain('Send flyers');
  await press(PARTNER_PAGE.make);
  await see('The tab “For WorkSource” is up to date.');
  await lookInEveryMode(window, 'partner-page-made');
  const words = JSON.stringify(library.runtime.values('For WorkSource'));
  expect(words).toContain('Send flyers');
  expect(words).toContain('We bring: Ten laptops, set 1');
  expect(words).not.toMatch(/set 2|Front desk|Difficult|Grumpy/);
});

test('on paper it is one page, in Letter and A4, with everything checked', async () => {
  for (const name of ['WorkSource', 'Lincoln School']) {
    await open(name);
    await page
      .getByRole('button', { name: SHARE.tickAll })
      .click({ timeout: 2000 })
      .catch(() => undefined);
    await page.getByLabel('Phone', { exact: true }).fill('555-0199');
    await page.getByLabel('Email', { exact: true }).fill('outreach@library.example');
    await page.getByLabel('Address', { exact: true }).fill('12 Main Street, Springfield');
    expect(await paper()).toContain('12 Main Street');
    for (const format of ['Letter', 'A4']) {
      const path = `test-results/partner-page-${name.slice(0, 4)}-${format}.pdf`;
      const pdf = await page.pdf({ format, path });
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBe(1);
    }
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 900 });
    await picture(page, `partner-page-paper-${name.slice(0, 4)}`, true);
  }
});

test('a confidential location is pointed out, and a school has blanks to fill in', async () => {
  await open('Lincoln School');
  await see(SHARE.confidential);
  await see('Please fill in the blanks.');
  // The blanks are in view, too.
  for (const head of [PAGE_FOR_PARTNER.school.teacher, PAGE_FOR_PARTNER.school.room])
    expect(await page.locator(`td:empty[data-head="${head}"]`).first().isVisible()).toBe(true);
  await lookInEveryMode(window, 'partner-page-school');
});

test('the page is copied as text and drafted as an email; a long one has to be pasted', async () => {
  await open('WorkSource');
  await press(PARTNER_PAGE.copy);
  await see('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '- Wed Apr 1, 2026, 10:00 AM: Job club 1. Where: Main branch. Your part: co-host',
  );
  const link = () => page.getByRole('link', { name: PARTNER_PAGE.mail }).getAttribute('href');
  await see(PARTNER_PAGE.mailTooLong);
  const head = 'mailto:kim@ws.example?subject=WorkSource%20and%20the%20library';
  expect(await link()).toBe(head);
  // With longer texts there are fewer rows.
  await press(SHARE.tickAll);
  await page.getByText(PARTNER_PAGE.mailTooLong).waitFor({ state: 'detached' });
  const draft = (await link()) ?? '';
  expect(draft.startsWith(`${head}&body=`)).toBe(true);
  expect(decodeURIComponent(draft)).toMatch(/Job club 3[^]*Send flyers/);
  expect(await page.getByRole('link', { name: PARTNER_PAGE.mail }).getAttribute('target')).toBe('_blank');
});

test('the form of a partner leads to its page', async () => {
  const library = libraryWith(fillPartners);
  page = await window.open(library);
  selectRow(library, 'Partners', 'WorkSource');
  await press('Partner');
  await press('Edit selected row');
  await page.getByRole('button', { name: PARTNER.page }).waitFor();
  await lookInEveryMode(window, 'partner-form-with-page');
  await window.setTextSize(100);
  await press(PARTNER.page);
  while (library.runtime.sidebar() === null) await page.waitForTimeout(20);
  expect(library.runtime.sidebar()?.html).toContain('<p>Share</p>');
  const stored = await page.evaluate(() => ({ ...localStorage }));
  page = await window.open(library, 'Share');
  await see(SHARE.title);
  await page.evaluate((texts) => Object.assign(localStorage, texts), stored);
  await page.reload();
  await see('WorkSource and the library');
  expect(await page.locator('h1').innerText()).toBe(PARTNER_PAGE.title);
  await press(PAGE.backToTools);
  await press(PARTNER_PAGE.title);
  await page.getByLabel(SHARE.partner, { exact: true }).waitFor();
});

test('all pages are removed after somebody confirms', async () => {
  const library = await open('WorkSource');
  await press(PARTNER_PAGE.make);
  await see(PARTNER_PAGE.share);
  await press(SHARE.otherPartner);
  await see('1 page in this sheet');
  await press(PARTNER_PAGE.remove);
  await lookInEveryMode(window, 'partner-page-remove');
  await press(PARTNER_PAGE.reallyRemove);
  await see('1 page removed.');
  expect(tabs(library.runtime)).not.toContain('For WorkSource');
});
