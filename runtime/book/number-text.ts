// Formats numbers and texts as Sheets shows them: digits, separators, percent, scientific, fractions, literals. Dates are in
// date-display.ts.
import { dateText } from './date-display';
import { localeNames, type EngineLocale, type LocaleNames } from '../engine/locale';
import { fractionText } from './number-fractions';
import { sectionFor, sectionsOf, textSection, type FormatSection } from './number-sections';
import { digitsOf, type Digits } from './number-digits';

/** How a locale writes numbers and dates. */
export interface Writing {
  locale: EngineLocale;
  /** Names of days and months; needed if a format shows dates. */
  names?: LocaleNames;
}

const TOKEN = /"[^"]*"|\\.|_.|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|E[+-]0+|[0#?]|./gi;
const sections = new Map<string, FormatSection[]>();

function parsed(format: string): FormatSection[] {
  let known = sections.get(format);
  if (!known) {
    if (sections.size > 1000) sections.clear();
    sections.set(format, (known = sectionsOf(format)));
  }
  return known;
}

/** From here on, Sheets uses scientific notation. */
const MOST_WHOLE = 1e15;
const SIGNIFICANT = 10;

/** A number in a cell without a format: ten significant digits, or all digits of a whole number. */
export function automaticText(value: number, locale: EngineLocale): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size >= MOST_WHOLE) return numberText(value, '0.#####E+0', { locale }).replace(/[.,](?=E)/, '');
  if (Number.isInteger(value)) return String(value);
  const decimals = Math.max(0, SIGNIFICANT - 1 - Math.floor(Math.log10(size)));
  const { whole, fraction } = digitsOf(size, decimals);
  const rest = fraction.replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${whole}${rest && locale.decimalSeparator + rest}`;
}

/** A number in a format of Sheets (not the automatic one). */
export function numberText(value: number, format: string, writing: Writing): string {
  const { section, isSigned } = sectionFor(parsed(format), value);
  if (!section) return '';
  if (section.kind === 'date') return dateText(value, section.text, writing.names ?? localeNames('en_US'));
  if (section.kind === 'text') return literals(section.text, String(value));
  const text = sectionText(Math.abs(value), section.text, writing.locale);
  // Even if only zeros are left: Sheets shows -0.00.
  return value < 0 && !isSigned ? `-${text}` : text;
}

/** A text in a format of Sheets: only a section with @ changes it. */
export function formattedText(value: string, format: string): string {
  const section = textSection(parsed(format));
  return section && section.text.trim() !== '@' ? literals(section.text, value) : value;
}

/** The literals of a section, the text in the place of its @. */
function literals(section: string, text: string): string {
  return (section.match(TOKEN) ?? [])
    .map((token) => (token === '@' ? text : (literalOf(token) ?? token)))
    .join('');
}

/** What a part of a format that isn't a placeholder adds to the text. */
function literalOf(token: string): string | undefined {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('_')) return ' ';
  if (token.startsWith('*')) return '';
  // [$€-407] is a currency; [Red], [Color4] and conditions show nothing.
  if (token.startsWith('[')) return /^\[\$([^\]-]*)/.exec(token)?.[1] ?? '';
  return undefined;
}

const sectionTokens = new Map<string, Token[]>();

function tokensOf(section: string): Token[] {
  let known = sectionTokens.get(section);
  if (known) return known;
  known = (section.match(TOKEN) ?? []).map((token) => {
    const literal = literalOf(token);
    return literal === undefined ? { token, literal: '' } : { token: '', literal };
  });
  if (sectionTokens.size > 1000) sectionTokens.clear();
  sectionTokens.set(section, known);
  return known;
}

function sectionText(value: number, section: string, locale: EngineLocale): string {
  const tokens = tokensOf(section);
  const placed = tokens.map(({ token }) => token);
  if (placed.some((token) => /^E[+-]/i.test(token))) return scientific(value, tokens, locale);
  const slash = placed.indexOf('/');
  const isFraction = slash > 0 && placed.slice(0, slash).some((token) => /[0#?]/.test(token));
  if (isFraction && !placed.includes('.')) return fractionText(value, tokens);
  const percents = placed.filter((token) => token === '%').length;
  return digits(value * 100 ** percents, tokens, locale);
}

interface Token {
  token: string;
  literal: string;
}

/** The placeholders of a section: before and after the point, grouping, and scaling by trailing commas. */
function shapeOf(tokens: readonly Token[]): {
  point: number;
  last: number;
  isGrouped: boolean;
  scale: number;
} {
  const isPlace = ({ token }: Token): boolean => /^[0#?]$/.test(token);
  const found = tokens.findIndex(({ token }) => token === '.');
  const first = tokens.findIndex(isPlace);
  const last = tokens.findLastIndex(isPlace);
  const point = found < 0 ? last + 1 : found;
  const lastWhole = tokens.slice(0, point).findLastIndex(isPlace);
  let scale = 0;
  for (const end of new Set([lastWhole, last]))
    for (let place = end + 1; tokens[place]?.token === ','; place++) scale++;
  const isGrouped = tokens
    .slice(Math.max(first, 0), Math.max(lastWhole, 0))
    .some(({ token }) => token === ',');
  return { point, last, isGrouped, scale };
}

function digits(value: number, tokens: readonly Token[], locale: EngineLocale): string {
  const { point, last, isGrouped, scale } = shapeOf(tokens);
  const after = tokens.slice(point).filter(({ token }) => /^[0#?]$/.test(token));
  const number = digitsOf(value / 1000 ** scale, after.length);
  const whole = wholeText(tokens.slice(0, point), number, isGrouped ? locale.thousandsSeparator : '');
  let place = 0;
  // Optional trailing zeros are left out.
  const needed = Math.max(
    after.findLastIndex(({ token }) => token === '0') + 1,
    number.fraction.replace(/0+$/, '').length,
  );
  const rest = tokens.slice(point).map(({ token, literal }) => {
    if (token === '.') return locale.decimalSeparator;
    if (!/^[0#?]$/.test(token)) return token === ',' ? '' : token + literal;
    const digit = number.fraction[place] ?? '0';
    return place++ < needed ? digit : token === '?' ? ' ' : '';
  });
  return last < 0 ? tokens.map(({ token, literal }) => token + literal).join('') : whole + rest.join('');
}

/** Puts the digits before the point into their placeholders. Extra digits go in front. */
function wholeText(tokens: readonly Token[], { whole }: Digits, separator: string): string {
  const places = tokens.flatMap(({ token }, place) => (/^[0#?]$/.test(token) ? [place] : []));
  const given = whole === '0' ? '' : whole;
  const parts: string[] = [];
  let count = 0;
  const put = (digit: string): void => {
    if (separator && count > 0 && count % 3 === 0) parts.push(separator);
    parts.push(digit);
    count++;
  };
  for (let place = tokens.length - 1; place >= 0; place--) {
    const { token, literal } = tokens[place] ?? { token: '', literal: '' };
    if (!places.includes(place)) {
      if (token !== ',') parts.push([...(token + literal)].reverse().join(''));
      continue;
    }
    const isFirst = place === places[0];
    const digit = given[given.length - 1 - count];
    if (digit !== undefined) put(digit);
    else if (token === '0') put('0');
    else if (token === '?') parts.push(' ');
    if (isFirst) while (count < given.length) put(given[given.length - 1 - count] ?? '');
  }
  return [...parts.join('')].reverse().join('');
}

function scientific(value: number, tokens: readonly Token[], locale: EngineLocale): string {
  const at = tokens.findIndex(({ token }) => /^E[+-]/i.test(token));
  const mantissa = tokens.slice(0, at);
  const wholePlaces = Math.max(
    1,
    mantissa.slice(0, shapeOf(mantissa).point).filter(({ token }) => /^[0#?]$/.test(token)).length,
  );
  let exponent = value === 0 ? 0 : Math.floor(Math.log10(value) / wholePlaces) * wholePlaces;
  const decimals = mantissa
    .slice(shapeOf(mantissa).point)
    .filter(({ token }) => /^[0#?]$/.test(token)).length;
  // Rounding may add a digit: 9.99 becomes 10.0, which is written 1.0 with the next exponent.
  if (digitsOf(value / 10 ** exponent, decimals).whole.length > wholePlaces) exponent += wholePlaces;
  const text = digits(value / 10 ** exponent, mantissa, locale);
  const letter = tokens[at]?.token ?? 'E+0';
  const sign = exponent < 0 ? '-' : letter[1] === '+' ? '+' : '';
  const rest = tokens.slice(at + 1).map(({ token, literal }) => token + literal);
  return `${text}${letter[0] ?? 'E'}${sign}${String(Math.abs(exponent)).padStart(letter.length - 2, '0')}${rest.join('')}`;
}
