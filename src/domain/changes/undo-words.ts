// What Undo offers, and what it says about it.

import { UNDO_ENTRY } from '../../words/undo-entries';
import { keyOfId } from '../basics/phone-id';
import { briefDay, describeTime } from '../dates/day-names';
import { Day, addDays, isDay } from '../dates/day';
import { TABLES, TableName, findField, nameFieldOf } from '../tables';
import { Values } from '../tables/description';
import { dayOfWhen, timeOfWhen } from '../dates/day';
import { excerpt } from '../basics/text';
import { ChangeSet } from './change';
import { Conflict } from './reconcile';
import { UNDO_ANSWERS } from '../../words/undo-answers';

/** 'Saved Zoo (Notes) · 9:12 AM · Ana', with the day unless it was today. */
export function describeOperation(operation: ChangeSet, today: Day): string {
  const { who, at } = operation;
  const [day, time] = [dayOfWhen(at), describeTime(timeOfWhen(at))];
  const when =
    day === today
      ? time
      : day === addDays(today, -1)
        ? UNDO_ENTRY.yesterday(time)
        : UNDO_ENTRY.onDay(briefDay(day), time);
  return UNDO_ENTRY.entry(describeAction(operation), when, who.trim());
}

function describeAction({ id, what, subject, changes }: ChangeSet): string {
  switch (what) {
    case 'save':
      return changes.some(({ kind }) => kind === 'added')
        ? UNDO_ENTRY.added(subject)
        : UNDO_ENTRY.saved(subject, fieldsOf(changes));
    case 'contact':
      return keyOfId(id) === '' ? UNDO_ENTRY.contact(subject) : UNDO_ENTRY.fromPhone(subject);
    case 'import':
      return UNDO_ENTRY.imported(subject);
    case 'merge':
      return UNDO_ENTRY.merged(subject);
    case 'handoff':
      return UNDO_ENTRY.handedOver(subject);
    case 'contact left':
      return UNDO_ENTRY.contactLeft(subject);
    case 'start of week':
      return UNDO_ENTRY.startedWeek(isDay(subject) ? briefDay(subject) : subject);
  }
}

const MOST_FIELDS = 2;
const LABEL_LENGTH = 30;

/** The labels of the first fields that people fill in, so that two saves of one row don't look alike. */
function fieldsOf(changes: ChangeSet['changes']): string {
  const labels = changes.flatMap((change) =>
    change.kind === 'edit' ? (findField(change.table, change.field)?.label ?? []) : [],
  );
  return [...new Set(labels)]
    .slice(0, MOST_FIELDS)
    .map((label) => excerpt(label, LABEL_LENGTH))
    .join(', ');
}

/** The message after an undo. */
export const undoneMessage = (leftAsIs: readonly string[]): string =>
  leftAsIs.length === 0 ? UNDO_ANSWERS.done : UNDO_ANSWERS.doneExcept;

/** What Undo leaves as is, and why: each sentence once. */
export const describeConflicts = (conflicts: readonly Conflict[]): string[] => [
  ...new Set(conflicts.map(describeConflict)),
];

function describeConflict({ change, row }: Conflict): string {
  const { table } = change;
  if (!row) return UNDO_ANSWERS.rowDeleted(TABLES[table].words.inTab);
  return change.kind === 'edit'
    ? UNDO_ANSWERS.fieldEdited(nameOf(table, row), labelOf(table, change.field))
    : UNDO_ANSWERS.rowEdited(nameOf(table, row));
}

const labelOf = (table: TableName, key: string): string =>
  findField(table, key)?.label ?? UNDO_ANSWERS.ourField;

function nameOf(table: TableName, row: Values): string {
  const name = excerpt(row[nameFieldOf(table)] ?? '');
  const { inTab } = TABLES[table].words;
  return name === '' ? UNDO_ANSWERS.rowIn(inTab) : UNDO_ANSWERS.nameIn(name, inTab);
}
