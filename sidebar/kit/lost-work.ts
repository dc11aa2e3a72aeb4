// What would be gone if another page took this one's place. A context, as the buttons that lead there are deep inside.

import { createContext } from 'preact';

interface LostWork {
  /** In words, '' if nothing would be lost. */
  words: () => string;
  /** Whether the browser keeps drafts. */
  isStoring: () => boolean;
}

export const LostWork = createContext<LostWork>({ words: () => '', isStoring: () => true });
