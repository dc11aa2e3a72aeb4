import { lowerFirst } from '../basics/text';
import { CAME_OF_IT, ANSWERS, REACHED } from '../tables/log';
import { describePastDay } from '../dates/day-names';
import { Day, daysBetween } from '../dates/day';
import { normalizeName } from '../basics/names';
type ContactResult = (typeof ANSWERS)[number];
/** A contact that reached nobody. */
export type NotReached = Exclude<ContactResult, typeof REACHED>;

export interface Attempt {
  day: Day;
  cameOfIt: NotReached;
}

/** Whole texts with only one possible meaning, so not 'n/a' or 'called'. */
const CLEAR_WORDS: Record<ContactResult, string> = {
  Reached:
    'reached, reached them, spoke, spoke with them, spoke to them, talked, talked with them, talked to them',
  'Left a message': `left a message, left message, left msg, message left, left a voicemail, left voicemail, left a voice mail,
    left voice mail, left vm, left a vm, lvm, voicemail, voice mail`,
  'Awaiting reply': `awaiting reply, awaiting a reply, awaiting response, awaiting a response, waiting for reply, waiting for a reply,
    waiting for response, waiting for a response, waiting on a reply, waiting on reply, waiting on a response, waiting to hear back,
    no reply yet, no response yet, no answer yet`,
  'No answer': `no answer, no response, no reply, no pickup, no pick up, did not answer, didnt answer, did not pick up, didnt pick up,
    did not respond, didnt respond, did not reply, didnt reply, not reached, could not reach, couldnt reach, could not reach them,
    unable to reach, unable to reach them`,
};
const ANSWER_BY_WORDS = new Map(
  ANSWERS.flatMap((answer) =>
    CLEAR_WORDS[answer].split(',').map((words): [string, ContactResult] => [normalizeName(words), answer]),
  ),
);

export const answerIn = (text: string): ContactResult | undefined => ANSWER_BY_WORDS.get(normalizeName(text));

export function missedAttemptIn(text: string): NotReached | undefined {
  const answer = answerIn(text);
  return answer === REACHED ? undefined : answer;
}

/** After 'LVM', these words tell of a contact: 'LVM, she called back'. */
const GOT_THROUGH =
  /\b(?:(?:called|emailed|wrote|texted|rang|phoned|got|heard) back|(?:she|he|they) (?:called|emailed|wrote|texted|rang|phoned)|got (?:hold|through)|(?:came|stopped|dropped) (?:by|in)|returned|answered|replied|responded|reached|spoke|spoken|talked|met|chatted|picked up|said|says|agreed|confirmed|accepted|declined)\b/;
const NEGATED =
  /\b(?:not|never|nobody|no one|hasnt|havent|hadnt|didnt|wasnt|couldnt|no)(?: \w+)?? (?=\w+)\w+/g;
/** 'No reply needed', 'Voicemail from Kim' */
const NO_ATTEMPT =
  /^(?:voice ?mail from|no (?:reply|response|answer) (?:needed|necessary|required|expected))\b/;

/**
 * The attempt that a comment starts with: 'no answer, try Tues'. Anything after it that tells of a contact makes it one.
 */
export function missedAtStartOf(text: string): NotReached | undefined {
  const words = normalizeName(text).split(' ');
  const firstWords = words
    .map((_, at) => words.slice(0, words.length - at).join(' '))
    .find((first) => ANSWER_BY_WORDS.has(first));
  if (firstWords === undefined) return undefined;
  const rest = normalizeName(text).slice(firstWords.length).trim();
  const isAttempt = !NO_ATTEMPT.test(normalizeName(text)) && !GOT_THROUGH.test(rest.replace(NEGATED, ''));
  return isAttempt ? missedAttemptIn(firstWords) : undefined;
}

/** A blank counts, and so do words that match no answer. Today asks about those. */
export const countsAsReached = (cameOfIt: string): boolean => missedAttemptIn(cameOfIt) === undefined;

export const answerQuestion = (cameOfIt: string, short: string): string =>
  cameOfIt.trim() === '' || answerIn(cameOfIt)
    ? ''
    : `“${short}” under ${CAME_OF_IT} isn’t one of ${ANSWERS.join(', ')}, so it counts as ${REACHED}. Choose one of them.`;

/** Of two on the same day, the one that got furthest, however the rows are sorted. */
export function laterAttempt(one: Attempt | undefined, other: Attempt): Attempt {
  if (!one || other.day > one.day) return other;
  if (one.day > other.day) return one;
  const weight = ({ cameOfIt }: Attempt) =>
    ['No answer', 'Left a message', 'Awaiting reply'].indexOf(cameOfIt);
  return weight(other) > weight(one) ? other : one;
}

/** 'left a message on Tuesday', 'awaiting reply since yesterday', 'no answer on Tuesday, 2026-02-10' */
export function describeAttempt({ day, cameOfIt }: Attempt, today: Day): string {
  const when = describePastDay(day, today);
  const before = cameOfIt === 'Awaiting reply' ? 'since' : daysBetween(day, today) > 1 ? 'on' : '';
  return [lowerFirst(cameOfIt), before, when].filter(Boolean).join(' ');
}
