// The fields match the paper templates, letter by letter.
import { TABLE_NAMES, fieldOf, findField, helpOf } from '../../../src/domain/tables';
import { FIELDS } from '../../../src/domain/tables';
import { EVENT_INTRODUCTION, EVENTS } from '../../../src/domain/tables/events';
import { PARTNERS } from '../../../src/domain/tables/partners';
import { NO_PATRONS } from '../../../src/words/field-help';
import { LISTS } from '../../../src/domain/tables/settings';
import { seedFields, seedLines } from '../../fixtures/seed';

const words = ({ label, hint }: { label: string; hint: string }) => [label, hint];

const CONTACT_FORM = [
  ['Partner/Company', 'Name of Group'],
  [
    'Main Company Contact Information',
    'Direct Email Address or other contact information in case of turn over',
  ],
  ['Contact Name', 'Person you are working with at organization'],
  ['Contact Email', 'Contact\u2019s email'],
  ['Contact Phone Number', 'Contact\u2019s phone number'],
  ['Library Staff Contact', 'Library staff person who is working with this partner'],
  ['Area of Partner\u2019s Interest/Goals and Target Audience', 'What does the partner hope to achieve?'],
  ['Partner\u2019s Preferred Method of Contact', 'Do they prefer email/phone/meetings?'],
  ['Last Contact Date', 'When did you last work with them or last contact them?'],
  ['Previous Partnerships Events', 'Have you worked with this partner previously?'],
  ['Notes', 'Anything else to remember.'],
];

const EVENT_FORM = [
  ['Event/Program Name', 'A descriptive title for the outreach activity.'],
  ['Date and Time', ''],
  ['Location', ''],
  ['Type of Outreach and Target Audience', 'Categories such as presentation, school visit, etc.'],
  ['Description of Event', ''],
  ['Number of Participants', ''],
  ['Staff Involved', ''],
  ['Resources Used', 'Document any materials, equipment, or resources used for the event.'],
  ['Objective or Goal or KPIs', 'How you are measuring if this outreach was a success for your org'],
  ['Marketing or Promotions', 'How was the event advertised?'],
  ['Partner Organization', 'Who did you work with? In what capacity?'],
  ['Notes', ''],
];

describe('the templates', () => {
  test('have the 11 fields of the contact form, label and hint, in order', () => {
    expect(PARTNERS.template.map(words)).toEqual(CONTACT_FORM);
  });

  test('have the 12 fields of the event form, label and hint, in order', () => {
    expect(EVENTS.template.map(words)).toEqual(EVENT_FORM);
  });

  test('match the library’s document letter by letter', () => {
    const contact = seedFields('Outreach Contact Tracking Template', 'Outreach Event Tracking');
    expect(contact).toHaveLength(11);
    expect(PARTNERS.template.map(({ label, hint }) => ({ label, hint }))).toEqual(contact);
    const tracking = seedFields('Outreach Event Tracking', 'Weekly Librarian Outreach Plan and Notes');
    expect(tracking).toHaveLength(12);
    expect(EVENTS.template.map(({ label, hint }) => ({ label, hint }))).toEqual(tracking);
    expect(seedLines()).toContain(EVENT_INTRODUCTION);
  });
});

