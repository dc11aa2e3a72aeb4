// All that BigQuery is told, in files in the order in which they are run. Each says what it does and which permission it needs.

import { bigQueryIn, directoryDataset } from '../sql/dialect';
import type { Dialect } from '../sql/dialect';
import { tablesIn } from '../sql/tables';
import { viewsIn } from '../sql/views';
import type { ListedBranch } from './branch-list';
import { Reads, costSentence, partsFor } from './costs';
import { loadProcedure } from './load';
import { readsOf, reportProcedure, resultTable, runDayView } from './report';
import { externalTables, listStatements, listTable, withoutMarks } from './sheets';

export interface Place {
  project: string;
  dataset: string;
  /** Where the data is kept: US, EU, us-east1. */
  location: string;
  /** The time zone of the library system. */
  zone: string;
  /** When the first part is loaded, in hours of UTC. */
  hour: number;
}

export interface ScriptFile {
  name: string;
  text: string;
}

/** A query may have a million letters. */
const MOST_LETTERS = 800_000;
const MINUTES_BETWEEN_PARTS = 10;
const MINUTES_BEFORE_REPORT = 120;

interface Step {
  name: string;
  about: readonly string[];
  statements: readonly string[];
}

const comment = (lines: readonly string[]): string => lines.map((line) => `-- ${line}`).join('\n');

/** As many files as needed; a statement is never split. */
function filesOf(step: Step, at: number, count: number): ScriptFile[] {
  const groups: string[][] = [[]];
  let letters = 0;
  for (const statement of step.statements) {
    if (letters > 0 && letters + statement.length > MOST_LETTERS) {
      groups.push([]);
      letters = 0;
    }
    groups[groups.length - 1]?.push(`${statement};`);
    letters += statement.length;
  }
  return groups.map((statements, group) => {
    const part = groups.length > 1 ? `-${String(group + 1).padStart(2, '0')}` : '';
    const ofAll = groups.length > 1 ? `, file ${group + 1} of ${groups.length}` : '';
    const head = comment([`Step ${at} of ${count}${ofAll}: ${step.name}`, ...step.about]);
    return {
      name: `${at}-${step.name.replaceAll(' ', '-')}${part}.sql`,
      text: `${head}\n\n${statements.join('\n\n')}\n`,
    };
  });
}

