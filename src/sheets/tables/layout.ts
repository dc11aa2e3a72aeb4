// The columns as set-up makes them, from the descriptions of the tables; later they are found by label.

import { TABLES, TABLE_NAMES, TableName } from '../../domain/tables';
import { Field, FieldKind, ManagedColumn } from '../../domain/tables/description';
import { PLAN_LEVELS } from '../../domain/plan/week-plan';

export type TabName = TableName | 'settings' | 'archive' | 'journal';

const byTable = <Value>(valueOf: (table: TableName) => Value) =>
  Object.fromEntries(TABLE_NAMES.map((table) => [table, valueOf(table)])) as Record<TableName, Value>;

export const TAB_NAMES: Record<TabName, string> = {
  ...byTable((table) => TABLES[table].tab),
  settings: 'Settings',
  archive: 'Plan Archive',
  journal: 'Undo Journal',
};

/** template: the paper form's; own: ours, for people to fill in; managed: ours, written by the add-on. */
type ColumnGroup = 'template' | 'own' | 'managed';

export interface Column extends Field {
  group: ColumnGroup;
  /** The heading it had in an older version. */
  formerLabel?: string;
  /** Pixels. */
  width: number;
  hidden: boolean;
}

/** Width and number format. */
const LOOKS: Record<FieldKind, [width: number, format?: string]> = {
  line: [180],
  text: [240],
  several: [180],
  day: [150, 'yyyy-mm-dd'],
  when: [150, 'yyyy-mm-dd hh:mm'],
  freeWhen: [170, 'ddd yyyy-mm-dd'],
  end: [90],
  whole: [120, '0'],
  days: [130, '0'],
  choice: [170],
  tick: [60, ''],
};

const columnOf =
  (group: ColumnGroup) =>
  (field: Field): Column => ({
    ...field,
    group,
    width: LOOKS[field.kind][0],
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

export const levelKey = (level: number): string => `level${level}`;
const LEVELS = Array.from({ length: PLAN_LEVELS }, (_, level): Column => ({
  ...managedColumn({
    key: levelKey(level),
    label: level === 0 ? 'Item' : `Item ${level + 1}`,
    kind: 'line',
    width: level < PLAN_LEVELS - 1 ? 30 : 320,
    isShown: true,
  }),
  ...(level > 0 && { formerLabel: '›'.repeat(level) }),
  group: 'template',
}));

export const LEVELS_NOTE = 'A line one column to the right, as under Item 2, belongs to the line above it.';

/** The plan is narrow enough to print on Letter and A4, upright. */
const PLAN_WIDTHS: Readonly<Record<string, number>> = {
  ...{ done: 44, when: 150, partner: 110, who: 75, contactKind: 85, outcome: 140 },
};
const onPaper =
  (table: TableName) =>
  (column: Column): Column => ({
    ...column,
    width: (table === 'plan' ? PLAN_WIDTHS[column.key] : undefined) ?? column.width,
  });

/** The id is the second column, so that people select and sort it along. An outline ends with it. */
function columnsOf(table: TableName): readonly Column[] {
  const { template, own, managed } = TABLES[table];
  const fields = template.map(columnOf('template')).map(onPaper(table));
  const rest = [...own.map(columnOf('own')), ...managed.map(managedColumn)];
  if (table === 'plan')
    return [...fields.flatMap((field) => (field.key === 'item' ? LEVELS : [field])), ID, ...rest];
  return [...fields.slice(0, 1), ID, ...fields.slice(1), ...rest];
}

export const COLUMNS: Record<TableName, readonly Column[]> = byTable(columnsOf);

/** Whether a title stands in row 1, above the headings. */
export const hasTitle = (table: TableName): boolean => TABLES[table].title !== undefined;
export const hasHints = (table: TableName): boolean => TABLES[table].hasHints === true;

/** The sheet row of the headings as set-up makes a tab. Later they are found by their words: see frame.ts. */
export const headingRow = (table: TableName): number => (hasTitle(table) ? 2 : 1);

/** The number format of cells that hold text, whatever it looks like. */
export const PLAIN_TEXT = '@';

export const formatOf = ({ kind }: Column): string => LOOKS[kind][1] ?? PLAIN_TEXT;
