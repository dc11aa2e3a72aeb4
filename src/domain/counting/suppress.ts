// Counts under 5 aren't shown. Neither is a number that would give one away: where a line of the table hides only one
// number, the total would tell it.

/** Fewer people than this might be recognized. */
const LEAST_SHOWN = 5;

export const isFew = (people: number): boolean => people > 0 && people < LEAST_SHOWN;

export type Shown = 'shown' | 'few' | 'hidden';

export interface Counted {
  people: number;
  shown: Shown;
}

export const countedAs = (people: number): Counted => ({ people, shown: isFew(people) ? 'few' : 'shown' });

/** Hides what would give a hidden number away. The last number of each line is the total of the others. */
export function hideWhatTells(lines: readonly (readonly Counted[])[]): void {
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const line of lines) {
      if (line.filter(({ shown }) => shown !== 'shown').length !== 1) continue;
      const next = nextToHide(line);
      if (!next) continue;
      next.shown = 'hidden';
      isChanged = true;
    }
  }
}

/** The smallest other part that isn't 0, else the total. */
function nextToHide(line: readonly Counted[]): Counted | undefined {
  const free = line.filter(({ people, shown }) => shown === 'shown' && people > 0);
  const total = line[line.length - 1];
  const parts = free.filter((one) => one !== total);
  return parts.sort((one, other) => one.people - other.people)[0] ?? free[0];
}

/** The rows and the columns of a table whose totals are in its last row and column. */
export const linesOf = <Cell>(grid: readonly (readonly Cell[])[]): (readonly Cell[])[] => [
  ...grid,
  ...(grid[0] ?? []).map((_, column) => grid.flatMap((row) => row.slice(column, column + 1))),
];

/** `grid` has the totals in its last row and column. */
export function suppressed(grid: readonly (readonly number[])[]): Shown[][] {
  const cells = grid.map((row) => row.map(countedAs));
  hideWhatTells(linesOf(cells));
  return cells.map((row) => row.map(({ shown }) => shown));
}
