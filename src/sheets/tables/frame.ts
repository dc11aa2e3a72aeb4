// Which rows of a tab are headings, hints and data, recognized by their words.

import { TableName } from '../../domain/tables';
import { normalizeName } from '../../domain/basics/names';
import { CellValue, isEmptyCell } from '../cells/cells';
import { COLUMNS, Column, KeyIn, hasHints } from './layout';

/** Our columns by key, with their position (0 = A); missing ones are left out. */
export type Places<Name extends TableName = TableName> = Map<
  KeyIn<Name>,
  Column<KeyIn<Name>> & { position: number }
>;

/** Grid indexes. */
export interface Frame {
  header: number;
  /** Usually one, right below the headings. */
  hints: readonly number[];
}

const LABELS_OF_A_HEADER = 4;

export function findColumns<Name extends TableName>(name: Name, labels: readonly CellValue[]): Places<Name> {
  const exact = labels.map((label) => String(label).trim());
  const normal = exact.map(normalizeName);
  const columns: Places<Name> = new Map();
  for (const column of COLUMNS[name]) {
    const { key, onRequest } = column;
    // `countsAs`, which the others depend on, comes before them.
    const isAlone = onRequest === undefined || onRequest === key;
    if (!isAlone && ![...columns.keys()].some((one) => one === onRequest)) continue;
    const at = exact.indexOf(column.label);
    const alike = at < 0 ? normal.indexOf(normalizeName(column.label)) : at;
    const { formerLabel } = column;
    const position = alike < 0 && formerLabel !== undefined ? exact.indexOf(formerLabel) : alike;
    if (position >= 0) columns.set(column.key, { ...column, position });
  }
  return columns;
}

/** The grid may have gaps: of a long tab only some rows are read. */
export function frameOf(name: TableName, grid: readonly CellValue[][]): Frame {
  const header = headerOf(name, grid);
  const columns = findColumns(name, grid[header] ?? []);
  const areHints = hintsTest(columns);
  const hints: number[] = [];
  grid.forEach((row, index) => {
    if (index !== header && areHints(row, index === header + 1)) hints.push(index);
  });
  return { header, hints };
}

export const firstRow = (name: TableName, { header }: Frame): number => header + (hasHints(name) ? 3 : 2);

function headerOf(name: TableName, grid: readonly CellValue[][]): number {
  const labelsIn = (row: readonly CellValue[] | undefined) => (row ? findColumns(name, row).size : 0);
  if (labelsIn(grid[0]) >= LABELS_OF_A_HEADER) return 0;
  let [header, most] = [0, LABELS_OF_A_HEADER - 1];
  grid.forEach((row, index) => {
    const count = labelsIn(row);
    if (count > most) [header, most] = [index, count];
  });
  return header;
}

/** Right below the headings one hint is enough, as people may reword the others. A row with an id is never hints. */
function hintsTest(columns: Places): (row: readonly CellValue[], isBelowHeader: boolean) => boolean {
  const hinted = [...columns.values()].filter(({ hint }) => hint !== '');
  if (hinted.length === 0) return () => false;
  const says = (row: readonly CellValue[], { hint, position }: Column & { position: number }) => {
    const value = row[position];
    return typeof value === 'string' && value.includes(hint) && value.replace(/^'/, '').trim() === hint;
  };
  const name = hinted.find(({ key }) => key === 'name');
  const [id, due] = [columns.get('id'), columns.get('due')];
  return (row, isBelowHeader) => {
    if (name && says(row, name)) return true;
    const hasId = id !== undefined && !isEmptyCell(row[id.position]);
    if (hasId) return false;
    const matching = hinted.filter((column) => says(row, column)).length;
    // A due day is a date; only the hint there is a number.
    const isMirror = due !== undefined && typeof row[due.position] === 'number';
    return isBelowHeader ? matching > 0 || isMirror : matching * 2 >= hinted.length;
  };
}
