// Color, ColorBuilder and RgbColor. Theme colors are not emulated: setThemeColor throws by name.
import { hexOf } from '../../book/color-names';
import { ColorType } from '../../gate/enums';
import type { Execution } from '../../run/execution';
import { refuse } from '../../gate/refusal';
import { asGoogle, imitationOf, Service, unwrapped } from '../../gate/service';

type Color = GoogleAppsScript.Spreadsheet.Color;
type Builder = GoogleAppsScript.Spreadsheet.ColorBuilder;
type RgbColor = GoogleAppsScript.Base.RgbColor;
type Type = GoogleAppsScript.Base.ColorType;

class LocalRgbColor extends Service implements RgbColor {
  readonly googleName = 'RgbColor';
  constructor(
    run: Execution,
    private readonly hex: string,
  ) {
    super(run);
  }
  #part(place: number): number {
    return Number.parseInt(this.hex.slice(place, place + 2), 16);
  }
  asHexString(): string {
    return this.hex;
  }
  getRed(): number {
    return this.#part(1);
  }
  getGreen(): number {
    return this.#part(3);
  }
  getBlue(): number {
    return this.#part(5);
  }
  getColorType(): Type {
    return asGoogle(ColorType.RGB);
  }
}

/** A color; here it always consists of red, green and blue. */
export class LocalColor extends Service implements Color {
  readonly googleName = 'Color';
  constructor(
    run: Execution,
    readonly hex: string,
  ) {
    super(run);
  }
  asRgbColor(): RgbColor {
    return asGoogle(new LocalRgbColor(this.run, this.hex));
  }
  asThemeColor(): GoogleAppsScript.Spreadsheet.ThemeColor {
    return refuse('Object is not of type ThemeColor.');
  }
  getColorType(): Type {
    return asGoogle(ColorType.RGB);
  }
}

/** What SpreadsheetApp.newColor() returns. */
export class LocalColorBuilder extends Service implements Omit<Builder, 'setThemeColor'> {
  readonly googleName = 'ColorBuilder';
  #hex: string | undefined;
  asRgbColor(): RgbColor {
    return this.#hex === undefined
      ? refuse('Object is not of type RgbColor.')
      : asGoogle(new LocalRgbColor(this.run, this.#hex));
  }
  asThemeColor(): GoogleAppsScript.Spreadsheet.ThemeColor {
    return refuse('Object is not of type ThemeColor.');
  }
  getColorType(): Type {
    return asGoogle(this.#hex === undefined ? ColorType.UNSUPPORTED : ColorType.RGB);
  }
  setRgbColor(cssString: string): Builder {
    this.#hex = hexOf(cssString) ?? refuse(`Invalid argument: ${cssString}`);
    return asGoogle(this);
  }
  build(): Color {
    return this.#hex === undefined
      ? refuse('The color has not been set.')
      : asGoogle(new LocalColor(this.run, this.#hex));
  }
}

/** The color of a Color that came from a script. */
export function hexOfColor(value: unknown): string | undefined {
  return imitationOf(LocalColor, unwrapped(value))?.hex;
}
