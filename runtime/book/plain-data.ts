// What google.script.run can pass: numbers, text, booleans, null, and plain objects and arrays of them.

/** A value that cannot be passed, and where it is. */
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

/** An argument for the server. Illegal values are refused in the client's words. */
export function argumentForServer(value: unknown): unknown {
  try {
    return copied(value, '0', []);
  } catch (error) {
    if (error instanceof IllegalValue)
      throw new TypeError(`Failed due to illegal value in property: ${error.message}`);
    throw error;
  }
}

/** What the client gets. An illegal value anywhere, such as a Date, makes the whole answer null. */
export function answerForClient(value: unknown): unknown {
  try {
    return copied(value, '0', []);
  } catch (error) {
    if (error instanceof IllegalValue) return null;
    throw error;
  }
}
