import type { ColumnKey } from '../../domain/tables';
import { TAB_NAMES } from './layout';
import { rowsWith } from './rows-with';
import { Table, readGrid, tableOf } from './table';
import { tabNamed } from './tabs';
import { Zone } from '../cells/zone';

const KEYS = [
  'id',
  'when',
  'staff',
  'how',
  'cameOfIt',
  'partner',
  'heard',
  'promised',
  'promisedBy',
  'next',
  'nextBy',
  'nextWho',
  'partnerId',
  'replaced',
] as const satisfies readonly ColumnKey<'log'>[];

/** A logged contact with the grid index of its row. */
export type ContactRow = Record<(typeof KEYS)[number], string> & { index: number };

/** Undefined before the first contact. A run that died may have left the tab blank. */
export function readLog(zone: Zone): Table<'log'> | undefined {
  const sheet = tabNamed(TAB_NAMES.log);
  const grid = sheet ? readGrid(sheet) : [];
  return sheet && grid.length > 0 ? tableOf('log', sheet, grid, zone) : undefined;
}

export const readContacts = (table: Table<'log'> | undefined): ContactRow[] =>
  table ? rowsWith(table, KEYS) : [];
