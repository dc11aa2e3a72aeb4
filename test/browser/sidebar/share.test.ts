// Who can see this? and Remove someone's name, on the page Share and hand off: by hand, and in every mode.
import type { Page } from 'playwright-core';
import { ACCESS } from '../../../src/words/access';
import { REMOVAL } from '../../../src/words/removal';
import { MARKS } from '../../../src/words/removal-marks';
import { STAFF_EMAILS } from '../../../src/domain/tables/settings';
import { ANA, BEN, addRow, openFilled, rowsOf } from '../../server/addon';
import { activeTab, withKim } from '../../server/removing';
import { type Library, TIMED_OUT, fail, usualLibrary, withCalls } from '../../sidebar/library';
import { actionsOn, lookInEveryMode } from './every-mode';
import { picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const { press, see } = actionsOn(() => page);
const open = async (given: Library, tool: string): Promise<void> => {
  library = given;
  page = await window.open(library, 'Share');
  await press(tool);
};
const shared = (): Library =>
  withCalls(
    openFilled((runtime) => addRow(runtime, 'partners', { name: 'Zoo' }), {
      now: '2026-03-04T17:00:00Z',
      editors: [BEN, 'volunteer@friends.example'],
      viewers: ['principal@oak.example'],
    }),
  );

test('who has access is listed; once staff are checked, a stranger who can edit stands out', async () => {
  await open(shared(), ACCESS.title);
  await see(ACCESS.editors);
  await lookInEveryMode(window, 'access-first');
  await page.getByLabel(ANA).check();
  await page.getByLabel(ACCESS.other).fill('@library.example');
  await press(ACCESS.save);
  await see(ACCESS.saved(2));
  await see(ACCESS.strangers(1));
  await page.getByText('volunteer@friends.example (not on your staff list)').waitFor();
  expect(library.runtime.values('Settings')[0]).toContain(STAFF_EMAILS);
  await lookInEveryMode(window, 'access-stranger');
  await page.getByLabel(ACCESS.other).fill('ben');
  await press(ACCESS.save);
  await see(ACCESS.notEmail);
});

test('if Google doesn’t answer, a press tries again', async () => {
  library = usualLibrary();
  fail(library, 'readAccess', TIMED_OUT);
  await open(library, ACCESS.title);
  await see('Google didn’t answer.');
  await press('Try again');
  await see(ACCESS.sees);
});

test('a name is removed only from the checked places, after a preview and a confirmation', async () => {
  await open(withCalls(openFilled(withKim, { now: '2026-03-04T17:00:00Z' })), REMOVAL.title);
  await page.evaluate(() =>
    localStorage.setItem(
      'outreach-draft-partners',
      JSON.stringify({ id: 'x', values: { notes: 'Kim Lee called' } }),
    ),
  );
  await lookInEveryMode(window, 'removal-ask');
  await page.getByLabel(REMOVAL.name, { exact: true }).fill('Kim Lee');
  await page.getByLabel(REMOVAL.email, { exact: true }).fill('kim@oak.example');
  await page.getByLabel(REMOVAL.phone, { exact: true }).fill('555-123-4567');
  await page.getByLabel(REMOVAL.phone, { exact: true }).press('Enter');
  await see('Only part of the name');
  await lookInEveryMode(window, 'removal-preview');
  await window.setTextSize(100);
  await page.getByRole('heading', { name: /^Name, email/ }).evaluate((heading) => heading.scrollIntoView());
  await picture(page, 'removal-places');
  const before = JSON.stringify(rowsOf(library.runtime, 'Partners'));
  await page.getByRole('button', { name: /^Remove from/ }).click();
  await see(REMOVAL.notSure);
  expect(JSON.stringify(rowsOf(library.runtime, 'Partners'))).toBe(before);
  await page.getByLabel('Contact Log · Oak School · Next step').uncheck();
  await page.getByLabel(REMOVAL.sure).check();
  await page.getByRole('button', { name: /^Remove from/ }).click();
  await see(/^Removed from \d+ places\./);
  expect(rowsOf(library.runtime, 'Partners')[0]).toMatchObject({
    'Contact Name': '\nBen Cole',
    Notes: `${MARKS.name} likes mornings. Kim is away in May.`,
  });
  expect(rowsOf(library.runtime, 'Contact Log', 1)[0]).toMatchObject({ 'Next step': 'Ask Kim Lee' });
  // What was unchecked stays unchecked.
  expect(await page.getByLabel('Contact Log · Oak School · Next step').isChecked()).toBe(false);
  expect(await page.evaluate(() => localStorage.getItem('outreach-draft-partners'))).not.toContain('Kim Lee');
  await lookInEveryMode(window, 'removal-done');
});

test('a place to do by hand opens its cell; if the person is nowhere, the page says so', async () => {
  await open(withCalls(openFilled(withKim, { now: '2026-03-04T17:00:00Z' })), REMOVAL.title);
  await page.getByLabel(REMOVAL.name, { exact: true }).fill('Kim Lee');
  await press(REMOVAL.find);
  await press('Room list · B2');
  const isThere = () => activeTab(library.runtime) === 'Room list';
  while (!isThere()) await page.waitForTimeout(20);
  await press(REMOVAL.other);
  await page.getByLabel(REMOVAL.name, { exact: true }).fill('Nobody Atall');
  await press(REMOVAL.find);
  await see(REMOVAL.nothing);
  await page.getByLabel(REMOVAL.name, { exact: true }).fill('');
  await press(REMOVAL.again);
  await see('Type a full name');
});
