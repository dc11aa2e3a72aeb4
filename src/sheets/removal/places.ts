// The places that name a person: cells and notes of ours, which can be cleaned, and all others, which are only listed.

import { hashOf } from '../../domain/basics/text-hash';
import { excerpt } from '../../domain/basics/text';
import { PERSON_FIELDS, PersonField } from '../../domain/partners/people';
import { linesOf, withLines } from '../../domain/removal/person-lines';
import { Finder, Level, Match } from '../../domain/removal/person';
import { CellUse, textsIn } from '../../domain/removal/remove';
import { CellValue } from '../cells/cells';
import { nameAt, textAt } from '../tables/table';
import { CellKind, HandReason, cellKindOf, isManagedLabel } from './cell-kinds';
import { ReadTab } from './read-tabs';

/** Indexes from 0. */
export interface Spot {
  tab: ReadTab;
  index: number;
  position: number;
  isNote: boolean;
  /** As people see it. */
  text: string;
  /** Knows whose line of the cell is whose. */
  finder: Finder;
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
  /** Positions of hidden cells of the row that repeat this one, and are cleaned with it. */
  copies: readonly number[];
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
  const add = ({ kind, all, ...spot }: Named, copies: readonly number[]) => {
    if ('reason' in kind) {
      found.byHand.push({ ...spot, reason: kind.reason });
      return;
    }
    for (const level of LEVELS) {
      const own = all.filter((match) => match.level === level);
      if (own.length === 0) continue;
      const base = keyOf(spot, level);
      const time = (times.get(base) ?? 0) + 1;
      times.set(base, time);
      found.places.push({ ...spot, key: `${base}-${time}`, level, use: kind.use, matches: own, copies });
    }
  };
  for (const tab of tabs) {
    const namedIn = namedInRow(tab, finder);
    const hidden = [...(tab.table?.columns.values() ?? [])].flatMap(({ key, position }) =>
      COPIES.includes(key) ? [position] : [],
    );
    tab.values.forEach((_, index) => {
      const named = namedIn(index);
      const copyOf = new Map(
        named.flatMap((copy) => {
          const original = hidden.includes(copy.position) && named.find((one) => isCopy(copy, one));
          return original ? [[copy, original] as const] : [];
        }),
      );
      for (const one of named)
        if (!copyOf.has(one))
          add(
            one,
            [...copyOf].flatMap(([copy, original]) => (original === one ? [copy.position] : [])),
          );
    });
  }
  return found;
}

/** A cell or note that names the person, with every match in it. */
type Named = Spot & { kind: CellKind; all: Match[] };

/** Hidden columns that repeat what another cell of the row says. */
const COPIES: readonly string[] = ['given', 'called'];

const isCopy = (copy: Named, original: Named): boolean =>
  copy !== original &&
  ![copy, original].some(({ isNote, kind }) => isNote || 'reason' in kind) &&
  textsIn(copy.text)
    .filter((text) => copy.finder.matchesIn(text).length > 0)
    .every((text) => text === original.text);

function namedInRow(tab: ReadTab, finder: Finder): (index: number) => Named[] {
  const kindAt = cellKindOf(tab);
  const columnOf = (key: PersonField) => tab.table?.columns.get(key)?.position ?? -1;
  const people = new Map(PERSON_FIELDS.map((field) => [columnOf(field), field]));
  const cellAt = (index: number, position: number) => textIn(tab, tab.values[index]?.[position]);
  return (index) => {
    const lines = linesOf(cellAt(index, columnOf('contactName')), finder);
    const look = (position: number, text: string, isNote: boolean): Named[] => {
      const field = isNote ? undefined : people.get(position);
      const own = field ? withLines(finder, lines, field) : finder;
      const texts = text === '' ? [] : textsIn(text);
      const shown = texts.find((one) => own.matchesIn(one).length > 0);
      if (shown === undefined) return [];
      const kind = kindAt(index, position, isNote);
      if (kind === 'skip') return [];
      const matches = own.matchesIn(shown);
      const all = texts.length > 1 ? texts.flatMap((one) => own.matchesIn(one)) : matches;
      const where = { tab, index, position, isNote, ...namesOf(tab, index, position) };
      return [{ ...where, text, shown, matches, finder: own, kind, all }];
    };
    return [
      ...(tab.values[index] ?? []).flatMap((_, position) => look(position, cellAt(index, position), false)),
      ...(tab.notes[index] ?? []).flatMap((note, position) => look(position, note, true)),
    ];
  };
}

/** Numbers only if they could be a phone number. */
function textIn({ read }: Pick<ReadTab, 'read'>, value: CellValue | undefined): string {
  if (typeof value === 'string') return read(value);
  return typeof value === 'number' && Number.isInteger(value) && value > 1_000_000 ? String(value) : '';
}

function namesOf({ table, values, kind }: ReadTab, index: number, position: number) {
  const header = table?.frame.header ?? 0;
  const headingAt = (column: number) => String(values[header]?.[column] ?? '').replace(/^'/, '');
  const label = kind === 'settings' && index === header ? headingAt(position - 1) : '';
  return {
    heading: excerpt(isManagedLabel(label) ? label : headingAt(position)),
    rowName: table && index > header ? excerpt(nameAt(table, index)) : '',
  };
}

function keyOf({ tab, index, position, isNote, text, heading }: Spot, level: Level): string {
  const id = tab.table ? textAt(tab.table, index, 'id') : '';
  const row = id === '' ? `row ${index}` : id;
  return hashOf(JSON.stringify([tab.id, row, heading === '' ? position : heading, isNote, level, text]));
}
