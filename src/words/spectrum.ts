// Only the pages contain these words. The Spectrum of Public Participation: what each level promises to the public, in our own words, and ideas for the next
// step up. The five levels are those of the International Association for Public Participation.

export const SPECTRUM_WORDS = {
  credit:
    'The five levels come from the Spectrum of Public Participation by the International Association for Public Participation (IAP2), iap2.org. The promises here are in our own words.',
  noneYet: 'Blank if you don’t work together yet.',
  clear: 'Clear this choice',
  soFar: 'So far',
  wanted: 'Where would both of you like it to be?',
  ideas: (level: string) => `Ideas for a step toward ${level}`,
  firstIdeas: 'Ideas for a start',
} as const;

/** By level: the promise to the public, and what could lead there from the level before. */
export const SPECTRUM_LEVELS = {
  Inform: {
    promise: 'We’ll tell you what we do, in time and in words you can use.',
    ideas: [
      'Ask to be on their newsletter list, and read it.',
      'Go to one of their events, and only listen.',
      'Tell them what the library offers the people they serve.',
    ],
  },
  Consult: {
    promise: 'We’ll ask you, listen, and tell you what your answer changed.',
    ideas: [
      'Ask three people there what the library should do differently.',
      'Show them a draft before it’s final, and ask what is missing.',
      'Report back within a month on what you did with their answers.',
    ],
  },
  Involve: {
    promise: 'We’ll work on it with you, so that what matters to you is in the choices we offer.',
    ideas: [
      'Invite them to a planning meeting, at a time and place that suit them.',
      'Plan one program together from a blank page.',
      'Let the people who’d come choose the topic and the time.',
    ],
  },
  Collaborate: {
    promise: 'We’ll look for the answer together, and follow your advice as far as we possibly can.',
    ideas: [
      'Set the goal and the measure together, and write both down.',
      'Share the budget, and decide on it together.',
      'Take turns leading the meetings.',
    ],
  },
  Empower: {
    promise: 'You decide, and we’ll carry it out.',
    ideas: [
      'Give the community group the final say on one program.',
      'Let them manage the project’s budget, and offer your staff and rooms.',
      'Ask the people it’s for to judge whether it worked.',
    ],
  },
} as const;
