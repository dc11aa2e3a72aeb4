// What only the sidebar shows about fields: our own help next to the template's hints, and the plan's title.

import { EDITABLE, Field, TableName } from './fields';

/** The title at the top of the plan template. */
export const PLAN_TITLE = 'Weekly Librarian Outreach Plan and Notes';

const NO_NAMES_OF_PATRONS =
  'Do not name patrons or minors here: everyone who can open this sheet can read it.';

const HELP: Record<TableName, Record<string, string>> = {
  partners: {
    notes: NO_NAMES_OF_PATRONS,
    cadence: 'Blank means the usual number of days in Settings.',
    stage:
      'Blank means Active. Rebuilding: a relationship being repaired. Ended: kept, but no longer followed.',
    pausedUntil: 'No reminders before this day.',
    reviewOn: 'The day to ask: are the roles still right?',
    focus: 'Yes for the one or two relationships to begin with.',
    story: 'When it ended: why. When it is being rebuilt: what happened.',
    caller: 'Who makes the first call to mend it.',
    firstStep: 'What that first call is to say or do.',
  },
  events: {
    when: 'The day, and when it starts if you know.',
    location: 'Where it takes place.',
    description: 'What happens, in a sentence or two.',
    participants: 'Blank means not known; 0 means nobody came.',
    staff: 'Several names with commas between: Ana, Ben.',
    notes: NO_NAMES_OF_PATRONS,
    endsAt: 'The time it ends. If it takes several days, the last day, too.',
    cancelled: 'Yes, and it counts neither as contact nor as planned.',
  },
  plan: {
    when: 'A day or days, like Thursday 3pm or May 14-16, or a rule, like second Tuesday of the month.',
    item: 'What is to be done.',
    partner: 'If it is about one of your partners.',
    who: 'Who of the staff does it.',
    outcome: NO_NAMES_OF_PATRONS,
  },
  log: {
    cameOfIt: 'Only Reached counts as a contact. The others stay in the history.',
    heard: NO_NAMES_OF_PATRONS,
    promised: 'It goes into the Weekly Plan, so that it is kept.',
    promisedBy: 'Only if you named a day.',
    next: 'It goes into the Weekly Plan.',
    nextBy: 'Only if there is a day.',
    nextWho: 'Blank means whoever logs this.',
  },
};

/** Our own help for a field; '' if the template's hint says it all. */
export const helpOf = (table: TableName, key: string): string => HELP[table][key] ?? '';

/** Throws for an unknown key. */
export function fieldOf(table: TableName, key: string): Field {
  const found = EDITABLE[table].find((one) => one.key === key);
  if (!found) throw new Error(`No field ${key} in ${table}`);
  return found;
}
