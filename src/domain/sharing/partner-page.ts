// A page for one partner: what it may hold, and the page itself. The tab, the text and the printed page are all made of it.

import { PAGE_FOR_PARTNER as WORDS } from '../../words/page-for-partner';
import { normalizeName } from '../basics/names';
import { excerpt } from '../basics/text';
import { hashOf } from '../basics/text-hash';
import { Day, isDay } from '../dates/day';
import { longFullDay, shortFullDay } from '../dates/day-names';
import { describeWhen } from '../dates/stored-when';
import { isCancelled } from '../events/event';
import { spanOf, writeSpan } from '../events/event-span';
import { readTypeParts } from '../events/type-parts';
import { isNobody, peopleOf } from '../partners/people';
import { FieldKey, TableName, kindOf } from '../tables';
import { SCHOOL } from '../tables/settings';
import { PageSection, PartnerPage, fitOnPaper } from './page-size';

/**
 * Everything of the sheet that a page may hold, besides the partner's own part in an event. What isn't here is private: Notes,
 * the status and Why, goals, other partners. Of long texts, only those that somebody ticked: see textsToTick.
 */
export const PARTNER_PAGE_FIELDS = {
  partners: ['name', 'contactName', 'contactEmail', 'contactPhone', 'mainContact', 'staff'],
  events: ['name', 'when', 'endsAt', 'cancelled', 'location', 'description', 'resources'],
  log: ['promised', 'promisedBy', 'next', 'nextBy'],
} as const satisfies { [Table in TableName]?: readonly FieldKey<Table>[] };

/** Of an event with a school. The class is the audience that goes with the type. */
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
type LogField = (typeof PARTNER_PAGE_FIELDS.log)[number];
export type PageEvent = Partial<Record<FieldKey<'events'>, string>> & {
  /** The partner's part in it. */
  part: string;
};

/** Of each kind, as many as a page has room for. */
const MOST_ROWS = 8;
const MOST_PEOPLE = 4;
const LONGEST_NAME = 80;
export const LONGEST_TEXT = 240;

interface Some<Item> {
  items: Item[];
  more: number;
}

const some = <Item>(items: readonly Item[], most = MOST_ROWS): Some<Item> => ({
  items: items.slice(0, most),
  more: Math.max(0, items.length - most),
});

interface Owed {
  text: string;
  by: string;
}

/** What a page can be made of. */
export interface PageFacts {
  today: Day;
  isSchool: boolean;
  partner: Record<PartnerField, string>;
  ahead: Some<PageEvent>;
  past: Some<PageEvent>;
  promised: Some<Owed>;
  next: Some<Owed>;
}

export const isSchool = (orgType: string): boolean => normalizeName(orgType) === normalizeName(SCHOOL);

const spanIn = ({ when = '', endsAt = '' }: PageEvent) => spanOf({ when, endsAt });
const isOff = ({ cancelled = '' }: PageEvent): boolean => isCancelled({ cancelled });
const sortable = ({ by }: Owed): string => (isDay(by) ? by : '9');

/** `contacts` are those that weren't settled: each with what of it is still open. */
export function pageFacts(
  given: Pick<PageFacts, 'today' | 'isSchool' | 'partner'>,
  events: readonly PageEvent[],
  contacts: readonly Record<LogField, string>[],
): PageFacts {
  const { today } = given;
  const dated = events.map((event) => ({ event, ...(spanIn(event) ?? { first: '9', last: '9' }) }));
  const inOrder = [...dated].sort((one, other) => one.first.localeCompare(other.first));
  const past = inOrder.filter(({ last, event }) => last < today && !isOff(event)).reverse();
  const owed = (texts: Owed[]) =>
    some(
      texts
        .filter(({ text }) => text.trim() !== '')
        .sort((one, other) => sortable(one).localeCompare(sortable(other))),
    );
  return {
    ...given,
    ahead: some(inOrder.filter(({ last }) => last >= today).map(({ event }) => event)),
    past: some(past.map(({ event }) => event)),
    promised: owed(contacts.map(({ promised, promisedBy }) => ({ text: promised, by: promisedBy }))),
    next: owed(contacts.map(({ next, nextBy }) => ({ text: next, by: nextBy }))),
  };
}

/** A text that appears once somebody ticked it. One that changed since then has another key. */
export interface TextToTick {
  key: string;
  table: TableName;
  field: string;
  /** The event that it belongs to, or ''. */
  about: string;
  text: string;
}

