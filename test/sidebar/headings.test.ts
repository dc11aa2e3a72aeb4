// A heading that is missing or stands twice is asked about in the sidebar, and mended in one press.
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser';
import { brokenRules, buildOnce, openSidebar, overflow, picture, setTextSize } from './open-sidebar';

let browser: Browser;
let file: string;

beforeAll(async () => {
  [browser, file] = await Promise.all([openBrowser(), buildOnce()]);
});
afterAll(() => browser.close());

const none = { items: [], more: 0 };
const LISTS = {
  lapsed: none,
  dueSoon: none,
  rebuilding: none,
  reviews: none,
  thisWeek: none,
  questions: none,
};
const RENAMED = {
  table: 'partners',
  key: 'contactPhone',
  sentence: 'The column “Contact Phone Number” is not in Partners. Is column F, “Phone”, this one?',
  steps: [
    {
      label: 'Yes, call it “Contact Phone Number”',
      position: 5,
      stands: 'Phone',
      becomes: 'Contact Phone Number',
    },
    { label: 'No, add a new column', position: -1, stands: '', becomes: 'Contact Phone Number' },
  ],
};
const TWICE = {
  table: 'partners',
  key: 'notes',
  sentence: '“Notes” stands twice in row 1 of Partners (columns H and R). Outreach uses column H.',
  steps: [{ label: 'Call the other one “Notes (2)”', position: 17, stands: 'Notes', becomes: 'Notes (2)' }],
};
const open = (headings: unknown[], more: object = {}) =>
  openSidebar(browser, file, {
    today: {
      ...{ today: '2026-03-04', ...LISTS, doneLines: none, isOldWeek: false, partnerCount: 2, stopped: null },
      headings,
    },
    ...more,
  });
const TITLE = 'A heading to look at';

test('while all headings are there nothing is said', async () => {
  const page = await open([]);
  expect(await page.getByText(TITLE).count()).toBe(0);
});

test('each question stands at the top of Today with its buttons, and fits', async () => {
  const page = await open([RENAMED, TWICE]);
  const box = page.getByRole('region', { name: TITLE });
  expect(await box.getByRole('button').allTextContents()).toEqual(
    [...RENAMED.steps, ...TWICE.steps].map(({ label }) => label),
  );
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'headings');
  await setTextSize(page, 200);
  expect(await overflow(page)).toBe(0);
});

