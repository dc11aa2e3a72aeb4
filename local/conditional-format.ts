// ConditionalFormatRule, its BooleanCondition, and how the rules of a sheet are kept by the engine.
import type { Book } from './book';
import { BooleanCriteria } from './enums';
import type { EngineStyle, EngineZone } from './engine/engine';
import type { Execution } from './execution';
import { LocalConditionalFormatRuleBuilder } from './conditional-format-builder';
import { LocalRange } from './range';
import { refuse } from './refusal';
import { asGoogle, imitationOf, Service, unwrapped } from './service';
import { splitReference, zoneOfAddress } from './a1';
import { a1Of } from './range-address';
import { instantOfSerial } from './time-zone';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** What a rule says. Dates are serial numbers, relative dates names. `raw` is an engine rule that Google's classes cannot say. */
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
  raw?: object;
}

const OPERATORS: Readonly<Record<string, string>> = {
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_EQUAL_TO: 'dateIs',
  DATE_AFTER_RELATIVE: 'dateIsAfter',
  DATE_BEFORE_RELATIVE: 'dateIsBefore',
  DATE_EQUAL_TO_RELATIVE: 'dateIs',
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
  TEXT_STARTS_WITH: 'beginsWithText',
  TEXT_ENDS_WITH: 'endsWithText',
  CUSTOM_FORMULA: 'customFormula',
};
const RELATIVE: Readonly<Record<string, string>> = {
  TODAY: 'today',
  TOMORROW: 'tomorrow',
  YESTERDAY: 'yesterday',
  PAST_WEEK: 'lastWeek',
  PAST_MONTH: 'lastMonth',
  PAST_YEAR: 'lastYear',
};

export class LocalBooleanCondition extends Service implements Condition {
  readonly googleName = 'BooleanCondition';
  constructor(
    run: Execution,
    readonly book: Book,
    readonly data: FormatData,
  ) {
    super(run);
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return asGoogle(BooleanCriteria[this.data.criteria as keyof typeof BooleanCriteria]);
  }
  getCriteriaValues(): unknown[] {
    const { criteria, args } = this.data;
    const isDate = criteria.startsWith('DATE_') && !criteria.endsWith('RELATIVE');
    return isDate
      ? args.map((serial) => new Date(instantOfSerial(this.book.extras.zone, Number(serial))))
      : [...args];
  }
  getBackground(): string | null {
    return this.data.background;
  }
  getFontColor(): string | null {
    return this.data.fontColor;
  }
  getBold(): boolean | null {
    return this.data.bold;
  }
  getItalic(): boolean | null {
    return this.data.italic;
  }
  getStrikethrough(): boolean | null {
    return this.data.strikethrough;
  }
  getUnderline(): boolean | null {
    return this.data.underline;
  }
}

export class LocalConditionalFormatRule extends Service implements GoogleRule {
  readonly googleName = 'ConditionalFormatRule';
  constructor(
    run: Execution,
    readonly book: Book,
    readonly sheetId: string,
    readonly data: FormatData,
  ) {
    super(run);
  }
  copy(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    if (this.data.raw) throw new Error('ConditionalFormatRule.copy of a gradient is not emulated');
    return asGoogle(
      new LocalConditionalFormatRuleBuilder(this.run, this.book, this.sheetId, { ...this.data }),
    );
  }
  getBooleanCondition(): Condition | null {
    return this.data.raw ? null : asGoogle(new LocalBooleanCondition(this.run, this.book, this.data));
  }
  getGradientCondition(): GoogleAppsScript.Spreadsheet.GradientCondition | null {
    if (this.data.raw)
      throw new Error('ConditionalFormatRule.getGradientCondition of a gradient is not emulated');
    return null;
  }
  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.data.zones.map((zone) => asGoogle(new LocalRange(this.run, this.book, this.sheetId, zone)));
  }
}

