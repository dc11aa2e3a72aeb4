// Parses typed numbers, percents and amounts of money as Sheets does, with the separators of a locale.
import type { EngineLocale } from '../engine/locale';
import type { TypedInput } from './typed-input';

/** Several kinds of space separate thousands. Keyboards have only one. */
const BLANKS = '[ \\u00a0\\u202f]';
const CURRENCY = '[$€£¥₹₩₽₪₺₴฿₫₱₦]';

const shapes = new Map<string, RegExp>();

function shapeOf({ thousandsSeparator, decimalSeparator }: EngineLocale): RegExp {
  const key = thousandsSeparator + decimalSeparator;
  let shape = shapes.get(key);
  if (shape) return shape;
  const group = /\s/.test(thousandsSeparator)
    ? BLANKS
    : /['’]/.test(thousandsSeparator)
      ? "['’]"
      : `[${thousandsSeparator}]`;
  const sign = '([-+])?';
  // Parenthesis, sign and currency in any of Sheets' orders: -$5, $-5, ($5), 5 €, -5 €.
  shape = new RegExp(
    `^(\\()?${sign}\\s*(${CURRENCY})?\\s*${sign}(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:([${decimalSeparator}])(\\d*))?(e[-+]?\\d+)?\\s*(?:(%)|(${CURRENCY}))?(\\))?$`,
    'i',
  );
  shapes.set(key, shape);
  return shape;
}

/** Parses a number, with the number format that Sheets gives it; undefined if the text isn't a number. */
export function readNumber(text: string, locale: EngineLocale): TypedInput | undefined {
  const match = shapeOf(locale).exec(text);
  if (!match) return undefined;
  const [, open, sign, before, innerSign, whole = '', , fraction = '', exponent = '', percent, after, close] =
    match;
  const hasTwoMarks = [before, after, percent].filter(Boolean).length > 1;
  const hasTwoSigns = [open, sign, innerSign].filter(Boolean).length > 1;
  if ((whole === '' && fraction === '') || hasTwoMarks || hasTwoSigns) return undefined;
  if (Boolean(open) !== Boolean(close) || (exponent && (before ?? after))) return undefined;
  const isNegative = Boolean(open) || sign === '-' || innerSign === '-';
  const value = Number(
    `${isNegative ? '-' : ''}${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}${exponent}`,
  );
  if (!Number.isFinite(value)) return undefined;
  // -0 becomes 0.
  return { value: (percent ? Number((value / 100).toPrecision(15)) : value) || 0, ...format() };

  function format(): { format?: string } {
    if (percent) return { format: fraction ? '0.00%' : '0%' };
    if (before ?? after) return { format: money(before, after, fraction !== '') };
    if (exponent) return { format: '0.00E+00' };
    if (!/\D/.test(whole)) return {};
    return { format: fraction ? '#,##0.00' : '#,##0' };
  }
}

function money(before: string | undefined, after: string | undefined, hasCents: boolean): string {
  const number = hasCents ? '#,##0.00' : '#,##0';
  return before ? `[$${before}]${number}` : `${number} [$${after ?? ''}]`;
}
