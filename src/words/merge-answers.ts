import { quoted } from './count';

export const MERGE_ANSWERS = {
  partnerGone: 'One of these is no longer in Partners. Press Back and check again.',
  moved: 'Rows changed during the merge. Nothing is lost; press Merge again in a moment.',
  again: 'Once you can edit those cells, press Merge again to finish.',
  sameRow: 'These are already one row. Press Back and check again.',
  changed: 'Someone changed one of the two rows. Here’s what they say now.',
  notYet: (problem: string) => `Not merged yet. ${problem}`,
  /** “Cedar School” into “Cedar Elementary” */
  into: (names: readonly string[]) => names.map(quoted).join(' into '),
  savedIn: (tab: string) => `saved in ${tab}`,
} as const;
