// Notices in Today after a press, and how long they stay. A notice belongs to the sheet's answer on the screen; it
// disappears as soon as a newer answer contradicts it.

import { weekStartOf } from '../../src/domain/dates/week-start';
import type { CheckProblem } from '../../src/domain/upkeep/heartbeat';
import type { Today } from '../../src/server/run/today-answers';

export interface TodayNotice {
  words: string;
  /** If false, the words say what prevented it. */
  isDone: boolean;
  /** The answer on the screen at that time. */
  shownWith: Today;
  /** The first answer read after it. */
  nextRead?: Today;
}

/** The lists that a notice may count. */
const LISTS = [
  'lapsed',
  'dueSoon',
  'rebuilding',
  'toBegin',
  'noContact',
  'thisWeek',
  'overdue',
  'doneLines',
] as const;
const listsOf = (today: Today): string => JSON.stringify(LISTS.map((list) => today[list]));

/** '3 more to get back in touch with' is wrong once one of them was called. */
const isSameAsThen = ({ nextRead: after }: TodayNotice, today: Today): boolean =>
  after === undefined || after === today || listsOf(after) === listsOf(today);

export const withNextRead = (notice: TodayNotice | null, today: Today): TodayNotice | null =>
  notice && !notice.nextRead && notice.shownWith !== today ? { ...notice, nextRead: today } : notice;

/** Whether Today has the button that starts a week. */
export const offersWeek = (today: Today): boolean =>
  (today.isOldWeek || today.startsNext) && today.partnerCount > 0;

/** The notice about the start of the week, and whether the week still has to be started. */
export function weekNotice(
  notice: TodayNotice | null,
  today: Today,
): { isAsked: boolean; words: string; mayUndo: boolean } {
  const isOpen = today.isOldWeek || today.startsNext;
  const isAsked = offersWeek(today);
  const nothing = { isAsked, words: '', mayUndo: false };
  if (!notice) return nothing;
  // Once the week is started, nobody needs to know what prevented it before.
  if (!notice.isDone) return { ...nothing, words: isAsked ? notice.words : '' };
  const isSameWeek = weekStartOf(notice.shownWith.today) === weekStartOf(today.today);
  const holds = notice.shownWith === today || (isSameWeek && !isOpen && isSameAsThen(notice, today));
  return holds ? { isAsked: false, words: notice.words, mayUndo: true } : nothing;
}

/** The notice about the daily check, and its trouble, if any remains. */
export function checkNotice(
  notice: TodayNotice | null,
  today: Today,
): { trouble: CheckProblem | null; words: string } {
  const trouble = today.stopped;
  if (!notice?.isDone) return { trouble, words: '' };
  const isSameDay = notice.shownWith.today === today.today;
  const holds = notice.shownWith === today || (trouble === null && isSameDay && isSameAsThen(notice, today));
  return holds ? { trouble: null, words: notice.words } : { trouble, words: '' };
}
