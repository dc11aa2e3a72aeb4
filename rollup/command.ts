// npm run rollup: from the branches' files to the system's report.

import path from 'node:path';
import { isDay } from '../src/domain/dates/day';
import {
  fiscalYears,
  monthInWords,
  otherYears,
  programSessions,
  usualYears,
} from '../src/domain/rollup/fiscal-years';
import { branchesNamed, laterEvents } from '../src/domain/rollup/system-report';
import { counted } from '../src/words/count';
import { ROLL_UP_FILES } from '../src/words/roll-up-files';
import { ROLL_UP_REPORT } from '../src/words/roll-up-report';
import { filesIn, readList } from './branch-files';
import { readOptions } from './options';
import type { Env } from './options';
import type { System } from './system-facts';
import { PAGE, filesOf, rollUpFiles } from './report-files';
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

const OPTIONS = { out: 'text', today: 'text', list: 'text', 'hide-small': 'flag', example: 'flag' } as const;

/** A sentence where it isn't understood. */
export function askedOf(args: readonly string[], today: string, env: Env): Asked | string {
  const given = readOptions('rollup', args, OPTIONS, env);
  if (typeof given === 'string') return given;
  const day = given.text('today') ?? today;
  if (!isDay(day)) return ROLL_UP_FILES.badDay(day);
  const isExample = given.has('example');
  if (given.others.length === 0 && !isExample) return ROLL_UP_FILES.noFiles;
  return {
    files: given.others,
    out: given.text('out') ?? USUAL_FOLDER,
    today: day,
    list: given.text('list') ?? '',
    hidesSmall: given.has('hide-small'),
    isExample,
  };
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
  const { totals, checks, presence, shown } = system;
  const { copies, twins, notListed, noFile } = presence;
  const shared = totals.shared.filter(({ counts }) => !counts).length;
  const later = laterEvents(totals);
  return [
    ...sessionsIn(system),
    ...(shared > 0 ? [ROLL_UP_FILES.sharedOut(shared)] : []),
    ...(later > 0 ? [ROLL_UP_REPORT.later(counted(later, 'event'))] : []),
    ...(twins.length > 0 ? [ROLL_UP_REPORT.twins(twins.map(ROLL_UP_REPORT.twin))] : []),
    ROLL_UP_FILES.toCheck(checks.length, totals.findings.length),
    ...(copies.length > 0 ? [ROLL_UP_REPORT.copies(copies)] : []),
    ...notReadLines(notRead),
    ...notListed.map(ROLL_UP_FILES.notInList),
    ...noFile.map(ROLL_UP_FILES.listedWithoutFile),
    shown.hidesSmall ? ROLL_UP_FILES.smallHidden : ROLL_UP_FILES.smallShown,
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
  const { out, today, hidesSmall } = asked;
  const list = asked.list === '' ? [] : await readList(asked.list);
  if (!list) {
    print(ROLL_UP_FILES.badList(asked.list));
    return 1;
  }
  const { files, others } = await filesIn(asked.files, asked.list);
  if (others.length > 0) print(ROLL_UP_FILES.leftAlone(others));
  if (files.length === 0) {
    print(ROLL_UP_FILES.noneInFolder(asked.files));
    return 1;
  }
  const done = await rollUpFiles({ files, today, hidesSmall }, list, note);
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
  print(ROLL_UP_FILES.written([...written.keys()], out, path.join(out, PAGE)));
  return 0;
}
