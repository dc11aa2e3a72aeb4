// The view Calendar: whose calendar, what the server found, and what goes into the file.

import {
  CALENDAR_KINDS,
  type CalendarEntry,
  type CalendarKind,
} from '../../src/domain/calendar/calendar-entry';
import { shortFullDay } from '../../src/domain/dates/day-names';
import type { RowRef } from '../../src/server/run/answers';
import type { Calendar, CalendarAsk } from '../../src/server/run/calendar-call';
import type { ShownText } from '../form/texts-to-tick';
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
  /** Keys of the texts that go into a partner's file. */
  ticked: readonly string[];
  problem: string;
}

export interface CalendarSession extends Subscribable {
  readonly state: Readonly<CalendarState>;
  choose: (whose: CalendarAsk['whose']) => Promise<void>;
  choosePartner: (partner: RowRef | null) => Promise<void>;
  /** Reads the calendar again. */
  read: () => Promise<void>;
  include: (kind: CalendarKind, isIncluded: boolean) => void;
  tick: (ticked: readonly string[]) => void;
}

export function calendarSession(): CalendarSession {
  const store = newStore<CalendarState>({
    ...{ whose: 'me', partner: null, isReading: false, calendar: null, kinds: CALENDAR_KINDS },
    ...{ ticked: [], problem: '' },
  });
  const { state, set } = store;
  let asked = 0;
  const read = async (): Promise<void> => {
    const ask = askOf(state);
    const number = ++asked;
    set({ calendar: null, ticked: [], problem: '', isReading: ask !== null });
    if (!ask) return;
    const answer = await callServer('readCalendar', ask);
    // Somebody chose another one meanwhile.
    if (number !== asked) return;
    set(
      answer.ok
        ? { calendar: answer, ticked: answer.ticked, isReading: false }
        : { problem: answer.problem, isReading: false },
    );
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
    tick: (ticked) => set({ ticked }),
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

/** What goes into the file, each text only if it is ticked. */
export const entriesIn = ({
  calendar,
  kinds,
  ticked,
}: Pick<CalendarState, 'calendar' | 'kinds' | 'ticked'>): CalendarEntry[] =>
  calendar?.entries.items
    .filter(({ kind }) => kinds.includes(kind))
    .map((entry) =>
      entry.ticked && ticked.includes(entry.ticked.key) ? { ...entry, ...titleIn(entry) } : entry,
    ) ?? [];

const titleIn = ({ title, ticked }: CalendarEntry): Pick<CalendarEntry, 'title'> => ({
  title: ticked?.title ?? title,
});

/** The texts that can be ticked, each once. */
export function textsIn({ calendar, kinds }: CalendarState): ShownText[] {
  const texts = new Map<string, ShownText>();
  for (const { kind, ticked, time } of calendar?.entries.items ?? [])
    if (ticked && kinds.includes(kind) && !texts.has(ticked.key))
      texts.set(ticked.key, {
        key: ticked.key,
        label: ticked.title,
        detail: 'first' in time ? shortFullDay(time.first) : '',
      });
  return [...texts.values()];
}
