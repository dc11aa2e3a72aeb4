// The spreadsheet engine (@odoo/o-spreadsheet) as a workbook of values, styles, rules and sizes. Rows and columns count
// from 0. Only this folder knows the engine, and it knows nothing about Google's classes.
import './group-by';
import { CompiledFormula, Model } from '@odoo/o-spreadsheet';
import type { ProtectionData } from './annotations';
import {
  BLOCK,
  handed,
  type CellPatch,
  type EnginePosition,
  type EngineStyle,
  type EngineZone,
} from './cell-block';
import type { EngineClock } from './functions';
import { extendOnce } from './extensions';
import type { Getters, RawCell } from './getters';
import type { EngineLocale } from './locale';
import { quietly } from './quiet';
import { interned } from './stored-cell';
import type { StoredValue } from './content';

/** A cell: its value (including one from a formula or a spill), its formula if it has one, its format and style. */
export interface CellState {
  value: StoredValue;
  formula: string;
  format: string;
  style: EngineStyle;
  isError: boolean;
}
/** How a workbook is opened; see RuntimeOptions. */
export interface EngineOptions {
  newSheetRows?: number;
}
/** Rows of a new sheet at Google. */
const NEW_SHEET_ROWS = 1000;
/** Cells of a spreadsheet at Google. */
const MOST_CELLS = 10_000_000;

/** One open workbook of the engine. A refused command throws, with the command's name and the engine's reason. */
export class Engine {
  readonly model: Model;
  private isOurs = 0;
  private isMakingRoom = false;
  private before: { position: EnginePosition; cell: CellState } | undefined;
  private byHand = new Set<(position: EnginePosition) => void>();

  constructor(
    data: object | undefined,
    clock: EngineClock,
    locale: EngineLocale,
    private readonly options: EngineOptions = {},
  ) {
    extendOnce();
    const first = {
      sheets: [{ id: 'sheet-0', name: 'Sheet1', colNumber: 26, rowNumber: this.newSheetRows }],
    };
    const saved = (data ?? first) as { settings?: object };
    const start = { ...saved, settings: { ...saved.settings, locale } };
    const editWatch = {
      beforeEdit: (position: EnginePosition) => {
        if (!this.isBusy)
          this.before ??= { position, cell: this.cell(position.sheetId, position.row, position.col) };
      },
    };
    const custom = { engineClock: clock, editWatch };
    this.model = quietly(() => new Model(start, { custom }));
    this.model.on('update', this, () => {
      this.makeRoom();
    });
    this.model.on('command-dispatched', this, (event: object) => {
      const command = event as { type: string; content?: string } & EnginePosition;
      if (this.isOurs > 0 || command.type !== 'UPDATE_CELL' || command.content === undefined) return;
      for (const listener of this.byHand) listener(command);
    });
  }

  /**
   * Adds rows and columns that spills need, as Sheets does. Each formula gets room once: a formula that grows with its
   * own sheet would never finish, and is an error at Google, too.
   */
  private makeRoom(): void {
    if (this.isMakingRoom) return;
    this.isMakingRoom = true;
    const served = new Set<string>();
    try {
      for (;;) {
        const wanted = this.getters.takeWantedRoom().filter(({ position: { sheetId, row, col } }) => {
          const key = `${sheetId} ${String(row)} ${String(col)}`;
          const isFirst = !served.has(key);
          served.add(key);
          return isFirst;
        });
        if (wanted.length === 0) return;
        for (const { position, rows, columns } of wanted) {
          if (rows * columns > MOST_CELLS) continue;
          this.enlarge(position.sheetId, 'ROW', rows);
          this.enlarge(position.sheetId, 'COL', columns);
        }
      }
    } finally {
      this.isMakingRoom = false;
    }
  }

