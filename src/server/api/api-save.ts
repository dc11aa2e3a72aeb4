// What the sidebar may change, checked again with the sheet as it is.

import { checkRow, takenName } from '../../domain/changes/check';
import { linkedParts, writeIds } from '../../domain/events/event';
import { Values } from '../../domain/basics/fields';
import { directoryOf, normaliseName } from '../../domain/basics/names';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { forgetName } from '../../sheets/tables/adopting';
import { showTimes } from '../../sheets/tables/events';
import { lookAgain } from '../../sheets/tables/last-look';
import { differing, readPartners, standingIn } from '../../sheets/tables/partners';
import { addLines, readPlan } from '../../sheets/plan/plan';
import { addRow, writeRow } from '../../sheets/tables/rows';
import { dressAdded } from '../../sheets/setup/setup';
import { Table, cellsOf, itemAt, readTable } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import type { Answer, SaveAsk, Saved } from '../run/answers';
import { answerWriting } from '../run/answering';
import { findRef } from './api-read';
import { changeOf, ownId } from '../save/row-change';
import { noteSave, undoIdOf } from '../save/save-note';
import { refOf } from '../read/library';

export function saveRow(ask: SaveAsk): Answer<Saved> {
  return answerWriting<Saved>((clock) => {
    const { zone, today } = clock;
    const table = readTable(ask.table, zone);
    const change = changeOf(ask, table);
    if (change.refusal) return change.refusal;
    const { there, isNew, after, changes, isChanged } = change;
    const name = after['name'] ?? '';
    const problems = checkRow(ask.table, after, { today, mayStay: (key) => !isChanged(key) });
    if (ask.table === 'partners' && isChanged('name') && isTaken(table, name, there))
      problems.push(takenName(name));
    if (problems.some(({ level }) => level === 'stop'))
      return { ok: false, problem: 'Not saved yet: look at the marked fields.', problems };

    // Refuses where a column is gone: what is not written is not noted either.
    cellsOf(table, changes);
    const own = { ...ask, id: ownId(table, change, ask.id) };
    noteSave(clock, own, change, 'save', after['item'] ?? name);
    let status = '';
    let unknownPartners: string[] = [];
    if (ask.table === 'partners') {
      const { due, status: words, why } = standingIn(table, there, after, today);
      status = words;
      Object.assign(
        changes,
        isNew ? {} : forgetName(table, changes),
        differing(table, there, { due, status, why }),
      );
    } else if (ask.table === 'events' && isChanged('partners')) {
      const links = linksOf(zone, after['partners'] ?? '');
      unknownPartners = links.unknown;
      if (table.columns.has('partnerIds')) changes['partnerIds'] = links.ids;
    }
    const { id } = own;
    const index = isNew
      ? addNew(table, { ...changes, id }, ask)
      : Object.keys(changes).length > 0
        ? writeRow(table, there, id, changes, itemAt(table, there).level)
        : there;
    if (ask.table === 'events') showTimes(table, new Map([[index, changes['when'] ?? '']]));
    try {
      table.sheet.getRange(index + 1, 1).activate();
    } catch {
      // Saved all the same.
    }
    const ref = { ...refOf(table, index, after['item'] ?? name), id };
    return { ok: true, ref, undoId: undoIdOf(own), status, unknownPartners, problems };
  });
}

function addNew(table: Table, values: Values, { under }: SaveAsk): number {
  if (table.name !== 'plan') return addRow(table, values, (first, count) => dressAdded(table, first, count));
  const now = lookAgain(table);
  const plan = readPlan(now);
  const parent = under ? findRef(now, under) : -1;
  const position = plan.findIndex(({ index }) => index === parent);
  if (position < 0) refuse('Choose under which line of the plan this goes.');
  return addLines(now, plan, position, [values]);
}

function isTaken(table: Table, name: string, own: number): boolean {
  const sought = normaliseName(name);
  return readPartners(table).some(
    (partner) => partner.index !== own && normaliseName(partner.name) === sought,
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
