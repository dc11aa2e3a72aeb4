// Parses text that is typed into a cell as Sheets does: numbers, percents, money, dates, times, booleans. setValue and
// appendRow parse strings in the same way (Google calls it USER_ENTERED). Formulas are in formula-grammar.ts.
import type { StoredValue } from '../engine/content';
import type { EngineLocale } from '../engine/locale';
import { readDateTime } from './typed-date';
import { readNumber } from './typed-number';

/** A typed value, and the number format that Sheets gives a cell without one. */
export interface TypedInput {
  value: StoredValue;
  format?: string;
}

/** Parses typed text that is not a formula. `thisYear` completes a date without a year. Anything else stays text. */
export function readTyped(text: string, locale: EngineLocale, thisYear: () => number): TypedInput {
  const trimmed = text.trim();
  if (trimmed === '') return { value: text === '' ? null : text };
  if (/^true$/i.test(trimmed)) return { value: true };
  if (/^false$/i.test(trimmed)) return { value: false };
  if (!/\d/.test(trimmed)) return { value: text };
  return readNumber(trimmed, locale) ?? readDateTime(trimmed, locale, thisYear) ?? { value: text };
}
