// One partnership lived through, from a potential partner to the next one, over a year of pretended days: what is typed
// on the page, and what each step puts into the week.
import type { Locator, Page } from 'playwright-core';
import { FORMS } from '../../../src/words/forms';
import {
  MILESTONES,
  OPEN_QUESTIONS,
  PARTNERSHIP_STEPS,
  STEP_TITLES,
} from '../../../src/words/partnership-steps';
import { SHARE } from '../../../src/words/share';
import type { Today } from '../../../src/server/run/today-answers';
import { addRow, ask, edit, ok, outlineOf } from '../../server/addon';
import { type Library, libraryWith, refOf, rowIn, rowsIn, staffIs } from '../../sidebar/library';
import { actionsOn } from './every-mode';
import { picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
const { press, see, unfold } = actionsOn(() => page);

/** Begins on a Monday, January 5. */
const library: Library = libraryWith((runtime) => {
  staffIs(runtime, 'Ana', 'Ben');
  ok(ask(runtime, 'rememberUser', 'Ana'));
});
const { runtime } = library;

/** The morning of that day, after the daily check and with the week started. */
async function on(day: string): Promise<void> {
  runtime.advanceTo(`${day}T15:00:00Z`);
  runtime.run('dailyCheck', [], { as: 'clock' });
  ok(ask(runtime, 'startWeek'));
  page = await window.open(library, 'Partnerships');
  await press(PARTNERSHIP_STEPS.title);
}
const week = () => outlineOf(runtime).join('\n');
const today = () => ok(ask<{ today: Today }>(runtime, 'readToday')).today;
const row = () => rowsIn(library, 'Partnerships')[0] ?? {};

async function openProject(): Promise<void> {
  await page.locator('.cards').getByRole('button', { name: 'Food Bank: Pantry story time' }).click();
  await see(PARTNERSHIP_STEPS.print);
}

/** Answers the questions of a step that have these words, and skips the others. */
async function answer(step: keyof typeof STEP_TITLES, answers: Record<string, string>): Promise<void> {
  await press(STEP_TITLES[step]);
  for (const [words, text] of Object.entries(answers)) {
    const field = fieldOf(words, text);
    for (let tries = 0; tries < 14 && !(await field.isVisible()); tries++) await skip();
    if (text === 'check') await field.check();
    else await field.fill(text);
  }
  await picture(page, `partnership-story-${step}`, true);
  await press(PARTNERSHIP_STEPS.back);
  await see(PARTNERSHIP_STEPS.print);
}
function fieldOf(words: string, text: string): Locator {
  const form = page.locator('main form');
  if (text !== 'check') return form.getByLabel(words).first();
  const named = { name: words, exact: true };
  return form.getByRole('checkbox', named).or(form.getByRole('radio', named));
}
/** Goes on, and waits for the next question. */
async function skip(): Promise<void> {
  const before = await page.locator('main').innerText();
  await press(/^(?:Next|Save and go on)$/);
  await page.waitForFunction((words) => document.querySelector('main')?.innerText !== words, before);
  await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null);
}
/** The steps that the list says this of. */
const stepsThatAre = async (state: 'Done' | 'Started'): Promise<string[]> =>
  (await page.locator('.partnership-steps li').allInnerTexts())
    .filter((text) => text.includes(state))
    .map((text) => text.split(/\s*(?:Done|Started)/)[0]?.replace(/^\d+\.\s*/, '') ?? '');

test('before and during the first meeting: a potential partner has no clock', async () => {
  runtime.advanceTo('2027-01-04T15:00:00Z');
  addRow(runtime, 'partners', {
    name: 'Food Bank',
    stage: 'Potential',
    caller: 'Ana',
    firstStep: 'Bring books',
  });
  addRow(runtime, 'partners', { name: 'Teen Shelter', stage: 'Potential', firstStep: 'Ask Kim Lee' });
  await on('2027-01-05');
  await page.getByLabel(SHARE.partner, { exact: true }).fill('Food');
  await page.locator('.found').getByRole('button', { name: 'Food Bank' }).click();
  await see(PARTNERSHIP_STEPS.stage('Potential'));
  await page.getByLabel('Project', { exact: true }).fill('Pantry story time');
  await press(PARTNERSHIP_STEPS.start);
  await see(PARTNERSHIP_STEPS.print);
  await answer('before', {
    'What are your broad goals?': 'Families who wait at the pantry read together',
    'How will you approach potential partners?': 'Ana asks at the Friday distribution',
  });
  await answer('talking', {
    'Meet with your (current or hopeful)': `${OPEN_QUESTIONS[1]}\n${OPEN_QUESTIONS[3]}`,
  });
  expect(await stepsThatAre('Started')).toEqual([STEP_TITLES.before, STEP_TITLES.talking]);
  // A potential partner is nobody's lapse.
  expect(JSON.stringify(rowIn(library, 'Partners', 'Food Bank'))).not.toMatch(/Lapsed|Due/);
});

