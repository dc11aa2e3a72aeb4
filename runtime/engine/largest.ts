// The largest of many numbers. Math.max(...numbers) overflows the stack from some hundred thousand on.

/** The largest number; -Infinity if there is none. */
export function largest(numbers: Iterable<number>): number {
  let found = -Infinity;
  for (const number of numbers) if (number > found) found = number;
  return found;
}

/** How many columns rows of cells need: one at least. */
export function widthOf(rows: readonly (readonly unknown[])[]): number {
  let width = 1;
  for (const row of rows) width = Math.max(width, row.length);
  return width;
}
