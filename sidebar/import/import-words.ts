// Every text of the page Import, in a file of its own so that the sidebar doesn't load it.

import { type LeftGroup, wordRows } from '../../src/domain/import/import-left';
import type { CellError, ImportQuestionKind } from '../../src/domain/import/import-row';
import type { Answer } from '../../src/domain/import/import-plan';
import type { ImportTable } from '../../src/domain/tables';
import { dateInWords } from '../kit/words';
import type { ListSource } from './saved-import';

const TABS: Record<ImportTable, string> = { partners: 'Partners', events: 'Events' };
const ONES: Record<ImportTable, [one: string, several: string]> = {
  partners: ['partner', 'partners'],
  events: ['event', 'events'],
};
const number = (count: number): string => count.toLocaleString('en-US');
const rows = (count: number): string => (count === 1 ? '1 row' : `${number(count)} rows`);
/** '214 new and 12 changed' */
const newAndChanged = (added: number, changed: number): string =>
  [added > 0 || changed === 0 ? `${number(added)} new` : '', changed > 0 ? `${number(changed)} changed` : '']
    .filter(Boolean)
    .join(' and ');

/** 'Ana, Ben and 3 others' */
function names(all: readonly string[]): string {
  const shown = all.length > MOST_NAMED + 1 ? all.slice(0, MOST_NAMED) : all;
  const others = all.length - shown.length;
  const last = others > 0 ? `${others} others` : (shown[shown.length - 1] ?? '');
  const before = others > 0 ? shown : shown.slice(0, -1);
  return before.length === 0 ? last : `${before.join(', ')} and ${last}`;
}
const MOST_NAMED = 8;

/** 'the list “Old list”' */
const listOf = (source: ListSource): string =>
  'tab' in source
    ? `the list “${source.tab}”`
    : source.file === undefined
      ? 'the list that you pasted'
      : `the file “${source.file}”`;

