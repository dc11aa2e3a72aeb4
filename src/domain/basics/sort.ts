/** By the first key that differs. All items must have the same number of keys. */
export function sortBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Item[] {
  const compare = (a: string, b: string) => (a === b ? 0 : a.localeCompare(b) || (a < b ? -1 : 1));
  return items
    .map((item) => ({ item, keys: keysOf(item) }))
    .sort((a, b) => {
      const at = a.keys.findIndex((key, place) => key !== b.keys[place]);
      return at < 0 ? 0 : compare(a.keys[at] ?? '', b.keys[at] ?? '');
    })
    .map(({ item }) => item);
}
