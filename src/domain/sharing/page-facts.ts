// What a page for a partner may hold.

import { PAGE_FOR_PARTNER } from '../../words/page-for-partner';
import { normalizeName } from '../basics/names';
import { excerpt } from '../basics/text';
import { hashOf } from '../basics/text-hash';
import { Day, isDay } from '../dates/day';
import { isCancelled } from '../events/event';
import { spanOf } from '../events/event-span';
import { Owed } from '../plan/owed';
import { FieldKey, TableName } from '../tables';
import { Reach } from './reach';
import { SCHOOL } from '../tables/settings';

/**
 * Every field that a page may hold, besides the partner's own part in an event. What isn't here is private: Notes,
 * the status and Why, goals, other partners. Of long texts, only those that somebody checked: see textsToTick.
 */
export const PARTNER_PAGE_FIELDS = {
  partners: ['name', 'contactName', 'contactEmail', 'contactPhone', 'mainContact', 'staff'],
  events: ['name', 'when', 'endsAt', 'cancelled', 'location', 'description', 'resources'],
  log: ['promised', 'promisedBy', 'next', 'nextBy'],
} as const satisfies { [Table in TableName]?: readonly FieldKey<Table>[] };

/** For an event with a school. The class is the audience in Type of Outreach and Target Audience. */
export const SCHOOL_PAGE_FIELDS: readonly FieldKey<'events'>[] = [
  'name',
  'when',
  'endsAt',
  'cancelled',
  'type',
  'resources',
  'participants',
];

type PartnerField = (typeof PARTNER_PAGE_FIELDS.partners)[number];
export type PageEvent = Partial<Record<FieldKey<'events'>, string>> & {
  /** The partner's part in it. */
  part: string;
  /** Of its place: see shown-places.ts. */
  mark?: string;
};

/** As many of each kind as a page has room for. */
const MOST_ROWS = 8;
export const LONGEST_TEXT = 240;

export interface Some<Item> {
  items: Item[];
  more: number;
}

export const some = <Item>(items: readonly Item[], most = MOST_ROWS): Some<Item> => ({
  items: items.slice(0, most),
  more: Math.max(0, items.length - most),
});

export type OwedText = Pick<Owed, 'text' | 'by'>;

/** Everything that a page is made from. */
export interface PageFacts {
  today: Day;
  isSchool: boolean;
  partner: Record<PartnerField, string>;
  reach: Reach;
  /** Whether the place of the partner, or of an event on the page, was left out. */
  hidesPlaces: boolean;
  /** A title or a place named another partner. */
  hidesNames: boolean;
  /** Keys of texts to tick that name another partner. */
  warned: string[];
  ahead: Some<PageEvent>;
  past: Some<PageEvent>;
  promised: Some<OwedText>;
  next: Some<OwedText>;
}

export const isSchool = (orgType: string): boolean => normalizeName(orgType) === normalizeName(SCHOOL);

export const spanIn = ({ when = '', endsAt = '' }: PageEvent) => spanOf({ when, endsAt });
export const isOff = ({ cancelled = '' }: PageEvent): boolean => isCancelled({ cancelled });
const sortable = ({ by }: OwedText): string => (isDay(by) ? by : '9');

/** What the partner may read. */
export interface Reading {
  /** Whether the text names another partner. Then it is replaced, or needs a look before it is ticked. */
  namesAnother: (text: string) => boolean;
  /** Whether it gives away where another one is. Then it isn't offered. */
  givesAway: (text: string) => boolean;
}

const SHOWN_AT_ONCE = ['location', 'part', 'type'] as const;
const SHOWN_IN_ROWS = [...SHOWN_AT_ONCE, 'name', 'when'] as const;

function eventToRead(event: PageEvent, { namesAnother, givesAway }: Reading): PageEvent {
  const isLeftOut = (text = '') => namesAnother(text) || givesAway(text);
  const left: PageEvent = { ...event };
  if (isLeftOut(event.name)) left.name = PAGE_FOR_PARTNER.jointEvent;
  if (!spanIn(event) && isLeftOut(event.when)) left.when = '';
  for (const key of SHOWN_AT_ONCE) if (isLeftOut(event[key])) left[key] = '';
  for (const key of ['description', 'resources'] as const) if (givesAway(event[key] ?? '')) left[key] = '';
  return left;
}

export function pageFacts(
  given: Pick<PageFacts, 'today' | 'isSchool' | 'partner' | 'reach' | 'hidesPlaces'>,
  all: readonly PageEvent[],
  allOwed: readonly Owed[],
  reading: Reading,
): PageFacts {
  const { namesAnother, givesAway } = reading;
  const events = all.map((event) => eventToRead(event, reading));
  const owed = allOwed.filter(({ text }) => !givesAway(text));
  const mainContact = givesAway(given.partner.mainContact) ? '' : given.partner.mainContact;
  const { today } = given;
  const dated = events.map((event) => ({ event, ...(spanIn(event) ?? { first: '9', last: '9' }) }));
  const inOrder = [...dated].sort((one, other) => one.first.localeCompare(other.first));
  const past = inOrder.filter(({ last, event }) => last < today && !isOff(event)).reverse();
  const open = (wanted: Owed['kind']) =>
    some(
      owed
        .filter(({ kind, state }) => kind === wanted && state === 'open')
        .map(({ text, by }) => ({ text, by }))
        .sort((one, other) => sortable(one).localeCompare(sortable(other))),
    );
  const facts = {
    ...given,
    partner: { ...given.partner, mainContact },
    hidesNames: events.some((event, at) => SHOWN_IN_ROWS.some((key) => event[key] !== all[at]?.[key])),
    warned: [],
    ahead: some(inOrder.filter(({ last }) => last >= today).map(({ event }) => event)),
    past: some(past.map(({ event }) => event)),
    promised: open('promise'),
    next: open('next'),
  };
  return {
    ...facts,
    warned: textsToTick(facts).flatMap(({ key, text }) => (namesAnother(text) ? [key] : [])),
  };
}

/** A text that appears after somebody checked it. If it changes, its key changes, too. */
export interface TextToTick {
  key: string;
  table: TableName;
  field: string;
  /** The event that it belongs to, or ''. */
  about: string;
  text: string;
}

export function toTick<Table extends TableName>(
  table: Table,
  field: FieldKey<Table>,
  typed = '',
  about = '',
): TextToTick {
  const text = excerpt(typed, LONGEST_TEXT);
  return { key: hashOf(`${table} ${field} ${text}`), table, field, about, text };
}

export function textsToTick({ partner, ahead, past, promised, next }: PageFacts): TextToTick[] {
  const all = [
    toTick('partners', 'mainContact', partner.mainContact),
    ...promised.items.map(({ text }) => toTick('log', 'promised', text)),
    ...next.items.map(({ text }) => toTick('log', 'next', text)),
    ...[...ahead.items, ...past.items].flatMap((event) => [
      toTick('events', 'description', event.description, event.name),
      toTick('events', 'resources', event.resources, event.name),
    ]),
  ].filter(({ text }) => text !== '');
  return all.filter(({ key }, at) => all.findIndex((other) => other.key === key) === at);
}
