// The forms of the built sidebar: finding, drafts, events with their partners, plan items, and work by keyboard alone.
import type { Browser, Page } from 'playwright-core';
import { EVENT_INTRODUCTION, EVENT_TEMPLATE, PARTNER_TEMPLATE } from '../../src/domain/fields';
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
const lastRow = async (table: string) => Object.values(await rows(table)).pop();
const callsOf = (name: string) =>
  page.evaluate(
    (wanted) => window.fake.calls.filter((call) => call.name === wanted).map(({ args }) => args[0]),
    name,
  );
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const focusedText = () => page.evaluate(() => document.activeElement?.textContent ?? '');

test('the forms show every field of the templates in their order, with label and hint to the letter', async () => {
  page = await openSidebar(browser, file);
  for (const [view, template] of [
    ['Partner', PARTNER_TEMPLATE],
    ['Event', EVENT_TEMPLATE],
  ] as const) {
    await button(view).click();
    const text = (await page.locator('form').innerText())
      .split('\n')
      .map((one) => one.replace(/ \(required\)$/, ''));
    let from = 0;
    for (const { label, hint } of template) {
      const at = text.indexOf(label, from);
      expect([label, at >= from]).toEqual([label, true]);
      if (hint !== '') expect(text.slice(at, at + 3)).toContain(hint);
      from = at;
    }
  }
  expect(await page.getByText(EVENT_INTRODUCTION).count()).toBe(1);
});

test('a partner is found, changed and saved by keyboard alone', async () => {
  page = await openSidebar(browser, file);
  const tabTo = async (isThere: () => Promise<boolean>): Promise<void> => {
    for (let presses = 0; presses < 80; presses++) {
      if (await isThere()) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('not reached by Tab');
  };
  const at = (selector: string) => async () =>
    page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);
  await page.keyboard.press('Tab');
  await tabTo(async () => (await focusedText()) === 'Partner');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === 'New partner');
  await tabTo(at('#find-partners'));
  await page.keyboard.type('shelt');
  await page.getByText('1 found').waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await focusedText()).toBe('Teen Shelter');
  await page.keyboard.press('Enter');
  await heading('Partner: Teen Shelter').waitFor();
  expect(await page.getByLabel('As it stands in the sheet').inputValue()).toBe('in spring');
  await tabTo(at('#partners-lastContact-pick'));
  await page.keyboard.type('03022026');
  await tabTo(at('.bar .primary'));
  await page.keyboard.press('Enter');
  await page.getByText('Saved. Status: In touch.').waitFor();
  expect((await rows('partners'))['p2']?.['lastContact']).toBe('2026-03-02');
  await tabTo(async () => (await focusedText()) === 'Undo');
  await page.keyboard.press('Enter');
  await page.getByText('Taken back').waitFor();
  expect((await rows('partners'))['p2']?.['lastContact']).toBe('in spring');
});

test('finding says when there is more, and typing on asks only once the typing pauses', async () => {
  page = await openSidebar(browser, file);
  await page.evaluate(() => {
    for (let index = 0; index < 9; index++)
      window.fake.write('partners', `q${index}`, { name: `School ${index}` });
  });
  await button('Partner').click();
  await page.getByLabel('Find a partner').pressSequentially('school', { delay: 20 });
  await page.getByText('3 found, and 6 more: type more letters').waitFor();
  expect(await callsOf('findRows')).toEqual([{ table: 'partners', text: 'school' }]);
  await page.keyboard.press('Escape');
  expect(await page.getByLabel('Find a partner').inputValue()).toBe('');
});

test('what was typed is there again after closing the sidebar, and can be discarded', async () => {
  page = await openSidebar(browser, file);
  await button('Event').click();
  await page.getByLabel('Event/Program Name').fill('Coffee chat');
  await page.getByLabel('Date', { exact: true }).fill('2026-03-10');
  await page.waitForTimeout(400);
  await page.reload();
  await heading('New event').waitFor();
  await page.getByText('Restored what you had typed.').waitFor();
  expect(await page.getByLabel('Event/Program Name').inputValue()).toBe('Coffee chat');
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2026-03-10');
  await button('Discard it').click();
  expect(await page.getByLabel('Event/Program Name').inputValue()).toBe('');
  await page.reload();
  await heading('Wednesday, Mar 4').waitFor();
  await button('Event').click();
  expect(await page.getByLabel('Event/Program Name').inputValue()).toBe('');
});

