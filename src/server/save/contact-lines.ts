// What a contact changes in the Weekly Plan: follow-ups are checked off, its promise and its next step become lines. Each
// function looks for what is missing, so a retry does only what is left.

import { idOf, partnerOfFollowUp } from '../../domain/origins/line-origin';
import { isLineOfList } from '../../domain/import/import-line-id';
import { normalizeName } from '../../domain/basics/names';
import { Edit, RowChange, editsOf, markOfRow } from '../../domain/changes/change';
import { reconcile } from '../../domain/changes/reconcile';
import { linesOfContact, withOutcome, withoutOutcome } from '../../domain/partners/contact';
import type { ValuesOf } from '../../domain/tables';
import { Values } from '../../domain/tables/description';
import { syncStateFor } from '../../domain/plan/links';
import { excerpt } from '../../domain/basics/text';
import { refuse } from '../../domain/basics/refusal';
import { SECTIONS, findHeading, missingSectionMessage } from '../../domain/plan/week-plan';
import { PlanRow, addUnderHeading, readPlan } from '../../sheets/plan/plan';
import { editsIn } from '../../sheets/tables/differing';
import { isShared } from '../../sheets/tables/foreign-columns';
import { PartnerRow } from '../../sheets/tables/partners';
import { Table, textAt, textsAt } from '../../sheets/tables/table';
import type { RowRef } from '../run/answers';
import { refOf } from '../read/library';
import { CONTACT_ANSWERS } from '../../words/saving';

const MOST_OPEN = 5;

function followUpsOf(plan: Table<'plan'>, rows: readonly PartnerRow[]): PlanRow[] {
  const ids = new Set(rows.map(({ id }) => id));
  return readPlan(plan).filter(({ id, text }) => {
    const partnerId = partnerOfFollowUp(id);
    return text.trim() !== '' && partnerId !== '' && ids.has(partnerId);
  });
}

export const answerFollowUps = (
  plan: Table<'plan'>,
  rows: readonly PartnerRow[],
  contact: ValuesOf<'log'>,
): Edit[] =>
  followUpsOf(plan, rows)
    .filter(({ isDone }) => !isDone)
    .flatMap(({ index, id }) => {
      const outcome = withOutcome(textAt(plan, index, 'outcome'), contact);
      return editsIn(plan, index, id, { done: 'TRUE', outcome });
    });

export const reopenFollowUps = (
  plan: Table<'plan'>,
  rows: readonly PartnerRow[],
  contact: ValuesOf<'log'>,
): Edit[] =>
  followUpsOf(plan, rows).flatMap(({ index, id }) => {
    const outcome = withoutOutcome(textAt(plan, index, 'outcome'), contact);
    return outcome === undefined ? [] : editsIn(plan, index, id, { done: '', outcome });
  });

/** What earlier contacts left to do with a partner, and what an imported list did. */
export function openLinesOf(
  plan: Table<'plan'>,
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
  plan: Table<'plan'>,
  contactId: string,
  was: ValuesOf<'log'>,
  contact: ValuesOf<'log'>,
  staff: string,
): RowChange[] {
  const there = new Set(readPlan(plan).map(({ id }) => id));
  const lines = linesOfContact(contactId, contact, staff)
    .filter(({ key, line }) => (was[key] ?? '').trim() === '' && !there.has(line.id ?? ''))
    .map(({ line }) => line);
  if (lines.length > 0 && findHeading(readPlan(plan), SECTIONS.followUps) < 0)
    refuse(missingSectionMessage(SECTIONS.followUps));
  return lines.map((line) => {
    const { id: rowId = '', item: text = '', when = '', partner = '', who = '' } = line;
    const given = plan.columns.has('given') ? { given: syncStateFor({ text, when, partner, who }) } : {};
    return { kind: 'add', table: 'plan', rowId, values: { ...line, ...given } };
  });
}

export const addToFollowUps = (plan: Table<'plan'>, lines: readonly Values[]): number | undefined =>
  addUnderHeading(plan, SECTIONS.followUps, lines);

/** Unchanged lines follow their contact, or go with it; `words` name the others. `staff` is that of its partners. */
export function followContact(
  plan: Table<'plan'>,
  contactId: string,
  was: ValuesOf<'log'>,
  contact: ValuesOf<'log'>,
  staff: { was: string; now: string },
): { changes: RowChange[]; words: string[] } {
  const rows = readPlan(plan);
  const wanted = linesOfContact(contactId, contact, staff.now);
  const changes: RowChange[] = [];
  const words: string[] = [];
  for (const { key, line } of linesOfContact(contactId, was, staff.was)) {
    const now = wanted.find((one) => one.key === key)?.line;
    const at = rows.findIndex(({ id }) => id === line.id);
    const row = rows[at];
    if (!row || (now && isSame(now, line))) continue;
    const current: Values = {
      ...textsAt(plan, row.index, ['id', 'done', 'when', 'partner', 'who']),
      item: row.text,
    };
    const below = rows.slice(at + 1).find(({ text }) => text.trim() !== '');
    const isBare = row.outcome === '' && (below?.level ?? 0) <= row.level && !isShared(plan, row.index);
    // As last synced, or as wanted, after a run that died between two cells.
    const { apply, conflicts } = reconcile(editsOf('plan', row.id, line, now ?? line), () => current);
    if (conflicts.length > 0 || (!now && !isBare)) words.push(CONTACT_ANSWERS.lineStays(excerpt(row.text)));
    else if (now) changes.push(...apply);
    else changes.push({ kind: 'remove', table: 'plan', rowId: row.id, mark: markOfRow('plan', current) });
  }
  return { changes, words };
}

const isSame = (one: Values, other: Values): boolean =>
  Object.entries(other).every(([key, text]) => text === one[key]);
