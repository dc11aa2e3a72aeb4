// The titles of entries in a calendar file.

export const CALENDAR_ENTRIES = {
  cancelled: (title: string) => `Cancelled: ${title}`,
  done: (title: string) => `Done: ${title}`,
  review: (partner: string) => `Review the partnership with ${partner}`,
  // For a partner, before its text is checked.
  promise: 'Promised by the library',
  nextStep: 'Next step with the library',
} as const;
