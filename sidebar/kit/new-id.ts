// Makes the id of a new row, before the first attempt to save it: a second attempt can't add the row twice.

/** A random id that no other row has. */
export function newId(): string {
  // Browsers offer randomUUID on https only, and the trial page may be served over http.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
