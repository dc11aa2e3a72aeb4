// The fast way into the engine: one command that changes a whole block of cells and evaluates once. The engine's own
// per-cell command asks some fifty plugins twice for every cell. What the plugins do with it: cells.ts, evaluation.ts,
// followers.ts.
import './group-by';
import { coreTypes, registries } from '@odoo/o-spreadsheet';

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
/** A list that the engine hands on as it is: it deep-copies every other part of a command. */
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
/** Places of cells, as the sheets keep them beside the cells themselves. */
export const PLACES = 'SET_CELL_PLACES';
export const FIRST_PLACES = 'SET_FIRST_CELL_PLACES';

/** Wraps a list for a command; redoing a command finds it there again. */
export function handed<T>(list: readonly T[]): Handed<T> {
  const wrapped: Handed<T> = { list, clone: () => wrapped };
  return wrapped;
}

/** Makes the block command known to the engine's history; once for all workbooks of the process. */
export function addBlockCommand(): void {
  const types = coreTypes as unknown as Set<string>;
  if (types.has(BLOCK)) return;
  types.add(BLOCK);
  types.add(PLACES);
  types.add(FIRST_PLACES);
  // Undo asks for every command's inverse; what a block changed is in the history, so the command stands for itself.
  for (const type of [BLOCK, PLACES, FIRST_PLACES])
    registries.inverseCommandRegistry.add(type, (command) => [command]);
}
