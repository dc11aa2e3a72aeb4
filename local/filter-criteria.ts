// FilterCriteria and its builder. What only filters on databases or pivot tables take (…ToAny, visible values) throws by name.
import { hexOfColor, LocalColor } from './color';
import type { Condition } from './condition';
import { BooleanCriteria } from './enums';
import type { Execution } from './execution';
import { plainCopy } from './plain-copy';
import { refuse } from './refusal';
import { asGoogle, GoogleEnum, memberName, Service, unwrapped } from './service';
import { instantOfSerial, serialOf } from './time-zone';

type Google = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
type GoogleCriteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;
type Color = GoogleAppsScript.Spreadsheet.Color;

/** What a column's criteria say: rows that fail one of them are hidden. */
export interface FilterCriteriaData {
  condition: Condition | null;
  hiddenValues: string[] | null;
  background: string | null;
  foreground: string | null;
}
const NEW: FilterCriteriaData = { condition: null, hiddenValues: null, background: null, foreground: null };

/** What criteria and their builder both tell. */
abstract class Told extends Service {
  constructor(
    run: Execution,
    readonly data: FilterCriteriaData = { ...NEW },
  ) {
    super(run);
  }
  copy(): Builder {
    return asGoogle(new LocalFilterCriteriaBuilder(this.run, plainCopy(this.data)));
  }
  /** Null when there is no condition, although Google's typings leave that out. */
  getCriteriaType(): GoogleCriteria {
    const { condition } = this.data;
    return condition
      ? asGoogle(BooleanCriteria[condition.criteria as keyof typeof BooleanCriteria])
      : (null as never);
  }
  getCriteriaValues(): unknown[] {
    const { criteria = '', args = [] } = this.data.condition ?? {};
    const isDay = criteria.startsWith('DATE_') && !criteria.endsWith('_RELATIVE');
    const { zone } = this.run.state.container.extras;
    return isDay ? args.map((serial) => new Date(instantOfSerial(zone, Number(serial)))) : [...args];
  }
  getHiddenValues(): string[] {
    return [...(this.data.hiddenValues ?? [])];
  }
  getVisibleValues(): string[] {
    return [];
  }
  #color(hex: string | null): Color | null {
    return hex === null ? null : asGoogle(new LocalColor(this.run, hex));
  }
  getVisibleBackgroundColor(): Color | null {
    return this.#color(this.data.background);
  }
  getVisibleForegroundColor(): Color | null {
    return this.#color(this.data.foreground);
  }
}

/** Criteria of a column, as built or as found in a filter. */
export class LocalFilterCriteria extends Told implements Google {
  readonly googleName = 'FilterCriteria';
}

/** What SpreadsheetApp.newFilterCriteria() gives. */
export class LocalFilterCriteriaBuilder extends Told implements Omit<Builder, 'setVisibleValues'> {
  readonly googleName = 'FilterCriteriaBuilder';
  #set(change: Partial<FilterCriteriaData>): Builder {
    Object.assign(this.data, change);
    return asGoogle(this);
  }
  #when(criteria: string, ...args: (string | number)[]): Builder {
    return this.#set({ condition: { criteria, args } });
  }
  #whenDate(criteria: string, date: unknown): Builder {
    if (date instanceof GoogleEnum) return this.#when(`${criteria}_RELATIVE`, date.name());
    const { zone } = this.run.state.container.extras;
    return this.#when(criteria, Math.floor(serialOf(zone, (date as Date).getTime())));
  }
  build(): Google {
    return asGoogle(new LocalFilterCriteria(this.run, plainCopy(this.data)));
  }
  setHiddenValues(values: string[]): Builder {
    if (values.some((value) => (value as unknown) === null)) refuse('Invalid argument: values');
    return this.#set({ hiddenValues: values.map(String) });
  }
  setVisibleBackgroundColor(color: Color): Builder {
    return this.#set({ background: hexOfColor(color) ?? null, foreground: null });
  }
  setVisibleForegroundColor(color: Color): Builder {
    return this.#set({ foreground: hexOfColor(color) ?? null, background: null });
  }
  whenCellEmpty(): Builder {
    return this.#when('CELL_EMPTY');
  }
  whenCellNotEmpty(): Builder {
    return this.#when('CELL_NOT_EMPTY');
  }
  whenDateAfter(date: unknown): Builder {
    return this.#whenDate('DATE_AFTER', date);
  }
  whenDateBefore(date: unknown): Builder {
    return this.#whenDate('DATE_BEFORE', date);
  }
  whenDateEqualTo(date: unknown): Builder {
    return this.#whenDate('DATE_EQUAL_TO', date);
  }
  whenDateNotEqualTo(date: unknown): Builder {
    return this.#whenDate('DATE_NOT_EQUAL_TO', date);
  }
  whenFormulaSatisfied(formula: string): Builder {
    return this.#when('CUSTOM_FORMULA', formula.startsWith('=') ? formula : `=${formula}`);
  }
  whenNumberBetween(start: number, end: number): Builder {
    return this.#when('NUMBER_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): Builder {
    return this.#when('NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): Builder {
    return this.#when('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): Builder {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): Builder {
    return this.#when('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): Builder {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberNotBetween(start: number, end: number): Builder {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberNotEqualTo(number: number): Builder {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }
  whenTextContains(text: string): Builder {
    return this.#when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): Builder {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEndsWith(text: string): Builder {
    return this.#when('TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): Builder {
    return this.#when('TEXT_EQUAL_TO', text);
  }
  whenTextNotEqualTo(text: string): Builder {
    return this.#when('TEXT_NOT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): Builder {
    return this.#when('TEXT_STARTS_WITH', text);
  }
  withCriteria(criteria: GoogleCriteria, args: unknown[]): Builder {
    const name = memberName(criteria) ?? '';
    const bare = name.replace('_RELATIVE', '');
    const first = unwrapped(args[0]);
    if (name.endsWith('_RELATIVE') && !(first instanceof GoogleEnum)) return this.#when(name, String(first));
    if (bare.startsWith('DATE_')) return this.#whenDate(bare, first);
    return this.#when(name, ...(args as (string | number)[]));
  }
}
