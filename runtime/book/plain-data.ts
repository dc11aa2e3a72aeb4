// What google.script.run carries: numbers, text, booleans, null, and plain objects and arrays of them.

/** A value that cannot be carried, and where it stood. */
class IllegalValue extends Error {}

function tag(value: unknown): string {
  return Object.prototype.toString.call(value);
}

function copied(value: unknown, name: string, above: readonly unknown[]): unknown {
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return value;
  if (value === undefined) return null;
  if (typeof value !== 'object' || above.includes(value)) throw new IllegalValue(name);
  const within = [...above, value];
  if (Array.isArray(value))
    return Array.from(value, (item: unknown, place) => copied(item, String(place), within));
  if (tag(value) !== '[object Object]') throw new IllegalValue(name);
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value))
    if (item !== undefined) result[key] = copied(item, key, within);
  return result;
}

/** An argument on its way to the server; what is illegal is refused in the client's words. */
export function argumentForServer(value: unknown): unknown {
  try {
    return copied(value, '0', []);
  } catch (error) {
    if (error instanceof IllegalValue)
      throw new TypeError(`Failed due to illegal value in property: ${error.message}`);
    throw error;
  }
}

/** What the client gets of a returned value: a Date or another illegal value anywhere makes all of it null. */
export function answerForClient(value: unknown): unknown {
  try {
    return copied(value, '0', []);
  } catch (error) {
    if (error instanceof IllegalValue) return null;
    throw error;
  }
}
