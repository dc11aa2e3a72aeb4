import { FIELD_HELP } from '../../words/field-help';
import { ROWS } from '../../words/rows';
import { NUMBER_SETTINGS } from './settings';
import { ENDED_COLOR, STATUS_COLORS } from './status-colors';
import { CONFIDENTIAL, TO_CHECK, describeTable, field } from './description';

const HELP = FIELD_HELP.partner;

export const STAGES = ['Potential', 'Active', 'Rebuilding', 'Ended'] as const;
export const [POTENTIAL, ACTIVE, REBUILDING, ENDED] = STAGES;

const [USUAL_CADENCE] = NUMBER_SETTINGS;
const WHILE_REBUILDING = ['stage', REBUILDING] as const;
const BEFORE_A_CALL = ['stage', REBUILDING, POTENTIAL] as const;
const NAME_AND_STATUS = [
  ['name', 'name'],
  ['status', 'status'],
] as const;

type TermKey = 'name' | 'lastContact' | 'latest' | 'cadence' | 'stage' | 'pausedUntil' | 'due';
type At = (key: TermKey, row?: number) => string;

/** Likely days as numbers: 1970 to 2099. See odd-dates.ts. */
const [FIRST_LIKELY, AFTER_LIKELY] = [25569, 73051];

/** relationship-status.ts as formulas. The hints mirror Settings. */
export function relationshipTerms(at: At) {
  const [cadence, dueSoon] = NUMBER_SETTINGS;
  // If the hints are gone, row 2 holds a partner's own number.
  const hint = (key: TermKey, usual: number) => `IF(ISFORMULA(${at(key, 2)}),${at(key, 2)},${usual})`;
  const number = (key: TermKey) => `N(${at(key)})`;
  const last = number('lastContact');
  const isPast = `(${last}>=${FIRST_LIKELY})*(${last}<TODAY()+1)`;
  const own = number('cadence');
  const isWhole = `(${own}>=1)*(${own}<10000)*(${own}=INT(${own}))`;
  const days = `IF(${isWhole},${own},${hint('cadence', cadence.usual)})`;
  const touch = `INT(MAX(${last}*${isPast},${number('latest')}))`;
  const paused = `(${number('pausedUntil')}*(${number('pausedUntil')}<${AFTER_LIKELY}))`;
  const active = `${at('name')}<>"",TRIM(${at('stage')})<>"Ended",${paused}<TODAY()+1`;
  return {
    touch,
    days,
    paused,
    active,
    followed: `${active},TRIM(${at('stage')})<>"Rebuilding",TRIM(${at('stage')})<>"Potential",${touch}>0`,
    due: `${touch}+${days}`,
    // As windowOf in settings.ts.
    soon: `MIN(${hint('due', dueSoon.usual)},INT(${days}/2))`,
  };
}

