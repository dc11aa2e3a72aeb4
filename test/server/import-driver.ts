// Imports a list as the page Import does, call by call, on the compiled add-on.
import type { KnownRow } from '../../src/domain/import/import-matching';
import { type Mapping, proposeMapping } from '../../src/domain/import/import-mapping';
import { keyOfHeadings, rememberMapping } from '../../src/domain/import/mapping-memory';
import { settleDays } from '../../src/domain/import/mapping-questions';
import { withMerged } from '../../src/domain/import/merged-cells';
import { type Answers, type ImportPlan, NO_ANSWERS, planImport } from '../../src/domain/import/import-plan';
import type { CellNote, Source } from '../../src/domain/import/source-row';
import type { ImportTable } from '../../src/domain/tables';
import { type Grid, findTable } from '../../src/domain/import/import-table';
import { type RowWrite, blockAt, isNewRow, journalOf, writesOf } from '../../src/domain/import/import-writes';
import type {
  GridPiece,
  ImportedBlock,
  ImportOpening,
  KnownPiece,
} from '../../src/server/run/import-answers';
import type { Runtime } from 'apps-script-runtime';
import { ask, ok } from './addon';

export interface Planned {
  source: Source;
  plan: ImportPlan;
  writes: RowWrite[];
}

export interface How {
  table?: ImportTable;
  answers?: Partial<Answers>;
  order?: 'dmy' | 'mdy';
  headerRow?: number;
  /** The id of the import. */
  run?: string;
  /** A mapping other than the proposed one. */
  change?: (mapping: Mapping) => Mapping;
}

export function readGrid(runtime: Runtime, tab: string) {
  const grid: Grid[number][] = [];
  const notes: CellNote[] = [];
  const pieces: GridPiece[] = [];
  for (let from = 0; pieces.length === 0 || from > 0;) {
    const piece: GridPiece = ok(ask<GridPiece>(runtime, 'readTabCells', { tab, from }));
    pieces.push(piece);
    grid.push(...piece.cells);
    notes.push(...piece.notes);
    from = piece.next;
  }
  return { grid, notes, merged: pieces[0]?.merged ?? [], pieces: pieces.length };
}

export function readKnown(runtime: Runtime, table: ImportTable): KnownRow[] {
  const known: KnownRow[] = [];
  let isFirst = true;
  for (let from = 0; isFirst || from > 0; isFirst = false) {
    const piece: KnownPiece = ok(ask<KnownPiece>(runtime, 'readKnown', { table, from }));
    for (const [id = '', ...texts] of piece.rows) {
      const values = Object.fromEntries(piece.fields.map((key, at) => [key, texts[at] ?? '']));
      known.push({ ...values, id });
    }
    from = piece.next;
  }
  return known;
}

export function planOf(runtime: Runtime, tab: string, how: How = {}): Planned {
  const { table = 'partners', answers = {}, order, run = 'run', change = (mapping) => mapping } = how;
  const { today, methods, staff } = ok(ask<ImportOpening>(runtime, 'openImport'));
  const { grid: raw, notes, merged } = readGrid(runtime, tab);
  const found = findTable(raw, table, how.headerRow);
  const grid = withMerged(raw, merged, found.headerRow);
  const proposed = change(proposeMapping(grid, found, table));
  const columns = proposed.columns.map((use) => (order ? { ...use, order } : use));
  const { mapping } = settleDays({ ...proposed, columns }, grid, found);
  const source = { grid, found, mapping, notes };
  const around = { methods: methods ?? [], staff: staff ?? [] };
  const plan = planImport(source, readKnown(runtime, table), {
    today,
    answers: { ...NO_ANSWERS, ...answers },
    around: { ...around, partners: table === 'log' ? readKnown(runtime, 'partners') : [] },
  });
  return { source, plan, writes: writesOf(plan, run, '') };
}

export function start(
  runtime: Runtime,
  { source, plan, writes }: Planned,
  run = 'run',
): { remarks: string[] } {
  const { mapping, found } = source;
  return ok(
    ask<{ remarks: string[] }>(runtime, 'startImport', {
      id: run,
      subject: `${writes.length} rows`,
      changes: [...journalOf(mapping.table, writes), ...journalOf('partners', plan.follows)],
      mapping: { key: keyOfHeadings(mapping.table, found.headings), json: rememberMapping(mapping) },
    }),
  );
}

export function writeBlock(runtime: Runtime, { source, writes }: Planned, from: number, most = Infinity) {
  const rows = blockAt(writes, from).slice(0, most);
  const more = writes.slice(from + rows.length).filter(isNewRow).length;
  const done = ok(
    ask<ImportedBlock>(runtime, 'writeImportBlock', { table: source.mapping.table, rows, more }),
  );
  return { ...done, next: from + rows.length };
}

/** Last Contact Dates that move with imported contacts. */
export const writeFollows = (runtime: Runtime, { plan: { follows } }: Planned): ImportedBlock =>
  follows.length === 0
    ? { added: 0, changed: 0, lines: 0, there: 0, left: [] }
    : ok(ask<ImportedBlock>(runtime, 'writeImportBlock', { table: 'partners', rows: follows, more: 0 }));

/** Imports everything; `between` is what somebody does after each block. */
export function bringIn(
  runtime: Runtime,
  planned: Planned,
  { run = 'run', most = Infinity, between = (): unknown => undefined } = {},
): Omit<ImportedBlock, 'left'> & { left: string[]; blocks: number } {
  const sum = { added: 0, changed: 0, lines: 0, there: 0, left: [] as string[], blocks: 0 };
  if (planned.writes.length === 0) return sum;
  start(runtime, planned, run);
  for (let from = 0; from < planned.writes.length; sum.blocks++) {
    const { added, changed, lines, there, left, next } = writeBlock(runtime, planned, from, most);
    sum.added += added;
    sum.changed += changed;
    sum.lines += lines;
    sum.there += there;
    sum.left.push(...left);
    from = next;
    between();
  }
  sum.left.push(...writeFollows(runtime, planned).left);
  ok(ask(runtime, 'updateRelationships'));
  return sum;
}

/** Creates a tab with a list, as if somebody had made it. */
export function putTab(runtime: Runtime, name: string, grid: Grid, notes: readonly CellNote[] = []): void {
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().insertSheet(name);
  const width = Math.max(...grid.map((row) => row.length));
  const block = grid.map((row) =>
    // With the mark for text, as if the cells were formatted as text.
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? '';
      return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
    }),
  );
  const lacking = grid.length - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  sheet.getRange(1, 1, grid.length, width).setValues(block);
  for (const { row, column, text } of notes) sheet.getRange(row, column + 1).setNote(text);
}
