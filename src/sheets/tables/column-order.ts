import { TableName } from '../../domain/tables';
import type { Places } from './frame';
import { COLUMNS } from './layout';
import { type Sheet, findColumn } from './table';

type Filter = GoogleAppsScript.Spreadsheet.Filter;
type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria | null;

const keysIn = (name: TableName, columns: Places): string[] =>
  COLUMNS[name].map(({ key }) => key).filter((key) => findColumn({ columns }, key));

/** The fewest columns whose move puts all in order. */
export function misplacedColumns(name: TableName, columns: Places): string[] {
  const keys = keysIn(name, columns);
  const at = (index: number) => findColumn({ columns }, keys[index] ?? '')?.position ?? -1;
  const runs: number[][] = [];
  keys.forEach((_, index) => {
    const before = runs
      .filter((run) => at(run[run.length - 1] ?? -1) < at(index))
      .reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...before, index]);
  });
  const longest = runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
  return keys.filter((_, index) => !longest.includes(index));
}

/** Google can't move cells that are merged across columns. */
export const hasWideMerges = (sheet: Sheet): boolean =>
  sheet
    .getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns())
    .getMergedRanges()
    .some((range) => range.getNumColumns() > 1);

/** Moves each to the right of the column it follows. The library's own columns stay where they are, and so do filters. */
export function moveColumns(sheet: Sheet, name: TableName, columns: Places, moving: readonly string[]): void {
  const line: (string | undefined)[] = [];
  for (const [key, { position }] of columns) line[position] = key;
  const before = Array.from(line);
  const filter = sheet.getFilter();
  const chosen = criteriaOf(filter);
  const keys = keysIn(name, columns);
  for (const key of keys.filter((one) => moving.includes(one))) {
    const from = line.indexOf(key);
    const left = keys[keys.indexOf(key) - 1];
    const to = left === undefined ? 0 : line.indexOf(left) + 1;
    if (to === from) continue;
    sheet.moveColumns(sheet.getRange(1, from + 1), to + 1);
    line.splice(from, 1);
    line.splice(to > from ? to - 1 : to, 0, key);
  }
  if (filter) keepCriteria(filter, chosen, before, line);
}

function criteriaOf(filter: Filter | null): Map<number, Criteria> {
  const found = new Map<number, Criteria>();
  if (!filter) return found;
  const range = filter.getRange();
  for (let column = range.getColumn(); column <= range.getLastColumn(); column++)
    found.set(column, filter.getColumnFilterCriteria(column));
  return found;
}

/** Google moves the criteria along; sets those again that it didn't move. */
function keepCriteria(
  filter: Filter,
  chosen: ReadonlyMap<number, Criteria>,
  before: readonly (string | undefined)[],
  after: readonly (string | undefined)[],
): void {
  const now = criteriaOf(filter);
  after.forEach((key, position) => {
    if (key === undefined) return;
    const was = chosen.get(before.indexOf(key) + 1) ?? null;
    const is = now.get(position + 1) ?? null;
    if (describe(was) === describe(is)) return;
    if (was) filter.setColumnFilterCriteria(position + 1, was.copy().build());
    else filter.removeColumnFilterCriteria(position + 1);
  });
}

const describe = (criteria: Criteria): string =>
  criteria === null
    ? ''
    : JSON.stringify([
        String(criteria.getCriteriaType()),
        criteria.getCriteriaValues().map(String),
        criteria.getHiddenValues(),
      ]);
