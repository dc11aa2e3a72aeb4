// Converts a sheet's validation rules and conditional formats for an Excel file.
import type { ConditionalFormattingRule, DataValidation, DataValidationOperator } from 'exceljs';
import type { Lists } from './lists';
import { CHECKED, excelDifference, excelFormula } from './cells';
import type { SavedFormat, SavedSheet, SavedValidation } from './saved-workbook';

/** Excel refuses a list longer than this inside a rule; a longer list has to be in cells. */
const LIST_CHARACTERS = 255;
/** Excel's first day: no date is earlier. */
const FIRST_DAY = new Date(Date.UTC(1900, 0, 1));

type Rule = Omit<DataValidation, 'formulae'> & { formulae: (string | number | Date)[] };

const NUMBERS: Record<string, DataValidationOperator> = {
  isEqual: 'equal',
  isNotEqual: 'notEqual',
  isGreaterThan: 'greaterThan',
  isGreaterOrEqualTo: 'greaterThanOrEqual',
  isLessThan: 'lessThan',
  isLessOrEqualTo: 'lessThanOrEqual',
  isBetween: 'between',
  isNotBetween: 'notBetween',
};
const DATES: Record<string, DataValidationOperator> = {
  dateIs: 'equal',
  dateIsBefore: 'lessThan',
  dateIsOnOrBefore: 'lessThanOrEqual',
  dateIsAfter: 'greaterThan',
  dateIsOnOrAfter: 'greaterThanOrEqual',
  dateIsBetween: 'between',
  dateIsNotBetween: 'notBetween',
};

/** Returns the rule in Excel's form, or undefined if Excel has none (a link, an email address). */
export function excelValidation(
  { criterion, isBlocking }: SavedValidation,
  lists: Lists,
  sheet: SavedSheet,
): Rule | undefined {
  const values = criterion.values ?? [];
  const help = criterion.google?.helpText;
  const rule = condition(criterion.type, values, lists, sheet);
  if (!rule) return undefined;
  // A check mark only warns: back at Google, a script may write TRUE there.
  const isStrict = isBlocking && criterion.type !== 'isBoolean';
  return {
    ...rule,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: isStrict ? 'stop' : 'warning',
    errorTitle: isStrict ? 'There was a problem' : 'Invalid',
    error: help
      ? help
      : isStrict
        ? 'The data you entered violates the data validation rules set on this cell.'
        : 'This value is not among those expected here.',
  };
}

function condition(type: string, values: string[], lists: Lists, sheet: SavedSheet): Rule | undefined {
  if (type === 'isValueInList') {
    const inline = values.join(',');
    const fits = inline.length < LIST_CHARACTERS && !values.some((item) => /[,"]/.test(item));
    return { type: 'list', formulae: [fits ? `"${inline}"` : lists.put(values)] };
  }
  if (type === 'isValueInRange')
    return { type: 'list', formulae: [lists.at(String(values[0] ?? '').replace(/^=/, ''), sheet)] };
  if (type === 'isBoolean') return { type: 'list', formulae: [`"${CHECKED}"`] };
  if (type === 'dateIsValid') return { type: 'date', operator: 'greaterThanOrEqual', formulae: [FIRST_DAY] };
  if (type === 'customFormula') {
    const formula = excelFormula(values[0] ?? '');
    return formula ? { type: 'custom', formulae: [formula] } : undefined;
  }
  const number = NUMBERS[type];
  if (number) return { type: 'decimal', operator: number, formulae: values.map(operand) };
  const date = DATES[type];
  // As a decimal: a day is a number in the file, so a formula is possible, too.
  if (date)
    return {
      type: 'decimal',
      operator: date,
      formulae: values.map((value) => dayNumber(value) ?? operand(value)),
    };
  return undefined;
}

const CELL_RULES: Record<string, (first: string, values: string[]) => string> = {
  customFormula: (_first, [formula = '']) => excelFormula(formula),
  isEqual: (first, [value = '']) => `${first}=${literal(value)}`,
  isNotEqual: (first, [value = '']) => `${first}<>${literal(value)}`,
  isGreaterThan: (first, [value = '']) => `${first}>${literal(value)}`,
  isGreaterOrEqualTo: (first, [value = '']) => `${first}>=${literal(value)}`,
  isLessThan: (first, [value = '']) => `${first}<${literal(value)}`,
  isLessOrEqualTo: (first, [value = '']) => `${first}<=${literal(value)}`,
  isBetween: (first, [from = '', to = '']) => `AND(${first}>=${literal(from)},${first}<=${literal(to)})`,
  isNotBetween: (first, [from = '', to = '']) => `OR(${first}<${literal(from)},${first}>${literal(to)})`,
  isEqualText: (first, [value = '']) => `${first}=${literal(value)}`,
  containsText: (first, [value = '']) => `ISNUMBER(SEARCH(${literal(value)},${first}))`,
  notContainsText: (first, [value = '']) => `NOT(ISNUMBER(SEARCH(${literal(value)},${first})))`,
  beginsWithText: (first, [value = '']) => `LEFT(${first},${String(value.length)})=${literal(value)}`,
  endsWithText: (first, [value = '']) => `RIGHT(${first},${String(value.length)})=${literal(value)}`,
  isEmpty: (first) => `LEN(TRIM(${first}))=0`,
  isNotEmpty: (first) => `LEN(TRIM(${first}))>0`,
};

/** Returns a conditional format as one expression for the first cell of its range, or undefined if there is none. */
export function excelConditionalFormat(
  { rule }: SavedFormat,
  firstCell: string,
  priority: number,
): ConditionalFormattingRule | undefined {
  const formula =
    rule.type === 'CellIsRule' ? CELL_RULES[rule.operator ?? '']?.(firstCell, rule.values ?? []) : '';
  if (!formula) return undefined;
  return { type: 'expression', priority, formulae: [formula], style: excelDifference(rule.style ?? {}) };
}

function operand(value: string): string {
  return value.replace(/^=/, '');
}

function literal(value: string): string {
  if (value.startsWith('=')) return value.slice(1);
  const day = dayNumber(value);
  if (day !== undefined) return String(day);
  return value !== '' && !Number.isNaN(Number(value)) ? value : `"${value.replaceAll('"', '""')}"`;
}

/** The serial number of a day "2024-02-29" or "2/29/2024". */
function dayNumber(value: string): number | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : american
      ? [american[3], american[1], american[2]]
      : [];
  if (year === undefined) return undefined;
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
}
