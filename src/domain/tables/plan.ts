// Each level of the outline has its own column: see layout.ts.

import { FIELD_HELP } from '../../words/field-help';
import { ROWS } from '../../words/rows';
import { CHECK_MARK, describeTable, field } from './description';

const HELP = FIELD_HELP.planItem;

export const PLAN_TITLE = 'Weekly Librarian Outreach Plan and Notes';

const CONTACT_KINDS = ['First time', 'Continuing'] as const;

export const PLAN = describeTable({
  tab: 'Weekly Plan',
  words: ROWS.planItem,
  title: PLAN_TITLE,
  // Narrow enough for an upright page, Letter or A4.
  template: [
    field('done', 'Done', '', 'tick', { width: 52 }),
    field('when', 'When', '', 'freeWhen', { width: 150 }),
    field('item', 'Item', '', 'line', { required: true, help: HELP.item }),
    field('partner', 'Partner', '', 'line', { width: 110 }),
    field('who', 'Who', '', 'choice', { list: 'staff', help: HELP.who, width: 75 }),
    field('contactKind', 'Contact kind', '', 'choice', { choices: CONTACT_KINDS, width: 85 }),
    field('outcome', 'Outcome / notes', '', 'text', { help: HELP.outcome, width: 140 }),
  ],
  own: [],
  managed: [
    // The line's section before it was done, and what its source last said.
    { key: 'from', label: 'Outreach from', kind: 'line', width: 90 },
    { key: 'given', label: 'Outreach gave', kind: 'line', width: 90 },
  ],
  knownBy: [],
  detail: 'when',
  colors: [
    {
      name: 'section',
      when: (at) => `${at('level0')}<>""`,
      ...{ areas: [['done', 'outcome']], background: '#d9e7f5', isBold: true },
    },
    {
      name: 'done',
      // A workbook without a script has a check mark instead of a box.
      when: (at) => `OR(${at('done')}=TRUE,${at('done')}="${CHECK_MARK}")`,
      ...{ areas: [['when', 'outcome']], fontColor: '#5f6368', isStruck: true },
    },
  ],
});
