// The tool Goals of the page Plan partnerships: a goal, its steps, and what the week gets of them.
import type { Locator, Page } from 'playwright-core';
import { FORMS } from '../../../src/words/forms';
import { GOALS_TOOL, GOAL_STEPS } from '../../../src/words/goals';
import { addRow } from '../../server/addon';
import { libraryWith, rowsIn, usualRows } from '../../sidebar/library';
import { actionsOn, lookInEveryMode } from './every-mode';
import { picture, windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
const { press, see } = actionsOn(() => page);
async function bottomOf(one: Locator): Promise<number> {
  const { y = 0, height = Infinity } = (await one.boundingBox()) ?? {};
  return y + height;
}
const field = (key: string) => page.locator(`main [data-field="${key}"]`);

test('a goal is added with a step, looked at again, and says what came of it', async () => {
  const library = libraryWith((runtime) => {
    usualRows(runtime);
    addRow(runtime, 'goals', { goal: 'Learn Spanish', whose: 'Personal Goals', who: 'Ana', year: '2026' });
    addRow(runtime, 'goals', { goal: 'Long ago', year: '2024' });
    addRow(runtime, 'goals', { goal: 'Visit every school', year: '2025' });
  });
  page = await window.open(library, 'Partnerships');
  await press(GOALS_TOOL.title);
  await see('Learn Spanish');
  await see(GOALS_TOOL.earlier(1));
  await page.getByText(GOALS_TOOL.ofLastYear('2025')).click();
  await press('Visit every school');
  await see(GOALS_TOOL.steps);
  await press(GOALS_TOOL.back);
  await lookInEveryMode(window, 'goals');
  await window.setTextSize(100);
  await press(GOALS_TOOL.add);
  await field('goal').fill('Reach new parents');
  await page.setViewportSize({ width: 300, height: 420 });
  await press(GOALS_TOOL.save);
  await see(GOALS_TOOL.steps);
  // What came of it is in view, has the focus, and can be undone.
  const focused = page.locator('main :focus');
  expect(await focused.innerText()).toBe(`${GOALS_TOOL.savedInPlan}\n\n${FORMS.undo}`);
  expect(await bottomOf(focused)).toBeLessThanOrEqual(420);
  await picture(page, 'goals-saved');
  await press(FORMS.undo);
  await see(FORMS.undoneNew);
  expect(rowsIn(library, 'Goals')).toHaveLength(3);
  await press(GOALS_TOOL.save);
  await see(GOALS_TOOL.steps);
  await page.setViewportSize({ width: 300, height: 700 });
  await field('what').fill('Visit a playgroup');
  await press(GOAL_STEPS.save);
  await page.getByRole('button', { name: GOAL_STEPS.edit('Visit a playgroup') }).waitFor();
  // The step's; without its goal, it would lead nowhere.
  expect(await page.getByRole('button', { name: FORMS.undo }).count()).toBe(1);
  await lookInEveryMode(window, 'goals-one');
  await window.setTextSize(100);
  expect(rowsIn(library, 'Action Plan')).toMatchObject([
    { What: 'Visit a playgroup', For: 'Reach new parents' },
  ]);
  await field('came').fill('Twenty families');
  // What is unsaved is saved on the way back.
  await press(GOALS_TOOL.back);
  await see('Twenty families');
  await see(GOALS_TOOL.stepsDone(0, 1));
  expect(rowsIn(library, 'Goals').map((row) => row['What came of it'])).toContain('Twenty families');
});
