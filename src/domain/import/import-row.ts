// Reads a row of a list as a row of ours. Text that fits no field goes into Notes, after its heading, so nothing is
// dropped.

import { IMPORT_ROW } from '../../words/import';
import { groupsBy } from '../basics/groups';
import { checkRow } from '../changes/check-input';
import {
  ImportField,
  ImportTable,
  ImportValues,
  fieldOf,
  isFieldOf,
  labelOf,
  nameFieldOf,
  notesFieldOf,
} from '../tables';
import { MAX_CELL_TEXT } from '../tables/description';
import { Day } from '../dates/day';
import { swapDayAndMonth } from './import-days';
import { readAttempt, readNotReached } from './not-reached';
import { rowsOfDays } from './several-contacts';
import { Mapping, PutAside, UsedColumn, separatorFor, takesSeveral } from './import-mapping';
import { PERSON_FIELDS, writePeople } from '../partners/people';
import { GridCell, errorOfCell, textOfCell } from './import-table';
import { excerpt } from '../basics/text';
import { hashOf } from '../basics/text-hash';
import { readNextStep } from './import-next';
import { readCancelledCell, readColumns, readField } from './import-field';
import { isDayField, saysNothing } from './empty-words';
import { CellBlank, CellNote, ImportQuestion, Source, SourceRow } from './source-row';

/** What a row says of something that didn't take place or reached nobody. */
const UNCOUNTED: Partial<Record<ImportTable, typeof readNotReached>> = {
  partners: readNotReached,
  events: readCancelledCell,
  log: readAttempt,
};

/** Where the text of a column goes: a field, the partner's people together, or only Notes. */
type Target = ImportField | 'people' | 'notes alone';

