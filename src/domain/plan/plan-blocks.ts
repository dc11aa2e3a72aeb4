// The plan as blocks: a line and the deeper lines below it.

import { normalizeName } from '../basics/names';
import { PLAN_LEVELS, PlanLine, SECTIONS, WeekLine, findHeading, isHeading } from './week-plan';

const isBlank = ({ text }: PlanLine): boolean => text.trim() === '';
export const isItem = (line: PlanLine): boolean => !isBlank(line) && !isHeading(line);

/** The index after the block's last line. Blank lines count only inside the block. */
export function blockEnd(lines: readonly PlanLine[], start: number): number {
  const level = lines[start]?.level ?? 0;
  let end = start + 1;
  for (let at = end; at < lines.length; at++) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    if (line.level <= level) break;
    end = at + 1;
  }
  return end;
}

/** The lines that `isHead` names, and their details. */
export const blocksOf = <Line extends PlanLine>(
  lines: readonly Line[],
  isHead: (line: Line) => boolean,
): Set<Line> =>
  new Set(lines.flatMap((line, at) => (isHead(line) ? lines.slice(at, blockEnd(lines, at)) : [])));

/** Nearest first. */
export function parentsOf<Line extends PlanLine>(lines: readonly Line[], at: number): Line[] {
  const parents: Line[] = [];
  let level = lines[at]?.level ?? 0;
  for (let above = at - 1; above >= 0 && level > 0; above--) {
    const line = lines[above];
    if (!line || isBlank(line) || line.level >= level) continue;
    parents.push(line);
    level = line.level;
  }
  return parents;
}

/** The form fills in the name of the line above, so the same name means nothing. */
export const isOthers = (who: string, above: string): boolean =>
  who.trim() !== '' && normalizeName(who) !== normalizeName(above);

/**
 * Whether one of these lines is an open task: with a day, a partner, or a name other than `who`, the one above them.
 */
export const hasOwnTask = (details: readonly WeekLine[], who = ''): boolean =>
  details.some((line) => {
    const isTask = isOthers(line.who, who) || line.when.trim() !== '' || line.partner.trim() !== '';
    return isTask && isItem(line) && !line.isDone;
  });

/** From the heading Outreach Done to the index after its last line; [-1, -1] if the heading is gone. */
export function doneSection(lines: readonly PlanLine[]): [heading: number, end: number] {
  const heading = findHeading(lines, SECTIONS.done);
  return heading < 0 ? [-1, -1] : [heading, blockEnd(lines, heading)];
}

export function atLevel(block: readonly WeekLine[], level: number): WeekLine[] {
  const shift = level - (block[0]?.level ?? 0);
  return block.map((line) =>
    shift === 0 || isBlank(line)
      ? line
      : { ...line, level: Math.max(0, Math.min(line.level + shift, PLAN_LEVELS - 1)) },
  );
}

/**
 * Removes up to `most` blank rows above sections, but leaves one above each. They are left over from runs that died
 * before writing.
 */
export function withoutBlanks(lines: readonly WeekLine[], most: number): WeekLine[] {
  const plan = [...lines];
  let left = most;
  for (let at = plan.length - 1; at > 1 && left > 0; at--) {
    const line = plan[at];
    const isSection = line?.level === 0 && !isBlank(line);
    while (isSection && left > 0 && plan[at - 1]?.isBlank && plan[at - 2]?.isBlank) {
      plan.splice(at - 1, 1);
      at--;
      left--;
    }
  }
  return plan;
}
