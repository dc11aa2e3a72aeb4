// What the form of an event says.

export const EVENT = {
  startsAt: 'Starts at',
  lastDay: 'Last day, if it runs several',
  type: 'Type of outreach',
  audience: 'Target audience',
  audienceHelp: 'Such as 8th grade, or parents.',
  partner: (number: number) => `Partner ${number}`,
  partnerName: 'Name',
  capacity: 'In what capacity?',
  capacityHelp: 'Such as host, or co-presenter.',
  addPartnerRow: 'Add another partner',
  removePartner: (number: number) => `Remove partner ${number}`,
} as const;
