// What a contact changes in Partners and the Weekly Plan. Each function looks for what is missing, so a retry does
// only what is left.

import { idOf, partnerOfFollowUp } from '../../domain/origins/line-origin';
import { Attempt } from '../../domain/partners/came-of-it';
import { isLineOfList } from '../../domain/import/import-line-id';
import { normalizeName } from '../../domain/basics/names';
import { Edit, RowChange, editsOf, markOfRow } from '../../domain/changes/change';
import { reconcile } from '../../domain/changes/reconcile';
import {
  lastContactAfter,
  lastContactWithout,
  linesOfContact,
  withOutcome,
  withoutOutcome,
} from '../../domain/partners/contact';
import { Day, isDay, laterDay } from '../../domain/dates/day';
import { Values } from '../../domain/tables/description';
import { syncStateFor } from '../../domain/plan/links';
import { RelationshipStatus } from '../../domain/partners/relationship-status';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { findHeading, missingSectionMessage } from '../../domain/plan/week-plan';
import { PartnerRow, differing, statusFromRow } from '../../sheets/tables/partners';
import { PlanRow, addUnderHeading, readPlan } from '../../sheets/plan/plan';
import { isShared } from '../../sheets/tables/foreign-columns';
import { Table, textAt, textsAt } from '../../sheets/tables/table';
import type { RowRef } from '../run/answers';
import { refOf } from '../read/library';
import { CONTACT_ANSWERS } from '../../words/saving';

export const FOLLOW_UPS = 'heading-follow-ups';
const MOST_OPEN = 5;

const counts = (day: string, today: Day): day is Day => isDay(day) && day <= today;

export const lastContactOn = (lastContact: string, day: string, today: Day): string =>
  counts(day, today) ? lastContactAfter(lastContact, day) : lastContact;

/** With the status that the next check will give. `day` is '' if nobody was reached. */
export function applyTouch(
  partners: Table,
  { index, id, lastContact: before }: Pick<PartnerRow, 'index' | 'id' | 'lastContact'>,
  day: Day | '',
  attempt: Attempt | undefined,
  today: Day,
): { edits: Edit[]; standing: RelationshipStatus } {
  const lastContact = lastContactOn(before, day, today);
  const latest = laterDay(textAt(partners, index, 'latest'), counts(day, today) ? day : '');
  const standing = statusFromRow(partners, index, { lastContact, latest }, today, attempt);
  const { due, status, why } = standing;
  return { edits: editsIn(partners, index, id, { lastContact, latest, due, status, why }), standing };
}

/**
 * Last Contact Date without a contact that moved away; `left` are the days of the others. `words` say so if the date
 * before can't be known.
 */
export function revertTouch(
  { name, lastContact: stands }: PartnerRow,
  was: string,
  left: readonly string[],
  replaced?: string,
): { lastContact: string; words: string } {
  const known = replaced === undefined ? left : [...left, replaced];
  const lastContact = lastContactWithout(stands, was, known, replaced ?? stands);
  const isUnsure = stands === was && lastContact === was && !known.includes(was);
  const words = isUnsure ? CONTACT_ANSWERS.dateStays(excerpt(name), was) : '';
  return { lastContact, words };
}

export const editsIn = (table: Table, index: number, id: string, values: Values): Edit[] =>
  editsOf(table.name, id, textsAt(table, index, Object.keys(values)), differing(table, index, values));

function followUpsOf(plan: Table, rows: readonly PartnerRow[]): PlanRow[] {
  const ids = new Set(rows.map(({ id }) => id));
  return readPlan(plan).filter(({ id, text }) => {
    const partnerId = partnerOfFollowUp(id);
    return text.trim() !== '' && partnerId !== '' && ids.has(partnerId);
  });
}

export const answerFollowUps = (plan: Table, rows: readonly PartnerRow[], contact: Values): Edit[] =>
  followUpsOf(plan, rows)
    .filter(({ isDone }) => !isDone)
    .flatMap(({ index, id }) => {
      const outcome = withOutcome(textAt(plan, index, 'outcome'), contact);
      return editsIn(plan, index, id, { done: 'TRUE', outcome });
    });

