// The report of many branches: what is to be checked in it, and its headings.

import { quoted } from './count';

/** A cell's text in a sentence. Somebody may have typed anything. */
const cell = (value: string): string => (value === '' ? 'a blank cell' : quoted(value));

export const askBranch =
  'Ask the branch to press Update the Report tab in its view Report, so that its numbers are written again.';

/** By kind of finding: what it means for the report, and what to do. `column` and `value` are as in the branch’s tab. */
export const FINDINGS = {
  'no answer': (_column: string, problem: string) =>
    problem === '' ? 'This branch was never read, so it isn’t in the report.' : problem,
  'no rows': () => 'Its tab Report data has no events. Ask the branch whether that is right.',
  'missing column': (column: string) =>
    `Its tab has no column ${quoted(column)}, so that part is blank here. Ask the branch to update its Outreach.`,
  'same name': () =>
    'Another branch has the same name. Both count. If it is one branch that was read twice, take one out.',
  silent: (_column: string, day: string) =>
    day === ''
      ? `Its numbers don’t say from which day they are. ${askBranch}`
      : `Its numbers are from ${day}, more than 35 days ago. ${askBranch}`,
  'older version': (_column: string, version: string) =>
    `Its tab was written by an older Outreach (version ${version} of the columns). It counts, but shared events aren’t found. Ask the branch to update.`,
  'another fiscal year': (_column: string, month: string) =>
    `Its fiscal year begins in month ${month}, and most branches’ in another one. It counts by month; the fiscal years have columns of their own.`,
  'newer version': (_column: string, version: string) =>
    `The row has version ${version}, which is newer than this report knows. It counts. Update the report’s program.`,
  'unreadable row': (_column: string, value: string) =>
    `The row doesn’t begin with a version number but with ${cell(value)}, so it isn’t counted. ${askBranch}`,
  'unknown status': (_column: string, value: string) =>
    `Its status is ${cell(value)}, which this report doesn’t know, so it isn’t counted. ${askBranch}`,
  'not a day': (column: string, value: string) =>
    `${quoted(column)} has ${cell(value)}, which isn’t a day. ${askBranch}`,
  'no day': (_column: string, value: string) =>
    `It is to be counted, but its first day is ${cell(value)}, so it isn’t counted. ${askBranch}`,
  'no fiscal year': (_column: string, value: string) =>
    `Its fiscal year is ${cell(value)}, so it is counted by month only. ${askBranch}`,
  'unknown line': (_column: string, value: string) =>
    `It is to be counted as ${cell(value)}, which the report has no line for, so it isn’t counted. ${askBranch}`,
  'unknown place': (_column: string, value: string) =>
    `Its place is ${cell(value)}, so it is counted under “Not given”. ${askBranch}`,
  'unknown age group': (_column: string, value: string) =>
    `Its age group is ${cell(value)}, so it is counted under “Not given”. ${askBranch}`,
  'not a number': (column: string, value: string) =>
    `${quoted(column)} has ${cell(value)}, which isn’t a number, so it counts as not known. ${askBranch}`,
  'no sessions': () => `It doesn’t say how many sessions, so none are counted. ${askBranch}`,
  'people in no place': (_column: string, value: string) =>
    `It was online only, but says that ${value} came in person. They aren’t counted. Ask the branch to correct the event.`,
  'doubled row': () =>
    `The same event is in an earlier row of this branch. Only that one counts. ${askBranch}`,
  'same event in two branches': () =>
    'Another branch has the same event. Both count. If one sheet is a copy of the other, take one out.',
  'shared with nobody': () =>
    'It is marked as held together with another branch, but no other branch has the same words on that day. It counts. Ask the branches to write the same words in Shared with.',
} as const satisfies Record<string, (column: string, value: string) => string>;

export const ROLL_UP_REPORT = {
  title: 'Report of all branches',
  about: (today: string, branches: string) => `Up to ${today}, from ${branches}.`,
  notGiven: 'Not given',
  yearSince: (year: string, month: string) => `${year} (from ${month})`,
  soFar: (name: string) => `${name} so far`,
  others: (sessions: string) =>
    `${sessions} on days outside these columns. They are in the tables by month and by fiscal year.`,
  sharedOnce: 'What several branches held together is counted once: see “Shared events”.',

  byBranch: 'By branch',
  branch: 'Branch',
  thisYear: 'This fiscal year so far',
  yearBefore: 'Last fiscal year',
  branchHeads: {
    sessions: 'Program sessions',
    people: 'People at them',
    booths: 'People at booths and tables',
    elsewhere: 'Sessions counted at another branch',
    toCheck: 'To check',
  },
  allBranches: 'All branches',
  noNumbers: 'No numbers',

  charts: {
    months: 'Program sessions by month',
    people: 'People at program sessions by month',
    ages: 'Program sessions by age group',
    branches: 'Program sessions by branch, this fiscal year so far',
    asTable: 'The same as a table',
    shape: (title: string) => `Chart: ${title}. The numbers are in the table below it.`,
    moreBranches: (count: number) =>
      `The chart has the branches with the most sessions; ${count} more are in the table.`,
    moreToCheck: (count: number) => `And ${count} more: see the tab Check or check.csv.`,
  },
  month: 'Month',
  ages: 'Age group',

  check: 'Check',
  checkHeads: ['Branch', 'Row', 'Event', 'What it is and what to do', 'Column', 'In the cell'],
  nothingToCheck: 'Nothing to check.',

  sharedTitle: 'Shared events',
  sharedHeads: ['Day', 'Branch', 'Row', 'Event', 'Sessions', 'People', 'Counted', 'Counted at'],
  yes: 'yes',
  no: 'no',
  nothingShared: 'No event was held by several branches together.',

  knows: 'Who knows whom',
  knowsHeads: ['Partner', 'Type', 'Branch', 'Staff contact', 'Last contact'],
} as const;
