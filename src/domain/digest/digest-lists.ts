// The lists of a digest: partners, promises, dates, and lines without a day.

import { WEEK_ENTRIES } from '../../words/week-entries';
import { Day } from '../dates/day';
import { shortDay } from '../dates/day-names';
import { weekEndOf } from '../dates/week-start';
import { partnerOfFollowUp } from '../origins/line-origin';
import { PartnerDirectory, directoryOf } from '../basics/names';
import { staffIn, namesStaff } from '../basics/staff';
import { describeWhen } from '../dates/stored-when';
import { excerpt } from '../basics/text';
import { isFocus } from '../partners/relationship-status';
import { partnerOfContact } from '../partners/last-contact';
import { isLoopOpen } from '../partnerships/closing-loop';
import { undatedLines } from '../plan/undated-lines';
import { datesOfWeek, PlannedLine, partnerOfLine } from '../plan/week-dates';
import { owedBy } from '../plan/owed';
import { DigestPartner, DigestEntry, DigestFacts } from './digest-facts';

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
  { people, contacts, lines, filed }: DigestFacts,
  { directory, namesAt, hasFocus }: Finder,
  today: Day,
): { promises: DigestEntry[]; promised: ReadonlySet<string> } {
  const linesById = new Map(lines.map((line) => [line.id, line]));
  const promised = new Set<string>();
  const promises: DigestEntry[] = [];
  for (const contact of contacts)
    for (const { kind, lineId, line, text, day, who, state } of owedBy(contact, linesById, today, filed)) {
      if (day > weekEndOf(today) || state !== 'open') continue;
      promised.add(lineId);
      const position = partnerOfContact(contact, directory);
      const words = kind === 'promise' ? WEEK_ENTRIES.promised : WEEK_ENTRIES.nextStep;
      promises.push({
        ...(line ? { table: 'plan', index: line.index } : { table: 'log', index: contact.index }),
        name: contact.partner,
        day,
        time: '',
        words: words(excerpt(text, WORDS_LENGTH)),
        partners: namesAt([position]),
        staff: firstFilled(line?.who, who, people[position ?? -1]?.staff),
        isFocus: hasFocus([position]),
        isOverdue: day !== '' && day < today,
      });
    }
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

/** Projects that ended, and nobody was told what came of them. */
export function openLoopsOf(
  { people, projects }: DigestFacts,
  { directory, namesAt, hasFocus }: Finder,
  today: Day,
): DigestEntry[] {
  return projects
    .filter((one) => isLoopOpen(one, today))
    .map(({ index, project, partner, partnerId, endsOn }) => {
      const position = partnerOfContact({ partner, partnerId }, directory);
      const whose = excerpt(people[position ?? -1]?.name ?? partner);
      const isNamed = project.trim() !== '' && whose.trim() !== '';
      return {
        ...{ table: 'partnerships', index, day: endsOn, time: '' },
        words: isNamed ? WEEK_ENTRIES.tellThemOf(whose) : WEEK_ENTRIES.tellThem,
        name: WEEK_ENTRIES.closeLoop(project.trim() === '' ? whose : excerpt(project)),
        partners: namesAt([position]),
        staff: people[position ?? -1]?.staff ?? '',
        isFocus: hasFocus([position]),
        isOverdue: true,
      };
    });
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