function toTick<Table extends TableName>(
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

/** Fields of long texts, where people write what they like. */
export const isTicked = (table: TableName, field: string): boolean => kindOf(table, field) === 'text';

/** `ticked` are keys of textsToTick. */
export function partnerPage(facts: PageFacts, ticked: readonly string[]): PartnerPage {
  const shown = <Table extends TableName>(table: Table, field: FieldKey<Table>, typed = ''): string => {
    const { key, text } = toTick(table, field, typed);
    return ticked.includes(key) ? text : '';
  };
  const { heads } = WORDS;
  const owed = (title: string, field: 'promised' | 'next', { items, more }: Some<Owed>): PageSection => {
    const rows = items.flatMap(({ text, by }) => {
      const words = shown('log', field, text);
      return words === '' ? [] : [[isDay(by) ? shortFullDay(by) : excerpt(by), words]];
    });
    return { title, heads: [heads.by, heads.what], rows, more: rows.length === items.length ? more : 0 };
  };
  const what = (event: PageEvent): string =>
    [
      isOff(event) ? WORDS.cancelled(nameOf(event)) : nameOf(event),
      shown('events', 'description', event.description),
      [shown('events', 'resources', event.resources)].filter(Boolean).map(WORDS.bring).join(''),
    ]
      .filter(Boolean)
      .join('\n');
  const page = {
    title: WORDS.title(excerpt(facts.partner.name, LONGEST_NAME)),
    about: WORDS.asOf(longFullDay(facts.today)),
    note: facts.isSchool && facts.ahead.items.length > 0 ? WORDS.writeIn : '',
    widths: facts.isSchool ? SCHOOL_WIDTHS : WIDTHS,
  };
  const [ahead, past] = facts.isSchool ? visits(facts, what) : jointEvents(facts, what);
  const sections = [
    contactsOf(facts, shown('partners', 'mainContact', facts.partner.mainContact)),
    ahead,
    owed(WORDS.promises, 'promised', facts.promised),
    owed(WORDS.next, 'next', facts.next),
    past,
  ].filter(({ rows }) => rows.length > 0);
  return fitOnPaper({ ...page, sections });
}

/** In pixels: narrow enough for a page in Letter or A4. */
const WIDTHS = [150, 290, 150, 110];
const SCHOOL_WIDTHS = [150, 240, 90, 100, 120];

const nameOf = ({ name = '' }: PageEvent): string => excerpt(name, LONGEST_NAME);

function whenOf(event: PageEvent): string {
  const span = spanIn(event);
  return span ? describeWhen(writeSpan(span), '') : excerpt(event.when ?? '');
}

function contactsOf({ partner }: PageFacts, general: string): PageSection {
  const { staff, contactName, contactEmail, contactPhone } = partner;
  const people = peopleOf({ contactName, contactEmail, contactPhone })
    .filter((person) => !isNobody(person))
    .map((person) =>
      [person.contactName, person.contactEmail, person.contactPhone].filter(Boolean).join(', '),
    );
  const { items, more } = some(people, MOST_PEOPLE);
  const rows = [
    [WORDS.atLibrary, excerpt(staff, LONGEST_NAME)],
    ...items.map((person, at) => [at === 0 ? WORDS.atPartner : '', excerpt(person, LONGEST_TEXT)]),
    [WORDS.general, general],
  ];
  return { title: WORDS.contacts, heads: [], rows: rows.filter(([, words]) => words !== ''), more };
}

type What = (event: PageEvent) => string;

function jointEvents({ ahead, past }: PageFacts, what: What): [PageSection, PageSection] {
  const { when, what: named, where, part } = WORDS.heads;
  const of = (title: string, { items, more }: Some<PageEvent>): PageSection => ({
    title,
    heads: [when, named, where, part],
    rows: items.map((event) => [
      whenOf(event),
      what(event),
      excerpt(event.location ?? ''),
      excerpt(event.part),
    ]),
    more,
  });
  return [of(WORDS.ahead, ahead), of(WORDS.past, past)];
}

function visits({ ahead, past }: PageFacts, what: What): [PageSection, PageSection] {
  const { school } = WORDS;
  const groupOf = ({ type = '' }: PageEvent): string => excerpt(readTypeParts(type).audience);
  const outcomeOf = ({ participants = '' }: PageEvent): string =>
    /^\d+$/.test(participants) ? WORDS.tookPart(Number(participants)) : '';
  // The sheet has no field for the teacher or the room: these are for writing on.
  return [
    {
      title: WORDS.visitsAhead,
      heads: [WORDS.heads.when, school.ahead, school.group, school.teacher, school.room],
      rows: ahead.items.map((event) => [whenOf(event), what(event), groupOf(event), '', '']),
      more: ahead.more,
    },
    {
      title: WORDS.visitsPast,
      heads: [WORDS.heads.when, school.past, school.group, school.teacher, school.outcome],
      rows: past.items.map((event) => [whenOf(event), what(event), groupOf(event), '', outcomeOf(event)]),
      more: past.more,
    },
  ];
}
