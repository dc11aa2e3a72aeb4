import type { ColumnKey } from '../../domain/tables';
import { rowsWith } from './rows-with';
import { Table } from './table';

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

export const readContacts = (table: Table<'log'> | undefined): ContactRow[] =>
  table ? rowsWith(table, KEYS) : [];
