// The fast way into the engine: one command that writes a whole block of cells and evaluates once.
// The engine's own per-cell command asks some fifty plugins twice for every cell.
import './group-by';
import { CompiledFormula, coreTypes, registries } from '@odoo/o-spreadsheet';

/** One cell's change. `content` as the engine keeps it (text that could be read as something else begins with an apostrophe); what is left out stays. */
export interface CellPatch {
  row: number;
  col: number;
  content?: string;
  style?: EngineStyle | null;
  format?: string;
}
export interface EngineStyle {
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  align?: 'left' | 'right' | 'center';
  wrapping?: 'overflow' | 'wrap' | 'clip';
  verticalAlign?: 'top' | 'middle' | 'bottom';
  fillColor?: string;
  textColor?: string;
  fontSize?: number;
  rotation?: number;
}
export interface EngineZone {
  top: number;
  bottom: number;
  left: number;
  right: number;
}
export interface EnginePosition {
  sheetId: string;
  row: number;
  col: number;
}
interface EngineRange {
  sheetId: string;
  zone: EngineZone;
}
interface BlockCommand {
  type: string;
  sheetId: string;
}
interface StoredCell {
  id: number;
  isFormula: boolean;
  content?: string;
  parsedValue?: unknown;
  compiledFormula?: { rangeDependencies: EngineRange[] };
  style?: EngineStyle;
  format?: string;
}
interface CellStore {
  getters: {
    getCell(position: EnginePosition): StoredCell | undefined;
    getNumberRows(sheetId: string): number;
  };
  history: { update(...path: unknown[]): void };
  dispatch(type: string, payload: object): void;
  getNextCellId(): number;
  handle(command: BlockCommand): void;
}
interface Evaluator {
  computeCell(position: EnginePosition): EvaluatedParts;
  evaluate(ranges: EngineRange[]): void;
  getCellsDependingOn(ranges: EngineRange[]): Iterable<EngineRange>;
  getArrayFormulasBlockedBy(sheetId: string, zone: EngineZone): Iterable<EngineRange>;
  updateDependencies(position: EnginePosition): void;
}
interface EvaluatedParts {
  type: string;
  value: unknown;
  formattedValue: string;
  format?: string;
  link?: unknown;
}
interface Evaluation {
  evaluator: Evaluator;
  getters: {
    getCell(position: EnginePosition): StoredCell | undefined;
    getNumberRows(sheetId: string): number;
  };
  shouldRebuildDependenciesGraph: boolean;
  handle(command: BlockCommand): void;
  finalize(): void;
}
type Constructor<T> = new (...args: never[]) => T;
interface LooseRegistry {
  get(key: string): unknown;
  replace(key: string, value: unknown): void;
}

const BLOCK = 'SET_CELL_BLOCK';
/** The block being written: handed over beside the command, because the engine deep-copies every command. */
let block: readonly CellPatch[] = [];

/** Writes the patches of one sheet through `dispatch`; the engine evaluates once afterwards. */
export function writeBlock(
  dispatch: (type: string, payload: object) => void,
  sheetId: string,
  patches: readonly CellPatch[],
): void {
  block = patches;
  try {
    dispatch(BLOCK, { sheetId });
  } finally {
    block = [];
  }
}

function cellOf(store: CellStore, sheetId: string, patch: CellPatch): StoredCell | undefined {
  const before = store.getters.getCell({ sheetId, row: patch.row, col: patch.col });
  const style = patch.style === undefined ? before?.style : (patch.style ?? undefined);
  const format = (patch.format === undefined ? before?.format : patch.format) || undefined;
  const id = before?.id ?? store.getNextCellId();
  const dress = { ...(style && { style }), ...(format && { format }) };
  if (patch.content === undefined) {
    if (before?.isFormula || before?.content) return { ...undressed(before), id, ...dress };
    return style || format ? { id, isFormula: false, content: '', parsedValue: null, ...dress } : undefined;
  }
  if (patch.content === '' && !style && !format) return undefined;
  if (patch.content.startsWith('=')) {
    const compiledFormula = CompiledFormula.Compile(patch.content, sheetId, store.getters as never);
    return { id, isFormula: true, compiledFormula: compiledFormula, ...dress };
  }
  return { id, isFormula: false, content: patch.content, parsedValue: literalValue(patch.content), ...dress };
}

function undressed(cell: StoredCell): StoredCell {
  const bare = { ...cell };
  delete bare.style;
  delete bare.format;
  return bare;
}

/** What a content means: the encoding guarantees that anything that looks like a number is one. */
function literalValue(content: string): string | number | boolean | null {
  if (content === '') return null;
  if (content.startsWith("'")) return content.slice(1);
  if (content === 'TRUE' || content === 'FALSE') return content === 'TRUE';
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(content) ? Number(content) : content;
}

const SMALL_BLOCK = 300;
const SMALL_SHEET_ROWS = 3000;

function isSmall(getters: { getNumberRows(sheetId: string): number }, sheetId: string): boolean {
  return block.length <= SMALL_BLOCK && getters.getNumberRows(sheetId) <= SMALL_SHEET_ROWS;
}

