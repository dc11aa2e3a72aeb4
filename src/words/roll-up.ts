// The Roll-up sheet: the report of many branches, in a sheet of the system's office.

import { counted, listed, quoted } from './count';

const MENU = {
  title: 'Roll-up',
  setUp: 'Set up this sheet',
  update: 'Update the report now',
  small: 'Hide attendance under 5',
  help: 'Help',
} as const;

const UPDATE = `${MENU.title} > ${MENU.update}`;

/** In the view Report of a branch's sheet. */
const ALSO_DATA = quoted('Also write Report data');

const HEADS = {
  branch: 'Branch',
  link: 'Link to its Outreach sheet',
  directory: 'Partner directory',
  answered: 'Answered on',
  toDo: 'What to do',
} as const;

export const ROLL_UP = {
  menu: MENU,

  /** Of dist/RollUp.xlsx, and the branches that it begins with. */
  fileTitle: 'Outreach roll-up',
  examples: ['Central Library', 'Eastside', 'Westside'],

  branches: 'Branches',
  heads: HEADS,
  notes: {
    branch: 'A name of your own for the branch. It is in the report.',
    link: 'Open the branch’s sheet and copy the address at the top of the browser.',
    directory: 'Write yes if the branch shares its Partner directory. Otherwise leave it blank.',
    answered: 'When the branch’s sheet last wrote its numbers.',
    toDo: 'Blank if there is nothing to do.',
  },
  /** A branch that nobody has named yet. */
  unnamed: (row: number) => `Row ${row}`,
  /** The description of a protection. */
  protection: 'The roll-up rewrites this tab',
  /** The tab of a branch. */
  tab: (number: number, branch: string) => `${number} ${branch}`,
  directoryTab: (number: number, branch: string) => `${number} ${branch}, directory`,
  otherTab: (name: string, number: number) => `${name} (${number})`,

  toDo: {
    noBranch: 'Type the branch’s name.',
    noLink: 'Paste the link to the branch’s Outreach sheet.',
    badLink:
      'This isn’t a link to a Google Sheet. Open the branch’s sheet and copy the address at the top of the browser.',
    twice: (row: number) => `Row ${row} has the same link. Delete one of the two.`,
    tooMany: (most: number) =>
      `A Google Sheet holds about ${most} branches. This one isn’t in the report: see “Many branches” in the guide for the other two ways.`,
    notYet: `Choose ${UPDATE}.`,
    loading: `Google is still loading it. Choose ${UPDATE} in a few minutes.`,
    blocked: (tab: string) =>
      `Open the tab ${quoted(tab)}, point at the cell A1, and press Allow access. If there is no such button, ask the branch to share its sheet with you and to check ${ALSO_DATA} in its view Report.`,
    blank: (tab: string) =>
      `The tab ${quoted(tab)} is blank. Ask the branch to check ${ALSO_DATA} in its view Report.`,
    odd: (tab: string) =>
      `The tab ${quoted(tab)} doesn’t begin with the headings of Report data. Delete the tab, then choose ${UPDATE}.`,
    directoryBlocked: (tab: string) =>
      `No directory: ask the branch to turn on its Partner directory, or clear ${quoted(HEADS.directory)} here. The tab ${quoted(tab)} shows what Google says.`,
    silent: 'It hasn’t written new numbers for more than 35 days: ask the branch to open its sheet.',
    never: 'Its numbers have no day: ask the branch to update its Outreach.',
    toCheck: (rows: number) => `Look at ${counted(rows, 'line')} in the tab Check.`,
    lastKnown: (day: string) => `Its last numbers were of ${day}.`,
  },

  headingMissing: (label: string) =>
    `The heading ${quoted(label)} is missing in the first row of ${quoted('Branches')}. Type it there again; then choose ${UPDATE}.`,
  notSetUp: `There is no tab ${quoted('Branches')}. Choose ${MENU.title} > ${MENU.setUp} first.`,
  updated: (branches: number, answered: number) =>
    branches === 0
      ? `Write your branches and their links into ${quoted('Branches')}, then choose ${UPDATE}.`
      : `The report has ${answered} of ${counted(branches, 'branch', 'branches')}.`,
  seeToDo: `${quoted('What to do')} says what each of the others needs.`,
  nearlyFull: (millions: string) =>
    `This sheet has ${millions} of the 10 million cells that Google allows. Move to one of the other two ways soon: see “Many branches” in the guide.`,
  runsDaily: 'It is updated every morning.',
  noTrigger: (problem: string) =>
    `The daily update didn’t start: ${problem} The report is still updated when somebody chooses ${UPDATE}.`,
  deleteTabs: (names: readonly string[]) =>
    `No row of ${quoted('Branches')} has the link of ${names.length === 1 ? 'this tab' : 'these tabs'} any more: ${listed(names.map(quoted))}.\n\nYes: delete. The branch keeps its own sheet.\nNo: leave.`,

  hideSmall: `Hide attendance under 5?\n\nYes: hide it, and numbers that would give it away.\nNo: show all numbers.\n\nThe branches’ own tabs keep all numbers. Give only a copy of the tab Report to others.`,

  help: [
    'This sheet adds up what the branches’ Outreach sheets have counted.',
    `1. Each branch turns on its state report, checks ${ALSO_DATA}, and shares its sheet with you. You need to be able to view it.`,
    `2. Write a row for each branch into ${quoted('Branches')}, with the link to its sheet.`,
    `3. Choose ${UPDATE}. Each branch gets a tab of its own.`,
    '4. In each of these tabs, point at the cell A1 and press Allow access. Google asks only once.',
    `5. Choose ${UPDATE} again. ${quoted('What to do')} says if anything is missing.`,
    `The report is updated every morning. If its day is old, choose ${MENU.title} > ${MENU.setUp}: then it runs under your account.`,
    'Nobody can type into the report: it is written anew each time. The guide has a page about it: “Many branches, one report”.',
  ].join('\n\n'),
} as const;
