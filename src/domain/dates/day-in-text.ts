// The day in a sentence: 'Send the flyers by Friday'.

import type { Day } from './day';
import { readTyped } from './parse-relative-day';
import { type Context, readWhen } from './parse-when';

const LEAD = /(?:^|[\s,;(])(?:by|on|due)\s+(?=\S)/gi;
const LAST_WORDS = /(?:^|\s)((?:today|tonight|tomorrow)|(?:this|next)\s+\S+)$/i;

/**
 * Certain only if there is one day, today or later, at the end of the text; else ''. In a list from elsewhere, nobody
 * knows on which day 'Friday' was written, so only dates are read.
 */
export function dayInText(text: string, today: Day, list?: Pick<Context, 'order'>): Day | '' {
  const plain = text.replace(/\s+/g, ' ').replace(/[\s.!)]+$/, '');
  const behindLeads = [...plain.matchAll(LEAD)].map((lead) =>
    plain.slice((lead.index ?? 0) + lead[0].length),
  );
  const found = [...behindLeads, LAST_WORDS.exec(plain)?.[1] ?? '']
    .filter((words) => !list || /\d/.test(words))
    .map((words) =>
      list
        ? readWhen(words, { ...list, near: today, isList: true })
        : (readTyped(words, today) ?? readWhen(words, { near: today })),
    )
    .filter(({ day }) => day !== '');
  const [first] = found;
  const isCertain = found.every(
    ({ day, endDay, rest }) => day === first?.day && endDay === '' && rest === '',
  );
  return first && isCertain && first.day >= today ? first.day : '';
}
