// What the sidebar shows first.

import { Day, addDays, mondayOf } from '../../domain/basics/day';
import { focusKey, isReviewDue, reviewQuestion, sortBy, timeKey } from '../../domain/digest/digest';
import { PartnerDirectory, directoryOf, twiceQuestion } from '../../domain/basics/names';
import { wordsAboutCell } from '../../domain/basics/odd-dates';
import { MOST_FOCUS, StatusKind, excerpt, isFocus, mendingQuestion } from '../../domain/partners/partner';
import { questionsAboutContacts, questionsAboutEvents } from '../../domain/upkeep/row-questions';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { datesOfWeek } from '../../domain/plan/week-dates';
import { questionsAboutLines } from '../../domain/plan/week-sources';
import { linesToAskAbout } from '../../domain/plan/done-questions';
import { isHeading, spanOfLine } from '../../domain/plan/week-plan';
import { ContactRow, readContacts, readLog } from '../../sheets/tables/contacts';
import { EventRow, readEvents } from '../../sheets/tables/events';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { oddCells } from '../../sheets/tables/odd-cells';
import { PartnerRow, Standpoint, readPartners, standpointsOf } from '../../sheets/tables/partners';
import { PlanRow, readPlan } from '../../sheets/plan/plan';
import { SettingsCells, oddSettings, readSettings, weekIn } from '../../sheets/tables/settings';
import { Table, nameAt, questionsAboutHeadings, readTable, textAt } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import type { Attention, DatedItem, DoneLine, Opening, RowRef, Suggestions, Today } from '../run/answers';
import { checkTrouble } from '../check/check-owner';
import { Clock, minutesLeft } from '../run/clock';

export interface Tables {
  partners: Table;
  events: Table;
  plan: Table;
  settings: SettingsCells;
  /** Undefined until the first contact is logged. */
  log: Table | undefined;
}

/** Seven parts of Today take two each, the suggestions four. */
const SHARE = ANSWER_BYTES / 18;
const MOST_ITEMS = 30;
/** The latest: lines that were given up long ago do not crowd out this week. */
const MOST_OVERDUE = 10;
export const NAME_LENGTH = 300;
/** One tidies up in small portions. */
const MOST_DONE_LINES = 3;
const MOST_HEADINGS = 5;

export const readTables = (zone: Zone): Tables => ({
  partners: readTable('partners', zone),
  events: readTable('events', zone),
  plan: readTable('plan', zone),
  settings: readSettings(),
  log: readLog(zone),
});

export const refOf = (table: Table, index: number, name: string): RowRef => ({
  table: table.name,
  id: textAt(table, index, 'id'),
  row: index + 1,
  name: excerpt(name, NAME_LENGTH),
});

/** What the tables say, row by row. */
export interface TableRows {
  partners: PartnerRow[];
  events: EventRow[];
  lines: PlanRow[];
}

export const rowsOfTables = ({ partners, events, plan }: Tables): TableRows => ({
  partners: readPartners(partners),
  events: readEvents(events),
  lines: readPlan(plan),
});

export function todayOf(tables: Tables, rows: TableRows, clock: Clock): Today {
  const { partners, events, plan, settings, log } = tables;
  const { today } = clock;
  const { events: happenings, lines } = rows;
  const contacts = readContacts(log);
  const directory = directoryOf(rows.partners);
  const people = standpointsOf(rows.partners, happenings, contacts, settings, today, directory);
  const cap = <Item>(items: Item[]) => capItems(items, MOST_ITEMS, SHARE * 2);
  const tell = (who: readonly Standpoint[], dayOf: (one: Standpoint) => Day | '') => {
    const rows = who.map((one): Attention => {
      const { status, why } = one.standing;
      return {
        ref: refOf(partners, one.index, one.name),
        status,
        why,
        due: dayOf(one),
        isFocus: isFocus(one),
      };
    });
    return cap(sortBy(rows, (row) => [focusKey(row), row.due, row.ref.name]));
  };
  const attention = (kind: StatusKind) =>
    tell(
      people.filter(({ standing }) => standing.kind === kind),
      ({ standing }) => standing.due,
    );
  const about = (table: Table, { index, name }: { index: number; name: string }, words: string) => ({
    ref: refOf(table, index, name),
    sentence: `${excerpt(name)}: ${words}`,
  });
  const focused = people.filter(isFocus).length;
  const tooMany = `${focused} partners are marked Focus. One or two is enough to begin with: which are they?`;
  const general = [...settings.questions, ...(focused > MOST_FOCUS ? [tooMany] : [])];
  const questions: Question[] = [
    ...general.map((sentence) => ({ ref: null, sentence })),
    ...questionsAboutCells(tables, clock.zone),
    ...sortBy(people, (person) => [isFocus(person) ? '0' : '1']).flatMap((person) => {
      const first = people[directory.positionOfName(person.name) ?? -1] ?? person;
      const asked = [
        ...person.standing.questions,
        ...reviewQuestion(person),
        ...mendingQuestion(person),
        ...twiceQuestion(person, first),
      ];
      return asked.length > 0 ? [about(partners, person, asked.join(' '))] : [];
    }),
    ...questionsAboutEvents(happenings, directory).map(({ row, words }) => about(events, row, words)),
    ...questionsAboutContacts(contacts, directory, today).map(({ row, words }) => ({
      ref: log ? refOf(log, row.index, row.partner) : null,
      sentence: words,
    })),
  ];
  const week = weekOf({ events, plan }, lines, people, directory, happenings, contacts, today);
  const overdue = week.filter(({ isOverdue }) => isOverdue);
  const shown = overdue.slice(-MOST_OVERDUE);
  const thisWeek = cap([...shown, ...week.filter(({ isOverdue }) => !isOverdue)]);
  for (const { line, words } of questionsAboutLines(lines, today))
    questions.push(about(plan, { ...line, name: line.text }, words));
  return {
    today,
    minutesLeft: minutesLeft(clock),
    headings: askedHeadings(tables),
    isOldWeek: weekIn(settings, clock.zone) !== mondayOf(today),
    doneLines: capItems(doneLines(plan, lines, people, settings, today), MOST_DONE_LINES, SHARE),
    lapsed: attention('lapsed'),
    dueSoon: attention('dueSoon'),
    rebuilding: attention('rebuilding'),
    noContact: attention('none'),
    reviews: tell(
      people.filter((one) => isReviewDue(one, today)),
      ({ reviewOn }) => reviewOn,
    ),
    thisWeek: { ...thisWeek, more: thisWeek.more + overdue.length - shown.length },
    questions: cap(questions),
    partnerCount: people.length,
    stopped: checkTrouble(clock, settings) ?? null,
  };
}

