// The printed page for one person who takes over: the partners, what was said last, what is promised, and what comes next. It
// is for staff, but paper gets left lying around, so it has no Notes.

import { ChangeSet, Recorded } from '../changes/change';
import { describeCell } from '../dates/day-names';
import { describeWhen } from '../dates/stored-when';
import { Day, isDay } from '../dates/day';
import { idOf, originOf } from '../origins/line-origin';
import { normalizeName } from '../basics/names';
import { namesStaff, staffNamesIn } from '../basics/staff';
import { excerpt, lowerFirst } from '../basics/text';
import { HistoryEvent, latestFirst } from '../partners/history';
import { PartnerValues, isNobody, peopleOf } from '../partners/people';
import { PlannedLine } from '../plan/week-dates';
import { HAND_OVER } from '../../words/handoff';

const CONTACTS = 3;
const MOST_LINES = 10;
const LENGTH = 200;
const SHORT = 120;

/** What one person got. */
export interface HandOverPart {
  to: string;
  /** Events and to-dos that belong to none of their partners. */
  others: string[];
  /** How many partners there are on this page, over all parts. */
  count: number;
}

export interface HandOverPartner {
  /** The position of the page. */
  page: number;
  name: string;
  status: string;
  /** 'Kim Lee, principal · kim@example.org · 555-0117' */
  people: string[];
  mainContact: string;
  method: string;
  /** Whom to be introduced to; '' if they have met. */
  introduction: string;
  contacts: string[];
  promises: string[];
  steps: string[];
  events: string[];
}

export interface Given {
  to: string;
  partnerIds: string[];
  /** Rows of other tabs. */
  rows: { table: Recorded['table']; rowId: string }[];
}

const STAFF_FIELDS: readonly string[] = ['staff', 'caller', 'who', 'nextWho'];

/** Who got what in a hand-over, as recorded for Undo and in that order. */
export function givenIn({ subject: leaving, changes }: Pick<ChangeSet, 'subject' | 'changes'>): Given[] {
  const given = new Map<string, Given>();
  const edits = changes.flatMap((change) =>
    change.kind === 'edit' && STAFF_FIELDS.includes(change.field) ? [change] : [],
  );
  // The whole cell, if it held only the leaving name.
  const successorsOf = ({ from, to }: { from: string; to: string }) =>
    normalizeName(from) === normalizeName(leaving)
      ? [to]
      : staffNamesIn(to).filter((name) => !namesStaff(from, name));
  const known = new Set(edits.flatMap(successorsOf).map(normalizeName));
  for (const edit of edits) {
    const fresh = successorsOf(edit);
    // Those who take over shared it before.
    const there = staffNamesIn(edit.to).filter((name) => known.has(normalizeName(name)));
    const names = fresh.length > 0 ? fresh : there.length > 0 ? there : staffNamesIn(edit.to);
    for (const to of new Map(names.map((name) => [normalizeName(name), name])).values()) {
      const one = given.get(normalizeName(to)) ?? { to, partnerIds: [], rows: [] };
      given.set(normalizeName(to), one);
      const { table, rowId } = edit;
      if (table !== 'partners') one.rows.push({ table, rowId });
      else if (!one.partnerIds.includes(rowId)) one.partnerIds.push(rowId);
    }
  }
  return [...given.values()];
}

const dayWords = (day: string): string => describeCell('day', day);
const withDay = (text: string, day: string): string =>
  day.trim() === '' ? text : HAND_OVER.by(text, dayWords(day));

/** 'Mar 2, 2026 · Phone · Ana: They need flyers' */
function contactWords({ kind, day, how, tried, who, text }: HistoryEvent): string {
  const what = kind === 'event' ? text : [how, tried].filter(Boolean).join(', ');
  const start = [dayWords(day), excerpt(what), excerpt(who)].filter(Boolean).join(' · ');
  const heard = kind === 'event' ? '' : excerpt(text, LENGTH);
  return [start, heard].filter(Boolean).join(': ');
}

export const lineWords = ({ text, when }: Pick<PlannedLine, 'text' | 'when'>, today: Day): string =>
  [excerpt(describeWhen(when, today)), excerpt(text, SHORT)].filter(Boolean).join(': ');

interface PartnerFacts {
  page: number;
  name: string;
  status: string;
  values: Readonly<PartnerValues>;
  history: readonly HistoryEvent[];
  /** Open lines of the plan about the partner. */
  lines: readonly PlannedLine[];
}

export function partnerOnPage(
  { page, name, status, values, history, lines }: PartnerFacts,
  to: string,
  today: Day,
): HandOverPartner {
  const items = latestFirst(history);
  const people = peopleOf(values)
    .filter((person) => !isNobody(person))
    .map(({ contactName, contactEmail, contactPhone }) =>
      [contactName, contactEmail, contactPhone]
        .filter(Boolean)
        .map((one) => excerpt(one, SHORT))
        .join(' · '),
    );
  const isTouch = ({ kind, state }: HistoryEvent) =>
    kind === 'contact' || kind === 'cell' || (kind === 'event' && state === '');
  const hasMet = items.some(({ kind, who, state }) =>
    kind === 'contact' || (kind === 'event' && state === '') ? namesStaff(who, to) : false,
  );
  const ahead = items.filter(({ kind, state, day }) => kind === 'event' && state === 'ahead' && isDay(day));
  const lineIds = new Set(lines.map(({ id }) => id));
  const owed = (kind: 'promise' | 'next') => items.filter((one) => one.kind === kind && one.state === 'open');
  const first = peopleOf(values).find(({ contactName }) => contactName !== '')?.contactName ?? '';
  return {
    page,
    name: excerpt(name),
    status,
    people: people.slice(0, MOST_LINES),
    mainContact: excerpt(values.mainContact ?? '', LENGTH),
    method: lowerFirst(excerpt(values.method ?? '')),
    introduction: hasMet ? '' : excerpt(first, SHORT) || excerpt(name),
    contacts: items.filter(isTouch).slice(0, CONTACTS).map(contactWords),
    promises: owed('promise')
      .slice(0, MOST_LINES)
      .map(({ text, by }) => withDay(excerpt(text, LENGTH), by)),
    steps: [
      ...lines
        .filter(({ id }) => !['promise', 'event'].includes(originOf(id).kind))
        .map((line) => lineWords(line, today)),
      ...owed('next')
        .filter(({ id }) => !lineIds.has(idOf({ kind: 'next', contactId: id })))
        .map(({ text, by }) => withDay(excerpt(text, LENGTH), by)),
    ].slice(0, MOST_LINES),
    events: ahead
      .reverse()
      .slice(0, MOST_LINES)
      .map(({ day, text, how }) => [dayWords(day), text, how].filter(Boolean).join(' · ')),
  };
}
