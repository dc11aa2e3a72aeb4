// Logs several new contacts in one write, with everything that follows from each, as if logged one after the other.

import { Edit, Fill, Recorded, RowChange, added, squash } from '../../domain/changes/change';
import { Values } from '../../domain/tables/description';
import { TableName, ValuesOf, kindOf } from '../../domain/tables';
import { storedText } from '../../sheets/cells/cells';
import { readBack } from '../../sheets/tables/partly-saved';
import { cellIn } from '../../sheets/tables/row-cells';
import { lookIn, rereadTable } from '../../sheets/tables/last-look';
import { Table, editableAt, findColumn, findId } from '../../sheets/tables/table';
import { idOfRow } from '../read/give-ids';
import { Library, Tables, openLibrary } from '../read/library';
import { Clock, momentOf } from '../run/clock';
import { RecordedPlan } from '../run/commit';
import { contactChanges } from '../save/contact-changes';
import { addToFollowUps } from '../save/contact-lines';
import { logToWrite } from '../save/log-to-write';
import { PHONE_ANSWERS } from '../../words/phone-answers';

export interface NewContact {
  id: string;
  values: ValuesOf<'log'>;
}

type Pending = Pick<RecordedPlan<undefined>, 'steps' | 'ids' | 'record'>;

export function logAll(
  library: Library,
  contacts: readonly NewContact[],
  clock: Clock,
  who: string,
): Pending {
  const [first] = contacts;
  if (!first) return { steps: [] };
  const { partners, plan, events } = library;
  const log = logToWrite(library, clock);
  // Each contact is planned on what the earlier ones will leave. The tables themselves stay as read.
  const drafts = { partners: draftOf(partners), events, plan: draftOf(plan), log: draftOf(log) };
  const ids: Fill[] = [];
  const found: Record<'partners' | 'plan' | 'log', RowChange[]> = { partners: [], plan: [], log: [] };
  const rows: Recorded[] = [];
  for (const contact of contacts) {
    const { changes, row, fills } = planOne(drafts, contact, clock);
    ids.push(...fills);
    rows.push(row);
    for (const change of changes) found[change.table as keyof typeof found].push(change);
  }
  const edits = (changes: readonly RowChange[]): Edit[] =>
    squash(changes.filter((change): change is Edit => change.kind === 'edit')).filter(
      (change): change is Edit => change.kind === 'edit',
    );
  const adds = (changes: readonly RowChange[]) => changes.filter(({ kind }) => kind === 'add');
  const partnerEdits = edits(found.partners);
  return {
    ids: ids.length > 0 ? [{ table: partners, changes: ids }] : [],
    record: {
      ...{ id: first.id, at: momentOf(clock), who, what: 'contact' },
      subject: PHONE_ANSWERS.subject(contacts.length),
      changes: [...rows, ...partnerEdits.filter(({ field }) => field === 'lastContact')],
    },
    // The log's rows are written first: from them a retry finds what is left to do.
    steps: [
      { table: log, changes: [...edits(found.log), ...adds(found.log)] },
      {
        table: plan,
        changes: [...edits(found.plan), ...adds(found.plan)],
        // Their section may have moved since the plan was read.
        add: (lines, writing) => addToFollowUps(lookIn(writing, plan)?.table ?? rereadTable(plan), lines),
      },
      // Partners last: Last Contact Date before all of them decides which contact checks off a follow-up.
      { table: partners, changes: partnerEdits },
    ],
  };
}

type Drafts = Pick<Tables, 'partners' | 'events' | 'plan'> & { log: Table<'log'> };

function planOne(
  drafts: Drafts,
  { id, values }: NewContact,
  clock: Clock,
): { changes: RowChange[]; row: Recorded; fills: Fill[] } {
  const { log, partners } = drafts;
  const library = openLibrary(clock.zone, { tables: drafts });
  const index = findId(log, id);
  const after: Values = index < 0 ? { ...values } : editableAt(log, index);
  const person = library.personOf({ partner: after.partner ?? '', partnerId: '' });
  const theirs = person && idOfRow(partners, person.index);
  const fills = (theirs?.fills ?? []).flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'fill' ? change : [])),
  );
  if (person && theirs) person.id = theirs.id;
  for (const { index: at, to } of fills) setText(partners, at, 'id', to);
  const change = { there: index, isNew: index < 0, after, changes: index < 0 ? after : {} };
  const { steps } = contactChanges({ id, isNew: true, library, log, change, person, was: {} }, clock);
  const changes = steps.flatMap((step) => step.changes.flatMap((one) => (one.kind === 'fill' ? [] : one)));
  for (const one of changes) applyTo(drafts, one);
  const stored = Object.entries(after).map(([key, text]) => [
    key,
    storedText(text, kindOf('log', key), clock.zone),
  ]);
  return { changes, row: added('log', id, Object.fromEntries(stored) as Values), fills };
}

/** A copy of the table with separate cells. */
const draftOf = <Name extends TableName>(table: Table<Name>): Table<Name> => ({
  ...table,
  grid: table.grid.map((row) => [...row]),
});

function applyTo(drafts: Drafts, change: RowChange): void {
  const table = change.table === 'log' ? drafts.log : change.table === 'plan' ? drafts.plan : drafts.partners;
  if (change.kind === 'edit') {
    const index = findId(table, change.rowId);
    if (index >= 0) setText(table, index, change.field, change.to);
  } else if (change.kind === 'add' && table === drafts.log) {
    const index = table.grid.push([]) - 1;
    for (const [key, text] of Object.entries({ ...change.values, id: change.rowId }))
      setText(table, index, key, text);
  }
}

function setText(table: Table, index: number, key: string, text: string): void {
  const column = findColumn(table, key);
  const row = table.grid[index];
  if (column && row) row[column.position] = readBack(table, cellIn(table, column, text));
}
