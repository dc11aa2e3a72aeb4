// How a cell looks: Google's words for it (bold, italic, #rrggbb, WRAP …) and the engine's style, both ways.
import { hexOfColor, LocalColor } from './color';
import { hexOf } from '../../book/color-names';
import { TextDirection, WrapStrategy } from '../../gate/enums';
import type { EngineStyle } from '../../engine/engine';
import { asGoogle, imitationOf, memberName, unwrapped } from '../../gate/service';
import type { RangeAddress } from './range-address';
import type { KeptParts } from './rich-parts';
import { LocalTextRotation, LocalTextStyle } from './text-style';

type Sheets = typeof GoogleAppsScript.Spreadsheet;
type Strategy = GoogleAppsScript.Spreadsheet.WrapStrategy;
type Direction = GoogleAppsScript.Spreadsheet.TextDirection;
/** The engine's style, and what Sheets stores in addition; the engine stores those parts without showing them. */
export interface Look extends EngineStyle {
  fontFamily?: string;
  direction?: keyof Sheets['TextDirection'];
  isStacked?: boolean;
  /** Only for text with links, or with more than one look. */
  rich?: KeptParts;
}
/** Reads one part of a cell's look. */
export type Read<T> = (style: Look, range: RangeAddress, row: number, col: number) => T;
/** What a value given to a setter does to the style. */
export type Change = (value: unknown) => Look;

/** A color as Google returns it: #rrggbb in lower case. Null and unknown words reset. */
export const colour = hexOf;

const ALIGN = { left: 'left', center: 'center', right: 'right' } as const;
const WRAPPING = { WRAP: 'wrap', OVERFLOW: 'overflow', CLIP: 'clip' } as const;
const DEFAULT_FONT = 'Arial';
const DEFAULT_SIZE = 10;
/** The engine rotates clockwise in radians, Sheets counterclockwise in degrees. */
const RADIANS = -Math.PI / 180;
/** Removes a part of a style. The engine merges styles, so a missing part must be written. */
const none = undefined as never;

const backgroundOf = (style: Look): string => style.fillColor?.toLowerCase() ?? '#ffffff';
const fontColorOf = (style: Look): string => style.textColor?.toLowerCase() ?? '#000000';

