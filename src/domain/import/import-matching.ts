// Rows of a list that may mean one partner, and the partner already in the sheet for them.
// What a row says decides which one leads, never its place, so that a sorted list gives the same plan.

import { LIKENESS } from '../../words/duplicates';
import { IMPORT_ROW } from '../../words/import';
import { LikelyPair, PartnerIdentity, likelyPairs } from '../partners/likely-pairs';
import { ImportField, ImportTable, ImportValues, ListTable, ValuesOf, entriesOf } from '../tables';
import { groupsBy } from '../basics/groups';
import { ImportQuestion, SourceRow } from './source-row';
import { findSameDay, withShownHour } from './import-same-events';
import { type NamedPartner, distinctIn, marksIn } from '../duplicates/distinct';
import { isMerged } from '../duplicates/ended';
import { otherNamesOf } from '../partners/other-names';
import { excerpt } from '../basics/text';
import { identityOf } from '../changes/row-identity';

/** A row already in the sheet: its id and its values. `apart` holds which partners it is not. */
export type KnownRow = Readonly<ValuesOf<ImportTable>> & { readonly id: string; readonly apart?: string };

/** The rows of one name. */
export interface Group {
  /** The row that says the most. */
  lead: SourceRow;
  /** Rows of the same name that say something else. */
  others: SourceRow[];
  /** Rows that repeat an earlier one. */
  again: { row: SourceRow; first: SourceRow }[];
  /** 0: in the sheet under this name, 1: under another, 2: not in the sheet. */
  rank: 0 | 1 | 2;
  /** The row in the sheet. */
  known: KnownRow | undefined;
  /** Events of one name, day and place; there may be several. */
  twins: readonly KnownRow[];
  /** Another row it may be, in the list or in the sheet, and why. */
  maybe: Maybe | undefined;
}

/** In the sheet, or a row of the list. */
export interface OtherPartner extends NamedPartner {
  row: number;
}

interface Maybe {
  doubt: ImportQuestion;
  known: KnownRow | undefined;
  group: Group | undefined;
  /** The other partner, to be remembered as a different one if that is the answer. */
  other?: OtherPartner;
}

const sizeOf = ({ values }: SourceRow): number => Object.keys(values).length;
/** The row that says more comes first. If they say equally much, the text decides. */
const byText = (one: SourceRow, other: SourceRow): number =>
  sizeOf(other) - sizeOf(one) ||
  (one.text < other.text ? -1 : one.text > other.text ? 1 : one.row - other.row);

export function groupRows(
  table: ListTable,
  listed: readonly SourceRow[],
  known: readonly KnownRow[],
): Group[] {
  // A merged partner is part of another one by now. Its row counts only if no other one matches.
  const isGone = ({ stage = '', story = '' }: KnownRow) => isMerged({ stage, story });
  const living = known.filter((row) => !isGone(row));
  const byIdentity = groupsBy(living, (row) => identityOf(table, row));
  const isKnown = (values: ImportValues) => byIdentity.has(identityOf(table, values));
  const identities = new Set(listed.map(({ values }) => identityOf(table, values)));
  const isListed = (values: ImportValues) => identities.has(identityOf(table, values));
  const rows = table === 'events' ? listed.map((row) => withShownHour(row, isKnown, isListed)) : listed;
  const byGone = firsts(known.filter(isGone), (row) => [identityOf(table, row)]);
  // A name once confirmed as the same partner is not asked about again.
  const byOtherName = firsts(living, (row) =>
    table === 'partners' ? otherNamesOf(row).map((name) => identityOf(table, { name })) : [],
  );
  const groups = [...groupsBy(rows, ({ values }) => identityOf(table, values))].map(
    ([identity, all]): Group => {
      const same = groupsBy(all, ({ text }) => text);
      const again = [...same.values()].flatMap(([first, ...rest]) =>
        first ? rest.map((row) => ({ row, first })) : [],
      );
      const [lead, ...others] = [...same.values()].flatMap(([first]) => first ?? []).sort(byText);
      const twins = byIdentity.get(identity) ?? [];
      const leadEntries = entriesOf<ImportTable>(lead?.values ?? {});
      const saysTheSame = (row: Readonly<ImportValues>) =>
        leadEntries.every(([field, text]) => row[field] === text);
      const exact = twins.find(saysTheSame) ?? twins[0];
      const match = exact ?? byOtherName.get(identity) ?? byGone.get(identity);
      const rank = exact ? 0 : match ? 1 : 2;
      return { lead: lead as SourceRow, others, again, rank, known: match, twins, maybe: undefined };
    },
  );
  groups.sort((one, other) => one.rank - other.rank || byText(one.lead, other.lead));
  if (table === 'partners') findOthers(groups, living, known);
  else findSameDay(groups, living);
  return groups;
}

