// The view Calendar: whose calendar, what the server found, and what goes into the file.

import {
  CALENDAR_KINDS,
  type CalendarEntry,
  type CalendarKind,
} from '../../src/domain/calendar/calendar-entry';
import type { RowRef } from '../../src/server/run/answers';
import type { Calendar, CalendarAsk } from '../../src/server/run/calendar-call';
import { type Subscribable, newStore } from '../kit/store';
import { callServer } from '../server/call-server';

interface CalendarState {
  whose: CalendarAsk['whose'];
  /** Null until one is chosen. */
  partner: RowRef | null;
  isReading: boolean;
  /** Null until it is read. */
  calendar: Calendar | null;
  kinds: readonly CalendarKind[];
  problem: string;
}

export interface CalendarSession extends Subscribable {
  readonly state: Readonly<CalendarState>;
  choose: (whose: CalendarAsk['whose']) => Promise<void>;
  choosePartner: (partner: RowRef | null) => Promise<void>;
  /** Reads the calendar again. */
  read: () => Promise<void>;
  include: (kind: CalendarKind, isIncluded: boolean) => void;
}

export function calendarSession(): CalendarSession {
  const store = newStore<CalendarState>({
    ...{ whose: 'me', partner: null, isReading: false, calendar: null, kinds: CALENDAR_KINDS, problem: '' },
  });
  const { state, set } = store;
  let asked = 0;
  const read = async (): Promise<void> => {
    const ask = askOf(state);
    const number = ++asked;
    set({ calendar: null, problem: '', isReading: ask !== null });
    if (!ask) return;
    const answer = await callServer('readCalendar', ask);
    // Somebody chose another one meanwhile.
    if (number !== asked) return;
    set(answer.ok ? { calendar: answer, isReading: false } : { problem: answer.problem, isReading: false });
  };
  return {
    state,
    subscribe: store.subscribe,
    read,
    choose: (whose) => {
      set({ whose });
      return read();
    },
    choosePartner: (partner) => {
      set({ partner });
      return read();
    },
    include: (kind, isIncluded) =>
      set({
        kinds: CALENDAR_KINDS.filter((one) => (one === kind ? isIncluded : state.kinds.includes(one))),
      }),
  };
}

const askOf = ({ whose, partner }: CalendarState): CalendarAsk | null =>
  whose !== 'partner' ? { whose } : partner ? { whose, partner } : null;

export const countOf = ({ entries }: Calendar, kind: CalendarKind): number =>
  entries.items.filter((one) => one.kind === kind).length;

export const entriesIn = ({ calendar, kinds }: CalendarState): CalendarEntry[] =>
  calendar?.entries.items.filter(({ kind }) => kinds.includes(kind)) ?? [];
