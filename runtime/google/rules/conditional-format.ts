// ConditionalFormatRule, its BooleanCondition and its GradientCondition.
import type { Book } from '../../book/book';
import { LocalColor } from '../range/color';
import { formatsOf, writeFormats, type FormatData } from './conditional-format-rule';
import { BooleanCriteria, InterpolationType } from '../../gate/enums';
import type { Execution } from '../../run/execution';
import type { Gradient } from './gradient-rule';
import { refuse } from '../../gate/refusal';
import { asGoogle, imitationOf, Service, unwrapped } from '../../gate/service';
import { instantOfSerial } from '../../book/time-zone';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GradientCondition = GoogleAppsScript.Spreadsheet.GradientCondition;
type Interpolation = GoogleAppsScript.Spreadsheet.InterpolationType;
type Color = GoogleAppsScript.Spreadsheet.Color;

class LocalBooleanCondition extends Service implements Condition {
  readonly googleName = 'BooleanCondition';
  constructor(
    run: Execution,
    readonly book: Book,
    readonly data: FormatData,
  ) {
    super(run);
  }
  #color(hex: string | null): Color | null {
    return hex === null ? null : asGoogle(new LocalColor(this.run, hex));
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
  getBackgroundObject(): Color | null {
    return this.#color(this.data.background);
  }
  getFontColor(): string | null {
    return this.data.fontColor;
  }
  getFontColorObject(): Color | null {
    return this.#color(this.data.fontColor);
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

class LocalGradientCondition extends Service implements GradientCondition {
  readonly googleName = 'GradientCondition';
  constructor(
    run: Execution,
    private readonly gradient: Gradient,
  ) {
    super(run);
  }
  /** Null if there is none, although Google's typings say string. */
  #colour(point: keyof Gradient): string {
    return (this.gradient[point]?.colour ?? null) as string;
  }
  #color(point: keyof Gradient): Color | null {
    const hex = this.gradient[point]?.colour;
    return hex === undefined ? null : asGoogle(new LocalColor(this.run, hex));
  }
  #type(point: keyof Gradient): Interpolation | null {
    const type = this.gradient[point]?.type;
    return type === undefined ? null : asGoogle(InterpolationType[type as keyof typeof InterpolationType]);
  }
  getMinColor(): string {
    return this.#colour('min');
  }
  getMinColorObject(): Color | null {
    return this.#color('min');
  }
  getMinType(): Interpolation | null {
    return this.#type('min');
  }
  getMinValue(): string {
    return this.gradient.min?.value ?? '';
  }
  getMidColor(): string {
    return this.#colour('mid');
  }
  getMidColorObject(): Color | null {
    return this.#color('mid');
  }
  getMidType(): Interpolation | null {
    return this.#type('mid');
  }
  getMidValue(): string {
    return this.gradient.mid?.value ?? '';
  }
  getMaxColor(): string {
    return this.#colour('max');
  }
  getMaxColorObject(): Color | null {
    return this.#color('max');
  }
  getMaxType(): Interpolation | null {
    return this.#type('max');
  }
  getMaxValue(): string {
    return this.gradient.max?.value ?? '';
  }
}

/** The boolean condition of a rule's data; null if it has none. */
export function booleanConditionOf(run: Execution, book: Book, data: FormatData): Condition | null {
  return data.criteria === '' || data.raw
    ? null
    : asGoogle(new LocalBooleanCondition(run, book, { ...data }));
}

/** The gradient condition of a rule's data; null if it has none. */
export function gradientConditionOf(run: Execution, data: FormatData): GradientCondition | null {
  return data.gradient ? asGoogle(new LocalGradientCondition(run, data.gradient)) : null;
}

/** A rule from a builder or from a sheet. It is a copy: changing it doesn't change the sheet. */
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
    return asGoogle(this.run.make.formatRuleBuilder(this.book, this.sheetId, this.data));
  }
  getBooleanCondition(): Condition | null {
    return booleanConditionOf(this.run, this.book, this.data);
  }
  getGradientCondition(): GradientCondition | null {
    return gradientConditionOf(this.run, this.data);
  }
  getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return this.data.zones.map((zone) => asGoogle(this.run.make.range(this.book, this.sheetId, zone)));
  }
}

/** A sheet's rules as Google's classes. The first one wins. */
export function conditionalFormatsOf(run: Execution, book: Book, sheetId: string): GoogleRule[] {
  return formatsOf(book, sheetId).map((data) =>
    asGoogle(new LocalConditionalFormatRule(run, book, sheetId, data)),
  );
}

/** Makes these the sheet's rules, in this order, and removes all others. If one is refused, nothing changes. */
export function putConditionalFormats(book: Book, sheetId: string, rules: readonly GoogleRule[]): void {
  const wanted = rules.map((rule) => {
    const local = imitationOf(LocalConditionalFormatRule, unwrapped(rule));
    if (!local) return refuse('Invalid argument: rules');
    if (local.data.zones.length === 0) refuse('Conditional format rule must have at least one range.');
    if (local.book !== book || local.sheetId !== sheetId)
      refuse('Conditional format rule cannot reference a different sheet.');
    const formulas = local.data.args.filter((value) => String(value).startsWith('='));
    if (formulas.some((formula) => namesAnotherSheet(book, sheetId, String(formula))))
      refuse('Conditional format rule cannot reference a different sheet.');
    return local.data;
  });
  writeFormats(book, sheetId, wanted);
}

/** In Sheets, rules see only their own sheet. INDIRECT, the way around, names one in a string; those are blanked. */
function namesAnotherSheet(book: Book, sheetId: string, formula: string): boolean {
  const bare = formula.replace(/"[^"]*"/g, '""');
  const own = book.engine.getters.getSheetName(sheetId);
  return [...bare.matchAll(/(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!/g)].some(
    ([, quoted, plain]) => (quoted?.replaceAll("''", "'") ?? plain) !== own,
  );
}
