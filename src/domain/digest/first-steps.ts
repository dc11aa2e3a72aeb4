// How far a new library has come.

interface Library {
  contacts: readonly unknown[];
  /** The week that the plan is for; '' before the first one is started. */
  week: string;
}

/** A contact counts once one is logged: days that came with a list don’t. Neither does a plan with lines of a list. */
export const begunIn = ({ contacts, week }: Library): { contact: boolean; week: boolean } => ({
  contact: contacts.length > 0,
  week: week !== '',
});
