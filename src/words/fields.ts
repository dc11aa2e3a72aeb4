// What our own words say about a field, where the template's hint doesn't say it all.

export const FIELD_HELP = {
  noPatrons: 'Please don’t name patrons or minors. Everyone who can open this sheet can read it.',

  partners: {
    orgType: 'What kind of organization it is. You can change the list in Settings.',
    cadence: 'Leave it blank to use the number in Settings.',
    stage:
      'Blank means Active. Choose Rebuilding if something went wrong, Ended if you no longer work together.',
    pausedUntil: 'No reminders before this day.',
    reviewOn: 'When to ask whether the roles still fit.',
    focus: 'Yes for the one or two relationships that matter most now.',
    story: 'What went wrong, or why it ended.',
    caller: 'Who makes the first call.',
    firstStep: 'What that call should say or do.',
  },

  events: {
    when: 'The day, and the start time if you know it.',
    location: 'Where it takes place.',
    description: 'What happens, in a sentence or two.',
    participants: 'Blank means not known. 0 means nobody came.',
    staff: 'Separate names with commas: Ana, Ben.',
    endsAt: 'The end time. If it lasts several days, add the last day.',
    cancelled: 'Yes if it won’t take place. Then it doesn’t count as a contact.',
  },

  log: {
    cameOfIt: 'Only Reached counts as a contact. The others stay in the history.',
    promised: 'It goes into the Weekly Plan.',
    promisedBy: 'If you named a day.',
    next: 'It goes into the Weekly Plan.',
    nextBy: 'If there is a day.',
    nextWho: 'Blank means the person who logs this.',
  },

  plan: {
    when: 'A day, like Thursday 3pm or May 14-16, or a rule, like second Tuesday of the month.',
    item: 'What needs to be done.',
    partner: 'If it’s about one of your partners.',
    who: 'Who will do it.',
  },
} as const;
