// What a save asks for against what stands in the row now.

import { isSameText } from '../domain/check';
import { EDITABLE, Values, kindOf } from '../domain/fields';
import { refuse } from '../domain/refusal';
import { beginningOf } from '../domain/text-budget';
import { Table, editableAt, findId } from '../sheets/table';
import type { Answer, SaveAsk } from './answers';

const CONFLICT_BYTES = 4000;

export interface RowChange {
  /** Grid index of the row; -1 for a new one. */
  there: number;
  isNew: boolean;
  before: Values;
  after: Values;
  changes: Values;
  isChanged: (key: string) => boolean;
  /** Set if somebody else changed the same cells. */
  refusal: Extract<Answer<object>, { ok: false }> | undefined;
}

export function changeOf(ask: SaveAsk, table: Table | undefined): RowChange {
  const there = table ? findId(table, ask.id) : -1;
  // It is there already if the answer to a first Save was lost.
  const isNew = ask.isNew && there < 0;
  if (!ask.isNew && there < 0)
    refuse('Somebody deleted this row. What you typed is still here: press Save as new to keep it.');
  const before: Values = table && !isNew ? editableAt(table, there) : {};
  const conflicts = isNew ? {} : conflictsOf(ask, before);
  const problem = 'Somebody changed this row since you opened it. Choose below what to keep.';
  const refusal = Object.keys(conflicts).length > 0 ? { ok: false as const, problem, conflicts } : undefined;
  const after = { ...before, ...ask.values };
  const changes: Values = {};
  for (const { key } of EDITABLE[ask.table]) {
    const text = after[key];
    if (text !== undefined && text !== before[key]) changes[key] = text;
  }
  const isChanged = (key: string) => isNew || changes[key] !== undefined;
  return { there, isNew, before, after, changes, isChanged, refusal };
}

/** Cells neither as loaded nor as wanted. */
function conflictsOf(ask: SaveAsk, now: Values): Values {
  const conflicts: Values = {};
  for (const [key, value] of Object.entries(ask.values)) {
    const current = now[key] ?? '';
    const isNow = (text: string) => isSameText(kindOf(ask.table, key), current, text);
    if (!isNow(value) && !isNow(ask.loaded[key] ?? '')) conflicts[key] = beginningOf(current, CONFLICT_BYTES);
  }
  return conflicts;
}
