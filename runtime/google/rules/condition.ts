// Whether a cell meets one of Google's boolean conditions, as filters use them.
import type { Book } from '../../book/book';
import type { StoredValue } from '../../engine/content';
import { refuse } from '../../gate/refusal';

/** A condition as data: dates are serial numbers, relative dates are names. */
export interface Condition {
  criteria: string;
  args: (string | number)[];
}
type Test = (row: number, col: number) => boolean;

/** The first and last day of a relative date, counted from the spreadsheet's today. */
function daysOfRelativeDate(name: string, today: number): [first: number, last: number] {
  // The "past" ones end today and go back that many days. Google documents only their names.
  switch (name) {
    case 'TOMORROW':
      return [today + 1, today + 1];
    case 'YESTERDAY':
      return [today - 1, today - 1];
    case 'PAST_WEEK':
      return [today - 6, today];
    case 'PAST_MONTH':
      return [today - 30, today];
    case 'PAST_YEAR':
      return [today - 365, today];
    default:
      return [today, today];
  }
}

/** A test of cells. A formula's relative references count from `origin`. */
export function conditionTest(
  book: Book,
  sheetId: string,
  { criteria, args }: Condition,
  origin: { row: number; col: number },
): Test {
  const [first, second] = args;
  const value = (row: number, col: number): StoredValue => book.engine.cell(sheetId, row, col).value;
  const text =
    (meets: (shown: string, wanted: string) => boolean): Test =>
    (row, col) =>
      meets(book.display(sheetId, row, col).toLowerCase(), String(first ?? '').toLowerCase());
  const number =
    (meets: (found: number, low: number, high: number) => boolean): Test =>
    (row, col) => {
      const found = value(row, col);
      return typeof found === 'number' && meets(found, Number(first), Number(second));
    };
  const [firstDay, lastDay] = criteria.endsWith('_RELATIVE')
    ? daysOfRelativeDate(String(first), Number(book.engine.getters.evaluateFormula(sheetId, '=TODAY()')))
    : [Number(first), Number(first)];
  const day = (meets: (found: number) => boolean): Test => number((found) => meets(Math.floor(found)));
  switch (criteria.replace('_RELATIVE', '')) {
    case 'CELL_EMPTY':
      return (row, col) => value(row, col) === null || value(row, col) === '';
    case 'CELL_NOT_EMPTY':
      return (row, col) => value(row, col) !== null && value(row, col) !== '';
    case 'DATE_AFTER':
      return day((found) => found > lastDay);
    case 'DATE_BEFORE':
      return day((found) => found < firstDay);
    case 'DATE_EQUAL_TO':
      return day((found) => found >= firstDay && found <= lastDay);
    case 'DATE_NOT_EQUAL_TO':
      return (row, col) => !day((found) => found === firstDay)(row, col);
    case 'NUMBER_BETWEEN':
      return number((found, low, high) => found >= low && found <= high);
    case 'NUMBER_NOT_BETWEEN':
      return number((found, low, high) => found < low || found > high);
    case 'NUMBER_EQUAL_TO':
      return number((found, low) => found === low);
    case 'NUMBER_NOT_EQUAL_TO':
      return number((found, low) => found !== low);
    case 'NUMBER_GREATER_THAN':
      return number((found, low) => found > low);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return number((found, low) => found >= low);
    case 'NUMBER_LESS_THAN':
      return number((found, low) => found < low);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return number((found, low) => found <= low);
    case 'TEXT_CONTAINS':
      return text((shown, wanted) => shown.includes(wanted));
    case 'TEXT_DOES_NOT_CONTAIN':
      return text((shown, wanted) => !shown.includes(wanted));
    case 'TEXT_EQUAL_TO':
      return text((shown, wanted) => shown === wanted);
    case 'TEXT_NOT_EQUAL_TO':
      return text((shown, wanted) => shown !== wanted);
    case 'TEXT_STARTS_WITH':
      return text((shown, wanted) => shown.startsWith(wanted));
    case 'TEXT_ENDS_WITH':
      return text((shown, wanted) => shown.endsWith(wanted));
    case 'CUSTOM_FORMULA':
      return formulaTest(book, sheetId, String(first), origin);
    default:
      return refuse(`Invalid argument: ${criteria}`);
  }
}

/** A formula over columns (=B:B<C:C) is evaluated row by row: the result for a row is at that row's place. */
function formulaTest(
  book: Book,
  sheetId: string,
  formula: string,
  origin: { row: number; col: number },
): Test {
  const { engine } = book;
  const named = /([A-Za-z]{1,3}):\1(?![A-Za-z0-9])/g;
  return (row, col) => {
    const own = formula.replace(named, (_whole, letters: string) => `${letters}${String(row + 1)}`);
    const moved = own === formula ? engine.moved(sheetId, formula, col - origin.col, row - origin.row) : own;
    return engine.getters.evaluateFormula(sheetId, moved, { sheetId, row, col }) === true;
  };
}
