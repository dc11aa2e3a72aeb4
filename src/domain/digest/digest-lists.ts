// The lists of a digest: partners, promises, dates, and lines without a day.

import { WEEK_ENTRIES } from '../../words/week-entries';
import { Day, isDay } from '../dates/day';
import { shortDay } from '../dates/day-names';
import { weekEndOf, weekStartOf } from '../dates/week-start';
import { idOf, partnerOfFollowUp } from '../origins/line-origin';
import { PartnerDirectory, directoryOf } from '../basics/names';
import { staffIn, namesStaff } from '../basics/staff';
import { describeWhen } from '../dates/stored-when';
import { excerpt } from '../basics/text';
import { isFocus } from '../partners/relationship-status';
import { partnerOfContact } from '../partners/last-contact';
import { undatedLines } from '../plan/undated-lines';
import { datesOfWeek, PlannedLine, partnerOfLine } from '../plan/week-dates';
import { dayInWhen } from '../plan/week-plan';
import { DigestPartner, DigestEntry, DigestFacts, DigestContact } from './digest-facts';

const WORDS_LENGTH = 200;

type Positions = readonly (number | undefined)[];

/** Looks up partners by position in the list; undefined means not in Partners. */
export interface Finder {
  directory: PartnerDirectory;
  namesAt: (positions: Positions) => string[];
  hasFocus: (positions: Positions) => boolean;
}

export const finder = (people: readonly DigestPartner[], directory = directoryOf(people)): Finder => ({
  directory,
  namesAt: (positions) => positions.flatMap((position) => people[position ?? -1]?.name ?? []),
  hasFocus: (positions) => positions.some((position) => isFocus(people[position ?? -1])),
});

export const partnerEntries = (
  people: readonly DigestPartner[],
  describe: (one: DigestPartner) => [Day | '', string],
): DigestEntry[] =>
  people.map((one) => {
    const [day, words] = describe(one);
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

export const dueEntries = (
  people: readonly DigestPartner[],
  kind: 'lapsed' | 'dueSoon' | 'rebuilding',
): DigestEntry[] =>
  partnerEntries(
    people.filter(({ standing }) => standing.kind === kind),
    ({ ahead, standing: { why, due } }) => [
      due,
      ahead === '' ? why : `${why} ${WEEK_ENTRIES.meeting(shortDay(ahead))}`,
    ],
  );

const firstFilled = (...texts: (string | undefined)[]): string => texts.find((text) => text?.trim()) ?? '';

/** Promises and next steps. `promised` holds the ids of the plan lines that say the same. */
export function promisesOf(
  { people, contacts, lines }: DigestFacts,
  { directory, namesAt, hasFocus }: Finder,
  today: Day,
): { promises: DigestEntry[]; promised: ReadonlySet<string> } {
  const weekStart = weekStartOf(today);
  const linesById = new Map(lines.map((line) => [line.id, line]));
  const promised = new Set<string>();
  const owed = (contact: DigestContact, kind: 'promise' | 'next'): DigestEntry[] => {
    const text = contact[kind === 'promise' ? 'promised' : 'next'];
    if (text.trim() === '') return [];
    const { id, index, partner, staff } = contact;
    const [word, by, who] =
      kind === 'promise'
        ? [WEEK_ENTRIES.promised, contact.promisedBy, staff]
        : [WEEK_ENTRIES.nextStep, contact.nextBy, contact.nextWho.trim() ? contact.nextWho : staff];
    const lineId = idOf({ kind, contactId: id });
    const line = id === '' ? undefined : linesById.get(lineId);
    // A contact typed by hand gets its plan line when the next week starts. If an older one has no line, it was filed.
    const isOpen = line ? !line.isDone : id === '' || contact.when >= weekStart;
    // A day changed in the plan wins.
    const wanted = (line && dayInWhen(line.when, today)) || by;
    const day = isDay(wanted) ? wanted : '';
    if (day > weekEndOf(today) || !isOpen) return [];
    promised.add(lineId);
    const position = partnerOfContact(contact, directory);
    return [
      {
        ...(line ? { table: 'plan', index: line.index } : { table: 'log', index }),
        name: partner,
        day,
        time: '',
        words: word(excerpt(text, WORDS_LENGTH)),
        partners: namesAt([position]),
        staff: firstFilled(line?.who, who, people[position ?? -1]?.staff),
        isFocus: hasFocus([position]),
        isOverdue: day !== '' && day < today,
      },
    ];
  };
  const promises = contacts.flatMap((contact) => [...owed(contact, 'promise'), ...owed(contact, 'next')]);
  return { promises, promised };
}

export function datesOf(
  { events, lines, contacts }: DigestFacts,
  { directory, namesAt, hasFocus }: Finder,
  promised: ReadonlySet<string>,
  today: Day,
): DigestEntry[] {
  return datesOfWeek(events, lines, contacts, directory, today)
    .filter(({ table, id, isDone }) => !isDone && (table === 'events' || !promised.has(id)))
    .map(({ table, index, name, day, time, detail, staff, partners, isOverdue }) => ({
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
}

export function undatedOf(
  { people, lines, contacts }: DigestFacts,
  { directory, namesAt, hasFocus }: Finder,
  promised: ReadonlySet<string>,
  nudges: readonly DigestEntry[],
  today: Day,
): DigestEntry[] {
  /** Whether the partner's own entry already says it, and to the same staff. */
  const isCoveredByFollowUp = ({ id, who }: PlannedLine, partner: DigestPartner | undefined) => {
    const nudge = nudges.find(({ index }) => index === partner?.index);
    if (partnerOfFollowUp(id) === '' || !nudge) return false;
    return staffIn(who).every((name) => namesStaff(nudge.staff, name));
  };
  return undatedLines(lines, today).flatMap((line): DigestEntry[] => {
    const position = partnerOfLine(line, contacts, directory);
    if (promised.has(line.id) || isCoveredByFollowUp(line, people[position ?? -1])) return [];
    return [
      {
        ...{ table: 'plan', index: line.index, name: line.text, day: '', time: '' },
        words: excerpt(
          [describeWhen(line.when, today), line.partner, line.who].filter((text) => text.trim()).join(', '),
        ),
        partners: namesAt([position]),
        staff: line.who,
        isFocus: hasFocus([position]),
        isOverdue: false,
      },
    ];
  });
}
