// What goes into a calendar file, for everyone, for one of the staff, or for a partner. Titles and places only: no
// notes, no phone numbers, no addresses.

import { CALENDAR_ENTRIES } from '../../words/calendar-entries';
import { PAGE_FOR_PARTNER } from '../../words/page-for-partner';
import { WEEK_ENTRIES } from '../../words/week-entries';
import { PartnerDirectory, directoryOf } from '../basics/names';
import { sortBy } from '../basics/sort';
import { namesStaff } from '../basics/staff';
import { excerpt } from '../basics/text';
import { Day, addDays, isDay } from '../dates/day';
import { readRecurrence } from '../dates/recurrence';
import { DigestContact } from '../digest/digest-facts';
import { isCancelled, partnersOfEvent } from '../events/event';
import { Span, spanOf } from '../events/event-span';
import { idOf, rowOfOrigin } from '../origins/line-origin';
import { linesOfContact } from '../partners/contact';
import { partnerOfContact } from '../partners/last-contact';
import { isEnded } from '../partners/stage';
import { FiledLines, Owed, owedBy } from '../plan/owed';
import { doneSection } from '../plan/plan-blocks';
import { PlannedEvent, PlannedLine } from '../plan/week-dates';
import { isHeading, spanOfLine } from '../plan/week-plan';
import { namesAnother } from '../sharing/other-partners';
import { toTick } from '../sharing/page-facts';
import { CalendarEntry, InstantOf, timeOfSpan } from './calendar-entry';
import { withoutContactDetails } from './without-contact-details';

export interface CalendarPartner {
  id: string;
  name: string;
  staff: string;
  stage: string;
  pausedUntil: string;
  reviewOn: string;
}

export interface CalendarFacts<Partner = CalendarPartner, Event = PlannedEvent> {
  people: readonly Partner[];
  events: readonly Event[];
  contacts: readonly DigestContact[];
  lines: readonly PlannedLine[];
  filed: FiledLines;
  today: Day;
  instantOf: InstantOf;
  /** Whether the event's place must not get out. */
  isPlaceHidden: (event: Event) => boolean;
  /** Whether the text tells a partner's people where another one is. */
  givesAway: (text: string, own: string) => boolean;
}

/** A partner is given as its position among `people`. */
export type Whose = { for: 'everyone' } | { for: 'me'; name: string } | { for: 'partner'; position: number };

interface Making<Partner, Event> extends CalendarFacts<Partner, Event> {
  whose: Whose;
  directory: PartnerDirectory;
  isMine: (staff: string) => boolean;
  /** What the file may show of the text; '' if nothing is left. */
  shown: (text: string) => string;
}

/** A calendar keeps its older entries. Recent ones are in the file so that one that moved is corrected. */
const DAYS_BACK = 30;
const LENGTH = 200;
const DIGITS_OF_AN_INSTANT = 16;

/** In order. Rows need their ids. */
export function calendarOf<Partner extends CalendarPartner, Event extends PlannedEvent>(
  facts: CalendarFacts<Partner, Event>,
  whose: Whose,
): CalendarEntry[] {
  const { people, instantOf } = facts;
  const own = whose.for === 'partner' ? (people[whose.position]?.name ?? '') : '';
  const isAboutAnother = namesAnother(people, own);
  const making: Making<Partner, Event> = {
    ...facts,
    whose,
    directory: directoryOf(people),
    isMine: (staff) => whose.for !== 'me' || namesStaff(staff, whose.name),
    shown: (text) => {
      const isLeftOut = whose.for === 'partner' && (isAboutAnother(text) || facts.givesAway(text, own));
      return isLeftOut ? '' : withoutContactDetails(excerpt(text, LENGTH));
    },
  };
  const startOf = ({ time }: CalendarEntry): string =>
    String('from' in time ? time.from : instantOf(time.first, 0)).padStart(DIGITS_OF_AN_INSTANT, '0');
  const entries = [
    ...eventEntries(making),
    ...owedEntries(making),
    ...(whose.for === 'partner' ? [] : [...lineEntries(making), ...reviewEntries(making)]),
  ].filter(({ title }) => title !== '');
  return sortBy(entries, (one) => [startOf(one), one.title, one.uid]);
}

/** What is done or cancelled stays in the file until its day is over: otherwise calendars would show it unchanged. */
const isInFile = ({ last }: Pick<Span, 'last'>, isOff: boolean, today: Day): boolean =>
  last >= (isOff ? today : addDays(today, -DAYS_BACK));

function eventEntries<Partner, Event extends PlannedEvent>({
  events,
  whose,
  directory,
  today,
  instantOf,
  isPlaceHidden,
  isMine,
  shown,
}: Making<Partner, Event>): CalendarEntry[] {
  return events.flatMap((event): CalendarEntry[] => {
    const span = spanOf(event);
    const isOff = isCancelled(event);
    if (!span || !isInFile(span, isOff, today) || !isMine(event.staff)) return [];
    const positions = partnersOfEvent(event, directory);
    if (whose.for === 'partner' && !positions.includes(whose.position)) return [];
    const name = shown(event.name) || (whose.for === 'partner' ? PAGE_FOR_PARTNER.jointEvent : '');
    return [
      {
        kind: 'events',
        uid: idOf({ kind: 'event', eventId: event.id }),
        title: isOff && name !== '' ? CALENDAR_ENTRIES.cancelled(name) : name,
        place: isPlaceHidden(event) ? '' : shown(event.location),
        isCancelled: isOff,
        time: timeOfSpan(span, instantOf),
      },
    ];
  });
}

