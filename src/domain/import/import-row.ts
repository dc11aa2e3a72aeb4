// A row of somebody's list as a row of ours. What fits no field stands in Notes behind its heading: nothing is dropped.

import { checkRow } from '../changes/check';
import { kindOf, MAX_CELL_TEXT, Values } from '../basics/fields';
import { Day } from '../basics/day';
import { turnedDay } from './import-days';
import { readNotReached } from './import-reached';
import { Mapping, joinerOf, takesSeveral } from './import-mapping';
import { PERSON_FIELDS, writePeople } from '../partners/people';
import { FoundTable, Grid, GridCell, errorOfCell, textOfCell } from './import-table';
import { excerpt } from '../basics/text';
import { hashOf } from '../basics/text-hash';
import { Used, readNotHeld, readColumns, readField, fieldOf } from './import-field';

/**
 * kept: a text fits no field and stands in Notes · alone: only a name, perhaps a heading · twice: the name comes in
 * another row · similar: a name much like it · person: an e-mail or phone of another · overwrite: other text stands there.
 */
export type DoubtKind = 'kept' | 'alone' | 'twice' | 'similar' | 'person' | 'overwrite';

export interface Doubt {
  kind: DoubtKind;
  /** One plain sentence. */
  words: string;
  /** Of kept texts the heading of their column, about which is asked. */
  column?: string;
  /** The row of the list, or the id of the partner, that it is compared with. */
  row?: number;
  id?: string;
}

/** What a cell's note or colour says. */
export interface CellNote {
  row: number;
  column: number;
  text: string;
}

/** A cell that shows an error instead of what it should say. It is left out. */
export interface CellError {
  row: number;
  heading: string;
  error: string;
}

export interface SourceRow {
  row: number;
  /** Row number and a hash of its text: what answers are given to, and what a new row's id can be made of. */
  key: string;
  /** Filled fields only. */
  values: Values;
  /** The same as one text. */
  text: string;
  /** By field: the list's own words for a day that is stored in another form. */
  asRead: Values;
  errors: CellError[];
  /** A plain sentence of what was understood; '' for nothing to tell. */
  remark: string;
  doubts: Doubt[];
  /** Why it cannot be brought in; '' if it can. */
  refusal: string;
}

export interface Source {
  grid: Grid;
  found: FoundTable;
  mapping: Mapping;
  notes: readonly CellNote[];
}

/** What people and programs put into a cell that has nothing to say. */
const SAYS_NOTHING =
  /^(?:none|n\/a|n\.a\.?|\(?blank\)?|\(?empty\)?|unknown|do(?:es)? ?n[o’']?t (?:know|apply|have(?: one)?)|not (?:known|applicable|available|provided|given)|tbd|k\. ?a\.?|[-–—?_. ]+)$/i;
/** Null and Na are surnames, too. */
const WRITTEN_BY_PROGRAMS = /^(?:NULL|null|NA)$/;
const textUnlessNothing = (text: string): string =>
  SAYS_NOTHING.test(text) || WRITTEN_BY_PROGRAMS.test(text) ? '' : text;

export function readSourceRows({ grid, found, mapping, notes }: Source, today: Day): SourceRow[] {
  const byField = new Map<string, Used[]>();
  mapping.columns.forEach((use, column) => {
    if (use.field === '') return;
    const key =
      use.as === 'note' ? '' : PERSON_FIELDS.some((field) => field === use.field) ? 'people' : use.field;
    byField.set(key, [...(byField.get(key) ?? []), { ...use, column }]);
  });
  const notesOfRow = new Map<number, CellNote[]>();
  for (const note of notes) notesOfRow.set(note.row, [...(notesOfRow.get(note.row) ?? []), note]);
  const rows = found.rows.map((row) => {
    return readRow(row, grid[row - 1] ?? [], mapping, byField, notesOfRow.get(row) ?? [], today);
  });
  const sizes = rows.map(({ values }) => Object.keys(values).length).sort((a, b) => a - b);
  if ((sizes[Math.floor(sizes.length / 2)] ?? 0) > 2)
    for (const { row, values, doubts } of rows)
      // A heading has nothing beside it, not even 'None'.
      if (
        Object.keys(values).join() === 'name' &&
        (grid[row - 1] ?? []).filter((cell) => textOfCell(cell) !== '').length === 1
      )
        doubts.push({ kind: 'alone', words: 'Only a name: one to add, or a heading for the rows below it?' });
  return rows;
}

/** A row while it is read. Asides are the texts that no field takes: they go to Notes, in the order of the columns. */
interface Reading {
  mapping: Mapping;
  byField: ReadonlyMap<string, readonly Used[]>;
  texts: readonly string[];
  values: Values;
  asRead: Values;
  doubts: Doubt[];
  aside: (use: Used, text: string, why?: string) => void;
}

function readRow(
  row: number,
  cells: readonly GridCell[],
  mapping: Mapping,
  byField: ReadonlyMap<string, readonly Used[]>,
  cellNotes: readonly CellNote[],
  today: Day,
): SourceRow {
  const texts = cells.map((cell) => textUnlessNothing(textOfCell(cell)));
  const doubts: Doubt[] = [];
  const asides: { column: number; line: string }[] = [];
  const reading: Reading = {
    ...{ mapping, byField, texts, values: {}, asRead: {}, doubts },
    aside: ({ column, heading }, text, why = '') => {
      asides.push({ column, line: `${heading}: ${text}` });
      if (why !== '')
        doubts.push({ kind: 'kept', words: `${why}, so it would go to Notes.`, column: heading });
    },
  };
  for (const [field, uses] of byField) {
    const filled = uses.filter(({ column }) => (texts[column] ?? '') !== '');
    const [first] = filled;
    if (first) readColumnsOf(reading, field, [first, ...filled.slice(1)]);
  }
  const { values, asRead } = reading;
  const readUncounted = mapping.table === 'events' ? readNotHeld : readNotReached;
  const remark = readUncounted(mapping, texts, values, reading.aside);
  if (values['lastContact'] === undefined) delete asRead['lastContact'];
  asides.sort((one, other) => one.column - other.column);
  const lines = [
    values['notes'] ?? '',
    ...asides.map(({ line }) => line),
    ...cellNotes.map(({ column, text }) => `${mapping.columns[column]?.heading ?? ''} (note): ${text}`),
  ];
  const refusal = refusalOrNotes(reading, lines, cells, today);
  const filled = Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''));
  return {
    row,
    key: `${row}-${hashOf(JSON.stringify(texts))}`,
    values: filled,
    text: JSON.stringify(filled),
    asRead,
    errors: mapping.columns.flatMap(({ field, heading }, column) => {
      const error = field === '' ? '' : errorOfCell(cells[column]);
      return error === '' ? [] : [{ row, heading, error }];
    }),
    remark,
    doubts,
    refusal,
  };
}

