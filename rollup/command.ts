// npm run rollup: from the branches' files to the system's report.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { isDay } from '../src/domain/dates/day';
import {
  fiscalYears,
  monthInWords,
  otherYears,
  programSessions,
  usualYears,
} from '../src/domain/rollup/fiscal-years';
import { branchesNamed } from '../src/domain/rollup/system-report';
import type { Presence } from '../src/domain/rollup/system-report';
import { ROLL_UP_FILES } from '../src/words/roll-up-files';
import { ROLL_UP_REPORT } from '../src/words/roll-up-report';
import { decoded } from './read-csv';
import type { System } from './system-facts';
import { filesOf, plainFile, rollUpFiles } from './report-files';
import type { Done } from './report-files';
import { writeAll } from './write-files';

export interface Asked {
  files: string[];
  out: string;
  today: string;
  list: string;
  hidesSmall: boolean;
  isExample: boolean;
}

const USUAL_FOLDER = 'system-report';

export const asksForHelp = (args: readonly string[]): boolean =>
  args.some((one) => one === '--help' || one === '-h');

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
    return new Map(lines.map(({ file = '', branch = '' }) => [plainFile(file), branch]));
  } catch {
    return undefined;
  }
}

/** How many sessions there are, and which branches' fiscal years are others. */
function sessionsIn({ totals, presence, today }: System): string[] {
  const { all, notRead, noFile: notGiven } = presence;
  const years = fiscalYears({ totals, today });
  const [year] = usualYears(totals, years);
  const sessions = programSessions(totals.byFiscalYear.filter(({ from }) => from === year?.from));
  return [
    ROLL_UP_FILES.done(
      ...([all - notRead.length - notGiven.length, all, sessions] as const),
      year?.name ?? ROLL_UP_FILES.noYear,
    ),
    ...otherYears(totals, years).map((other) =>
      ROLL_UP_REPORT.otherYear(
        ...([branchesNamed(other.branches), monthInWords(other.period)] as const),
        ...([other.sessions, other.period.name] as const),
      ),
    ),
  ];
}

/** What is printed at the end. */
function summaryOf({ system, notRead }: Done): string[] {
  const { totals, checks, presence } = system;
  const shared = totals.shared.filter(({ counts }) => !counts).length;
  return [
    ...sessionsIn(system),
    ...(shared > 0 ? [ROLL_UP_FILES.sharedOut(shared)] : []),
    ROLL_UP_FILES.toCheck(checks.length),
    ...(presence.copies.length > 0 ? [ROLL_UP_REPORT.copies(presence.copies)] : []),
    ...notReadLines(notRead),
  ];
}

const notReadLines = (notRead: Done['notRead']): string[] => [
  ...(notRead.length > 0 ? [ROLL_UP_FILES.notRead(notRead.length)] : []),
  ...notRead.map(({ name, problem }) => ROLL_UP_FILES.notReadOne(name, problem)),
];

/** The exit code: 0 if the report was written. */
export async function runCommand(
  asked: Asked,
  print: (words: string) => void,
  note: (words: string) => void,
): Promise<number> {
  const { out, list, files, hidesSmall } = asked;
  const names = await namesIn(list);
  if (!names) {
    print(ROLL_UP_FILES.badList(list));
    return 1;
  }
  const done = await rollUpFiles(asked, names, note);
  if (done.notRead.length + done.system.presence.copies.length === files.length) {
    notReadLines(done.notRead).forEach((line) => print(line));
    print(ROLL_UP_FILES.nothingRead(out));
    return 1;
  }
  const written = await filesOf(done.system);
  try {
    await writeAll(out, written);
  } catch (error) {
    print(ROLL_UP_FILES.cantWrite(out, (error as Error).message));
    return 1;
  }
  summaryOf(done).forEach((line) => print(line));
  listed(files, names, done.system.presence).forEach((line) => print(line));
  if (hidesSmall) print(ROLL_UP_FILES.smallHidden);
  print(ROLL_UP_FILES.written([...written.keys()], out));
  return 0;
}

/** Files that the list leaves out, and branches without a file. */
function listed(
  files: readonly string[],
  names: ReadonlyMap<string, string>,
  { copies, noFile }: Presence,
): string[] {
  if (names.size === 0) return [];
  return [
    ...files
      .filter((file) => !names.has(plainFile(file)) && !copies.includes(path.basename(file)))
      .map((file) => ROLL_UP_FILES.notInList(path.basename(file))),
    ...noFile.map(ROLL_UP_FILES.listedWithoutFile),
  ];
}
