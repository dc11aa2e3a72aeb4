// What this week asks of the staff, of one of them or of all: the lists of My week and of the weekly mail.

import { idOf, partnerOfFollowUp } from '../basics/line-origin';
import { sortBy } from '../basics/sort';
import { shortDay } from '../basics/day-names';
import { Day, addDays, isDay, mondayOf } from '../basics/day';
import { WEEK_PARTS, WeekPart } from './digest-parts';
import { TableName } from '../basics/fields';
import { directoryOf } from '../basics/names';
import { oddityOf } from '../basics/odd-dates';
import { Standing, isFocus } from '../partners/partner';
import { excerpt } from '../basics/text';
import { namesStaff, staffIn } from '../basics/staff';
import { ContactFacts, partnerOfContact } from '../partners/touch';
import { undatedLines } from '../plan/undated-lines';
import { PlannedEvent, PlannedLine, datesOfWeek, partnerOfLine } from '../plan/week-dates';
import { dayInWhen } from '../plan/week-plan';

const WORDS_LENGTH = 200;

/** A partner and where it stands; index is the grid row. */
export interface DigestPartner {
  index: number;
  id: string;
  name: string;
  staff: string;
  /** Who calls while it is being repaired. */
  caller: string;
  focus: string;
  reviewOn: string;
  /** The next event with them. */
  ahead: Day | '';
  standing: Standing;
}

/** A logged contact with what was promised and what comes next. */
export interface DigestContact extends ContactFacts {
  index: number;
  id: string;
  staff: string;
  promised: string;
  promisedBy: string;
  next: string;
  nextBy: string;
  nextWho: string;
}

export interface DigestFacts {
  people: readonly DigestPartner[];
  events: readonly PlannedEvent[];
  contacts: readonly DigestContact[];
  lines: readonly PlannedLine[];
}

export interface DigestEntry {
  /** Where it stands: the tab, and the grid row. */
  table: TableName;
  index: number;
  name: string;
  /** Due, promised for, taking place or to be reviewed on; '' for a promise without a day. */
  day: Day | '';
  time: string;
  /** Why, what was promised, or where and with whom. */
  words: string;
  /** Names of the partners it is about, of those in Partners. */
  partners: string[];
  /** The cells that name staff. */
  staff: string;
  isFocus: boolean;
  /** Of the dates: a line of an earlier day that is not done. */
  isOverdue: boolean;
}

export type Digest = Record<WeekPart, DigestEntry[]>;

/** Focus partners come first in every list: in one of days, first within their day. */
export const focusKey = ({ isFocus }: { isFocus: boolean }): string => (isFocus ? '0' : '1');
/** '08:45', so that times sort. */
export const timeKey = ({ time }: { time: string }): string =>
  time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0');

/** What has no day comes last. */
const NO_DAY = 'z';

/** Two that read alike stand in the same order however the rows are sorted. */
const restKeys = ({ name, words, staff, table, partners }: DigestEntry): string[] => [
  name,
  words,
  staff,
  table,
  partners.join('\n'),
];

const inOrder = (entries: readonly DigestEntry[]): DigestEntry[] =>
  sortBy(entries, (one) => [focusKey(one), one.day || NO_DAY, ...restKeys(one)]);

const endOfWeek = (today: Day): Day => addDays(mondayOf(today), 6);

/** Apart from lapses: a day of its own, which no contact moves. Not while paused, and not once ended. */
export const isReviewDue = ({ reviewOn, standing: { kind } }: DigestPartner, today: Day): boolean =>
  isDay(reviewOn) && reviewOn <= endOfWeek(today) && kind !== 'paused' && kind !== 'ended';

/** About a day that cannot be read. */
export const reviewQuestion = ({ reviewOn }: { reviewOn: string }): string[] =>
  reviewOn.trim() === '' || isDay(reviewOn) || oddityOf(reviewOn, 'day') !== ''
    ? []
    : [`Review on “${excerpt(reviewOn)}” is not a date: please type it as a date.`];

