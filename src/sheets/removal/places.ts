// The places that name a person: cells and notes of ours, which can be cleaned, and all others, which are only listed.

import { hashOf } from '../../domain/basics/text-hash';
import { excerpt } from '../../domain/basics/text';
import { Finder, Level, Match } from '../../domain/removal/person';
import { CellUse, textsIn } from '../../domain/removal/remove';
import { CellValue } from '../cells/cells';
import { nameAt, textAt } from '../tables/table';
import { CellKind, HandReason, cellKindOf } from './cell-kinds';
import { ReadTab } from './read-tabs';

/** Indexes from 0. */
export interface Spot {
  tab: ReadTab;
  index: number;
  position: number;
  isNote: boolean;
  /** As people see it. */
  text: string;
  /** The first of the cell's texts that names the person, and the matches in it. */
  shown: string;
  matches: Match[];
  heading: string;
  /** The name of the row; '' if it has none. */
  rowName: string;
}

/** A place that the librarian decides about. */
export interface Place extends Spot {
  /** Stays the same as long as the row's id and the text do, even if the row moves. */
  key: string;
  level: Level;
  use: CellUse;
}

export interface HandPlace extends Spot {
  reason: HandReason;
}

export interface Found {
  places: Place[];
  byHand: HandPlace[];
}

const LEVELS: readonly Level[] = ['full', 'part'];

export function placesIn(tabs: readonly ReadTab[], finder: Finder): Found {
  const found: Found = { places: [], byHand: [] };
  const times = new Map<string, number>();
  const add = (spot: Spot, matches: readonly Match[], kind: CellKind) => {
    if ('reason' in kind) {
      found.byHand.push({ ...spot, reason: kind.reason });
      return;
    }
    for (const level of LEVELS) {
      const own = matches.filter((match) => match.level === level);
      if (own.length === 0) continue;
      const base = keyOf(spot, level);
      const time = (times.get(base) ?? 0) + 1;
      times.set(base, time);
      found.places.push({ ...spot, key: `${base}-${time}`, level, use: kind.use, matches: own });
    }
  };
  for (const tab of tabs) {
    const kindAt = cellKindOf(tab);
    const look = (index: number, position: number, text: string, isNote: boolean) => {
      if (text === '') return;
      const texts = textsIn(text);
      const shown = texts.find((one) => finder.matchesIn(one).length > 0);
      if (shown === undefined) return;
      const kind = kindAt(index, position, isNote);
      if (kind === 'skip') return;
      const matches = texts.flatMap((one) => finder.matchesIn(one));
      const spot = { ...{ tab, index, position, isNote, text, shown }, ...namesOf(tab, index, position) };
      add(
        { ...spot, matches: finder.matchesIn(shown) },
        texts.length > 1 ? matches : finder.matchesIn(shown),
        kind,
      );
    };
    tab.values.forEach((row, index) => {
      row.forEach((value, position) => look(index, position, textIn(tab, value), false));
      tab.notes[index]?.forEach((note, position) => look(index, position, note, true));
    });
  }
  return found;
}

/** Numbers only if they could be a phone number. */
function textIn({ read }: Pick<ReadTab, 'read'>, value: CellValue | undefined): string {
  if (typeof value === 'string') return read(value);
  return typeof value === 'number' && Number.isInteger(value) && value > 1_000_000 ? String(value) : '';
}

function namesOf({ table, values }: ReadTab, index: number, position: number) {
  const header = table?.frame.header ?? 0;
  return {
    heading: excerpt(String(values[header]?.[position] ?? '').replace(/^'/, '')),
    rowName: table && index > header ? excerpt(nameAt(table, index)) : '',
  };
}

function keyOf({ tab, index, position, isNote, text, heading }: Spot, level: Level): string {
  const id = tab.table ? textAt(tab.table, index, 'id') : '';
  const row = id === '' ? `row ${index}` : id;
  return hashOf(JSON.stringify([tab.id, row, heading === '' ? position : heading, isNote, level, text]));
}
