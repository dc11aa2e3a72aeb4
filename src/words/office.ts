// Said only in a workbook for Excel or LibreOffice, where no script runs.

export const OFFICE = {
  title: 'Outreach: community partners, events and the weekly plan',
  creator: 'Outreach',
  /** The hint above Relationship status; in Google Sheets it tells about the daily check. */
  statusHint: 'Keeps itself up to date from Last Contact Date.',
} as const;
