// npm run rollup: from the branches' files to the system's report.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { Branch } from '../src/domain/rollup/counted-cells';
import { fiscalYearName } from '../src/domain/counting/periods';
import { isDay } from '../src/domain/dates/day';
import { ROLL_UP_FILES } from '../src/words/roll-up-files';
import { Engine } from './engine';
import { pageOf } from './page';
import { decoded } from './read-csv';
import { readBranchFile } from './read-file';
import { sheetsOf } from './system-facts';
import type { System } from './system-facts';
import { csvFiles } from './write-csv';
import { workbookOf } from './write-workbook';

export interface Asked {
  files: string[];
  out: string;
  today: string;
  list: string;
  hidesSmall: boolean;
  isExample: boolean;
}

const USUAL_FOLDER = 'system-report';

/** A sentence where it isn't understood. */
export function askedOf(args: readonly string[], today: string): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        today: { type: 'string' },
        list: { type: 'string' },
        'hide-small': { type: 'boolean' },
        example: { type: 'boolean' },
      },
    });
    const day = values.today ?? today;
    if (!isDay(day)) return ROLL_UP_FILES.badDay(day);
    const isExample = values.example ?? false;
    if (positionals.length === 0 && !isExample) return ROLL_UP_FILES.noFiles;
    return {
      files: positionals,
      out: values.out ?? USUAL_FOLDER,
      today: day,
      list: values.list ?? '',
      hidesSmall: values['hide-small'] ?? false,
      isExample,
    };
  } catch (error) {
    return ROLL_UP_FILES.unknownOption((error as Error).message);
  }
}

/** What each branch is called, by the name of its file. */
async function namesIn(list: string): Promise<Map<string, string> | undefined> {
  if (list === '') return new Map();
  try {
    const lines: Record<string, string>[] = parse(decoded(await readFile(list)), {
      ...{ bom: true, columns: (heads: string[]) => heads.map((head) => head.trim().toLowerCase()) },
      ...{ relax_column_count: true, skip_empty_lines: true, trim: true },
    });
    if (lines.some(({ file, branch }) => file === undefined || branch === undefined)) return undefined;
    return new Map(lines.map(({ file = '', branch = '' }) => [path.basename(file).toLowerCase(), branch]));
  } catch {
    return undefined;
  }
}

const nameOfFile = (file: string): string => path.basename(file, path.extname(file));

/** Ids are in the order of the files, and no two are the same. */
const branchesOf = (
  files: readonly string[],
  names: ReadonlyMap<string, string>,
): (Branch & { file: string })[] =>
  files.map((file, at) => ({
    id: `b${String(at + 1).padStart(String(files.length).length, '0')}`,
    branch: names.get(path.basename(file).toLowerCase()) ?? nameOfFile(file),
    file,
  }));

export interface Done {
  system: System;
  notRead: { name: string; problem: string }[];
}

/** One file after another, so that only one is in memory besides the engine. */
export async function rollUpFiles(
  { files, today, hidesSmall }: Pick<Asked, 'files' | 'today' | 'hidesSmall'>,
  names: ReadonlyMap<string, string>,
  note: (words: string) => void,
): Promise<Done> {
  const branches = branchesOf(files, names);
  const seen = new Map<string, string>();
  const notRead: Done['notRead'] = [];
  const engine = await Engine.open(today);
  try {
    for (const [at, { id, branch, file }] of branches.entries()) {
      note(ROLL_UP_FILES.reading(at + 1, files.length, path.basename(file)));
      const read = await readBranchFile(file, seen);
      if (read.problem !== '') notRead.push({ name: path.basename(file), problem: read.problem });
      await engine.load({ id, branch, ...read }, file);
    }
    const totals = await engine.rollUp();
    return {
      notRead,
      system: { totals, branches, answered: branches.length - notRead.length, hidesSmall, today },
    };
  } finally {
    engine.close();
  }
}

/** By file name. */
export async function filesOf(system: System): Promise<Map<string, Uint8Array | string>> {
  return new Map<string, Uint8Array | string>([
    ['system-report.xlsx', await workbookOf(sheetsOf(system))],
    ['system-report.html', pageOf(system)],
    ...csvFiles(system),
  ]);
}

/** What is printed at the end. */
function summaryOf({ system: { totals, answered, today }, notRead }: Done): string[] {
  // The one that began last.
  const latest = totals.byFiscalYear.reduce(
    (most, { from }) => (from <= today && from > most ? from : most),
    '',
  );
  const sessions = totals.byFiscalYear
    .filter(({ from, line }) => from === latest && line === 'program')
    .reduce((all, cell) => all + cell.sessions, 0);
  const shared = totals.shared.filter(({ counts }) => !counts).length;
  return [
    ROLL_UP_FILES.done(answered, sessions, latest === '' ? ROLL_UP_FILES.noYear : fiscalYearName(latest)),
    ...(shared > 0 ? [ROLL_UP_FILES.sharedOut(shared)] : []),
    ROLL_UP_FILES.toCheck(totals.findings.length),
    ...(notRead.length > 0 ? [ROLL_UP_FILES.notRead(notRead.length)] : []),
    ...notRead.map(({ name, problem }) => ROLL_UP_FILES.notReadOne(name, problem)),
  ];
}

/** The exit code: 0 if the report was written. */
export async function runCommand(
  asked: Asked,
  print: (words: string) => void,
  note: (words: string) => void,
): Promise<number> {
  const { out, list, files } = asked;
  const names = await namesIn(list);
  if (!names) {
    print(ROLL_UP_FILES.badList(list));
    return 1;
  }
  const done = await rollUpFiles(asked, names, note);
  const written = await filesOf(done.system);
  try {
    await mkdir(out, { recursive: true });
    for (const [name, content] of written) await writeFile(path.join(out, name), content);
  } catch (error) {
    print(ROLL_UP_FILES.cantWrite(out, (error as Error).message));
    return 1;
  }
  summaryOf(done).forEach((line) => print(line));
  listed(files, names).forEach((line) => print(line));
  print(ROLL_UP_FILES.written([...written.keys()], out));
  return 0;
}

/** Files that the list leaves out, and branches without a file. */
function listed(files: readonly string[], names: ReadonlyMap<string, string>): string[] {
  if (names.size === 0) return [];
  const given = new Set(files.map((file) => path.basename(file).toLowerCase()));
  return [
    ...files
      .filter((file) => !names.has(path.basename(file).toLowerCase()))
      .map((file) => ROLL_UP_FILES.notInList(path.basename(file))),
    ...[...names]
      .filter(([file]) => !given.has(file))
      .map(([, name]) => ROLL_UP_FILES.listedWithoutFile(name)),
  ];
}
