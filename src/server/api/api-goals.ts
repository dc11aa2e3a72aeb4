import { isStepOf } from '../../domain/plan/action-lines';
import { excerpt } from '../../domain/basics/text';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import type { Answer } from '../run/answers';
import type { GoalFacts, GoalStep, GoalsRead } from '../run/goal-answers';
import { answer } from '../run/to-answer';
import { readUser } from '../run/user';
import { Library, NAME_LENGTH, openLibrary, refOf } from '../read/library';

const MOST_GOALS = 100;
const MOST_STEPS = 40;
const TEXT_LENGTH = 500;
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

function goalsOf({ goals: table, actions, rows }: Library): GoalFacts[] {
  if (!table) return [];
  const short = (text: string) => excerpt(text, TEXT_LENGTH);
  return rows.goals.map((goal): GoalFacts => {
    const steps = rows.actions.flatMap((action): GoalStep[] => {
      if (!actions || !isStepOf(action, goal)) return [];
      const { index, what, when, who, doneOn, changed } = action;
      const ref = refOf(actions, index, what);
      return [{ ref, what: short(what), when, who: short(who), doneOn, changed: short(changed) }];
    });
    const { index, goal: name, whose, who, year, came } = goal;
    return {
      ref: refOf(table, index, name),
      goal: excerpt(name, NAME_LENGTH),
      ...{ whose, who: short(who), year, came: short(came) },
      steps: capItems(steps, MOST_STEPS, STEP_BYTES),
    };
  });
}
