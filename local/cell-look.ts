// How a cell looks: Google's words for it (bold, italic, #rrggbb, WRAP …) and the engine's style, both ways.
import { WrapStrategy } from './enums';
import type { EngineStyle } from './engine/engine';
import { asGoogle, memberName } from './service';
import type { RangeAddress } from './range-address';

type Strategy = GoogleAppsScript.Spreadsheet.WrapStrategy;
/** Reads one part of a cell's look. */
export type Read<T> = (style: EngineStyle, range: RangeAddress, row: number, col: number) => T;
/** What a value given to a setter does to the style. */
export type Change = (value: unknown) => EngineStyle;

const COLOUR_NAMES: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  purple: '#800080',
  pink: '#ffc0cb',
  cyan: '#00ffff',
  magenta: '#ff00ff',
  brown: '#a52a2a',
};

/** A colour as Google gives it back: #rrggbb in small letters. Null and unknown words reset. */
export function colour(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const name = value.toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(name);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  return /^#[0-9a-f]{6}$/.test(name) ? name : COLOUR_NAMES[name];
}

const ALIGN = { left: 'left', center: 'center', right: 'right' } as const;
const WRAPPING = { WRAP: 'wrap', OVERFLOW: 'overflow', CLIP: 'clip' } as const;
/** A style in which the named parts are taken away: the engine merges styles, so absence must be written. */
const none = undefined as never;

export const read = {
  background: ((style) => style.fillColor?.toLowerCase() ?? '#ffffff') as Read<string>,
  fontColor: ((style) => style.textColor?.toLowerCase() ?? '#000000') as Read<string>,
  weight: ((style) => (style.bold ? 'bold' : 'normal')) as Read<'bold' | 'normal'>,
  italic: ((style) => (style.italic ? 'italic' : 'normal')) as Read<'italic' | 'normal'>,
  line: ((style) => (style.strikethrough ? 'line-through' : style.underline ? 'underline' : 'none')) as Read<
    'underline' | 'line-through' | 'none'
  >,
  size: ((style) => style.fontSize ?? 10) as Read<number>,
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
};
export const change = {
  background: ((value) => ({ fillColor: colour(value) ?? none })) as Change,
  fontColor: ((value) => ({ textColor: colour(value) ?? none })) as Change,
  weight: ((value) => ({ bold: value === 'bold' || none })) as Change,
  italic: ((value) => ({ italic: value === 'italic' || none })) as Change,
  line: ((value) => ({
    strikethrough: value === 'line-through' || none,
    underline: value === 'underline' || none,
  })) as Change,
  size: ((value) => ({ fontSize: Number(value) })) as Change,
  horizontal: ((value) => ({ align: ALIGN[value as keyof typeof ALIGN] ?? none })) as Change,
  vertical: ((value) => ({
    verticalAlign: value === 'top' || value === 'middle' || value === 'bottom' ? value : none,
  })) as Change,
  wrap: ((value) => ({ wrapping: value ? 'wrap' : 'overflow' })) as Change,
  strategy: ((value) => ({
    wrapping: WRAPPING[(memberName(value) ?? 'OVERFLOW') as keyof typeof WRAPPING],
  })) as Change,
};

export function clean(style: EngineStyle): EngineStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

export function same(one: EngineStyle, other: EngineStyle): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(style: EngineStyle): [string, unknown][] {
  return Object.entries(style).sort(([one], [other]) => (one < other ? -1 : 1));
}
