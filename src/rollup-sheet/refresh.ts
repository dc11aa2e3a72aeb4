// One update: each branch's tab is read once, each tab of the report is written once. Nothing that an earlier run left matters,
// so a run that was cut off is made good by the next one.

import { refuse } from '../domain/basics/refusal';
import { BranchAnswer, listedBranches, muchOf } from '../domain/rollup/branch-list';
import { Day, laterDay } from '../domain/dates/day';
import { Check, checksOf, rowFactsOf } from '../domain/rollup/checks';
import { Finding, findingsShown } from '../domain/rollup/findings';
import { dayIn } from '../domain/rollup/read-row';
import { rollUp } from '../domain/rollup/roll-up';
import { shownPeople } from '../domain/rollup/shown-people';
import { Zone } from '../sheets/cells/zone';
import { Clock } from '../server/run/clock';
import { ROLL_UP } from '../words/roll-up';
import { readContents, tabsOfNobody, withBranchTabs } from './branch-tabs';
import { findBranchesTab, readBranches, writeAnswers } from './branches-tab';
import { Sheet } from './cell-text';
import { ReadBranch, readBranch } from './read-branch';
import { findOurTabs, writeResults } from './result-tabs';
import { hidesSmall } from './small-numbers';

export interface Refreshed {
  words: string;
  /** Names of tabs whose branch isn't in the list any more. */
  left: string[];
}

const branchesTab = (): Sheet => findBranchesTab() ?? refuse(ROLL_UP.notSetUp);

/** Under the lock. */
export function refreshRollUp({ zone, today }: Clock): Refreshed {
  const sheet = branchesTab();
  const { rows } = readBranches(sheet, zone);
  const branches = listedBranches(rows);
  const ours = findOurTabs();
  const tabs = withBranchTabs(ours.branches, branches);
  const left = tabsOfNobody(tabs, branches);
  const contents = readContents(
    tabs.filter((tab) => !left.includes(tab)),
    zone,
  );
  const read = branches.map((one) => readBranch(one, tabs, contents));
  const data = read.map((one) => one.data);
  const hides = hidesSmall();
  const counted = rollUp(data, today);
  const total = { ...counted, findings: findingsShown(counted.findings, hides) };
  // First, because they say what to do before the report can be whole.
  const checks = checksOf(total.findings, rowFactsOf(data), data);
  writeAnswers(sheet, zone, answersOf(read, total.findings, checks));
  writeResults(ours, { total, checks, branches: data, today, shown: shownPeople(total, hides) });
  const answered = read.filter(({ trouble }) => trouble === undefined).length;
  const cells = [...contents.values()].map((one) => (one.trouble ? 0 : one.cells));
  const much = muchOf(cells.reduce((sum, some) => sum + some, 0));
  const words = [
    ROLL_UP.updated(rows.length, answered),
    answered < rows.length ? ROLL_UP.seeToDo : '',
    much === undefined ? '' : ROLL_UP.nearlyFull(much),
  ];
  return { words: words.filter(Boolean).join(' '), left: left.map((tab) => tab.sheet.getName()) };
}

function answersOf(
  read: readonly ReadBranch[],
  findings: readonly Finding[],
  checks: readonly Check[],
): Map<string, BranchAnswer> {
  return new Map(
    read.map(({ data: { id, rows }, tab, trouble, directoryTrouble }) => {
      const own = findings.filter(({ branchId }) => branchId === id);
      const refreshedOn = rows.reduce<Day | ''>(
        (latest, { texts }) => laterDay(latest, dayIn(texts.refreshed_on ?? '') ?? ''),
        '',
      );
      return [
        id,
        {
          tab,
          ...(directoryTrouble !== undefined && { directoryTrouble }),
          answer: trouble
            ? { kind: trouble }
            : {
                kind: 'answered',
                refreshedOn,
                isSilent: own.some(({ kind }) => kind === 'silent'),
                findings: checks.filter(({ branchId }) => branchId === id).length,
              },
        },
      ] as const;
    }),
  );
}

/** What somebody agreed to delete, unless a branch has that link again. */
export function deleteTabsOfNobody(zone: Zone, names: readonly string[]): void {
  const branches = listedBranches(readBranches(branchesTab(), zone).rows);
  for (const { sheet } of tabsOfNobody(findOurTabs().branches, branches))
    if (names.includes(sheet.getName())) SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheet);
}
