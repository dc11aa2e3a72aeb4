export const CALENDAR_ANSWERS = {
  noName: 'Outreach doesn’t know your name yet. Open the sidebar and enter it under Today.',
} as const;
