// A deep copy of plain data. Not structuredClone: under a test runner its objects are of another realm, and the engine does
// not recognize them as plain objects.

/** Copies through JSON, so what JSON cannot hold is left out. */
export function plainCopy<T extends object>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}
