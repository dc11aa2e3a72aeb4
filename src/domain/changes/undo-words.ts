// What can be taken back, in the words of who looks at it.

import { shortDay } from '../basics/day-names';
import { addDays, Day, dayOfWhen, timeOfWhen } from '../basics/day';
import { Operation } from './journal';

/** 'Ana changed “Zoo”, today 9:12' */
export function wordOperation(operation: Omit<Operation, 'changes'>, today: Day): string {
  const { who, at } = operation;
  const day = dayOfWhen(at);
  const days: Record<string, string> = { [today]: 'today', [addDays(today, -1)]: 'yesterday' };
  const when = `${days[day] ?? (day === '' ? '' : shortDay(day))} ${timeOfWhen(at).replace(/^0/, '')}`.trim();
  return `${who.trim() || 'Somebody'} ${wordDeed(operation)}, ${when}`;
}

function wordDeed({ what, subject }: Pick<Operation, 'what' | 'subject'>): string {
  switch (what) {
    case 'save':
      return `saved ${subject}`;
    case 'contact':
      return `saved a contact with ${subject}`;
    case 'import':
      return `imported ${subject}`;
    case 'merge':
      return `merged ${subject}`;
    case 'start of week':
      return `started the week of ${subject}`;
  }
}

/** What is said once it is done. */
export const wordUndone = (kept: readonly string[]): string =>
  kept.length === 0 ? 'It is taken back: all is as it was before.' : 'It is taken back, but for this:';
