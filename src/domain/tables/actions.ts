// The milestones of partnerships and the steps toward goals: what, when, who. Each feeds the plan, as a contact's next
// step does.

import { FIELD_HELP } from '../../words/field-help';
import { ACTION_QUESTIONS as ASKED } from '../../words/partnership-questions';
import { ROWS } from '../../words/rows';
import { describeTable, field } from './description';

const HELP = FIELD_HELP.action;

export const ACTIONS = describeTable({
  tab: 'Action Plan',
  words: ROWS.action,
  hasHints: true,
  template: [
    field('what', 'What', ASKED.what, 'line', { required: true, help: HELP.what, width: 260 }),
    field('when', 'When', '', 'day', { help: HELP.when, width: 100 }),
    field('who', 'Who', '', 'choice', { list: 'staff', width: 110 }),
    field('for', 'For', HELP.for, 'line', { width: 200 }),
    field('partner', 'Partner', '', 'line', { width: 150 }),
    field('doneOn', 'Done on', '', 'day', { help: HELP.doneOn, width: 100 }),
    field('changed', 'What changed', '', 'text', { help: HELP.changed }),
  ],
  own: [],
  managed: [
    // The row of Partnerships or of Goals that it belongs to.
    { key: 'forId', label: 'Outreach for id', kind: 'line', width: 90 },
    { key: 'partnerId', label: 'Outreach partner id', kind: 'line', width: 90 },
  ],
  knownBy: ['what', 'when'],
  detail: 'when',
  colors: [],
  isMadeLater: true,
  isOfPartnerships: true,
});
