// A colleague is leaving: which open work names them, and the changes that give it to others. The past stays as it is: the
// Contact Log, events that took place, lines that are done.

import { Edit, RowChange, editsOf } from '../changes/change';
import { Day } from '../dates/day';
import { EventFacts, isCancelled, partnersOfEvent } from '../events/event';
import { spanOf } from '../events/event-span';
import { idOf } from '../origins/line-origin';
import { PartnerDirectory, normalizeName } from '../basics/names';
import { namesStaff, replaceStaff, staffNamesIn } from '../basics/staff';
import { linesOfContact } from '../partners/contact';
import { LoggedContact } from '../partners/history';
import { ContactFacts, partnerOfContact } from '../partners/last-contact';
import { PlannedAction, PlannedGoal, isAheadOrNow, isStillOpen } from '../plan/action-lines';
import { syncStateFor } from '../plan/links';
import { FiledLines, Owed, owedBy } from '../plan/owed';
import { doneSection, isItem, parentsOf } from '../plan/plan-blocks';
import { PlannedLine, partnerOfLine } from '../plan/week-dates';
import { TableName } from '../tables';
import { Values } from '../tables/description';

export interface HandoffRows {
  partners: readonly { id: string; name: string; staff: string; caller: string }[];
  events: readonly (EventFacts & { id: string; name: string; staff: string })[];
  contacts: readonly (LoggedContact & ContactFacts)[];
  lines: readonly PlannedLine[];
  actions: readonly (PlannedAction & { partnerId: string })[];
  goals: readonly PlannedGoal[];
  filed: FiledLines;
  directory: PartnerDirectory;
}

/** Cells of one row that name staff. */
export interface StaffedRow {
  table: TableName;
  id: string;
  name: string;
  /** The id of the partner that it is about, or ''. */
  partnerId: string;
  cells: Values;
}

/** Every row with work still to do, with the cells that name who does it. */
export function staffedRows(
  { partners, events, contacts, lines, actions, goals, filed, directory }: HandoffRows,
  today: Day,
): StaffedRow[] {
  const idAt = (position: number | undefined) => partners[position ?? -1]?.id ?? '';
  const ofEvent = (event: EventFacts) =>
    partnersOfEvent(event, directory).find((position) => position !== undefined);
  const eventsByLine = new Map(events.map((event) => [idOf({ kind: 'event', eventId: event.id }), event]));
  const ofLine = (line: PlannedLine) => {
    const event = eventsByLine.get(line.id);
    return event ? ofEvent(event) : partnerOfLine(line, contacts, directory);
  };
  const linesById = new Map(lines.map((line) => [line.id, line]));
  const [done, end] = doneSection(lines);
  return [
    ...partners.map(({ id, name, staff, caller }): StaffedRow => ({
      ...{ table: 'partners', id, name, partnerId: id },
      cells: { staff, caller },
    })),
    ...events.flatMap((event): StaffedRow[] => {
      const { id, name, staff } = event;
      const partnerId = idAt(ofEvent(event));
      return isAhead(event, today) ? [{ table: 'events', id, name, partnerId, cells: { staff } }] : [];
    }),
    ...contacts.flatMap((contact): StaffedRow[] => {
      const { id, nextWho, partner } = contact;
      const isOpen = owedBy(contact, linesById, today, filed).some(
        ({ kind, state }) => kind === 'next' && state === 'open',
      );
      const partnerId = idAt(partnerOfContact(contact, directory));
      return isOpen ? [{ table: 'log', id, name: partner, partnerId, cells: { nextWho } }] : [];
    }),
    ...lines.flatMap((line, at): StaffedRow[] => {
      const isOpen = isItem(line) && !line.isDone && !(at > done && at < end);
      if (!isOpen || line.who.trim() === '') return [];
      // A line below one about a partner is about them, too.
      const partner = [line, ...parentsOf(lines, at)].map(ofLine).find((position) => position !== undefined);
      const { id, text: name, who } = line;
      return [{ table: 'plan', id, name, partnerId: idAt(partner), cells: { who } }];
    }),
    ...actions.flatMap((action): StaffedRow[] => {
      const { id, what: name, who } = action;
      const partnerId = idAt(partnerOfContact(action, directory));
      return isStillOpen(action) && who.trim() !== ''
        ? [{ table: 'actions', id, name, partnerId, cells: { who } }]
        : [];
    }),
    ...goals.flatMap((goal): StaffedRow[] => {
      const { id, goal: name, who } = goal;
      return isAheadOrNow(goal, today) && who.trim() !== ''
        ? [{ table: 'goals', id, name, partnerId: '', cells: { who } }]
        : [];
    }),
  ];
}

