// Reads a row of a list as a row of ours. Text that fits no field goes into Notes after its heading, so that nothing is
// dropped.

import { IMPORT_ROW } from '../../words/import';
import { checkRow } from '../changes/check-input';
import { ImportTable, findField, kindOf } from '../tables';
import { MAX_CELL_TEXT, Values } from '../tables/description';
import { Day } from '../dates/day';
import { swapDayAndMonth } from './import-days';
import { readNotReached } from './not-reached';
import { ColumnUse, Mapping, separatorFor, takesSeveral } from './import-mapping';
import { PERSON_FIELDS, writePeople } from '../partners/people';
import { FoundTable, Grid, GridCell, errorOfCell, textOfCell } from './import-table';
import { excerpt } from '../basics/text';
import { hashOf } from '../basics/text-hash';
import { NextStep, readNextStep } from './import-next';
import { Used, readCancelledCell, readColumns, readField } from './import-field';

/**
 * kept: text that fits no field goes into Notes · alone: only a name, perhaps a heading · twice: another row has the
 * same name · similar: a similar name · person: another partner's email or phone · overwrite: the field holds other
 * text.
 */
export type ImportQuestionKind = 'kept' | 'alone' | 'twice' | 'similar' | 'person' | 'overwrite';

export interface ImportQuestion {
  kind: ImportQuestionKind;
  /** A sentence about the row; '' if the question says it all. */
  words: string;
  /** For kept texts: the heading of the column in question. */
  column?: string;
  /** What it is compared with: the row of the list, or the id of the partner. */
  row?: number;
  id?: string;
}

/** What a cell's note or color says. */
export interface CellNote {
  row: number;
  column: number;
  text: string;
}

/** A cell that shows an error instead of its value. It is left out. */
export interface CellError {
  row: number;
  heading: string;
  error: string;
}

/** A cell with a word that says nothing. */
export interface CellBlank {
  heading: string;
  text: string;
}

