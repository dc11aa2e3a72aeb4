// Removes a person from the places that the librarian checked. Each tab is read once more right before it is written: a
// place that changed meanwhile is left as is, and counted. What is written is the text without the person, so running it
// again does the rest.

import { groupsBy } from '../../domain/basics/groups';
import type { Level } from '../../domain/removal/person';
import { withoutPerson } from '../../domain/removal/remove';
import { CellValue, isSameCell, literal } from '../cells/cells';
import { blocksOf, inTurn, writesOf } from '../tables/blocks';
import { prepare } from '../tables/edit-rows';
import { columnLetters } from '../tables/formula-grammar';
import { writeAll } from '../tables/partly-saved';
import { literalAt } from '../tables/row-cells';
import { Cells } from '../tables/table';
import { Place } from './places';
import { ReadTab } from './read-tabs';

export interface Cleaned {
  /** How many places were cleaned. */
  done: number;
  /** Places that somebody changed or moved meanwhile. */
  changed: number;
}

export function cleanPlaces(tabs: readonly ReadTab[], places: readonly Place[]): Cleaned {
  const cleaned: Cleaned = { done: 0, changed: 0 };
  for (const tab of tabs) {
    const own = places.filter((place) => place.tab === tab);
    if (own.length === 0) continue;
    const { done, changed } = cleanTab(tab, own);
    cleaned.done += done;
    cleaned.changed += changed;
  }
  return cleaned;
}

interface Spot extends Place {
  levels: Level[];
}

function cleanTab(tab: ReadTab, places: readonly Place[]): Cleaned {
  const spots = new Map<string, Spot>();
  for (const place of places) {
    const where = `${place.index} ${place.position} ${place.isNote ? 'note' : 'cell'}`;
    const levels = [...(spots.get(where)?.levels ?? []), place.level];
    spots.set(where, { ...place, levels });
  }
  const all = [...spots.values()];
  const prepared = prepareColumns(tab, all);
  try {
    const isStill = isStillThere(
      tab,
      all.some(({ isNote }) => isNote),
    );
    const still = all.filter(isStill);
    writeCells(tab, cellsOf(tab, still));
    writeNotes(tab, still);
    const count = (some: readonly Spot[]): number => some.reduce((sum, { levels }) => sum + levels.length, 0);
    return { done: count(still), changed: count(all) - count(still) };
  } finally {
    prepared.putRulesBack();
  }
}

/** Before the last look, because this takes round trips. */
function prepareColumns({ table, ...tab }: ReadTab, spots: readonly Spot[]) {
  return table ? prepare(table, cellsOf({ table, ...tab }, spots)) : { putRulesBack: () => undefined };
}

/** Whether a place is unchanged, by its text and the id of its row: one read of the tab, or two with notes. */
function isStillThere({ sheet, values, table }: ReadTab, withNotes: boolean): (spot: Spot) => boolean {
  const area = sheet.getDataRange();
  const notes = withNotes ? area.getNotes() : [];
  const now = area.getValues() as CellValue[][];
  const id = table?.columns.get('id')?.position ?? -1;
  return ({ index, position, isNote, text, copies }) => {
    const isSame = (at: number): boolean => isSameCell(values[index]?.[at], now[index]?.[at]);
    if (isNote && notes[index]?.[position] !== text) return false;
    return [id, position, ...copies].every(isSame);
  };
}

function cellsOf(tab: ReadTab, spots: readonly Spot[]): Map<number, Cells> {
  const cells = new Map<number, Cells>();
  for (const { index, position, isNote, text, levels, use, finder, copies } of spots) {
    if (isNote) continue;
    const row = cells.get(index) ?? new Map<number, CellValue>();
    const set = (at: number, left: string) =>
      row.set(at, (tab.table ? literalAt(tab.table, at) : literal)(left));
    set(position, withoutPerson(text, finder, levels, use));
    for (const copy of copies)
      set(copy, withoutPerson(tab.read(String(tab.values[index]?.[copy])), finder, levels, use));
    cells.set(index, row);
  }
  return cells;
}

function writeCells({ sheet, table }: ReadTab, cells: ReadonlyMap<number, Cells>): void {
  if (cells.size === 0) return;
  const blocks = blocksOf(cells);
  if (!table) {
    for (const write of writesOf({ sheet }, blocks, cells)) write();
    return;
  }
  const writes = writesOf(table, inTurn(table, blocks, cells), cells);
  writeAll(table, writes, () => cells);
}

/** One write for each different note. */
function writeNotes({ sheet }: ReadTab, spots: readonly Spot[]): void {
  const byText = groupsBy(
    spots.filter(({ isNote }) => isNote),
    ({ text, levels, use, finder }) => withoutPerson(text, finder, levels, use),
  );
  for (const [text, same] of byText) {
    const places = same.map(({ index, position }) => `${columnLetters(position)}${index + 1}`);
    sheet.getRangeList(places).setNote(text === '' ? null : text);
  }
}
