// Saving in the built sidebar: once, with everything as typed, and taken back when asked.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser';
import { buildOnce, openSidebar } from './open-sidebar';

let browser: Browser;
let file: string;
let page: Page;

beforeAll(async () => {
  [browser, file] = await Promise.all([openBrowser(), buildOnce()]);
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const rows = (table: string) => page.evaluate((name) => window.fake.rows[name] ?? {}, table);
const callsOf = (name: string) =>
  page.evaluate(
    (wanted) => window.fake.calls.filter((call) => call.name === wanted).map(({ args }) => args[0]),
    name,
  );
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const waitForFocus = (id: string) => page.waitForFunction((one) => document.activeElement?.id === one, id);

async function editSelected(selected: string, title: string): Promise<void> {
  await page.evaluate((one) => void (window.fake.selected = one), selected);
  await button('Edit selected row').click();
  await heading(title).waitFor();
}

test('a partner is added once, however often Save is pressed, and can be taken back', async () => {
  page = await openSidebar(browser, file);
  await button('Partner').click();
  await page.getByLabel('Partner/Company').fill('Senior Center');
  await page.evaluate(() => void (window.fake.hold = 'saveRow'));
  const save = page.locator('.bar button.primary');
  await save.click();
  expect(await save.textContent()).toBe('Saving…');
  await save.dispatchEvent('click');
  await page.keyboard.press('Enter');
  expect(await callsOf('saveRow')).toHaveLength(1);
  await page.evaluate(() => window.fake.release());
  await page.getByText('Saved. Status: In touch.').waitFor();
  expect(Object.values(await rows('partners')).map(({ name }) => name)).toEqual([
    'WorkSource',
    'Teen Shelter',
    'Senior Center',
  ]);
  expect(await callsOf('updateRelationships')).toHaveLength(1);

  await button('Undo').click();
  await page.getByText('Taken back').waitFor();
  expect(Object.keys(await rows('partners'))).toEqual(['p1', 'p2']);
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Senior Center');
  await save.click();
  await page.getByText('Saved. Status: In touch.').waitFor();
  const [first, second] = (await callsOf('saveRow')) as { id: string }[];
  expect(second?.id).not.toBe(first?.id);
});

test('every text comes to the sheet exactly as typed and is never run or shown as HTML', async () => {
  page = await openSidebar(browser, file);
  const texts = [
    '=IMPORTXML("http://x")',
    '+1 555',
    '-',
    '@',
    '007',
    '1/2',
    "'quoted",
    '<img src=x onerror=alert(1)>',
    '  spaces  ',
    '🏳️‍🌈 مرحبا',
    '&amp;',
  ];
  await button('Partner').click();
  for (const [index, text] of texts.entries()) {
    await page.getByLabel('Partner/Company').fill(`${text}${index}`);
    await page.getByLabel('Notes').fill(`${text}\n${text}`);
    await button('Save partner').click();
    await page.getByText('Saved. Status: In touch.').waitFor();
    const last = Object.values(await rows('partners')).pop();
    expect(last).toMatchObject({ name: `${text}${index}`, notes: `${text}\n${text}` });
    expect(await heading(`Partner: ${text}${index}`.replace(/\s+/g, ' ')).count()).toBe(1);
    await button('New partner').click();
  }
  expect(await page.locator('img').count()).toBe(0);
});

test('50,000 characters are loaded whole, edited, and sent whole', async () => {
  page = await openSidebar(browser, file);
  await page.evaluate(() => window.fake.write('partners', 'p1', { interest: `${'ä'.repeat(49990)}end` }));
  await editSelected('partners p1', 'Partner: WorkSource');
  const area = page.getByLabel('Area of Partner’s Interest');
  expect((await area.inputValue()).length).toBe(49993);
  await area.evaluate((one: HTMLTextAreaElement) =>
    one.setSelectionRange(one.value.length, one.value.length),
  );
  await area.pressSequentially('!');
  await button('Save partner').click();
  await page.getByText('Saved. Status: In touch.').waitFor();
  expect((await rows('partners'))['p1']?.['interest']?.slice(-5)).toBe('äend!');
  expect(await callsOf('saveRow')).toMatchObject([{ values: { interest: expect.any(String) as string } }]);
  await area.fill('x'.repeat(50001));
  await button('Save partner').click();
  await page.getByText('This text has 50001 characters').waitFor();
});

test('problems stand beside their fields and the focus goes to the first', async () => {
  page = await openSidebar(browser, file);
  await button('Partner').click();
  await page.getByLabel('Last Contact Date').fill('2026-03-05');
  await button('Save partner').click();
  await page.getByText('Not saved yet: 2 fields need a look.').waitFor();
  await waitForFocus('partners-name');
  const name = page.getByLabel('Partner/Company');
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  expect(await name.getAttribute('aria-describedby')).toContain('partners-name-problem');
  expect(await page.locator('#partners-lastContact-problem').textContent()).toContain(
    'This day is in the future.',
  );
  expect(await callsOf('saveRow')).toHaveLength(0);
  await name.fill('WorkSource');
  await page.getByLabel('Last Contact Date').fill('2026-03-04');
  await button('Save partner').click();
  await page.locator('#partners-name-problem').getByText('is in Partners already.').waitFor();
  await waitForFocus('partners-name');
});

test('a date begun and not finished is not saved as blank', async () => {
  page = await openSidebar(browser, file);
  await editSelected('partners p1', 'Partner: WorkSource');
  for (const typed of ['03', '020002']) {
    await page.getByLabel('Last Contact Date').focus();
    await page.keyboard.type(typed);
    await button('Save partner').click();
    await page.getByText('This is not complete. Finish it, or clear it.').waitFor();
  }
  expect(await callsOf('saveRow')).toHaveLength(0);
});

test('when Google does not answer everything typed stays and Save works again, under the same id', async () => {
  page = await openSidebar(browser, file);
  await button('Partner').click();
  await page.getByLabel('Partner/Company').fill('Senior Center');
  const faults: [unknown, string][] = [
    [
      'Service Spreadsheets timed out while accessing document with id 1x',
      'Google did not answer. What you typed is still here: press Save again in a moment.',
    ],
    [null, 'Google did not answer. What you typed is still here: press Save again in a moment.'],
    ['PERMISSION_DENIED', 'use one Google account in this browser'],
  ];
  for (const [fault, words] of faults) {
    await page.evaluate((one) => void (window.fake.next['saveRow'] = [one]), fault);
    await button('Save partner').click();
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Senior Center');
  }
  await button('Save partner').click();
  await page.getByText('Saved. Status: In touch.').waitFor();
  expect(new Set(((await callsOf('saveRow')) as { id: string }[]).map(({ id }) => id)).size).toBe(1);
});

test('after two minutes without an answer Save can be pressed again', async () => {
  page = await openSidebar(browser, file);
  await page.clock.install();
  await button('Partner').click();
  await page.getByLabel('Partner/Company').fill('Senior Center');
  await page.evaluate(() => void (window.fake.hold = 'saveRow'));
  await button('Save partner').click();
  await page.clock.fastForward(121000);
  await page.getByText('press Save again in a moment').waitFor();
  expect(await button('Save partner').getAttribute('aria-disabled')).toBe('false');
});

test('an edit sends only what was changed, and Undo brings it back', async () => {
  page = await openSidebar(browser, file);
  await editSelected('partners p1', 'Partner: WorkSource');
  await page.getByLabel('Notes').fill('New note');
  await button('Save partner').click();
  await page.getByText('Saved. Status: In touch.').waitFor();
  expect(await callsOf('saveRow')).toEqual([
    {
      table: 'partners',
      id: 'p1',
      isNew: false,
      values: { notes: 'New note' },
      loaded: { name: 'WorkSource', notes: '' },
    },
  ]);
  await button('Undo').click();
  await page.getByText('Taken back: the row is as it was before.').waitFor();
  expect((await rows('partners'))['p1']?.['notes'] ?? '').toBe('');
  expect(await page.getByLabel('Notes').inputValue()).toBe('');
  await button('Save partner').click();
  await page.getByText('Nothing to save: nothing was changed.').waitFor();
});

test('what somebody else changed meanwhile is shown, and the librarian chooses', async () => {
  page = await openSidebar(browser, file);
  await editSelected('partners p1', 'Partner: WorkSource');
  await page.getByLabel('Notes').fill('Mine');
  await page.getByLabel('Previous Partnerships Events').fill('My events');
  await page.evaluate(() =>
    window.fake.write('partners', 'p1', { notes: 'Theirs', previous: 'Their events' }),
  );
  await button('Save partner').click();
  await page.getByText('Somebody changed this row').first().waitFor();
  expect(await page.locator('#partners-notes-conflict').textContent()).toContain('Theirs');
  await button('Save partner').click();
  await page.getByText('Choose “Keep mine” or “Use theirs”').waitFor();
  await button('Keep mine: Notes').click();
  await button('Use theirs: Previous Partnerships Events').click();
  await waitForFocus('partners-previous');
  await button('Save partner').click();
  await page.getByText('Saved. Status: In touch.').waitFor();
  expect((await rows('partners'))['p1']).toMatchObject({ notes: 'Mine', previous: 'Their events' });
});

test('a row that somebody deleted can be saved as a new one', async () => {
  page = await openSidebar(browser, file);
  await editSelected('partners p1', 'Partner: WorkSource');
  await page.getByLabel('Notes').fill('Mine');
  await page.evaluate(() => window.fake.write('partners', 'p1', null));
  await button('Save partner').click();
  await page.getByText('somebody deleted it').waitFor();
  await button('Save as new').click();
  await page.getByText('Saved. Status: In touch.').waitFor();
  expect(Object.values(await rows('partners')).pop()).toMatchObject({
    name: 'WorkSource',
    notes: 'Mine',
    contactName: 'Ana\nBen',
  });
});

test('people are added and removed together with their e-mail and phone', async () => {
  page = await openSidebar(browser, file);
  await editSelected('partners p1', 'Partner: WorkSource');
  await button('Add person').click();
  await waitForFocus('partners-contactName-2');
  await page.keyboard.type('Cy');
  await button('Remove person 1').click();
  await button('Save partner').click();
  await page.getByText('Saved. Status: In touch.').waitFor();
  expect((await rows('partners'))['p1']).toMatchObject({
    contactName: 'Ben\nCy',
    contactEmail: 'ben@ws.org',
    contactPhone: '555 0100',
  });
});

test('a slow save does not touch the row that was opened meanwhile', async () => {
  page = await openSidebar(browser, file);
  await editSelected('partners p1', 'Partner: WorkSource');
  await page.getByLabel('Notes').fill('Slow');
  await page.evaluate(() => void (window.fake.hold = 'saveRow'));
  await button('Save partner').click();
  await page.evaluate(() => void (window.fake.selected = 'partners p2'));
  await button('Edit selected row').click();
  await button('Discard it and go on').click();
  await heading('Partner: Teen Shelter').waitFor();
  await page.evaluate(() => window.fake.release());
  await page.waitForTimeout(100);
  expect(await heading('Partner: Teen Shelter').count()).toBe(1);
  expect(await page.getByLabel('Notes').inputValue()).toBe('=IMPORTXML("x")');
  await button('Save partner').click();
  await page.getByText('Nothing to save').waitFor();
  expect((await rows('partners'))['p1']).toMatchObject({ notes: 'Slow' });
});

test('after a save Today is read anew, and the relationships were brought up to date before', async () => {
  page = await openSidebar(browser, file);
  await editSelected('partners p1', 'Partner: WorkSource');
  await page.getByLabel('Last Contact Date').fill('2026-03-03');
  await button('Save partner').click();
  await page.getByText('Saved. Status: In touch.').waitFor();
  await button('Today').click();
  await page.waitForFunction(() => window.fake.calls.some(({ name }) => name === 'readToday'));
  const names = await page.evaluate(() => window.fake.calls.map(({ name }) => name));
  expect(names.indexOf('updateRelationships')).toBeLessThan(names.indexOf('readToday'));
});
