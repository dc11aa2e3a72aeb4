// npm run rollup:bigquery -- branches.csv --project P --dataset D: what to tell BigQuery, printed or written into a folder.

import { readOptions } from '../options';
import type { Env, GivenOptions, Options } from '../options';
import { COMMAND_OPTIONS } from '../../src/words/roll-up-files';
import { readBranchList } from './branch-list';
import { Place, ScriptFile, closingWords, scriptFiles } from './script';

export const USAGE = `How to use it:
  npm run rollup:bigquery -- branches.csv --project my-project --dataset outreach

  branches.csv has the columns branch_id, branch, sheet and directory (rollup/branches.example.csv is one).
  --project   the id of the project on Google Cloud
  --dataset   the dataset to make in it: letters, digits and underscores
  --location  where the data is kept: US (if you don't say), EU, us-east1, …
  --zone      the time zone of the library system: America/New_York if you don't say
  --hour      when loading begins each day, in hours of UTC: 12 if you don't say
  --rows      how many events a branch's tab has, to say what it costs: 1000 if you don't say
  --out       a folder for the files. Without it, they are printed
  --help      shows this`;

const HELP = COMMAND_OPTIONS.help('rollup:bigquery');

export interface Result {
  /** What goes wrong, or ''. */
  problem: string;
  files: ScriptFile[];
  closing: string[];
  /** '' to print. */
  out: string;
}

const PROJECT = /^([a-z][a-z0-9.-]{0,60}:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/;
const DATASET = /^\w{1,1000}$/;
const LOCATION = /^[A-Za-z][A-Za-z0-9-]{1,40}$/;
const ZONE = /^[A-Za-z0-9_+/-]{1,60}$/;

const failed = (problem: string): Result => ({ problem, files: [], closing: [], out: '' });

const OPTIONS: Options = {
  project: 'text',
  dataset: 'text',
  location: 'text',
  zone: 'text',
  hour: 'text',
  rows: 'text',
  out: 'text',
};

/** As BigQuery knows them, too: both have the names of the time zone database. */
function isZone(zone: string): boolean {
  try {
    return ZONE.test(zone) && new Intl.DateTimeFormat('en-US', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

function badZone(zone: string): string {
  const [like] = Intl.supportedValuesOf('timeZone').filter((name) =>
    name.toLowerCase().endsWith(`/${zone.toLowerCase().replaceAll(' ', '_')}`),
  );
  const meant = like === undefined ? '' : ` Is it ${like}?`;
  return `There is no time zone ${zone}.${meant} Write one such as America/New_York.`;
}

function placeIn({ text }: GivenOptions): Place | string {
  const [project = '', dataset = ''] = [text('project'), text('dataset')];
  const [location = 'US', zone = 'America/New_York'] = [text('location'), text('zone')];
  const hour = text('hour') ?? '12';
  if (!PROJECT.test(project)) return 'Write --project and the id of your project, such as my-project.';
  if (!DATASET.test(dataset)) return 'Write --dataset and a name of letters, digits and underscores.';
  if (!LOCATION.test(location)) return '--location has to be a place such as US, EU or us-east1.';
  if (!isZone(zone)) return badZone(zone);
  if (!/^\d{1,2}$/.test(hour) || Number(hour) > 23) return '--hour has to be a number from 0 to 23.';
  return { project, dataset, location, zone, hour: Number(hour) };
}

/** `read` gets the file's text; it throws if there is none. */
export function commandResult(
  args: readonly string[],
  read: (file: string) => string,
  env: Env = {},
): Result {
  const given = readOptions('rollup:bigquery', args, OPTIONS, env);
  if (typeof given === 'string') return failed(`${given}\n${HELP}`);
  const [file, more] = given.others;
  if (file === undefined || more !== undefined) return failed(`Name one list of branches.\n${HELP}`);
  const place = placeIn(given);
  if (typeof place === 'string') return failed(`${place}\n${HELP}`);
  const rows = given.text('rows') ?? '1000';
  if (!/^[1-9]\d{0,6}$/.test(rows)) return failed(`--rows has to be a number.\n${HELP}`);
  let text: string;
  try {
    text = read(file);
  } catch {
    return failed(`${file} can’t be opened. Is the name right, and the folder?`);
  }
  const { branches, problems } = readBranchList(text);
  if (problems.length > 0) return failed(`${file} can’t be used yet.\n${problems.join('\n')}`);
  return {
    problem: '',
    files: scriptFiles(branches, place),
    closing: closingWords(branches, place, Number(rows)),
    out: given.text('out') ?? '',
  };
}
