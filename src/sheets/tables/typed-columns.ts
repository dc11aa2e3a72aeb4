// In a Google table (Format > Convert to table) columns have types. Google refuses number formats, validation,
// checkboxes and filters there, but only at the flush, and no script can ask beforehand.

import { refuse } from '../../domain/basics/refusal';
import { PLAIN_TEXT } from './layout';
import { Table, stretchesOf } from './table';
import { isPlainText } from './row-cells';
import { columnLetters } from './formula-grammar';
import { SHEET } from '../../words/sheet';

const OF_A_GOOGLE_TABLE = /typed column|intersects a table/i;

/** Flushes before and after. A Google table keeps its own formats. */
export function applyFormats(put: () => void): void {
  apart(put, () => undefined);
}

const googleTables = new Set<string>();

/**
 * Sends formats together with the values that follow. False for a Google table: nobody knows how much was written, so
 * the caller starts again from the read, and next time without formats.
 */
export function sendWithLooks(tab: string, putLooks: () => void, write: () => void): boolean {
  try {
    if (!googleTables.has(tab)) putLooks();
    write();
    SpreadsheetApp.flush();
    return true;
  } catch (error) {
    if (!OF_A_GOOGLE_TABLE.test(String(error)) || googleTables.has(tab)) throw error;
    googleTables.add(tab);
    return false;
  }
}

export function applyFormatsOrRefuse<Result>(tab: string, put: () => Result): Result {
  return apart(put, () => refuse(SHEET.googleTable(tab)));
}

function apart<Result>(put: () => Result, instead: () => Result): Result {
  SpreadsheetApp.flush();
  try {
    const result = put();
    SpreadsheetApp.flush();
    return result;
  } catch (error) {
    if (!OF_A_GOOGLE_TABLE.test(String(error))) throw error;
    return instead();
  }
}

/**
 * Makes cells of our text columns plain text before the write, because only there is a text safe without a mark.
 * Returns whether anything was sent to Google.
 */
export function formatAsText(table: Table, rows: readonly number[], positions: Iterable<number>): boolean {
  if (!table.readsBackMark || rows.length === 0) return false;
  const texts = new Set([...table.columns.values()].filter(isPlainText).map(({ position }) => position));
  const places = stretchesOf([...positions].filter((position) => texts.has(position))).flatMap(
    ([left, right]) =>
      stretchesOf(rows).map(
        ([top, bottom]) => `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`,
      ),
  );
  if (places.length > 0)
    applyFormats(() => void table.sheet.getRangeList(places).setNumberFormat(PLAIN_TEXT));
  return places.length > 0;
}
