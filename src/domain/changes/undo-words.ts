// What Undo offers, and what it says about it.

import { briefDay, shortDay, wordTime } from '../basics/day-names';
import { Day, addDays, isDay } from '../basics/day';
import { findField, TableName } from '../tables';
import { Values } from '../tables/description';
import { dayOfWhen, timeOfWhen } from '../basics/day';
import { excerpt } from '../basics/text';
import { ChangeSet } from './change';
import { Conflict } from './reconcile';

/** 'Ana changed “Zoo”, today 9:12' */
export function describeOperation(operation: Omit<ChangeSet, 'changes'>, today: Day): string {
  const { who, at } = operation;
  const day = dayOfWhen(at);
  const days: Record<string, string> = { [today]: 'today', [addDays(today, -1)]: 'yesterday' };
  const when = `${days[day] ?? (day === '' ? '' : shortDay(day))} ${wordTime(timeOfWhen(at))}`.trim();
  return `${who.trim() || 'Somebody'} ${describeAction(operation)}, ${when}`;
}

function describeAction({ what, subject }: Pick<ChangeSet, 'what' | 'subject'>): string {
  switch (what) {
    case 'save':
      return `saved ${subject}`;
    case 'contact':
      return `saved a contact with ${subject}`;
    case 'import':
      return `imported ${subject}`;
    case 'merge':
      return `merged ${subject}`;
    case 'start of week':
      return `started the week of ${isDay(subject) ? briefDay(subject) : subject}`;
  }
}

/** What is said once it is done. */
export const undoneMessage = (leftAsIs: readonly string[]): string =>
  leftAsIs.length === 0 ? 'It is taken back: all is as it was before.' : 'It is taken back, but for this:';

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
