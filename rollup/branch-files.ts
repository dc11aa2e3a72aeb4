// The branches' files: which ones, in which order, and what the report calls each branch.

import { readFile, readdir } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { groupsBy } from '../src/domain/basics/groups';
import { normalizeName } from '../src/domain/basics/names';
import type { Branch } from '../src/domain/rollup/counted-cells';
import type { RollUp } from '../src/domain/rollup/roll-up';
import { plainHeading } from '../src/domain/rollup/tab-rows';
import { csvLines, decoded } from './read-csv';

/** A file of a branch's sheet, or one that somebody may take for it. */
const TABLES = ['.xlsx', '.xls', '.xlsm', '.ods', '.csv', '.tsv', '.gsheet'];
/** What programs put into folders for themselves. */
const isHidden = (name: string): boolean => /^(?:[.~]|desktop\.ini$|thumbs\.db$)/i.test(name);

/** In order. Undefined if it is no folder that can be read. */
async function entriesIn(folder: string): Promise<Dirent[] | undefined> {
  try {
    const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !isHidden(name));
    return entries.sort((one, other) => one.name.localeCompare(other.name, 'en-US', { numeric: true }));
  } catch {
    return undefined;
  }
}

/** A folder stands for the tables in it. `others` are the files and folders in it that are none. */
export async function filesIn(
  named: readonly string[],
  list: string,
): Promise<{ files: string[]; others: string[] }> {
  const files: string[] = [];
  const others: string[] = [];
  for (const one of named) {
    const inside = await entriesIn(one);
    if (!inside) files.push(one);
    for (const entry of inside ?? []) {
      const file = path.join(one, entry.name);
      if (list !== '' && path.resolve(file) === path.resolve(list)) continue;
      const isTable = TABLES.includes(path.extname(file).toLowerCase()) && !entry.isDirectory();
      (isTable ? files : others).push(file);
    }
  }
  return { files, others };
}

/** A line of the list, which says what each branch is called. */
export interface Listed {
  /** As plainFile has it. */
  file: string;
  branch: string;
}

const nameOfFile = (file: string): string => path.basename(file, path.extname(file));
/** As a list names it. */
const plainFile = (file: string): string => path.basename(file.trim()).toLowerCase();

/** Undefined if it isn't a list. */
export async function readList(list: string): Promise<Listed[] | undefined> {
  try {
    const [headings = [], ...lines] = csvLines(decoded(await readFile(list)));
    const [file, branch] = ['file', 'branch'].map((name) => headings.map(plainHeading).indexOf(name));
    if (file === undefined || branch === undefined || file < 0 || branch < 0) return undefined;
    return lines
      .map((cells) => ({ file: plainFile(cells[file] ?? ''), branch: (cells[branch] ?? '').trim() }))
      .filter((line) => line.file !== '' || line.branch !== '');
  } catch {
    return undefined;
  }
}

export interface BranchFile extends Branch {
  /** '' for a branch of the list whose file nobody gave. */
  file: string;
  isListed: boolean;
}

/** In the list's order, then in that of the files. An id comes from the branch's name, so it stays the same from report to report. */
export function branchesOf(files: readonly string[], list: readonly Listed[]): BranchFile[] {
  const names = new Map(list.map(({ file, branch }) => [file, branch]));
  const given = new Set(files.map(plainFile));
  const placeOf = (file: string) => {
    const place = list.findIndex((line) => line.file === plainFile(file));
    return place < 0 ? list.length : place;
  };
  const ids = new Set<string>();
  return [
    ...list.flatMap(({ file, branch }, place) =>
      given.has(file) ? [] : [{ place, file: '', branch: branch || nameOfFile(file) }],
    ),
    ...files.map((file) => ({
      place: placeOf(file),
      file,
      branch: names.get(plainFile(file)) || nameOfFile(file),
    })),
  ]
    .sort((one, other) => one.place - other.place)
    .map(({ place, file, branch }) => {
      const plain = normalizeName(branch).replaceAll(' ', '-');
      let id = plain;
      for (let number = 2; ids.has(id); number++) id = `${plain}-${number}`;
      ids.add(id);
      return { id, file, branch, isListed: place < list.length };
    });
}

/** Branches of one name have their files' names in the report. */
export function toldApart(branches: readonly BranchFile[]): BranchFile[] {
  const namesakes = groupsBy(branches, ({ branch }) => normalizeName(branch));
  return branches.map((one) =>
    one.file !== '' && (namesakes.get(normalizeName(one.branch)) ?? []).length > 1
      ? { ...one, branch: `${one.branch} (${path.basename(one.file)})` }
      : one,
  );
}

/** The same with the branches' names as they are in `branches`. */
export function withNames<Totals extends Pick<RollUp, 'byBranch' | 'findings' | 'shared'>>(
  totals: Totals,
  branches: readonly Branch[],
): Totals {
  const names = new Map(branches.map(({ id, branch }) => [id, branch]));
  const named = <One extends { branchId: string; branch: string }>(one: One): One => ({
    ...one,
    branch: names.get(one.branchId) ?? one.branch,
  });
  return {
    ...totals,
    byBranch: totals.byBranch.map(named),
    findings: totals.findings.map(named),
    shared: totals.shared.map((one) => ({
      ...named(one),
      countedBranch: names.get(one.countedBranchId) ?? one.countedBranch,
    })),
  };
}
