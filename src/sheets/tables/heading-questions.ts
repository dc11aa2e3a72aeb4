import { TableName } from '../../domain/tables';
import { questionsAboutFrame } from '../../domain/upkeep/frame-questions';
import { headingQuestions } from '../../domain/upkeep/headings';
import { CellValue, isEmptyCell } from '../cells/cells';
import { columnLetters } from './formula-grammar';
import { Frame, Places, findColumns, frameOf } from './frame';
import { COLUMNS, TAB_NAMES, hasHints, hasTitle } from './layout';

export const wordsOf = (row: readonly CellValue[]): string[] =>
  row.map((value) => String(value).trim()).filter((text) => text !== '' && text !== 'false');

/** What a tab says about its headings. */
export interface Asking {
  name: TableName;
  /** Every row of the tab from row 1 on. */
  grid: CellValue[][];
  columns: Places;
  frame: Frame;
}

/** A tab without ids isn't ours yet. */
function askAboutFrame({ name, grid, columns, frame: { header, hints } }: Asking) {
  if (!columns.has('id')) return [];
  const above = grid.slice(0, header).map((row) => ({
    words: wordsOf(row),
    hasId: !isEmptyCell(row[columns.get('id')?.position ?? -1]),
  }));
  // Here set-up can write the hints without asking.
  const isBare = grid.slice(header + 1).every((row) => row.every(isEmptyCell));
  const hint = !hasHints(name) ? 'none' : (hints[0] ?? (isBare ? header + 1 : 'gone'));
  return questionsAboutFrame({
    table: name,
    tab: TAB_NAMES[name],
    header,
    above,
    hint,
    hasTitle: hasTitle(name),
  });
}

/** Whether nothing is missing, except perhaps the title. Otherwise set-up formats nothing. */
export const isInOrder = (table: Asking): boolean => askAboutFrame(table).length === 0;

/** Questions about rows come first, because the others depend on them. */
export function questionsAboutHeadings(table: Asking) {
  const { name, grid, columns, frame } = table;
  const asked = askAboutFrame(table);
  if (asked.length > 0) return asked;
  return headingQuestions({
    table: name,
    tab: TAB_NAMES[name],
    labels: (grid[frame.header] ?? []).map((label) => String(label).replace(/^'/, '')),
    ours: COLUMNS[name]
      .map((column) => ({ ...column, position: columns.get(column.key)?.position }))
      .filter(({ onRequest, position }) => onRequest === undefined || position !== undefined),
    isFilled: (position) =>
      grid.some(
        (row, index) => index > frame.header && !frame.hints.includes(index) && !isEmptyCell(row[position]),
      ),
    letters: columnLetters,
  });
}

export function askingIn(name: TableName, grid: CellValue[][]): Asking {
  const frame = frameOf(name, grid);
  return { name, grid, frame, columns: findColumns(name, grid[frame.header] ?? []) };
}
