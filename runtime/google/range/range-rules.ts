// Range, fifth part: data validation, checkboxes, filter, protection, clearing.
import { clearContents, clearLooks, clearNotes } from './clearing';
import type { CellPatch } from '../../engine/engine';
import { filteredRowsOf } from '../../engine/filtered-rows';
import { LocalFilter, makeFilter, filterZone } from '../sheet/filter';
import { LocalProtection } from '../sheet/protection';
import type { GoogleRange } from './range-address';
import { RangeRichText } from './range-rich-text';
import { checkRangeEditable, checkSize, gridOf, refuseTyped } from './range-values';
import { refuse, WORDS } from '../../gate/refusal';
import { asGoogle, imitationOf, unwrapped } from '../../gate/service';
import { LocalDataValidation } from '../rules/validation';
import {
  isSameRule,
  metaAt,
  putValidation,
  removeValidation,
  validationAt,
  validationsOf,
  type FoundValidation,
  type ValidationMeta,
} from '../rules/validation-rule';
import { writeValues } from './write-values';
import { sharedZone, zonesWithoutRows } from '../../book/zones';

type GoogleRule = GoogleAppsScript.Spreadsheet.DataValidation;
/** The options of Range.clear. */
interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
  skipFilteredRows?: boolean | undefined;
}
type Rules =
  | 'getDataValidation'
  | 'getDataValidations'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'clearDataValidations'
  | 'insertCheckboxes'
  | 'removeCheckboxes'
  | 'createFilter'
  | 'getFilter'
  | 'protect'
  | 'clear'
  | 'clearContent'
  | 'clearFormat'
  | 'clearNote';

const MOST_ITEMS = 500;

/** Google's words, as reported. */
function checkRule({ criteria, args }: ValidationMeta): void {
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(args[0]) && args[0].length > MOST_ITEMS)
    refuse(
      'The data validation rule has more items than the limit of 500. Use the “List from a range” criteria instead.',
    );
}

