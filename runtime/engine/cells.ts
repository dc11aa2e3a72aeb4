// The engine's store of cells, with the block command and with faster opening and saving. A prepared workbook has tens of
// thousands of blank cells that have only a format.
import { helpers } from '@odoo/o-spreadsheet';
import {
  BLOCK,
  handed,
  FIRST_PLACES,
  PLACES,
  type BlockCommand,
  type CellPatch,
  type EnginePosition,
  type EngineStyle,
} from './cell-block';
import type { FirstPlaces, Line, Place } from './cell-places';
import { change, extendPlugin, type History } from './plugins';
import { eachSavedCell, numbered, ZoneCollector, type SavedCells } from './saved-cells';
import { interned, literalCell, patched, type CellGetters, type StoredCell } from './stored-cell';

interface SavedData {
  sheets: SavedCells[];
  styles: Record<string, EngineStyle>;
  formats: Record<string, string>;
}
interface CellStore {
  getters: CellGetters & {
    getSheet(sheetId: string): { rows: Line[] };
    getMainCellPosition(position: EnginePosition): EnginePosition;
  };
  cells: Record<string, Record<number, StoredCell> | undefined>;
  nextId: number;
  history: History;
  dispatch(type: string, payload: object): void;
  importCell(sheetId: string, content: string, style?: object, format?: string): StoredCell;
  copyColumnStyle(sheetId: string, from: number, to: readonly number[]): void;
  copyRowStyle(sheetId: string, from: number, to: readonly number[]): void;
  handle(command: BlockCommand): void;
  import(data: SavedData): void;
  export(data: SavedData, shouldSquish: boolean): void;
}

/** Makes the cells handle the block command. Called once; it applies to every workbook. */
export function extendCells(): void {
  extendPlugin<CellStore>('corePluginRegistry', 'cell', (Cells) => {
    class CellsWithBlocks extends Cells {
      override handle(command: BlockCommand): void {
        super.handle(command);
        if (command.type === BLOCK) this.patch(command.sheetId, command.patches.list);
      }

      private patch(sheetId: string, patches: readonly CellPatch[]): void {
        const places: Place[] = [];
        let nextId = this.nextId;
        const freshId = (): number => nextId++;
        if (!this.cells[sheetId]) this.history.update('cells', sheetId, {});
        const cells = this.cells[sheetId] ?? {};
        const { rows } = this.getters.getSheet(sheetId);
        for (const patch of patches) {
          const { row, col } = patch;
          const before = cells[rows[row]?.cells[col] ?? -1];
          const cell = patched(before, patch, sheetId, this.getters, freshId);
          const id = cell?.id ?? before?.id;
          if (id === undefined) continue;
          change(this.history, cells, id, cell);
          if (cell?.id !== before?.id) places.push({ cellId: cell?.id, row, col });
        }
        this.history.update('nextId', nextId);
        if (places.length > 0) this.dispatch(PLACES, { sheetId, places: handed(places) });
      }

      private lookAt(position: EnginePosition): Pick<CellPatch, 'style' | 'format'> | undefined {
        const cell = this.getters.getCell(this.getters.getMainCellPosition(position));
        if (!cell?.style && !cell?.format) return undefined;
        return { ...(cell.style && { style: cell.style }), ...(cell.format && { format: cell.format }) };
      }
      override copyColumnStyle(sheetId: string, from: number, to: readonly number[]): void {
        const patches: CellPatch[] = [];
        for (let row = 0; row < this.getters.getNumberRows(sheetId); row++) {
          const look = this.lookAt({ sheetId, row, col: from });
          if (look) for (const col of to) patches.push({ row, col, ...look });
        }
        this.patch(sheetId, patches);
      }
      override copyRowStyle(sheetId: string, from: number, to: readonly number[]): void {
        const patches: CellPatch[] = [];
        for (let col = 0; col < this.getters.getNumberCols(sheetId); col++) {
          const look = this.lookAt({ sheetId, row: from, col });
          if (look) for (const row of to) patches.push({ row, col, ...look });
        }
        this.patch(sheetId, patches);
      }

      override import(data: SavedData): void {
        const isPacked = data.sheets.some((sheet) =>
          Object.values(sheet.cells).some((content) => typeof content !== 'string'),
        );
        // Only the engine can unpack what it packed.
        if (isPacked) super.import(data);
        else for (const sheet of data.sheets) this.importSheet(sheet, data);
      }
      private importSheet(sheet: SavedCells, data: SavedData): void {
        const sheetId = sheet.id;
        const cells: Record<number, StoredCell> = (this.cells[sheetId] = {});
        const first: FirstPlaces = { firstId: this.nextId, places: [] };
        const rows = this.getters.getNumberRows(sheetId);
        const styles = new Map(
          Object.entries(data.styles).map(([key, style]) => [Number(key), interned(style)]),
        );
        eachSavedCell(
          sheet,
          rows,
          this.getters.getNumberCols(sheetId),
          (row, col, content, style, format) => {
            const look = styles.get(style);
            const shape = data.formats[format];
            if (content === '' && !look && !shape) return;
            // In a cell with a format, the engine would parse a text such as 5 Mar 2020 as a date.
            const cell = content.startsWith('=')
              ? this.importCell(sheetId, content, look, shape)
              : literalCell(this.nextId++, content, look, shape);
            cells[cell.id] = cell;
            first.places.push({ sheetId, row, col });
          },
        );
        this.dispatch(FIRST_PLACES, { sheetId, first: handed([first]) });
      }

      override export(data: SavedData, shouldSquish: boolean): void {
        if (shouldSquish) {
          super.export(data, shouldSquish);
          return;
        }
        const styleNumber = numbered((data.styles = {}));
        const formatNumber = numbered((data.formats = {}));
        for (const sheet of data.sheets) {
          const styles = new ZoneCollector<EngineStyle>();
          const formats = new ZoneCollector<string>();
          sheet.cells = {};
          const cells = this.cells[sheet.id] ?? {};
          this.getters.getSheet(sheet.id).rows.forEach((line, row) => {
            for (const [key, id] of Object.entries(line.cells)) {
              const cell = cells[id];
              if (!cell) continue;
              const col = Number(key);
              const style = interned(cell.style);
              if (style) styles.add(row, col, style);
              if (cell.format) formats.add(row, col, cell.format);
              const content = cell.compiledFormula?.toFormulaString(this.getters) ?? cell.content;
              if (content) sheet.cells[helpers.toXC(col, row)] = content;
            }
          });
          sheet.styles = styles.entries(styleNumber);
          sheet.formats = formats.entries(formatNumber);
        }
      }
    }
    return CellsWithBlocks;
  });
}
