// Done lines move under Outreach Done and remember where they were. If unchecked, they move back.

import { atLevel, blockEnd, doneSection, hasOwnTask, isItem, parentsOf } from './plan-blocks';
import { Day } from '../dates/day';
import { refuse } from '../basics/refusal';
import { ruleOf, isOfRule } from './week-sources';
import {
  SECTIONS,
  WeekLine,
  dayInWhen,
  findHeading,
  isHeading,
  missingSectionMessage,
  placeUnder,
} from './week-plan';

/** A pasted copy is a new line, linked to nothing. */
export function withIds(lines: readonly WeekLine[], newId: () => string): WeekLine[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    if (line.text.trim() === '') return line;
    const isOwn = line.id !== '' && !seen.has(line.id);
    const own = isOwn ? line : { ...line, id: newId(), from: '', given: '' };
    seen.add(own.id);
    return own;
  });
}

/** A rule is never done. Its check mark goes to its latest open day, up to today. */
export function withoutRuleTicks(lines: readonly WeekLine[], today: Day): WeekLine[] {
  const dueDays = new Set<WeekLine>();
  const isChecked = (line: WeekLine) => line.isDone && ruleOf(line) !== undefined;
  for (const { id } of lines.filter(isChecked)) {
    const days = lines.filter(
      (line) => isOfRule(line, id) && !line.isDone && dayInWhen(line.when, today) <= today,
    );
    const last = days.pop();
    if (last) dueDays.add(last);
  }
  return lines.map((line) =>
    isChecked(line) ? { ...line, isDone: false } : dueDays.has(line) ? { ...line, isDone: true } : line,
  );
}

/**
 * Files checked lines with the lines below them, except a checked part of something open, and a line with an open
 * task below it.
 */
export function moveDoneLines(lines: readonly WeekLine[]): WeekLine[] {
  const [heading, end] = doneSection(lines);
  if (heading < 0) return [...lines];
  const rest: WeekLine[] = [];
  const blocks: WeekLine[][] = [];
  let above = '';
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const isChecked = line.isDone && isItem(line) && !(at > heading && at < end);
    const parent = isChecked ? parentsOf(lines, at)[0] : undefined;
    const block = isChecked ? lines.slice(at, blockEnd(lines, at)) : [];
    if (!isChecked || (parent && !isHeading(parent)) || hasOwnTask(block.slice(1), line.who)) {
      rest.push(line);
      if (line.text.trim() !== '') above = line.id;
      at++;
      continue;
    }
    const from = [above, parent?.id ?? '', line.level].join(' ');
    blocks.push([{ ...line, from }, ...block.slice(1)]);
    at += block.length;
  }
  if (blocks.length > 0) {
    const { after, level } = placeUnder(rest, findHeading(rest, SECTIONS.done));
    rest.splice(after + 1, 0, ...blocks.flatMap((block) => atLevel(block, level)));
  }
  return restoreUnchecked(rest);
}

/** Last line first, so that neighbors return in their order. */
function restoreUnchecked(lines: readonly WeekLine[]): WeekLine[] {
  let plan = [...lines];
  const [heading, end] = doneSection(plan);
  const unticked = plan.slice(heading + 1, end).filter(({ isDone, from }) => !isDone && from !== '');
  for (const line of unticked.reverse()) plan = restored(plan, line);
  return plan;
}

function restored(lines: readonly WeekLine[], line: WeekLine): WeekLine[] {
  const start = lines.indexOf(line);
  const end = blockEnd(lines, start);
  const [aboveId = '', parentId = '', levelThen = ''] = line.from.split(' ');
  const block = [{ ...line, from: '' }, ...lines.slice(start + 1, end)];
  const rest = [...lines.slice(0, start), ...lines.slice(end)];
  const [heading, doneEnd] = doneSection(rest);
  const find = (id: string) =>
    rest.findIndex((one, at) => id !== '' && one.id === id && !(at > heading && at < doneEnd));
  const above = find(aboveId);
  const level = Number(levelThen);
  let after = above;
  // Never between another line and its parts.
  if ((rest[above]?.level ?? 0) >= level)
    while ((rest[after + 1]?.text.trim() ?? '') !== '' && (rest[after + 1]?.level ?? 0) > level) after++;
  // It may have been the very first line.
  if ((above >= 0 || aboveId === '') && level > 0) return insertAfter(rest, after, atLevel(block, level));
  const parent = find(parentId);
  const place = parent >= 0 ? parent : findHeading(rest, SECTIONS.followUps);
  if (place < 0) return [...lines];
  const target = placeUnder(rest, place);
  return insertAfter(rest, target.after, atLevel(block, target.level));
}

export function movedUnder(lines: readonly WeekLine[], id: string, headingId: string): WeekLine[] {
  const start = lines.findIndex((line) => line.id === id);
  const end = blockEnd(lines, start);
  const rest = [...lines.slice(0, start), ...lines.slice(end)];
  const heading = findHeading(rest, headingId);
  if (start < 0 || heading < 0) refuse(missingSectionMessage(headingId));
  const { after, level } = placeUnder(rest, heading);
  return insertAfter(rest, after, atLevel(lines.slice(start, end), level));
}

const insertAfter = (lines: readonly WeekLine[], after: number, more: readonly WeekLine[]): WeekLine[] => [
  ...lines.slice(0, after + 1),
  ...more,
  ...lines.slice(after + 1),
];
