// The lines of Check: one cause is one line, however many rows it is in. The findings themselves are by row.

import { andMore, listedUpTo } from '../../words/count';
import { CHECKS } from '../../words/roll-up-report';
import { groupsBy } from '../basics/groups';
import { isDay } from '../dates/day';
import { fullDay } from '../dates/day-names';
import { Branch } from './counted-cells';
import { Finding, FindingKind, findingWords, isExcelDay } from './findings';
import { BranchData } from './roll-up';

/** What the lines say about rows beside their findings. */
export interface RowFacts {
  /** How many rows a branch has. */
  rowsIn: (branchId: string) => number;
  /** The first day of a row, as its cell has it. */
  dayOf: (branchId: string, rowNumber: number) => string;
}

export interface Check {
  branchId: string;
  branch: string;
  /** None if it is about the branch as a whole. */
  rows: readonly number[];
  days: readonly string[];
  /** Blank for several. */
  eventId: string;
  words: string;
  columns: readonly string[];
  values: readonly string[];
  weight: Weight;
  /** The branch that this one seems to copy. */
  twin?: string;
}

/** 0: the branch is in no number. 1: the totals are wrong. 2: a part of them is unknown. 3: nothing is wrong, or it is repaired. */
type Weight = 0 | 1 | 2 | 3;

const WEIGHTS: Readonly<Record<FindingKind, Weight>> = {
  'no answer': 0,
  'no rows': 1,
  'missing column': 1,
  'same name': 1,
  silent: 1,
  'unreadable row': 1,
  'unknown status': 1,
  'not a day': 1,
  'no day': 1,
  'unknown line': 1,
  'same event in two branches': 1,
  'no fiscal year': 2,
  'unknown place': 2,
  'unknown age group': 2,
  'not a number': 2,
  'no sessions': 2,
  'people in no place': 2,
  'older version': 3,
  'newer version': 3,
  'another fiscal year': 3,
  'doubled row': 3,
  'shared with nobody': 3,
  later: 3,
};

export function rowFactsOf(branches: readonly Pick<BranchData, 'id' | 'rows'>[]): RowFacts {
  const byBranch = new Map(branches.map(({ id, rows }) => [id, rows]));
  const days = new Map<string, Map<number, string>>();
  return {
    rowsIn: (id) => byBranch.get(id)?.length ?? 0,
    dayOf: (id, rowNumber) => {
      const own =
        days.get(id) ??
        new Map((byBranch.get(id) ?? []).map((row) => [row.rowNumber, row.texts.first_day ?? '']));
      days.set(id, own);
      return own.get(rowNumber) ?? '';
    },
  };
}

/** A blank cell is no news where its column is missing, nor is "no day" where the cell isn't a day. */
const FOLLOWS: Readonly<Partial<Record<FindingKind, string>>> = {
  'no day': 'first_day',
  'no fiscal year': 'fiscal_year_start',
};

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

const rowsOf = (group: readonly Finding[]): number[] =>
  distinct(group.flatMap(({ rowNumber }) => rowNumber ?? []));

function checkOf(group: readonly [Finding, ...Finding[]], words: string, { dayOf }: RowFacts): Check {
  const [{ kind, branchId, branch, eventId }] = group;
  const rows = rowsOf(group);
  // What isn't a day is among the values.
  const days = rows.map((rowNumber) => dayOf(branchId, rowNumber)).filter(isDay);
  return {
    ...{ branchId, branch, rows, words, weight: WEIGHTS[kind] },
    days: distinct(days).map((day) => fullDay(day)),
    eventId: rows.length === 1 ? eventId : '',
    columns: distinct(group.map(({ column }) => column)).filter((column) => column !== ''),
    values: distinct(group.map(({ value }) => value)).filter((value) => value !== '' && value !== words),
  };
}

/** Of one branch. The findings that only follow from another one are told with that. */
function ownChecks(findings: readonly Finding[], facts: RowFacts): Check[] {
  const missing = new Set(findings.flatMap(({ kind, column }) => (kind === 'missing column' ? column : [])));
  const cellOf = ({ column, rowNumber }: Finding) => `${rowNumber ?? ''} ${column}`;
  const noDays = new Set(findings.filter(({ kind }) => kind === 'not a day').map(cellOf));
  const hasOddRefresh = findings.some(
    ({ kind, column }) => kind === 'not a day' && column === 'refreshed_on',
  );
  const isOlder = findings.some(({ kind }) => kind === 'older version');
  const isTold = (one: Finding): boolean =>
    (one.kind !== 'missing column' && one.column !== '' && one.value === '' && missing.has(one.column)) ||
    (FOLLOWS[one.kind] === one.column && noDays.has(cellOf(one))) ||
    (one.kind === 'silent' && one.value === '' && (hasOddRefresh || isOlder));
  const followers = findings.filter(isTold);
  const left = findings.filter((one) => !isTold(one));
  const keyOf = (one: Finding) => (isExcelDay(one) ? 'Excel' : `${one.kind}|${one.column}`);
  return [...groupsBy(left, keyOf).values()].map((group) => {
    const [first] = group;
    const count = rowsOf(group).length;
    const cells = new Set(group.map(cellOf));
    const lost = (kind: FindingKind) =>
      followers.filter((one) => one.kind === kind && cells.has(cellOf(one))).length;
    const sentences = [
      isExcelDay(first) ? CHECKS.excelDays(first.value) : findingWords(first),
      count > 1 ? CHECKS.rowsLikeThis(count) : '',
      lost('no day') > 0 ? CHECKS.notCounted(lost('no day')) : '',
      lost('no fiscal year') > 0 ? CHECKS.byMonthOnly(lost('no fiscal year')) : '',
    ];
    return checkOf(group, sentences.filter(Boolean).join(' '), facts);
  });
}

