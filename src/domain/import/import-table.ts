// Finds the table in somebody's sheet, with titles above it and totals and notes below it.
// Rows are counted from 1, as people see them; columns from 0.

import { IMPORT_ROW } from '../../words/import';
import { FIELDS, nameFieldOf } from '../tables';
import { isKnownHeading, meaningOf } from './import-headings';
import { ImportTable } from '../tables';
import { normalizeName } from '../basics/names';
import { excerpt } from '../basics/text';
import { isTotal } from './import-totals';

/** A date cell arrives as 'yyyy-mm-dd' or 'yyyy-mm-dd hh:mm'. */
export type GridCell = string | number | boolean;
export type Grid = readonly (readonly GridCell[])[];

/** A row above, between or below the table's rows that is not one of them. */
interface RowAround {
  row: number;
  what: 'title' | 'group' | 'again' | 'total' | 'note';
  text: string;
}

export interface FoundTable {
  /** 0 if no row looks like headings. */
  headerRow: number;
  /** Whether that is clear. If not, the librarian is asked. */
  isSure: boolean;
  /** By column: 'Contact person: Name' under a group's heading, 'Column C' without any heading. */
  headings: string[];
  rows: number[];
  around: RowAround[];
}

/** How far down to look for headings. */
const ROWS_TO_SEARCH = 50;
const LONGEST_HEADING = 80;

const NOTE =
  /^(?:notes?|notas?|nb|(?:last )?updated|as of|source|legend|key|hinweis|stand|legende|quelle|actualizad[oa]|mis a jour|remarque)\b/;
const NUMBER = /^[\d\s.,'%€$£+-]*\d[\d\s.,'%€$£+-]*$/;

const HINTS = new Set([...FIELDS.partners, ...FIELDS.events].flatMap(({ hint }) => hint || []));

/**
 * What spreadsheets show when a formula fails, in other languages and programs too. Capitals only, because '#ref' is a
 * word.
 */
const SHEET_ERROR =
  /^#(?:ERROR|REF|N\/A|NAME|VALUE|DIV\/0|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|BUSY|GETTING_DATA|CYCLE|BAD_EXPR|BEZUG|WERT|NV|ZAHL|VALEUR|NOM|NOMBRE|¡REF|¡VALOR|¿NOMBRE|¡NUM|¡NULO|¡DIV\/0)[!?]?$/;

/** The error a cell shows instead of its value; '' if none. */
export const errorOfCell = (cell: GridCell | undefined): string =>
  typeof cell === 'string' && SHEET_ERROR.test(cell.trim()) ? cell.trim() : '';

/** The text of a cell. An unchecked box is blank, and so is an error, which nobody typed. */
export const textOfCell = (cell: GridCell | undefined): string =>
  cell === undefined || cell === false || errorOfCell(cell) !== ''
    ? ''
    : cell === true
      ? 'TRUE'
      : String(cell).trim();

