// Set-up, rules for typing, the form, saving, Undo and Import follow from a table's description.

import type { RowWords } from '../../words/rows';

/** Google's limit for a cell, in characters. */
export const MAX_CELL_TEXT = 50000;

/**
 * How a field's text is read and written.
 * - line, text (long), several (one line per person): plain text
 * - day: 'yyyy-mm-dd'; when: a day with an optional ' hh:mm'; end: 'hh:mm', a day, or both
 * - freeWhen: a day or any words, like 'second Tuesday of the month'
 * - whole: a whole number, 0 or more; days: a whole number, 1 or more
 * - tick: 'TRUE' or ''
 */
export type FieldKind =
  'line' | 'text' | 'several' | 'day' | 'when' | 'freeWhen' | 'end' | 'whole' | 'days' | 'choice' | 'tick';

/** The lists in Settings that feed the drop-downs. */
export type ListName = 'staff' | 'methods' | 'types' | 'orgTypes' | 'values';

export interface Field<Key extends string = string> {
  key: Key;
  /** The column's heading. */
  label: string;
  /** The template's hint, word for word; '' if the template has none. */
  hint: string;
  kind: FieldKind;
  required?: boolean;
  /** The list in Settings that the field chooses from. */
  list?: ListName;
  /** The fixed choices of a 'choice' field. */
  choices?: readonly string[];
  /** A sentence of ours, shown in the sidebar. */
  help?: string;
  /** Other headings for it in people's own lists, in any language, separated by commas. See import-headings.ts. */
  headings?: string;
  /** Hidden until a row fills it or, given a field and values, until a row has one of them. See quiet-columns.ts. */
  quiet?: 'until used' | readonly [field: string, ...values: string[]];
  /**
   * Not made by set-up, and found only beside the column of this key, so that a library's own column of that name stays
   * its own until somebody turns the report on. See domain/counting.
   */
  onRequest?: string;
  /** Pixels, if the kind's usual width doesn't fit. */
  width?: number;
}

/** A column that the add-on writes. */
export interface ManagedColumn<Key extends string = string> {
  key: Key;
  label: string;
  kind: FieldKind;
  /** Pixels. */
  width: number;
  isShown?: true;
  /** Shown right after the template's fields, before our own. */
  isFirst?: true;
}

/** A column of the plan's outline: see layout.ts. */
export type LevelKey = `level${number}`;

/** A rule that colors cells by the cells of their own row. */
interface ColorRule<Key extends string = string> {
  /** Names the rule inside its formula, so that set-up finds it again. Never changed once libraries have it. */
  name: string;
  /** The condition as a formula; at('key') is the cell of that column in the row, at('key', 2) the one in row 2. */
  when: (at: (key: Key | LevelKey, row?: number) => string) => string;
  /** The first and the last column of each stretch that is colored, by key. */
  areas: readonly (readonly [from: Key, to: Key])[];
  background?: string;
  fontColor?: string;
  isBold?: true;
  isStruck?: true;
}

export interface TableDescription<Key extends string = string, Managed extends string = string> {
  /** The tab's name. */
  tab: string;
  words: RowWords;
  /** The title in row 1; the headings are below it. */
  title?: string;
  /** The gray hints below the headings. */
  hasHints?: true;
  /** The template's fields, in its order. */
  template: readonly Field<Key>[];
  /** Ours, right of them, for people to fill in. */
  own: readonly Field<Key>[];
  managed: readonly ManagedColumn<Managed>[];
  /** The fields that people know a row by; none if rows aren't sorted. */
  knownBy: readonly NoInfer<Key>[];
  colors: readonly ColorRule<NoInfer<Key | Managed>>[];
  /** A note on the first heading. */
  note?: string;
  /** The first and the last column of those that can be collapsed, by key. */
  fold?: readonly [from: NoInfer<Key>, to: NoInfer<Key>];
  /** People's own lists can be imported into it. */
  isImported?: true;
  /** The field shown beside the name when rows are searched. */
  detail?: NoInfer<Key>;
  /** Made with its first row, not by set-up. */
  isMadeLater?: true;
  /** Filled in on the page Plan partnerships. */
  isOfPartnerships?: true;
}

/** The heading in Partners and in Events: see sharing/place.ts. */
export const CONFIDENTIAL = 'Confidential location';

/** A checked box in places without boxes: Plan Archive, and a workbook for Excel. */
export const CHECK_MARK = '✓';

/** A row of a table that isn't known before the code runs. Every value is text, '' for a blank cell. See ValuesOf. */
export type Values = Record<string, string>;

type More = Omit<Field, 'key' | 'label' | 'hint' | 'kind'>;

export const field = <Key extends string>(
  key: Key,
  label: string,
  hint: string,
  kind: FieldKind,
  more: More = {},
): Field<Key> => ({
  key,
  label,
  hint,
  kind,
  ...more,
});

export const describeTable = <Key extends string, Managed extends string = never>(
  table: TableDescription<Key, Managed>,
): TableDescription<Key, Managed> => table;

export const TO_CHECK = { background: '#fce8b2', isBold: true } as const;
