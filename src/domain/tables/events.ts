// Events: what the library did, and will do, outside.

import { NO_NAMES_OF_PATRONS, TO_CHECK, TableDescription, field } from './description';

export const EVENT_INTRODUCTION =
  'Tracking outreach efforts is crucial for evaluating the impact and effectiveness of these initiatives.';

export const EVENTS: TableDescription = {
  tab: 'Events',
  hasHints: true,
  template: [
    field('name', 'Event/Program Name', 'A descriptive title for the outreach activity.', 'line', {
      required: true,
    }),
    field('when', 'Date and Time', '', 'when', { help: 'The day, and when it starts if you know.' }),
    field('location', 'Location', '', 'line', { help: 'Where it takes place.' }),
    field(
      'type',
      'Type of Outreach and Target Audience',
      'Categories such as presentation, school visit, etc.',
      'line',
      { list: 'types' },
    ),
    field('description', 'Description of Event', '', 'text', { help: 'What happens, in a sentence or two.' }),
    field('participants', 'Number of Participants', '', 'whole', {
      help: 'Blank means not known; 0 means nobody came.',
    }),
    field('staff', 'Staff Involved', '', 'line', {
      list: 'staff',
      help: 'Several names with commas between: Ana, Ben.',
    }),
    field(
      'resources',
      'Resources Used',
      'Document any materials, equipment, or resources used for the event.',
      'text',
    ),
    field(
      'objective',
      'Objective or Goal or KPIs',
      'How you are measuring if this outreach was a success for your org',
      'text',
    ),
    field('marketing', 'Marketing or Promotions', 'How was the event advertised?', 'text'),
    field('partners', 'Partner Organization', 'Who did you work with? In what capacity?', 'line'),
    field('notes', 'Notes', '', 'text', { help: NO_NAMES_OF_PATRONS }),
  ],
  own: [
    field('endsAt', 'Ends at', '', 'end', {
      help: 'The time it ends. If it takes several days, the last day, too.',
    }),
    field('cancelled', 'Cancelled', '', 'choice', {
      choices: ['Yes'],
      help: 'Yes, and it counts neither as contact nor as planned.',
    }),
  ],
  managed: [{ key: 'partnerIds', label: 'Outreach partner ids', kind: 'line', width: 90 }],
  knownBy: ['name', 'when'],
  isImported: true,
  detail: 'when',
  colors: [
    {
      name: 'date to check',
      when: (at) => `AND(${at('when')}<>"",NOT(ISNUMBER(${at('when')})))`,
      ...{ from: 'when', to: 'when', ...TO_CHECK },
    },
  ],
  note: EVENT_INTRODUCTION,
};
