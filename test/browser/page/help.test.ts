// Help & about in frames nested like Google's: the installation check reaches the script, and another window's errors
// are recognized.
import type { Browser } from 'playwright-core';
import { openBrowser } from 'apps-script-runtime/testing/browser';
import { type GoogleFrames, openInGoogleFrames } from './google-frames';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openHelp({ user }: GoogleFrames): Promise<void> {
  await user.getByRole('button', { name: 'More', exact: true }).click();
  await user.getByRole('button', { name: 'Help & about' }).click();
}

test('Check this installation runs to the end, and recognizes that it’s in Google’s frames', async () => {
  const google = await openInGoogleFrames(browser);
  const { user, runtime } = google;
  await openHelp(google);
  await user.getByRole('button', { name: 'Check this installation' }).click();
  await user.getByText('22 fine, 2 not known yet.').waitFor();
  await user.getByText('Fine (22)').click();
  await user.getByText('The sidebar can show them.').waitFor();
  const tabs = runtime
    .save()
    .books.flatMap(({ engine }) => (engine as { sheets: { name: string }[] }).sheets);
  expect(tabs.map(({ name }) => name)).toEqual(['Partners', 'Events', 'Weekly Plan', 'Settings']);
});

test('if the browser stores nothing, the check says what to do about drafts', async () => {
  const google = await openInGoogleFrames(browser, { isStorageBlocked: true });
  const { user } = google;
  await openHelp(google);
  await user.getByRole('button', { name: 'Check this installation' }).click();
  await user.getByText('1 needs a look').waitFor();
  await user.getByText('Save before you close the sidebar, or allow third-party cookies').waitFor();
});

test('a page notices a script of another version', async () => {
  const google = await openInGoogleFrames(browser, { missing: 'openHelp' });
  const { user } = google;
  google.failNext('showHelp', { message: 'Not now.' });
  await openHelp(google);
  await user.getByText('Google says: Not now.').waitFor();
  await user.getByRole('button', { name: 'Help & about' }).click();
  await user.getByText('The Outreach files are from different versions.').waitFor();
});
