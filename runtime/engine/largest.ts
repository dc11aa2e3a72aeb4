// The largest of many numbers. Math.max(...numbers) overflows the stack from some hundred thousand on.

/** The largest number; -Infinity if there is none. */
export function largest(numbers: Iterable<number>): number {
  let found = -Infinity;
  for (const number of numbers) if (number > found) found = number;
  return found;
}

/** The number of columns that rows of cells need, at least one. */
export function widthOf(rows: readonly (readonly unknown[])[]): number {
  let width = 1;
  for (const row of rows) width = Math.max(width, row.length);
  return width;
}
