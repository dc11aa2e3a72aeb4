// Which done lines may have been a visit or a presentation: of these it is asked once what is to be made of them.

import { partnerOfFollowUp } from './contact';
import { Day, addDays } from './day';
import { readGiven } from './links';
import { normaliseName } from './names';
import { isItem, parentsOf } from './plan-blocks';
import { WeekLine, findHeading, isHeading } from './week-plan';

/** Whoever was in touch within these days has answered a follow-up already. */
const ANSWERED_DAYS = 7;

/** Done lines with a partner, or with words for a type of outreach. An event counts by itself. */
export function linesToAskAbout<Line extends WeekLine>(
  lines: readonly Line[],
  types: readonly string[],
  partners: readonly { id: string; standing: { lastTouch: Day | '' } }[],
  today: Day,
): Line[] {
  const touched = new Map(partners.map(({ id, standing }) => [id, standing.lastTouch]));
  const since = addDays(today, -ANSWERED_DAYS);
  return lines.filter((line, at) => {
    if (!line.isDone || !isItem(line) || line.id.startsWith('event-') || readGiven(line).asked) return false;
    const parent = parentsOf(lines, at)[0];
    if (parent && !isHeading(parent)) return false;
    if ((touched.get(partnerOfFollowUp(line.id)) ?? '') >= since && partnerOfFollowUp(line.id) !== '')
      return false;
    return line.partner.trim() !== '' || isOfType(line.text, types);
  });
}

/** By the last word: a 'School visit' is any visit. */
function isOfType(text: string, types: readonly string[]): boolean {
  const words = ` ${normaliseName(text)} `;
  return types.some((type) => {
    const last = normaliseName(type).split(' ').pop() ?? '';
    return last !== '' && words.includes(` ${last} `);
  });
}

/** Whether the line in that row stands under the ideas, and nobody has done it yet. */
export function isIdea(lines: readonly WeekLine[], index: number): boolean {
  const at = lines.findIndex((line) => line.index === index);
  const line = lines[at];
  const ideas = lines[findHeading(lines, 'heading-ideas')];
  return (
    line !== undefined && !line.isDone && isItem(line) && parentsOf(lines, at).some((one) => one === ideas)
  );
}