  /** Adds rows or columns at the end, up to this number. */
  enlarge(sheetId: string, dimension: 'ROW' | 'COL', wanted: number): void {
    const { getters } = this;
    const size = dimension === 'ROW' ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId);
    if (wanted <= size) return;
    this.dispatch('ADD_COLUMNS_ROWS', {
      sheetId,
      sheetName: getters.getSheetName(sheetId),
      dimension,
      base: size - 1,
      quantity: wanted - size,
      position: 'after',
    });
  }

  /** The engine's getters, with the types that are used here (the engine does not export its own). */
  get getters(): Getters {
    return this.model.getters as unknown as Getters;
  }

  /** Rows that a new sheet gets. */
  get newSheetRows(): number {
    return this.options.newSheetRows ?? NEW_SHEET_ROWS;
  }

  /** Sends one command. "No changes" does not count as a failure. */
  dispatch(type: string, payload: object = {}): void {
    const send = this.model.dispatch as unknown as (
      type: string,
      payload: object,
    ) => { isSuccessful: boolean; reasons: string[] };
    this.isOurs++;
    try {
      const result = quietly(() => send(type, payload));
      const reasons = result.isSuccessful ? [] : result.reasons.filter((reason) => reason !== 'NoChanges');
      if (reasons.length > 0)
        throw new Error(`The spreadsheet engine refused ${type}: ${reasons.join(', ')}`);
    } finally {
      this.isOurs--;
    }
  }

  /** Whether the running command is the runtime's. Any other is a person's. */
  get isBusy(): boolean {
    return this.isOurs > 0;
  }

  /** The old state of the first cell that a person edited in the grid since the last call. */
  takeBefore(): { position: EnginePosition; cell: CellState } | undefined {
    const { before } = this;
    this.before = undefined;
    return before;
  }

  /** Calls back when somebody edits a cell in the grid component (not when a script or `type` does). */
  onEditByHand(listener: (position: EnginePosition) => void): void {
    this.byHand.add(listener);
  }

  write(sheetId: string, patches: readonly CellPatch[]): void {
    if (patches.length === 0) return;
    this.dispatch(BLOCK, { sheetId, patches: handed(patches) });
  }

  cell(sheetId: string, row: number, col: number): CellState {
    const position = { sheetId, row, col };
    const cell = this.getters.getCell(position);
    const format = cell?.format ?? '';
    const style = cell?.style ?? {};
    if (cell && !cell.isFormula && cell.content)
      return { value: this.literal(cell, format), formula: '', format, style, isError: false };
    const evaluated = this.getters.getEvaluatedCell(position);
    const value = evaluated.type === 'empty' ? null : evaluated.value;
    const formula = cell?.isFormula ? (cell.compiledFormula?.toFormulaString(this.model.getters) ?? '') : '';
    return {
      value,
      formula,
      format: format || (evaluated.format ?? ''),
      style,
      isError: evaluated.type === 'error',
    };
  }

  /** Only the value and format of one cell, for big reads. `into` receives both. */
  value(position: EnginePosition, into: (value: StoredValue, format: string) => void): void {
    const cell = this.getters.getCell(position);
    if (cell && !cell.isFormula && cell.content) {
      into(this.literal(cell, cell.format ?? ''), cell.format ?? '');
      return;
    }
    const evaluated = this.getters.getEvaluatedCell(position);
    if (evaluated.type === 'empty') into(null, '');
    else into(evaluated.value, cell?.format ?? evaluated.format ?? '');
  }

  private literal(cell: RawCell, format: string): StoredValue {
    const content = cell.content ?? '';
    if (content.startsWith("'")) return content.slice(1);
    return format === '@' ? content : (cell.parsedValue ?? null);
  }

  /** The last row and column with content, counted from 1; 0 if there is none. Formatting does not count. */
  lastCell(sheetId: string): { row: number; col: number } {
    return this.getters.getLastContent(sheetId);
  }

  rangeData(sheetId: string, zone: EngineZone): object {
    return this.getters.getRangeDataFromZone(sheetId, zone);
  }

  /** The place of a named range; names are not case-sensitive. */
  namedRange(name: string): { sheetId: string; zone: EngineZone } | undefined {
    const found = this.getters.getNamedRange(name);
    return found && { sheetId: found.range.sheetId, zone: found.range.zone };
  }

  /** The zone an A1 reference names on a sheet, or undefined. Open ends reach the end of the grid. */
  zoneOf(sheetId: string, a1: string): { sheetId: string; zone: EngineZone } | undefined {
    const range = this.getters.getRangeFromSheetXC(sheetId, a1);
    return range.invalidXc ? undefined : { sheetId: range.sheetId, zone: range.zone };
  }

  /** A formula after it was copied by dx columns and dy rows. */
  moved(sheetId: string, formula: string, dx: number, dy: number): string {
    const compiled = CompiledFormula.Compile(formula, sheetId, this.model.getters);
    return this.getters.getTranslatedCellFormula(sheetId, dx, dy, compiled);
  }

  recalculate(): void {
    this.dispatch('EVALUATE_CELLS');
  }

  /** Recalculates what depends on the clock, and conditional formats. */
  recalculateVolatile(): void {
    this.recalculateCallsOf('TODAY', 'NOW', 'RAND', 'RANDBETWEEN');
  }

  /** Recalculates the formulas that call one of these functions, what depends on them, and conditional formats. */
  recalculateCallsOf(...names: string[]): void {
    const { getters } = this;
    const call = new RegExp(`\\b(${names.join('|')})\\s*\\(`, 'i');
    const cellIds = getters.getSheetIds().flatMap((sheetId) =>
      getters.getCells(sheetId).flatMap((cell) => {
        if (!cell.isFormula) return [];
        const formula = cell.compiledFormula?.toFormulaString(this.model.getters) ?? '';
        return call.test(formula) ? [cell.id] : [];
      }),
    );
    this.dispatch('EVALUATE_CELLS', { cellIds });
  }

  data(): object {
    // The engine draws a new revision id each time a workbook opens. Equal workbooks should be equal when saved.
    return { ...quietly(() => this.model._exportData(false)), revisionId: 'START_REVISION' };
  }
}

export { interned };
export type { CellPatch, EngineClock, EnginePosition, EngineStyle, EngineZone, ProtectionData };
