// Makes the id of a new row. It is made before the first attempt to save, so that trying again cannot make two rows.

/** A random id that no other row has. */
export function newId(): string {
  // Browsers keep randomUUID for https; the page to try it on may be served without.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
