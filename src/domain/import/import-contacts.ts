// What happens to the rows of an old contact log. Contacts are only ever added: the log is a record, so what is already
// there stays as it is. The partner is named as in Partners, or as in the list if Partners doesn't have it yet.

import { IMPORT_ROW } from '../../words/import';
import { nameInList, normalizeName } from '../basics/names';
import { hashOf } from '../basics/text-hash';
import { Day, isDay } from '../dates/day';
import { isLikelyDay } from '../dates/odd-dates';
import { lastContactAfter, touchOf } from '../partners/contact';
import { groupsBy } from '../basics/groups';
import { listedMethod } from '../partners/listed-method';
import { ImportValues, nameIn } from '../tables';
import { Group, KnownRow, groupRows } from './import-matching';
import { Asked, plannedRow, remarksOn } from './import-parts';
import type { PlannedRow } from './import-plan';
import { Change, mergeValues } from './merge-row';
import type { SourceRow } from './source-row';

/** What contacts are compared with. */
export interface Around {
  /** The partners in the sheet. */
  partners: readonly KnownRow[];
  /** The names in Settings, so that "Call" becomes Phone. */
  methods: readonly string[];
  staff: readonly string[];
}

export const NOTHING_AROUND: Around = { partners: [], methods: [], staff: [] };

/** A partner whose Last Contact Date moves forward. */
export interface Follow {
  id: string;
  changes: Change[];
}

interface Contacts {
  rows: PlannedRow[];
  follows: Follow[];
  /** Names in the list that Partners doesn't have. */
  unmatched: string[];
}

/** From what the row says, so importing the list again adds nothing, even if somebody corrected the contact since. */
const idOfListed = ({ text }: SourceRow): string => `listed-${hashOf(text)}`;

export function planContacts(
  rows: readonly SourceRow[],
  log: readonly KnownRow[],
  around: Around,
  asked: Asked,
): Contacts {
  const named = partnersNamed(rows, around.partners);
  const ids = new Set(log.map(({ id }) => id));
  const byDay = groupsBy(log, dayKeyOf);
  const firsts = new Map<string, SourceRow>();
  const partners = new Map<PlannedRow, KnownRow>();
  const planned = rows.map((row) => {
    const called = named.get(nameKeyOf(row.values));
    const values = { ...row.values };
    const partner = called && partnerMeant(called, asked);
    if (partner?.name !== undefined) values.partner = partner.name;
    if (values.how !== undefined) values.how = listedMethod(values.how, around.methods);
    if (values.staff !== undefined) values.staff = nameInList(values.staff, around.staff) ?? values.staff;
    const text = JSON.stringify(values);
    const first = firsts.get(text);
    firsts.set(text, first ?? row);
    const listedId = idOfListed(row);
    const isThere =
      ids.has(listedId) || (byDay.get(dayKeyOf(values)) ?? []).some((known) => isCovered(values, known));
    const one = isThere
      ? plannedRow(row, 'same', { values })
      : first
        ? plannedRow(row, 'same', { values, remarks: [...remarksOn(row), IMPORT_ROW.sameAs(first.row)] })
        : newContact(row, called, asked, { values, listedId });
    if (partner) partners.set(one, partner);
    return one;
  });
  const unmatched = planned.filter((one) => one.outcome === 'new' && !partners.has(one));
  return {
    rows: planned,
    follows: followsOf(planned, partners, asked.today),
    unmatched: [...groupsBy(unmatched, ({ values }) => nameKeyOf(values)).values()].map(([first]) =>
      first ? nameIn(first.values) : '',
    ),
  };
}

const nameKeyOf = ({ partner = '' }: Readonly<ImportValues>): string => normalizeName(partner);
const dayKeyOf = (values: Readonly<ImportValues>): string => `${values.when ?? ''} ${nameKeyOf(values)}`;

/** By normalized name, matched like a list of partners that has only names. */
function partnersNamed(
  rows: readonly SourceRow[],
  partners: readonly KnownRow[],
): ReadonlyMap<string, Group> {
  const leads = [...groupsBy(rows, ({ values }) => nameKeyOf(values)).values()].flatMap(([lead]) =>
    lead ? [{ ...lead, values: { name: lead.values.partner ?? '' }, text: nameKeyOf(lead.values) }] : [],
  );
  const groups = groupRows('partners', leads, partners);
  return new Map(groups.map((group) => [normalizeName(group.lead.values.name ?? ''), group]));
}

/** Nothing is asked about two names if neither is in Partners. */
const questionAbout = ({ known, maybe }: Group) => (known || !maybe?.known ? undefined : maybe);

function partnerMeant(group: Group, { answerTo }: Asked): KnownRow | undefined {
  const maybe = questionAbout(group);
  if (group.known || !maybe) return group.known;
  return answerTo(group.lead, maybe.doubt.kind) === 'go' ? maybe.known : undefined;
}

/** One question for each name. Its other rows use the same answer. */
function newContact(
  row: SourceRow,
  called: Group | undefined,
  { answerTo, unanswered }: Asked,
  more: Pick<PlannedRow, 'values'> & { listedId: string },
): PlannedRow {
  const maybe = called && questionAbout(called);
  const answer = maybe && called && answerTo(called.lead, maybe.doubt.kind);
  if (answer === 'skip') return plannedRow(row, 'leftOut', { values: more.values });
  const isAsked = maybe !== undefined && answer === undefined;
  const isLead = called?.lead.key === row.key;
  const doubts = [...unanswered(row), ...(isAsked && isLead ? [maybe.doubt] : [])];
  if (doubts.length === 0 && !isAsked) return plannedRow(row, 'new', more);
  const waits = isAsked && !isLead && doubts.length === 0 ? { joinedTo: called?.lead.row ?? 0 } : {};
  return plannedRow(row, 'doubtful', { ...more, ...waits, doubts });
}

/** Whether a contact in the log already says all of it. */
function isCovered(values: ImportValues, known: KnownRow): boolean {
  const { changes, differing } = mergeValues(
    'log',
    { ...known, partner: values.partner ?? '' },
    values,
    'ask',
  );
  return changes.length + differing.length === 0;
}

/**
 * The latest contact that reached somebody moves Last Contact Date forward, never back. The new row keeps the day that
 * it replaces.
 */
function followsOf(
  planned: readonly PlannedRow[],
  partners: ReadonlyMap<PlannedRow, KnownRow>,
  today: Day,
): Follow[] {
  const latest = new Map<KnownRow, { day: Day; row: PlannedRow }>();
  for (const row of planned) {
    const partner = partners.get(row);
    const day = touchOf(row.values);
    if (!partner || (row.outcome !== 'new' && row.outcome !== 'same')) continue;
    if (!isLikelyDay(day) || day > today) continue;
    const before = latest.get(partner);
    if (
      !before ||
      day > before.day ||
      (day === before.day && row.outcome === 'new' && before.row.outcome !== 'new')
    )
      latest.set(partner, { day, row });
  }
  return [...latest].flatMap(([{ id, lastContact = '' }, { day, row }]) => {
    const to = lastContactAfter(lastContact, day);
    if (to === lastContact) return [];
    if (row.outcome === 'new' && isDay(lastContact)) row.replaced = lastContact;
    return [{ id, changes: [{ field: 'lastContact' as const, from: lastContact, to }] }];
  });
}