describe('next to the templates', () => {
  const ours = (table: 'partners' | 'events', from: number) =>
    FIELDS[table].slice(from).map(({ label }) => label);

  test('our columns come after the template’s own', () => {
    expect(FIELDS.partners.slice(0, 11)).toEqual(PARTNERS.template);
    expect(ours('partners', 11)).toEqual([
      'Organization type',
      'Keep in touch every (days)',
      'Stage',
      'Paused until',
      'Review on',
      'Focus',
      'Confidential location',
      'What happened',
      'Who calls',
      'First step',
      ...['Community need', 'Serves', 'Trusted by', 'Who knows somebody there', 'Shared scope or values'],
    ]);
    expect(FIELDS.events.slice(0, 12)).toEqual(EVENTS.template);
    expect(ours('events', 12)).toEqual([
      'Ends at',
      'Cancelled',
      'Confidential location',
      // Only where a library turns the state report on.
      ...['Counts as', 'Format', 'Age group', 'Sessions', 'Attended online', 'Staff hours', 'Shared with'],
    ]);
  });

  test('the plan has its columns, in order', () => {
    expect(FIELDS.plan.map(({ label }) => label)).toEqual([
      'Done',
      'When',
      'Item',
      'Partner',
      'Who',
      'Contact kind',
      'Outcome / notes',
    ]);
    expect(fieldOf('plan', 'contactKind').choices).toEqual(['First time', 'Continuing']);
  });

  test('the Contact Log has its columns, in order', () => {
    expect(FIELDS.log.map(({ label }) => label)).toEqual([
      'Day of contact',
      'Library staff',
      'How',
      'What came of it',
      'Partner',
      'What we heard',
      'What we promised',
      'Promised for',
      'Next step',
      'Next step on',
      'Next step by',
    ]);
  });
});

describe('every table', () => {
  test.each(TABLE_NAMES)('%s: each field has a key and a label of its own', (table) => {
    const fields = FIELDS[table];
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
    for (const field of fields) expect(findField(table, field.key)).toBe(field);
  });

  test('warns against naming patrons or minors wherever people write about people', () => {
    // About an organization, its goals and addresses, and how the library works and advertises.
    const aboutOrganizations = [
      'partners mainContact',
      'partners interest',
      'partners previous',
      'events objective',
      'events marketing',
      // What two organizations want, have, and agree on.
      ...'broadGoals teamStrengths libraryStrengths gaps connections starterList communication assets notHere'
        .concat(' whereTheyAre approach whoToApproach toAsk theirGoals aligned accomplish measure roles')
        .concat(' decisions power challenges communicate ideal nextLevel getToKnow differently again')
        .split(' ')
        .map((key) => `partnerships ${key}`),
    ];
    /** One line each, and still about people. */
    const lines = ['plan item', 'actions what', 'goals goal', 'partnerships toldWhom'];
    const written = TABLE_NAMES.flatMap((table) =>
      FIELDS[table].flatMap(({ key, kind }) => (kind === 'text' ? [`${table} ${key}`] : [])),
    );
    const warned = TABLE_NAMES.flatMap((table) =>
      FIELDS[table].flatMap(({ key }) =>
        helpOf(table, key).endsWith(NO_PATRONS) ? [`${table} ${key}`] : [],
      ),
    );

    expect([...warned, ...aboutOrganizations].sort()).toEqual([...written, ...lines].sort());
  });

  test('requires only what it is known by', () => {
    const required = Object.values(FIELDS).map((fields) =>
      fields.filter((one) => one.required).map(({ key }) => key),
    );
    expect(required).toEqual([
      ...[['name'], ['name'], ['item'], ['when', 'partner']],
      ...[['partner'], ['what'], ['goal'], ['name']],
    ]);
  });

  test('has help for some fields, and none for an unknown one', () => {
    expect(helpOf('events', 'participants')).toBe('Leave blank if unknown; 0 means nobody came.');
    expect(helpOf('partners', 'name')).toBe('');
  });

  test('takes its drop-downs from the lists in Settings', () => {
    const lists = Object.values(FIELDS).flatMap((fields) =>
      fields.flatMap(({ list }) => (list ? [list] : [])),
    );
    expect(new Set(lists)).toEqual(new Set(Object.keys(LISTS)));
  });

  test('has no field about a person’s identity', () => {
    // Of an event: whom it was made for.
    const people = Object.values(FIELDS)
      .flat()
      .filter((field) => !FIELDS.events.some((one) => one === field && one.key === 'ageGroup'));
    for (const { label } of people) {
      expect(label).not.toMatch(/\b(age|gender|sex|race|ethnic\w*|religion|disabilit\w*|birth\w*)\b/i);
    }
  });

  test('has no field for an unknown key', () => {
    // @ts-expect-error A field of another table doesn't compile.
    expect(() => fieldOf('partners', 'when')).toThrow('No field when in partners');
  });
});
