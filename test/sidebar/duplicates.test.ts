// The page Duplicates: pairs by certainty, decided one by one, by keyboard as well; what was decided can be taken back.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser';
import type { FakeServer } from './fake-server';
import {
  brokenRules,
  buildOnce,
  openSidebar,
  overflow,
  pageBeside,
  picture,
  setTextSize,
} from './open-sidebar';

let browser: Browser;
let file: string;

beforeAll(async () => {
  [browser, file] = await Promise.all([openBrowser(), buildOnce()]);
});
afterAll(() => browser.close());

const PARTNERS = {
  p1: {
    ...{ name: 'WorkSource', contactName: 'Ana\nBen', contactEmail: 'ana@ws.org\nben@ws.org', staff: 'Ana' },
    ...{ method: 'Phone', lastContact: '2026-01-10', notes: 'Likes flyers.', cadence: '60', stage: '' },
  },
  p2: {
    ...{ name: 'Work Source Everett', contactName: 'Ben', contactEmail: 'ben@ws.org', staff: 'Ana' },
    ...{ method: 'Phone', lastContact: '2026-02-20', notes: 'Door code 12.\nRing twice.', interest: 'Teens' },
  },
  p3: { name: 'The Teen Shelter' },
  p4: { name: 'Teen Shelter, Inc.', stage: 'Ended' },
  p5: { name: 'Lincoln Elementary School' },
  p6: { name: 'Lincon Elementary School' },
  p7: { name: 'Zoo' },
};
const open = (given: Partial<FakeServer> = {}) =>
  openSidebar(browser, pageBeside(file, 'Duplicates'), { rows: { partners: PARTNERS }, ...given });
const lanes = (page: Page) => page.getByRole('heading', { level: 2 }).allTextContents();
const calls = (page: Page, name: string) =>
  page.evaluate((one) => window.fake.calls.filter((call) => call.name === one).map(({ args }) => args), name);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const openFirst = async (page: Page) => {
  await press(page, /^Look at “Work Source Everett”/);
  await page.getByText('Which row should stay?').waitFor();
};

test('pairs stand by certainty, with counts and why; partners come in parts', async () => {
  const page = await open();
  await page.getByText('7 partners compared: 3 pairs to look at.').waitFor();
  expect(await lanes(page)).toEqual(['Same e-mail or phone (1)', 'Same name (1)', 'Similar names (1)']);
  await page.getByText('Same e-mail: ben@ws.org.').waitFor();
  await page.getByText('“Teen Shelter, Inc.” is Ended.').waitFor();
  expect(await calls(page, 'readForDuplicates')).toEqual([0, 2, 4, 6].map((from) => [{ from }]));
  expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
  await picture(page, 'duplicates');
  await page.context().close();
});

test('where nothing is found it says so, and what many share is told', async () => {
  const none = await open({ rows: { partners: { p1: { name: 'Zoo' }, p2: { name: 'Hub' } } } });
  await none.getByText('Nothing found. 2 partners compared').waitFor();
  await none.context().close();
  const names = ['Oak', 'Elm', 'Fir', 'Ash', 'Yew', 'Bay'];
  const partners = Object.fromEntries(names.map((name) => [name, { name, contactPhone: '425-555-0100' }]));
  const shared = await open({ rows: { partners } });
  await shared.getByText('6 partners have the phone 425-555-0100: it was not compared.').waitFor();
  await shared.context().close();
});

test('of many pairs the first twenty are shown, and all on a press', async () => {
  const names = Array.from({ length: 30 }, (_, at) => String.fromCharCode(97 + (at % 26)).repeat(3 + at));
  const partners = Object.fromEntries(
    names.flatMap((name, at) => [
      [`a${at}`, { name }],
      [`b${at}`, { name: `The ${name}` }],
    ]),
  );
  const page = await open({ rows: { partners }, comparedAtOnce: 100 });
  await page.getByText('60 partners compared: 30 pairs to look at.').waitFor();
  expect(await page.locator('.cards li').count()).toBe(20);
  await press(page, 'Show all 30');
  expect(await page.locator('.cards li').count()).toBe(30);
  await page.context().close();
});

test('a pair stands field by field, what is the same folded; what only one row says as well', async () => {
  const page = await open();
  await openFirst(page);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Are these two the same?');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await lanes(page)).toEqual(['4 fields to look at']);
  expect(await page.locator('summary').allTextContents()).toEqual([
    '2 fields are filled in one row only',
    '2 fields are the same',
  ]);
  // The row that more speaks of is proposed to stay.
  expect(await page.getByRole('radio', { name: 'WorkSource Row 3' }).isChecked()).toBe(true);
  await page.getByText('No event, contact or line of the plan names the other row.').waitFor();
  await page.getByText('The row of “Work Source Everett” is not deleted').waitFor();
  expect(await page.getByText('“(merged)” is put behind its name').count()).toBe(0);
  await page.locator('#name-other').check();
  await page.getByText('“(merged)” is put behind its name').waitFor();
  await page.locator('#name-kept').check();
  await page.getByRole('radio', { name: 'Work Source Everett Row 4' }).check();
  await page.getByText('3 events, 2 contacts and 1 line of the plan will name “WorkSource”.').waitFor();
  expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
  await picture(page, 'duplicates-pair', true);
  await page.context().close();
});

