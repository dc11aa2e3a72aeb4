// A new table is one more entry here.

import { ACTIONS } from './actions';
import { AUDIENCES } from './audiences';
import { Field, FieldKind, TableDescription } from './description';
import { EVENTS } from './events';
import { GOALS } from './goals';
import { LOG } from './log';
import { PARTNERS } from './partners';
import { PARTNERSHIPS } from './partnerships';
import { PLAN } from './plan';

const DESCRIPTIONS = {
  partners: PARTNERS,
  events: EVENTS,
  plan: PLAN,
  log: LOG,
  partnerships: PARTNERSHIPS,
  actions: ACTIONS,
  goals: GOALS,
  audiences: AUDIENCES,
};

export type TableName = keyof typeof DESCRIPTIONS;
export const TABLES: Readonly<Record<TableName, TableDescription>> = DESCRIPTIONS;

/** The keys of a table's fields. */
export type FieldKey<Table extends TableName> = Table extends TableName
  ? (typeof DESCRIPTIONS)[Table]['template' | 'own'][number]['key']
  : never;

/** The keys of the columns that the add-on writes, and of those that people fill in. */
export type ColumnKey<Table extends TableName> =
  FieldKey<Table> | (typeof DESCRIPTIONS)[Table]['managed'][number]['key'] | 'id';

/** A row of a known table, or some of its fields: a key that the table doesn't have is a mistake. */
export type ValuesOf<Table extends TableName> = { [Key in FieldKey<Table>]?: string };

/** The fields that a row has, with their texts. */
export const entriesOf = <Table extends TableName>(values: Readonly<ValuesOf<Table>>) =>
  Object.entries(values) as [FieldKey<Table>, string][];

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export type ImportTable = Extract<TableName, 'partners' | 'events' | 'log'>;
export const IMPORT_TABLES = TABLE_NAMES.filter(
  (table): table is ImportTable => TABLES[table].isImported === true,
);

/** Where one row is one thing, however often a list names it. In the log, each row is a contact. */
export type ListTable = Exclude<ImportTable, 'log'>;
export const LIST_TABLES = ['partners', 'events'] as const satisfies readonly ListTable[];

/** A row of somebody's list, before it is one of ours. */
export type ImportField = FieldKey<ImportTable>;
export type ImportValues = ValuesOf<ImportTable>;

/** The field for text from a list that fits no other field. */
export const notesFieldOf = (table: ImportTable): 'notes' | 'heard' => (table === 'log' ? 'heard' : 'notes');

/** The name of a row in a list: its own, or that of the contact's partner. */
export const nameIn = ({ name, partner }: Readonly<ImportValues>): string => name ?? partner ?? '';

const fieldsOf = ({ template, own }: TableDescription): readonly Field[] => [...template, ...own];

export const FIELDS = Object.fromEntries(TABLE_NAMES.map((table) => [table, fieldsOf(TABLES[table])])) as {
  readonly [Table in TableName]: readonly Field<FieldKey<Table>>[];
};

export const findField = (table: TableName, key: string): Field | undefined =>
  FIELDS[table].find((one) => one.key === key);

export const isFieldOf = <Table extends TableName>(table: Table, key: string): key is FieldKey<Table> =>
  findField(table, key) !== undefined;

export function fieldOf<Table extends TableName>(table: Table, key: FieldKey<Table>): Field {
  const found = findField(table, key);
  if (!found) throw new Error(`No field ${key} in ${table}`);
  return found;
}

/** Whether a tab has this field to fill in: always, or because it is among those that were requested. */
export const isAskedFor = (table: TableName, key: string, requested: readonly string[]): boolean =>
  findField(table, key)?.onRequest === undefined || requested.includes(key);

/** Or the key itself, if the table has no such column. */
export const labelOf = (table: TableName, key: string): string =>
  findField(table, key)?.label ?? TABLES[table].managed.find((column) => column.key === key)?.label ?? key;

export const kindOf = (table: TableName, key: string): FieldKind => findField(table, key)?.kind ?? 'line';

export const nameFieldOf = (table: TableName): string =>
  TABLES[table].knownBy[0] ?? FIELDS[table].find(({ required }) => required)?.key ?? '';

export const namedRow = (table: TableName, name: string): string => TABLES[table].words.named?.(name) ?? name;

export const helpOf = (table: TableName, key: string): string => findField(table, key)?.help ?? '';

export const isMadeLater = (table: TableName): boolean => TABLES[table].isMadeLater === true;
