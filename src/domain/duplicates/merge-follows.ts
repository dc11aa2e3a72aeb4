import { quoted } from '../../words/count';
import { NOTES } from '../../words/notes';
import { partnerOfFollowUp } from '../origins/line-origin';
import { linkedParts, partnersOfEvent, extraPartsIn, writeIds, writePartnerParts } from '../events/event';
import { below } from '../partners/contact';
import { Day } from '../dates/day';
import { Values } from '../tables/description';
import { Edit, editsOf } from '../changes/change';
import { withSyncState } from '../plan/links';
import type { PartnerValues } from '../partners/people';
import { Choice, mergedValues, retired } from './merge';
import { directoryOf, normalizeName } from '../basics/names';
import { excerpt } from '../basics/text';
import { partnerOfContact } from '../partners/last-contact';
import { WeekLine } from '../plan/week-plan';

export interface PartnerRecord {
  id: string;
  values: PartnerValues;
}

/** Everything that may name a partner, as typed in the sheet. */
export interface Links {
  /** All partners in the order of the sheet, because a name means the first partner that has it. */
  partners: readonly { id: string; name: string }[];
  events: readonly { id: string; partners: string; partnerIds: string }[];
  contacts: readonly LinkedRow[];
  partnerships: readonly LinkedRow[];
  actions: readonly LinkedRow[];
  lines: readonly WeekLine[];
}

interface LinkedRow {
  id: string;
  partner: string;
  partnerId: string;
}

export interface Merge {
  /** Both rows after the merge, for checkRow. */
  values: PartnerValues;
  ended: PartnerValues;
  /** In the order to write them. The row that ends comes last, so that a run that died is noticed. */
  changes: Edit[];
  /** A row that names them has no id, so it couldn't be found again. */
  needsIds: boolean;
}

export function mergeOf(
  survivor: PartnerRecord,
  other: PartnerRecord,
  choices: Readonly<Record<string, Choice>>,
  links: Links,
  today: Day,
): Merge {
  const values = mergedValues(survivor.values, other.values, choices);
  const name = values.name ?? '';
  const taken = new Set(links.partners.map((one) => normalizeName(one.name)));
  const end = retired(other.values, name, today, taken);
  const pair = { survivor: survivor.id, other: other.id, name };
  const all = [
    ...changesOf('partners', survivor.id, survivor.values, values),
    ...followersOf(pair, links),
    ...changesOf('partners', other.id, other.values, end),
  ];
  const ended = { ...other.values, ...end };
  return {
    values,
    ended,
    changes: all.filter(({ rowId }) => rowId !== ''),
    needsIds: all.some(({ rowId }) => rowId === ''),
  };
}

/** How many rows mention a partner, not counting its own. */
export interface ReferenceCounts {
  events: number;
  contacts: number;
  partnerships: number;
  actions: number;
  lines: number;
}

export function countReferences(
  ids: readonly string[],
  { partners, events, contacts, partnerships, actions, lines }: Links,
): ReferenceCounts[] {
  const directory = directoryOf(partners);
  const inCell = (cell: string, partnerIds: string) =>
    partnersOfEvent({ partners: cell, partnerIds, when: '', endsAt: '', cancelled: '' }, directory).map(
      (position) => partners[position ?? -1]?.id,
    );
  const inEvents = events.map((event) => inCell(event.partners, event.partnerIds));
  const linked = (rows: readonly LinkedRow[]) =>
    rows.map((row) => [partners[partnerOfContact(row, directory) ?? -1]?.id]);
  const [inContacts, inPartnerships, inActions] = [linked(contacts), linked(partnerships), linked(actions)];
  const inLines = lines
    .filter(({ text }) => text.trim() !== '')
    .map((line) => [partnerOfFollowUp(line.id), ...inCell(line.partner, '')]);
  const count = (rows: readonly (string | undefined)[][], id: string) =>
    rows.filter((named) => named.includes(id)).length;
  return ids.map((id) => ({
    events: count(inEvents, id),
    contacts: count(inContacts, id),
    partnerships: count(inPartnerships, id),
    actions: count(inActions, id),
    lines: count(inLines, id),
  }));
}

interface Pair {
  survivor: string;
  other: string;
  /** The survivor's name from now on. */
  name: string;
}

