// A range where one value is wanted: outside ARRAYFORMULA and the functions that take arrays, Sheets takes the cell of
// the formula's own row or column. The engine spills, as Excel does.
import { iterateAstNodes } from '@odoo/o-spreadsheet';
import type { EnginePosition, EngineZone } from './cell-block';
import type { EngineFormula } from './stored-cell';

interface Node {
  type: string;
  value?: unknown;
}

/** The functions that answer with arrays, or make their arguments arrays, in Sheets. */
const ARRAY_FUNCTIONS = new Set(
  (
    'ARRAYFORMULA ARRAY_CONSTRAIN ARRAY.CONSTRAIN ARRAY.LITERAL ARRAY.ROW FILTER SORT SORTN UNIQUE SEQUENCE TRANSPOSE SPLIT ' +
    'REGEXEXTRACT FREQUENCY MMULT MINVERSE MUNIT RANDARRAY FLATTEN TOCOL TOROW VSTACK HSTACK WRAPROWS WRAPCOLS CHOOSECOLS ' +
    'CHOOSEROWS OFFSET INDIRECT INDEX XLOOKUP LOOKUP LINEST LOGEST TREND GROWTH MODE.MULT SUMPRODUCT ' +
    'TAKE DROP EXPAND TEXTSPLIT PIVOT SPILLED.RANGE POLYFIT.COEFFS'
  ).split(' '),
);

/** Where in an array of so many columns and rows the formula's own cell lies; undefined if it stays an array, 'nowhere' if there is none. */
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

/** How far the formula is from the start of the ranges of that length; they must all start at the same place. */
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
