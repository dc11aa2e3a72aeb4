// What a contact brings about beside its own row. Each step looks for what is missing, so that the same contact, saved
// again after a failure, does only what was left undone.

import { Attempt } from '../../domain/partners/came-of-it';
import {
  lastContactAfter,
  lastContactWithout,
  linesOfContact,
  nextStepId,
  partnerOfFollowUp,
  promiseId,
  withOutcome,
  withoutOutcome,
} from '../../domain/partners/contact';
import { Day, isDay, laterDay } from '../../domain/basics/day';
import { Values } from '../../domain/basics/fields';
import { givenFor } from '../../domain/plan/links';
import { Standing, excerpt } from '../../domain/partners/partner';
import { refuse } from '../../domain/basics/refusal';
import { findHeading } from '../../domain/plan/week-plan';
import { PartnerRow, differing, standingIn } from '../../sheets/tables/partners';
import { PlanRow, addUnderHeading, readPlan } from '../../sheets/plan/plan';
import { editRow } from '../../sheets/tables/edit-rows';
import { isShared } from '../../sheets/tables/foreign-columns';
import { removeRows } from '../../sheets/tables/remove-rows';
import { Table, textAt, textsAt } from '../../sheets/tables/table';
import type { RowRef } from '../run/answers';
import { refOf } from '../read/today';

const FOLLOW_UPS = 'heading-follow-ups';
/** More are no question beside a saved contact any more, but a list of its own. */
const MOST_OPEN = 5;

const counts = (day: string, today: Day): day is Day => isDay(day) && day <= today;

/** Last Contact Date once there was a contact on that day. */
export const touchedBy = (lastContact: string, day: string, today: Day): string =>
  counts(day, today) ? lastContactAfter(lastContact, day) : lastContact;

/** The partner's row, with what the next check will say of it. The day is '' where nobody was reached. */
export function touchPartner(
  partners: Table,
  person: PartnerRow,
  day: Day | '',
  attempt: Attempt | undefined,
  today: Day,
): Standing {
  const { index, id } = person;
  const lastContact = touchedBy(person.lastContact, day, today);
  const latest = laterDay(textAt(partners, index, 'latest'), counts(day, today) ? day : '');
  const standing = standingIn(partners, index, { lastContact, latest }, today, attempt);
  const { due, status, why } = standing;
  writeDiffering(partners, index, id, { lastContact, latest, due, status, why });
  return standing;
}

/**
 * Last Contact Date follows a contact that left its day; `left` are the days of the other contacts. Gives a sentence
 * when nobody can know what the date was before.
 */
export function withdrawTouch(
  partners: Table,
  person: PartnerRow,
  was: string,
  left: readonly string[],
  replaced?: string,
): string {
  const { index, id, name, lastContact: stands } = person;
  const known = replaced === undefined ? left : [...left, replaced];
  person.lastContact = lastContactWithout(stands, was, known, replaced ?? stands);
  writeDiffering(partners, index, id, { lastContact: person.lastContact });
  const isUnsure = stands === was && person.lastContact === was && !known.includes(was);
  return isUnsure
    ? `Last Contact Date of ${excerpt(name)} is still ${was}: correct it there if that is wrong.`
    : '';
}

function writeDiffering(table: Table, index: number, id: string, values: Values): void {
  const changes = differing(table, index, values);
  if (Object.keys(changes).length > 0) editRow(table, index, id, changes);
}

function followUpsOf(plan: Table, rows: readonly PartnerRow[]): PlanRow[] {
  const ids = new Set(rows.map(({ id }) => id));
  return readPlan(plan).filter(({ id, text }) => {
    const partnerId = partnerOfFollowUp(id);
    return text.trim() !== '' && partnerId !== '' && ids.has(partnerId);
  });
}

