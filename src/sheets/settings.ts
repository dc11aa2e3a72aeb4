import { ListName } from '../domain/fields';
import { KEPT_SETTINGS, LISTS, NUMBER_SETTINGS, Settings, readRules } from '../domain/settings';
import { CellValue } from './cells';
import { Sheet, sheetOf, stretchesOf } from './table';

/** A to C hold settings, E to G lists. */
export const FIRST_LIST_COLUMN = 5;
export const LIST_ROWS = 200;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

export interface SettingsCells extends Settings {
  sheet: Sheet;
  /** Sheet row of a label, undefined when it is gone. */
  rowOf: (label: string) => number | undefined;
  /** What stands beside a label; undefined when it is gone. */
  valueOf: (label: string) => CellValue | undefined;
}

export function readSettings(): SettingsCells {
  const sheet = sheetOf('settings');
  const grid = sheet.getDataRange().getValues() as CellValue[][];
  const columnAt = (position: number) => grid.map((row) => String(row[position] ?? '').trim());
  const labels = columnAt(0);
  const rowOf = (label: string) => labels.indexOf(label) + 1 || undefined;
  const valueOf = (label: string) => grid[(rowOf(label) ?? 0) - 1]?.[1];
  const cells = NUMBER_SETTINGS.map(({ key, label }) => [key, valueOf(label)]);
  const lists: Record<ListName, string[]> = { staff: [], methods: [], types: [] };
  for (const name of LIST_NAMES) {
    const column = columnAt((grid[0] ?? []).indexOf(LISTS[name].label)).slice(1);
    lists[name] = [...new Set(column.filter(Boolean))].slice(0, LIST_ROWS);
  }
  const rules = readRules(Object.fromEntries(cells) as Record<string, CellValue>);
  return { ...rules, lists, sheet, rowOf, valueOf };
}

/** One write while the lines stand together. */
export function writeHeartbeat(
  { sheet, rowOf }: SettingsCells,
  ran: { account: string; at: Date; result: string },
): void {
  const { account, lastRun, lastResult } = KEPT_SETTINGS;
  const values = new Map<number | undefined, CellValue>([
    [rowOf(account.label), ran.account],
    [rowOf(lastRun.label), ran.at],
    [rowOf(lastResult.label), ran.result],
  ]);
  for (const [from, to] of stretchesOf([...values.keys()].flatMap((row) => row ?? []))) {
    const block = Array.from({ length: to - from + 1 }, (_, offset) => [values.get(from + offset) ?? '']);
    sheet.getRange(from, 2, block.length, 1).setValues(block);
  }
}
