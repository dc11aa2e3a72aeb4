export const ENDED_PARTNERS = {
  hidden: 'Ended partners are hidden in Partners, for everyone.',
  shown: 'Ended partners are shown again.',
  noColumn: 'The Stage column is missing. Choose Outreach > Set up this sheet to bring it back.',
} as const;
