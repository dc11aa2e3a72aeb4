// How the sidebar looks and whether everybody can use it: no rule of accessibility broken in any view, 300 pixels
// wide with usual and with double-size text, a picture of each view.
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser';
import type { FakeServer } from './fake-server';
import { brokenRules, buildOnce, openSidebar, overflow, picture, setTextSize } from './open-sidebar';

let browser: Browser;
let file: string;

beforeAll(async () => {
  [browser, file] = await Promise.all([openBrowser(), buildOnce()]);
});
afterAll(() => browser.close());

const partner = (name: string, id: string) => ({ table: 'partners', id, row: 3, name });
const BUSY_DAY = {
  today: '2026-03-04',
  isOldWeek: false,
  doneLines: { items: [], more: 0 },
  lapsed: {
    items: [
      {
        ref: partner('WorkSource', 'p1'),
        status: 'Lapsed',
        why: 'No contact for 112 days; agreed every 90; prefers phone; Ana keeps in touch.',
        due: '2026-02-10',
        isFocus: true,
      },
      {
        ref: partner('A'.repeat(57) + '…', 'p2'),
        status: 'Lapsed',
        why: 'No contact for 95 days; agreed every 90.',
        due: '2026-02-27',
        isFocus: false,
      },
    ],
    more: 12,
  },
  dueSoon: {
    items: [
      {
        ref: partner('Senior Center', 'p3'),
        status: 'Due soon',
        why: 'No contact for 80 days; agreed every 90.',
        due: '2026-03-14',
        isFocus: false,
      },
    ],
    more: 0,
  },
  rebuilding: {
    items: [
      {
        ref: partner('Teen Shelter', 'p2'),
        status: 'Rebuilding',
        why: 'Being repaired; last contact 40 days ago.',
        due: '',
        isFocus: false,
      },
    ],
    more: 0,
  },
  noContact: {
    items: ['Art League', 'Book Club', 'Chess Club', 'Dance School', 'Elks Lodge', 'Food Bank'].map(
      (name, at) => ({
        ...{ ref: partner(name, `n${at}`), status: 'No contact yet', why: '', due: '' },
        isFocus: false,
      }),
    ),
    more: 206,
  },
  reviews: {
    items: [
      { ref: partner('Job Center', 'p4'), status: 'In touch', why: '', due: '2026-03-06', isFocus: false },
    ],
    more: 0,
  },
  thisWeek: {
    items: [
      {
        ref: { table: 'plan', id: 'l2', row: 12, name: 'Promised to Teen Shelter: send the flyers' },
        day: '2026-02-24',
        time: '',
        detail: 'Ana',
        isDone: false,
        isOverdue: true,
      },
      {
        ref: { table: 'events', id: 'e1', row: 3, name: 'Career Fair' },
        day: '2026-03-02',
        time: '8:45-10:51',
        detail: 'High School; with WorkSource',
        isDone: false,
      },
      {
        ref: { table: 'plan', id: 'l1', row: 9, name: 'Classroom presentations' },
        day: '2026-03-04',
        time: '',
        detail: 'Ana',
        isDone: true,
      },
    ],
    more: 0,
  },
  questions: {
    items: [
      {
        ref: partner('Teen Shelter', 'p2'),
        sentence: 'Teen Shelter: Last Contact Date “in spring” is not a date: please type it as a date.',
      },
    ],
    more: 0,
  },
  partnerCount: 48,
};

const logRow = { table: 'log', id: 'c1', row: 2, name: 'WorkSource' };
const HISTORY = {
  items: [
    {
      kind: 'event',
      day: '2026-03-10',
      who: 'Ana',
      how: 'High School',
      text: 'Career Fair',
      by: '',
      state: 'ahead',
      id: 'e1',
      ref: { table: 'events', id: 'e1', row: 3, name: 'Career Fair' },
    },
    {
      kind: 'contact',
      day: '2026-03-03',
      who: 'Ben',
      how: 'Phone',
      text: 'They need flyers for the job fair, in Spanish too.',
      by: '',
      state: '',
      id: 'c1',
      ref: logRow,
    },
    {
      kind: 'promise',
      day: '2026-03-03',
      who: 'Ben',
      how: '',
      text: 'Send the flyers',
      by: '2026-03-06',
      state: 'open',
      id: 'c1',
      ref: logRow,
    },
    {
      kind: 'next',
      day: '2026-03-03',
      who: 'Ana',
      how: '',
      text: 'Ask about the room',
      by: '',
      state: 'done',
      id: 'c1',
      ref: logRow,
    },
    {
      kind: 'contact',
      day: '2026-01-20',
      who: 'Ana',
      how: 'Email',
      text: '',
      by: '',
      state: '',
      id: 'c2',
      ref: logRow,
    },
    {
      kind: 'promise',
      day: '2026-01-20',
      who: 'Ana',
      how: '',
      text: 'Names of two speakers',
      by: '',
      state: 'done',
      id: 'c2',
      ref: logRow,
    },
    {
      kind: 'cell',
      day: '2025-11-02',
      who: '',
      how: '',
      text: '',
      by: '',
      state: '',
      id: '',
      ref: partner('WorkSource', 'p1'),
    },
  ],
  openPromises: 1,
  colleague: { id: 'c1', words: 'Ben phoned yesterday.' },
};
const histories = { WorkSource: HISTORY };

