// What a contact owes. An item without a line in the plan may have been done: only Plan Archive knows, so it is read, once,
// when somebody first asks.

import { FiledLines, Owed, OwingContact, Unlisted, owedBy } from '../../domain/plan/owed';
import { weekState } from '../../domain/plan/which-week';
import { once } from '../../domain/basics/memoize';
import { Day } from '../../domain/dates/day';
import { Archive, readArchive } from '../../sheets/tables/archive';
import { weekIn } from '../../sheets/tables/settings';
import { Clock } from '../run/clock';
import { Library } from './library';

/** For what shows the past, too. `week` is that of the plan, if it matters. */
export const filedEver = (
  week: Day | '' = '',
  archive: () => Pick<Archive, 'done'> = once(readArchive),
): FiledLines => ({
  week,
  doneIn: ({ lineId }) => archive().done.get(lineId),
});

export function owedIn(
  { log, rows }: Library,
  today: Day,
  week: Day | '' = '',
): (contact: OwingContact) => Owed[] {
  if (!log) return () => [];
  const lines = new Map(rows.lines.map((line) => [line.id, line]));
  const filed = filedEver(week);
  return (contact) => owedBy(contact, lines, today, filed);
}

/** For what shows only what is open: older items without a line aren't. `isAsked` are others that matter. */
export function filedThisWeek(
  library: Library,
  clock: Clock,
  isAsked: (item: Unlisted) => boolean = () => false,
): FiledLines {
  const { week, doneIn } = filedEver();
  const mayBeFiled = filingSoFar(library, clock);
  return { week, doneIn: (item) => (mayBeFiled(item) || isAsked(item) ? doneIn(item) : undefined) };
}

/** Without a read, where one would come between the last look and the write: what may have been filed counts as done. */
export function filedPerhaps(library: Library, clock: Clock): FiledLines {
  const mayBeFiled = filingSoFar(library, clock);
  return { week: '', doneIn: (item) => (mayBeFiled(item) ? '' : undefined) };
}

/** While the plan is of an earlier week, nothing of this week has been filed. */
function filingSoFar(library: Library, { today, zone }: Clock): (item: Unlisted) => boolean {
  const isStarted = once(() => !weekState(today, weekIn(library.settings, zone)).isOldWeek);
  return ({ isRecent }) => isRecent && isStarted();
}
