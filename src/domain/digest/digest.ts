import { PARTNER_QUESTIONS } from '../../words/relationships';
import { sortBy } from '../basics/sort';
import { Day, isDay } from '../dates/day';
import { WEEK_PARTS, WeekPart } from './digest-parts';
import { implausibleDate } from '../dates/odd-dates';
import { excerpt } from '../basics/text';
import { namesStaff, staffIn } from '../basics/staff';
import { weekEndOf } from '../dates/week-start';
import { DigestEntry, DigestPartner, DigestFacts, Digest } from './digest-facts';
import {
  finder,
  dueEntries,
  promisesOf,
  datesOf,
  openLoopsOf,
  partnerEntries,
  undatedOf,
} from './digest-lists';

/** Focus partners come first, or first within their day. */
export const focusKey = ({ isFocus }: { isFocus: boolean }): string => (isFocus ? '0' : '1');
/** '08:45', so that times sort as text. */
export const timeKey = ({ time }: { time: string }): string =>
  time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0');

const NO_DAY = 'z';

/** Independent of how the rows are sorted. */
const restKeys = ({ name, words, staff, table, partners }: DigestEntry): string[] => [
  name,
  words,
  staff,
  table,
  partners.join('\n'),
];

const inOrder = (entries: readonly DigestEntry[]): DigestEntry[] =>
  sortBy(entries, (one) => [focusKey(one), one.day || NO_DAY, ...restKeys(one)]);

/** A review has its own day, which no contact moves. None while paused or once ended. */
const isReviewDue = ({ reviewOn, standing: { kind } }: DigestPartner, today: Day): boolean =>
  isDay(reviewOn) && reviewOn <= weekEndOf(today) && kind !== 'paused' && kind !== 'ended';

export const reviewQuestion = ({ reviewOn }: { reviewOn: string }): string[] =>
  reviewOn.trim() === '' || isDay(reviewOn) || implausibleDate(reviewOn, 'day') !== ''
    ? []
    : [PARTNER_QUESTIONS.reviewUnread(excerpt(reviewOn))];

/** For everybody. No entry is in two lists. */
export function digestOf(facts: DigestFacts, today: Day): Digest {
  const { people } = facts;
  const found = finder(people, facts.directory);
  const nudges = [
    dueEntries(people, 'lapsed'),
    dueEntries(people, 'dueSoon'),
    dueEntries(people, 'rebuilding'),
  ];
  const [lapsed = [], dueSoon = [], rebuilding = []] = nudges;
  const { promises, promised } = promisesOf(facts, found, today);
  const dates = [...datesOf(facts, found, promised, today), ...openLoopsOf(facts, found, today)];
  const reviews = partnerEntries(
    people.filter((one) => isReviewDue(one, today)),
    ({ reviewOn }) => [reviewOn, ''],
  );
  return {
    lapsed: inOrder(lapsed),
    dueSoon: inOrder(dueSoon),
    rebuilding: inOrder(rebuilding),
    promises: inOrder(promises),
    dates: sortBy(dates, (one) => [one.day, focusKey(one), timeKey(one), ...restKeys(one)]),
    undated: inOrder(undatedOf(facts, found, promised, nudges.flat(), today)),
    reviews: inOrder(reviews),
  };
}

export const digestFor = (digest: Digest, name: string): Digest =>
  partsOf(digest, ({ staff }) => namesStaff(staff, name));

/** These entries are in nobody's part. */
export const digestOfNobody = (digest: Digest): Digest =>
  partsOf(digest, ({ staff }) => staffIn(staff).length === 0);

const partsOf = (digest: Digest, isIn: (entry: DigestEntry) => boolean): Digest =>
  mapParts(digest, (entries) => entries.filter(isIn));

export const mapParts = <Part>(digest: Digest, work: (entries: DigestEntry[]) => Part) =>
  Object.fromEntries(WEEK_PARTS.map((part) => [part, work(digest[part])])) as Record<WeekPart, Part>;
