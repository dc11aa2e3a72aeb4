// What helps right before a call: what was heard last, then the notes about the partner.

import { isDay } from '../basics/day';
import { excerpt } from '../basics/text';

/** Enough to remember it by; the whole text is in the form. */
const LENGTH = 160;

interface Heard {
  when: string;
  heard: string;
  index: number;
}

/** Each on one line. */
export function notesBeforeCall(contacts: readonly Heard[], notes: string): string[] {
  const dayOf = ({ when }: Heard): string => (isDay(when) ? when : '');
  const latest = contacts
    .filter(({ heard }) => heard.trim() !== '')
    .reduce<Heard | undefined>((one, other) => {
      const isLater = !one || dayOf(other) > dayOf(one);
      // Of one day, the one that was logged last stands further down.
      return isLater || (dayOf(other) === dayOf(one) && other.index > one.index) ? other : one;
    }, undefined);
  return [latest?.heard ?? '', notes].map((text) => excerpt(text, LENGTH)).filter((text) => text !== '');
}
