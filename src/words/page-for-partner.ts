// What a page for a partner says. The partner reads it.

import { andMore } from './count';

export const PAGE_FOR_PARTNER = {
  title: (name: string) => `${name} and the library`,
  asOf: (day: string) => `As of ${day}`,

  contacts: 'Contacts',
  atLibrary: 'At the library',
  atPartner: 'At your organization',
  general: 'Main contact',

  reach: { title: 'How to reach the library', phone: 'Phone', email: 'Email', address: 'Address' },

  ahead: 'Coming up',
  past: 'What we’ve done together',
  heads: { when: 'When', what: 'What', where: 'Where', part: 'Your part', by: 'By' },
  promises: 'What we promised',
  next: 'Next steps we agreed on',
  bring: (text: string) => `We bring: ${text}`,
  brought: (text: string) => `We brought: ${text}`,
  /** Where the title would name another partner. */
  jointEvent: 'Event with the library',
  cancelled: (name: string) => `${name} (cancelled)`,

  visitsAhead: 'Visits coming up',
  visitsPast: 'Past visits',
  school: {
    ahead: 'Visit, and what we bring',
    past: 'Visit, and what we brought',
    group: 'Class',
    teacher: 'Teacher',
    room: 'What we need in the room',
    outcome: 'Outcome',
  },
  tookPart: (count: number) => `${count} took part`,
  writeIn: 'Please fill in the blanks.',
  more: (count: number) => andMore(count),
} as const;
