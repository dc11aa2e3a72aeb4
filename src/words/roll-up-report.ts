// The report of many branches: what is to be checked in it, and its headings.

import { counted, listed, quoted } from './count';
import { HIDDEN } from './count-reasons';
import { MONTHS } from './days';

/** A cell's text in a sentence. Somebody may have typed anything. */
const cell = (value: string): string =>
  value === '' ? 'a blank cell' : value === HIDDEN ? 'something hidden here' : quoted(value);

export const askBranch =
  'Ask the branch to press Update the Report tab in its view Report, so that its numbers are written again.';

/** What the report lacks without a column. */
const WITHOUT_COLUMN: Readonly<Record<string, string>> = {
  version: 'none of its events are counted',
  event_id: 'events that are there twice aren’t found',
  first_day: 'none of its events are counted',
  fiscal_year_start: 'its events are counted by month only',
  status: 'none of its events are counted',
  counts_as: 'none of its events are counted',
  place: 'its programs are counted under “Not given”',
  age_group: 'its programs are counted under “Not given”',
  sessions: 'its events count without sessions',
  attendance_in_person: 'the people who came in person aren’t known',
  attendance_online: 'the people online aren’t counted',
  staff_hours: 'its staff hours aren’t known',
  shared_with: 'what it held together with other branches isn’t found',
  refreshed_on: 'nobody can say how old its numbers are',
};

/** By kind of finding: what it means for the report, and what to do. `column` and `value` are as in the branch’s tab. */
export const FINDINGS = {
  'no answer': (_column: string, problem: string) =>
    problem === '' ? 'This branch was never read, so it isn’t in the report.' : problem,
  'no rows': () => 'Its tab Report data has no events. Ask the branch whether that is right.',
  'missing column': (column: string) =>
    `Its tab has no column ${quoted(column)}, so ${WITHOUT_COLUMN[column] ?? 'that part is blank here'}. Somebody deleted or renamed it. ${askBranch}`,
  'same name': () =>
    'Another branch has the same name. Both count. If it is one branch that was read twice, take one out.',
  silent: (_column: string, day: string) =>
    day === ''
      ? `Its numbers don’t say from which day they are. ${askBranch}`
      : `Its numbers are from ${day}, more than 35 days ago. ${askBranch}`,
  'older version': (_column: string, version: string) =>
    `Its tab was written by an older Outreach (version ${version} of the columns). It counts, but shared events aren’t found, and nobody can say how old its numbers are. Ask the branch to update.`,
  'another fiscal year': (_column: string, month: string) =>
    `Its fiscal year begins in ${MONTHS[Number(month) - 1] ?? month}, and most branches’ in another one. It counts by month; the fiscal years have columns of their own.`,
  'newer version': (_column: string, version: string) =>
    `The row has version ${version}, which is newer than this report knows. It is read by the columns that are known. Update the report’s program.`,
  'unreadable row': (_column: string, value: string) =>
    `The row doesn’t begin with a version number but with ${cell(value)}, so it isn’t counted. ${askBranch}`,
  'unknown status': (_column: string, value: string) =>
    `Its status is ${cell(value)}, which this report doesn’t know, so it isn’t counted. ${askBranch}`,
  'not a day': (column: string, value: string) =>
    `${quoted(column)} has ${cell(value)}, which isn’t a day. ${askBranch}`,
  'no day': (_column: string, value: string) =>
    `It is to be counted, but its first day is ${cell(value)}, so it isn’t counted. ${askBranch}`,
  later: (_column: string, day: string) =>
    `It is on ${day}, after the day of the report, so it isn’t counted.`,
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
    `It was online only, but says that ${value === HIDDEN ? 'people' : value} came in person. They aren’t counted. Ask the branch to correct the event.`,
  'doubled row': () =>
    `The same event is in an earlier row of this branch. Only that one counts. ${askBranch}`,
  'same event in two branches': () =>
    'Another branch has the same event. Both count. If one sheet is a copy of the other, take one out.',
  'shared with nobody': () =>
    'It is marked as held together with another branch, but no other branch has the same words on that day. It counts. Ask the branches to write the same words in Shared with.',
} as const satisfies Record<string, (column: string, value: string) => string>;

/** What is said of several rows, or of several branches, at once. */
export const CHECKS = {
  rowsLikeThis: (count: number) => `${count} rows are like this.`,
  notCounted: (count: number) =>
    count === 1 ? 'One event isn’t counted because of it.' : `${count} events aren’t counted because of it.`,
  byMonthOnly: (count: number) =>
    count === 1
      ? 'One event is counted by month only because of it.'
      : `${count} events are counted by month only because of it.`,
  excelDays: (day: string) =>
    `Its days are written like ${quoted(day)}. Excel does that when it saves a .csv. Download the branch’s sheet again as .xlsx, and don’t save it in Excel.`,
  sameBranch: (other: string, some: number, all: number) =>
    `This and ${quoted(other)} seem to be the same branch: ${
      some === all
        ? `all ${counted(all, 'event')} of this one are`
        : `${some} of ${counted(all, 'event')} are`
    } in the other, too. Both count. Take one of the two out.`,
  sameEvents: (others: string, count: number) =>
    `${count === 1 ? 'One event is' : `${count} events are`} also at ${others}. Both count. If one sheet is a copy of the other, take one out.`,
} as const;

