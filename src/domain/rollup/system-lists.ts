// What goes with the report of many branches: each branch's numbers, what to check, what was held together, who knows whom.

import { HIDDEN } from '../../words/count-reasons';
import { REPORT_TAB } from '../../words/report-tab';
import { ROLL_UP_REPORT } from '../../words/roll-up-report';
import { amountCell } from '../counting/report-numbers';
import { ReportRow, row } from '../counting/report-rows';
import { Shown } from '../counting/suppress';
import { Day } from '../dates/day';
import { Branch, NOBODY, People, SharedSession, plusPeople } from './counted-cells';
import { Check, checkCells } from './checks';
import { fiscalMonths, monthInWords, yearsLater } from './fiscal-years';
import { BranchCell, KnownPartner } from './roll-up';
import { ShownPeople } from './shown-people';
import { SystemFacts } from './system-report';

interface BranchNumbers {
  program: People;
  booths: People;
  elsewhere: People;
}

const NO_NUMBERS: BranchNumbers = { program: NOBODY, booths: NOBODY, elsewhere: NOBODY };

function numbersOf(cells: readonly BranchCell[]): BranchNumbers {
  return cells.reduce<BranchNumbers>(
    (sum, cell) => ({
      program: cell.line === 'program' ? plusPeople(sum.program, cell) : sum.program,
      booths: cell.line === 'outreach' ? plusPeople(sum.booths, cell) : sum.booths,
      elsewhere: cell.line === 'program' ? plusPeople(sum.elsewhere, cell.elsewhere) : sum.elsewhere,
    }),
    NO_NUMBERS,
  );
}

const less = (one: People, other: People): People => ({
  sessions: one.sessions - other.sessions,
  people: one.people - other.people,
  peopleUnknown: one.peopleUnknown - other.peopleUnknown,
});

const peopleOf = ({ people, peopleUnknown }: People, shown: Shown = 'shown'): string | number =>
  amountCell({ known: people, unknown: peopleUnknown }, shown);

/** The fiscal year that has today, or the one before, whichever month it begins in. */
const isInYear = (from: Day, today: Day, back: number): boolean =>
  yearsLater(from, back) <= today && today < yearsLater(from, back + 1);

const YEARS_BACK = [0, 1] as const;

/** What the system's report has, of the branches whose fiscal years begin in one month. */
function totalCells(years: readonly (readonly BranchCell[])[], shown: ShownPeople): (string | number)[] {
  return years.flatMap((cells) => {
    const from = cells[0]?.from ?? '';
    const shownAs = (line: BranchCell['line']) =>
      shown.inPeriod({ kind: 'fiscal year', from }, { line, place: 'all', ageGroup: 'all' });
    const { program, elsewhere } = numbersOf(cells);
    const kept = less(program, elsewhere);
    const booths = cells
      .filter(({ line }) => line === 'outreach')
      .reduce<People>((sum, cell) => plusPeople(sum, less(cell, cell.elsewhere)), NOBODY);
    return [kept.sessions, peopleOf(kept, shownAs('program')), peopleOf(booths, shownAs('outreach')), ''];
  });
}

/** One row a branch; the last row is what the system's report has. Fiscal years that begin in different months aren't added up. */
export function branchRows(
  { totals, shown, today }: SystemFacts,
  branches: readonly Branch[],
  checks: readonly Check[],
): ReportRow[] {
  const { byBranch } = totals;
  const words = ROLL_UP_REPORT.branchHeads;
  const years = YEARS_BACK.map((back) => byBranch.filter(({ from }) => isInYear(from, today, back)));
  const months = fiscalMonths(years.flat());
  const [usual] = months;
  const nameOf = ({ id, branch }: Branch): string => {
    const [own] = fiscalMonths(years.flat().filter(({ branchId }) => branchId === id));
    return own === undefined || own === usual ? branch : ROLL_UP_REPORT.fromMonth(branch, own);
  };
  const cellsFrom = (id: string) =>
    years.flatMap((cells) => {
      const own = cells.filter(({ branchId }) => branchId === id);
      if (own.length === 0) return [ROLL_UP_REPORT.noNumbers, '', '', ''];
      const { program, booths, elsewhere } = numbersOf(own);
      const from = own[0]?.from ?? '';
      return [
        program.sessions,
        peopleOf(program, shown.ofBranch(id, from, 'program')),
        peopleOf(booths, shown.ofBranch(id, from, 'outreach')),
        elsewhere.sessions,
      ];
    });
  const toCheck = (id: string) => checks.filter(({ branchId }) => branchId === id).length;
  const totalRows =
    months.length < 2
      ? [row('total', ROLL_UP_REPORT.allBranches, ...totalCells(years, shown), checks.length)]
      : months.reverse().map((month) =>
          row(
            ...(['total', ROLL_UP_REPORT.allFrom(month)] as const),
            ...totalCells(
              years.map((cells) => cells.filter((cell) => monthInWords(cell) === month)),
              shown,
            ),
            month === usual ? checks.length : '',
          ),
        );
  return [
    row('heads', '', ROLL_UP_REPORT.thisYear, '', '', '', ROLL_UP_REPORT.yearBefore, '', '', '', ''),
    row(
      'heads',
      ROLL_UP_REPORT.branch,
      ...YEARS_BACK.flatMap(() => [words.sessions, words.people, words.booths, words.elsewhere]),
      words.toCheck,
    ),
    ...branches.map((one) => row('line', nameOf(one), ...cellsFrom(one.id), toCheck(one.id))),
    ...totalRows,
  ];
}

export function checkRows(checks: readonly Check[]): ReportRow[] {
  if (checks.length === 0) return [row('line', ROLL_UP_REPORT.nothingToCheck)];
  return [
    row('heads', ...ROLL_UP_REPORT.checkHeads),
    ...checks.map((one) => row('line', ...checkCells(one))),
  ];
}

/** With `hidesSmall`, no single event's attendance is shown. */
export function sharedRows(shared: readonly SharedSession[], hidesSmall: boolean): ReportRow[] {
  if (shared.length === 0) return [row('line', ROLL_UP_REPORT.nothingShared)];
  return [
    row('heads', ...ROLL_UP_REPORT.sharedHeads),
    ...shared.map((one) =>
      row(
        ...(['line', one.firstDay, one.branch, one.rowNumber, one.eventId, one.sessions] as const),
        ...[
          hidesSmall ? HIDDEN : peopleOf(one),
          one.counts ? ROLL_UP_REPORT.yes : ROLL_UP_REPORT.no,
          one.countedBranch,
        ],
      ),
    ),
  ];
}

/** Branches that know the same partner come together. */
export function directoryRows(directory: readonly KnownPartner[]): ReportRow[] {
  const inOrder = [...directory].sort((one, other) =>
    one.key === other.key ? (one.branch < other.branch ? -1 : 1) : one.key < other.key ? -1 : 1,
  );
  return [
    row('heads', ...ROLL_UP_REPORT.knowsHeads),
    ...inOrder.map(({ partner, partnerType, branch, staffContact, lastContact }) =>
      row(
        'line',
        partner,
        partnerType,
        branch,
        staffContact,
        lastContact === '' ? REPORT_TAB.noDay : lastContact,
      ),
    ),
  ];
}
