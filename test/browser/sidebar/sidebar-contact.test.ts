// Logging a contact on the screen: partner and Enter are enough, and the form first shows a colleague's contact.
import type { Page } from 'playwright-core';
import type { Runtime } from 'apps-script-runtime';
import { BEN, addRow, ask, newRow, ok } from '../../server/addon';
import {
  type Library,
  TIMED_OUT,
  callsOf,
  fail,
  libraryWith,
  rowIn,
  rowsIn,
  selectRow,
  usualLibrary,
  usualRows,
} from '../../sidebar/library';
import { brokenRules, overflow, picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const partner = () => page.getByLabel('Partner (required)');
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const contacts = () => rowsIn(library, 'Contact Log');
const open = async (given = usualLibrary()) => {
  library = given;
  page = await window.open(library);
};

/** WorkSource is lapsed; Ben spoke with them yesterday and last year. */
function withBen(runtime: Runtime): void {
  usualRows(runtime);
  const log = (values: Record<string, string>) =>
    ok(ask(runtime, 'saveContact', newRow('log', { partner: 'WorkSource', staff: 'Ben', ...values }), BEN));
  log({ when: '2025-10-03', how: 'Email', promised: 'Call back' });
  runtime.type(
    'Weekly Plan',
    `A${runtime.values('Weekly Plan').findIndex((row) => row.includes('Promised to WorkSource: Call back')) + 1}`,
    'TRUE',
  );
  log({
    when: '2026-03-03',
    how: 'Phone',
    heard: 'They need flyers',
    promised: 'Send flyers',
    promisedBy: '2026-03-06',
  });
}

/** Nobody has been in touch with WorkSource for a long time. */
function withLapsed(runtime: Runtime): void {
  addRow(runtime, 'partners', { name: 'WorkSource', lastContact: '2025-10-03' });
  addRow(runtime, 'partners', { name: 'Teen Shelter' });
  ok(ask(runtime, 'rememberUser', 'Ana'));
  ok(ask(runtime, 'updateRelationships'));
}

test('a partner and Enter are enough to log a contact', async () => {
  await open();
  await button('Log').click();
  await page.keyboard.type('WorkSource');
  await page.keyboard.press('Enter');
  await page.getByText('Saved: WorkSource. Status: In touch.').waitFor();
  expect(contacts()).toMatchObject([{ Partner: 'WorkSource', 'Library staff': 'Ana' }]);
});

test('Log contact in Today fills in the partner, and Enter saves', async () => {
  await open(libraryWith(withLapsed));
  await button('Log contact with WorkSource').click();
  expect(await partner().inputValue()).toBe('WorkSource');
  await page.keyboard.type('Phone');
  await page.keyboard.press('Enter');
  await page.getByText('Contact with WorkSource saved.').waitFor();
  expect(contacts()).toMatchObject([{ Partner: 'WorkSource', How: 'Phone' }]);
});

test('What came of it takes one press, and is Reached by default', async () => {
  await open(libraryWith(withLapsed));
  await button('Log contact with WorkSource').click();
  const answer = (name: string) => page.getByRole('radio', { name, exact: true });
  const group = page.getByRole('group', { name: 'What came of it' });
  expect(await group.getByRole('radio').count()).toBe(4);
  expect(await answer('Reached').isChecked()).toBe(true);
  await answer('Left a message').click();
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'contact-came-of-it');
  await button('Save contact').click();
  await page.getByText('Contact with WorkSource saved.').waitFor();
  expect(contacts()).toMatchObject([{ Partner: 'WorkSource', 'What came of it': 'Left a message' }]);
  await page.getByText('left a message today').waitFor();
  await button('WorkSource').click();
  await button('Who has been in touch').click();
  await page.getByText('Left a message').first().waitFor();
});

