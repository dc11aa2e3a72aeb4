// What somebody should look at in the report of many branches. No row is left out without a finding, unless its branch
// itself doesn't count it.

import { HIDDEN } from '../../words/count-reasons';
import { FINDINGS } from '../../words/roll-up-report';
import { DATA_VERSION, DataColumn } from '../counting/data-columns';
import { Day, daysBetween, isDay } from '../dates/day';
import { Branch, CountedCell, sharedAlone } from './counted-cells';
import { EventRow, cellsNotRead, isNewer } from './read-row';

/** A branch whose rows are older than this has stopped refreshing. */
export const SILENT_AFTER_DAYS = 35;

export type FindingKind = keyof typeof FINDINGS;

/** `value` is what is in the cell: somebody may have typed anything. */
export interface Finding {
  branchId: string;
  branch: string;
  /** Undefined if it is about the branch as a whole. */
  rowNumber: number | undefined;
  eventId: string;
  kind: FindingKind;
  column: DataColumn | '';
  value: string;
}

/** What the add-on wrote, or a day: nobody typed how many came. */
const isNoNumber = ({ kind, column, value }: Finding): boolean =>
  column === 'event_id' || kind === 'newer version' || isDay(value) || isExcelDay({ kind, value });

/** Where small numbers are hidden, nobody is told what somebody typed into a row: it may be how many came, in any column. */
export const findingsShown = (findings: readonly Finding[], hidesSmall: boolean): Finding[] =>
  findings.map((one) =>
    hidesSmall && one.rowNumber !== undefined && one.value !== '' && !isNoNumber(one)
      ? { ...one, value: HIDDEN }
      : one,
  );

/** As Excel in the United States saves days in a .csv. */
const EXCEL_DAY = /^\d{1,2}\/\d{1,2}\/\d{2,4}(?: \d{1,2}:\d\d.*)?$/;
export const isExcelDay = ({ kind, value }: Pick<Finding, 'kind' | 'value'>): boolean =>
  kind === 'not a day' && EXCEL_DAY.test(value);

export interface ReadBranch extends Branch {
  /** Why it couldn't be read, in words; '' if it could. */
  problem: string;
  missingColumns: readonly DataColumn[];
  rows: readonly EventRow[];
}

export const findingWords = ({ kind, column, value }: Pick<Finding, 'kind' | 'column' | 'value'>): string =>
  FINDINGS[kind](column, value);

type Found = readonly [kind: FindingKind, column: DataColumn | ''];

/** What is odd about a counted row. */
function oddities(row: EventRow): Found[] {
  if (row.leftOut !== '') return [];
  const isProgram = row.line === 'program';
  const found: [boolean, ...Found][] = [
    [row.fiscalYearStart === undefined, 'no fiscal year', 'fiscal_year_start'],
    [isProgram && row.place === undefined, 'unknown place', 'place'],
    [isProgram && row.ageGroup === undefined, 'unknown age group', 'age_group'],
    [row.text('sessions') === '', 'no sessions', 'sessions'],
    [row.place === 'Live virtual' && (row.inPerson ?? 0) > 0, 'people in no place', 'attendance_in_person'],
  ];
  return found.flatMap(([isFound, kind, column]): Found[] => (isFound ? [[kind, column]] : []));
}

const LEFT_OUT_COLUMNS = {
  'unreadable row': 'version',
  'unknown status': 'status',
  'doubled row': 'event_id',
  'no day': 'first_day',
  later: 'first_day',
  'unknown line': 'counts_as',
} as const;

function aboutRow(row: EventRow, isInTwoBranches: boolean): Found[] {
  const { leftOut } = row;
  const left: Found[] = leftOut === '' || leftOut === 'status' ? [] : [[leftOut, LEFT_OUT_COLUMNS[leftOut]]];
  if (leftOut === 'unreadable row') return left;
  const found: Found[] = [
    ...left,
    ...(isNewer(row) ? [['newer version', 'version'] as const] : []),
    ...(isInTwoBranches ? [['same event in two branches', 'event_id'] as const] : []),
  ];
  // A row that is there twice is asked about once.
  if (leftOut === 'unknown status' || leftOut === 'doubled row') return found;
  return [...found, ...cellsNotRead(row).map(({ kind, column }): Found => [kind, column]), ...oddities(row)];
}

