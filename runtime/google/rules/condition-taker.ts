// The methods for conditions that filter builders and conditional-format builders share.
import { GoogleEnum, Service } from '../../gate/service';
import { serialOf } from '../../book/time-zone';

/** A builder that takes one condition. `Builder` is what Google's methods return. */
export abstract class ConditionTaker<Builder> extends Service {
  /** Stores the condition. */
  protected abstract when(criteria: string, ...args: (string | number)[]): Builder;
  /** The time zone in which a date is a day. */
  protected abstract get zone(): string;

  /** A date is a day of the spreadsheet, or one of Google's relative dates. */
  protected whenDate(criteria: string, date: unknown): Builder {
    if (date instanceof GoogleEnum) return this.when(`${criteria}_RELATIVE`, date.name());
    return this.when(criteria, Math.floor(serialOf(this.zone, (date as Date).getTime())));
  }
  whenCellEmpty(): Builder {
    return this.when('CELL_EMPTY');
  }
  whenCellNotEmpty(): Builder {
    return this.when('CELL_NOT_EMPTY');
  }
  whenDateAfter(date: unknown): Builder {
    return this.whenDate('DATE_AFTER', date);
  }
  whenDateBefore(date: unknown): Builder {
    return this.whenDate('DATE_BEFORE', date);
  }
  whenDateEqualTo(date: unknown): Builder {
    return this.whenDate('DATE_EQUAL_TO', date);
  }
  whenFormulaSatisfied(formula: string): Builder {
    return this.when('CUSTOM_FORMULA', formula.startsWith('=') ? formula : `=${formula}`);
  }
  whenNumberBetween(start: number, end: number): Builder {
    return this.when('NUMBER_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): Builder {
    return this.when('NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): Builder {
    return this.when('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): Builder {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): Builder {
    return this.when('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): Builder {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberNotBetween(start: number, end: number): Builder {
    return this.when('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberNotEqualTo(number: number): Builder {
    return this.when('NUMBER_NOT_EQUAL_TO', number);
  }
  whenTextContains(text: string): Builder {
    return this.when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): Builder {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEndsWith(text: string): Builder {
    return this.when('TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): Builder {
    return this.when('TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): Builder {
    return this.when('TEXT_STARTS_WITH', text);
  }
}
