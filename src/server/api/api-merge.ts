// Two rows of Partners become one, with all that names them. What is to come is worked out from what the librarian saw,
// so that a second try after a failure finds what the first left undone.

import { Problem, checkRow, isSameText } from '../../domain/changes/check';
import { EDITABLE, Values, kindOf } from '../../domain/basics/fields';
import { CellChange } from '../../domain/changes/journal';
import { namesOf } from '../../domain/duplicates/merge';
import { Merge, mergeOf } from '../../domain/duplicates/merge-follows';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { noteOperation } from '../../sheets/tables/journal-tab';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { changeRows } from '../../sheets/tables/many-rows';
import { Table, editableAt, positionOf } from '../../sheets/tables/table';
import type { Answer, MergeAsk, Merged } from '../run/answers';
import { answerWriting } from '../run/answering';
import { again, comparedOf, placeOf } from './api-duplicates';
import { readUser } from '../run/user';
import { Clock, momentOf } from '../run/clock';
import { halfDone } from '../run/half-done';
import { Linked, readLinkedWithIds } from '../read/linked';

const MOVED =
  'Somebody moved or changed rows while they were merged. Nothing is lost: press Merge again in a moment.';

export function mergePartners(ask: MergeAsk): Answer<Merged> {
  return answerWriting<Merged>((clock) => {
    if (ask.kept === ask.other) refuse('This is one row already. Press Back and look again.');
    const fresh = new Set<string>();
    return again(() => {
      const linked = readLinkedWithIds(clock.zone);
      linked?.fresh.forEach((id) => fresh.add(id));
      return linked && mergeIn(linked, ask, clock, fresh);
    }, MOVED);
  });
}

/** Undefined if somebody moved rows meanwhile; part of it may be written then. */
function mergeIn(
  linked: Linked,
  ask: MergeAsk,
  clock: Clock,
  fresh: ReadonlySet<string>,
): Answer<Merged> | undefined {
  const { partners, events, log, plan } = linked;
  const merge = mergeAsSeen(linked, ask, clock);
  const rows = [
    { seen: ask.seen.kept, there: editableAt(partners, placeOf(partners, ask.kept)), after: merge.values },
    { seen: ask.seen.other, there: editableAt(partners, placeOf(partners, ask.other)), after: merge.ended },
  ];
  const conflicts = Object.assign({}, ...rows.map(conflictsIn)) as Values;
  if (Object.keys(conflicts).length > 0) {
    const problem = 'Somebody changed one of the two rows meanwhile. This is how they stand now.';
    return { ok: false, problem, conflicts };
  }
  const problems = rows.flatMap((row) => stopsIn(row, clock));
  if (problems[0]) return { ok: false, problem: `Not merged yet. ${wordStop(problems[0])}`, problems };

  const changes = changesLeft(merge, linked);
  noteOperation(
    {
      ...{ id: ask.id, at: momentOf(clock), who: readUser(), what: 'merge' },
      subject: namesOf(ask.seen, merge.values)
        .map((name) => `“${excerpt(name)}”`)
        .join(' into '),
      changes,
    },
    clock.today,
  );
  const idsBefore = new Map(changes.flatMap((one) => (one.field === 'id' ? [[one.rowId, one.from]] : [])));
  const done: string[] = [];
  const write = (table: Table | undefined, isMeant: (change: CellChange) => boolean): boolean => {
    const cells = new Map<string, Values>();
    for (const change of changes) {
      if (change.table !== table?.name || !isMeant(change)) continue;
      const id = idsBefore.get(change.rowId) ?? change.rowId;
      cells.set(id, { ...cells.get(id), [change.field]: change.to });
    }
    if (!table || cells.size === 0) return true;
    try {
      if (!changeRows(table, cells)) return false;
      // A refusal comes here, at the latest.
      SpreadsheetApp.flush();
    } catch (error) {
      halfDone(done, error, 'Press Merge again when you may edit those cells: that does the rest.');
    }
    done.push(`saved in ${TAB_NAMES[table.name]}`);
    return true;
  };
  const isOfOther = ({ rowId }: CellChange) => rowId === ask.other;
  // A line is known by its id and by being open, so these come last; and last of all the row that ends.
  const isKnownBy = ({ field }: CellChange) => field === 'id' || field === 'done';
  const isWritten =
    write(partners, (change) => !isOfOther(change)) &&
    write(events, () => true) &&
    write(log, () => true) &&
    write(plan, (change) => !isKnownBy(change)) &&
    write(plan, isKnownBy) &&
    write(partners, isOfOther);
  if (!isWritten) return undefined;
  const [kept, other] = [comparedOf(ask.kept, merge.values), comparedOf(ask.other, merge.ended)];
  return { ok: true, kept, other, fresh: [...fresh] };
}

function mergeAsSeen({ links }: Linked, { kept, other, choices, seen }: MergeAsk, { today }: Clock): Merge {
  const row = (id: string, values: Values) => ({
    id,
    values: Object.fromEntries(EDITABLE.partners.map(({ key }) => [key, values[key] ?? ''])),
  });
  const names = new Map([
    [kept, seen.kept['name'] ?? ''],
    [other, seen.other['name'] ?? ''],
  ]);
  const partners = links.partners.map(({ id, name }) => ({ id, name: names.get(id) ?? name }));
  return mergeOf(row(kept, seen.kept), row(other, seen.other), choices, { ...links, partners }, today);
}

interface Row {
  seen: Values;
  there: Values;
  after: Values;
}

const isSame = (key: string, one: string | undefined, other: string | undefined): boolean =>
  isSameText(kindOf('partners', key), one ?? '', other ?? '');

/** Cells neither as the librarian saw them nor as a first try may have left them. */
const conflictsIn = ({ seen, there, after }: Row): Values =>
  Object.fromEntries(
    Object.entries(there).filter(
      ([key, text]) => !isSame(key, text, seen[key]) && !isSame(key, text, after[key]),
    ),
  );

const stopsIn = ({ there, after }: Row, { today }: Clock): Problem[] =>
  checkRow('partners', after, { today, mayStay: (key) => isSame(key, there[key], after[key]) }).filter(
    ({ level }) => level === 'stop',
  );

const wordStop = ({ field, message }: Problem): string =>
  `${EDITABLE.partners.find(({ key }) => key === field)?.label ?? ''}: ${message}`;

/** What is not as it is to be. Links that a sheet has no column for are left out. */
function changesLeft({ changes }: Merge, { partners, events, log, plan }: Linked): CellChange[] {
  return changes.flatMap((change) => {
    const { table, rowId, field, to } = change;
    if (table !== 'partners') return { events, log, plan }[table]?.columns.has(field) ? [change] : [];
    positionOf(partners, field);
    const from = editableAt(partners, placeOf(partners, rowId))[field] ?? '';
    return isSame(field, from, to) ? [] : [{ ...change, from }];
  });
}
