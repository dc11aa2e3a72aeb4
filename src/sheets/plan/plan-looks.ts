// Notes and colors of a plan row move with the line. Links and chips within a text become text.

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells with the default get none, so that alternating colors show through. */
const PLAIN = ['', '#ffffff', '#000000', 'normal'];

const LOOKS: [
  read: (range: Range) => string[][],
  write: (range: Range, rows: (string | null)[][]) => unknown,
][] = [
  [(range) => range.getNotes(), (range, rows) => range.setNotes(rows)],
  [(range) => range.getBackgrounds(), (range, rows) => range.setBackgrounds(rows)],
  [(range) => range.getFontColors(), (range, rows) => range.setFontColors(rows)],
  [
    (range) => range.getFontWeights(),
    (range, rows) => range.setFontWeights(rows as ReturnType<Range['getFontWeights']>),
  ],
];

type Look = string | null;

/** One read each, and one for alternating colors, which belong to no cell. */
export function readLooks(range: Range): Look[][][] {
  const plain = new Set([...PLAIN, ...bandColours(range.getSheet())]);
  return LOOKS.map(([read]) => read(range).map((row) => row.map((look) => (plain.has(look) ? null : look))));
}

const bandColours = (sheet: GoogleAppsScript.Spreadsheet.Sheet): string[] =>
  sheet
    .getBandings()
    .flatMap((banding) => [
      banding.getHeaderRowColor(),
      banding.getFirstRowColor(),
      banding.getSecondRowColor(),
      banding.getFooterRowColor(),
    ])
    .flatMap((colour) => colour ?? []);

/** One write each, if rows differ. `origins` are places in what was read; a line without one is new. */
export function writeLooks(
  range: Range,
  looks: readonly Look[][][],
  origins: readonly (number | undefined)[],
): void {
  LOOKS.forEach(([, write], at) => {
    const rows = looks[at] ?? [];
    const isAlike = rows.every((row) => row.join('\n') === rows[0]?.join('\n'));
    if (isAlike) return;
    const plain = rows[0]?.map(() => null) ?? [];
    write(
      range,
      origins.map((origin) => rows[origin ?? -1] ?? plain),
    );
  });
}
