// The guide's page Plan a partnership, click by click as a new user follows it, and how much each view says.
import type { Page } from 'playwright-core';
import { CONTACT } from '../../../src/words/contact';
import { FORMS } from '../../../src/words/forms';
import { PARTNER } from '../../../src/words/partner';
import { PARTNERSHIP_QUESTIONS } from '../../../src/words/partnership-questions';
import { PARTNERSHIP_PAPER, PARTNERSHIP_STEPS, STEP_TITLES } from '../../../src/words/partnership-steps';
import { PARTNERSHIP_TOOLS } from '../../../src/words/partnerships';
import { PAGE } from '../../../src/words/shell';
import { SHARE } from '../../../src/words/share';
import { addRow } from '../../server/addon';
import { type Library, libraryWith, rowIn, usualLibrary, usualRows } from '../../sidebar/library';
import { actionsOn, lookInEveryMode } from './every-mode';
import { pageAsked, picture, windowForTests } from './open-sidebar';
import { visibleWords } from './visible-words';

const window = windowForTests();
let page: Page;
const { press, see, unfold } = actionsOn(() => page);

/** Presses what leads from the sidebar to the page. What that is to begin with is in the browser. */
async function follow(library: Library, name: string): Promise<void> {
  await pageAsked(page, library, 'Partnerships', () => press(name));
  expect(library.runtime.sidebar()?.html).toContain('<p>Partnerships</p>');
  await window.turnTo('Partnerships');
}

test('someone new is added as a potential partner, with the questions of the checklist below the stage', async () => {
  const library = usualLibrary();
  page = await window.open(library);
  await press('Partner');
  await page.getByLabel('Partner/Company').fill('Food Bank');
  expect(await page.getByLabel('Stage').isVisible()).toBe(false);
  await unfold(FORMS.more);
  await page.getByLabel('Stage').selectOption('Potential');
  await see(PARTNER.whoChecklist);
  await page.getByLabel('Community need').fill('Families wait an hour with small children');
  await page.getByLabel('Serves').fill('Families');
  await page.getByLabel('Trusted by').fill('New arrivals');
  await page.getByLabel('Who knows somebody there').fill('Ben volunteers there');
  await page.getByLabel('First step').fill('Bring books');
  await picture(page, 'partnership-guide-new', true);
  await press('Save partner');
  await see(FORMS.savedNew('Food Bank'));
  // Nobody is known there yet, and that is fine.
  expect(await page.locator('main .problem:not(.stop)').allInnerTexts()).toEqual([]);
  expect(rowIn(library, 'Partners', 'Food Bank')).toMatchObject({
    ...{ Stage: 'Potential', 'Community need': 'Families wait an hour with small children' },
    'Who knows somebody there': 'Ben volunteers there',
  });
  await press('Today');
  // In one of the folded lists.
  await page.getByText('Bring books').first().waitFor({ state: 'attached' });
});

test('a potential partner that was just saved leads to its plan, another partner doesn’t', async () => {
  const library = usualLibrary();
  page = await window.open(library);
  await press('Partner');
  await page.getByLabel('Partner/Company').fill('Rotary Club');
  await press('Save partner');
  await see(FORMS.savedNew('Rotary Club'));
  expect(await page.getByRole('button', { name: PARTNER.plan('Rotary Club') }).count()).toBe(0);
  await page.getByLabel('Partner/Company').fill('Food Bank');
  await unfold(FORMS.more);
  await page.getByLabel('Stage').selectOption('Potential');
  await press('Save partner');
  await page.getByRole('button', { name: PARTNER.plan('Food Bank') }).waitFor();
  await picture(page, 'partnership-guide-saved', true);
  await follow(library, PARTNER.plan('Food Bank'));
  await see(PARTNERSHIP_STEPS.projectsWith('Food Bank'));
});

test('More leads to Partnerships, and so does the form of a partner', async () => {
  const library = libraryWith((runtime) => {
    usualRows(runtime);
    addRow(runtime, 'partners', { name: 'Food Bank', stage: 'Potential', whoKnows: 'Ben volunteers there' });
  });
  page = await window.open(library);
  await press('More');
  await follow(library, PARTNERSHIP_TOOLS.title);
  await press(PARTNERSHIP_STEPS.title);
  await page.getByLabel(SHARE.partner, { exact: true }).fill('Food');
  await page.locator('.found').getByRole('button', { name: 'Food Bank' }).click();
  await see(PARTNERSHIP_STEPS.projectsWith('Food Bank'));
  await window.turnTo('Sidebar');
  await press('Partner');
  await page.getByLabel('Partner/Company').fill('Food');
  await page.locator('.found').getByRole('button', { name: 'Food Bank' }).click();
  await follow(library, PARTNER.partnership);
  await see(PARTNERSHIP_STEPS.projectsWith('Food Bank'));
});

