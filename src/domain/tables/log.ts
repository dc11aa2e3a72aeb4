import { FIELD_HELP } from '../../words/field-help';
import { ROWS } from '../../words/rows';
import { describeTable, field } from './description';

const HELP = FIELD_HELP.contact;

export const CAME_OF_IT = 'What came of it';
export const REACHED = 'Reached';
export const ANSWERS = [REACHED, 'Left a message', 'Awaiting reply', 'No answer'] as const;

export const LOG = describeTable({
  tab: 'Contact Log',
  words: ROWS.contact,
  template: [
    field('when', 'Day of contact', '', 'day', { required: true }),
    field('staff', 'Library staff', '', 'choice', { list: 'staff' }),
    field('how', 'How', '', 'choice', { list: 'methods' }),
    field('cameOfIt', CAME_OF_IT, '', 'choice', {
      choices: ANSWERS,
      help: HELP.cameOfIt,
    }),
    field('partner', 'Partner', '', 'line', { required: true }),
    field('heard', 'What we heard', '', 'text', { help: HELP.heard }),
    field('promised', 'What we promised', '', 'text', { help: HELP.promised }),
    field('promisedBy', 'Promised for', '', 'day'),
    field('next', 'Next step', '', 'text', { help: HELP.next }),
    field('nextBy', 'Next step on', '', 'day'),
    field('nextWho', 'Next step by', '', 'choice', { list: 'staff', help: HELP.nextWho }),
  ],
  own: [],
  managed: [
    { key: 'partnerId', label: 'Outreach partner id', kind: 'line', width: 90 },
    // Days that this contact replaced in Last Contact Date, unless another row holds them.
    { key: 'replaced', label: 'Outreach last contact before', kind: 'line', width: 120 },
  ],
  knownBy: ['partner', 'when'],
  detail: 'when',
  colors: [],
  isImported: true,
  isMadeLater: true,
});
