// The only place that knows the spreadsheet engine (@odoo/o-spreadsheet): a workbook as values, styles, rules and
// sizes. It knows nothing of Google's classes; rows and columns count from 0 here.
import './group-by';
import { CompiledFormula, helpers, Model } from '@odoo/o-spreadsheet';
import { addAnnotations, type ProtectionData } from './annotations';
import {
  extendEngine,
  writeBlock,
  type CellPatch,
  type EnginePosition,
  type EngineStyle,
  type EngineZone,
} from './cell-block';
import { addFunctions, type EngineClock } from './functions';
import { addLazyFormats } from './lazy-formats';
import { quietly } from './quiet';
import type { StoredValue } from './content';

/** What a cell holds: its value (a spill's and a formula's too), the formula if it has one, its format and style. */
export interface CellState {
  value: StoredValue;
  formula: string;
  format: string;
  style: EngineStyle;
  isError: boolean;
}
interface RawCell {
  id: number;
  isFormula: boolean;
  content?: string;
  parsedValue?: StoredValue;
  style?: EngineStyle;
  format?: string;
  compiledFormula?: { toFormulaString(getters: object): string };
}
interface RawEvaluated {
  type: string;
  value: StoredValue;
  format?: string;
  formattedValue: string;
}
interface RawRange {
  zone: EngineZone;
  sheetId: string;
  invalidXc?: string;
}
interface RawRule {
  id: string;
  criterion: { type: string; values: string[]; google?: unknown };
  isBlocking?: boolean;
  ranges: RawRange[];
}
interface RawFormat {
  id: string;
  rule: { type: string; google?: unknown; operator?: string; values?: string[]; style?: EngineStyle };
  ranges: string[];
}
/** The engine's getters that are used, with the shapes they have. */
interface Getters {
  getSheetIds(): string[];
  getSheetName(sheetId: string): string;
  tryGetSheet(sheetId: string): { color?: string } | undefined;
  isSheetVisible(sheetId: string): boolean;
  getNumberRows(sheetId: string): number;
  getNumberCols(sheetId: string): number;
  getCell(position: EnginePosition): RawCell | undefined;
  getCells(sheetId: string): RawCell[];
  getEvaluatedCell(position: EnginePosition): RawEvaluated;
  getDataValidationRules(sheetId: string): RawRule[];
  getConditionalFormats(sheetId: string): RawFormat[];
  getCellConditionalFormatStyle(position: EnginePosition): EngineStyle | undefined;
  getRangeDataFromZone(sheetId: string, zone: EngineZone): object;
  getRangeFromSheetXC(sheetId: string, xc: string): RawRange;
  getMerges(sheetId: string): EngineZone[];
  getCoreTables(sheetId: string): { range: RawRange; config: { hasFilters: boolean } }[];
  getPaneDivisions(sheetId: string): { xSplit: number; ySplit: number };
  isColHidden(sheetId: string, col: number): boolean;
  isRowHidden(sheetId: string, row: number): boolean;
  isColHiddenByUser(sheetId: string, col: number): boolean;
  isRowHiddenByUser(sheetId: string, row: number): boolean;
  getColSize(sheetId: string, col: number): number;
  getRowSize(sheetId: string, row: number): number;
  getActiveSheetId(): string;
  getActivePosition(): EnginePosition;
  getSelectedZone(): EngineZone;
  getSelectedZones(): EngineZone[];
  getGridLinesVisibility(sheetId: string): boolean;
  getNote(sheetId: string, row: number, col: number): string;
  getProtections(): readonly ProtectionData[];
  getLocale(): object;
  getNamedRange(name: string): { name: string; range: RawRange } | undefined;
  getNamedRanges(): { name: string; range: RawRange }[];
  evaluateFormula(sheetId: string, formula: string, position?: EnginePosition): unknown;
  getTranslatedCellFormula(sheetId: string, dx: number, dy: number, formula: unknown): string;
}
export interface EngineLocale {
  name: string;
  code: string;
  thousandsSeparator: string;
  decimalSeparator: string;
  weekStart: number;
  dateFormat: string;
  timeFormat: string;
  formulaArgSeparator: string;
}

