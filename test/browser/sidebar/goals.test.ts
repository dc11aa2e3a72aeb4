// The tool Goals of the page Plan partnerships: a goal, its steps, and what the week gets of them.
import type { Page } from 'playwright-core';
import { GOALS_TOOL, GOAL_STEPS } from '../../../src/words/goals';
import { addRow } from '../../server/addon';
import { libraryWith, rowsIn, usualRows } from '../../sidebar/library';
import { actionsOn, lookInEveryMode } from './every-mode';
import { windowForTests } from './open-sidebar';

const window = windowForTests();
let page: Page;
const { press, see } = actionsOn(() => page);
const field = (key: string) => page.locator(`main [data-field="${key}"]`);

test('a goal is added with a step, looked at again, and says what came of it', async () => {
  const library = libraryWith((runtime) => {
    usualRows(runtime);
    addRow(runtime, 'goals', { goal: 'Learn Spanish', whose: 'Personal Goals', who: 'Ana', year: '2026' });
    addRow(runtime, 'goals', { goal: 'Long ago', year: '2024' });
  });
  page = await window.open(library, 'Partnerships');
  await press(GOALS_TOOL.title);
  await see('Learn Spanish');
  await see(GOALS_TOOL.earlier(1));
  await lookInEveryMode(window, 'goals');
  await window.setTextSize(100);
  await press(GOALS_TOOL.add);
  await field('goal').fill('Reach new parents');
  await press(GOALS_TOOL.save);
  await see(GOALS_TOOL.steps);
  await field('what').fill('Visit a playgroup');
  await press(GOAL_STEPS.save);
  await page.getByRole('button', { name: GOAL_STEPS.edit('Visit a playgroup') }).waitFor();
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
