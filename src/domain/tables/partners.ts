// Partners: whom the library works with.

import { NUMBER_SETTINGS } from './settings';
import { ColorRule, NO_NAMES_OF_PATRONS, TO_CHECK, TableDescription, field } from './description';

export const STAGES = ['Active', 'Rebuilding', 'Ended'] as const;

type At = Parameters<ColorRule['when']>[0];

/** The rules of partner.ts as formulas, from the cells of the row and from the hints, which mirror Settings. */
function terms(at: At) {
  const [cadence, dueSoon] = NUMBER_SETTINGS;
  // Where the hints are gone, a partner's own number is there instead.
  const hint = (key: string, usual: number) => `IF(ISFORMULA(${at(key, 2)}),${at(key, 2)},${usual})`;
  const last = at('lastContact');
  const touch = `INT(MAX(N(${last})*(N(${last})<TODAY()+1),N(${at('latest')})))`;
  const days = `IF(N(${at('cadence')})>0,N(${at('cadence')}),${hint('cadence', cadence.usual)})`;
  const active = `${at('name')}<>"",TRIM(${at('stage')})<>"Ended",N(${at('pausedUntil')})<=TODAY()`;
  const followed = `${active},TRIM(${at('stage')})<>"Rebuilding",${touch}>0`;
  const due = `${touch}+${days}`;
  // As windowOf in settings.ts.
  const soon = `MIN(${hint('due', dueSoon.usual)},INT(${days}/2))`;
  return { last, active, followed, due, soon };
}

export const PARTNERS: TableDescription = {
  tab: 'Partners',
  hasHints: true,
  template: [
    field('name', 'Partner/Company', 'Name of Group', 'line', { required: true }),
    field(
      'mainContact',
      'Main Company Contact Information',
      'Direct Email Address or other contact information in case of turn over',
      'text',
    ),
    field('contactName', 'Contact Name', 'Person you are working with at organization', 'several'),
    field('contactEmail', 'Contact Email', 'Contact’s email', 'several'),
    field('contactPhone', 'Contact Phone Number', 'Contact’s phone number', 'several'),
    field(
      'staff',
      'Library Staff Contact',
      'Library staff person who is working with this partner',
      'choice',
      {
        list: 'staff',
      },
    ),
    field(
      'interest',
      'Area of Partner’s Interest/Goals and Target Audience',
      'What does the partner hope to achieve?',
      'text',
    ),
    field(
      'method',
      'Partner’s Preferred Method of Contact',
      'Do they prefer email/phone/meetings?',
      'choice',
      {
        list: 'methods',
      },
    ),
    field(
      'lastContact',
      'Last Contact Date',
      'When did you last work with them or last contact them?',
      'day',
    ),
    field(
      'previous',
      'Previous Partnerships Events',
      'Have you worked with this partner previously?',
      'text',
    ),
    field('notes', 'Notes', 'Anything else to remember.', 'text', { help: NO_NAMES_OF_PATRONS }),
  ],
  own: [
    field('cadence', 'Keep in touch every (days)', '', 'days', {
      help: 'Blank means the usual number of days in Settings.',
    }),
    field('stage', 'Stage', '', 'choice', {
      choices: STAGES,
      help: 'Blank means Active. Rebuilding: a relationship being repaired. Ended: kept, but no longer followed.',
    }),
    field('pausedUntil', 'Paused until', '', 'day', { help: 'No reminders before this day.' }),
    field('reviewOn', 'Review on', '', 'day', { help: 'The day to ask: are the roles still right?' }),
    field('focus', 'Focus', '', 'choice', {
      choices: ['Yes'],
      help: 'Yes for the one or two relationships to begin with.',
    }),
    field('story', 'What happened', '', 'text', {
      help: 'When it ended: why. When it is being rebuilt: what happened.',
    }),
    field('caller', 'Who calls', '', 'choice', {
      list: 'staff',
      help: 'Who makes the first call to mend it.',
    }),
    field('firstStep', 'First step', '', 'text', { help: 'What that first call is to say or do.' }),
  ],
  managed: [
    { key: 'due', label: 'Next contact due', kind: 'day', width: 130, isShown: true },
    { key: 'status', label: 'Relationship status', kind: 'line', width: 160, isShown: true },
    { key: 'why', label: 'Why', kind: 'text', width: 300, isShown: true },
    { key: 'latest', label: 'Latest event or log', kind: 'day', width: 120 },
    { key: 'ahead', label: 'Next event', kind: 'day', width: 120 },
    { key: 'noted', label: 'Follow-up noted for', kind: 'day', width: 120 },
    // The id and the name that it stood beside: see idsToGive.
    { key: 'called', label: 'Outreach knows it as', kind: 'line', width: 120 },
    // Ids of partners that the librarian said are not the same.
    { key: 'apart', label: 'Outreach not the same as', kind: 'line', width: 90 },
  ],
  knownBy: ['name'],
  isImported: true,
  detail: 'contactName',
  colors: [
    {
      name: 'date to check',
      when: (at) => {
        const { last } = terms(at);
        return `AND(${last}<>"",OR(NOT(ISNUMBER(${last})),N(${last})>=TODAY()+1))`;
      },
      ...{ from: 'lastContact', to: 'lastContact', ...TO_CHECK },
    },
    {
      name: 'lapsed',
      when: (at) => `AND(${terms(at).followed},${terms(at).due}<TODAY())`,
      ...{ from: 'name', to: 'why', background: '#f9d5cf' },
    },
    {
      name: 'due soon',
      when: (at) => {
        const { followed, due, soon } = terms(at);
        return `AND(${followed},${due}>=TODAY(),${due}-${soon}<=TODAY())`;
      },
      ...{ from: 'name', to: 'why', background: '#fff2cc' },
    },
    {
      name: 'rebuilding',
      when: (at) => `AND(${terms(at).active},TRIM(${at('stage')})="Rebuilding")`,
      ...{ from: 'name', to: 'why', background: '#dce6f9' },
    },
    {
      name: 'ended',
      when: (at) => `TRIM(${at('stage')})="Ended"`,
      ...{ from: 'name', to: 'why', fontColor: '#5f6368' },
    },
  ],
};
