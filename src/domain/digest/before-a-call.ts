import { isDay } from '../dates/day';
import { excerpt } from '../basics/text';

const LENGTH = 160;

interface Heard {
  when: string;
  heard: string;
  index: number;
}

export function notesBeforeCall(contacts: readonly Heard[], notes: string): string[] {
  const dayOf = ({ when }: Heard): string => (isDay(when) ? when : '');
  const latest = contacts
    .filter(({ heard }) => heard.trim() !== '')
    .reduce<Heard | undefined>((one, other) => {
      const isLater = !one || dayOf(other) > dayOf(one);
      // Later rows were logged later.
      return isLater || (dayOf(other) === dayOf(one) && other.index > one.index) ? other : one;
    }, undefined);
  return [latest?.heard ?? '', notes].map((text) => excerpt(text, LENGTH)).filter((text) => text !== '');
}