test('a colleague’s contact is shown as soon as the partner is chosen, and then blocks nothing', async () => {
  await open(libraryWith(withBen));
  const before = contacts().length;
  await button('Log').click();
  await partner().fill('WorkSource');
  await page.getByText('Ben phoned yesterday.').waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'contact-colleague');
  await button('Save contact').click();
  await page.getByText('Saved: WorkSource.').waitFor();
  expect(contacts()).toHaveLength(before + 1);
});

test('an unknown partner can be added from the contact, and what was typed is still there', async () => {
  await open();
  await button('Log').click();
  await partner().fill('Job Center');
  await page.getByLabel('What we heard').fill('They are new');
  await button('Save contact').click();
  await page.getByText('Add it, or choose a partner.').waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'contact-unknown');
  await button('Add Job Center to Partners').click();
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Job Center');
  await button('Save partner').click();
  await page.getByText('Saved: Job Center.').waitFor();
  await button('Back to the contact').click();
  expect(await page.getByLabel('What we heard').inputValue()).toBe('They are new');
  expect(await page.getByText('isn’t in Partners yet').count()).toBe(0);
});

test('Enter in How chooses what the list offers; pressed again, it saves', async () => {
  await open();
  await button('Log').click();
  await partner().fill('WorkSource');
  const how = page.getByLabel('How', { exact: true });
  for (const typed of ['Ph', 'call']) {
    await how.fill(typed);
    await how.press('Enter');
    expect(await how.inputValue()).toBe('Phone');
    expect(contacts()).toEqual([]);
  }
  await how.press('Enter');
  await page.getByText('Saved: WorkSource.').waitFor();
  expect(contacts()).toMatchObject([{ Partner: 'WorkSource', How: 'Phone' }]);
});

test('what people call a way to get in touch becomes the list’s name for it, and isn’t a new one', async () => {
  await open();
  await button('Log').click();
  await partner().fill('WorkSource');
  const how = page.getByLabel('How', { exact: true });
  await how.fill('Phone call');
  await how.press('Tab');
  expect(await how.inputValue()).toBe('Phone');
  expect(await page.getByText('isn’t on your list of ways to get in touch').count()).toBe(0);
  await how.fill('e-mail');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Saved: WorkSource.').waitFor();
  expect(contacts()).toMatchObject([{ How: 'Email' }]);
});

test('half a name isn’t a new partner: the partners it may mean are offered first, and adding it last', async () => {
  await open();
  await button('Log').click();
  await partner().fill('Work');
  await page.waitForTimeout(300);
  expect(await page.getByText('isn’t in Partners yet').count()).toBe(0);
  await partner().press('Tab');
  await page.getByText('“Work” isn’t in Partners yet.').waitFor();
  const offers = page.locator('.field').filter({ hasText: 'isn’t in Partners yet' }).getByRole('button');
  expect(await offers.allTextContents()).toEqual(['WorkSource', 'Add Work to Partners']);
  expect(await offers.last().getAttribute('class')).toBe('link');
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'contact-meant');
  await offers.first().click();
  expect(await partner().inputValue()).toBe('WorkSource');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('log-how');
});

test('an event also offers the partners half a name may mean, and Enter completes the name', async () => {
  await open();
  await button('Event').click();
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Teen');
  await name.press('Tab');
  await page.getByText('“Teen” isn’t in Partners yet.').waitFor();
  await picture(page, 'event-partner-meant');
  await button('Teen Shelter').click();
  expect(await name.inputValue()).toBe('Teen Shelter');
  await name.fill('Works');
  await name.press('Enter');
  expect(await name.inputValue()).toBe('WorkSource');
  expect(callsOf(library, 'saveRow')).toEqual([]);
});

test('the form asks for days and names only with a promise or a next step', async () => {
  await open();
  await button('Log').click();
  expect(await page.getByLabel('Promised for').count()).toBe(0);
  await page.getByLabel('What we promised').fill('Flyers');
  await page.getByLabel('Promised for').fill('2026-03-06');
  await page.getByLabel('Next step', { exact: true }).fill('Call');
  await page.getByLabel('Next step by').fill('Ben');
  await partner().fill('WorkSource');
  await button('Save contact').click();
  await page.getByText('Saved: WorkSource.').waitFor();
  expect(callsOf(library, 'saveContact')).toMatchObject([
    { values: { promisedBy: '2026-03-06', nextWho: 'Ben', nextBy: '' } },
  ]);
});

