// Promises and next steps of a contact, each as its plan line says it now. Everything that shows them uses this.

import { idOf } from '../origins/line-origin';
import { Day, isDay } from '../dates/day';
import { weekStartOf } from '../dates/week-start';
import { PlannedLine } from './week-dates';
import { dayInWhen } from './week-plan';

export interface OwingContact {
  id: string;
  when: string;
  staff: string;
  promised: string;
  promisedBy: string;
  next: string;
  nextBy: string;
  nextWho: string;
}

export interface Owed {
  kind: 'promise' | 'next';
  lineId: string;
  line: PlannedLine | undefined;
  text: string;
  day: Day | '';
  /** When it is due, as typed. A day changed in the plan wins. */
  by: string;
  /** The staff named in the contact. */
  who: string;
  /** filed: without a line, from an earlier week. Its line left the plan, or somebody deleted it. */
  state: 'open' | 'done' | 'filed';
}

/** `lines` has them by id. `wasDone` says which were filed as done; without it, those count as filed. */
export function owedBy(
  contact: OwingContact,
  lines: ReadonlyMap<string, PlannedLine>,
  today: Day,
  wasDone: (lineId: string) => boolean = () => false,
): Owed[] {
  const { promised, next } = contact;
  return promised === '' && next === '' ? [] : itemsOf(contact, lines, today, wasDone);
}

function itemsOf(
  { id, when, staff, promised, promisedBy, next, nextBy, nextWho }: OwingContact,
  lines: ReadonlyMap<string, PlannedLine>,
  today: Day,
  wasDone: (lineId: string) => boolean,
): Owed[] {
  const owed = (kind: Owed['kind'], text: string, typed: string, who: string): Owed[] => {
    if (text.trim() === '') return [];
    const lineId = idOf({ kind, contactId: id });
    const line = id === '' ? undefined : lines.get(lineId);
    // A contact typed by hand gets its plan line when the next week starts. If an older one has no line, it was filed.
    const isRecent = id === '' || when >= weekStartOf(today);
    const isDone = line ? line.isDone : wasDone(lineId);
    const state = isDone ? 'done' : line || isRecent ? 'open' : 'filed';
    const by = (line && dayInWhen(line.when, today)) || typed;
    return [{ kind, lineId, line, text, day: isDay(by) ? by : '', by, who, state }];
  };
  return [
    ...owed('promise', promised, promisedBy, staff),
    ...owed('next', next, nextBy, nextWho.trim() ? nextWho : staff),
  ];
}
