// The report's numbers as .csv files: one row a number, for other programs, all months and all fiscal years.

import { csvOf } from '../src/domain/counting/report-page';
import { groupsBy } from '../src/domain/basics/groups';
import { plusPeople } from '../src/domain/rollup/counted-cells';
import type { People } from '../src/domain/rollup/counted-cells';
import { findingWords } from '../src/domain/rollup/findings';
import type { SystemPeriod } from '../src/domain/rollup/fiscal-years';
import type { BranchCell, Hours, StateCell } from '../src/domain/rollup/roll-up';
import type { System } from './system-facts';

/** Without it, Excel takes the file for another alphabet. */
const BYTE_ORDER_MARK = '\uFEFF';

type Cells = readonly (string | number | undefined)[];

const file = (name: string, heads: readonly string[], rows: readonly Cells[]): [string, string] => [
  name,
  BYTE_ORDER_MARK + csvOf([heads, ...rows.map((cells) => cells.map((cell) => String(cell ?? '')))]),
];

const PEOPLE = ['sessions', 'people', 'people_unknown'];
const CELL = ['line', 'place', 'age_group', ...PEOPLE];
/** A number of people that isn't shown is blank. */
const peopleIn = ({ sessions, people, peopleUnknown }: People, isShown: boolean): Cells => [
  sessions,
  isShown ? people : undefined,
  peopleUnknown,
];
const cellIn = (cell: StateCell | BranchCell, isShown: boolean): Cells => [
  cell.line,
  cell.place,
  cell.ageGroup,
  ...peopleIn(cell, isShown),
];
const hoursIn = ({ from, known, unknown }: Hours): Cells => [from, known, unknown];

const KNOWS_FILE = 'who-knows-whom.csv';

/** What a report may have and another one hasn't. */
export const SOMETIMES = [KNOWS_FILE] as const;

/** A branch's lines without their places and age groups. */
const unsplit = (cells: readonly BranchCell[]): BranchCell[] =>
  [...groupsBy(cells, ({ branchId, from, line }) => [from, line, branchId].join('|')).values()].map(
    ([first, ...more]) =>
      more.reduce<BranchCell>(
        (sum, cell) => ({
          ...sum,
          ...plusPeople(sum, cell),
          elsewhere: plusPeople(sum.elsewhere, cell.elsewhere),
        }),
        { ...first, place: '', ageGroup: '' },
      ),
  );

/**
 * By file name. Where small numbers are hidden, a branch isn't split by place and age group, because its sessions alone could
 * give a hidden number away, and single events have no attendance.
 */
export function csvFiles({ totals, shown }: System): Map<string, string> {
  const { hidesSmall } = shown;
  const byBranch = hidesSmall ? unsplit(totals.byBranch) : totals.byBranch;
  const stateCells = (cells: readonly StateCell[], kind: SystemPeriod['kind']) =>
    cells.map((cell) => [
      cell.from,
      ...cellIn(cell, shown.inPeriod({ kind, from: cell.from }, cell) === 'shown'),
    ]);
  const elsewhere = PEOPLE.map((name) => `${name}_counted_elsewhere`);
  return new Map([
    file('by-month.csv', ['month', ...CELL], stateCells(totals.byMonth, 'month')),
    file(
      'by-fiscal-year.csv',
      ['fiscal_year_start', ...CELL],
      stateCells(totals.byFiscalYear, 'fiscal year'),
    ),
    file(
      'by-branch.csv',
      ['branch_id', 'branch', 'fiscal_year_start', ...CELL, ...elsewhere],
      byBranch.map((cell) => [
        ...[cell.branchId, cell.branch, cell.from],
        ...cellIn(cell, !hidesSmall || shown.ofBranch(cell.branchId, cell.from, cell.line) === 'shown'),
        ...peopleIn(cell.elsewhere, !hidesSmall),
      ]),
    ),
    file('hours-by-month.csv', ['month', 'hours', 'hours_unknown'], totals.hoursByMonth.map(hoursIn)),
    file(
      'hours-by-fiscal-year.csv',
      ['fiscal_year_start', 'hours', 'hours_unknown'],
      totals.hoursByFiscalYear.map(hoursIn),
    ),
    file(
      'check.csv',
      ['branch_id', 'branch', 'row', 'event_id', 'kind', 'column', 'value', 'what_to_do'],
      totals.findings.map((one) => [
        ...[one.branchId, one.branch, one.rowNumber, one.eventId, one.kind, one.column, one.value],
        findingWords(one),
      ]),
    ),
    file(
      'shared-events.csv',
      [
        'shared_with',
        'first_day',
        'branch_id',
        'branch',
        'row',
        'event_id',
        ...PEOPLE,
        'counts',
        'counted_branch_id',
      ],
      totals.shared.map((one) => [
        ...[one.sharedWith, one.firstDay, one.branchId, one.branch, one.rowNumber, one.eventId],
        ...peopleIn(one, !hidesSmall),
        ...[one.counts ? 'yes' : 'no', one.countedBranchId],
      ]),
    ),
    ...(totals.directory.length === 0
      ? []
      : [
          file(
            KNOWS_FILE,
            ['partner', 'partner_type', 'branch', 'staff_contact', 'last_contact'],
            totals.directory.map((one) => [
              ...[one.partner, one.partnerType, one.branch, one.staffContact, one.lastContact],
            ]),
          ),
        ]),
  ]);
}
