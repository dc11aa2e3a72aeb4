// The sidebar asks about a heading that is missing or appears twice, and one press fixes it.
import type { Page } from 'playwright-core';
import { type Library, callsOf, renameHeading, typeCell, usualLibrary } from '../../sidebar/library';
import { brokenRules, focusedText, overflow, picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const TITLE = 'A heading changed';
const PHONE = 'Contact Phone Number';
const rename = (from = PHONE, to = 'Phone') => renameHeading(library, 'Partners', from, to);
const open = async (before: () => void = () => undefined) => {
  library = usualLibrary();
  before();
  page = await window.open(library);
};
const yes = () => page.getByRole('button', { name: 'Yes, rename it' });

test('each question is at the top of Today with its buttons, and fits', async () => {
  await open(() => {
    rename();
    rename('Follow-up noted for', 'Notes');
  });
  const box = page.getByRole('region', { name: TITLE });
  await box.getByText('Partners has no column “Contact Phone Number”.').waitFor();
  await box.getByText(/“Notes” appears twice in the headings of Partners/).waitFor();
  const buttons = await box.getByRole('button').allTextContents();
  expect(buttons).toEqual(
    expect.arrayContaining(['Yes, rename it “Contact Phone Number”', 'No, add a new column']),
  );
  expect(buttons).toContain('Rename the other one “Notes (2)”');
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'headings');
  await window.setTextSize(200);
  expect(await overflow(page)).toBe(0);
});

test('one press by keyboard repairs it, says so where the focus is, and reads Today again', async () => {
  await open(rename);
  await yes().focus();
  await page.keyboard.press('Enter');
  await page.getByText('The headings of Partners are in order.').waitFor();
  expect(await focusedText(page)).toContain('are in order');
  await page.getByText(TITLE).waitFor({ state: 'detached' });
  expect(library.calls.slice(-2).map(({ name }) => name)).toEqual(['repairHeading', 'readToday']);
  expect(library.runtime.values('Partners')[0]).toContain(PHONE);
});

test('the question about a heading that changed in the meantime shows the heading as it is now', async () => {
  await open(rename);
  rename('Phone', 'Fax phone');
  await yes().click();
  await page.getByText('The headings of Partners changed just now, so nothing was done.').waitFor();
  await page.getByText('“Fax phone”').first().waitFor();
});

test('a save that failed because of it is repaired beside the button, keeps what was typed, and is saved', async () => {
  await open();
  await page.getByRole('button', { name: 'Partner', exact: true }).click();
  await page.getByLabel('Partner/Company').fill('Zoo');
  await page.getByRole('textbox', { name: PHONE }).fill('555');
  rename();
  await page.getByRole('button', { name: 'Save partner' }).click();
  const box = page.getByRole('region', { name: TITLE });
  await box.waitFor();
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'headings-save');
  // The question is also at its field: answering it here removes it there.
  expect(await yes().count()).toBe(2);
  await box.getByRole('button', { name: 'Yes, rename it' }).click();
  await page.getByText('Now save again.').waitFor();
  expect(await yes().count()).toBe(0);
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Zoo');
  await page.getByRole('button', { name: 'Save partner' }).click();
  await page.getByText('Saved').first().waitFor();
  expect(await page.getByText('Now save again.').count()).toBe(0);
});

test('its field says so and repairs it, and the text of the row appears beside what was typed', async () => {
  await open(rename);
  await page.getByRole('button', { name: 'Partner', exact: true }).click();
  await page.getByLabel('Partner/Company').fill('Teen');
  await page.getByRole('button', { name: 'Open Teen Shelter' }).click();
  const phone = page.getByRole('textbox', { name: PHONE });
  const asked = page.getByRole('group', { name: 'Partners has no column “Contact Phone Number”' });
  await asked.waitFor();
  await page.getByText('Until then, this field can’t be saved.').waitFor();
  expect(await phone.getAttribute('aria-describedby')).toContain('partners-contactPhone-heading');
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await asked.scrollIntoViewIfNeeded();
  await picture(page, 'headings-field');
  await phone.fill('123');
  await page.getByLabel('Main Company Contact Information').fill('Front desk');
  typeCell(library, 'Partners', 'Teen Shelter', { Phone: "'007", 'Previous Partnerships Events': 'seen' });
  await yes().focus();
  await page.keyboard.press('Enter');
  await page.getByText('The sheet now says:').waitFor();
  await page.getByText('The headings of Partners are in order.').waitFor();
  expect(await asked.count()).toBe(0);
  expect(await page.getByText('007').isVisible()).toBe(true);
  expect(await phone.inputValue()).toBe('123');
  expect(await page.getByLabel('Main Company Contact Information').inputValue()).toBe('Front desk');
  expect(await page.getByLabel('Previous Partnerships Events').inputValue()).toBe('seen');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('contactPhone');
  await page.getByRole('button', { name: 'Use theirs' }).click();
  expect(await phone.inputValue()).toBe('007');
});

test('a new row asks too, like Today, and shows a refusal at the field', async () => {
  await open(rename);
  await page.getByRole('button', { name: 'Partner', exact: true }).click();
  await page.getByRole('textbox', { name: PHONE }).fill('123');
  rename('Phone', 'Phone no.');
  await yes().click();
  await page.getByText('The headings of Partners changed just now, so nothing was done.').waitFor();
  await yes().click();
  await page.getByText('The headings of Partners are in order.').waitFor();
  expect(await page.getByRole('textbox', { name: PHONE }).inputValue()).toBe('123');
  await page.getByRole('button', { name: 'Today' }).click();
  expect(await page.getByText(TITLE).count()).toBe(0);
});

test('coming back to Today asks about what was renamed meanwhile, even the same heading again', async () => {
  await open();
  expect(await page.getByText(TITLE).count()).toBe(0);
  const comeBack = () =>
    page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 6000;
      dispatchEvent(new Event('focus'));
    });
  for (const again of [comeBack, () => page.getByRole('button', { name: 'Today' }).click(), comeBack]) {
    rename();
    await again();
    await yes().click();
    await page.getByText('The headings of Partners are in order.').waitFor();
    await page.getByText(TITLE).waitFor({ state: 'detached' });
  }
});

test('where the sheet can’t be read without it, the question is on the first page', async () => {
  await open(() => rename('Outreach id', 'x'));
  await page.getByText('Partners has no column “Outreach id”.').first().waitFor();
  expect(await page.getByRole('button').allTextContents()).toEqual(['Add the column', 'Try again']);
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'headings-opening');
  await page.getByRole('button', { name: 'Add the column' }).click();
  await page.getByRole('heading', { level: 1, name: 'Today', exact: true }).waitFor();
  expect(callsOf(library, 'openSidebar')).toHaveLength(2);
});
