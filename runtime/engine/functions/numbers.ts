// Whole numbers, bases, bits and simple statistics.
import { largest } from '../largest';
import {
  addFunction,
  addRangeFunction,
  alsoNamed,
  failed,
  numberOf,
  numbersIn,
  textOf,
  type Argument,
  type Value,
} from './function';

type Calculation = (...numbers: number[]) => number | Value;

const tooLow = (name: string): Value => failed('#NUM!', `Function ${name} has a value that is out of range.`);

/** A function of single numbers. */
function calculation(name: string, args: readonly string[], of: Calculation): void {
  addFunction(
    name,
    args.map((text) => (text.includes('(') ? text : `${text} (number)`)),
    function (...values) {
      const answer = of(...values.map((value) => numberOf(this, value)));
      return typeof answer === 'number' && !Number.isFinite(answer) ? tooLow(name) : answer;
    },
  );
}

/** A function of all the numbers in its arguments. */
function statistic(name: string, of: (numbers: number[]) => number | Value): void {
  addRangeFunction(name, ['values (any, range, repeating)'], (...args) => {
    const answer = of(numbersIn(args));
    return typeof answer === 'number' && !Number.isFinite(answer) ? tooLow(name) : answer;
  });
}

const factorial = (number: number): number => {
  let product = 1;
  for (let factor = 2; factor <= number; factor++) product *= factor;
  return product;
};
const choose = (all: number, chosen: number): number => {
  let product = 1;
  for (let step = 1; step <= chosen; step++) product = (product * (all - chosen + step)) / step;
  return Math.round(product);
};
const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export function addNumbers(): void {
  addWhole();
  addBases();
  addStatistics();
}

function addWhole(): void {
  calculation('SIGN', ['value'], Math.sign);
  calculation('RADIANS', ['angle'], (angle) => (angle * Math.PI) / 180);
  calculation('LOG10', ['value'], Math.log10);
  calculation('SQRTPI', ['value'], (value) => Math.sqrt(value * Math.PI));
  calculation('QUOTIENT', ['dividend', 'divisor'], (dividend, by = 0) =>
    by === 0
      ? failed('#DIV/0!', 'Function QUOTIENT parameter 2 cannot be zero.')
      : Math.trunc((dividend ?? 0) / by),
  );
  calculation('MROUND', ['value', 'factor'], (value = 0, factor = 0) => {
    if (value * factor < 0) return tooLow('MROUND');
    return factor === 0 ? 0 : Math.round(value / factor) * factor;
  });
  calculation('EVEN', ['value'], (value = 0) => Math.sign(value) * 2 * Math.ceil(Math.abs(value) / 2) || 0);
  calculation('FACT', ['value'], (value = 0) => (value < 0 ? tooLow('FACT') : factorial(Math.trunc(value))));
  calculation('FACTDOUBLE', ['value'], (value = 0) => {
    let product = 1;
    for (let factor = Math.trunc(value); factor > 1; factor -= 2) product *= factor;
    return value < 0 ? tooLow('FACTDOUBLE') : product;
  });
  calculation('COMBIN', ['n', 'k'], (all = 0, chosen = 0) =>
    chosen < 0 || all < chosen ? tooLow('COMBIN') : choose(Math.trunc(all), Math.trunc(chosen)),
  );
  calculation('PERMUT', ['n', 'k'], (all = 0, chosen = 0) =>
    chosen < 0 || all < chosen
      ? tooLow('PERMUT')
      : factorial(Math.trunc(all)) / factorial(Math.trunc(all) - Math.trunc(chosen)),
  );
  calculation('BITAND', ['value1', 'value2'], (one = 0, other = 0) => Number(BigInt(one) & BigInt(other)));
  calculation('BITOR', ['value1', 'value2'], (one = 0, other = 0) => Number(BigInt(one) | BigInt(other)));
  calculation('BITXOR', ['value1', 'value2'], (one = 0, other = 0) => Number(BigInt(one) ^ BigInt(other)));
  calculation('BITLSHIFT', ['value', 'shift_amount'], (value = 0, by = 0) => Math.floor(value * 2 ** by));
  calculation('BITRSHIFT', ['value', 'shift_amount'], (value = 0, by = 0) => Math.floor(value / 2 ** by));
}

