// Contact Log: one row a touch, such as a phone call, a visit or a letter.

import { NO_NAMES_OF_PATRONS, TableDescription, field } from './description';

export const CAME_OF_IT = 'What came of it';
export const REACHED = 'Reached';
export const ANSWERS = [REACHED, 'Left a message', 'Awaiting reply', 'No answer'] as const;

export const LOG: TableDescription = {
  tab: 'Contact Log',
  template: [
    field('when', 'Day of contact', '', 'day', { required: true }),
    field('staff', 'Library staff', '', 'choice', { list: 'staff' }),
    field('how', 'How', '', 'choice', { list: 'methods' }),
    field('cameOfIt', CAME_OF_IT, '', 'choice', {
      choices: ANSWERS,
      help: 'Only Reached counts as a contact. The others stay in the history.',
    }),
    field('partner', 'Partner', '', 'line', { required: true }),
    field('heard', 'What we heard', '', 'text', { help: NO_NAMES_OF_PATRONS }),
    field('promised', 'What we promised', '', 'text', {
      help: 'It goes into the Weekly Plan, so that it is kept.',
    }),
    field('promisedBy', 'Promised for', '', 'day', { help: 'Only if you named a day.' }),
    field('next', 'Next step', '', 'text', { help: 'It goes into the Weekly Plan.' }),
    field('nextBy', 'Next step on', '', 'day', { help: 'Only if there is a day.' }),
    field('nextWho', 'Next step by', '', 'choice', { list: 'staff', help: 'Blank means whoever logs this.' }),
  ],
  own: [],
  managed: [
    { key: 'partnerId', label: 'Outreach partner id', kind: 'line', width: 90 },
    // Days that this contact replaced in Last Contact Date, where no other row holds them.
    { key: 'replaced', label: 'Outreach last contact before', kind: 'line', width: 120 },
  ],
  knownBy: ['partner', 'when'],
  detail: 'when',
  colors: [],
  isMadeLater: true,
};
