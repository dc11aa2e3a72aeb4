// Done lines that may have been a visit or a presentation. Today asks what to make of them until somebody answers.

import { originOf, partnerOfFollowUp } from '../origins/line-origin';
import { mentionsContact } from '../partners/contact';
import { Day, addDays } from '../dates/day';
import { readSyncState, withSyncState } from './links';
import { PartnerDirectory, directoryOf, normalizeName } from '../basics/names';
import { isItem, parentsOf } from './plan-blocks';
import { SECTIONS, WeekLine, findHeading, isHeading } from './week-plan';

/** A touch within this many days already answers a follow-up. */
const ANSWERED_DAYS = 7;

/** What a line became. It may become the other as well. */
export type Made = 'event' | 'contact';

/** Stored next to what the source last said. */
interface Answered {
  asked?: true;
  made?: Made | '';
}

export function withAnswer(line: WeekLine, made: Made | ''): WeekLine {
  const { made: before = made }: Answered = readSyncState(line);
  const answered: Answered = made === '' || before !== made ? { asked: true } : { made };
  return withSyncState(line, answered);
}

export function withoutAnswer(line: WeekLine, undone: Made): WeekLine {
  const left: Answered = { ...readSyncState(line) };
  delete left.asked;
  if (left.made === undone) delete left.made;
  return { ...line, given: Object.keys(left).length === 0 ? '' : JSON.stringify(left) };
}

/**
 * Done lines with a partner, in their cell or their text, or with words for a type of outreach. A line from an event
 * isn't asked about: the event counts.
 */
export function linesToAskAbout<Line extends WeekLine>(
  lines: readonly Line[],
  types: readonly string[],
  partners: readonly { id: string; name: string; standing: { lastTouch: Day | '' } }[],
  today: Day,
  directory = directoryOf(partners),
): (Line & { made: Made | '' })[] {
  const since = addDays(today, -ANSWERED_DAYS);
  return lines.flatMap((line, at) => {
    const { asked, made = '' }: Answered = readSyncState(line);
    if (!line.isDone || !isItem(line) || asked) return [];
    const parent = parentsOf(lines, at)[0];
    if (parent && !isHeading(parent)) return [];
    const followedUp = partnerOfFollowUp(line.id);
    // An outcome we wrote for one contact isn't something heard in another.
    const { standing } = partners[directory.positionOfId(followedUp) ?? -1] ?? {};
    const wasInTouch = mentionsContact(line.outcome) || (standing?.lastTouch ?? '') >= since;
    const isAnswered = followedUp !== '' && wasInTouch;
    if (made === '' && (isAnswered || originOf(line.id).kind === 'event')) return [];
    const named = partners[partnerIn(line.text, directory) ?? -1]?.name ?? '';
    const partner = line.partner.trim() === '' ? named : line.partner;
    return partner !== '' || isOfType(line.text, types) ? [{ ...line, partner, made }] : [];
  });
}

/**
 * The ids of those that a new week leaves in the plan: typed lines and days of rules. What has a source is remembered
 * there.
 */
export const idsToAskAbout = (...asked: Parameters<typeof linesToAskAbout>): ReadonlySet<string> =>
  new Set(
    linesToAskAbout(...asked).flatMap(({ id }) =>
      id !== '' && ['typed', 'recurring'].includes(originOf(id).kind) ? [id] : [],
    ),
  );

const wordsOf = (text: string): string[] => normalizeName(text).split(' ');

/** By the last word of each type, without its ending: 'School visit' covers any visit, and 'visited'. */
function isOfType(text: string, types: readonly string[]): boolean {
  const stems = new Set(wordsOf(text).map(stemOf));
  return types.some((type) => stems.has(stemOf(wordsOf(type).pop() ?? '')) && type.trim() !== '');
}

/** English only, and only as much as types of outreach need. */
const stemOf = (word: string): string =>
  word === 'met' ? 'meet' : word.replace(/(?<=\p{L}{3})(?:ations?|ings?|ed|ies|es|(?<!s)s|e|y)$/u, '');

const MOST_WORDS = 40;
const MOST_OF_NAME = 8;
const LEAST_LETTERS = 3;

/** The longest name in the text, and the first of those. */
function partnerIn(text: string, directory: PartnerDirectory): number | undefined {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  for (let length = Math.min(MOST_OF_NAME, words.length); length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const name = words.slice(from, from + length).join(' ');
      const position = name.length < LEAST_LETTERS ? undefined : directory.positionOfName(name);
      if (position !== undefined) return position;
    }
  return undefined;
}

export function isIdea(lines: readonly WeekLine[], index: number): boolean {
  const at = lines.findIndex((line) => line.index === index);
  const line = lines[at];
  const ideas = lines[findHeading(lines, SECTIONS.ideas)];
  return (
    line !== undefined && !line.isDone && isItem(line) && parentsOf(lines, at).some((one) => one === ideas)
  );
}
