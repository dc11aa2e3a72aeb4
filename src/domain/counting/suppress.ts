// Counts under 5 aren't shown. Neither is a number that would give one away: where a line of the table hides only one
// number, the total would tell it.

/** Fewer people than this might be recognized. */
const LEAST_SHOWN = 5;

export const isFew = (people: number): boolean => people > 0 && people < LEAST_SHOWN;

export type Shown = 'shown' | 'few' | 'hidden';

/** `grid` has the totals in its last row and column. */
export function suppressed(grid: readonly (readonly number[])[]): Shown[][] {
  const shown = grid.map((row) => row.map((number): Shown => (isFew(number) ? 'few' : 'shown')));
  const width = grid[0]?.length ?? 0;
  const lines = [
    ...grid.map((_, row) => Array.from({ length: width }, (__, column) => [row, column] as const)),
    ...Array.from({ length: width }, (_, column) => grid.map((__, row) => [row, column] as const)),
  ];
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const line of lines) {
      const hidden = line.filter(([row, column]) => shown[row]?.[column] !== 'shown');
      if (hidden.length !== 1) continue;
      const next = nextToHide(line, grid, shown);
      if (!next) continue;
      const [row, column] = next;
      (shown[row] ?? [])[column] = 'hidden';
      isChanged = true;
    }
  }
  return shown;
}

/** The smallest other part that isn't 0, else the total. */
function nextToHide(
  line: readonly (readonly [number, number])[],
  grid: readonly (readonly number[])[],
  shown: readonly (readonly Shown[])[],
): readonly [number, number] | undefined {
  const numberAt = ([row, column]: readonly [number, number]) => grid[row]?.[column] ?? 0;
  const free = line.filter((place) => shown[place[0]]?.[place[1]] === 'shown' && numberAt(place) > 0);
  const total = line[line.length - 1];
  const parts = free.filter((place) => place !== total);
  return parts.sort((one, other) => numberAt(one) - numberAt(other))[0] ?? free[0];
}
