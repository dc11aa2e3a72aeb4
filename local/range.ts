// Range, last part: merging, sorting, copying. LocalRange is the whole of the imitated Range.
import { conditionalFormatsOf, putConditionalFormats } from './conditional-format';
import type { CellPatch, EngineZone } from './engine/engine';
import type { GoogleRange } from './range-address';
import { RangeRules } from './range-rules';
import { checkRangeEditable } from './range-values';
import { refuse } from './refusal';
import { asGoogle, GoogleEnum, imitationOf } from './service';
import { LocalSheet, rangeAt } from './sheet';
import { sortZone, type SortColumn } from './sorting';
import { putValidation, removeValidation, validationAt, validationsOf } from './validation-rule';
import { overlaps } from './writing';

type Whole =
  | 'getSheet'
  | 'getCell'
  | 'offset'
  | 'merge'
  | 'mergeAcross'
  | 'mergeVertically'
  | 'breakApart'
  | 'isPartOfMerge'
  | 'getMergedRanges'
  | 'copyTo'
  | 'moveTo'
  | 'sort';

export class LocalRange extends RangeRules implements Pick<GoogleRange, Whole> {
  get home(): LocalSheet {
    return new LocalSheet(this.run, this.book, this.sheetId);
  }
  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return asGoogle(this.home);
  }
  getCell(row: number, column: number): GoogleRange {
    return asGoogle(rangeAt(this.home, this.getRow() + row - 1, this.getColumn() + column - 1, 1, 1));
  }
  offset(
    rows: number,
    columns: number,
    numRows = this.getNumRows(),
    numColumns = this.getNumColumns(),
  ): GoogleRange {
    return asGoogle(
      rangeAt(this.home, this.getRow() + rows, this.getColumn() + columns, numRows, numColumns),
    );
  }
  #merge(zones: EngineZone[]): GoogleRange {
    checkRangeEditable(this);
    this.breakApart();
    const target = zones.filter((zone) => zone.top !== zone.bottom || zone.left !== zone.right);
    if (target.length > 0)
      this.book.engine.dispatch('ADD_MERGE', { sheetId: this.sheetId, target, force: true });
    return this.me;
  }
  merge(): GoogleRange {
    return this.#merge([this.zone]);
  }
  mergeAcross(): GoogleRange {
    const { top, bottom } = this.zone;
    return this.#merge(
      Array.from({ length: bottom - top + 1 }, (_, place) => ({
        ...this.zone,
        top: top + place,
        bottom: top + place,
      })),
    );
  }
  mergeVertically(): GoogleRange {
    const { left, right } = this.zone;
    return this.#merge(
      Array.from({ length: right - left + 1 }, (_, place) => ({
        ...this.zone,
        left: left + place,
        right: left + place,
      })),
    );
  }
  #merges(): EngineZone[] {
    return this.book.engine.getters
      .getMerges(this.sheetId)
      .filter((zone) => overlaps(zone, this.zone))
      .map(({ top, bottom, left, right }) => ({ top, bottom, left, right }));
  }
  breakApart(): GoogleRange {
    const target = this.#merges();
    if (target.length > 0) this.book.engine.dispatch('REMOVE_MERGE', { sheetId: this.sheetId, target });
    return this.me;
  }
  isPartOfMerge(): boolean {
    return this.#merges().length > 0;
  }
  getMergedRanges(): GoogleRange[] {
    return this.#merges().map((zone) => asGoogle(new LocalRange(this.run, this.book, this.sheetId, zone)));
  }

  /** Takes a column number, {column, ascending}, or a list of either; columns are the sheet's, counted from 1. */
  sort(specification: unknown): GoogleRange {
    checkRangeEditable(this);
    const list: unknown[] = Array.isArray(specification) ? specification : [specification];
    const columns = list.map((item): SortColumn => {
      const { column, ascending } =
        typeof item === 'number' ? { column: item } : (item as { column: number; ascending?: boolean });
      if (column < this.getColumn() || column > this.getLastColumn())
        refuse('Sort column must be within the range.');
      return { column: column - 1, ascending: ascending ?? true };
    });
    sortZone(this.book, this.sheetId, this.zone, columns);
    return this.me;
  }

  /** Copies to a range whose top left corner counts; a bigger destination is filled with repetitions, as Google does. */
  copyTo(destination: GoogleRange, kind?: unknown, isTransposed?: boolean): void {
    const target = imitationOf(LocalRange, destination);
    if (!target) return;
    const type =
      kind instanceof GoogleEnum
        ? kind.name()
        : (kind as { contentsOnly?: boolean } | undefined)?.contentsOnly
          ? 'PASTE_VALUES'
          : (kind as { formatOnly?: boolean } | undefined)?.formatOnly
            ? 'PASTE_FORMAT'
            : 'PASTE_NORMAL';
    if (isTransposed) throw new Error('Range.copyTo transposed is not emulated');
    if (target.book !== this.book) throw new Error('Range.copyTo another spreadsheet is not emulated');
    const height = this.getNumRows();
    const width = this.getNumColumns();
    const down = Math.max(1, Math.floor(target.getNumRows() / height)) * height;
    const across = Math.max(1, Math.floor(target.getNumColumns() / width)) * width;
    const whole = imitationOf(
      LocalRange,
      target.home.getRange(target.getRow(), target.getColumn(), down, across),
    );
    if (!whole) return;
    checkRangeEditable(whole);
    if (type === 'PASTE_COLUMN_WIDTHS') {
      for (let col = 0; col < across; col++)
        target.home.setColumnWidth(
          target.getColumn() + col,
          this.home.getColumnWidth(this.getColumn() + (col % width)),
        );
      return;
    }
    this.#copyCells(whole, type);
    if (type === 'PASTE_NORMAL' || type === 'PASTE_DATA_VALIDATION' || type === 'PASTE_NO_BORDERS')
      this.#copyValidation(whole);
    if (type === 'PASTE_NORMAL' || type === 'PASTE_CONDITIONAL_FORMATTING' || type === 'PASTE_FORMAT')
      this.#copyConditional(whole);
  }
  moveTo(target: GoogleRange): void {
    const destination = imitationOf(LocalRange, target);
    if (!destination) return;
    checkRangeEditable(this);
    const { top, left } = destination.zone;
    const zone = { top, left, bottom: top + this.getNumRows() - 1, right: left + this.getNumColumns() - 1 };
    const moved = new LocalRange(this.run, this.book, destination.sheetId, zone);
    checkRangeEditable(moved);
    this.#copyCells(moved, 'PASTE_NORMAL', false);
    if (!overlaps(zone, this.zone) || this.sheetId !== destination.sheetId) this.clear();
  }

  #copyCells(target: LocalRange, type: string, isAdapted = true): void {
    const { engine } = this.book;
    const withContent = ['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMULA', 'PASTE_VALUES'].includes(type);
    const withFormat = ['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT'].includes(type);
    if (!withContent && !withFormat) return;
    const patches: CellPatch[] = [];
    const notes: [number, number, string][] = [];
    for (let row = target.zone.top; row <= target.zone.bottom; row++)
      for (let col = target.zone.left; col <= target.zone.right; col++) {
        const from = {
          row: this.zone.top + ((row - target.zone.top) % this.getNumRows()),
          col: this.zone.left + ((col - target.zone.left) % this.getNumColumns()),
        };
        const cell = engine.getters.getCell({ sheetId: this.sheetId, ...from });
        const state = engine.cell(this.sheetId, from.row, from.col);
        const isFormula = state.formula !== '' && type !== 'PASTE_VALUES';
        const content = isFormula
          ? isAdapted
            ? engine.moved(this.sheetId, state.formula, col - from.col, row - from.row)
            : state.formula
          : cell?.isFormula || !cell
            ? this.book.contentOf(state.value)
            : (cell.content ?? '');
        patches.push({
          row,
          col,
          ...(withContent && { content }),
          ...(withFormat && { style: cell?.style ?? null, format: cell?.format ?? '' }),
        });
        if (type === 'PASTE_NORMAL')
          notes.push([row, col, engine.getters.getNote(this.sheetId, from.row, from.col)]);
      }
    engine.write(target.sheetId, patches);
    if (notes.some(([row, col, text]) => text !== engine.getters.getNote(target.sheetId, row, col)))
      engine.dispatch('SET_NOTES', { sheetId: target.sheetId, notes });
  }
  #copyValidation(target: LocalRange): void {
    const rules = validationsOf(this.book, this.sheetId);
    for (let row = target.zone.top; row <= target.zone.bottom; row++)
      for (let col = target.zone.left; col <= target.zone.right; col++) {
        const rule = validationAt(
          rules,
          this.zone.top + ((row - target.zone.top) % this.getNumRows()),
          this.zone.left + ((col - target.zone.left) % this.getNumColumns()),
        );
        const zone = { top: row, bottom: row, left: col, right: col };
        if (rule) putValidation(this.book, target.sheetId, [zone], rule.meta);
        else removeValidation(this.book, target.sheetId, zone);
      }
  }
  /** Rules that hold for the whole source reach out to the target, on the same sheet. */
  #copyConditional(target: LocalRange): void {
    if (target.sheetId !== this.sheetId) return;
    const rules = conditionalFormatsOf(this.run, this.book, this.sheetId);
    let isChanged = false;
    for (const rule of rules) {
      const covers = rule.data.zones.some(
        (zone) =>
          zone.top <= this.zone.top &&
          zone.bottom >= this.zone.bottom &&
          zone.left <= this.zone.left &&
          zone.right >= this.zone.right,
      );
      if (!covers) continue;
      rule.data.zones.push(target.zone);
      isChanged = true;
    }
    if (isChanged)
      putConditionalFormats(
        this.book,
        this.sheetId,
        rules.map((rule) => asGoogle(rule)),
      );
  }
}
