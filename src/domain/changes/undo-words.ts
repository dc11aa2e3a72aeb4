// What Undo offers, and what it says about it.

import { briefDay, shortDay, wordTime } from '../basics/day-names';
import { Day, addDays, isDay } from '../basics/day';
import { findField, TableName } from '../tables';
import { Values } from '../tables/description';
import { dayOfWhen, timeOfWhen } from '../basics/day';
import { excerpt } from '../basics/text';
import { ChangeSet } from './change';
import { Conflict } from './reconcile';
import { UNDO_ANSWERS } from '../../words/undo-answers';

/** 'Ana changed “Zoo”, today 9:12' */
export function describeOperation(operation: Omit<ChangeSet, 'changes'>, today: Day): string {
  const { who, at } = operation;
  const day = dayOfWhen(at);
  const days: Record<string, string> = {
    [today]: UNDO_ANSWERS.today,
    [addDays(today, -1)]: UNDO_ANSWERS.yesterday,
  };
  const when = `${days[day] ?? (day === '' ? '' : shortDay(day))} ${wordTime(timeOfWhen(at))}`.trim();
  return UNDO_ANSWERS.operation(who.trim() || UNDO_ANSWERS.someone, describeAction(operation), when);
}

function describeAction({ what, subject }: Pick<ChangeSet, 'what' | 'subject'>): string {
  switch (what) {
    case 'save':
      return UNDO_ANSWERS.saved(subject);
    case 'contact':
      return UNDO_ANSWERS.savedContact(subject);
    case 'import':
      return UNDO_ANSWERS.imported(subject);
    case 'merge':
      return UNDO_ANSWERS.merged(subject);
    case 'start of week':
      return UNDO_ANSWERS.startedWeek(isDay(subject) ? briefDay(subject) : subject);
  }
}

/** What is said once it is done. */
export const undoneMessage = (leftAsIs: readonly string[]): string =>
  leftAsIs.length === 0 ? UNDO_ANSWERS.done : UNDO_ANSWERS.doneExcept;

const TAB_WORDS: Readonly<Record<TableName, string>> = UNDO_ANSWERS.tabs;

/** What Undo leaves as it is, and why: each sentence once. */
export const wordConflicts = (conflicts: readonly Conflict[]): string[] => [
  ...new Set(conflicts.map(wordConflict)),
];

function wordConflict({ change, row }: Conflict): string {
  const { table } = change;
  if (!row) return UNDO_ANSWERS.rowDeleted(TAB_WORDS[table]);
  return change.kind === 'edit'
    ? UNDO_ANSWERS.fieldEdited(nameOf(table, row), labelOf(table, change.field))
    : UNDO_ANSWERS.rowEdited(nameOf(table, row));
}

const labelOf = (table: TableName, key: string): string =>
  findField(table, key)?.label ?? UNDO_ANSWERS.ourField;

function nameOf(table: TableName, row: Values): string {
  const name = excerpt(row[table === 'plan' ? 'item' : table === 'log' ? 'partner' : 'name'] ?? '');
  return name === '' ? UNDO_ANSWERS.rowIn(TAB_WORDS[table]) : UNDO_ANSWERS.nameIn(name, TAB_WORDS[table]);
}
