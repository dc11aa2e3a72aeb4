// What the product calls the rows of each table. The table's description holds these words.

export interface RowWords {
  /** One row, as in 'Save partner'. */
  one: string;
  /** The name of its form. */
  view: string;
  /** Above the form of a new row. */
  newOne: string;
  /** The tab, in a sentence. */
  inTab: string;
  /** A row by its name, where the name alone isn't enough. */
  named?: (name: string) => string;
}

export const ROWS = {
  partner: { one: 'partner', view: 'Partner', newOne: 'Find or add a partner', inTab: 'Partners' },
  event: { one: 'event', view: 'Event', newOne: 'Find or add an event', inTab: 'Events' },
  planItem: { one: 'plan item', view: 'Plan item', newOne: 'New plan item', inTab: 'the Weekly Plan' },
  contact: {
    one: 'contact',
    view: 'Contact',
    newOne: 'Log contact',
    inTab: 'the Contact Log',
    named: (name: string) => `the contact with ${name}`,
  },
} as const;
