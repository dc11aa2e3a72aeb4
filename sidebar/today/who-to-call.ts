// The cards of Today in order: one's own partners first, then those of colleagues.

import { sortBy } from '../../src/domain/basics/sort';
import { namesStaff, staffIn } from '../../src/domain/basics/staff';
import type { AttentionList } from '../../src/domain/digest/later';
import type { Attention, Today } from '../../src/server/run/today-answers';
import type { RowRef } from '../../src/server/run/answers';

export interface Card extends Attention {
  list: AttentionList;
  /** The colleague whose partner it is, or ''. */
  colleague: string;
}

export const keyOf = ({ table, id, row }: RowRef): string => `${table} ${id === '' ? row : id}`;

const WAITING = ['lapsed', 'dueSoon', 'rebuilding', 'toBegin'] as const;

export const cardsOf = (today: Today, list: AttentionList, user: string): Card[] =>
  today[list].items.map((one) => {
    const isMine = user === '' || staffIn(one.staff).length === 0 || namesStaff(one.staff, user);
    return { ...one, list, colleague: isMine ? '' : one.staff };
  });

/** Partners waiting to hear from the library, as far as one answer names them. */
export const whoToCall = (today: Today, user: string): Card[] =>
  sortBy(
    WAITING.flatMap((list) => cardsOf(today, list, user)),
    ({ colleague }) => [colleague === '' ? '0' : '1'],
  );

/** How many more wait than the answer names. */
export const unnamed = (today: Today): number => WAITING.reduce((count, list) => count + today[list].more, 0);
