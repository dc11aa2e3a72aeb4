// Errors by Sheets' names. The engine has its own names for some (#REF, #CYCLE, #BAD_EXPR, #SPILL!, #ERROR).
import { CellErrorType, registries } from '@odoo/o-spreadsheet';

interface ErrorCell {
  type: string;
  value: unknown;
  formattedValue: string;
  message?: string;
}

const types = CellErrorType as Record<string, string>;
const SPILL = '#SPILL!';
// The engine's sentences about numeric arguments that are out of range.
const OUT_OF_BOUNDS = /out of bounds|out of range (row|column) value/i;
const MISMATCH = /mismatched sizes|^No match\b/;
const OUT_OF_RANGE =
  /(must|should|cannot) be (strictly |an? )?(positive|negative|greater|between|different|strictly|0,)|valid values are between|out of range|result cannot be negative|more than one match/i;

/** Makes the engine name its errors as Sheets does. Called once; it applies to every workbook. */
export function nameErrorsAsSheets(): void {
  const all = (registries as unknown as { errorTypes: Set<string> }).errorTypes;
  const words = {
    InvalidReference: '#REF!',
    BadExpression: '#ERROR!',
    GenericError: '#VALUE!',
    CircularDependency: '#REF!',
  };
  for (const [name, word] of Object.entries(words)) {
    all.delete(types[name] ?? '');
    types[name] = word;
  }
  for (const word of Object.values(types)) all.add(word);
}

/** Sheets' error, for an engine error that stands for several of Sheets'. */
export function sheetsError<T extends ErrorCell>(cell: T): T {
  const word = sheetsWord(String(cell.value), String(cell.message ?? ''));
  return word === cell.value ? cell : { ...cell, value: word, formattedValue: word };
}

function sheetsWord(value: string, message: string): string {
  // The engine needs its own name to draw blocked spills. Formulas and scripts get Sheets'.
  if (value === SPILL) return '#REF!';
  if (value === types['GenericError']) {
    if (OUT_OF_BOUNDS.test(message)) return '#REF!';
    if (MISMATCH.test(message)) return '#N/A';
    return OUT_OF_RANGE.test(message) ? '#NUM!' : value;
  }
  if (value !== types['BadExpression']) return value;
  if (message.startsWith('Invalid number of arguments')) return '#N/A';
  // A name that is neither a function nor a named range.
  return message === 'Invalid formula' ? '#NAME?' : value;
}
