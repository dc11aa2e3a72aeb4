// The Events tab as facts about partners, and as things with a day.

import { EventFacts } from '../domain/event';
import { EVENT_TEMPLATE, EVENT_OWN } from '../domain/fields';
import { COLUMNS } from './layout';
import { Table, filledRows, textAt } from './table';

export interface EventRow extends EventFacts {
  /** Grid index of the row. */
  index: number;
  name: string;
  location: string;
  endsAt: string;
}

const KEYS = ['name', 'when', 'location', 'partners'];
const COLUMN_KINDS = [...EVENT_TEMPLATE, ...EVENT_OWN].filter(
  ({ key }) => KEYS.includes(key) || key === 'endsAt',
);
const IDS = COLUMNS.events.filter(({ key }) => key === 'partnerIds');

/** All events, top to bottom. */
export function readEvents(table: Table): EventRow[] {
  return filledRows(table).map((index) => {
    const row: Record<string, string> = {};
    for (const column of [...COLUMN_KINDS, ...IDS]) row[column.key] = textAt(table, index, column);
    const { name = '', when = '', location = '', partners = '', endsAt = '', partnerIds = '' } = row;
    return { index, name, when, location, partners, endsAt, partnerIds };
  });
}
