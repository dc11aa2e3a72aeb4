import type { ColumnKey } from '../../domain/tables';
import { Attempt } from '../../domain/partners/came-of-it';
import { Day } from '../../domain/dates/day';
import { EventFacts } from '../../domain/events/event';
import { Values } from '../../domain/tables/description';
import { directoryOf } from '../../domain/basics/names';
import { isLikelyDay } from '../../domain/dates/odd-dates';
import { RelationshipStatus, relationshipStatusOf } from '../../domain/partners/relationship-status';
import { Rules, readRules } from '../../domain/tables/settings';
import { lapseOnArrival } from '../../domain/plan/follow-ups';
import { ContactFacts, touchesOf } from '../../domain/partners/last-contact';
import { blockWrite, blocksOf } from './blocks';
import { writeAll } from './partly-saved';
import { differing } from './differing';
import { readSettings } from './settings';
import { rowsWith } from './rows-with';
import { Table, isRow, isVacant, readTable, stretchesOf, textAt, textOfKey, textsAt } from './table';
import { cellsOf } from './row-cells';

const KEYS = [
  'id',
  'name',
  'lastContact',
  'cadence',
  'stage',
  'pausedUntil',
  'method',
  'staff',
  'focus',
  'noted',
  'due',
  'reviewOn',
  'story',
  'caller',
  'firstStep',
] as const satisfies readonly ColumnKey<'partners'>[];

/** A partner with the grid index of its row; `noted` is the last touch for which a follow-up was written. */
export type PartnerRow = Record<(typeof KEYS)[number], string> & { index: number };
/** A partner and its status. */
export type PartnerStatus = PartnerRow & {
  latestEvent: Day | '';
  ahead: Day | '';
  attempt: Attempt | undefined;
  standing: RelationshipStatus;
};

export const readPartners = (table: Table<'partners'>): PartnerRow[] =>
  rowsWith(table, KEYS).filter(({ name }) => name.trim() !== '');

export function statusesOf(
  partners: readonly PartnerRow[],
  events: readonly EventFacts[],
  contacts: readonly ContactFacts[],
  rules: Rules,
  today: Day,
  directory = directoryOf(partners),
): PartnerStatus[] {
  const touches = touchesOf(partners, events, contacts, today, directory);
  return partners.map((partner, position) => {
    const { latest: latestEvent = '', ahead = '', attempt } = touches[position] ?? {};
    // The row comes last: an object that gets more keys after a copied one is slow to make and to read.
    const standing = relationshipStatusOf({ latestEvent, ahead, attempt, ...partner }, rules, today);
    return { standing, latestEvent, ahead, attempt, ...partner };
  });
}

/** By the row and the hints alone: no other tab is read. Callers who know the log pass `attempt`. */
export function statusFromRow(
  table: Table<'partners'>,
  index: number,
  changes: Values,
  today: Day,
  attempt?: Attempt,
): RelationshipStatus {
  const { latest, ...facts } = { ...textsAt(table, index, [...KEYS, 'latest', 'ahead']), ...changes };
  // Somebody may have pasted a number. The next check corrects it.
  const likely = (text: string | undefined): Day | '' => (isLikelyDay(text ?? '') ? (text ?? '') : '');
  const known = { latestEvent: likely(latest), ahead: likely(facts.ahead) };
  return relationshipStatusOf({ ...facts, ...known, attempt }, rulesIn(table), today);
}

const rulesOfTables = new WeakMap<Table, Rules>();

export const hasRules = (table: Table): boolean => table.frame.hints.length > 0;

/** The hints mirror Settings, which is only read if they are gone. */
function rulesIn(table: Table<'partners'>): Rules {
  const hints = table.grid[table.frame.hints[0] ?? -1];
  const hint = (key: 'cadence' | 'due') => hints?.[table.columns.get(key)?.position ?? -1];
  const rules =
    rulesOfTables.get(table) ??
    (hints ? readRules({ cadence: hint('cadence'), dueSoon: hint('due') }) : readSettings());
  rulesOfTables.set(table, rules);
  return rules;
}

const statusColumns = ({ columns }: Table<'partners'>) =>
  [...columns.values()].filter(({ group, key }) => group === 'managed' && key !== 'id' && key !== 'apart');

/** Writes only what differs. False if rows changed since they were read. */
export function writeStatuses(table: Table<'partners'>, kept: Map<number, Values>): boolean {
  if (!isDifferent(table, kept)) return true;
  const now = readTable('partners', table.zone);
  const rows = rowsIn(now);
  const isAsRead = (index: number) =>
    KEYS.every((key) => textAt(now, index, key) === textAt(table, index, key));
  if (now.grid.length !== table.grid.length || !rows.every(isAsRead)) return false;
  const ours = statusColumns(now);
  const cells = new Map(rows.map((index) => [index, cellsOf(now, keptValues(ours, kept, index))]));
  if (isDifferent(now, kept))
    writeAll(
      now,
      blocksOf(cells).map((block) => blockWrite(now, block, cells)),
      () => cells,
    );
  return true;
}

const rowsIn = (table: Table): number[] =>
  table.grid.flatMap((_, index) => (isRow(table, index) ? [index] : []));

const keptValues = (
  ours: readonly { key: string }[],
  kept: ReadonlyMap<number, Values>,
  index: number,
): Values => Object.fromEntries(ours.map(({ key }) => [key, kept.get(index)?.[key] ?? '']));

function isDifferent(table: Table<'partners'>, kept: ReadonlyMap<number, Values>): boolean {
  const ours = statusColumns(table);
  return rowsIn(table).some((index) =>
    ours.some(({ key }) => textAt(table, index, key) !== (kept.get(index)?.[key] ?? '')),
  );
}

/** By these rows alone: one write, from the first to the last cell that differs. */
export function writeRowStatuses(table: Table<'partners'>, first: number, last: number, today: Day): void {
  const rows = Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter((index) =>
    isRow(table, index),
  );
  const ours = statusColumns(table);
  const words = new Map(rows.map((index) => [index, wordsOf(table, index, today)]));
  const valuesOf = (index: number, columns: readonly { key: string }[]): Values =>
    Object.fromEntries(
      columns.map(({ key }) => [key, words.get(index)?.[key] ?? textOfKey(table, index, key)]),
    );
  const changed = new Set(
    rows.flatMap((index) => Object.keys(differing(table, index, valuesOf(index, ours)))),
  );
  const written = stretchesOf(ours.map(({ position }) => position)).flatMap(([from, to]) => {
    const inside = ours.filter(({ position }) => position >= from && position <= to);
    const there = inside.flatMap(({ key, position }) => (changed.has(key) ? [position] : []));
    const [first, last] = [Math.min(...there), Math.max(...there)];
    return inside.filter(({ position }) => position >= first && position <= last);
  });
  const cells = new Map(rows.map((index) => [index, cellsOf(table, valuesOf(index, written))]));
  for (const block of blocksOf(cells)) blockWrite(table, block, cells)();
}

function wordsOf(table: Table<'partners'>, index: number, today: Day): Values {
  if (textAt(table, index, 'name').trim() !== '') {
    const standing = statusFromRow(table, index, {}, today);
    const { due, status, why } = standing;
    const noted = lapseOnArrival(standing, {
      due: textAt(table, index, 'due'),
      noted: textAt(table, index, 'noted'),
    });
    return { due, status, why, noted };
  }
  // Somebody may be about to type another name, so the rest is cleared only with the whole row.
  const words = { due: '', status: '', why: '' };
  return isVacant(table, index) ? { ...words, latest: '', ahead: '', noted: '' } : words;
}
