// What Today shows. It is read again when it is the open view and may be old.

import type { Day } from '../../src/domain/dates/day';
import type { TableName } from '../../src/domain/tables';
import type { HeadingQuestion } from '../../src/domain/upkeep/headings';
import type { Suggestions, Today } from '../../src/server/run/today-answers';
import { callServer } from '../server/call-server';
import { dayNow, isOld } from '../kit/latest-day';
import { offersWeek } from '../notices/today-notices';
import { type Store, type Subscribable, newStore } from '../kit/store';

type Headings = readonly HeadingQuestion[];

/** In turns of ten seconds since somebody left: a week from the menu takes one or two. After two minutes, nobody waits. */
const LOOKS_AT: readonly number[] = [1, 2, 4, 12];

export interface TodaySession extends Subscribable {
  readonly today: Today;
  readonly isReading: boolean;
  /** The last attempt to read it failed. */
  readonly isUnread: boolean;
  /** The current day, which may be later than the day that was read. */
  day: () => Day;
  headingsOf: (table: TableName) => Headings;
  changeHeadings: (table: TableName, turn: (known: Headings) => Headings) => void;
  /** Called after a change: Today is read again once it is the open view. */
  markOld: () => void;
  /** Called when somebody returns to the page: Today and the suggestions of fields may be old. */
  onReturn: () => void;
  /** Called when somebody leaves the page for the sheet or its menu. */
  onLeave: () => void;
  /**
   * Called every ten seconds while somebody works beside the page: what Today offers may be done by then, as the menu
   * starts a week, too.
   */
  lookAside: () => void;
  /** Called every minute while the page is visible: after midnight everything is out of date. */
  tick: () => void;
  read: () => Promise<void>;
}

interface TodayEvents {
  onRead: (found: { problem: string; suggestions: Suggestions | null }) => void;
  onNewDay: () => void;
}

export function todaySession(
  first: Today,
  isInFront: () => boolean,
  { onRead, onNewDay }: TodayEvents,
): TodaySession {
  const store = newStore({
    today: first,
    isReading: false,
    isUnread: false,
    isStale: false,
    day: first.today,
  });
  const { state, set } = store;
  let readAt = Date.now();

  const read = async (): Promise<void> => {
    // The read under way may have started before the latest change.
    if (state.isReading) return set({ isStale: true });
    set({ isReading: true, isStale: false });
    const answer = await callServer('readToday');
    set({ isReading: false, isUnread: !answer.ok });
    if (answer.ok) {
      readAt = Date.now();
      const { today, ...suggestions } = answer;
      set({ today });
      // A save during the read may be missing from the answer, but its suggestions are already known here.
      onRead({ problem: '', suggestions: state.isStale ? null : suggestions });
      tick();
    } else onRead({ problem: answer.problem, suggestions: null });
    catchUp();
  };
  const catchUp = (): void => {
    if (isInFront() && state.isStale && !state.isReading) void read();
  };
  const markOld = (): void => {
    set({ isStale: true });
    // One press may change several things. Today is read once, after all of them.
    void Promise.resolve().then(catchUp);
  };
  const day = (): Day => dayNow(state.today.today, state.today.minutesLeft, Date.now() - readAt);
  const tick = (): void => {
    const now = day();
    if (now === state.day) return;
    set({ day: now });
    if (now !== state.today.today) markOld();
    onNewDay();
  };
  return {
    get today() {
      return state.today;
    },
    get isReading() {
      return state.isReading;
    },
    get isUnread() {
      return state.isUnread;
    },
    subscribe: store.subscribe,
    day,
    ...headingsIn(store),
    markOld,
    onReturn: () => {
      tick();
      if (!isOld(Date.now() - readAt)) return;
      markOld();
      // In any view, because the suggestions of fields are read with Today.
      void Promise.resolve().then(() => (state.isReading ? undefined : read()));
    },
    ...looksAside(
      () => isInFront() && offersWeek(state.today) && !state.isReading,
      () => void read(),
    ),
    tick,
    read,
  };
}

function looksAside(mayLook: () => boolean, read: () => void): Pick<TodaySession, 'onLeave' | 'lookAside'> {
  let turn = 0;
  return {
    onLeave: () => {
      turn = 0;
    },
    lookAside: () => {
      turn++;
      if (LOOKS_AT.includes(turn) && mayLook()) read();
    },
  };
}

function headingsIn({
  state,
  set,
}: Store<{ today: Today }>): Pick<TodaySession, 'headingsOf' | 'changeHeadings'> {
  const headingsOf = (table: TableName): HeadingQuestion[] =>
    state.today.headings.filter((one) => one.table === table);
  return {
    headingsOf,
    changeHeadings: (table, turn) => {
      const others = state.today.headings.filter((one) => one.table !== table);
      set({ today: { ...state.today, headings: [...turn(headingsOf(table)), ...others] } });
    },
  };
}
