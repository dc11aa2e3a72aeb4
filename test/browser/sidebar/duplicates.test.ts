// The page Duplicates: pairs sorted by certainty, decided one by one, also by keyboard; a decision can be undone.
import type { Page } from 'playwright-core';
import type { Runtime } from 'apps-script-runtime';
import { fill } from '../../server/filled';
import { threePairs } from '../../sidebar/duplicate-rows';
import {
  type Library,
  TIMED_OUT,
  callsOf,
  deleteRow,
  fail,
  hold,
  libraryWith,
  rowIn,
  rowsIn,
  typeCell,
} from '../../sidebar/library';
import { brokenRules, focusedText, overflow, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
let library: Library;

const partnersOnly =
  (...rows: Record<string, string>[]) =>
  (runtime: Runtime): void =>
    fill(runtime, 'Partners', 2, rows.length, (at) => rows[at] ?? {});
const NAME = 'Partner/Company';

const open = async (fillIt: (runtime: Runtime) => void = threePairs) => {
  library = libraryWith(fillIt);
  page = await window.open(library, 'Duplicates');
};
const lanes = () => page.getByRole('heading', { level: 2 }).allTextContents();
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const openFirst = async () => {
  await press('Compare the first pair');
  await page.getByText('Which row stays?').waitFor();
};
const back = () => page.getByRole('button', { name: 'Back', exact: true }).click();
const pairsLeft = (count: number) => page.getByText(`${count} pairs to check, from 7 partners.`).waitFor();

test('pairs are listed by certainty, with counts and why', async () => {
  await open();
  await pairsLeft(3);
  expect(await lanes()).toEqual(['Same email or phone (1)', 'Same name (1)', 'Similar names (1)']);
  await page.getByText('Same email: ben@ws.org.').waitFor();
  await page.getByText('“Teen Shelter, Inc.” is Ended.').waitFor();
  expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
});

test('where nothing is found it says so, and names what many share', async () => {
  await open(partnersOnly({ [NAME]: 'Zoo' }, { [NAME]: 'Hub' }));
  await page.getByText('No duplicates among 2 partners.').waitFor();
  const names = ['Oak', 'Elm', 'Fir', 'Ash', 'Yew', 'Bay'];
  await open(
    partnersOnly(...names.map((name) => ({ [NAME]: name, 'Contact Phone Number': '425-555-0100' }))),
  );
  await page.getByText('6 partners share the phone 425-555-0100, so it doesn’t count.').waitFor();
});

test('the first twenty of many pairs are shown, and a press shows all', async () => {
  const names = Array.from({ length: 30 }, (_, at) => String.fromCharCode(97 + (at % 26)).repeat(3 + at));
  await open(partnersOnly(...names.flatMap((name) => [{ [NAME]: name }, { [NAME]: `The ${name}` }])));
  await page.getByText('30 pairs to check, from 60 partners.').waitFor();
  expect(await page.locator('.cards li').count()).toBe(20);
  await press('Show all 30');
  expect(await page.locator('.cards li').count()).toBe(30);
});

test('a pair is shown field by field; what is the same, or in one row only, is folded', async () => {
  await open();
  await openFirst();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Same organization?');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await lanes()).toEqual(['4 fields differ']);
  expect(await page.locator('summary').allTextContents()).toEqual([
    '2 fields in one row only',
    '2 fields the same',
  ]);
  // Both have equally many details, so the one with the later contact is proposed as the survivor.
  const proposed = page.getByRole('radio', { name: 'Work Source Everett Row 4' });
  expect(await proposed.isChecked()).toBe(true);
  expect(await page.getByLabel(/Suggested: it has the later contact\.$/).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'WorkSource Row 3' }).check();
  await page.getByText('“Work Source Everett” becomes Ended.').waitFor();
  await page.locator('#name-other').check();
  await page.getByText('becomes Ended and gets “(merged)” after its name.').waitFor();
  await page.locator('#name-survivor').check();
  await page.getByRole('radio', { name: 'Work Source Everett Row 4' }).check();
  await page.getByText('2 events, 1 contact, and 1 plan line will move to “WorkSource”.').waitFor();
  expect([await brokenRules(page), await overflow(page)]).toEqual([[], 0]);
});

