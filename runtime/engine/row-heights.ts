// Row heights, tables that grow with adjacent cells, and tracked formulas: plugins of the engine that look at each
// changed cell. From a block they get only the cells that can matter to them.
import { BLOCK, type BlockCommand, type CellPatch, type EngineZone } from './cell-block';
import { extendPlugin, type History } from './plugins';
import { hasContent, type CellGetters, type EngineRange, type StoredCell } from './stored-cell';

type Update = CellPatch & { type: string; sheetId: string };
interface Heights {
  getters: CellGetters & { getUserRowSize(sheetId: string, row: number): number | undefined } & {
    getSheet(sheetId: string): { rows: { cells: Record<string, number> }[] };
  } & {
    getCellById(id: number): StoredCell | undefined;
  };
  tallestCellInRow: Record<string, ({ cell: { col: number } } | undefined)[] | undefined>;
  history: History;
  beforeHandle(command: unknown): void;
  handle(command: BlockCommand): void;
  getRowSize(sheetId: string, row: number): number;
  getRowTallestCell(sheetId: string, row: number): unknown;
  initializeSheet(sheetId: string): void;
  updateRowSizeForCellChange(sheetId: string, row: number, col: number): void;
}
interface Tables {
  getCoreTables(sheetId: string): { range: EngineRange }[];
  handle(command: BlockCommand | Update): void;
}
interface FormulaTracker {
  handle(command: BlockCommand | Update): void;
}

/** Up to this number, texts are measured one by one. A larger block is never drawn as a whole. */
const MOST_MEASURED = 20_000;

const USUAL_HEIGHT = 23;

interface Canvas {
  getContext(kind: '2d'): { measureText(text: string): { fontBoundingBoxAscent?: number } };
}
let isMeasured: boolean | undefined;
/** Whether text can be measured. The engine's canvas for Node can't measure it, so rows don't grow there. */
function isDrawn(): boolean {
  if (isMeasured === undefined) {
    const { OffscreenCanvas } = globalThis as unknown as {
      OffscreenCanvas: new (width: number, height: number) => Canvas;
    };
    const text = new OffscreenCanvas(1, 1).getContext('2d').measureText('x');
    isMeasured = text.fontBoundingBoxAscent !== undefined;
  }
  return isMeasured;
}

/** Whether a cell may need more than the default height. */
function mayBeTall(cell: StoredCell | undefined): boolean {
  if (!cell || !hasContent(cell)) return false;
  const { style, content } = cell;
  return Boolean(style?.wrapping === 'wrap' || style?.fontSize || style?.rotation || content?.includes('\n'));
}

/** Makes these plugins handle the block command. Called once; it applies to every workbook. */
export function addBlockWatchers(): void {
  extendPlugin<Heights>('coreViewsPluginRegistry', 'row_size', (Plugin) => {
    class HeightsOfBlocks extends Plugin {
      override beforeHandle(command: unknown): void {
        if (isDrawn()) super.beforeHandle(command);
      }
      override getRowSize(sheetId: string, row: number): number {
        if (isDrawn()) return super.getRowSize(sheetId, row);
        return Math.round(this.getters.getUserRowSize(sheetId, row) ?? USUAL_HEIGHT);
      }
      override handle(command: BlockCommand): void {
        if (!isDrawn()) return;
        super.handle(command);
        if (command.type !== BLOCK || command.patches.list.length > MOST_MEASURED) return;
        const { sheetId, patches } = command;
        for (const { row, col } of patches.list) this.updateRowSizeForCellChange(sheetId, row, col);
      }
      override updateRowSizeForCellChange(sheetId: string, row: number, col: number): void {
        const isTallest = this.tallestCellInRow[sheetId]?.[row]?.cell.col === col;
        if (isTallest || mayBeTall(this.getters.getCell({ sheetId, row, col })))
          super.updateRowSizeForCellChange(sheetId, row, col);
      }
      /** Starts with the tall cells: a sheet has thousands of cells that only have a color. */
      override initializeSheet(sheetId: string): void {
        const { getters } = this;
        const rows = new Set(
          getters
            .getCells(sheetId)
            .flatMap((cell) => (mayBeTall(cell) ? getters.getCellPosition(cell.id).row : [])),
        );
        const tallest = Array.from({ length: getters.getNumberRows(sheetId) }, (_, row) =>
          rows.has(row) ? super.getRowTallestCell(sheetId, row) : undefined,
        );
        this.history.update('tallestCellInRow', sheetId, tallest);
      }
      override getRowTallestCell(sheetId: string, row: number): unknown {
        const ids = Object.values(this.getters.getSheet(sheetId).rows[row]?.cells ?? {});
        return ids.some((id) => mayBeTall(this.getters.getCellById(id)))
          ? super.getRowTallestCell(sheetId, row)
          : undefined;
      }
    }
    return HeightsOfBlocks;
  });
  extendPlugin<Tables>('corePluginRegistry', 'tables', (Plugin) => {
    class TablesBesideBlocks extends Plugin {
      override handle(command: BlockCommand): void {
        super.handle(command);
        if (command.type !== BLOCK || this.getCoreTables(command.sheetId).length === 0) return;
        const { sheetId, patches } = command;
        const touches = ({ row, col }: CellPatch, { zone }: { zone: EngineZone }): boolean =>
          row === zone.bottom + 1 || col === zone.right + 1;
        for (const patch of patches.list)
          if (patch.content && this.getCoreTables(sheetId).some(({ range }) => touches(patch, range)))
            super.handle({ type: 'UPDATE_CELL', sheetId, ...patch });
      }
    }
    return TablesBesideBlocks;
  });
  extendPlugin<FormulaTracker>('coreViewsPluginRegistry', 'formula_tracker', (Plugin) => {
    class TracksBlocks extends Plugin {
      override handle(command: BlockCommand): void {
        super.handle(command);
        if (command.type !== BLOCK) return;
        for (const patch of command.patches.list)
          if (patch.content?.startsWith('=') && /\b(SUBTOTAL|PIVOT)/i.test(patch.content))
            super.handle({ type: 'UPDATE_CELL', sheetId: command.sheetId, ...patch });
      }
    }
    return TracksBlocks;
  });
}
