// A data-validation rule as data: what Google's builder was told, how the engine shows it, and how it comes back.
import type { Book } from './book';
import type { EngineZone } from './engine/engine';

/** Kept inside the engine's rule, so that it moves with rows and columns. Dates are serial numbers; ranges are A1 with sheet. */
export interface ValidationMeta {
  criteria: string;
  args: (string | number | boolean | string[] | null)[];
  allowInvalid: boolean;
  helpText: string | null;
}
export interface FoundValidation {
  id: string;
  meta: ValidationMeta;
  zones: EngineZone[];
  /** The place that a custom formula's relative references start from. */
  origin: { row: number; col: number };
  formula: string;
}
interface EngineCriterion {
  type: string;
  values: string[];
  displayStyle?: string;
  dateValue?: string;
}

const NUMBER_TYPES: Readonly<Record<string, string>> = {
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'isEqualText',
  TEXT_IS_VALID_EMAIL: 'isEmail',
  TEXT_IS_VALID_URL: 'isLink',
  CUSTOM_FORMULA: 'customFormula',
};
const DATE_TYPES: Readonly<Record<string, string>> = {
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_EQUAL_TO: 'dateIs',
  DATE_ON_OR_AFTER: 'dateIsOnOrAfter',
  DATE_ON_OR_BEFORE: 'dateIsOnOrBefore',
  DATE_BETWEEN: 'dateIsBetween',
  DATE_NOT_BETWEEN: 'dateIsNotBetween',
  DATE_IS_VALID_DATE: 'dateIsValid',
};

/** The engine's criterion that shows (drop-down, checkbox) and checks the same in the grid. */
function engineCriterion(meta: ValidationMeta): EngineCriterion {
  const { criteria, args } = meta;
  if (criteria === 'VALUE_IN_LIST')
    return {
      type: 'isValueInList',
      values: (args[0] as string[]).map(String),
      displayStyle: args[1] === false ? 'plainText' : 'arrow',
    };
  if (criteria === 'VALUE_IN_RANGE')
    return {
      type: 'isValueInRange',
      values: [String(args[0])],
      displayStyle: args[1] === false ? 'plainText' : 'arrow',
    };
  if (criteria === 'CHECKBOX')
    return args.length === 0
      ? { type: 'isBoolean', values: [] }
      : { type: 'isValueInList', values: args.map(String), displayStyle: 'arrow' };
  const date = DATE_TYPES[criteria];
  const values = args.map(String);
  if (date) return { type: date, values, ...(values.length === 1 && { dateValue: 'exactDate' }) };
  const type = NUMBER_TYPES[criteria];
  if (!type) throw new Error(`DataValidationCriteria.${criteria} is not emulated`);
  return { type, values };
}

const FROM_ENGINE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(NUMBER_TYPES).map(([google, engine]) => [engine, google])),
  ...Object.fromEntries(Object.entries(DATE_TYPES).map(([google, engine]) => [engine, google])),
  isValueInList: 'VALUE_IN_LIST',
  isValueInRange: 'VALUE_IN_RANGE',
  isBoolean: 'CHECKBOX',
};

/** The rules of a sheet, those made by hand in the grid too. */
export function validationsOf(book: Book, sheetId: string): FoundValidation[] {
  return book.engine.getters.getDataValidationRules(sheetId).map((rule) => {
    const { criterion } = rule;
    const kept = criterion.google as ValidationMeta | undefined;
    const list = criterion.type === 'isValueInList';
    const meta: ValidationMeta = kept ?? {
      criteria: FROM_ENGINE[criterion.type] ?? 'CUSTOM_FORMULA',
      args: list ? [criterion.values, true] : criterion.values,
      allowInvalid: !rule.isBlocking,
      helpText: null,
    };
    // The engine moves references in its own values: they are the true ones.
    const args =
      meta.criteria === 'VALUE_IN_RANGE'
        ? [criterion.values[0] ?? '', meta.args[1] ?? true]
        : meta.criteria === 'CUSTOM_FORMULA'
          ? [criterion.values[0] ?? '']
          : meta.args;
    const zones = rule.ranges.map((range) => range.zone);
    const origin = {
      row: Math.min(...zones.map((zone) => zone.top)),
      col: Math.min(...zones.map((zone) => zone.left)),
    };
    return { id: rule.id, meta: { ...meta, args }, zones, origin, formula: criterion.values[0] ?? '' };
  });
}

/** The rule of one cell. */
export function validationAt(
  rules: readonly FoundValidation[],
  row: number,
  col: number,
): FoundValidation | undefined {
  return rules.find((rule) => rule.zones.some((zone) => inZone(zone, row, col)));
}

export function inZone(zone: EngineZone, row: number, col: number): boolean {
  return row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;
}

/** Puts a rule on zones of a sheet; the engine takes those cells out of every other rule. */
export function putValidation(
  book: Book,
  sheetId: string,
  zones: readonly EngineZone[],
  meta: ValidationMeta,
): void {
  const same = validationsOf(book, sheetId).find((rule) => isSame(rule.meta, meta));
  const joined = same && meta.criteria !== 'CUSTOM_FORMULA' ? same : undefined;
  const id = joined?.id ?? `dv-${String(book.freshRuleNumber())}`;
  const all = [...(joined?.zones ?? []), ...zones];
  book.engine.dispatch('ADD_DATA_VALIDATION_RULE', {
    sheetId,
    ranges: all.map((zone) => book.engine.rangeData(sheetId, zone)),
    rule: { id, criterion: { ...engineCriterion(meta), google: meta }, isBlocking: !meta.allowInvalid },
  });
}

function isSame(one: ValidationMeta, other: ValidationMeta): boolean {
  return (
    JSON.stringify([one.criteria, one.args, one.allowInvalid, one.helpText]) ===
    JSON.stringify([other.criteria, other.args, other.allowInvalid, other.helpText])
  );
}

/** Takes the rules off a zone. */
export function removeValidation(book: Book, sheetId: string, zone: EngineZone): void {
  for (const rule of validationsOf(book, sheetId)) {
    const left = rule.zones.flatMap((from) => withoutZone(from, zone));
    if (JSON.stringify(left) === JSON.stringify(rule.zones)) continue;
    if (left.length === 0) book.engine.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id: rule.id });
    else
      book.engine.dispatch('ADD_DATA_VALIDATION_RULE', {
        sheetId,
        ranges: left.map((part) => book.engine.rangeData(sheetId, part)),
        rule: {
          id: rule.id,
          criterion: { ...engineCriterion(rule.meta), google: rule.meta },
          isBlocking: !rule.meta.allowInvalid,
        },
      });
  }
}

/** What is left of a zone when a hole is cut out of it. */
function withoutZone(zone: EngineZone, hole: EngineZone): EngineZone[] {
  const top = Math.max(zone.top, hole.top);
  const bottom = Math.min(zone.bottom, hole.bottom);
  const left = Math.max(zone.left, hole.left);
  const right = Math.min(zone.right, hole.right);
  if (top > bottom || left > right) return [zone];
  return [
    { ...zone, bottom: top - 1 },
    { ...zone, top: bottom + 1 },
    { top, bottom, left: zone.left, right: left - 1 },
    { top, bottom, left: right + 1, right: zone.right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
