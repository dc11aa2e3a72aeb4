// Fills the form of an event or a contact from a plan line.

import type { Values } from '../../src/domain/tables/description';
import { dayInWhen, spanOfLine } from '../../src/domain/plan/week-plan';
import { writeWhenParts } from '../form/cell-parts';

interface Line {
  text: string;
  when: string;
  partner: string;
  who: string;
  outcome: string;
}

export function eventFromLine({ text, when, partner, who, outcome }: Line, today: string): Values {
  const { first, last, from, to } = spanOfLine(when, today) ?? { first: '', last: '', from: '', to: '' };
  return {
    name: text,
    when: writeWhenParts({ day: first, time: from }),
    endsAt: writeWhenParts({ day: last === first ? '' : last, time: to }),
    partners: partner,
    ...(who !== '' && { staff: who }),
    notes: outcome,
  };
}

/** A contact can't be in the future, so a later day becomes today. */
export function contactFromLine({ when, partner, who, outcome }: Line, today: string): Values {
  const day = dayInWhen(when, today);
  return {
    partner,
    when: day !== '' && day <= today ? day : today,
    ...(who !== '' && { staff: who }),
    heard: outcome,
  };
}
