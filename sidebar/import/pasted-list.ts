// A list from a file or from what was pasted, as a grid of texts.

import Papa from 'papaparse';
import type { Grid } from '../../src/domain/import-table';

/** Copied cells, CSV or TSV; what stands between the columns is found out. */
export function gridOfText(text: string): Grid {
  // Cells copied from a spreadsheet have tabs between them, whatever else is inside.
  const isCopied = /^[^\n]*\t/.test(text);
  const parse = (quoteChar: string) =>
    Papa.parse<string[]>(text.replace(/\s+$/, ''), {
      ...(isCopied ? { delimiter: '\t' } : { delimitersToGuess: [',', ';', '\t', '|'] }),
      quoteChar,
    });
  const parsed = parse('"');
  // A quotation mark that opens and never closes would swallow the rest of the list.
  return (parsed.errors.some(({ type }) => type === 'Quotes') ? parse('\u0000') : parsed).data;
}

/** What a text file says; undefined for a workbook or another file that is no text. */
export function textOfFile(bytes: ArrayBuffer): string | undefined {
  const [first = 0, second = 0] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  // PK: .xlsx and .ods; D0 CF: .xls.
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    // As older versions of Excel save it.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
