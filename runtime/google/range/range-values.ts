// Range, second part: values, display values, formulas and notes.
import { fromR1C1, toR1C1 } from '../../book/r1c1';
import { RangeAddress, type GoogleRange } from './range-address';
import { LateRefusal, refuse, WORDS } from '../../gate/refusal';
import { validationAt, validationsOf } from '../rules/validation-rule';
import { checkEditable, KEEP, writeValues } from './write-values';

type Values =
  | 'getValue'
  | 'getValues'
  | 'setValue'
  | 'setValues'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFormula'
  | 'getFormulas'
  | 'setFormula'
  | 'setFormulas'
  | 'getFormulaR1C1'
  | 'getFormulasR1C1'
  | 'setFormulaR1C1'
  | 'setFormulasR1C1'
  | 'isBlank'
  | 'getNote'
  | 'getNotes'
  | 'setNote'
  | 'setNotes'
  | 'check'
  | 'uncheck'
  | 'isChecked';

/** Computes a result for each cell of a range, as rows. `row` and `col` count from 0 in the sheet. */
export function gridOf<T>({ zone }: RangeAddress, cell: (row: number, col: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    const cells: T[] = [];
    for (let col = zone.left; col <= zone.right; col++) cells.push(cell(row, col));
    rows.push(cells);
  }
  return rows;
}

/** Refuses rows that don't have exactly the size of the range; then nothing is written. */
export function checkSize(range: RangeAddress, rows: readonly (readonly unknown[])[]): void {
  if (rows.length !== range.getNumRows()) refuse(WORDS.rows(rows.length, range.getNumRows()));
  for (const row of rows)
    if (row.length !== range.getNumColumns()) refuse(WORDS.columns(row.length, range.getNumColumns()));
}

/** Refuses if the user may not edit some cell of the range. */
export function checkRangeEditable(range: RangeAddress): void {
  checkEditable(range.book, range.run.user, range.sheetId, range.zone);
}

/** Refuses, late, to change what a table's typed columns determine. */
export function refuseTyped({ run, book, sheetId }: RangeAddress, words: string): void {
  if (run.state.typed.has(book.engine.getters.getSheetName(sheetId))) throw new LateRefusal(words);
}

/** The state of a cell's checkbox: checked, unchecked, or a value that is neither; undefined if there is none. */
interface Checkbox {
  state: 'checked' | 'unchecked' | 'neither';
  values: readonly [checked: unknown, unchecked: unknown];
}

/** The checkboxes of a range, as rows. A blank cell is an unchecked box, which is what it shows. */
function checkboxes(range: RangeAddress): (Checkbox | undefined)[][] {
  const { book, sheetId } = range;
  const rules = validationsOf(book, sheetId);
  return gridOf(range, (row, col) => {
    const rule = validationAt(rules, row, col);
    if (rule?.meta.criteria !== 'CHECKBOX') return undefined;
    const [checked = true, unchecked = rule.meta.args.length === 0 ? false : ''] = rule.meta.args;
    const { value } = book.engine.cell(sheetId, row, col);
    const isUnchecked = value === unchecked || value === null;
    return {
      state: value === checked ? 'checked' : isUnchecked ? 'unchecked' : 'neither',
      values: [checked, unchecked],
    };
  });
}

