// What the year's page says of promises and goals. Promises are only counted; a goal is there with what came of it.

import { REPORT_TAB } from '../../words/report-tab';
import { excerpt } from '../basics/text';
import { Day } from '../dates/day';
import { stepsByGoal } from '../plan/action-lines';
import { Period, isIn } from './periods';
import { ReportRow, inLines, row, section } from './report-rows';

/** A promise, by the day on which it was made. */
export interface CountedPromise {
  day: Day;
  isKept: boolean;
}

export interface CountedGoal {
  goal: string;
  year: string;
  came: string;
  /** How many steps it has, and how many of them are done. */
  steps: number;
  done: number;
}

export interface YearOfWork {
  promises: readonly CountedPromise[];
  goals: readonly CountedGoal[];
}

/** '12 of 14' for each period; no row before the first promise. */
export function promiseRow(
  promises: readonly CountedPromise[],
  periods: readonly Pick<Period, 'from' | 'to'>[],
): ReportRow[] {
  const made = periods.map((period) => promises.filter(({ day }) => isIn(period, day)));
  if (made.every(({ length }) => length === 0)) return [];
  const cells = made.map((some) => REPORT_TAB.ofAll(some.filter(({ isKept }) => isKept).length, some.length));
  return [row('line', REPORT_TAB.promisesKept, ...cells)];
}

const MOST_LETTERS = 600;
const PAGE_LETTERS = 160;

/** Goals name a calendar year; a fiscal year has those of both. */
const goalsOf = (goals: readonly CountedGoal[], { from, to }: Pick<Period, 'from' | 'to'>): CountedGoal[] =>
  goals.filter(
    ({ goal, year }) =>
      goal.trim() !== '' && (year.trim() === '' || [from, to].some((day) => day.startsWith(year.trim()))),
  );

function goalWords({ goal, came, steps, done }: CountedGoal, letters: number): string {
  const name = excerpt(goal);
  if (came.trim() !== '') return REPORT_TAB.story(name, excerpt(came, letters));
  return steps > 0 ? REPORT_TAB.goalSteps(name, done, steps) : name;
}

/** For the tab, where cells don't wrap. */
export function goalRows(goals: readonly CountedGoal[], year: Pick<Period, 'from' | 'to'>): ReportRow[] {
  const found = goalsOf(goals, year);
  if (found.length === 0) return [];
  const words = found.flatMap((goal) => inLines(goalWords(goal, MOST_LETTERS)));
  return section(
    REPORT_TAB.goals,
    words.map((text) => row('line', text)),
  );
}

/** On paper: the first few, and how many more the tab has. */
export function pageGoals(
  goals: readonly CountedGoal[],
  year: Pick<Period, 'from' | 'to'>,
  most: number,
): ReportRow[] {
  const found = goalsOf(goals, year);
  if (found.length === 0) return [];
  const more = found.length - most;
  return section(REPORT_TAB.goals, [
    ...found.slice(0, most).map((goal) => row('text', goalWords(goal, PAGE_LETTERS))),
    ...(more > 0 ? [row('text', REPORT_TAB.moreGoals(more))] : []),
  ]);
}

export function countGoals(
  goals: readonly (Pick<CountedGoal, 'goal' | 'year' | 'came'> & { id: string })[],
  actions: readonly { for: string; forId: string; doneOn: string }[],
): CountedGoal[] {
  const stepsOf = stepsByGoal(actions);
  return goals.map((one) => {
    const steps = stepsOf(one);
    const done = steps.filter(({ doneOn }) => doneOn.trim() !== '').length;
    return { goal: one.goal, year: one.year, came: one.came, steps: steps.length, done };
  });
}
