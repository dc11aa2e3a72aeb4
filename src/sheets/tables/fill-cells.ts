import { Fill } from '../../domain/changes/change';
import { missingIds } from '../../domain/changes/missing-ids';
import { refuse } from '../../domain/basics/refusal';
import { WhenMoved } from './edit-rows';
import { isUnchangedSince, rereadTable } from './last-look';
import { formatAsText } from './typed-columns';
import { readMergedCells, refuseCovered } from './merges';
import { Table, filledRows, isVacant, nameAt, positionOf, textAt } from './table';
import { cellIn } from './row-cells';
import { BUSY } from '../../words/busy';

/** Not under merged cells, where an id would be lost. Reads only if a row needs one. */
export function idFills(table: Table, newId: () => string): Fill[] {
  const rows = filledRows(table).map((index) => ({
    index,
    id: textAt(table, index, 'id'),
    name: nameAt(table, index),
    called: textAt(table, index, 'called'),
    isVacant: isVacant(table, index),
  }));
  const fills = missingIds(table.name, rows, newId);
  if (fills.length === 0) return fills;
  const isCovered = readMergedCells(table, table.grid.length);
  return fills.filter(({ index }) => !isCovered(index, positionOf(table, 'id')));
}

/** Writes into the sheet and into `table`. 'retry' returns false if rows moved; 'follow' refuses. */
export function fillCells(table: Table, fills: readonly Fill[], whenMoved: WhenMoved): boolean {
  if (fills.length === 0) return true;
  const blocks = blocksOf(table, fills);
  if (whenMoved === 'follow') refuseIfChanged(table, fills);
  else {
    const indexes = fills.map(({ index }) => index);
    const positions = blocks.map(({ columns }) => columns[0]);
    formatAsText(table, [...new Set(indexes)], positions);
    if (!isUnchangedSince(table, blocks)) return false;
  }
  for (const { area, cells } of blocks) area.setValues(cells);
  for (const { index, field, to } of fills) {
    const position = table.columns.get(field)?.position;
    if (position !== undefined) table.grid[index]?.splice(position, 1, to);
  }
  return true;
}

/** One block per column, however many rows were pasted. */
function blocksOf(table: Table, fills: readonly Fill[]) {
  return [...table.columns.values()].flatMap((column) => {
    const { key, position } = column;
    const wanted = new Map(fills.flatMap(({ index, field, to }) => (field === key ? [[index, to]] : [])));
    if (wanted.size === 0) return [];
    const indexes = [...wanted.keys()];
    const [first, last] = [
      indexes.reduce((a, b) => Math.min(a, b)),
      indexes.reduce((a, b) => Math.max(a, b)),
    ];
    const cells = Array.from({ length: last - first + 1 }, (_, offset) => [
      cellIn(table, column, wanted.get(first + offset) ?? textAt(table, first + offset, key)),
    ]);
    const area = table.sheet.getRange(first + 1, position + 1, cells.length, 1);
    return [{ area, cells, rows: [first, last] as const, columns: [position, position] as const }];
  });
}

/** After a sort, the id would overwrite another row's. */
function refuseIfChanged(table: Table, fills: readonly Fill[]): void {
  for (const { index, field, to } of fills) {
    const cells = new Map([[positionOf(table, field), to]]);
    refuseCovered(table, index, cells, readMergedCells(table, index + 1));
  }
  const now = rereadTable(table);
  const isSame = ({ index, field, from }: Fill) =>
    nameAt(now, index) === nameAt(table, index) && textAt(now, index, field) === from;
  if (!fills.every(isSame)) refuse(BUSY.movedUnsaved);
}