/** The smallest of those that come most often. */
function mostCommon(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([one, count], [other, more]) => more - count || one - other)[0]?.[0];
}

/** The month in which a branch's fiscal years begin. */
const fiscalMonth = ({ rows }: ReadBranch): number | undefined =>
  mostCommon(
    rows.flatMap(({ fiscalYearStart }) => (fiscalYearStart ? [Number(fiscalYearStart.slice(5, 7))] : [])),
  );

/** The month in which most branches' fiscal years begin. */
const usualMonth = (branches: readonly ReadBranch[]): number | undefined =>
  mostCommon(branches.flatMap((branch) => fiscalMonth(branch) ?? []));

const plainName = (name: string): string => name.trim().toLowerCase();

function aboutBranches(branches: readonly ReadBranch[], today: Day): Finding[] {
  const usual = usualMonth(branches);
  const names = new Map<string, number>();
  for (const { branch } of branches) names.set(plainName(branch), (names.get(plainName(branch)) ?? 0) + 1);
  return branches.flatMap((one): Finding[] => {
    const { id, branch, rows, problem } = one;
    const finding = (kind: FindingKind, column: DataColumn | '' = '', value = ''): Finding => ({
      ...{ branchId: id, branch, rowNumber: undefined, eventId: '' },
      ...{ kind, column, value },
    });
    const days = rows.flatMap(({ refreshedOn }) => refreshedOn ?? []).sort();
    const latest = days[days.length - 1] ?? '';
    const isSilent = rows.length > 0 && (latest === '' || daysBetween(latest, today) > SILENT_AFTER_DAYS);
    const versions = rows.flatMap(({ version }) => version ?? []);
    const oldest = versions.reduce((least, version) => Math.min(least, version), DATA_VERSION);
    const month = fiscalMonth(one);
    return [
      ...(problem === '' ? [] : [finding('no answer', '', problem)]),
      ...one.missingColumns.map((column) => finding('missing column', column)),
      ...(problem === '' && rows.length === 0 ? [finding('no rows')] : []),
      ...((names.get(plainName(branch)) ?? 0) > 1 ? [finding('same name', '', branch)] : []),
      ...(isSilent ? [finding('silent', 'refreshed_on', latest)] : []),
      ...(oldest < DATA_VERSION ? [finding('older version', 'version', String(oldest))] : []),
      ...(month === undefined || month === usual
        ? []
        : [finding('another fiscal year', 'fiscal_year_start', String(month))]),
    ];
  });
}

/** Events that are in the rows of two branches. */
function idsInTwo(branches: readonly ReadBranch[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const both = new Set<string>();
  for (const { id, rows } of branches)
    for (const { eventId } of rows) {
      if (eventId === '') continue;
      const other = first.get(eventId);
      if (other === undefined) first.set(eventId, id);
      else if (other !== id) both.add(eventId);
    }
  return both;
}

/** By branch, then by row. */
const byPlace = (one: Finding, other: Finding): number =>
  one.branchId === other.branchId
    ? (one.rowNumber ?? 0) - (other.rowNumber ?? 0)
    : one.branchId < other.branchId
      ? -1
      : 1;

export function findingsOf(
  branches: readonly ReadBranch[],
  cells: readonly CountedCell[],
  today: Day,
): Finding[] {
  const inTwo = idsInTwo(branches);
  const isAlone = sharedAlone(cells);
  const alone = new Set(cells.filter(isAlone).map(({ branchId, rowNumber }) => `${rowNumber} ${branchId}`));
  const aboutRows = branches.flatMap(({ id, branch, rows }) =>
    rows.flatMap((row): Finding[] => {
      const { rowNumber, eventId } = row;
      const found = aboutRow(row, inTwo.has(eventId));
      if (alone.has(`${rowNumber} ${id}`)) found.push(['shared with nobody', 'shared_with']);
      return found.map(([kind, column]) => ({
        ...{ branchId: id, branch, rowNumber, eventId, kind, column },
        value: column === '' ? '' : row.text(column),
      }));
    }),
  );
  return [...aboutBranches(branches, today), ...aboutRows].sort(byPlace);
}
