// Done lines go under Outreach Done and remember where they stood; unticked, they go back.

import { DONE_HEADING, atLevel, blockEnd, doneSection, hasOwnTask, isItem, parentsOf } from './plan-blocks';
import { Day } from '../basics/day';
import { refuse } from '../basics/refusal';
import { ruleOf, isOfRule } from './week-sources';
import { WeekLine, dayInWhen, findHeading, isHeading, placeUnder, wordLost } from './week-plan';

const NO_LONGER_THERE = 'heading-follow-ups';

/** Every line has an id of its own; what was pasted is a line of its own and linked to nothing. */
export function withIds(lines: readonly WeekLine[], newId: () => string): WeekLine[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    if (line.text.trim() === '') return line;
    const isOwn = line.id !== '' && !seen.has(line.id);
    const named = isOwn ? line : { ...line, id: newId(), from: '', given: '' };
    seen.add(named.id);
    return named;
  });
}

/** A rule is never done: its tick is meant for its latest day that has come and is open. */
export function withoutRuleTicks(lines: readonly WeekLine[], today: Day): WeekLine[] {
  const meant = new Set<WeekLine>();
  const isTicked = (line: WeekLine) => line.isDone && ruleOf(line) !== undefined;
  for (const { id } of lines.filter(isTicked)) {
    const days = lines.filter(
      (line) => isOfRule(line, id) && !line.isDone && dayInWhen(line.when, today) <= today,
    );
    const last = days.pop();
    if (last) meant.add(last);
  }
  return lines.map((line) =>
    isTicked(line) ? { ...line, isDone: false } : meant.has(line) ? { ...line, isDone: true } : line,
  );
}

/**
 * Ticked lines with what lies under them. What stays where it is: a ticked part of something that is still open, and a
 * line with an open task of its own below it, which nobody would look for under Outreach Done.
 */
export function fileDone(lines: readonly WeekLine[]): WeekLine[] {
  const [heading, end] = doneSection(lines);
  if (heading < 0) return [...lines];
  const rest: WeekLine[] = [];
  const blocks: WeekLine[][] = [];
  let above = '';
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const isTicked = line.isDone && isItem(line) && !(at > heading && at < end);
    const parent = isTicked ? parentsOf(lines, at)[0] : undefined;
    const block = isTicked ? lines.slice(at, blockEnd(lines, at)) : [];
    if (!isTicked || (parent && !isHeading(parent)) || hasOwnTask(block.slice(1), line.who)) {
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
    const { after, level } = placeUnder(rest, findHeading(rest, DONE_HEADING));
    rest.splice(after + 1, 0, ...blocks.flatMap((block) => atLevel(block, level)));
  }
  return bringBack(rest);
}

/** The last first, so that neighbours come back in their order. */
function bringBack(lines: readonly WeekLine[]): WeekLine[] {
  let plan = [...lines];
  const [heading, end] = doneSection(plan);
  const unticked = plan.slice(heading + 1, end).filter(({ isDone, from }) => !isDone && from !== '');
  for (const line of unticked.reverse()) plan = backFrom(plan, line);
  return plan;
}

function backFrom(lines: readonly WeekLine[], line: WeekLine): WeekLine[] {
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
  // It may have been the first of all.
  if ((above >= 0 || aboveId === '') && level > 0) return spliced(rest, after, atLevel(block, level));
  const parent = find(parentId);
  const place = parent >= 0 ? parent : findHeading(rest, NO_LONGER_THERE);
  if (place < 0) return [...lines];
  const there = placeUnder(rest, place);
  return spliced(rest, there.after, atLevel(block, there.level));
}

/** With one line and all under it as the last under a heading. */
export function movedUnder(lines: readonly WeekLine[], id: string, headingId: string): WeekLine[] {
  const start = lines.findIndex((line) => line.id === id);
  const end = blockEnd(lines, start);
  const rest = [...lines.slice(0, start), ...lines.slice(end)];
  const heading = findHeading(rest, headingId);
  if (start < 0 || heading < 0) refuse(wordLost(headingId));
  const { after, level } = placeUnder(rest, heading);
  return spliced(rest, after, atLevel(lines.slice(start, end), level));
}

const spliced = (lines: readonly WeekLine[], after: number, more: readonly WeekLine[]): WeekLine[] => [
  ...lines.slice(0, after + 1),
  ...more,
  ...lines.slice(after + 1),
];
