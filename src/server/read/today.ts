// What the sidebar shows first.

import { Day } from '../../domain/basics/day';
import { wordClock } from '../../domain/basics/day-names';
import { wordWhen } from '../../domain/basics/stored-when';
import { focusKey, isReviewDue, timeKey } from '../../domain/digest/digest';
import { sortBy } from '../../domain/basics/sort';
import { directoryOf } from '../../domain/basics/names';
import { StatusKind, isFocus } from '../../domain/partners/partner';
import { excerpt } from '../../domain/basics/text';
import { capItems } from '../../domain/basics/text-budget';
import { datesOfWeek } from '../../domain/plan/week-dates';
import { weekState } from '../../domain/plan/week-to-start';
import { linesToAskAbout } from '../../domain/plan/done-questions';
import { PartnerStatus, statusesOf } from '../../sheets/tables/partners';
import { PlanRow } from '../../sheets/plan/plan';
import { SettingsCells, weekIn } from '../../sheets/tables/settings';
import { Table, questionsAboutHeadings } from '../../sheets/tables/table';
import type { Attention, DatedItem, DoneLine, Opening, Today } from '../run/answers';
import { checkTrouble } from './check-trouble';
import { Clock, minutesLeft } from '../run/clock';
import { questionsOf } from './today-questions';
import { Tables, Read, present, SHARE, refOf, NAME_LENGTH, TableRows } from './library';

const MOST_ITEMS = 30;
/** The latest ones: old lines must not crowd out this week. */
const MOST_OVERDUE = 10;
/** Few at a time, so that tidying up stays small. */
const MOST_DONE_LINES = 3;
const MOST_HEADINGS = 5;

export function todayOf(tables: Tables, rows: TableRows, clock: Clock): Today {
  const { partners, plan, settings } = tables;
  const { today } = clock;
  const { partners: all, events, contacts, lines } = rows;
  const directory = directoryOf(all);
  const people = statusesOf(all, events, contacts, settings, today, directory);
  const read: Read = { people, directory, events, contacts, lines };
  const attention = (kind: StatusKind) =>
    attentionFor(
      partners,
      people.filter(({ standing }) => standing.kind === kind),
      ({ standing }) => standing.due,
    );
  return {
    today,
    minutesLeft: minutesLeft(clock),
    headings: present(tables).flatMap(questionsAboutHeadings).slice(0, MOST_HEADINGS),
    ...weekState(today, weekIn(settings, clock.zone)),
    doneLines: capItems(doneLines(plan, lines, people, settings, today), MOST_DONE_LINES, SHARE),
    lapsed: attention('lapsed'),
    dueSoon: attention('dueSoon'),
    rebuilding: attention('rebuilding'),
    noContact: attention('none'),
    reviews: attentionFor(
      partners,
      people.filter((one) => isReviewDue(one, today)),
      ({ reviewOn }) => reviewOn,
    ),
    thisWeek: thisWeekOf(tables, read, today),
    questions: cap(questionsOf(tables, read, clock)),
    partnerCount: people.length,
    stopped: checkTrouble(clock, settings) ?? null,
  };
}

const cap = <Item>(items: Item[]) => capItems(items, MOST_ITEMS, SHARE * 2);

function attentionFor(
  partners: Table,
  people: readonly PartnerStatus[],
  dayOf: (one: PartnerStatus) => Day | '',
): Today['lapsed'] {
  const rows = people.map((one): Attention => {
    const { status, why } = one.standing;
    return { ref: refOf(partners, one.index, one.name), status, why, due: dayOf(one), isFocus: isFocus(one) };
  });
  return cap(sortBy(rows, (row) => [focusKey(row), row.due, row.ref.name]));
}

function doneLines(
  plan: Table,
  lines: readonly PlanRow[],
  people: readonly PartnerStatus[],
  { lists }: SettingsCells,
  today: Day,
): DoneLine[] {
  return linesToAskAbout(lines, lists.types, people, today).map(
    ({ index, text, when, partner, who, outcome, made }) => ({
      ref: refOf(plan, index, text),
      made,
      when: excerpt(wordWhen(when, today)),
      partner: excerpt(partner, NAME_LENGTH),
      who: excerpt(who),
      outcome: excerpt(outcome, NAME_LENGTH),
    }),
  );
}

function thisWeekOf(tables: Tables, read: Read, today: Day): Today['thisWeek'] {
  const { people, directory, events, contacts, lines } = read;
  const dates = datesOfWeek(events, lines, contacts, directory, today);
  const items = dates.map(
    ({ table, index, name, day, time, detail, partners, isDone, isOverdue }): DatedItem => {
      const hasFocus = partners.some((position) => isFocus(people[position]));
      const ref = refOf(tables[table], index, name);
      return { ref, day, time, detail, isDone, isOverdue, isFocus: hasFocus };
    },
  );
  const week = sortBy(items, (item) => [item.day, focusKey(item), timeKey(item), item.ref.name]);
  const overdue = week.filter(({ isOverdue }) => isOverdue);
  const shown = overdue.slice(-MOST_OVERDUE);
  const inWords = [...shown, ...week.filter(({ isOverdue }) => !isOverdue)].map((item) => ({
    ...item,
    time: wordClock(item.time),
  }));
  const capped = cap(inWords);
  return { ...capped, more: capped.more + overdue.length - shown.length };
}

export function emptyToday(clock: Clock): Omit<Opening, 'isSetUp' | 'user'> {
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
      startsNext: false,
      partnerCount: 0,
      stopped: null,
    },
    lists: { staff: [], methods: [], types: [], orgTypes: [] },
    locations: [],
    partnerNames: none,
    planParents: none,
  };
}