test('two presses merge a pair, keeping the survivor’s name and whatever else was chosen', async () => {
  await open();
  await openFirst();
  expect(await page.locator('#name-survivor').isChecked()).toBe(true);
  await page.getByRole('group', { name: 'Notes' }).getByLabel('row 3').check();
  await press('Merge');
  await page.getByText('“WorkSource” is merged into “Work Source Everett”.').waitFor();
  expect(callsOf(library, 'mergePartners')).toMatchObject([
    {
      choices: {
        ...{ name: 'survivor', people: 'both', lastContact: 'survivor', notes: 'other' },
        ...{ interest: 'survivor', cadence: 'other' },
      },
    },
  ]);
  await page.getByText('is merged into').waitFor();
  await back();
  await pairsLeft(2);
  expect(rowIn(library, 'Partners', 'Work Source Everett')).toMatchObject({
    'Area of Partner’s Interest/Goals and Target Audience': 'Teens',
    Notes: 'Likes flyers.\nAlso called: WorkSource',
    'Keep in touch every (days)': 60,
  });
  expect(rowIn(library, 'Partners', 'WorkSource')['Stage']).toBe('Ended');
  expect(callsOf(library, 'updateRelationships')).toHaveLength(1);
  expect(await brokenRules(page)).toEqual([]);
});

test('a text stays chosen when the other row becomes the survivor', async () => {
  await open();
  await openFirst();
  const notes = page.getByRole('group', { name: 'Notes' });
  await notes.getByLabel('row 3').check();
  await page.getByRole('radio', { name: 'WorkSource Row 3' }).check();
  expect(await notes.getByLabel('row 3').isChecked()).toBe(true);
});

test('Undo reverses a merge, and the page asks about the pair again', async () => {
  await open();
  const before = rowsIn(library, 'Partners')
    .slice(0, 2)
    .map((row) => [row[NAME], row['Notes'], row['Stage']]);
  await openFirst();
  await page.locator('#name-survivor').check();
  await press('Merge');
  await press('Undo this merge');
  await page.getByText('Undone.').waitFor();
  await pairsLeft(3);
  expect(await page.getByRole('button', { name: 'Undo this merge' }).count()).toBe(0);
  const [{ id } = { id: '' }] = callsOf(library, 'mergePartners') as { id: string }[];
  expect(callsOf(library, 'undo')).toEqual([id]);
  expect(
    rowsIn(library, 'Partners')
      .slice(0, 2)
      .map((row) => [row[NAME], row['Notes'], row['Stage']]),
  ).toEqual(before);
});

test('Not the same is remembered, the next pair opens by itself, and it can be undone at once or later', async () => {
  await open();
  const apart = () => rowsIn(library, 'Partners').filter((row) => row['Outreach not the same as'] !== '');
  await openFirst();
  await press('Not the same');
  await page.getByText('“Work Source Everett” and “WorkSource” stay separate.').waitFor();
  await page.getByText('Which row stays?').waitFor();
  expect(await page.getByRole('radio', { name: /^WorkSource/ }).count()).toBe(0);
  expect(await focusedText(page)).toBe('Same organization?');
  expect(await brokenRules(page)).toEqual([]);
  expect(apart()).not.toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await pairsLeft(3);
  expect(apart()).toEqual([]);
  await openFirst();
  await press('Not the same');
  await page.getByText('stay separate').waitFor();
  await back();
  await pairsLeft(2);
  await page.getByText('Not the same (1)').click();
  expect(await brokenRules(page)).toEqual([]);
  await press(/^Compare again: “Work Source Everett”/);
  await page.getByRole('radio', { name: /^WorkSource/ }).waitFor();
  await back();
  await pairsLeft(3);
  expect(apart()).toEqual([]);
});

