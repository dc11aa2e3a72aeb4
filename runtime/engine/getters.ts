// The engine's getters that are used here, with their types. The engine does not export its own.
import type { ProtectionData } from './annotations';
import type { EnginePosition, EngineStyle, EngineZone } from './cell-block';
import type { StoredValue } from './content';
import type { WantedRoom } from './evaluator';

export interface RawCell {
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
export interface Getters {
  takeWantedRoom(): WantedRoom[];
  getLastContent(sheetId: string): { row: number; col: number };
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
