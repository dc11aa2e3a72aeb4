// What the sidebar may change, checked again with the sheet as it is.

import { RowChange, editsOf } from '../../domain/changes/change';
import { checkRow, takenName } from '../../domain/changes/check';
import { linkedParts, writeIds } from '../../domain/events/event';
import { Values } from '../../domain/tables/description';
import { directoryOf, normalizeName } from '../../domain/basics/names';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { rereadTable } from '../../sheets/tables/last-look';
import { differing, readPartners, statusFromRow } from '../../sheets/tables/partners';
import { addLines, readPlan } from '../../sheets/plan/plan';
import { Table, cellsOf, readTable } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import type { Answer, SaveAsk, Saved } from '../run/answers';
import { answerLocked } from '../run/answering';
import { Clock } from '../run/clock';
import { Planned, commit } from '../run/commit';
import { findRef } from './api-read';
import { AskedChange, changeOf, ownId } from '../save/row-change';
import { recordOfSave, undoIdOf } from '../save/save-note';
import { refOf } from '../read/library';

export const saveRow = (ask: SaveAsk): Answer<Saved> =>
  answerLocked<Saved>((clock) => commit(clock, () => planSave(ask, clock)));

function planSave(ask: SaveAsk, clock: Clock): Planned<Answer<Saved>> {
  const { zone, today } = clock;
  const table = readTable(ask.table, zone);
  const change = changeOf(ask, table);
  const refusing = (answer: Answer<Saved>) => ({ steps: [], answer: () => answer });
  if (change.refusal) return refusing(change.refusal);
  const { there, isNew, before, after, changes, isChanged } = change;
  const name = after['name'] ?? '';
  const problems = checkRow(ask.table, after, { today, mayStay: (key) => !isChanged(key) });
  if (ask.table === 'partners' && isChanged('name') && isTaken(table, name, there))
    problems.push(takenName(name));
  if (problems.some(({ level }) => level === 'stop'))
    return refusing({ ok: false, problem: 'Not saved yet: look at the marked fields.', problems });

  // Refuses where a column is gone: what is not written is not noted either.
  cellsOf(table, changes);
  const own = { ...ask, id: ownId(table, change, ask.id) };
  const record = recordOfSave(clock, own, change, 'save', after['item'] ?? name);
  const follows = followsOf(table, change, clock);
  const values = { ...changes, ...follows.values };
  const { id } = own;
  const written: RowChange[] = isNew
    ? [{ kind: 'add', table: ask.table, rowId: id, values }]
    : editsOf(ask.table, id, before, values);
  return {
    record,
    steps: [
      { table, changes: written, ...(ask.table === 'plan' && { add: (rows) => addLine(table, rows, ask) }) },
    ],
    whenMoved: 'follow',
    answer: (placed) => {
      const index = placed.get(id) ?? there;
      if (!ask.isAside) show(table, index);
      const ref = { ...refOf(table, index, after['item'] ?? name), id };
      const { status, unknownPartners } = follows;
      return { ok: true, ref, undoId: undoIdOf(own), status, unknownPartners, problems };
    },
  };
}

function show(table: Table, index: number): void {
  try {
    table.sheet.getRange(index + 1, 1).activate();
  } catch {
    // Saved all the same.
  }
}

interface Follows {
  values: Values;
  status: string;
  unknownPartners: string[];
}

/** What changes in the row beside its fields. */
function followsOf(table: Table, { there, after, isChanged }: AskedChange, { zone, today }: Clock): Follows {
  if (table.name === 'partners') {
    const { due, status, why } = statusFromRow(table, there, after, today);
    return { values: differing(table, there, { due, status, why }), status, unknownPartners: [] };
  }
  if (table.name !== 'events' || !isChanged('partners'))
    return { values: {}, status: '', unknownPartners: [] };
  const links = linksOf(zone, after['partners'] ?? '');
  const values: Values = table.columns.has('partnerIds') ? { partnerIds: links.ids } : {};
  return { values, status: '', unknownPartners: links.unknown };
}

function addLine(table: Table, lines: readonly Values[], { under }: SaveAsk): number {
  const now = rereadTable(table);
  const plan = readPlan(now);
  const parent = under ? findRef(now, under) : -1;
  const position = plan.findIndex(({ index }) => index === parent);
  if (position < 0) refuse('Choose under which line of the plan this goes.');
  return addLines(now, plan, position, lines);
}

function isTaken(table: Table, name: string, own: number): boolean {
  const sought = normalizeName(name);
  return readPartners(table).some(
    (partner) => partner.index !== own && normalizeName(partner.name) === sought,
  );
}

function linksOf(zone: Zone, cell: string): { ids: string; unknown: string[] } {
  const partners = readPartners(readTable('partners', zone));
  const directory = directoryOf(partners);
  const links = linkedParts(cell, '', (name) => directory.positionOfName(name) !== undefined).map((part) => ({
    ...part,
    id: partners[directory.positionOfName(part.name) ?? -1]?.id,
  }));
  return {
    ids: writeIds(links.map(({ id = '', rest }) => ({ id, rest }))),
    unknown: links.filter(({ id }) => id === undefined).map(({ name }) => excerpt(name)),
  };
}
