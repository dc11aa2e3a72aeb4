import { Day } from '../dates/day';
import { sortBy } from '../basics/sort';
import { focusKey, timeKey } from './digest';
import { Digest, DigestEntry } from './digest-facts';

interface WeekItems {
  /** The latest first. */
  overdue: DigestEntry[];
  thisWeek: DigestEntry[];
  undated: DigestEntry[];
}

export function weekItemsOf({ dates, promises, undated }: Digest, today: Day): WeekItems {
  const dated = [...dates, ...promises.filter(({ day }) => day !== '')];
  const inOrder = sortBy(dated, (one) => [one.day, focusKey(one), timeKey(one), one.name, one.words]);
  return {
    overdue: inOrder.filter(({ isOverdue }) => isOverdue).reverse(),
    thisWeek: inOrder.filter(({ isOverdue, day }) => !isOverdue && day >= today),
    undated: [...promises.filter(({ day }) => day === ''), ...undated],
  };
}