export const reopenFollowUps = (plan: Table, rows: readonly PartnerRow[], contact: Values): Edit[] =>
  followUpsOf(plan, rows).flatMap(({ index, id }) => {
    const outcome = withoutOutcome(textAt(plan, index, 'outcome'), contact);
    return outcome === undefined ? [] : editsIn(plan, index, id, { done: '', outcome });
  });

/** What earlier contacts left to do with a partner, and what an imported list did. */
export function openLinesOf(
  plan: Table,
  contacts: readonly { id: string }[],
  partner: string | undefined,
): RowRef[] {
  const ids = new Set(
    contacts.flatMap(({ id }) => [
      idOf({ kind: 'promise', contactId: id }),
      idOf({ kind: 'next', contactId: id }),
    ]),
  );
  const isOfList = (line: PlanRow) =>
    isLineOfList(line.id) && partner !== undefined && normalizeName(line.partner) === normalizeName(partner);
  return readPlan(plan)
    .filter((line) => !line.isDone && line.text.trim() !== '' && (ids.has(line.id) || isOfList(line)))
    .slice(0, MOST_OPEN)
    .map(({ index, text }) => refOf(plan, index, text));
}

/** What an edited contact said before isn't added again. `staff` is that of its partner. */
export function missingLines(
  plan: Table,
  contactId: string,
  was: Values,
  contact: Values,
  staff: string,
): RowChange[] {
  const there = new Set(readPlan(plan).map(({ id }) => id));
  const lines = linesOfContact(contactId, contact, staff)
    .filter(({ key, line }) => (was[key] ?? '').trim() === '' && !there.has(line['id'] ?? ''))
    .map(({ line }) => line);
  if (lines.length > 0 && findHeading(readPlan(plan), FOLLOW_UPS) < 0)
    refuse(missingSectionMessage(FOLLOW_UPS));
  return lines.map((line) => {
    const { id: rowId = '', item: text = '', when = '', partner = '', who = '' } = line;
    const given = plan.columns.has('given') ? { given: syncStateFor({ text, when, partner, who }) } : {};
    return { kind: 'add', table: 'plan', rowId, values: { ...line, ...given } };
  });
}

export const addToFollowUps = (plan: Table, lines: readonly Values[]): number | undefined =>
  addUnderHeading(plan, FOLLOW_UPS, lines);

/** Unchanged lines follow their contact, or go with it; `words` name the others. `staff` is that of its partners. */
export function followContact(
  plan: Table,
  contactId: string,
  was: Values,
  contact: Values,
  staff: { was: string; now: string },
): { changes: RowChange[]; words: string[] } {
  const rows = readPlan(plan);
  const wanted = linesOfContact(contactId, contact, staff.now);
  const changes: RowChange[] = [];
  const words: string[] = [];
  for (const { key, line } of linesOfContact(contactId, was, staff.was)) {
    const now = wanted.find((one) => one.key === key)?.line;
    const at = rows.findIndex(({ id }) => id === line['id']);
    const row = rows[at];
    if (!row || (now && isSame(now, line))) continue;
    const stands: Values = {
      item: row.text,
      ...textsAt(plan, row.index, ['id', 'done', 'when', 'partner', 'who']),
    };
    const below = rows.slice(at + 1).find(({ text }) => text.trim() !== '');
    const isBare = row.outcome === '' && (below?.level ?? 0) <= row.level && !isShared(plan, row.index);
    // As last synced, or as wanted, after a run that died between two cells.
    const { apply, conflicts } = reconcile(editsOf('plan', row.id, line, now ?? line), () => stands);
    if (conflicts.length > 0 || (!now && !isBare)) words.push(CONTACT_ANSWERS.lineStays(excerpt(row.text)));
    else if (now) changes.push(...apply);
    else changes.push({ kind: 'remove', table: 'plan', rowId: row.id, mark: markOfRow('plan', stands) });
  }
  return { changes, words };
}

const isSame = (one: Values, other: Values): boolean =>
  Object.entries(other).every(([key, text]) => text === one[key]);
