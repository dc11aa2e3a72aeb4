// A line of the plan as the beginning of an event or of a logged contact.

import type { Values } from '../src/domain/fields';
import { dayInWhen } from '../src/domain/week-plan';
import { padTime, readPlanWhen, writeWhenParts } from './cell-parts';

interface Line {
  text: string;
  when: string;
  partner: string;
  who: string;
  outcome: string;
}

/** What the form of a new event is filled with. */
export function eventFromLine({ text, when, partner, who, outcome }: Line): Values {
  const { day, from, to } = readPlanWhen(when) ?? { day: dayInWhen(when), from: '', to: '' };
  return {
    name: text,
    when: day === '' ? '' : writeWhenParts({ day, time: padTime(from) }),
    endsAt: padTime(to),
    partners: partner,
    staff: who,
    notes: outcome,
  };
}

/** What the form of a new contact is filled with; a day ahead is none. */
export function contactFromLine({ when, partner, who, outcome }: Line, today: string): Values {
  const day = dayInWhen(when);
  return {
    partner,
    when: day !== '' && day <= today ? day : today,
    ...(who !== '' && { staff: who }),
    heard: outcome,
  };
}
