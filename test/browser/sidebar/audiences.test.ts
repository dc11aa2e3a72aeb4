// The tools Who are you not reaching? and Community map: from the first audience to a potential partner, and on paper.
import type { Page } from 'playwright-core';
import { AUDIENCE_TOOL, COMMUNITY_MAP } from '../../../src/words/audience-tools';
import { NAMES_IN_CELL } from '../../../src/words/forms';
import { PARTNERSHIP_STEPS } from '../../../src/words/partnership-steps';
import { TODAY } from '../../../src/words/today';
import { addRow } from '../../server/addon';
import { type Library, libraryWith, rowsIn, usualRows } from '../../sidebar/library';
import { actionsOn, lookInEveryMode } from './every-mode';
import { brokenRules, pageAsked, picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;

const { press, see, unfold } = actionsOn(() => page);
const card = (name: string) => page.locator('.cards li', { hasText: name });

const reaching = (): Library =>
  libraryWith((runtime) => {
    usualRows(runtime);
    addRow(runtime, 'audiences', { name: 'New parents', people: '400', source: 'Census', year: '2024' });
    addRow(runtime, 'audiences', { name: 'Teens', people: '900' });
    addRow(runtime, 'audiences', { name: 'Spanish speakers' });
    addRow(runtime, 'partners', {
      name: 'WIC office',
      stage: 'Potential',
      serves: 'New parents',
      orgType: 'Health',
    });
    addRow(runtime, 'partners', { name: 'Cedar School', serves: 'Teens, New parents', orgType: 'School' });
    addRow(runtime, 'partners', { name: 'YMCA', trustedBy: 'Teens', orgType: 'Nonprofit' });
    addRow(runtime, 'partners', {
      ...{ name: 'Food Bank', stage: 'Potential', firstStep: 'Ask Kim for an introduction', caller: 'Ana' },
      ...{ need: 'Somewhere warm after school', whoKnows: 'Ben’s sister is on the board' },
    });
    addRow(runtime, 'events', { name: 'Story hour', when: '2025-06-02', type: 'Workshop – new parents' });
    addRow(runtime, 'events', {
      ...{ name: 'Maker day', when: '2026-02-12', type: 'Workshop – Teens', participants: '31' },
    });
  });

/** One press, and the other page comes. */
async function follow(library: Library, label: string, name: 'Sidebar' | 'Partnerships'): Promise<void> {
  await pageAsked(page, library, name, () => press(label));
  await window.turnTo(name);
}

test('a library without audiences begins with the names that its events use', async () => {
  const library = libraryWith(usualRows);
  page = await window.open(library, 'Partnerships');
  await press(AUDIENCE_TOOL.title);
  await see(AUDIENCE_TOOL.none);
  await lookInEveryMode(window, 'audiences-none');
  await window.setTextSize(100);
  await press(AUDIENCE_TOOL.named('8th grade'));
  expect(await page.locator('main form').getByLabel('Audience').inputValue()).toBe('8th grade');
  await page.getByLabel('Roughly how many').fill('120');
  await lookInEveryMode(window, 'audiences-form');
  await window.setTextSize(100);
  await press('Save audience');
  await see(/8th grade saved|Saved/);
  await press(AUDIENCE_TOOL.back);
  await see('1 event for 8th grade in the past twelve months, without a number of participants');
  expect(rowsIn(library, 'Audiences')).toMatchObject([{ Audience: '8th grade', 'Roughly how many': 120 }]);
});

test('an audience without events goes first, and one press begins a potential partner who serves it', async () => {
  const library = reaching();
  page = await window.open(library, 'Partnerships');
  await press(AUDIENCE_TOOL.title);
  await see('No events for New parents since June');
  expect(await page.locator('.cards .name').allInnerTexts()).toEqual([
    'Spanish speakers',
    'New parents',
    'Teens',
  ]);
  expect(await card('New parents').first().innerText()).toContain(
    'Cedar School serves them; WIC office serves them and is a potential partner.',
  );
  await lookInEveryMode(window, 'audiences');
  await window.setTextSize(100);
  await follow(library, AUDIENCE_TOOL.someoneNewFor('Spanish speakers'), 'Sidebar');
  await page.locator('#partners-form').waitFor();
  await page.getByLabel(/^Partner\/Company/).fill('Iglesia San Juan');
  await page.keyboard.press('Tab');
  expect(await page.getByLabel('Stage').inputValue()).toBe('Potential');
  expect(await page.getByLabel('Serves').inputValue()).toBe('Spanish speakers');
  await press(NAMES_IN_CELL.add('Equity'));
  await picture(page, 'potential-partner', true);
  expect(await brokenRules(page)).toEqual([]);
  await press('Save partner');
  await see('Iglesia San Juan');
  expect(rowsIn(library, 'Partners').at(-1)).toMatchObject({
    'Partner/Company': 'Iglesia San Juan',
    Stage: 'Potential',
    Serves: 'Spanish speakers',
    'Shared scope or values': 'Equity',
  });
  // It begins only once.
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText(AUDIENCE_TOOL.someoneNew).count()).toBe(0);
});

