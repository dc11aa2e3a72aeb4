// Logging a contact in the built sidebar: partner and Save are enough, and a colleague's contact is told of first.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser';
import type { FakeServer } from './fake-server';
import { brokenRules, buildOnce, openSidebar, overflow, picture, setTextSize } from './open-sidebar';

let browser: Browser;
let file: string;
let page: Page;

beforeAll(async () => {
  [browser, file] = await Promise.all([openBrowser(), buildOnce()]);
});
afterAll(() => browser.close());
afterEach(() => page.context().close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const partner = () => page.getByLabel('Partner (required)');
const contacts = () => page.evaluate(() => Object.values(window.fake.rows['log'] ?? {}));
const callsOf = (name: string) =>
  page.evaluate(
    (wanted) => window.fake.calls.filter((call) => call.name === wanted).map(({ args }) => args[0]),
    name,
  );
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

const worksource = { table: 'partners', id: 'p1', row: 3, name: 'WorkSource' };
const lapsed = {
  ref: worksource,
  status: 'Lapsed',
  why: 'No contact for 112 days.',
  due: '',
  isFocus: false,
};
const row = { table: 'log', id: 'c1', row: 2, name: 'WorkSource' };
const entry = { day: '2026-03-03', who: 'Ben', how: '', text: '', by: '', state: '', id: 'c1', ref: row };
const histories: FakeServer['histories'] = {
  WorkSource: {
    items: [
      { ...entry, kind: 'contact', how: 'Phone', text: 'They need flyers' },
      { ...entry, kind: 'promise', text: 'Send flyers', by: '2026-03-06', state: 'open' },
      { ...entry, kind: 'promise', text: 'Call back', state: 'done' },
    ],
    openPromises: 1,
    colleague: { id: 'c1', words: 'Ben phoned yesterday.' },
  },
};

async function openToday(given: Partial<FakeServer> = {}): Promise<void> {
  page = await openSidebar(browser, file, given);
  await page.evaluate((one) => {
    window.fake.today['lapsed'] = { items: [one], more: 0 };
  }, lapsed);
  await button('Refresh').click();
  await button('Log contact with WorkSource').waitFor();
}

test('partner and Enter are enough: the day is today, the staff who uses the sidebar', async () => {
  page = await openSidebar(browser, file);
  await button('Log').click();
  await page.keyboard.type('WorkSource');
  await page.keyboard.press('Enter');
  await page.getByText('Saved. Status: In touch.').waitFor();
  expect(await contacts()).toMatchObject([
    { partner: 'WorkSource', when: '2026-03-04', staff: 'Ana', how: '' },
  ]);
  expect(await callsOf('updateRelationships')).toEqual([]);
});

test('from a name in Today the partner is filled in, and Enter saves', async () => {
  await openToday();
  await button('Log contact with WorkSource').click();
  expect(await partner().inputValue()).toBe('WorkSource');
  await page.keyboard.type('Phone');
  await page.keyboard.press('Enter');
  await page.getByText('Saved. Status: In touch.').waitFor();
  expect(await contacts()).toMatchObject([{ partner: 'WorkSource', how: 'Phone' }]);
});

test('a colleague’s contact is told of as soon as the partner is chosen, and then stands in no way', async () => {
  page = await openSidebar(browser, file, { histories });
  await button('Log').click();
  await partner().fill('WorkSource');
  await page.getByText('Ben phoned yesterday.').waitFor();
  expect(await contacts()).toEqual([]);
  await button('Save contact').click();
  await page.getByText('Saved.').waitFor();
  expect(await callsOf('saveContact')).toMatchObject([{ seen: ['c1'] }]);
});

test('who is faster than the answer is told before anything is written', async () => {
  page = await openSidebar(browser, file, { histories, hold: 'readHistory' });
  await button('Log').click();
  await partner().fill('WorkSource');
  await button('Save contact').click();
  await page.getByText('Ben phoned yesterday. Press Save again.').waitFor();
  expect(await contacts()).toEqual([]);
  await button('Save contact').click();
  await page.getByText('Saved.').waitFor();
  expect(await contacts()).toHaveLength(1);
});

test('an unknown partner can be added from here, and what was typed is still there', async () => {
  page = await openSidebar(browser, file);
  await button('Log').click();
  await partner().fill('Job Center');
  await page.getByLabel('What we heard').fill('They are new');
  await button('Save contact').click();
  await page.getByText('choose one that is').waitFor();
  await button('Add Job Center to Partners').click();
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Job Center');
  await button('Save partner').click();
  await page.getByText('Saved. Status: In touch.').waitFor();
  await button('Back to the contact').click();
  expect(await page.getByLabel('What we heard').inputValue()).toBe('They are new');
  expect(await page.getByText('is not in Partners yet').count()).toBe(0);
  await button('Save contact').click();
  await page.getByText('Saved. Status: In touch.').waitFor();
  expect(await contacts()).toMatchObject([{ partner: 'Job Center', heard: 'They are new' }]);
});

test('days and names are asked for only with a promise or a next step', async () => {
  page = await openSidebar(browser, file);
  await button('Log').click();
  expect(await page.getByLabel('Promised for').count()).toBe(0);
  await page.getByLabel('What we promised').fill('Flyers');
  await page.getByLabel('Promised for').fill('2026-03-06');
  await page.getByLabel('Next step', { exact: true }).fill('Call');
  await page.getByLabel('Next step by').fill('Ben');
  await partner().fill('WorkSource');
  await button('Save contact').click();
  await page.getByText('Saved.').waitFor();
  expect(await contacts()).toMatchObject([{ promisedBy: '2026-03-06', nextWho: 'Ben', nextBy: '' }]);
});

describe('what else was open with the partner', () => {
  const line = (id: string, name: string) => ({ table: 'plan', id, row: 9, name });
  const openLines = {
    WorkSource: [
      line('next-c1', 'WorkSource: Phone them'),
      line('promise-c1', 'Promised to WorkSource: the names of two speakers for the career fair in May'),
      ...['a', 'b', 'c'].map((id) => line(`next-${id}`, `WorkSource: ask about ${id}`)),
    ],
  };
  const ticks = () =>
    page.evaluate(() => Object.entries(window.fake.rows['plan'] ?? {}).map(([id, row]) => [id, row['done']]));
  const saveOne = async (given: Partial<FakeServer> = {}) => {
    const plan = { 'next-c1': { item: 'Phone them', done: '' }, 'promise-c1': { item: 'Names', done: '' } };
    page = await openSidebar(browser, file, { openLines, ...given });
    await page.evaluate((rows) => (window.fake.rows['plan'] = rows), plan);
    await button('Log').click();
    await page.keyboard.type('WorkSource');
    await page.keyboard.press('Enter');
    await page.getByText('Saved. Status: In touch.').waitFor();
  };

  test('is offered once it is saved, and ticked with one key each; a tick can be taken out again', async () => {
    await saveOne();
    const phone = page.getByLabel('WorkSource: Phone them');
    await phone.focus();
    await page.keyboard.press('Space');
    await page.waitForFunction(() => window.fake.rows['plan']?.['next-c1']?.['done'] === 'TRUE');
    expect(await phone.isChecked()).toBe(true);
    expect(await callsOf('saveRow')).toMatchObject([
      { table: 'plan', id: 'next-c1', values: { done: 'TRUE' }, loaded: { done: '' } },
    ]);
    expect(await brokenRules(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await picture(page, 'contact-also-done');
    await setTextSize(page, 200);
    expect(await overflow(page)).toBe(0);
    await picture(page, 'contact-also-done-200');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => window.fake.rows['plan']?.['next-c1']?.['done'] === '');
    expect(await ticks()).toEqual([
      ['next-c1', ''],
      ['promise-c1', ''],
    ]);
  });

  test('is not said to be done when it could not be written', async () => {
    const problem = 'This row is not in the sheet any more: somebody deleted it.';
    await saveOne({ next: { saveRow: [{ ok: false, problem }] } });
    await page
      .getByLabel('WorkSource: Phone them')
      .check({ force: true })
      .catch(() => undefined);
    await page.getByText(problem).waitFor();
    expect(await page.getByLabel('WorkSource: Phone them').isChecked()).toBe(false);
  });

  test('goes with a new contact', async () => {
    await saveOne();
    await button('New contact').click();
    await page.getByText('Also done?').waitFor({ state: 'detached' });
  });
});

test('undo takes the contact back and says what stays', async () => {
  page = await openSidebar(browser, file);
  await button('Log').click();
  await partner().fill('WorkSource');
  await button('Save contact').click();
  await page.getByText('Saved.').waitFor();
  await button('Undo').click();
  await page
    .getByText(
      'Taken back: the contact is out of the log. What you typed is still here. “Promised to WorkSource: Flyers” stays in the Weekly Plan.',
    )
    .waitFor();
  expect(await callsOf('undo')).toEqual(['undo-1']);
  expect(await callsOf('updateRelationships')).toHaveLength(1);
  expect(await partner().inputValue()).toBe('WorkSource');
});

test('a contact that was typed and not saved is still there after the sidebar was closed', async () => {
  page = await openSidebar(browser, file);
  await button('Log').click();
  await partner().fill('WorkSource');
  await page.getByLabel('What we heard').fill('A lot');
  await page.waitForTimeout(400);
  await page.reload();
  await page.getByText('Restored what you had typed.').waitFor();
  expect(await page.getByLabel('What we heard').inputValue()).toBe('A lot');
});

test('a partner who was only filled in makes room for another; what was typed does not', async () => {
  await openToday();
  await button('Log contact with WorkSource').click();
  await button('Today').click();
  await button('Log contact with WorkSource').click();
  await partner().fill('Teen Shelter');
  await page.getByLabel('What we heard').fill('A lot');
  await button('Today').click();
  await button('Log contact with WorkSource').click();
  await page.getByText('You have typed something that is not saved.').waitFor();
  await button('Keep typing').click();
  expect(await partner().inputValue()).toBe('Teen Shelter');
});

test('who has been in touch is one list, reached from Today and from the partner', async () => {
  await openToday({ histories });
  await button('History: who has been in touch with WorkSource').click();
  await heading('Who has been in touch with WorkSource').waitFor();
  await page.getByText('1 promise is open.').waitFor();
  const items = await page.locator('.history li').allTextContents();
  expect(items[0]).toMatch(/Mar 3, 2026.*Phone.*Ben.*They need flyers/);
  expect(items[1]).toMatch(/Promised: Send flyers.*Open.*for .*Mar 6/);
  expect(items[2]).toMatch(/Promised: Call back.*Kept/);
  await button('Back').click();
  await heading('Wednesday, Mar 4').waitFor();

  await button('Edit selected row').click();
  await heading('Partner: WorkSource').waitFor();
  await button('Who has been in touch').click();
  await heading('Who has been in touch with WorkSource').waitFor();
  await button('Log contact').click();
  expect(await partner().inputValue()).toBe('WorkSource');
});

test('what happened, who calls and the first step are asked for only where a relationship needs them', async () => {
  page = await openSidebar(browser, file);
  await button('Partner').click();
  const shown = async () => [
    await page.getByLabel('What happened').count(),
    await page.getByLabel('Who calls').count(),
    await page.getByLabel('First step').count(),
  ];
  expect(await shown()).toEqual([0, 0, 0]);
  await page.getByLabel('Stage').selectOption('Rebuilding');
  expect(await shown()).toEqual([1, 1, 1]);
  await page.getByLabel('Stage').selectOption('Ended');
  expect(await shown()).toEqual([1, 0, 0]);
  await page.getByLabel('What happened').fill('They closed');
  await page.getByLabel('Stage').selectOption('Active');
  expect(await shown()).toEqual([1, 0, 0]);
});
