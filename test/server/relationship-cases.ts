// Partners in every situation that the rule for relationships distinguishes, as cells and as the rule sees them.
import type { Runtime } from 'apps-script-runtime';
import fc from 'fast-check';
import { addDays, dayNumber } from '../../src/domain/dates/day';
import { STATUS_COLORS } from '../../src/domain/tables/status-colors';
import {
  type Relationship,
  type RelationshipStatus,
  relationshipStatusOf,
} from '../../src/domain/partners/relationship-status';
import { findColumns } from '../../src/sheets/tables/frame';
import { findColumn } from '../../src/sheets/tables/table';
import type { ColumnKey } from '../../src/domain/tables';

/** A partner's cells. Days count from today; a number is written unchanged, and so are words. */
export interface Case {
  lastContact?: number | 'long ago' | 'far ahead';
  latest?: number;
  ahead?: number;
  cadence?: number | string;
  stage?: string;
  pausedUntil?: number | 'long ago' | 'far ahead';
}

const DAYS_BEFORE_1970 = 25569;
const ODD_DAYS = { 'long ago': '1926-03-02', 'far ahead': '2126-03-02' } as const;
const RULES = { cadence: 90, dueSoon: 14 };

const cadence = fc.oneof(
  fc.constantFrom(1, 2, 30, 90, 400, 9999, 0, 0.5, 10000, 'soon'),
  fc.integer({ min: 1, max: 500 }),
);
const oddDay = fc.constantFrom('long ago' as const, 'far ahead' as const);
const cases: fc.Arbitrary<Case> = fc.record(
  {
    lastContact: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -500, max: 40 }) }, oddDay),
    latest: fc.integer({ min: -300, max: 0 }),
    ahead: fc.integer({ min: 1, max: 400 }),
    cadence,
    stage: fc.constantFrom(
      ...['', 'Active', 'Rebuilding', ' rebuilding', 'Ended', 'ended ', 'Potential', 'potential ', 'Resting'],
    ),
    pausedUntil: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -20, max: 40 }) }, oddDay),
  },
  { requiredKeys: [] },
);

/** The days on which one status turns into the next, one by one. */
const AT_THE_EDGES: readonly Case[] = [
  ...[-91, -90, -89, -77, -76, -75, 0, 1].map((lastContact) => ({ lastContact })),
  ...[-15, -14, -13].map((lastContact) => ({ lastContact, cadence: 14, ahead: 3 })),
  ...[-1, 0, 1].map((pausedUntil) => ({ lastContact: -100, pausedUntil })),
  ...[1, 365].map((ahead) => ({ lastContact: -100, ahead })),
  { lastContact: -100, latest: -5 },
  ...[-400, -1].map((lastContact) => ({ lastContact, stage: 'Potential' })),
  { pausedUntil: 1, lastContact: -400, stage: 'Potential' },
  { lastContact: -400, cadence: 2 },
  {},
];

/** The edges, and as many other cases as fit, always the same ones. */
export const relationshipCases = (count: number): Case[] => [
  ...AT_THE_EDGES,
  ...fc.sample(cases, { numRuns: count - AT_THE_EDGES.length, seed: 20261130 }),
];

const dayOf = (given: number | 'long ago' | 'far ahead' | undefined, today: string): string =>
  given === undefined ? '' : typeof given === 'number' ? addDays(today, given) : ODD_DAYS[given];

/** The status that the rule computes. */
export function statusOf(one: Case, today: string): RelationshipStatus {
  const facts: Relationship = {
    ...{
      name: 'Partner',
      attempt: undefined,
      method: '',
      staff: '',
      story: 'Moved',
      caller: '',
      firstStep: '',
    },
    ...{ lastContact: dayOf(one.lastContact, today), latestEvent: dayOf(one.latest, today) },
    ...{ ahead: dayOf(one.ahead, today), cadence: String(one.cadence ?? ''), stage: one.stage ?? '' },
    pausedUntil: dayOf(one.pausedUntil, today),
  };
  return relationshipStatusOf(facts, RULES, today);
}

/** The color for a status, or '' if it has none. */
export const colorOf = ({ kind }: RelationshipStatus): string =>
  kind === 'lapsed' || kind === 'dueSoon' || kind === 'rebuilding' ? STATUS_COLORS[kind].tint : '';

/** Fills Partners with the cases, from row 3 on. */
export function fillWithCases(runtime: Runtime, all: readonly Case[], today: string): void {
  const { engine } = runtime;
  const columns = findColumns('partners', runtime.values('Partners', 'A1:AH1')[0] as string[]);
  const serial = (day: string): string => (day === '' ? '' : String(dayNumber(day) + DAYS_BEFORE_1970));
  const patches = all.flatMap((one, index) => {
    const cells: { [Key in ColumnKey<'partners'>]?: string } = {
      ...{ name: `Partner ${index + 1}`, cadence: String(one.cadence ?? ''), stage: one.stage ?? '' },
      ...{ lastContact: serial(dayOf(one.lastContact, today)), latest: serial(dayOf(one.latest, today)) },
      ...{ ahead: serial(dayOf(one.ahead, today)), pausedUntil: serial(dayOf(one.pausedUntil, today)) },
    };
    return Object.entries(cells).map(([key, content]) => ({
      row: index + 2,
      col: findColumn({ columns }, key)?.position ?? 0,
      content,
    }));
  });
  engine.write(engine.getters.getSheetIds()[0] ?? '', patches);
}
