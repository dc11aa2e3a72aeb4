// The tables, each described in a file of its own. A new table is one more entry here.

import { Field, FieldKind, TableDescription } from './description';
import { EVENTS } from './events';
import { LOG } from './log';
import { PARTNERS } from './partners';
import { PLAN } from './plan';

export const TABLES = {
  partners: PARTNERS,
  events: EVENTS,
  plan: PLAN,
  log: LOG,
} satisfies Record<string, TableDescription>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** Tables that people's own lists can be imported into. */
export type ImportTable = Extract<TableName, 'partners' | 'events'>;
export const IMPORT_TABLES = TABLE_NAMES.filter(
  (table): table is ImportTable => TABLES[table].isImported === true,
);

const fieldsOf = ({ template, own }: TableDescription): readonly Field[] => [...template, ...own];

/** What people fill in, in the order of the form. */
export const FIELDS = Object.fromEntries(
  TABLE_NAMES.map((table) => [table, fieldsOf(TABLES[table])]),
) as Readonly<Record<TableName, readonly Field[]>>;

export const findField = (table: TableName, key: string): Field | undefined =>
  FIELDS[table].find((one) => one.key === key);

/** Throws for a key that is none. */
export function fieldOf(table: TableName, key: string): Field {
  const found = findField(table, key);
  if (!found) throw new Error(`No field ${key} in ${table}`);
  return found;
}

export const kindOf = (table: TableName, key: string): FieldKind => findField(table, key)?.kind ?? 'line';

/** The field that names a row. */
export const nameFieldOf = (table: TableName): string =>
  TABLES[table].knownBy[0] ?? FIELDS[table].find(({ required }) => required)?.key ?? '';

/** A row by its name, in a sentence. */
export const namedRow = (table: TableName, name: string): string => TABLES[table].words.named?.(name) ?? name;

/** A sentence of ours that helps with a field; '' where the template's hint says it all. */
export const helpOf = (table: TableName, key: string): string => fieldOf(table, key).help ?? '';

/** Whether the tab comes with its first row, and not with set-up. */
export const isMadeLater = (table: TableName): boolean => TABLES[table].isMadeLater === true;
