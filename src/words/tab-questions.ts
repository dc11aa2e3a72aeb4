export const HEADING_QUESTIONS = {
  twice: (label: string, tab: string, one: string, other: string) =>
    `“${label}” appears twice in the headings of ${tab}, in columns ${one} and ${other}.`,
  uses: (column: string) => `Outreach uses column ${column}.`,
  usesEmpty: (column: string) => `Outreach uses column ${column}, which is empty.`,
  renameOther: (becomes: string) => `Rename the other one “${becomes}”`,
  useAndRename: (column: string, becomes: string) =>
    `Use column ${column} and rename the empty one “${becomes}”`,
  missing: (label: string, tab: string) => `${tab} has no column “${label}”.`,
  isItUnnamed: (column: string) => `Is it column ${column}, which has no heading?`,
  isIt: (column: string, heading: string) => `Is it column ${column}, “${heading}”?`,
  add: 'Add the column',
  addInstead: 'No, add a new column',
  rename: (label: string) => `Yes, rename it “${label}”`,
} as const;

export const FRAME_QUESTIONS = {
  hintsGone: (tab: string) =>
    `The gray hints below the headings of ${tab} are missing. Your rows still count.`,
  restoreHints: 'Restore the hints',
  hintsMoved: (tab: string, row: number, usual: number) =>
    `The gray hints of ${tab} are in row ${row} instead of row ${usual}. Your rows still count.`,
  moveHints: (row: number) => `Move the hints back to row ${row}`,
  emptyAbove: (tab: string, rows: number) =>
    rows === 1
      ? `${tab} has an empty row above its headings.`
      : `${tab} has ${rows} empty rows above its headings.`,
  deleteEmpty: (rows: number) => (rows === 1 ? 'Delete the empty row' : 'Delete the empty rows'),
  titleAbove: (tab: string, rows: number, first: string) =>
    rows === 1
      ? `${tab} has a row above its headings: “${first}”. It doesn’t count.`
      : `${tab} has ${rows} rows above its headings, starting with “${first}”. They don’t count.`,
  rowsAbove: (tab: string, rows: number, first: string) =>
    rows === 1
      ? `${tab} has a row above its headings: “${first}”. Move it down, so that new entries go in the right place.`
      : `${tab} has ${rows} rows above its headings, starting with “${first}”. Move them down, so that new entries go in the right place.`,
  isTitle: 'It’s a title. Keep it as a note',
  moveBelow: (rows: number) => (rows === 1 ? 'Move it below the headings' : 'Move them below the headings'),
} as const;

/** After the name of the row and a colon. */
export const ROW_QUESTIONS = {
  eventUnread: (when: string, why: string) => `“${when}” ${why}, so this event isn’t counted.`,
  endsBefore: (end: string) =>
    `it ends (“${end}”) before it starts, so it counts as one day. What’s its last day?`,
  saysCancelled: 'its name says it’s cancelled, but it’s counted. Choose Yes or No under Cancelled.',
  eventStranger: (name: string, more: number) =>
    more === 0
      ? `“${name}” isn’t in Partners, so this event doesn’t count as contact with them. Correct the name or add the partner.`
      : `“${name}” isn’t in Partners, so this event and ${more} more don’t count as contact with them. Correct the name or add the partner.`,
  inLog: (name: string, words: string) => `Contact Log, ${name}: ${words}`,
  rowNumber: (row: number) => `row ${row}`,
  noDay: 'it has no date, so it isn’t counted.',
  noDate: (text: string) => `“${text}” isn’t a date, so this contact isn’t counted.`,
  inFuture: (day: string) => `“${day}” is in the future, so this contact isn’t counted.`,
  noPartner: 'it names no partner, so it isn’t counted.',
  contactStranger: (more: number) =>
    more === 0
      ? 'this name isn’t in Partners, so this contact isn’t counted. Correct the name or add the partner.'
      : `this name isn’t in Partners, so this contact and ${more} more aren’t counted. Correct the name or add the partner.`,
} as const;

/** After the line's item and a colon. */
export const LINE_QUESTIONS = {
  from: (when: string, day: string) =>
    `“${when}”: starting when? Add the first day under When, like “${when} from ${day}”.`,
  month: (when: string, day: string) =>
    `“${when}”: once a month, or every few weeks? Under When, type “${when} of the month” or “${when} from ${day}”.`,
  words: (when: string, from: string, day: string) =>
    `“${when}”: it isn’t clear which days these are. Under When, type words like “second Tuesday of the month” or “every Monday 10:00 from ${from}”, or one day, like ${day}.`,
  unread: (when: string, why: string, day: string) =>
    `“${when}” ${why}, so nobody will be reminded of this line. Type a day under When, like ${day}, or move the words to Item.`,
} as const;

export const ODD_CELLS = {
  date: 'date',
  time: 'time',
  picture: (what: string) => `a picture isn’t a ${what}`,
  number: (number: string, what: string) => `the number ${number} isn’t a ${what}`,
  text: (text: string, what: string) => `“${text}” isn’t a ${what}`,
  unlikely: (day: string) => `${day} can’t be right`,
  cell: (tab: string, row: number, label: string, oddity: string) =>
    `${tab}, row ${row}, “${label}”: ${oddity}. Correct the cell or clear it.`,
} as const;
