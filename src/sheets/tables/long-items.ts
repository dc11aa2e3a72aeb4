// A long item of the plan in lines of its own. An item runs over into the blank cells right of it, up to Partner, and
// Google wraps no text that runs over; but a line feed in it starts a new line, and the row grows. So one is written
// after a space where the line is full, and left out again by every reading.

import { PLAN_LEVELS } from '../../domain/plan/week-plan';
import { COLUMNS, levelKey } from './layout';

/** On average, in the sheet's usual font, with some to spare. */
const PIXELS_A_LETTER = 6.2;
/** What is longer than any line of a plan is left to people. */
const LONGEST = 5000;

const LEVELS = Array.from({ length: PLAN_LEVELS }, (_, level) => levelKey(level));
const widthOf = (key: string): number => COLUMNS.plan.find((column) => column.key === key)?.width ?? 0;
/** How an item of each level is broken. The last level wraps by itself. */
const FULL_LINES = new Map(
  LEVELS.slice(0, -1).map((key, level) => {
    const pixels = LEVELS.slice(level).reduce((sum, one) => sum + widthOf(one), 0);
    const most = Math.floor(pixels / PIXELS_A_LETTER);
    return [key, new RegExp(`(?![^\\n]{1,${most}}$)([^\\n]{1,${most}}) `, 'gm')];
  }),
);

/** The text of a column as its cell holds it. Other columns of the sheet hold it unchanged. */
export function inLines(key: string, text: string): string {
  const full = FULL_LINES.get(key);
  return full && text.length < LONGEST ? text.replace(full, '$1 \n') : text;
}

/** The text that a cell holds, without these line feeds; another one is a person's own. */
export const inOneLine = (key: string, text: string): string =>
  LEVELS.includes(key) ? text.replace(/ \n/g, ' ') : text;
