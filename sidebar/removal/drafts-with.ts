// Finds and removes a person's name in what this browser stores: unsaved forms, and a list being imported.

import { type Finder } from '../../src/domain/removal/person';
import { textsIn, withoutPerson } from '../../src/domain/removal/remove';

/** The part of Storage used here. */
export type DraftStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem'>;

/** Everything that the pages store has a key with this beginning. */
const OURS = 'outreach-';

/** `open` throws if storage is forbidden: then nothing is stored. */
export function draftsWith(open: () => DraftStorage): {
  count: (finder: Finder) => number;
  clean: (finder: Finder) => void;
} {
  const held = (finder: Finder): { storage: DraftStorage; keys: string[] } | undefined => {
    try {
      const storage = open();
      const all = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
      const isNamed = (text: string): boolean =>
        textsIn(text).some((one) => finder.matchesIn(one).some(({ level }) => level === 'full'));
      return {
        storage,
        keys: all.filter((key) => key.startsWith(OURS) && isNamed(storage.getItem(key) ?? '')),
      };
    } catch {
      return undefined;
    }
  };
  return {
    count: (finder) => held(finder)?.keys.length ?? 0,
    clean: (finder) => {
      const { storage, keys = [] } = held(finder) ?? {};
      for (const key of keys)
        storage?.setItem(key, withoutPerson(storage.getItem(key) ?? '', finder, ['full'], 'text'));
    },
  };
}