export const IMPORT_WORDS = {
  title: 'Import a list',
  opening: 'Opening…',
  reading: (count: number) => (count === 0 ? 'Reading the list…' : `Reading the list… ${rows(count)}`),
  planning: 'Comparing it with what is there…',
  moving: 'Somebody is at work in these rows just now. Nothing was changed: please try again in a moment.',
  tryAgain: 'Try again',
  back: 'Back',
  headingsFirst: 'Before you can see what will happen, please answer this.',
  startOver: 'Start over with another list',
  more: (count: number) => `… and ${number(count)} more`,
  showMore: 'Show more',
  strangers: (all: readonly string[]) =>
    `${names(all)} ${all.length === 1 ? 'isn’t' : 'aren’t'} on your staff list in Settings.`,
  addStrangers: (all: readonly string[]) =>
    all.length === 1 ? `Add ${all[0] ?? ''} to the staff list` : `Add all ${all.length} to the staff list`,
  addingStrangers: 'Adding to the staff list…',
  lost: 'this import',
  noRoom: 'Your browser keeps nothing of this: leave this page open until the list is in.',

  source: {
    title: 'Where is the list?',
    safe: 'The list itself is never changed. You see what will happen before anything is written.',
    tabs: 'In a tab of this spreadsheet',
    noTabs: 'No other tab has a list.',
    size: (count: number, columns: number) =>
      `${rows(count)}, ${columns === 1 ? '1 column' : `${columns} columns`}`,
    elsewhere: 'Somewhere else',
    paste: 'Copy its cells, with the headings, and paste them here',
    pasteHelp: 'From Excel, a mail, a CSV or TSV file.',
    read: 'Read what I pasted',
    file: 'Or choose a CSV or TSV file',
    workbook:
      'This is a workbook, which cannot be read here. Open it with Excel or Google Sheets, copy the cells and paste them above.',
    nothing: 'There is nothing in it yet. Paste the cells with their headings.',
    whichReading: (file: string) =>
      `“${file}” doesn’t say how its letters are encoded. Which of these looks right?`,
  },

  columns: {
    title: 'What is in it?',
    header: (row: number) => `Row ${row} holds the headings.`,
    noHeader: 'No row looks like headings. Does one hold them?',
    headerRow: 'Row of the headings (0: none)',
    what: 'Each row is',
    ones: { partners: 'a partner', events: 'an event' } satisfies Record<ImportTable, string>,
    found: (count: number) => `${rows(count)} found below.`,
    around: 'Left out: titles, totals and notes around the list',
    remembered: 'The columns go where they went last time.',
    list: (source: ListSource) => `This is ${listOf(source)}.`,
    resumed: (source: ListSource, count: number) =>
      `You began with ${listOf(source)} before, and what you chose is still here. Nothing of it is in yet: ${rows(count)} to go.`,
    leaveIt: 'Leave this list',
    unsure: (count: number) => (count === 1 ? 'Please look at 1 column' : `Please look at ${count} columns`),
    placed: (count: number) =>
      count === 0
        ? 'The other columns'
        : `Found a place for ${count === 1 ? '1 column' : `${count} columns`}`,
    noted: (headings: readonly string[]) =>
      headings.length === 1
        ? `This column has no place of its own; its words are added to Notes: ${headings.join('')}.`
        : `These columns have no place of their own; their words are added to Notes: ${headings.join(', ')}.`,
    leftOut: (headings: readonly string[]) => `Left out: ${headings.join(', ')}.`,
    into: (heading: string) => `“${heading}” goes into`,
    leaveOut: 'Leave it out',
    note: 'Add it to Notes, with its heading',
    people: 'Contacts: names, e-mails and phones mixed',
    first: 'Contact Name: first name',
    last: 'Contact Name: last name',
    person: 'Whose',
    personOf: (person: number) => (person === 1 ? 'the first contact' : `contact ${person}`),
    blank: '(nothing in this column)',
    samples: (texts: readonly string[]) => texts.join(' · '),
    order: (heading: string) => `“${heading}”: which comes first, day or month?`,
    mixed: (one: string, other: string) => `Both ${one} and ${other} stand there.`,
    unclear: (one: string) => `Nothing tells how ${one} is meant.`,
    turned: (heading: string) => `“${heading}”: are these dates right?`,
    turnedWhy: (text: string) =>
      `${text} is still text, so the spreadsheet may have switched the day and the month in the cells it did turn into dates.`,
    turnedTo: {
      yes: (days: readonly string[]) => `Switch them back: ${days.map(dateInWords).join('; ')}`,
      no: (days: readonly string[]) => `They are right: ${days.map(dateInWords).join('; ')}`,
    },
    dmy: 'The day (31/12/2026)',
    mdy: 'The month (12/31/2026)',
    noName: (table: ImportTable) =>
      `No column goes into ${table === 'partners' ? 'Partner/Company' : 'Event/Program Name'} yet. Choose which one does.`,
    noOrder: 'Please say above which comes first, day or month.',
    noTurned: 'Please say above whether the dates are right.',
    noRows: 'There are no rows below the headings.',
    next: 'Look at what will happen',
    adoptTitle: (table: ImportTable) => `This tab looks like ${TABS[table]} already`,
    adopt: (table: ImportTable) =>
      `It can become ${TABS[table]} as it stands: it gets that name and the columns it lacks, at the right. Nothing in it moves but the rows below the headings, by one line for the hints.`,
    adoptNow: (table: ImportTable) => `Use this tab as ${TABS[table]}`,
    adopting: 'One moment…',
  },

  preview: {
    title: 'What will happen',
    nothingYet: 'Nothing has been written yet.',
    comments: 'Notes on cells are included. Comments are not: Google lets no script read them.',
    counts: {
      new: (count: number) => `${number(count)} new`,
      changed: (count: number) => `${number(count)} changed`,
      joined: (count: number) => `${number(count)} combined with another row`,
      same: (count: number) => `${number(count)} there already`,
      doubtful: (count: number) => `${number(count)} to be answered`,
      refused: (count: number) => `${number(count)} cannot come in`,
      leftOut: (count: number) => `${number(count)} left out`,
    },
    row: (row: number) => `Row ${row}`,
    joined: (row: number) => `Combined with row ${row}`,
    noName: '(no name)',
    willStand: 'This will be written:',
    willChange: 'This will change; all else stays as it is:',
    wouldStand: 'If you bring it in, this will be written:',
    wouldChange: 'If you take what the list says, this will change:',
    listSays: 'The list says:',
    becomes: (after: string) => `→ ${after}`,
    asTyped: (stored: string, typed: string) => `${stored} (${typed} in the list)`,
    errors: (all: readonly CellError[]) => {
      const [first] = all;
      const found = [...new Set(all.map(({ row }) => row))];
      const where = `${found.length === 1 ? 'Row' : 'Rows'} ${wordRows(found)}`;
      return all.length === 1
        ? `${where}: “${first?.heading}” shows the error ${first?.error} and is left out.`
        : `${where}: ${number(all.length)} cells show an error such as ${first?.error} and are left out.`;
    },
    leaveOut: 'Leave out',
    leaveOutOf: (name: string) => `Leave out ${name}`,
    takeIn: 'Include',
    takeInOf: (name: string) => `Include ${name}`,
    questions: 'Questions',
    questionsHelp: 'Rows with a question stay out until you answer it.',
    kinds: {
      kept: (count: number) => `${rows(count)} with words that have no place but Notes`,
      alone: (count: number) => `${rows(count)} with nothing but a name`,
      twice: (count: number) => `${rows(count)} listed twice with different details`,
      similar: (count: number) => `${rows(count)} that may be listed already`,
      person: (count: number) => `${rows(count)} with someone else’s email or phone`,
      overwrite: (count: number) =>
        `${rows(count)} that ${count === 1 ? 'differs' : 'differ'} from what is there`,
    } satisfies Record<ImportQuestionKind, (count: number) => string>,
    keptIn: (heading: string, count: number) => `“${heading}”: we couldn’t read ${rows(count)}`,
    answers: {
      kept: { go: 'Bring them in and put the text in Notes', skip: 'Leave them out' },
      alone: { go: 'Add them', skip: 'Leave them out' },
      twice: { go: 'Combine them', new: 'They’re different events', skip: 'Leave these rows out' },
      similar: { go: 'It’s the same', new: 'It’s a different one', skip: 'Leave them out' },
      person: { go: 'It’s the same', new: 'It’s a different one', skip: 'Leave them out' },
      overwrite: {
        note: 'Keep what is there, the other into Notes',
        go: 'Take what the list says',
        skip: 'Leave these rows as they are',
      },
    } satisfies Record<ImportQuestionKind, Partial<Record<Answer, string>>>,
    forAll: 'For all of them',
    open: 'Not answered',
    asAll: 'As for all',
    oneByOne: (count: number) => (count === 1 ? 'See the whole row' : 'One by one'),
    strayNotes: 'Notes at cells outside of these rows, which do not come along:',
    nothing: 'Nothing is left to bring in.',
    answerFirst: (count: number) =>
      count === 1
        ? '1 row can be brought in once its question above is answered.'
        : `${rows(count)} can be brought in once the questions above are answered.`,
    bringIn: (added: number, changed: number) => `Bring in ${newAndChanged(added, changed)}`,
    subject: (table: ImportTable, added: number, changed: number) =>
      `${newAndChanged(added, changed)} ${ONES[table][added + changed === 1 ? 0 : 1]}`,
  },

  writing: {
    title: 'Bringing it in',
    progress: (done: number, total: number) => `${number(done)} of ${rows(total)} are in.`,
    keepOpen: 'Keep this page open. Closed by accident, it goes on where it was.',
    stop: 'Stop',
    stopping: 'Stopping after these rows…',
    last: 'Working out who is due…',
    stoppedTitle: 'Stopped',
    failedTitle: 'Not all of it is in yet',
    cutOffTitle: 'An import was cut off',
    cutOff: (source: ListSource, done: number, total: number) =>
      `Of ${listOf(source)}, ${number(done)} of ${rows(total)} are in, ${number(total - done)} to go.`,
    cutOffHelp: 'Go on brings in the rest; nothing comes twice. Stop here keeps what is in.',
    goOn: 'Go on',
    leave: 'Stop here',
  },

  done: {
    title: 'Done',
    cameIn: (table: ImportTable, added: number, changed: number) =>
      added + changed === 0
        ? `Nothing had to be written into ${TABS[table]}.`
        : `${newAndChanged(added, changed)} in ${TABS[table]}.`,
    left: (count: number) => `${number(count)} left as it was, since somebody changed the sheet meanwhile`,
    notIn: (count: number) => `${rows(count)} of the list ${count === 1 ? 'was' : 'were'} not brought in`,
    rows: (count: number, which: string) => (count === 1 ? `Row ${which}` : `${rows(count)}: ${which}`),
    answered: 'You chose to leave them out.',
    unanswered: {
      kept: 'Words without a place: the question was not answered.',
      alone: 'Nothing but a name: the question was not answered.',
      twice: 'Listed twice with different details: not answered.',
      similar: 'May be listed already: not answered.',
      person: 'Someone else’s email or phone: not answered.',
      overwrite: 'Other words than in the sheet: the question was not answered.',
    } satisfies Record<ImportQuestionKind, string>,
    copy: 'Copy these rows',
    asText: 'These rows as text',
    copyHead: 'Row\tName\tWhy it was not brought in',
    undo: 'Undo this import',
    undoing: 'Taking it back…',
    another: 'Import another list',
  },
} as const;

/** Why rows were not imported, as a sentence. */
export const whyInWords = (why: LeftGroup['why']): string =>
  why === 'answered'
    ? IMPORT_WORDS.done.answered
    : 'refusal' in why
      ? why.refusal
      : `${why.column === undefined ? '' : `“${why.column}”: `}${IMPORT_WORDS.done.unanswered[why.unanswered]}`;

/** For pasting into a sheet: one line for each row, with tabs between row, name and reason. */
export const textOfLeft = (left: readonly LeftGroup[], others: readonly string[]): string =>
  [
    IMPORT_WORDS.done.copyHead,
    ...left
      .flatMap(({ why, rows: all }) => all.map((one) => ({ ...one, why })))
      .sort((one, other) => one.row - other.row)
      .map(({ row, name, why }) => [row, name, whyInWords(why)].join('\t')),
    ...others.map((words) => `\t\t${words}`),
  ].join('\n');
