// Texts kept in the browser. Where it lets a page keep nothing, or has no room, they are kept as long as the page is open.

/** The part of the browser's storage that is used. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface StoredTexts {
  read: (key: string) => string | null;
  /** Null forgets it. False if it will be gone when the page is closed. */
  write: (key: string, text: string | null) => boolean;
  /** What will be gone when the page is closed. */
  unstored: () => readonly string[];
}

/** `open` may throw, as it does where storage is forbidden. */
export function storedTexts(open: () => TextStore): StoredTexts {
  const memory = new Map<string, string>();
  const unstored = new Set<string>();
  return {
    read: (key) => {
      try {
        return memory.get(key) ?? open().getItem(key);
      } catch {
        return memory.get(key) ?? null;
      }
    },
    write: (key, text) => {
      if (text === null) memory.delete(key);
      else memory.set(key, text);
      unstored.delete(key);
      try {
        if (text === null) open().removeItem(key);
        else open().setItem(key, text);
        return true;
      } catch {
        if (text !== null) unstored.add(key);
        return text === null;
      }
    },
    unstored: () => [...unstored],
  };
}
