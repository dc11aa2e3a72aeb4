// What belongs into the plan of a week: events, what comes again, promises and next steps.

import { writePlanWhen } from './cell-words';
import { linesOfContact } from './contact';
import { Day, addDays, isDay } from './day';
import { EventFacts, dayOfWhen, isCancelled, readPartnerParts, timeOfWhen } from './event';
import { LoggedContact } from './history';
import { Said } from './links';
import { Rule, occurrences } from './occurrences';
import { excerpt } from './partner';
import { Question, readRecurrence } from './recurrence';
import { eventLineId } from './week-dates';
import { WeekLine } from './week-plan';

const WEEKS_AHEAD = 2;
/** Promises older than this come no more by themselves. */
const LATELY_DAYS = 60;
export const LINE_LENGTH = 200;

/** A line that is to stand in the plan. */
export interface Source extends Said {
  id: string;
  /** The heading it goes under, or the line it goes right after. */
  under: string;
  after: string;
  /** Where it is not there yet: whether it is to come. */
  comes: boolean;
  contactKind: string;
  outcome: string;
}

/** Blank where nothing is given. */
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

const lastDayOf = (monday: Day): Day => addDays(monday, 7 * WEEKS_AHEAD - 1);

export type EventToPlan = EventFacts & { id: string; name: string; staff: string; endsAt: string };

/** Events of this and the next week, and those that stand in the plan already. */
export function eventSources(
  events: readonly EventToPlan[],
  isThere: (id: string) => boolean,
  monday: Day,
): Source[] {
  const last = lastDayOf(monday);
  return events.flatMap((event) => {
    const day = dayOfWhen(event.when);
    const id = eventLineId(event.id);
    const comes = event.id !== '' && day >= monday && day <= last && !isCancelled(event);
    if (!comes && !isThere(id)) return [];
    const when = day && writePlanWhen(day, plain(timeOfWhen(event.when)), plain(event.endsAt));
    const partner = readPartnerParts(event.partners, () => false)
      .map(({ name }) => name)
      .join('; ');
    const text = excerpt(event.name, LINE_LENGTH) + (isCancelled(event) ? ' (cancelled)' : '');
    return [
      source({
        id,
        text,
        when: when || event.when,
        partner,
        who: event.staff,
        under: 'heading-outreach',
        comes,
      }),
    ];
  });
}

/** '8:45' from '08:45', as people write it in a plan. */
const plain = (time: string): string => time.replace(/^0(?=\d:)/, '');

/** The days of lines like 'second Tuesday of the month', each as a line right after its rule. */
export function recurringSources(lines: readonly WeekLine[], monday: Day): Source[] {
  return lines.flatMap((line) => {
    const rule = line.isDone || line.text.trim() === '' ? undefined : ruleOf(line);
    if (!rule) return [];
    const { text, partner, who, id, contactKind } = line;
    return occurrences(rule, monday, lastDayOf(monday)).map((day) =>
      source({
        id: `${recurringStart(id)}${day}`,
        text,
        when: writePlanWhen(day, rule.time, ''),
        partner,
        who,
        contactKind,
        after: id,
        comes: true,
      }),
    );
  });
}

/** The rule that its When is. */
export function ruleOf({ when }: Pick<WeekLine, 'when'>): Rule | undefined {
  const rule = readRecurrence(when);
  return typeof rule === 'object' ? rule : undefined;
}

export const recurringStart = (ruleId: string): string => `recur-${ruleId}-`;

const QUESTIONS: Readonly<Record<Question, (when: string, today: Day) => string>> = {
  from: (when, today) => `from which day on? Add it to When, like: ${when} from ${today}.`,
  month: (when, today) =>
    `of the month, or counted in weeks? Write into When: ${when} of the month, or: ${when} from ${today}.`,
  words: (_, today) =>
    `it is not clear which days these are. Write into When words like “second Tuesday of the month” or “every Monday 10:00 from ${today}”, or one day, like ${today}.`,
};

/** Asks which days are meant by words that seem to be a rule; '' if that is clear. */
export function ruleQuestion({ when, isDone }: Pick<WeekLine, 'when' | 'isDone'>, today: Day): string {
  const question = isDone ? undefined : readRecurrence(when);
  return typeof question === 'string'
    ? `“${excerpt(when)}”: ${QUESTIONS[question](excerpt(when), today)}`
    : '';
}

export type ContactToPlan = LoggedContact & { partner: string };

/** What was promised and what comes next, with its day. */
export function contactSources(
  contacts: readonly ContactToPlan[],
  isThere: (id: string) => boolean,
  today: Day,
): Source[] {
  const since = addDays(today, -LATELY_DAYS);
  const isLate = (day: string) => isDay(day) && day >= since;
  return contacts
    .filter(({ id, promised, next }) => id !== '' && (promised !== '' || next !== ''))
    .flatMap((contact) => linesOfContact(contact.id, { ...contact }).map(({ line }) => ({ contact, line })))
    .flatMap(({ contact, line }) => {
      const { id = '', item: text = '', when = '', partner = '', who = '' } = line;
      const comes = isLate(contact.when) || isLate(when);
      if (!comes && !isThere(id)) return [];
      return [source({ id, text, when, partner, who, under: 'heading-follow-ups', comes })];
    });
}
