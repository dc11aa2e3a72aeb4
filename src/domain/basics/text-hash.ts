// A short stand-in for a long text, to see whether it is still the same. Not a secret.

/** 53 bits in base 36 (Bryc's cyrb53). Two texts in one list practically never collide. */
export function hashOf(text: string): string {
  const { imul } = Math;
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = imul(one ^ code, 2654435761);
    other = imul(other ^ code, 1597334677);
  }
  one = imul(one ^ (one >>> 16), 2246822507) ^ imul(other ^ (other >>> 13), 3266489909);
  other = imul(other ^ (other >>> 16), 2246822507) ^ imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
}
