// The columns of our tabs, in the order in which set-up lays them out: label, hint, width and format. Afterwards
// columns are found by their label, wherever people have moved them.

import {
  EVENT_OWN,
  EVENT_TEMPLATE,
  Field,
  FieldKind,
  PARTNER_OWN,
  PARTNER_TEMPLATE,
  PLAN_FIELDS,
  TableName,
} from '../domain/fields';
import { PLAN_LEVELS } from '../domain/week-plan';

export const TAB_NAMES: Record<TableName | 'settings', string> = {
  partners: 'Partners',
  events: 'Events',
  plan: 'Weekly Plan',
  settings: 'Settings',
};

/** template: the paper form's; own: ours, for people to fill in; kept: ours, written by the add-on. */
export type ColumnGroup = 'template' | 'own' | 'kept';

export interface Column {
  key: string;
  label: string;
  hint: string;
  kind: FieldKind;
  group: ColumnGroup;
  /** Pixels. */
  width: number;
  hidden?: boolean;
}

/** Written with a mark in front ('Outreach id), so that reading it tells whether Sheets keeps such marks. */
export const ID_LABEL = 'Outreach id';
const WIDTHS: Record<FieldKind, number> = {
  line: 180,
  text: 240,
  several: 180,
  day: 120,
  when: 150,
  freeWhen: 170,
  time: 90,
  whole: 120,
  days: 130,
  choice: 140,
  tick: 60,
};

const idColumn: Column = {
  key: 'id',
  label: ID_LABEL,
  hint: '',
  kind: 'line',
  group: 'kept',
  width: 90,
  hidden: true,
};
const columnOf =
  (group: ColumnGroup) =>
  (field: Field): Column => ({
    key: field.key,
    label: field.label,
    hint: field.hint,
    kind: field.kind,
    group,
    width: WIDTHS[field.kind],
  });

/** The id stands right after the first field, so that it is inside what people select and sort. */
function withId(fields: Column[]): Column[] {
  return [...fields.slice(0, 1), idColumn, ...fields.slice(1)];
}

/** The headings of the outline's columns: the item of level k stands in the k-th of them. */
const LEVEL_LABELS = Array.from({ length: PLAN_LEVELS }, (_, level) =>
  level === 0 ? 'Item' : '›'.repeat(level),
);
/** The key of the column that holds the items of a level. */
export const levelKey = (level: number): string => `level${level}`;
const levelColumns: Column[] = LEVEL_LABELS.map((label, level) => ({
  key: levelKey(level),
  label,
  hint: '',
  kind: 'line',
  group: 'template',
  width: level === PLAN_LEVELS - 1 ? 380 : 44,
}));

export const COLUMNS: Record<TableName, readonly Column[]> = {
  partners: [
    ...withId(PARTNER_TEMPLATE.map(columnOf('template'))),
    ...PARTNER_OWN.map(columnOf('own')),
    { key: 'due', label: 'Next contact due', hint: '', kind: 'day', group: 'kept', width: 130 },
    { key: 'status', label: 'Relationship status', hint: '', kind: 'line', group: 'kept', width: 160 },
    { key: 'why', label: 'Why', hint: '', kind: 'text', group: 'kept', width: 300 },
    {
      key: 'latest',
      label: 'Latest event or log',
      hint: '',
      kind: 'day',
      group: 'kept',
      width: 120,
      hidden: true,
    },
    {
      key: 'noted',
      label: 'Follow-up noted for',
      hint: '',
      kind: 'day',
      group: 'kept',
      width: 120,
      hidden: true,
    },
  ],
  events: [
    ...withId(EVENT_TEMPLATE.map(columnOf('template'))),
    ...EVENT_OWN.map(columnOf('own')),
    {
      key: 'partnerIds',
      label: 'Outreach partner ids',
      hint: '',
      kind: 'line',
      group: 'kept',
      width: 90,
      hidden: true,
    },
  ],
  plan: [
    ...PLAN_FIELDS.flatMap((field) => (field.key === 'item' ? levelColumns : [columnOf('template')(field)])),
    idColumn,
  ],
};

/** How many rows stand above the first line of a table: label and hint, or label alone. */
export const HEADER_ROWS: Record<TableName, number> = { partners: 2, events: 2, plan: 1 };

/** Number formats: days are shown so that nobody can read them as another day. */
export function formatOf(column: Column): string {
  switch (column.kind) {
    case 'day':
      return 'yyyy-mm-dd';
    case 'when':
      return 'yyyy-mm-dd hh:mm';
    case 'freeWhen':
      return 'ddd yyyy-mm-dd';
    case 'whole':
    case 'days':
      return '0';
    case 'tick':
      return '';
    default:
      return '@';
  }
}