test('a change somebody made in the meantime is shown before the pair can be merged', async () => {
  await open();
  await openFirst();
  await page.locator('#name-survivor').check();
  typeCell(library, 'Partners', 'WorkSource', { Notes: 'Changed meanwhile.' });
  await press('Merge');
  await page.getByText(/changed one of the two rows/).waitFor();
  await page.getByText('Changed meanwhile.').first().waitFor();
  expect(await page.locator('#name-survivor').isChecked()).toBe(true);
  await press('Merge');
  await page.getByText('is merged into').waitFor();
});

test('when Google doesn’t answer, the person can try again, and the same merge is sent', async () => {
  library = libraryWith(threePairs);
  for (const name of ['readForDuplicates', 'readPair', 'mergePartners']) fail(library, name, TIMED_OUT);
  page = await window.open(library, 'Duplicates');
  await page.getByText('Google didn’t answer.').waitFor();
  await press('Try again');
  await press('Compare the first pair');
  await page.getByText('Google didn’t answer.').waitFor();
  await press('Try again');
  await page.locator('#name-survivor').check();
  await press('Merge');
  await page.getByText('Google didn’t answer.').waitFor();
  await press('Merge');
  await page.getByText('is merged into').waitFor();
  const ids = (callsOf(library, 'mergePartners') as { id: string }[]).map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('thousands of partners are read in parts, and reading starts over if rows move between two parts', async () => {
  const long = (at: number, field: string) => `${field}${at} ${'x'.repeat(970)}`;
  library = libraryWith(
    partnersOnly(
      ...Array.from({ length: 450 }, (_, at) => ({
        [NAME]: long(at, 'n'),
        'Main Company Contact Information': long(at, 'm'),
        'Contact Email': long(at, 'e'),
        'Contact Phone Number': long(at, 'p'),
      })),
    ),
  );
  const letGo = hold(library, 'readForDuplicates');
  const opening = window.open(library, 'Duplicates');
  await opening;
  letGo();
  page = window.page;
  const second = hold(library, 'readForDuplicates');
  while (callsOf(library, 'readForDuplicates').length < 2) await page.waitForTimeout(20);
  deleteRow(library, 'Partners', long(2, 'n'));
  second();
  await page.getByText('449 partners').waitFor();
  const froms = (callsOf(library, 'readForDuplicates') as { from: number }[]).map(({ from }) => from);
  expect(froms).toEqual([0, froms[1], 0, froms[1]]);
  expect(froms[1]).toBeGreaterThan(100);
});

test('a pair is decided by keyboard alone, and Back returns to the list', async () => {
  await open();
  await page.getByRole('button', { name: 'Compare the first pair' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByText('Which row stays?').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('stays');
  await page.keyboard.press('ArrowUp');
  expect(await page.getByRole('radio', { name: 'WorkSource Row 3' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Back', exact: true }).focus();
  await page.keyboard.press('Enter');
  await pairsLeft(3);
  expect(await focusedText(page)).toBe('Duplicates');
  expect(callsOf(library, 'mergePartners')).toEqual([]);
});

test('ended partners are hidden in the tab with one press, and shown with another', async () => {
  await open();
  await pairsLeft(3);
  await press('Hide ended partners');
  await page.getByText('Ended partners are hidden in Partners, for everyone.').waitFor();
  await press('Show ended partners');
  await page.getByText('Ended partners are shown again.').waitFor();
  expect(callsOf(library, 'hideEnded')).toHaveLength(2);
  expect(await brokenRules(page)).toEqual([]);
});

test('names are text, whatever they contain', async () => {
  const name = '<img src=x onerror=alert(1)>&lt;b&gt;';
  await open(partnersOnly({ [NAME]: name }, { [NAME]: `The ${name}` }));
  await press('Compare the first pair');
  await page.getByText('Which row stays?').waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.getByText(name).count()).toBeGreaterThan(0);
});
