// Import: every sentence of its page, and what it says about rows of a list.

import { counted, listed, quoted } from './count';

const rows = (count: number): string => counted(count, 'row');
/** '214 new and 12 changed' */
const newAndChanged = (added: number, changed: number): string =>
  [added > 0 || changed === 0 ? `${added} new` : '', changed > 0 ? `${changed} changed` : '']
    .filter(Boolean)
    .join(' and ');

const MOST_NAMED = 8;
/** 'Ana, Ben, and 7 others' */
const someOf = (names: readonly string[]): string =>
  listed(
    names.length > MOST_NAMED + 1
      ? [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} others`]
      : names,
  );

const DAY_ANSWERS = {
  dmy: 'day first',
  mdy: 'month first',
  yes: 'day and month switched back',
  no: 'dates right as they are',
};

export const IMPORT = {
  title: 'Import a list',
  opening: 'Opening…',
  reading: (count: number) => (count === 0 ? 'Reading…' : `Reading… ${rows(count)}`),
  planning: 'Comparing with your sheet…',
  moving: 'Someone is editing these rows. Nothing was changed. Try again in a moment.',
  tryAgain: 'Try again',
  back: 'Back',
  headingsFirst: 'Please answer this first.',
  startOver: 'Use another list',
  more: (count: number) => `… and ${count} more`,
  showMore: 'Show more',
  strangers: (names: readonly string[]) =>
    `${someOf(names)} ${names.length === 1 ? 'isn’t' : 'aren’t'} on your staff list.`,
  addStrangers: (names: readonly string[]) =>
    names.length === 1
      ? `Add ${names[0] ?? ''}`
      : names.length === 2
        ? 'Add both'
        : `Add all ${names.length}`,
  nameIs: (typed: string) => `${quoted(typed)} is`,
  whoIsWho: 'Who is who?',
  someoneNew: 'Someone new',
  otherNames: 'Are they in Partners under other names?',
  notInPartners: 'Not in Partners',
  addingStrangers: 'Adding…',
  lost: 'this import',
  noRoom: 'Your browser can’t save your place. Keep this page open until the import is done.',
  pastedList: 'Your list',

  source: {
    title: 'Where’s your list?',
    tabs: 'In this spreadsheet',
    noTabs: 'No other tab has a list.',
    size: (count: number, columns: number) => `${rows(count)}, ${counted(columns, 'column')}`,
    elsewhere: 'Somewhere else',
    paste: 'Paste its cells, with the headings',
    pasteHelp: 'From Excel, an email, or a CSV file.',
    read: 'Next',
    file: 'Or choose a CSV or TSV file',
    workbook: 'This is a workbook. Open it in Excel or Google Sheets, copy the cells, and paste them above.',
    nothing: 'There’s nothing here yet. Paste the cells with their headings.',
    whichReading: (file: string) => `Which of these from “${file}” looks right?`,
  },

  columns: {
    title: 'What’s in it?',
    header: (list: string, row: number, count: number) =>
      `${list}: headings in row ${row}, then ${rows(count)}.`,
    noHeader: (list: string, count: number) => `${list}: ${rows(count)}. Which row has the headings?`,
    headerRow: 'Row with the headings (0 if none)',
    changeHeader: 'Change the heading row',
    what: 'Each row is',
    around: (count: number) => `Skipped ${rows(count)} (titles, totals, notes)`,
    remembered: 'The columns go where they went last time.',
    resumed: 'You started this import before. Nothing is saved yet, and your choices are still here.',
    leaveIt: 'Use another list',
    unsure: (count: number) => `Check ${counted(count, 'column')}`,
    placed: (count: number) => (count === 0 ? 'Other columns' : `${counted(count, 'column')} matched`),
    noted: (notes: string, headings: readonly string[]) => `Added to ${notes}: ${headings.join(', ')}.`,
    leftOut: (headings: readonly string[]) => `Left out: ${headings.join(', ')}.`,
    into: (heading: string) => `“${heading}” goes to`,
    leaveOut: 'Leave out',
    note: 'Notes, with this heading',
    noteHeard: 'What we heard, with this heading',
    plan: 'Notes and Weekly Plan (next step)',
    people: 'Contacts: names, emails, and phones mixed',
    first: 'Contact Name: first name',
    last: 'Contact Name: last name',
    person: 'Which contact',
    personOf: (person: number) => `Contact ${person}`,
    blank: '(empty column)',
    samples: (texts: readonly string[]) => texts.join(' · '),
    order: (heading: string) => `“${heading}”: which comes first, day or month?`,
    mixed: (one: string, other: string) => `It has both ${one} and ${other}.`,
    unclear: (one: string) => `${one} could be either.`,
    turned: (heading: string) => `“${heading}”: are these dates right?`,
    turnedWhy: (text: string) =>
      `${text} is still text, so day and month may be switched in the cells that became dates.`,
    turnedTo: {
      yes: (days: readonly string[]) => `Switch them back: ${days.join('; ')}`,
      no: (days: readonly string[]) => `They’re right: ${days.join('; ')}`,
    },
    /** Dates that an earlier import asked about. */
    asLastTime: (heading: string, answer: keyof typeof DAY_ANSWERS) =>
      `“${heading}”: ${DAY_ANSWERS[answer]}, as last time`,
    several: (heading: string) => `“${heading}”: one person, or several?`,
    severalAre: {
      apart: (names: readonly string[]) => `Several: ${names.join(' · ')}`,
      one: (names: readonly string[]) => `One: ${names.join(', ')}`,
    },
    severalAsLastTime: (heading: string, answer: 'apart' | 'one') =>
      `“${heading}”: ${answer === 'apart' ? 'commas separate people' : 'one person in each cell'}, as last time`,
    dmy: 'The day (31/12/2026)',
    mdy: 'The month (12/31/2026)',
    noName: (label: string) => `Choose which column goes to ${label}.`,
    noOrder: 'Choose above which comes first, day or month.',
    noTurned: 'Say above whether the dates are right.',
    noRows: 'There are no rows below the headings.',
    comments: 'Cell notes are imported. Comments aren’t.',
    next: 'Preview',
    adoptTitle: (tab: string) => `This tab looks like ${tab}`,
    adopt: (tab: string) =>
      `Want to use it as ${tab}? It gets that name and the missing columns on the right. Its rows move down one, to make room for the hints.`,
    adoptNow: (tab: string) => `Use this tab as ${tab}`,
    adopting: 'One moment…',
  },

  preview: {
    title: 'Preview',
    nothingYet: 'Nothing saved yet.',
    counts: {
      new: (count: number) => `${count} new`,
      changed: (count: number) => `${count} changed`,
      joined: (count: number) => `${count} combined with another row`,
      same: (count: number, tab: string) => `${count} already in ${tab}`,
      doubtful: (count: number) => `${rows(count)} ${count === 1 ? 'needs an answer' : 'need answers'}`,
      refused: (count: number) => `${count} can’t be imported`,
      leftOut: (count: number) => `${count} left out`,
    },
    row: (row: number) => `Row ${row}`,
    joined: (row: number) => `Combined with row ${row}`,
    noName: '(no name)',
    willStand: 'To be added:',
    willChange: 'To be changed:',
    listSays: 'In your list:',
    becomes: (after: string) => `→ ${after}`,
    asTyped: (stored: string, typed: string) => `${stored} (${typed} in your list)`,
    errors: (where: string, count: number, heading: string, error: string) =>
      count === 1
        ? `Row ${where}: “${heading}” (${error}) stays blank.`
        : `Rows ${where}: ${count} cells show errors like ${error}, so they stay blank.`,
    /** Many columns aren't named. */
    blanks: (count: number, texts: readonly string[], headings: readonly string[]) =>
      `${headings.length > 2 ? '' : `${someOf(headings.map(quoted))}: `}${counted(count, 'cell')} with ${listed(texts.slice(0, 2).map(quoted))} ${count === 1 ? 'stays' : 'stay'} blank.`,
    notContacted: (count: number, status: string) =>
      `${count} ${count === 1 ? 'becomes' : 'become'} “${status}”.`,
    lines: (count: number) => `${counted(count, 'next step')} for the Weekly Plan`,
    follows: (count: number) => `Last Contact Date moves forward for ${counted(count, 'partner')}.`,
    unmatched: (names: readonly string[]) =>
      `${someOf(names)} ${names.length === 1 ? 'isn’t' : 'aren’t'} in Partners. Their contacts go into the log now, and will count after you add ${names.length === 1 ? 'that name' : 'those names'} to Partners.`,
    happens: 'Remarks',
    line: (item: string, day: string) => (day === '' ? item : `${day}: ${item}`),
    leaveOut: 'Leave out',
    leaveOutOf: (name: string) => `Leave out ${name}`,
    takeIn: 'Include',
    takeInOf: (name: string) => `Include ${name}`,
    /** What each question asks, about one row or many. */
    kinds: {
      kept: 'Can’t be read; goes to Notes.',
      alone: 'Only a name. A heading?',
      twice: 'Listed twice, with differences. Combine them?',
      similar: (tab: string, thing: string) =>
        tab === '' ? `Same ${thing} as another row?` : `Already in ${tab}. Same ${thing}?`,
      overwrite: (tab: string) => `Change what ${tab} says?`,
    },
    ofColumn: (heading: string, question: string) => `“${heading}”: ${question}`,
    count: (count: number) => (count === 1 ? '' : ` (${rows(count)})`),
    answers: {
      kept: { go: 'Put in Notes', skip: 'Leave out' },
      alone: { go: 'No, add it', skip: 'Yes, leave it out' },
      twice: { go: 'Combine them', new: 'They’re different events', skip: 'Leave out' },
      similar: { go: 'It’s the same', new: 'It’s a different one', skip: 'Leave out' },
      person: { go: 'It’s the same', new: 'It’s a different one', skip: 'Leave out' },
      overwrite: {
        go: 'Change it',
        note: 'Keep it; put mine in Notes',
        skip: 'Leave out',
      },
    },
    forAll: 'For all of them',
    open: 'Choose',
    asAll: 'Same as all',
    oneByOne: 'One by one',
    strayNotes: 'Notes on other cells (not imported)',
    nothing: 'Nothing left to import.',
    waiting: (which: string, count: number) =>
      count === 1 ? `Left out unless answered: row ${which}.` : `Left out unless answered: ${which}.`,
    waitingRows: (where: string, count: number) => (where === '' ? rows(count) : `rows ${where}`),
    showWaiting: 'Answer now',
    bringIn: (added: number, changed: number) => `Import ${newAndChanged(added, changed)}`,
    subject: (one: string, many: string, added: number, changed: number) =>
      `${newAndChanged(added, changed)} ${added + changed === 1 ? one : many}`,
  },

  writing: {
    title: 'Importing',
    progress: (done: number, total: number) => `${done} of ${rows(total)} imported.`,
    keepOpen: 'Keep this page open. If it closes, you can continue from here.',
    stop: 'Stop',
    stopping: 'Stopping…',
    last: 'Checking who’s due…',
    stoppedTitle: 'Stopped',
    failedTitle: 'Not finished',
    cutOffTitle: 'An import was interrupted',
    cutOff: (list: string, done: number, total: number) => `${list}: ${done} of ${rows(total)} imported.`,
    cutOffHelp: 'Continue with the rest (nothing is imported twice), or stop here and keep what’s in.',
    goOn: 'Continue',
    leave: 'Stop here',
  },

  done: {
    title: 'Done',
    cameIn: (tab: string, added: number, changed: number) =>
      added + changed === 0 ? `Nothing to change in ${tab}.` : `${newAndChanged(added, changed)} in ${tab}.`,
    lines: (count: number) => `${counted(count, 'next step')} in the Weekly Plan.`,
    left: (count: number) => `${count} not changed, because someone edited the sheet in the meantime`,
    notIn: (count: number) => `${rows(count)} of your list ${count === 1 ? 'wasn’t' : 'weren’t'} imported`,
    rows: (count: number, which: string) => (count === 1 ? `Row ${which}` : `Rows ${which}`),
    answered: 'You left these out.',
    unanswered: {
      kept: 'We couldn’t read part of it, and the question wasn’t answered.',
      alone: 'Nothing but a name, and the question wasn’t answered.',
      twice: 'Listed twice with different details, and the question wasn’t answered.',
      similar: 'May be the same as another, and the question wasn’t answered.',
      person: 'May be the same as another, and the question wasn’t answered.',
      overwrite: 'It differs from your sheet, and the question wasn’t answered.',
    },
    copy: 'Copy these rows',
    copied: 'Copied. Paste them into a sheet.',
    asText: 'These rows as text',
    reasonHead: 'Why it wasn’t imported',
    undo: 'Undo import',
    undoing: 'Undoing…',
    another: 'Import another list',
  },
} as const;

/** What Import says about one row or cell of a list. */
export const IMPORT_ROW = {
  /** Instead of a heading. */
  column: (letters: string) => `Column ${letters}`,
  unread: (text: string, why: string) => `“${text}” ${why}.`,
  onlyPart: (text: string, isTimeToo: boolean) =>
    `We could read only the day${isTimeToo ? ' and the time' : ''} in “${text}”.`,
  onlyFirstDay: (text: string) => `We could read only the first day in “${text}”.`,
  refusedValue: (heading: string, value: string, why: string) => `${heading} “${value}”: ${why}`,
  nothingUnder: (heading: string) => `There’s nothing under “${heading}”.`,
  errorUnder: (heading: string, error: string) =>
    `“${heading}” shows the error ${error}. Fix that cell in your list, or type the name.`,
  tooLong: (heading: string, why: string) => `${heading}: ${why}`,
  notCounted: (text: string) => `“${text}”, so it doesn’t count as a contact.`,
  dayNotCounted: (text: string) => `“${text}”, so that day doesn’t count as a contact.`,
  left: (name: string) => `${name} isn’t added: Notes say they left.`,
  stays: (label: string, current: string, earlier: string) =>
    `${label} stays ${current}; ${earlier} is earlier.`,
  likePartner: (name: string, why: string) => `Maybe “${name}”. ${why}`,
  likeRow: (name: string, row: number, why: string) => `Maybe “${name}” in row ${row}. ${why}`,
  sameDay: (name: string, place: string) =>
    `Maybe “${name}” on the same day${place === '' ? '' : `, at ${place}`}.`,
  sameDayRow: (name: string, row: number, place: string) =>
    `Maybe “${name}” in row ${row}, on the same day${place === '' ? '' : `, at ${place}`}.`,
  alsoIn: (row: number) => `Also in row ${row}.`,
  differs: (label: string, there: string, inList: string) => `${label}: ${there} → ${inList}`,
  manyInto: (count: number, row: number) =>
    `${count} rows go into row ${row} already. Is this really one partner?`,
  sameAs: (row: number) => `Same as row ${row}.`,
  errors: (headings: readonly string[], error: string) =>
    headings.length === 1
      ? `“${headings[0] ?? ''}” shows the error ${error}, so it stays blank.`
      : `${listed(headings.map(quoted))} show errors like ${error}, so they stay blank.`,
} as const;
