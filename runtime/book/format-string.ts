// Utilities.formatString: placeholders as in Java's Formatter. Google says only "sprintf-like". Where its behavior is not known
// (too few values, unknown letters), the runtime refuses in Java's words.
import { refuse } from '../gate/refusal';

const PLACEHOLDER = /%(?:(\d+)\$)?([-+ 0,(#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

interface Form {
  flags: string;
  precision: number | undefined;
  kind: string;
}

function grouped(digits: string): string {
  const [whole = '', part] = digits.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? groups : `${groups}.${part}`;
}

/** Java writes at least two digits of an exponent. */
function exponential(value: number, precision: number): string {
  return value.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2');
}

/** The shorter form, for %g. Java keeps trailing zeros. */
function general(value: number, precision: number): string {
  const digits = precision || 1;
  return value !== 0 && (value < 1e-4 || value >= 10 ** digits)
    ? exponential(value, digits - 1)
    : value.toPrecision(digits);
}

function numberText(value: unknown, { flags, precision, kind }: Form): string {
  const number = Number(value);
  if (Number.isNaN(number)) return 'NaN';
  const size = Math.abs(number);
  const lower = kind.toLowerCase();
  if (lower === 'x' || lower === 'o') {
    const base = lower === 'x' ? 16 : 8;
    // Java shows negative integers as 32-bit two's complement.
    const digits = (number < 0 ? Math.trunc(number) >>> 0 : Math.trunc(number)).toString(base);
    return (flags.includes('#') ? (base === 16 ? '0x' : '0') : '') + digits;
  }
  const digits =
    size === Infinity
      ? 'Infinity'
      : lower === 'd' || lower === 'i' || lower === 'u'
        ? Math.trunc(size).toFixed(0)
        : lower === 'f'
          ? size.toFixed(precision ?? 6)
          : lower === 'e'
            ? exponential(size, precision ?? 6)
            : general(size, precision ?? 6);
  const text = flags.includes(',') ? grouped(digits) : digits;
  if (number < 0 || Object.is(number, -0)) return flags.includes('(') ? `(${text})` : `-${text}`;
  return (flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '') + text;
}

function valueText(value: unknown, form: Form, textOf: (value: unknown) => string): string {
  const { kind, precision } = form;
  switch (kind.toLowerCase()) {
    case 's':
      return textOf(value).slice(0, precision);
    case 'b':
      return String(typeof value === 'boolean' ? value : value !== null && value !== undefined);
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
    case 'd':
    case 'i':
    case 'u':
    case 'f':
    case 'e':
    case 'g':
    case 'x':
    case 'o':
      return numberText(value, form);
    default:
      return refuse(`Conversion = '${kind}'`);
  }
}

function padded(text: string, width: number, flags: string, isNumber: boolean): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || !isNumber) return text.padStart(width);
  const sign = /^[-+ (]?(0x)?/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

/** Fills in the placeholders of a template. `textOf` formats the values of %s. */
export function formatted(
  template: string,
  values: readonly unknown[],
  textOf: (value: unknown) => string = String,
): string {
  let next = 0;
  return template.replace(
    PLACEHOLDER,
    (match, index: string | undefined, flags: string, width: string, precision: string, kind: string) => {
      const size = Number(width ?? 0);
      if (kind === '%') return padded('%', size, flags, false);
      if (kind === 'n') return '\n';
      const place = index === undefined ? next++ : Number(index) - 1;
      if (place >= values.length) refuse(`Format specifier '${match}'`);
      const form = { flags, kind, precision: precision === undefined ? undefined : Number(precision) };
      const text = valueText(values[place], form, textOf);
      const isNumber = /[diufegxo]/i.test(kind) && !/NaN|Infinity/.test(text);
      const filled = padded(text, size, flags, isNumber);
      return kind === kind.toLowerCase() ? filled : filled.toUpperCase();
    },
  );
}
