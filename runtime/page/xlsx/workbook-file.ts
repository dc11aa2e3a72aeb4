// Writes a workbook as an Excel file: cells, looks, sizes, rules and notes. Works in Node and in the browser, and knows
// nothing about the page. A checkbox becomes a list with a check mark: Excel files have no checkboxes.
import { Workbook, type Worksheet } from 'exceljs';
import type { Engine } from '../../engine/engine';
import { excelColor, excelFormat, excelStyle, excelValue } from './cells';
import type { FileOptions } from './file-options';
import { finish, type SheetName } from './finishing';
import { setUpPages } from './pages';
import { openLists, type Lists } from './lists';
import { excelConditionalFormat, excelValidation } from './rules';
import {
  absoluteRange,
  boxesOf,
  closedRange,
  withClosedRanges,
  type SavedSheet,
  type SavedWorkbook,
} from './saved-workbook';

/** ExcelJS accepts rules for whole ranges here; its typings leave that out. */
interface WithValidations {
  dataValidations: { add(range: string, rule: object): void };
}

/** The engine's getters that list the cells. */
interface CellGetters {
  getCells(sheetId: string): { id: number }[];
  getCellPosition(id: number): { row: number; col: number };
  getEvaluatedCellsPositions(sheetId: string): { row: number; col: number }[];
  getArrayFormulaSpreadingOn(position: { sheetId: string; row: number; col: number }): object | undefined;
}

/** Excel's unit of column width: about seven pixels a character, and five for the edges. */
const widthOf = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;
const POINTS_A_PIXEL = 0.75;
/** Pixels of a row with one line. */
const USUAL_HEIGHT = 23;

const UNTITLED: FileOptions = { title: 'Spreadsheet', creator: '' };

/** Returns the bytes of the .xlsx file. */
export async function workbookFile(engine: Engine, options = UNTITLED): Promise<ArrayBuffer> {
  const saved = engine.data() as SavedWorkbook;
  const workbook = new Workbook();
  Object.assign(workbook, {
    title: options.title,
    creator: options.creator,
    lastModifiedBy: options.creator,
  });
  // A file that is opened tomorrow has a different TODAY.
  workbook.calcProperties.fullCalcOnLoad = true;
  const names = sheetNames(saved.sheets.map((sheet) => sheet.name));
  const lists = openLists(workbook, engine, saved, names);
  const targets = saved.sheets.map((sheet, index) => addSheet(workbook, sheet, names[index] ?? sheet.name));
  const ofSheets: SheetName[] = [];
  const growing: ReadonlySet<number>[] = [];
  saved.sheets.forEach((sheet, index) => {
    const target = targets[index];
    if (!target) return;
    addCells(target, engine, sheet, saved.sheets);
    growing.push(addSizes(target, engine, sheet));
    addRules(target, sheet, saved.sheets, lists);
    ofSheets.push(...namesOf(target, engine, sheet, options).map((name) => ({ ...name, sheet: index })));
  });
  for (const [name, range] of Object.entries(saved.namedRanges ?? {})) workbook.definedNames.add(range, name);
  return finish(toArrayBuffer(await workbook.xlsx.writeBuffer()), { names: ofSheets, growing });
}

/** Sets up pages and the filter, and returns the names by which programs find them. */
function namesOf(
  target: Worksheet,
  engine: Engine,
  sheet: SavedSheet,
  options: FileOptions,
): Omit<SheetName, 'sheet'>[] {
  const found: Omit<SheetName, 'sheet'>[] = [];
  const printed = sheet.isVisible ? setUpPages(target, sheet, engine, options) : undefined;
  if (printed) found.push({ name: '_xlnm.Print_Area', formula: absoluteRange(printed, target.name) });
  const filter = sheet.tables.find((table) => table.config?.hasFilters ?? true);
  if (filter) {
    const range = closedRange(filter.range, sheet);
    target.autoFilter = range;
    found.push({ name: '_xlnm._FilterDatabase', formula: absoluteRange(range, target.name) });
  }
  return found;
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

function addCells(target: Worksheet, engine: Engine, sheet: SavedSheet, sheets: readonly SavedSheet[]): void {
  const getters = engine.model.getters as unknown as CellGetters;
  const positions = new Map<string, { row: number; col: number }>();
  for (const cell of getters.getCells(sheet.id)) {
    const { row, col } = getters.getCellPosition(cell.id);
    positions.set(`${String(row)},${String(col)}`, { row, col });
  }
  // A formula that fills several cells leaves no trace in the others: they are found by their values.
  for (const { row, col } of getters.getEvaluatedCellsPositions(sheet.id)) {
    positions.set(`${String(row)},${String(col)}`, { row, col });
  }
  const isBox = boxesOf(sheet);
  for (const { row, col } of positions.values()) {
    const found = engine.cell(sheet.id, row, col);
    const state = { ...found, formula: withClosedRanges(found.formula, sheet, sheets) };
    const source = getters.getArrayFormulaSpreadingOn({ sheetId: sheet.id, row, col });
    const isSpill = source !== undefined;
    const value = excelValue(state, isSpill, isBox(row, col));
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

/** Returns the rows (from 1) whose height follows from their text. */
function addSizes(target: Worksheet, engine: Engine, sheet: SavedSheet): ReadonlySet<number> {
  for (const [index, { size, isHidden }] of Object.entries(sheet.cols)) {
    const column = target.getColumn(Number(index) + 1);
    if (size !== undefined) column.width = widthOf(size);
    if (isHidden) column.hidden = true;
  }
  for (const { start, end } of sheet.headerGroups?.COL ?? [])
    for (let index = start; index <= end; index++) target.getColumn(index + 1).outlineLevel = 1;
  target.properties.defaultRowHeight = USUAL_HEIGHT * POINTS_A_PIXEL;
  const growing = new Set<number>();
  for (let index = 0; index < engine.lastCell(sheet.id).row; index++) {
    const height = engine.getters.getRowSize(sheet.id, index);
    if (sheet.rows[index]?.size !== undefined) continue;
    target.getRow(index + 1).height = height * POINTS_A_PIXEL;
    growing.add(index + 1);
  }
  for (const [index, { size, isHidden }] of Object.entries(sheet.rows)) {
    const row = target.getRow(Number(index) + 1);
    if (size !== undefined) row.height = size * POINTS_A_PIXEL;
    if (isHidden) row.hidden = true;
  }
  for (const range of sheet.merges) target.mergeCells(range);
  return growing;
}

function addRules(target: Worksheet, sheet: SavedSheet, sheets: readonly SavedSheet[], lists: Lists): void {
  const closed = (values: string[] = []): string[] =>
    values.map((value) => (value.startsWith('=') ? withClosedRanges(value, sheet, sheets) : value));
  const validations = (target as unknown as WithValidations).dataValidations;
  for (const saved of sheet.dataValidationRules) {
    const { criterion } = saved;
    const rule = excelValidation(
      { ...saved, criterion: { ...criterion, values: closed(criterion.values) } },
      lists,
      sheet,
    );
    if (rule) for (const range of saved.ranges) validations.add(closedRange(range, sheet), rule);
  }
  sheet.conditionalFormats.forEach((saved, index) => {
    const ranges = saved.ranges.map((range) => closedRange(range, sheet));
    const format = { ...saved, rule: { ...saved.rule, values: closed(saved.rule.values) } };
    const rule = excelConditionalFormat(format, ranges[0]?.split(':')[0] ?? 'A1', index + 1);
    if (rule) target.addConditionalFormatting({ ref: ranges.join(' '), rules: [rule] });
  });
}

/** In Excel, sheet names are shorter than at Google, and some characters are not allowed. */
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
