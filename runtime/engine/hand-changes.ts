// Reports what a person does in the grid, once for each action: the edited cells, or what else changed. Ignores what
// scripts do (through Engine.dispatch).
import { isCoreCommand } from '@odoo/o-spreadsheet';
import type { EngineZone } from './cell-block';
import type { CellState, Engine } from './engine';

/** What kind of change an action is, in the words of Google's onChange. */
type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';
/** One action of a person. For an edit, with the smallest block around its cells. */
export interface HandChange {
  type: ChangeType;
  cells?: { sheetId: string; zone: EngineZone };
  /** The old content, if only one cell was edited. */
  before?: Pick<CellState, 'value' | 'formula'>;
}
interface Command {
  type: string;
  dimension?: 'ROW' | 'COL';
  sheetId?: string;
  row?: number;
  col?: number;
  content?: string;
  target?: EngineZone[];
}

const TYPES: Readonly<Record<string, ChangeType>> = {
  CREATE_SHEET: 'INSERT_GRID',
  DUPLICATE_SHEET: 'INSERT_GRID',
  DELETE_SHEET: 'REMOVE_GRID',
  SET_FORMATTING: 'FORMAT',
  CLEAR_FORMATTING: 'FORMAT',
  SET_BORDER: 'FORMAT',
  SET_ZONE_BORDERS: 'FORMAT',
  SET_BORDERS_ON_TARGET: 'FORMAT',
};
/** An action with several kinds of change counts as the first of these. */
const WEIGHT: readonly ChangeType[] = [
  'INSERT_GRID',
  'REMOVE_GRID',
  'INSERT_ROW',
  'INSERT_COLUMN',
  'REMOVE_ROW',
  'REMOVE_COLUMN',
  'EDIT',
  'FORMAT',
  'OTHER',
];

function typeOf({ type, dimension, content }: Command): ChangeType {
  if (type === 'ADD_COLUMNS_ROWS') return dimension === 'ROW' ? 'INSERT_ROW' : 'INSERT_COLUMN';
  if (type === 'REMOVE_COLUMNS_ROWS') return dimension === 'ROW' ? 'REMOVE_ROW' : 'REMOVE_COLUMN';
  if (type === 'UPDATE_CELL') return content === undefined ? 'FORMAT' : 'EDIT';
  if (/^(CLEAR_CELLS?|DELETE_CONTENT)$/.test(type)) return 'EDIT';
  return TYPES[type] ?? 'OTHER';
}

function zonesOf({ row, col, target }: Command): EngineZone[] {
  return row === undefined || col === undefined
    ? (target ?? [])
    : [{ top: row, bottom: row, left: col, right: col }];
}

function around(one: EngineZone | undefined, other: EngineZone): EngineZone {
  if (!one) return other;
  return {
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
  };
}

function changeOf(commands: readonly Command[]): HandChange {
  const types = commands.map(typeOf);
  const type = WEIGHT.find((kind) => types.includes(kind)) ?? 'OTHER';
  if (type !== 'EDIT') return { type };
  const edits = commands.filter((_command, place) => types[place] === 'EDIT');
  const { sheetId } = edits[0] ?? {};
  let zone: EngineZone | undefined;
  for (const edit of edits)
    if (edit.sheetId === sheetId) for (const part of zonesOf(edit)) zone = around(zone, part);
  return { type, ...(zone && sheetId !== undefined && { cells: { sheetId, zone } }) };
}

/** Calls back after each action of a person in the grid, when the engine is done with it. */
export function watchHands(engine: Engine, tell: (change: HandChange) => void): void {
  let commands: Command[] = [];
  engine.model.on('command-dispatched', {}, (event: object) => {
    const command = event as Command;
    if (engine.isBusy || !isCoreCommand(event as Parameters<typeof isCoreCommand>[0])) return;
    commands.push(command);
    if (commands.length > 1) return;
    void Promise.resolve().then(() => {
      const act = commands;
      commands = [];
      const before = engine.takeBefore();
      const change = changeOf(act);
      const { top, left, bottom, right } = change.cells?.zone ?? { top: 0, left: 0, bottom: 1, right: 1 };
      const isSame =
        before?.position.sheetId === change.cells?.sheetId &&
        before?.position.row === top &&
        before.position.col === left;
      tell(isSame && top === bottom && left === right ? { ...change, before: before.cell } : change);
    });
  });
}
