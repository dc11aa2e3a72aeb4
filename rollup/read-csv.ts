// A branch's tab Report data, saved as .csv by Google Sheets, Excel or LibreOffice.

import { parse } from 'csv-parse/sync';
import { isData, openData } from './tab-rows';
import type { DataTab } from './tab-rows';

const SEPARATORS = [',', ';', '\t'];

/** Excel writes some kinds of .csv in two bytes a letter. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node reads it as Latin-1, which has no dash: that of the age groups.
    return new TextDecoder('windows-1252').decode(bytes).replaceAll('\u0096', '–');
  }
}

/** The cells of each line, blank lines too. Throws if it is no .csv. */
export function csvLines(text: string): string[][] {
  const [heading = ''] = text.split(/\r\n|\n|\r/, 1);
  const counts = SEPARATORS.map((separator) => heading.split(separator).length);
  const delimiter = SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
  return parse(text, {
    ...{ delimiter, relax_column_count: true, skip_empty_lines: false, bom: true },
    // A file that two programs wrote into has both kinds.
    record_delimiter: ['\r\n', '\n', '\r'],
  });
}

/** Without data if it has other headings. Throws if it is no .csv. */
export function readCsv(text: string): { data: DataTab | undefined; headings: string[] } {
  const lines = csvLines(text);
  const [headings = []] = lines;
  if (!isData(headings)) return { data: undefined, headings };
  const open = openData(headings);
  lines.slice(1).forEach((cells, at) => open.add(at + 2, cells));
  return { data: open.tab(), headings };
}
