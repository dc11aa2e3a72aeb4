import { isItem } from '../../domain/plan/plan-blocks';
import { PLAN_LEVELS, WeekLine } from '../../domain/plan/week-plan';
import { CellValue } from '../cells/cells';
import { levelKey } from '../tables/layout';
import { LINE_KEYS, PlanRow, lineCells } from './plan';
import { holdsWords } from '../tables/ticks';
import { Table, positionOf } from '../tables/table';
import { cellsOf, literalAt } from '../tables/row-cells';

/** Copied from a cell of the plan, or a new value. */
export type Cell = { row: number; column: number } | { value: CellValue };

export function changesOf(old: WeekLine, line: WeekLine): string[] {
  const changes: string[] = LINE_KEYS.filter((key) => old[key] !== line[key]);
  if (old.text !== line.text) changes.push('text');
  if (old.isDone !== line.isDone) changes.push('done');
  if (old.level !== line.level) changes.push('level');
  return changes;
}

export function rowOf(table: Table<'plan'>, old: PlanRow | undefined, line: WeekLine): Cell[] {
  const width = table.grid[0]?.length ?? 1;
  if (!old) {
    const fresh = lineCells(table, valuesOf(line), line.level);
    return Array.from({ length: width }, (_, column) => ({ value: fresh[column] ?? '' }));
  }
  const cells: Cell[] = Array.from({ length: width }, (_, column) => ({ row: old.index, column }));
  const put = (key: 'done', value: CellValue) => {
    cells[positionOf(table, key)] = { value };
  };
  const putText = (key: string, text: string) => {
    for (const [position, value] of cellsOf(table, { [key]: text })) cells[position] = { value };
  };
  const changes = changesOf(old, line);
  // From a run that died between boxes and values.
  if (!isItem(line) && table.grid[old.index]?.[positionOf(table, 'done')] === false) put('done', '');
  if (changes.includes('done') && !holdsWords(table, old.index)) put('done', line.isDone);
  if (changes.includes('level')) shiftItem(table, cells, old, line.level);
  for (const key of LINE_KEYS) if (changes.includes(key)) putText(key, line[key]);
  if (changes.includes('text')) putText(levelKey(line.level), line.text);
  return cells;
}

/** Also moves everything right of the item. What no longer fits is joined in the last level. */
function shiftItem(table: Table<'plan'>, cells: Cell[], old: PlanRow, level: number): void {
  const columns = Array.from({ length: PLAN_LEVELS }, (_, at) => positionOf(table, levelKey(at)));
  const shift = level - old.level;
  columns.forEach((column, at) => {
    const origin = columns[at - shift];
    cells[column] = origin === undefined ? { value: '' } : { row: old.index, column: origin };
  });
  const joined = columns.slice(PLAN_LEVELS - 1 - shift).flatMap((column) => {
    const text = table.read(String(table.grid[old.index]?.[column] ?? ''));
    return text === '' ? [] : [text];
  });
  const last = columns[PLAN_LEVELS - 1] ?? 0;
  if (shift > 0 && joined.length > 1) cells[last] = { value: literalAt(table, last)(joined.join(' ')) };
}

const valuesOf = ({ isDone, text, id, when, partner, who, contactKind, outcome, from, given }: WeekLine) => ({
  done: isDone ? 'TRUE' : '',
  item: text,
  ...{ id, when, partner, who, contactKind, outcome, from, given },
});