test('Save is in reach in a low window, and never covers the field that has the focus', async () => {
  page = await window.open(reaching(), 'Partnerships');
  await page.setViewportSize({ width: 300, height: 600 });
  await press(AUDIENCE_TOOL.title);
  await press(AUDIENCE_TOOL.add);
  const place = async (one: ReturnType<Page['locator']>) => {
    const { y = -1, height = 0 } = (await one.boundingBox()) ?? {};
    return { top: y, bottom: y + height };
  };
  const save = page.getByRole('button', { name: 'Save audience', exact: true });
  expect((await place(save)).bottom).toBeLessThanOrEqual(600);
  const fields = page.locator('main form :is(input, textarea)');
  for (let at = 0; at < (await fields.count()); at++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const bar = await place(page.locator('.bar'));
    const { top, bottom } = await place(focused);
    expect(top >= bar.top || bottom <= bar.top).toBe(true);
  }
  await picture(page, 'audience-form-low');
  expect(await brokenRules(page)).toEqual([]);
});

test('an audience is edited where it is listed', async () => {
  const library = reaching();
  page = await window.open(library, 'Partnerships');
  await press(AUDIENCE_TOOL.title);
  await press(AUDIENCE_TOOL.edit('Teens'));
  await page.getByLabel('Source').fill('School district');
  await press('Save changes');
  await see('Saved');
  await press(AUDIENCE_TOOL.back);
  await see('Roughly 900 people (School district)');
});

test('the map names the partners of each audience, shows the blanks, and is printed as a table', async () => {
  page = await window.open(reaching(), 'Partnerships');
  await press(COMMUNITY_MAP.title);
  await see('WIC office (potential)');
  await lookInEveryMode(window, 'community-map');
  await window.setTextSize(100);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 950 });
  const rows = await page.locator('.community-map tr').allInnerTexts();
  expect(rows[0]).toBe('Kind of partner\tNew parents\tTeens\tSpanish speakers');
  expect(rows).toContain('School\tCedar School\tCedar School\t');
  expect(rows).toContain('Nonprofit\t\tYMCA\t');
  await page.screenshot({ path: 'test-results/sidebar-community-map-printed.png' });
});

test('a name on the map leads to what is planned with that partner', async () => {
  const library = reaching();
  page = await window.open(library, 'Partnerships');
  await press(COMMUNITY_MAP.title);
  await follow(library, COMMUNITY_MAP.potential('WIC office'), 'Partnerships');
  await see(PARTNERSHIP_STEPS.projectsWith('WIC office'));
});

test('the form of an event suggests the audiences', async () => {
  page = await window.open(reaching());
  await press('Event');
  await press(NAMES_IN_CELL.add('Teens'));
  await press(NAMES_IN_CELL.add('New parents'));
  expect(await page.getByLabel('Target audience').inputValue()).toBe('Teens, New parents');
  await picture(page, 'event-audiences', true);
});

test('Today shows a potential partner with a first step, and no one else who is only potential', async () => {
  page = await window.open(reaching());
  // Nobody else has to be called: it is who Today would like to say hello to.
  for (const words of [
    'First step: Ask Kim for an introduction',
    'Need: Somewhere warm after school',
    'Knows somebody there: Ben’s sister is on the board',
  ])
    await see(words);
  expect(await page.locator('.cards .name', { hasText: 'WIC office' }).count()).toBe(0);
  await lookInEveryMode(window, 'today-potential');
});

test('the potential partners come right after those to call, folded', async () => {
  const library = reaching();
  addRow(library.runtime, 'partners', { name: 'Zoo', lastContact: '2025-10-01' });
  page = await window.open(library);
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  const at = headings.indexOf(TODAY.folds.potential(1));
  expect(headings.slice(at, at + 2)).toEqual([TODAY.folds.potential(1), TODAY.thisWeek]);
  expect(await page.getByText('First step: Ask Kim for an introduction').isVisible()).toBe(false);
  await unfold(TODAY.folds.potential(1));
  await see('Need: Somewhere warm after school');
  await picture(page, 'today-potential-folded', true);
});
