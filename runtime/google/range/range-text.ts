// Range, fourth part: alignment, wrapping and borders. Google is lax here: it accepts unknown alignments.
import { change, colour, read } from './cell-look';
import type { GoogleRange } from './range-address';
import { RangeFormats } from './range-formats';
import { dress, dressEach, firstLook, looks } from './range-look';
import { checkRangeEditable } from './range-values';
import { memberName } from '../../gate/service';

type Single =
  'HorizontalAlignment' | 'VerticalAlignment' | 'Wrap' | 'TextDirection' | 'TextRotation' | 'TextStyle';
type Looks =
  | `${'get' | 'set'}${Single | `${Single}s` | 'WrapStrategy' | 'WrapStrategies'}`
  | 'setVerticalText'
  | 'setBorder';
type Strategy = GoogleAppsScript.Spreadsheet.WrapStrategy;
type Direction = GoogleAppsScript.Spreadsheet.TextDirection;
type Rotation = GoogleAppsScript.Spreadsheet.TextRotation;
type Text = GoogleAppsScript.Spreadsheet.TextStyle;

/** The engine's lines. It has no double line. */
const LINES: Readonly<Record<string, string>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'thin',
};

/** The alignment, wrapping and borders of a range's cells. */
export abstract class RangeText extends RangeFormats implements Pick<GoogleRange, Looks> {
  getHorizontalAlignments(): string[][] {
    return looks(this, read.horizontal);
  }
  getHorizontalAlignment(): string {
    return firstLook(this, read.horizontal);
  }
  setHorizontalAlignments(values: (string | null)[][]): GoogleRange {
    return dressEach(this, change.horizontal, values);
  }
  setHorizontalAlignment(value: string | null): GoogleRange {
    return dress(this, change.horizontal, value);
  }
  getVerticalAlignments(): string[][] {
    return looks(this, read.vertical);
  }
  getVerticalAlignment(): string {
    return firstLook(this, read.vertical);
  }
  setVerticalAlignments(values: (string | null)[][]): GoogleRange {
    return dressEach(this, change.vertical, values);
  }
  setVerticalAlignment(value: string | null): GoogleRange {
    return dress(this, change.vertical, value);
  }
  getWraps(): boolean[][] {
    return looks(this, read.wrap);
  }
  getWrap(): boolean {
    return firstLook(this, read.wrap);
  }
  setWraps(values: boolean[][]): GoogleRange {
    return dressEach(this, change.wrap, values);
  }
  setWrap(value: boolean): GoogleRange {
    return dress(this, change.wrap, value);
  }
  getWrapStrategies(): Strategy[][] {
    return looks(this, read.strategy);
  }
  getWrapStrategy(): Strategy {
    return firstLook(this, read.strategy);
  }
  setWrapStrategies(values: Strategy[][]): GoogleRange {
    return dressEach(this, change.strategy, values);
  }
  setWrapStrategy(value: Strategy): GoogleRange {
    return dress(this, change.strategy, value);
  }
  getTextDirections(): (Direction | null)[][] {
    return looks(this, read.direction);
  }
  getTextDirection(): Direction | null {
    return firstLook(this, read.direction);
  }
  setTextDirections(values: (Direction | null)[][]): GoogleRange {
    return dressEach(this, change.direction, values);
  }
  setTextDirection(value: Direction | null): GoogleRange {
    return dress(this, change.direction, value);
  }
  getTextRotations(): Rotation[][] {
    return looks(this, read.rotation);
  }
  getTextRotation(): Rotation {
    return firstLook(this, read.rotation);
  }
  setTextRotations(values: Rotation[][]): GoogleRange {
    return dressEach(this, change.rotation, values);
  }
  setTextRotation(value: Rotation | number): GoogleRange {
    return dress(this, change.rotation, value);
  }
  getTextStyles(): Text[][] {
    return looks(this, read.text);
  }
  getTextStyle(): Text {
    return firstLook(this, read.text);
  }
  setTextStyles(values: Text[][]): GoogleRange {
    return dressEach(this, change.text, values);
  }
  setTextStyle(value: Text): GoogleRange {
    return dress(this, change.text, value);
  }
  setVerticalText(isVertical: boolean): GoogleRange {
    return dress(this, change.stacked, isVertical);
  }

  /** For each side: true draws it, false removes it, null leaves it unchanged. */
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
    const style = LINES[memberName(lineStyle) ?? 'SOLID'] ?? 'thin';
    const sides = { top, left, bottom, right, v: vertical, h: horizontal };
    for (const [position, isDrawn] of Object.entries(sides)) {
      if (isDrawn === null) continue;
      const border = isDrawn
        ? { position, color: colour(lineColour) ?? '#000000', style }
        : { position, color: '' };
      this.book.engine.dispatch('SET_ZONE_BORDERS', { sheetId: this.sheetId, target: [this.zone], border });
    }
    return this.me;
  }
}
