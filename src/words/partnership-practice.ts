// The practice behind each step of a partnership, and behind audiences, goals and the map. Only the pages contain these
// words.

import { BUILDING, ENGAGING, NEXT_LEVEL, REBUILDING, type PracticeWords } from './practice';

const SPECTRUM =
  'the Spectrum of Public Participation, International Association for Public Participation (IAP2)';

export const STEP_PRACTICE = {
  before: {
    line: 'Start with what the community needs.',
    why: 'Look at the numbers, and talk with people: together, they make a community analysis, a picture of who lives here. Then decide whom you want to reach, and why. Look for organizations that serve those people already, and for anyone who knows somebody there, at work or as a neighbor.',
    source: `${ENGAGING}, and ${REBUILDING}`,
  },
  talking: {
    line: 'Listen more than you talk.',
    why: 'Marketing goes one way: the library tells people what it offers. Outreach goes both ways: you meet people where they are, and hear what they need. Trust takes time. If a first meeting leads only to a second one, it went well.',
    source: ENGAGING,
  },
  agreeing: {
    line: 'Agree on a measure and an endpoint.',
    why: 'In a community partnership, both sides plan together, for what the community wants to achieve. Give the project milestones and a day on which it ends, and agree on what both of you will measure. Be honest about what you can’t do: promise only what you can deliver.',
    source: `${ENGAGING}, and ${NEXT_LEVEL}`,
  },
  spectrum: {
    line: 'How much say do they have?',
    why: 'In community engagement, programs come out of a conversation with the people they’re for. A library often has more power than a small group, so make room for what the group knows. Each level is right for something, as long as you keep its promise.',
    source: `${ENGAGING}, and ${SPECTRUM}`,
  },
  refreshing: {
    line: 'Start again with one call.',
    why: 'Many libraries lost touch with partners during the pandemic, and rebuilt one or two relationships at a time. It takes a while to win back trust. Once you’re in touch again, ask who does what now: roles may have changed on both sides.',
    source: `${REBUILDING}, and ${ENGAGING}`,
  },
  reflection: {
    line: 'Keep what worked; change what didn’t.',
    why: 'Plans don’t always work. Be flexible: go back and change things. What went wrong teaches you as much as what went well, if you write it down.',
    source: `${ENGAGING}, and ${NEXT_LEVEL}`,
  },
  closing: {
    line: 'Tell people what came of it.',
    why: 'Don’t ask people for their time and their ideas and then disappear. Go back and tell them what you learned, and what the library will do about it. Then ask how they’d like to stay involved.',
    source: ENGAGING,
  },
  repeat: {
    line: 'Not every relationship needs a project.',
    why: 'Relationships are ends in themselves: people you know and trust are worth the work, with or without a project. When you have time for one more, pick an organization that people you don’t reach yet already trust.',
    source: `${ENGAGING}, and ${NEXT_LEVEL}`,
  },
  audiences: {
    line: 'Who isn’t here yet?',
    why: 'Equality gives everyone the same access, whether or not they can use it. Equity puts money and time where people would otherwise be left out. Compare the people you reach with the people who live here. Where the two differ, you know where to start.',
    source: `${ENGAGING}, and ${REBUILDING}`,
  },
  goals: {
    line: 'A few goals, each with a next step.',
    why: 'Some things you can change soon, and some take years: write down both. A goal gets somewhere when one person has a next step with a day.',
    source: `the action plan of ${BUILDING}, and ${ENGAGING}`,
  },
  map: {
    line: 'A blank shows where to look next.',
    why: 'Listing what a community has, instead of what it lacks, is called community asset mapping. On the map you see who works with whom already. Go to the organizations that people trust, rather than starting from nothing.',
    source: `${ENGAGING}, and resources of ${BUILDING}`,
  },
} as const satisfies Record<string, PracticeWords>;