/** The methods of a range about validation, its filter, protection and clearing. */
export abstract class RangeRules extends RangeRichText implements Pick<GoogleRange, Rules> {
  /** A custom formula is adjusted to the cell, so that the rule can be put on another cell. */
  #ruleAt(rules: readonly FoundValidation[], row: number, col: number): GoogleRule | null {
    const rule = validationAt(rules, row, col);
    if (!rule) return null;
    const meta = metaAt(this.book, this.sheetId, rule, row, col);
    return asGoogle(new LocalDataValidation(this.run, this.book, this.sheetId, meta));
  }
  getDataValidations(): (GoogleRule | null)[][] {
    const rules = validationsOf(this.book, this.sheetId);
    return gridOf(this, (row, col) => this.#ruleAt(rules, row, col));
  }
  getDataValidation(): GoogleRule | null {
    return this.#ruleAt(validationsOf(this.book, this.sheetId), this.zone.top, this.zone.left);
  }
  setDataValidation(rule: GoogleRule | null): GoogleRange {
    checkRangeEditable(this);
    refuseTyped(this, WORDS.typedRule);
    const local = imitationOf(LocalDataValidation, rule);
    if (local) checkRule(local.meta);
    if (local) putValidation(this.book, this.sheetId, [this.zone], local.meta);
    else removeValidation(this.book, this.sheetId, this.zone);
    return this.me;
  }
  /** Cells of a column with the same rule share one, as tables have one rule per column. */
  setDataValidations(rules: (GoogleRule | null)[][]): GoogleRange {
    checkSize(this, rules);
    checkRangeEditable(this);
    refuseTyped(this, WORDS.typedRule);
    const { top, bottom, left, right } = this.zone;
    for (let col = left; col <= right; col++) {
      const at = (row: number): ValidationMeta | undefined => {
        const meta = imitationOf(LocalDataValidation, unwrapped(rules[row - top]?.[col - left]))?.meta;
        if (meta) checkRule(meta);
        return meta;
      };
      for (let start = top; start <= bottom;) {
        const meta = at(start);
        let end = start;
        while (end < bottom && this.#continues(meta, at(end + 1), end + 1 - start)) end++;
        const zone = { top: start, bottom: end, left: col, right: col };
        if (meta) putValidation(this.book, this.sheetId, [zone], meta);
        else removeValidation(this.book, this.sheetId, zone);
        start = end + 1;
      }
    }
    return this.me;
  }
  #continues(first: ValidationMeta | undefined, next: ValidationMeta | undefined, rows: number): boolean {
    if (!first || !next) return first === next;
    if (first.criteria !== 'CUSTOM_FORMULA') return isSameRule(first, next);
    const formula = this.book.engine.moved(this.sheetId, String(first.args[0]), 0, rows);
    return isSameRule({ ...first, args: [formula] }, next);
  }
  clearDataValidations(): GoogleRange {
    return this.setDataValidation(null);
  }
  /** Replaces all values: the boxes start unchecked. */
  insertCheckboxes(...values: unknown[]): GoogleRange {
    checkRangeEditable(this);
    refuseTyped(this, WORDS.typedRule);
    const meta: ValidationMeta = {
      criteria: 'CHECKBOX',
      args: values as ValidationMeta['args'],
      allowInvalid: false,
      helpText: null,
    };
    removeValidation(this.book, this.sheetId, this.zone);
    const unticked = values.length === 0 ? false : (values[1] ?? '');
    writeValues(this.book, this.run.user, this.sheetId, this.zone, () => unticked);
    putValidation(this.book, this.sheetId, [this.zone], meta);
    return this.me;
  }
  /** Removes the boxes and their values. Other values stay. */
  removeCheckboxes(): GoogleRange {
    checkRangeEditable(this);
    const rules = validationsOf(this.book, this.sheetId).filter(({ meta }) => meta.criteria === 'CHECKBOX');
    const patches: CellPatch[] = [];
    for (const { meta, zones } of rules) {
      const states: unknown[] = meta.args.length === 0 ? [true, false] : meta.args;
      for (const zone of zones.flatMap((part) => sharedZone(part, this.zone) ?? [])) {
        for (let row = zone.top; row <= zone.bottom; row++)
          for (let col = zone.left; col <= zone.right; col++)
            if (states.includes(this.book.engine.cell(this.sheetId, row, col).value))
              patches.push({ row, col, content: '' });
        removeValidation(this.book, this.sheetId, zone);
      }
    }
    this.book.engine.write(this.sheetId, patches);
    return this.me;
  }

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    checkRangeEditable(this);
    refuseTyped(this, WORDS.tableFilter);
    makeFilter(this.book, this.sheetId, this.zone);
    return asGoogle(new LocalFilter(this.run, this.book, this.sheetId));
  }
  /** The filter of the range's sheet, even if it is outside the range. */
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return filterZone(this.book, this.sheetId)
      ? asGoogle(new LocalFilter(this.run, this.book, this.sheetId))
      : null;
  }
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return asGoogle(LocalProtection.make(this.run, this.book, this.sheetId, this.zone));
  }

  /**
   * Without options, clears contents, formats, and with them validation ("clearing format also clears data validation
   * rules"). With options but none of the four "only"s, also clears notes ("by default all data is cleared").
   */
  clear(options?: ClearOptions): GoogleRange {
    checkRangeEditable(this);
    const { commentsOnly, contentsOnly, formatOnly, validationsOnly, skipFilteredRows } = options ?? {};
    const isAll = !commentsOnly && !contentsOnly && !formatOnly && !validationsOnly;
    const hidden = new Set(skipFilteredRows ? filteredRowsOf(this.book.engine, this.sheetId) : []);
    for (const zone of zonesWithoutRows(this.zone, hidden)) {
      if (isAll || contentsOnly) clearContents(this.book, this.sheetId, zone);
      if (isAll || formatOnly) clearLooks(this.book, this.sheetId, zone, true);
      if (isAll || formatOnly || validationsOnly) removeValidation(this.book, this.sheetId, zone);
      if (commentsOnly || (isAll && options)) clearNotes(this.book, this.sheetId, zone);
    }
    return this.me;
  }
  clearContent(): GoogleRange {
    checkRangeEditable(this);
    clearContents(this.book, this.sheetId, this.zone);
    return this.me;
  }
  /** Number formats stay: "does not reset any number formatting rules". */
  clearFormat(): GoogleRange {
    checkRangeEditable(this);
    clearLooks(this.book, this.sheetId, this.zone, false);
    return this.me;
  }
  clearNote(): GoogleRange {
    return this.setNote(null);
  }
}
