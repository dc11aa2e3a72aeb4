import { ensureRows } from './tabs';
import { ListName } from '../../domain/tables/description';
import { normalizeName } from '../../domain/basics/names';
import { refuse } from '../../domain/basics/refusal';
import { LISTS, LIST_ROOM } from '../../domain/tables/settings';
import { CellValue, isEmptyCell, literal } from '../cells/cells';
import { sheetOf } from './table';
import { BUSY } from '../../words/busy';
import { SHEET } from '../../words/sheet';

/** Appends names that are new to the list: two reads, one write. Returns the whole list. */
export function addToList(list: ListName, names: readonly string[]): string[] {
  const sheet = sheetOf('settings');
  const { label } = LISTS[list];
  const [labels = [], ...rows] = sheet.getDataRange().getValues() as CellValue[][];
  const position = labels.findIndex((text) => String(text).trim() === label);
  if (position < 0) refuse(SHEET.listMissing(label));
  const column = rows.map((row) => row[position] ?? '');
  const there = column.map((cell) => String(cell).trim()).filter(Boolean);
  const known = new Set(there.map(normalizeName));
  const fresh = names
    .map((name) => name.trim())
    .filter((name) => name !== '' && known.size < known.add(normalizeName(name)).size);
  if (fresh.length === 0) return there;
  if (there.length + fresh.length > LIST_ROOM) refuse(SHEET.listFull(label, LIST_ROOM));
  const filled = column.flatMap((cell, index) => (isEmptyCell(cell) ? [] : [index]));
  const first = (filled.pop() ?? -1) + 3;
  ensureRows(sheet, first + fresh.length - 1);
  const area = sheet.getRange(first, position + 1, fresh.length, 1);
  const isFree = (area.getValues() as CellValue[][]).every(([cell]) => isEmptyCell(cell));
  const isStill = sheet.getRange(1, position + 1).getValue() === labels[position];
  if (!isFree || !isStill) refuse(BUSY.settingsTyped);
  area.setValues(fresh.map((name) => [literal(name)]));
  return [...there, ...fresh];
}
