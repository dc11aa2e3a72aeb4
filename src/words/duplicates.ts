// Duplicates: every sentence of its page, and why two partners may be the same.

import { counted, listed, quoted } from './count';

export const DUPLICATES = {
  title: 'Duplicates',
  reading: (read: number, all: number) =>
    all > read ? `Reading partners: ${read} of ${all}…` : 'Reading partners…',
  moved: 'Someone moved rows. Nothing was lost. Try again in a moment.',
  searching: (count: number) => `Comparing ${counted(count, 'partner')}…`,
  compared: (count: number, pairs: number) =>
    `${counted(pairs, 'pair')} to check, from ${counted(count, 'partner')}.`,
  nothing: (count: number) => `No duplicates among ${counted(count, 'partner')}.`,
  allDone: 'That was the last pair.',
  lanes: { contact: 'Same email or phone', name: 'Same name', similar: 'Similar names' },
  pair: (one: string, other: string) => `${quoted(one)} and ${quoted(other)}`,
  next: 'Compare the first pair',
  showAll: (count: number) => `Show all ${count}`,
  showAllOf: (title: string, count: number) => `Show all ${count}: ${title}`,
  shared: 'Shared by many',
  apart: 'Not the same',
  compareAgain: 'Compare again',
  compareAgainOf: (one: string, other: string) => `Compare again: ${quoted(one)} and ${quoted(other)}`,
  checkAgain: 'Check again',
  hideEnded: 'Hide ended partners',
  showEnded: 'Show ended partners',
  hideEndedHelp: 'Also hides merged rows, for everyone. The same button shows them again.',

  question: 'Same organization?',
  loading: 'Opening both rows…',
  stays: 'Which row stays?',
  staysHelp: 'The other one becomes Ended. Nothing in it is deleted.',
  row: (row: number, following: string) =>
    following === '' ? `Row ${row}: no events or contacts` : `Row ${row}: ${following}`,
  following: (rows: Record<'events' | 'contacts' | 'partnerships' | 'actions' | 'lines', number>) =>
    listed(
      [
        rows.events > 0 ? counted(rows.events, 'event') : '',
        rows.contacts > 0 ? counted(rows.contacts, 'contact') : '',
        rows.partnerships > 0 ? counted(rows.partnerships, 'partnership') : '',
        rows.actions > 0 ? counted(rows.actions, 'action') : '',
        rows.lines > 0 ? counted(rows.lines, 'plan line') : '',
      ].filter(Boolean),
    ),
  /** Why a row is proposed as the one to stay. */
  proposed: {
    active: 'Suggested: it’s not Ended.',
    partner: 'Suggested: it’s already a partner.',
    fuller: 'Suggested: it has more filled in.',
    newer: 'Suggested: it has the later contact.',
  },
  differ: (count: number) => (count === 1 ? '1 field differs' : `${count} fields differ`),
  sameNothing: 'Nothing in the two rows differs.',
  choose: 'Choose one.',
  fromRow: (row: number) => `row ${row}`,
  both: 'Both',
  blank: '(blank)',
  inOne: (count: number) => `${counted(count, 'field')} in one row only`,
  same: (count: number) => `${counted(count, 'field')} the same`,
  people: 'Contact Name, Email, and Phone',
  follows: (following: string, into: string) =>
    following === '' ? '' : `${following} will move to ${quoted(into)}.`,
  ends: (name: string, isRenamed: boolean) =>
    `${quoted(name)} becomes Ended${isRenamed ? ' and gets “(merged)” after its name' : ''}.`,
  merge: 'Merge',
  merging: 'Merging…',
  notSame: 'Not the same',
  noting: 'Saving…',
  back: 'Back',
  chooseFirst: (labels: readonly string[]) => `Choose first: ${labels.join(', ')}.`,

  merged: (gone: string, into: string) => `${quoted(gone)} is merged into ${quoted(into)}.`,
  kept: (one: string, other: string) => `${quoted(one)} and ${quoted(other)} stay separate.`,
  askedAgain: (one: string, other: string) => `${quoted(one)} and ${quoted(other)} are back on the list.`,
  undoMerge: 'Undo this merge',
  undoApart: 'Undo',
  undoing: 'Undoing…',
} as const;

/** Why two partners may be the same, one sentence each. */
export const LIKENESS = {
  names: {
    order: 'Same words in another order.',
    short: 'One name has an abbreviation.',
    spaces: 'Only the spaces differ.',
    spelling: 'A word is spelled differently.',
    longer: 'One name has an extra word.',
  },
  shortForm: 'One name is short for the other.',
  sameName: 'Same name.',
  email: (email: string) => `Same email: ${email}.`,
  phone: (phone: string) => `Same phone: ${phone}.`,
  sharedEmail: (email: string) => `Same email, perhaps a shared one: ${email}.`,
  sharedPhone: (phone: string) => `Same phone, perhaps a shared one: ${phone}.`,
  tooManyEmail: (count: number, email: string) =>
    `${count} partners share the email ${email}, so it doesn’t count.`,
  tooManyPhone: (count: number, phone: string) =>
    `${count} partners share the phone ${phone}, so it doesn’t count.`,
  ended: (name: string) => `${quoted(name)} is Ended.`,
} as const;
