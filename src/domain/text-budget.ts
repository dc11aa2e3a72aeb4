// How much one answer may carry: at most 100 KB however large the sheet. Knows nothing of what is in it.

/** Bytes left for the text of a row, with room for the rest of the answer below 100 KB. */
export const ANSWER_BYTES = 90000;

/** An upper bound of the bytes a text takes as JSON in UTF-8: quotes and control characters are escaped. */
export function bytesOf(text: string): number {
  let bytes = 2;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20) bytes += 6;
    else if (code === 0x22 || code === 0x5c) bytes += 2;
    else bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code <= 0xdfff ? 6 : 3;
  }
  return bytes;
}

/** The longest beginning of the text that takes at most that many bytes. */
export function beginningOf(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (bytesOf(text.slice(0, middle)) <= bytes) fits = middle;
    else tooLong = middle;
  }
  // Never between the two halves of an emoji.
  const last = text.charCodeAt(fits - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? fits - 1 : fits);
}

/** The first items that fit in a share of an answer, at most `most`; and how many were left out. */
export function capItems<Item>(
  items: readonly Item[],
  most: number,
  bytes: number,
): { items: Item[]; more: number } {
  const kept: Item[] = [];
  let used = 0;
  for (const item of items) {
    used += bytesOf(JSON.stringify(item));
    if (kept.length === most || used > bytes) break;
    kept.push(item);
  }
  return { items: kept, more: items.length - kept.length };
}
