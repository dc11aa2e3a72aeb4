// One page replaces another, in frames nested like Google's: nothing typed is lost without a warning, and the keyboard
// focus continues in the new page.
import type { Browser, FrameLocator } from 'playwright-core';
import { openBrowser } from 'apps-script-runtime/testing/browser';
import { type GoogleFrames, openInGoogleFrames } from './google-frames';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function typePartner({ user }: GoogleFrames): Promise<void> {
  await user.getByRole('button', { name: 'Partner', exact: true }).click();
  await user.getByLabel('Partner/Company').fill('Senior Center');
  await user.getByLabel('Notes').fill('Ring twice');
}

/** Waits until the page's heading has the focus. */
async function expectFocus(user: FrameLocator, title: string): Promise<void> {
  const heading = user.getByRole('heading', { level: 1, name: title });
  await heading.waitFor();
  await user.locator('h1:focus').waitFor();
  expect(await user.locator('h1:focus').textContent()).toBe(title);
}

test('if the browser stores drafts, Import opens at once, and what was typed is still there on the way back', async () => {
  const google = await openInGoogleFrames(browser);
  const { user } = google;
  await typePartner(google);
  await user.getByRole('button', { name: 'More', exact: true }).click();
  await user.getByRole('button', { name: 'Import a list' }).click();
  await expectFocus(user, 'Import a list');
  await user.getByRole('button', { name: 'Back to Outreach' }).click();
  await expectFocus(user, 'Today');
  await user.getByRole('button', { name: /^Partner/ }).click();
  await user.getByText('Your unsaved changes are back.').waitFor();
  expect(await user.getByLabel('Notes').inputValue()).toBe('Ring twice');
});

test.each([
  ['Import a list', 'Import a list'],
  ['Find duplicates', 'Duplicates'],
  ['Share and hand off', 'Share and hand off'],
  ['Help & about', 'Help & about'],
])('if the browser stores nothing, %s asks before it replaces the page', async (button, title) => {
  const google = await openInGoogleFrames(browser, { isStorageBlocked: true });
  const { user } = google;
  await typePartner(google);
  await user.getByText('Your browser doesn’t store drafts.').waitFor();
  // A partner, so that Find duplicates is offered.
  await user.getByRole('button', { name: 'Save partner' }).click();
  await user.getByText('Saved: ').waitFor();
  expect(await user.getByText('Your browser doesn’t store drafts.').count()).toBe(0);
  await user.getByLabel('Notes').fill('Ring three times');
  await user.getByText('Your browser doesn’t store drafts.').waitFor();
  await user.getByRole('button', { name: 'More', exact: true }).click();
  await user.getByRole('button', { name: button }).click();
  const question = user.getByText('can’t keep unsaved changes (Partner) while another page is open');
  await question.waitFor();
  await user.getByRole('button', { name: 'Stay here' }).press('Enter');
  await user.getByRole('button', { name: button }).and(user.locator(':focus')).waitFor();
  await user
    .getByRole('button', { name: /^Partner/ })
    .first()
    .click();
  expect(await user.getByLabel('Notes').inputValue()).toBe('Ring three times');
  await user.getByRole('button', { name: 'More', exact: true }).click();
  await user.getByRole('button', { name: button }).click();
  await user.getByRole('button', { name: 'Discard changes' }).click();
  await expectFocus(user, title);
});

test('if the browser stores nothing, Back to Outreach asks before a pasted list is lost', async () => {
  const { user } = await openInGoogleFrames(browser, { isStorageBlocked: true });
  await user.getByRole('button', { name: 'Import a list' }).click();
  await user.getByRole('textbox').first().fill('Partner/Company\nSenior Center');
  await user.getByRole('button', { name: 'Back to Outreach' }).click();
  await user.getByText('Your browser can’t keep this import while another page is open.').waitFor();
  await user.getByRole('button', { name: 'Discard changes' }).click();
  await user.getByRole('navigation').waitFor();
});

test('a sidebar opened from the menu leaves the focus where it is', async () => {
  const { user } = await openInGoogleFrames(browser);
  await user.getByRole('navigation').waitFor();
  expect(await user.locator('h1:focus').count()).toBe(0);
});
