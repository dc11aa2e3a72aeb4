/** In the order in which each key first appears. */
export function groupsBy<One, Key>(
  list: Iterable<One>,
  keyFor: (one: One, at: number) => Key,
): Map<Key, [One, ...One[]]> {
  const groups = new Map<Key, [One, ...One[]]>();
  let at = 0;
  for (const one of list) {
    const key = keyFor(one, at++);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