export interface SourceRow {
  row: number;
  /** The row number and a hash of its text. Answers refer to it, and a new row's id contains it. */
  key: string;
  /** Filled fields only. */
  values: Values;
  /** The values as one text. */
  text: string;
  /** By field: a day in the list's own words, if it is stored in another form. */
  asRead: Values;
  errors: CellError[];
  /** Words like 'n/a' that leave a field blank. */
  blanks: CellBlank[];
  /** What the list plans with a partner. */
  next?: NextStep;
  /** A sentence about what was understood; '' if there is nothing to say. */
  remark: string;
  doubts: ImportQuestion[];
  /** Why it can't be imported; '' if it can. */
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
  /^(?:none|n\/a|n\.a\.?|\(?blank\)?|\(?empty\)?|do(?:es)? ?n[o’']?t (?:apply|have(?: one)?)|not (?:applicable|available|provided|given)|k\. ?a\.?|[-–—_. ]+)$/i;
/** Nobody knows it yet. That is worth a note where a day belongs: there was a contact, or there will be an event. */
const IS_UNKNOWN = /^(?:[?\s]*\?[?\s]*|unknown|do(?:es)? ?n[o’']?t know|not known|tb[ad])$/i;
/** In exactly this form, because Null and Na are surnames too. */
const WRITTEN_BY_PROGRAMS = /^(?:NULL|null|NA)$/;
const isBlank = (text: string, use: ColumnUse | undefined, table: ImportTable): boolean =>
  SAYS_NOTHING.test(text) ||
  WRITTEN_BY_PROGRAMS.test(text) ||
  (IS_UNKNOWN.test(text) && !(use?.as === 'text' && DAY_KINDS.includes(kindOf(table, use.field))));
const DAY_KINDS: readonly string[] = ['day', 'when', 'end'];

export function readSourceRows({ grid, found, mapping, notes }: Source, today: Day): SourceRow[] {
  const byField = new Map<string, Used[]>();
  mapping.columns.forEach((use, column) => {
    if (use.field === '') return;
    const key =
      use.as === 'note' || use.as === 'plan'
        ? ''
        : PERSON_FIELDS.some((field) => field === use.field)
          ? 'people'
          : use.field;
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
      // A heading has nothing next to it, not even 'None'.
      if (
        Object.keys(values).join() === 'name' &&
        (grid[row - 1] ?? []).filter((cell) => textOfCell(cell) !== '').length === 1
      )
        doubts.push({ kind: 'alone', words: '' });
  return rows;
}

/**
 * A row while it is being read. Asides are texts that no field takes. They go into Notes, in the order of the columns.
 */
interface Reading {
  mapping: Mapping;
  byField: ReadonlyMap<string, readonly Used[]>;
  texts: readonly string[];
  values: Values;
  asRead: Values;
  doubts: ImportQuestion[];
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
  const blanks: CellBlank[] = [];
  const texts = cells.map((cell, column) => {
    const [text, use] = [textOfCell(cell), mapping.columns[column]];
    if (text === '' || !isBlank(text, use, mapping.table)) return text;
    if (use && use.field !== '') blanks.push({ heading: use.heading, text });
    return '';
  });
  const doubts: ImportQuestion[] = [];
  const asides: { column: number; line: string }[] = [];
  const reading: Reading = {
    ...{ mapping, byField, texts, values: {}, asRead: {}, doubts },
    aside: ({ column, heading }, text, why = '') => {
      asides.push({ column, line: `${heading}: ${text}` });
      if (why !== '') doubts.push({ kind: 'kept', words: why, column: heading });
    },
  };
  for (const [field, uses] of byField) {
    const filled = uses.filter(({ column }) => (texts[column] ?? '') !== '');
    const [first] = filled;
    if (first) readColumnsOf(reading, field, [first, ...filled.slice(1)]);
  }
  const { values, asRead } = reading;
  const readUncounted = mapping.table === 'events' ? readCancelledCell : readNotReached;
  const remark = readUncounted(mapping, texts, values, reading.aside);
  if (values['lastContact'] === undefined) delete asRead['lastContact'];
  asides.sort((one, other) => one.column - other.column);
  const lines = [
    values['notes'] ?? '',
    ...asides.map(({ line }) => line),
    ...cellNotes.map(({ column, text }) => `${mapping.columns[column]?.heading ?? ''} (note): ${text}`),
  ];
  const refusal = refusalOrNotes(reading, lines, cells, today);
  const planned = mapping.columns.flatMap((use, column) =>
    use.as === 'plan' ? [{ use, text: texts[column] ?? '' }] : [],
  );
  const next = readNextStep(planned, today);
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
    blanks,
    ...(next && { next }),
    remark,
    doubts,
    refusal,
  };
}

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
    turned === 'yes' ? swapDayAndMonth(texts[column] ?? '') : (texts[column] ?? '');
  if (isOne) for (const use of others) aside(use, texts[use.column] ?? '');
  const text = isOne ? wordsOf(first) : filled.map(wordsOf).join(separatorFor(mapping, field));
  // If a day and its time are in two columns, only one of them tells the order.
  const order = filled.find((use) => use.order !== '')?.order ?? '';
  readField(mapping, { ...first, order }, text, values, aside);
  const isDay = DAY_KINDS.includes(kindOf(mapping.table, field));
  if (isDay && values[field] !== undefined && values[field] !== text) asRead[field] = text;
}

/**
 * Puts the lines into Notes, together with values that their own field refuses. Returns why the row can't be imported;
 * '' if it can.
 */
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
  const headingOf = (field: string) =>
    byField.get(field)?.[0]?.heading ?? findField(mapping.table, field)?.label ?? field;
  note();
  let refusal = '';
  const found = stops();
  for (const { field, message } of found) {
    const value = values[field] ?? '';
    const error = byField
      .get(field)
      ?.map(({ column }) => errorOfCell(cells[column]))
      .find(Boolean);
    if (value.trim() === '' && error !== undefined) refusal = IMPORT_ROW.errorUnder(headingOf(field), error);
    else if (value.trim() === '') refusal = IMPORT_ROW.nothingUnder(headingOf(field));
    else if (value.length >= MAX_CELL_TEXT) refusal ||= IMPORT_ROW.tooLong(headingOf(field), message);
    else {
      lines.push(`${headingOf(field)}: ${value}`);
      doubts.push({
        kind: 'kept',
        words: IMPORT_ROW.refusedValue(headingOf(field), excerpt(value), message),
        column: headingOf(field),
      });
      values[field] = '';
    }
  }
  if (found.length === 0) return '';
  note();
  return refusal || (stops()[0]?.message ?? '');
}