const askedHeadings = ({ partners, events, plan, log }: Tables) =>
  [partners, events, plan, ...(log ? [log] : [])].flatMap(questionsAboutHeadings).slice(0, MOST_HEADINGS);

interface Question {
  ref: RowRef | null;
  sentence: string;
}

/** Settings first. */
function questionsAboutCells({ partners, events, plan, settings, log }: Tables, zone: Zone): Question[] {
  const ofSettings = oddSettings(settings, zone).map((cell) => ({
    ref: null,
    sentence: wordsAboutCell(TAB_NAMES.settings, cell),
  }));
  const ofRows = [partners, events, plan, ...(log ? [log] : [])].flatMap((table) =>
    oddCells(table).map((cell) => ({
      ref: refOf(table, cell.index, nameAt(table, cell.index)),
      sentence: wordsAboutCell(TAB_NAMES[table.name], cell),
    })),
  );
  return [...ofSettings, ...ofRows];
}

function doneLines(
  plan: Table,
  lines: readonly PlanRow[],
  people: readonly Standpoint[],
  { lists }: SettingsCells,
  today: Day,
): DoneLine[] {
  return linesToAskAbout(lines, lists.types, people, today).map(
    ({ index, text, when, partner, who, outcome, made }) => ({
      ref: refOf(plan, index, text),
      made,
      when: excerpt(when),
      partner: excerpt(partner, NAME_LENGTH),
      who: excerpt(who),
      outcome: excerpt(outcome, NAME_LENGTH),
    }),
  );
}

function weekOf(
  tables: Pick<Tables, 'events' | 'plan'>,
  lines: readonly PlanRow[],
  people: readonly Standpoint[],
  directory: PartnerDirectory,
  happenings: readonly EventRow[],
  contacts: readonly ContactRow[],
  today: Day,
): DatedItem[] {
  const dates = datesOfWeek(happenings, lines, contacts, directory, today);
  const items = dates.map(({ table, index, name, day, time, detail, partners, isDone, isOverdue }) => {
    const hasFocus = partners.some((position) => isFocus(people[position]));
    const ref = refOf(tables[table], index, name);
    return { ref, day, time, detail, isDone, isOverdue, isFocus: hasFocus };
  });
  return sortBy(items, (item) => [item.day, focusKey(item), timeKey(item), item.ref.name]);
}

export function suggestionsOf({ plan, settings }: Tables, rows: TableRows, today: Day): Suggestions {
  const names = rows.partners.map(({ name }) => excerpt(name, NAME_LENGTH));
  const places = rows.events
    .filter(({ location }) => location.trim() !== '')
    .sort((a, b) => b.when.localeCompare(a.when))
    .map(({ location }) => excerpt(location));
  // Done and old lines get no sub-items.
  const isOpen = ({ isDone, when }: PlanRow) =>
    !isDone && (spanOfLine(when, today)?.last ?? today) >= addDays(today, -14);
  const parents = rows.lines
    .filter((line) => line.text.trim() !== '' && (isHeading(line) || isOpen(line)))
    .map((line) => ({
      ref: refOf(plan, line.index, line.text),
      level: line.level,
      isHeading: isHeading(line),
    }));
  const sorted = [...new Set(names)].sort((a, b) => a.localeCompare(b));
  return {
    lists: settings.lists,
    partnerNames: capItems(sorted, 500, SHARE * 2),
    locations: capItems([...new Set(places)], 50, SHARE / 2).items,
    planParents: capItems(parents, 100, SHARE * 1.5),
  };
}

export function nothingYet(clock: Clock): Omit<Opening, 'isSetUp' | 'user'> {
  const { today } = clock;
  const none = { items: [], more: 0 };
  const page = {
    lapsed: none,
    dueSoon: none,
    rebuilding: none,
    noContact: none,
    reviews: none,
    thisWeek: none,
    questions: none,
    doneLines: none,
  };
  return {
    today: {
      ...{ today, minutesLeft: minutesLeft(clock) },
      ...page,
      headings: [],
      isOldWeek: false,
      partnerCount: 0,
      stopped: null,
    },
    lists: { staff: [], methods: [], types: [] },
    locations: [],
    partnerNames: none,
    planParents: none,
  };
}
