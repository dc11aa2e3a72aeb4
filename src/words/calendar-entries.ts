// The titles of entries in a calendar file.

export const CALENDAR_ENTRIES = {
  cancelled: (title: string) => `Cancelled: ${title}`,
  done: (title: string) => `Done: ${title}`,
  review: (partner: string) => `Review the partnership with ${partner}`,
  // For a partner, where the title would name another one.
  jointEvent: 'Event with the library',
  promise: 'Promised by the library',
  nextStep: 'Next step with the library',
} as const;