/** For counting: what has a line in the plan for the same person is one thing to do. */
export function eachOnce(rows: readonly StaffedRow[]): StaffedRow[] {
  const lines = new Map(
    rows.flatMap(({ table, id, cells }) => (table === 'plan' ? [[id, cells['who']]] : [])),
  );
  const lineIdOf = ({ table, id: rowId }: StaffedRow) =>
    table === 'actions'
      ? idOf({ kind: 'action', rowId })
      : table === 'goals'
        ? idOf({ kind: 'goal', rowId })
        : '';
  return rows.filter((row) => lines.get(lineIdOf(row)) !== row.cells['who'] || lineIdOf(row) === '');
}

/** From tomorrow on: who was at today's events isn't known until tonight. */
const isAhead = (event: EventFacts, today: Day): boolean =>
  !isCancelled(event) && (spanOf(event)?.first ?? '') > today;

const isOf =
  (name: string) =>
  ({ cells }: StaffedRow): boolean =>
    Object.values(cells).some((cell) => namesStaff(cell, name));

export const rowsOf = (rows: readonly StaffedRow[], name: string): StaffedRow[] => rows.filter(isOf(name));

/** How many rows each name has, as first written, with those of the list first. */
export function countByName(rows: readonly StaffedRow[], listed: readonly string[]) {
  const found = new Map<string, { name: string; count: number; isListed: boolean }>();
  for (const name of listed) found.set(normalizeName(name), { name, count: 0, isListed: true });
  for (const { cells } of rows)
    for (const cell of Object.values(cells)) {
      const isWhole = found.has(normalizeName(cell));
      for (const name of isWhole ? [cell.trim()] : staffNamesIn(cell)) {
        const key = normalizeName(name);
        if (key === '') continue;
        const one = found.get(key) ?? { name, count: 0, isListed: false };
        one.count++;
        found.set(key, one);
      }
    }
  return [...found.values()];
}

/** Who takes over: `to` gets everything except what belongs to the partners given by id. */
export interface Successors {
  to: string;
  byPartner: ReadonlyMap<string, string>;
}

const successorFor = ({ to, byPartner }: Successors, partnerId: string): string =>
  (byPartner.get(partnerId) ?? '').trim() || to.trim();

/** In the order of the rows. */
export const handoffEdits = (rows: readonly StaffedRow[], leaving: string, successors: Successors): Edit[] =>
  rowsOf(rows, leaving).flatMap(({ table, id, partnerId, cells }) => {
    const by = successorFor(successors, partnerId);
    const to = Object.entries(cells).map(([field, cell]) => [field, replaceStaff(cell, leaving, by)]);
    return editsOf(table, id, cells, Object.fromEntries(to) as Values).filter(({ from, to }) => from !== to);
  });

/**
 * Promises and next steps of this week that were typed into the log get their lines only when the next week starts, for
 * the person who had the contact. Those of the leaving colleague get them now, for the successor.
 */
export function handedOverLines(
  { partners, contacts, lines, filed, directory }: HandoffRows,
  leaving: string,
  successors: Successors,
  today: Day,
): Extract<RowChange, { kind: 'add' }>[] {
  const linesById = new Map(lines.map((line) => [line.id, line]));
  const isMissing = ({ line, state }: Owed) => line === undefined && state === 'open';
  return contacts
    .filter(({ id }) => id !== '')
    .flatMap((contact) => {
      const missing = new Set(
        owedBy(contact, linesById, today, filed)
          .filter(isMissing)
          .map(({ lineId }) => lineId),
      );
      if (missing.size === 0) return [];
      const partner = partners[partnerOfContact(contact, directory) ?? -1];
      const by = successorFor(successors, partner?.id ?? '');
      return linesOfContact(contact.id, { ...contact }, partner?.staff ?? '')
        .map(({ line }) => line)
        .filter(({ id = '', who = '' }) => missing.has(id) && namesStaff(who, leaving))
        .map((line) => {
          const { id: rowId, item: text = '', when = '', partner: name = '' } = line;
          const who = replaceStaff(line.who ?? '', leaving, by);
          const given = syncStateFor({ text, when, partner: name, who });
          return { kind: 'add' as const, table: 'plan' as const, rowId, values: { ...line, who, given } };
        });
    });
}