/** One open workbook of the engine. Every refused command throws, by the command's name and the engine's reason. */
export class Engine {
  readonly model: Model;
  private isOurs = 0;
  private byHand = new Set<(position: EnginePosition) => void>();

  constructor(data: object | undefined, clock: EngineClock) {
    extendEngine();
    addAnnotations();
    addFunctions();
    addLazyFormats();
    const first = { sheets: [{ id: 'sheet-0', name: 'Sheet1', colNumber: 26, rowNumber: 1000 }] };
    this.model = quietly(() => new Model(data ?? first, { custom: { engineClock: clock } }));
    this.model.on('command-dispatched', this, (event: object) => {
      const command = event as { type: string; content?: string } & EnginePosition;
      if (this.isOurs > 0 || command.type !== 'UPDATE_CELL' || command.content === undefined) return;
      for (const listener of this.byHand) listener(command);
    });
  }

  /** The engine's answers, typed as they are used here (its own union of getters is not exported). */
  get getters(): Getters {
    return this.model.getters as unknown as Getters;
  }

  /** Sends one command; "no changes" is no failure. */
  dispatch(type: string, payload: object = {}): void {
    const send = this.model.dispatch as unknown as (
      type: string,
      payload: object,
    ) => { isSuccessful: boolean; reasons: string[] };
    this.isOurs++;
    try {
      const result = quietly(() => send(type, payload));
      const reasons = result.isSuccessful ? [] : result.reasons.filter((reason) => reason !== 'NoChanges');
      if (reasons.length > 0)
        throw new Error(`The spreadsheet engine refused ${type}: ${reasons.join(', ')}`);
    } finally {
      this.isOurs--;
    }
  }

  /** Calls back when somebody edits a cell in the grid component (not when a script or `type` does). */
  onEditByHand(listener: (position: EnginePosition) => void): void {
    this.byHand.add(listener);
  }

  write(sheetId: string, patches: readonly CellPatch[]): void {
    if (patches.length === 0) return;
    writeBlock((type, payload) => this.dispatch(type, payload), sheetId, patches);
  }

  cell(sheetId: string, row: number, col: number): CellState {
    const position = { sheetId, row, col };
    const cell = this.getters.getCell(position);
    const format = cell?.format ?? '';
    const style = cell?.style ?? {};
    if (cell && !cell.isFormula && cell.content)
      return { value: this.literal(cell, format), formula: '', format, style, isError: false };
    const evaluated = this.getters.getEvaluatedCell(position);
    const value = evaluated.type === 'empty' ? null : evaluated.value;
    const formula = cell?.isFormula ? (cell.compiledFormula?.toFormulaString(this.model.getters) ?? '') : '';
    return {
      value,
      formula,
      format: format || (evaluated.format ?? ''),
      style,
      isError: evaluated.type === 'error',
    };
  }

  /** Value and format of one cell, without the rest: for big reads. `into` receives (value, format). */
  value(position: EnginePosition, into: (value: StoredValue, format: string) => void): void {
    const cell = this.getters.getCell(position);
    if (cell && !cell.isFormula && cell.content) {
      into(this.literal(cell, cell.format ?? ''), cell.format ?? '');
      return;
    }
    const evaluated = this.getters.getEvaluatedCell(position);
    if (evaluated.type === 'empty') into(null, '');
    else into(evaluated.value, cell?.format ?? evaluated.format ?? '');
  }

  private literal(cell: RawCell, format: string): StoredValue {
    const content = cell.content ?? '';
    if (content.startsWith("'")) return content.slice(1);
    return format === '@' ? content : (cell.parsedValue ?? null);
  }

  /** Rows and columns that hold something, counted from 1; 0 where nothing does. Formatting does not count. */
  lastCell(sheetId: string): { row: number; col: number } {
    const { getters } = this;
    const holds = (row: number, col: number): boolean =>
      getters.getEvaluatedCell({ sheetId, row, col }).type !== 'empty';
    const columns = getters.getNumberCols(sheetId);
    // From the far ends inwards: a sheet is mostly full up to its last row.
    let row = getters.getNumberRows(sheetId);
    const hasValue = (place: number): boolean => {
      for (let col = 0; col < columns; col++) if (holds(place, col)) return true;
      return false;
    };
    while (row > 0 && !hasValue(row - 1)) row--;
    let col = row === 0 ? 0 : columns;
    const isUsed = (place: number): boolean => {
      for (let line = 0; line < row; line++) if (holds(line, place)) return true;
      return false;
    };
    while (col > 0 && !isUsed(col - 1)) col--;
    return { row, col };
  }

