// The files for the example's branches, and the table of costs: kept with the code, and renewed by a command.

import { readBranchList } from './branch-list';
import { costTable } from './costs';
import { READS, ScriptFile, scriptFiles } from './script';

const EXAMPLE_PLACE = {
  project: 'my-project',
  dataset: 'outreach',
  location: 'US',
  zone: 'America/New_York',
  hour: 12,
} as const;

export const exampleFiles = (list: string): ScriptFile[] =>
  scriptFiles(readBranchList(list).branches, EXAMPLE_PLACE);

const TABLE = /(<!-- costs -->\n\n)[^]*?(\n\n<!-- end of costs -->)/;

/** The README with today's table. */
export const readmeWith = (readme: string): string =>
  readme.replace(TABLE, (_, before: string, after: string) => `${before}${costTable(READS)}${after}`);
