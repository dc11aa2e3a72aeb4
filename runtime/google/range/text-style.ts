// TextStyle, its builder, and TextRotation: how text looks, apart from any cell.
import { hexOfColor, LocalColor } from './color';
import { hexOf } from '../../book/color-names';
import type { Execution } from '../../run/execution';
import { asGoogle, Service } from '../../gate/service';

type Style = GoogleAppsScript.Spreadsheet.TextStyle;
type Builder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;
type Rotation = GoogleAppsScript.Spreadsheet.TextRotation;

/** A text style's settings; null means "not set". */
export interface TextLook {
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: boolean | null;
  fontFamily: string | null;
  fontSize: number | null;
  colour: string | null;
}

const UNSET: TextLook = {
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
  fontFamily: null,
  fontSize: null,
  colour: null,
};

/** Google's typings don't mention that a text style returns null for what isn't set. */
const said = <T>(value: T | null): T => value as T;

/** How text looks; null is "not set". */
export class LocalTextStyle extends Service implements Style {
  readonly googleName = 'TextStyle';
  constructor(
    run: Execution,
    readonly look: TextLook,
  ) {
    super(run);
  }
  copy(): Builder {
    return asGoogle(new LocalTextStyleBuilder(this.run, { ...this.look }));
  }
  getFontFamily(): string {
    return said(this.look.fontFamily);
  }
  getFontSize(): number {
    return said(this.look.fontSize);
  }
  getForegroundColor(): string {
    return said(this.look.colour);
  }
  getForegroundColorObject(): GoogleAppsScript.Spreadsheet.Color | null {
    return this.look.colour === null ? null : asGoogle(new LocalColor(this.run, this.look.colour));
  }
  isBold(): boolean {
    return said(this.look.bold);
  }
  isItalic(): boolean {
    return said(this.look.italic);
  }
  isStrikethrough(): boolean {
    return said(this.look.strikethrough);
  }
  isUnderline(): boolean {
    return said(this.look.underline);
  }
}

/** What SpreadsheetApp.newTextStyle() returns. */
export class LocalTextStyleBuilder extends Service implements Builder {
  readonly googleName = 'TextStyleBuilder';
  constructor(
    run: Execution,
    private readonly look: TextLook = { ...UNSET },
  ) {
    super(run);
  }
  #set(change: Partial<TextLook>): Builder {
    Object.assign(this.look, change);
    return asGoogle(this);
  }
  build(): Style {
    return asGoogle(new LocalTextStyle(this.run, { ...this.look }));
  }
  setBold(bold: boolean): Builder {
    return this.#set({ bold });
  }
  setItalic(italic: boolean): Builder {
    return this.#set({ italic });
  }
  setStrikethrough(strikethrough: boolean): Builder {
    return this.#set({ strikethrough });
  }
  setUnderline(underline: boolean): Builder {
    return this.#set({ underline });
  }
  setFontFamily(fontFamily: string): Builder {
    return this.#set({ fontFamily });
  }
  setFontSize(fontSize: number): Builder {
    return this.#set({ fontSize });
  }
  setForegroundColor(cssString: string): Builder {
    return this.#set({ colour: hexOf(cssString) ?? null });
  }
  setForegroundColorObject(color: GoogleAppsScript.Spreadsheet.Color): Builder {
    return this.#set({ colour: hexOfColor(color) ?? null });
  }
}

/** How text is rotated: by degrees, or stacked letter by letter. */
export class LocalTextRotation extends Service implements Rotation {
  readonly googleName = 'TextRotation';
  constructor(
    run: Execution,
    readonly degrees: number,
    readonly vertical: boolean,
  ) {
    super(run);
  }
  getDegrees(): number {
    return this.degrees;
  }
  isVertical(): boolean {
    return this.vertical;
  }
}
