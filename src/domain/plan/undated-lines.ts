import { doneSection, isItem, isOthers, parentsOf } from './plan-blocks';
import { readRecurrence } from '../dates/recurrence';
import { PlannedLine } from './week-dates';
import { SECTIONS, findHeading, isHeading, spanOfLine } from './week-plan';

/** Leaves out ideas. A detail goes with the line above it, unless it has its own partner or name. */
export function undatedLines<Line extends PlannedLine>(lines: readonly Line[], today: string): Line[] {
  const [done, doneEnd] = doneSection(lines);
  const ideas = lines[findHeading(lines, SECTIONS.ideas)];
  return lines.filter((line, at) => {
    if (!isItem(line) || line.isDone || (at > done && at < doneEnd)) return false;
    if (spanOfLine(line.when, today) || readRecurrence(line.when)) return false;
    const parents = parentsOf(lines, at);
    const above = parents.find((one) => !isHeading(one));
    const isOwn = !above || isOthers(line.who, above.who) || line.partner.trim() !== '';
    return isOwn && !parents.some((one) => one === ideas);
  });
}
