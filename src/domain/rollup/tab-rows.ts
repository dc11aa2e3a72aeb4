// The rows of a tab by the names of its columns, every cell as text.

/** The headings are in the first row. */
export interface TabRows<Column extends string> {
  missing: Column[];
  rows: { rowNumber: number; texts: Partial<Record<Column, string>> }[];
}

/** Rows that are blank from end to end are left out. Of two columns with one name, the first counts. */
export function rowsOfTab<Column extends string>(
  texts: readonly (readonly string[])[],
  columns: readonly Column[],
): TabRows<Column> {
  const heads = (texts[0] ?? []).map((head) => head.trim());
  const places = columns.map((column) => [column, heads.indexOf(column)] as const);
  const there = places.filter(([, place]) => place >= 0);
  return {
    missing: places.flatMap(([column, place]) => (place < 0 ? [column] : [])),
    rows: texts.flatMap((cells, at) =>
      at === 0 || cells.every((cell) => cell.trim() === '')
        ? []
        : [
            {
              rowNumber: at + 1,
              texts: Object.fromEntries(
                there.map(([column, place]) => [column, cells[place] ?? '']),
              ) as Partial<Record<Column, string>>,
            },
          ],
    ),
  };
}
