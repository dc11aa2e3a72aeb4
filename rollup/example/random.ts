// Chance with a seed, so that the example is the same each time.

export interface Chance {
  /** A whole number from 0 to below `most`. */
  below(most: number): number;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
}

export function chanceOf(seed: number): Chance {
  // Seeds that are near each other begin far apart.
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  const below = (most: number): number => {
    // Numerical Recipes' generator; its high bits are the good ones.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * most);
  };
  return { below, pick: (values) => values[below(values.length)] ?? values[0] };
}
