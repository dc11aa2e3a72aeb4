// A button that copies a text: what is said after it, and the text if it must be copied by hand.

import { useState } from 'preact/hooks';
import { SHELL } from '../../src/words/shell';
import { copyText } from './copy-text';

interface Copying {
  /** What the last press led to. */
  news: string;
  /** The text to show in CopyByHand; '' if there is none. */
  byHand: string;
  copy: (text: string) => Promise<void>;
  clear: () => void;
}

export function useCopy(copied: string = SHELL.copied): Copying {
  const [news, setNews] = useState('');
  const [byHand, setByHand] = useState('');
  return {
    news,
    byHand,
    copy: async (text) => {
      const isCopied = await copyText(text);
      setByHand(isCopied ? '' : text);
      setNews(isCopied ? copied : SHELL.copyByHand);
    },
    clear: () => {
      setNews('');
      setByHand('');
    },
  };
}