  rangeData(sheetId: string, zone: EngineZone): object {
    return this.getters.getRangeDataFromZone(sheetId, zone);
  }

  /** Where a named range lies; names are not case-sensitive. */
  namedRange(name: string): { sheetId: string; zone: EngineZone } | undefined {
    const found = this.getters.getNamedRange(name);
    return found && { sheetId: found.range.sheetId, zone: found.range.zone };
  }

  /** The zone an A1 reference names on a sheet, or undefined. Open ends reach the end of the grid. */
  zoneOf(sheetId: string, a1: string): { sheetId: string; zone: EngineZone } | undefined {
    const range = this.getters.getRangeFromSheetXC(sheetId, a1);
    return range.invalidXc ? undefined : { sheetId: range.sheetId, zone: range.zone };
  }

  formatted(value: StoredValue, format: string): string {
    const locale = this.getters.getLocale() as never;
    try {
      return helpers.formatValue(value, { locale, ...(format && { format }) });
    } catch {
      return String(value ?? '');
    }
  }

  isFormatKnown(format: string): boolean {
    try {
      helpers.parseFormat(format);
      return true;
    } catch {
      return false;
    }
  }

  /** The formula of one cell as it reads when copied by dx columns and dy rows. */
  moved(sheetId: string, formula: string, dx: number, dy: number): string {
    const compiled = CompiledFormula.Compile(formula, sheetId, this.model.getters);
    return this.getters.getTranslatedCellFormula(sheetId, dx, dy, compiled);
  }

  recalculate(): void {
    this.dispatch('EVALUATE_CELLS');
  }

  /** Recalculates what depends on the clock, and conditional formats. */
  recalculateVolatile(): void {
    const { getters } = this;
    const cellIds = getters.getSheetIds().flatMap((sheetId) =>
      getters.getCells(sheetId).flatMap((cell) => {
        if (!cell.isFormula) return [];
        const formula = cell.compiledFormula?.toFormulaString(this.model.getters) ?? '';
        return /\b(TODAY|NOW|RAND|RANDBETWEEN)\s*\(/i.test(formula) ? [cell.id] : [];
      }),
    );
    this.dispatch('EVALUATE_CELLS', { cellIds });
  }

  data(): object {
    // The revision is drawn anew at every opening; what is saved should only differ when the workbook does.
    return { ...quietly(() => this.model._exportData(false)), revisionId: 'START_REVISION' };
  }
}

/** The code of a locale in the engine's words; unknown codes are treated as American English with that code. */
export function engineLocale(code: string): EngineLocale {
  const commas = /^(fr|de|es|it|nl|pt|pl|sv|da|nb|no|fi|cs|ru|tr)/.test(code);
  const dayFirst = !/^en_(US|PH)|^(ja|zh|ko|hu|sv)/.test(code);
  const yearFirst = /^(ja|zh|ko|hu|sv)/.test(code);
  const separator = /^(de|pl|cs|ru|tr|fi|nb|no|da)/.test(code) ? '.' : '/';
  return {
    name: code,
    code,
    thousandsSeparator: commas ? (/^(fr|pl|sv|nb|no|fi|cs|ru)/.test(code) ? ' ' : '.') : ',',
    decimalSeparator: commas ? ',' : '.',
    weekStart: /^en_(US|CA|AU)/.test(code) ? 7 : 1,
    dateFormat: yearFirst ? 'yyyy-mm-dd' : dayFirst ? `dd${separator}mm${separator}yyyy` : 'm/d/yyyy',
    timeFormat: commas ? 'hh:mm:ss' : 'hh:mm:ss a',
    formulaArgSeparator: commas ? ';' : ',',
  };
}

export type { CellPatch, EngineClock, EnginePosition, EngineStyle, EngineZone, ProtectionData };