const changesOf = (table: Edit['table'], rowId: string, was: Values, now: Values): Edit[] =>
  editsOf(table, rowId, was, now).filter(({ from, to }) => from !== to);

function followersOf(
  pair: Pair,
  { partners, events, contacts, partnerships, actions, lines }: Links,
): Edit[] {
  const directory = directoryOf(partners);
  const isPair = (position: number) => [pair.survivor, pair.other].includes(partners[position]?.id ?? ' ');
  const isKnown = (name: string) => directory.positionOfName(name) !== undefined;
  const rename = (words: string) => (normalizeName(words) === normalizeName(pair.name) ? words : pair.name);

  /** With the survivor in place of both; undefined if neither is named. */
  const renameIn = (cell: string, idCell: string): { words: string; ids: string } | undefined => {
    const seen = new Set<number>();
    let isRewritten = false;
    const parts = linkedParts(cell, idCell, isKnown).flatMap((part) => {
      const { name, capacity, id } = part;
      const position = directory.positionOfName(name) ?? directory.positionOfId(id) ?? -1;
      if (!isPair(position)) return part;
      // Both took part, and this mention adds nothing.
      const isTwice = seen.size > 0 && !seen.has(position) && capacity === '';
      seen.add(position);
      isRewritten ||= isTwice || rename(name) !== name;
      return isTwice
        ? []
        : { name: rename(name), capacity, id: pair.survivor, rest: extraPartsIn(rename(name)) };
    });
    if (seen.size === 0) return undefined;
    return { words: isRewritten ? writePartnerParts(parts) : cell, ids: writeIds(parts) };
  };

  const linkedTo = (table: Edit['table'], rows: readonly LinkedRow[]): Edit[] =>
    rows.flatMap((row) => {
      const isOurs = isPair(partnerOfContact(row, directory) ?? -1);
      const cells = isOurs ? { partner: rename(row.partner), partnerId: pair.survivor } : {};
      return changesOf(table, row.id, { ...row }, cells);
    });

  return [
    ...events.flatMap((event) => {
      const now = renameIn(event.partners, event.partnerIds);
      const cells = now ? { partners: now.words, partnerIds: now.ids } : {};
      return changesOf('events', event.id, { ...event }, cells);
    }),
    ...linkedTo('log', contacts),
    ...linkedTo('partnerships', partnerships),
    ...linkedTo('actions', actions),
    ...followUpsOf(pair, lines).flatMap(({ line, cells }) => {
      const partner = renameIn(line.partner, '')?.words ?? line.partner;
      const was = { ...textsOf(line), done: line.isDone ? 'TRUE' : '' };
      return changesOf('plan', cells.id ?? line.id, was, { ...cells, partner });
    }),
  ];
}

const textsOf = ({ id, partner, outcome, given }: WeekLine): Values => ({ id, partner, outcome, given });

/**
 * A line that follows up the other partner follows up the survivor, by its id. If the survivor has an open line, this
 * one is done.
 */
function followUpsOf(pair: Pair, lines: readonly WeekLine[]): { line: WeekLine; cells: Values }[] {
  const ids = new Set(lines.map(({ id }) => id));
  let isOpen = lines.some(({ id, isDone }) => !isDone && partnerOfFollowUp(id) === pair.survivor);
  return lines.map((line) => {
    if (line.text.trim() === '' || partnerOfFollowUp(line.id) !== pair.other) return { line, cells: {} };
    const id = line.id.slice(0, -pair.other.length) + pair.survivor;
    const words = `${NOTES.merged}${quoted(excerpt(pair.name))}.`;
    // A run that died may have closed it already.
    const isClosed = line.outcome.endsWith(words);
    if (isClosed && line.isDone) return { line, cells: {} };
    if (isClosed || (!line.isDone && isOpen)) {
      const outcome = isClosed ? line.outcome : below(line.outcome, words);
      const { given } = withSyncState(line, { asked: true });
      return { line, cells: { done: 'TRUE', outcome, given } };
    }
    isOpen = isOpen || !line.isDone;
    if (ids.has(id)) return { line, cells: {} };
    ids.add(id);
    return { line, cells: { id } };
  });
}
