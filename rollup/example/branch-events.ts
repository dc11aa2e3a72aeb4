// A branch's events, made up, and its rows of Report data as the add-on writes them.

import { directoryOf } from '../../src/domain/basics/names';
import { GENERAL } from '../../src/domain/counting/profile';
import { dataRows } from '../../src/domain/counting/report-data';
import { DATA_COLUMNS } from '../../src/domain/counting/data-columns';
import type { DataColumn } from '../../src/domain/counting/data-columns';
import { countEvents } from '../../src/domain/counting/report-facts';
import type { CountedEvent, EventToCount } from '../../src/domain/counting/report-facts';
import { addDays } from '../../src/domain/dates/day';
import { AGE_GROUPS, FORMATS } from '../../src/domain/tables/count-answers';
import type { Chance } from './random';

export type DataRow = Record<DataColumn, string | number>;

/** What branches held together, on which day. */
const TOGETHER = [
  { name: 'Summer reading kickoff', day: '2026-07-11' },
  { name: 'County fair', day: '2026-09-12' },
  { name: 'Book festival', day: '2026-10-24' },
] as const;

const TYPES = ['School visit', 'Story time', 'Presentation', 'Community event'] as const;

function eventOf(chance: Chance, index: number, today: string, days: number): EventToCount {
  const countsAs = chance.pick([
    ...['Program session', 'Program session', 'Program session', 'Program session', 'Program session'],
    ...['Outreach (booth or table)', 'One-on-one', 'Self-directed', 'Meeting', ''],
  ] as [string, ...string[]]);
  const format = chance.pick(['On-site', 'On-site', 'Off-site', 'Off-site', ...FORMATS]);
  const people = 3 + chance.below(60);
  return {
    ...{ index, id: `e-${index}`, name: `Event ${index + 1}`, type: chance.pick(TYPES) },
    ...{ partners: '', partnerIds: '', endsAt: '', sharedWith: '', countsAs, format },
    when: addDays(today, -chance.below(days)),
    cancelled: chance.below(25) === 0 ? 'Yes' : '',
    participants: chance.below(15) === 0 ? '' : String(people),
    ageGroup: chance.pick(AGE_GROUPS),
    sessions: chance.below(8) === 0 ? '2' : '',
    online: format === 'Hybrid' ? String(chance.below(people)) : '',
    hours: chance.below(4) === 0 ? '' : String(1 + chance.below(8) / 2),
  };
}

const sharedOf = (chance: Chance, index: number, { name, day }: (typeof TOGETHER)[number]): EventToCount => ({
  ...{ index, id: `e-${index}`, name, type: 'Community event', partners: '', partnerIds: '', endsAt: '' },
  ...{
    when: day,
    cancelled: '',
    countsAs: 'Program session',
    format: 'Off-site',
    ageGroup: 'General interest',
  },
  ...{
    participants: String(100 + chance.below(200)),
    sessions: '',
    online: '',
    hours: '4',
    sharedWith: name,
  },
});

export interface BranchPlan {
  /** Its events' ids begin with it. */
  key: string;
  events: number;
  /** How many of the events that branches held together it held. */
  shared: number;
  firstMonth: number;
  refreshedOn: string;
  /** How many days back its events go. */
  days: number;
}

export function branchEvents(chance: Chance, plan: BranchPlan): CountedEvent[] {
  const { key, events, shared, refreshedOn, days, firstMonth } = plan;
  const all = Array.from({ length: events }, (_, index) => eventOf(chance, index, refreshedOn, days));
  TOGETHER.slice(0, shared).forEach((one, at) => all.push(sharedOf(chance, events + at, one)));
  return countEvents(
    all.map((event) => ({ ...event, id: `${key}-${event.index + 1}` })),
    [],
    { directory: directoryOf([]), profile: { ...GENERAL, firstMonth }, today: refreshedOn },
  );
}

export const branchRows = (
  counted: readonly CountedEvent[],
  { firstMonth, refreshedOn }: BranchPlan,
): DataRow[] =>
  dataRows(counted, { types: TYPES, orgTypes: [], firstMonth }, refreshedOn).map(
    (cells) => Object.fromEntries(DATA_COLUMNS.map((column, at) => [column, cells[at] ?? ''])) as DataRow,
  );
