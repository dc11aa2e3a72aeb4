// The lists of a week, in their order.

export const WEEK_PARTS = [
  'lapsed',
  'dueSoon',
  'rebuilding',
  'promises',
  'dates',
  'undated',
  'reviews',
] as const;
export type WeekPart = (typeof WEEK_PARTS)[number];

/** Those that the weekly mail tells: which relationship is being repaired is nothing for a mailbox. */
export const DIGEST_PARTS = ['lapsed', 'dueSoon', 'promises', 'dates', 'undated', 'reviews'] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];