/** Everybody's: nothing is in two of the lists. */
export function digestOf({ people, events, contacts, lines }: DigestFacts, today: Day): Digest {
  const directory = directoryOf(people);
  const namesAt = (positions: readonly (number | undefined)[]) =>
    positions.flatMap((position) => people[position ?? -1]?.name ?? []);
  const hasFocus = (positions: readonly (number | undefined)[]) =>
    positions.some((position) => isFocus(people[position ?? -1]));
  const ofPartners = (
    which: (one: DigestPartner) => boolean,
    tell: (one: DigestPartner) => [Day | '', string],
  ) =>
    people.filter(which).map((one): DigestEntry => {
      const [day, words] = tell(one);
      const { index, name, staff, caller, standing } = one;
      return {
        table: 'partners',
        index,
        name,
        day,
        time: '',
        words,
        partners: [name],
        staff: standing.kind === 'rebuilding' ? [staff, caller].join(', ') : staff,
        isFocus: isFocus(one),
        isOverdue: false,
      };
    });
  const nudges = (kind: 'lapsed' | 'dueSoon' | 'rebuilding') =>
    ofPartners(
      ({ standing }) => standing.kind === kind,
      ({ ahead, standing: { why, due } }) => [
        due,
        ahead === '' ? why : `${why} Meeting on ${shortDay(ahead)}.`,
      ],
    );

  const monday = mondayOf(today);
  const linesById = new Map(lines.map((line) => [line.id, line]));
  const told = new Set<string>();
  const promises = contacts.flatMap((contact) => {
    const { id, index, partner, staff } = contact;
    const position = partnerOfContact(contact, directory);
    const owed = (lineId: string, label: string, text: string, by: string, who: string): DigestEntry[] => {
      const line = id === '' ? undefined : linesById.get(lineId);
      // Its line comes with the next start of a week if the contact was typed by hand, and goes when it is filed.
      const isOpen = line ? !line.isDone : id === '' || contact.when >= monday;
      // A day typed over in the plan is the one that holds.
      const wanted = (line && dayInWhen(line.when, today)) || by;
      const day = isDay(wanted) ? wanted : '';
      if (text.trim() === '' || day > endOfWeek(today) || !isOpen) return [];
      told.add(lineId);
      return [
        {
          ...(line ? { table: 'plan', index: line.index } : { table: 'log', index }),
          name: partner,
          day,
          time: '',
          words: `${label}: ${excerpt(text, WORDS_LENGTH)}`,
          partners: namesAt([position]),
          staff: line?.who.trim() ? line.who : who,
          isFocus: hasFocus([position]),
          isOverdue: false,
        },
      ];
    };
    return [
      ...owed(
        idOf({ kind: 'promise', contactId: id }),
        'Promised',
        contact.promised,
        contact.promisedBy,
        staff,
      ),
      ...owed(
        idOf({ kind: 'next', contactId: id }),
        'Next step',
        contact.next,
        contact.nextBy,
        contact.nextWho.trim() ? contact.nextWho : staff,
      ),
    ];
  });
  const dates = datesOfWeek(events, lines, contacts, directory, today)
    .filter(({ table, id, isDone }) => !isDone && (table === 'events' || !told.has(id)))
    .map(({ table, index, name, day, time, detail, staff, partners, isOverdue }): DigestEntry => ({
      table,
      index,
      name,
      day,
      time,
      words: detail,
      partners: namesAt(partners),
      staff,
      isFocus: hasFocus(partners),
      isOverdue,
    }));
  const [lapsed, dueSoon, rebuilding] = [nudges('lapsed'), nudges('dueSoon'), nudges('rebuilding')];
  /** A follow-up is told by its partner's nudge, to those whom the nudge names. */
  const isNudged = ({ id, who }: PlannedLine, partner: DigestPartner | undefined) => {
    const nudge = [...lapsed, ...dueSoon, ...rebuilding].find(({ index }) => index === partner?.index);
    if (partnerOfFollowUp(id) === '' || !nudge) return false;
    return staffIn(who).every((name) => namesStaff(nudge.staff, name));
  };
  const undated = undatedLines(lines, today).flatMap((line): DigestEntry[] => {
    const position = partnerOfLine(line, contacts, directory);
    if (told.has(line.id) || isNudged(line, people[position ?? -1])) return [];
    return [
      {
        ...{ table: 'plan', index: line.index, name: line.text, day: '', time: '' },
        words: excerpt([line.when, line.partner, line.who].filter((text) => text.trim()).join(', ')),
        partners: namesAt([position]),
        staff: line.who,
        isFocus: hasFocus([position]),
        isOverdue: false,
      },
    ];
  });
  return {
    lapsed: inOrder(lapsed),
    dueSoon: inOrder(dueSoon),
    rebuilding: inOrder(rebuilding),
    promises: inOrder(promises),
    dates: sortBy(dates, (one) => [one.day, focusKey(one), timeKey(one), ...restKeys(one)]),
    undated: inOrder(undated),
    reviews: inOrder(
      ofPartners(
        (one) => isReviewDue(one, today),
        ({ reviewOn }) => [reviewOn, ''],
      ),
    ),
  };
}

/** One person's part of it. */
export const digestFor = (digest: Digest, name: string): Digest =>
  partsOf(digest, ({ staff }) => namesStaff(staff, name));

/** What names nobody, so that it is in no one's part. */
export const digestOfNobody = (digest: Digest): Digest =>
  partsOf(digest, ({ staff }) => staffIn(staff).length === 0);

const partsOf = (digest: Digest, isIn: (entry: DigestEntry) => boolean): Digest =>
  eachPart(digest, (entries) => entries.filter(isIn));

/** The same done to every list. */
export const eachPart = <Part>(digest: Digest, work: (entries: DigestEntry[]) => Part) =>
  Object.fromEntries(WEEK_PARTS.map((part) => [part, work(digest[part])])) as Record<WeekPart, Part>;
