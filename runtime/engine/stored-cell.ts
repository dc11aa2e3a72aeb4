// A cell as the engine stores it. Made without the engine's parser, because content.ts already encodes the content.
import { CompiledFormula } from '@odoo/o-spreadsheet';
import type { CellPatch, EnginePosition, EngineStyle, EngineZone } from './cell-block';

export interface EngineRange {
  sheetId: string;
  zone: EngineZone;
}
export interface EngineFormula {
  rangeDependencies: EngineRange[];
  execute(...args: unknown[]): unknown;
  toFormulaString(getters: object): string;
  getAst(getters: object): object;
}
export interface StoredCell {
  id: number;
  content?: string;
  style?: EngineStyle | undefined;
  format?: string | undefined;
  isFormula: boolean;
  parsedValue?: unknown;
  compiledFormula?: EngineFormula;
}
/** The engine's getters that the extended plugins use. */
export interface CellGetters {
  getCell(position: EnginePosition): StoredCell | undefined;
  getCells(sheetId: string): StoredCell[];
  getCellPosition(cellId: number): EnginePosition;
  getSheetIds(): string[];
  getNumberRows(sheetId: string): number;
  getNumberCols(sheetId: string): number;
}

/** A cell without a formula. */
export function literalCell(
  id: number,
  content: string,
  style: EngineStyle | undefined,
  format: string | undefined,
): StoredCell {
  return { id, content, style, format, isFormula: false, parsedValue: literalValue(content) };
}

/** The value of a cell's content. content.ts encodes it so that anything that looks like a number is one. */
function literalValue(content: string): string | number | boolean | null {
  if (content === '') return null;
  if (content.startsWith("'")) return content.slice(1);
  if (content === 'TRUE' || content === 'FALSE') return content === 'TRUE';
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(content) ? Number(content) : content;
}

export function hasContent(cell: StoredCell | undefined): boolean {
  return cell !== undefined && (cell.isFormula || (cell.content ?? '') !== '');
}

/** The cell after a patch; undefined if nothing is left of it. */
export function patched(
  before: StoredCell | undefined,
  patch: CellPatch,
  sheetId: string,
  getters: object,
  freshId: () => number,
): StoredCell | undefined {
  const style = patch.style === undefined ? before?.style : interned(patch.style);
  const format = (patch.format ?? before?.format) || undefined;
  const content = patch.content ?? (before?.isFormula ? undefined : (before?.content ?? ''));
  if (content === '' && !style && !format) return undefined;
  const id = before?.id ?? freshId();
  if (content === undefined || content.startsWith('=')) {
    const compiledFormula =
      content === undefined
        ? before?.compiledFormula
        : CompiledFormula.Compile(content, sheetId, getters as never);
    return { id, style, format, isFormula: true, compiledFormula: compiledFormula as EngineFormula };
  }
  return patch.content === undefined && before
    ? { id, content, style, format, isFormula: false, parsedValue: before.parsedValue }
    : literalCell(id, content, style, format);
}

const styles = new Map<string, EngineStyle>();
const known = new WeakMap<EngineStyle, EngineStyle>();

/** One shared object for equal styles. Thousands of cells look alike, and are compared and saved often. */
export function interned(style: EngineStyle | null | undefined): EngineStyle | undefined {
  if (!style) return undefined;
  let same = known.get(style);
  if (same) return same;
  const entries = Object.entries(style).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return undefined;
  const key = JSON.stringify(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  same = styles.get(key);
  if (!same) {
    if (styles.size > 10_000) styles.clear();
    styles.set(key, (same = Object.fromEntries(entries) as EngineStyle));
  }
  known.set(style, same);
  return same;
}
