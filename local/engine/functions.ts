// TODAY and NOW on the runtime's clock in the spreadsheet's zone, and the few functions of Sheets that the engine lacks.
import { registries } from '@odoo/o-spreadsheet';

/** What the engine's functions are told about the workbook they run in: the civil time there, as a serial number. */
export interface EngineClock {
  serialNow(): number;
}
interface FormulaContext {
  engineClock?: EngineClock;
  locale: { dateFormat: string; timeFormat: string };
}
interface LooseFunctions {
  content: Record<string, unknown>;
  replace(name: string, description: object): void;
}
interface FormulaValue {
  value: string | number | boolean | null;
  format?: string;
}

let isAdded = false;

/** Registers the functions; once for all workbooks of the process. */
export function addFunctions(): void {
  if (isAdded) return;
  isAdded = true;
  const functions = registries.functionRegistry as unknown as LooseFunctions;
  const text = (name: string): object => ({ name, description: name, type: ['STRING'] });
  functions.replace('TODAY', {
    description: 'Current date as a date value.',
    args: [],
    compute(this: FormulaContext) {
      return { value: Math.floor(this.engineClock?.serialNow() ?? 0), format: this.locale.dateFormat };
    },
    isExported: true,
  });
  functions.replace('NOW', {
    description: 'Current date and time as a date value.',
    args: [],
    compute(this: FormulaContext) {
      const format = `${this.locale.dateFormat} ${this.locale.timeFormat}`;
      return { value: this.engineClock?.serialNow() ?? 0, format };
    },
    isExported: true,
  });
  functions.replace('ARRAYFORMULA', {
    description: 'The values of an array formula.',
    args: [{ name: 'array_formula', description: 'values', type: ['ANY', 'RANGE'], acceptMatrix: true }],
    compute: (values: unknown) => values,
    isExported: true,
  });
  functions.replace('REGEXMATCH', {
    description: 'Whether a piece of text matches a regular expression.',
    args: [text('text'), text('regular_expression')],
    compute(value: FormulaValue | undefined, expression: FormulaValue | undefined) {
      return { value: new RegExp(String(expression?.value ?? ''), 'u').test(String(value?.value ?? '')) };
    },
    isExported: true,
  });
  functions.replace('N', {
    description: 'A value as a number: text is 0.',
    args: [{ name: 'value', description: 'The value', type: ['ANY'] }],
    compute(value: FormulaValue | undefined) {
      const given = value?.value;
      const number = typeof given === 'number' ? given : given === true ? 1 : 0;
      return { value: number, ...(typeof given === 'number' && value?.format && { format: value.format }) };
    },
    isExported: true,
  });
}
