// How a library counts. A profile is data: what differs between states is chosen, and the rest is the table of rules.

import { Of, Shape, flag, object, oneOf, text, whole } from '../basics/shape';

/** Whether one-on-one help and self-directed activities get a line of their own or aren't reported. Never program sessions. */
export const APART = ['own line', 'not reported'] as const;

/** The most letters in the name of the instructions. */
export const MOST_SOURCE = 300;

export const PROFILE = object(
  {
    /** The first month of the fiscal year, 1 to 12. */
    firstMonth: whole(1, 12),
    /** Attendance of 1 to 4 isn't shown. */
    hidesSmall: flag,
    /** A program session that nobody came to counts as a session. */
    countsEmpty: flag,
    oneOnOne: oneOf<(typeof APART)[number]>(...APART),
    selfDirected: oneOf<(typeof APART)[number]>(...APART),
  },
  /** Whose instructions these choices follow, in the librarian's words. No state's rules are built in. */
  { source: text(MOST_SOURCE) },
) satisfies Shape<unknown>;
export type Profile = Of<typeof PROFILE>;

/** The general rules. Nobody's state library wrote them: see docs/unknowns.md. */
export const GENERAL: Profile = {
  firstMonth: 7,
  hidesSmall: false,
  countsEmpty: true,
  oneOnOne: 'own line',
  selfDirected: 'own line',
};
