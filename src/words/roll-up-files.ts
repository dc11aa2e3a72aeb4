// npm run rollup: what it says about the files of the branches.

import { counted, listed, listedUpTo, quoted } from './count';

const ALSO_DATA =
  'In the branch’s sheet, open the view Report, check “Also write Report data”, and save the file again.';

export const COMMAND_OPTIONS = {
  help: (command: string) => `npm run ${command} -- --help shows how to use it.`,
  longDash: (option: string) =>
    `${quoted(option)} begins with a long dash, so nothing was done. Type two hyphens: --${option.replace(/^[–—−-]+/, '')}`,
  unknown: (option: string) => `There is no option ${option}.`,
  valueMissing: (option: string) => `Write what it should be after ${option}.`,
  noValue: (option: string) => `Write ${option} alone, without = and a value.`,
  taken: (command: string, options: readonly string[]) =>
    `npm took ${listed(options.map((option) => `--${option}`))} for itself, so nothing was done. Write -- before the first option: npm run ${command} -- --${options[0] ?? ''}`,
} as const;

export const ROLL_UP_FILES = {
  usage: [
    'npm run rollup -- branches',
    '',
    'Adds up the branches’ state reports. “branches” is a folder with one file a branch: its sheet, saved as .xlsx, or its tab Report data, saved as .csv. You can also name the files themselves.',
    '',
    '--out FOLDER    where the report goes; otherwise the folder “system-report” here',
    '--today DAY     the day of the report, such as 2026-11-30; otherwise today. Later events aren’t counted',
    '--list FILE     a .csv with the columns file and branch: what each branch is called; otherwise its file’s name',
    '--hide-small    attendance under 5 isn’t shown, nor what would give it away',
    '--help          shows this',
    '--example       makes thirty branches’ files with mistakes in them, and their report',
  ].join('\n'),
  noFiles: 'Name the folder with the branches’ files, such as branches.',
  noneInFolder: (folders: readonly string[]) =>
    `There is no .xlsx or .csv file in ${listed(folders.map(quoted))}. Put the branches’ files there.`,
  leftAlone: (files: readonly string[]) => `Not tables, so left alone: ${listedUpTo(files, 5)}.`,
  badDay: (text: string) => `${quoted(text)} isn’t a day. Write it like 2026-11-30.`,
  badList: (file: string) =>
    `${quoted(file)} can’t be read as a list. It needs a first row with the columns file and branch.`,
  notInList: (file: string) =>
    `${quoted(file)} isn’t in the list, so the report calls it by its file’s name.`,
  noFileGiven: 'No file of this branch was given. Ask the branch for it, or correct its name in the list.',
  listedWithoutFile: (name: string) =>
    `No file of this branch was given: the list calls it ${quoted(name)}. Add its file, or correct the file’s name in the list.`,
  cantWrite: (folder: string, problem: string) =>
    `The report can’t be written into ${quoted(folder)}: ${problem}`,

  /** Why a file couldn’t be read, and what to do. */
  problems: {
    missing: 'There is no such file. Check its name.',
    noAccess:
      'This computer doesn’t let you open the file. Close it in other programs, or copy it here again.',
    empty: 'The file is empty. Download it again.',
    link: 'This is only a link to Google Drive. Open the sheet there and choose File > Download > Microsoft Excel.',
    webPage:
      'This is a web page and not a table, perhaps a request to sign in. Sign in to Google and download the file again.',
    password: 'The file has a password, or is in the old Excel format. Save it without a password, as .xlsx.',
    otherKind: 'This is neither .xlsx nor .csv. Save the branch’s sheet as .xlsx.',
    damaged: 'The file is damaged, or isn’t really an .xlsx file. Download it again.',
    huge: 'The file is too large to be one branch’s sheet. Check that it is the right one.',
    noTab: `It has no tab “Report data”. ${ALSO_DATA}`,
    noHeadings: `Its tab “Report data” doesn’t begin with the headings of Report data. ${ALSO_DATA}`,
    noHeadingsCsv:
      'It doesn’t begin with the headings of Report data. Save the tab Report data, and no other, as .csv.',
    badCsv: 'It can’t be read as a .csv file: a quotation mark is missing or out of place. Save it again.',
  },
  sameFile: (other: string) =>
    `The file is the same as ${quoted(other)}, byte for byte. Take one of them out.`,

  headingsGone: (headings: readonly string[]) =>
    `Its tab “Report data” can’t be read without ${
      headings.length === 1 ? 'the heading' : 'the headings'
    } ${listed(headings.map(quoted))} in its first row. Somebody deleted or renamed it. Ask the branch to press Update the Report tab in its view Report, and save the file again.`,

  done: (branches: number, all: number, sessions: number, year: string) =>
    `The report has ${branches === all ? '' : `${branches} of `}${counted(all, 'branch', 'branches')}: ${counted(sessions, 'program session')} in ${year}.`,
  smallHidden:
    'Attendance under 5 is hidden. by-branch.csv has no places and age groups, and shared-events.csv no attendance, because they could give it away.',
  smallShown: 'All attendance is shown. If your state wants numbers under 5 hidden, add --hide-small.',
  noYear: 'the last two years',
  sharedOut: (count: number) =>
    count === 1
      ? 'One row of a shared event isn’t added, because another branch counts it.'
      : `${counted(count, 'row')} of shared events aren’t added, because another branch counts them.`,
  /** `cells` is how many lines check.csv has. */
  toCheck: (count: number, cells: number) =>
    count === 0
      ? 'There is nothing to check.'
      : `${counted(count, 'line')} to look at: see the tab Check.${cells > count ? ` check.csv has each cell, in ${counted(cells, 'line')}.` : ''}`,
  notRead: (count: number) => `${counted(count, 'branch', 'branches')} couldn’t be read:`,
  notReadOne: (name: string, problem: string) => `  ${name}: ${problem}`,
  nothingRead: (folder: string) =>
    `No file could be read, so no report was written. An earlier report in ${quoted(folder)} is as it was.`,
  written: (files: readonly string[], folder: string, page: string) =>
    `Written into ${folder}: ${listed(files)}.\nOpen ${page} in your browser.`,
  exampleMade: (folder: string) => `The example’s branches are in ${folder}.`,
  reading: (at: number, all: number, file: string) => `Reading ${at} of ${all}: ${file}`,
} as const;