/** As in every spreadsheet, negative numbers are ten digits of the base's complement. */
function addBases(): void {
  const bases = [
    ['BIN', 2, 2 ** 10],
    ['OCT', 8, 8 ** 10],
    ['HEX', 16, 16 ** 10],
    ['DEC', 10, 0],
  ] as const;
  for (const [from, base, limit] of bases)
    for (const [to, target, range] of bases) {
      if (from === to) continue;
      const name = `${from}2${to}`;
      addFunction(name, ['number (any)', 'significant_digits (number, optional)'], function (given, digits) {
        const text = textOf(given).trim();
        if (!/^-?[0-9a-f]{1,10}$/i.test(text)) return tooLow(name);
        const read = Number.parseInt(text, base);
        const value = limit > 0 && read >= limit / 2 ? read - limit : read;
        if (Number.isNaN(read) || read.toString(base).length < text.replace(/^0+(?=.)/, '').length)
          return tooLow(name);
        if (to === 'DEC') return value;
        if (value < -range / 2 || value >= range / 2) return tooLow(name);
        const written = (value < 0 ? value + range : value).toString(target).toUpperCase();
        return value < 0 || !digits ? written : written.padStart(numberOf(this, digits), '0');
      });
    }
  addFunction(
    'BASE',
    ['value (number)', 'base (number)', 'min_length (number, optional)'],
    function (value, base, length) {
      const radix = numberOf(this, base);
      if (radix < 2 || radix > 36 || numberOf(this, value) < 0) return tooLow('BASE');
      return Math.trunc(numberOf(this, value))
        .toString(radix)
        .toUpperCase()
        .padStart(length ? numberOf(this, length) : 0, '0');
    },
  );
}

function addStatistics(): void {
  statistic('SUMSQ', (numbers) => sum(numbers.map((number) => number ** 2)));
  statistic('GCD', (numbers) => numbers.map(Math.trunc).reduce(divisor, 0));
  statistic('LCM', (numbers) =>
    numbers.map(Math.trunc).reduce((one, other) => (one * other) / (divisor(one, other) || 1), 1),
  );
  statistic('GEOMEAN', (numbers) =>
    numbers.some((number) => number <= 0)
      ? tooLow('GEOMEAN')
      : Math.exp(sum(numbers.map(Math.log)) / numbers.length),
  );
  statistic('HARMEAN', (numbers) => numbers.length / sum(numbers.map((number) => 1 / number)));
  statistic('DEVSQ', (numbers) => {
    const mean = sum(numbers) / numbers.length;
    return sum(numbers.map((number) => (number - mean) ** 2));
  });
  statistic('MODE', (numbers) => {
    const counts = new Map<number, number>();
    for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
    const most = largest(counts.values());
    const mode = most > 1 ? [...counts].find(([, count]) => count === most) : undefined;
    return mode?.[0] ?? failed('#N/A', 'MODE cannot produce a result: no value appears more than once.');
  });
  alsoNamed('MODE', 'MODE.SNGL');
  const rank = (name: string, isAverage: boolean): void => {
    addRangeFunction(
      name,
      ['value (number)', 'data (range)', 'is_ascending (boolean, default=FALSE)'],
      function (given, data, ascending) {
        const value = numberOf(this, first(given));
        const numbers = numbersIn([data]);
        if (!numbers.includes(value))
          return failed('#N/A', `Function ${name} parameter 1 value is not in the data.`);
        const isUp = Boolean(first(ascending)?.value);
        const before = numbers.filter((number) => (isUp ? number < value : number > value)).length;
        const ties = numbers.filter((number) => number === value).length;
        return isAverage ? before + (ties + 1) / 2 : before + 1;
      },
    );
  };
  rank('RANK.EQ', false);
  rank('RANK.AVG', true);
}

function first(argument: Argument): Value | undefined {
  return Array.isArray(argument) ? argument[0]?.[0] : argument;
}
