// The forms on the screen: finding, events with their partners, plan items, and using only the keyboard.
import type { Page } from 'playwright-core';
import { EVENTS } from '../../../src/domain/tables/events';
import { PARTNERS } from '../../../src/domain/tables/partners';
import { fill } from '../../server/filled';
import type { Runtime } from 'apps-script-runtime';
import { addRow } from '../../server/addon';
import {
  type Library,
  TIMED_OUT,
  staffIs,
  callsOf,
  emptySheet,
  fail,
  libraryWith,
  rowIn,
  selectRow,
  usualLibrary,
} from '../../sidebar/library';
import { brokenRules, focusedText, picture, waitForFocus, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const button = (name: string) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const open = async (given = usualLibrary()) => {
  library = given;
  page = await window.open(library);
};

test('the forms show every field of the templates in order, with the exact label and hint', async () => {
  await open();
  for (const [view, template] of [
    ['Partner', PARTNERS.template],
    ['Event', EVENTS.template],
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
});

test('a partner is found, changed and saved by keyboard alone', async () => {
  await open();
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
  await tabTo(async () => (await focusedText(page)) === 'Partner');
  await page.keyboard.press('Enter');
  await waitForFocus(page, 'partners-name');
  await page.keyboard.type('works');
  await button('Open WorkSource').waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await focusedText(page)).toBe('Open WorkSource');
  await page.keyboard.press('Enter');
  await heading('Editing WorkSource').waitFor();
  await tabTo(at('#partners-lastContact'));
  await page.keyboard.type('03022026');
  await tabTo(at('.bar .primary'));
  await page.keyboard.press('Enter');
  await page.getByText('Saved. Status:').waitFor();
  expect(rowIn(library, 'Partners', 'WorkSource')['Last Contact Date']).toEqual(
    new Date('2026-03-02T05:00:00Z'),
  );
  await tabTo(async () => (await focusedText(page)) === 'Undo');
  await page.keyboard.press('Enter');
  await page.getByText(/^Undone\./).waitFor();
  expect(rowIn(library, 'Partners', 'WorkSource')['Last Contact Date']).toBeUndefined();
});

test('a date that can’t be read is quoted beside its field, and a valid one replaces it', async () => {
  await open();
  selectRow(library, 'Partners', 'Teen Shelter');
  await button('Edit selected row').click();
  await heading('Editing Teen Shelter').waitFor();
  expect(await page.getByLabel('As in the sheet').inputValue()).toBe('in spring');
  await page.locator('#partners-lastContact-pick').fill('2026-03-02');
  await button('Save changes').click();
  await page.getByText('Saved. Status: In touch.').waitFor();
});

/** More schools than are shown, and more names than the sidebar gets when it opens. */
function manySchools(runtime: Runtime): void {
  fill(runtime, 'Partners', 2, 520, (at) => ({
    'Partner/Company': at < 25 ? `School ${at}` : `Partner ${at}`,
  }));
}

test('the search says when there are more matches, and asks only once the typing pauses', async () => {
  await open(libraryWith(manySchools));
  await button('Partner').click();
  await page.getByLabel('Partner/Company').pressSequentially('school', { delay: 20 });
  await page.getByText('20 found, and 5 more: keep typing').waitFor();
  expect(callsOf(library, 'findRows')).toEqual([{ table: 'partners', text: 'school' }]);
  await page.keyboard.press('Escape');
  expect(await page.locator('.found').count()).toBe(0);
});

test('what was typed is back after the sidebar closes and opens, and can be discarded', async () => {
  await open();
  await button('Event').click();
  await page.getByLabel('Event/Program Name').fill('Coffee chat');
  await page.getByLabel('Date', { exact: true }).fill('2026-03-10');
  await window.reopen();
  await heading('Find or add an event').waitFor();
  await page.getByText('Your unsaved changes are back.').waitFor();
  expect(await page.getByLabel('Event/Program Name').inputValue()).toBe('Coffee chat');
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2026-03-10');
  await button('Discard').click();
  expect(await page.getByLabel('Event/Program Name').inputValue()).toBe('');
});

test('an event takes a day, times, a type with an audience, staff, and partners with their capacity', async () => {
  await open();
  await button('Event').click();
  await page.getByLabel('Event/Program Name').fill('Spring Fair');
  await page.getByLabel('Date', { exact: true }).focus();
  await page.keyboard.type('03022026');
  await page.getByLabel('Starts at').focus();
  await page.keyboard.type('1000AM');
  await page.getByLabel('Ends at').fill('09:00');
  await page.getByLabel('Target audience', { exact: true }).pressSequentially('8th grade');
  await page.getByLabel('Type of outreach', { exact: true }).fill('Career fair');
  // Ana is already listed, because she fills in the form.
  await button('Add Ben').click();
  await page.getByLabel('Name', { exact: true }).fill('WorkSource');
  await page.getByLabel('In what capacity?').fill('host');
  await button('Add another partner').click();
  await page.waitForFunction(() => document.activeElement?.id === 'events-partners-1');
  await page.keyboard.type('Job Center');
  await page.keyboard.press('Tab');
  await page.getByText('“Job Center” isn’t in Partners yet.').waitFor();
  await button('Save event').click();
  await page.getByText('It starts at 10:00 AM, so it can’t end at 9:00 AM.').waitFor();
  await page.getByLabel('Ends at').fill('11:30');
  await button('Save event').click();
  await page.getByText('Saved: Spring Fair.').waitFor();
  expect(callsOf(library, 'saveRow')).toMatchObject([
    {
      values: {
        when: '2026-03-02 10:00',
        endsAt: '11:30',
        type: 'Career fair – 8th grade',
        staff: 'Ana, Ben',
        partners: 'WorkSource (host); Job Center',
        participants: '',
      },
    },
  ]);

  await page.locator('footer').getByRole('button', { name: 'Add Job Center to Partners' }).click();
  expect(await page.getByLabel('Partner/Company').inputValue()).toBe('Job Center');
  await button('Save partner').click();
  await page.getByText('Saved: Job Center.').waitFor();
  await button('Back to the event').click();
  await heading('Find or add an event').waitFor();
  expect(await page.getByText('isn’t in Partners yet').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Add Job Center to Partners' }).count()).toBe(0);
});

test('an unknown partner can be added before the event is saved, without losing the event', async () => {
  await open();
  await button('Event').click();
  await page.getByLabel('Event/Program Name').fill('Fair');
  await page.getByLabel('Name', { exact: true }).fill('Job Center');
  await page.getByLabel('In what capacity?').focus();
  await button('Add Job Center to Partners').click();
  await button('Save partner').click();
  await page.getByText('Saved: Job Center.').waitFor();
  await button('Back to the event').click();
  expect(await page.getByLabel('Event/Program Name').inputValue()).toBe('Fair');
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Job Center');
});

test('a plan item goes under the chosen line, on a day with times or in words', async () => {
  await open();
  await button('Plan').click();
  expect(await page.getByLabel('Who', { exact: true }).inputValue()).toBe('Ana');
  await page.getByLabel('Item (required)').fill('Classroom presentations');
  await page.getByLabel('Date', { exact: true }).focus();
  await page.keyboard.type('03102026');
  await page.getByLabel('From').fill('08:45');
  await page.getByLabel('To', { exact: true }).fill('10:51');
  await button('Save plan item').click();
  await page.getByText('Saved: Classroom presentations.').waitFor();
  expect(callsOf(library, 'saveRow')).toMatchObject([
    {
      values: {
        item: 'Classroom presentations',
        when: 'Tue 2026-03-10, 8:45-10:51',
        who: 'Ana',
        done: '',
      },
      under: { id: 'heading-outreach' },
    },
  ]);

  expect(await page.evaluate(() => document.activeElement?.id)).toBe('plan-item');
  await page.keyboard.type('Posters');
  await page.getByLabel('Where in the plan').selectOption({ label: '\u00a0\u00a0\u00a0Schools' });
  await page.getByLabel('In words').check();
  await page.getByLabel('When, in words').fill('second Tuesday of the month');
  await page.getByLabel('Done').check();
  await button('Save plan item').click();
  await page.getByText('Saved: Posters.').waitFor();
  expect(callsOf(library, 'saveRow').pop()).toMatchObject({
    values: { item: 'Posters', when: 'second Tuesday of the month', done: 'TRUE' },
    under: { id: 'heading-schools' },
  });
});

test('the form offers to add a name that isn’t on the staff list, beside the field and again after saving', async () => {
  await open();
  await button('Partner').click();
  await page.getByLabel('Partner/Company').fill('Zoo');
  await page.getByLabel('Library Staff Contact').fill('Dora');
  expect(await button('Add Dora').count()).toBe(0);
  await page.keyboard.press('Tab');
  await button('Add Dora').waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await picture(page, 'partner-staff-offer', true);
  await page.getByLabel('Library Staff Contact').press('Enter');
  await page.getByText('Saved: Zoo.').waitFor();
  await button('Add Dora').click();
  await button('Add Dora').waitFor({ state: 'detached' });
  expect(library.runtime.values('Settings', 'E2:E5').flat()).toEqual(['Ana', 'Ben', 'Dora', '']);
  await page.getByLabel('Library Staff Contact').fill('dora');
  await page.keyboard.press('Tab');
  expect(await page.getByRole('button', { name: 'Add dora', exact: true }).count()).toBe(0);
});

test('the sidebar asks once who uses it, and the name can be changed', async () => {
  await open(
    libraryWith((runtime) => {
      addRow(runtime, 'partners', { name: 'WorkSource' });
      staffIs(runtime, 'Ana', 'Ben');
    }),
  );
  await button('Save').click();
  await page.getByText('Please type your name.').waitFor();
  await page.getByLabel('Your first name').fill('Ben');
  await button('Save').click();
  await button('Ben: change name').waitFor();
  await button('Plan').click();
  expect(await page.getByLabel('Who', { exact: true }).inputValue()).toBe('Ben');
  await button('Today').click();
  await button('Ben: change name').click();
  expect(await page.getByLabel('Your first name').inputValue()).toBe('Ben');
});

test('before setup there is one step, and when Google doesn’t answer there is a way to try again', async () => {
  const given = emptySheet();
  fail(given, 'openSidebar', TIMED_OUT);
  await open(given);
  await page.getByText('Google didn’t answer.').waitFor();
  await button('Try again').click();
  await page.getByText('Choose Outreach > Set up this sheet.').waitFor();
  library.runtime.run('setUpThisSheet');
  await button('Check again').click();
  await heading('Today').waitFor();
});

test('if the sheet has more partners than fit in one answer, the form looks up an unknown name before it comments on it', async () => {
  await open(libraryWith(manySchools));
  await button('Event').click();
  await page.getByLabel('Name', { exact: true }).pressSequentially('School 9');
  await page.getByLabel('In what capacity?').focus();
  while (callsOf(library, 'findRows').length === 0) await page.waitForTimeout(20);
  await page.waitForTimeout(100);
  expect(await page.getByText('isn’t in Partners yet').count()).toBe(0);
  await page.getByLabel('Name', { exact: true }).fill('Job Center');
  await page.getByLabel('In what capacity?').focus();
  await page.getByText('“Job Center” isn’t in Partners yet.').waitFor();
});