const titleOf = (title: string, isDone: boolean): string =>
  isDone && title !== '' ? CALENDAR_ENTRIES.done(title) : title;

function lineEntries<Partner, Event extends PlannedEvent>({
  events,
  contacts,
  lines,
  today,
  instantOf,
  isMine,
  shown,
}: Making<Partner, Event>): CalendarEntry[] {
  const sources = new Set([...events, ...contacts].map(({ id }) => id));
  const [doneHeading, doneEnd] = doneSection(lines);
  return lines.flatMap((line, at): CalendarEntry[] => {
    const { id, text, when, who } = line;
    const isDone = line.isDone || (at > doneHeading && at < doneEnd);
    const span = spanOfLine(when, today);
    // A start date in a recurring rule isn't its day.
    if (!span || isHeading(line) || text.trim() === '' || readRecurrence(when)) return [];
    if (!isInFile(span, isDone, today) || !isMine(who)) return [];
    // The event or the contact already has an entry.
    const source = rowOfOrigin(id);
    if (source !== '' && sources.has(source)) return [];
    // Times written once apply to every day.
    const isEachDay = span.first !== span.last && span.words !== '';
    return [
      {
        ...{ kind: 'plan', uid: id, place: '', isCancelled: false },
        title: titleOf(shown(text), isDone),
        time: timeOfSpan(isEachDay ? { ...span, from: '', to: '' } : span, instantOf),
      },
    ];
  });
}

function owedEntries<Partner extends CalendarPartner, Event>({
  people,
  contacts,
  lines,
  filed,
  whose,
  directory,
  today,
  instantOf,
  isMine,
  shown,
}: Making<Partner, Event>): CalendarEntry[] {
  const linesById = new Map(lines.map((line) => [line.id, line]));
  const entryOf = (contact: DigestContact, owed: Owed, staffOfPartner: string): CalendarEntry[] => {
    const { lineId, line, day, who, state } = owed;
    const isDone = state === 'done';
    const staff = [line?.who, who, staffOfPartner].find((one) => one?.trim()) ?? '';
    const span = (line && spanOfLine(line.when, today)) ?? { first: day, last: day, from: '', to: '' };
    if (day === '' || state === 'filed' || !isInFile(span, isDone, today) || !isMine(staff)) return [];
    const titles =
      whose.for === 'partner'
        ? titlesForPartner(owed, isDone, shown)
        : { title: titleOf(shown(titleForStaff(contact, owed)), isDone) };
    return [
      {
        ...{ kind: 'promises', uid: lineId, place: '', isCancelled: false },
        ...titles,
        time: timeOfSpan(span, instantOf),
      },
    ];
  };
  return contacts.flatMap((contact) => {
    const position = partnerOfContact(contact, directory);
    if (whose.for === 'partner' && position !== whose.position) return [];
    const staffOfPartner = people[position ?? -1]?.staff ?? '';
    return owedBy(contact, linesById, today, filed).flatMap((owed) => entryOf(contact, owed, staffOfPartner));
  });
}

/** As in the plan. */
const titleForStaff = (contact: DigestContact, { lineId, line, text }: Owed): string =>
  line?.text ??
  linesOfContact(contact.id, { ...contact }, '').find((one) => one.line.id === lineId)?.line.item ??
  text;

/** Without the text, and with it. Its tick is that of the page for the partner. */
function titlesForPartner(
  { kind, text }: Owed,
  isDone: boolean,
  shown: (text: string) => string,
): Pick<CalendarEntry, 'title' | 'ticked'> {
  const [bare, words, field] =
    kind === 'promise'
      ? ([CALENDAR_ENTRIES.promise, WEEK_ENTRIES.promised, 'promised'] as const)
      : ([CALENDAR_ENTRIES.nextStep, WEEK_ENTRIES.nextStep, 'next'] as const);
  const plain = shown(text);
  const title = titleOf(bare, isDone);
  if (plain === '') return { title };
  return { title, ticked: { key: toTick('log', field, text).key, title: titleOf(words(plain), isDone) } };
}

/** None with a partner that is ended, or is paused on that day. */
function reviewEntries<Partner extends CalendarPartner, Event>({
  people,
  today,
  instantOf,
  isMine,
  shown,
}: Making<Partner, Event>): CalendarEntry[] {
  return people.flatMap(({ id, name, staff, stage, pausedUntil, reviewOn }): CalendarEntry[] => {
    const isPaused = isDay(pausedUntil) && pausedUntil > reviewOn;
    const span = { first: reviewOn, last: reviewOn, from: '', to: '' };
    if (!isDay(reviewOn) || isEnded({ stage }) || isPaused || !isInFile(span, false, today) || !isMine(staff))
      return [];
    const title = CALENDAR_ENTRIES.review(shown(name));
    return [
      {
        ...{ kind: 'reviews', uid: `review-${id}`, title, place: '', isCancelled: false },
        time: timeOfSpan(span, instantOf),
      },
    ];
  });
}