test('a step is answered, skipped, left and opened again where an answer is missing; then it is printed', async () => {
  const library = libraryWith((runtime) => {
    usualRows(runtime);
    addRow(runtime, 'partners', {
      ...{ name: 'Food Bank', stage: 'Potential', contactName: 'Kim Lee', contactPhone: '555 0199' },
      ...{ need: 'Families wait an hour', whoKnows: 'Ben volunteers there' },
    });
  });
  page = await window.open(library, 'Partnerships');
  await press(PARTNERSHIP_STEPS.title);
  await page.getByLabel(SHARE.partner, { exact: true }).fill('Food');
  await page.locator('.found').getByRole('button', { name: 'Food Bank' }).click();
  await page.getByLabel('Project', { exact: true }).fill('Story time');
  await press(PARTNERSHIP_STEPS.start);
  await press(STEP_TITLES.before);
  // The partner's form says it already.
  await see('Families wait an hour');
  await page.locator('main textarea').fill('They meet families every Friday');
  await press(PARTNERSHIP_STEPS.save);
  await see(PARTNERSHIP_STEPS.question(2, 13));
  await see(FORMS.saved);
  await press(PARTNERSHIP_STEPS.next);
  await see(PARTNERSHIP_STEPS.question(3, 13));
  expect(await page.getByText(FORMS.saved).count()).toBe(0);
  await unfold(PARTNERSHIP_STEPS.questions);
  await lookInEveryMode(window, 'partnership-guide-questions');
  await window.setTextSize(100);
  await press('Connections we have already');
  await see(PARTNERSHIP_QUESTIONS.connections);
  await see('Ben volunteers there');
  await press(PARTNERSHIP_STEPS.back);
  await see(PARTNERSHIP_STEPS.started(1));
  await picture(page, 'partnership-guide-steps', true);
  await press(STEP_TITLES.before);
  await see(PARTNERSHIP_STEPS.question(2, 13));
  await press(PARTNERSHIP_STEPS.back);
  await press(PARTNERSHIP_STEPS.allQuestions);
  await see('They meet families every Friday');
  expect(await page.locator('main h3').allInnerTexts()).toHaveLength(7);
  await lookInEveryMode(window, 'partnership-guide-all-questions');
  await window.setTextSize(100);
  await press('Who contributes what, and who benefits');
  await see(PARTNERSHIP_QUESTIONS.roles);
  await press(PARTNERSHIP_STEPS.back);
  await press(PARTNERSHIP_STEPS.print);
  await see(PARTNERSHIP_PAPER.onlyAnswers);
  await see(PARTNERSHIP_PAPER.empty);
  const paper = page.locator('.partnership-paper');
  expect(await paper.locator('dt').count()).toBe(3);
  expect(await paper.innerText()).toMatch(/Kim Lee.*Mar 4, 2026/);
  await lookInEveryMode(window, 'partnership-guide-paper');
  await window.setTextSize(100);
  await page.getByText(PARTNERSHIP_PAPER.withBlanks).click();
  expect(await paper.locator('dt').count()).toBeGreaterThan(38);
});

test('a project in the history of a partner opens at its steps, and the open loop in Today at its step', async () => {
  const library = libraryWith((runtime) => {
    usualRows(runtime);
    addRow(runtime, 'partnerships', { partner: 'WorkSource', project: 'Resume day' });
    addRow(runtime, 'partnerships', {
      ...{ partner: 'WorkSource', project: 'Job club', endsOn: '2026-03-01', changed: 'Nine found work' },
      accomplish: 'Twelve people find work',
    });
  });
  page = await window.open(library);
  await follow(library, 'Close the loop: Job club');
  await see(PARTNERSHIP_STEPS.question(2, 3));
  await see(PARTNERSHIP_STEPS.named('WorkSource', 'Job club'));
  expect(await page.locator('.reminder').innerText()).toMatch(
    /You agreed on:\s+Twelve people find work\s+Endpoint: Mar 1, 2026/,
  );
  await page.getByLabel('Told whom').fill('The members');
  const toldOn = await page.getByLabel('Told on').elementHandle();
  await page.waitForFunction((input) => (input as HTMLInputElement).value === '2026-03-04', toldOn);
  await press(PARTNERSHIP_STEPS.back);
  await see(PARTNERSHIP_STEPS.named('WorkSource', 'Job club'));
  expect(await page.getByText(PARTNERSHIP_STEPS.loopOpen).count()).toBe(0);
  await window.turnTo('Sidebar');
  await press('Partner');
  await page.getByLabel('Partner/Company').fill('Work');
  await page.locator('.found').getByRole('button', { name: 'WorkSource' }).click();
  await press(CONTACT.history);
  await follow(library, 'Resume day');
  await see(PARTNERSHIP_STEPS.named('WorkSource', 'Resume day'));
});

