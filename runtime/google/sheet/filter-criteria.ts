// FilterCriteria and its builder. Methods only for databases and pivot tables (…ToAny, visible values) throw by name.
import { hexOfColor, LocalColor } from '../range/color';
import type { Condition } from '../rules/condition';
import { ConditionTaker } from '../rules/condition-taker';
import { BooleanCriteria } from '../../gate/enums';
import type { Execution } from '../../run/execution';
import { plainCopy } from '../../book/plain-copy';
import { refuse } from '../../gate/refusal';
import { asGoogle, GoogleEnum, memberName, Service, unwrapped } from '../../gate/service';
import { instantOfSerial } from '../../book/time-zone';

type Google = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
type GoogleCriteria = GoogleAppsScript.Spreadsheet.BooleanCriteria;
type Color = GoogleAppsScript.Spreadsheet.Color;

/** The criteria of a column. Rows that fail one of them are hidden. */
export interface FilterCriteriaData {
  condition: Condition | null;
  hiddenValues: string[] | null;
  background: string | null;
  foreground: string | null;
}
const NEW: FilterCriteriaData = { condition: null, hiddenValues: null, background: null, foreground: null };

/** Criteria of a column, as built or as found in a filter. */
export class LocalFilterCriteria extends Service implements Google {
  readonly googleName = 'FilterCriteria';
  constructor(
    run: Execution,
    readonly data: FilterCriteriaData = { ...NEW },
  ) {
    super(run);
  }
  copy(): Builder {
    return asGoogle(new LocalFilterCriteriaBuilder(this.run, plainCopy(this.data)));
  }
  /** Null if there is no condition, although Google's typings leave that out. */
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

/** What SpreadsheetApp.newFilterCriteria() returns. */
export class LocalFilterCriteriaBuilder
  extends ConditionTaker<Builder>
  implements Omit<Builder, 'setVisibleValues'>
{
  readonly googleName = 'FilterCriteriaBuilder';
  readonly #told: LocalFilterCriteria;
  constructor(run: Execution, data?: FilterCriteriaData) {
    super(run);
    this.#told = new LocalFilterCriteria(run, data);
  }
  #set(change: Partial<FilterCriteriaData>): Builder {
    Object.assign(this.#told.data, change);
    return asGoogle(this);
  }
  protected when(criteria: string, ...args: (string | number)[]): Builder {
    return this.#set({ condition: { criteria, args } });
  }
  protected get zone(): string {
    return this.run.state.container.extras.zone;
  }
  copy(): Builder {
    return this.#told.copy();
  }
  getCriteriaType(): GoogleCriteria {
    return this.#told.getCriteriaType();
  }
  getCriteriaValues(): unknown[] {
    return this.#told.getCriteriaValues();
  }
  getHiddenValues(): string[] {
    return this.#told.getHiddenValues();
  }
  getVisibleValues(): string[] {
    return this.#told.getVisibleValues();
  }
  getVisibleBackgroundColor(): Color | null {
    return this.#told.getVisibleBackgroundColor();
  }
  getVisibleForegroundColor(): Color | null {
    return this.#told.getVisibleForegroundColor();
  }
  build(): Google {
    return asGoogle(new LocalFilterCriteria(this.run, plainCopy(this.#told.data)));
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
  whenDateNotEqualTo(date: unknown): Builder {
    return this.whenDate('DATE_NOT_EQUAL_TO', date);
  }
  whenTextNotEqualTo(text: string): Builder {
    return this.when('TEXT_NOT_EQUAL_TO', text);
  }
  withCriteria(criteria: GoogleCriteria, args: unknown[]): Builder {
    const name = memberName(criteria) ?? '';
    const bare = name.replace('_RELATIVE', '');
    const first = unwrapped(args[0]);
    if (name.endsWith('_RELATIVE') && !(first instanceof GoogleEnum)) return this.when(name, String(first));
    if (bare.startsWith('DATE_')) return this.whenDate(bare, first);
    return this.when(name, ...(args as (string | number)[]));
  }
}
