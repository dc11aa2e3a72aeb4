// The Weekly Plan in the sidebar: starting the week, what becomes of a done line, and of an idea.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser';
import type { FakeServer } from './fake-server';
import { brokenRules, buildOnce, openSidebar, overflow, picture } from './open-sidebar';

let browser: Browser;
let file: string;
let page: Page;
beforeAll(async () => {
  [browser, file] = await Promise.all([openBrowser(), buildOnce()]);
});
afterEach(() => page.context().close());
afterAll(() => browser.close());

const none = { items: [], more: 0 };
const DAY = {
  ...{ today: '2026-03-04', lapsed: none, dueSoon: none, rebuilding: none, reviews: none },
  ...{ thisWeek: none, questions: none, partnerCount: 2, isOldWeek: true, stopped: null },
  doneLines: {
    items: [
      {
        ref: { table: 'plan', id: 'l7', row: 14, name: 'Teen Shelter visit' },
        when: 'Tue 2026-03-03, 14:45-15:45',
        ...{ made: '', partner: 'Teen Shelter', who: 'Ben', outcome: 'went well' },
      },
      {
        ref: { table: 'plan', id: 'l8', row: 15, name: 'Class presentation' },
        ...{ made: '', when: 'last Monday', partner: '', who: '', outcome: '' },
      },
    ],
    more: 0,
  },
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const card = (name: string) => page.getByRole('listitem', { name });
const callsOf = (name: string) =>
  page.evaluate(
    (one) => window.fake.calls.filter((call) => call.name === one).map(({ args }) => args[0]),
    name,
  );
const open = async (given: Partial<FakeServer> = {}) => {
  page = await openSidebar(browser, file, { today: DAY, ...given });
};

test('while the plan is for an older week Today offers to start this one, and then says what came', async () => {
  await open();
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'start-week', true);
  await button('Start this week').click();
  await page.getByText('This week is ready: 3 events, 2 follow-ups, 5 carried over.').waitFor();
  await button('Start this week').waitFor({ state: 'detached' });
  expect(await callsOf('startWeek')).toHaveLength(1);
});

test('what hinders the start is said, and the button stays', async () => {
  const problem = 'The section “Outreach To-Do” is gone from the Weekly Plan.';
  const ref = { table: 'partners', id: 'p2', row: 4, name: 'Teen Shelter' };
  const late = { ref, status: 'Lapsed', why: 'No contact for 112 days.', due: '2026-02-10', isFocus: false };
  await open({
    today: { ...DAY, lapsed: { items: [late], more: 0 } },
    next: { startWeek: [{ ok: false, problem }] },
  });
  const titles = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(titles.slice(0, 2)).toEqual(['Was this an event, a contact, or both?', 'Lapsed 1']);
  await picture(page, 'ticked-and-lapsed', true);
  await button('Start this week').click();
  await page.getByText(problem).waitFor();
  expect(await button('Start this week').count()).toBe(1);
});

test('a done visit becomes an event: the form is filled, and the line is settled once it is saved', async () => {
  await open();
  await card('Teen Shelter visit').getByRole('button', { name: 'Make it an event' }).click();
  await page.getByRole('heading', { name: 'New event' }).waitFor();
  expect(await page.getByLabel('Event/Program Name').inputValue()).toBe('Teen Shelter visit');
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2026-03-03');
  expect(await page.getByLabel('Starts at').inputValue()).toBe('14:45');
  expect(await page.getByLabel('Ends at').inputValue()).toBe('15:45');
  expect(await callsOf('settleLine')).toEqual([]);
  await button('Save event').click();
  await page.getByText('Saved.').waitFor();
  await page.waitForFunction(() => window.fake.calls.some(({ name }) => name === 'settleLine'));
  const [saved] = (await callsOf('saveRow')) as { id: string; values: Record<string, string> }[];
  expect(saved?.values).toMatchObject({ partners: 'Teen Shelter', staff: 'Ben', notes: 'went well' });
  expect(await callsOf('settleLine')).toMatchObject([{ ref: { id: 'l7' }, event: saved?.id, isToDo: false }]);
  await button('Today').click();
  await card('Teen Shelter visit').getByText('The event is saved.').waitFor();
  expect(await card('Class presentation').count()).toBe(1);
});

