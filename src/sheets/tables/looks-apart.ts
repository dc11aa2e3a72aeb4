// In a Google table (Format > Convert to table) columns have types: number formats, validation, boxes and filters are
// refused there, and only when the writes that wait are sent. No script can ask beforehand which tab is one.

import { refuse } from '../../domain/basics/refusal';
import { PLAIN_TEXT } from './layout';
import { Table, isPlainText, stretchesOf } from './table';
import { columnLetters } from './formulas';
import { SHEET } from '../../words/sheet';

const OF_A_GOOGLE_TABLE = /typed column|intersects a table/i;

/** What is only looks, apart from all other writes: a Google table has looks of its own, so there it is left out. */
export function applyFormats(put: () => void): void {
  apart(put, () => undefined);
}

/** The same where looks are what was asked for. */
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
 * Makes cells of our text columns plain text before they are written: only there is a text safe without a mark. Does
 * nothing where the mark is always written. Rows count from 0.
 */
export function formatAsText(table: Table, rows: readonly number[], positions: Iterable<number>): void {
  if (!table.readsBackMark || rows.length === 0) return;
  const texts = new Set([...table.columns.values()].filter(isPlainText).map(({ position }) => position));
  const places = stretchesOf([...positions].filter((position) => texts.has(position))).flatMap(
    ([left, right]) =>
      stretchesOf(rows).map(
        ([top, bottom]) => `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`,
      ),
  );
  if (places.length > 0)
    applyFormats(() => void table.sheet.getRangeList(places).setNumberFormat(PLAIN_TEXT));
}
