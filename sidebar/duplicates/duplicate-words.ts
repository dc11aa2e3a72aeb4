// Every text of the page Duplicates, except labels of fields and the reasons why two may be the same.

import type { Duplicate } from '../../src/domain/duplicates/duplicates';
import type { ReferenceCounts } from '../../src/domain/duplicates/merge-follows';
import { excerpt } from '../../src/domain/basics/text';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
const quoted = (name: string): string => `“${excerpt(name)}”`;

/** '3 events, 1 contact and 2 lines of the plan', or '' */
export function followingInWords({ events, contacts, lines }: ReferenceCounts): string {
  const parts = [
    events > 0 ? counted(events, 'event') : '',
    contacts > 0 ? counted(contacts, 'contact') : '',
    lines > 0 ? counted(lines, 'line of the plan', 'lines of the plan') : '',
  ].filter(Boolean);
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}

const LANE_TITLES: Readonly<Record<Duplicate<never>['lane'], string>> = {
  contact: 'Same e-mail or phone',
  name: 'Same name',
  similar: 'Similar names',
};

export const DUPLICATE_WORDS = {
  title: 'Duplicates',
  about: 'Partners that stand in two rows. You decide about each pair; nothing is merged by itself.',
  reading: (read: number, all: number) =>
    all > read ? `Reading partners: ${read} of ${all}…` : 'Reading partners…',
  moved: 'Rows were moved while they were read. Nothing was lost: try again in a moment.',
  searching: (count: number) => `Comparing ${counted(count, 'partner')}…`,
  compared: (count: number, pairs: number) =>
    `${counted(count, 'partner')} compared: ${counted(pairs, 'pair')} to look at.`,
  nothing: (count: number) =>
    `Nothing found. ${counted(count, 'partner')} compared: no two share an e-mail address, a phone or a name, and no names are alike.`,
  allDone: 'That was the last pair: nothing is left to look at.',
  lanes: LANE_TITLES,
  pair: (one: string, other: string) => `${quoted(one)} and ${quoted(other)}`,
  next: (one: string, other: string) => `Look at ${quoted(one)} and ${quoted(other)}`,
  showAll: (count: number) => `Show all ${count}`,
  showAllOf: (title: string, count: number) => `Show all ${count}: ${title}`,
  shared: 'Shared by many',
  apart: 'Not the same',
  apartHelp: 'You said that these are not the same.',
  compareAgain: 'Ask again',
  compareAgainOf: (one: string, other: string) => `Ask again about ${quoted(one)} and ${quoted(other)}`,
  checkAgain: 'Look again',

  question: 'Are these two the same?',
  loading: 'Opening both rows…',
  stays: 'Which row should stay?',
  staysHelp:
    'The other one is not deleted: it becomes Ended, and its events, contacts and plan lines follow to the one that stays. A name that goes is kept in Notes; what stands in columns of your own stays in its row.',
  row: (row: number, following: string) =>
    following === '' ? `Row ${row}; nothing names it yet` : `Row ${row}; named in ${following}`,
  differ: (count: number) => `${counted(count, 'field')} to look at`,
  differHelp: 'What you choose will stand in the row that stays.',
  sameNothing: 'The two rows say nothing that differs.',
  choose: 'Please choose: only one can stay.',
  fromRow: (row: number) => `row ${row}`,
  both: 'Both',
  blank: '(blank)',
  inOne: (count: number) =>
    count === 1 ? '1 field is filled in one row only' : `${count} fields are filled in one row only`,
  same: (count: number) => (count === 1 ? '1 field is the same' : `${count} fields are the same`),
  people: 'Contact Name, Email and Phone',
  follows: (following: string, into: string) =>
    following === ''
      ? 'No event, contact or line of the plan names the other row.'
      : `${following} will name ${quoted(into)}.`,
  ends: (name: string, isRenamed: boolean) =>
    `The row of ${quoted(name)} is not deleted: it keeps what stands in it, and its Stage becomes Ended.${isRenamed ? ' “(merged)” is put behind its name.' : ''}`,
  merge: 'Merge',
  merging: 'Merging…',
  notSame: 'Not the same',
  noting: 'Noting it…',
  back: 'Back',
  chooseFirst: (labels: readonly string[]) => `Please choose first: ${labels.join(', ')}.`,

  merged: (gone: string, into: string) => `${quoted(gone)} is merged into ${quoted(into)}.`,
  kept: (one: string, other: string) =>
    `${quoted(one)} and ${quoted(other)} are kept as two, and not asked about again.`,
  askedAgain: (one: string, other: string) => `${quoted(one)} and ${quoted(other)} are asked about again.`,
  undoMerge: 'Undo this merge',
  undoApart: 'Undo',
  undoing: 'Undoing…',
} as const;