function extendCells(): void {
  const cores = registries.corePluginRegistry as unknown as LooseRegistry;
  const Cells = cores.get('cell') as Constructor<CellStore>;
  class CellsWithBlocks extends Cells {
    override handle(command: BlockCommand): void {
      super.handle(command);
      if (command.type !== BLOCK) return;
      const { sheetId } = command;
      if (isSmall(this.getters, sheetId)) {
        // The engine's own command for each cell: slower, but row heights and filters follow in the grid.
        for (const { row, col, ...patch } of block)
          this.dispatch('UPDATE_CELL', { sheetId, row, col, ...patch });
        return;
      }
      for (const patch of block) {
        const before = this.getters.getCell({ sheetId, row: patch.row, col: patch.col });
        const cell = cellOf(this, sheetId, patch);
        if (!cell && !before) continue;
        this.history.update('cells', sheetId, cell?.id ?? before?.id, cell);
        if (cell?.id !== before?.id)
          this.dispatch('UPDATE_CELL_POSITION', {
            sheetId,
            row: patch.row,
            col: patch.col,
            cellId: cell?.id,
          });
      }
    }
  }
  cores.replace('cell', CellsWithBlocks);
}

/** A bare reference to a blank cell: the engine answers 0, Sheets nothing (engine-notes, trap 2). */
const BARE_REFERENCE = /^=\s*(?:'[^']+'!|\w+!)?\$?[A-Z]{1,3}\$?\d+\s*$/i;

function patchEvaluator(evaluation: Evaluation, compute: Evaluator['computeCell']): Evaluator['computeCell'] {
  return (position) => {
    const result = compute(position);
    const cell = evaluation.getters.getCell(position);
    if (!cell) return result;
    if (cell.isFormula) {
      if (result.type === 'number' && result.value === 0 && isBlankReference(evaluation, cell, position))
        return { ...result, type: 'text', value: '', formattedValue: '' };
      return result;
    }
    // Text is what was stored, also in plain-text cells and where the engine would make a link of it.
    const text = cell.content?.startsWith("'") ? cell.content.slice(1) : undefined;
    if (text !== undefined && result.value !== text)
      return { ...result, type: 'text', value: text, formattedValue: text };
    return result;
  };
}

function isBlankReference(evaluation: Evaluation, cell: StoredCell, position: EnginePosition): boolean {
  const formula = cell.compiledFormula as {
    toFormulaString?(getters: object): string;
  } & StoredCell['compiledFormula'];
  const target = formula?.rangeDependencies[0];
  if (!target || formula.rangeDependencies.length !== 1 || !formula.toFormulaString) return false;
  const { top, left } = target.zone;
  const at = { sheetId: target.sheetId, row: top, col: left };
  if (at.row === position.row && at.col === position.col && at.sheetId === position.sheetId) return false;
  const source = evaluation.getters.getCell(at);
  if (source?.isFormula || source?.content) return false;
  if (!BARE_REFERENCE.test(formula.toFormulaString(evaluation.getters))) return false;
  return evaluation.evaluator.computeCell(at).type === 'empty';
}

function extendEvaluation(): void {
  const views = registries.coreViewsPluginRegistry as unknown as LooseRegistry;
  const Evaluations = views.get('evaluation') as Constructor<Evaluation>;
  class EvaluationWithBlocks extends Evaluations {
    private changed: EngineRange[] = [];
    constructor(...args: never[]) {
      super(...args);
      this.evaluator.computeCell = patchEvaluator(this, this.evaluator.computeCell.bind(this.evaluator));
    }
    override handle(command: BlockCommand): void {
      super.handle(command);
      if (command.type !== BLOCK || this.shouldRebuildDependenciesGraph) return;
      if (isSmall(this.getters, command.sheetId)) return;
      const zone = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
      for (const { row, col, content } of block) {
        zone.top = Math.min(zone.top, row);
        zone.bottom = Math.max(zone.bottom, row);
        zone.left = Math.min(zone.left, col);
        zone.right = Math.max(zone.right, col);
        if (content !== undefined) this.evaluator.updateDependencies({ sheetId: command.sheetId, row, col });
      }
      if (zone.bottom >= 0) this.changed.push({ sheetId: command.sheetId, zone });
    }
    override finalize(): void {
      const changed = this.changed;
      this.changed = [];
      const rebuilds = this.shouldRebuildDependenciesGraph;
      super.finalize();
      if (rebuilds || changed.length === 0) return;
      const spills = changed.flatMap(({ sheetId, zone }) => [
        ...this.evaluator.getArrayFormulasBlockedBy(sheetId, zone),
      ]);
      const dependents = [...this.evaluator.getCellsDependingOn([...changed, ...spills])];
      this.evaluator.evaluate([...changed, ...spills, ...dependents]);
    }
  }
  views.replace('evaluation', EvaluationWithBlocks);
}

let isExtended = false;

/** Teaches the engine the block command; once for all workbooks of the process. */
export function extendEngine(): void {
  if (isExtended) return;
  isExtended = true;
  (coreTypes as unknown as Set<string>).add(BLOCK);
  // Undo asks for every command's inverse; what a block changed is in the history, so the command stands for itself.
  registries.inverseCommandRegistry.add(BLOCK, (command) => [command]);
  extendCells();
  extendEvaluation();
}
