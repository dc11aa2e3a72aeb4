// A block of an import: looked at again as the sheet is now, then written in the same few calls.

import { checkRow, isSameText } from '../../domain/changes/check';
import { Day } from '../../domain/basics/day';
import { EDITABLE, TableName, Values, kindOf } from '../../domain/basics/fields';
import type { RowWrite } from '../../domain/import/import-writes';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { identityOf } from '../../domain/changes/row-identity';
import { showTimes } from '../../sheets/tables/events';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { addRows, changeRows } from '../../sheets/tables/many-rows';
import { differing, standingIn } from '../../sheets/tables/partners';
import { dressAdded } from '../../sheets/setup/setup';
import { Table, editableAt, filledRows, nameAt, readTable, textAt } from '../../sheets/tables/table';
import { Clock } from '../run/clock';
import { halfDone } from '../run/half-done';
import type { ImportBlock, ImportedBlock } from '../run/import-answers';

/** Somebody may move rows while it is looked at. */
const TRIES = 3;

interface Block {
  added: (Values & { id: string })[];
  /** By id. */
  changes: Map<string, Values>;
  /** The rows of these, by grid index, with what Date and Time will say. */
  whens: Map<number, string>;
  there: number;
  left: string[];
}

export function writeRows({ table: name, rows, more }: ImportBlock, { zone, today }: Clock): ImportedBlock {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const table = readTable(name, zone);
    const { added, changes, whens, there, left } = blockOf(table, rows, today);
    if (!changeRows(table, changes)) continue;
    const first = addImported(table, added, more, changes.size);
    if (name === 'events') {
      added.forEach(({ when = '' }, offset) => whens.set(first + offset, when));
      showTimes(table, whens);
    }
    return { added: added.length, changed: changes.size, there, left };
  }
  return refuse('Rows were moved while this was written. Nothing was lost: try again in a moment.');
}

/** Rows that are there already may have been changed by then. */
function addImported(table: Table, added: Block['added'], more: number, changed: number): number {
  const done: string[] = [];
  try {
    if (changed > 0 && added.length > 0) {
      // A refusal of the changes comes here, at the latest.
      SpreadsheetApp.flush();
      done.push(
        `${changed} ${changed === 1 ? 'row' : 'rows'} changed in ${TAB_NAMES[table.name]}, none added yet`,
      );
    }
    return addRows(table, added, (first, count) => dressAdded(table, first, count), more);
  } catch (error) {
    return halfDone(
      done,
      error,
      'Import the same list again when you may edit those cells: that does the rest.',
    );
  }
}

function blockOf(table: Table, rows: readonly RowWrite[], today: Day): Block {
  const block: Block = { added: [], changes: new Map(), whens: new Map(), there: 0, left: [] };
  const filled = filledRows(table);
  const ids = new Map([...filled].reverse().map((index) => [textAt(table, index, 'id'), index]));
  const names = new Set(
    filled.map((index) =>
      identityOf(table.name, {
        name: nameAt(table, index),
        when: textAt(table, index, 'when'),
        location: textAt(table, index, 'location'),
      }),
    ),
  );
  const formulas = rows.some((row) => 'changes' in row) ? formulasOf(table) : [];
  for (const row of rows) {
    const index = ids.get(row.id);
    if ('changes' in row) {
      if (index === undefined) block.left.push('A row was deleted meanwhile, so nothing was put there.');
      else changeOf(table, index, row, formulas[index] ?? [], today, block);
    } else if (index !== undefined) block.there++;
    else {
      const values = ownFields(table.name, row.values);
      const name = `“${excerpt(values['name'] ?? '')}”`;
      const stop = checkRow(table.name, values, { today }).find(({ level }) => level === 'stop');
      const identity = identityOf(table.name, values);
      if (stop) block.left.push(`${name}: ${stop.message}`);
      else if (!row.isTwin && names.has(identity))
        block.left.push(`${name} was added by somebody meanwhile.`);
      else block.added.push({ ...values, ...keptOf(table, values, today), id: row.id });
      names.add(identity);
    }
  }
  return block;
}

function changeOf(
  table: Table,
  index: number,
  { id, changes }: Extract<RowWrite, { changes: unknown }>,
  formulas: readonly string[],
  today: Day,
  block: Block,
): void {
  const wanted: Values = {};
  const before = editableAt(table, index);
  const tell = (field: string, why: string) =>
    block.left.push(
      `“${excerpt(before['name'] ?? '')}”: ${labelOf(table.name, field)} ${why}, so it was left.`,
    );
  for (const { field, from, to } of changes) {
    const stands = before[field];
    const isAs = (text: string) => isSameText(kindOf(table.name, field), stands ?? '', text);
    if (stands === undefined || isAs(to)) continue;
    if (!isAs(from)) tell(field, 'was changed meanwhile');
    else if (formulas[table.columns.get(field)?.position ?? -1]) tell(field, 'is a formula');
    else wanted[field] = to;
  }
  const problems = checkRow(
    table.name,
    { ...before, ...wanted },
    {
      today,
      mayStay: (field) => wanted[field] === undefined,
    },
  );
  for (const { field, level } of problems) {
    if (level === 'hint' || wanted[field] === undefined) continue;
    tell(field, 'would not be right');
    delete wanted[field];
  }
  if (Object.keys(wanted).length === 0) {
    block.there++;
    return;
  }
  block.changes.set(id, wanted);
  if (wanted['when'] !== undefined) block.whens.set(index, wanted['when']);
}

/** What the daily check would write; who comes lapsed with a list is no news, so no follow-up is made of it at once. */
function keptOf(table: Table, values: Values, today: Day): Values {
  if (table.name !== 'partners') return {};
  const { due, status, why, kind, lastTouch } = standingIn(table, -1, values, today);
  return differing(table, -1, { due, status, why, noted: kind === 'lapsed' ? lastTouch : '' });
}

const ownFields = (name: TableName, values: Values): Values =>
  Object.fromEntries(EDITABLE[name].flatMap(({ key }) => (values[key] ? [[key, values[key]]] : [])));

const labelOf = (name: TableName, key: string): string =>
  EDITABLE[name].find((field) => field.key === key)?.label ?? key;

const formulasOf = ({ sheet, grid }: Table): string[][] =>
  sheet.getRange(1, 1, grid.length, grid[0]?.length ?? 1).getFormulas();
