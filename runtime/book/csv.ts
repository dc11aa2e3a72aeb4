// Utilities.parseCsv: rows and cells of comma-separated text. Quotes protect delimiters and line breaks; a doubled quote is one.
import { refuse } from '../gate/refusal';

/** Parses a table. Rows may have different lengths, as at Google. */
export function rowsOfCsv(csv: string, delimiter: string): string[][] {
  // Google takes one character ("Char").
  if (delimiter.length !== 1) refuse('Invalid argument: delimiter');
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endRow = (): void => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (let place = 0; place < csv.length; place++) {
    const letter = csv[place] ?? '';
    if (isQuoted && letter === '"' && csv[place + 1] === '"') cell += csv[++place] ?? '';
    else if (!isQuoted && letter === '\r' && csv[place + 1] === '\n') continue;
    else if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted || (letter !== delimiter && letter !== '\n')) cell += letter;
    else if (letter === '\n') endRow();
    else {
      row.push(cell);
      cell = '';
    }
  }
  // Google's error for an unclosed quote, as reported.
  if (isQuoted) refuse('Could not parse text.');
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
