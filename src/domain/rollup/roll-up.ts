// The report of many branches, defined: from the rows of their Report data to totals, and to findings about everything
// that can't be read. The views in rollup/sql say the same in SQL.

import { normalizeName } from '../basics/names';
import { Day } from '../dates/day';
import {
  Branch,
  CellName,
  CountedCell,
  NOBODY,
  People,
  SharedSession,
  cellsOf,
  plusPeople,
  sharedSessions,
  withoutShared,
} from './counted-cells';
import { Finding, ReadBranch, findingsOf } from './findings';
import { EventRow, RawRow, dayIn, readRows, wasHeld } from './read-row';
import { DataColumn } from '../counting/data-columns';

/** What the roll-up reads of a branch's Partner directory, as text. */
export interface RawPartner {
  partner: string;
  partnerType: string;
  staffContact: string;
  lastContact: string;
}

export interface BranchData extends Branch {
  /** Why it couldn't be read, in words; '' if it could. */
  problem: string;
  missingColumns: readonly DataColumn[];
  /** Without those that are blank from end to end. */
  rows: readonly RawRow[];
  /** Of a branch that shares it. */
  directory: readonly RawPartner[];
}

/** A number of the report in one month or fiscal year: `from` is its first day. */
export interface StateCell extends CellName, People {
  from: Day;
}

/** As the branch's own report has it, and how much of that another branch counts. */
export interface BranchCell extends StateCell {
  branchId: string;
  branch: string;
  elsewhere: People;
}

export interface Hours {
  from: Day;
  known: number;
  /** Events that don't say theirs. */
  unknown: number;
}

export interface KnownPartner {
  /** The same for a name however the branches type it. */
  key: string;
  partner: string;
  partnerType: string;
  branch: string;
  staffContact: string;
  lastContact: Day | '';
}

export interface RollUp {
  byMonth: StateCell[];
  byFiscalYear: StateCell[];
  byBranch: BranchCell[];
  hoursByMonth: Hours[];
  hoursByFiscalYear: Hours[];
  shared: SharedSession[];
  findings: Finding[];
  directory: KnownPartner[];
}

const monthOf = (day: Day): Day => `${day.slice(0, 8)}01`;

/** Adds up what has the same key, in the order in which keys come first. */
function addedUp<Item, Sum>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  plus: (sum: Sum | undefined, item: Item) => Sum,
): Sum[] {
  const sums = new Map<string, Sum>();
  for (const item of items) sums.set(keyOf(item), plus(sums.get(keyOf(item)), item));
  return [...sums.values()];
}

const nameKey = ({ line, place, ageGroup }: CellName): string => [line, place, ageGroup].join('|');

function totalsBy(
  cells: readonly CountedCell[],
  fromOf: (cell: CountedCell) => Day | undefined,
): StateCell[] {
  const placed = cells.flatMap((cell) => {
    const from = fromOf(cell);
    return cell.counts && from !== undefined ? [{ cell, from }] : [];
  });
  return addedUp(
    placed,
    ({ cell, from }) => `${from}|${nameKey(cell)}`,
    (sum: StateCell | undefined, { cell, from }) => ({
      ...{ from, line: cell.line, place: cell.place, ageGroup: cell.ageGroup },
      ...plusPeople(sum ?? NOBODY, cell),
    }),
  );
}

function totalsByBranch(cells: readonly CountedCell[], branches: readonly Branch[]): BranchCell[] {
  const names = new Map(branches.map(({ id, branch }) => [id, branch]));
  const placed = cells.flatMap((cell) => {
    const from = cell.fiscalYearStart;
    return from === undefined ? [] : [{ cell, from }];
  });
  return addedUp(
    placed,
    ({ cell, from }) => `${from}|${nameKey(cell)}|${cell.branchId}`,
    (sum: BranchCell | undefined, { cell, from }) => ({
      ...{ branchId: cell.branchId, branch: names.get(cell.branchId) ?? '', from },
      ...{ line: cell.line, place: cell.place, ageGroup: cell.ageGroup },
      ...plusPeople(sum ?? NOBODY, cell),
      elsewhere: cell.counts ? (sum?.elsewhere ?? NOBODY) : plusPeople(sum?.elsewhere ?? NOBODY, cell),
    }),
  );
}

/** Each branch's own, whatever it held with others. Added up in hundredths, so that nothing is lost. */
function hoursBy(rows: readonly EventRow[], fromOf: (row: EventRow) => Day | undefined): Hours[] {
  const placed = rows.flatMap((row) => {
    const from = wasHeld(row) ? fromOf(row) : undefined;
    return from === undefined ? [] : [{ hours: row.hours, from }];
  });
  const sums = addedUp(
    placed,
    ({ from }) => from,
    (sum: Hours | undefined, { hours, from }) => ({
      from,
      known: (sum?.known ?? 0) + Math.round((hours ?? 0) * 100),
      unknown: (sum?.unknown ?? 0) + (hours === undefined ? 1 : 0),
    }),
  );
  return sums.map((one) => ({ ...one, known: one.known / 100 }));
}

const partnersOf = ({ branch, directory }: BranchData): KnownPartner[] =>
  directory.flatMap((row): KnownPartner[] => {
    const partner = row.partner.trim();
    return partner === ''
      ? []
      : [
          {
            key: normalizeName(partner),
            ...{ partner, partnerType: row.partnerType.trim(), branch },
            ...{ staffContact: row.staffContact.trim(), lastContact: dayIn(row.lastContact.trim()) ?? '' },
          },
        ];
  });

export function rollUp(branches: readonly BranchData[], today: Day): RollUp {
  const read = branches.map((one): ReadBranch => ({ ...one, rows: readRows(one.rows, today) }));
  const rows = read.flatMap((one) => one.rows);
  const cells = withoutShared(read.flatMap(({ id, rows: own }) => own.flatMap((row) => cellsOf(id, row))));
  return {
    byMonth: totalsBy(cells, ({ firstDay }) => monthOf(firstDay)),
    byFiscalYear: totalsBy(cells, ({ fiscalYearStart }) => fiscalYearStart),
    byBranch: totalsByBranch(cells, branches),
    hoursByMonth: hoursBy(rows, ({ firstDay }) => firstDay && monthOf(firstDay)),
    hoursByFiscalYear: hoursBy(rows, ({ fiscalYearStart }) => fiscalYearStart),
    shared: sharedSessions(cells, branches),
    findings: findingsOf(read, cells, today),
    directory: branches.flatMap(partnersOf),
  };
}
