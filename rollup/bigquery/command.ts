// npm run rollup:bigquery -- branches.csv --project P --dataset D: what to tell BigQuery, printed or written into a folder.

import { parseArgs } from 'node:util';
import { readBranchList } from './branch-list';
import { Place, ScriptFile, closingWords, scriptFiles } from './script';

const USAGE = `How to use it:
  npm run rollup:bigquery -- branches.csv --project my-project --dataset outreach

  branches.csv has the columns branch_id, branch, sheet and directory (rollup/branches.example.csv is one).
  --project   the id of the project on Google Cloud
  --dataset   the dataset to make in it: letters, digits and underscores
  --location  where the data is kept: US (if you don't say), EU, us-east1, …
  --zone      the time zone of the library system: America/New_York if you don't say
  --hour      when loading begins each day, in hours of UTC: 12 if you don't say
  --rows      how many events a branch's tab has, to say what it costs: 1000 if you don't say
  --out       a folder for the files. Without it, they are printed`;

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

function readOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      project: { type: 'string', default: '' },
      dataset: { type: 'string', default: '' },
      location: { type: 'string', default: 'US' },
      zone: { type: 'string', default: 'America/New_York' },
      hour: { type: 'string', default: '12' },
      rows: { type: 'string', default: '1000' },
      out: { type: 'string', default: '' },
    },
  });
}

function placeIn(values: ReturnType<typeof readOptions>['values']): Place | string {
  const { project, dataset, location, zone } = values;
  const hour = Number(values.hour);
  if (!PROJECT.test(project)) return 'Write --project and the id of your project, such as my-project.';
  if (!DATASET.test(dataset)) return 'Write --dataset and a name of letters, digits and underscores.';
  if (!LOCATION.test(location)) return '--location has to be a place such as US, EU or us-east1.';
  if (!ZONE.test(zone)) return '--zone has to be a time zone such as America/New_York.';
  if (!/^\d{1,2}$/.test(values.hour) || hour > 23) return '--hour has to be a number from 0 to 23.';
  return { project, dataset, location, zone, hour };
}

/** `read` gets the file's text; it throws if there is none. */
export function commandResult(args: readonly string[], read: (file: string) => string): Result {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(args);
  } catch (error) {
    return failed(`${(error as Error).message}\n\n${USAGE}`);
  }
  const { values, positionals } = options;
  const [file, more] = positionals;
  if (file === undefined || more !== undefined) return failed(`Name one list of branches.\n\n${USAGE}`);
  const place = placeIn(values);
  if (typeof place === 'string') return failed(`${place}\n\n${USAGE}`);
  if (!/^[1-9]\d{0,6}$/.test(values.rows)) return failed(`--rows has to be a number.\n\n${USAGE}`);
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
    closing: closingWords(branches, place, Number(values.rows)),
    out: values.out,
  };
}
