// The fields of every table. Labels and hints match the templates exactly.

/** Google's limit, in characters. */
export const MAX_CELL_TEXT = 50000;

/** A column of the Contact Log: its heading, then its answers. */
export const CAME_OF_IT = 'What came of it';

export const REACHED = 'Reached';

export const ANSWERS = [REACHED, 'Left a message', 'Awaiting reply', 'No answer'] as const;

/**
 * How a field's text is read and written.
 * line, text (long) and several (one line per person) are plain text; day is 'yyyy-mm-dd'; when is a day with an
 * optional ' hh:mm'; end is 'hh:mm', a day, or both; freeWhen is a day or any words ('second Tuesday of the month');
 * whole is a whole number, 0 or more; days is a whole number, 1 or more; tick is 'TRUE' or ''.
 */
export type FieldKind =
  'line' | 'text' | 'several' | 'day' | 'when' | 'freeWhen' | 'end' | 'whole' | 'days' | 'choice' | 'tick';

/** The lists in Settings that feed the drop-downs. */
export type ListName = 'staff' | 'methods' | 'types';

export interface Field {
  key: string;
  label: string;
  /** The template's hint, word for word; '' if it has none. */
  hint: string;
  kind: FieldKind;
  required?: boolean;
  list?: ListName;
  /** The fixed choices of a 'choice' field. */
  choices?: readonly string[];
}

export type TableName = 'partners' | 'events' | 'plan' | 'log';
/** A row as the sidebar shows it. Every value is text; '' is a blank cell. */
export type Values = Record<string, string>;

export const STAGES = ['Active', 'Rebuilding', 'Ended'] as const;
const YES = ['Yes'] as const;

type More = Partial<Pick<Field, 'required' | 'list' | 'choices'>>;
const field = (key: string, label: string, hint: string, kind: FieldKind, more: More = {}): Field => ({
  key,
  label,
  hint,
  kind,
  ...more,
});

export const PARTNER_TEMPLATE: readonly Field[] = [
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
  field('staff', 'Library Staff Contact', 'Library staff person who is working with this partner', 'choice', {
    list: 'staff',
  }),
  field(
    'interest',
    'Area of Partner’s Interest/Goals and Target Audience',
    'What does the partner hope to achieve?',
    'text',
  ),
  field('method', 'Partner’s Preferred Method of Contact', 'Do they prefer email/phone/meetings?', 'choice', {
    list: 'methods',
  }),
  field('lastContact', 'Last Contact Date', 'When did you last work with them or last contact them?', 'day'),
  field('previous', 'Previous Partnerships Events', 'Have you worked with this partner previously?', 'text'),
  field('notes', 'Notes', 'Anything else to remember.', 'text'),
];

/** Our own columns next to the template's. */
export const PARTNER_OWN: readonly Field[] = [
  field('cadence', 'Keep in touch every (days)', '', 'days'),
  field('stage', 'Stage', '', 'choice', { choices: STAGES }),
  field('pausedUntil', 'Paused until', '', 'day'),
  field('reviewOn', 'Review on', '', 'day'),
  field('focus', 'Focus', '', 'choice', { choices: YES }),
  field('story', 'What happened', '', 'text'),
  field('caller', 'Who calls', '', 'choice', { list: 'staff' }),
  field('firstStep', 'First step', '', 'text'),
];

export const EVENT_INTRODUCTION =
  'Tracking outreach efforts is crucial for evaluating the impact and effectiveness of these initiatives.';

export const EVENT_TEMPLATE: readonly Field[] = [
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
  field('description', 'Description of Event', '', 'text'),
  field('participants', 'Number of Participants', '', 'whole'),
  field('staff', 'Staff Involved', '', 'line', { list: 'staff' }),
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
  field('notes', 'Notes', '', 'text'),
];

export const EVENT_OWN: readonly Field[] = [
  field('endsAt', 'Ends at', '', 'end'),
  field('cancelled', 'Cancelled', '', 'choice', { choices: YES }),
];

const CONTACT_KINDS = ['First time', 'Continuing'] as const;

export const PLAN_FIELDS: readonly Field[] = [
  field('done', 'Done', '', 'tick'),
  field('when', 'When', '', 'freeWhen'),
  field('item', 'Item', '', 'line', { required: true }),
  field('partner', 'Partner', '', 'line'),
  field('who', 'Who', '', 'choice', { list: 'staff' }),
  field('contactKind', 'Contact kind', '', 'choice', { choices: CONTACT_KINDS }),
  field('outcome', 'Outcome / notes', '', 'text'),
];

/** One contact: a phone call, a visit, a letter. */
export const LOG_FIELDS: readonly Field[] = [
  field('when', 'Day of contact', '', 'day', { required: true }),
  field('staff', 'Library staff', '', 'choice', { list: 'staff' }),
  field('how', 'How', '', 'choice', { list: 'methods' }),
  field('cameOfIt', CAME_OF_IT, '', 'choice', { choices: ANSWERS }),
  field('partner', 'Partner', '', 'line', { required: true }),
  field('heard', 'What we heard', '', 'text'),
  field('promised', 'What we promised', '', 'text'),
  field('promisedBy', 'Promised for', '', 'day'),
  field('next', 'Next step', '', 'text'),
  field('nextBy', 'Next step on', '', 'day'),
  field('nextWho', 'Next step by', '', 'choice', { list: 'staff' }),
];

export const EDITABLE: Record<TableName, readonly Field[]> = {
  partners: [...PARTNER_TEMPLATE, ...PARTNER_OWN],
  events: [...EVENT_TEMPLATE, ...EVENT_OWN],
  plan: PLAN_FIELDS,
  log: LOG_FIELDS,
};

/** The fields people identify a row by in the tables they sort. Nobody sorts the plan. */
export const KNOWN_BY: Record<TableName, readonly string[]> = {
  partners: ['name'],
  events: ['name', 'when'],
  plan: [],
  log: ['partner', 'when'],
};

export const kindOf = (table: TableName, key: string): FieldKind =>
  EDITABLE[table].find((one) => one.key === key)?.kind ?? 'line';
