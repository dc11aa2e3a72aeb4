// What the product calls the rows of each table.

export interface RowWords {
  /** One row, as in 'Save partner'. */
  one: string;
  /** The same with its article, as in 'Each row is a partner'. */
  aOne: string;
  /** The same in a list to import, where 'a contact' could be a person. */
  listed?: string;
  /** What a row is about, if it isn't called that: 'Same organization?' */
  thing?: string;
  /** The name of its form. */
  view: string;
  /** Above the form of a new row. */
  newOne: string;
  /** The tab, in a sentence. */
  inTab: string;
  /** A row by its name, if the name alone isn't enough. */
  named?: (name: string) => string;
}

export const ROWS = {
  partner: {
    one: 'partner',
    aOne: 'a partner',
    thing: 'organization',
    view: 'Partner',
    newOne: 'Find or add a partner',
    inTab: 'Partners',
  },
  event: {
    one: 'event',
    aOne: 'an event',
    view: 'Event',
    newOne: 'Find or add an event',
    inTab: 'Events',
  },
  planItem: {
    one: 'plan item',
    aOne: 'a plan item',
    view: 'Plan item',
    newOne: 'New plan item',
    inTab: 'the Weekly Plan',
  },
  contact: {
    one: 'contact',
    aOne: 'a contact',
    listed: 'a call, visit, or email',
    view: 'Contact',
    newOne: 'Log contact',
    inTab: 'the Contact Log',
    named: (name: string) => `the contact with ${name}`,
  },
  partnership: {
    one: 'partnership',
    aOne: 'a partnership',
    view: 'Partnership',
    newOne: 'Find or add a partnership',
    inTab: 'Partnerships',
  },
  action: {
    one: 'action',
    aOne: 'an action',
    view: 'Action',
    newOne: 'Find or add an action',
    inTab: 'the Action Plan',
  },
  goal: {
    one: 'goal',
    aOne: 'a goal',
    view: 'Goal',
    newOne: 'Find or add a goal',
    inTab: 'Goals',
  },
  audience: {
    one: 'audience',
    aOne: 'an audience',
    view: 'Audience',
    newOne: 'Find or add an audience',
    inTab: 'Audiences',
  },
} as const;
