// Which number formats the engine can parse. number-text.ts formats the numbers.
import './group-by';
import { DEFAULT_LOCALE, helpers } from '@odoo/o-spreadsheet';

/** Whether the engine can parse a number format. */
export function isFormatKnown(format: string): boolean {
  try {
    // The engine refuses some formats only when they are used.
    for (const value of [1.5, -1.5, 0]) helpers.formatValue(value, { format, locale: DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}
