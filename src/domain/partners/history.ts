import { TOUCH } from '../../words/touch';
import { NotReached, missedAttemptIn } from './came-of-it';
import { describePastDay } from '../dates/day-names';
import { Day, daysBetween, isDay } from '../dates/day';
import { replacedDays } from './contact';
import { isCancelled } from '../events/event';
import { spanOf, touchDay } from '../events/event-span';
import { methodIn } from './methods';
import { excerpt } from '../basics/text';
import { namesStaff } from '../basics/staff';

/**
 * cell: the day in Last Contact Date, without a contact or event on that day. earlier: a day Last Contact Date held
 * until a contact was logged.
 */
type HistoryEventKind = 'contact' | 'event' | 'promise' | 'next' | 'cell' | 'earlier';

export interface HistoryEvent {
  kind: HistoryEventKind;
  /** As typed in the sheet. Promises and next steps have the day of their contact. */
  day: string;
  /** The last of several days, else ''. */
  until: Day | '';
  who: string;
  /** The method of contact, or the place of the event. */
  how: string;
  /** For a contact that reached nobody. */
  tried: NotReached | '';
  text: string;
  /** When a promise or next step is due. */
  by: string;
  state: '' | 'open' | 'done' | 'ahead' | 'cancelled';
  /** The id of the contact or event. */
  id: string;
}

export interface LoggedContact {
  id: string;
  when: string;
  staff: string;
  how: string;
  cameOfIt: string;
  heard: string;
  promised: string;
  promisedBy: string;
  next: string;
  nextBy: string;
  nextWho: string;
  /** The Last Contact Dates this contact replaced. */
  replaced: string;
}

/** A promise or next step, as the plan has it now. */
interface OwedItem {
  kind: 'promise' | 'next';
  text: string;
  by: string;
  who: string;
  state: 'open' | 'done' | 'filed';
}

const TEXT_LENGTH = 300;
const RECENT_DAYS = 14;

/** With its promise, its next step, and the Last Contact Dates it replaced. */
export function historyOfContact(
  contact: LoggedContact,
  owedOf: (contact: LoggedContact) => readonly OwedItem[],
): HistoryEvent[] {
  const { id, when, staff, how, cameOfIt, heard } = contact;
  const base = { day: when, until: '' as const, how: '', tried: '' as const, by: '', id };
  const owed = owedOf(contact).map(({ kind, text, by, who, state }): HistoryEvent => ({
    ...base,
    ...{ kind, text: excerpt(text, TEXT_LENGTH), by, who: excerpt(who) },
    state: state === 'filed' ? '' : state,
  }));
  return [
    {
      ...base,
      kind: 'contact',
      how: excerpt(how),
      tried: missedAttemptIn(cameOfIt) ?? '',
      who: excerpt(staff, TEXT_LENGTH),
      text: excerpt(heard, TEXT_LENGTH),
      state: '',
    },
    ...owed,
    ...replacedDays(contact.replaced).map((day): HistoryEvent => ({
      ...base,
      ...{ kind: 'earlier', day, who: '', text: '', state: '' },
    })),
  ];
}

export function historyOfEvent(
  event: Record<'id' | 'name' | 'when' | 'endsAt' | 'location' | 'staff' | 'cancelled', string>,
  today: Day,
): HistoryEvent {
  const { id, name, when, location, staff } = event;
  const span = spanOf(event);
  const { first = '', last = '' } = span ?? {};
  const state = isCancelled(event) ? 'cancelled' : first > today ? 'ahead' : '';
  return {
    kind: 'event',
    day: first || excerpt(when),
    until: last > first ? last : '',
    who: excerpt(staff, TEXT_LENGTH),
    how: excerpt(location),
    tried: '',
    text: excerpt(name),
    by: '',
    state,
    id,
  };
}

