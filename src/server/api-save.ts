// What the sidebar may change: saving a row and taking a new one back. Everything is checked again here with the
// rules the sidebar used, now with the sheet as it is; only what a person changed is written.

import { Problem, checkRow, isSameText, takenName } from '../domain/check';
import { dayOfWhen, partnersOfEvent, readPartnerParts, timeOfWhen } from '../domain/event';
import { EDITABLE, FieldKind, Values, kindOf } from '../domain/fields';
import { directoryOf, normaliseName } from '../domain/names';
import { excerpt, standingOf } from '../domain/partner';
import { refuse } from '../domain/refusal';
import { readRules } from '../domain/settings';
import { beginningOf } from '../domain/text-budget';
import { CellValue, cellOf } from '../sheets/cells';
import { COLUMNS, HEADER_ROWS } from '../sheets/layout';
import { keptCells, keptDiffers, keptValues, readPartners } from '../sheets/partners';
import { addLines, planCells, readPlan } from '../sheets/plan';
import { addRow, deleteRow, writeRow } from '../sheets/rows';
import { dressGrown } from '../sheets/setup';
import { Table, findId, itemAt, positionOf, readTable, textAt } from '../sheets/table';
import type { Answer, SaveAsk, Saved, TakeBackAsk } from './answers';
import { answer } from './answering';
import { editableAt, findRef } from './api-read';
import { Clock, clockOf } from './clock';
import { withLock } from './lock';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The text of a conflict that is shown beside its field; the whole stands in the sheet. */
const CONFLICT_BYTES = 4000;

/** Saves a new row or the changed fields of an old one. */
export function saveRow(ask: SaveAsk): Answer<Saved> {
  return answer(() =>
    withLock(() => {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      const clock = clockOf(spreadsheet);
      const table = readTable(spreadsheet, ask.table, clock.zone);
      const there = findId(table, ask.id);
      // A new row that is there already: the answer to an earlier press of Save was lost on the way.
      const isNew = ask.isNew && there < 0;
      if (!isNew && there < 0) {
        refuse(
          'This row is not in the sheet any more: somebody deleted it. What you typed is still here. Press Save as new to keep it.',
        );
      }
      const before = isNew ? {} : editableAt(table, there);
      const conflicts = isNew ? {} : conflictsOf(ask, before);
      if (Object.keys(conflicts).length > 0) {
        const problem = 'Somebody changed this row since you opened it. Choose below what shall stand.';
        return { ok: false, problem, conflicts };
      }
      const after = { ...before, ...ask.values };
      const changed = EDITABLE[ask.table].filter(
        ({ key }) => after[key] !== undefined && after[key] !== (before[key] ?? ''),
      );
      const isChanged = (key: string) => isNew || changed.some((field) => field.key === key);
      const problems = checkRow(ask.table, after, { today: clock.today, mayStay: (key) => !isChanged(key) });
      const name = after['name'] ?? '';
      if (ask.table === 'partners' && isChanged('name') && isTaken(table, name, there))
        problems.push(takenName(name));
      if (problems.some(({ level }) => level === 'stop')) {
        return { ok: false, problem: 'Not saved yet: please look at the marked fields.', problems };
      }
      const links =
        ask.table === 'events' && isChanged('partners') ? linksOf(spreadsheet, clock, after) : undefined;
      const fields = isNew ? EDITABLE[ask.table].filter(({ key }) => after[key] !== undefined) : changed;
      const save: RowSave = { ask, spreadsheet, clock, table, index: there, isNew, after, fields, problems };
      return ask.table === 'plan' ? savePlanLine(save) : saveTableRow(save, links);
    }),
  );
}

/** Takes a new row back, if it still is as it was saved and nothing else was put beside it. */
export function takeBackRow(ask: TakeBackAsk): Answer<object> {
  return answer(() =>
    withLock(() => {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      const table = readTable(spreadsheet, ask.table, clockOf(spreadsheet).zone);
      const index = findId(table, ask.id);
      // Gone already: what was asked for is so.
      if (index < 0) return { ok: true };
      const values = editableAt(table, index);
      const isAsSaved = ([key, value]: [string, string]) =>
        isSameText(kindOf(ask.table, key), values[key] ?? '', value);
      if (!Object.entries(ask.values).every(isAsSaved)) {
        refuse(
          'Somebody has changed this row since you saved it, so it was left as it is. Delete it in the sheet if you are sure.',
        );
      }
      deleteRow(table, index, ask.id);
      return { ok: true };
    }),
  );
}

interface RowSave {
  ask: SaveAsk;
  spreadsheet: Spreadsheet;
  clock: Clock;
  table: Table;
  /** Grid index of the row, -1 for a new one. */
  index: number;
  isNew: boolean;
  after: Values;
  fields: readonly { key: string; kind: FieldKind }[];
  problems: Problem[];
}

