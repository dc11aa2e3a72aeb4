// The questions of the worksheets, word for word, where each is asked. test/fixtures/worksheets.ts lists them by source.

export const PARTNERSHIP_QUESTIONS = {
  partner: 'Focus especially on organizations that already have trust with an audience you’d like to reach.',

  // Before approaching
  whoToApproach: 'How do you decide who to approach in the community?',
  broadGoals:
    'What are your broad goals? (E.g., providing programs that are accessible and relevant to Latino families; Increasing access to library services for people experiencing homelessness)',
  teamStrengths: 'What strengths and experience could you and your work team bring to this partnership?',
  libraryStrengths:
    'What strengths, experience, and resources in your library overall might you be able to tap into?',
  gaps: 'Looking at your list of team/library strengths, where are the gaps? What other knowledge, skills, experiences, or resources will you need to be successful, that partners might be able to contribute?',
  connections: 'What connections does your team or the library already have with potential partners?',
  starterList: 'Make a starter list of orgs/people you’d like to talk to.',
  communication: 'What is your plan for internal/external communication?',
  assets: 'What are your internal resources and assets?',
  notHere: 'Who is not at your library?',
  whereTheyAre: 'Where are they? Who is already working with them?',
  approach: 'How will you approach potential partners?',
  notShared:
    'How do you reach out and start to build a relationship with a community you don’t share an identity with?',

  // Talking
  discuss:
    'Meet with your (current or hopeful) community partner. Discuss your shared goals and values, and brainstorm ways you might work together in a full partnership.',

  // Agreeing
  theirGoals: 'What are the goals and values of that organization?',
  aligned: 'How do those align with the goals and values of your library?',
  accomplish:
    'What will you accomplish together? Make sure your goal is SMART - Specific, Measurable, Achievable, Relevant, and Time-Bound.',
  roles: 'What role will each organization play - how will each contribute and benefit?',
  decisions: 'How will decisions be made?',
  milestones: 'What are your milestones and timeline?',
  challenges: 'What are the challenges likely to be, and how will you deal with them?',
  communicate: 'How will you communicate?',
  ideal: 'How would you describe an ideal community relationship in your work?',

  // Spectrum of Public Participation
  workNow: 'How do you work with the organization now, if at all?',
  spectrum: 'Where does that work fall on the Spectrum of Public Participation?',
  nextLevel:
    'If you work with them already: Brainstorm a few ways you might move your relationship towards “Collaborate” or “Empower.”',
  getToKnow:
    'If you don’t work with them now: Brainstorm a few ways you might get to know them and build trust.',

  // Refreshing, while the partner is Rebuilding
  refresh:
    'How do you go about refreshing or revitalizing a relationship that has been broken or lapsed in some way?',

  // Reflection
  went: 'How did your partnership go?',
  learned: 'What did you learn?',
  differently: 'What will you do differently next time?',
  again: 'What will you do again?',
  overcame: 'What is a challenge you face in relationship building, and how do you overcome that?',

  // Repeat
  next: 'Go back to the top, pick another organization, and do it all again!',
} as const;

/** Asked about a goal of the year. */
export const GOAL_QUESTIONS = {
  goal: 'What are your goals?',
  term: 'What can you change to make community engagement possible at your library in the short term? Long term?',
} as const;

/** Asked about a line of the Action Plan. */
export const ACTION_QUESTIONS = { what: 'Include next steps, when, who, etc.' } as const;

/** Asked about an audience. */
export const AUDIENCE_QUESTIONS = {
  name: 'What audiences are your programs and efforts currently reaching? Who are you not reaching?',
} as const;
