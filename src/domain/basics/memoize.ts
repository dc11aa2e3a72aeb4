export function once<Value>(work: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => (known ??= { value: work() }).value;
}

type Parts = Readonly<Record<string, () => unknown>>;

/** Each part is computed when it is first read. */
export function lazy<Given extends Parts>(parts: Given): { [Key in keyof Given]: ReturnType<Given[Key]> } {
  const made = {};
  for (const [key, work] of Object.entries(parts))
    Object.defineProperty(made, key, { get: once(work), enumerable: true });
  return made as { [Key in keyof Given]: ReturnType<Given[Key]> };
}

/**
 * What `work` finds for each row of a list, remembered with the list: several rules ask about the same fifty thousand
 * rows.
 */
export function onceForAll<Row, Source extends object, Result>(
  work: (row: Row, source: Source) => Result,
): (rows: readonly Row[], source: Source) => readonly Result[] {
  const known = new WeakMap<Source, WeakMap<readonly Row[], readonly Result[]>>();
  return (rows, source) => {
    const lists = known.get(source) ?? new WeakMap<readonly Row[], readonly Result[]>();
    known.set(source, lists);
    const found = lists.get(rows) ?? rows.map((row) => work(row, source));
    lists.set(rows, found);
    return found;
  };
}
