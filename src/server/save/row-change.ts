import { CHECKS } from '../../words/checks';
import { isSameText, normalizeNewlines } from '../../domain/changes/check-input';
import { editsOf } from '../../domain/changes/change';
import { reconcile } from '../../domain/changes/reconcile';
import { FIELDS, TABLES, TableName, ValuesOf, kindOf } from '../../domain/tables';
import { Values } from '../../domain/tables/description';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { beginningOf } from '../../domain/basics/text-budget';
import { idOfRow } from '../read/give-ids';
import { Table, editableAt, filledRows, findId, textAt, textOfKey } from '../../sheets/tables/table';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { holdsWords } from '../../sheets/tables/ticks';
import type { Answer, SaveAsk } from '../run/answers';
import { SAVING } from '../../words/saving';

const CONFLICT_BYTES = 4000;

export interface AskedChange<Name extends TableName = TableName> {
  /** Grid index of the row; -1 for a new one. */
  there: number;
  isNew: boolean;
  before: ValuesOf<Name>;
  after: ValuesOf<Name>;
  changes: ValuesOf<Name>;
  isChanged: (key: string) => boolean;
  /** Set if somebody else changed the same cells. */
  refusal: Extract<Answer<object>, { ok: false }> | undefined;
}

export function changeOf(ask: SaveAsk, table: Table | undefined): AskedChange {
  const there = table ? placeOf(ask, table) : -1;
  // It is there already if the answer to a first save was lost.
  const isNew = ask.isNew && there < 0;
  if (!ask.isNew && there < 0) refuse(SAVING.deletedRow);
  const before: Values = table && !isNew ? editableAt(table, there) : {};
  const conflicts = isNew ? {} : conflictsOf(ask, before);
  const problem = CHECKS.conflict;
  const refusal = Object.keys(conflicts).length > 0 ? { ok: false as const, problem, conflicts } : undefined;
  const after = { ...before };
  for (const [key, text] of Object.entries(ask.values)) after[key] = normalizeNewlines(text);
  const changes: Values = {};
  for (const { key } of FIELDS[ask.table]) {
    const text = after[key];
    // A sheet of an older version has no cell for a new field, and doesn't need one for a blank.
    const isNowhere = isNew && text === '' && key !== 'item' && table?.columns.has(key) === false;
    if (text !== undefined && text !== before[key] && !isNowhere) changes[key] = text;
  }
  if (!isNew && ask.values.done === 'TRUE') refuseWords(table, there);
  const isChanged = (key: string) => isNew || changes[key] !== undefined;
  return { there, isNew, before, after, changes, isChanged, refusal };
}

function refuseWords(table: Table | undefined, index: number): void {
  if (table && holdsWords(table, index))
    refuse(SAVING.doneHasText(TAB_NAMES[table.name], index + 1, excerpt(textAt(table, index, 'done'))));
}

/** By its id, unless the loaded words are in another row: then rows were sorted without their ids. */
function placeOf(ask: SaveAsk, table: Table): number {
  const byId = findId(table, ask.id);
  const loaded: Values = ask.loaded;
  const keys = TABLES[ask.table].knownBy.filter((key) => loaded[key] !== undefined);
  const isKnownBy = (index: number, texts: readonly Values[]) =>
    keys.every((key) => {
      const now = textOfKey(table, index, key);
      return texts.some(
        ({ [key]: text }) => text !== undefined && isSameText(kindOf(ask.table, key), now, text),
      );
    });
  // As wanted, if the answer to a first save was lost.
  if (ask.isNew || keys.length === 0 || (byId >= 0 && isKnownBy(byId, [ask.loaded, ask.values]))) return byId;
  const others = filledRows(table).filter((index) => isKnownBy(index, [ask.loaded]));
  if (others.length > 1) refuse(SAVING.unclearRow(TAB_NAMES[table.name]));
  // A row without its id may have been deleted. Only names of partners are unique.
  return byId >= 0 || ask.table === 'partners' ? (others[0] ?? byId) : byId;
}

function conflictsOf(ask: SaveAsk, now: Values): Values {
  const wanted = editsOf(ask.table, ask.id, ask.loaded, ask.values);
  const conflicts: Values = {};
  for (const { change } of reconcile(wanted, () => now).conflicts)
    conflicts[change.field] = beginningOf(now[change.field] ?? '', CONFLICT_BYTES);
  return conflicts;
}

/** With the step that gives the row an id, if it doesn't have its own. */
export const ownId = (
  table: Table | undefined,
  { there, isNew }: AskedChange,
  asked: string,
): ReturnType<typeof idOfRow> => (!table || isNew ? { id: asked, fills: [] } : idOfRow(table, there));
