// The tool Partnerships of the page Plan partnerships: from the choice of a partner to the printout, in every mode.
import type { Locator, Page } from 'playwright-core';
import { FORMS, LISTS_IN_SETTINGS } from '../../../src/words/forms';
import { PARTNERSHIP_QUESTIONS } from '../../../src/words/partnership-questions';
import {
  MILESTONES,
  OPEN_QUESTIONS,
  PARTNERSHIP_PAPER,
  PARTNERSHIP_STEPS,
  STEP_TITLES,
} from '../../../src/words/partnership-steps';
import { SHARE } from '../../../src/words/share';
import { SMART } from '../../../src/words/smart';
import { SPECTRUM_WORDS } from '../../../src/words/spectrum';
import { addRow } from '../../server/addon';
import { fillAnswers } from '../../server/partnerships';
import { type Library, libraryWith, rowsIn, usualRows } from '../../sidebar/library';
import { actionsOn, lookInEveryMode } from './every-mode';
import { picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;

const { press, see } = actionsOn(() => page);
const answer = () => page.locator('main textarea, main form input').first();
const h2 = () => page.locator('main h2').first().innerText();

const fresh = (): Library =>
  libraryWith((runtime) => {
    usualRows(runtime);
    addRow(runtime, 'partners', { name: 'Food Bank', stage: 'Potential' });
  });

async function open(library: Library, name: string): Promise<void> {
  page = await window.open(library, 'Partnerships');
  await press(PARTNERSHIP_STEPS.title);
  await page.getByLabel(SHARE.partner, { exact: true }).fill(name);
  await page.locator('.found').getByRole('button', { name }).click();
  await see(PARTNERSHIP_STEPS.projectsWith(name));
}

async function start(library: Library, name: string, project: string): Promise<void> {
  await open(library, name);
  await page.getByLabel('Project', { exact: true }).fill(project);
  await press(PARTNERSHIP_STEPS.start);
  await see(PARTNERSHIP_STEPS.named(name, project));
}

async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (!box) throw new Error('It isn’t on the page.');
  return box;
}

const rows = (library: Library) => rowsIn(library, 'Partnerships');

/** Skips to the question of a step with this text. */
async function ask(step: keyof typeof STEP_TITLES, question: string): Promise<void> {
  await press(STEP_TITLES[step]);
  for (let tries = 0; tries < 15; tries++) {
    await page.locator('main form .detail, main .detail').first().waitFor();
    if (await page.locator('main').getByText(question, { exact: true }).first().isVisible()) return;
    await press(PARTNERSHIP_STEPS.next);
  }
  throw new Error(`No question ${question}`);
}

test('a partner is chosen, a project is started, and the steps say what is done', async () => {
  const library = fresh();
  page = await window.open(library, 'Partnerships');
  await lookInEveryMode(window, 'partnerships');
  await open(library, 'WorkSource');
  await lookInEveryMode(window, 'partnerships-partner');
  await window.setTextSize(100);
  await start(library, 'WorkSource', 'Job club');
  await lookInEveryMode(window, 'partnerships-steps');
  await window.setTextSize(100);
  expect(rows(library)).toMatchObject([{ Partner: 'WorkSource', Project: 'Job club' }]);
  await press(STEP_TITLES.talking);
  await see(PARTNERSHIP_STEPS.openQuestions);
  await press(OPEN_QUESTIONS[1]);
  await lookInEveryMode(window, 'partnerships-talking');
  await window.setTextSize(100);
  await press(PARTNERSHIP_STEPS.save);
  await see(PARTNERSHIP_STEPS.askedFirst);
  await answer().fill('Rides to interviews');
  await press(PARTNERSHIP_STEPS.back);
  await see(PARTNERSHIP_STEPS.done);
  expect(rows(library)).toMatchObject([
    { 'Questions to ask': OPEN_QUESTIONS[1], 'What we heard': 'Rides to interviews' },
  ]);
});

test('a question shows one thing at a time, may be skipped, and can be undone', async () => {
  const library = fresh();
  await start(library, 'WorkSource', 'Job club');
  await press(STEP_TITLES.before);
  expect(await page.locator('main textarea').count()).toBe(1);
  await see(PARTNERSHIP_STEPS.named('WorkSource', 'Job club'));
  expect(await page.locator('main .primary').allInnerTexts()).toEqual([PARTNERSHIP_STEPS.next]);
  await lookInEveryMode(window, 'partnerships-question');
  await window.setTextSize(100);
  await press(PARTNERSHIP_STEPS.next);
  await see(PARTNERSHIP_STEPS.question(2, 13));
  await answer().fill('More people find work');
  await page.keyboard.press('Tab');
  await press(PARTNERSHIP_STEPS.save);
  await see(PARTNERSHIP_STEPS.question(3, 13));
  await press(FORMS.undo);
  await see(FORMS.undone);
  expect(rows(library)[0]?.['Broad goals']).toBe('');
});

