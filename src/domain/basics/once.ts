/** Runs `work` at the first call only; later calls return the same result. */
export function once<Value>(work: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => (known ??= { value: work() }).value;
}