/** Returns 'C' for 2. */
const columnLetters = (column: number): string =>
  (column > 25 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Finds the table, or reads it below the row of headings that the librarian chose (0 for none). */
export function findTable(grid: Grid, table: ImportTable, pointedAt?: number): FoundTable {
  const texts = grid.map((row) => row.map(textOfCell));
  const width = texts.reduce((most, { length }) => Math.max(most, length), 0);
  const best = pointedAt === undefined ? bestHeader(grid, texts, table) : undefined;
  const headerRow = pointedAt ?? best?.row ?? 0;
  const header = texts[headerRow - 1] ?? [];
  const above = texts[headerRow - 2] ?? [];
  // A single cell on the left is the title of the list.
  const isGrouped = headerRow > 1 && above.some((text, column) => column > 0 && text !== '');
  const headings = headingsOf(width, header, isGrouped ? above : []);
  const nameColumn = headings.findIndex(
    (heading) => meaningOf(table, heading).meaning === nameFieldOf(table),
  );
  // Formulas often continue below a list and show errors there. A row of errors belongs to the list only if its name is
  // an error, too.
  const body = rowsBelow(texts, headerRow, header, (index) => errorOfCell(grid[index]?.[nameColumn]) !== '');
  return {
    headerRow,
    isSure: pointedAt !== undefined || (best?.isSure ?? false),
    headings,
    rows: body.rows,
    around: [
      ...texts.slice(0, Math.max(0, headerRow - 1)).flatMap((row, index): RowAround[] => {
        const what = isGrouped && index === headerRow - 2 ? 'group' : 'title';
        return isBlank(row) ? [] : [{ row: index + 1, what, text: lineOf(row) }];
      }),
      ...body.around,
    ],
  };
}

const isBlank = (row: readonly string[]): boolean => row.every((text) => text === '');
const lineOf = (row: readonly string[]): string => row.filter(Boolean).join(' · ');
const isValue = (cell: GridCell | undefined, text: string): boolean =>
  typeof cell !== 'string' ||
  text.length > LONGEST_HEADING ||
  text.includes('@') ||
  NUMBER.test(text) ||
  /^\d+[-/.]\d/.test(text);

/** Known headings count for a row, other short texts count a little, and values count against it. */
function bestHeader(grid: Grid, texts: readonly string[][], table: ImportTable) {
  let best: { row: number; score: number; isSure: boolean } | undefined;
  texts.slice(0, ROWS_TO_SEARCH).forEach((row, index) => {
    const filled = row.flatMap((text, column) => (text === '' ? [] : [column]));
    const values = filled.filter((column) => isValue(grid[index]?.[column], row[column] ?? '')).length;
    const known = filled.filter((column) => isKnownHeading(table, row[column] ?? '')).length;
    const score = 4 * known + filled.length - 6 * values;
    const isPossible = known > 0 ? known > values : filled.length > 1 && values === 0;
    if (!isPossible || texts.length === index + 1 || score <= (best?.score ?? 0)) return;
    best = { row: index + 1, score, isSure: known > 1 || (known === 1 && filled.length < 3) };
  });
  return best;
}

/** A group's heading also covers the columns to its right, because its cells are merged. */
function headingsOf(width: number, header: readonly string[], groups: readonly string[]): string[] {
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const [own, over] = [oneLine(header[column]), oneLine(groups[column])];
    // If only the upper cell has text, it is merged downward and ends the group before it.
    if (over !== '') group = own === '' ? '' : over;
    if (own === '') return over || IMPORT_ROW.column(columnLetters(column));
    return group === '' || normalizeName(group) === normalizeName(own) ? own : `${group}: ${own}`;
  });
}

const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').trim();

function rowsBelow(
  texts: readonly string[][],
  headerRow: number,
  header: readonly string[],
  isRow: (index: number) => boolean,
) {
  // Our own tab has hints below its headings.
  const isHints = (row: readonly string[]) => row.filter((text) => HINTS.has(text)).length > 1;
  const isAgain = (row: readonly string[]) =>
    isHints(row) || (headerRow > 0 && row.every((text, column) => text === (header[column] ?? '')));
  const filled = texts.flatMap((row, index) =>
    index >= headerRow && (!isBlank(row) || isRow(index)) ? [index] : [],
  );
  const sizes = filled.map((index) => (texts[index] ?? []).filter(Boolean).length).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const around: RowAround[] = [];
  const rows: number[] = [];
  let isBottom = true;
  for (const index of [...filled].reverse()) {
    const row = texts[index] ?? [];
    const what = isAgain(row)
      ? 'again'
      : isTotal(row, isBottom)
        ? 'total'
        : isBottom && usual > 1 && isNote(row)
          ? 'note'
          : undefined;
    if (what) around.push({ row: index + 1, what, text: excerpt(lineOf(row), 200) });
    else {
      rows.push(index + 1);
      isBottom = false;
    }
  }
  return { rows: rows.reverse(), around: around.reverse() };
}

function isNote(row: readonly string[]): boolean {
  const [text = '', ...others] = row.filter(Boolean);
  return (
    others.length === 0 &&
    (text.length > LONGEST_HEADING ||
      / = |^\*/.test(text) ||
      NOTE.test(normalizeName(text)) ||
      text.endsWith('.'))
  );
}
