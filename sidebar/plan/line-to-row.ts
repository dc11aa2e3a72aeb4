// A line of the plan as the beginning of an event or of a logged contact.

import type { Values } from '../../src/domain/basics/fields';
import { dayInWhen, spanOfLine } from '../../src/domain/plan/week-plan';
import { writeWhenParts } from '../form/cell-parts';

interface Line {
  text: string;
  when: string;
  partner: string;
  who: string;
  outcome: string;
}

/** What the form of a new event is filled with. */
export function eventFromLine({ text, when, partner, who, outcome }: Line, today: string): Values {
  const { first, last, from, to } = spanOfLine(when, today) ?? { first: '', last: '', from: '', to: '' };
  return {
    name: text,
    when: writeWhenParts({ day: first, time: from }),
    endsAt: writeWhenParts({ day: last === first ? '' : last, time: to }),
    partners: partner,
    staff: who,
    notes: outcome,
  };
}

/** What the form of a new contact is filled with; a day ahead is none. */
export function contactFromLine({ when, partner, who, outcome }: Line, today: string): Values {
  const day = dayInWhen(when, today);
  return {
    partner,
    when: day !== '' && day <= today ? day : today,
    ...(who !== '' && { staff: who }),
    heard: outcome,
  };
}
