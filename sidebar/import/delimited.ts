// Text with a delimiter between its columns. Programs and people are careless with quotation marks; a stray one spoils
// only its own row.

const DELIMITERS = [',', ';', '\t', '|'];
const LINES_TO_LOOK_AT = 100;

/** A tab if cells were copied from a spreadsheet; otherwise what splits most lines into equally many columns. */
function delimiterOf(text: string): string {
  if (/^[^\n]*\t/.test(text)) return '\t';
  const start = text.split('\n', LINES_TO_LOOK_AT).join('\n');
  let best = { delimiter: ',', share: 0, width: 1 };
  for (const delimiter of DELIMITERS) {
    const widths = rowsWith(start, delimiter).map(({ length }) => length);
    const rowsOf = (width: number) => widths.filter((one) => one === width).length;
    const usual = Math.max(...widths.filter((one) => one > 1 && rowsOf(one) * 2 > widths.length), 1);
    const share = usual === 1 ? 0 : rowsOf(usual) / widths.length;
    if (share > best.share || (share === best.share && usual > best.width))
      best = { delimiter, share, width: usual };
  }
  return best.delimiter;
}

interface Field {
  text: string;
  /** The position of the delimiter, the line break or the end. */
  end: number;
}

export function rowsOfText(given: string): string[][] {
  const text = given.replace(/^\ufeff/, '').replace(/\s+$/, '');
  return rowsWith(text, delimiterOf(text));
}

function rowsWith(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; ; at++) {
    const field = quotedAt(text, at, delimiter) ?? plainAt(text, at, delimiter);
    row.push(field.text);
    at = field.end;
    if (text[at] === delimiter) continue;
    rows.push(row);
    row = [];
    if (at >= text.length) return rows;
    if (text.startsWith('\r\n', at)) at++;
  }
}

function plainAt(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(start, end), end };
}

/**
 * Undefined if no quotation mark opens the field, or if the closing one is missing: then the opening mark is an
 * ordinary character. A mark inside that is neither doubled nor followed by a delimiter is an ordinary character, too,
 * but then the field ends on its own line.
 */
function quotedAt(text: string, start: number, delimiter: string): Field | undefined {
  let at = start;
  while (text[at] === ' ' && delimiter !== ' ') at++;
  if (text[at] !== '"') return undefined;
  let content = '';
  let isStray = false;
  let isLong = false;
  for (at++; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '\n' || letter === '\r') isLong = true;
    if (letter !== '"') content += letter;
    else if (text[at + 1] === '"') {
      content += '"';
      at++;
    } else {
      const end = endAfter(text, at + 1, delimiter);
      if (end !== undefined) return { text: content.replace(/\r\n?/g, '\n'), end };
      content += letter;
      isStray = true;
    }
    if (isStray && isLong) return undefined;
  }
  return undefined;
}

/** The end of a field whose quotation mark is before `at`; undefined if more text follows. */
function endAfter(text: string, at: number, delimiter: string): number | undefined {
  let end = at;
  while (text[end] === ' ') end++;
  return end >= text.length || text[end] === delimiter || text[end] === '\n' || text[end] === '\r'
    ? end
    : undefined;
}