const VIEWS: { name: string; given?: Partial<FakeServer>; arrive?: (page: Page) => Promise<unknown> }[] = [
  { name: 'before-set-up', given: { isSetUp: false } },
  {
    name: 'today-empty',
    given: {
      user: '',
      today: {
        ...BUSY_DAY,
        lapsed: { items: [], more: 0 },
        dueSoon: { items: [], more: 0 },
        rebuilding: { items: [], more: 0 },
        noContact: { items: [], more: 0 },
        reviews: { items: [], more: 0 },
        thisWeek: { items: [], more: 0 },
        questions: { items: [], more: 0 },
        partnerCount: 0,
      },
    },
  },
  { name: 'today', given: { today: BUSY_DAY } },
  {
    name: 'today-no-contact',
    given: { today: BUSY_DAY },
    arrive: async (page) => {
      const list = page.getByText('No contact yet 212');
      const button = page.getByRole('button', { name: 'Log contact with Food Bank' });
      expect(await button.isVisible()).toBe(false);
      await page.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await button.isVisible()).toBe(true);
      await list.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'partner-new',
    arrive: (page) => page.getByRole('button', { name: 'Partner', exact: true }).click(),
  },
  {
    name: 'partner-edit',
    arrive: async (page) => {
      await page.getByRole('button', { name: 'Edit selected row' }).click();
      await page.getByRole('heading', { name: 'Partner: WorkSource' }).waitFor();
    },
  },
  {
    name: 'partner-problems',
    given: { selected: 'partners p2' },
    arrive: async (page) => {
      await page.getByRole('button', { name: 'Edit selected row' }).click();
      await page.getByRole('heading', { name: 'Partner: Teen Shelter' }).waitFor();
      await page.getByLabel('Partner/Company').fill('');
      await page.getByLabel('Keep in touch every (days)').fill('often');
      await page.getByRole('button', { name: 'Save partner' }).click();
    },
  },
  {
    name: 'partner-conflict',
    arrive: async (page) => {
      await page.getByRole('button', { name: 'Edit selected row' }).click();
      await page.getByRole('heading', { name: 'Partner: WorkSource' }).waitFor();
      await page.getByLabel('Notes').fill('Mine');
      await page.evaluate(() => window.fake.write('partners', 'p1', { notes: 'Theirs, typed meanwhile' }));
      await page.getByRole('button', { name: 'Save partner' }).click();
      await page.getByRole('button', { name: 'Keep mine: Notes' }).waitFor();
    },
  },
  { name: 'event-new', arrive: (page) => page.getByRole('button', { name: 'Event', exact: true }).click() },
  {
    name: 'event-saved',
    given: { selected: 'events e1' },
    arrive: async (page) => {
      await page.getByRole('button', { name: 'Edit selected row' }).click();
      await page.getByRole('heading', { name: 'Event: Career Fair' }).waitFor();
      await page.getByLabel('Name', { exact: true }).nth(1).fill('Job Center');
      await page.getByRole('button', { name: 'Save event' }).click();
      await page.getByText('Saved.').waitFor();
    },
  },
  {
    name: 'plan-item',
    arrive: (page) => page.getByRole('button', { name: 'Plan', exact: true }).click(),
  },
  { name: 'contact-new', arrive: (page) => page.getByRole('button', { name: 'Log', exact: true }).click() },
  {
    name: 'contact-colleague',
    given: { histories },
    arrive: async (page) => {
      await page.getByRole('button', { name: 'Log', exact: true }).click();
      await page.getByLabel('Partner (required)').fill('WorkSource');
      await page.getByText('Ben phoned yesterday.').waitFor();
      await page.getByLabel('What we promised').fill('Two chairs');
    },
  },
  {
    name: 'contact-unknown',
    arrive: async (page) => {
      await page.getByRole('button', { name: 'Log', exact: true }).click();
      await page.getByLabel('Partner (required)').fill('Job Center');
      await page.getByRole('button', { name: 'Save contact' }).click();
      await page.getByText('choose one that is').waitFor();
    },
  },
  {
    name: 'history',
    given: { histories, today: BUSY_DAY },
    arrive: async (page) => {
      await page
        .getByRole('button', { name: 'History: who has been in touch with WorkSource' })
        .first()
        .click();
      await page.getByText('1 promise is open.').waitFor();
    },
  },
  {
    name: 'find',
    arrive: async (page) => {
      await page.getByRole('button', { name: 'Partner', exact: true }).click();
      await page.getByLabel('Find a partner').pressSequentially('e');
      await page.getByText('2 found').waitFor();
    },
  },
  {
    name: 'leave-question',
    arrive: async (page) => {
      await page.getByRole('button', { name: 'Partner', exact: true }).click();
      await page.getByLabel('Partner/Company').fill('Half typed');
      await page.getByRole('button', { name: 'Edit selected row' }).click();
      await page.getByText('You have typed something that is not saved.').waitFor();
    },
  },
];

test.each(VIEWS)(
  'the view $name breaks no rule of accessibility and fits',
  async ({ name, given, arrive }) => {
    const page = await openSidebar(browser, file, given);
    await arrive?.(page);
    await picture(page, name);
    expect(await brokenRules(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await picture(page, `${name}-whole`, true);
    await page.setViewportSize({ width: 300, height: 700 });
    await setTextSize(page, 200);
    expect(await overflow(page)).toBe(0);
    await picture(page, `${name}-200`);
    await page.context().close();
  },
);

test('with forced colours the current view, problems and lists can still be told apart', async () => {
  const page = await openSidebar(browser, file, { today: BUSY_DAY });
  await page.emulateMedia({ forcedColors: 'active' });
  await picture(page, 'today-forced-colours');
  expect(await brokenRules(page)).toEqual([]);
  await page.context().close();
});
