// Which done lines may have been a visit or a presentation: of these it is asked what is to be made of them, until that
// is made or nothing more is wanted.

import { partnerOfFollowUp } from './contact';
import { Day, addDays } from './day';
import { readGiven, withGiven } from './links';
import { normaliseName } from './names';
import { isItem, parentsOf } from './plan-blocks';
import { WeekLine, findHeading, isHeading } from './week-plan';

/** Whoever was in touch within these days has answered a follow-up already. */
const ANSWERED_DAYS = 7;

/** What a line became; it may become the other as well. */
export type Made = 'event' | 'contact';

/** Kept beside what its source gave. */
interface Answered {
  asked?: true;
  made?: Made | '';
}

/** A done line once something was made of it; '' if nothing more is wanted. */
export function withAnswer(line: WeekLine, made: Made | ''): WeekLine {
  const { made: before = made }: Answered = readGiven(line);
  const answered: Answered = made === '' || before !== made ? { asked: true } : { made };
  return withGiven(line, answered);
}

/** Done lines with a partner, or with words for a type of outreach. An event counts by itself. */
export function linesToAskAbout<Line extends WeekLine>(
  lines: readonly Line[],
  types: readonly string[],
  partners: readonly { id: string; standing: { lastTouch: Day | '' } }[],
  today: Day,
): (Line & { made: Made | '' })[] {
  const touched = new Map(partners.map(({ id, standing }) => [id, standing.lastTouch]));
  const since = addDays(today, -ANSWERED_DAYS);
  return lines.flatMap((line, at) => {
    const { asked, made = '' }: Answered = readGiven(line);
    if (!line.isDone || !isItem(line) || asked) return [];
    const parent = parentsOf(lines, at)[0];
    if (parent && !isHeading(parent)) return [];
    const followedUp = partnerOfFollowUp(line.id);
    const isAnswered = followedUp !== '' && (touched.get(followedUp) ?? '') >= since;
    if (made === '' && (isAnswered || line.id.startsWith('event-'))) return [];
    return line.partner.trim() !== '' || isOfType(line.text, types) ? [{ ...line, made }] : [];
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