describe('what else was open with the partner', () => {
  const FLYERS = 'Promised to WorkSource: Send flyers';
  const saveOne = async () => {
    await open(libraryWith(withBen));
    await button('Log').click();
    await partner().fill('WorkSource');
    await page.getByText('Ben phoned yesterday.').waitFor();
    await button('Save contact').click();
    await page.getByLabel(FLYERS).waitFor();
  };

  test('is offered once a contact is saved, and one key checks off each line, or unchecks it again', async () => {
    await saveOne();
    const flyers = page.getByLabel(FLYERS);
    await flyers.focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.activeElement?.matches(':checked'));
    while (rowIn(library, 'Weekly Plan', FLYERS)['Done'] !== true) await page.waitForTimeout(20);
    expect(await brokenRules(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await picture(page, 'contact-also-done');
    await window.setTextSize(200);
    expect(await overflow(page)).toBe(0);
    await page.keyboard.press('Space');
    while (rowIn(library, 'Weekly Plan', FLYERS)['Done'] !== false) await page.waitForTimeout(20);
    await partner().fill('Teen Shelter');
    await page.getByText('Also done?').waitFor({ state: 'detached' });
  });

  test('isn’t shown as done if it couldn’t be written', async () => {
    await saveOne();
    fail(library, 'saveRow', TIMED_OUT);
    await page.getByLabel(FLYERS).click();
    await page.getByText('Google didn’t answer.').waitFor();
    expect(await page.getByLabel(FLYERS).isChecked()).toBe(false);
    expect(rowIn(library, 'Weekly Plan', FLYERS)['Done']).toBe(false);
  });
});

test('who has been in touch is one list, reached from Today and from the partner', async () => {
  await open(libraryWith(withBen));
  selectRow(library, 'Partners', 'WorkSource');
  await button('Edit selected row').click();
  await heading('Editing WorkSource').waitFor();
  await button('Who has been in touch').click();
  await heading('Who has been in touch with WorkSource').waitFor();
  await page.getByText('1 promise is open.').waitFor();
  const items = await page.locator('.history li').allTextContents();
  expect(items[0]).toMatch(/Mar 3, 2026.*Phone.*Ben.*They need flyers/);
  expect(items[1]).toMatch(/Promised: Send flyers.*Open.*for .*Mar 6/);
  expect(items.find((item) => item.includes('Call back'))).toMatch(/Promised: Call back.*Kept/);
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'history', true);
  await button('Log contact').click();
  expect(await partner().inputValue()).toBe('WorkSource');
});

test('the history leads back to the partner', async () => {
  await open(libraryWith(withLapsed));
  await button('WorkSource').click();
  await button('Who has been in touch').click();
  await heading('Who has been in touch with WorkSource').waitFor();
  await button('Back').click();
  await heading('Editing WorkSource').waitFor();
});

test('the form asks what happened, who calls and the first step only if a relationship needs them', async () => {
  await open();
  await button('Partner').click();
  const shown = async () => [
    await page.getByLabel('What happened').count(),
    await page.getByLabel('Who calls').count(),
    await page.getByLabel('First step').count(),
  ];
  expect(await shown()).toEqual([0, 0, 0]);
  await page.locator('summary', { hasText: 'More' }).click();
  await page.getByLabel('Stage').selectOption('Rebuilding');
  expect(await shown()).toEqual([1, 1, 1]);
  await page.getByLabel('Stage').selectOption('Ended');
  expect(await shown()).toEqual([1, 0, 0]);
  await page.getByLabel('What happened').fill('They closed');
  await page.getByLabel('Stage').selectOption('Active');
  expect(await shown()).toEqual([1, 0, 0]);
});
