// What the sidebar shows first: who is due or lapsed and why, what this week holds, and which cells cannot be right.

import { Day, addDays, daysBetween, isDay, mondayOf } from '../domain/day';
import { dayOfWhen, readPartnerParts, timeOfWhen } from '../domain/event';
import { excerpt } from '../domain/partner';
import { ANSWER_BYTES, capItems } from '../domain/text-budget';
import { dayInWhen, isHeading } from '../domain/week-plan';
import { readEvents } from '../sheets/events';

import { readPartners, standingsOf } from '../sheets/partners';
import { PlanRow, readPlan } from '../sheets/plan';
import { SettingsCells, readSettings } from '../sheets/settings';
import { Table, idAt, missingLabels, readTable } from '../sheets/table';
import { Zone } from '../sheets/zone';
import { TAB_NAMES } from '../sheets/layout';
import type { Attention, DatedItem, Opening, RowRef, Today } from './answers';

export interface Tables {
  partners: Table;
  events: Table;
  plan: Table;
  settings: SettingsCells;
}

/** A share of an answer; the parts of Today together leave room for names, places and the plan's lines. */
const SHARE = ANSWER_BYTES / 12;
const MOST_ITEMS = 30;

/** How a row is named to the sidebar. */
export function refOf(table: Table, index: number, name: string): RowRef {
  return { table: table.name, id: idAt(table, index), row: index + 1, name: excerpt(name) };
}

/** The page Today. Nothing is written. */
export function todayOf({ partners, events, plan, settings }: Tables, today: Day): Today {
  const people = readPartners(partners);
  const happenings = readEvents(events);
  const { standings } = standingsOf(people, happenings, settings, today);
  const attention = (kind: string) => {
    const rows: Attention[] = [];
    people.forEach((partner, position) => {
      const standing = standings[position];
      if (standing?.kind !== kind) return;
      const { status, why, due } = standing;
      rows.push({
        ref: refOf(partners, partner.index, partner.name),
        status,
        why,
        due,
        isFocus: partner.isFocus,
      });
    });
    rows.sort((a, b) => Number(b.isFocus) - Number(a.isFocus) || a.due.localeCompare(b.due));
    return capItems(rows, MOST_ITEMS, SHARE * 2);
  };
  const questions: { ref: RowRef | null; sentence: string }[] = [];
  const question = (ref: RowRef | null, sentence: string) => questions.push({ ref, sentence });
  settings.questions.forEach((sentence) => question(null, sentence));
  for (const table of [partners, events, plan]) {
    const tab = TAB_NAMES[table.name];
    missingLabels(table).forEach((label) =>
      question(null, `The column “${label}” is missing in ${tab}. Press Outreach > Set up this sheet.`),
    );
  }
  people.forEach(({ index, name }, position) => {
    const asked = standings[position]?.questions ?? [];
    if (asked.length > 0) question(refOf(partners, index, name), `${excerpt(name)}: ${asked.join(' ')}`);
  });
  for (const { index, name, when } of happenings) {
    if (when === '' || dayOfWhen(when) !== '') continue;
    question(
      refOf(events, index, name),
      `${excerpt(name)}: “${excerpt(when)}” is not a date, so this event is not counted.`,
    );
  }
  return {
    today,
    lapsed: attention('lapsed'),
    dueSoon: attention('dueSoon'),
    rebuilding: attention('rebuilding'),
    thisWeek: capItems(weekOf(happenings, readPlan(plan), { events, plan }, today), MOST_ITEMS, SHARE * 2),
    questions: capItems(questions, MOST_ITEMS, SHARE * 2),
    partnerCount: people.length,
  };
}

/** Everything with a day from Monday to Sunday of this week, in the order of time. */
function weekOf(
  happenings: ReturnType<typeof readEvents>,
  lines: readonly PlanRow[],
  tables: Pick<Tables, 'events' | 'plan'>,
  today: Day,
): DatedItem[] {
  const monday = mondayOf(today);
  const isThisWeek = (day: Day | '') => isDay(day) && day >= monday && daysBetween(monday, day) < 7;
  const items: DatedItem[] = [];
  for (const event of happenings) {
    const day = dayOfWhen(event.when);
    if (!isThisWeek(day)) continue;
    const time = [timeOfWhen(event.when), event.endsAt].filter((one) => one !== '').join('-');
    const names = readPartnerParts(event.partners, () => false).map(({ name }) => name);
    const detail = [event.location, names.length > 0 ? `with ${names.join(', ')}` : ''].filter(
      (one) => one.trim() !== '',
    );
    const ref = refOf(tables.events, event.index, event.name);
    items.push({ ref, day, time, detail: excerpt(detail.join('; ')), isDone: false });
  }
  for (const line of lines) {
    const day = dayInWhen(line.when);
    if (!isThisWeek(day) || isHeading(line) || line.text === '') continue;
    const time = line.when.split(', ').slice(1).join(', ');
    const ref = refOf(tables.plan, line.index, line.text);
    items.push({ ref, day, time, detail: excerpt(line.who), isDone: line.isDone });
  }
  return items.sort(
    (a, b) => a.day.localeCompare(b.day) || a.time.padStart(5, '0').localeCompare(b.time.padStart(5, '0')),
  );
}

/** Names of partners, places of earlier events (latest first) and the plan's lines, for suggestions in the forms. */
export function suggestionsOf({ partners, events, plan }: Tables, today: Day) {
  const names = readPartners(partners).map(({ name }) => excerpt(name));
  const places = readEvents(events)
    .filter(({ location }) => location.trim() !== '')
    .sort((a, b) => b.when.localeCompare(a.when))
    .map(({ location }) => excerpt(location));
  const lines = readPlan(plan).filter(({ text }) => text.trim() !== '');
  const parents = lines
    .filter((line) => isHeading(line) || (!line.isDone && isRecent(line, today)))
    .map((line) => ({
      ref: refOf(plan, line.index, line.text),
      level: line.level,
      isHeading: isHeading(line),
    }));
  return {
    partnerNames: capItems(
      [...new Set(names)].sort((a, b) => a.localeCompare(b)),
      500,
      SHARE * 2,
    ),
    locations: capItems([...new Set(places)], 50, SHARE / 2).items,
    planParents: capItems(parents, 100, SHARE * 1.5),
  };
}

/** Old dated lines are no place for a new sub-item. */
function isRecent(line: PlanRow, today: Day): boolean {
  const day = dayInWhen(line.when);
  return day === '' || day >= addDays(today, -14);
}

/** Every tab, one read each. */
export function readTables(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, zone: Zone): Tables {
  const [partners, events, plan] = (['partners', 'events', 'plan'] as const).map((name) =>
    readTable(spreadsheet, name, zone),
  );
  return { partners, events, plan, settings: readSettings(spreadsheet) } as Tables;
}

/** The opening of a sheet that is not set up. */
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
