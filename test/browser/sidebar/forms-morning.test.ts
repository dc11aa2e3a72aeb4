// A morning of filling in forms: how many words and clicks it takes, and that no mouse is needed.
import type { Page } from 'playwright-core';
import {
  type Library,
  callsOf,
  libraryWith,
  rowIn,
  rowsIn,
  staffIs,
  usualLibrary,
} from '../../sidebar/library';
import { addRow, ask, ok } from '../../server/addon';
import { focusedText, picture, waitForFocus, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;
const open = async (given = usualLibrary()) => {
  library = given;
  page = await window.open(library);
};

const button = (name: string) => page.getByRole('button', { name, exact: true });
const name = () => page.getByLabel('Partner/Company');
const saved = (words: string) => page.getByText(`Saved: ${words}.`).waitFor();
/** The words the form shows, down to More. */
const wordsIn = async (): Promise<number> => {
  const [shown = ''] = (await page.locator('main').innerText()).split(/^More$/m);
  return shown.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
};

/** Counted the same way before one field could both find and add, and before rarely used fields were folded away. */
const WORDS_BEFORE = { Partner: 199, Event: 221, Plan: 125, Log: 76 };
const WORDS_ALLOWED = { Partner: 120, Event: 155, Plan: 85, Log: 70 };

test('the form for a new partner uses at most 120 words, and no form uses more than before', async () => {
  for (const view of ['Partner', 'Event', 'Plan', 'Log'] as const) {
    await open();
    await button(view).click();
    const words = await wordsIn();
    console.log(`${view}: ${words} words before More, from ${WORDS_BEFORE[view]} in all`);
    expect(words).toBeLessThanOrEqual(WORDS_ALLOWED[view]);
  }
});

test('three partners are added with four clicks, and one is paused with five', async () => {
  await open();
  let clicks = 0;
  const click = async (one: ReturnType<typeof button>) => {
    clicks++;
    await one.click();
  };
  await click(button('Partner'));
  for (const partner of ['Cedar School', 'Job Center', 'Zoo']) {
    await waitForFocus(page, 'partners-name');
    await page.keyboard.type(partner);
    await click(button('Save partner'));
    await saved(partner);
  }
  console.log(`Three partners: ${clicks} clicks`);
  expect(clicks).toBe(4);
  clicks = 0;
  await click(button('Partner'));
  await page.keyboard.type('ced');
  await click(button('Open Cedar School'));
  await page.getByRole('heading', { name: 'Editing Cedar School' }).waitFor();
  await click(page.locator('summary', { hasText: 'More' }));
  await click(page.getByLabel('Paused until'));
  await page.keyboard.type('06012026');
  await click(button('Save changes'));
  await page.getByText('Saved. Status: Paused until').waitFor();
  console.log(`Pausing one: ${clicks} clicks`);
  expect(clicks).toBe(5);
});

test('one field finds or adds a partner, and says at once if it’s already in Partners', async () => {
  await open();
  await button('Partner').click();
  await name().pressSequentially('teen');
  await button('Add “teen”').waitFor();
  await button('Open Teen Shelter').click();
  await page.getByRole('heading', { name: 'Editing Teen Shelter' }).waitFor();
  await button('New partner').click();

  await name().pressSequentially('Cedar School');
  await button('Add “Cedar School”').click();
  await waitForFocus(page, 'partners-mainContact');
  expect(await page.locator('.found').count()).toBe(0);
  expect(callsOf(library, 'findRows')).toEqual([]);

  await name().fill('Teens');
  await page.getByText('Did you mean this one?').waitFor();
  await button('Open Teen Shelter').waitFor();
  await button('Add “Teens”').waitFor();
  await picture(page, 'partner-meant');
  // Nobody means a partner by accident: Enter adds the new name.
  await name().press('Enter');
  await waitForFocus(page, 'partners-mainContact');
  await name().fill('work source');
  await page.getByText('Similar: “WorkSource” is already in Partners.').waitFor();
  await picture(page, 'partner-similar');
  await name().fill('worksource');
  await page.getByText('“WorkSource” is already in Partners.', { exact: true }).waitFor();
  expect(await button('Add “worksource”').count()).toBe(0);
  await button('Open WorkSource').click();
  await page.getByRole('heading', { name: 'Editing WorkSource' }).waitFor();
  expect(await page.getByText('You have unsaved changes.').count()).toBe(0);

  await name().fill('Teen Shelter');
  await page.getByText('This renames WorkSource.').waitFor();
  await page.getByText('“Teen Shelter” is already in Partners.', { exact: true }).waitFor();
  expect(callsOf(library, 'saveRow')).toEqual([]);
});

test('a form with more than a name asks before it opens another partner', async () => {
  await open();
  await button('Partner').click();
  await page.getByLabel('Notes').fill('Half typed');
  await name().pressSequentially('works');
  await button('Open WorkSource').click();
  await page.getByText('You have unsaved changes.').waitFor();
  await button('Keep editing').click();
  expect(await name().inputValue()).toBe('works');
});

test('questions that follow from the stage are right under it', async () => {
  await open();
  await button('Partner').click();
  await page.locator('summary', { hasText: 'More' }).click();
  await page.getByLabel('Stage').selectOption('Rebuilding');
  const labels = await page.locator('details label').allInnerTexts();
  expect(labels.slice(labels.indexOf('Stage'), labels.indexOf('Paused until'))).toEqual([
    'Stage',
    'What happened',
    'Who calls',
    'First step',
  ]);
});

test('the form offers to add a user who isn’t on the staff list, and one press adds them in Settings', async () => {
  await open(
    libraryWith((runtime) => {
      addRow(runtime, 'partners', { name: 'WorkSource' });
      staffIs(runtime, 'Ana');
      ok(ask(runtime, 'rememberUser', 'Jo'));
    }),
  );
  await button('Partner').click();
  expect(await page.getByLabel('Library Staff Contact').inputValue()).toBe('Jo');
  await page.getByText('Jo isn’t on your staff list.').waitFor();
  await button('Add Jo').click();
  await page.getByText('Jo is on your staff list now.').waitFor();
  expect(await focusedText(page)).toBe('Jo is on your staff list now.');
  expect(library.runtime.values('Settings', 'E2:E4').flat()).toEqual(['Ana', 'Jo', '']);
});

test('words under When show which day they become, and switching to a day keeps the time', async () => {
  await open();
  await button('Plan').click();
  await page.getByLabel('In words').check();
  await page.getByLabel('When, in words').fill('Friday 3pm');
  await page.getByText('→ Fri Mar 6, 3:00 PM').waitFor();
  await picture(page, 'plan-reading');
  await page.getByLabel('On a day').check();
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2026-03-06');
  expect(await page.getByLabel('From').inputValue()).toBe('15:00');
  await page.getByLabel('In words').check();
  expect(await page.getByLabel('When, in words').inputValue()).toBe('Friday 3pm');
  await page.getByLabel('Item (required)').fill('Bring flyers');
  await page.keyboard.press('Control+Enter');
  await saved('Bring flyers');
  expect(rowIn(library, 'Weekly Plan', 'Bring flyers')['When']).toBe('Fri Mar 6, 3:00 PM');
});

test('a whole morning needs no mouse', async () => {
  await open();
  const { keyboard } = page;
  const tabTo = async (label: string): Promise<void> => {
    for (let presses = 0; presses < 90; presses++) {
      const isThere = await page.evaluate((sought) => {
        const at = document.activeElement as HTMLInputElement | null;
        const labels = Array.from(at?.labels ?? [], (one) => one.textContent);
        return labels.includes(sought) || at?.textContent === sought;
      }, label);
      if (isThere) return;
      await keyboard.press('Tab');
    }
    throw new Error(`${label} isn’t reached by Tab`);
  };
  const choose = async (label: string) => {
    await tabTo(label);
    await keyboard.press('Enter');
  };
  await keyboard.press('Tab');
  // Two partners: Enter adds the name, Ctrl+Enter saves wherever the focus is.
  await choose('Partner');
  await waitForFocus(page, 'partners-name');
  await keyboard.type('Cedar School');
  await keyboard.press('Enter');
  await waitForFocus(page, 'partners-mainContact');
  await keyboard.type('office@cedar.org');
  await keyboard.press('Control+Enter');
  await saved('Cedar School');
  await waitForFocus(page, 'partners-name');
  await keyboard.type('Job Center');
  await keyboard.press('Control+Enter');
  await saved('Job Center');
  // The first one again, to pause it.
  await waitForFocus(page, 'partners-name');
  await keyboard.type('cedar');
  await button('Open Cedar School').waitFor();
  await keyboard.press('Enter');
  expect(await focusedText(page)).toBe('Open Cedar School');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Editing Cedar School' }).waitFor();
  await choose('More');
  await tabTo('Paused until');
  await keyboard.type('06012026');
  await keyboard.press('Control+Enter');
  await page.getByText('Saved. Status: Paused until').waitFor();
  // An event, a plan item and a call.
  await choose('Event');
  await waitForFocus(page, 'events-name');
  await keyboard.type('Story time');
  await keyboard.press('Enter');
  await keyboard.type('03122026');
  await keyboard.press('Control+Enter');
  await saved('Story time');
  await choose('Plan');
  await waitForFocus(page, 'plan-item');
  await keyboard.type('Order flyers');
  await keyboard.press('Control+Enter');
  await saved('Order flyers');
  await choose('Log');
  await page.waitForFunction(() => document.activeElement?.id === 'log-partner');
  await keyboard.type('WorkSource');
  await tabTo('What we heard');
  await keyboard.type('They hire in May');
  await keyboard.press('Control+Enter');
  await saved('WorkSource');
  expect(rowsIn(library, 'Partners')).toHaveLength(4);
  expect(rowIn(library, 'Events', 'Story time')).not.toEqual({});
  expect(rowIn(library, 'Weekly Plan', 'Order flyers')).not.toEqual({});
  expect(rowIn(library, 'Contact Log', 'They hire in May')).toMatchObject({ Partner: 'WorkSource' });
});
