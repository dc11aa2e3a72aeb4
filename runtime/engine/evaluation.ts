// The engine's evaluation of a workbook: blocks of cells, room for spills, the end of the content. evaluator.ts computes one
// cell.
import { BLOCK, type BlockCommand, type EnginePosition } from './cell-block';
import { adapt, type Evaluated, type Evaluator, type WantedRoom } from './evaluator';
import { extendPlugin } from './plugins';
import { hasContent, type CellGetters, type EngineRange } from './stored-cell';

interface Evaluation {
  evaluator: Evaluator;
  getters: CellGetters;
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: EnginePosition[];
  handle(command: BlockCommand): void;
  finalize(): void;
}
/** Up to this number, changes are tracked one by one; above it, as one zone. */
const FEW = 300;

/** Extends the engine's evaluation. Called once; it applies to every workbook. */
export function extendEvaluation(): void {
  extendPlugin<Evaluation>('coreViewsPluginRegistry', 'evaluation', (Evaluations) => {
    class SheetsEvaluation extends Evaluations {
      static getters = [
        ...(Evaluations as unknown as { getters: string[] }).getters,
        'takeWantedRoom',
        'getLastContent',
      ];
      private changed: EngineRange[] = [];
      private wanted: WantedRoom[] = [];
      /** Cached until something changes, because most reads ask for it. */
      private readonly lastContents = new Map<string, { row: number; col: number }>();

      constructor(...args: never[]) {
        super(...args);
        adapt(this.evaluator, this.getters, (room) => this.wanted.push(room));
      }

      /** The spills that found no room since the last call. */
      takeWantedRoom(): WantedRoom[] {
        return this.wanted.splice(0);
      }

      /** The last row and column that hold a value or a formula, counted from 1. */
      getLastContent(sheetId: string): { row: number; col: number } {
        let last = this.lastContents.get(sheetId);
        if (!last) this.lastContents.set(sheetId, (last = this.findLastContent(sheetId)));
        return last;
      }

      private findLastContent(sheetId: string): { row: number; col: number } {
        const columns = Object.entries(this.evaluator.evaluatedCells.map[sheetId] ?? {}).map(
          ([col, cells]) => ({ col: Number(col), cells }),
        );
        const isFull = (cells: Record<number, Evaluated>, row: number, col: number): boolean => {
          const cell = cells[row];
          if (!cell) return false;
          return cell.type !== 'empty' || hasContent(this.getters.getCell({ sheetId, row, col }));
        };
        let row = this.getters.getNumberRows(sheetId);
        while (row > 0 && !columns.some(({ col, cells }) => isFull(cells, row - 1, col))) row--;
        const last = columns.findLast(({ col, cells }) =>
          Object.keys(cells).some((line) => isFull(cells, Number(line), col)),
        );
        return { row, col: row === 0 || !last ? 0 : last.col + 1 };
      }

      override handle(command: BlockCommand): void {
        this.lastContents.clear();
        super.handle(command);
        if (command.type !== BLOCK || this.shouldRebuildDependenciesGraph) return;
        const { sheetId, patches } = command;
        const isFew = patches.list.length <= FEW;
        const zone = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
        for (const { row, col, content, format } of patches.list) {
          if (content === undefined && format === undefined) continue;
          if (content !== undefined) this.evaluator.updateDependencies({ sheetId, row, col });
          if (isFew) this.positionsToUpdate.push({ sheetId, row, col });
          else {
            if (row < zone.top) zone.top = row;
            if (row > zone.bottom) zone.bottom = row;
            if (col < zone.left) zone.left = col;
            if (col > zone.right) zone.right = col;
          }
        }
        if (zone.bottom >= 0) this.changed.push({ sheetId, zone });
      }

      override finalize(): void {
        this.lastContents.clear();
        const { changed, shouldRebuildDependenciesGraph } = this;
        this.changed = [];
        super.finalize();
        if (shouldRebuildDependenciesGraph || changed.length === 0) return;
        const { evaluator } = this;
        const spills = changed.flatMap(({ sheetId, zone }) =>
          [...evaluator.spreadingRelations.searchFormulaPositionsSpreadingOn(sheetId, zone)].map(
            ({ row, col }) => ({ sheetId, zone: { top: row, bottom: row, left: col, right: col } }),
          ),
        );
        const dependents = [...evaluator.getCellsDependingOn([...changed, ...spills])];
        evaluator.evaluate([...changed, ...spills, ...dependents]);
      }
    }
    return SheetsEvaluation;
  });
}
