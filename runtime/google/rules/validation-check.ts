// Whether rejecting validation rules allow a value in a cell.
import type { Book } from '../../book/book';
import type { StoredValue } from '../../engine/content';
import type { EngineZone } from '../../engine/engine';
import { inZone, metaAt, validationsOf, type FoundValidation } from './validation-rule';
import { overlaps } from '../../book/zones';

/** A prepared rule that refuses values. */
export interface RejectingRule {
  covers(row: number, col: number): boolean;
  accepts(value: StoredValue, row: number, col: number): boolean;
}

/** The rejecting rules that touch a zone. They always accept a blank, because it isn't input. */
export function rejectingRules(book: Book, sheetId: string, zone: EngineZone): RejectingRule[] {
  return validationsOf(book, sheetId)
    .filter((rule) => !rule.meta.allowInvalid && rule.zones.some((part) => overlaps(part, zone)))
    .map((rule) => {
      const test = testOf(book, sheetId, rule);
      return {
        covers: (row, col) => rule.zones.some((part) => inZone(part, row, col)),
        accepts: (value, row, col) => value === null || test(value, row, col),
      };
    });
}

type Test = (value: string | number | boolean, row: number, col: number) => boolean;

function testOf(book: Book, sheetId: string, rule: FoundValidation): Test {
  const { criteria, args } = rule.meta;
  const [first, second] = args;
  const number = (accepts: (value: number, low: number, high: number) => boolean): Test => {
    const [low = Number.NaN, high = Number.NaN] = [Number(first), Number(second)];
    return (value) => typeof value === 'number' && accepts(value, low, high);
  };
  const day = (accepts: (value: number, low: number, high: number) => boolean): Test =>
    number((value, low, high) => accepts(Math.floor(value), Math.floor(low), Math.floor(high)));
  const text = (accepts: (value: string, wanted: string) => boolean): Test => {
    const wanted = String(first).toLowerCase();
    return (value) => accepts(String(value).toLowerCase(), wanted);
  };
  switch (criteria) {
    case 'DATE_IS_VALID_DATE':
      return number((value) => value >= 0);
    case 'DATE_AFTER':
      return day((value, low) => value > low);
    case 'DATE_BEFORE':
      return day((value, low) => value < low);
    case 'DATE_EQUAL_TO':
      return day((value, low) => value === low);
    case 'DATE_ON_OR_AFTER':
      return day((value, low) => value >= low);
    case 'DATE_ON_OR_BEFORE':
      return day((value, low) => value <= low);
    case 'DATE_BETWEEN':
      return day((value, low, high) => value >= low && value <= high);
    case 'DATE_NOT_BETWEEN':
      return day((value, low, high) => value < low || value > high);
    case 'NUMBER_BETWEEN':
      return number((value, low, high) => value >= low && value <= high);
    case 'NUMBER_NOT_BETWEEN':
      return number((value, low, high) => value < low || value > high);
    case 'NUMBER_EQUAL_TO':
      return number((value, low) => value === low);
    case 'NUMBER_NOT_EQUAL_TO':
      return number((value, low) => value !== low);
    case 'NUMBER_GREATER_THAN':
      return number((value, low) => value > low);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return number((value, low) => value >= low);
    case 'NUMBER_LESS_THAN':
      return number((value, low) => value < low);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return number((value, low) => value <= low);
    case 'TEXT_CONTAINS':
      return text((value, wanted) => value.includes(wanted));
    case 'TEXT_DOES_NOT_CONTAIN':
      return text((value, wanted) => !value.includes(wanted));
    case 'TEXT_EQUAL_TO':
      return text((value, wanted) => value === wanted);
    case 'TEXT_IS_VALID_EMAIL':
      return text((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value));
    case 'TEXT_IS_VALID_URL':
      return text((value) => /^(https?:\/\/)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(value));
    case 'VALUE_IN_LIST': {
      const list = new Set((Array.isArray(first) ? first : []).map((item) => item.trim().toLowerCase()));
      return (value) => list.has(String(value).trim().toLowerCase());
    }
    case 'VALUE_IN_RANGE': {
      const source = book.engine.zoneOf(sheetId, String(first));
      const values = source ? book.values(source.sheetId, source.zone).flat() : [];
      const list = new Set(
        values.filter((value) => value !== '').map((value) => String(value).toLowerCase()),
      );
      const numbers = source ? storedNumbers(book, source) : new Set<number>();
      return (value) =>
        typeof value === 'number' ? numbers.has(value) : list.has(String(value).toLowerCase());
    }
    case 'CHECKBOX': {
      const allowed = args.length === 0 ? [true, false] : args;
      return (value) => allowed.includes(value);
    }
    default:
      return formulaTest(book, sheetId, rule);
  }
}

function storedNumbers(book: Book, source: { sheetId: string; zone: EngineZone }): Set<number> {
  const numbers = new Set<number>();
  for (let row = source.zone.top; row <= source.zone.bottom; row++)
    for (let col = source.zone.left; col <= source.zone.right; col++) {
      const { value } = book.engine.cell(source.sheetId, row, col);
      if (typeof value === 'number') numbers.add(value);
    }
  return numbers;
}

/**
 * A custom formula needs the new value in its cell: writes the value, evaluates the formula, and restores the cell.
 */
function formulaTest(book: Book, sheetId: string, rule: FoundValidation): Test {
  return (value, row, col) => {
    const { engine } = book;
    const before = engine.getters.getCell({ sheetId, row, col });
    const formula = String(metaAt(book, sheetId, rule, row, col).args[0]);
    const { patch } = book.patchFor(sheetId, row, col, value);
    engine.write(sheetId, [{ row, col, content: patch.content ?? '' }]);
    try {
      return Boolean(engine.getters.evaluateFormula(sheetId, formula, { sheetId, row, col }));
    } finally {
      const content = before?.isFormula
        ? (before.compiledFormula?.toFormulaString(engine.model.getters) ?? '')
        : (before?.content ?? '');
      engine.write(sheetId, [{ row, col, content }]);
    }
  };
}
