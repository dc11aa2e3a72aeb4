// The lists of a digest, in their order.

export const DIGEST_PARTS = ['lapsed', 'dueSoon', 'promises', 'dates', 'reviews'] as const;
export type DigestPart = (typeof DIGEST_PARTS)[number];
