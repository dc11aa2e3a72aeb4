// Gives rows that were typed or pasted by hand their ids, before anything refers to them.

import { partnerIdsOf } from '../../domain/events/event';
import { directoryOf } from '../../domain/basics/names';
import { Fill } from '../../domain/changes/change';
import { partnerOfContact } from '../../domain/partners/last-contact';
import { readEvents } from '../../sheets/tables/events';
import { idFills } from '../../sheets/tables/fill-cells';
import { rowsWith } from '../../sheets/tables/rows-with';
import { Table, findId, isTable, readTable, textAt } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import { Step, commitFills } from '../run/commit';
import { newIds } from '../run/ids';

/** False if rows moved. */
export const giveIds = (table: Table): boolean => commitFills([{ table, changes: idFills(table, newIds()) }]);

/** Ids first, because follow-ups name partners by them. Undefined if rows moved. */
export function readPartnersWithIds(zone: Zone): Table<'partners'> | undefined {
  const table = readTable('partners', zone);
  return giveIds(table) ? table : undefined;
}

/**
 * A row typed by hand has no id, and a pasted row has another row's. For these, `fills` is the step that assigns one.
 */
export function idOfRow(table: Table, index: number): { id: string; fills: Step[] } {
  const id = textAt(table, index, 'id');
  if (findId(table, id) === index) return { id, fills: [] };
  const to = newIds()();
  const fill: Fill = { kind: 'fill', table: table.name, index, field: 'id', from: id, to };
  return { id: to, fills: [{ table, changes: [fill] }] };
}

/**
 * Ids and links of events, contacts and `others`; partners must already have their ids. Returns the ids of rows that
 * had none. Undefined if rows moved.
 */
export function adoptRows(
  partners: readonly { id: string; name: string }[],
  events: Table<'events'>,
  log: Table<'log'> | undefined,
  others: readonly (Table<'partnerships' | 'actions' | 'goals'> | undefined)[],
): Set<string> | undefined {
  const directory = directoryOf(partners);
  const eventLinks = readEvents(events).flatMap((event) =>
    link(events, event.index, 'partnerIds', event.partnerIds, partnerIdsOf(event, partners, directory)),
  );
  const linkOf = (table: Table, { index, ...row }: { index: number; partner: string; partnerId: string }) => {
    const { id } = partners[partnerOfContact(row, directory) ?? -1] ?? { id: row.partnerId };
    return link(table, index, 'partnerId', row.partnerId, id);
  };
  const steps = [
    { table: events, changes: [...idFills(events, newIds()), ...eventLinks] },
    ...[log, ...others].flatMap((table) => {
      if (!table) return [];
      const rows = isTable(table, 'goals') ? [] : rowsWith(table, ['partner', 'partnerId']);
      return [
        { table, changes: [...idFills(table, newIds()), ...rows.flatMap((row) => linkOf(table, row))] },
      ];
    }),
  ];
  if (!commitFills(steps)) return undefined;
  return new Set(
    steps.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === 'fill' && change.field === 'id' ? change.to : [])),
    ),
  );
}

const link = (
  { name: table }: Table,
  index: number,
  field: Fill['field'],
  from: string,
  to: string,
): Fill[] => (from === to ? [] : [{ kind: 'fill', table, index, field, from, to }]);
