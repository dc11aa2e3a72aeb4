// A conditional-format rule as data, and how the engine stores the rules of a sheet.
import { a1Of, splitReference, zoneOfAddress } from '../../book/a1';
import type { Book } from '../../book/book';
import type { EngineStyle, EngineZone } from '../../engine/engine';
import { gradientOf, gradientRule, type Gradient } from './gradient-rule';

/**
 * A rule's settings. Dates are serial numbers, relative dates are names; a formula is written for the first cell of the
 * first zone. `raw` is a rule made by hand in the grid that Google's classes can't express.
 */
export interface FormatData {
  criteria: string;
  args: (string | number)[];
  zones: EngineZone[];
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: boolean | null;
  gradient?: Gradient;
  raw?: object;
}
/** Stored in an engine rule of ours. A rule with relative references has one engine rule per zone, in one `group`. */
interface Kept extends Pick<FormatData, 'criteria' | 'args'> {
  group?: number;
}
type EngineFormat = ReturnType<Book['engine']['getters']['getConditionalFormats']>[number];

const OPERATORS: Readonly<Record<string, string>> = {
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_EQUAL_TO: 'dateIs',
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
  TEXT_EQUAL_TO: 'isEqual',
  TEXT_NOT_EQUAL_TO: 'isNotEqual',
  TEXT_STARTS_WITH: 'beginsWithText',
  TEXT_ENDS_WITH: 'endsWithText',
  CUSTOM_FORMULA: 'customFormula',
};
/** What the engine needs as a formula; # is the cell. The engine's own relative dates use the computer's clock. */
const FORMULAS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DATE_NOT_EQUAL_TO: { '': '=AND(ISNUMBER(#),INT(#)<>?)' },
  DATE_AFTER_RELATIVE: {
    TODAY: '=AND(ISNUMBER(#),INT(#)>TODAY())',
    TOMORROW: '=AND(ISNUMBER(#),INT(#)>TODAY()+1)',
    YESTERDAY: '=AND(ISNUMBER(#),INT(#)>TODAY()-1)',
    '': '=AND(ISNUMBER(#),INT(#)>TODAY())',
  },
  DATE_BEFORE_RELATIVE: {
    TODAY: '=AND(ISNUMBER(#),INT(#)<TODAY())',
    TOMORROW: '=AND(ISNUMBER(#),INT(#)<TODAY()+1)',
    YESTERDAY: '=AND(ISNUMBER(#),INT(#)<TODAY()-1)',
    PAST_WEEK: '=AND(ISNUMBER(#),INT(#)<TODAY()-6)',
    PAST_MONTH: '=AND(ISNUMBER(#),INT(#)<TODAY()-30)',
    PAST_YEAR: '=AND(ISNUMBER(#),INT(#)<TODAY()-365)',
  },
  DATE_EQUAL_TO_RELATIVE: {
    TODAY: '=AND(ISNUMBER(#),INT(#)=TODAY())',
    TOMORROW: '=AND(ISNUMBER(#),INT(#)=TODAY()+1)',
    YESTERDAY: '=AND(ISNUMBER(#),INT(#)=TODAY()-1)',
    PAST_WEEK: '=AND(ISNUMBER(#),INT(#)>=TODAY()-6,INT(#)<=TODAY())',
    PAST_MONTH: '=AND(ISNUMBER(#),INT(#)>=TODAY()-30,INT(#)<=TODAY())',
    PAST_YEAR: '=AND(ISNUMBER(#),INT(#)>=TODAY()-365,INT(#)<=TODAY())',
  },
};
function formulaOf({ criteria, args }: FormatData): string | undefined {
  if (criteria === 'CUSTOM_FORMULA') return String(args[0]);
  const formulas = FORMULAS[criteria];
  return formulas?.[String(args[0])] ?? formulas?.[''];
}

/** The rules of a sheet, including those made by hand in the grid. The first one wins. */
export function formatsOf(book: Book, sheetId: string): FormatData[] {
  const formats: FormatData[] = [];
  const groups = new Map<number, FormatData>();
  for (const format of book.engine.getters.getConditionalFormats(sheetId)) {
    const data = formatOf(book, sheetId, format);
    const { group } = (format.rule.google ?? {}) as Partial<Kept>;
    const first = group === undefined ? undefined : groups.get(group);
    if (first) first.zones = first.zones.concat(data.zones);
    else formats.push(data);
    if (group !== undefined && !first) groups.set(group, data);
  }
  return formats;
}

