// Who the library wants to reach. Partners say which of them they serve; events name one as their target audience.

import { FIELD_HELP } from '../../words/field-help';
import { AUDIENCE_QUESTIONS as ASKED } from '../../words/partnership-questions';
import { ROWS } from '../../words/rows';
import { describeTable, field } from './description';

const HELP = FIELD_HELP.audience;

export const AUDIENCES = describeTable({
  tab: 'Audiences',
  words: ROWS.audience,
  hasHints: true,
  template: [
    field('name', 'Audience', ASKED.name, 'line', { required: true, help: HELP.name, width: 220 }),
    field('people', 'Roughly how many', '', 'whole', { width: 120 }),
    field('source', 'Source', HELP.source, 'line', { width: 260 }),
    field('year', 'Year', '', 'whole', { help: HELP.year, width: 70 }),
  ],
  own: [],
  managed: [],
  knownBy: ['name'],
  detail: 'people',
  colors: [],
  isMadeLater: true,
  isOfPartnerships: true,
});
