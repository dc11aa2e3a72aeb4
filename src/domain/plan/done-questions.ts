// Which done lines may have been a visit or a presentation: of these it is asked what is to be made of them, until that
// is made or nothing more is wanted.

import { originOf, partnerOfFollowUp } from '../basics/line-origin';
import { tellsOfContact } from '../partners/contact';
import { Day, addDays } from '../basics/day';
import { readGiven, withGiven } from './links';
import { PartnerDirectory, directoryOf, normaliseName } from '../basics/names';
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

/** The same when that was taken back: it is asked once more. */
export function withoutAnswer(line: WeekLine, undone: Made): WeekLine {
  const left: Answered = { ...readGiven(line) };
  delete left.asked;
  if (left.made === undone) delete left.made;
  return { ...line, given: Object.keys(left).length === 0 ? '' : JSON.stringify(left) };
}

/**
 * Done lines with a partner, in their cell or in their words, or with words for a type of outreach. An event counts by
 * itself.
 */
export function linesToAskAbout<Line extends WeekLine>(
  lines: readonly Line[],
  types: readonly string[],
  partners: readonly { id: string; name: string; standing: { lastTouch: Day | '' } }[],
  today: Day,
): (Line & { made: Made | '' })[] {
  const touched = new Map(partners.map(({ id, standing }) => [id, standing.lastTouch]));
  const directory = directoryOf(partners);
  const since = addDays(today, -ANSWERED_DAYS);
  return lines.flatMap((line, at) => {
    const { asked, made = '' }: Answered = readGiven(line);
    if (!line.isDone || !isItem(line) || asked) return [];
    const parent = parentsOf(lines, at)[0];
    if (parent && !isHeading(parent)) return [];
    const followedUp = partnerOfFollowUp(line.id);
    // Our own words about a contact are nothing that was heard in another one.
    const isTold = tellsOfContact(line.outcome) || (touched.get(followedUp) ?? '') >= since;
    const isAnswered = followedUp !== '' && isTold;
    if (made === '' && (isAnswered || originOf(line.id).kind === 'event')) return [];
    const named = partners[partnerIn(line.text, directory) ?? -1]?.name ?? '';
    const partner = line.partner.trim() === '' ? named : line.partner;
    return partner !== '' || isOfType(line.text, types) ? [{ ...line, partner, made }] : [];
  });
}

const wordsOf = (text: string): string[] => normaliseName(text).split(' ');

/** By the last word, however it ends: a 'School visit' is any visit, and whoever visited. */
function isOfType(text: string, types: readonly string[]): boolean {
  const stems = new Set(wordsOf(text).map(stemOf));
  return types.some((type) => stems.has(stemOf(wordsOf(type).pop() ?? '')) && type.trim() !== '');
}

/** English, and only as far as types of outreach need it. */
const stemOf = (word: string): string =>
  word === 'met' ? 'meet' : word.replace(/(?<=\p{L}{3})(?:ations?|ings?|ed|ies|es|(?<!s)s|e|y)$/u, '');

const MOST_WORDS = 40;
const MOST_OF_NAME = 8;
const LEAST_LETTERS = 3;

/** The partner whose whole name stands in the words; of several the longest name, of these the first. */
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

/** Whether the line in that row stands under the ideas, and nobody has done it yet. */
export function isIdea(lines: readonly WeekLine[], index: number): boolean {
  const at = lines.findIndex((line) => line.index === index);
  const line = lines[at];
  const ideas = lines[findHeading(lines, 'heading-ideas')];
  return (
    line !== undefined && !line.isDone && isItem(line) && parentsOf(lines, at).some((one) => one === ideas)
  );
}