const theirYear = (month: string, isOne: boolean): string =>
  `${isOne ? 'its' : 'their'} fiscal year begins in ${month}`;

export const ROLL_UP_REPORT = {
  title: 'Report of all branches',
  about: (today: string, some: number, all: number) =>
    `Up to ${today}, from ${some === all ? '' : `${some} of `}${counted(all, 'branch', 'branches')}.`,
  notRead: (names: readonly string[]) =>
    `Couldn’t be read, so not in these numbers: ${listed(names)}. “Check” says why.`,
  copies: (files: readonly string[]) =>
    files.length === 1
      ? `${quoted(files[0] ?? '')} is a copy of another file, so it isn’t counted.`
      : `${listed(files.map(quoted))} are copies of other files, so they aren’t counted.`,
  twin: ([branch, other]: readonly [string, string]) =>
    `${quoted(branch)} has the events of ${quoted(other)}`,
  twins: (pairs: readonly string[]) => `Perhaps counted twice: ${listed(pairs)}. “Check” says why.`,
  notListed: (files: readonly string[]) =>
    `Not in the list, so called by their files’ names: ${listed(files)}.`,
  noFile: (names: readonly string[]) => `No file was given, so not in these numbers: ${listed(names)}.`,
  noEvents: (names: readonly string[]) => `Read, but without any events: ${listed(names)}.`,
  silent: (names: readonly string[]) => `Numbers more than 35 days old, or without a day: ${listed(names)}.`,
  /** Branches whose fiscal years begin in another month than most. */
  otherYear: (names: readonly string[], month: string, sessions: number, year: string) =>
    names.length === 1
      ? `${listed(names)} isn’t in that number: ${theirYear(month, true)}. It has ${counted(sessions, 'program session')} in ${year}.`
      : `${listed(names)} aren’t in that number: ${theirYear(month, false)}. They have ${counted(sessions, 'program session')} in ${year}.`,
  ownYear: (names: readonly string[], month: string, year: string) =>
    `In the columns of ${year}: ${listed(names)}, because ${theirYear(month, names.length === 1)}. The months have all branches.`,
  notInChart: (names: readonly string[]) =>
    `Not in this chart, because ${names.length === 1 ? 'its' : 'their'} fiscal year begins in another month: ${listed(names)}.`,
  notGiven: 'Not given',
  yearSince: (year: string, month: string) => `${year} (from ${month})`,
  soFar: (name: string) => `${name} so far`,
  others: (sessions: string) => `${sessions} of other fiscal years aren’t in these columns.`,
  monthsOnly: (sessions: string) =>
    `${sessions} without a readable fiscal year are in the months only: see “Check”.`,
  noSessions: (rows: number) =>
    `In ${counted(rows, 'row')}, the number of sessions can’t be read and isn’t added: see “Check”.`,
  later: (events: string) => `After the day of this report, so not counted: ${events}.`,
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
  allFrom: (month: string) => `All with a fiscal year from ${month}`,
  fromMonth: (name: string, month: string) => `${name} (fiscal year from ${month})`,
  noNumbers: 'No numbers',

  charts: {
    months: 'Program sessions by month',
    people: 'People at program sessions by month',
    peopleUnknown: (rows: number) =>
      `Not in this chart: ${counted(rows, 'event')} without a number of people.`,
    ages: 'Program sessions by age group',
    branches: (year: string) => `Program sessions by branch, ${year}`,
    asTable: 'The same as a table',
    shape: (title: string) => `Chart: ${title}. The numbers are in the table below it.`,
    moreBranches: (count: number) =>
      `The chart has the branches with the most sessions; ${count} more are in the table.`,
    moreToCheck: (count: number) => `And ${count} more: see “Check” in system-report.xlsx, or check.csv.`,
  },
  month: 'Month',
  ages: 'Age group',

  check: 'Check',
  checkHeads: ['Branch', 'Day', 'Row', 'What it is and what to do', 'Column', 'In the cell', 'Event'],
  nothingToCheck: 'Nothing to check.',

  sharedTitle: 'Shared events',
  sharedHeads: ['Day', 'Branch', 'Row', 'Event', 'Sessions', 'People', 'Counted', 'Counted at'],
  yes: 'yes',
  no: 'no',
  nothingShared: 'No event was held by several branches together.',

  knows: 'Who knows whom',
  knowsHeads: ['Partner', 'Type', 'Branch', 'Staff contact', 'Last contact'],
} as const;
