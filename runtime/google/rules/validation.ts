// DataValidation and its builder.
import { imitatedRange } from '../range/range-address';
import type { Book } from '../../book/book';
import { DataValidationCriteria } from '../../gate/enums';
import type { Execution } from '../../run/execution';
import { placeOf } from '../../book/place';
import { refuse } from '../../gate/refusal';
import { asGoogle, memberName, Service } from '../../gate/service';
import { instantOfSerial, serialOf } from '../../book/time-zone';
import type { ValidationMeta } from './validation-rule';

type GoogleRule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

function criteriaOf(meta: ValidationMeta): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
  return asGoogle(DataValidationCriteria[meta.criteria as keyof typeof DataValidationCriteria]);
}

/** The arguments as Google returns them: dates as Dates, a range as a Range. */
function valuesOf(run: Execution, book: Book, sheetId: string, meta: ValidationMeta): unknown[] {
  if (meta.criteria.startsWith('DATE_'))
    return meta.args.map((serial) => new Date(instantOfSerial(book.extras.zone, Number(serial))));
  if (meta.criteria !== 'VALUE_IN_RANGE') return [...meta.args];
  const place = placeOf(book, String(meta.args[0]), sheetId);
  const range = place && run.make.range(book, place.sheetId, place.zone, place.bounds);
  return [range ?? null, meta.args[1] ?? true];
}

/** A rule as built, or as found in a cell. It is a copy: changing it doesn't change a sheet. */
export class LocalDataValidation extends Service implements GoogleRule {
  readonly googleName = 'DataValidation';
  constructor(
    run: Execution,
    readonly book: Book,
    readonly sheetId: string,
    readonly meta: ValidationMeta,
  ) {
    super(run);
  }
  copy(): Builder {
    return asGoogle(new LocalDataValidationBuilder(this.run, this.book, { ...this.meta }));
  }
  getAllowInvalid(): boolean {
    return this.meta.allowInvalid;
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return criteriaOf(this.meta);
  }
  getCriteriaValues(): unknown[] {
    return valuesOf(this.run, this.book, this.sheetId, this.meta);
  }
  /** Null if there is none, although Google's typings say string. */
  getHelpText(): string {
    return this.meta.helpText as string;
  }
}

/** The builder from SpreadsheetApp.newDataValidation() or a rule’s copy(). */
export class LocalDataValidationBuilder extends Service implements Builder {
  readonly googleName = 'DataValidationBuilder';
  constructor(
    run: Execution,
    readonly book: Book,
    private readonly meta: ValidationMeta = { criteria: '', args: [], allowInvalid: true, helpText: null },
  ) {
    super(run);
  }
  #when(criteria: string, ...args: ValidationMeta['args']): Builder {
    Object.assign(this.meta, { criteria, args });
    return asGoogle(this);
  }
  #onDates(criteria: string, ...dates: GoogleAppsScript.Base.Date[]): Builder {
    return this.#when(
      criteria,
      ...dates.map((date) => Math.floor(serialOf(this.book.extras.zone, date.getTime()))),
    );
  }
  build(): GoogleRule {
    if (this.meta.criteria === '') refuse('The data validation rule has no criteria.');
    return asGoogle(new LocalDataValidation(this.run, this.book, '', { ...this.meta }));
  }
  copy(): Builder {
    return asGoogle(new LocalDataValidationBuilder(this.run, this.book, { ...this.meta }));
  }
  getAllowInvalid(): boolean {
    return this.meta.allowInvalid;
  }
  getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return criteriaOf(this.meta);
  }
  getCriteriaValues(): unknown[] {
    return valuesOf(this.run, this.book, '', this.meta);
  }
  /** Null if there is none, although Google's typings say string. */
  getHelpText(): string {
    return this.meta.helpText as string;
  }
  setAllowInvalid(allowInvalid: boolean): Builder {
    this.meta.allowInvalid = allowInvalid;
    return asGoogle(this);
  }
  setHelpText(helpText: string): Builder {
    this.meta.helpText = helpText;
    return asGoogle(this);
  }
  requireCheckbox(...values: unknown[]): Builder {
    return this.#when('CHECKBOX', ...(values as ValidationMeta['args']));
  }
  requireDate(): Builder {
    return this.#when('DATE_IS_VALID_DATE');
  }
  requireDateAfter(date: GoogleAppsScript.Base.Date): Builder {
    return this.#onDates('DATE_AFTER', date);
  }
  requireDateBefore(date: GoogleAppsScript.Base.Date): Builder {
    return this.#onDates('DATE_BEFORE', date);
  }
  requireDateBetween(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): Builder {
    return this.#onDates('DATE_BETWEEN', start, end);
  }
  requireDateEqualTo(date: GoogleAppsScript.Base.Date): Builder {
    return this.#onDates('DATE_EQUAL_TO', date);
  }
  requireDateNotBetween(start: GoogleAppsScript.Base.Date, end: GoogleAppsScript.Base.Date): Builder {
    return this.#onDates('DATE_NOT_BETWEEN', start, end);
  }
  requireDateOnOrAfter(date: GoogleAppsScript.Base.Date): Builder {
    return this.#onDates('DATE_ON_OR_AFTER', date);
  }
  requireDateOnOrBefore(date: GoogleAppsScript.Base.Date): Builder {
    return this.#onDates('DATE_ON_OR_BEFORE', date);
  }
  requireFormulaSatisfied(formula: string): Builder {
    return this.#when('CUSTOM_FORMULA', formula.startsWith('=') ? formula : `=${formula}`);
  }
  requireNumberBetween(start: number, end: number): Builder {
    return this.#when('NUMBER_BETWEEN', start, end);
  }
  requireNumberEqualTo(number: number): Builder {
    return this.#when('NUMBER_EQUAL_TO', number);
  }
  requireNumberGreaterThan(number: number): Builder {
    return this.#when('NUMBER_GREATER_THAN', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): Builder {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  requireNumberLessThan(number: number): Builder {
    return this.#when('NUMBER_LESS_THAN', number);
  }
  requireNumberLessThanOrEqualTo(number: number): Builder {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  requireNumberNotBetween(start: number, end: number): Builder {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }
  requireNumberNotEqualTo(number: number): Builder {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }
  requireTextContains(text: string): Builder {
    return this.#when('TEXT_CONTAINS', text);
  }
  requireTextDoesNotContain(text: string): Builder {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }
  requireTextEqualTo(text: string): Builder {
    return this.#when('TEXT_EQUAL_TO', text);
  }
  requireTextIsEmail(): Builder {
    return this.#when('TEXT_IS_VALID_EMAIL');
  }
  requireTextIsUrl(): Builder {
    return this.#when('TEXT_IS_VALID_URL');
  }
  requireValueInList(values: string[], showDropdown = true): Builder {
    return this.#when('VALUE_IN_LIST', values.map(String), showDropdown);
  }
  requireValueInRange(range: GoogleRange, showDropdown = true): Builder {
    const local = imitatedRange(range);
    return this.#when('VALUE_IN_RANGE', local ? local.fullAddress : '', showDropdown);
  }
  withCriteria(criteria: GoogleAppsScript.Spreadsheet.DataValidationCriteria, args: unknown[]): Builder {
    const name = memberName(criteria) ?? '';
    const given = args.map((value) => {
      const range = imitatedRange(value);
      if (range) return range.fullAddress;
      return Object.prototype.toString.call(value) === '[object Date]'
        ? Math.floor(serialOf(this.book.extras.zone, (value as Date).getTime()))
        : value;
    });
    return this.#when(name, ...(given as ValidationMeta['args']));
  }
}