test('agreeing: the milestones come into the week when their time comes', async () => {
  await on('2027-02-01');
  await openProject();
  await answer('talking', { 'What we heard': 'Parents wait an hour with small children' });
  await answer('agreeing', {
    'What are the goals and values of that organization?': 'Nobody goes hungry; everybody is welcome',
    'What will you accomplish together?': 'Read with 60 children at the pantry by June 15, 2027',
    Measurable: 'check',
    'Time-Bound': 'check',
    'Measure we agreed on': 'Children who come twice',
    Endpoint: '2027-06-15',
  });
  await press(STEP_TITLES.agreeing);
  while (!(await page.getByText(MILESTONES.add).isVisible())) await skip();
  for (const [what, when] of [
    ['Choose the books', '2027-02-12'],
    ['First story time', '2027-04-02'],
  ]) {
    await page
      .getByLabel('What', { exact: false })
      .first()
      .fill(what ?? '');
    await page.getByLabel('When').fill(when ?? '');
    await press(MILESTONES.save);
    await page
      .locator('.cards')
      .getByText(what ?? '')
      .waitFor();
  }
  await picture(page, 'partnership-story-milestones', true);
  await press(PARTNERSHIP_STEPS.back);
  await see(PARTNERSHIP_STEPS.started(5));
  await picture(page, 'partnership-story-agreed', true);
  await press(PARTNERSHIP_STEPS.makeActive('Food Bank'));
  await see(FORMS.undo);
  expect(rowIn(library, 'Partners', 'Food Bank')).toMatchObject({ Stage: 'Active' });
  await answer('spectrum', {
    'How do you work with the organization now, if at all?': 'We bring books',
    Inform: 'check',
    'Brainstorm a few ways you might move': 'Plan the first story time with two parents',
  });
  expect(await stepsThatAre('Done')).toEqual([STEP_TITLES.talking]);
  expect(await stepsThatAre('Started')).toEqual([
    STEP_TITLES.before,
    STEP_TITLES.agreeing,
    STEP_TITLES.spectrum,
  ]);
  await on('2027-02-08');
  expect(week()).toContain('Choose the books');
  expect(week()).not.toContain('First story time');
  await on('2027-03-29');
  expect(week()).toContain('First story time');
});

test('a milestone is done, and the two work more closely', async () => {
  await on('2027-04-05');
  await openProject();
  await press(STEP_TITLES.agreeing);
  while (!(await page.getByText(MILESTONES.add).isVisible())) await skip();
  await press(MILESTONES.edit('First story time'));
  await page.getByLabel('Done on').fill('2027-04-02');
  await page.getByLabel('What changed').fill('Eleven children came; the parents stayed');
  await press(MILESTONES.save);
  await page.locator('.cards').getByText('Eleven children').waitFor();
  await press(PARTNERSHIP_STEPS.back);
  // The step opens at its first question without an answer; the list has them all.
  await press(STEP_TITLES.spectrum);
  await unfold(PARTNERSHIP_STEPS.questions);
  await press('Where that is on the Spectrum');
  await page.getByRole('radio', { name: 'Involve', exact: true }).check();
  await press(PARTNERSHIP_STEPS.back);
  await see(PARTNERSHIP_STEPS.print);
  expect(row()['Spectrum so far']).toBe('Inform since Feb 1, 2027\nInvolve since Apr 5, 2027');
});

test('after the endpoint the loop is open until people are told', async () => {
  await on('2027-06-21');
  await see(PARTNERSHIP_STEPS.loopOpen);
  // What is done has left the week; what is still open is overdue.
  expect(week()).not.toContain('First story time');
  expect(today().overdue.items).toMatchObject([
    { name: 'Close the loop: Pantry story time', day: '2027-06-15' },
    { name: 'Food Bank: Choose the books' },
  ]);
  await openProject();
  await answer('reflection', {
    'How did your partnership go?': 'Seventy children came',
    'What did you learn?': 'Friday is better than Monday',
  });
  await press(STEP_TITLES.closing);
  await page.getByLabel('What changed').fill('A shelf of books stays at the pantry');
  await skip();
  await page.getByLabel('Told whom').fill('The parents and volunteers');
  // Today, unless somebody changes it.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLInputElement>('main input')].some((one) => one.value.includes('2027')),
  );
  await page.getByLabel('Told how').fill('A letter in every box');
  await picture(page, 'partnership-story-told', true);
  await skip();
  await skip();
  // What is finished is said, with who could be next.
  await see(PARTNERSHIP_STEPS.finished);
  await see(PARTNERSHIP_STEPS.whoIsNext);
  await picture(page, 'partnership-story-finished', true);
  await press(PARTNERSHIP_STEPS.back);
  expect(await stepsThatAre('Done')).toContain(STEP_TITLES.closing);
  expect(await page.getByText(PARTNERSHIP_STEPS.loopOpen).count()).toBe(0);
});

test('a strained relationship is refreshed, and then it begins again with somebody else', async () => {
  const ref = refOf(library, 'partners', 'Partners', 'Food Bank');
  ok(edit(runtime, ref, { stage: 'Active' }, { stage: 'Rebuilding' }));
  await on('2027-11-01');
  await openProject();
  await answer('refreshing', {
    'How do you go about refreshing': 'One call, and no request',
    'What happened': 'We missed two Fridays',
    'First step': 'Say sorry, and ask how they are',
  });
  expect(rowIn(library, 'Partners', 'Food Bank')).toMatchObject({
    'First step': 'Say sorry, and ask how they are',
  });
  ok(edit(runtime, ref, { stage: 'Rebuilding' }, { stage: 'Active' }));
  await on('2028-01-03');
  await openProject();
  await press(STEP_TITLES.repeat);
  await press('Teen Shelter');
  await picture(page, 'partnership-story-repeat', true);
  // Saves the choice, too.
  await press(PARTNERSHIP_STEPS.startWith('Teen Shelter'));
  await see(PARTNERSHIP_STEPS.projectsWith('Teen Shelter'));
  await see('First step: Ask Kim Lee');
  await picture(page, 'partnership-story-again', true);
  expect(row()['Who is next']).toBe('Teen Shelter');
  expect(await page.getByText(FORMS.restored).count()).toBe(0);
});
