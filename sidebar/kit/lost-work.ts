// What would be lost if another page replaced this one. It is a context because the buttons to other pages are deep inside.

import { createContext } from 'preact';

interface LostWork {
  /** Names it; '' if nothing would be lost. */
  words: () => string;
  /** Whether the browser stores drafts. */
  isStoring: () => boolean;
}

export const LostWork = createContext<LostWork>({ words: () => '', isStoring: () => true });
