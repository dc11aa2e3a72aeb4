/** By the first key that differs. All items must have the same number of keys. */
export function sortBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Item[] {
  const compare = (a: string, b: string) => a.localeCompare(b) || (a < b ? -1 : a > b ? 1 : 0);
  return items
    .map((item) => ({ item, keys: keysOf(item) }))
    .sort((a, b) => a.keys.reduce((order, key, at) => order || compare(key, b.keys[at] ?? ''), 0))
    .map(({ item }) => item);
}
