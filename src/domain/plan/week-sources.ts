// What belongs in the plan of a week: events, repeating items, promises and next steps.

import { LINE_QUESTIONS } from '../../words/tab-questions';
import { originOf, idOf } from '../origins/line-origin';
import { readTimes } from '../dates/parse-time';
import { briefDay, fullDay, plainTime } from '../dates/day-names';
import { writePlanWhen } from '../dates/stored-when';
import { linesOfContact } from '../partners/contact';
import { Day, addDays, isDay } from '../dates/day';
import { EventFacts, isCancelled, readPartnerParts } from '../events/event';
import { spanOf, writeSpan } from '../events/event-span';
import { LoggedContact } from '../partners/history';
import { SourceFields } from './links';
import { Rule, occurrences } from '../dates/occurrences';
import { excerpt } from '../basics/text';
import { doneSection, isItem } from './plan-blocks';
import { Question, readRecurrence } from '../dates/recurrence';
import { SECTIONS, WeekLine, spanOfLine } from './week-plan';
import { readWhen, whyUnread } from '../dates/parse-when';

const WEEKS_AHEAD = 2;
/** Promises older than this are no longer added automatically. */
const RECENT_DAYS = 60;
export const LINE_LENGTH = 200;

/** A line that should be in the plan. */
export interface Source extends SourceFields {
  id: string;
  /** The heading it goes under, or else the line it goes right after. */
  under: string;
  after: string;
  /** Whether to add the line if it isn't in the plan yet. */
  comes: boolean;
  contactKind: string;
  outcome: string;
}

/** Fields not given are blank. */
export const source = (given: Partial<Source> & Pick<Source, 'id' | 'text' | 'comes'>): Source => ({
  when: '',
  partner: '',
  who: '',
  under: '',
  after: '',
  contactKind: '',
  outcome: '',
  ...given,
});

export const lastDayOf = (weekStart: Day): Day => addDays(weekStart, 7 * WEEKS_AHEAD - 1);

export type EventToPlan = EventFacts & { id: string; name: string; staff: string };

/** Events of this week and the next, from `since` on, plus those already in the plan. */
export function eventSources(
  events: readonly EventToPlan[],
  isThere: (id: string) => boolean,
  weekStart: Day,
  since: Day = weekStart,
): Source[] {
  const last = lastDayOf(weekStart);
  return events.flatMap((event) => {
    const span = spanOf(event);
    const id = idOf({ kind: 'event', eventId: event.id });
    const isNear = span !== undefined && span.last >= since && span.first <= last;
    const comes = event.id !== '' && isNear && !isCancelled(event);
    if (!comes && !isThere(id)) return [];
    const partner = readPartnerParts(event.partners, () => false)
      .map(({ name }) => name)
      .join('; ');
    const text = excerpt(event.name, LINE_LENGTH) + (isCancelled(event) ? ' (cancelled)' : '');
    return [
      source({
        id,
        text,
        when: span ? writeSpan(span) : event.when,
        partner,
        who: event.staff,
        under: SECTIONS.outreach,
        comes,
      }),
    ];
  });
}

/** The days of lines like 'second Tuesday of the month', each as a line right after its rule. */
export function recurringSources(lines: readonly WeekLine[], weekStart: Day): Source[] {
  return lines.flatMap((line) => {
    const rule = line.isDone || line.text.trim() === '' ? undefined : ruleOf(line);
    if (!rule) return [];
    const { text, partner, who, id, contactKind } = line;
    return occurrences(rule, weekStart, lastDayOf(weekStart)).map((day) =>
      source({
        id: idOf({ kind: 'recurring', ruleId: id, day }),
        text,
        when: onDay(day, rule),
        partner,
        who,
        contactKind,
        after: id,
        comes: true,
      }),
    );
  });
}

/** '2:45-3:45' in a rule is in the afternoon, as anywhere else; 'morning' stays. */
function onDay(day: Day, { time }: Rule): string {
  const { from, to } = readTimes(time) ?? { from: time, to: '' };
  return writePlanWhen(day, plainTime(from), plainTime(to));
}

/** The rule in a line's When. */
export function ruleOf({ when }: Pick<WeekLine, 'when'>): Rule | undefined {
  const rule = readRecurrence(when);
  return typeof rule === 'object' ? rule : undefined;
}

/** Whether the line is one of the rule's days. */
export function isOfRule(line: { id: string } | undefined, ruleId: string): boolean {
  const origin = originOf(line?.id ?? '');
  return origin.kind === 'recurring' && origin.ruleId === ruleId;
}

const ruleQuestion = (question: Question, when: string, today: Day): string =>
  question === 'words'
    ? LINE_QUESTIONS.words(when, fullDay(today), briefDay(today))
    : LINE_QUESTIONS[question](when, fullDay(today));

/** Asks what a When means if it gives neither a day nor repeating days; '' if it is clear. */
export function whenQuestion({ when, isDone }: Pick<WeekLine, 'when' | 'isDone'>, today: Day): string {
  if (isDone || when.trim() === '') return '';
  const rule = readRecurrence(when);
  if (typeof rule === 'string') return ruleQuestion(rule, excerpt(when), today);
  if (rule || spanOfLine(when, today)) return '';
  const why = whyUnread(readWhen(when, { near: today }));
  return LINE_QUESTIONS.unread(excerpt(when), why, briefDay(today));
}

/** Only about open lines. Lines with the same words share one question. */
export function questionsAboutLines<Line extends WeekLine>(
  lines: readonly Line[],
  today: Day,
): { line: Line; words: string }[] {
  const [done, end] = doneSection(lines);
  const asked = new Map<string, { line: Line; words: string; more: number }>();
  lines.forEach((line, at) => {
    if (!isItem(line) || (at > done && at < end)) return;
    const words = whenQuestion(line, today);
    const known = asked.get(words);
    if (known) known.more++;
    else if (words !== '') asked.set(words, { line, words, more: 0 });
  });
  return [...asked.values()].map(({ line, words, more }) => ({
    line,
    words: more === 0 ? words : `${words} (${more} more ${more === 1 ? 'line says' : 'lines say'} the same.)`,
  }));
}

export type ContactToPlan = LoggedContact & { partner: string };

/** Promises and next steps, with their days. `staffOf` returns the staff contact of the partner. */
export function contactSources<Contact extends ContactToPlan>(
  contacts: readonly Contact[],
  staffOf: (contact: Contact) => string,
  isThere: (id: string) => boolean,
  today: Day,
): Source[] {
  const since = addDays(today, -RECENT_DAYS);
  const isLate = (day: string) => isDay(day) && day >= since;
  return contacts
    .filter(({ id, promised, next }) => id !== '' && (promised !== '' || next !== ''))
    .flatMap((contact) =>
      linesOfContact(contact.id, { ...contact }, staffOf(contact)).map(({ line }) => ({ contact, line })),
    )
    .flatMap(({ contact, line }) => {
      const { id = '', item: text = '', when = '', partner = '', who = '' } = line;
      const comes = isLate(contact.when) || isLate(when);
      if (!comes && !isThere(id)) return [];
      return [source({ id, text, when, partner, who, under: SECTIONS.followUps, comes })];
    });
}
