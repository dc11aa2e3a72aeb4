// What each call from a page may carry. The types of the arguments are derived from these descriptions, and every call
// is checked against them before it looks at the sheet (checked-call.ts): a page is code in somebody's browser, and
// anyone who may edit the sheet can call a function with anything.

import {
  IMPORT_TABLES,
  ImportField,
  ImportTable,
  ImportValues,
  LIST_TABLES,
  ListTable,
  TABLE_NAMES,
  TableName,
  ValuesOf,
  isFieldOf,
} from '../../domain/tables';
import { ListName } from '../../domain/tables/description';
import { PROFILE } from '../../domain/counting/profile';
import { MOST_NEEDS, STORY_IDS } from '../../domain/counting/report-memory';
import { COLUMN_USES, ColumnUse } from '../../domain/responses/column-use';
import { isKey } from '../../domain/basics/phone-id';
import { HeadingStep } from '../../domain/upkeep/headings';
import { SCRIPT_PROBES } from '../../domain/upkeep/probes';
import {
  Of,
  Shape,
  either,
  flag,
  list,
  object,
  oneOf,
  record,
  text,
  where,
  whole,
  yes,
} from '../../domain/basics/shape';

/** Longer than a cell (50,000), so that text that is too long is refused at its field, and isn't lost there. */
const TEXT = text(200_000);
const MOST_ROWS = 10_000_000;
const ROW = whole(0, MOST_ROWS);
/** Rows typed by hand and the changes of an import, in one call. */
const MOST_CHANGES = 200_000;
const MOST_FIELDS = 60;

const TABLE = oneOf<TableName>(...TABLE_NAMES);
const IMPORT_TABLE = oneOf<ImportTable>(...IMPORT_TABLES);
const VALUES = record(TEXT, TEXT, MOST_FIELDS);
/** A shape that has these checks their keys: see areFields. */
const ROW_VALUES: Shape<ValuesOf<TableName>> = VALUES;
const IMPORT_VALUES: Shape<ImportValues> = VALUES;
const PLAN_VALUES: Shape<ValuesOf<'plan'>> = VALUES;
const IMPORT_FIELD: Shape<ImportField> = (value): value is ImportField =>
  typeof value === 'string' && IMPORT_TABLES.some((table) => isFieldOf(table, value));

const areFields = (table: TableName, values: object): boolean =>
  Object.keys(values).every((key) => isFieldOf(table, key));

export const NAME = TEXT;
export const ID = TEXT;
export const NAMES = list(TEXT, 500);

/** How to find a row again: by its id or, while it has none, by its position (sheet row, 1 = the first) and name. */
export const ROW_REF = object({ table: TABLE, id: TEXT, row: ROW, name: TEXT });
export type RowRef = Of<typeof ROW_REF>;
/** A partner, or a project with one. */
export const PARTNERSHIP_ASK = where(
  ROW_REF,
  ({ table }) => table === 'partners' || table === 'partnerships',
);

export const FIND_ASK = object({ table: TABLE, text: TEXT });
export const MORE_TEXT_ASK = where(object({ ref: ROW_REF, field: TEXT, from: ROW }), ({ ref, field }) =>
  isFieldOf(ref.table, field),
);
export const FROM_ASK = object({ from: ROW });
export const TAB_CELLS_ASK = object({ tab: TEXT, from: ROW });
export const KNOWN_ASK = object({ table: IMPORT_TABLE, from: ROW });
/** The tabs that the person saw and agreed to delete. */
export const CLEAR_ASK = object({ tabs: list(TEXT, 500) });
export type ClearAsk = Of<typeof CLEAR_ASK>;
/** `headings` are the questions as shown, `uses` the choice for each; `isAll` also logs the existing answers. */
export const FORM_ASK = object({
  tab: TEXT,
  headings: list(TEXT, 500),
  uses: list(oneOf<ColumnUse>(...COLUMN_USES), 500),
  isAll: flag,
});
export type FormAsk = Of<typeof FORM_ASK>;
export const REPORT_ASK = object({ profile: PROFILE, hasHours: flag, hasData: flag });
export type ReportAsk = Of<typeof REPORT_ASK>;
export const NEEDS_ASK = object({ needs: text(MOST_NEEDS) }, { stories: STORY_IDS });
export type NeedsAsk = Of<typeof NEEDS_ASK>;
export const RESPONSE_ASK = object({ key: where(text(20), isKey) });
export const USE_TAB_ASK = object({ tab: TEXT, table: oneOf<ListTable>(...LIST_TABLES) });

/**
 * The sidebar makes the `id` of a new row, so that pressing Save twice can't make two rows. `values` holds every field
 * of a new row, otherwise the changed ones; `loaded` holds what those fields said when the row was loaded, and the
 * fields that identify it. `under` is the line that a new plan line goes under, or the partnership or goal of a new action; `seen` lists the ids of colleagues'
 * contacts that were shown. `who` is the user, for Undo's words: the page knows the name, and asking for it would cost
 * a round trip.
 */
