// Writes a workbook as an Excel file: cells, looks, sizes, rules and notes. Works in Node and in the browser, and
// knows nothing of the page. Checkboxes become TRUE and FALSE: Excel's files have none.
import { Workbook, type Worksheet } from 'exceljs';
import type { Engine } from '../../engine/engine';
import { excelColor, excelFormat, excelStyle, excelValue } from './cells';
import { excelConditionalFormat, excelValidation } from './rules';
import { closedRange, columnLetters, type SavedSheet, type SavedWorkbook } from './saved-workbook';

/** ExcelJS takes rules for whole ranges here; its typings leave it out. */
interface WithValidations {
  dataValidations: { add(range: string, rule: object): void };
}

/** The engine's getters that say which cells there are. */
interface CellGetters {
  getCells(sheetId: string): { id: number }[];
  getCellPosition(id: number): { row: number; col: number };
  getEvaluatedCellsPositions(sheetId: string): { row: number; col: number }[];
  getArrayFormulaSpreadingOn(position: { sheetId: string; row: number; col: number }): object | undefined;
}

const LISTS = 'Lists';
/** A standard column of Excel: about seven pixels a character, and five for the edges. */
const widthOf = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;
const POINTS_A_PIXEL = 0.75;

/** Returns the bytes of the .xlsx file. */
export async function workbookFile(engine: Engine): Promise<ArrayBuffer> {
  const saved = engine.data() as SavedWorkbook;
  const workbook = new Workbook();
  const names = sheetNames(saved.sheets.map((sheet) => sheet.name));
  const lists = listSheet(workbook);
  const sheets = saved.sheets.map((sheet, index) => addSheet(workbook, sheet, names[index] ?? sheet.name));
  saved.sheets.forEach((sheet, index) => {
    const target = sheets[index];
    if (!target) return;
    addCells(target, engine, sheet);
    addSizes(target, sheet);
    addRules(target, sheet, lists);
  });
  for (const [name, range] of Object.entries(saved.namedRanges ?? {})) workbook.definedNames.add(range, name);
  return toArrayBuffer(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Workbook, sheet: SavedSheet, name: string): Worksheet {
  const target = workbook.addWorksheet(name, {
    state: sheet.isVisible ? 'visible' : 'hidden',
    ...(sheet.color && { properties: { tabColor: { argb: excelColor(sheet.color) } } }),
  });
  const { xSplit = 0, ySplit = 0 } = sheet.panes ?? {};
  const showGridLines = sheet.areGridLinesVisible ?? true;
  const isFrozen = xSplit > 0 || ySplit > 0;
  target.views = [
    isFrozen ? { state: 'frozen', xSplit, ySplit, showGridLines } : { state: 'normal', showGridLines },
  ];
  return target;
}

function addCells(target: Worksheet, engine: Engine, sheet: SavedSheet): void {
  const getters = engine.model.getters as unknown as CellGetters;
  const positions = new Map<string, { row: number; col: number }>();
  for (const cell of getters.getCells(sheet.id)) {
    const { row, col } = getters.getCellPosition(cell.id);
    positions.set(`${String(row)},${String(col)}`, { row, col });
  }
  // A formula that fills several cells leaves no trace in those: they are found by their value.
  for (const { row, col } of getters.getEvaluatedCellsPositions(sheet.id)) {
    positions.set(`${String(row)},${String(col)}`, { row, col });
  }
  for (const { row, col } of positions.values()) {
    const state = engine.cell(sheet.id, row, col);
    const source = getters.getArrayFormulaSpreadingOn({ sheetId: sheet.id, row, col });
    const isSpill = source !== undefined;
    const value = excelValue(state, isSpill);
    const format = excelFormat(state);
    if (value === undefined && !format && Object.keys(state.style).length === 0) continue;
    const cell = target.getCell(row + 1, col + 1);
    if (value !== undefined) cell.value = value;
    cell.style = { ...excelStyle(state.style), ...(format && { numFmt: format }) };
  }
  for (const [place, text] of Object.entries(sheet.notes ?? {})) {
    const [row = 0, col = 0] = place.split(',').map(Number);
    target.getCell(row + 1, col + 1).note = { texts: [{ text }] };
  }
}

function addSizes(target: Worksheet, sheet: SavedSheet): void {
  for (const [index, { size, isHidden }] of Object.entries(sheet.cols)) {
    const column = target.getColumn(Number(index) + 1);
    if (size !== undefined) column.width = widthOf(size);
    if (isHidden) column.hidden = true;
  }
  for (const [index, { size, isHidden }] of Object.entries(sheet.rows)) {
    const row = target.getRow(Number(index) + 1);
    if (size !== undefined) row.height = size * POINTS_A_PIXEL;
    if (isHidden) row.hidden = true;
  }
  for (const range of sheet.merges) target.mergeCells(range);
  const filter = sheet.tables.find((table) => table.config?.hasFilters ?? true);
  if (filter) target.autoFilter = closedRange(filter.range, sheet);
}

function addRules(target: Worksheet, sheet: SavedSheet, lists: (items: string[]) => string): void {
  const validations = (target as unknown as WithValidations).dataValidations;
  for (const saved of sheet.dataValidationRules) {
    const rule = excelValidation(saved, lists);
    if (rule) for (const range of saved.ranges) validations.add(closedRange(range, sheet), rule);
  }
  sheet.conditionalFormats.forEach((saved, index) => {
    const ranges = saved.ranges.map((range) => closedRange(range, sheet));
    const rule = excelConditionalFormat(saved, ranges[0]?.split(':')[0] ?? 'A1', index + 1);
    if (rule) target.addConditionalFormatting({ ref: ranges.join(' '), rules: [rule] });
  });
}

/** Long lists stand in a hidden sheet, a column each; returns what puts one there and says where it is. */
function listSheet(workbook: Workbook): (items: string[]) => string {
  let sheet: Worksheet | undefined;
  const known = new Map<string, string>();
  return (items) => {
    const key = JSON.stringify(items);
    const range =
      known.get(key) ??
      `${LISTS}!$${columnLetters(known.size + 1)}$1:$${columnLetters(known.size + 1)}$${String(items.length)}`;
    if (!known.has(key)) {
      sheet ??= workbook.addWorksheet(LISTS, { state: 'veryHidden' });
      sheet.getColumn(known.size + 1).values = items;
      known.set(key, range);
    }
    return range;
  };
}

/** Excel's names of sheets are shorter than Google's and lack some characters. */
function sheetNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base =
      name
        .replace(/[[\]*?:/\\]/g, ' ')
        .replace(/^'|'$/g, ' ')
        .trim() || 'Sheet';
    let wanted = base.slice(0, 31);
    for (let count = 2; taken.has(wanted.toLowerCase()); count++)
      wanted = `${base.slice(0, 27)} (${String(count)})`;
    taken.add(wanted.toLowerCase());
    return wanted;
  });
}

function toArrayBuffer(bytes: ArrayBuffer | Uint8Array): ArrayBuffer {
  return bytes instanceof ArrayBuffer ? bytes : new Uint8Array(bytes).buffer;
}