/** Reads each part of a look in Google’s words. */
export const read = {
  background: backgroundOf as Read<string>,
  backgroundObject: ((style, { run }) =>
    asGoogle(new LocalColor(run, backgroundOf(style)))) as Read<GoogleAppsScript.Spreadsheet.Color>,
  fontColor: fontColorOf as Read<string>,
  fontColorObject: ((style, { run }) =>
    asGoogle(new LocalColor(run, fontColorOf(style)))) as Read<GoogleAppsScript.Spreadsheet.Color>,
  weight: ((style) => (style.bold ? 'bold' : 'normal')) as Read<'bold' | 'normal'>,
  italic: ((style) => (style.italic ? 'italic' : 'normal')) as Read<'italic' | 'normal'>,
  line: ((style) => (style.strikethrough ? 'line-through' : style.underline ? 'underline' : 'none')) as Read<
    'underline' | 'line-through' | 'none'
  >,
  size: ((style) => style.fontSize ?? DEFAULT_SIZE) as Read<number>,
  family: ((style) => style.fontFamily ?? DEFAULT_FONT) as Read<string>,
  horizontal: ((style, range, row, col) => {
    if (style.align) return style.align;
    const { value } = range.book.engine.cell(range.sheetId, row, col);
    return typeof value === 'number' ? 'general-right' : 'general-left';
  }) as Read<string>,
  vertical: ((style) => style.verticalAlign ?? 'bottom') as Read<string>,
  wrap: ((style) => style.wrapping === 'wrap') as Read<boolean>,
  strategy: ((style) =>
    asGoogle<Strategy>(
      style.wrapping === 'wrap'
        ? WrapStrategy.WRAP
        : style.wrapping === 'clip'
          ? WrapStrategy.CLIP
          : WrapStrategy.OVERFLOW,
    )) as Read<Strategy>,
  direction: ((style) =>
    style.direction === undefined
      ? null
      : asGoogle<Direction>(TextDirection[style.direction])) as Read<Direction | null>,
  rotation: ((style, { run }) => {
    const degrees = Math.round((style.rotation ?? 0) / RADIANS) + 0;
    return asGoogle(new LocalTextRotation(run, degrees, style.isStacked ?? false));
  }) as Read<GoogleAppsScript.Spreadsheet.TextRotation>,
  text: ((style, { run }) =>
    asGoogle(
      new LocalTextStyle(run, {
        bold: style.bold ?? false,
        italic: style.italic ?? false,
        strikethrough: style.strikethrough ?? false,
        underline: style.underline ?? false,
        fontFamily: style.fontFamily ?? DEFAULT_FONT,
        fontSize: style.fontSize ?? DEFAULT_SIZE,
        colour: fontColorOf(style),
      }),
    )) as Read<GoogleAppsScript.Spreadsheet.TextStyle>,
};
/** What each of Google’s setters does to a style. */
export const change = {
  background: ((value) => ({ fillColor: hexOf(value) ?? none })) as Change,
  backgroundObject: ((value) => ({ fillColor: hexOfColor(value) ?? none })) as Change,
  /** Accepts a Color, too: setFontColors does. */
  fontColor: ((value) => ({ textColor: hexOf(value) ?? hexOfColor(value) ?? none })) as Change,
  weight: ((value) => ({ bold: value === 'bold' || none })) as Change,
  italic: ((value) => ({ italic: value === 'italic' || none })) as Change,
  line: ((value) => ({
    strikethrough: value === 'line-through' || none,
    underline: value === 'underline' || none,
  })) as Change,
  size: ((value) => ({ fontSize: value === null ? none : Number(value) })) as Change,
  family: ((value) => ({ fontFamily: typeof value === 'string' && value !== '' ? value : none })) as Change,
  horizontal: ((value) => ({ align: ALIGN[value as keyof typeof ALIGN] ?? none })) as Change,
  vertical: ((value) => ({
    verticalAlign: value === 'top' || value === 'middle' || value === 'bottom' ? value : none,
  })) as Change,
  wrap: ((value) => ({ wrapping: value ? 'wrap' : 'overflow' })) as Change,
  strategy: ((value) => ({
    wrapping: WRAPPING[(memberName(value) ?? 'OVERFLOW') as keyof typeof WRAPPING],
  })) as Change,
  direction: ((value) => ({ direction: (memberName(value) as Look['direction']) ?? none })) as Change,
  stacked: ((value) => ({ isStacked: value === true || none })) as Change,
  /** Accepts degrees, or what getTextRotation returned. */
  rotation: ((value) => {
    const given = imitationOf(LocalTextRotation, unwrapped(value));
    const degrees = given ? given.degrees : Number(value);
    return {
      rotation: degrees === 0 ? none : degrees * RADIANS,
      isStacked: given?.vertical === true || none,
    };
  }) as Change,
  /** A text style changes only what is set in it. */
  text: ((value) => {
    const look = imitationOf(LocalTextStyle, unwrapped(value))?.look;
    if (!look) return {};
    return {
      ...(look.bold !== null && { bold: look.bold || none }),
      ...(look.italic !== null && { italic: look.italic || none }),
      ...(look.strikethrough !== null && { strikethrough: look.strikethrough || none }),
      ...(look.underline !== null && { underline: look.underline || none }),
      ...(look.fontFamily !== null && { fontFamily: look.fontFamily }),
      ...(look.fontSize !== null && { fontSize: look.fontSize }),
      ...(look.colour !== null && { textColor: look.colour }),
    };
  }) as Change,
};
