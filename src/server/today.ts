// What the sidebar shows first.

import { Day, addDays, daysBetween, mondayOf } from '../domain/day';
import { dayOfWhen, readPartnerParts, timeOfWhen } from '../domain/event';
import { StatusKind, excerpt } from '../domain/partner';
import { ANSWER_BYTES, capItems } from '../domain/text-budget';
import { dayInWhen, isHeading } from '../domain/week-plan';
import { TAB_NAMES } from '../sheets/layout';
import { EventRow, readEvents } from '../sheets/events';
import { readPartners, standpointsOf } from '../sheets/partners';
import { PlanRow, readPlan } from '../sheets/plan';
import { SettingsCells, readSettings } from '../sheets/settings';
import { Table, missingColumns, readTable, textAt } from '../sheets/table';
import { Zone } from '../sheets/zone';
import type { Attention, DatedItem, Opening, RowRef, Today } from './answers';

export interface Tables {
  partners: Table;
  events: Table;
  plan: Table;
  settings: SettingsCells;
}

/** Five parts of Today take two each, the suggestions the rest. */
const SHARE = ANSWER_BYTES / 12;
const MOST_ITEMS = 30;
export const NAME_LENGTH = 300;

export const readTables = (zone: Zone): Tables => ({
  partners: readTable('partners', zone),
  events: readTable('events', zone),
  plan: readTable('plan', zone),
  settings: readSettings(),
});

export const refOf = (table: Table, index: number, name: string): RowRef => ({
  table: table.name,
  id: textAt(table, index, 'id'),
  row: index + 1,
  name: excerpt(name, NAME_LENGTH),
});

export function todayOf({ partners, events, plan, settings }: Tables, today: Day): Today {
  const happenings = readEvents(events);
  const people = standpointsOf(readPartners(partners), happenings, settings, today);
  const cap = <Item>(items: Item[]) => capItems(items, MOST_ITEMS, SHARE * 2);
  const attention = (kind: StatusKind) => {
    const rows = people
      .filter(({ standing }) => standing.kind === kind)
      .map(({ index, name, focus, standing: { status, why, due } }): Attention => {
        const isFocus = focus.toLowerCase() === 'yes';
        return { ref: refOf(partners, index, name), status, why, due, isFocus };
      });
    return cap(rows.sort((a, b) => Number(b.isFocus) - Number(a.isFocus) || a.due.localeCompare(b.due)));
  };
  const missing = [partners, events, plan].flatMap(({ name, columns }) =>
    missingColumns(name, columns).map(
      ({ label }) =>
        `The column “${label}” is missing in ${TAB_NAMES[name]}. Press Outreach > Set up this sheet.`,
    ),
  );
  const about = (table: Table, { index, name }: { index: number; name: string }, words: string) => ({
    ref: refOf(table, index, name),
    sentence: `${excerpt(name)}: ${words}`,
  });
  const questions: { ref: RowRef | null; sentence: string }[] = [
    ...[...settings.questions, ...missing].map((sentence) => ({ ref: null, sentence })),
    ...people
      .filter(({ standing }) => standing.questions.length > 0)
      .map((person) => about(partners, person, person.standing.questions.join(' '))),
    ...happenings
      .filter(({ when }) => when !== '' && dayOfWhen(when) === '')
      .map((event) =>
        about(events, event, `“${excerpt(event.when)}” is not a date, so this event is not counted.`),
      ),
  ];
  return {
    today,
    lapsed: attention('lapsed'),
    dueSoon: attention('dueSoon'),
    rebuilding: attention('rebuilding'),
    thisWeek: cap(weekOf(events, happenings, plan, today)),
    questions: cap(questions),
    partnerCount: people.length,
  };
}

function weekOf(events: Table, happenings: readonly EventRow[], plan: Table, today: Day): DatedItem[] {
  const monday = mondayOf(today);
  const isThisWeek = (day: Day | '') => day >= monday && daysBetween(monday, day) < 7;
  const items: DatedItem[] = [];
  for (const { index, name, when, endsAt, location, partners } of happenings) {
    const day = dayOfWhen(when);
    if (!isThisWeek(day)) continue;
    const time = [timeOfWhen(when), endsAt].filter(Boolean).join('-');
    const names = readPartnerParts(partners, () => false).map((part) => part.name);
    const where = [location, names.length > 0 ? `with ${names.join(', ')}` : ''].filter(
      (one) => one.trim() !== '',
    );
    items.push({
      ref: refOf(events, index, name),
      day,
      time,
      detail: excerpt(where.join('; ')),
      isDone: false,
    });
  }
  for (const line of readPlan(plan)) {
    const { index, text, when, who, isDone } = line;
    const day = dayInWhen(when);
    if (!isThisWeek(day) || isHeading(line) || text === '') continue;
    const time = when.split(', ').slice(1).join(', ');
    items.push({ ref: refOf(plan, index, text), day, time, detail: excerpt(who), isDone });
  }
  const sortable = ({ day, time }: DatedItem) => `${day} ${time.padStart(5, '0')}`;
  return items.sort((a, b) => sortable(a).localeCompare(sortable(b)));
}

/** What forms suggest: names, places (latest first), plan lines. */
export function suggestionsOf({ partners, events, plan }: Tables, today: Day) {
  const names = readPartners(partners).map(({ name }) => excerpt(name, NAME_LENGTH));
  const places = readEvents(events)
    .filter(({ location }) => location.trim() !== '')
    .sort((a, b) => b.when.localeCompare(a.when))
    .map(({ location }) => excerpt(location));
  // Done and old lines get no sub-items.
  const isOpen = ({ isDone, when }: PlanRow) => !isDone && (dayInWhen(when) || today) >= addDays(today, -14);
  const parents = readPlan(plan)
    .filter((line) => line.text.trim() !== '' && (isHeading(line) || isOpen(line)))
    .map((line) => ({
      ref: refOf(plan, line.index, line.text),
      level: line.level,
      isHeading: isHeading(line),
    }));
  const sorted = [...new Set(names)].sort((a, b) => a.localeCompare(b));
  return {
    partnerNames: capItems(sorted, 500, SHARE * 2),
    locations: capItems([...new Set(places)], 50, SHARE / 2).items,
    planParents: capItems(parents, 100, SHARE * 1.5),
  };
}

export function nothingYet(today: Day): Omit<Opening, 'isSetUp' | 'user'> {
  const none = { items: [], more: 0 };
  const page = { lapsed: none, dueSoon: none, rebuilding: none, thisWeek: none, questions: none };
  return {
    today: { today, ...page, partnerCount: 0 },
    lists: { staff: [], methods: [], types: [] },
    locations: [],
    partnerNames: none,
    planParents: none,
  };
}
