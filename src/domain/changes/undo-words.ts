// What Undo offers, and what it says about it.

import { SHORT_MONTHS } from '../../words/days';
import { UNDO_ENTRY } from '../../words/undo';
import { Day, addDays } from '../basics/day';
import { findField, TableName } from '../tables';
import { Values } from '../tables/description';
import { dayOfWhen, timeOfWhen } from '../basics/day';
import { excerpt } from '../basics/text';
import { ChangeSet } from './change';
import { Conflict } from './reconcile';

/** 'Saved Zoo (Notes) · 9:12 AM · Ana', with the day unless it was today. */
export function describeOperation(operation: ChangeSet, today: Day): string {
  const { who, at } = operation;
  const [day, time] = [dayOfWhen(at), clockTime(timeOfWhen(at))];
  const when =
    day === today
      ? time
      : day === addDays(today, -1)
        ? UNDO_ENTRY.yesterday(time)
        : UNDO_ENTRY.onDay(briefDay(day), time);
  return UNDO_ENTRY.entry(describeAction(operation), when, who.trim());
}

/** '09:12' as '9:12 AM' */
function clockTime(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  const hour = Number(hours);
  return `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** 'Feb 1' */
const briefDay = (day: Day): string =>
  `${SHORT_MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(8))}`;

function describeAction({ what, subject, changes }: ChangeSet): string {
  switch (what) {
    case 'save':
      return changes.some(({ kind }) => kind === 'added')
        ? UNDO_ENTRY.added(subject)
        : UNDO_ENTRY.saved(subject, fieldsOf(changes));
    case 'contact':
      return UNDO_ENTRY.contact(subject);
    case 'import':
      return UNDO_ENTRY.imported(subject);
    case 'merge':
      return UNDO_ENTRY.merged(subject);
    case 'start of week':
      return UNDO_ENTRY.startedWeek(briefDay(subject));
  }
}

const MOST_FIELDS = 2;
const LABEL_LENGTH = 30;

/** The labels of the first fields that people fill in, so that two saves of one row aren't alike. */
function fieldsOf(changes: ChangeSet['changes']): string {
  const labels = changes.flatMap((change) =>
    change.kind === 'edit' ? (findField(change.table, change.field)?.label ?? []) : [],
  );
  return [...new Set(labels)]
    .slice(0, MOST_FIELDS)
    .map((label) => excerpt(label, LABEL_LENGTH))
    .join(', ');
}

/** What is said once it is done. */
export const undoneMessage = (leftAsIs: readonly string[]): string =>
  leftAsIs.length === 0 ? 'Undone.' : 'Undone, except for this:';

const TAB_WORDS: Readonly<Record<TableName, string>> = {
  partners: 'Partners',
  events: 'Events',
  plan: 'the Weekly Plan',
  log: 'the Contact Log',
};

/** What Undo leaves as it is, and why: each sentence once. */
export const wordConflicts = (conflicts: readonly Conflict[]): string[] => [
  ...new Set(conflicts.map(wordConflict)),
];

function wordConflict({ change, row }: Conflict): string {
  const { table } = change;
  if (!row) return `A row of ${TAB_WORDS[table]} was deleted since: nothing is put back there.`;
  return change.kind === 'edit'
    ? `${nameOf(table, row)}: ${labelOf(table, change.field)} was changed since, so it stays.`
    : `${nameOf(table, row)} was edited since it was added, so it stays.`;
}

const labelOf = (table: TableName, key: string): string =>
  findField(table, key)?.label ?? 'something the add-on keeps';

function nameOf(table: TableName, row: Values): string {
  const name = excerpt(row[table === 'plan' ? 'item' : table === 'log' ? 'partner' : 'name'] ?? '');
  return name === '' ? `A row of ${TAB_WORDS[table]}` : `“${name}” in ${TAB_WORDS[table]}`;
}
