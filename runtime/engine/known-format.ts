// Which number formats the engine can read. What numbers look like in them is number-text.ts's.
import './group-by';
import { DEFAULT_LOCALE, helpers } from '@odoo/o-spreadsheet';

/** Whether the engine can read a number format. */
export function isFormatKnown(format: string): boolean {
  try {
    // Some formats are refused only when they are used.
    for (const value of [1.5, -1.5, 0]) helpers.formatValue(value, { format, locale: DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}
