// A data-validation rule as data, and its conversion to the engine's rule and back.
import type { Book } from '../../book/book';
import type { EngineZone } from '../../engine/engine';
import { sharedZone, withoutZone } from '../../book/zones';

/** Stored in the engine's rule, to move with rows and columns. Dates are serial numbers, ranges A1 with the sheet. */
export interface ValidationMeta {
  criteria: string;
  args: (string | number | boolean | string[] | null)[];
  allowInvalid: boolean;
  helpText: string | null;
}
/** A rule of a sheet with its zones. */
export interface FoundValidation {
  id: string;
  meta: ValidationMeta;
  zones: EngineZone[];
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

/** The engine's criterion that shows the same thing in the grid (drop-down, checkbox) and checks it. */
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

/** The rules of a sheet, including those made by hand in the grid. */
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
    // The engine adjusts references only in its own values, so these are up to date.
    const args =
      meta.criteria === 'VALUE_IN_RANGE'
        ? [criterion.values[0] ?? '', meta.args[1] ?? true]
        : meta.criteria === 'CUSTOM_FORMULA'
          ? [criterion.values[0] ?? '']
          : meta.args;
    return { id: rule.id, meta: { ...meta, args }, zones: rule.ranges.map((range) => range.zone) };
  });
}

/** The rule as it applies to one of its cells: a custom formula's references count from the first cell of the zone. */
export function metaAt(
  book: Book,
  sheetId: string,
  { meta, zones }: FoundValidation,
  row: number,
  col: number,
): ValidationMeta {
  if (meta.criteria !== 'CUSTOM_FORMULA') return meta;
  const zone = zones.find((part) => inZone(part, row, col)) ?? { top: row, left: col };
  if (zone.top === row && zone.left === col) return meta;
  return {
    ...meta,
    args: [book.engine.moved(sheetId, String(meta.args[0]), col - zone.left, row - zone.top)],
  };
}

/** The rule of one cell. */
export function validationAt(
  rules: readonly FoundValidation[],
  row: number,
  col: number,
): FoundValidation | undefined {
  return rules.find((rule) => rule.zones.some((zone) => inZone(zone, row, col)));
}

/** Whether a cell is in a zone. */
export function inZone(zone: EngineZone, row: number, col: number): boolean {
  return row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;
}

/** Replaces the rules of zones with one rule. A custom formula is relative to the first cell of each zone. */
export function putValidation(
  book: Book,
  sheetId: string,
  zones: readonly EngineZone[],
  meta: ValidationMeta,
): void {
  for (const zone of zones) removeValidation(book, sheetId, zone);
  if (meta.criteria === 'CUSTOM_FORMULA') {
    for (const zone of zones) addRule(book, sheetId, `dv-${String(book.freshRuleNumber())}`, [zone], meta);
    return;
  }
  const joined = validationsOf(book, sheetId).find((rule) => isSameRule(rule.meta, meta));
  const id = joined?.id ?? `dv-${String(book.freshRuleNumber())}`;
  addRule(book, sheetId, id, [...(joined?.zones ?? []), ...zones], meta);
}

function addRule(
  book: Book,
  sheetId: string,
  id: string,
  zones: readonly EngineZone[],
  meta: ValidationMeta,
): void {
  book.engine.dispatch('ADD_DATA_VALIDATION_RULE', {
    sheetId,
    ranges: zones.map((zone) => book.engine.rangeData(sheetId, zone)),
    rule: { id, criterion: { ...engineCriterion(meta), google: meta }, isBlocking: !meta.allowInvalid },
  });
}

/** Whether two rules are equal. */
export function isSameRule(one: ValidationMeta, other: ValidationMeta): boolean {
  return (
    JSON.stringify([one.criteria, one.args, one.allowInvalid, one.helpText]) ===
    JSON.stringify([other.criteria, other.args, other.allowInvalid, other.helpText])
  );
}

/** Removes the rules of a zone. */
export function removeValidation(book: Book, sheetId: string, zone: EngineZone): void {
  for (const rule of validationsOf(book, sheetId)) {
    if (!rule.zones.some((part) => sharedZone(part, zone))) continue;
    const left = rule.zones.flatMap((part) => withoutZone(part, zone));
    if (left.length > 0 && rule.meta.criteria !== 'CUSTOM_FORMULA') {
      addRule(book, sheetId, rule.id, left, rule.meta);
      continue;
    }
    book.engine.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id: rule.id });
    // Each remaining zone has its own first cell.
    for (const part of left)
      addRule(
        book,
        sheetId,
        `dv-${String(book.freshRuleNumber())}`,
        [part],
        metaAt(book, sheetId, rule, part.top, part.left),
      );
  }
}
