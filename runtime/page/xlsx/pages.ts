// How the sheets print: with as few pages side by side as are still readable, and the frozen rows and columns on each
// of them.
import type { PaperSize, Worksheet } from 'exceljs';
import type { Engine } from '../../engine/engine';
import type { FileOptions } from './file-options';
import { columnLetters, type SavedSheet } from './saved-workbook';

const POINTS_AN_INCH = 72;
const POINTS_A_PIXEL = 0.75;
/** In points. Excel uses Letter if a file names no size. */
const PAPERS: Record<'Letter' | 'A4', { size?: PaperSize; width: number; height: number }> = {
  Letter: { width: 612, height: 792 },
  A4: { size: 9, width: 595, height: 842 },
};
/** In inches. */
const MARGINS = { left: 0.25, right: 0.25, top: 0.45, bottom: 0.4, header: 0.2, footer: 0.2 };
/** The default ten points become eight. */
const READABLE = 0.8;
const MOST_SIDE_BY_SIDE = 3;
/** Pixels of a column with the default width, and of a row with one line. */
const [USUAL_WIDTH, USUAL_HEIGHT] = [96, 23];

/** Sets up the pages of a sheet. Returns the area to print, or undefined if there is nothing. */
export function setUpPages(
  target: Worksheet,
  sheet: SavedSheet,
  engine: Engine,
  { paper = 'A4' }: FileOptions,
): string | undefined {
  const filled = filledPart(sheet, engine);
  const last = filled?.columns.at(-1);
  if (!filled || last === undefined) return undefined;
  const widthOf = (columns: readonly number[]): number =>
    columns.reduce((sum, index) => sum + (sheet.cols[index]?.size ?? USUAL_WIDTH) * POINTS_A_PIXEL, 0);
  const { xSplit = 0, ySplit = 0 } = sheet.panes ?? {};
  const all = widthOf(filled.columns);
  const frozen = widthOf(filled.columns.filter((index) => index < xSplit));
  const { size, width, height } = PAPERS[paper];
  const beside = (MARGINS.left + MARGINS.right) * POINTS_AN_INCH;
  const isUpright = (width - beside) / all >= READABLE;
  const room = (isUpright ? width : height) - beside;
  const needed = Math.ceil((all - frozen) / Math.max(room / READABLE - frozen, 1));
  const pages = Math.min(Math.max(needed, 1), MOST_SIDE_BY_SIDE);
  target.pageSetup = {
    ...(size !== undefined && { paperSize: size }),
    orientation: isUpright ? 'portrait' : 'landscape',
    pageOrder: 'overThenDown',
    margins: MARGINS,
    fitToPage: true,
    fitToWidth: pages,
    fitToHeight: 0,
    ...(ySplit > 0 && { printTitlesRow: `1:${String(ySplit)}` }),
    ...(xSplit > 0 && { printTitlesColumn: `A:${columnLetters(xSplit)}` }),
  };
  // In a list, lines guide the eye across.
  target.pageSetup.showGridLines = sheet.tables.length > 0;
  target.headerFooter = { oddHeader: '&L&8&A&R&8&D', oddFooter: '&C&8&P / &N' };
  const scale = Math.min(1, room / ((all - frozen) / pages + frozen));
  const below = (MARGINS.top + MARGINS.bottom) * POINTS_AN_INCH;
  const pageHeight = ((isUpright ? height : width) - below) / scale;
  const rows = Math.min(filled.rows + blankRows(sheet, engine, filled.rows, pageHeight), sheet.rowNumber);
  return `A1:${columnLetters(last + 1)}${String(rows)}`;
}

interface FilledPart {
  /** A count from the first row. */
  rows: number;
  /** The visible ones, from 0, up to the last with content. */
  columns: number[];
}

/** Formulas that show nothing yet don't count. */
function filledPart(sheet: SavedSheet, engine: Engine): FilledPart | undefined {
  const end = engine.lastCell(sheet.id);
  const columns = Array.from({ length: end.col }, (_, index) => index).filter(
    (index) => !sheet.cols[index]?.isHidden,
  );
  let [rows, last] = [0, -1];
  for (let row = 0; row < end.row; row++)
    for (const col of columns) {
      const { formattedValue } = engine.getters.getEvaluatedCell({ sheetId: sheet.id, row, col });
      if (formattedValue === '') continue;
      rows = row + 1;
      last = Math.max(last, col);
    }
  return last < 0 ? undefined : { rows, columns: columns.filter((col) => col <= last) };
}

/** How many blank rows fill the last page: what people add there is printed, too. */
function blankRows(sheet: SavedSheet, engine: Engine, rows: number, pageHeight: number): number {
  const heightOf = (row: number): number => engine.getters.getRowSize(sheet.id, row) * POINTS_A_PIXEL;
  const { ySplit = 0 } = sheet.panes ?? {};
  const titles = Array.from({ length: ySplit }, (_, row) => heightOf(row)).reduce((sum, one) => sum + one, 0);
  let left = pageHeight;
  for (let row = 0; row < rows; row++) {
    const height = heightOf(row);
    if (height > left) left = pageHeight - titles;
    left -= height;
  }
  // Another program may break the page a little earlier.
  return Math.max(Math.floor(left / (USUAL_HEIGHT * POINTS_A_PIXEL)) - 2, 0);
}
