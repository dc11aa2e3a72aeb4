// The fiscal years of a system's branches. Not all begin in the same month.

import { MONTHS } from '../../words/days';
import { ROLL_UP_REPORT } from '../../words/roll-up-report';
import { fiscalYearName } from '../counting/periods';
import { Day } from '../dates/day';
import { BranchCell, RollUp, StateCell } from './roll-up';

/** A column pair of the table. */
export interface SystemPeriod {
  name: string;
  from: Day;
  kind: 'fiscal year' | 'month';
}

export const yearsLater = (day: Day, years: number): Day =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/** This fiscal year and the last one; more where branches begin theirs in different months. */
export function fiscalYears({
  totals,
  today,
}: {
  totals: Pick<RollUp, 'byFiscalYear' | 'hoursByFiscalYear'>;
  today: Day;
}): SystemPeriod[] {
  const all = [...totals.byFiscalYear, ...totals.hoursByFiscalYear].map(({ from }) => from);
  const starts = [...new Set(all)].filter((from) => from <= today && yearsLater(from, 2) > today);
  const names = starts.map(fiscalYearName);
  return starts
    .map((from): SystemPeriod => {
      const own = fiscalYearName(from);
      const isOnlyOne = names.filter((name) => name === own).length === 1;
      const name = isOnlyOne ? own : ROLL_UP_REPORT.yearSince(own, monthInWords({ from }));
      return {
        kind: 'fiscal year',
        from,
        name: yearsLater(from, 1) > today ? ROLL_UP_REPORT.soFar(name) : name,
      };
    })
    .sort((one, other) => (one.from < other.from ? 1 : -1));
}

const monthNumber = ({ from }: { from: Day }): number => Number(from.slice(5, 7));
export const monthInWords = (day: { from: Day }): string => MONTHS[monthNumber(day) - 1] ?? '';

/** The months in which fiscal years begin, in words; that of most branches first. */
export function fiscalMonths(cells: readonly Pick<BranchCell, 'from' | 'branchId'>[]): string[] {
  const branches = new Map<number, Set<string>>();
  for (const cell of cells)
    branches.set(
      monthNumber(cell),
      (branches.get(monthNumber(cell)) ?? new Set<string>()).add(cell.branchId),
    );
  return [...branches]
    .sort(([month, one], [other, more]) => more.size - one.size || month - other)
    .map(([month]) => MONTHS[month - 1] ?? '');
}

const inYears = (cells: readonly BranchCell[], years: readonly SystemPeriod[]): BranchCell[] => {
  const starts = new Set(years.map(({ from }) => from));
  return cells.filter(({ from }) => starts.has(from));
};

/** Of the fiscal years that most branches have, the latest two. */
export function usualYears(
  { byBranch }: Pick<RollUp, 'byBranch'>,
  years: readonly SystemPeriod[],
): SystemPeriod[] {
  const [usual] = fiscalMonths(inYears(byBranch, years));
  return years.filter((period) => monthInWords(period) === usual).slice(0, 2);
}

/** Branches whose fiscal years begin in another month than most. */
interface OtherYear {
  period: SystemPeriod;
  branches: string[];
  ids: string[];
  /** What they add to the report in that year. */
  sessions: number;
}

/** By the latest of their fiscal years. */
export function otherYears(
  { byBranch, byFiscalYear }: Pick<RollUp, 'byBranch' | 'byFiscalYear'>,
  years: readonly SystemPeriod[],
): OtherYear[] {
  const shown = inYears(byBranch, years);
  const [usual, ...months] = fiscalMonths(shown);
  const usualIds = new Set(
    shown.filter((cell) => monthInWords(cell) === usual).map(({ branchId }) => branchId),
  );
  return months.flatMap((month) => {
    const period = years.find((one) => monthInWords(one) === month);
    const own = shown.filter((cell) => monthInWords(cell) === month && !usualIds.has(cell.branchId));
    if (!period || own.length === 0) return [];
    const names = new Map(own.map(({ branchId, branch }) => [branchId, branch]));
    const sessions = programSessions(byFiscalYear.filter(({ from }) => from === period.from));
    return [{ period, branches: [...names.values()], ids: [...names.keys()], sessions }];
  });
}

export const programSessions = (cells: readonly StateCell[]): number =>
  cells.reduce((all, { line, sessions }) => (line === 'program' ? all + sessions : all), 0);