function firsts<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) for (const key of keysOf(item)) if (!found.has(key)) found.set(key, item);
  return found;
}

/** A partner in the sheet with the list's rows for it, or new rows of one name. */
interface Candidate extends NamedPartner {
  known?: KnownRow;
  group?: Group;
  party: PartnerIdentity;
}

/**
 * A new name may be another spelling, or the same people under another name. The later of the two gets the question,
 * unless somebody has answered it before.
 */
function findOthers(groups: readonly Group[], known: readonly KnownRow[], all: readonly KnownRow[]): void {
  const strangers = groups.filter((group) => !group.known);
  if (strangers.length === 0) return;
  const byKnown = groupsBy(groups, (group) => group.known?.id ?? '');
  const rowsOf = ({ lead, others }: Group) => [lead, ...others].map(({ values }) => values);
  const candidates: Candidate[] = [
    ...known.map((row) => ({
      known: row,
      id: row.id,
      name: row.name ?? '',
      party: partyOf([row, ...(byKnown.get(row.id) ?? []).flatMap(rowsOf)]),
    })),
    ...strangers.map((group) => ({
      group,
      id: '',
      name: group.lead.values.name ?? '',
      party: partyOf(rowsOf(group)),
    })),
  ];
  const isDistinct = distinctIn(all.map((row) => ({ id: row.id, marks: marksIn(row.apart ?? '') })));
  const best = new Map<Group, LikelyPair>();
  for (const pair of likelyPairs(candidates.map(({ party }) => party)).pairs) {
    const [one, other] = [candidates[pair.one], candidates[pair.other]];
    const group = other?.group;
    if (!one || !group || isDistinct(one, other)) continue;
    const before = best.get(group);
    if (!before || isBetter(pair, before)) best.set(group, pair);
  }
  for (const [group, { one, isNamed, why }] of best) {
    const other = candidates[one];
    if (!other) continue;
    const [like, reason] = [excerpt(other.name), why[0] ?? ''];
    const words = other.group
      ? IMPORT_ROW.likeRow(like, other.group.lead.row, reason)
      : IMPORT_ROW.likePartner(like, reason);
    const which = other.known ? { id: other.known.id } : { row: other.group?.lead.row ?? 0 };
    group.maybe = {
      doubt: { kind: isNamed ? 'similar' : 'person', words, ...which },
      known: other.known,
      group: other.group,
      other: { id: other.id, name: other.name, row: other.group?.lead.row ?? 0 },
    };
  }
}

function partyOf(rows: readonly Readonly<ImportValues>[]): PartnerIdentity {
  const all = (field: ImportField) => rows.map((row) => row[field] ?? '').join('\n');
  return {
    names: rows.map(({ name = '' }) => name),
    mainContact: all('mainContact'),
    contactEmail: all('contactEmail'),
    contactPhone: all('contactPhone'),
  };
}

/** The same name says more than a shared phone, and a shared phone more than a similar name. */
const SAYS_MOST: readonly string[] = ['name', 'contact', 'similar'];
const certainty = ({ lane, isNamed, why }: LikelyPair): number =>
  SAYS_MOST.indexOf(why.includes(LIKENESS.sameName) ? 'name' : lane) * 2 + (isNamed ? 0 : 1);
const isBetter = (one: LikelyPair, other: LikelyPair): boolean =>
  certainty(one) - certainty(other) < 0 || (certainty(one) === certainty(other) && one.one < other.one);