/** Ticks what a partner's lapse or due day had put into the plan, for each of its rows. */
export function answerFollowUps(plan: Table, rows: readonly PartnerRow[], contact: Values): void {
  for (const { index, id, isDone } of followUpsOf(plan, rows)) {
    if (isDone) continue;
    const outcome = withOutcome(textAt(plan, index, 'outcome'), contact);
    // The tick last: a line that is ticked already is not looked at again.
    for (const values of [{ outcome }, { done: 'TRUE' }]) editRow(plan, index, id, values);
  }
}

export function reopenFollowUps(plan: Table, rows: readonly PartnerRow[], contact: Values): void {
  for (const { index, id } of followUpsOf(plan, rows)) {
    const outcome = withoutOutcome(textAt(plan, index, 'outcome'), contact);
    if (outcome !== undefined) editRow(plan, index, id, { done: '', outcome });
  }
}

/** Lines of the plan that come from these contacts and wait to be done. */
export function openLinesOf(plan: Table, contacts: readonly { id: string }[]): RowRef[] {
  const ids = new Set(contacts.flatMap(({ id }) => [promiseId(id), nextStepId(id)]));
  return readPlan(plan)
    .filter(({ id, text, isDone }) => !isDone && text.trim() !== '' && ids.has(id))
    .slice(0, MOST_OPEN)
    .map(({ index, text }) => refOf(plan, index, text));
}

/** What a contact promises and the plan does not have yet; what was there before it was edited is not put back. */
export function missingLines(plan: Table, contactId: string, was: Values, contact: Values): Values[] {
  const there = new Set(readPlan(plan).map(({ id }) => id));
  const lines = linesOfContact(contactId, contact)
    .filter(({ key, line }) => (was[key] ?? '').trim() === '' && !there.has(line['id'] ?? ''))
    .map(({ line }) => line);
  if (lines.length > 0 && findHeading(readPlan(plan), FOLLOW_UPS) < 0)
    refuse(
      'The section “Outreach Follow-Ups to do” is gone from the Weekly Plan. Press Outreach > Set up this sheet to bring it back, then save again.',
    );
  return lines;
}

export function addLinesOf(plan: Table, lines: readonly Values[]): void {
  const withGiven = lines.map((line): Values => {
    const { item: text = '', when = '', partner = '', who = '' } = line;
    return plan.columns.has('given') ? { ...line, given: givenFor({ text, when, partner, who }) } : line;
  });
  addUnderHeading(plan, FOLLOW_UPS, withGiven);
}

/** Lines that stand as the contact gave them follow it, or go with it; gives the words of those that were changed. */
export function followContact(plan: Table, contactId: string, was: Values, contact: Values): string[] {
  const rows = readPlan(plan);
  const wanted = linesOfContact(contactId, contact);
  return linesOfContact(contactId, was).flatMap(({ key, line }) => {
    const now = wanted.find((one) => one.key === key)?.line;
    const at = rows.findIndex(({ id }) => id === line['id']);
    const row = rows[at];
    if (!row || (now && isSame(now, line))) return [];
    const stands: Values = {
      item: row.text,
      ...textsAt(plan, row.index, ['id', 'done', 'when', 'partner', 'who']),
    };
    const below = rows.slice(at + 1).find(({ text }) => text.trim() !== '');
    const isBare = row.outcome === '' && (below?.level ?? 0) <= row.level && !isShared(plan, row.index);
    // As it was given; or, after a run that died between two cells, as it is to be.
    const isOurs = Object.entries(line).every(
      ([key, text]) => stands[key] === text || (now !== undefined && stands[key] === now[key]),
    );
    if (!isOurs || (!now && !isBare)) return [`“${excerpt(row.text)}” stays in the Weekly Plan.`];
    if (now) editRow(plan, row.index, row.id, changed(stands, now));
    else removeRows(plan, [row.index], 'follow');
    return [];
  });
}

const isSame = (one: Values, other: Values): boolean => Object.keys(changed(one, other)).length === 0;

const changed = (from: Values, to: Values): Values =>
  Object.fromEntries(Object.entries(to).filter(([key, text]) => text !== from[key]));