test('a browser without storage still keeps the forms while another view is looked at', async () => {
  page = await openSidebar(browser, file);
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new Error('SecurityError');
      },
    }),
  );
  await page.reload();
  await heading('Wednesday, Mar 4').waitFor();
  await button('Partner').click();
  await page.getByLabel('Partner/Company').fill('Half typed');
  await button('Today').click();
  await page.getByRole('button', { name: 'Partner (not saved yet)' }).click();
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Half typed');
});

test('nothing unsaved is left without asking', async () => {
  page = await openSidebar(browser, file);
  await button('Partner').click();
  await page.getByLabel('Partner/Company').fill('Half typed');
  await button('Edit selected row').click();
  await page.getByText('You have typed something that is not saved.').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Keep typing');
  await page.keyboard.press('Enter');
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Half typed');
  await button('New partner').click();
  await button('Discard it and go on').click();
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('');
});

test('an event that is only looked at, or changed elsewhere, keeps its cells to the letter', async () => {
  page = await openSidebar(browser, file);
  const odd = {
    type: 'visit – a – b',
    staff: 'Ana ,Ben',
    partners: 'WorkSource(x);Teen Shelter ( host )',
    when: '2026-03-02 08:45',
  };
  await page.evaluate((values) => window.fake.write('events', 'e1', values), odd);
  await page.evaluate(() => void (window.fake.selected = 'events e1'));
  await button('Edit selected row').click();
  await heading('Event: Career Fair').waitFor();
  await page.getByLabel('Number of Participants').fill('0');
  await button('Save event').click();
  await page.getByText('Saved.').waitFor();
  expect(await callsOf('saveRow')).toMatchObject([
    { values: { participants: '0' }, loaded: { participants: '' } },
  ]);
  expect((await rows('events'))['e1']).toMatchObject(odd);
});

