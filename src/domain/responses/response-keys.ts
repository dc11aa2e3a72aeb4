// What an answer of the form is known by, so that each is logged once. Its time is its name, because Google never gives it
// to another: rows may be sorted, cells corrected, columns inserted. Of answers in the same second, what they say tells them
// apart.

import { stampOfKey } from '../basics/phone-id';
import { FormResponse } from './response';

const keyOf = ({ stamp, mark }: FormResponse): string => `${stamp.toString(36)}-${mark}`;

export type KeyedResponse = FormResponse & { key: string };

/**
 * Each answer with its key: the one it was known by, even if somebody corrected a cell since. A row that was copied is one
 * answer.
 */
export function withKeys(responses: readonly FormResponse[], known: readonly string[]): KeyedResponse[] {
  const free = new Map<number, string[]>();
  for (const key of new Set(known)) {
    const stamp = stampOfKey(key);
    free.set(stamp, [...(free.get(stamp) ?? []), key]);
  }
  const taken = new Set<string>();
  const take = (key: string, stamp: number) => {
    taken.add(key);
    free.set(
      stamp,
      (free.get(stamp) ?? []).filter((one) => one !== key),
    );
  };
  const once: FormResponse[] = [];
  for (const response of responses) {
    const key = keyOf(response);
    if (taken.has(key)) continue;
    take(key, response.stamp);
    once.push(response);
  }
  const knownKeys = new Set(known);
  return once.map((response) => {
    const own = keyOf(response);
    // Without a time, two rows have nothing in common that tells one was the other.
    const before =
      knownKeys.has(own) || response.stamp === 0 ? own : (free.get(response.stamp)?.shift() ?? own);
    return { ...response, key: before };
  });
}
