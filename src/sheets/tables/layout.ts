// The columns as set-up makes them; later they are found by label.

import {
  EVENT_OWN,
  EVENT_TEMPLATE,
  Field,
  FieldKind,
  LOG_FIELDS,
  PARTNER_OWN,
  PARTNER_TEMPLATE,
  PLAN_FIELDS,
  TableName,
} from '../../domain/basics/fields';
import { PLAN_LEVELS } from '../../domain/plan/week-plan';

export type TabName = TableName | 'settings' | 'archive' | 'journal';

export const TAB_NAMES: Record<TabName, string> = {
  partners: 'Partners',
  events: 'Events',
  plan: 'Weekly Plan',
  settings: 'Settings',
  log: 'Contact Log',
  archive: 'Plan Archive',
  journal: 'Undo Journal',
};

/** template: the paper form's; own: ours, for people to fill in; kept: ours, written by the add-on. */
type ColumnGroup = 'template' | 'own' | 'kept';

export interface Column extends Field {
  group: ColumnGroup;
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

const columnOf = (group: ColumnGroup) => (field: Field) => ({
  ...field,
  group,
  width: LOOKS[field.kind][0],
  hidden: false,
});
const kept = (key: string, label: string, kind: FieldKind, width: number, hidden = true): Column => ({
  key,
  label,
  hint: '',
  kind,
  group: 'kept',
  width,
  hidden,
});

const ID = kept('id', 'Outreach id', 'line', 90);
// The id stands inside what people select and sort.
const withId = (fields: readonly Field[]) => {
  const columns: Column[] = fields.map(columnOf('template'));
  columns.splice(1, 0, ID);
  return columns;
};

export const levelKey = (level: number): string => `level${level}`;
const LEVELS = Array.from({ length: PLAN_LEVELS }, (_, level): Column => ({
  ...kept(levelKey(level), '›'.repeat(level) || 'Item', 'line', level < PLAN_LEVELS - 1 ? 44 : 380, false),
  group: 'template',
}));

export const LEVELS_NOTE =
  'Each line stands in the column of its level: one step to the right, as under ›, it belongs to the line above it.';

export const COLUMNS: Record<TableName, readonly Column[]> = {
  partners: [
    ...withId(PARTNER_TEMPLATE),
    ...PARTNER_OWN.map(columnOf('own')),
    kept('due', 'Next contact due', 'day', 130, false),
    kept('status', 'Relationship status', 'line', 160, false),
    kept('why', 'Why', 'text', 300, false),
    kept('latest', 'Latest event or log', 'day', 120),
    kept('ahead', 'Next event', 'day', 120),
    kept('noted', 'Follow-up noted for', 'day', 120),
    // The id and the name that it stood beside: see idsToGive.
    kept('called', 'Outreach knows it as', 'line', 120),
    // Ids of those of whom the librarian said that they are not the same.
    kept('apart', 'Outreach not the same as', 'line', 90),
  ],
  events: [
    ...withId(EVENT_TEMPLATE),
    ...EVENT_OWN.map(columnOf('own')),
    kept('partnerIds', 'Outreach partner ids', 'line', 90),
  ],
  plan: [
    ...PLAN_FIELDS.flatMap((field) => (field.key === 'item' ? LEVELS : [columnOf('template')(field)])),
    ID,
    // Where a line that was done stood, and what a linked line was given last.
    kept('from', 'Outreach from', 'line', 90),
    kept('given', 'Outreach gave', 'line', 90),
  ],
  log: [
    ...withId(LOG_FIELDS),
    kept('partnerId', 'Outreach partner id', 'line', 90),
    // Days that this contact replaced in Last Contact Date, where nothing else may tell of them.
    kept('replaced', 'Outreach last contact before', 'line', 120),
  ],
};

export const HEADER_ROWS: Record<TableName, number> = { partners: 2, events: 2, plan: 1, log: 1 };

/** The number format of cells that hold text, whatever it looks like. */
export const PLAIN_TEXT = '@';

export const formatOf = ({ kind }: Column): string => LOOKS[kind][1] ?? PLAIN_TEXT;