test('an event takes day, times, type with audience, staff and partners with their capacity', async () => {
  page = await openSidebar(browser, file);
  await button('Event').click();
  await page.getByLabel('Event/Program Name').fill('Career Fair');
  await page.getByLabel('Date', { exact: true }).focus();
  await page.keyboard.type('03022026');
  await page.getByLabel('Starts at').focus();
  await page.keyboard.type('1000AM');
  await page.getByLabel('Ends at').fill('09:00');
  await page.getByLabel('Target audience', { exact: true }).pressSequentially('8th grade');
  await page.getByLabel('Type of outreach', { exact: true }).fill('Career fair');
  await button('Add Ana').click();
  await button('Add Ben').click();
  await page.getByLabel('Name', { exact: true }).fill('WorkSource');
  await page.getByLabel('In what capacity?').fill('host');
  await button('Add another partner').click();
  await page.waitForFunction(() => document.activeElement?.id === 'events-partners-1');
  await page.keyboard.type('Job Center');
  await page.keyboard.press('Tab');
  await page.getByText('“Job Center” is not in Partners yet.').waitFor();
  await button('Save event').click();
  await page.getByText('It starts at 10:00, so it cannot end at 09:00.').waitFor();
  await page.getByLabel('Ends at').fill('11:30');
  await button('Save event').click();
  await page.getByText('Saved.').waitFor();
  expect(await lastRow('events')).toMatchObject({
    when: '2026-03-02 10:00',
    endsAt: '11:30',
    type: 'Career fair – 8th grade',
    staff: 'Ana, Ben',
    partners: 'WorkSource (host); Job Center',
    participants: '',
  });
  expect(await callsOf('updateRelationships')).toHaveLength(1);

  await page.locator('footer').getByRole('button', { name: 'Add Job Center to Partners' }).click();
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Job Center');
  await button('Save partner').click();
  await page.getByText('Saved. Status: In touch.').waitFor();
  await button('Back to the event').click();
  await heading('Event: Career Fair').waitFor();
  expect(await page.getByText('is not in Partners yet').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Add Job Center to Partners' }).count()).toBe(0);
});

test('an unknown partner can be added before the event is saved, without losing the event', async () => {
  page = await openSidebar(browser, file);
  await button('Event').click();
  await page.getByLabel('Event/Program Name').fill('Fair');
  await page.getByLabel('Name', { exact: true }).fill('Job Center');
  await page.getByLabel('In what capacity?').focus();
  await button('Add Job Center to Partners').click();
  await button('Save partner').click();
  await page.getByText('Saved. Status: In touch.').waitFor();
  await button('Back to the event').click();
  expect(await page.getByLabel('Event/Program Name').inputValue()).toBe('Fair');
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Job Center');
});

test('a plan item goes under the chosen line, on a day with times or in words', async () => {
  page = await openSidebar(browser, file);
  await button('Plan').click();
  expect(await page.getByLabel('Who', { exact: true }).inputValue()).toBe('Ana');
  await page.getByLabel('Item (required)').fill('Classroom presentations');
  await page.getByLabel('Date', { exact: true }).focus();
  await page.keyboard.type('03102026');
  await page.getByLabel('From').fill('08:45');
  await page.getByLabel('To', { exact: true }).fill('10:51');
  await button('Save plan item').click();
  await page.getByText('Saved.').waitFor();
  expect(await lastRow('plan')).toMatchObject({
    item: 'Classroom presentations',
    when: 'Tue 2026-03-10, 8:45-10:51',
    who: 'Ana',
    done: '',
  });
  expect(await callsOf('saveRow')).toMatchObject([{ under: { id: 'heading-outreach' } }]);

  await button('New plan item').click();
  await page.getByLabel('Item (required)').fill('Posters');
  await page.getByLabel('Under which line').selectOption({ label: '\u00a0\u00a0\u00a0Schools' });
  await page.getByLabel('In words').check();
  await page.getByLabel('When, in words').fill('second Tuesday of the month');
  await page.getByLabel('Done').check();
  await button('Save plan item').click();
  await page.getByText('Saved.').waitFor();
  expect(await lastRow('plan')).toMatchObject({
    item: 'Posters',
    when: 'second Tuesday of the month',
    done: 'TRUE',
  });
  expect((await callsOf('saveRow')).pop()).toMatchObject({ under: { id: 'heading-schools' } });
});

test('who uses it is asked once, and can be changed', async () => {
  page = await openSidebar(browser, file, { user: '' });
  await button('Remember my name').click();
  await page.getByText('Please type your name.').waitFor();
  await page.getByLabel('Your name').fill('Ben');
  await button('Remember my name').click();
  await page.getByText('You are Ben.').waitFor();
  await button('Plan').click();
  expect(await page.getByLabel('Who', { exact: true }).inputValue()).toBe('Ben');
  await button('Today').click();
  await button('Change name').click();
  expect(await page.getByLabel('Your name').inputValue()).toBe('Ben');
});

test('before set-up there is one step, and when Google does not answer there is a way to try again', async () => {
  page = await openSidebar(browser, file, {
    isSetUp: false,
    next: { openSidebar: ['Service Spreadsheets failed'] },
  });
  await page.getByText('Google did not answer.').waitFor();
  await button('Try again').click();
  await page.getByText('Press Outreach > Set up this sheet.').waitFor();
  await page.evaluate(() => void (window.fake.isSetUp = true));
  await button('Check again').click();
  await heading('Wednesday, Mar 4').waitFor();
});

test('a row without anything to edit says what to do, in whatever view one is', async () => {
  page = await openSidebar(browser, file, { selected: 'Settings' });
  for (const view of ['Today', 'Event']) {
    await button(view).click();
    await button('Edit selected row').click();
    await page.getByText('Click into a row of Partners, Events or Weekly Plan first.').waitFor();
  }
});

test('a tick that somebody else set meanwhile can be decided like any other field', async () => {
  page = await openSidebar(browser, file, { selected: 'plan l1' });
  await page.evaluate(() => window.fake.write('plan', 'l1', { done: 'TRUE' }));
  await button('Edit selected row').click();
  await heading('Plan item: Small Business Support').waitFor();
  await page.evaluate(() => window.fake.write('plan', 'l1', { done: 'by phone' }));
  await page.getByLabel('Done').uncheck();
  await button('Save plan item').click();
  await page.locator('#plan-done-conflict').getByText('Not ticked').waitFor();
  await button('Keep mine: Done').click();
  await button('Save plan item').click();
  await page.getByText('Saved.').waitFor();
  expect((await lastRow('plan'))?.['done']).toBe('');
});

test('where the sheet holds more partners than one answer, an unknown name is looked up before anything is said', async () => {
  page = await openSidebar(browser, file, { namesInOpening: 1 });
  await button('Event').click();
  await page.getByLabel('Name', { exact: true }).pressSequentially('Teen Shelter');
  await page.getByLabel('In what capacity?').focus();
  await page.waitForFunction(() => window.fake.calls.some(({ name }) => name === 'findRows'));
  await page.waitForTimeout(100);
  expect(await page.getByText('is not in Partners yet').count()).toBe(0);
  await page.getByLabel('Name', { exact: true }).fill('Job Center');
  await page.getByLabel('In what capacity?').focus();
  await page.getByText('“Job Center” is not in Partners yet.').waitFor();
});
