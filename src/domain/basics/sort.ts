/** By the first key that differs. All items must have the same number of keys. */
export function sortBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Item[] {
  const compare = (a: string, b: string) => (a === b ? 0 : a.localeCompare(b) || (a < b ? -1 : 1));
  return items
    .map((item) => ({ item, keys: keysOf(item) }))
    .sort((a, b) => {
      let order = 0;
      for (let at = 0; order === 0 && at < a.keys.length; at++)
        order = compare(a.keys[at] ?? '', b.keys[at] ?? '');
      return order;
    })
    .map(({ item }) => item);
}
