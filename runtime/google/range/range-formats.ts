// Range, third part: number formats, backgrounds and fonts. Google is lax here: unknown colors are accepted.
import { change, read } from './cell-look';
import { hexOfParts } from '../../book/color-names';
import type { CellPatch } from '../../engine/engine';
import type { GoogleRange } from './range-address';
import { dress, dressEach, firstLook, looks } from './range-look';
import { checkRangeEditable, checkSize, gridOf, RangeValues, refuseTyped } from './range-values';
import { WORDS } from '../../gate/refusal';

type Single =
  | 'NumberFormat'
  | 'Background'
  | 'BackgroundObject'
  | 'FontColorObject'
  | 'FontWeight'
  | 'FontStyle'
  | 'FontLine'
  | 'FontSize';
type Looks =
  | `${'get' | 'set'}${Single | `${Single}s` | 'FontFamily' | 'FontFamilies'}`
  | 'setFontColor'
  | 'setFontColors'
  | 'setBackgroundRGB';
type Color = GoogleAppsScript.Spreadsheet.Color;
type Weight = GoogleAppsScript.Spreadsheet.FontWeight;
type Style = GoogleAppsScript.Spreadsheet.FontStyle;
type Line = GoogleAppsScript.Spreadsheet.FontLine;

/** Number formats, backgrounds and fonts of a range. */
export abstract class RangeFormats extends RangeValues implements Pick<GoogleRange, Looks> {
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
    refuseTyped(this, WORDS.typedFormat);
    const patches = gridOf(this, (row, col): CellPatch[] => {
      const name = formatAt(row - this.zone.top, col - this.zone.left);
      const patch = this.book.formatPatch(this.sheetId, row, col, name);
      return patch ? [patch] : [];
    });
    this.book.engine.write(this.sheetId, patches.flat(2));
    return this.me;
  }

  getBackgrounds(): string[][] {
    return looks(this, read.background);
  }
  getBackground(): string {
    return firstLook(this, read.background);
  }
  setBackgrounds(values: (string | null)[][]): GoogleRange {
    return dressEach(this, change.background, values);
  }
  setBackground(value: string | null): GoogleRange {
    return dress(this, change.background, value);
  }
  getBackgroundObjects(): Color[][] {
    return looks(this, read.backgroundObject);
  }
  getBackgroundObject(): Color {
    return firstLook(this, read.backgroundObject);
  }
  /** Null resets all backgrounds, as its typings allow. */
  setBackgroundObjects(colors: (Color | null)[][] | null): GoogleRange {
    return colors === null
      ? dress(this, change.backgroundObject, null)
      : dressEach(this, change.backgroundObject, colors);
  }
  setBackgroundObject(color: Color | null): GoogleRange {
    return dress(this, change.backgroundObject, color);
  }
  setBackgroundRGB(red: number, green: number, blue: number): GoogleRange {
    return dress(this, change.background, hexOfParts(red, green, blue));
  }
  getFontColors(): string[][] {
    return looks(this, read.fontColor);
  }
  getFontColor(): string {
    return firstLook(this, read.fontColor);
  }
  setFontColors(values: unknown[][]): GoogleRange {
    return dressEach(this, change.fontColor, values);
  }
  setFontColor(value: string | null): GoogleRange {
    return dress(this, change.fontColor, value);
  }
  getFontColorObjects(): Color[][] {
    return looks(this, read.fontColorObject);
  }
  getFontColorObject(): Color {
    return firstLook(this, read.fontColorObject);
  }
  setFontColorObjects(values: (Color | null)[][]): GoogleRange {
    return dressEach(this, change.fontColor, values);
  }
  setFontColorObject(value: Color | null): GoogleRange {
    return dress(this, change.fontColor, value);
  }
  getFontFamilies(): string[][] {
    return looks(this, read.family);
  }
  getFontFamily(): string {
    return firstLook(this, read.family);
  }
  setFontFamilies(values: (string | null)[][]): GoogleRange {
    return dressEach(this, change.family, values);
  }
  setFontFamily(value: string | null): GoogleRange {
    return dress(this, change.family, value);
  }
  getFontWeights(): Weight[][] {
    return looks(this, read.weight);
  }
  getFontWeight(): Weight {
    return firstLook(this, read.weight);
  }
  setFontWeights(values: (Weight | null)[][]): GoogleRange {
    return dressEach(this, change.weight, values);
  }
  setFontWeight(value: Weight | null): GoogleRange {
    return dress(this, change.weight, value);
  }
  getFontStyles(): Style[][] {
    return looks(this, read.italic);
  }
  getFontStyle(): Style {
    return firstLook(this, read.italic);
  }
  setFontStyles(values: (Style | null)[][]): GoogleRange {
    return dressEach(this, change.italic, values);
  }
  setFontStyle(value: Style | null): GoogleRange {
    return dress(this, change.italic, value);
  }
  getFontLines(): Line[][] {
    return looks(this, read.line);
  }
  getFontLine(): Line {
    return firstLook(this, read.line);
  }
  setFontLines(values: (Line | null)[][]): GoogleRange {
    return dressEach(this, change.line, values);
  }
  setFontLine(value: Line | null): GoogleRange {
    return dress(this, change.line, value);
  }
  getFontSizes(): number[][] {
    return looks(this, read.size);
  }
  getFontSize(): number {
    return firstLook(this, read.size);
  }
  setFontSizes(values: number[][]): GoogleRange {
    return dressEach(this, change.size, values);
  }
  setFontSize(value: number): GoogleRange {
    return dress(this, change.size, value);
  }
}