/** The row of a partner or event: one or two writes. */
function saveTableRow(save: RowSave, links: { ids: string; unknown: string[] } | undefined): Answer<Saved> {
  const { ask, spreadsheet, clock, table, isNew, after, fields } = save;
  const cells = new Map<number, CellValue>();
  for (const { key, kind } of fields)
    cells.set(positionOf(table, key), cellOf(after[key] ?? '', kind, clock.zone));
  let status = '';
  if (ask.table === 'partners') {
    const kept = keptOf(save);
    status = kept['status'] ?? '';
    if (isNew || keptDiffers(table, save.index, kept))
      keptCells(table, kept).forEach((cell, position) => cells.set(position, cell));
  }
  const idsAt = table.positions.get('partnerIds');
  if (links && idsAt !== undefined) cells.set(idsAt, links.ids);
  let index = save.index;
  if (isNew) {
    cells.set(positionOf(table, 'id'), cellOf(ask.id, 'line', clock.zone));
    index = addRow(table, cells, () => dressGrown(spreadsheet, table.name, table.positions));
  } else if (cells.size > 0) {
    index = writeRow(table, save.index, ask.id, cells);
  }
  if (fields.some(({ key }) => key === 'when') && after['when'] !== '')
    showTime(table, index, after['when'] ?? '');
  return saved(save, index, after['name'] ?? '', status, links?.unknown ?? []);
}

/** A line of the plan: a new one goes under its heading or line, an old one stays where it is. */
function savePlanLine(save: RowSave): Answer<Saved> {
  const { ask, table, isNew, after, fields } = save;
  const item = after['item'] ?? '';
  if (isNew) {
    const plan = readPlan(table);
    const parent = ask.under
      ? plan.findIndex(({ index }) => index === findRef(table, ask.under ?? refuse('')))
      : -1;
    if (parent < 0) refuse('Please choose under which line of the plan this goes.');
    return saved(save, addLines(table, plan, parent, [{ ...after, id: ask.id }]), item, '', []);
  }
  const values: Values = {};
  for (const { key } of fields) values[key] = after[key] ?? '';
  const cells = planCells(table, values, itemAt(table, save.index).level);
  return saved(save, cells.size > 0 ? writeRow(table, save.index, ask.id, cells) : save.index, item, '', []);
}

/** Selects the saved row and answers. */
function saved(
  save: RowSave,
  index: number,
  name: string,
  status: string,
  unknownPartners: string[],
): Answer<Saved> {
  try {
    save.table.sheet.getRange(index + 1, 1).activate();
  } catch {
    // The row is saved; that it could not be selected is no reason to say it was not.
  }
  const ref = { table: save.table.name, id: save.ask.id, row: index + 1, name: excerpt(name) };
  return { ok: true, ref, status, unknownPartners, problems: save.problems };
}

/** Fields whose cell is neither as it was loaded nor as it shall be. */
function conflictsOf(ask: SaveAsk, now: Values): Values {
  const conflicts: Values = {};
  for (const [key, value] of Object.entries(ask.values)) {
    const current = now[key] ?? '';
    const kind = kindOf(ask.table, key);
    if (!isSameText(kind, current, value) && !isSameText(kind, current, ask.loaded[key] ?? '')) {
      conflicts[key] = beginningOf(current, CONFLICT_BYTES);
    }
  }
  return conflicts;
}

/** Whether another row of Partners has that name. */
function isTaken(table: Table, name: string, own: number): boolean {
  const sought = normaliseName(name);
  return readPartners(table).some(
    (partner) => partner.index !== own && normaliseName(partner.name) === sought,
  );
}

/** The hidden ids of an event's partners, and the names that no partner has. */
function linksOf(spreadsheet: Spreadsheet, clock: Clock, after: Values): { ids: string; unknown: string[] } {
  const partners = readPartners(readTable(spreadsheet, 'partners', clock.zone));
  const directory = directoryOf(partners);
  const cell = after['partners'] ?? '';
  const found = partnersOfEvent({ when: '', partners: cell, partnerIds: '' }, directory);
  const parts = readPartnerParts(cell, (name) => directory.positionOfName(name) !== undefined);
  return {
    ids: found.map((position) => (position === undefined ? '' : (partners[position]?.id ?? ''))).join(','),
    unknown: parts.filter((_, index) => found[index] === undefined).map(({ name }) => excerpt(name)),
  };
}

/** Status, due day and reason of the partner as it will be; events are counted as the last check found them. */
function keptOf({ table, index, isNew, after, clock }: RowSave): Record<string, string> {
  const text = (key: string) => {
    const column = COLUMNS.partners.find((one) => one.key === key);
    return isNew || !column ? '' : textAt(table, index, column);
  };
  const rules = readRules(mirroredRules(table));
  const latest = text('latest');
  const of = (key: string) => after[key] ?? '';
  const standing = standingOf(
    {
      name: of('name'),
      lastContact: of('lastContact'),
      latestEvent: latest,
      cadence: of('cadence'),
      stage: of('stage'),
      pausedUntil: of('pausedUntil'),
      method: of('method'),
      staff: of('staff'),
    },
    rules,
    clock.today,
  );
  return keptValues(standing, latest, text('noted'));
}

/** The usual numbers as set-up mirrors them into the hint cells, so that saving need not read Settings. */
function mirroredRules(table: Table): Record<string, unknown> {
  const hint = (key: string) => table.grid[HEADER_ROWS.partners - 1]?.[table.positions.get(key) ?? -1];
  return { cadence: hint('cadence'), dueSoon: hint('due') };
}

/** Shows the time of an event only if it has one: a bare day would be shown with 00:00. */
function showTime(table: Table, index: number, when: string): void {
  if (dayOfWhen(when.trim()) === '') return;
  const format = timeOfWhen(when.trim()) === '' ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
  table.sheet.getRange(index + 1, positionOf(table, 'when') + 1).setNumberFormat(format);
}