test('what is unsaved in one project waits while Today opens another one', async () => {
  const library = libraryWith((runtime) => {
    usualRows(runtime);
    addRow(runtime, 'partners', { name: 'Food Bank', stage: 'Potential' });
    addRow(runtime, 'partnerships', { partner: 'Food Bank', project: 'Story time' });
    addRow(runtime, 'partnerships', { partner: 'WorkSource', project: 'Job club', endsOn: '2026-03-01' });
  });
  page = await window.open(library, 'Partnerships');
  await press(PARTNERSHIP_STEPS.title);
  await press(PARTNERSHIP_STEPS.named('Food Bank', 'Story time'));
  await press(STEP_TITLES.before);
  await page.locator('main textarea').fill('They meet families every Friday');
  await window.turnTo('Sidebar');
  await follow(library, 'Close the loop: Job club');
  await see(PARTNERSHIP_STEPS.question(1, 3));
  await see(PARTNERSHIP_STEPS.named('WorkSource', 'Job club'));
  await see(PARTNERSHIP_STEPS.waiting('Food Bank: Story time'));
  await lookInEveryMode(window, 'partnership-guide-waiting');
  await window.setTextSize(100);
  await press(PARTNERSHIP_STEPS.goOn);
  await see(PARTNERSHIP_STEPS.question(1, 13));
  expect(await page.locator('main textarea').inputValue()).toBe('They meet families every Friday');
  expect(await page.getByText(PARTNERSHIP_STEPS.goOn).count()).toBe(0);
});

describe('each view says what it has to say in few words', () => {
  /** As many as Today may have. */
  const MOST_WORDS = 90;
  const words = async (view: string): Promise<[string, number]> => {
    const count = (await visibleWords(page)).length;
    process.stdout.write(`Words on ${view}: ${count}\n`);
    return [view, count];
  };

  test('from the list of tools to the paper', async () => {
    page = await window.open(usualLibrary(), 'Partnerships');
    const found = [await words('Plan partnerships')];
    await press(PARTNERSHIP_STEPS.title);
    await see(PARTNERSHIP_STEPS.about);
    found.push(await words('the choice of a partner'));
    await page.getByLabel(SHARE.partner, { exact: true }).fill('Work');
    await page.locator('.found').getByRole('button', { name: 'WorkSource' }).click();
    await see(PARTNERSHIP_STEPS.startTitle);
    found.push(await words('the projects'));
    await press(PARTNERSHIP_STEPS.start);
    await see(PARTNERSHIP_STEPS.print);
    found.push(await words('the steps'));
    for (const step of ['before', 'agreeing', 'reflection', 'closing', 'repeat'] as const) {
      await press(STEP_TITLES[step]);
      await page.locator('main form').waitFor();
      found.push(await words(STEP_TITLES[step]));
      await press(PARTNERSHIP_STEPS.back);
      await see(PARTNERSHIP_STEPS.print);
    }
    expect(found.filter(([, count]) => count > MOST_WORDS)).toEqual([]);
    // Six questions for a first meeting, five checks of a goal, five promises of the Spectrum: each has to be read.
    const withChoices = [
      ['talking', 'Questions to ask', PARTNERSHIP_STEPS.openQuestions, 120],
      ['agreeing', 'What we’ll accomplish', 'Time-Bound', 105],
      ['spectrum', 'Where that is on the Spectrum', 'Empower', 150],
    ] as const;
    const crowded: [string, number][] = [];
    for (const [step, question, choice, most] of withChoices) {
      await press(STEP_TITLES[step]);
      await unfold(PARTNERSHIP_STEPS.questions);
      await press(question);
      await see(choice);
      const [view, count] = await words(question);
      if (count > most) crowded.push([view, count]);
      await picture(page, `partnership-guide-${step}`, true);
      await press(PARTNERSHIP_STEPS.back);
      await see(PARTNERSHIP_STEPS.print);
    }
    expect(crowded).toEqual([]);
    await press(PAGE.backToTools);
    await see(PARTNERSHIP_STEPS.help);
  });
});
