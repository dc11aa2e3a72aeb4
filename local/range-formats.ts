// Range, third part: how cells look. Google is lax here: unknown colours and alignments are accepted.
import { change, clean, colour, read, same, type Change, type Read } from './cell-look';
import type { CellPatch } from './engine/engine';
import type { GoogleRange } from './range-address';
import { checkRangeEditable, checkSize, gridOf, RangeValues } from './range-values';
import { memberName } from './service';

type Look =
  | `${'get' | 'set'}${'NumberFormat' | 'Background' | 'FontColor' | 'FontWeight' | 'FontStyle' | 'FontLine' | 'FontSize' | 'HorizontalAlignment' | 'VerticalAlignment' | 'Wrap'}`
  | `${'get' | 'set'}${'NumberFormats' | 'Backgrounds' | 'FontColors' | 'FontWeights' | 'FontStyles' | 'FontLines' | 'FontSizes' | 'HorizontalAlignments' | 'VerticalAlignments' | 'Wraps'}`
  | 'getWrapStrategy'
  | 'getWrapStrategies'
  | 'setWrapStrategy'
  | 'setWrapStrategies'
  | 'setBorder';
type Strategy = GoogleAppsScript.Spreadsheet.WrapStrategy;

export abstract class RangeFormats extends RangeValues implements Pick<GoogleRange, Look> {
  #all<T>(part: Read<T>): T[][] {
    const { getters } = this.book.engine;
    return gridOf(this, (row, col) =>
      part(getters.getCell({ sheetId: this.sheetId, row, col })?.style ?? {}, this, row, col),
    );
  }
  #first<T>(part: Read<T>): T {
    const { top: row, left: col } = this.zone;
    return part(
      this.book.engine.getters.getCell({ sheetId: this.sheetId, row, col })?.style ?? {},
      this,
      row,
      col,
    );
  }
  #dress(part: Change, valueAt: (row: number, col: number) => unknown): GoogleRange {
    checkRangeEditable(this);
    const { getters } = this.book.engine;
    const patches = gridOf(this, (row, col): CellPatch[] => {
      const before = getters.getCell({ sheetId: this.sheetId, row, col })?.style ?? {};
      const style = clean({ ...before, ...part(valueAt(row - this.zone.top, col - this.zone.left)) });
      return same(before, style) ? [] : [{ row, col, style: Object.keys(style).length > 0 ? style : null }];
    });
    this.book.engine.write(this.sheetId, patches.flat(2));
    return this.me;
  }
  #dressEach(part: Change, rows: readonly (readonly unknown[])[]): GoogleRange {
    checkSize(this, rows);
    return this.#dress(part, (row, col) => rows[row]?.[col]);
  }

  getNumberFormats(): string[][] {
    return gridOf(this, (row, col) =>
      this.book.formats.name(this.book.engine.cell(this.sheetId, row, col).format),
    );
  }
  getNumberFormat(): string {
    return this.book.formats.name(this.book.engine.cell(this.sheetId, this.zone.top, this.zone.left).format);
  }
  setNumberFormats(formats: string[][]): GoogleRange {
    checkSize(this, formats);
    return this.#format((row, col) => formats[row]?.[col] ?? '');
  }
  setNumberFormat(format: string): GoogleRange {
    return this.#format(() => format);
  }
  #format(formatAt: (row: number, col: number) => string): GoogleRange {
    checkRangeEditable(this);
    const { getters } = this.book.engine;
    const patches = gridOf(this, (row, col): CellPatch[] => {
      const format = this.book.formats.engineFormat(formatAt(row - this.zone.top, col - this.zone.left));
      const before = getters.getCell({ sheetId: this.sheetId, row, col })?.format ?? '';
      return before === format ? [] : [{ row, col, format }];
    });
    this.book.engine.write(this.sheetId, patches.flat(2));
    return this.me;
  }

  getBackgrounds(): string[][] {
    return this.#all(read.background);
  }
  getBackground(): string {
    return this.#first(read.background);
  }
  setBackgrounds(colours: (string | null)[][]): GoogleRange {
    return this.#dressEach(change.background, colours);
  }
  setBackground(colourName: string | null): GoogleRange {
    return this.#dress(change.background, () => colourName);
  }
  getFontColors(): string[][] {
    return this.#all(read.fontColor);
  }
  getFontColor(): string {
    return this.#first(read.fontColor);
  }
  setFontColors(colours: unknown[][]): GoogleRange {
    return this.#dressEach(change.fontColor, colours);
  }
  setFontColor(colourName: string | null): GoogleRange {
    return this.#dress(change.fontColor, () => colourName);
  }
  getFontWeights(): GoogleAppsScript.Spreadsheet.FontWeight[][] {
    return this.#all(read.weight);
  }
  getFontWeight(): GoogleAppsScript.Spreadsheet.FontWeight {
    return this.#first(read.weight);
  }
  setFontWeights(weights: (GoogleAppsScript.Spreadsheet.FontWeight | null)[][]): GoogleRange {
    return this.#dressEach(change.weight, weights);
  }
  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): GoogleRange {
    return this.#dress(change.weight, () => weight);
  }
  getFontStyles(): GoogleAppsScript.Spreadsheet.FontStyle[][] {
    return this.#all(read.italic);
  }
  getFontStyle(): GoogleAppsScript.Spreadsheet.FontStyle {
    return this.#first(read.italic);
  }
  setFontStyles(styles: (GoogleAppsScript.Spreadsheet.FontStyle | null)[][]): GoogleRange {
    return this.#dressEach(change.italic, styles);
  }
  setFontStyle(style: GoogleAppsScript.Spreadsheet.FontStyle | null): GoogleRange {
    return this.#dress(change.italic, () => style);
  }
  getFontLines(): GoogleAppsScript.Spreadsheet.FontLine[][] {
    return this.#all(read.line);
  }
  getFontLine(): GoogleAppsScript.Spreadsheet.FontLine {
    return this.#first(read.line);
  }
  setFontLines(lines: (GoogleAppsScript.Spreadsheet.FontLine | null)[][]): GoogleRange {
    return this.#dressEach(change.line, lines);
  }
  setFontLine(line: GoogleAppsScript.Spreadsheet.FontLine | null): GoogleRange {
    return this.#dress(change.line, () => line);
  }
  getFontSizes(): number[][] {
    return this.#all(read.size);
  }
  getFontSize(): number {
    return this.#first(read.size);
  }
  setFontSizes(sizes: number[][]): GoogleRange {
    return this.#dressEach(change.size, sizes);
  }
  setFontSize(size: number): GoogleRange {
    return this.#dress(change.size, () => size);
  }
  getHorizontalAlignments(): string[][] {
    return this.#all(read.horizontal);
  }
  getHorizontalAlignment(): string {
    return this.#first(read.horizontal);
  }
  setHorizontalAlignments(alignments: (string | null)[][]): GoogleRange {
    return this.#dressEach(change.horizontal, alignments);
  }
  setHorizontalAlignment(alignment: string | null): GoogleRange {
    return this.#dress(change.horizontal, () => alignment);
  }
  getVerticalAlignments(): string[][] {
    return this.#all(read.vertical);
  }
  getVerticalAlignment(): string {
    return this.#first(read.vertical);
  }
  setVerticalAlignments(alignments: (string | null)[][]): GoogleRange {
    return this.#dressEach(change.vertical, alignments);
  }
  setVerticalAlignment(alignment: string | null): GoogleRange {
    return this.#dress(change.vertical, () => alignment);
  }
  getWraps(): boolean[][] {
    return this.#all(read.wrap);
  }
  getWrap(): boolean {
    return this.#first(read.wrap);
  }
  setWraps(wraps: boolean[][]): GoogleRange {
    return this.#dressEach(change.wrap, wraps);
  }
  setWrap(isWrapped: boolean): GoogleRange {
    return this.#dress(change.wrap, () => isWrapped);
  }
  getWrapStrategies(): Strategy[][] {
    return this.#all(read.strategy);
  }
  getWrapStrategy(): Strategy {
    return this.#first(read.strategy);
  }
  setWrapStrategies(strategies: Strategy[][]): GoogleRange {
    return this.#dressEach(change.strategy, strategies);
  }
  setWrapStrategy(strategy: Strategy): GoogleRange {
    return this.#dress(change.strategy, () => strategy);
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    lineColour?: string | null,
    lineStyle?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
  ): GoogleRange {
    checkRangeEditable(this);
    const name = memberName(lineStyle) ?? 'SOLID';
    const style =
      name === 'DOTTED'
        ? 'dotted'
        : name === 'DASHED'
          ? 'dashed'
          : name.startsWith('SOLID_')
            ? name === 'SOLID_THICK'
              ? 'thick'
              : 'medium'
            : 'thin';
    const sides = { top, left, bottom, right, v: vertical, h: horizontal };
    for (const [position, isDrawn] of Object.entries(sides)) {
      if (isDrawn === null) continue;
      const border = { position, ...(isDrawn && { color: colour(lineColour) ?? '#000000', style }) };
      if (isDrawn)
        this.book.engine.dispatch('SET_ZONE_BORDERS', { sheetId: this.sheetId, target: [this.zone], border });
    }
    if (Object.values(sides).every((side) => side === false))
      this.book.engine.dispatch('SET_ZONE_BORDERS', {
        sheetId: this.sheetId,
        target: [this.zone],
        border: { position: 'clear' },
      });
    return this.me;
  }
}