function formatOf(book: Book, sheetId: string, { rule, ranges }: EngineFormat): FormatData {
  const { getters } = book.engine;
  const [rows, columns] = [getters.getNumberRows(sheetId), getters.getNumberCols(sheetId)];
  const style = rule.style ?? {};
  const kept = rule.google as Kept | undefined;
  const known = Object.entries(OPERATORS).find(([, operator]) => operator === rule.operator)?.[0];
  const gradient = rule.type === 'ColorScaleRule' ? gradientOf(rule) : undefined;
  return {
    criteria: gradient ? '' : (kept?.criteria ?? known ?? ''),
    // The engine adjusts references only in its own values, so these are up to date.
    args: kept && kept.criteria !== 'CUSTOM_FORMULA' ? kept.args : (rule.values ?? []),
    zones: ranges.flatMap((address) => zoneOfAddress(splitReference(address).address, rows, columns) ?? []),
    background: style.fillColor?.toLowerCase() ?? null,
    fontColor: style.textColor?.toLowerCase() ?? null,
    bold: style.bold ?? null,
    italic: style.italic ?? null,
    strikethrough: style.strikethrough ?? null,
    underline: style.underline ?? null,
    ...(gradient && { gradient }),
    ...(!gradient && (rule.type !== 'CellIsRule' || (!kept && !known)) ? { raw: rule } : {}),
  };
}

/** Makes these the sheet's rules, in this order, and removes all others. */
export function writeFormats(book: Book, sheetId: string, formats: readonly FormatData[]): void {
  const { engine } = book;
  for (const { id } of engine.getters.getConditionalFormats(sheetId))
    engine.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
  const add = (rule: object, zones: readonly EngineZone[]): void => {
    engine.dispatch('ADD_CONDITIONAL_FORMAT', {
      sheetId,
      cf: { id: `cf-${String(book.freshRuleNumber())}`, rule },
      ranges: zones.map((zone) => engine.rangeData(sheetId, zone)),
    });
  };
  for (const data of formats) {
    const formula = formulaOf(data);
    if (formula === undefined) {
      add(engineRule(data), data.zones);
      continue;
    }
    const group = data.zones.length > 1 ? book.freshRuleNumber() : undefined;
    for (const zone of data.zones) add(formulaRule(book, sheetId, data, formula, zone, group), [zone]);
  }
}

function styleOf(data: FormatData): EngineStyle {
  return {
    ...(data.background && { fillColor: data.background }),
    ...(data.fontColor && { textColor: data.fontColor }),
    ...(data.bold !== null && { bold: data.bold }),
    ...(data.italic !== null && { italic: data.italic }),
    ...(data.strikethrough !== null && { strikethrough: data.strikethrough }),
    ...(data.underline !== null && { underline: data.underline }),
  };
}

function formulaRule(
  book: Book,
  sheetId: string,
  data: FormatData,
  formula: string,
  zone: EngineZone,
  group: number | undefined,
): object {
  const { criteria, args, zones } = data;
  const first = zones[0] ?? zone;
  const own =
    criteria === 'CUSTOM_FORMULA'
      ? book.engine.moved(sheetId, formula, zone.left - first.left, zone.top - first.top)
      : formula
          .replaceAll('#', a1Of({ ...zone, bottom: zone.top, right: zone.left }))
          .replace('?', String(args[0]));
  const google: Kept = { criteria, args, ...(group !== undefined && { group }) };
  return { type: 'CellIsRule', operator: 'customFormula', values: [own], style: styleOf(data), google };
}

function engineRule(data: FormatData): object {
  if (data.raw) return data.raw;
  if (data.gradient) return gradientRule(data.gradient);
  const { criteria, args } = data;
  const operator = OPERATORS[criteria];
  if (!operator) throw new Error(`BooleanCriteria.${criteria} in a conditional format is not emulated`);
  const google: Kept = { criteria, args };
  return {
    type: 'CellIsRule',
    operator,
    values: args.map(String),
    style: styleOf(data),
    ...(criteria.startsWith('DATE_') && { dateValue: 'exactDate' }),
    google,
  };
}
