// Our one-line help below fields. The template's own hints stay in src/domain/tables.

/** Below the fields where people write about people: everyone who may see the sheet reads them. */
export const NO_PATRONS = 'Don’t name patrons or minors.';
const IN_THE_PLAN = `Goes into the Weekly Plan. ${NO_PATRONS}`;

export const FIELD_HELP = {
  partner: {
    notes: NO_PATRONS,
    orgType: 'You can change this list in Settings.',
    cadence: 'Blank uses the number in Settings.',
    stage: 'Rebuilding: mending a strained relationship. Ended: no more follow-ups.',
    pausedUntil: 'No reminders before this day.',
    reviewOn: 'When to ask: are the roles still right?',
    focus: 'For the one or two partners to start with.',
    story: `Why it ended, or what went wrong. ${NO_PATRONS}`,
    confidential:
      'Choose Yes for a shelter, for example. Its location is then left out of everything made to share.',
    caller: 'Who makes the first call.',
    firstStep: `What to say or do on that call. ${NO_PATRONS}`,
  },
  event: {
    description: NO_PATRONS,
    resources: NO_PATRONS,
    participants: 'Leave blank if unknown; 0 means nobody came.',
    staff: 'Separate names with commas.',
    cancelled: 'A cancelled event doesn’t count as a contact.',
    confidential: 'Choose Yes to leave the place out of everything made to share.',
    notes: NO_PATRONS,
    countsAs: 'A program session is planned, for a group, and yours: run or paid for by the library.',
    format: 'On-site is the library and its grounds.',
    ageGroup: 'Who it was meant for, no matter who came.',
    sessions: 'Blank means 1. For a series, or several days in one row, say how many.',
    online: 'For a hybrid event: how many participants were online.',
    hours: 'For all staff together, such as 1.5.',
  },
  planItem: {
    item: NO_PATRONS,
    who: 'Who will do it.',
    outcome: NO_PATRONS,
  },
  contact: {
    cameOfIt: 'Only Reached counts as a contact.',
    heard: NO_PATRONS,
    promised: IN_THE_PLAN,
    next: IN_THE_PLAN,
    nextWho: 'Who does it. Blank means the person who logs this.',
  },
} as const;
