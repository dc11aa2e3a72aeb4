// What was said in Today after a press, and how long it may stay there: a notice never contradicts what stands beside it.
// It was said beside one answer of the sheet; a newer answer that says otherwise ends it.

import { mondayOf } from '../../src/domain/basics/day';
import type { CheckTrouble } from '../../src/domain/upkeep/heartbeat';
import type { Today } from '../../src/server/run/answers';

export interface TodayNotice {
  words: string;
  /** Else the words say what was in the way. */
  isDone: boolean;
  /** The answer that was on the screen then. */
  shownWith: Today;
  /** The first answer that was read afterwards. */
  nextRead?: Today;
}

/** What a notice may count. */
const LISTS = ['lapsed', 'dueSoon', 'rebuilding', 'noContact', 'thisWeek', 'doneLines'] as const;
const listsOf = (today: Today): string => JSON.stringify(LISTS.map((list) => today[list]));

/** '3 more to get back in touch with' is wrong as soon as one of them was called. */
const isSameAsThen = ({ nextRead: after }: TodayNotice, today: Today): boolean =>
  after === undefined || after === today || listsOf(after) === listsOf(today);

/** Once an answer is read after it was said. */
export const withNextRead = (said: TodayNotice | null, today: Today): TodayNotice | null =>
  said && !said.nextRead && said.shownWith !== today ? { ...said, nextRead: today } : said;

/** What is said of the start of the week, and whether it is still asked for. */
export function weekNotice(
  said: TodayNotice | null,
  today: Today,
): { isAsked: boolean; words: string; mayUndo: boolean } {
  const isAsked = today.isOldWeek && today.partnerCount > 0;
  const nothing = { isAsked, words: '', mayUndo: false };
  if (!said) return nothing;
  // What was in the way is nothing to anybody once the week is started.
  if (!said.isDone) return { ...nothing, words: isAsked ? said.words : '' };
  const isSameWeek = mondayOf(said.shownWith.today) === mondayOf(today.today);
  const holds = said.shownWith === today || (isSameWeek && !today.isOldWeek && isSameAsThen(said, today));
  return holds ? { isAsked: false, words: said.words, mayUndo: true } : nothing;
}

/** What is said of the daily check, and the trouble with it that is still there. */
export function checkNotice(
  said: TodayNotice | null,
  today: Today,
): { trouble: CheckTrouble | null; words: string } {
  const trouble = today.stopped;
  if (!said?.isDone) return { trouble, words: '' };
  const isSameDay = said.shownWith.today === today.today;
  const holds = said.shownWith === today || (trouble === null && isSameDay && isSameAsThen(said, today));
  return holds ? { trouble: null, words: said.words } : { trouble, words: '' };
}
