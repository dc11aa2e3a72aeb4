// Our one-line help below fields. The template's own hints stay in src/domain/tables.

/** Below the fields where people write about people: everyone who may see the sheet reads them. */
export const NO_PATRONS = 'Don’t name patrons or minors.';
const IN_THE_PLAN = `Goes into the Weekly Plan. ${NO_PATRONS}`;

export const FIELD_HELP = {
  partner: {
    notes: NO_PATRONS,
    orgType: 'You can change this list in Settings.',
    cadence: 'Blank uses the number in Settings.',
    stage:
      'Potential: not a partner yet. Rebuilding: mending a strained relationship. Ended: no more follow-ups.',
    pausedUntil: 'No reminders before this day.',
    reviewOn: 'When to ask: are the roles still right?',
    focus: 'For the one or two partners to start with.',
    story: `Why it ended, or what went wrong. ${NO_PATRONS}`,
    confidential:
      'Choose Yes for a shelter, for example. Its location is then left out of everything made to share.',
    caller: 'Who makes the first call.',
    firstStep: `What to say or do on that call. ${NO_PATRONS}`,
    need: `Theirs, not the library’s. ${NO_PATRONS}`,
    serves: 'Groups of people, separated by commas. Your list of them is “Who are you not reaching?”',
    trustedBy: 'The audience that already trusts them.',
    whoKnows: `Formal and informal connections: a board member, a neighbor, a former job. ${NO_PATRONS}`,
    values: 'What you both work for, separated by commas.',
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
    sessions:
      'Blank means 1. For several classes in turn, a series, or several days in one row, say how many.',
    online:
      'For a hybrid event: how many participants were online. Count devices, or the most at once; views of a recording don’t count.',
    hours: 'For all staff together, such as 1.5.',
    sharedWith:
      'If other branches report this event, too: the same words as in their sheets, such as Summer kickoff 2026. No names of people.',
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
  partnership: {
    project: 'Blank while you’re getting to know each other.',
    toAsk: 'Open questions for a first meeting. Listen more; talk less.',
    heard: NO_PATRONS,
    specific: 'It says who does what, where, and for whom.',
    measurable: 'It has a number that you can count.',
    achievable: 'You have the time, the people, and the money for it.',
    relevant: 'It matters to the partner and to the library.',
    timeBound: 'It has a day by which it’s done.',
    measure: 'What both of you will count or ask, to see whether it worked.',
    endsOn: 'When the project ends, or when you decide whether to go on.',
    power: 'Who can say yes or no, and how you’ll make room for the others.',
    toldWhom: 'The people who took part or gave advice. Don’t name patrons or minors.',
    changed: `What you changed because of what you heard. ${NO_PATRONS}`,
    stayInvolved: `How people who took part can stay involved. ${NO_PATRONS}`,
    notShared: NO_PATRONS,
    workNow: NO_PATRONS,
    nextLevel:
      'Small steps that give them more say: decide together (Collaborate), or let them decide (Empower).',
    getToKnow: 'Small steps, such as going to one of their events, or having coffee together.',
    refresh: NO_PATRONS,
    went: NO_PATRONS,
    learned: NO_PATRONS,
    overcame: NO_PATRONS,
    notes: NO_PATRONS,
  },
  action: {
    what: NO_PATRONS,
    when: 'Goes into the Weekly Plan in the week before this day.',
    for: 'The project or the goal that it belongs to.',
    doneOn: 'Blank while it’s open.',
    changed: `What changed because of it. ${NO_PATRONS}`,
  },
  goal: {
    goal: NO_PATRONS,
    who: 'For a personal goal: whose it is.',
    year: 'Such as 2027.',
    came: NO_PATRONS,
  },
  audience: {
    name: 'A group of people, such as new parents. Never one person.',
    source: 'Where the number comes from.',
    year: 'The year of that number.',
  },
} as const;
