// Gives rows that were typed or pasted by hand their ids, before anything refers to them.

import { partnerIdsOf } from '../../domain/events/event';
import { directoryOf } from '../../domain/basics/names';
import { Fill } from '../../domain/changes/change';
import { partnerOfContact } from '../../domain/partners/last-contact';
import { readActions } from '../../sheets/tables/actions';
import { readContacts } from '../../sheets/tables/contacts';
import { readEvents } from '../../sheets/tables/events';
import { idFills } from '../../sheets/tables/fill-cells';
import { Table, findId, readTable, textAt } from '../../sheets/tables/table';
import { Zone } from '../../sheets/cells/zone';
import { Step, commitFills } from '../run/commit';
import { newIds } from '../run/ids';
import type { Tables } from './library';

type Named = { index: number; partner: string; partnerId: string };

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
 * Ids and links of events and contacts; partners must already have their ids. Returns the ids of rows that had none.
 * Undefined if rows moved.
 */
export function adoptRows(
  partners: readonly { id: string; name: string }[],
  events: Table<'events'>,
  { log, actions, goals }: Partial<Pick<Tables, 'log' | 'actions' | 'goals'>>,
): Set<string> | undefined {
  const directory = directoryOf(partners);
  const eventLinks = readEvents(events).flatMap((event) =>
    link(events, event.index, 'partnerIds', event.partnerIds, partnerIdsOf(event, partners, directory)),
  );
  const linksIn = <Row extends Named>(table: Table | undefined, rows: readonly Row[]) =>
    rows.flatMap((row) => {
      const { id } = partners[partnerOfContact(row, directory) ?? -1] ?? { id: row.partnerId };
      return table ? link(table, row.index, 'partnerId', row.partnerId, id) : [];
    });
  const ofTable = (table: Table | undefined, links: Fill[]): Step[] =>
    table ? [{ table, changes: [...idFills(table, newIds()), ...links] }] : [];
  const steps = [
    ...ofTable(events, eventLinks),
    ...ofTable(log, linksIn(log, readContacts(log))),
    ...ofTable(actions, linksIn(actions, readActions(actions))),
    ...ofTable(goals, []),
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
