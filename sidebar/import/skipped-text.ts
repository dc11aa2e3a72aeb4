// Rows that were not imported and cells that stay blank, with the reasons: in words, and as text to paste into a sheet.

import { excerpt } from '../../src/domain/basics/text';
import { type LeftGroup, describeRows } from '../../src/domain/import/skipped-rows';
import type { CellBlank, CellError } from '../../src/domain/import/source-row';
import { textOfCell } from '../../src/domain/import/import-table';
import { IMPORT } from '../../src/words/import';
import type { Reading } from './import-state';

const WORDS = IMPORT.done;

/** Why rows were not imported, as a sentence. */
export const whyInWords = (why: LeftGroup['why']): string =>
  why === 'answered'
    ? WORDS.answered
    : 'refusal' in why
      ? why.refusal
      : why.column === undefined
        ? WORDS.unanswered[why.unanswered]
        : IMPORT.preview.ofColumn(why.column, WORDS.unanswered[why.unanswered]);

/** A phone number may begin with a plus. */
const FORMULA = /^[=@]|^[+-](?![\d\s().-]*$)/;

/** A cell as pasted text: a spreadsheet must neither compute nor split it. */
function pasted(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[\t\n\r"]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

/**
 * The rows as in the list, under its headings, with a last column for the reason. `others` are sentences about rows
 * that changed meanwhile.
 */
export function textOfLeft(
  { source: { grid }, found: { headings } }: Pick<Reading, 'source' | 'found'>,
  left: readonly LeftGroup[],
  others: readonly string[],
): string {
  const rows = left
    .flatMap(({ why, rows: all }) => all.map(({ row }) => ({ row, why: whyInWords(why) })))
    .sort((one, other) => one.row - other.row)
    .map(({ row, why }) => [...headings.map((_, at) => textOfCell(grid[row - 1]?.[at])), why]);
  return [
    [...headings, WORDS.reasonHead],
    ...rows,
    ...others.map((words) => [...headings.map(() => ''), words]),
  ]
    .map((cells) => cells.map(pasted).join('\t'))
    .join('\n');
}

/** Cells that say nothing, most frequent words first. */
export function blanksInWords(blanks: readonly CellBlank[]): string {
  const counts = new Map<string, number>();
  for (const { text } of blanks) counts.set(text, (counts.get(text) ?? 0) + 1);
  const texts = [...counts].sort(([, one], [, other]) => other - one).map(([text]) => text);
  const headings = [...new Set(blanks.map(({ heading }) => excerpt(heading)))];
  return IMPORT.preview.blanks(blanks.length, texts, headings);
}

/** Above this number, stretches of rows are counted instead of listed. */
const MOST_STRETCHES = 4;

/** Which rows wait for an answer, and what happens to them. */
export function waitingInWords(rows: readonly number[]): string {
  const where = describeRows(rows);
  const words = where.split(', ').length > MOST_STRETCHES ? '' : where;
  return IMPORT.preview.waiting(
    rows.length === 1 ? where : IMPORT.preview.waitingRows(words, rows.length),
    rows.length,
  );
}

/** Cells that show an error instead of their value. */
export function errorsInWords(errors: readonly CellError[]): string {
  const [{ heading, error } = { heading: '', error: '' }] = errors;
  const where = describeRows([...new Set(errors.map(({ row }) => row))]);
  return IMPORT.preview.errors(where, errors.length, excerpt(heading), error);
}
