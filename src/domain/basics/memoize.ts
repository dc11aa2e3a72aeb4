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
