// Sheet, second part: inserting, deleting and moving rows and columns with their content.
import { imitatedRange } from '../range/range-address';
import type { Book } from '../../book/book';
import { refuse, WORDS } from '../../gate/refusal';
import { checkSheetEditable, SheetGrid, type GoogleSheet } from './sheet-grid';
import { metaAt, putValidation, validationsOf } from '../rules/validation-rule';
import { checkEditable } from '../range/write-values';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Line = 'Row' | 'Column';
type Lines =
  | `insert${Line}s`
  | `insert${Line}${'Before' | 'After'}`
  | `insert${Line}s${'Before' | 'After'}`
  | `delete${Line | `${Line}s`}`
  | `move${Line}s`;
type Dimension = 'ROW' | 'COL';
const OUT = { ROW: 'Those rows are out of bounds.', COL: 'Those columns are out of bounds.' } as const;

function lines(first: number, quantity: number): number[] {
  return Array.from({ length: quantity }, (_, place) => first + place);
}

/** Inserting, deleting and moving lines of a sheet. */
export abstract class SheetLines extends SheetGrid implements Pick<GoogleSheet, Lines> {
  #size(dimension: Dimension): number {
    return dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
  }
  #isHidden(dimension: Dimension, index: number): boolean {
    const { getters } = this.book.engine;
    return dimension === 'ROW'
      ? getters.isRowHiddenByUser(this.sheetId, index)
      : getters.isColHiddenByUser(this.sheetId, index);
  }
  /** The zone of whole rows or columns, counted from 0. */
  #zoneOf(dimension: Dimension, first: number, last: number): typeof this.zone {
    return dimension === 'ROW'
      ? { ...this.zone, top: first, bottom: last }
      : { ...this.zone, left: first, right: last };
  }

  /**
   * Inserts beside the row or column `base` (from 1). The new ones get its format and validation. Google documents
   * neither; users report the format.
   */
  #insert(dimension: Dimension, base: number, position: 'before' | 'after', quantity: number): GoogleSheet {
    if (base < 1 || base > this.#size(dimension)) refuse(OUT[dimension]);
    if (quantity < 1) refuse(dimension === 'ROW' ? WORDS.tooFewRows : WORDS.tooFewColumns);
    checkSheetEditable(this);
    this.book.engine.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: this.sheetId,
      sheetName: this.getName(),
      dimension,
      base: base - 1,
      quantity,
      position,
    });
    const first = position === 'before' ? base - 1 : base;
    const model = position === 'before' ? base - 1 + quantity : base - 1;
    extendValidation(this.book, this.sheetId, dimension, model, [first, first + quantity - 1]);
    return this.me;
  }
  insertRows(index: number, quantity = 1): void {
    this.#insert('ROW', index, 'before', quantity);
  }
  insertRowBefore(before: number): GoogleSheet {
    return this.#insert('ROW', before, 'before', 1);
  }
  insertRowAfter(after: number): GoogleSheet {
    return this.#insert('ROW', after, 'after', 1);
  }
  insertRowsBefore(before: number, quantity: number): GoogleSheet {
    return this.#insert('ROW', before, 'before', quantity);
  }
  insertRowsAfter(after: number, quantity: number): GoogleSheet {
    return this.#insert('ROW', after, 'after', quantity);
  }
  insertColumns(index: number, quantity = 1): void {
    this.#insert('COL', index, 'before', quantity);
  }
  insertColumnBefore(before: number): GoogleSheet {
    return this.#insert('COL', before, 'before', 1);
  }
  insertColumnAfter(after: number): GoogleSheet {
    return this.#insert('COL', after, 'after', 1);
  }
  insertColumnsBefore(before: number, quantity: number): GoogleSheet {
    return this.#insert('COL', before, 'before', quantity);
  }
  insertColumnsAfter(after: number, quantity: number): GoogleSheet {
    return this.#insert('COL', after, 'after', quantity);
  }

  #delete(dimension: Dimension, first: number, quantity: number): GoogleSheet {
    const size = this.#size(dimension);
    if (quantity < 1 || first < 1 || first + quantity - 1 > size) refuse(OUT[dimension]);
    if (quantity >= size) refuse(dimension === 'ROW' ? WORDS.everyRow : WORDS.everyColumn);
    const panes = this.book.engine.getters.getPaneDivisions(this.sheetId);
    const frozen = dimension === 'ROW' ? panes.ySplit : panes.xSplit;
    if (first <= frozen + 1 && first + quantity - 1 >= size)
      refuse(
        dimension === 'ROW'
          ? 'Sorry, it is not possible to delete all non-frozen rows.'
          : 'Sorry, it is not possible to delete all non-frozen columns.',
      );
    const zone = this.#zoneOf(dimension, first - 1, first + quantity - 2);
    checkEditable(this.book, this.run.user, this.sheetId, zone);
    this.#showSome(dimension, first - 1, quantity);
    this.book.engine.dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId: this.sheetId,
      sheetName: this.getName(),
      dimension,
      elements: lines(first - 1, quantity),
    });
    return this.me;
  }
  /** The engine needs one visible row or column. If only hidden ones would remain, they are shown. */
  #showSome(dimension: Dimension, first: number, quantity: number): void {
    const { engine } = this.book;
    const rest = lines(0, this.#size(dimension)).filter(
      (index) => index < first || index >= first + quantity,
    );
    if (rest.every((index) => this.#isHidden(dimension, index)))
      engine.dispatch('UNHIDE_COLUMNS_ROWS', { sheetId: this.sheetId, dimension, elements: rest });
  }
  deleteRow(position: number): GoogleSheet {
    return this.#delete('ROW', position, 1);
  }
  deleteRows(position: number, quantity: number): void {
    this.#delete('ROW', position, quantity);
  }
  deleteColumn(position: number): GoogleSheet {
    return this.#delete('COL', position, 1);
  }
  deleteColumns(position: number, quantity: number): void {
    this.#delete('COL', position, quantity);
  }

  #move(dimension: Dimension, spec: GoogleRange, destination: number): void {
    const range = imitatedRange(spec);
    if (!range) return;
    if (range.sheetId !== this.sheetId) refuse(WORDS.outsideSheet);
    checkSheetEditable(this);
    const [first, last] =
      dimension === 'ROW' ? [range.zone.top, range.zone.bottom] : [range.zone.left, range.zone.right];
    const size = this.#size(dimension);
    const target = destination - 1;
    if (target < 0 || target > size) refuse(WORDS.outsideSheet);
    if (target >= first && target <= last + 1) return;
    this.#checkMerges(dimension, [first, last], target);
    const { engine } = this.book;
    const hidden = lines(first, last - first + 1).filter((index) => this.#isHidden(dimension, index));
    // The engine gives a hidden line the size 0.
    if (hidden.length > 0)
      engine.dispatch('UNHIDE_COLUMNS_ROWS', { sheetId: this.sheetId, dimension, elements: hidden });
    this.#asActive(() => {
      engine.dispatch('MOVE_COLUMNS_ROWS', {
        sheetId: this.sheetId,
        sheetName: this.getName(),
        dimension,
        elements: lines(first, last - first + 1),
        ...(target > last ? { base: target - 1, position: 'after' } : { base: target, position: 'before' }),
      });
    });
    if (hidden.length === 0) return;
    const shift = target > last ? target - last - 1 : target - first;
    const elements = hidden.map((index) => index + shift);
    engine.dispatch('HIDE_COLUMNS_ROWS', { sheetId: this.sheetId, dimension, elements });
  }
  /** A merge must be moved whole, and nothing may be moved into one. Google's words for this are not known. */
  #checkMerges(dimension: Dimension, [first, last]: [number, number], target: number): void {
    for (const merge of this.book.engine.getters.getMerges(this.sheetId)) {
      const [from, to] = dimension === 'ROW' ? [merge.top, merge.bottom] : [merge.left, merge.right];
      const isCut = (from < first && to >= first) || (from <= last && to > last);
      if (isCut || (from < target && target <= to))
        refuse('You must select all cells in a merged range to merge or unmerge them.');
    }
  }
  /** The engine moves lines only on the active sheet. Restores the active sheet and its selection afterwards. */
  #asActive(work: () => void): void {
    const { book } = this;
    const { getters } = book.engine;
    const before = { sheetId: getters.getActiveSheetId(), zone: getters.getSelectedZone() };
    const isHidden = !getters.isSheetVisible(this.sheetId);
    if (isHidden) book.engine.dispatch('SHOW_SHEET', { sheetId: this.sheetId });
    book.select(this.sheetId, { top: 0, bottom: 0, left: 0, right: 0 });
    try {
      work();
    } finally {
      book.select(before.sheetId, before.zone);
      if (isHidden) book.engine.dispatch('HIDE_SHEET', { sheetId: this.sheetId });
    }
  }
  moveRows(rows: GoogleRange, destination: number): void {
    this.#move('ROW', rows, destination);
  }
  moveColumns(columns: GoogleRange, destination: number): void {
    this.#move('COL', columns, destination);
  }
}

/** Extends the validation of the adjacent line to new lines, unless its rules already cover them. */
function extendValidation(
  book: Book,
  sheetId: string,
  dimension: Dimension,
  model: number,
  [first, last]: [number, number],
): void {
  const isRow = dimension === 'ROW';
  for (const rule of validationsOf(book, sheetId))
    for (const zone of rule.zones) {
      const [from, to] = isRow ? [zone.top, zone.bottom] : [zone.left, zone.right];
      if (model < from || model > to || (from <= first && last <= to)) continue;
      const row = isRow ? first : zone.top;
      const col = isRow ? zone.left : first;
      const meta = metaAt(book, sheetId, rule, isRow ? model : row, isRow ? col : model);
      const formula =
        meta.criteria === 'CUSTOM_FORMULA'
          ? [
              book.engine.moved(
                sheetId,
                String(meta.args[0]),
                isRow ? 0 : first - model,
                isRow ? first - model : 0,
              ),
            ]
          : meta.args;
      const area = isRow ? { ...zone, top: first, bottom: last } : { ...zone, left: first, right: last };
      putValidation(book, sheetId, [area], { ...meta, args: formula });
    }
}
