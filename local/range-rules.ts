// Range, fourth part: data validation, checkboxes, filter, protection, clearing.
import { LocalFilter, makeFilter, filterZone } from './filter';
import { LocalProtection } from './protection';
import type { GoogleRange } from './range-address';
import { RangeFormats } from './range-formats';
import { checkRangeEditable, checkSize, gridOf } from './range-values';
import { asGoogle, imitationOf, unwrapped } from './service';
import { LocalDataValidation } from './validation';
import {
  putValidation,
  removeValidation,
  validationAt,
  validationsOf,
  type ValidationMeta,
} from './validation-rule';
import { overlaps, writeValues } from './writing';

type GoogleRule = GoogleAppsScript.Spreadsheet.DataValidation;
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

export abstract class RangeRules extends RangeFormats implements Pick<GoogleRange, Rules> {
  getDataValidations(): (GoogleRule | null)[][] {
    const rules = validationsOf(this.book, this.sheetId);
    return gridOf(this, (row, col) => {
      const rule = validationAt(rules, row, col);
      return rule
        ? asGoogle<GoogleRule>(new LocalDataValidation(this.run, this.book, this.sheetId, rule.meta))
        : null;
    });
  }
  getDataValidation(): GoogleRule | null {
    const rule = validationAt(validationsOf(this.book, this.sheetId), this.zone.top, this.zone.left);
    return rule ? asGoogle(new LocalDataValidation(this.run, this.book, this.sheetId, rule.meta)) : null;
  }
  setDataValidation(rule: GoogleRule | null): GoogleRange {
    checkRangeEditable(this);
    const local = imitationOf(LocalDataValidation, rule);
    if (local) putValidation(this.book, this.sheetId, [this.zone], local.meta);
    else removeValidation(this.book, this.sheetId, this.zone);
    return this.me;
  }
  setDataValidations(rules: (GoogleRule | null)[][]): GoogleRange {
    checkSize(this, rules);
    checkRangeEditable(this);
    // Cells with the same rule become one rule: rows of a column first, as tables have a rule a column.
    for (let col = this.zone.left; col <= this.zone.right; col++) {
      let start = this.zone.top;
      const at = (row: number): ValidationMeta | undefined =>
        imitationOf(LocalDataValidation, unwrapped(rules[row - this.zone.top]?.[col - this.zone.left]))?.meta;
      for (let row = this.zone.top; row <= this.zone.bottom; row++) {
        const meta = at(row);
        if (row < this.zone.bottom && JSON.stringify(at(row + 1)) === JSON.stringify(meta)) continue;
        const zone = { top: start, bottom: row, left: col, right: col };
        if (meta) putValidation(this.book, this.sheetId, [zone], meta);
        else removeValidation(this.book, this.sheetId, zone);
        start = row + 1;
      }
    }
    return this.me;
  }
  clearDataValidations(): GoogleRange {
    return this.setDataValidation(null);
  }
  insertCheckboxes(...values: unknown[]): GoogleRange {
    checkRangeEditable(this);
    const meta: ValidationMeta = {
      criteria: 'CHECKBOX',
      args: values as ValidationMeta['args'],
      allowInvalid: false,
      helpText: null,
    };
    removeValidation(this.book, this.sheetId, this.zone);
    const current = this.getValues();
    const unticked = values.length === 0 ? false : (values[1] ?? '');
    const allowed = values.length === 0 ? [true, false] : values;
    writeValues(this.book, this.run.user, this.sheetId, this.zone, (row, col) =>
      allowed.includes(current[row]?.[col]) ? current[row]?.[col] : unticked,
    );
    putValidation(this.book, this.sheetId, [this.zone], meta);
    return this.me;
  }
  removeCheckboxes(): GoogleRange {
    const rules = validationsOf(this.book, this.sheetId);
    gridOf(this, (row, col) => {
      if (validationAt(rules, row, col)?.meta.criteria !== 'CHECKBOX') return;
      removeValidation(this.book, this.sheetId, { top: row, bottom: row, left: col, right: col });
      this.book.engine.write(this.sheetId, [{ row, col, content: '' }]);
    });
    return this.me;
  }

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    checkRangeEditable(this);
    makeFilter(this.book, this.sheetId, this.zone);
    return asGoogle(new LocalFilter(this.run, this.book, this.sheetId));
  }
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    const zone = filterZone(this.book, this.sheetId);
    return zone && overlaps(zone, this.zone)
      ? asGoogle(new LocalFilter(this.run, this.book, this.sheetId))
      : null;
  }
  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return asGoogle(LocalProtection.make(this.run, this.book, this.sheetId, this.zone));
  }

  /** Without options values and formats go; validation and notes stay (Google clears them only when asked). */
  clear(
    options: {
      commentsOnly?: boolean | undefined;
      contentsOnly?: boolean | undefined;
      formatOnly?: boolean | undefined;
      validationsOnly?: boolean | undefined;
      skipFilteredRows?: boolean | undefined;
    } = {},
  ): GoogleRange {
    if (options.skipFilteredRows) throw new Error('Range.clear with skipFilteredRows is not emulated');
    const { commentsOnly, contentsOnly, formatOnly, validationsOnly } = options;
    const isAll = !commentsOnly && !contentsOnly && !formatOnly && !validationsOnly;
    if (isAll || contentsOnly) this.clearContent();
    if (isAll || formatOnly) this.clearFormat();
    if (validationsOnly) this.clearDataValidations();
    if (commentsOnly) this.clearNote();
    return this.me;
  }
  clearContent(): GoogleRange {
    checkRangeEditable(this);
    const { getters } = this.book.engine;
    const patches = gridOf(this, (row, col) => {
      const cell = getters.getCell({ sheetId: this.sheetId, row, col });
      return cell && (cell.isFormula || cell.content) ? [{ row, col, content: '' }] : [];
    });
    this.book.engine.write(this.sheetId, patches.flat(2));
    return this.me;
  }
  clearFormat(): GoogleRange {
    checkRangeEditable(this);
    const { getters } = this.book.engine;
    const patches = gridOf(this, (row, col) => {
      const cell = getters.getCell({ sheetId: this.sheetId, row, col });
      return cell?.style || cell?.format ? [{ row, col, style: null, format: '' }] : [];
    });
    this.book.engine.write(this.sheetId, patches.flat(2));
    return this.me;
  }
  clearNote(): GoogleRange {
    return this.setNote(null);
  }
}
