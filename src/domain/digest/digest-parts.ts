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

/** For the weekly email. Which relationships are being rebuilt doesn't belong in an inbox. */
export const DIGEST_PARTS = ['lapsed', 'dueSoon', 'promises', 'dates', 'undated', 'reviews'] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];
