/** '1,240.5'. Not by a locale, because a browser and Google may have different ones. */
export function withCommas(count: number): string {
  const [whole = '', ...part] = String(count).split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...part].join('.');
}

/** '1 row', '3 rows'. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${withCommas(count)} ${count === 1 ? one : many}`;

/** 'a', 'a and b', 'a, b, and c'. */
export function listed(items: readonly string[]): string {
  if (items.length < 3) return items.join(' and ');
  return `${items.slice(0, -1).join(', ')}, and ${items[items.length - 1] ?? ''}`;
}

export const moreOf = (count: number): string => `${count} more`;
export const andMore = (count: number): string => `and ${moreOf(count)}`;

/** 'a, b, and 3 more': at most this many by name. */
export const listedUpTo = (items: readonly string[], most: number): string =>
  listed(items.length > most ? [...items.slice(0, most), moreOf(items.length - most)] : items);

export const quoted = (text: string): string => `“${text}”`;
