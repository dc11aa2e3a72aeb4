// A block of an import: compared with the sheet as it is now, then written.

import { Edit, RowChange, editsOf } from '../../domain/changes/change';
import { lapseOnArrival } from '../../domain/plan/follow-ups';
import { checkRow } from '../../domain/changes/check-input';
import { reconcile } from '../../domain/changes/reconcile';
import { Day } from '../../domain/dates/day';
import { FIELDS, ImportTable, TableName, labelOf, nameIn } from '../../domain/tables';
import { Values } from '../../domain/tables/description';
import type { RowWrite } from '../../domain/import/import-writes';
import { type NewRow, linesOf } from './import-lines';
import { excerpt } from '../../domain/basics/text';
import { identityOf } from '../../domain/changes/row-identity';
import { TAB_NAMES } from '../../sheets/tables/layout';
import { differing } from '../../sheets/tables/differing';
import { statusFromRow } from '../../sheets/tables/partners';
import {
  Table,
  editableAt,
  filledRows,
  findColumn,
  isTable,
  nameAt,
  readTable,
  textAt,
} from '../../sheets/tables/table';
import { Clock } from '../run/clock';
import { commit } from '../run/commit';
import { openLibrary } from '../read/library';
import { logToWrite } from '../save/log-to-write';
import type { ImportBlock, ImportedBlock } from '../run/import-answers';
import { IMPORT_ANSWERS } from '../../words/import-answers';

interface Block extends Pick<ImportedBlock, 'there' | 'left'> {
  added: Extract<RowChange, { kind: 'add' }>[];
  edits: Edit[];
  /** New rows with a line for the Weekly Plan, and those already there from a first try. */
  planned: NewRow[];
  /** Ids of rows that are edited. */
  changed: Set<string>;
}

export function writeRows({ table: name, rows, more }: ImportBlock, clock: Clock): ImportedBlock {
  const plan = () => {
    const table = tableToWrite(name, clock);
    const { added, edits, changed, planned, there, left } = blockOf(table, rows, clock.today);
    const lines = linesOf(planned, clock.zone);
    const words = IMPORT_ANSWERS.changedOnly(changed.size, TAB_NAMES[name]);
    const done = changed.size > 0 && added.length > 0 ? { edit: words } : {};
    return {
      steps: [{ table, changes: [...edits, ...added], done }, ...lines.steps],
      more,
      answer: () => ({
        ...{ added: added.length, changed: changed.size, lines: lines.count },
        ...{ there, left: [...left, ...lines.left] },
      }),
    };
  };
  return commit(plan, IMPORT_ANSWERS);
}

const tableToWrite = (name: ImportTable, clock: Clock): Table =>
  name === 'log' ? logToWrite(openLibrary(clock.zone), clock) : readTable(name, clock.zone);

function blockOf(table: Table, rows: readonly RowWrite[], today: Day): Block {
  const block: Block = { added: [], edits: [], planned: [], changed: new Set(), there: 0, left: [] };
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
      if (index === undefined) block.left.push(IMPORT_ANSWERS.rowDeleted);
      else editRow(table, index, row, formulas[index] ?? [], today, block);
    } else if (index !== undefined) {
      block.there++;
      block.planned.push(row);
    } else {
      const values = ownFields(table.name, row.values);
      const name = excerpt(nameIn(values));
      const stop = checkRow(table.name, values, { today }).find(({ level }) => level === 'stop');
      const identity = identityOf(table.name, values);
      if (stop) block.left.push(IMPORT_ANSWERS.refused(name, stop.message));
      else if (!row.isTwin && table.name !== 'log' && names.has(identity))
        block.left.push(IMPORT_ANSWERS.addedMeanwhile(name));
      else {
        block.planned.push(row);
        block.added.push({
          ...{ kind: 'add', table: table.name, rowId: row.id },
          values: {
            ...values,
            ...statusOfImported(table, values, today),
            ...(row.apart !== undefined && table.name === 'partners' && { apart: row.apart }),
            ...(row.replaced !== undefined && table.name === 'log' && { replaced: row.replaced }),
          },
        });
      }
      names.add(identity);
    }
  }
  return block;
}

function editRow(
  table: Table,
  index: number,
  { id, changes }: Extract<RowWrite, { changes: unknown }>,
  formulas: readonly string[],
  today: Day,
  block: Block,
): void {
  const wanted: Values = {};
  const before = editableAt(table, index);
  const leaveAsIs = (field: string, why: 'changedMeanwhile' | 'isFormula' | 'wouldBeWrong') =>
    block.left.push(IMPORT_ANSWERS[why](excerpt(before.name ?? ''), labelOf(table.name, field)));
  const edits = changes.map((change): Edit => ({ kind: 'edit', table: table.name, rowId: id, ...change }));
  const { apply, conflicts } = reconcile(edits, () => before);
  for (const { change } of conflicts) leaveAsIs(change.field, 'changedMeanwhile');
  for (const { field, to } of apply) {
    if (formulas[findColumn(table, field)?.position ?? -1]) leaveAsIs(field, 'isFormula');
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
    leaveAsIs(field, 'wouldBeWrong');
    delete wanted[field];
  }
  if (Object.keys(wanted).length === 0) {
    block.there++;
    return;
  }
  block.changed.add(id);
  block.edits.push(...editsOf(table.name, id, before, wanted));
}

/** As the daily check would. A partner that is lapsed in the list isn't news. */
function statusOfImported(table: Table, values: Values, today: Day): Values {
  if (!isTable(table, 'partners')) return {};
  const standing = statusFromRow(table, -1, values, today);
  const { due, status, why } = standing;
  return differing(table, -1, { due, status, why, noted: lapseOnArrival(standing, { due: '', noted: '' }) });
}

const ownFields = (name: TableName, values: Values): Values =>
  Object.fromEntries(FIELDS[name].flatMap(({ key }) => (values[key] ? [[key, values[key]]] : [])));

const formulasOf = ({ sheet, grid }: Table): string[][] =>
  sheet.getRange(1, 1, grid.length, grid[0]?.length ?? 1).getFormulas();