test('one press by keyboard mends it, says so where the focus is, and reads Today anew', async () => {
  const page = await open([RENAMED]);
  await page.getByRole('button', { name: 'Yes, call it' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('The headings of Partners are in order.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('are in order');
  expect(await page.getByText(TITLE).count()).toBe(0);
  const calls = await page.evaluate(() => window.fake.calls.slice(-2));
  expect(calls.map(({ name }) => name)).toEqual(['repairHeading', 'readToday']);
  expect(calls[0]?.args).toEqual([{ table: 'partners', key: 'contactPhone', step: RENAMED.steps[0] }]);
});

test('a heading that changed meanwhile is asked about as it is now', async () => {
  const problem = 'Row 1 of Partners was changed just now, so nothing was done. Look at the question again.';
  const anew = { ...RENAMED, sentence: RENAMED.sentence.replace('Phone”, this', 'Fax”, this') };
  const page = await open([RENAMED], { next: { repairHeading: [{ ok: false, problem, headings: [anew] }] } });
  await page.getByRole('button', { name: 'Yes, call it' }).click();
  await page.getByText(problem).waitFor();
  expect(await page.getByText('“Fax”').isVisible()).toBe(true);
});

test('a save that it stood in the way of is mended beside the button, keeps what was typed, and is saved', async () => {
  const problem = 'The column “Contact Phone Number” is not in Partners.';
  const page = await open([], { next: { saveRow: [{ ok: false, problem, headings: [RENAMED] }] } });
  await page.getByRole('button', { name: 'Partner', exact: true }).click();
  await page.getByLabel('Partner/Company').fill('Zoo');
  await page.getByRole('button', { name: 'Save partner' }).click();
  await page.getByRole('region', { name: TITLE }).waitFor();
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'headings-save');
  // It stands at its field as well: mended here, it is gone there.
  expect(await page.getByRole('button', { name: 'Yes, call it' }).count()).toBe(2);
  await page.getByRole('region', { name: TITLE }).getByRole('button', { name: 'Yes, call it' }).click();
  await page.getByText('Now press Save again.').waitFor();
  expect(await page.getByText(problem).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Yes, call it' }).count()).toBe(0);
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Zoo');
  await page.getByRole('button', { name: 'Save partner' }).click();
  await page.getByText('Saved').first().waitFor();
  expect(await page.getByText('Now press Save again.').count()).toBe(0);
});

test('at its field it is said, mended there, and what stands in the row comes beside what was typed', async () => {
  const page = await open([], { headings: { partners: [RENAMED, TWICE] } });
  await page.getByRole('button', { name: 'Partner', exact: true }).click();
  await page.getByLabel('Find a partner').fill('Teen');
  await page.getByRole('button', { name: 'Teen Shelter' }).click();
  const phone = page.getByRole('textbox', { name: 'Contact Phone Number' });
  const asked = page.getByRole('group', { name: RENAMED.sentence });
  await asked.waitFor();
  await page.getByText('Before that, nothing typed here can be saved.').waitFor();
  expect(await phone.getAttribute('aria-describedby')).toContain('partners-contactPhone-heading');
  expect(await page.getByRole('group', { name: TWICE.sentence }).count()).toBe(1);
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await asked.scrollIntoViewIfNeeded();
  await picture(page, 'headings-field');
  await phone.fill('123');
  await page.getByLabel('Main Company Contact Information').fill('Front desk');
  await page.evaluate(() => window.fake.write('partners', 'p2', { contactPhone: '007', story: 'seen' }));
  await page.getByRole('button', { name: 'Yes, call it' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('In the sheet it is now:').waitFor();
  await page.getByText('The headings of Partners are in order.').waitFor();
  expect(await asked.count()).toBe(0);
  expect(await page.getByText('007').isVisible()).toBe(true);
  expect(await phone.inputValue()).toBe('123');
  expect(await page.getByLabel('Main Company Contact Information').inputValue()).toBe('Front desk');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('contactPhone');
  await page.getByRole('button', { name: 'Use theirs' }).click();
  expect(await phone.inputValue()).toBe('007');
});

test('a new row asks too, as Today does, and a refusal is said at the field', async () => {
  const problem = 'Row 1 of Partners was changed just now, so nothing was done. Look at the question again.';
  const page = await open([RENAMED], { next: { repairHeading: [{ ok: false, problem, headings: [] }] } });
  await page.getByRole('button', { name: 'Partner', exact: true }).click();
  await page.getByRole('textbox', { name: 'Contact Phone Number' }).fill('123');
  await page.getByRole('button', { name: 'Yes, call it' }).click();
  await page.getByText(problem).waitFor();
  await page.getByRole('button', { name: 'Yes, call it' }).click();
  await page.getByText('The headings of Partners are in order.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Contact Phone Number' }).inputValue()).toBe('123');
  await page.getByRole('button', { name: 'Today' }).click();
  expect(await page.getByText(TITLE).count()).toBe(0);
});

test('whoever comes back to Today is asked of what was renamed meanwhile, the same again too', async () => {
  const page = await open([]);
  expect(await page.evaluate(() => window.fake.calls.map(({ name }) => name))).toEqual(['openSidebar']);
  const rename = () => page.evaluate((asked) => (window.fake.today['headings'] = [asked]), RENAMED);
  const comeBack = () =>
    page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 6000;
      dispatchEvent(new Event('focus'));
    });
  for (const again of [comeBack, () => page.getByRole('button', { name: 'Today' }).click(), comeBack]) {
    await rename();
    await again();
    await page.getByRole('button', { name: 'Yes, call it' }).click();
    await page.getByText('The headings of Partners are in order.').waitFor();
    await page.getByText(TITLE).waitFor({ state: 'detached' });
  }
});

test('where the sheet cannot be read without it, the question stands on the first page', async () => {
  const problem = 'The column “Outreach id” is not in Partners.';
  const steps = [{ label: 'Add the column', position: -1, stands: '', becomes: 'Outreach id' }];
  const asked = { table: 'partners', key: 'id', sentence: problem, steps };
  const page = await open([], { next: { openSidebar: [{ ok: false, problem, headings: [asked] }] } });
  expect(await page.getByRole('button').allTextContents()).toEqual(['Add the column', 'Try again']);
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'headings-opening');
  await page.getByRole('button', { name: 'Add the column' }).click();
  await page.getByRole('heading', { name: 'Wednesday, Mar 4' }).waitFor();
});
