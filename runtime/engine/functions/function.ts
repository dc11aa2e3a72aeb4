// How functions are added to the engine. The functions themselves are in the other files of this folder, by subject.
import '../group-by';
import { helpers, registries } from '@odoo/o-spreadsheet';

/** What functions may ask about their workbook. */
export interface EngineClock {
  /** The current civil time, as a serial number. */
  serialNow(): number;
  /** A number as Sheets shows it in a number format. */
  numberText(value: number, format: string): string;
  /** What IMPORTRANGE returns, column by column. */
  importRange(key: string, range: string): Value | Value[][];
}
/** `this` of a function. */
export interface Context {
  engineClock?: EngineClock;
  locale: { dateFormat: string; timeFormat: string; decimalSeparator: string };
}
export interface Value {
  value: string | number | boolean | null;
  format?: string | undefined;
  message?: string;
}
type Matrix = Value[][];
export type Argument = Value | Matrix | undefined;
type Answer = string | number | boolean | Value | Matrix | (string | number | boolean)[][];
type Compute<Given> = (this: Context, ...args: Given[]) => Answer;
interface Described {
  description: string;
  args: { acceptMatrix?: boolean; acceptErrors?: boolean }[];
  compute(this: Context, ...args: Argument[]): Answer;
  isExported: boolean;
}

interface LooseFunctions {
  content: Record<string, unknown>;
  get(name: string): Described;
  replace(name: string, description: object): void;
}
const functions = registries.functionRegistry as unknown as LooseFunctions;

/**
 * Adds a function, or replaces the engine's. `args` are descriptions in the engine's form: "text (string)", "number
 * (number, optional)", "values (range, repeating)". An argument that is repeating is required once. If an argument
 * isn't a range, the function is called once for each cell.
 */
export function addFunction(
  name: string,
  args: readonly string[],
  compute: Compute<Value | undefined>,
): void {
  put(name, args, compute as Compute<Argument>);
}

/** The same for functions of whole ranges. Their arguments may be matrices, column by column. */
export function addRangeFunction(name: string, args: readonly string[], compute: Compute<Argument>): void {
  put(name, args, compute);
}

function put(name: string, args: readonly string[], compute: Compute<Argument>): void {
  functions.replace(name, {
    description: name,
    args: args.map((text) => helpers.arg(text, '')),
    compute,
    isExported: true,
  });
}

/** Changes the arguments of one of the engine's functions. */
export function changeArguments(name: string, change: (args: Argument[]) => Argument[]): void {
  const described = functions.get(name);
  functions.replace(name, {
    ...described,
    compute(this: Context, ...args: Argument[]) {
      return described.compute.apply(this, change(args));
    },
  });
}

/** Gives a function another name, too. */
export function alsoNamed(name: string, other: string): void {
  functions.replace(other, functions.get(name));
}

/** An error as the value of a cell. */
export function failed(value: '#N/A' | '#NUM!' | '#VALUE!' | '#REF!' | '#DIV/0!', message: string): Value {
  return { value, message };
}

export const BLANK: Value = { value: null };

/** Converts a value to a number, a text or a boolean as the engine's own functions do. Throws #VALUE!. */
export const numberOf = (context: Context, value: Value | undefined): number =>
  helpers.toNumber(value as never, context.locale as never);
export const textOf = (value: Value | undefined): string => helpers.toString(value as never);
export const isTrue = (value: Value | undefined): boolean => helpers.toBoolean(value as never);

/** Every value of the arguments, row by row. */
export function flat(args: readonly Argument[]): Value[] {
  return args.flatMap((argument): Value[] => {
    if (!Array.isArray(argument)) return argument ? [argument] : [];
    const height = argument[0]?.length ?? 0;
    return Array.from({ length: height }, (_, row) => argument.map((column) => column[row] ?? BLANK)).flat();
  });
}

/** The numbers among the arguments. In a range, other values are skipped, but errors are passed on. */
export function numbersIn(args: readonly Argument[]): number[] {
  return flat(args).flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
}
