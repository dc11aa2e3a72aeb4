// Merges two rows of Partners. The changes follow from what the librarian saw, so that a retry finds what is left to
// do.

import { ChangeSet, Edit, editsOf, recordedEdits } from '../../domain/changes/change';
import { Problem, checkRow } from '../../domain/changes/check-input';
import { reconcile } from '../../domain/changes/reconcile';
import { FIELDS, findField } from '../../domain/tables';
import { Values } from '../../domain/tables/description';
import { namesOf } from '../../domain/duplicates/merge';
import { Merge, mergeOf } from '../../domain/duplicates/merge-follows';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { Table, columnIn, editableAt, findColumn } from '../../sheets/tables/table';
import type { Answer, MergeAsk } from '../run/answers';
import type { Merged } from '../run/duplicates-answers';
import { answerLocked } from '../run/to-answer';
import { comparedOf, placeOf } from './api-duplicates';
import { readUser } from '../run/user';
import { Clock, momentOf } from '../run/clock';
import { RecordedPlan, Step, commitRecorded } from '../run/commit';
import { currentRows } from '../read/current-rows';
import { Library, present } from '../read/library';
import { readLibraryWithIds } from '../read/linked-rows';
import { MERGE_ANSWERS } from '../../words/merge-answers';

export function mergePartners(ask: MergeAsk): Answer<Merged> {
  return answerLocked<Merged>((clock) => {
    if (ask.survivor === ask.other) refuse(MERGE_ANSWERS.sameRow);
    const fresh = new Set<string>();
    const plan = () => {
      const read = readLibraryWithIds(clock.zone);
      read?.fresh.forEach((id) => fresh.add(id));
      return read && planMerge(read.library, ask, clock, fresh);
    };
    return commitRecorded(clock, plan, MERGE_ANSWERS);
  });
}

function planMerge(
  library: Library,
  ask: MergeAsk,
  clock: Clock,
  fresh: ReadonlySet<string>,
): RecordedPlan<Answer<Merged>> {
  const merge = mergeAsSeen(library, ask, clock);
  const rows = [
    rowIn(library.partners, ask.survivor, ask.seen.survivor, merge.values),
    rowIn(library.partners, ask.other, ask.seen.other, merge.ended),
  ];
  const conflicts: Values = Object.fromEntries(rows.flatMap((row) => Object.entries(row.conflicts)));
  const refusing = (answer: Answer<Merged>) => ({ steps: [], answer: () => answer });
  if (Object.keys(conflicts).length > 0) {
    return refusing({ ok: false, problem: MERGE_ANSWERS.changed, conflicts });
  }
  const problems = rows.flatMap((row) => stopsIn(row, clock));
  if (problems[0])
    return refusing({ ok: false, problem: MERGE_ANSWERS.notYet(stopMessage(problems[0])), problems });

  const changes = changesLeft(merge, library);
  const record: ChangeSet = {
    ...{ id: ask.id, at: momentOf(clock), who: readUser(), what: 'merge' },
    subject: MERGE_ANSWERS.into(namesOf(ask.seen, merge.values).map((name) => excerpt(name))),
    changes: recordedEdits(changes),
  };
  const [survivor, other] = [comparedOf(ask.survivor, merge.values), comparedOf(ask.other, merge.ended)];
  return {
    record,
    steps: stepsOf(changes, library, ask.other),
    answer: () => ({ ok: true, survivor, other, fresh: [...fresh] }),
  };
}

/** The row that ends comes last, so that a run that died is noticed. */
function stepsOf(
  changes: readonly Edit[],
  { partners, events, log, plan, partnerships, actions }: Library,
  other: string,
): Step[] {
  const step = (table: Table | undefined, isMeant: (change: Edit) => boolean): Step[] => {
    const meant = changes.filter((change) => change.table === table?.name && isMeant(change));
    if (!table || meant.length === 0) return [];
    return [{ table, changes: meant, done: { edit: MERGE_ANSWERS.savedIn(TAB_NAMES[table.name]) } }];
  };
  const isOfOther = ({ rowId }: Edit) => rowId === other;
  // A line is recognized by its id and by being open, so these edits are written last.
  const isKnownBy = ({ field }: Edit) => field === 'id' || field === 'done';
  return [
    ...step(partners, (change) => !isOfOther(change)),
    ...step(events, () => true),
    ...step(log, () => true),
    ...step(partnerships, () => true),
    ...step(actions, () => true),
    ...step(plan, (change) => !isKnownBy(change)),
    ...step(plan, isKnownBy),
    ...step(partners, isOfOther),
  ];
}

function mergeAsSeen(
  { rows }: Library,
  { survivor, other, choices, seen }: MergeAsk,
  { today }: Clock,
): Merge {
  const row = (id: string, values: Values) => ({
    id,
    values: Object.fromEntries(FIELDS.partners.map(({ key }) => [key, values[key] ?? ''])),
  });
  const names = new Map([
    [survivor, seen.survivor.name ?? ''],
    [other, seen.other.name ?? ''],
  ]);
  const partners = rows.partners.map(({ id, name }) => ({ id, name: names.get(id) ?? name }));
  return mergeOf(row(survivor, seen.survivor), row(other, seen.other), choices, { ...rows, partners }, today);
}

interface Row {
  after: Values;
  /** Fields that already have their new value. */
  done: ReadonlySet<string>;
  /** The current text of fields that are neither as the librarian saw them nor as a first try may have left them. */
  conflicts: Values;
}

function rowIn(partners: Table<'partners'>, id: string, seen: Values, after: Values): Row {
  const current: Values = editableAt(partners, placeOf(partners, id));
  const wanted = Object.fromEntries(FIELDS.partners.map(({ key }) => [key, after[key] ?? '']));
  const { done, conflicts } = reconcile(editsOf('partners', id, seen, wanted), () => current);
  return {
    after,
    done: new Set(done.map(({ field }) => field)),
    conflicts: Object.fromEntries(conflicts.map(({ change: { field } }) => [field, current[field] ?? ''])),
  };
}

const stopsIn = ({ after, done }: Row, { today }: Clock): Problem[] =>
  checkRow('partners', after, { today, mayStay: (key) => done.has(key) }).filter(
    ({ level }) => level === 'stop',
  );

const stopMessage = ({ field, message }: Problem): string =>
  `${findField('partners', field)?.label ?? ''}: ${message}`;

/** Without links that the sheet has no column for. */
function changesLeft({ changes }: Merge, library: Library): Edit[] {
  const { partners } = library;
  const tables = present(library);
  const possible = changes.filter(({ table: name, field }) => {
    if (name === 'partners') return columnIn(partners, field).position >= 0;
    return tables.some((table) => table.name === name && findColumn(table, field) !== undefined);
  });
  return reconcile(possible, currentRows(tables).now).apply;
}
