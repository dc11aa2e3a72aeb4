// The year's goals, personal and for the team. Their steps are lines of the Action Plan.

import { FIELD_HELP } from '../../words/field-help';
import { GOAL_QUESTIONS as ASKED } from '../../words/partnership-questions';
import { ROWS } from '../../words/rows';
import { describeTable, field } from './description';

const HELP = FIELD_HELP.goal;

export const PERSONAL_GOALS = 'Personal Goals';
export const TEAM_GOALS = 'Team Goals';

export const GOALS = describeTable({
  tab: 'Goals',
  words: ROWS.goal,
  hasHints: true,
  template: [
    field('goal', 'Goal', ASKED.goal, 'line', { required: true, help: HELP.goal, width: 300 }),
    field('whose', 'Whose', '', 'choice', { choices: [PERSONAL_GOALS, TEAM_GOALS], width: 130 }),
    field('who', 'Who', '', 'choice', { list: 'staff', help: HELP.who, width: 110 }),
    field('year', 'Year', '', 'whole', { help: HELP.year, width: 70 }),
    field('term', 'Term', ASKED.term, 'choice', { choices: ['Short term', 'Long term'], width: 110 }),
    field('came', 'What came of it', '', 'text', { help: HELP.came }),
  ],
  own: [],
  managed: [],
  knownBy: ['goal'],
  detail: 'year',
  colors: [],
  isMadeLater: true,
  isOfPartnerships: true,
});