const clock = (minutes: number): string => {
  const inDay = minutes % (24 * 60);
  return [Math.floor(inDay / 60), inDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
};

/** What is scheduled: each statement, with its time of day in UTC. */
function schedule(sql: Dialect, parts: number, hour: number): { name: string; at: string; call: string }[] {
  const startOf = (part: number) => hour * 60 + part * MINUTES_BETWEEN_PARTS;
  return [
    ...Array.from({ length: parts }, (_, part) => ({
      name: `Roll-up: branches, part ${part + 1} of ${parts}`,
      at: clock(startOf(part)),
      call: `CALL ${sql.table('load_branches')}(${part}, ${parts})`,
    })),
    {
      name: 'Roll-up: report',
      at: clock(startOf(parts - 1) + MINUTES_BEFORE_REPORT),
      call: `CALL ${sql.table('make_report')}()`,
    },
  ];
}

/** For both kinds of command line, because they quote differently. Nothing in it is somebody's text. */
function scheduleCommands({ project, location }: Place, one: ReturnType<typeof schedule>[number]): string[] {
  const params = JSON.stringify({ query: one.call });
  const before = `bq mk --transfer_config --project_id=${project} --location=${location} --data_source=scheduled_query --display_name="${one.name}" --schedule="every day ${one.at}" --params=`;
  return [
    `Mac, Linux, Cloud Shell: ${before}'${params}'`,
    `Windows (Command Prompt, not PowerShell): ${before}"${params.replaceAll('"', '\\"')}"`,
  ];
}

function scheduleStep(sql: Dialect, parts: number, place: Place): Step {
  return {
    name: 'schedule',
    about: [
      'Run this file once: it loads every branch and makes the report. Then let BigQuery run its statements every day.',
      'Each CALL is a scheduled query of its own. Make it in the console (Scheduled queries > Create), or with the',
      'command above it for your computer. Times are in UTC.',
      'The report starts by the clock, whether loading has ended or not. If it hadn’t, run the last CALL again.',
      'Failures: Scheduled queries > (the query) > Edit > Send email notifications. A branch that can’t be read is no failure',
      'of the query; it is in check_findings.',
      'Permission: BigQuery Admin (bigquery.transfers.update) for the person who makes it. The account that it runs as',
      'needs BigQuery Job User in the project, BigQuery Data Editor on both datasets, and has to be a viewer of every',
      'branch’s sheet. For a service account add --service_account_name=… (permission: Service Account User), and share',
      'each sheet with its address. That address is outside your Google Workspace: if sharing outside is forbidden, an',
      'administrator has to allow it first, or the schedule runs as a person.',
    ],
    statements: schedule(sql, parts, place.hour).map(
      (one) => `${comment(scheduleCommands(place, one))}\n${one.call}`,
    ),
  };
}

const EDITOR = 'Permission: BigQuery Data Editor on both datasets, and BigQuery Job User in the project.';

const schemaOf = (sql: Dialect, dataset: string, location: string): string =>
  `CREATE SCHEMA IF NOT EXISTS \`${dataset}\`\nOPTIONS (location = ${sql.text(location)})`;

function stepsOf(sql: Dialect, branches: readonly ListedBranch[], place: Place): Step[] {
  const dataset = `${place.project}.${place.dataset}`;
  const schemas = [dataset, directoryDataset(dataset)].map((one) => schemaOf(sql, one, place.location));
  const lists = ['branch_list', 'next_branch_list'].map((name) => listTable(sql, name));
  return [
    {
      name: 'tables',
      about: [
        'Nothing here has run on Google’s BigQuery yet: begin with a list of one branch, up to its numbers in state_by_month.',
        'The project needs billing, and the APIs BigQuery and BigQuery Data Transfer turned on.',
        'The datasets, and the tables that are filled from the branches. Run it once; again does no harm.',
        `${directoryDataset(place.dataset)} has what names people: who in the system is in touch with whom. Permissions are given by`,
        'dataset, so you can show the numbers to people who shouldn’t see the names.',
        'Permission: BigQuery User in the project, which may make datasets and becomes the owner of its own.',
      ],
      statements: [...schemas, ...tablesIn(sql).map((one) => one.sql), ...lists],
    },
    {
      name: 'list',
      about: [
        'The list of branches. Run it again, with step 3 right after it, whenever the list changes. Don’t load in between: the',
        'list would name tables that aren’t there yet.',
        EDITOR,
      ],
      statements: listStatements(sql, branches),
    },
    {
      name: 'sheets',
      about: [
        'A table over each branch’s sheet. It holds nothing: BigQuery reads the sheet when it is asked.',
        EDITOR,
        'The account that runs this sees all of each sheet, its partners and notes, too. A branch that doesn’t want that makes a',
        'second sheet that has Report data alone, and you list that one: see “Many branches, one report” in the guide.',
        'Also be a viewer of every sheet, and let BigQuery use Google Drive: in the console it asks by itself; with bq, log',
        'in with: gcloud auth login --enable-gdrive-access',
        'If loading notes “Unable to parse range” for every branch (table loads), BigQuery takes the marks around the tab’s name',
        'for a part of it. Replace these in the whole file, and run it again:',
        ...withoutMarks(sql).map(({ printed, instead }) => `  ${printed}  by  ${instead}`),
      ],
      statements: externalTables(sql, branches),
    },
    {
      name: 'loading',
      about: ['The procedure that loads the branches, each by itself.', EDITOR],
      statements: [loadProcedure(sql).sql],
    },
    {
      name: 'views',
      about: ['The report, always of what was loaded last.', EDITOR],
      statements: [runDayView(sql, place.zone), ...viewsIn(sql)].map((one) => one.sql),
    },
    {
      name: 'report',
      about: [
        'The procedure that makes tables of the views, for charts.',
        'These tables and the views have all numbers, also attendance under 5, and nothing here hides them. If your state wants',
        'that, give away the report of the Roll-up sheet, or that of npm run rollup with --hide-small.',
        EDITOR,
      ],
      statements: [reportProcedure(sql).sql],
    },
    scheduleStep(sql, partsFor(branches.length), place),
  ];
}

export function scriptFiles(branches: readonly ListedBranch[], place: Place): ScriptFile[] {
  const steps = stepsOf(bigQueryIn(`${place.project}.${place.dataset}`), branches, place);
  return steps.flatMap((step, at) => filesOf(step, at + 1, steps.length));
}

function reportReads(sql: Dialect): Reads {
  const reads = (name: string) => readsOf(name, sql);
  return {
    raw: reads('raw_rows'),
    events: reads(resultTable('events')),
    cells: reads(resultTable('counted_cells')),
  };
}

const ANY_PLACE = bigQueryIn('project.dataset');
export const READS: Reads = reportReads(ANY_PLACE);

/** After the files: what it costs, and how the charts are made. */
export function closingWords(branches: readonly ListedBranch[], place: Place, rows: number): string[] {
  const directories = branches.filter(({ sharesDirectory }) => sharesDirectory).length;
  return [
    'What it costs, by the prices known when this was written (today’s: cloud.google.com/bigquery/pricing):',
    costSentence({ branches: branches.length, rows, directories }, READS),
    '',
    'Charts in Looker Studio:',
    '1. lookerstudio.google.com > Create > Data source > BigQuery.',
    `2. Choose ${place.project} > ${place.dataset} > ${resultTable('state_by_month')}, and Connect. Do the same with ${resultTable('state_by_fiscal_year')}, ${resultTable('branch_by_fiscal_year')}, ${resultTable('hours_by_month')}, ${resultTable('shared_sessions')} and ${resultTable('check_findings')}.`,
    '3. In each data source keep Data credentials at Owner’s. Then readers of the charts need no permission in BigQuery.',
    '4. For a chart by month choose month as the dimension, and sessions or people as the metric, added up (SUM).',
    `Permission: BigQuery Data Viewer on ${place.dataset} and BigQuery Job User in the project, for the person who connects it. ${resultTable('directory')} has names of staff and is in a dataset of its own, ${directoryDataset(place.dataset)}: connect it only for people of the system.`,
  ];
}
