// Manual edits of the cells while a week is started or the daily check runs.
import type { Runtime } from 'apps-script-runtime';
import { planLine, sheetOf } from '../server/addon';
import { tryHand } from './both';
import { linesOf, rowsByFirst } from './random-sequences';
import type { Operation } from './operations';

const cellOf = (runtime: Runtime, text: string, column: number) =>
  sheetOf(runtime, 'Weekly Plan').getRange(planLine(runtime, text).row, column);
export const PLAN_HANDS: Record<string, (runtime: Runtime) => unknown> = {
  'types an outcome': (runtime) => cellOf(runtime, 'Ask the union', 11).setValue('typed meanwhile'),
  'types a new line': (runtime) => {
    const { row } = planLine(runtime, 'Ask the union');
    sheetOf(runtime, 'Weekly Plan')
      .insertRowsAfter(row, 1)
      .getRange(row + 1, 4)
      .setValue('Typed meanwhile');
  },
  'checks off a line': (runtime) => cellOf(runtime, 'Ask the union', 1).setValue(true),
  'sorts the to-dos': (runtime) => {
    const first = planLine(runtime, 'Outreach To-Do').row + 1;
    const sheet = sheetOf(runtime, 'Weekly Plan');
    sheet.getRange(first, 1, planLine(runtime, 'Schools').row - first, sheet.getLastColumn()).sort(2);
  },
  'sorts Partners': (runtime) => {
    const sheet = sheetOf(runtime, 'Partners');
    sheet.getRange(3, 1, 4, sheet.getMaxColumns()).sort(1);
  },
};

/** A cell may be typed before or after the archive is written; the week and its outcomes are in the archive once. */
export const tryPlanHand = (mine: Operation, hand: (runtime: Runtime) => unknown): Promise<void> =>
  tryHand({ ...mine, isRepeated: true }, hand, (runtime) => {
    const filed = linesOf(runtime, 'Plan Archive');
    const stories = filed.filter((line) => line.includes('Shelter visit') || line.includes('Week of'));
    return [rowsByFirst(runtime, 'Partners'), linesOf(runtime, 'Weekly Plan'), stories];
  });
