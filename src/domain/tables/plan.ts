// Weekly Plan: an outline of lines under five headings. Each level of it has a column of its own: see layout.ts.

import { NO_NAMES_OF_PATRONS, TableDescription, field } from './description';

/** The title that heads the template. */
export const PLAN_TITLE = 'Weekly Librarian Outreach Plan and Notes';

const CONTACT_KINDS = ['First time', 'Continuing'] as const;

export const PLAN: TableDescription = {
  tab: 'Weekly Plan',
  title: PLAN_TITLE,
  template: [
    field('done', 'Done', '', 'tick'),
    field('when', 'When', '', 'freeWhen', {
      help: 'A day or days, like Thursday 3pm or May 14-16, or a rule, like second Tuesday of the month.',
    }),
    field('item', 'Item', '', 'line', { required: true, help: 'What is to be done.' }),
    field('partner', 'Partner', '', 'line', { help: 'If it is about one of your partners.' }),
    field('who', 'Who', '', 'choice', { list: 'staff', help: 'Who of the staff does it.' }),
    field('contactKind', 'Contact kind', '', 'choice', { choices: CONTACT_KINDS }),
    field('outcome', 'Outcome / notes', '', 'text', { help: NO_NAMES_OF_PATRONS }),
  ],
  own: [],
  managed: [
    // Where a line stood before it was done, and what a linked line was given last.
    { key: 'from', label: 'Outreach from', kind: 'line', width: 90 },
    { key: 'given', label: 'Outreach gave', kind: 'line', width: 90 },
  ],
  knownBy: [],
  detail: 'when',
  colors: [
    {
      name: 'section',
      when: (at) => `${at('level0')}<>""`,
      ...{ from: 'done', to: 'outcome', background: '#d9e7f5', isBold: true },
    },
    {
      name: 'done',
      when: (at) => `${at('done')}=TRUE`,
      ...{ from: 'when', to: 'outcome', fontColor: '#5f6368', isStruck: true },
    },
  ],
};
