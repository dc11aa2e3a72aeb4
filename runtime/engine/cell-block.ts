// The fast way into the engine: one command that changes a whole block of cells and evaluates once. The engine's own command
// is per cell and asks some fifty plugins twice. cells.ts, evaluation.ts and followers.ts handle the block.
import './group-by';
import { coreTypes, registries } from '@odoo/o-spreadsheet';

/** One cell's change. `content` is in the engine's form (see content.ts). Parts that are left out do not change. */
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
/** A list that the engine passes on without a copy. It deep-copies every other part of a command. */
export interface Handed<T> {
  readonly list: readonly T[];
  clone(): Handed<T>;
}
export interface BlockCommand {
  type: string;
  sheetId: string;
  patches: Handed<CellPatch>;
}

export const BLOCK = 'SET_CELL_BLOCK';
/** Where cells are. The engine's sheets record this separately from the cells. */
export const PLACES = 'SET_CELL_PLACES';
export const FIRST_PLACES = 'SET_FIRST_CELL_PLACES';

/** Wraps a list for a command. Redo uses the same list. */
export function handed<T>(list: readonly T[]): Handed<T> {
  const wrapped: Handed<T> = { list, clone: () => wrapped };
  return wrapped;
}

/** Makes the block command known to the engine's history. Called once; it applies to every workbook. */
export function addBlockCommand(): void {
  const types = coreTypes as unknown as Set<string>;
  if (types.has(BLOCK)) return;
  types.add(BLOCK);
  types.add(PLACES);
  types.add(FIRST_PLACES);
  // Undo asks for the inverse of every command. The history has a block's changes, so the command is its own inverse.
  for (const type of [BLOCK, PLACES, FIRST_PLACES])
    registries.inverseCommandRegistry.add(type, (command) => [command]);
}
