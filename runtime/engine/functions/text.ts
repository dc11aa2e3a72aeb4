// Text and regular expressions. Sheets uses RE2: no look-around, no back-references; a leading (?i) ignores case.
import {
  addFunction,
  addRangeFunction,
  failed,
  flat,
  isTrue,
  numberOf,
  textOf,
  type Context,
  type Value,
} from './function';

const NOT_IN_RE2 = /\(\?<?[=!]|\\[1-9]/;

/** The expression, or undefined if Sheets would not accept it. */
function expressionOf(pattern: string, flags = ''): RegExp | undefined {
  if (NOT_IN_RE2.test(pattern)) return undefined;
  const [, letters = '', rest = ''] = /^\(\?([ims]+)\)([\s\S]*)$/.exec(pattern) ?? ['', '', pattern];
  try {
    return new RegExp(rest.replace(/\(\?P</g, '(?<'), `${letters}${flags}u`);
  } catch {
    try {
      // RE2 allows needless backslashes, JavaScript's Unicode mode does not.
      return new RegExp(rest, `${letters}${flags}`);
    } catch {
      return undefined;
    }
  }
}

function invalid(name: string, pattern: string): Value {
  return failed(
    '#REF!',
    `Function ${name} parameter 2 value "${pattern}" is not a valid regular expression.`,
  );
}

/** Sheets accepts only text here and refuses numbers. */
function textOnly(name: string, given: Value | undefined): string | Value {
  const value = given?.value ?? '';
  if (typeof value !== 'number') return textOf(given);
  return failed(
    '#VALUE!',
    `Function ${name} parameter 1 expects text values. But '${String(value)}' is a number and cannot be coerced to a text.`,
  );
}

export function addText(): void {
  addExpressions();
  addSplit();
  addFunction('REPT', ['text_to_repeat (string)', 'number_of_repetitions (number)'], function (text, times) {
    const count = Math.trunc(numberOf(this, times));
    return count < 0 || count > 32_000
      ? failed('#VALUE!', 'The number of repetitions is out of range.')
      : textOf(text).repeat(count);
  });
  addFunction(
    'CODE',
    ['string (string)'],
    (text) => textOf(text).codePointAt(0) ?? failed('#VALUE!', 'The text is empty.'),
  );
  addFunction(
    'UNICODE',
    ['text (string)'],
    (text) => textOf(text).codePointAt(0) ?? failed('#VALUE!', 'The text is empty.'),
  );
  addFunction('UNICHAR', ['number (number)'], function (number) {
    return character(numberOf(this, number));
  });
  addFunction('ENCODEURL', ['text (string)'], (text) => encodeURIComponent(textOf(text)));
  addFunction(
    'FIXED',
    [
      'number (number)',
      'number_of_places (number, default=2)',
      'suppress_separator (boolean, default=FALSE)',
    ],
    function (number, places, isBare) {
      return money(this, number, places, isBare && isTrue(isBare) ? '0' : '#,##0', 2);
    },
  );
  addFunction(
    'DOLLAR',
    ['number (number)', 'number_of_places (number, default=2)'],
    function (number, places) {
      return money(this, number, places, '$#,##0', 2);
    },
  );
  addRangeFunction(
    'JOIN',
    ['delimiter (string)', 'value_or_array (any, range, repeating)'],
    function (delimiter, ...values) {
      const texts = flat(values).map((value) => shown(this, value));
      return texts.join(textOf(flat([delimiter])[0]));
    },
  );
  addRangeFunction(
    'TEXTJOIN',
    ['delimiter (string)', 'ignore_empty (boolean)', 'text (any, range, repeating)'],
    function (delimiter, isIgnoring, ...values) {
      const texts = flat(values).map((value) => shown(this, value));
      const kept = isTrue(flat([isIgnoring])[0]) ? texts.filter((text) => text !== '') : texts;
      return kept.join(textOf(flat([delimiter])[0]));
    },
  );
}

/** Pieces that look like numbers become numbers. */
function addSplit(): void {
  addFunction(
    'SPLIT',
    [
      'text (string)',
      'delimiter (string)',
      'split_by_each (boolean, default=TRUE)',
      'remove_empty_text (boolean, default=TRUE)',
    ],
    (given, delimiter, byEach, removeEmpty) => {
      const marks = textOf(delimiter);
      if (marks === '') return failed('#VALUE!', 'Function SPLIT parameter 2 value should be non-empty.');
      const isEach = !byEach || isTrue(byEach);
      const [first = '', ...others] = isEach ? [...marks] : [marks];
      const text = others.reduce((whole, mark) => whole.replaceAll(mark, first), textOf(given));
      const pieces = text.split(first);
      const kept = !removeEmpty || isTrue(removeEmpty) ? pieces.filter((piece) => piece !== '') : pieces;
      if (kept.length === 0)
        return failed('#VALUE!', 'Function SPLIT parameter 1 value should be non-empty.');
      return kept.map((piece) => [{ value: /^\s*-?\d+(\.\d+)?\s*$/.test(piece) ? Number(piece) : piece }]);
    },
  );
}

function addExpressions(): void {
  addFunction('REGEXMATCH', ['text (string)', 'regular_expression (string)'], (given, expression) => {
    const text = textOnly('REGEXMATCH', given);
    const pattern = textOf(expression);
    const regular = expressionOf(pattern);
    if (typeof text !== 'string') return text;
    return regular ? regular.test(text) : invalid('REGEXMATCH', pattern);
  });
  addFunction('REGEXEXTRACT', ['text (string)', 'regular_expression (string)'], (given, expression) => {
    const text = textOnly('REGEXEXTRACT', given);
    const pattern = textOf(expression);
    const regular = expressionOf(pattern);
    if (typeof text !== 'string') return text;
    if (!regular) return invalid('REGEXEXTRACT', pattern);
    const match = regular.exec(text);
    if (!match)
      return failed(
        '#N/A',
        `Function REGEXEXTRACT parameter 2 value "${pattern}" does not match text of Function REGEXEXTRACT parameter 1 value "${text}".`,
      );
    if (match.length === 1) return match[0];
    // One column for each group.
    return match.slice(1).map((group) => [{ value: (group as string | undefined) ?? '' }]);
  });
  addFunction(
    'REGEXREPLACE',
    ['text (string)', 'regular_expression (string)', 'replacement (string)'],
    (given, expression, replacement) => {
      const text = textOnly('REGEXREPLACE', given);
      const pattern = textOf(expression);
      const regular = expressionOf(pattern, 'g');
      if (typeof text !== 'string') return text;
      if (!regular) return invalid('REGEXREPLACE', pattern);
      // In RE2's replacements, only $1 and the like are special.
      const by = textOf(replacement)
        .replace(/\$(?!\d)/g, '$$$$')
        .replace(/\$0/g, '$$&');
      return text.replace(regular, by);
    },
  );
}

function character(code: number): string | Value {
  const isCode = code >= 1 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCode ? String.fromCodePoint(Math.trunc(code)) : failed('#NUM!', 'The number is no character.');
}

/** A value as its cell would show it. */
function shown(context: Context, given: Value): string {
  return typeof given.value === 'number'
    ? (context.engineClock?.numberText(given.value, given.format ?? '') ?? String(given.value))
    : textOf(given);
}

function money(
  context: Context,
  given: Value | undefined,
  places: Value | undefined,
  shape: string,
  usual: number,
): string {
  const digits = places ? Math.trunc(numberOf(context, places)) : usual;
  const unit = 10 ** Math.max(0, -digits);
  const value = Math.round(numberOf(context, given) / unit) * unit;
  const number = digits >= 0 ? numberOf(context, given) : value;
  const format = digits > 0 ? `${shape}.${'0'.repeat(digits)}` : shape;
  return context.engineClock?.numberText(number, format) ?? String(number);
}
