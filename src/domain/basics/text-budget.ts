// Keeps answers under 100 KB, however large the sheet.

export const ANSWER_BYTES = 90000;

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** The most bytes that the text takes as JSON. Half an emoji may take six bytes. */
export function bytesOf(text: string): number {
  const json = JSON.stringify(text);
  if (!BEYOND_ASCII.test(json)) return json.length;
  let bytes = json.length;
  // A loop, because replacing each such character takes almost twice as long.
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else bytes += code >= 0xd800 && code <= 0xdfff ? 5 : 2;
  }
  return bytes;
}

export function beginningOf(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (bytesOf(text.slice(0, middle)) <= bytes) fits = middle;
    else tooLong = middle;
  }
  // Never splits an emoji.
  const last = text.charCodeAt(fits - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? fits - 1 : fits);
}

/** A list cut to what fits in one answer; `more` says how many were left out. */
export interface Capped<Item> {
  items: Item[];
  more: number;
}

export const capItems = <Item>(items: readonly Item[], most: number, bytes: number): Capped<Item> =>
  capMade(items, most, bytes, (item) => item);

/** The same for items that are costly to make: the rest are only counted. */
export function capMade<From, Item>(
  from: readonly From[],
  most: number,
  bytes: number,
  make: (one: From) => Item,
): Capped<Item> {
  const items: Item[] = [];
  let used = 0;
  for (const one of from) {
    if (items.length === most) break;
    const item = make(one);
    used += bytesOf(JSON.stringify(item));
    if (used > bytes) break;
    items.push(item);
  }
  return { items, more: from.length - items.length };
}