test('a SMART goal says what it misses, and the Spectrum what each level promises', async () => {
  const library = fresh();
  await start(library, 'WorkSource', 'Job club');
  await ask('agreeing', PARTNERSHIP_QUESTIONS.accomplish);
  await answer().fill('Help more people with resumes');
  await see(SMART.noNumber);
  await see(SMART.noTime);
  // An open box and an open question agree.
  expect(await page.locator('.smart .problem').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Time-Bound' }).check();
  expect(await page.locator('.smart .problem span:last-child').allInnerTexts()).toEqual([SMART.noTime]);
  await lookInEveryMode(window, 'partnerships-smart');
  await window.setTextSize(100);
  await answer().fill('Help 40 people with resumes by June 1, 2027');
  await see(SMART.hasNumber);
  await see(SMART.hasTime);
  expect(await page.locator('.smart').innerText()).not.toContain('✓');
  await page.getByRole('checkbox', { name: 'Measurable' }).check();
  await press(PARTNERSHIP_STEPS.back);
  await ask('spectrum', PARTNERSHIP_QUESTIONS.spectrum);
  const chosen = page.locator('main input[type=radio]:checked');
  expect(await chosen.count()).toBe(0);
  await page.getByLabel('Inform', { exact: true }).check();
  await press(SPECTRUM_WORDS.clear);
  expect(await chosen.count()).toBe(0);
  await page.getByLabel('Consult', { exact: true }).check();
  await lookInEveryMode(window, 'partnerships-spectrum');
  await window.setTextSize(100);
  await press(PARTNERSHIP_STEPS.save);
  await press(PARTNERSHIP_STEPS.before);
  await see('Consult since Mar 4, 2026');
  await press(PARTNERSHIP_STEPS.next);
  await press(PARTNERSHIP_STEPS.next);
  await see(SPECTRUM_WORDS.ideas('Involve'));
  await lookInEveryMode(window, 'partnerships-ideas');
  await window.setTextSize(100);
  expect(rows(library)[0]).toMatchObject({
    'What we’ll accomplish': 'Help 40 people with resumes by June 1, 2027',
    Measurable: true,
    'Spectrum now': 'Consult',
    'Spectrum so far': 'Consult since Mar 4, 2026',
  });
});

test('milestones are lines of the Action Plan that belong to the partnership', async () => {
  const library = fresh();
  await start(library, 'WorkSource', 'Job club');
  await ask('agreeing', PARTNERSHIP_QUESTIONS.milestones);
  await page.getByLabel('What', { exact: false }).first().fill('First workshop');
  await page.getByLabel('When').fill('2026-04-01');
  await press(MILESTONES.save);
  await page.locator('.cards').getByText('First workshop').waitFor();
  await lookInEveryMode(window, 'partnerships-milestones');
  await window.setTextSize(100);
  const [id] = rows(library).map((row) => row['Outreach id']);
  expect(rowsIn(library, 'Action Plan')).toMatchObject([
    { What: 'First workshop', Who: 'Ana', For: 'Job club', Partner: 'WorkSource', 'Outreach for id': id },
  ]);
  await press(MILESTONES.edit('First workshop'));
  await page.getByLabel('What changed').fill('Twelve came');
  await press(MILESTONES.save);
  await page.locator('.cards').getByText('Twelve came').waitFor();
  expect(rowsIn(library, 'Action Plan')).toMatchObject([{ 'What changed': 'Twelve came' }]);
});

test('the first press saves a milestone, also by somebody who isn’t on the staff list', async () => {
  const library = fresh();
  await start(library, 'WorkSource', 'Job club');
  await ask('agreeing', PARTNERSHIP_QUESTIONS.milestones);
  await page.getByLabel('What', { exact: false }).first().fill('First workshop');
  const who = page.getByLabel('Who', { exact: true });
  await who.fill('Kim Lee');
  const { x, y, height } = await boxOf(page.getByRole('button', { name: MILESTONES.save }));
  await page.mouse.move(x + 5, y + height - 3);
  await page.mouse.down();
  // As long as a finger takes.
  await page.waitForTimeout(120);
  expect(await page.getByText(LISTS_IN_SETTINGS.unlisted.staff('Kim Lee')).count()).toBe(0);
  await page.mouse.up();
  await page.locator('.cards').getByText('First workshop').waitFor();
  expect(rowsIn(library, 'Action Plan')).toMatchObject([{ What: 'First workshop', Who: 'Kim Lee' }]);
  // Outside a press, the offer comes at once.
  await who.fill('Kim Lee');
  await page.keyboard.press('Tab');
  await see(LISTS_IN_SETTINGS.unlisted.staff('Kim Lee'));
});

test('it all fits on two pages, in Letter and A4, blank or full', async () => {
  for (const fill of ['blank', 'some', 'full'] as const) {
    const library = libraryWith((runtime) => {
      usualRows(runtime);
      fillAnswers(runtime, 'WorkSource', fill);
    });
    page = await window.open(library, 'Partnerships');
    await press(PARTNERSHIP_STEPS.title);
    await page.locator('.cards button').first().click();
    await press(PARTNERSHIP_STEPS.print);
    await page.getByRole('button', { name: PARTNERSHIP_PAPER.press }).waitFor();
    if (fill === 'some') await lookInEveryMode(window, 'partnerships-paper');
    await window.setTextSize(100);
    expect(await page.getByText(PARTNERSHIP_PAPER.cut).count()).toBe(fill === 'full' ? 1 : 0);
    await page.emulateMedia({ media: null });
    for (const format of ['Letter', 'A4']) {
      const pdf = await page.pdf({ format, path: `test-results/partnership-${fill}-${format}.pdf` });
      const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
      expect([fill, format, pages]).toEqual([fill, format, fill === 'some' ? 1 : 2]);
    }
    if (fill !== 'some') continue;
    for (const choice of [PARTNERSHIP_PAPER.withBlanks, PARTNERSHIP_PAPER.empty]) {
      await page.getByLabel(choice).check();
      expect((await page.pdf()).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
    }
  }
  await picture(page, 'partnerships-paper-full', true);
  expect(await h2()).toContain('WorkSource');
});
