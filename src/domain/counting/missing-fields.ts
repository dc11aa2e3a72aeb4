// Where in Events the answers go that the report misses.

import { MISSING } from '../../words/count-reasons';
import { FIELDS, FieldKey } from '../tables';
import { Missing, Outcome } from './count-event';

const FIELD_OF = {
  when: 'when',
  countsAs: 'countsAs',
  format: 'format',
  ageGroup: 'ageGroup',
  sessions: 'sessions',
  sessionsOdd: 'sessions',
  participants: 'participants',
  participantsOdd: 'participants',
  online: 'online',
  onlineOdd: 'online',
  onlineMore: 'online',
  onlineElsewhere: 'format',
  hours: 'hours',
} as const satisfies Record<Missing, FieldKey<'events'>>;

/** The fields, from the top of the form down, with what each misses. */
export const fieldsMissing = ({ missing }: Pick<Outcome, 'missing'>): { field: string; words: string }[] =>
  FIELDS.events.flatMap(({ key }) =>
    missing.filter((one) => FIELD_OF[one] === key).map((one) => ({ field: key, words: MISSING[one] })),
  );
