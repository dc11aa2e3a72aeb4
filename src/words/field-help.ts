// Our one-line help below fields. The template's own hints stay in src/domain/tables.

const NO_PATRONS = 'Shared sheet: don’t name patrons or minors.';

export const FIELD_HELP = {
  partner: {
    notes: NO_PATRONS,
    orgType: 'You can change this list in Settings.',
    cadence: 'Blank uses the number in Settings.',
    stage: 'Rebuilding: mending a strained relationship. Ended: no more follow-ups.',
    pausedUntil: 'No reminders before this day.',
    reviewOn: 'When to ask: are the roles still right?',
    focus: 'For the one or two partners to start with.',
    confidential: 'Yes for a shelter, for example: its place is left out of everything made to share.',
    story: 'Why it ended, or what went wrong.',
    caller: 'Who makes the first call.',
    firstStep: 'What to say or do on that call.',
  },
  event: {
    participants: 'Leave blank if unknown; 0 means nobody came.',
    staff: 'Separate names with commas.',
    cancelled: 'A cancelled event doesn’t count as a contact.',
    confidential: 'Yes leaves the place out of everything made to share.',
    notes: NO_PATRONS,
    countsAs: 'A program session is planned, for a group, and yours: run or paid for by the library.',
    format: 'On-site is the library and its grounds.',
    ageGroup: 'Who it was meant for, no matter who came.',
    sessions: 'Blank means 1. For a series, or several days in one row, say how many.',
    online: 'For a hybrid event: how many participants were online.',
    hours: 'For all staff together, such as 1.5.',
  },
  planItem: {
    who: 'Who will do it.',
    outcome: NO_PATRONS,
  },
  contact: {
    cameOfIt: 'Only Reached counts as a contact.',
    heard: NO_PATRONS,
    promised: 'Goes into the Weekly Plan.',
    next: 'Goes into the Weekly Plan.',
    nextWho: 'Who does it. Blank means the person who logs this.',
  },
} as const;
