import { FIELD_HELP } from '../../words/field-help';
import { ROWS } from '../../words/rows';
import { AGE_GROUPS, COUNTS_AS, FORMATS } from './count-answers';
import { CONFIDENTIAL, Field, TO_CHECK, describeTable, field } from './description';

const HELP = FIELD_HELP.event;

/** For the state report, which each library turns on or leaves off. `countsAs` must be found before the others are. */
const counted = <Key extends string>(
  key: Key,
  label: string,
  kind: Field['kind'],
  more: Omit<Parameters<typeof field>[4] & object, 'onRequest'>,
): Field<Key> => field(key, label, '', kind, { ...more, onRequest: 'countsAs' });

export const EVENT_INTRODUCTION =
  'Tracking outreach efforts is crucial for evaluating the impact and effectiveness of these initiatives.';

export const EVENTS = describeTable({
  tab: 'Events',
  words: ROWS.event,
  hasHints: true,
  template: [
    field('name', 'Event/Program Name', 'A descriptive title for the outreach activity.', 'line', {
      required: true,
    }),
    field('when', 'Date and Time', '', 'when'),
    field('location', 'Location', '', 'line'),
    field(
      'type',
      'Type of Outreach and Target Audience',
      'Categories such as presentation, school visit, etc.',
      'line',
      { list: 'types' },
    ),
    field('description', 'Description of Event', '', 'text', { help: HELP.description }),
    field('participants', 'Number of Participants', '', 'whole', { help: HELP.participants }),
    field('staff', 'Staff Involved', '', 'line', { list: 'staff', help: HELP.staff }),
    field(
      'resources',
      'Resources Used',
      'Document any materials, equipment, or resources used for the event.',
      'text',
      { help: HELP.resources },
    ),
    field(
      'objective',
      'Objective or Goal or KPIs',
      'How you are measuring if this outreach was a success for your org',
      'text',
    ),
    field('marketing', 'Marketing or Promotions', 'How was the event advertised?', 'text'),
    field('partners', 'Partner Organization', 'Who did you work with? In what capacity?', 'line'),
    field('notes', 'Notes', '', 'text', { help: HELP.notes }),
  ],
  own: [
    field('endsAt', 'Ends at', '', 'end'),
    field('cancelled', 'Cancelled', '', 'choice', {
      choices: ['Yes'],
      help: HELP.cancelled,
      quiet: 'until used',
    }),
    field('confidential', CONFIDENTIAL, '', 'choice', {
      choices: ['Yes'],
      help: HELP.confidential,
      quiet: 'until used',
      width: 120,
    }),
    counted('countsAs', 'Counts as', 'choice', { choices: COUNTS_AS, help: HELP.countsAs, width: 190 }),
    counted('format', 'Format', 'choice', { choices: FORMATS, help: HELP.format, width: 120 }),
    counted('ageGroup', 'Age group', 'choice', { choices: AGE_GROUPS, help: HELP.ageGroup, width: 140 }),
    counted('sessions', 'Sessions', 'whole', { help: HELP.sessions, width: 90 }),
    counted('online', 'Attended online', 'whole', { help: HELP.online, width: 100 }),
    counted('hours', 'Staff hours', 'line', { help: HELP.hours, width: 90 }),
    counted('sharedWith', 'Shared with', 'line', { help: HELP.sharedWith, width: 140 }),
  ],
  managed: [{ key: 'partnerIds', label: 'Outreach partner ids', kind: 'line', width: 90 }],
  knownBy: ['name', 'when'],
  isImported: true,
  detail: 'when',
  colors: [
    {
      name: 'date to check',
      when: (at) => `AND(${at('when')}<>"",NOT(ISNUMBER(${at('when')})))`,
      ...{ areas: [['when', 'when']], ...TO_CHECK },
    },
  ],
  note: EVENT_INTRODUCTION,
});
