// What people gave a row of the plan beside its words. It goes with the line; links and chips within a text become text.

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What is not worth a word: cells without it get none, so that an alternating colour shows through. */
const PLAIN = new Set(['', '#ffffff', '#000000', 'normal']);

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

/** One read each. */
export const readLooks = (range: Range): string[][][] => LOOKS.map(([read]) => read(range));

/** One write each, where rows differ. `origins` are places in what was read; a line without one is new. */
export function writeLooks(
  range: Range,
  looks: readonly string[][][],
  origins: readonly (number | undefined)[],
): void {
  LOOKS.forEach(([, write], at) => {
    const rows = looks[at] ?? [];
    const isAlike = rows.every((row) => row.join('\n') === rows[0]?.join('\n'));
    if (isAlike) return;
    const plain = rows[0]?.map(() => null) ?? [];
    write(
      range,
      origins.map((origin) => rows[origin ?? -1]?.map((look) => (PLAIN.has(look) ? null : look)) ?? plain),
    );
  });
}
