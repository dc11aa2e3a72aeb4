// How to recognize an answer of the form, so that each is logged once. Its time identifies it, because Google never
// changes that: rows may be sorted, cells corrected, columns inserted. What they say distinguishes answers of the same
// second.

import { groupsBy } from '../basics/groups';
import { stampOfKey } from '../basics/phone-id';
import { FormResponse } from './response';

const keyOf = ({ stamp, mark }: FormResponse): string => `${stamp.toString(36)}-${mark}`;

export type KeyedResponse = FormResponse & { key: string };

/**
 * Each answer with its key: the earlier one, even if somebody corrected a cell since. A row and its copy are one
 * answer.
 */
export function withKeys(responses: readonly FormResponse[], known: readonly string[]): KeyedResponse[] {
  const free = new Map<number, string[]>(groupsBy(new Set(known), stampOfKey));
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
    // Without a time, nothing shows that one row used to be the other.
    const before =
      knownKeys.has(own) || response.stamp === 0 ? own : (free.get(response.stamp)?.shift() ?? own);
    return { ...response, key: before };
  });
}
