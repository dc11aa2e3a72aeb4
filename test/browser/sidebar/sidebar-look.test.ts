// How the sidebar looks and whether everybody can use it: no accessibility rule is broken in any view, 300 pixels wide
// with normal and with double-size text. Takes a picture of each view.
import type { Page } from 'playwright-core';
import { busyRows } from '../../sidebar/busy-rows';
import { type Library, emptySheet, libraryWith, selectRow, usualLibrary } from '../../sidebar/library';
import { SHIPPED_PAGES } from '../../server/shipped-pages';
import { lookInEveryMode } from './every-mode';
import { brokenRules, overflow, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const edit = async (tab: string, name: string, title: string) => {
  selectRow(library, tab, name);
  await press('Edit selected row');
  await page.getByRole('heading', { name: title }).waitFor();
};

const VIEWS: { name: string; given?: () => Library; arrive?: () => Promise<unknown> }[] = [
  { name: 'before-set-up', given: emptySheet },
  { name: 'today-empty', given: () => libraryWith(() => undefined) },
  {
    name: 'today',
    given: () => libraryWith(busyRows),
    arrive: async () => {
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
        'This week',
        '2 overdue',
        '1 without a day',
        'Record 1 done item',
        '1 detail missing',
        '1 partnership to review',
        '7 partners with no contact date',
      ]);
    },
  },
  {
    name: 'today-no-contact',
    given: () => libraryWith(busyRows),
    arrive: async () => {
      const log = page.getByRole('button', { name: 'Log contact with Art League' });
      expect(await log.isVisible()).toBe(false);
      await page.locator('summary', { hasText: 'with no contact date' }).focus();
      await page.keyboard.press('Enter');
      expect(await log.isVisible()).toBe(true);
      await page.getByText('7 partners with no contact date').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'partner-problems',
    arrive: async () => {
      await edit('Partners', 'Teen Shelter', 'Editing Teen Shelter');
      await page.getByLabel('Partner/Company').fill('');
      await page.locator('summary', { hasText: 'More' }).click();
      await page.getByLabel('Keep in touch every (days)').fill('often');
      await press('Save changes');
    },
  },
  {
    name: 'event-saved',
    arrive: async () => {
      await edit('Events', 'Career Fair', 'Editing Career Fair');
      await page.getByLabel('Name', { exact: true }).nth(1).fill('Job Center');
      await press('Save changes');
      await page.getByText('Saved.').waitFor();
    },
  },
  {
    name: 'find',
    arrive: async () => {
      await press('Partner');
      await page.getByLabel('Partner/Company').pressSequentially('e');
      await page.getByRole('button', { name: 'Open WorkSource' }).waitFor();
    },
  },
  {
    name: 'leave-question',
    arrive: async () => {
      await press('Partner');
      await page.getByLabel('Partner/Company').fill('Half typed');
      selectRow(library, 'Partners', 'WorkSource');
      await press('Edit selected row');
      await page.getByText('You have unsaved changes.').waitFor();
    },
  },
];

test.each(VIEWS)(
  'the $name view breaks no accessibility rule and fits',
  async ({ name, given = usualLibrary, arrive }) => {
    library = given();
    page = await window.open(library);
    await arrive?.();
    await lookInEveryMode(window, name);
  },
);

test.each(SHIPPED_PAGES)('the %s page breaks no accessibility rule when it opens', async (name) => {
  page = await window.open(libraryWith(busyRows), name);
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
});