test('what was made of a done line and taken back is asked about again', async () => {
  await open();
  await card('Teen Shelter visit').getByRole('button', { name: 'Log contact' }).click();
  await button('Save contact').click();
  await page.getByText('Saved.').waitFor();
  await button('Undo').click();
  await page.waitForFunction(
    () => window.fake.calls.filter(({ name }) => name === 'settleLine').length === 2,
  );
  expect(await callsOf('settleLine')).toMatchObject([
    { ref: { id: 'l7' }, isContact: true, isUndone: false },
    { ref: { id: 'l7' }, isContact: true, isUndone: true },
  ]);
});

test('a done visit can become both: the other stays offered until it is saved too, or that is all', async () => {
  await open();
  await card('Teen Shelter visit').getByRole('button', { name: 'Make it an event' }).click();
  await button('Save event').click();
  await page.getByText('Saved.').waitFor();
  await button('Today').click();
  await card('Teen Shelter visit').getByText('The event is saved.').waitFor();
  expect(await card('Teen Shelter visit').getByRole('button').allTextContents()).toEqual([
    'Log contact',
    'That’s all',
  ]);
  expect(await brokenRules(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await picture(page, 'done-line-half', true);
  await card('Teen Shelter visit').getByRole('button', { name: 'Log contact' }).click();
  await button('Save contact').click();
  await page.getByText('Saved.').waitFor();
  await button('Today').click();
  await card('Teen Shelter visit').waitFor({ state: 'detached' });
  expect(await callsOf('settleLine')).toMatchObject([
    { isContact: false },
    { event: '', isContact: true, isToDo: false },
  ]);
  await card('Class presentation').getByRole('button', { name: 'Make it an event' }).click();
  await button('Save event').click();
  await page.getByText('Saved.').waitFor();
  await button('Today').click();
  await card('Class presentation').getByRole('button', { name: 'That’s all' }).click();
  await card('Class presentation').waitFor({ state: 'detached' });
});

test('another event saved instead leaves the line asked about', async () => {
  await open();
  await card('Class presentation').getByRole('button', { name: 'Make it an event' }).click();
  await button('New event').click();
  await button('Discard it and go on').click();
  await page.getByLabel('Event/Program Name').fill('Something else');
  await button('Save event').click();
  await page.getByText('Saved.').waitFor();
  expect(await callsOf('settleLine')).toEqual([]);
});

test('a contact can be logged of it, and “No, thanks” settles it', async () => {
  await open();
  await card('Class presentation').getByRole('button', { name: 'No, thanks' }).click();
  await card('Class presentation').waitFor({ state: 'detached' });
  expect(await callsOf('settleLine')).toMatchObject([
    { ref: { id: 'l8' }, event: '', isContact: false, isToDo: false },
  ]);
  await card('Teen Shelter visit').getByRole('button', { name: 'Log contact' }).click();
  await page.getByLabel('What we heard').waitFor();
  expect(await page.getByLabel('What we heard').inputValue()).toBe('went well');
  expect(await page.getByLabel('Day of contact').inputValue()).toBe('2026-03-03');
});

describe('an idea', () => {
  const ref = { table: 'plan', id: 'l1', row: 20, name: 'Summer Teen Book Club' };
  const idea = {
    ok: true,
    ref,
    values: { item: ref.name, who: 'Ana' },
    unfinished: {},
    headings: [],
    isIdea: true,
  };
  beforeEach(async () => {
    await open({ selected: 'plan l1', next: { loadSelectedRow: [idea] } });
    await button('Edit selected row').click();
    await page.getByText('This is an idea.').waitFor();
  });

  test('can be made an event, which then stands for it', async () => {
    expect(await brokenRules(page)).toEqual([]);
    await picture(page, 'idea');
    await button('Make it an event').click();
    expect(await page.getByLabel('Event/Program Name').inputValue()).toBe(ref.name);
    await button('Save event').click();
    await page.waitForFunction(() => window.fake.calls.some(({ name }) => name === 'settleLine'));
    expect(await callsOf('settleLine')).toMatchObject([{ ref: { id: 'l1' }, isToDo: true }]);
  });

  test('can be moved to what is to do, and is no idea any more', async () => {
    await button('Move to Outreach To-Do').click();
    await page.getByText('This is an idea.').waitFor({ state: 'detached' });
    expect(await callsOf('settleLine')).toMatchObject([{ ref: { id: 'l1' }, event: '', isToDo: true }]);
  });
});
