// Formulas in R1C1 notation, where R[-1]C[0] is the cell above and R1C1 is A1. Quoted texts and names don't change.
import { columnLetters, columnOf } from './a1';

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
/** A cell, a whole column or a whole row. Not part of a name, and not before a parenthesis (LOG10 is a function). */
const A1 =
  /(?<![\w.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w.(])|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(])|(\$?)(\d+):(\$?)(\d+)(?![\w.(]))/gi;
const R1C1 =
  /(?<![\w.$])(?:R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?(?![\w.([])|R(?:\[(-?\d+)\]|(\d+))(?=:R|(?![\w.([C]))|C(?:\[(-?\d+)\]|(\d+))(?=:C|(?![\w.([R])))/gi;
/** The end of a range such as A2:A. */
const OPEN_END = /(?<=\d:)(\$?)([A-Z]{1,3})(?![\w.($])/gi;

function outsideQuotes(formula: string, change: (part: string) => string): string {
  let result = '';
  let end = 0;
  for (const quoted of formula.matchAll(QUOTED)) {
    result += change(formula.slice(end, quoted.index)) + quoted[0];
    end = quoted.index + quoted[0].length;
  }
  return result + change(formula.slice(end));
}

/** A formula of the cell at (row, col), counted from 0, in R1C1 notation. */
export function toR1C1(formula: string, row: number, col: number): string {
  const rowPart = (mark: string | undefined, number: string): string =>
    mark ? `R${number}` : `R[${String(Number(number) - 1 - row)}]`;
  const colPart = (mark: string | undefined, letters: string): string =>
    mark ? `C${String(columnOf(letters) + 1)}` : `C[${String(columnOf(letters) - col)}]`;
  return outsideQuotes(formula, (part) =>
    part
      .replace(OPEN_END, (_match, mark: string, letters: string) => colPart(mark, letters))
      .replace(A1, (_match, ...parts: (string | undefined)[]) => {
        const [
          colMark,
          letters,
          rowMark,
          number,
          firstMark,
          first,
          lastMark,
          last,
          topMark,
          top,
          bottomMark,
          bottom,
        ] = parts;
        if (letters && number) return rowPart(rowMark, number) + colPart(colMark, letters);
        if (first && last) return `${colPart(firstMark, first)}:${colPart(lastMark, last)}`;
        return `${rowPart(topMark, top ?? '1')}:${rowPart(bottomMark, bottom ?? '1')}`;
      }),
  );
}

/** A formula in R1C1 notation as the cell at (row, col), counted from 0, writes it in A1 notation. */
export function fromR1C1(formula: string, row: number, col: number): string {
  const place = (from: number, offset: string | undefined, number: string | undefined): number =>
    number ? Number(number) - 1 : from + Number(offset ?? 0);
  const rowPart = (offset: string | undefined, number: string | undefined): string =>
    `${number ? '$' : ''}${String(place(row, offset, number) + 1)}`;
  const colPart = (offset: string | undefined, number: string | undefined): string =>
    `${number ? '$' : ''}${columnLetters(place(col, offset, number))}`;
  return outsideQuotes(formula, (part) =>
    part.replace(R1C1, (match, ...parts: (string | undefined)[]) => {
      const [rowOffset, rowNumber, colOffset, colNumber, lineOffset, lineNumber, bandOffset, bandNumber] =
        parts;
      const rowAt = place(row, rowOffset ?? lineOffset, rowNumber ?? lineNumber);
      const colAt = place(col, colOffset ?? bandOffset, colNumber ?? bandNumber);
      if (rowAt < 0 || colAt < 0) return '#REF!';
      if (/^R.*C/i.test(match)) return colPart(colOffset, colNumber) + rowPart(rowOffset, rowNumber);
      const line = /^R/i.test(match) ? rowPart(lineOffset, lineNumber) : colPart(bandOffset, bandNumber);
      // In A1 notation, a single whole row or column is written as a range.
      const at = Number(parts[8]);
      const isEnd = part[at - 1] === ':' || part[at + match.length] === ':';
      return isEnd ? line : `${line}:${line}`;
    }),
  );
}