export function readSourceRows({ grid, found, mapping, notes }: Source, today: Day): SourceRow[] {
  const byTarget = new Map<Target, UsedColumn[]>();
  mapping.columns.forEach((use, column) => {
    const { field, as } = use;
    if (field === '') return;
    const isNote = as === 'note' || as === 'plan';
    const target = isNote ? 'notes alone' : PERSON_FIELDS.some((one) => one === field) ? 'people' : field;
    byTarget.set(target, [...(byTarget.get(target) ?? []), { ...use, field, column }]);
  });
  const notesOfRow = groupsBy(notes, ({ row }) => row);
  const rows = found.rows.flatMap((row) =>
    rowsOfDays(grid[row - 1] ?? [], mapping).map((cells) =>
      readRow(row, cells, mapping, byTarget, notesOfRow.get(row) ?? [], today),
    ),
  );
  const sizes = rows.map(({ values }) => Object.keys(values).length).sort((a, b) => a - b);
  if ((sizes[Math.floor(sizes.length / 2)] ?? 0) > 2)
    for (const { row, values, doubts } of rows)
      // A heading has nothing next to it, not even 'None'.
      if (
        Object.keys(values).join() === nameFieldOf(mapping.table) &&
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
  byTarget: ReadonlyMap<Target, readonly UsedColumn[]>;
  texts: readonly string[];
  values: ImportValues;
  asRead: ImportValues;
  doubts: ImportQuestion[];
  aside: PutAside;
}

function readRow(
  row: number,
  cells: readonly GridCell[],
  mapping: Mapping,
  byTarget: ReadonlyMap<Target, readonly UsedColumn[]>,
  cellNotes: readonly CellNote[],
  today: Day,
): SourceRow {
  const blanks: CellBlank[] = [];
  const texts = cells.map((cell, column) => {
    const [text, use] = [textOfCell(cell), mapping.columns[column]];
    if (text === '' || !saysNothing(text, use, mapping.table)) return text;
    if (use && use.field !== '') blanks.push({ heading: use.heading, text });
    return '';
  });
  const doubts: ImportQuestion[] = [];
  const asides: { column: number; line: string }[] = [];
  const reading: Reading = {
    ...{ mapping, byTarget, texts, values: {}, asRead: {}, doubts },
    aside: ({ column, heading }, text, why = '') => {
      asides.push({ column, line: `${heading}: ${text}` });
      if (why !== '') doubts.push({ kind: 'kept', words: why, column: heading });
    },
  };
  for (const [target, uses] of byTarget) {
    const filled = uses.filter(({ column }) => (texts[column] ?? '') !== '');
    const [first] = filled;
    if (first) readColumnsOf(reading, target, [first, ...filled.slice(1)]);
  }
  const { values, asRead } = reading;
  const remark = UNCOUNTED[mapping.table]?.(mapping, texts, values, reading.aside) ?? '';
  if (values.lastContact === undefined) delete asRead.lastContact;
  asides.sort((one, other) => one.column - other.column);
  const lines = [
    values[notesFieldOf(mapping.table)] ?? '',
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

function readColumnsOf(
  reading: Reading,
  field: Target,
  filled: readonly [UsedColumn, ...UsedColumn[]],
): void {
  const { mapping, texts, values, asRead, aside } = reading;
  const [first, ...others] = filled;
  if (field === 'people') {
    Object.assign(values, writePeople(readColumns(mapping, filled, texts)));
    return;
  }
  if (field === 'notes alone') {
    for (const use of filled) aside(use, texts[use.column] ?? '');
    return;
  }
  const isOne = !takesSeveral(mapping.table, field);
  const wordsOf = ({ column, turned }: UsedColumn) =>
    turned === 'yes' ? swapDayAndMonth(texts[column] ?? '') : (texts[column] ?? '');
  if (isOne) for (const use of others) aside(use, texts[use.column] ?? '');
  const text = isOne ? wordsOf(first) : filled.map(wordsOf).join(separatorFor(mapping, field));
  // If a day and its time are in two columns, only one of them tells the order.
  const order = filled.find((use) => use.order !== '')?.order ?? '';
  readField(mapping, { ...first, order }, text, values, aside);
  const isDay = isDayField(mapping.table, field);
  if (isDay && values[field] !== undefined && values[field] !== text) asRead[field] = text;
}

/**
 * Puts the lines into Notes, together with values that their own field refuses. Returns why the row can't be imported;
 * '' if it can.
 */
function refusalOrNotes(
  { mapping, byTarget, values, doubts }: Reading,
  lines: string[],
  cells: readonly GridCell[],
  today: Day,
): string {
  const note = () => {
    const text = lines.filter(Boolean).join('\n');
    if (text !== '') values[notesFieldOf(mapping.table)] = text;
  };
  const stops = () => checkRow(mapping.table, values, { today }).filter(({ level }) => level === 'stop');
  const headingOf = (field: ImportField) =>
    byTarget.get(field)?.[0]?.heading ?? labelOf(mapping.table, field);
  /** Why a field is blank although its column has text. */
  const unreadIn = (field: ImportField) =>
    doubts.find(({ column, words }) => column === headingOf(field) && words !== '')?.words;
  note();
  let refusal = '';
  const found = stops();
  for (const { field, message } of found) {
    if (!isFieldOf(mapping.table, field)) continue;
    const value = values[field] ?? '';
    const error = byTarget
      .get(field)
      ?.map(({ column }) => errorOfCell(cells[column]))
      .find(Boolean);
    if (value.trim() === '' && error !== undefined) refusal = IMPORT_ROW.errorUnder(headingOf(field), error);
    else if (value.trim() === '') refusal = unreadIn(field) ?? IMPORT_ROW.nothingUnder(headingOf(field));
    else if (value.length >= MAX_CELL_TEXT) refusal ||= IMPORT_ROW.tooLong(headingOf(field), message);
    else if (fieldOf(mapping.table, field).required)
      refusal ||= IMPORT_ROW.refusedValue(headingOf(field), excerpt(value), message);
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
