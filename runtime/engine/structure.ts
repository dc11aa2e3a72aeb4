// The engine's getters for borders, groups of rows and columns, and charts, with their types.
import type { EnginePosition } from './cell-block';

/** One side of a cell's border. */
interface EngineBorderSide {
  style: string;
  color: string;
}
/** A cell's border, without the sides that are not drawn. */
export type EngineBorder = Partial<Record<'top' | 'left' | 'bottom' | 'right', EngineBorderSide>>;
/** A group of rows or columns, counted from 0, both ends included. */
export interface EngineGroup {
  start: number;
  end: number;
  isFolded?: boolean;
}
/** A figure over the grid: its anchor cell (from 0), the offset from it and its size in pixels. */
interface EngineFigure {
  id: string;
  tag: string;
  col: number;
  row: number;
  offset: { x: number; y: number };
  width: number;
  height: number;
}
interface Structure {
  getCellBorder: (position: EnginePosition) => EngineBorder | null;
  getHeaderGroups: (sheetId: string, dimension: 'ROW' | 'COL') => EngineGroup[];
  getGroupsLayers: (sheetId: string, dimension: 'ROW' | 'COL') => EngineGroup[][];
  getUserRowSize: (sheetId: string, row: number) => number | undefined;
  isRowFiltered: (sheetId: string, row: number) => boolean;
  getFigures: (sheetId: string) => EngineFigure[];
  copyFormulaStringForSheet: (
    from: string,
    to: string,
    formula: string,
    mode: 'keepSameReference' | 'moveReference',
  ) => string;
}

export function structureOf(engine: { model: { getters: object } }): Structure {
  return engine.model.getters as Structure;
}
