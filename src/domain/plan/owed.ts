// Promises and next steps of a contact, each as its plan line says it now. Everything that shows them uses this.

import { idOf } from '../origins/line-origin';
import { namesStaff } from '../basics/staff';
import { Day, isDay, laterDay } from '../dates/day';
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
  /** For a kept promise: the first day of the week in which it was done; '' if that isn't known. */
  doneIn: Day | '';
  /** filed: without a line, from an earlier week. Its line left the plan, or somebody deleted it. */
  state: 'open' | 'done' | 'filed';
}

/** An item without a line: whether its contact is of this week, and when it is due, as typed. */
export interface Unlisted {
  lineId: string;
  isRecent: boolean;
  by: string;
}

/** When lines were done: those that are in the plan of `week`, and those that left it. */
export interface FiledLines {
  week: Day | '';
  /** The week it was filed with as done, '' if that isn't known; undefined if it wasn't, or if nobody needs to know. */
  doneIn: (item: Unlisted) => Day | '' | undefined;
}

/** `lines` has them by id. */
export function owedBy(
  contact: OwingContact,
  lines: ReadonlyMap<string, PlannedLine>,
  today: Day,
  filed: FiledLines,
): Owed[] {
  const { promised, next } = contact;
  return promised === '' && next === '' ? [] : itemsOf(contact, lines, today, filed);
}

function itemsOf(
  { id, when, staff, promised, promisedBy, next, nextBy, nextWho }: OwingContact,
  lines: ReadonlyMap<string, PlannedLine>,
  today: Day,
  filed: FiledLines,
): Owed[] {
  const owed = (kind: Owed['kind'], text: string, typed: string, who: string): Owed[] => {
    if (text.trim() === '') return [];
    const lineId = idOf({ kind, contactId: id });
    const line = id === '' ? undefined : lines.get(lineId);
    // A contact typed by hand gets its plan line when the next week starts. If an older one has no line, it was filed.
    const isRecent = id === '' || when >= weekStartOf(today);
    const inPlan = line?.isDone ? filed.week : undefined;
    const week = line ? inPlan : filed.doneIn({ lineId, isRecent: isRecent && id !== '', by: typed });
    const state = week !== undefined ? 'done' : line || isRecent ? 'open' : 'filed';
    const by = (line && dayInWhen(line.when, today)) || typed;
    return [
      {
        ...{ kind, lineId, line, text, day: isDay(by) ? by : '', by, who, state },
        doneIn: week ? notBefore(when, week) : '',
      },
    ];
  };
  return [
    ...owed('promise', promised, promisedBy, staff),
    ...owed('next', next, nextBy, nextWho.trim() ? nextWho : staff),
  ];
}

/** The plan may still have been last week's when this week's promise was kept. */
const notBefore = (when: string, week: Day): Day | '' => laterDay(week, isDay(when) ? weekStartOf(when) : '');

/** More than anybody keeps. */
export const MOST_PROMISES = 5;

/** How many open promises of these contacts are this person's. */
export function openPromises<Contact extends OwingContact>(
  contacts: readonly Contact[],
  lines: readonly PlannedLine[],
  {
    name,
    staffOf,
    filed,
    today,
  }: { name: string; staffOf: (contact: Contact) => string; filed: FiledLines; today: Day },
): number {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const isTheirs = (contact: Contact, { line, who }: Owed) =>
    namesStaff([line?.who, who, staffOf(contact)].find((one) => one?.trim()) ?? '', name);
  return contacts.flatMap((contact) =>
    owedBy(contact, byId, today, filed).filter(
      (owed) => owed.kind === 'promise' && owed.state === 'open' && isTheirs(contact, owed),
    ),
  ).length;
}
