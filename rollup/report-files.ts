// From the branches' files to the numbers of the report, and to its files.

import path from 'node:path';
import { checksOf, twinsIn } from '../src/domain/rollup/checks';
import { findingsShown } from '../src/domain/rollup/findings';
import { shownPeople } from '../src/domain/rollup/shown-people';
import { ROLL_UP_FILES } from '../src/words/roll-up-files';
import { branchesOf, toldApart, withNames } from './branch-files';
import type { BranchFile, Listed } from './branch-files';
import { Engine } from './engine';
import { pageOf } from './page';
import { noFile, readBranchFile } from './read-file';
import { sheetsOf } from './system-facts';
import type { System } from './system-facts';
import { csvFiles } from './write-csv';
import { workbookOf } from './write-workbook';

export interface Done {
  system: System;
  notRead: { name: string; problem: string }[];
}

/** Of two files that are the same, the one with the plainer name is read: maple.xlsx and not maple (1).xlsx. */
const byName = ({ file: one }: BranchFile, { file: other }: BranchFile): number =>
  path.basename(one).length - path.basename(other).length;

/** Runs a step, for a measurement of each. */
type Timed = <Result>(step: string, work: () => Promise<Result>) => Promise<Result>;

/** One file after another, so that only one is in memory besides the engine. */
export async function rollUpFiles(
  { files, today, hidesSmall }: { files: readonly string[]; today: string; hidesSmall: boolean },
  list: readonly Listed[],
  note: (words: string) => void,
  timed: Timed = (_step, work) => work(),
): Promise<Done> {
  const given = branchesOf(files, list);
  const copies = new Set<BranchFile>();
  const seen = new Map<string, string>();
  const problems = new Map<string, string>();
  const engine = await timed('open DuckDB', () => Engine.open(today));
  try {
    for (const [at, one] of [...given].sort(byName).entries()) {
      const { id, branch, file, isListed } = one;
      if (file !== '') note(ROLL_UP_FILES.reading(at + 1, given.length, path.basename(file)));
      const read = file === '' ? noFile() : await timed('read', () => readBranchFile(file, seen));
      // If the list names it, a branch sent the wrong file.
      if (read.isCopy && !isListed) {
        copies.add(one);
        continue;
      }
      if (read.problem !== '') problems.set(id, read.problem);
      await timed('load into DuckDB', () => engine.load({ id, branch, ...read }, file));
    }
    const branches = toldApart(given.filter((one) => !copies.has(one)));
    const rolledUp = await timed('run the views', () => engine.rollUp());
    const totals = withNames(
      { ...rolledUp, findings: findingsShown(rolledUp.findings, hidesSmall) },
      branches,
    );
    const checks = checksOf(totals.findings, await engine.rowFacts(), branches);
    const missing = branches.filter(({ id }) => problems.has(id));
    const notRead = missing.filter(({ file }) => file !== '');
    const unknown = list.length === 0 ? [] : branches.filter(({ isListed }) => !isListed);
    return {
      notRead: notRead.map(({ id, file }) => ({
        name: path.basename(file),
        problem: problems.get(id) ?? '',
      })),
      system: {
        ...{ totals, branches, checks, today },
        shown: shownPeople(totals, hidesSmall),
        presence: {
          all: branches.length,
          notRead: notRead.map(({ branch }) => branch),
          copies: [...copies].map(({ file }) => path.basename(file)),
          noFile: missing.filter(({ file }) => file === '').map(({ branch }) => branch),
          notListed: unknown.map(({ file }) => path.basename(file)),
          twins: twinsIn(checks),
        },
      },
    };
  } finally {
    engine.close();
  }
}

export const PAGE = 'system-report.html';

/** By file name. */
export async function filesOf(system: System): Promise<Map<string, Uint8Array | string>> {
  return new Map<string, Uint8Array | string>([
    ['system-report.xlsx', await workbookOf(sheetsOf(system))],
    [PAGE, pageOf(system)],
    ...csvFiles(system),
  ]);
}