/** Whether a contact or event that counts covers the day. */
const isAccountedFor = (date: string, others: readonly HistoryEvent[]): boolean =>
  others.some(
    ({ kind, day, until, state, tried }) =>
      kind !== 'earlier' && tried === '' && state !== 'cancelled' && day <= date && date <= (until || day),
  );

export function historyOfCell(lastContact: string, others: readonly HistoryEvent[]): HistoryEvent[] {
  if (lastContact.trim() === '' || isAccountedFor(lastContact, others)) return [];
  const nothing = { until: '', who: '', how: '', tried: '', text: '', by: '', state: '', id: '' } as const;
  return [{ ...nothing, kind: 'cell', day: lastContact }];
}

/** Each earlier Last Contact Date once, and only if nothing else accounts for it. */
export const withoutDuplicateDays = <One extends HistoryEvent>(happenings: readonly One[]): One[] =>
  happenings.filter(
    (one, at) =>
      one.kind !== 'earlier' ||
      !(
        isAccountedFor(one.day, happenings) ||
        happenings.some(
          ({ kind, day }, other) =>
            day === one.day && (kind === 'cell' || (kind === 'earlier' && other < at)),
        )
      ),
  );

const ORDER: readonly HistoryEventKind[] = ['event', 'contact', 'promise', 'next', 'cell', 'earlier'];

/** Unreadable dates come last. Everything from one contact stays together. */
export function latestFirst<One extends HistoryEvent>(happenings: readonly One[]): One[] {
  const sortable = ({ day, until }: HistoryEvent) => (isDay(day) ? until || day : '');
  return [...happenings].sort(
    (a, b) =>
      sortable(b).localeCompare(sortable(a)) ||
      a.id.localeCompare(b.id) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      a.text.localeCompare(b.text),
  );
}

/**
 * The latest recent touch by others, in words like 'Ana phoned on Tuesday'. One without a name may have been
 * anybody's, so it counts.
 */
export function latestOfColleague(
  happenings: readonly HistoryEvent[],
  user: string,
  today: Day,
): { id: string; words: string } | undefined {
  const isOthers = (who: string) => who.trim() === '' || !namesStaff(who, user);
  const touches = happenings.flatMap((one): HistoryEvent[] => {
    const { kind, state, day, until, who } = one;
    const isTouch = kind === 'contact' || kind === 'event' || kind === 'cell';
    if (!isTouch || state !== '' || !isDay(day) || !isOthers(who)) return [];
    const touch = touchDay({ first: day, last: until || day }, today);
    return touch <= today && daysBetween(touch, today) <= RECENT_DAYS
      ? [{ ...one, day: touch, until: '' }]
      : [];
  });
  const [latest] = latestFirst(touches);
  // Rows typed by hand have no id until the daily check runs.
  return latest && { id: latest.id || `${latest.kind} ${latest.day}`, words: describeTouch(latest, today) };
}

const TRIED: Record<NotReached, { did?: string; after?: (touch: string) => string }> = {
  'Left a message': { did: TOUCH.leftMessage },
  'Awaiting reply': { after: TOUCH.waiting },
  'No answer': { after: TOUCH.noAnswer },
};

/** 'Ana phoned on Tuesday', 'Ben left a message yesterday', 'Ben was with them at “Career Fair” yesterday' */
function describeTouch({ kind, day, who, how, tried, text }: HistoryEvent, today: Day): string {
  const { did: instead, after } = tried === '' ? {} : TRIED[tried];
  const method = methodIn(how);
  const known = method && TOUCH.did[method];
  const did =
    kind === 'event'
      ? TOUCH.atEvent(excerpt(text))
      : (instead ?? known ?? TOUCH.how(tried === '' ? TOUCH.inTouch : TOUCH.tried, how));
  const say = daysBetween(day, today) > 1 ? TOUCH.onDay : TOUCH.lately;
  const touch = say(excerpt(who) || TOUCH.nobody, did, describePastDay(day, today));
  return kind === 'cell' ? TOUCH.fromCell(touch) : (after?.(touch) ?? touch);
}
