// The rows of the tab Report, as cells. How they look and where they go is decided in sheets/report.

/** How a row is shown. `heads` has the headings of a table; `text` is a paragraph, on paper only. */
export type Look = 'title' | 'section' | 'heads' | 'line' | 'total' | 'note' | 'text';

export interface ReportRow {
  look: Look;
  cells: readonly (string | number)[];
  /** Of headings: the title of a chart of the first three columns, down to the next row that is no line. */
  chart?: string;
  /** The first of the blank rows that charts lie on. */
  isUnderCharts?: true;
  /** The grid index of the row in Events that its first cell is about. */
  event?: number;
}

export const row = (look: Look, ...cells: (string | number)[]): ReportRow => ({ look, cells });
export const BLANK: ReportRow = { look: 'line', cells: [] };

/** As high as a chart, with a row to spare. */
const CHART_ROWS = 14;

/** Blank rows for the charts, so that they come before the tables and cover none. */
export const chartRoom = (): ReportRow[] => [
  BLANK,
  { ...BLANK, isUnderCharts: true },
  ...Array.from({ length: CHART_ROWS - 1 }, () => BLANK),
];

/** A part of the report under its title, with a blank row before it. */
export const section = (title: string, rows: readonly ReportRow[], note = ''): ReportRow[] => [
  BLANK,
  row('section', title),
  ...(note === '' ? [] : [row('note', note)]),
  ...rows,
];

/** What fits beside each other in the report's columns. */
const LINE_LETTERS = 100;

/** Cells of the report don't wrap, because they are side by side in a row. */
export function inLines(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < LINE_LETTERS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
