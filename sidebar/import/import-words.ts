// Every word of the page Import. Apart from those of the sidebar, which need not load them.

import type { DoubtKind } from '../../src/domain/import-row';
import type { Answer } from '../../src/domain/import-plan';
import type { ImportTable } from '../../src/domain/import-synonyms';

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

export const IMPORT_WORDS = {
  title: 'Import a list',
  opening: 'Opening…',
  reading: (count: number) => (count === 0 ? 'Reading the list…' : `Reading the list… ${rows(count)}`),
  planning: 'Comparing it with what is there…',
  moving: 'Somebody is at work in these rows just now. Nothing was changed: please try again in a moment.',
  tryAgain: 'Try again',
  back: 'Back',
  startOver: 'Start over with another list',
  more: (count: number) => `… and ${number(count)} more`,
  noRoom: 'Your browser keeps nothing of this: leave this page open until the list is in.',

  source: {
    title: 'Where is the list?',
    safe: 'The list itself is never changed. You see what will happen before anything is written.',
    tabs: 'In a tab of this spreadsheet',
    noTabs: 'No other tab holds anything.',
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
    unsure: (count: number) => (count === 1 ? '1 column needs a look' : `${count} columns need a look`),
    sure: (count: number) => (count === 1 ? '1 column is clear' : `${count} columns are clear`),
    into: (heading: string) => `“${heading}” goes into`,
    leaveOut: 'Leave it out',
    note: 'Notes, behind its heading',
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
    dmy: 'The day (31/12/2026)',
    mdy: 'The month (12/31/2026)',
    noName: (table: ImportTable) =>
      `No column goes into ${table === 'partners' ? 'Partner/Company' : 'Event/Program Name'} yet. Choose which one does.`,
    noOrder: 'Please say above which comes first, day or month.',
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
    counts: {
      new: (count: number) => `${number(count)} new`,
      changed: (count: number) => `${number(count)} changed`,
      same: (count: number) => `${number(count)} there already`,
      doubtful: (count: number) => `${number(count)} to be answered`,
      refused: (count: number) => `${number(count)} cannot come in`,
      leftOut: (count: number) => `${number(count)} left out`,
    },
    row: (row: number) => `Row ${row}`,
    joined: (row: number) => `goes together with row ${row}`,
    change: (label: string, from: string, to: string) =>
      from === '' ? `${label}: ${to}` : `${label}: ${to} (instead of ${from})`,
    questions: 'Questions',
    questionsHelp: 'Rows with a question stay out until you answer it.',
    kinds: {
      kept: (count: number) => `${rows(count)} with a text that fits nowhere`,
      alone: (count: number) => `${rows(count)} with nothing but a name`,
      twice: (count: number) => `${rows(count)} with a name that comes twice in the list`,
      similar: (count: number) => `${rows(count)} with a name much like another`,
      person: (count: number) => `${rows(count)} with an e-mail or phone of another`,
      overwrite: (count: number) =>
        `${rows(count)} that ${count === 1 ? 'differs' : 'differ'} from what is there`,
    } satisfies Record<DoubtKind, (count: number) => string>,
    answers: {
      kept: { go: 'Bring them in, with that text in Notes', skip: 'Leave them out' },
      alone: { go: 'Add them', skip: 'Leave them out' },
      twice: { go: 'Put rows of one name together', skip: 'Leave these rows out' },
      similar: { go: 'It is the same', new: 'It is another', skip: 'Leave them out' },
      person: { go: 'It is the same', new: 'It is another', skip: 'Leave them out' },
      overwrite: {
        note: 'Keep what is there, the other into Notes',
        go: 'Take what the list says',
        skip: 'Leave these rows as they are',
      },
    } satisfies Record<DoubtKind, Partial<Record<Answer, string>>>,
    forAll: 'For all of them',
    open: 'Not answered',
    asAll: 'As for all',
    oneByOne: 'One by one',
    strayNotes: 'Notes at cells outside of these rows, which do not come along:',
    nothing: 'Nothing is left to bring in.',
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
    goOn: 'Go on',
    leave: 'Leave it there',
  },

  done: {
    title: 'Done',
    cameIn: (table: ImportTable, added: number, changed: number) =>
      added + changed === 0
        ? `Nothing had to be written into ${TABS[table]}.`
        : `${newAndChanged(added, changed)} in ${TABS[table]}.`,
    left: (count: number) => `${number(count)} left as it was`,
    undo: 'Undo this import',
    undoing: 'Taking it back…',
    another: 'Import another list',
  },
} as const;
