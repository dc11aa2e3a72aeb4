// Breaks a long item of the plan into lines. Its text runs over the blank cells up to Partner, and Google never wraps
// such text. So a line feed is written after the last space before the line is full, and every reading removes it.

import { LevelKey } from '../../domain/tables/description';
import { PLAN_LEVELS } from '../../domain/plan/week-plan';
import { COLUMNS, levelKey } from './layout';

/** On average in the sheet's font, rounded up. */
const PIXELS_A_LETTER = 6.2;
const LONGEST = 5000;

const LEVELS: readonly LevelKey[] = Array.from({ length: PLAN_LEVELS }, (_, level) => levelKey(level));
const LEVEL_KEYS: ReadonlySet<string> = new Set(LEVELS);
const widthOf = (key: LevelKey): number => COLUMNS.plan.find((column) => column.key === key)?.width ?? 0;
/** By level. The last level wraps automatically. */
const FULL_LINES: ReadonlyMap<string, RegExp> = new Map(
  LEVELS.slice(0, -1).map((key, level) => {
    const pixels = LEVELS.slice(level).reduce((sum, one) => sum + widthOf(one), 0);
    const most = Math.floor(pixels / PIXELS_A_LETTER);
    return [key, new RegExp(`(?![^\\n]{1,${most}}$)([^\\n]{1,${most}}) `, 'gm')];
  }),
);

export function inLines(key: string, text: string): string {
  const full = FULL_LINES.get(key);
  return full && text.length < LONGEST ? text.replace(full, '$1 \n') : text;
}

/** Other line feeds are a person's own. */
export const inOneLine = (key: string, text: string): string =>
  LEVEL_KEYS.has(key) ? text.replace(/ \n/g, ' ') : text;
