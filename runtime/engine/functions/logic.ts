// Blanks, kinds of values and conversions between them, and the clock.
import {
  addFunction,
  addRangeFunction,
  BLANK,
  changeArguments,
  failed,
  isTrue,
  numberOf,
  textOf,
  type Argument,
  type Value,
} from './function';

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#ERROR!': 8,
};
const EMAIL = /^[^\s@<>()",;:]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i;
const URL =
  /^((https?|ftp|gopher|telnet):\/\/|mailto:|aim:|rtsp:|news:)?([\w-]+\.)+[a-z]{2,}(:\d+)?([/?#]\S*)?$/i;
const DATE_LETTERS = /[ymdhs]/i;
const LITERALS = /"[^"]*"|\[[^\]]*\]|\\./g;

export function addLogic(): void {
  addClock();
  addBlanks();
  addKinds();
  addConversions();
}

function addClock(): void {
  addFunction('TODAY', [], function () {
    return { value: Math.floor(this.engineClock?.serialNow() ?? 0), format: this.locale.dateFormat };
  });
  addFunction('NOW', [], function () {
    const format = `${this.locale.dateFormat} ${this.locale.timeFormat}`;
    return { value: this.engineClock?.serialNow() ?? 0, format };
  });
  addFunction('EPOCHTODATE', ['timestamp (number)', 'unit (number, default=1)'], function (stamp, unit) {
    const perDay = [86_400, 86_400_000, 86_400_000_000][(unit ? numberOf(this, unit) : 1) - 1];
    if (perDay === undefined) return failed('#NUM!', 'The unit must be 1, 2 or 3.');
    return { value: numberOf(this, stamp) / perDay + 25_569, format: this.locale.dateFormat };
  });
}

/** An argument that is left out is a blank in Sheets, and 0 in the engine. */
function addBlanks(): void {
  const orBlank = (argument: Argument): Argument => argument ?? BLANK;
  for (const name of ['IFS', 'CHOOSE', 'SWITCH']) changeArguments(name, (args) => args.map(orBlank));
  for (const name of ['IFERROR', 'IFNA'])
    changeArguments(name, ([value, other]) => [orBlank(value), orBlank(other)]);
  changeArguments('IF', (args) => [
    args[0],
    orBlank(args[1]),
    args.length < 3 ? { value: false } : orBlank(args[2]),
  ]);
  addRangeFunction('ARRAYFORMULA', ['array_formula (any, range)'], (values) => values ?? BLANK);
}

function addKinds(): void {
  addFunction('N', ['value (any)'], (given) => {
    const value = given?.value;
    if (typeof value === 'string' && value.startsWith('#') && value in ERROR_NUMBERS) return given ?? BLANK;
    const number = typeof value === 'number' ? value : value === true ? 1 : 0;
    return { value: number, ...(typeof value === 'number' && given?.format && { format: given.format }) };
  });
  addFunction('T', ['value (any)'], (given) =>
    typeof given?.value === 'string' ? { value: given.value } : { value: '' },
  );
  addRangeFunction('TYPE', ['value (any, range)'], (given) => {
    if (Array.isArray(given) && (given.length > 1 || (given[0]?.length ?? 0) > 1)) return 64;
    const value = (Array.isArray(given) ? given[0]?.[0] : given)?.value ?? null;
    if (typeof value === 'boolean') return 4;
    if (typeof value === 'string') return value in ERROR_NUMBERS ? 16 : 2;
    return 1;
  });
  addFunction('ERROR.TYPE', ['reference (any)'], (given) => {
    const number = ERROR_NUMBERS[String(given?.value)];
    return number ?? failed('#N/A', 'ERROR.TYPE evaluates to no error.');
  });
  addFunction('ISDATE', ['value (any)'], (given) => {
    const format = (given?.format ?? '').replace(LITERALS, '');
    return typeof given?.value === 'number' && DATE_LETTERS.test(format) && !/[0#]/.test(format);
  });
  addFunction('ISEMAIL', ['value (any)'], (given) => EMAIL.test(String(given?.value ?? '')));
  addFunction('ISURL', ['value (any)'], (given) => URL.test(String(given?.value ?? '')));
  addFunction(
    'ISBETWEEN',
    [
      'value_to_compare (any)',
      'lower_value (any)',
      'upper_value (any)',
      'lower_value_is_inclusive (boolean, default=TRUE)',
      'upper_value_is_inclusive (boolean, default=TRUE)',
    ],
    function (value, lower, upper, withLower, withUpper) {
      const [at, low, high] = [numberOf(this, value), numberOf(this, lower), numberOf(this, upper)];
      const isAbove = withLower && !isTrue(withLower) ? at > low : at >= low;
      const isBelow = withUpper && !isTrue(withUpper) ? at < high : at <= high;
      return isAbove && isBelow;
    },
  );
}

function addConversions(): void {
  const shownAs = (name: string, formatOf: (context: { locale: { dateFormat: string } }) => string): void => {
    addFunction(name, ['value (any)'], function (given): Value {
      return typeof given?.value === 'number'
        ? { value: given.value, format: formatOf(this) }
        : (given ?? BLANK);
    });
  };
  shownAs('TO_DATE', ({ locale }) => locale.dateFormat);
  shownAs('TO_PERCENT', () => '0.00%');
  shownAs('TO_DOLLARS', () => '[$$]#,##0.00');
  addFunction('TO_PURE_NUMBER', ['value (any)'], (given) =>
    typeof given?.value === 'number' ? { value: given.value, format: '0.###############' } : (given ?? BLANK),
  );
  addFunction('TO_TEXT', ['value (any)'], function (given) {
    const value = given?.value ?? '';
    if (typeof value !== 'number') return textOf(given);
    return this.engineClock?.numberText(value, given?.format ?? '') ?? String(value);
  });
  addFunction('TEXT', ['number (any)', 'format (string)'], function (given, format) {
    const value = given?.value ?? 0;
    if (typeof value === 'boolean') return textOf(given);
    if (typeof value === 'string' && !Number.isFinite(Number(value || 'x'))) {
      try {
        const number = numberOf(this, given);
        return this.engineClock?.numberText(number, textOf(format)) ?? value;
      } catch {
        return value;
      }
    }
    const number = Number(value);
    return this.engineClock?.numberText(number, textOf(format)) ?? String(number);
  });
}
