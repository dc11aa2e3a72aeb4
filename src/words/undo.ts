// What the view Undo says.

import { andMore } from './count';

export const UNDO = {
  link: 'Undo',
  title: 'Undo',
  clear: 'Clear undo history',
  clearing: 'Clearing…',
  cleared: 'Undo history cleared.',
  reading: 'Reading…',
  none: 'There’s nothing to undo.',
  stays: 'Edited since, so this stays:',
  undo: 'Undo',
  undoOf: (words: string) => `Undo: ${words}`,
  undoing: 'Undoing…',
  more: (count: number) => andMore(count),
} as const;
