// The columns as set-up makes them. Later they are found by label.

import { ColumnKey, TABLES, TABLE_NAMES, TableName } from '../../domain/tables';
import { dayFormat } from '../cells/day-formats';
import { Field, FieldKind, LevelKey, ManagedColumn } from '../../domain/tables/description';
import { PLAN_LEVELS } from '../../domain/plan/week-plan';
import { SET_UP_WORDS } from '../../words/set-up';

export type TabName = TableName | 'settings' | 'archive' | 'journal';

const byTable = <Value>(valueOf: (table: TableName) => Value) =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, valueOf(table)])) as Record<TableName, Value>;

export const TAB_NAMES: Record<TabName, string> = {
  ...byTable((table) => TABLES[table].tab),
  settings: 'Settings',
  archive: 'Plan Archive',
  journal: 'Undo Journal',
};

type ColumnGroup = 'template' | 'own' | 'managed';

/** The columns of a tab: the plan has one for each level of its outline. */
export type KeyIn<Name extends TableName> = ColumnKey<Name> | (Name extends 'plan' ? LevelKey : never);

export interface Column<Key extends string = string> extends Field<Key> {
  group: ColumnGroup;
  /** The heading it had in an older version. */
  formerLabel?: string;
  /** Pixels. */
  width: number;
  /** Nobody needs to see it. */
  hidden: boolean;
}

const WIDTHS: Record<FieldKind, number> = {
  ...{ line: 180, text: 240, several: 180, day: 150, when: 150, freeWhen: 170, end: 90 },
  ...{ whole: 120, days: 130, choice: 170, tick: 60 },
};

const columnOf =
  (group: ColumnGroup) =>
  (field: Field): Column => ({
    ...field,
    group,
    width: field.width ?? WIDTHS[field.kind],
    hidden: false,
  });
const managedColumn = ({ key, label, kind, width, isShown }: ManagedColumn): Column => ({
  key,
  label,
  hint: '',
  kind,
  group: 'managed',
  width,
  hidden: !isShown,
});

const ID = managedColumn({ key: 'id', label: 'Outreach id', kind: 'line', width: 90 });

export const levelKey = (level: number): LevelKey => `level${level}`;
const LEVELS = Array.from({ length: PLAN_LEVELS }, (_, level): Column => ({
  ...managedColumn({
    key: levelKey(level),
    label: level === 0 ? 'Item' : `Item ${level + 1}`,
    kind: 'line',
    width: level < PLAN_LEVELS - 1 ? 36 : 290,
    isShown: true,
  }),
  ...(level > 0 && { formerLabel: '›'.repeat(level) }),
  group: 'template',
}));

export const LEVELS_NOTE = SET_UP_WORDS.levels;

function columnsOf(table: TableName): readonly Column[] {
  const { template, own, managed } = TABLES[table];
  const fields = template.map(columnOf('template'));
  const placed = (isFirst: boolean) =>
    managed.filter((one) => (one.isFirst === true) === isFirst).map(managedColumn);
  const rest = [...placed(true), ...own.map(columnOf('own')), ...placed(false)];
  if (table === 'plan')
    return [...fields.flatMap((field) => (field.key === 'item' ? LEVELS : [field])), ID, ...rest];
  return [...fields.slice(0, 1), ID, ...fields.slice(1), ...rest];
}

export const COLUMNS = byTable(columnsOf) as {
  readonly [Name in TableName]: readonly Column<KeyIn<Name>>[];
};

export const startsHidden = ({ hidden, quiet }: Column): boolean => hidden || quiet !== undefined;

export const hasTitle = (table: TableName): boolean => TABLES[table].title !== undefined;
export const hasHints = (table: TableName): boolean => TABLES[table].hasHints === true;

/** As set-up makes a tab. Later headings are found by their words: see frame.ts. */
export const headingRow = (table: TableName): number => (hasTitle(table) ? 2 : 1);

/** The number format of text, whatever the text looks like. */
export const PLAIN_TEXT = '@';

export function formatOf({ kind }: Pick<Column, 'kind'>): string {
  if (kind === 'day' || kind === 'when' || kind === 'freeWhen') return dayFormat(kind);
  return kind === 'whole' || kind === 'days' ? '0' : kind === 'tick' ? '' : PLAIN_TEXT;
}