/** The rules of a sheet, first the one that wins; those made by hand in the grid too. */
export function conditionalFormatsOf(
  run: Execution,
  book: Book,
  sheetId: string,
): LocalConditionalFormatRule[] {
  const { getters } = book.engine;
  return getters.getConditionalFormats(sheetId).map(({ rule, ranges }) => {
    const zones = ranges.flatMap(
      (address) =>
        zoneOfAddress(
          splitReference(address).address,
          getters.getNumberRows(sheetId),
          getters.getNumberCols(sheetId),
        ) ?? [],
    );
    const style = rule.style ?? {};
    const kept = rule.google as FormatData | undefined;
    const known = Object.entries(OPERATORS).find(([, operator]) => operator === rule.operator)?.[0];
    const data: FormatData = {
      criteria: kept?.criteria ?? known ?? '',
      args: kept && kept.criteria !== 'CUSTOM_FORMULA' ? kept.args : (rule.values ?? []),
      zones,
      background: style.fillColor?.toLowerCase() ?? null,
      fontColor: style.textColor?.toLowerCase() ?? null,
      bold: style.bold ?? null,
      italic: style.italic ?? null,
      strikethrough: style.strikethrough ?? null,
      underline: style.underline ?? null,
      ...(rule.type !== 'CellIsRule' || (!kept && !known) ? { raw: rule } : {}),
    };
    return new LocalConditionalFormatRule(run, book, sheetId, data);
  });
}

export function removeConditionalFormats(book: Book, sheetId: string): void {
  for (const { id } of book.engine.getters.getConditionalFormats(sheetId))
    book.engine.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id });
}

/** Makes these the sheet's rules, in this order; every rule there was goes. Nothing changes when one is refused. */
export function putConditionalFormats(book: Book, sheetId: string, rules: readonly GoogleRule[]): void {
  const wanted = rules.map((rule) => {
    const local = imitationOf(LocalConditionalFormatRule, unwrapped(rule));
    if (!local) return refuse('Invalid argument: rules');
    if (local.data.zones.length === 0) refuse('Conditional format rule must have at least one range.');
    if (local.sheetId !== sheetId) refuse('Conditional format rule cannot reference a different sheet.');
    const isOther =
      local.data.criteria === 'CUSTOM_FORMULA' &&
      namesAnotherSheet(book, sheetId, String(local.data.args[0]));
    if (isOther) refuse('Conditional format rule cannot reference a different sheet.');
    return local.data;
  });
  removeConditionalFormats(book, sheetId);
  for (const data of wanted)
    book.engine.dispatch('ADD_CONDITIONAL_FORMAT', {
      sheetId,
      cf: { id: `cf-${String(book.freshRuleNumber())}`, rule: engineRule(data) },
      ranges: data.zones.map((zone) => book.engine.rangeData(sheetId, zone)),
    });
}

function engineRule(data: FormatData): object {
  if (data.raw) return data.raw;
  const { criteria, args } = data;
  const operator = OPERATORS[criteria];
  if (!operator) throw new Error(`BooleanCriteria.${criteria} in a conditional format is not emulated`);
  const relative = criteria.endsWith('_RELATIVE');
  const style: EngineStyle = {
    ...(data.background && { fillColor: data.background }),
    ...(data.fontColor && { textColor: data.fontColor }),
    ...(data.bold !== null && { bold: data.bold }),
    ...(data.italic !== null && { italic: data.italic }),
    ...(data.strikethrough !== null && { strikethrough: data.strikethrough }),
    ...(data.underline !== null && { underline: data.underline }),
  };
  return {
    type: 'CellIsRule',
    operator,
    values: relative ? [] : args.map(String),
    style,
    ...(criteria.startsWith('DATE_') && { dateValue: relative ? RELATIVE[String(args[0])] : 'exactDate' }),
    google: { criteria, args, zones: data.zones.map(a1Of) },
  };
}

/** Sheets' rules see their own sheet only. INDIRECT, the known way around, names it in a string, which is blanked here. */
function namesAnotherSheet(book: Book, sheetId: string, formula: string): boolean {
  const bare = formula.replace(/"[^"]*"/g, '""');
  const own = book.engine.getters.getSheetName(sheetId);
  return [...bare.matchAll(/(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!/g)].some(
    ([, quoted, plain]) => (quoted?.replaceAll("''", "'") ?? plain) !== own,
  );
}
