// A small model of what Google Sheets stores for setValues, and what getValues returns.
import { CellValue } from '../../src/sheets/cells/cells';

export interface SheetsModel {
  /** Whether getValues returns the apostrophe that marks text: this isn't documented, so both are tried. */
  keepsMarks: boolean;
  /** Whether the cell is formatted as plain text. */
  isPlainText: boolean;
}

const NUMBER = /^[+-]?[$€£¥]?\s*(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?\s*%?$/i;
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATE = new RegExp(
  `^(\\d{1,4}[-/.]\\d{1,2}([-/.]\\d{1,4})?|\\d{1,2} ${MONTH}( \\d{4})?|${MONTH} \\d{1,4}(,? \\d{4})?)$`,
  'i',
);
const TIME = /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i;

/** What a cell contains after setValues with that value; a formula is returned as what it would run. */
export function storedBy(
  value: CellValue,
  { keepsMarks, isPlainText }: SheetsModel,
): CellValue | { runs: string } {
  if (typeof value !== 'string') return value;
  if (value.startsWith("'")) return keepsMarks ? value : value.slice(1);
  const typed = value.trim();
  // "=" is a formula even in cells formatted as plain text.
  if (typed.startsWith('=')) return { runs: typed };
  if (isPlainText) return value;
  if (/^[+-][^\d\s.,]/.test(typed) || typed.startsWith('@')) return { runs: typed };
  if (/^(true|false)$/i.test(typed)) return typed.toLowerCase() === 'true';
  if (NUMBER.test(typed)) return Number.parseFloat(typed.replace(/[^\d.]/g, ''));
  if (DATE.test(typed) || TIME.test(typed)) return new Date(Date.UTC(2001, 1, 3));
  return value;
}
