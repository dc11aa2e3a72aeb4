import { stepsByGoal } from '../../domain/plan/action-lines';
import { excerpt } from '../../domain/basics/text';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import type { Answer } from '../run/answers';
import type { GoalFacts, GoalsRead } from '../run/goal-answers';
import { answer } from '../run/to-answer';
import { readUser } from '../run/user';
import { Library, NAME_LENGTH, openLibrary, refOf } from '../read/library';
import { actionsOf, forPage } from '../read/partnerships';

const MOST_GOALS = 100;
const MOST_STEPS = 40;
const STEP_BYTES = 4000;

/** In the order of the tab. */
export const readGoals = (): Answer<GoalsRead> =>
  answer(({ zone, today }) => {
    const library = openLibrary(zone);
    return {
      ok: true,
      today,
      user: readUser(),
      lists: library.settings.lists,
      goals: capItems(goalsOf(library), MOST_GOALS, ANSWER_BYTES / 2),
    };
  });

function goalsOf(library: Library): GoalFacts[] {
  const { goals: table, rows } = library;
  if (!table) return [];
  const stepsOf = stepsByGoal(rows.actions);
  return rows.goals.map((goal): GoalFacts => {
    const steps = actionsOf(library, stepsOf(goal));
    const { index, goal: name, whose, who, year, came } = goal;
    return {
      ref: refOf(table, index, name),
      goal: excerpt(name, NAME_LENGTH),
      ...{ whose, who: forPage(who), year, came: forPage(came) },
      steps: capItems(steps, MOST_STEPS, STEP_BYTES),
    };
  });
}