const DOUBLE: FindingKind = 'same event in two branches';

/** For each branch, the other with which it has most events, if that is larger: so a pair is told once. */
function sameBranches(doubles: readonly Finding[], facts: RowFacts): Map<string, Check> {
  const withId = new Map<string, Branch[]>();
  for (const { branchId, branch, value } of doubles) {
    const holders = withId.get(value) ?? [];
    if (!holders.some(({ id }) => id === branchId)) holders.push({ id: branchId, branch });
    withId.set(value, holders);
  }
  const isLarger = (one: string, other: string): boolean =>
    facts.rowsIn(one) > facts.rowsIn(other) || (facts.rowsIn(one) === facts.rowsIn(other) && one < other);
  return new Map(
    [...groupsBy(doubles, ({ branchId }) => branchId)].flatMap(([id, own]): [string, Check][] => {
      const others = new Map<string, { branch: string; count: number }>();
      const matching = own.filter(({ value }) => {
        const larger = (withId.get(value) ?? []).filter((holder) => isLarger(holder.id, id));
        for (const holder of larger)
          others.set(holder.id, { branch: holder.branch, count: (others.get(holder.id)?.count ?? 0) + 1 });
        return larger.length > 0;
      });
      const [first, ...more] = matching;
      const [most] = [...others.values()].sort((one, other) => other.count - one.count);
      if (!first || !most) return [];
      const all = facts.rowsIn(id);
      const names = listedUpTo(
        [...others.values()].map(({ branch }) => branch),
        3,
      );
      const isTwin = most.count * 2 > all && (most.count > 1 || all === 1);
      const words = isTwin
        ? CHECKS.sameBranch(most.branch, most.count, all)
        : CHECKS.sameEvents(names, rowsOf(matching).length);
      return [[id, { ...checkOf([first, ...more], words, facts), ...(isTwin && { twin: most.branch }) }]];
    }),
  );
}

/** The most serious first, then in the order of `branches`. What is after the report's day is told at its top. */
export function checksOf(
  findings: readonly Finding[],
  facts: RowFacts,
  branches: readonly Pick<Branch, 'id'>[],
): Check[] {
  const same = sameBranches(
    findings.filter(({ kind }) => kind === DOUBLE),
    facts,
  );
  const toldElsewhere: readonly FindingKind[] = [DOUBLE, 'later'];
  const byBranch = groupsBy(findings, ({ branchId }) => branchId);
  return branches
    .flatMap(({ id }) => [
      ...[same.get(id)].flatMap((one) => one ?? []),
      ...ownChecks(
        (byBranch.get(id) ?? []).filter(({ kind }) => !toldElsewhere.includes(kind)),
        facts,
      ),
    ])
    .sort((one, other) => one.weight - other.weight);
}

/** Branches that seem to be counted twice. */
export const twinsIn = (checks: readonly Check[]): (readonly [branch: string, other: string])[] =>
  checks.flatMap(({ branch, twin }) => (twin === undefined ? [] : [[branch, twin] as const]));

const ROWS_NAMED = 5;
const DAYS_NAMED = 3;
const VALUES_NAMED = 3;

/** One number is a number. */
export const checkCells = (one: Check): (string | number)[] => [
  one.branch,
  // Days have commas of their own.
  [
    ...one.days.slice(0, DAYS_NAMED),
    ...(one.days.length > DAYS_NAMED ? [andMore(one.days.length - DAYS_NAMED)] : []),
  ].join('; '),
  one.rows.length === 1 ? (one.rows[0] ?? '') : listedUpTo(one.rows.map(String), ROWS_NAMED),
  one.words,
  one.columns.join(', '),
  listedUpTo(one.values, VALUES_NAMED),
  one.eventId,
];

/** Rows whose number of sessions can't be read, though they are counted. */
export function rowsWithoutSessions(findings: readonly Finding[]): number {
  const keyOf = ({ branchId, rowNumber }: Finding) => `${rowNumber ?? ''} ${branchId}`;
  const leftOut = new Set(
    findings.filter(({ kind }) => kind === 'no day' || kind === 'unknown line').map(keyOf),
  );
  return distinct(
    findings
      .filter(
        ({ kind, column }) => column === 'sessions' && (kind === 'not a number' || kind === 'no sessions'),
      )
      .map(keyOf),
  ).filter((key) => !leftOut.has(key)).length;
}
