// Reading text as Sheets reads what is typed into a cell: numbers, percents, money, dates, times, booleans. setValue and
// appendRow read strings in the same way (Google calls it USER_ENTERED). Formulas are formula-grammar.ts's.
import type { StoredValue } from '../engine/content';
import type { EngineLocale } from '../engine/locale';
import { readDateTime } from './typed-date';
import { readNumber } from './typed-number';

/** What was typed: the value, and the number format Sheets gives a cell that has none. */
export interface TypedInput {
  value: StoredValue;
  format?: string;
}

/** Reads typed text that is not a formula. `thisYear` completes a date without one. Text that is nothing else stays as it is. */
export function readTyped(text: string, locale: EngineLocale, thisYear: () => number): TypedInput {
  const trimmed = text.trim();
  if (trimmed === '') return { value: text === '' ? null : text };
  if (/^true$/i.test(trimmed)) return { value: true };
  if (/^false$/i.test(trimmed)) return { value: false };
  if (!/\d/.test(trimmed)) return { value: text };
  return readNumber(trimmed, locale) ?? readDateTime(trimmed, locale, thisYear) ?? { value: text };
}
