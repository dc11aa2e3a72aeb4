// A polyfill: the engine needs it, Node 22 has it, Node 20 lacks it. Imported before the engine, for its side effect.
interface Grouping {
  groupBy?: (items: Iterable<unknown>, key: (item: unknown, index: number) => unknown) => unknown;
}

const objectConstructor = Object as Grouping;
const mapConstructor = Map as Grouping;

objectConstructor.groupBy ??= (items, key) => {
  const groups = Object.create(null) as Record<string, unknown[]>;
  let index = 0;
  for (const item of items) (groups[String(key(item, index++))] ??= []).push(item);
  return groups;
};

mapConstructor.groupBy ??= (items, key) => {
  const groups = new Map<unknown, unknown[]>();
  let index = 0;
  for (const item of items) {
    const name = key(item, index++);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
};
