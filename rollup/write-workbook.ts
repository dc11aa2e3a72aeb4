// system-report.xlsx. Every text is written as text: nothing that a branch typed becomes a formula.

import ExcelJS from 'exceljs';
import type { ReportRow } from '../src/domain/counting/report-rows';
import { ROLL_UP_REPORT } from '../src/words/roll-up-report';
import type { Sheet } from './system-facts';

/** More would take Excel minutes to open; check.csv has all. */
const MOST_ROWS = 50_000;
const HEAD_COLOR = 'FFE8F0FE';

/** In points; 10 for the others. */
const SIZES: Readonly<Partial<Record<ReportRow['look'], number>>> = { title: 16, section: 13 };

function style(target: ExcelJS.Row, { look, cells }: ReportRow, hasNumbers: boolean): void {
  const isHead = look === 'heads';
  target.eachCell({ includeEmpty: false }, (cell, column) => {
    cell.font = {
      name: 'Arial',
      size: SIZES[look] ?? 10,
      ...(['title', 'section', 'heads', 'total'].includes(look) && { bold: true }),
      ...(look === 'note' && { italic: true, color: { argb: 'FF5F6368' } }),
    };
    if (isHead) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD_COLOR } };
    const isNumber = typeof cells[column - 1] === 'number';
    const isRight = !isHead && (isNumber || (hasNumbers && column > 1));
    if (isNumber) cell.numFmt = '#,##0.##';
    if (['heads', 'line', 'total'].includes(look))
      cell.alignment = {
        vertical: 'top',
        wrapText: isHead || !isRight,
        horizontal: isRight ? 'right' : 'left',
        indent: isRight ? 1 : 0,
      };
  });
}

/** In points. */
const LINE_HEIGHT = 15;
/** A heading that goes over the blank cells right of it: from its column to its last one. */
function spansIn({ look, cells }: ReportRow): (readonly [from: number, to: number])[] {
  if (look !== 'heads') return [];
  const starts = cells.flatMap((cell, at) => (cell === '' ? [] : [at + 1]));
  return starts.flatMap((from, at) => {
    const to = (starts[at + 1] ?? cells.length + 1) - 1;
    return to > from ? [[from, to] as const] : [];
  });
}

/** How many lines a cell's text takes. */
const linesIn = (cell: string | number, width: number): number =>
  typeof cell === 'number' ? 1 : Math.ceil((cell.length * 1.1) / width);

function addSheet(
  workbook: ExcelJS.Workbook,
  { name, rows, widths, frozen, isWide, hasNumbers }: Sheet,
): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: frozen }],
    pageSetup: {
      ...{ orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
      // A wide table is several pages wide, with the rows' names on each.
      ...(isWide
        ? { fitToWidth: 4, printTitlesColumn: 'A:A' }
        : { fitToWidth: 1, printTitlesRow: `1:${frozen}` }),
    },
  });
  const shown = rows.slice(0, MOST_ROWS);
  const width = shown.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  for (let column = 1; column <= width; column++)
    sheet.getColumn(column).width = widths[Math.min(column, widths.length) - 1] ?? 12;
  for (const one of shown) {
    const added = sheet.addRow([...one.cells]);
    style(added, one, hasNumbers ?? false);
    const spans = spansIn(one);
    for (const [from, to] of spans) sheet.mergeCells(added.number, from, added.number, to);
    const lines = one.cells.map((cell, at) =>
      spans.some(([from]) => from === at + 1)
        ? 1
        : linesIn(cell, widths[Math.min(at, widths.length - 1)] ?? 12),
    );
    const most = Math.max(1, ...lines);
    const wraps = one.look === 'heads' || (one.look === 'line' && !hasNumbers);
    if (wraps && most > 1) added.height = LINE_HEIGHT * most;
    // A long sentence goes over the cells beside it.
    if (['title', 'section', 'note'].includes(one.look)) added.getCell(1).alignment = { wrapText: false };
  }
  if (rows.length > shown.length)
    sheet.addRow([ROLL_UP_REPORT.charts.moreToCheck(rows.length - shown.length)]);
}

export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