test('what must be chosen is asked for; then it is merged as chosen, and the statuses follow', async () => {
  const page = await open();
  await openFirst(page);
  await press(page, 'Merge');
  await page.getByText('Please choose first: Partner/Company.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('name-kept');
  expect(await calls(page, 'mergePartners')).toEqual([]);
  await page.keyboard.press('Space');
  await page.getByRole('group', { name: 'Notes' }).getByLabel('row 3').check();
  await press(page, 'Merge');
  await page.getByText('“Work Source Everett” is merged into “WorkSource”.').waitFor();
  const [[ask] = []] = await calls(page, 'mergePartners');
  expect(ask).toMatchObject({
    ...{ kept: 'p1', other: 'p2', seen: { kept: PARTNERS.p1, other: PARTNERS.p2 } },
    choices: {
      ...{ name: 'kept', people: 'both', lastContact: 'other', notes: 'kept' },
      ...{ interest: 'other', cadence: 'kept' },
    },
  });
  await page.getByText('7 partners compared: 2 pairs to look at.').waitFor();
  await page.waitForFunction(() => window.fake.calls.some(({ name }) => name === 'updateRelationships'));
  expect(await calls(page, 'updateRelationships')).toEqual([['e7']]);
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'duplicates-merged');
  await page.context().close();
});

test('a text stays chosen when the other row is to stay', async () => {
  const page = await open();
  await openFirst(page);
  const notes = page.getByRole('group', { name: 'Notes' });
  await notes.getByLabel('row 3').check();
  await page.getByRole('radio', { name: 'Work Source Everett Row 4' }).check();
  expect(await notes.getByLabel('row 3').isChecked()).toBe(true);
  await page.context().close();
});

test('Undo takes a merge back, and the pair is asked about again', async () => {
  const page = await open();
  await openFirst(page);
  await page.locator('#name-kept').check();
  await press(page, 'Merge');
  await press(page, 'Undo this merge');
  await page.getByText('It is taken back.').waitFor();
  await page.getByText('7 partners compared: 3 pairs to look at.').waitFor();
  expect(await page.getByRole('button', { name: 'Undo this merge' }).count()).toBe(0);
  const [[ask] = []] = await calls(page, 'mergePartners');
  expect(await calls(page, 'undo')).toEqual([[(ask as { id: string }).id]]);
  await page.context().close();
});

test('Not the same is remembered, and taken back at once or later', async () => {
  const page = await open();
  await openFirst(page);
  await press(page, 'Not the same');
  await page.getByText('are kept as two, and not asked about again.').waitFor();
  await page.getByText('7 partners compared: 2 pairs to look at.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('7 partners compared: 3 pairs to look at.').waitFor();
  expect(await calls(page, 'notApart')).toHaveLength(1);
  await openFirst(page);
  await press(page, 'Not the same');
  await page.getByText('Not the same (1)').click();
  expect(await brokenRules(page)).toEqual([]);
  await press(page, /^Ask again about “Work Source Everett”/);
  await page.getByText('7 partners compared: 3 pairs to look at.').waitFor();
  expect(await page.evaluate(() => window.fake.apart)).toEqual([]);
  await page.context().close();
});

test('what somebody changed meanwhile is shown before it can be merged', async () => {
  const page = await open();
  await openFirst(page);
  await page.locator('#name-kept').check();
  await page.evaluate(() => window.fake.write('partners', 'p1', { notes: 'Changed meanwhile.' }));
  await press(page, 'Merge');
  await page.getByText('Somebody changed one of the two rows meanwhile.').waitFor();
  await page.getByText('Changed meanwhile.').first().waitFor();
  expect(await page.locator('#name-kept').isChecked()).toBe(true);
  await press(page, 'Merge');
  await page.getByText('is merged into').waitFor();
  await page.context().close();
});

test('when Google does not answer, one can try again, and the same merge is sent', async () => {
  const page = await open({
    next: {
      readForDuplicates: ['Service failed'],
      readPair: ['Service failed'],
      mergePartners: ['Service failed'],
    },
  });
  await page.getByText('Google did not answer.').waitFor();
  await press(page, 'Try again');
  await press(page, /^Look at “Work Source Everett”/);
  await page.getByText('Google did not answer.').waitFor();
  await press(page, 'Try again');
  await page.locator('#name-kept').check();
  await press(page, 'Merge');
  await page.getByText('Google did not answer.').waitFor();
  await press(page, 'Merge');
  await page.getByText('is merged into').waitFor();
  const ids = (await calls(page, 'mergePartners')).map(([ask]) => (ask as { id: string }).id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  await page.context().close();
});

test('rows that move between two parts are read anew', async () => {
  const part = (mark: string) => ({ ok: true, partners: [{ id: 'x', name: 'X' }], more: 1, mark });
  const page = await open({ next: { readForDuplicates: [part('a'), part('b')] } });
  await page.getByText('7 partners compared: 3 pairs to look at.').waitFor();
  await page.context().close();
});

test('a pair is decided by keyboard alone, and Back returns to the list', async () => {
  const page = await open();
  await page.getByRole('button', { name: /^Look at/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Which row should stay?').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('stays');
  await page.keyboard.press('ArrowUp');
  expect(await page.getByRole('radio', { name: 'Work Source Everett Row 4' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Back', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('7 partners compared: 3 pairs to look at.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Duplicates');
  expect(await calls(page, 'mergePartners')).toEqual([]);
  await page.context().close();
});

test('all of it fits with large text and in forced colours', async () => {
  const page = await open();
  await setTextSize(page, 200);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.reload();
  await page.getByText('7 partners compared').waitFor();
  expect(await overflow(page)).toBe(0);
  await openFirst(page);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'duplicates-pair-200-forced', true);
  await page.context().close();
});

test('names are text, whatever stands in them', async () => {
  const name = '<img src=x onerror=alert(1)>&lt;b&gt;';
  const page = await open({ rows: { partners: { p1: { name }, p2: { name: `The ${name}` } } } });
  await press(page, /^Look at/);
  await page.getByText('Which row should stay?').waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.getByText(name).count()).toBeGreaterThan(0);
  await page.context().close();
});
