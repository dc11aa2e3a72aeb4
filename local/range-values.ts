// Range, second part: values, display values, formulas and notes.
import { RangeAddress, type GoogleRange } from './range-address';
import { refuse, WORDS } from './refusal';
import { validationAt, validationsOf } from './validation-rule';
import { checkEditable, writeValues } from './writing';

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
  | 'isBlank'
  | 'getNote'
  | 'getNotes'
  | 'setNote'
  | 'setNotes'
  | 'check'
  | 'uncheck'
  | 'isChecked';

/** Answers for each cell of a range, as rows. `row` and `col` count from 0 in the sheet. */
export function gridOf<T>({ zone }: RangeAddress, cell: (row: number, col: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    const cells: T[] = [];
    for (let col = zone.left; col <= zone.right; col++) cells.push(cell(row, col));
    rows.push(cells);
  }
  return rows;
}

/** Refuses rows that are not exactly as many and as wide as the range; nothing is written then. */
export function checkSize(range: RangeAddress, rows: readonly (readonly unknown[])[]): void {
  if (rows.length !== range.getNumRows()) refuse(WORDS.rows(rows.length, range.getNumRows()));
  for (const row of rows)
    if (row.length !== range.getNumColumns()) refuse(WORDS.columns(row.length, range.getNumColumns()));
}

/** Refuses when the user may not edit some cell of the range. */
export function checkRangeEditable(range: RangeAddress): void {
  checkEditable(range.book, range.run.user, range.sheetId, range.zone);
}

/** The checkbox of a cell, if its validation makes one: whether it is ticked, and its ticked and unticked values. */
function checkboxAt(
  range: RangeAddress,
  row: number,
  col: number,
): { isChecked: boolean; values: unknown[] } | undefined {
  const { book, sheetId } = range;
  const rule = validationAt(validationsOf(book, sheetId), row, col);
  if (rule?.meta.criteria !== 'CHECKBOX') return undefined;
  const values = rule.meta.args.length === 0 ? [true, false] : [...rule.meta.args, ''];
  return { isChecked: book.engine.cell(sheetId, row, col).value === values[0], values };
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
    writeValues(this.book, this.run.user, this.sheetId, this.zone, () => value);
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
    writeValues(this.book, this.run.user, this.sheetId, this.zone, () => asFormula(formula));
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
  isChecked(): boolean | null {
    const values = gridOf(this, (row, col) => checkboxAt(this, row, col)).flat();
    const states = values.map((box) => box?.isChecked);
    if (states.some((state) => state === undefined)) return null;
    return states.every(Boolean) ? true : states.some(Boolean) ? null : false;
  }
  #tick(place: 0 | 1): GoogleRange {
    const boxes = gridOf(this, (row, col) => checkboxAt(this, row, col));
    writeValues(this.book, this.run.user, this.sheetId, this.zone, (row, col) => {
      const box = boxes[row]?.[col];
      return box ? box.values[place] : this.book.values(this.sheetId, this.zone)[row]?.[col];
    });
    return this.me;
  }
}

/** setFormula takes a formula without its leading = too; '' clears. */
function asFormula(formula: string | undefined): string {
  return !formula || formula.startsWith('=') ? (formula ?? '') : `=${formula}`;
}
