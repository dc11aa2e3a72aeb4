// What the sidebar may change, checked again with the sheet as it is.

import { checkRow, isSameText, takenName } from '../domain/check';
import { Day } from '../domain/day';
import { dayOfWhen, readPartnerParts, timeOfWhen } from '../domain/event';
import { EDITABLE, Values, kindOf } from '../domain/fields';
import { directoryOf, normaliseName } from '../domain/names';
import { Standing, excerpt, standingOf } from '../domain/partner';
import { refuse } from '../domain/refusal';
import { readRules } from '../domain/settings';
import { beginningOf } from '../domain/text-budget';
import { HEADER_ROWS } from '../sheets/layout';
import { differing, readPartners } from '../sheets/partners';
import { addLines, readPlan } from '../sheets/plan';
import { addRow, deleteRow, writeRow } from '../sheets/rows';
import { dressGrown } from '../sheets/setup';
import { Table, cellsOf, editableAt, findId, itemAt, positionOf, readTable, textAt } from '../sheets/table';
import { Zone } from '../sheets/zone';
import type { Answer, SaveAsk, Saved, TakeBackAsk } from './answers';
import { answerWriting } from './answering';
import { findRef } from './api-read';
import { refOf } from './today';

const CONFLICT_BYTES = 4000;

export function saveRow(ask: SaveAsk): Answer<Saved> {
  return answerWriting<Saved>(({ zone, today }) => {
    const table = readTable(ask.table, zone);
    const there = findId(table, ask.id);
    // It is there already if the answer to a first Save was lost.
    const isNew = ask.isNew && there < 0;
    if (!ask.isNew && there < 0)
      refuse('Somebody deleted this row. What you typed is still here: press Save as new to keep it.');
    const before: Values = isNew ? {} : editableAt(table, there);
    const conflicts = isNew ? {} : conflictsOf(ask, before);
    if (Object.keys(conflicts).length > 0) {
      const problem = 'Somebody changed this row since you opened it. Choose below what to keep.';
      return { ok: false, problem, conflicts };
    }
    const after = { ...before, ...ask.values };
    const name = after['name'] ?? '';
    const changes: Values = {};
    for (const { key } of EDITABLE[ask.table]) {
      const text = after[key];
      if (text !== undefined && text !== before[key]) changes[key] = text;
    }
    const isChanged = (key: string) => isNew || changes[key] !== undefined;
    const problems = checkRow(ask.table, after, { today, mayStay: (key) => !isChanged(key) });
    if (ask.table === 'partners' && isChanged('name') && isTaken(table, name, there))
      problems.push(takenName(name));
    if (problems.some(({ level }) => level === 'stop'))
      return { ok: false, problem: 'Not saved yet: look at the marked fields.', problems };

    let status = '';
    let unknownPartners: string[] = [];
    if (ask.table === 'partners') {
      const { due, status: words, why } = standingIn(table, there, after, today);
      status = words;
      Object.assign(changes, differing(table, there, { due, status, why }));
    } else if (ask.table === 'events' && isChanged('partners')) {
      const links = linksOf(zone, after['partners'] ?? '');
      unknownPartners = links.unknown;
      if (table.columns.has('partnerIds')) changes['partnerIds'] = links.ids;
    }
    const index = isNew
      ? addNew(table, { ...changes, id: ask.id }, ask)
      : Object.keys(changes).length > 0
        ? writeRow(table, there, ask.id, cellsOf(table, changes, itemAt(table, there).level))
        : there;
    if (ask.table === 'events') showTime(table, index, changes['when'] ?? '');
    try {
      table.sheet.getRange(index + 1, 1).activate();
    } catch {
      // Saved all the same.
    }
    const ref = { ...refOf(table, index, after['item'] ?? name), id: ask.id };
    return { ok: true, ref, status, unknownPartners, problems };
  });
}

/** Only if it still is as it was saved. */
export function takeBackRow(ask: TakeBackAsk): Answer<object> {
  return answerWriting(({ zone }) => {
    const table = readTable(ask.table, zone);
    const index = findId(table, ask.id);
    if (index < 0) return { ok: true };
    const values = editableAt(table, index);
    if (
      Object.entries(ask.values).some(
        ([key, value]) => !isSameText(kindOf(ask.table, key), values[key] ?? '', value),
      )
    )
      refuse(
        'Somebody changed this row since you saved it, so it was left. Delete it in the sheet if you are sure.',
      );
    deleteRow(table, index, ask.id);
    return { ok: true };
  });
}

function addNew(table: Table, values: Values, { under }: SaveAsk): number {
  if (table.name !== 'plan') return addRow(table, cellsOf(table, values), () => dressGrown(table));
  const plan = readPlan(table);
  const parent = under ? findRef(table, under) : -1;
  const position = plan.findIndex(({ index }) => index === parent);
  if (position < 0) refuse('Choose under which line of the plan this goes.');
  return addLines(table, plan, position, [values]);
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

function isTaken(table: Table, name: string, own: number): boolean {
  const sought = normaliseName(name);
  return readPartners(table).some(
    (partner) => partner.index !== own && normaliseName(partner.name) === sought,
  );
}

function linksOf(zone: Zone, cell: string): { ids: string; unknown: string[] } {
  const partners = readPartners(readTable('partners', zone));
  const directory = directoryOf(partners);
  const links = readPartnerParts(cell, (name) => directory.positionOfName(name) !== undefined).map(
    ({ name }) => ({
      name,
      partner: partners[directory.positionOfName(name) ?? -1],
    }),
  );
  return {
    ids: links.map(({ partner }) => partner?.id ?? '').join(','),
    unknown: links.filter(({ partner }) => !partner).map(({ name }) => excerpt(name)),
  };
}

/** By the kept columns and hints: no other tab is read. */
function standingIn(table: Table, index: number, after: Values, today: Day): Standing {
  const hint = (key: string) =>
    table.grid[HEADER_ROWS.partners - 1]?.[table.columns.get(key)?.position ?? -1];
  const blank = { name: '', lastContact: '', cadence: '', stage: '', pausedUntil: '', method: '', staff: '' };
  return standingOf(
    { ...blank, ...after, latestEvent: textAt(table, index, 'latest') },
    readRules({ cadence: hint('cadence'), dueSoon: hint('due') }),
    today,
  );
}

/** A bare day would be shown with 00:00. */
function showTime(table: Table, index: number, when: string): void {
  if (dayOfWhen(when.trim()) === '') return;
  const format = timeOfWhen(when.trim()) === '' ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
  table.sheet.getRange(index + 1, positionOf(table, 'when') + 1).setNumberFormat(format);
}
