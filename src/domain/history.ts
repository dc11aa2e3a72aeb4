// Everything that was between us and one partner, as one list.

import { weekdayName } from './cell-words';
import { Day, daysBetween, isDay } from './day';
import { nextStepId, promiseId } from './contact';
import { isCancelled } from './event';
import { spanOf, touchDay } from './event-span';
import { normaliseName } from './names';
import { excerpt } from './partner';
import { namesStaff } from './staff';

/** cell: the day that stands in Last Contact Date without a contact or event of that day. */
type HappeningKind = 'contact' | 'event' | 'promise' | 'next' | 'cell';

export interface Happening {
  kind: HappeningKind;
  /** As it stands in the sheet; promises and next steps stand at the day of their contact. */
  day: string;
  /** The last of several days, else ''. */
  until: Day | '';
  who: string;
  /** How one was in touch, or where an event took place. */
  how: string;
  text: string;
  /** For a promise or next step: its day. */
  by: string;
  state: '' | 'open' | 'done' | 'ahead' | 'cancelled';
  /** Of the contact or event. */
  id: string;
}

export interface LoggedContact {
  id: string;
  when: string;
  staff: string;
  how: string;
  heard: string;
  promised: string;
  promisedBy: string;
  next: string;
  nextBy: string;
  nextWho: string;
}

const TEXT_LENGTH = 300;
/** So long it is worth knowing of before one gets in touch oneself. */
const LATELY_DAYS = 14;

/** A contact, what was promised and what comes next. */
export function happeningsOfContact(
  contact: LoggedContact,
  isDone: (lineId: string) => boolean,
): Happening[] {
  const { id, when, staff, how, heard } = contact;
  const base = { day: when, until: '' as const, how: '', by: '', id };
  const owed = (
    kind: 'promise' | 'next',
    text: string,
    by: string,
    who: string,
    lineId: string,
  ): Happening[] =>
    text.trim() === ''
      ? []
      : [
          {
            ...base,
            kind,
            text: excerpt(text, TEXT_LENGTH),
            by,
            who: excerpt(who),
            state: isDone(lineId) ? 'done' : 'open',
          },
        ];
  return [
    {
      ...base,
      kind: 'contact',
      how: excerpt(how),
      who: excerpt(staff, TEXT_LENGTH),
      text: excerpt(heard, TEXT_LENGTH),
      state: '',
    },
    ...owed('promise', contact.promised, contact.promisedBy, staff, promiseId(id)),
    ...owed('next', contact.next, contact.nextBy, contact.nextWho || staff, nextStepId(id)),
  ];
}

export function happeningOfEvent(
  event: Record<'id' | 'name' | 'when' | 'endsAt' | 'location' | 'staff' | 'cancelled', string>,
  today: Day,
): Happening {
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
    text: excerpt(name),
    by: '',
    state,
    id,
  };
}

/** Last Contact Date, if nothing else tells of that day. */
export function happeningOfCell(lastContact: string, others: readonly Happening[]): Happening[] {
  const isTold = others.some(
    ({ day, until, state }) => day <= lastContact && lastContact <= (until || day) && state !== 'cancelled',
  );
  if (lastContact.trim() === '' || isTold) return [];
  return [
    { kind: 'cell', day: lastContact, until: '', who: '', how: '', text: '', by: '', state: '', id: '' },
  ];
}

const ORDER: readonly HappeningKind[] = ['event', 'contact', 'promise', 'next', 'cell'];

/** Days that cannot be read come last; what belongs to one contact stays together. */
export function latestFirst<One extends Happening>(happenings: readonly One[]): One[] {
  const sortable = ({ day, until }: Happening) => (isDay(day) ? until || day : '');
  return [...happenings].sort(
    (a, b) =>
      sortable(b).localeCompare(sortable(a)) ||
      a.id.localeCompare(b.id) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      a.text.localeCompare(b.text),
  );
}

/**
 * The latest touch of the last days that was not the user's own, 'Ana phoned on Tuesday', and by what it is known. Where
 * nobody is named it may have been anybody.
 */
export function latestOfColleague(
  happenings: readonly Happening[],
  user: string,
  today: Day,
): { id: string; words: string } | undefined {
  const isOthers = (who: string) => who.trim() === '' || !namesStaff(who, user);
  const touches = happenings.flatMap((one): Happening[] => {
    const { kind, state, day, until, who } = one;
    if (kind === 'promise' || kind === 'next' || state !== '' || !isDay(day) || !isOthers(who)) return [];
    const touch = touchDay({ first: day, last: until || day }, today);
    return touch <= today && daysBetween(touch, today) <= LATELY_DAYS
      ? [{ ...one, day: touch, until: '' }]
      : [];
  });
  const [latest] = latestFirst(touches);
  // Rows typed by hand have no id before the night.
  return latest && { id: latest.id || `${latest.kind} ${latest.day}`, words: wordTouch(latest, today) };
}

const DID: Record<string, string> = {
  email: 'wrote an e-mail',
  'e mail': 'wrote an e-mail',
  phone: 'phoned',
  meeting: 'met them',
  'text message': 'sent a text message',
  letter: 'wrote a letter',
};

/** 'Ana phoned on Tuesday', 'Ben was with them at “Career Fair” yesterday' */
function wordTouch({ kind, day, who, how, text }: Happening, today: Day): string {
  const did =
    kind === 'event'
      ? `was with them at “${excerpt(text)}”`
      : (DID[normaliseName(how)] ?? (how === '' ? 'was in touch' : `was in touch (${how})`));
  const days = daysBetween(day, today);
  const weekday = days < 7 ? weekdayName(day) : `${weekdayName(day)}, ${day}`;
  const when = days === 0 ? 'today' : days === 1 ? 'yesterday' : `on ${weekday}`;
  const source = kind === 'cell' ? ' (Last Contact Date)' : '';
  return `${excerpt(who) || 'Somebody'} ${did} ${when}${source}`;
}
