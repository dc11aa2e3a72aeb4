// Audiences: whom the library reaches, whom it doesn't, and the community map.

import { counted } from './count';

export const AUDIENCES = {
  never: (audience: string) => `No events for ${audience} on record`,
  noneSince: (audience: string, month: string) => `No events for ${audience} since ${month}`,
  held: (audience: string, events: number, people: number, unknown: number) => {
    if (events === 0) return `No events for ${audience} in the past twelve months`;
    const all = `${counted(events, 'event')} for ${audience} in the past twelve months`;
    if (unknown === events) return `${all}, without a number of participants`;
    const rest = unknown === 0 ? '' : ` (${unknown} without a number)`;
    return `${all}, ${counted(people, 'person', 'people')}${rest}`;
  },
  ahead: (day: string, isFirst: boolean) =>
    isFirst ? `one is planned for ${day}` : `the next one is on ${day}`,

  serve: (who: string, isOne: boolean) => `${who} ${isOne ? 'serves' : 'serve'} them`,
  mayServe: (who: string, isOne: boolean) =>
    isOne ? `${who} serves them and is a potential partner` : `${who} serve them and are potential partners`,
  trusted: (who: string) => `they trust ${who}`,
  mayBeTrusted: (who: string, isOne: boolean) =>
    `they trust ${who}, ${isOne ? 'a potential partner' : 'potential partners'}`,
  nobody: 'no partner is listed as serving them',

  roughly: (people: string) => `Roughly ${people} people`,
  from: (number: string, from: string) => `${number} (${from})`,

  couldReach: (audiences: string) => `Could help you reach ${audiences}.`,
  isPotential: 'A potential partner.',
} as const;

/** The tool Who are you not reaching? */
export const AUDIENCE_TOOL = {
  title: 'Who are you not reaching?',
  help: 'Audiences, who serves them, and the events and people of the past twelve months.',
  none: 'No audiences yet. Add the groups of people that your library is there for. Then say on partners whom they serve, and on events whom they’re for.',
  add: 'Add an audience',
  named: (name: string) => `Add ${name}`,
  unlisted: 'Named by partners or events',
  someoneNew: 'Someone new',
  someoneNewFor: (audience: string) => `Someone new who serves ${audience}`,
  back: 'All audiences',
  edit: (name: string) => `Edit ${name}`,
  saving: 'Saving…',
  inTab: (count: number) => `and ${count} more in the Audiences tab`,

  numbers: 'Where the numbers are',
  checklists: 'Checklists and assessments',
} as const;

/** Names and addresses of others, as they write them. */
export const AUDIENCE_SOURCES = {
  numbers: [
    ['U.S. Census Bureau: data about any place', 'https://data.census.gov'],
    ['QuickFacts: a town on one page', 'https://www.census.gov/quickfacts'],
    ['KIDS COUNT: children and families', 'https://datacenter.aecf.org'],
    ['National Center for Education Statistics: schools', 'https://nces.ed.gov/ccd/schoolsearch/'],
  ],
  checklists: [
    ['OF/BY/FOR ALL', 'https://www.ofbyforall.org'],
    ['Project READY', 'https://ready.web.unc.edu'],
  ],
} as const;

/** The tool Community map. */
export const COMMUNITY_MAP = {
  title: 'Community map',
  help: 'Which kinds of partners serve which audiences. Print it for a meeting.',
  noAudiences: 'The map begins with audiences. Add some under “Who are you not reaching?”',
  kind: 'Kind of partner',
  noKind: 'No type given',
  potential: (name: string) => `${name} (potential)`,
  nobody: 'Nobody yet',
  someoneNewIn: (kind: string, audience: string) => `Someone new: ${kind}, ${audience}`,
  unplaced: (count: number) =>
    `${counted(count, 'partner isn’t', 'partners aren’t')} on the map: fill in “Serves” to add them.`,
  print: 'Print the map',
} as const;
