// RangeList: several ranges of one sheet; each call applies to one range after the other.
import { imitatedRange } from './range-address';
import type { Execution } from '../../run/execution';
import type { LocalRange } from './range';
import { refuse } from '../../gate/refusal';
import { select } from '../sheet/select';
import { asGoogle, Service } from '../../gate/service';
import type { SheetGrid } from '../sheet/sheet-grid';

type Google = GoogleAppsScript.Spreadsheet.RangeList;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type FontLine = GoogleAppsScript.Spreadsheet.FontLine;
type FontStyle = GoogleAppsScript.Spreadsheet.FontStyle;
type FontWeight = GoogleAppsScript.Spreadsheet.FontWeight;
type TextDirection = GoogleAppsScript.Spreadsheet.TextDirection;
type WrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;

/** The ranges of a sheet by a list of addresses. */
export function rangeListOf(sheet: SheetGrid, a1Notations: readonly string[]): LocalRangeList {
  // "A non-empty list."
  if (a1Notations.length === 0) refuse('Invalid argument: a1Notations');
  const ranges = a1Notations.map((a1) => imitatedRange(sheet.getRange(a1)) ?? refuse('Range not found'));
  return new LocalRangeList(sheet.run, ranges);
}

/** The imitated RangeList. */
export class LocalRangeList extends Service implements Omit<Google, 'setShowHyperlink'> {
  readonly googleName = 'RangeList';
  constructor(
    run: Execution,
    readonly ranges: readonly LocalRange[],
  ) {
    super(run);
  }
  #each(change: (range: LocalRange) => unknown): Google {
    for (const range of this.ranges) change(range);
    return asGoogle(this);
  }
  getRanges(): GoogleRange[] {
    return this.ranges.map((range) => asGoogle(range));
  }
  activate(): Google {
    const [first] = this.ranges;
    if (first)
      select(
        this.run,
        first.book,
        first.sheetId,
        this.ranges.map(({ zone }) => zone),
      );
    return asGoogle(this);
  }
  clear(options?: Parameters<LocalRange['clear']>[0]): Google {
    return this.#each((range) => range.clear(options));
  }
  insertCheckboxes(...values: unknown[]): Google {
    return this.#each((range) => range.insertCheckboxes(...values));
  }
  setBorder(...sides: Parameters<LocalRange['setBorder']>): Google {
    return this.#each((range) => range.setBorder(...sides));
  }
  breakApart(): Google {
    return this.#each((range) => range.breakApart());
  }
  check(): Google {
    return this.#each((range) => range.check());
  }
  clearContent(): Google {
    return this.#each((range) => range.clearContent());
  }
  clearDataValidations(): Google {
    return this.#each((range) => range.clearDataValidations());
  }
  clearFormat(): Google {
    return this.#each((range) => range.clearFormat());
  }
  clearNote(): Google {
    return this.#each((range) => range.clearNote());
  }
  removeCheckboxes(): Google {
    return this.#each((range) => range.removeCheckboxes());
  }
  trimWhitespace(): Google {
    return this.#each((range) => range.trimWhitespace());
  }
  uncheck(): Google {
    return this.#each((range) => range.uncheck());
  }
  setBackground(color: string | null): Google {
    return this.#each((range) => range.setBackground(color));
  }
  setBackgroundRGB(red: number, green: number, blue: number): Google {
    return this.#each((range) => range.setBackgroundRGB(red, green, blue));
  }
  setFontColor(color: string | null): Google {
    return this.#each((range) => range.setFontColor(color));
  }
  setFontFamily(fontFamily: string | null): Google {
    return this.#each((range) => range.setFontFamily(fontFamily));
  }
  setFontLine(fontLine: FontLine | null): Google {
    return this.#each((range) => range.setFontLine(fontLine));
  }
  setFontSize(size: number): Google {
    return this.#each((range) => range.setFontSize(size));
  }
  setFontStyle(fontStyle: FontStyle | null): Google {
    return this.#each((range) => range.setFontStyle(fontStyle));
  }
  setFontWeight(fontWeight: FontWeight | null): Google {
    return this.#each((range) => range.setFontWeight(fontWeight));
  }
  setFormula(formula: string): Google {
    return this.#each((range) => range.setFormula(formula));
  }
  setFormulaR1C1(formula: string): Google {
    return this.#each((range) => range.setFormulaR1C1(formula));
  }
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): Google {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }
  setNote(note: string | null): Google {
    return this.#each((range) => range.setNote(note));
  }
  setNumberFormat(numberFormat: string): Google {
    return this.#each((range) => range.setNumberFormat(numberFormat));
  }
  setTextDirection(direction: TextDirection | null): Google {
    return this.#each((range) => range.setTextDirection(direction));
  }
  setTextRotation(degrees: number): Google {
    return this.#each((range) => range.setTextRotation(degrees));
  }
  setValue(value: unknown): Google {
    return this.#each((range) => range.setValue(value));
  }
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): Google {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }
  setVerticalText(isVertical: boolean): Google {
    return this.#each((range) => range.setVerticalText(isVertical));
  }
  setWrap(isWrapEnabled: boolean): Google {
    return this.#each((range) => range.setWrap(isWrapEnabled));
  }
  setWrapStrategy(strategy: WrapStrategy): Google {
    return this.#each((range) => range.setWrapStrategy(strategy));
  }
}
