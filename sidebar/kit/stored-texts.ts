// Texts in the browser's storage. If storage is forbidden or full, they last until the page closes.

/** The part of Storage used here. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface StoredTexts {
  read: (key: string) => string | null;
  /** Null deletes the text. False if the text will be lost when the page closes. */
  write: (key: string, text: string | null) => boolean;
  /** The keys of texts that will be lost when the page closes. */
  unstored: () => readonly string[];
}

/** `open` throws if storage is forbidden. */
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
