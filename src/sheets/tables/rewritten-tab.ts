// Tabs of ours that are rewritten as a whole, each time in one block. Such a tab is found by its Google id, so a library's
// own tab with that name is never taken for it, unless that tab is blank. Nobody types into it.

import { Look } from '../../domain/counting/report-rows';
import { Sheet } from './table';
import { anyTabNamed, ensureColumns, ensureRows, insertTab, tabNamed } from './tabs';
import { CellValue } from '../cells/cells';
import { columnLetters } from './formula-grammar';

/** A blank tab with that name is left from a run that was cut off. */
export function insertRewritten(
  name: string,
  otherName: (number: number) => string,
  protection: string,
): Sheet {
  const named = tabNamed(name);
  const isBlank = named !== null && named.getLastRow() === 0;
  const sheet = isBlank ? named : insertTab(freeName(name, otherName), Infinity);
  sheet.protect().setDescription(protection).setWarningOnly(true);
  return sheet;
}

function freeName(name: string, otherName: (number: number) => string): string {
  if (!anyTabNamed(name)) return name;
  let number = 1;
  while (anyTabNamed(otherName(number))) number++;
  return otherName(number);
}

interface Style {
  background: string | null;
  color: string;
  weight: 'bold' | 'normal';
  size: number;
}

const TEXT = { background: null, color: '#202124', weight: 'normal', size: 10 } as const satisfies Style;
const STYLES: Record<Look, Style> = {
  line: TEXT,
  text: TEXT,
  title: { ...TEXT, color: '#1f4e79', weight: 'bold', size: 16 },
  section: { ...TEXT, color: '#1f4e79', weight: 'bold', size: 12 },
  heads: { ...TEXT, background: '#e8eef5', weight: 'bold' },
  total: { ...TEXT, background: '#f3f6fa', weight: 'bold' },
  note: { ...TEXT, color: '#5f6368', size: 9 },
};

export interface StyledRow {
  look: Look;
  /** Headings and totals are colored only as far as these cells. */
  cells: readonly unknown[];
}

/** As amounts with words beside them are written: 1,240 + 2 unknown. */
const formatOf = (value: CellValue): string =>
  typeof value !== 'number' ? 'General' : Number.isInteger(value) ? '#,##0' : '#,##0.0#';

/** Rows that remain from a longer text become blank in the same write. Returns how many rows were written. */
export function writeStyled<Row extends StyledRow>(
  sheet: Sheet,
  rows: readonly Row[],
  blank: Row,
  how: {
    width: number;
    valueOf: (row: Row, column: number) => CellValue;
    isWrapped: (row: Row) => boolean;
    /** Cells begin at the top of their row, because lines beside them wrap. */
    isAtTop: boolean;
    alignmentOf: (row: Row, column: number) => 'left' | 'right';
  },
): Row[] {
  const height = Math.max(rows.length, sheet.getLastRow());
  const width = Math.max(how.width, sheet.getLastColumn());
  ensureRows(sheet, height);
  ensureColumns(sheet, width);
  const lines = Array.from({ length: height }, (_, at) => rows[at] ?? blank);
  const inAll = <Value>(valueOf: (row: Row, column: number) => Value): Value[][] =>
    lines.map((row) => Array.from({ length: width }, (_, column) => valueOf(row, column)));
  const styled = <Key extends keyof Style>(key: Key) =>
    inAll(({ look, cells }, column) =>
      look === 'heads' || look === 'total'
        ? STYLES[column < cells.length ? look : 'line'][key]
        : STYLES[look][key],
    );
  const area = sheet.getRange(`A1:${columnLetters(width - 1)}${height}`);
  area.setBackgrounds(styled('background'));
  area.setFontColors(styled('color'));
  area.setFontWeights(styled('weight'));
  area.setFontSizes(styled('size'));
  area.setWraps(inAll(how.isWrapped));
  area.setHorizontalAlignments(inAll(how.alignmentOf));
  if (how.isAtTop) area.setVerticalAlignment('top');
  const values = inAll(how.valueOf);
  area.setNumberFormats(values.map((row) => row.map(formatOf)));
  area.setValues(values);
  return lines;
}