/** The filled columns of one field. */
function readColumnsOf(reading: Reading, field: string, filled: readonly [Used, ...Used[]]): void {
  const { mapping, texts, values, asRead, aside } = reading;
  const [first, ...others] = filled;
  if (field === 'people') {
    Object.assign(values, writePeople(readColumns(mapping, filled, texts)));
    return;
  }
  if (field === '') {
    for (const use of filled) aside(use, texts[use.column] ?? '');
    return;
  }
  const isOne = !takesSeveral(mapping.table, field);
  const wordsOf = ({ column, turned }: Used) =>
    turned === 'yes' ? turnedDay(texts[column] ?? '') : (texts[column] ?? '');
  if (isOne) for (const use of others) aside(use, texts[use.column] ?? '');
  const text = isOne ? wordsOf(first) : filled.map(wordsOf).join(joinerOf(mapping, field));
  // Of a day and its time in two columns only one tells the order.
  const order = filled.find((use) => use.order !== '')?.order ?? '';
  readField(mapping, { ...first, order }, text, values, aside);
  const isDay = ['day', 'when', 'end'].includes(kindOf(mapping.table, field));
  if (isDay && values[field] !== undefined && values[field] !== text) asRead[field] = text;
}

/** Puts the lines into Notes, and with them what its own field refuses. Says why the row can't come in; '' if it can. */
function refusalOrNotes(
  { mapping, byField, values, doubts }: Reading,
  lines: string[],
  cells: readonly GridCell[],
  today: Day,
): string {
  const note = () => {
    const text = lines.filter(Boolean).join('\n');
    if (text !== '') values['notes'] = text;
  };
  const stops = () => checkRow(mapping.table, values, { today }).filter(({ level }) => level === 'stop');
  const named = (field: string) =>
    byField.get(field)?.[0]?.heading ?? fieldOf(mapping, field)?.label ?? field;
  note();
  let refusal = '';
  const found = stops();
  for (const { field, message } of found) {
    const value = values[field] ?? '';
    const error = byField
      .get(field)
      ?.map(({ column }) => errorOfCell(cells[column]))
      .find(Boolean);
    if (value.trim() === '' && error !== undefined)
      refusal = `Under “${named(field)}” its cell shows the error ${error}. Mend that cell in your list, or type the name.`;
    else if (value.trim() === '') refusal = `It has nothing under “${named(field)}”. ${message}`;
    else if (value.length >= MAX_CELL_TEXT) refusal ||= `${named(field)}: ${message}`;
    else {
      lines.push(`${named(field)}: ${value}`);
      doubts.push({
        kind: 'kept',
        words: `${named(field)} “${excerpt(value)}” is added to Notes. ${message}`,
        column: named(field),
      });
      values[field] = '';
    }
  }
  if (found.length === 0) return '';
  note();
  return refusal || (stops()[0]?.message ?? '');
}
