// What run.mjs and the benchmark run in Node.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { COMMAND_OPTIONS, ROLL_UP_FILES } from '../src/words/roll-up-files';
import { askedOf, runCommand } from './command';
import type { Asked } from './command';
import { EXAMPLE_DAY, exampleFiles, exampleList } from './example/branch-files';

import { asksForHelp } from './options';
import type { Env } from './options';

export { chanceOf } from './example/random';
export { branchEvents, branchRows } from './example/branch-events';
export { branchWorkbook } from './example/branch-files';
export { filesOf, rollUpFiles } from './report-files';

/** Writes the branches' files, and what is asked then. */
async function example(asked: Asked): Promise<Asked> {
  const folder = path.join(asked.out, 'branches');
  const files = await exampleFiles();
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of files) await writeFile(path.join(folder, name), bytes);
  const list = path.join(asked.out, 'list.csv');
  await writeFile(list, exampleList(files));
  return { ...asked, list, files: files.map(({ name }) => path.join(folder, name)), today: EXAMPLE_DAY };
}

/** The exit code. `today` is a day, 'yyyy-mm-dd'. */
export async function main(
  args: readonly string[],
  today: string,
  print: (words: string) => void,
  note: (words: string) => void,
  env: Env = {},
): Promise<number> {
  if (asksForHelp(args)) {
    print(ROLL_UP_FILES.usage);
    return 0;
  }
  const asked = askedOf(args, today, env);
  if (typeof asked === 'string') {
    print(`${asked}\n${COMMAND_OPTIONS.help('rollup')}`);
    return 1;
  }
  if (!asked.isExample) return runCommand(asked, print, note);
  const made = await example(asked);
  print(ROLL_UP_FILES.exampleMade(path.join(asked.out, 'branches')));
  return runCommand(made, print, note);
}
