// Counts under 5 aren't shown. Neither are numbers that would give one away: the tables' totals and parts, and what anybody
// could work out from several tables, months and years at once.

/** Fewer people than this might be recognized. */
const LEAST_SHOWN = 5;

export const isFew = (people: number): boolean => people > 0 && people < LEAST_SHOWN;

export type Shown = 'shown' | 'few' | 'hidden';

export interface Counted {
  people: number;
  shown: Shown;
  /** In no table, but somebody could work it out: the rest of a quarter. */
  isUnpublished?: true;
}

export const countedAs = (people: number): Counted => ({ people, shown: isFew(people) ? 'few' : 'shown' });

/** No people is known from no sessions. */
export const unpublished = (people: number): Counted => ({
  people,
  shown: people === 0 ? 'shown' : isFew(people) ? 'few' : 'hidden',
  isUnpublished: true,
});

/** Numbers that add up. The last one is the total of the others. */
export type Line = readonly Counted[];

const isOpen = ({ shown }: Counted): boolean => shown === 'shown';

/** Hides numbers until no count under 5 can be worked out. */
export function hideWhatTells(lines: readonly Line[]): void {
  const linesWith = new Map<Counted, Line[]>();
  for (const line of lines) for (const one of line) linesWith.set(one, [...(linesWith.get(one) ?? []), line]);
  const best = bestToHide(linesWith);
  for (;;) {
    hideInLines(lines, best);
    const found = workedOut(lines);
    if (found.size === 0) return;
    const next = bestNear(found, linesWith, best);
    if (!next) return;
    next.shown = 'hidden';
  }
}

/** In the lines of these numbers; if they have none to hide, in those of the hidden numbers there, and so on. */
function bestNear(
  numbers: ReadonlySet<Counted>,
  linesWith: ReadonlyMap<Counted, readonly Line[]>,
  best: Best,
): Counted | undefined {
  let near = numbers;
  for (;;) {
    const lines = [...new Set([...near].flatMap((one) => linesWith.get(one) ?? []))];
    const next = best(lines);
    if (next) return next;
    const wider = new Set(lines.flat().filter((one) => !isOpen(one)));
    if (wider.size === near.size) return undefined;
    near = wider;
  }
}

type Best = (lines: readonly Line[]) => Counted | undefined;

/** Until no line by itself tells a hidden number. */
function hideInLines(lines: readonly Line[], best: Best): void {
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const line of lines) {
      if (!tells(line)) continue;
      const next = best([line]);
      if (!next) continue;
      next.shown = 'hidden';
      isChanged = true;
    }
  }
}

/**
 * The number to hide next in these lines: rather one whose other lines hide a number anyway, so that nothing else has to be hidden
 * with it; of those a part rather than a total, and the smallest. A 0 is no secret.
 */
const bestToHide =
  (linesWith: ReadonlyMap<Counted, readonly Line[]>): Best =>
  (lines) => {
    const rank = (one: Counted, line: Line): number[] => [
      (linesWith.get(one) ?? []).filter((other) => other.every(isOpen)).length,
      one === line[line.length - 1] ? 1 : 0,
      one.people,
    ];
    const free = lines.flatMap((line) =>
      line.filter((one) => isOpen(one) && one.people > 0).map((one) => ({ one, rank: rank(one, line) })),
    );
    free.sort(({ rank: one }, { rank: other }) => {
      const at = one.findIndex((value, place) => value !== other[place]);
      return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
    });
    return free[0]?.one;
  };

/** What anybody knows of a number that isn't shown: 'under 5' is 1 to 4, 'hidden' is 5 or more. */
const rangeOf = ({ shown, isUnpublished }: Counted): readonly [least: number, most: number] =>
  isUnpublished ? [0, Infinity] : shown === 'few' ? [1, LEAST_SHOWN - 1] : [LEAST_SHOWN, Infinity];

/** Whether a line has only one hidden number, or all are as small, or as large, as they can be: two under 5 that make 8. */
function tells(line: Line): boolean {
  const closed = line.filter((one) => !isOpen(one));
  // What is in no table may be worked out if it isn't small.
  const isSecret = ({ shown, isUnpublished }: Counted) => shown === 'few' || !isUnpublished;
  if (closed.length < 2) return closed.some(isSecret);
  if (!closed.some(({ shown }) => shown === 'few')) return false;
  const total = line[line.length - 1];
  let [sum, least, most] = [0, 0, 0];
  for (const one of closed) {
    const [low, high] = rangeOf(one);
    const isTotal = one === total;
    sum += isTotal ? -one.people : one.people;
    least += isTotal ? -high : low;
    most += isTotal ? -low : high;
  }
  return sum === least || sum === most;
}

/** Calculates with remainders, which is exact; products stay below 2^53. */
const PRIME = 67_108_859;
const times = (one: number, other: number): number => (one * other) % PRIME;

function inverse(number: number): number {
  let [power, base, result] = [PRIME - 2, number, 1];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}

/** The factor of each unknown number, by its place. */
type Equation = Map<number, number>;

const first = (equation: Equation): number => {
  let least = Infinity;
  for (const place of equation.keys()) if (place < least) least = place;
  return least;
};

/** By its first unknown number, whose factor is 1. No two have the same. */
function solved(equations: readonly Equation[]): Map<number, Equation> {
  const rows = new Map<number, Equation>();
  for (const one of equations) {
    const left = new Map(one);
    for (let at = first(left); at < Infinity; at = first(left)) {
      const factor = left.get(at) ?? 0;
      const row = rows.get(at);
      if (!row) {
        const scale = inverse(factor);
        rows.set(at, new Map([...left].map(([place, value]) => [place, times(value, scale)])));
        break;
      }
      for (const [place, value] of row) {
        const rest = ((left.get(place) ?? 0) + PRIME - times(factor, value)) % PRIME;
        if (rest === 0) left.delete(place);
        else left.set(place, rest);
      }
    }
  }
  return rows;
}

/**
 * Counts under 5 that follow from all lines together. A number follows if it is the same in every solution, so it is 0 in every
 * difference of two: here one such difference, of arbitrary numbers.
 */
function workedOut(lines: readonly Line[]): Set<Counted> {
  const places = new Map<Counted, number>();
  const numbers: Counted[] = [];
  const equations = lines.map((line): Equation => {
    const equation: Equation = new Map();
    line.forEach((one, at) => {
      if (isOpen(one)) return;
      const place = places.get(one) ?? numbers.push(one) - 1;
      places.set(one, place);
      equation.set(place, at === line.length - 1 ? PRIME - 1 : 1);
    });
    return equation;
  });
  const rows = solved(equations);
  const difference: number[] = [];
  let arbitrary = 1;
  for (let place = numbers.length - 1; place >= 0; place--) {
    const row = rows.get(place);
    arbitrary = times(arbitrary, 48_271);
    if (!row) difference[place] = arbitrary;
    else {
      let sum = 0;
      for (const [other, factor] of row)
        if (other !== place) sum = (sum + times(factor, difference[other] ?? 0)) % PRIME;
      difference[place] = (PRIME - sum) % PRIME;
    }
  }
  return new Set(numbers.filter(({ shown }, place) => shown === 'few' && difference[place] === 0));
}

/** The rows and the columns of a table whose totals are in its last row and column. */
export const linesOf = (grid: readonly Line[]): Line[] => [
  ...grid,
  ...(grid[0] ?? []).map((_, column) => grid.flatMap((row) => row.slice(column, column + 1))),
];