export abstract class RangeValues extends RangeAddress implements Pick<GoogleRange, Values> {
  getValues(): unknown[][] {
    return this.book.values(this.sheetId, this.zone);
  }
  getValue(): unknown {
    const { top, left } = this.zone;
    return this.book.values(this.sheetId, { top, bottom: top, left, right: left })[0]?.[0];
  }
  setValues(values: unknown[][]): GoogleRange {
    checkSize(this, values);
    writeValues(this.book, this.run.user, this.sheetId, this.zone, (row, col) => values[row]?.[col]);
    return this.me;
  }
  setValue(value: unknown): GoogleRange {
    writeValues(this.book, this.run.user, this.sheetId, this.zone, () => value, true);
    return this.me;
  }
  getDisplayValues(): string[][] {
    return gridOf(this, (row, col) => this.book.display(this.sheetId, row, col));
  }
  getDisplayValue(): string {
    return this.book.display(this.sheetId, this.zone.top, this.zone.left);
  }
  getFormulas(): string[][] {
    return gridOf(this, (row, col) => this.book.formula(this.sheetId, row, col));
  }
  getFormula(): string {
    return this.book.formula(this.sheetId, this.zone.top, this.zone.left);
  }
  setFormulas(formulas: string[][]): GoogleRange {
    checkSize(this, formulas);
    writeValues(this.book, this.run.user, this.sheetId, this.zone, (row, col) =>
      asFormula(formulas[row]?.[col]),
    );
    return this.me;
  }
  setFormula(formula: string): GoogleRange {
    writeValues(this.book, this.run.user, this.sheetId, this.zone, () => asFormula(formula), true);
    return this.me;
  }
  /** Null for a cell without a formula, as documented; getFormula returns ''. */
  getFormulasR1C1(): (string | null)[][] {
    return gridOf(this, (row, col) => this.#formulaR1C1(row, col));
  }
  getFormulaR1C1(): string | null {
    return this.#formulaR1C1(this.zone.top, this.zone.left);
  }
  #formulaR1C1(row: number, col: number): string | null {
    const formula = this.book.formula(this.sheetId, row, col);
    return formula === '' ? null : toR1C1(formula, row, col);
  }
  setFormulasR1C1(formulas: string[][]): GoogleRange {
    checkSize(this, formulas);
    return this.#writeR1C1((row, col) => formulas[row]?.[col]);
  }
  setFormulaR1C1(formula: string): GoogleRange {
    return this.#writeR1C1(() => formula);
  }
  #writeR1C1(formulaAt: (row: number, col: number) => string | undefined): GoogleRange {
    const { top, left } = this.zone;
    writeValues(this.book, this.run.user, this.sheetId, this.zone, (row, col) =>
      fromR1C1(asFormula(formulaAt(row, col)), top + row, left + col),
    );
    return this.me;
  }
  isBlank(): boolean {
    return gridOf(this, (row, col) => {
      const { value, formula } = this.book.engine.cell(this.sheetId, row, col);
      return value === null && formula === '';
    }).every((row) => row.every(Boolean));
  }

  getNotes(): string[][] {
    return gridOf(this, (row, col) => this.book.engine.getters.getNote(this.sheetId, row, col));
  }
  getNote(): string {
    return this.book.engine.getters.getNote(this.sheetId, this.zone.top, this.zone.left);
  }
  setNotes(notes: (string | null)[][]): GoogleRange {
    checkSize(this, notes);
    return this.#writeNotes((row, col) => notes[row]?.[col]);
  }
  setNote(note: string | null): GoogleRange {
    return this.#writeNotes(() => note);
  }
  #writeNotes(noteAt: (row: number, col: number) => unknown): GoogleRange {
    checkRangeEditable(this);
    const notes = gridOf(this, (row, col) => {
      const note = noteAt(row - this.zone.top, col - this.zone.left);
      return [row, col, typeof note === 'string' ? note : ''] as const;
    });
    this.book.engine.dispatch('SET_NOTES', { sheetId: this.sheetId, notes: notes.flat() });
    return this.me;
  }

  check(): GoogleRange {
    return this.#tick(0);
  }
  uncheck(): GoogleRange {
    return this.#tick(1);
  }
  /** True if all are checked, false if none is; null if they differ or a cell has no checkbox. */
  isChecked(): boolean | null {
    const boxes = checkboxes(this).flat();
    if (boxes.some((box) => box === undefined)) return null;
    const ticked = boxes.filter((box) => box?.state === 'checked').length;
    return ticked === boxes.length ? true : ticked === 0 ? false : null;
  }
  /** Cells that hold neither of their box's two values are ignored. */
  #tick(place: 0 | 1): GoogleRange {
    const boxes = checkboxes(this);
    writeValues(this.book, this.run.user, this.sheetId, this.zone, (row, col) => {
      const box = boxes[row]?.[col];
      return box && box.state !== 'neither' ? box.values[place] : KEEP;
    });
    return this.me;
  }
}

/** setFormula accepts a formula without its leading =, too; '' clears. */
function asFormula(formula: string | undefined): string {
  return !formula || formula.startsWith('=') ? (formula ?? '') : `=${formula}`;
}