export const PARTNERS = describeTable({
  tab: 'Partners',
  words: ROWS.partner,
  hasHints: true,
  template: [
    field('name', 'Partner/Company', 'Name of Group', 'line', { required: true, width: 200 }),
    field(
      'mainContact',
      'Main Company Contact Information',
      'Direct Email Address or other contact information in case of turn over',
      'text',
    ),
    field('contactName', 'Contact Name', 'Person you are working with at organization', 'several', {
      width: 210,
    }),
    field('contactEmail', 'Contact Email', 'Contact’s email', 'several', { width: 240 }),
    field('contactPhone', 'Contact Phone Number', 'Contact’s phone number', 'several'),
    field(
      'staff',
      'Library Staff Contact',
      'Library staff person who is working with this partner',
      'choice',
      {
        list: 'staff',
      },
    ),
    field(
      'interest',
      'Area of Partner’s Interest/Goals and Target Audience',
      'What does the partner hope to achieve?',
      'text',
      { width: 270 },
    ),
    field(
      'method',
      'Partner’s Preferred Method of Contact',
      'Do they prefer email/phone/meetings?',
      'choice',
      {
        list: 'methods',
      },
    ),
    field(
      'lastContact',
      'Last Contact Date',
      'When did you last work with them or last contact them?',
      'day',
      { width: 200 },
    ),
    field(
      'previous',
      'Previous Partnerships Events',
      'Have you worked with this partner previously?',
      'text',
    ),
    field('notes', 'Notes', 'Anything else to remember.', 'text', { help: HELP.notes }),
  ],
  own: [
    field('orgType', 'Organization type', '', 'choice', {
      list: 'orgTypes',
      help: HELP.orgType,
      width: 140,
    }),
    field('cadence', USUAL_CADENCE.label, '', 'days', { help: HELP.cadence }),
    field('stage', 'Stage', '', 'choice', { choices: STAGES, help: HELP.stage, width: 120 }),
    field('pausedUntil', 'Paused until', '', 'day', { help: HELP.pausedUntil, width: 120 }),
    field('reviewOn', 'Review on', '', 'day', { help: HELP.reviewOn, quiet: 'until used', width: 120 }),
    field('focus', 'Focus', '', 'choice', {
      choices: ['Yes'],
      help: HELP.focus,
      quiet: 'until used',
      width: 100,
    }),
    field('confidential', CONFIDENTIAL, '', 'choice', {
      choices: ['Yes'],
      help: HELP.confidential,
      quiet: 'until used',
      width: 120,
    }),
    field('story', 'What happened', '', 'text', { help: HELP.story, quiet: WHILE_REBUILDING }),
    field('caller', 'Who calls', '', 'choice', {
      list: 'staff',
      help: HELP.caller,
      quiet: BEFORE_A_CALL,
    }),
    field('firstStep', 'First step', '', 'text', { help: HELP.firstStep, quiet: BEFORE_A_CALL }),
    field('need', 'Community need', '', 'text', { help: HELP.need, quiet: 'until used' }),
    field('serves', 'Serves', '', 'line', { help: HELP.serves, quiet: 'until used', width: 160 }),
    field('trustedBy', 'Trusted by', '', 'line', { help: HELP.trustedBy, quiet: 'until used', width: 160 }),
    field('whoKnows', 'Who knows somebody there', '', 'text', { help: HELP.whoKnows, quiet: 'until used' }),
    field('values', 'Shared scope or values', '', 'line', {
      list: 'values',
      help: HELP.values,
      quiet: 'until used',
      width: 160,
    }),
  ],
  managed: [
    { key: 'status', label: 'Relationship status', kind: 'line', width: 270, isShown: true, isFirst: true },
    { key: 'why', label: 'Why', kind: 'text', width: 300 },
    { key: 'due', label: 'Next contact due', kind: 'day', width: 130 },
    { key: 'latest', label: 'Latest event or log', kind: 'day', width: 120 },
    { key: 'ahead', label: 'Next event', kind: 'day', width: 120 },
    { key: 'noted', label: 'Follow-up noted for', kind: 'day', width: 120 },
    // The id and the name beside it: see missingIds.
    { key: 'called', label: 'Outreach knows it as', kind: 'line', width: 120 },
    // Ids of partners that a person said are different.
    { key: 'apart', label: 'Outreach not the same as', kind: 'line', width: 90 },
  ],
  knownBy: ['name'],
  isImported: true,
  detail: 'contactName',
  fold: ['mainContact', 'notes'],
  colors: [
    {
      name: 'date to check',
      when: (at) => {
        const last = at('lastContact');
        return `AND(${last}<>"",OR(NOT(ISNUMBER(${last})),N(${last})>=TODAY()+1))`;
      },
      ...{ areas: [['lastContact', 'lastContact']], ...TO_CHECK },
    },
    {
      name: 'lapsed',
      when: (at) => `AND(${relationshipTerms(at).followed},${relationshipTerms(at).due}<TODAY())`,
      ...{ areas: NAME_AND_STATUS, background: STATUS_COLORS.lapsed.tint },
    },
    {
      name: 'due soon',
      when: (at) => {
        const { followed, due, soon } = relationshipTerms(at);
        return `AND(${followed},${due}>=TODAY(),${due}-${soon}<=TODAY())`;
      },
      ...{ areas: NAME_AND_STATUS, background: STATUS_COLORS.dueSoon.tint },
    },
    {
      name: 'rebuilding',
      when: (at) => `AND(${relationshipTerms(at).active},TRIM(${at('stage')})="Rebuilding")`,
      ...{ areas: NAME_AND_STATUS, background: STATUS_COLORS.rebuilding.tint },
    },
    {
      name: 'ended',
      when: (at) => `TRIM(${at('stage')})="Ended"`,
      ...{ areas: NAME_AND_STATUS, fontColor: ENDED_COLOR },
    },
  ],
});
