// Implicit intersection: if a formula needs one value and gets a range, Sheets takes the cell in the formula's own row
// or column, unless the range is inside ARRAYFORMULA or a function for arrays. The engine spills, as Excel does.
import { iterateAstNodes } from '@odoo/o-spreadsheet';
import type { EnginePosition, EngineZone } from './cell-block';
import type { EngineFormula } from './stored-cell';

interface Node {
  type: string;
  value?: unknown;
}

/** The functions that return or accept arrays in Sheets. */
const ARRAY_FUNCTIONS = new Set(
  (
    'ARRAYFORMULA ARRAY_CONSTRAIN ARRAY.CONSTRAIN ARRAY.LITERAL ARRAY.ROW FILTER SORT SORTN UNIQUE SEQUENCE TRANSPOSE SPLIT ' +
    'REGEXEXTRACT FREQUENCY MMULT MINVERSE MUNIT RANDARRAY FLATTEN TOCOL TOROW VSTACK HSTACK WRAPROWS WRAPCOLS CHOOSECOLS ' +
    'CHOOSEROWS OFFSET INDIRECT INDEX XLOOKUP LOOKUP LINEST LOGEST TREND GROWTH MODE.MULT SUMPRODUCT ' +
    'TAKE DROP EXPAND TEXTSPLIT PIVOT SPILLED.RANGE POLYFIT.COEFFS'
  ).split(' '),
);

/** The formula's own cell within an array of this size. Undefined if it stays an array; 'nowhere' if it has no such cell. */
export function ownPlace(
  formula: EngineFormula,
  columns: number,
  rows: number,
  position: EnginePosition,
  getters: object,
): { col: number; row: number } | 'nowhere' | undefined {
  const isArray = iterateAstNodes(formula.getAst(getters) as never).some(
    ({ type, value }: Node) =>
      type === 'ARRAY' || (type === 'FUNCALL' && ARRAY_FUNCTIONS.has(String(value).toUpperCase())),
  );
  if (isArray) return undefined;
  const zones = formula.rangeDependencies.map(({ zone }) => zone);
  const row = rows === 1 ? 0 : offset(zones, rows, position.row, 'top', 'bottom');
  const col = columns === 1 ? 0 : offset(zones, columns, position.col, 'left', 'right');
  if (row === undefined || col === undefined) return undefined;
  return row < 0 || row >= rows || col < 0 || col >= columns ? 'nowhere' : { row, col };
}

/** The formula's distance from the start of the ranges of this length, which must all start at the same place. */
function offset(
  zones: readonly EngineZone[],
  length: number,
  place: number,
  first: 'top' | 'left',
  last: 'bottom' | 'right',
): number | undefined {
  const starts = new Set(
    zones.filter((zone) => zone[last] - zone[first] + 1 === length).map((zone) => zone[first]),
  );
  const [start] = starts;
  return starts.size === 1 && start !== undefined ? place - start : undefined;
}
