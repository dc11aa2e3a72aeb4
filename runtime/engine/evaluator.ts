// Computes one formula and one cell as Sheets does: blanks stay blank, text stays text, errors have Sheets' names, and a range
// gives one value where one is needed. Blank cells that have only a format are skipped.
import type { EnginePosition, EngineZone } from './cell-block';
import { sheetsError } from './error-words';
import type { EngineClock } from './functions';
import { ownPlace } from './implicit-intersection';
import {
  hasContent,
  type CellGetters,
  type EngineFormula,
  type EngineRange,
  type StoredCell,
} from './stored-cell';

interface Result {
  value: unknown;
  format?: string | undefined;
}
export interface Evaluated extends Result {
  type: string;
  formattedValue: string;
  message?: string;
  position?: EnginePosition;
}
interface PositionMap {
  map: Record<string, Record<number, Record<number, Evaluated>>>;
  get(position: EnginePosition): Evaluated | undefined;
  set(position: EnginePosition, cell: Evaluated): void;
}
export interface Evaluator {
  context: { engineClock?: EngineClock };
  evaluatedCells: PositionMap;
  spreadingRelations: {
    searchFormulaPositionsSpreadingOn(sheetId: string, zone: EngineZone): Iterable<EnginePosition>;
  };
  getEvaluatedCell(position: EnginePosition): Evaluated;
  computeCell(position: EnginePosition): Evaluated;
  computeFormulaCell(position: EnginePosition, cell: StoredCell): Evaluated;
  spreadValues(position: EnginePosition, matrix: Result[][]): (col: number, row: number) => void;
  assertSheetHasEnoughSpaceToSpreadFormulaResult(position: EnginePosition, matrix: Result[][]): void;
  evaluate(ranges: readonly EngineRange[]): void;
  evaluateCells(positions: readonly EnginePosition[]): void;
  evaluateAllCells(): void;
  getCellsDependingOn(ranges: readonly EngineRange[]): Iterable<EngineRange>;
  updateDependencies(position: EnginePosition): void;
}
/** A spill that found no room: how many rows and columns its sheet needs. */
export interface WantedRoom {
  position: EnginePosition;
  rows: number;
  columns: number;
}

/** Extends one workbook's evaluator. `want` is called for spills that find no room. */
export function adapt(evaluator: Evaluator, getters: CellGetters, want: (room: WantedRoom) => void): void {
  const computeCell = evaluator.computeCell.bind(evaluator);
  const computeFormulaCell = evaluator.computeFormulaCell.bind(evaluator);
  const spreadValues = evaluator.spreadValues.bind(evaluator);
  const getEvaluatedCell = evaluator.getEvaluatedCell.bind(evaluator);
  const hasRoom = evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult.bind(evaluator);

  /** The text in the grid. The engine's own number formats differ from Sheets'. */
  const shown = (result: Evaluated): Evaluated => {
    const { engineClock } = evaluator.context;
    if (typeof result.value !== 'number' || !result.format || !engineClock) return result;
    return { ...result, formattedValue: engineClock.numberText(result.value, result.format) };
  };

  evaluator.computeCell = (position) => {
    const known = evaluator.evaluatedCells.get(position);
    if (known) return known;
    const result = computeCell(position);
    if (result.type === 'error') return sheetsError(result);
    if (result.type === 'number') return shown(result);
    const cell = getters.getCell(position);
    // Text stays as stored in plain-text cells, and if the engine would turn it into a link.
    const text = !cell?.isFormula && cell?.content?.startsWith("'") ? cell.content.slice(1) : undefined;
    if (text !== undefined && result.value !== text)
      return { ...result, type: 'text', value: text, formattedValue: text };
    return result;
  };

  // For a blank, the engine gives 0 and Sheets nothing.
  evaluator.computeFormulaCell = (position, cell) => {
    let answer: unknown;
    const formula = cell.compiledFormula;
    const watched = Object.create(formula ?? null, {
      execute: {
        value: (...args: unknown[]) =>
          (answer = formula && ownValue(formula, formula.execute(...args), position, getters)),
      },
    }) as EngineFormula;
    const result = computeFormulaCell(position, { ...cell, compiledFormula: watched });
    const first = (Array.isArray(answer) ? (answer as Result[][])[0]?.[0] : answer) as Result | undefined;
    return result.type !== 'error' && first && isBlank(first) ? blank(result) : result;
  };
  evaluator.spreadValues = (origin, matrix) => {
    const spread = spreadValues(origin, matrix);
    return (col, row) => {
      spread(col, row);
      const value = matrix[col]?.[row];
      const position = { sheetId: origin.sheetId, row: origin.row + row, col: origin.col + col };
      const result = evaluator.evaluatedCells.get(position);
      if (value && result)
        evaluator.evaluatedCells.set(position, isBlank(value) ? blank(result) : shown(result));
    };
  };
  evaluator.assertSheetHasEnoughSpaceToSpreadFormulaResult = (position, matrix) => {
    const rows = position.row + (matrix[0]?.length ?? 0);
    const columns = position.col + matrix.length;
    const { sheetId } = position;
    if (rows > getters.getNumberRows(sheetId) || columns > getters.getNumberCols(sheetId))
      want({ position, rows, columns });
    hasRoom(position, matrix);
  };

  // Blank cells are computed on demand, because formulas take their formats.
  evaluator.getEvaluatedCell = (position) => {
    const result = getEvaluatedCell(position);
    if (result.type !== 'empty' || result.format) return result;
    const format = getters.getCell(position)?.format;
    return format ? { ...result, format, position } : result;
  };
  evaluator.evaluateAllCells = () => {
    evaluator.evaluatedCells = new (evaluator.evaluatedCells.constructor as new () => PositionMap)();
    evaluator.evaluate(getters.getSheetIds().flatMap((sheetId) => filledRanges(getters, sheetId)));
  };
}

/** The one value that Sheets takes from an array where one is needed. Other results do not change. */
function ownValue(
  formula: EngineFormula,
  answer: unknown,
  position: EnginePosition,
  getters: object,
): unknown {
  if (!Array.isArray(answer)) return answer;
  const matrix = answer as Result[][];
  const rows = matrix[0]?.length ?? 0;
  if (rows * matrix.length < 2) return answer;
  const place = ownPlace(formula, matrix.length, rows, position, getters);
  if (place === 'nowhere') return { value: '#VALUE!', message: 'An array value could not be found.' };
  return place ? matrix[place.col]?.[place.row] : answer;
}

function isBlank({ value }: Result): boolean {
  return value === null || value === undefined;
}

/** The result of a formula that returns a blank. Its format, even an empty one, makes the engine store it. */
function blank(cell: Evaluated): Evaluated {
  return { ...cell, type: 'empty', value: null, formattedValue: '', format: cell.format ?? '' };
}

/** For each column, the rows from its first to its last cell with content. */
function filledRanges(getters: CellGetters, sheetId: string): EngineRange[] {
  const columns = new Map<number, EngineZone>();
  for (const cell of getters.getCells(sheetId)) {
    if (!hasContent(cell)) continue;
    const { row, col } = getters.getCellPosition(cell.id);
    const zone = columns.get(col);
    if (!zone) columns.set(col, { top: row, bottom: row, left: col, right: col });
    else {
      zone.top = Math.min(zone.top, row);
      zone.bottom = Math.max(zone.bottom, row);
    }
  }
  return [...columns.values()].map((zone) => ({ sheetId, zone }));
}
