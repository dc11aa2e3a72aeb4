import { Table, filledRows, readTable, sheetOf, tabIsThere, textsAt } from './table';
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
] as const;

/** A logged contact with the grid index of its row. */
export type ContactRow = Record<(typeof KEYS)[number], string> & { index: number };

/** The Contact Log is made with the first contact; a run that died then may have left it blank. */
export const readLog = (zone: Zone): Table | undefined =>
  tabIsThere('log') && sheetOf('log').getLastRow() > 0 ? readTable('log', zone) : undefined;

export const readContacts = (table: Table | undefined): ContactRow[] =>
  table ? filledRows(table).map((index) => ({ index, ...textsAt(table, index, KEYS) })) : [];