const saveAsk = (table: Shape<TableName>) =>
  where(
    object(
      { table, id: TEXT, isNew: flag, values: ROW_VALUES, loaded: ROW_VALUES },
      { under: ROW_REF, seen: list(TEXT, 500), who: TEXT, isAside: yes },
    ),
    (ask) => areFields(ask.table, ask.values) && areFields(ask.table, ask.loaded),
  );
export const ROW_ASK = saveAsk(oneOf<TableName>(...TABLE_NAMES.filter((table) => table !== 'log')));
export const CONTACT_ASK = saveAsk(oneOf<TableName>('log'));
export type SaveAsk = Of<typeof ROW_ASK>;

/** What became of a plan line: `event` is the id of the event made from it, or ''. */
export const SETTLE_ASK = object({
  ref: ROW_REF,
  event: TEXT,
  isUndone: flag,
  isContact: flag,
  isToDo: flag,
});
export type SettleAsk = Of<typeof SETTLE_ASK>;

/** Names in a form or an import that a list in Settings doesn't have. */
export const LIST_ASK = object({
  list: oneOf<ListName>('staff', 'methods', 'types', 'orgTypes', 'values'),
  names: list(text(300), 200),
});
export type ListAsk = Of<typeof LIST_ASK>;

const STEP: Shape<HeadingStep> = object(
  { label: TEXT, position: whole(-1, 20_000), from: TEXT, to: TEXT },
  { rows: oneOf('hints', 'note', 'below') },
);
/** The button pressed below the question about a heading. */
export const HEADING_ASK = object({
  table: TABLE,
  key: TEXT,
  step: STEP,
});
export type HeadingAsk = Of<typeof HEADING_ASK>;

/** Two partners, by their ids. */
export const PAIR_ASK = object({ one: TEXT, other: TEXT });
export type PairAsk = Of<typeof PAIR_ASK>;

const PARTNER_VALUES: Shape<ValuesOf<'partners'>> = where(VALUES, (values) => areFields('partners', values));
/**
 * `survivor` and `other` are ids; `choices` are keyed by proposal; `seen` holds both rows as the librarian saw them.
 */
export const MERGE_ASK = object({
  id: TEXT,
  survivor: TEXT,
  other: TEXT,
  choices: record(TEXT, oneOf('survivor', 'other', 'both'), MOST_FIELDS),
  seen: object({ survivor: PARTNER_VALUES, other: PARTNER_VALUES }),
});
export type MergeAsk = Of<typeof MERGE_ASK>;

const ROW_OF_IMPORT = { table: IMPORT_TABLE, rowId: TEXT };
const IMPORT_CHANGE = either(
  object({
    kind: oneOf('added'),
    table: oneOf<ImportTable | 'plan'>(...IMPORT_TABLES, 'plan'),
    rowId: TEXT,
    mark: text(100),
  }),
  where(
    object({ kind: oneOf('edit'), ...ROW_OF_IMPORT, field: TEXT, from: TEXT, to: TEXT }),
    ({ table, field }) => isFieldOf(table, field),
  ),
);
/** `id` stays the same when the same import continues; `subject` is like '214 new and 12 changed in Partners'. */
export const IMPORT_START = object({
  id: TEXT,
  subject: text(1000),
  changes: list(IMPORT_CHANGE, MOST_CHANGES),
  mapping: object({ key: text(1000), json: TEXT }),
});
export type ImportStart = Of<typeof IMPORT_START>;

const ROW_WRITE = either(
  object(
    { id: TEXT, values: IMPORT_VALUES },
    { isTwin: yes, apart: TEXT, line: PLAN_VALUES, replaced: text(10) },
  ),
  object({ id: TEXT, changes: list(object({ field: IMPORT_FIELD, from: TEXT, to: TEXT }), MOST_FIELDS) }),
);
/** `more` is how many new rows are still to come after these. */
export const IMPORT_BLOCK = where(
  object({ table: IMPORT_TABLE, rows: list(ROW_WRITE, 2000), more: ROW }),
  ({ table, rows }) =>
    rows.every((row) =>
      'values' in row
        ? areFields(table, row.values) && areFields('plan', row.line ?? {})
        : row.changes.every(({ field }) => isFieldOf(table, field)),
    ),
);
export type ImportBlock = Of<typeof IMPORT_BLOCK>;

/** Questions for the script to ask Google. Without any, this is an empty call, which the page times. */
export const INSTALLATION_ASK = object({ probes: list(oneOf(...SCRIPT_PROBES), SCRIPT_PROBES.length) });
export type InstallationAsk = Of<typeof INSTALLATION_ASK>;
