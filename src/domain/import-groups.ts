// Rows of a list that perhaps mean one partner, and the partner that is there for them.
// Which row leads is decided by what it says, never by where it stands: a sorted list gives the same plan.

import { Values } from './fields';
import { alikeKey } from './import-alike';
import { ImportTable } from './import-synonyms';
import { bareName, likePairs } from './like-names';
import { tracesOf } from './import-people';
import { Doubt, SourceRow } from './import-row';
import { isMerged } from './merge';
import { otherNamesOf } from './other-names';
import { excerpt } from './partner';
import { identityOf } from './row-identity';

/** A row that is there already: its id and its values. */
export type KnownRow = Readonly<Values> & { readonly id: string };

/** The rows of one name. */
export interface Group {
  /** The row that says most. */
  lead: SourceRow;
  /** Rows of the same name that say something else. */
  others: SourceRow[];
  /** Rows that say the same as one before them. */
  again: { row: SourceRow; first: SourceRow }[];
  /** 0: it is there under this name, 1: under another, 2: it is not. */
  rank: 0 | 1 | 2;
  /** The partner that is there. */
  known: KnownRow | undefined;
  /** Another that it may be, of the list or of those that are there, and why. */
  maybe: { doubt: Doubt; known: KnownRow | undefined; group: Group | undefined } | undefined;
}

const sizeOf = ({ values }: SourceRow): number => Object.keys(values).length;
/** Who says more comes first; of equals, the text decides. */
const byText = (one: SourceRow, other: SourceRow): number =>
  sizeOf(other) - sizeOf(one) ||
  (one.text < other.text ? -1 : one.text > other.text ? 1 : one.row - other.row);

export function groupRows(
  table: ImportTable,
  rows: readonly SourceRow[],
  known: readonly KnownRow[],
): Group[] {
  // Who was merged is another by now, and is meant only if nobody else is.
  const isGone = ({ stage = '', story = '' }: KnownRow) => isMerged({ stage, story });
  const living = known.filter((row) => !isGone(row));
  const byIdentity = firsts(living, (row) => [identityOf(table, row)]);
  const byGone = firsts(known.filter(isGone), (row) => [identityOf(table, row)]);
  // What was once said to be the same partner is not asked again.
  const byOtherName = firsts(living, (row) =>
    table === 'partners' ? otherNamesOf(row).map((name) => identityOf(table, { name })) : [],
  );
  const groups = [...gather(rows, ({ values }) => identityOf(table, values))].map(
    ([identity, all]): Group => {
      const same = gather(all, ({ text }) => text);
      const again = [...same.values()].flatMap(([first, ...rest]) =>
        first ? rest.map((row) => ({ row, first })) : [],
      );
      const [lead, ...others] = [...same.values()].flatMap(([first]) => first ?? []).sort(byText);
      const exact = byIdentity.get(identity);
      const there = exact ?? byOtherName.get(identity) ?? byGone.get(identity);
      const rank = exact ? 0 : there ? 1 : 2;
      return { lead: lead as SourceRow, others, again, rank, known: there, maybe: undefined };
    },
  );
  groups.sort((one, other) => one.rank - other.rank || byText(one.lead, other.lead));
  if (table === 'partners') findOthers(groups, living);
  return groups;
}

function gather<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const gathered = new Map<string, Item[]>();
  for (const item of items) {
    const there = gathered.get(keyOf(item));
    if (there) there.push(item);
    else gathered.set(keyOf(item), [item]);
  }
  return gathered;
}

function firsts<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) for (const key of keysOf(item)) if (!found.has(key)) found.set(key, item);
  return found;
}

/** A partner that is there, with the list's rows for it, or new rows of one name. */
interface Candidate {
  known?: KnownRow;
  group?: Group;
  name: string;
  nameKeys: string[];
  traces: string[];
}

/** A name that is not there may be another spelling, or the same people under another name. */
function findOthers(groups: readonly Group[], known: readonly KnownRow[]): void {
  const byKnown = gather(groups, (group) => group.known?.id ?? '');
  const tracesOfGroup = ({ lead, others }: Group) =>
    [lead, ...others].flatMap(({ values }) => tracesOf(values));
  const nameOf = ({ lead }: Group) => lead.values['name'] ?? '';
  const strangers = groups.filter((group) => !group.known);
  const candidates: Candidate[] = known.map((row) => {
    const rows = byKnown.get(row.id) ?? [];
    const name = row['name'] ?? '';
    const traces = [...tracesOf(row), ...rows.flatMap(tracesOfGroup)];
    return { known: row, name, nameKeys: [name, ...rows.map(nameOf)].map(alikeKey), traces };
  });
  for (const group of strangers) {
    const name = nameOf(group);
    candidates.push({ group, name, nameKeys: [alikeKey(name)], traces: tracesOfGroup(group) });
  }
  const alike = firsts(candidates, ({ nameKeys }) => nameKeys);
  const traced = firsts(candidates, ({ traces }) => traces);
  const suggestTo = (
    group: Group,
    kind: 'similar' | 'person',
    what: string,
    { known: row, group: other, name }: Candidate,
  ) => {
    const where = other ? `row ${other.lead.row}` : 'which is there already';
    const words = `${what} “${excerpt(name)}”, ${where}. Is it the same?`;
    const which = row ? { id: row.id } : { row: other?.lead.row ?? 0 };
    group.maybe = { doubt: { kind, words, ...which }, known: row, group: other };
  };
  for (const group of strangers) {
    const suggest = (kind: 'similar' | 'person', what: string, other: Candidate) =>
      suggestTo(group, kind, what, other);
    const isOther = (one: Candidate | undefined): one is Candidate =>
      one !== undefined && one.group !== group;
    const like = alike.get(alikeKey(nameOf(group)));
    const trace = tracesOfGroup(group).find((one) => isOther(traced.get(one)));
    const person = traced.get(trace ?? '');
    if (isOther(like)) suggest('similar', 'Its name is much like', like);
    else if (trace !== undefined && person) suggest('person', `It has ${trace} like`, person);
  }
  findMisspelt(candidates, suggestTo);
}

/** The later of two names that differ by a slip is asked about. */
function findMisspelt(
  candidates: readonly Candidate[],
  suggest: (group: Group, kind: 'similar', what: string, other: Candidate) => void,
): void {
  if (candidates.every(({ group }) => !group || group.maybe)) return;
  for (const { one, other, how } of likePairs(candidates.map(({ name }) => bareName(name)))) {
    const [first, group] = [candidates[one], candidates[other]?.group];
    if (first && group && !group.maybe && (how === 'spelling' || how === 'spaces'))
      suggest(group, 'similar', 'Its name is spelt nearly like', first);
  }
}
