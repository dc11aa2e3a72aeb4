// What the tools about audiences say. Only the page contains these words.

import { counted } from './count';

/** The tool Who are you not reaching? */
export const AUDIENCE_TOOL = {
  title: 'Who are you not reaching?',
  help: 'Audiences, who serves them, and the events and people of the past twelve months.',
  none: 'No audiences yet. Add the groups of people that your library is there for. Then say on partners whom they serve, and on events whom they’re for.',
  add: 'Add an audience',
  named: (name: string) => `Add ${name}`,
  unlisted: 'Named by partners or events',
  alike: (name: string) => `Partners or events say “${name}”. Are these the same people?`,
  samePeople: 'Yes, the same',
  samePeopleAs: (name: string, audience: string) => `Yes, ${name} are the same people as ${audience}`,
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
    ['National Center for Education Statistics: schools', 'https://nces.ed.gov'],
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
  noKind: 'Partners without a type',
  potential: (name: string) => `${name} (potential)`,
  nobody: 'No partner of these kinds yet. Press one to add a partner:',
  someoneNewIn: (kind: string, audience: string) => `Someone new: ${kind}, ${audience}`,
  unplaced: (count: number) =>
    `${counted(count, 'partner isn’t', 'partners aren’t')} on the map: fill in “Serves” to add ${count === 1 ? 'it' : 'them'}.`,
  more: (count: number) => `${count} more`,
  printedOn: (day: string) => `As of ${day}`,
  print: 'Print the map',
} as const;
